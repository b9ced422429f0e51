#include "ui/form/SectionCard.h"

#include "format/PlanSection.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/form/FindingList.h"
#include "ui/form/FindingRow.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionMatch.h"
#include "ui/form/SectionSummary.h"
#include "ui/form/TextFields.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/SharedUndo.h"
#include "wording/Wording.h"

#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

SectionCard::SectionCard(DocumentSession &session, SharedUndo &undo, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(undo)
    , m_layout(new QVBoxLayout(this))
    , m_header(new SectionHeader(this))
    , m_findings(new FindingList(session, this))
{
    connect(m_findings, &FindingList::fixChosen, this, &SectionCard::fixRequested);
    setObjectName(u"sectionCard"_s);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_header->setObjectName(u"sectionHeader"_s);
    m_header->installEventFilter(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_header);
    connect(m_header, &SectionHeader::toggled, this, &SectionCard::fold);
    connect(m_header, &SectionHeader::renameRequested, this, &SectionCard::rename);
    connect(m_header, &SectionHeader::removeRequested, this, [this] {
        if (!m_readOnly)
            emit removeRequested();
    });
    connect(m_header, &SectionHeader::moveRequested, this, &SectionCard::moveRequested);
    connect(m_header, &SectionHeader::menuRequested, this, &SectionCard::showMenu);
    connect(m_header, &SectionHeader::duplicateRequested, this, [this] {
        if (!m_readOnly)
            emit duplicateRequested();
    });
    connect(m_header, &SectionHeader::mergeRequested, this, [this] {
        if (!m_readOnly)
            emit mergeRequested();
    });
    connect(m_header, &SectionHeader::levelRequested, this, [this](int by) {
        if (!m_readOnly)
            emit levelRequested(by);
    });
}

const Section &SectionCard::present() const
{
    return m_snapshot->outline.sections[size_t(m_section)];
}

int SectionCard::sectionIn(const Snapshot &now) const
{
    if (&now == m_snapshot.get())
        return m_section;
    const std::vector<int> older = m_snapshot->outline.mainSections();
    const std::vector<int> newer = now.outline.mainSections();
    const auto own = std::ranges::find(older, m_section);
    if (own == older.end())
        return -1;
    const auto matches = matchSections(*m_snapshot, older, now, newer);
    const auto match = std::ranges::find(matches, int(own - older.begin()), &SectionMatch::before);
    return match == matches.end() ? -1 : newer[size_t(match - matches.begin())];
}

void SectionCard::refresh(const SnapshotPtr &snapshot, int section, bool changed)
{
    m_snapshot = snapshot;
    m_section = section;
    if (!std::exchange(m_written, false) && !changed)
        return;
    m_header->setTitle(present().title);
    m_header->setSummary([this] { return sectionSummary(*m_snapshot, m_section); });
    if (isUnfolded())
        showBody();
}

bool SectionCard::isUnfolded() const
{
    return m_header->isChecked();
}

void SectionCard::setUnfolded(bool unfolded)
{
    m_header->setChecked(unfolded);
}

void SectionCard::fold(bool unfolded)
{
    if (unfolded) {
        makeBody();
        showBody();
    } else {
        accept();
    }
    showFindings();
    if (m_body)
        m_body->setVisible(unfolded);
    update();
    emit stopsChanged();
}

bool SectionCard::hasFocusInside() const
{
    const QWidget *focus = window()->focusWidget();
    return focus && isAncestorOf(focus);
}

bool SectionCard::isInUse() const
{
    if (isUnfolded() || m_titleEdit || m_refusal || m_header->isDragging() || hasFocusInside())
        return true;
    const QList<QWidget *> parts = findChildren<QWidget *>();
    return std::ranges::any_of(
        parts, [](const QWidget *part) { return part->isWindow() && part->isVisible(); });
}

void SectionCard::rename()
{
    if (m_readOnly || m_titleEdit)
        return;
    const Span title = present().titleSpan;
    m_titleEdit = new QLineEdit(m_snapshot->text.sliced(title.begin, title.length()), this);
    m_titleEdit->setObjectName(u"sectionTitleEdit"_s);
    m_titleEdit->setAccessibleName(tr("Title of the section"));
    m_titleEdit->setGeometry(m_header->titleRect().translated(m_header->pos()));
    m_titleEdit->installEventFilter(this);
    m_titleEdit->show();
    m_titleEdit->selectAll();
    m_titleEdit->setFocus();
}

void SectionCard::endRename(bool keep)
{
    if (!m_titleEdit)
        return;
    QLineEdit *edit = std::exchange(m_titleEdit, nullptr);
    const QString title = edit->text();
    const bool focused = edit->hasFocus();
    edit->removeEventFilter(this);
    edit->hide();
    edit->deleteLater();
    if (focused)
        m_header->setFocus();
    if (!keep)
        return;
    const SnapshotPtr now = m_session.snapshot();
    const int section = sectionIn(*now);
    if (section < 0)
        return;
    const auto plan = planRenameSection(now->text, now->outline, section, title);
    if (!plan) {
        refuse(plan.error());
        return;
    }
    accept();
    if (!plan->isEmpty())
        m_session.apply(*plan, tr("Rename section %1").arg(present().title));
}

void SectionCard::refuse(const Error &error)
{
    if (!m_refusal) {
        makeBody();
        m_refusal = new FindingRow(m_body);
        m_refusal->setObjectName(u"refusal"_s);
        m_bodyLayout->insertWidget(m_plain || m_points ? 1 : 0, m_refusal);
        m_body->show();
    }
    m_refusal->show(Mark::Error, wordError(error));
}

void SectionCard::accept()
{
    if (!m_refusal)
        return;
    m_refusal->hide();
    m_refusal->deleteLater();
    m_refusal = nullptr;
    // Of a folded card the body was there for the refusal alone.
    m_body->setVisible(isUnfolded());
}

void SectionCard::leave()
{
    const QWidget *editor = m_points ? static_cast<QWidget *>(m_points) : m_plain;
    if (!editor || editor->hasFocus())
        return;
    accept();
    refresh(m_session.snapshot(), m_section, true);
}

const std::vector<Diagnostic> &SectionCard::findings() const
{
    return m_findings->findings();
}

void SectionCard::setFindings(const std::vector<const Diagnostic *> &findings)
{
    if (!m_findings->set(findings))
        return;
    std::optional<Mark> mark;
    QString sentence;
    for (const Diagnostic *finding : findings) {
        const Mark own = markOf(finding->severity);
        if (!mark || own < *mark) {
            mark = own;
            sentence = wordDiagnostic(*finding);
        }
    }
    m_header->setFinding(mark, sentence, int(findings.size()));
    showFindings();
}

/// The sentences stand in an unfolded card; a folded one has only the sign in its header.
void SectionCard::showFindings()
{
    if (isUnfolded())
        m_findings->show(m_bodyLayout, m_readOnly);
    else
        m_findings->hide();
}

void SectionCard::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (m_plain)
        m_plain->setReadOnly(readOnly);
    if (m_points)
        m_points->setReadOnly(readOnly);
}

QList<QWidget *> SectionCard::stops() const
{
    QList<QWidget *> stops{m_header};
    if (isUnfolded()) {
        if (m_plain)
            stops += m_plain;
        if (m_points)
            stops += m_points;
    }
    for (const FindingRow *row : m_findings->rows()) {
        for (QAbstractButton *button : row->findChildren<QAbstractButton *>())
            stops += button;
    }
    return stops;
}

bool SectionCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_titleEdit) {
        if (event->type() == QEvent::FocusOut) {
            if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
                endRename(true);
        } else if (event->type() == QEvent::KeyPress || event->type() == QEvent::ShortcutOverride) {
            const int key = static_cast<QKeyEvent *>(event)->key();
            const bool ends = key == Qt::Key_Return || key == Qt::Key_Enter
                              || key == Qt::Key_Escape;
            if (ends && event->type() == QEvent::KeyPress) {
                endRename(key != Qt::Key_Escape);
                return true;
            }
            if (ends)
                event->accept();
        }
        return false;
    }
    if (structureKey(watched, event))
        return true;
    if (event->type() == QEvent::FocusIn) {
        if (watched != m_header) {
            ++m_visit;
            tellCaret();
            return false;
        }
        if (m_snapshot && m_section < int(m_snapshot->outline.sections.size()))
            emit entered(present().heading.begin);
    } else if (event->type() == QEvent::FocusOut && watched != m_header) {
        QMetaObject::invokeMethod(this, &SectionCard::leave, Qt::QueuedConnection);
    } else if (event->type() == QEvent::KeyPress && watched != m_header
               && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        m_header->setFocus();
        return true;
    }
    return false;
}

void SectionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    painter.setPen(QPen(tokens.line, 1));
    painter.setBrush(tokens.raised);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
}

} // namespace studio
