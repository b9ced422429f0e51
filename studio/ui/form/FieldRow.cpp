#include "ui/form/FieldRow.h"

#include "format/PlanValue.h"
#include "persona/Tools.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/FieldCaption.h"
#include "ui/form/FieldNote.h"
#include "ui/form/FindingList.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormSpelling.h"
#include "ui/form/StepName.h"
#include "ui/form/ToolPicker.h"
#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/SharedUndo.h"
#include "ui/widgets/SkillHost.h"
#include "wording/Wording.h"

#include <QAbstractButton>
#include <QApplication>
#include <QContextMenuEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

FieldRow::FieldRow(DocumentSession &session, SharedUndo &undo, const Field &field, bool known,
                   QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(undo)
    , m_field(field)
    , m_known(known)
    , m_layout(new QVBoxLayout(this))
    , m_caption(new FieldCaption(known ? dataText(field.label) : field.key, field.required, this))
    , m_findings(new FindingList(session, this))
{
    setObjectName(QString(u"row_"_s + field.key));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    m_layout->addWidget(m_caption);
    connect(m_caption, &FieldCaption::pressed, this, [this] { focusEditor(Qt::MouseFocusReason); });
    connect(m_caption->menuButton(), &QAbstractButton::clicked, this, [this] {
        showMenu(m_caption->menuButton()->mapToGlobal(QPoint(0, m_caption->height())), nullptr);
    });
    watchFindings();
}

FieldRow::~FieldRow() = default;

/// Behind the fixes, which change the text, stands what makes the file that is missing.
void FieldRow::watchFindings()
{
    m_findings->setFurther([this](const Diagnostic &finding) {
        const QString create = finding.code == "folder/missing-skill" && SkillHost::around(this)
                                   ? skillCommandText(m_session.path(), finding.arguments.value(0))
                                   : QString();
        return create.isEmpty() ? QStringList() : QStringList(create);
    });
    connect(m_findings, &FindingList::furtherChosen, this,
            [this](const Diagnostic &finding) { openSkill(finding.arguments.value(0), true); });
    connect(m_findings, &FindingList::fixChosen, this, [this](const Fix &fix) {
        m_emptied.reset();
        emit fixRequested(fix);
    });
}

void FieldRow::makeEditor(FieldEditor::Form form)
{
    const bool focused = hasFocusInside();
    if (m_editor) {
        for (QWidget *part : {m_editor->control(), m_editor->below()}) {
            if (!part)
                continue;
            m_layout->removeWidget(part);
            part->hide();
            part->deleteLater();
        }
        m_editor.reset();
    }
    m_form = form;
    m_editor = FieldEditor::make(form, m_field, this);
    QWidget *control = m_editor->control();
    control->setObjectName(QString(u"field_"_s + m_field.key));
    if (auto *chips = qobject_cast<ChipEdit *>(control); chips && m_field.key == "skills"_L1)
        connect(chips, &ChipEdit::itemFollowed, this,
                [this](const QString &name) { openSkill(name, false); });
    const QString label = m_known ? dataText(m_field.label) : m_field.key;
    const QString name = m_field.required ? tr("%1, required").arg(label) : label;
    m_caption->setAccessibleName(name); // the same words, or both are read
    QWidget *target = m_editor->keyTarget();
    for (QWidget *widget : {control, target}) {
        widget->setAccessibleName(name);
        widget->removeEventFilter(this);
        widget->installEventFilter(this);
    }
    for (QWidget *child : control->findChildren<QWidget *>()) {
        if (child->focusPolicy() != Qt::NoFocus && child != target) {
            child->installEventFilter(this);
            if (child->accessibleName().isEmpty())
                child->setAccessibleName(name);
        }
    }
    if (auto *prose = qobject_cast<GrowingTextEdit *>(target))
        new FormSpelling(m_session, prose);
    if (form != FieldEditor::Form::Summary && form != FieldEditor::Form::Choice)
        m_undo.watch(target);
    m_layout->insertWidget(1, control);
    if (QWidget *below = m_editor->below()) {
        m_layout->insertWidget(2, below);
        for (QWidget *child : below->findChildren<QWidget *>()) {
            if (child->focusPolicy() != Qt::NoFocus)
                child->installEventFilter(this);
        }
    }
    describe();
    m_caption->setBuddy(control);
    // A layout shows what is added to it a turn later, and what is hidden cannot have the focus.
    control->show();
    m_editor->setReadOnly(m_readOnly);

    connect(m_editor.get(), &FieldEditor::edited, this, &FieldRow::write);
    connect(m_editor.get(), &FieldEditor::planned, this, &FieldRow::applyPlan);
    connect(m_editor.get(), &FieldEditor::unset, this, &FieldRow::removeFromText);
    connect(m_editor.get(), &FieldEditor::emptied, this, &FieldRow::emptied);
    connect(m_editor.get(), &FieldEditor::placeRequested, this, &FieldRow::goToText);
    connect(m_editor.get(), &FieldEditor::chooseRequested, this, &FieldRow::choose);
    connect(m_editor.get(), &FieldEditor::compositionEnded, this,
            [this] { refresh(*m_session.snapshot()); });
    if (focused)
        target->setFocus();
}

void FieldRow::refresh(const Snapshot &snapshot)
{
    const Entry *entry = snapshot.frontmatter.find(m_field.key);
    const Value *value = snapshot.value(m_field.key);
    const auto form = FieldEditor::formFor(m_field, entry, value);
    const bool fresh = !m_editor;
    const bool focused = !fresh && hasFocusInside();
    if (m_editor && m_editor->isComposing())
        return;
    if (m_emptied) {
        if (value && *value == *m_emptied)
            return;
        m_emptied.reset();
    }
    // What was refused stays to be corrected until the editor is left.
    if (m_refusal && focused)
        return;
    // Another control must not take the place of the one that is being used.
    const bool typed = form == FieldEditor::Form::Line || form == FieldEditor::Form::Number;
    if (fresh || (form != m_form && !(focused && typed)))
        makeEditor(form);
    m_editor->show(entry, value);
    m_editor->follow(snapshot);
    if (m_known && !m_editor->below()) // else it is said there
        m_caption->setNote(fieldNote(m_field, snapshot, m_session.displayName()));
    else if (!m_known)
        m_caption->setNote(anchorNote(m_field, snapshot));
    updateWarnings(snapshot);
    if (!focused) // where one types it would be read with every letter
        followState(snapshot);
}

/// Numbers and chips show more than a reader takes from their control.
void FieldRow::followState(const Snapshot &snapshot)
{
    QString state;
    using Form = FieldEditor::Form;
    const Value *value = snapshot.value(m_field.key);
    const QStringList entries = m_form == Form::Chips && value ? value->asTexts() : QStringList();
    if (!entries.isEmpty())
        state = tr("Entries: %1.").arg(entries.join(tr(", ")));
    else if (!value && (m_form == Form::Chips || m_form == Form::Number))
        state = m_field.absent.isEmpty() ? tr("Not set.")
                                         : tr("Not set: %1.").arg(dataText(m_field.absent));
    if (state == m_state)
        return;
    m_state = state;
    describe();
}

void FieldRow::setFindings(const std::vector<const Diagnostic *> &findings,
                           const Snapshot &snapshot)
{
    if (!m_findings->set(findings))
        return;
    m_findings->show(m_layout, m_readOnly);
    updateWarnings(snapshot);
    describe();
}

/// What is wrong comes first for those who are told, too; the help is there all the time.
void FieldRow::describe()
{
    if (!m_editor)
        return;
    QStringList parts;
    for (const Diagnostic &finding : m_findings->findings())
        parts += wordDiagnostic(finding);
    parts += m_state;
    parts += dataText(m_field.help);
    parts.removeAll(QString());
    for (QWidget *widget : {m_editor->control(), m_editor->keyTarget()})
        widget->setAccessibleDescription(parts.join(u' '));
}

void FieldRow::updateWarnings(const Snapshot &snapshot)
{
    if (m_form != FieldEditor::Form::Chips || !m_editor)
        return;
    std::map<QString, QString> reasons;
    const Entry *entry = snapshot.frontmatter.find(m_field.key);
    const Value *value = snapshot.value(m_field.key);
    for (const Diagnostic &finding : m_findings->findings()) {
        if (finding.severity == Severity::Info)
            continue;
        const auto warn = [&](const QString &item) { reasons[item] = wordDiagnostic(finding); };
        for (const QString &item : value ? value->asTexts() : QStringList()) {
            if (finding.arguments.contains(item) || finding.arguments.contains(toolName(item)))
                warn(item);
        }
        for (const Item &item : entry ? entry->items : std::vector<Item>()) {
            if (item.value.encloses(finding.span) && !finding.span.isEmpty())
                warn(item.text);
        }
    }
    m_editor->setWarnings(reasons);
}

void FieldRow::setReadOnly(bool readOnly, const QString &reason)
{
    m_readOnly = readOnly;
    if (m_editor)
        m_editor->setReadOnly(readOnly);
    setToolTip(readOnly ? reason : QString());
}

void FieldRow::choose(const QWidget *anchor)
{
    commit();
    auto *picker = new ToolPicker(m_session, m_field.key, this);
    connect(picker, &ToolPicker::closed, this, [this] { refresh(*m_session.snapshot()); });
    picker->popUp(anchor);
}

void FieldRow::focusEditor(Qt::FocusReason reason)
{
    if (m_editor)
        m_editor->keyTarget()->setFocus(reason);
}

void FieldRow::commit()
{
    if (m_editor)
        m_editor->finish();
    if (!m_emptied)
        return;
    m_emptied.reset();
    if (m_field.required)
        write(Value(QString()), true);
    else
        removeFromText();
}

bool FieldRow::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

QList<QWidget *> FieldRow::stops() const
{
    QList<QWidget *> stops;
    if (m_editor)
        stops += m_editor->keyTarget();
    QList<const QWidget *> parts(m_findings->rows().begin(), m_findings->rows().end());
    if (m_editor)
        parts = QList<const QWidget *>{m_editor->control(), m_editor->below()} + parts;
    for (const QWidget *part : std::as_const(parts)) {
        if (!part)
            continue;
        QList<QWidget *> buttons;
        for (QAbstractButton *button : part->findChildren<QAbstractButton *>()) {
            if (button->focusPolicy() & Qt::TabFocus && !stops.contains(button))
                buttons += button;
        }
        // As they are seen, in whichever order they were made.
        std::ranges::stable_sort(buttons, {}, [](const QWidget *button) {
            const int x = button->x();
            return std::pair(button->y(), button->layoutDirection() == Qt::RightToLeft ? -x : x);
        });
        stops += buttons;
    }
    return stops;
}

bool FieldRow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::FocusIn:
        if (!m_entered) {
            m_entered = true;
            ++m_visit;
            m_caption->setActive(true);
        }
        emit entered(this);
        break;
    case QEvent::FocusOut: {
        const auto reason = static_cast<QFocusEvent *>(event)->reason();
        if (reason != Qt::PopupFocusReason && reason != Qt::ActiveWindowFocusReason) {
            // The new widget has the focus only after this event.
            QMetaObject::invokeMethod(this, &FieldRow::leave, Qt::QueuedConnection);
        }
        break;
    }
    case QEvent::ContextMenu: {
        const auto *menu = static_cast<QContextMenuEvent *>(event);
        auto *widget = qobject_cast<QWidget *>(watched);
        const QPoint place = menu->reason() == QContextMenuEvent::Keyboard
                                 ? widget->mapToGlobal(QPoint(8, widget->height() - 2))
                                 : menu->globalPos();
        showMenu(place, widget);
        return true;
    }
    default: break;
    }
    return false;
}

void FieldRow::leave()
{
    if (!m_entered || hasFocusInside())
        return;
    m_entered = false;
    m_caption->setActive(underMouse());
    commit();
    accept();
    refresh(*m_session.snapshot());
    emit left(this);
}

void FieldRow::enterEvent(QEnterEvent *)
{
    m_caption->setActive(true);
}

void FieldRow::leaveEvent(QEvent *)
{
    m_caption->setActive(m_entered);
}

void FieldRow::contextMenuEvent(QContextMenuEvent *event)
{
    showMenu(event->globalPos(), nullptr);
}

} // namespace studio
