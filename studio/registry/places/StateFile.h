#pragma once

#include "text/Result.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <functional>

namespace studio {

/// A small JSON file that several programs keep together: the window and the command line. Each
/// change reads what is there now, under a lock, and puts a whole new file in its place, for the
/// user alone (0600).
///
/// What becomes known bit by bit can be added as lines to PATH.lines, which costs no more than the
/// line; whoever reads takes them for said, and the next change puts them into the file. A program
/// that is killed loses none of them. The first line names the state of the file that the others
/// belong to, so that lines which are in it already are never taken for news.
class StateFile
{
public:
    /// Puts lines that were added into the content.
    using Replay = std::function<void(QJsonObject &content, const QJsonArray &lines)>;

    explicit StateFile(QString path, Replay replay = {});

    [[nodiscard]] const QString &path() const { return m_path; }

    /// An empty object when the file is not there. Errors: state/read (path, reason),
    /// state/damaged (path) for one that is not an object or larger than 64 MB.
    [[nodiscard]] Result<QJsonObject> read() const;
    /// Gives the content to \a change and writes what it makes of it. A damaged file is put aside
    /// under PATH.damaged first. Further errors: state/busy (path), state/write (path, reason), and
    /// what \a change returns: then nothing is written.
    [[nodiscard]] Result<void> change(
        const std::function<Result<void>(QJsonObject &content)> &change) const;
    /// Adds a line, without waiting for the disk. Only for a file with a Replay. Errors: those of
    /// change().
    [[nodiscard]] Result<void> add(const QJsonObject &line) const;

private:
    [[nodiscard]] QString linesPath() const { return m_path + QStringLiteral(".lines"); }
    [[nodiscard]] Result<QJsonObject> readFile() const;
    [[nodiscard]] Result<QJsonObject> replayed(QJsonObject content, const QByteArray &lines) const;

    QString m_path;
    Replay m_replay;
};

} // namespace studio
