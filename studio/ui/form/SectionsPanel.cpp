#include "ui/form/SectionsPanel.h"

#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormLayout.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsAccess.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QStyle>
#include <unordered_map>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int creepInterval = 30; ///< Milliseconds.
constexpr int unfoldedAtFirst = 3; ///< Sections of a soul; an agent's are folded.

/// "Sections 9": the word and, quietly, how many there are.
class SectionsHeading : public QWidget
{
public:
    explicit SectionsHeading(QWidget *parent)
        : QWidget(parent)
    {
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    }

    void setCount(int count)
    {
        if (count == m_count)
            return;
        m_count = count;
        setAccessibleName(SectionsPanel::tr("%n sections", nullptr, count));
        update();
    }

    QSize sizeHint() const override { return {120, fontMetrics().height() + 6}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &tokens = tokensFor(palette());
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const QString word = SectionsPanel::tr("Sections");
        const int width = QFontMetrics(bold).horizontalAdvance(word);
        const auto near = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
        painter.setFont(bold);
        painter.setPen(tokens.text);
        painter.drawText(rect(), near | Qt::AlignVCenter, word);
        painter.setFont(font());
        painter.setPen(tokens.muted);
        const QRect count(width + 8, 0, this->width() - width - 8, height());
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), count),
                         near | Qt::AlignVCenter, QString::number(m_count));
    }

private:
    int m_count = -1;
};

} // namespace

SectionsPanel::SectionsPanel(DocumentSession &session, SharedUndo &undo, QScrollArea *scroll,
                             QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(undo)
    , m_layout(new FormLayout(this, cardSpacing))
    , m_heading(new QWidget(this))
    , m_add(new LinkButton(tr("+ Add"), m_heading))
    , m_profile(new LinkButton(tr("Profile…"), m_heading))
    , m_cards([this](const SnapshotPtr &snapshot, int section) {
        return makeCardOf(snapshot, section);
    })
    , m_scroll(scroll)
{
    setObjectName(u"sectionsPanel"_s);
    tellSections();
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    auto *line = new QHBoxLayout(m_heading);
    line->setContentsMargins(0, 0, 0, 0);
    auto *words = new SectionsHeading(m_heading);
    words->setObjectName(u"sectionsHeading"_s);
    line->addWidget(words, 1);
    line->addWidget(m_profile);
    line->addSpacing(8);
    line->addWidget(m_add);
    m_add->setObjectName(u"addSection"_s);
    m_add->setAccessibleName(tr("Add a section"));
    connect(m_add, &LinkButton::clicked, this, &SectionsPanel::openAddList);
    m_profile->setObjectName(u"switchProfile"_s);
    m_profile->setAccessibleName(tr("Change to the sections of another profile"));
    connect(m_profile, &LinkButton::clicked, this, &SectionsPanel::openProfileSheet);
    FormLayout::setExtraSpace(m_heading, 8);
    m_scroll->viewport()->installEventFilter(this);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &SectionsPanel::lookAround);
    m_creep.setInterval(creepInterval);
    connect(&m_creep, &QTimer::timeout, this, &SectionsPanel::creep);
    m_toUnfold = session.snapshot()->kind == Kind::Soul ? unfoldedAtFirst : 0;
}

void SectionsPanel::refresh(const SnapshotPtr &snapshot)
{
    const Outline &outline = snapshot->outline;
    const auto sync = [&](BodyPart *&part, BodyPart::What what, bool wanted) {
        if (!wanted && part && !part->isAncestorOf(QApplication::focusWidget())) {
            part->hide();
            part->deleteLater();
            part = nullptr;
        }
        if (wanted && !part) {
            part = new BodyPart(what, m_session, m_undo, this);
            part->setReadOnly(m_readOnly);
            FormLayout::setExtraSpace(part, look::rowSpacing - cardSpacing);
            connect(part, &BodyPart::entered, this, &SectionsPanel::offsetEntered);
            connect(part, &BodyPart::placeRequested, this, &SectionsPanel::placeRequested);
        }
        if (part)
            part->refresh(*snapshot);
    };
    const std::vector<int> sections = outline.mainSections();
    const bool bare = sections.empty() && outline.titleSection() < 0;
    sync(m_title, BodyPart::What::Title, BodyPart::isIn(*snapshot, BodyPart::What::Title));
    sync(m_introduction, BodyPart::What::Introduction,
         BodyPart::isIn(*snapshot, BodyPart::What::Introduction) || bare || m_introductionAsked);

    m_cards.follow(snapshot);
    m_snapshot = snapshot;
    m_profile->setVisible(snapshot->kind == Kind::Soul);
    static_cast<SectionsHeading *>(m_heading->findChild<QWidget *>(u"sectionsHeading"_s))
        ->setCount(int(sections.size()));
    layOut();
    lookAround();
    for (int i = 0; i < m_cards.count() && !m_focusTitle.isEmpty(); ++i) {
        if (m_cards.title(i) != m_focusTitle)
            continue;
        SectionCard *card = this->card(i);
        m_focusTitle.clear();
        if (m_renameFocused) {
            card->header()->setFocus();
            QTimer::singleShot(0, card, &SectionCard::rename);
        } else {
            card->setUnfolded(true);
            QTimer::singleShot(0, card,
                               [card] { card->stops().value(1, card->header())->setFocus(); });
        }
    }
    if (m_toUnfold > 0)
        QTimer::singleShot(0, this, &SectionsPanel::unfoldFirst);
}

/// One section a turn of the event loop: the first paint does not wait for its editor.
void SectionsPanel::unfoldFirst()
{
    const int next = unfoldedAtFirst - m_toUnfold;
    if (m_toUnfold <= 0 || next >= m_cards.count()) {
        m_toUnfold = 0;
        return;
    }
    --m_toUnfold;
    card(next)->setUnfolded(true);
    if (m_toUnfold > 0)
        QTimer::singleShot(0, this, &SectionsPanel::unfoldFirst);
}

SectionCard *SectionsPanel::makeCard()
{
    auto *card = new SectionCard(m_session, m_undo, this);
    card->setReadOnly(m_readOnly);
    connect(card, &SectionCard::entered, this, &SectionsPanel::offsetEntered);
    connect(card, &SectionCard::placeRequested, this, &SectionsPanel::placeRequested);
    connect(card, &SectionCard::fixRequested, this, &SectionsPanel::fixRequested);
    connect(card, &SectionCard::stopsChanged, this, &SectionsPanel::stopsChanged);
    connect(card, &SectionCard::moveRequested, this, [this, card](int by) { move(card, by); });
    connect(card, &SectionCard::removeRequested, this, [this, card] { remove(card); });
    connect(card, &SectionCard::duplicateRequested, this, [this, card] { duplicate(card); });
    connect(card, &SectionCard::splitRequested, this,
            [this, card](qsizetype offset) { split(card, offset); });
    connect(card, &SectionCard::splitAtRequested, this,
            [this, card](int subsection) { splitAt(card, subsection); });
    connect(card, &SectionCard::mergeRequested, this, [this, card] { merge(card); });
    connect(card, &SectionCard::levelRequested, this,
            [this, card](int by) { changeLevel(card, by); });
    connect(card->header(), &SectionHeader::dragged, this, &SectionsPanel::showDrop);
    connect(card->header(), &SectionHeader::dropped, this, [this, card](const QPoint &place) {
        endDrag();
        moveBefore(card, dropPosition(place));
    });
    connect(card->header(), &SectionHeader::dragCancelled, this, &SectionsPanel::endDrag);
    return card;
}

SectionCard *SectionsPanel::makeCardOf(const SnapshotPtr &snapshot, int section)
{
    SectionCard *card = makeCard();
    card->refresh(snapshot, section, true);
    card->setFindings(findingsAt(m_cards.positionOfSection(section)));
    return card;
}

std::vector<const Diagnostic *> SectionsPanel::findingsAt(int position) const
{
    std::vector<const Diagnostic *> findings;
    const auto known = m_findings.find(position);
    if (known == m_findings.end())
        return findings;
    const std::vector<Diagnostic> &all = m_session.diagnostics();
    for (const size_t index : known->second) {
        // The session may have found others, which it is about to tell of.
        if (index < all.size() && m_cards.positionOfSection(all[index].section) == position)
            findings.push_back(&all[index]);
    }
    return findings;
}

SectionCard *SectionsPanel::cardOf(int section)
{
    const int position = m_cards.positionOfSection(section);
    return position < 0 ? nullptr : card(position);
}

void SectionsPanel::refreshFindings()
{
    // What is found in a part of a section is shown by the section's card.
    const std::vector<Diagnostic> &findings = m_session.diagnostics();
    m_findings.clear();
    for (size_t i = 0; i < findings.size(); ++i) {
        const int position = m_cards.positionOfSection(findings[i].section);
        if (position >= 0)
            m_findings[position].push_back(i);
    }
    for (int i = 0; i < m_cards.count(); ++i) {
        if (SectionCard *card = m_cards.made(i))
            card->setFindings(findingsAt(i));
    }
}

void SectionsPanel::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_add->setEnabled(!readOnly);
    m_profile->setEnabled(!readOnly);
    if (m_title)
        m_title->setReadOnly(readOnly);
    if (m_introduction)
        m_introduction->setReadOnly(readOnly);
    m_cards.forEachMade([readOnly](SectionCard *card) { card->setReadOnly(readOnly); });
}

QWidget *SectionsPanel::widgetAt(qsizetype offset)
{
    m_cards.hold(nullptr);
    if (!m_snapshot || offset < m_snapshot->outline.body.begin)
        return nullptr;
    if (const int position = m_cards.positionAt(offset); position >= 0) {
        SectionCard *holds = card(position);
        m_cards.hold(holds);
        return holds;
    }
    const int title = m_snapshot->outline.titleSection();
    if (m_title && title >= 0
        && m_snapshot->outline.sections[size_t(title)].heading.contains(offset))
        return m_title;
    return m_introduction;
}

QList<QWidget *> SectionsPanel::stops() const
{
    QList<QWidget *> stops;
    for (BodyPart *part : {m_title, m_introduction}) {
        if (part)
            stops += part->stop();
    }
    if (m_profile->isVisibleTo(m_heading))
        stops += m_profile;
    stops += m_add;
    m_cards.forEachMade([&stops](const SectionCard *card) { stops += card->stops(); });
    return stops;
}

} // namespace studio
