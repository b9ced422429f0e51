#pragma once

#include <QWidget>

class QListView;
class QStringListModel;

namespace studio {

/// Where the files are now: all of them.
class ExportResult : public QWidget
{
    Q_OBJECT

public:
    explicit ExportResult(QWidget *parent = nullptr);

    /// \a paths: absolute.
    void setPaths(const QStringList &paths);

private:
    QStringListModel *m_paths;
    QListView *m_list;
};

} // namespace studio
