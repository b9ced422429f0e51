// What changes the sections: each of these plans an edit and applies it to the session's text.

#include "ui/form/SectionsPanel.h"

#include "format/PlanRestructure.h"
#include "format/PlanSection.h"
#include "persona/PlanProfile.h"
#include "persona/Profile.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/FindingRow.h"
#include "ui/form/ProfileSheet.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/PickList.h"
#include "wording/Wording.h"

#include <QPointer>
#include <QScrollArea>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

const QString customId = u"custom"_s;
const QString introductionId = u"introduction"_s;

} // namespace

void SectionsPanel::report(const Error &error)
{
    if (!m_refusal) {
        m_refusal = new FindingRow(this);
        m_refusal->setObjectName(u"refusal"_s);
    }
    m_refusal->show(Mark::Error, wordError(error));
    layOut();
}

/// What is done to a section is done to it as it is now, however fast the keys follow each other.
void SectionsPanel::catchUp()
{
    if (m_session.snapshot() != m_snapshot)
        refresh(m_session.snapshot());
}

void SectionsPanel::move(SectionCard *card, int by)
{
    catchUp();
    const int to = positionOf(card) + by;
    if (to < 0 || to >= m_cards.count())
        return;
    moveBefore(card, by < 0 ? to : to + 1);
    // The keys stay with the card, and so does the view. Behind the announcement of the change,
    // and behind the layout that follows it.
    const auto show = [this, card = QPointer<SectionCard>(card)] {
        if (card)
            m_scroll->ensureWidgetVisible(card->header(), 0, look::margin);
    };
    QTimer::singleShot(0, this, [this, show] { QTimer::singleShot(0, this, show); });
}

/// \a position: among the cards, counted before the move.
void SectionsPanel::moveBefore(SectionCard *card, int position)
{
    const int from = positionOf(card);
    if (m_readOnly || position == from || position == from + 1)
        return;
    const SnapshotPtr now = m_session.snapshot();
    const std::vector<int> sections = now->outline.mainSections();
    if (int(sections.size()) != m_cards.count() || position > m_cards.count())
        return;
    const int before = position < int(sections.size()) ? sections[size_t(position)] : -1;
    const auto edit = planMoveSection(now->text, now->outline, sections[size_t(from)], before);
    if (edit)
        m_session.apply(*edit, tr("Move section %1").arg(card->header()->text()));
    else
        report(edit.error());
}

void SectionsPanel::remove(SectionCard *card)
{
    catchUp();
    const int position = positionOf(card);
    const SnapshotPtr now = m_session.snapshot();
    const std::vector<int> sections = now->outline.mainSections();
    if (m_readOnly || int(sections.size()) != m_cards.count())
        return;
    const auto edit = planRemoveSection(now->text, now->outline, sections[size_t(position)]);
    if (!edit) {
        report(edit.error());
        return;
    }
    // The keys go on with the next section.
    SectionCard *next = m_cards.count() == 1             ? nullptr
                        : position + 1 < m_cards.count() ? this->card(position + 1)
                                                         : this->card(position - 1);
    m_session.apply(*edit, tr("Remove section %1").arg(card->header()->text()));
    if (next)
        next->header()->setFocus();
}

void SectionsPanel::duplicate(SectionCard *card)
{
    catchUp();
    const int position = positionOf(card);
    const SnapshotPtr now = m_session.snapshot();
    const std::vector<int> sections = now->outline.mainSections();
    if (m_readOnly || int(sections.size()) != m_cards.count())
        return;
    const Section &section = now->outline.sections[size_t(sections[size_t(position)])];
    const Span content = sectionContent(now->text, section);
    const int before = size_t(position) + 1 < sections.size() ? sections[size_t(position) + 1] : -1;
    const QString title = tr("%1 (copy)").arg(section.title);
    const auto edit = planAddSection(now->text, now->outline, title, section.level,
                                     now->text.sliced(content.begin, content.length()), before);
    if (!edit) {
        report(edit.error());
        return;
    }
    m_focusTitle = title;
    m_renameFocused = true;
    m_session.apply(*edit, tr("Duplicate section %1").arg(section.title));
}

void SectionsPanel::take(const Result<TextEdit> &edit, const QString &title)
{
    if (!edit) {
        report(edit.error());
        return;
    }
    if (m_refusal) {
        m_refusal->deleteLater();
        m_refusal = nullptr;
        layOut();
    }
    if (!edit->isEmpty())
        m_session.apply(*edit, title);
}

/// The keys go on with the card that the place has come to.
void SectionsPanel::focusSectionAt(qsizetype offset)
{
    refresh(m_session.snapshot());
    if (const int position = m_cards.positionAt(offset); position >= 0)
        card(position)->header()->setFocus();
}

void SectionsPanel::split(SectionCard *card, qsizetype offset)
{
    catchUp();
    const SnapshotPtr now = m_session.snapshot();
    if (m_readOnly || card->section() >= int(now->outline.sections.size()))
        return;
    const QString title = tr("New section");
    const auto edit = planSplitSection(now->text, now->outline, card->section(), offset, title);
    if (edit) {
        m_focusTitle = title;
        m_renameFocused = true;
    }
    take(edit, tr("Split section %1").arg(card->header()->text()));
}

void SectionsPanel::splitAt(SectionCard *card, int subsection)
{
    catchUp();
    const SnapshotPtr now = m_session.snapshot();
    const auto &sections = now->outline.sections;
    if (m_readOnly || subsection >= int(sections.size()) || card->section() >= subsection)
        return;
    const int by = sections[size_t(card->section())].level - sections[size_t(subsection)].level;
    const qsizetype place = sections[size_t(subsection)].heading.begin;
    const auto edit = planSectionLevel(now->text, now->outline, subsection, by);
    take(edit, tr("Split section %1").arg(card->header()->text()));
    if (edit)
        focusSectionAt(edit->mapped(place, TextEdit::Side::Before));
}

void SectionsPanel::merge(SectionCard *card)
{
    catchUp();
    const SnapshotPtr now = m_session.snapshot();
    if (m_readOnly || card->section() >= int(now->outline.sections.size()))
        return;
    take(planMergeSection(now->text, now->outline, card->section()),
         tr("Join section %1 with the next").arg(card->header()->text()));
}

void SectionsPanel::changeLevel(SectionCard *card, int by)
{
    catchUp();
    const SnapshotPtr now = m_session.snapshot();
    if (m_readOnly || card->section() >= int(now->outline.sections.size()))
        return;
    const qsizetype place = now->outline.sections[size_t(card->section())].heading.begin;
    const QString title = card->header()->text();
    const auto edit = planSectionLevel(now->text, now->outline, card->section(), by);
    take(edit, by < 0 ? tr("Raise section %1").arg(title) : tr("Lower section %1").arg(title));
    if (edit)
        focusSectionAt(edit->mapped(place, TextEdit::Side::Before));
}

void SectionsPanel::openProfileSheet()
{
    if (m_readOnly)
        return;
    auto *sheet = new ProfileSheet(*m_session.snapshot(), window());
    connect(sheet, &ProfileSheet::chosen, this, [this](const ProfileSwitch &wanted) {
        const SnapshotPtr now = m_session.snapshot();
        take(planSwitch(now->text, now->outline, wanted),
             tr("Change to the profile %1").arg(dataText(wanted.profile->name)));
    });
    sheet->open();
}

void SectionsPanel::add(const QString &title, const QString &body, int before)
{
    const SnapshotPtr now = m_session.snapshot();
    const Profile *profile = matchProfile(now->kind, now->outline);
    int level = now->outline.sectionLevel();
    if (level == 0)
        level = profile && now->outline.titleSection() < 0 ? profile->headingLevel : 2;
    const auto edit = planAddSection(now->text, now->outline, title, level, body, before);
    if (!edit) {
        report(edit.error());
        return;
    }
    if (m_refusal) {
        m_refusal->deleteLater();
        m_refusal = nullptr;
        layOut();
    }
    m_focusTitle = title;
    m_renameFocused = body.isEmpty();
    m_session.apply(*edit, tr("Add section %1").arg(title));
}

void SectionsPanel::addIntroduction()
{
    m_introductionAsked = true;
    refresh(m_session.snapshot());
    m_introductionAsked = false;
    if (m_introduction)
        m_introduction->focusEditor();
}

void SectionsPanel::addFromProfile(const QString &title)
{
    const SnapshotPtr now = m_session.snapshot();
    const Profile *matched = matchProfile(now->kind, now->outline);
    for (const Profile &profile : profiles()) {
        if (profile.kind != now->kind || (matched && &profile != matched))
            continue;
        const auto wanted = std::ranges::find(profile.sections, title, &ProfileSection::title);
        if (wanted == profile.sections.end())
            continue;
        // In front of the first section that the profile has behind this one.
        int before = -1;
        for (const int section : now->outline.mainSections()) {
            const ProfileSection *known = profile.find(
                now->outline.sections[size_t(section)].title);
            if (known && known > &*wanted) {
                before = section;
                break;
            }
        }
        add(title, wanted->starter, before);
        return;
    }
}

void SectionsPanel::openAddList()
{
    if (m_readOnly)
        return;
    const SnapshotPtr now = m_session.snapshot();
    const Profile *matched = matchProfile(now->kind, now->outline);
    std::vector<PickItem> items;
    for (const Profile &profile : profiles()) {
        if (profile.kind != now->kind || (matched && &profile != matched))
            continue;
        std::vector<PickItem> missing;
        for (const ProfileSection &section : profile.sections) {
            const bool there = std::ranges::any_of(now->outline.sections, [&](const Section &s) {
                return profile.find(s.title) == &section;
            });
            if (!there)
                missing.push_back({section.title, section.title, dataText(section.help)});
        }
        if (missing.empty())
            continue;
        items.push_back(
            {{}, matched ? tr("Missing") : tr("From “%1”").arg(dataText(profile.name)), {}, true});
        items.insert(items.end(), missing.begin(), missing.end());
    }
    if (!items.empty())
        items.push_back({{}, tr("Other"), {}, true});
    if (!m_introduction)
        items.push_back(
            {introductionId, tr("Introduction"), tr("The text above the first section")});
    items.push_back({customId, tr("Custom…"), tr("A section with a title of your own")});
    auto *list = new PickList(items, tr("Add a section"), this);
    connect(list, &PickList::picked, this, [this](const QString &id) {
        if (id == customId)
            add(tr("New section"), {}, -1);
        else if (id == introductionId)
            addIntroduction();
        else
            addFromProfile(id);
    });
    list->popUp(m_add);
}

} // namespace studio
