#pragma once

#include <QWidget>

class QVBoxLayout;

namespace studio {

class Actions;

/// What the window shows while nothing is open: the next steps, and what was used lately.
class WelcomePage : public QWidget
{
    Q_OBJECT

public:
    explicit WelcomePage(const Actions *actions, QWidget *parent = nullptr);

    void showRecent(const QStringList &paths);

signals:
    void fileWanted(const QString &path);

private:
    QWidget *m_recent;
    QVBoxLayout *m_files;
};

} // namespace studio
