#include "render/EmojiText.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QHash>
#include <QTextBoundaryFinder>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

const QString &emojiFamily()
{
    static const QString family = [] {
        const QStringList families = QFontDatabase::families();
        for (const QString &wanted :
             {u"Noto Color Emoji"_s, u"Apple Color Emoji"_s, u"Segoe UI Emoji"_s, u"Twemoji"_s}) {
            if (families.contains(wanted))
                return wanted;
        }
        return QString();
    }();
    return family;
}

// Emoji_Presentation of Unicode's emoji-data.txt below U+10000, as pairs of first and last.
constexpr std::array<char16_t, 66> presented{
    0x231A, 0x231B, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3, 0x25FD, 0x25FE, 0x2614,
    0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1, 0x26AA, 0x26AB,
    0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA, 0x26F2,
    0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795,
    0x2797, 0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55};

bool isPresentedAsEmoji(char32_t point)
{
    if (point >= 0x1F300)
        return point < 0x1FB00;
    if (point >= 0x1F000)
        return point == 0x1F004 || point == 0x1F0CF || point == 0x1F18E
               || (point >= 0x1F191 && point <= 0x1F19A) || point >= 0x1F1E6;
    for (size_t i = 0; i < presented.size(); i += 2) {
        if (point >= presented[i] && point <= presented[i + 1])
            return true;
    }
    return false;
}

bool wantsColor(QStringView cluster)
{
    // The variation selectors decide; without one, the character's own habit.
    if (cluster.contains(QChar(0xFE0F)))
        return true;
    if (cluster.contains(QChar(0xFE0E)))
        return false;
    const char32_t point = cluster.size() > 1 && cluster[0].isHighSurrogate()
                               ? QChar::surrogateToUcs4(cluster[0], cluster[1])
                               : char32_t(cluster[0].unicode());
    return isPresentedAsEmoji(point);
}

/// QFontDatabase::hasFamily(), which takes as long as shaping a line.
bool isFamily(const QString &name)
{
    thread_local QHash<QString, bool> known;
    const auto found = known.constFind(name);
    if (found != known.cend())
        return *found;
    return *known.insert(name, QFontDatabase::hasFamily(name));
}

} // namespace

QFont withEmoji(QFont font)
{
    if (emojiFamily().isEmpty())
        return font;
    QStringList families = font.families();
    if (families.isEmpty())
        families << font.family();
    // A name such as "monospace" stands for a font and is none: left there, it would let the next
    // in the list become the first.
    if (!isFamily(families.front()))
        families.front() = QFontInfo(font).family();
    if (!families.contains(emojiFamily()))
        font.setFamilies(families << emojiFamily());
    return font;
}

QList<QTextLayout::FormatRange> emojiFormats(const QString &text, const QFont &font)
{
    QList<QTextLayout::FormatRange> ranges;
    const bool plain = std::ranges::all_of(text, [](QChar c) {
        return c.unicode() < 0x231A || (c > u'\u3299' && !c.isSurrogate() && c.unicode() != 0xFE0F);
    });
    if (plain || emojiFamily().isEmpty())
        return ranges;
    QFont colored = font;
    colored.setFamilies({emojiFamily()});
    // Else a variation selector, which the font draws as nothing, sends its sign elsewhere.
    colored.setStyleStrategy(QFont::NoFontMerging);
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype begin = 0;
    for (qsizetype end = finder.toNextBoundary(); end > 0; end = finder.toNextBoundary()) {
        if (wantsColor(QStringView(text).sliced(begin, end - begin))) {
            // Neighbours are one piece: a flag behind another sign would fall into its letters.
            if (!ranges.isEmpty() && ranges.last().start + ranges.last().length == begin) {
                ranges.last().length += int(end - begin);
            } else {
                QTextCharFormat format;
                format.setFont(colored);
                ranges.append({int(begin), int(end - begin), format});
            }
        }
        begin = end;
    }
    return ranges;
}

} // namespace studio
