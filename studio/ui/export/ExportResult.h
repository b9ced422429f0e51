#pragma once

#include <QWidget>

class QVBoxLayout;

namespace studio {

/// Where the files are now.
class ExportResult : public QWidget
{
    Q_OBJECT

public:
    explicit ExportResult(QWidget *parent = nullptr);

    /// \a paths: absolute.
    void setPaths(const QStringList &paths);

private:
    QVBoxLayout *m_paths;
};

} // namespace studio
