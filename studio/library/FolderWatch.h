#pragma once

#include <QHash>
#include <QObject>
#include <QStringList>
#include <memory>

class QSocketNotifier;

namespace studio {

/// Tells that something in one of many folders may have changed that concerns a library: a
/// Markdown file or a `.persona.yaml` was made, written, replaced or removed, a folder came or
/// went. One watch a folder tells of its files too, those that are written in place included, so
/// that thousands of files cost no more than the folders they lie in. Works in the thread that
/// calls it.
class FolderWatch : public QObject
{
    Q_OBJECT

public:
    explicit FolderWatch(QObject *parent = nullptr);
    ~FolderWatch() override;

    /// Watches exactly these; those that are watched already are not looked at again.
    void setFolders(const QStringList &folders);
    [[nodiscard]] int count() const { return int(m_watches.size()); }
    /// False when the system did not let all of them be watched.
    [[nodiscard]] bool isComplete() const { return m_complete; }

signals:
    void maybeChanged();

private:
    void read();

    int m_file = -1; ///< Of the system's queue of events; made with the first folder.
    QHash<QString, int> m_watches;
    std::unique_ptr<QSocketNotifier> m_notifier;
    bool m_complete = true;
};

} // namespace studio
