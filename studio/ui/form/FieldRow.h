#pragma once

#include "checks/Diagnostic.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"
#include "ui/form/FieldEditor.h"

#include <QWidget>

class QMenu;
class QVBoxLayout;

namespace studio {

class DocumentSession;
class FieldCaption;
class FindingList;
class FindingRow;
class SharedUndo;

/// One field of the form: its caption, its editor and what there is to say about its value.
class FieldRow : public QWidget
{
    Q_OBJECT

public:
    FieldRow(DocumentSession &session, SharedUndo &undo, const Field &field, bool known,
             QWidget *parent);
    ~FieldRow() override;

    [[nodiscard]] const QString &key() const { return m_field.key; }
    [[nodiscard]] const Field &field() const { return m_field; }
    /// A key of the schema; the others are kept and shown as they are.
    [[nodiscard]] bool isKnown() const { return m_known; }

    /// Shows the field of that snapshot, touching only what differs.
    void refresh(const Snapshot &snapshot);
    void setFindings(const std::vector<const Diagnostic *> &findings, const Snapshot &snapshot);
    void setReadOnly(bool readOnly, const QString &reason);
    void focusEditor(Qt::FocusReason reason = Qt::OtherFocusReason);
    /// Writes what is typed but not yet in the text.
    void commit();
    [[nodiscard]] bool hasFocusInside() const;
    /// What the field is for and what comes of its present value, in sentences.
    [[nodiscard]] QString help() const;
    /// What the Tab key stops at, in order.
    [[nodiscard]] QList<QWidget *> stops() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void entered(studio::FieldRow *row);
    /// The text was changed from here, so what it shows may be newer than the last snapshot.
    void written();
    void left(studio::FieldRow *row);
    void placeRequested(studio::Span span);
    void fixRequested(const studio::Fix &fix);

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void makeEditor(FieldEditor::Form form);
    void write(const Value &value, bool typing);
    void applyPlan(const FieldPlan &change);
    void removeFromText();
    void refuse(const Error &error);
    void accept();
    void emptied();
    void leave();
    void goToText();
    void choose(const QWidget *anchor);
    void reset(const Snapshot &saved);
    void fillMenu(QMenu *menu);
    void showMenu(const QPoint &place, QWidget *textEdit);
    void openSkill(const QString &name, bool mayCreate);
    void addSkills(QMenu *menu);
    void describe();
    void followState(const Snapshot &snapshot);
    void watchFindings();
    void updateWarnings(const Snapshot &snapshot);

    DocumentSession &m_session;
    SharedUndo &m_undo;
    Field m_field;
    bool m_known;
    bool m_readOnly = false;
    QVBoxLayout *m_layout;
    FieldCaption *m_caption;
    std::unique_ptr<FieldEditor> m_editor;
    FieldEditor::Form m_form = FieldEditor::Form::Line;
    FindingRow *m_refusal = nullptr;
    FindingList *m_findings;
    bool m_entered = false;
    QString m_state; ///< Of the value, as it is told: that there is none, or its entries.
    int m_visit = 0;               ///< Typing of one visit is one step of the undo history.
    std::optional<Value> m_emptied; ///< What the text says while the emptied editor is not left.
};

} // namespace studio
