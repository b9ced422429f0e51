#pragma once

#include "checks/Diagnostic.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QWidget>

class QScrollArea;

namespace studio {

class DocumentSession;
class FieldRow;
class FindingRow;
class FormContent;
class FormLayout;
class HelpStrip;
class LinkButton;
class SectionsPanel;
class SharedUndo;

/// The persona as a form: its fields by the schema, then its sections. It holds no copy of the
/// persona: it shows snapshots of the session and changes the text through the session.
class FormView : public QWidget
{
    Q_OBJECT

public:
    explicit FormView(DocumentSession &session, QWidget *parent = nullptr);
    ~FormView() override;

    /// Makes now what is otherwise made after the first paint.
    void complete();
    /// Writes what is typed in a field and waits for the field to be left: before saving.
    void commit();
    /// Shows a field, adding it to the form where it is not shown, and gives it the focus.
    void focusField(const QString &key);
    /// Gives the focus to the place that showOffset() has marked, or to the first field.
    void focusPlace();
    /// Gives the focus to the field or section that the problem belongs to. False when it belongs
    /// to none that is shown.
    bool focusProblem(const Diagnostic &problem);
    /// What is wrong with the field or section that has the focus.
    [[nodiscard]] std::vector<Diagnostic> problemsAtFocus() const;
    /// How far it is scrolled, in pixels.
    [[nodiscard]] int scrollPlace() const;
    void scrollTo(int place);
    /// Null until the form has been shown for the first time.
    [[nodiscard]] SectionsPanel *sections() const { return m_sections; }
    /// Shows what the sections become under another profile, also while the form is hidden.
    void openProfileSheet();

public slots:
    /// Marks the field or section that the offset of the text lies in, and brings it into view
    /// while the form does not have the focus.
    void showOffset(qsizetype offset);
    void openAddFieldList();

signals:
    /// The person wants to go to that place in the text.
    void placeRequested(studio::Span span);
    /// The focus has come to a field, or to a place of the body.
    void fieldFocused(const QString &key);
    void offsetFocused(qsizetype offset);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void refresh(const SnapshotPtr &snapshot);
    void refreshFields(const Snapshot &snapshot);
    void refreshFindings();
    void refreshNotices();
    void buildRows(const Snapshot &snapshot);
    [[nodiscard]] bool isShown(const Field &field, const Snapshot &snapshot) const;
    FieldRow *makeRow(const Field &field, bool known);
    void layOut();
    void orderStops();
    void applyFix(const Fix &fix);
    void focusMoved(QWidget *old, QWidget *now);
    void updateMark();
    void keepPlace();
    void returnToPlace();
    void showHelp(const FieldRow &row);

    DocumentSession &m_session;
    SharedUndo *m_undo;
    SnapshotPtr m_shown;
    QScrollArea *m_scroll;
    FormContent *m_content;
    FormLayout *m_layout;
    HelpStrip *m_help;
    QString m_helped; ///< The key that the help is about.
    QHash<QString, FieldRow *> m_rows;
    QList<FieldRow *> m_order; ///< As shown: the schema's fields, then the other keys.
    QSet<QString> m_added; ///< Fields that the person wants to see though they are absent.
    QWidget *m_otherHeading;
    LinkButton *m_addField;
    SectionsPanel *m_sections = nullptr;
    QList<FindingRow *> m_notices;
    std::vector<Diagnostic> m_noticed;
    qsizetype m_offset = -1; ///< The caret of the text, or -1.
    bool m_written = false; ///< A field was changed since the last snapshot.
    QPointer<QWidget> m_held; ///< What stays where it is when rows above it come and go,
    int m_heldAt = 0; ///< and where that is, in the viewport.
    bool m_returning = false;
    bool m_stopsDirty = false;
    QList<QPointer<QWidget>> m_stops; ///< In the order that the Tab key goes now.
    bool m_seeking = false; ///< The next mark is to be brought into view.
};

} // namespace studio
