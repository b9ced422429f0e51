// What the form says beside the values: findings, notices, help.

#include "ui/form/FormView.h"

#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/FieldRow.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormContent.h"
#include "ui/form/FormLayout.h"
#include "ui/form/HelpStrip.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/problems/RulePage.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QPointer>
#include <QScrollArea>

namespace studio {

void FormView::refreshFindings()
{
    if (!m_shown)
        return;
    QHash<QString, std::vector<const Diagnostic *>> byField;
    const std::vector<Diagnostic> &findings = m_session.diagnostics();
    for (const Diagnostic &finding : findings) {
        if (!finding.field.isEmpty())
            byField[finding.field].push_back(&finding);
    }
    for (FieldRow *row : std::as_const(m_order))
        row->setFindings(byField.value(row->key()), *m_shown);
    if (m_sections)
        m_sections->refreshFindings();
    refreshNotices();
    // Buttons that fix something come and go with the findings.
    if (!std::exchange(m_stopsDirty, true))
        QMetaObject::invokeMethod(this, &FormView::orderStops, Qt::QueuedConnection);
}

/// What concerns the whole file and is grave stands above the first field.
void FormView::refreshNotices()
{
    struct Notice
    {
        Mark mark;
        QString sentence;
        QStringList actions;
    };
    QList<Notice> notices;
    m_noticed.clear();
    const bool readOnly = m_session.isReadOnly();
    for (const Diagnostic &finding : m_session.diagnostics()) {
        if (!finding.field.isEmpty() || finding.section >= 0 || finding.severity != Severity::Error)
            continue;
        QStringList actions;
        for (const Fix &fix : finding.fixes)
            actions += wordFix(fix);
        notices += {markOf(finding.severity), wordDiagnostic(finding),
                    readOnly ? QStringList() : actions};
        m_noticed.push_back(finding);
    }
    if (readOnly)
        notices += {Mark::Info, wordError(m_session.readOnlyReason()), {}};
    const qsizetype before = m_notices.size();
    while (m_notices.size() > notices.size()) {
        m_notices.back()->hide();
        m_notices.takeLast()->deleteLater();
    }
    while (m_notices.size() < notices.size()) {
        auto *row = new FindingRow(m_content);
        const size_t index = size_t(m_notices.size());
        connect(row, &FindingRow::actionTriggered, this, [this, index](int fix) {
            if (index < m_noticed.size() && fix < int(m_noticed[index].fixes.size()))
                applyFix(Fix(m_noticed[index].fixes[size_t(fix)]));
        });
        connect(row, &FindingRow::explainRequested, this, [this, index](const QPoint &place) {
            if (index < m_noticed.size())
                RulePage::open(m_noticed[index].code, this, place);
        });
        m_notices += row;
    }
    for (qsizetype i = 0; i < notices.size(); ++i) {
        if (m_notices[i]->sentence() != notices[i].sentence)
            m_notices[i]->show(notices[i].mark, notices[i].sentence, notices[i].actions,
                               size_t(i) < m_noticed.size());
    }
    if (m_notices.size() != before)
        layOut();
}

bool FormView::focusProblem(const Diagnostic &problem)
{
    if (m_rows.contains(problem.field)) {
        focusField(problem.field);
        return true;
    }
    SectionCard *card = m_sections ? m_sections->cardOf(problem.section) : nullptr;
    if (!card)
        return false;
    card->setUnfolded(true); // its sentence is seen there only
    m_layout->activate();
    card->header()->setFocus(Qt::ShortcutFocusReason);
    m_scroll->ensureWidgetVisible(card, 0, look::margin);
    return true;
}

std::vector<Diagnostic> FormView::problemsAtFocus() const
{
    std::vector<Diagnostic> found;
    for (const QWidget *widget = QApplication::focusWidget(); widget && widget != this;
         widget = widget->parentWidget()) {
        if (const auto *card = qobject_cast<const SectionCard *>(widget))
            return card->findings();
        const auto *row = qobject_cast<const FieldRow *>(widget);
        for (const Diagnostic &finding : m_session.diagnostics()) {
            if (row && finding.field == row->key())
                found.push_back(finding);
        }
    }
    return found;
}

void FormView::applyFix(const Fix &fix)
{
    m_session.apply(fix.edit, wordFix(fix));
}

void FormView::showHelp(const FieldRow &row)
{
    const Field &field = row.field();
    m_helped = row.key();
    m_help->setHelp(row.isKnown() ? dataText(field.label) : field.key, row.help(),
                    dataText(field.source));
}

void FormView::focusMoved(QWidget *, QWidget *now)
{
    keepPlace();
    if (!now || !isAncestorOf(now)) {
        // A menu of a field takes the focus for a while; its help goes on being useful.
        if (now && now->window() == window())
            m_help->hide();
        return;
    }
    // Keys that come from elsewhere in the window do not ask the area that scrolls. Behind the help,
    // which takes some of its room.
    if (QGuiApplication::mouseButtons() == Qt::NoButton) {
        QMetaObject::invokeMethod(
            this,
            [this, now = QPointer<QWidget>(now)] {
                if (now && now->hasFocus() && m_content->isAncestorOf(now))
                    m_scroll->ensureWidgetVisible(now, 0, look::margin);
            },
            Qt::QueuedConnection);
    }
    for (QWidget *widget = now; widget && widget != this; widget = widget->parentWidget()) {
        if (const auto *row = qobject_cast<FieldRow *>(widget)) {
            showHelp(*row);
            m_help->show();
            return;
        }
    }
    m_help->hide();
}

} // namespace studio
