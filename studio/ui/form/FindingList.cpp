#include "ui/form/FindingList.h"

#include "session/DocumentSession.h"
#include "ui/form/FindingRow.h"
#include "ui/problems/RulePage.h"
#include "wording/Wording.h"

#include <QVBoxLayout>

namespace studio {

FindingList::FindingList(DocumentSession &session, QObject *parent)
    : QObject(parent)
    , m_session(session)
{
}

void FindingList::setFurther(std::function<QStringList(const Diagnostic &)> further)
{
    m_further = std::move(further);
}

bool FindingList::set(const std::vector<const Diagnostic *> &findings)
{
    const auto alike = [](const Diagnostic &a, const Diagnostic *b) {
        return a.code == b->code && a.severity == b->severity && a.arguments == b->arguments
               && a.fixes.size() == b->fixes.size();
    };
    const bool same = std::ranges::equal(m_findings, findings, alike);
    m_findings.clear();
    for (const Diagnostic *finding : findings)
        m_findings.push_back(*finding);
    return !same;
}

void FindingList::show(QVBoxLayout *layout, bool readOnly)
{
    keepRows(m_findings.size());
    for (size_t i = 0; i < m_findings.size(); ++i) {
        if (i == m_rows.size())
            makeRow(layout);
        const Diagnostic &finding = m_findings[i];
        QStringList actions;
        for (const Fix &fix : finding.fixes)
            actions += wordFix(fix);
        if (m_further)
            actions += m_further(finding);
        m_rows[i]->show(markOf(finding.severity), wordDiagnostic(finding),
                        readOnly ? QStringList() : actions, true);
    }
}

void FindingList::hide()
{
    keepRows(0);
}

void FindingList::keepRows(size_t count)
{
    while (m_rows.size() > count) {
        m_rows.back()->hide();
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
}

void FindingList::makeRow(QVBoxLayout *layout)
{
    auto *row = new FindingRow(layout->parentWidget());
    const size_t finding = m_rows.size();
    connect(row, &FindingRow::actionTriggered, this,
            [this, finding](int action) { choose(finding, action); });
    connect(row, &FindingRow::explainRequested, this, [this, row, finding](const QPoint &place) {
        if (finding < m_findings.size())
            RulePage::open(m_findings[finding].code, row->parentWidget(), place);
    });
    layout->addWidget(row);
    m_rows.push_back(row);
}

void FindingList::choose(size_t finding, int action)
{
    if (finding >= m_findings.size() || action < 0)
        return;
    const Diagnostic wanted = m_findings[finding];
    if (action >= int(wanted.fixes.size())) {
        emit furtherChosen(wanted);
        return;
    }
    // The session's own list has moved along with the edits since; ours may be older.
    for (const Diagnostic &present : m_session.diagnostics()) {
        if (present.field == wanted.field && present.section == wanted.section
            && present.code == wanted.code && present.arguments == wanted.arguments
            && action < int(present.fixes.size())) {
            const Fix chosen = present.fixes[size_t(action)];
            emit fixChosen(chosen);
            return;
        }
    }
}

} // namespace studio
