#pragma once

#include "library/SearchWords.h"

#include <QHash>
#include <unordered_map>
#include <vector>

namespace studio {

struct SearchHit
{
    QString key;
    int score = 0; ///< Higher is better; only to be compared within one result.
};

/// Finds personas by the words in their names, taglines, authors, tags, fields and text, fast
/// enough to ask at every key. Not thread-safe; the words that it takes can be made anywhere.
class SearchIndex
{
public:
    SearchIndex() = default;
    SearchIndex(SearchIndex &&) = default;
    SearchIndex &operator=(SearchIndex &&) = default;

    /// Takes the words of the persona of that key, in place of those it had.
    void set(const QString &key, const SearchWords &words);
    void remove(const QString &key);
    void clear();
    [[nodiscard]] int size() const { return int(m_slots.size()) - m_dead; }

    /// The personas that have every word of the query, the best first, equals by name. The name
    /// weighs most, then tagline, author and tags, fields, text; a whole word more than its
    /// beginning, that more than its middle, and a word with a typo least. Words of one or two
    /// letters are not looked for in texts. Nothing for a query without words.
    [[nodiscard]] std::vector<SearchHit> find(QStringView query) const;

private:
    /// A persona in a word's list: its slot, and the mask of the fields.
    using Posting = quint32;
    struct Word
    {
        std::vector<Posting> head; ///< Those that have it outside of their text.
        std::vector<Posting> text; ///< Those that have it in their text alone.
    };
    struct Slot
    {
        QString key;
        QString name;
        bool dead = false;
        mutable int rank = 0; ///< By its name among all, when m_ranked.
    };

    using Entry = std::pair<const QString, Word>;

    /// All words by their order. Those that are new are sorted in when somebody asks.
    [[nodiscard]] const std::vector<const Entry *> &inOrder() const;
    /// Numbers the names by their order, so that equals are put in order without comparing texts.
    void rank() const;
    void score(QStringView wanted, std::vector<int> &best) const;
    void scoreInside(QStringView wanted, std::vector<int> &best) const;
    void scoreTypos(QStringView wanted, std::vector<int> &best) const;
    void addHeadWord(const Entry &entry);
    void forget(int slot);
    void compact();

    std::unordered_map<QString, Word> m_words; ///< Its nodes stay where they are.
    mutable std::vector<const Entry *> m_order;
    mutable std::size_t m_ordered = 0; ///< So many of m_order are in their order.
    /// The words that any head has, each behind a line end: one text is searched faster than a
    /// map is walked through.
    QString m_headText;
    std::vector<std::pair<qsizetype, const Word *>> m_headWords; ///< Where each begins in it.
    std::vector<Slot> m_slots;
    QHash<QString, int> m_slotOf;
    int m_dead = 0;
    mutable bool m_ranked = false;
};

} // namespace studio
