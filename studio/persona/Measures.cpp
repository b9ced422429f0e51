#include "persona/Measures.h"

#include <QChar>

namespace studio {

namespace {

enum class Shape { Space, LineEnd, Lower, Upper, Foreign, Digit, Mark, Ideograph, Picture, Joiner };

/// The code point at \a at; moves \a at behind it.
char32_t codePointAt(QStringView text, qsizetype &at)
{
    const QChar unit = text[at++];
    if (unit.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text[at++]);
    return unit.unicode();
}

bool isIdeograph(char32_t c)
{
    return (c >= 0x2E80 && c <= 0x30FF && c != 0x3000) || (c >= 0x3400 && c <= 0x9FFF)
           || (c >= 0xF900 && c <= 0xFAFF) || (c >= 0x20000 && c <= 0x3FFFF);
}

/// The letters of Japanese whose runs are words; each of the others counts as one.
bool isKatakana(char32_t c)
{
    return (c >= 0x30A1 && c <= 0x30FA) || (c >= 0x30FC && c <= 0x30FF);
}

constexpr bool isLower(char32_t c)
{
    return c >= 'a' && c <= 'z';
}

Shape shapeOf(char32_t c)
{
    if (c < 0x80) {
        if (isLower(c))
            return Shape::Lower;
        if (c >= 'A' && c <= 'Z')
            return Shape::Upper;
        if (c >= '0' && c <= '9')
            return Shape::Digit;
        if (c == '\n' || c == '\r')
            return Shape::LineEnd;
        return c == ' ' || c == '\t' ? Shape::Space : Shape::Mark;
    }
    if (isIdeograph(c))
        return QChar::isLetterOrNumber(c) ? Shape::Ideograph : Shape::Mark;
    if (c >= 0x2500 && c <= 0x259F) // lines and boxes
        return Shape::Mark;
    if (c >= 0x1F000 || (c >= 0x2190 && c <= 0x2BFF))
        return Shape::Picture;
    if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || QChar::isMark(c))
        return Shape::Joiner;
    if (QChar::isLetter(c))
        return Shape::Foreign;
    if (QChar::isDigit(c))
        return Shape::Digit;
    return QChar::isSpace(c) ? Shape::Space : Shape::Mark;
}

/// Hundredths of a token of a run of basic Latin letters. Common words are whole tokens; the
/// longer one is, the rarer, and the more pieces it falls into.
int wordCost(qsizetype letters)
{
    if (letters <= 6)
        return 100;
    if (letters <= 9)
        return 115;
    if (letters <= 13)
        return 150;
    return int(letters * 100 / 5);
}

} // namespace

int countWords(QStringView text)
{
    int words = 0;
    bool inside = false;
    bool insideDigit = false;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t c = codePointAt(text, at);
        const Shape shape = isKatakana(c) ? Shape::Foreign : shapeOf(c);
        if (shape == Shape::Ideograph) {
            ++words;
            inside = false;
            continue;
        }
        if (shape == Shape::Lower || shape == Shape::Upper || shape == Shape::Foreign
            || shape == Shape::Digit) {
            words += !inside;
            inside = true;
            insideDigit = shape == Shape::Digit;
            continue;
        }
        if (!inside || c == '_' || shape == Shape::Joiner)
            continue;
        // "don't", "e.g", "3.14" and "1,000" are one word each: the mark stands between its like.
        qsizetype next = at;
        const Shape behind = next < text.size() ? shapeOf(codePointAt(text, next)) : Shape::Space;
        const bool apostrophe = c == '\'' || c == 0x2019;
        const bool letterBehind = behind == Shape::Lower || behind == Shape::Upper
                                  || behind == Shape::Foreign;
        const bool joins = (insideDigit && behind == Shape::Digit
                            && (c == '.' || c == ',' || c == ';' || apostrophe))
                           || (!insideDigit && letterBehind && begin > 0
                               && (c == '.' || c == ':' || c == 0xB7 || apostrophe));
        inside = joins;
    }
    return words;
}

qint64 tokenHundredths(QStringView text)
{
    qint64 hundredths = 0;
    qsizetype run = 0;
    Shape kind = Shape::Space;
    char32_t mark = 0;
    const auto close = [&] {
        switch (kind) {
        case Shape::Lower: hundredths += wordCost(run); break;
        case Shape::Upper: hundredths += run == 1 ? 100 : (run + 2) / 3 * 100; break;
        case Shape::Foreign: hundredths += (run * 100 + 149) / 3; break;
        case Shape::Digit: hundredths += (run + 2) / 3 * 100; break;
        case Shape::Mark: hundredths += 100 + run / 12 * 100; break;
        case Shape::LineEnd: hundredths += 100; break;
        case Shape::Space: // One space belongs to the word behind it.
            hundredths += run > 1 ? 100 : 0;
            break;
        case Shape::Ideograph: hundredths += run * 110; break;
        case Shape::Picture: hundredths += run * 200; break;
        case Shape::Joiner: hundredths += run * 50; break;
        }
        run = 0;
    };
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = codePointAt(text, at);
        const Shape shape = shapeOf(c);
        const bool capitalised = kind == Shape::Upper && run == 1 && shape == Shape::Lower;
        if (capitalised)
            kind = Shape::Lower;
        else if (shape != kind || (shape == Shape::Mark && c != mark))
            close();
        kind = shape;
        mark = c;
        ++run;
        // Most of a text are the letters of its words.
        for (; kind == Shape::Lower && at < text.size() && isLower(text[at].unicode()); ++at)
            ++run;
    }
    close();
    return hundredths;
}

int tokensOfHundredths(qint64 hundredths)
{
    return int((hundredths + 50) / 100);
}

int estimateTokens(QStringView text)
{
    return tokensOfHundredths(tokenHundredths(text));
}

} // namespace studio
