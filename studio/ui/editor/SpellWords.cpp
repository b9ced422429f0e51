#include "ui/editor/SpellWords.h"

#include "persona/Resources.h"
#include "persona/Tools.h"

#include <QJsonArray>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr qsizetype shortestWord = 2;

bool isApostrophe(QChar c)
{
    return c == u'\'' || c == u'\u2019';
}

bool isLetter(QChar c)
{
    return c.isLetter() || c.isMark() || c.isSurrogate();
}

/// What a path, an address or a name in code is made of, beside letters.
bool isNameCharacter(QChar c)
{
    return c.isDigit() || QStringView(u"_/\\@:.#$%&=~+*").contains(c);
}

bool isWordOfALanguage(QStringView word)
{
    if (word.size() < shortestWord)
        return false;
    // "HTTP", "APIs", "maxTurns"
    const bool capitals = std::any_of(word.begin() + 1, word.end(),
                                      [](QChar c) { return c.isUpper(); });
    return !capitals && !findTool(word);
}

/// The end of what begins at \a at and is no prose: code, a link's target, a tag; \a at when
/// there is no such thing.
qsizetype behindMarkup(QStringView line, qsizetype at)
{
    const auto behind = [&](QStringView end, qsizetype from) {
        const qsizetype found = line.indexOf(end, from);
        return found < 0 ? at : found + end.size();
    };
    if (line[at] == u'`') {
        qsizetype ticks = 1;
        while (at + ticks < line.size() && line[at + ticks] == u'`')
            ++ticks;
        return behind(line.sliced(at, ticks), at + ticks);
    }
    if (line.sliced(at).startsWith(u"]("))
        return behind(u")", at + 2);
    if (line.sliced(at).startsWith(u"]["))
        return behind(u"]", at + 2);
    if (line.sliced(at).startsWith(u"<!--"))
        return behind(u"-->", at + 4);
    if (line[at] == u'<' && at + 1 < line.size()
        && (line[at + 1].isLetter() || line[at + 1] == u'/'))
        return behind(u">", at + 1);
    return at;
}

/// Whether the characters around a word make a name of it: "notes.md", "a/b", "@who", "key=".
/// A sign at the end of a sentence does not.
bool isPartOfName(QStringView line, Span run)
{
    const auto at = [&](qsizetype i) { return i >= 0 && i < line.size() ? line[i] : QChar(u' '); };
    const QChar before = at(run.begin - 1);
    const QChar next = at(run.end);
    if (before.isDigit() || QStringView(u"_/\\@#$%&=~").contains(before)
        || ((before == u'.' || before == u':') && !at(run.begin - 2).isSpace()
            && !at(run.begin - 2).isPunct()))
        return true;
    if (next.isDigit() || QStringView(u"_/\\@=").contains(next))
        return true;
    return (next == u'.' || next == u':')
           && (isLetter(at(run.end + 1)) || at(run.end + 1) == u'/' || at(run.end + 1).isDigit());
}

} // namespace

bool isTechnicalWord(QStringView word)
{
    static const QSet<QString> known = [] {
        QSet<QString> words;
        const QJsonArray listed =
            readData(u"data/technical-words.json"_s).value("words"_L1).toArray();
        for (const QJsonValue &one : listed)
            words.insert(one.toString());
        return words;
    }();
    const QString plain = word.toString().toLower().replace(u'\u2019', u'\'');
    const auto without = [&](QStringView ending) {
        return plain.endsWith(ending) && known.contains(plain.chopped(ending.size()));
    };
    return known.contains(plain) || without(u"s") || without(u"'s") || without(u"es");
}

std::vector<Span> wordsToSpell(QStringView line)
{
    std::vector<Span> words;
    qsizetype at = 0;
    while (at < line.size()) {
        if (const qsizetype behind = behindMarkup(line, at); behind > at) {
            at = behind;
            continue;
        }
        if (!isLetter(line[at])) {
            ++at;
            continue;
        }
        Span run{at, at};
        while (run.end < line.size()
               && (isLetter(line[run.end])
                   || (isApostrophe(line[run.end]) && run.end + 1 < line.size()
                       && isLetter(line[run.end + 1]))))
            ++run.end;
        at = run.end;
        const bool name = isPartOfName(line, run);
        if (!name && isWordOfALanguage(line.sliced(run.begin, run.length()))) {
            words.push_back(run);
        } else if (name) { // With it goes the rest of the name.
            while (at < line.size()
                   && (isLetter(line[at]) || isNameCharacter(line[at]) || line[at] == u'-'
                       || line[at] == u'?'))
                ++at;
        }
    }
    return words;
}

} // namespace studio
