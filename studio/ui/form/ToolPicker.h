#pragma once

#include "persona/Snapshot.h"
#include "ui/form/ToolChoice.h"
#include "ui/style/PopupFrame.h"

class QLabel;
class QLineEdit;
class QRadioButton;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace studio {

class DocumentSession;
class LinkButton;

/// The known tools by what they can do, to be granted and denied, with a sentence that says what
/// comes of it. Each tick is written into the text at once and is a step of the undo history.
/// Keys: typing filters, Up and Down choose, Enter or Space ticks, Left and Right go between
/// "allow" and "deny"; what is typed and no known tool is added as it is: a permission rule, a
/// tool of a connected service. Closes and deletes itself.
class ToolPicker : public PopupFrame
{
    Q_OBJECT

public:
    /// \a key: the list that is granted from, or "disallowedTools".
    ToolPicker(DocumentSession &session, const QString &key, QWidget *parent);

    void popUp(const QWidget *anchor);
    [[nodiscard]] QString sentence() const;

signals:
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Allow, Deny };
    void refresh();
    void fill();
    QStandardItem *addGroup(const QString &label);
    void addEntry(QStandardItem *group, const QString &entry, const QString &help);
    void showTicks();
    void filter(const QString &text);
    void tick(QStandardItem *item);
    void addTyped();
    void selectBest(const QString &text);
    void select(int step, bool wholePage = false);
    void toggleCurrent();
    void write(const ToolChoice &choice);
    void writeList(const QString &key, const QStringList &entries, bool absent);
    [[nodiscard]] QString typed() const;
    [[nodiscard]] bool isEntry(const QString &entry) const;

    DocumentSession &m_session;
    QString m_allowKey;
    QString m_denyKey; ///< Empty where the kind cannot deny.
    bool m_inheritable; ///< Without a list it has the tools of its caller.
    ToolChoice m_choice;
    QLineEdit *m_filter;
    LinkButton *m_add;
    QLabel *m_addHelp;
    QRadioButton *m_all;
    QRadioButton *m_chosen;
    QTreeView *m_view;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filtered;
    QLabel *m_sentence;
    QStringList m_shownEntries; ///< What the rows were made for.
    int m_column = 0; ///< In which the keys are: "allow" or "deny".
    int m_changes = 0;
    bool m_showing = false;
};

} // namespace studio
