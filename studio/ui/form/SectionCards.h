#pragma once

#include "persona/Snapshot.h"

#include <functional>
#include <vector>

namespace studio {

class SectionCard;

/// The cards of the main sections, by their position in the text. A file of many sections has
/// cards only where somebody looks, and where one is asked for; a section without a card is
/// folded, so that its height is known.
class SectionCards
{
public:
    /// Makes the card of a section of the snapshot, complete.
    using Maker = std::function<SectionCard *(const SnapshotPtr &snapshot, int section)>;

    explicit SectionCards(Maker maker);

    /// The cards follow their sections; those whose section is gone are taken away.
    void follow(const SnapshotPtr &snapshot);
    [[nodiscard]] int count() const { return int(m_slots.size()); }
    [[nodiscard]] int section(int position) const { return m_slots[size_t(position)].section; }
    [[nodiscard]] const QString &title(int position) const;
    /// The card that there is; nullptr when none has been made.
    [[nodiscard]] SectionCard *made(int position) const { return m_slots[size_t(position)].card; }
    /// The card, made where there is none.
    SectionCard *make(int position);
    /// Makes the cards from \a first to \a last and around them, and lets go of those that are far
    /// away and hold nothing of the person's. True when a card has come or gone.
    bool keepAround(int first, int last);

    /// This card stays, however far away it is.
    void hold(const SectionCard *card) { m_held = card; }

    [[nodiscard]] int positionOf(const SectionCard *card) const;
    /// The main section that a section of the outline is, or is a part of; -1 when there is none.
    [[nodiscard]] int positionOfSection(int section) const;
    /// The section that holds the offset; -1 when there is none.
    [[nodiscard]] int positionAt(qsizetype offset) const;
    void forEachMade(const std::function<void(SectionCard *)> &work) const;

private:
    struct Slot
    {
        int section = -1;
        SectionCard *card = nullptr;
    };

    bool makeRange(int first, int last);
    bool dropOutside(int first, int last);

    Maker m_maker;
    SnapshotPtr m_snapshot;
    std::vector<Slot> m_slots;
    const SectionCard *m_held = nullptr;
    std::vector<int> m_positions; ///< Of each section of the outline: its position, or -1.
};

} // namespace studio
