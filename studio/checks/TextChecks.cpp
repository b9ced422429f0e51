#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// More findings of one rule than this say nothing new; each tells how many there are.
constexpr int mostOfOne = 20;

enum class Odd { No, Invisible, Direction, Control, BadByte };

/// A code point that readers do not see or programs stumble over. Those that join the letters of
/// some scripts and the parts of pictures are judged by their neighbours.
Odd oddityOf(char32_t c)
{
    if (c < 0x20)
        return c == '\n' || c == '\t' || c == '\r' ? Odd::No : Odd::Control;
    if (c < 0x7F)
        return Odd::No;
    if (c < 0xA0)
        return Odd::Control;
    if (c >= 0xDC80 && c <= 0xDCFF)
        return Odd::BadByte;
    if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F
        || c == 0x061C)
        return Odd::Direction;
    if (c == 0xAD || c == 0x180E || (c >= 0x200B && c <= 0x200D) || (c >= 0x2060 && c <= 0x2064)
        || c == 0xFEFF || (c >= 0xE0000 && c <= 0xE007F))
        return Odd::Invisible;
    return Odd::No;
}

char32_t codePointBefore(QStringView text, qsizetype at)
{
    if (at <= 0)
        return 0;
    const QChar unit = text[at - 1];
    if (unit.isLowSurrogate() && at > 1 && text[at - 2].isHighSurrogate())
        return QChar::surrogateToUcs4(text[at - 2], unit);
    return unit.unicode();
}

/// Joiners within pictures and within scripts that are written with them belong to the text.
bool belongsHere(QStringView text, qsizetype at, char32_t c)
{
    const char32_t before = codePointBefore(text, at);
    if (c >= 0xE0000) // the flags of England, Scotland and Wales
        return before == 0x1F3F4 || (before >= 0xE0000 && before <= 0xE007F);
    if (c != 0x200C && c != 0x200D)
        return false;
    return before >= 0x0600 && before != 0x200B && before != 0x200C && before != 0xFEFF;
}

struct Run
{
    Span span;
    Odd odd = Odd::No;
    char32_t first = 0;
};

bool hasRightToLeftLetters(QStringView text)
{
    return std::ranges::any_of(text, [](QChar unit) {
        return unit.unicode() >= 0x0590
               && (unit.direction() == QChar::DirR || unit.direction() == QChar::DirAL);
    });
}

constexpr qsizetype plainBlock = 64;

/// Whether the next plainBlock units are printable basic Latin and line ends; false when there are
/// fewer. Without a way out, which is what lets the compiler look at eight units at a time.
bool isPlain(QStringView text, qsizetype at)
{
    if (text.size() - at < plainBlock)
        return false;
    const char16_t *const units = text.utf16() + at;
    bool odd = false;
    for (qsizetype i = 0; i < plainBlock; ++i)
        odd |= (char16_t(units[i] - 0x20) > 0x5E) & (units[i] != u'\n');
    return !odd;
}

std::vector<Run> oddRuns(QStringView text)
{
    std::vector<Run> runs;
    qsizetype nextBlock = 0; // what lies before it is looked at character by character
    for (qsizetype at = 0; at < text.size();) {
        if (at >= nextBlock) {
            nextBlock = at + plainBlock;
            if (isPlain(text, at)) {
                at = nextBlock;
                continue;
            }
        }
        const char16_t unit = text[at].unicode();
        if ((unit >= 0x20 && unit < 0x7F) || unit == u'\n') {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        char32_t c = text[at++].unicode();
        if (QChar::isHighSurrogate(c) && at < text.size() && text[at].isLowSurrogate())
            c = QChar::surrogateToUcs4(char16_t(c), text[at++].unicode());
        const Odd odd = oddityOf(c);
        // What follows an odd one directly cannot belong to anything before it.
        const bool follows = !runs.empty() && runs.back().span.end == begin;
        if (odd == Odd::No || (!follows && belongsHere(text, begin, c)))
            continue;
        if (follows && runs.back().odd == odd)
            runs.back().span.end = at;
        else
            runs.push_back({{begin, at}, odd, c});
    }
    return runs;
}

QString codeOf(char32_t c)
{
    return "U+"_L1 + QString::number(uint(c), 16).toUpper().rightJustified(4, u'0');
}

void tellRuns(const Snapshot &snapshot, const std::vector<Run> &runs, Odd odd, const char *code,
              Severity severity, std::vector<Diagnostic> &found)
{
    TextEdit all;
    int count = 0;
    for (const Run &run : runs) {
        if (run.odd == odd) {
            all.add(run.span, {});
            ++count;
        }
    }
    int told = 0;
    for (const Run &run : runs) {
        if (run.odd != odd)
            continue;
        if (told++ == mostOfOne)
            return;
        Diagnostic &diagnostic = report(found, snapshot, code, severity, run.span,
                                        {codeOf(run.first), QString::number(count)});
        offer(diagnostic, "fix/remove-characters", {codeOf(run.first)}, TextEdit(run.span, {}));
        if (count > 1)
            offer(diagnostic, "fix/remove-all-characters", {QString::number(count)}, all);
    }
}

void checkCharacters(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const std::vector<Run> runs = oddRuns(snapshot.text);
    if (runs.empty())
        return;
    tellRuns(snapshot, runs, Odd::Invisible, "text/invisible", Severity::Warning, found);
    tellRuns(snapshot, runs, Odd::Control, "text/control-character", Severity::Warning, found);
    if (!hasRightToLeftLetters(snapshot.text))
        tellRuns(snapshot, runs, Odd::Direction, "text/direction", Severity::Warning, found);
    qsizetype bytes = 0;
    const Run *first = nullptr;
    for (const Run &run : runs) {
        if (run.odd == Odd::BadByte) {
            bytes += run.span.length();
            if (!first)
                first = &run;
        }
    }
    if (first) {
        report(found, snapshot, "text/invalid-utf8", Severity::Info, first->span,
               {QString::number(bytes)});
    }
}

void checkLineEnds(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.encoding.lineEnd != LineEnd::Mixed)
        return;
    const QString &text = snapshot.text;
    TextEdit edit;
    qsizetype first = -1;
    for (qsizetype at = text.indexOf(u'\r'); at >= 0; at = text.indexOf(u'\r', at + 1)) {
        if (first < 0)
            first = at;
        const bool pair = at + 1 < text.size() && text[at + 1] == u'\n';
        edit.add({at, at + 1}, pair ? QString() : u"\n"_s);
    }
    if (first < 0)
        return;
    Diagnostic &diagnostic = report(found, snapshot, "text/mixed-line-ends", Severity::Info,
                                    {first, first + 1},
                                    {QString::number(edit.replacements().size())});
    offer(diagnostic, "fix/line-ends", {}, edit);
}

} // namespace

void checkText(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    checkCharacters(snapshot, found);
    checkLineEnds(snapshot, found);
}

} // namespace studio
