#include "ui/form/SectionsPanel.h"

#include "format/PlanSection.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "ui/form/FindingRow.h"
#include "ui/form/FormLayout.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QTimer>
#include <unordered_map>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardSpacing = 8;
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
    int m_count = 0;
};

class DropLine : public QWidget
{
public:
    explicit DropLine(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokensFor(palette()).accent);
    }
};

QStringView wholeOf(const Snapshot &snapshot, int section)
{
    const Span whole = snapshot.outline.sections[size_t(section)].whole;
    return QStringView(snapshot.text).sliced(whole.begin, whole.length());
}

} // namespace

SectionsPanel::SectionsPanel(DocumentSession &session, SharedUndo &undo, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_undo(undo)
    , m_layout(new FormLayout(this, cardSpacing))
    , m_heading(new QWidget(this))
    , m_add(new LinkButton(tr("+ Add"), m_heading))
    , m_profile(new LinkButton(tr("Profile…"), m_heading))
{
    setObjectName(u"sectionsPanel"_s);
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

    matchCards(snapshot, sections);
    m_snapshot = snapshot;
    m_profile->setVisible(snapshot->kind == Kind::Soul);
    static_cast<SectionsHeading *>(m_heading->findChild<QWidget *>(u"sectionsHeading"_s))
        ->setCount(int(sections.size()));
    layOut();
    for (SectionCard *card : m_cards) {
        if (m_focusTitle.isEmpty()
            || outline.sections[size_t(card->section())].title != m_focusTitle)
            continue;
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
    const size_t next = size_t(unfoldedAtFirst - m_toUnfold);
    if (m_toUnfold <= 0 || next >= m_cards.size()) {
        m_toUnfold = 0;
        return;
    }
    --m_toUnfold;
    m_cards[next]->setUnfolded(true);
    if (m_toUnfold > 0)
        QTimer::singleShot(0, this, &SectionsPanel::unfoldFirst);
}

/// Finds for each section the card that showed it before, so that what is unfolded stays so when
/// sections move: by title and text, then by title, then by text, then by place.
void SectionsPanel::matchCards(const SnapshotPtr &snapshot, const std::vector<int> &sections)
{
    const auto titleOf = [](const Snapshot &s, int section) -> const QString & {
        return s.outline.sections[size_t(section)].title;
    };
    std::vector<SectionCard *> old = std::move(m_cards);
    m_cards.assign(sections.size(), nullptr);
    std::vector<bool> changed(sections.size(), true);
    size_t missing = sections.size();
    const auto match = [&](auto &&alike, bool same) {
        // Most of the time nothing has moved, so the card of the same place is asked first.
        for (size_t i = 0; i < sections.size() && missing > 0; ++i) {
            for (size_t k = 0; k < old.size() && !m_cards[i]; ++k) {
                const size_t at = (i + k) % old.size();
                if (!old[at] || !alike(old[at]->section(), sections[i], i == at))
                    continue;
                m_cards[i] = std::exchange(old[at], nullptr);
                changed[i] = !same;
                --missing;
            }
        }
    };
    if (m_snapshot) {
        const Snapshot &before = *m_snapshot;
        match([&](int a, int b, bool) { return wholeOf(before, a) == wholeOf(*snapshot, b); },
              true);
        match([&](int a, int b, bool) { return titleOf(before, a) == titleOf(*snapshot, b); },
              false);
        match(
            [&](int a, int b, bool) {
                const auto body = [](const Snapshot &s, int section) {
                    const Span span = sectionContent(s.text, s.outline.sections[size_t(section)]);
                    return QStringView(s.text).sliced(span.begin, span.length());
                };
                return !body(before, a).isEmpty() && body(before, a) == body(*snapshot, b);
            },
            false);
        match([](int, int, bool samePlace) { return samePlace; }, false);
    }
    for (SectionCard *card : old) {
        if (card) {
            card->hide();
            card->deleteLater();
        }
    }
    for (size_t i = 0; i < sections.size(); ++i) {
        if (!m_cards[i])
            m_cards[i] = makeCard();
        m_cards[i]->refresh(snapshot, sections[i], changed[i]);
    }
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
        if (m_drop)
            m_drop->hide();
        moveBefore(card, dropPosition(place));
    });
    connect(card->header(), &SectionHeader::dragCancelled, this, [this] {
        if (m_drop)
            m_drop->hide();
    });
    return card;
}

void SectionsPanel::layOut()
{
    QList<QWidget *> rows;
    if (m_title)
        rows += m_title;
    if (m_introduction)
        rows += m_introduction;
    rows += m_heading;
    for (SectionCard *card : m_cards)
        rows += card;
    if (m_refusal)
        rows += m_refusal;
    if (rows == m_layout->rows())
        return;
    m_layout->setRows(rows);
    for (QWidget *row : rows)
        row->show();
    emit stopsChanged();
}

SectionCard *SectionsPanel::cardOf(int section) const
{
    const auto &sections = m_snapshot->outline.sections;
    while (section >= 0 && section < int(sections.size())) {
        const auto card = std::ranges::find(m_cards, section, &SectionCard::section);
        if (card != m_cards.end())
            return *card;
        section = sections[size_t(section)].parent;
    }
    return nullptr;
}

void SectionsPanel::setFindings(const std::vector<Diagnostic> &findings)
{
    std::unordered_map<int, std::vector<const Diagnostic *>> bySection;
    for (const Diagnostic &finding : findings) {
        int section = finding.section;
        if (section < 0 || section >= int(m_snapshot->outline.sections.size()))
            continue;
        // What is found in a part of a section is shown by the section's card.
        const auto isMain = [&](int index) {
            return std::ranges::any_of(
                m_cards, [&](const SectionCard *card) { return card->section() == index; });
        };
        while (section >= 0 && !isMain(section))
            section = m_snapshot->outline.sections[size_t(section)].parent;
        if (section >= 0)
            bySection[section].push_back(&finding);
    }
    for (SectionCard *card : m_cards)
        card->setFindings(bySection[card->section()]);
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
    for (SectionCard *card : m_cards)
        card->setReadOnly(readOnly);
}

QWidget *SectionsPanel::widgetAt(qsizetype offset) const
{
    if (!m_snapshot || offset < m_snapshot->outline.body.begin)
        return nullptr;
    for (SectionCard *card : m_cards) {
        const Span whole = m_snapshot->outline.sections[size_t(card->section())].whole;
        const bool atEnd = offset == whole.end && whole.end == m_snapshot->text.size();
        if (whole.contains(offset) || atEnd)
            return card;
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
    for (const SectionCard *card : m_cards)
        stops += card->stops();
    return stops;
}

int SectionsPanel::positionOf(const SectionCard *card) const
{
    return int(std::ranges::find(m_cards, card) - m_cards.begin());
}

int SectionsPanel::dropPosition(const QPoint &place) const
{
    const int y = mapFromGlobal(place).y();
    int position = 0;
    while (position < int(m_cards.size())
           && y > m_cards[size_t(position)]->geometry().top() + SectionHeader::lineHeight / 2)
        ++position;
    return position;
}

void SectionsPanel::showDrop(const QPoint &place)
{
    if (m_readOnly || m_cards.empty())
        return;
    if (!m_drop)
        m_drop = new DropLine(this);
    const int position = dropPosition(place);
    const int y = position < int(m_cards.size())
                      ? m_cards[size_t(position)]->geometry().top() - cardSpacing / 2 - 1
                      : m_cards.back()->geometry().bottom() + cardSpacing / 2;
    m_drop->setGeometry(0, y, width(), 2);
    m_drop->show();
    m_drop->raise();
}

} // namespace studio
