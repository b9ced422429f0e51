#include "persona/Readability.h"

#include <QRegularExpression>
#include <QSet>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int fewestWords = 30;

/// Words that hold sentences together, and stand in every text of the language.
const QSet<QString> &frequent(ReadingLanguage language)
{
    static const QSet<QString> english{
        u"the"_s,  u"and"_s,  u"of"_s,   u"to"_s,   u"a"_s,   u"is"_s,  u"that"_s,
        u"for"_s,  u"with"_s, u"you"_s,  u"it"_s,   u"are"_s, u"be"_s,  u"not"_s,
        u"when"_s, u"or"_s,   u"your"_s, u"this"_s, u"on"_s,  u"by"_s,  u"as"_s,
        u"from"_s, u"what"_s, u"but"_s,  u"have"_s, u"can"_s, u"they"_s};
    static const QSet<QString> german{
        u"der"_s, u"die"_s,  u"das"_s,  u"und"_s,  u"ist"_s,  u"nicht"_s, u"zu"_s,
        u"den"_s, u"mit"_s,  u"du"_s,   u"sie"_s,  u"ein"_s,  u"eine"_s,  u"es"_s,
        u"auf"_s, u"für"_s,  u"von"_s,  u"wenn"_s, u"oder"_s, u"dem"_s,   u"des"_s,
        u"im"_s,  u"auch"_s, u"sich"_s, u"wie"_s,  u"aber"_s, u"ich"_s};
    return language == ReadingLanguage::English ? english : german;
}

QString plain(QString line)
{
    static const QRegularExpression code(u"`[^`]*`"_s);
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression address(u"\\b\\w+://\\S+|\\S+@\\S+\\.\\w+"_s);
    static const QRegularExpression tag(u"<[^>]*>"_s);
    static const QRegularExpression marks(u"[*_~]+"_s);
    line.remove(code);
    line.replace(link, u"\\1"_s);
    line.remove(address);
    line.remove(tag);
    line.remove(marks);
    return line;
}

/// A full stop ends a sentence when a capital, or nothing, follows; "e.g. this" goes on.
void split(const QString &paragraph, QStringList &sentences)
{
    static const QRegularExpression end(u"[.!?:…]+[)\"”’»]*(?=\\s+[\"“„«(]?\\p{Lu}|\\s*$)"_s);
    qsizetype from = 0;
    auto at = end.globalMatch(paragraph);
    while (at.hasNext()) {
        const auto match = at.next();
        sentences += paragraph.sliced(from, match.capturedEnd() - from);
        from = match.capturedEnd();
    }
    if (from < paragraph.size())
        sentences += paragraph.sliced(from);
}

QStringList sentencesOf(QStringView markdown)
{
    static const QRegularExpression fence(u"^\\s*(```|~~~)"_s);
    static const QRegularExpression item(u"^\\s*(?:[-*+]|\\d+[.)])\\s+(?:\\[[ xX]\\]\\s+)?"_s);
    static const QRegularExpression apart(u"^\\s*(?:#{1,6}\\s.*|\\|.*|[-=*_]{3,}\\s*|<!--.*)?$"_s);
    static const QRegularExpression quote(u"^\\s*>\\s?"_s);
    QStringList sentences;
    QString paragraph;
    const auto close = [&] {
        split(paragraph.trimmed(), sentences);
        paragraph.clear();
    };
    bool code = false;
    for (QStringView view : markdown.split(u'\n')) {
        QString line = view.toString();
        if (fence.match(line).hasMatch()) {
            close();
            code = !code;
            continue;
        }
        line.remove(quote);
        if (code || apart.match(line).hasMatch()) {
            close();
            continue;
        }
        if (const auto begin = item.match(line); begin.hasMatch()) {
            close();
            line = line.sliced(begin.capturedEnd());
        }
        paragraph += u' ' + plain(line);
    }
    close();
    return sentences;
}

QStringList wordsOf(const QString &sentence)
{
    static const QRegularExpression word(u"\\p{L}[\\p{L}\\p{M}'’]*"_s);
    QStringList words;
    auto at = word.globalMatch(sentence);
    while (at.hasNext())
        words += at.next().captured().toLower();
    return words;
}

bool isVowel(QChar c)
{
    return QStringView(u"aeiouyäöüáàâéèêíìîóòôúùû").contains(c);
}

int germanSyllables(QStringView word)
{
    static const QSet<QString> pairs{u"ei"_s, u"ie"_s, u"au"_s, u"eu"_s, u"äu"_s, u"ai"_s,
                                     u"ey"_s, u"ay"_s, u"oo"_s, u"aa"_s, u"ee"_s, u"oi"_s};
    int count = 0;
    for (qsizetype i = 0; i < word.size(); ++i) {
        if (!isVowel(word[i]))
            continue;
        // "qu" has no vowel of its own
        if (word[i] == u'u' && i > 0 && word[i - 1] == u'q')
            continue;
        ++count;
        if (i + 1 < word.size() && pairs.contains(word.sliced(i, 2).toString()))
            ++i;
    }
    return std::max(1, count);
}

int englishSyllables(QStringView word)
{
    int count = 0;
    bool inside = false;
    for (const QChar c : word) {
        const bool vowel = isVowel(c);
        count += vowel && !inside;
        inside = vowel;
    }
    const auto ends = [&](QStringView ending) {
        return word.size() > ending.size() && word.endsWith(ending);
    };
    const auto before = [&](qsizetype fromEnd) {
        return word.size() >= fromEnd ? word[word.size() - fromEnd] : QChar();
    };
    // A final e is silent, but not in "-le" behind a consonant; so is that of "-ed" and "-es",
    // but not behind what could not be spoken without it.
    if (ends(u"e") && !isVowel(before(2)) && !(ends(u"le") && !isVowel(before(3))))
        --count;
    else if (ends(u"ed") && !isVowel(before(3)) && before(3) != u't' && before(3) != u'd')
        --count;
    else if (ends(u"es") && !isVowel(before(3)) && !QStringView(u"szxhgc").contains(before(3))
             && !(before(3) == u'l' && word.size() > 3 && !isVowel(before(4))))
        --count;
    // Vowels that are spoken apart.
    for (const QStringView apart : {u"ia", u"io", u"eo", u"ua"}) {
        const qsizetype at = word.indexOf(apart);
        if (at > 0 && !(apart == u"io" && word.sliced(at).startsWith(u"ion"))
            && !(at > 0 && QStringView(u"qgtc").contains(word[at - 1])))
            ++count;
    }
    return std::max(1, count);
}

std::optional<ReadingLanguage> languageOf(const QStringList &words)
{
    qsizetype english = 0;
    qsizetype german = 0;
    for (const QString &word : words) {
        english += frequent(ReadingLanguage::English).contains(word);
        german += frequent(ReadingLanguage::German).contains(word);
    }
    // An imperative style has few of them: every twentieth word will do.
    const qsizetype least = std::max<qsizetype>(2, words.size() / 20);
    if (english >= least && english > 2 * german)
        return ReadingLanguage::English;
    if (german >= least && german > 2 * english)
        return ReadingLanguage::German;
    return {};
}

} // namespace

int countSyllables(QStringView word, ReadingLanguage language)
{
    const QString lower = word.toString().toLower();
    return language == ReadingLanguage::German ? germanSyllables(lower) : englishSyllables(lower);
}

std::optional<ReadingLevel> readingLevel(QStringView markdown)
{
    ReadingLevel level;
    QStringList words;
    const QStringList sentences = sentencesOf(markdown);
    for (const QString &sentence : sentences) {
        const QStringList own = wordsOf(sentence);
        level.sentences += !own.isEmpty();
        words += own;
    }
    level.words = int(words.size());
    if (level.words < fewestWords)
        return {};
    const auto language = languageOf(words);
    if (!language)
        return {};
    level.language = *language;
    qsizetype syllables = 0;
    qsizetype three = 0; // of three and more
    qsizetype one = 0;
    qsizetype longer = 0; // of more than six letters
    for (const QString &word : words) {
        const int count = countSyllables(word, *language);
        syllables += count;
        three += count >= 3;
        one += count == 1;
        longer += word.size() > 6;
    }
    const double all = level.words;
    level.wordsPerSentence = all / level.sentences;
    level.syllablesPerWord = double(syllables) / all;
    if (*language == ReadingLanguage::English)
        level.grade = 0.39 * level.wordsPerSentence + 11.8 * level.syllablesPerWord - 15.59;
    else
        level.grade = 0.1935 * (100.0 * double(three) / all) + 0.1672 * level.wordsPerSentence
                      + 0.1297 * (100.0 * double(longer) / all)
                      - 0.0327 * (100.0 * double(one) / all) - 0.875;
    return level;
}

} // namespace studio
