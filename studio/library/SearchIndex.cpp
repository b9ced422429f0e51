#include "library/SearchIndex.h"

#include <algorithm>
#include <array>

namespace studio {

namespace {

constexpr int maskBits = 8;
constexpr int headMask = 0xff & ~int(SearchField::Text);

int slotOf(quint32 posting)
{
    return int(posting >> maskBits);
}

/// What a word is worth by the weightiest field it is in, for each mask of fields.
constexpr auto weights = [] {
    std::array<int, 64> table{};
    for (unsigned mask = 0; mask < table.size(); ++mask) {
        const auto isIn = [&](SearchField field) { return (mask & unsigned(field)) != 0; };
        table[mask] = isIn(SearchField::Name)                                ? 200
                      : isIn(SearchField::Tagline)                           ? 60
                      : isIn(SearchField::Author) || isIn(SearchField::Tags) ? 40
                      : isIn(SearchField::Fields)                            ? 20
                                                                             : 8;
    }
    return table;
}();

/// In fourths.
int worthOf(WordMatch match)
{
    switch (match) {
    case WordMatch::Whole: return 4;
    case WordMatch::Prefix: return 3;
    case WordMatch::Inside: return 2;
    case WordMatch::Typo: return 1;
    case WordMatch::None: break;
    }
    return 0;
}

void raise(std::vector<int> &best, const std::vector<quint32> &postings, int worth)
{
    for (const quint32 posting : postings) {
        int &score = best[size_t(slotOf(posting))];
        score = std::max(score, weights[posting & 63] * worth);
    }
}

} // namespace

void SearchIndex::set(const QString &key, const SearchWords &words)
{
    remove(key);
    const int slot = int(m_slots.size());
    m_slots.push_back({key, words.name});
    m_ranked = false;
    m_slotOf.insert(key, slot);
    for (const auto &[text, mask] : words.words) {
        const Posting posting = Posting(slot) << maskBits | mask;
        const auto [entry, isNew] = m_words.try_emplace(text);
        if (isNew)
            m_order.push_back(&*entry);
        Word &word = entry->second;
        const bool head = (mask & headMask) != 0;
        if (head && word.head.empty())
            addHeadWord(*entry);
        (head ? word.head : word.text).push_back(posting);
    }
}

void SearchIndex::addHeadWord(const Entry &entry)
{
    m_headText += u'\n';
    m_headWords.emplace_back(m_headText.size(), &entry.second);
    m_headText += entry.first;
}

const std::vector<const SearchIndex::Entry *> &SearchIndex::inOrder() const
{
    if (m_ordered < m_order.size()) {
        const auto before = [](const Entry *a, const Entry *b) { return a->first < b->first; };
        const auto middle = m_order.begin() + std::ptrdiff_t(m_ordered);
        std::sort(middle, m_order.end(), before);
        std::inplace_merge(m_order.begin(), middle, m_order.end(), before);
        m_ordered = m_order.size();
    }
    return m_order;
}

void SearchIndex::remove(const QString &key)
{
    const auto known = m_slotOf.constFind(key);
    if (known == m_slotOf.constEnd())
        return;
    forget(*known);
    m_slotOf.erase(known);
    // Lists are long: the dead are left in them until there are many.
    if (m_dead > 1000 && m_dead > int(m_slots.size()) / 4)
        compact();
}

void SearchIndex::forget(int slot)
{
    m_slots[size_t(slot)].dead = true;
    ++m_dead;
}

void SearchIndex::clear()
{
    *this = SearchIndex();
}

void SearchIndex::compact()
{
    std::vector<int> moved(m_slots.size(), -1);
    std::vector<Slot> alive;
    alive.reserve(m_slotOf.size());
    for (size_t slot = 0; slot < m_slots.size(); ++slot) {
        if (m_slots[slot].dead)
            continue;
        moved[slot] = int(alive.size());
        m_slotOf[m_slots[slot].key] = moved[slot];
        alive.push_back(std::move(m_slots[slot]));
    }
    m_slots = std::move(alive);
    m_dead = 0;
    m_ranked = false;
    const auto move = [&](std::vector<Posting> &postings) {
        std::erase_if(postings, [&](Posting one) { return moved[size_t(slotOf(one))] < 0; });
        for (Posting &one : postings) {
            const Posting mask = one & ((1u << maskBits) - 1);
            one = Posting(moved[size_t(slotOf(one))]) << maskBits | mask;
        }
    };
    std::erase_if(m_words, [&](auto &entry) {
        move(entry.second.head);
        move(entry.second.text);
        return entry.second.head.empty() && entry.second.text.empty();
    });
    m_headText.clear();
    m_headWords.clear();
    m_order.clear();
    m_ordered = 0;
    for (const Entry &entry : m_words) {
        m_order.push_back(&entry);
        if (!entry.second.head.empty())
            addHeadWord(entry);
    }
}

/// For each slot the best that the wanted word is worth in it.
void SearchIndex::score(QStringView wanted, std::vector<int> &best) const
{
    const bool inTexts = wanted.size() >= 3 || wanted.front().unicode() >= 0x2E80;
    bool found = false;
    const std::vector<const Entry *> &words = inOrder();
    const auto first = std::ranges::lower_bound(
        words, wanted, {}, [](const Entry *entry) { return QStringView(entry->first); });
    for (auto entry = first; entry != words.end(); ++entry) {
        const auto &[text, word] = **entry;
        if (!QStringView(text).startsWith(wanted))
            break;
        const int worth = worthOf(text.size() == wanted.size() ? WordMatch::Whole
                                                               : WordMatch::Prefix);
        found = found || !word.head.empty();
        raise(best, word.head, worth);
        if (inTexts)
            raise(best, word.text, worth);
    }
    if (wanted.size() < 3)
        return;
    scoreInside(wanted, best);
    // Typos are looked for only where nothing begins like the word as it is written.
    if (!found && wanted.size() >= 4)
        scoreTypos(wanted, best);
}

void SearchIndex::scoreInside(QStringView wanted, std::vector<int> &best) const
{
    const Word *last = nullptr;
    for (qsizetype at = m_headText.indexOf(wanted); at >= 0;
         at = m_headText.indexOf(wanted, at + 1)) {
        const auto behind = std::ranges::upper_bound(m_headWords, at, {},
                                                     [](const auto &word) { return word.first; });
        const auto &[begin, word] = *std::prev(behind);
        if (begin != at && word != last)
            raise(best, word->head, worthOf(WordMatch::Inside));
        last = word;
    }
}

void SearchIndex::scoreTypos(QStringView wanted, std::vector<int> &best) const
{
    const QStringView all = m_headText;
    for (size_t i = 0; i < m_headWords.size(); ++i) {
        const qsizetype begin = m_headWords[i].first;
        const qsizetype end = i + 1 < m_headWords.size() ? m_headWords[i + 1].first - 1
                                                         : all.size();
        if (end - begin + 2 < wanted.size() || end - begin < 2)
            continue;
        // One mistake leaves one of these letters where it was, or next to it.
        const QChar first = all[begin];
        const QChar second = all[begin + 1];
        if (first != wanted[0] && second != wanted[1] && first != wanted[1] && second != wanted[0])
            continue;
        if (matchWord(all.sliced(begin, end - begin), wanted) == WordMatch::Typo)
            raise(best, m_headWords[i].second->head, worthOf(WordMatch::Typo));
    }
}

void SearchIndex::rank() const
{
    if (m_ranked)
        return;
    std::vector<const Slot *> order;
    order.reserve(m_slots.size());
    for (const Slot &slot : m_slots)
        order.push_back(&slot);
    std::ranges::sort(order, [](const Slot *one, const Slot *other) {
        return std::tie(one->name, one->key) < std::tie(other->name, other->key);
    });
    for (size_t i = 0; i < order.size(); ++i)
        order[i]->rank = int(i);
    m_ranked = true;
}

std::vector<SearchHit> SearchIndex::find(QStringView query) const
{
    const QString folded = foldForSearch(query).simplified();
    QStringList wanted = splitForSearch(folded);
    wanted.removeDuplicates();
    if (wanted.isEmpty())
        return {};
    std::vector<int> total(m_slots.size(), 0);
    std::vector<int> best;
    for (const QString &word : std::as_const(wanted)) {
        best.assign(m_slots.size(), 0);
        score(word, best);
        for (size_t slot = 0; slot < total.size(); ++slot)
            total[slot] = best[slot] == 0 || total[slot] < 0 ? -1 : total[slot] + best[slot];
    }
    std::vector<std::pair<int, int>> found; // score, slot
    for (size_t slot = 0; slot < total.size(); ++slot) {
        if (total[slot] <= 0 || m_slots[slot].dead)
            continue;
        const QString &name = m_slots[slot].name;
        if (name == folded)
            total[slot] += 1000;
        else if (name.startsWith(folded))
            total[slot] += 400;
        else if (name.contains(folded))
            total[slot] += 200;
        found.emplace_back(total[slot], int(slot));
    }
    rank();
    std::ranges::sort(found, [&](const auto &a, const auto &b) {
        return a.first != b.first ? a.first > b.first
                                  : m_slots[size_t(a.second)].rank < m_slots[size_t(b.second)].rank;
    });
    std::vector<SearchHit> hits;
    hits.reserve(found.size());
    for (const auto &[points, slot] : found)
        hits.push_back({m_slots[size_t(slot)].key, points});
    return hits;
}

} // namespace studio
