#pragma once

#include "ui/dialogs/Sheet.h"

class QKeySequenceEdit;
class QLineEdit;
class QPushButton;
class QTreeWidget;

namespace studio {

class Notice;

/// All commands with their keys: to be looked up by name or by keys, and changed. Keys that
/// another command has are told, and taken from it only when the person says so.
class ShortcutsDialog : public Sheet
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

    void select(const QString &command);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void build();
    void fill();
    void refresh();
    void narrow();
    void showCurrent();
    void take();
    [[nodiscard]] QString current() const;

    QLineEdit *m_search;
    QTreeWidget *m_list;
    QKeySequenceEdit *m_keys;
    QPushButton *m_clear;
    QPushButton *m_reset;
    QPushButton *m_resetAll;
    Notice *m_notice;
};

/// The title over the commands whose names begin with that word ("file", "editor").
[[nodiscard]] QString titleOfCommands(const QString &group);

} // namespace studio
