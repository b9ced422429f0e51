#include "ui/form/SectionCards.h"

#include "ui/form/SectionCard.h"
#include "ui/form/SectionMatch.h"

#include <algorithm>

namespace studio {

namespace {

constexpr int smallFile = 40; ///< Up to so many sections all cards are there.
constexpr int ends = 2; ///< So many at either end are there for the Tab key coming from outside.

void takeAway(SectionCard *card)
{
    card->hide();
    card->deleteLater();
}

} // namespace

SectionCards::SectionCards(Maker maker)
    : m_maker(std::move(maker))
{
}

const QString &SectionCards::title(int position) const
{
    return m_snapshot->outline.sections[size_t(section(position))].title;
}

void SectionCards::follow(const SnapshotPtr &snapshot)
{
    const std::vector<int> sections = snapshot->outline.mainSections();
    std::vector<Slot> older = std::move(m_slots);
    m_slots.assign(sections.size(), {});
    m_positions.assign(snapshot->outline.sections.size(), -1);
    for (size_t i = 0; i < sections.size(); ++i) {
        m_slots[i].section = sections[i];
        m_positions[size_t(sections[i])] = int(i);
    }
    std::vector<SectionMatch> matches(sections.size());
    if (m_snapshot) {
        std::vector<int> before;
        before.reserve(older.size());
        std::ranges::transform(older, std::back_inserter(before), &Slot::section);
        matches = matchSections(*m_snapshot, before, *snapshot, sections);
    }
    m_snapshot = snapshot;
    for (size_t i = 0; i < sections.size(); ++i) {
        if (matches[i].before >= 0)
            m_slots[i].card = std::exchange(older[size_t(matches[i].before)].card, nullptr);
    }
    for (const Slot &gone : older) {
        if (gone.card)
            takeAway(gone.card);
    }
    for (size_t i = 0; i < sections.size(); ++i) {
        if (SectionCard *card = m_slots[i].card)
            card->refresh(snapshot, sections[i], matches[i].changed);
    }
}

SectionCard *SectionCards::make(int position)
{
    Slot &slot = m_slots[size_t(position)];
    if (!slot.card)
        slot.card = m_maker(m_snapshot, slot.section);
    return slot.card;
}

bool SectionCards::makeRange(int first, int last)
{
    bool made = false;
    for (int i = std::max(first, 0); i <= std::min(last, count() - 1); ++i) {
        made = made || !m_slots[size_t(i)].card;
        make(i);
    }
    return made;
}

bool SectionCards::keepAround(int first, int last)
{
    if (count() <= smallFile)
        return makeRange(0, count() - 1);
    const int view = std::max(last - first + 1, 8);
    bool changed = makeRange(first - view / 2, last + view / 2);
    changed = makeRange(0, ends - 1) || changed;
    changed = makeRange(count() - ends, count() - 1) || changed;
    // The Tab key goes on from a card that is out of sight, too.
    for (int i = 0; i < count(); ++i) {
        const SectionCard *card = m_slots[size_t(i)].card;
        if (card && card->hasFocusInside()) {
            changed = makeRange(i - ends, i + ends) || changed;
            break;
        }
    }
    return dropOutside(first - 3 * view, last + 3 * view) || changed;
}

bool SectionCards::dropOutside(int first, int last)
{
    const auto needed = [this](int position) {
        for (int i = position - ends; i <= position + ends; ++i) {
            const SectionCard *card = i >= 0 && i < count() ? m_slots[size_t(i)].card : nullptr;
            if (card && (i == position ? card->isInUse() : card->hasFocusInside()))
                return true;
        }
        return false;
    };
    bool dropped = false;
    for (int i = ends; i < count() - ends; ++i) {
        SectionCard *card = m_slots[size_t(i)].card;
        if (!card || card == m_held || (i >= first && i <= last) || needed(i))
            continue;
        takeAway(std::exchange(m_slots[size_t(i)].card, nullptr));
        dropped = true;
    }
    return dropped;
}

int SectionCards::positionOf(const SectionCard *card) const
{
    const int position = card ? positionOfSection(card->section()) : -1;
    return position >= 0 && made(position) == card
               ? position
               : int(std::ranges::find(m_slots, card, &Slot::card) - m_slots.begin());
}

int SectionCards::positionOfSection(int section) const
{
    while (section >= 0 && size_t(section) < m_positions.size()) {
        if (m_positions[size_t(section)] >= 0)
            return m_positions[size_t(section)];
        section = m_snapshot->outline.sections[size_t(section)].parent;
    }
    return -1;
}

int SectionCards::positionAt(qsizetype offset) const
{
    const auto begin = [this](const Slot &slot) {
        return m_snapshot->outline.sections[size_t(slot.section)].whole.begin;
    };
    const auto behind = std::ranges::upper_bound(m_slots, offset, {}, begin);
    if (behind == m_slots.begin())
        return -1;
    const auto slot = std::prev(behind);
    const Span whole = m_snapshot->outline.sections[size_t(slot->section)].whole;
    const bool atEnd = offset == whole.end && whole.end == m_snapshot->text.size();
    return whole.contains(offset) || atEnd ? int(slot - m_slots.begin()) : -1;
}

void SectionCards::forEachMade(const std::function<void(SectionCard *)> &work) const
{
    for (const Slot &slot : m_slots) {
        if (slot.card)
            work(slot.card);
    }
}

} // namespace studio
