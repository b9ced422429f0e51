#include "library/SearchWords.h"

#include <QHash>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Longer ones are data, not words: keys, base64, rules of dashes.
constexpr qsizetype longestWord = 40;

bool isPlainAscii(QStringView text)
{
    return std::ranges::all_of(text, [](QChar c) { return c.unicode() < 0x80; });
}

/// Letters of scripts that put no space between words.
bool isUnspaced(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x9FFF && c != 0x3000) || (c >= 0xAC00 && c <= 0xD7AF)
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x0E00 && c <= 0x0EFF)
           || (c >= 0x20000 && c <= 0x3FFFF);
}

/// A run of letters and digits, or of letters of an unspaced script.
struct Run
{
    Span span;
    bool unspaced = false;
};

std::vector<Run> runsOf(QStringView text)
{
    std::vector<Run> runs;
    bool open = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        char32_t c = text[at++].unicode();
        if (QChar::isHighSurrogate(c) && at < text.size() && text[at].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[at++].unicode());
        const bool mark = open && QChar::isMark(c);
        if (!QChar::isLetterOrNumber(c) && !mark) {
            open = false;
            continue;
        }
        const bool unspaced = mark ? runs.back().unspaced : isUnspaced(c);
        if (!open || runs.back().unspaced != unspaced)
            runs.push_back({{begin, at}, unspaced});
        else
            runs.back().span.end = at;
        open = true;
    }
    return runs;
}

/// Whether the words are at most \a limit changes apart, swapping neighbours being one change.
/// The wanted word may be the beginning of the other: it may still be being typed.
bool isNear(QStringView word, QStringView wanted, int limit)
{
    constexpr int longest = 24;
    const int rows = int(wanted.size());
    const int columns = std::min(int(word.size()), rows + limit);
    if (rows > longest || word.size() < rows - limit)
        return false;
    std::array<std::array<int, longest + 4>, 3> table{};
    for (int column = 0; column <= columns; ++column)
        table[0][size_t(column)] = column;
    for (int row = 1; row <= rows; ++row) {
        auto &now = table[size_t(row % 3)];
        const auto &last = table[size_t((row + 2) % 3)];
        const auto &lastButOne = table[size_t((row + 1) % 3)];
        now[0] = row;
        int best = row;
        for (int column = 1; column <= columns; ++column) {
            const size_t at = size_t(column);
            const bool same = wanted[row - 1] == word[column - 1];
            int cost = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            if (row > 1 && column > 1 && wanted[row - 1] == word[column - 2]
                && wanted[row - 2] == word[column - 1])
                cost = std::min(cost, lastButOne[at - 2] + 1);
            now[at] = cost;
            best = std::min(best, cost);
        }
        if (best > limit)
            return false;
    }
    const auto &final = table[size_t(rows % 3)];
    const int from = std::max(0, rows - limit);
    return std::any_of(final.begin() + from, final.begin() + columns + 1,
                       [&](int cost) { return cost <= limit; });
}

} // namespace

QString foldForSearch(QStringView text)
{
    if (isPlainAscii(text))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar unit : decomposed) {
        switch (unit.unicode()) { // letters that Unicode does not take apart
        case u'ß':
        case u'ẞ': folded += "ss"_L1; break;
        case u'æ':
        case u'Æ': folded += "ae"_L1; break;
        case u'œ':
        case u'Œ': folded += "oe"_L1; break;
        case u'ø':
        case u'Ø': folded += u'o'; break;
        case u'ł':
        case u'Ł': folded += u'l'; break;
        case u'đ':
        case u'Đ': folded += u'd'; break;
        case u'ı': folded += u'i'; break;
        default:
            if (unit.category() != QChar::Mark_NonSpacing)
                folded += unit;
        }
    }
    return folded.toCaseFolded();
}

QStringList splitForSearch(QStringView folded)
{
    QStringList words;
    for (const Run &run : runsOf(folded)) {
        const QStringView part = folded.sliced(run.span.begin, run.span.length());
        if (!run.unspaced || part.size() <= 2) {
            words += part.first(std::min(part.size(), longestWord)).toString();
            continue;
        }
        for (qsizetype at = 0; at + 2 <= part.size(); ++at)
            words += part.sliced(at, 2).toString();
    }
    return words;
}

SearchWords searchWordsOf(const SearchSource &source)
{
    SearchWords result;
    result.name = foldForSearch(source.name);
    QHash<QString, quint8> masks;
    const auto add = [&](QStringView folded, SearchField field) {
        for (const QString &word : splitForSearch(folded))
            masks[word] |= quint8(field);
    };
    add(result.name, SearchField::Name);
    add(foldForSearch(source.tagline), SearchField::Tagline);
    add(foldForSearch(source.author), SearchField::Author);
    add(foldForSearch(source.tags.join(u' ')), SearchField::Tags);
    add(foldForSearch(source.fields), SearchField::Fields);
    add(foldForSearch(source.text), SearchField::Text);
    result.words.reserve(size_t(masks.size()));
    for (auto word = masks.cbegin(); word != masks.cend(); ++word)
        result.words.emplace_back(word.key(), word.value());
    return result;
}

WordMatch matchWord(QStringView word, QStringView wanted)
{
    if (wanted.isEmpty() || word.isEmpty())
        return WordMatch::None;
    if (word.startsWith(wanted))
        return word.size() == wanted.size() ? WordMatch::Whole : WordMatch::Prefix;
    if (wanted.size() >= 3 && word.contains(wanted))
        return WordMatch::Inside;
    if (wanted.size() >= 4 && isNear(word, wanted, wanted.size() >= 8 ? 2 : 1))
        return WordMatch::Typo;
    return WordMatch::None;
}

std::vector<Span> searchHits(QStringView shown, QStringView query)
{
    const QString wholeQuery = foldForSearch(query);
    QStringList wanted;
    for (const Run &run : runsOf(wholeQuery))
        wanted += wholeQuery.sliced(run.span.begin, run.span.length());
    std::vector<Span> hits;
    for (const Run &run : runsOf(shown)) {
        const QString word = foldForSearch(shown.sliced(run.span.begin, run.span.length()));
        Span best;
        for (const QString &one : std::as_const(wanted)) {
            const WordMatch match = matchWord(word, one);
            if (match == WordMatch::None)
                continue;
            // Offsets in the folded word hold in the shown one only where folding kept its length.
            const qsizetype at = match == WordMatch::Typo || word.size() != run.span.length()
                                     ? -1
                                     : word.indexOf(one);
            const Span hit = at < 0 ? run.span
                                    : Span{run.span.begin + at, run.span.begin + at + one.size()};
            if (best.isEmpty() || hit.length() > best.length())
                best = hit;
        }
        if (!best.isEmpty())
            hits.push_back(best);
    }
    return hits;
}

} // namespace studio
