#pragma once

#include "text/Result.h"

#include <QJsonObject>
#include <QString>
#include <functional>

namespace studio {

/// A small JSON file that several programs keep together: the window and the command line. Each
/// change reads what is there now, under a lock, and puts a whole new file in its place, for the
/// user alone (0600).
class StateFile
{
public:
    explicit StateFile(QString path);

    [[nodiscard]] const QString &path() const { return m_path; }

    /// An empty object when the file is not there. Errors: state/read (path, reason),
    /// state/damaged (path) for one that is not an object or larger than 64 MB.
    [[nodiscard]] Result<QJsonObject> read() const;
    /// Gives the content to \a change and writes what it makes of it. A damaged file is put aside
    /// under PATH.damaged first. Further errors: state/busy (path), state/write (path, reason), and
    /// what \a change returns: then nothing is written.
    [[nodiscard]] Result<void> change(
        const std::function<Result<void>(QJsonObject &content)> &change) const;

private:
    QString m_path;
};

} // namespace studio
