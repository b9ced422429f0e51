#include "checks/BodyScan.h"
#include "checks/Rules.h"
#include "checks/RuntimeLimits.h"
#include "checks/Words.h"
#include "persona/Resources.h"
#include "text/FindText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>
#include <array>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A phrase of resources/data/phrases.json: it is looked for where its first word stands.
struct Phrase
{
    QString first; ///< In lower case, as all words here.
    QStringList next; ///< What can follow that word; empty: anything.
    QRegularExpression expression;
};

constexpr qsizetype longestPhrase = 200;

struct Phrases
{
    std::vector<Phrase> all;
    quint32 lengths = 0; ///< A bit for each length that a first word has.
};

using PhraseTable = std::array<Phrases, 26>; ///< By the first letter.

const PhraseTable &injectionPhrases()
{
    static const PhraseTable table = [] {
        PhraseTable read;
        const QJsonObject data = readData(u"data/phrases.json"_s);
        for (const QJsonValue &json : data["injection"_L1].toArray()) {
            const QString pattern = json["pattern"_L1].toString();
            QStringList next;
            for (const QJsonValue &word : json["next"_L1].toArray())
                next += word.toString();
            for (const QJsonValue &first : json["first"_L1].toArray()) {
                const QString word = first.toString();
                Phrases &phrases = read[size_t(word[0].unicode() - u'a')];
                phrases.lengths |= 1u << word.size();
                phrases.all.push_back(
                    {word, next,
                     QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption)});
            }
        }
        return read;
    }();
    return table;
}

bool canFollow(QStringView next, const Phrase &phrase)
{
    return phrase.next.isEmpty() || std::ranges::any_of(phrase.next, [&](const QString &word) {
               return isWord(next, word);
           });
}

/// What comes before a phrase that is spoken about and not said.
bool isMentioned(QStringView text, Span phrase)
{
    const qsizetype lineBegin = text.first(phrase.begin).lastIndexOf(u'\n') + 1;
    const QStringView before = text.sliced(lineBegin, phrase.begin - lineBegin);
    static const QRegularExpression quote(u"[\"'`\u201C\u2018\u00AB\u201E(]\\s*\\z"_s);
    static const QRegularExpression about(
        u"\\b(?:detect\\w*|prevent\\w*|attack\\w*|inject\\w*|jailbreak\\w*|such as|like|e\\.g|for "
        u"example|"
        "never|not|don't|refus\\w+|resist\\w*|reject\\w*|if|when|attempt\\w*|try\\w*|tries|asks?|"
        "asking|"
        "phrases?|patterns?|tests?|requests?|instruct\\w*|told|says?|block\\w*|scan\\w*)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    return quote.matchView(before).hasMatch() || about.matchView(before).hasMatch();
}

void checkInjection(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                    std::vector<Diagnostic> &found)
{
    const QString refusers = snapshot.kind == Kind::Soul
                                 ? namesThatTakeAmiss(targetsOf(snapshot, context.configuration),
                                                      u"injection"_s)
                                 : QString();
    const PhraseTable &table = injectionPhrases();
    const QStringView text = snapshot.text;
    for (QStringView word = nextWord(text, snapshot.frontmatter.body.begin); !word.isEmpty();) {
        const qsizetype at = word.begin() - text.begin();
        qsizetype end = at + word.size();
        const Phrases &phrases = table[size_t((word[0].unicode() | 0x20) - u'a')];
        if (word.size() >= 32 || !(phrases.lengths & 1u << word.size())) {
            word = nextWord(text, end);
            continue;
        }
        for (const Phrase &phrase : phrases.all) {
            if (!isWord(word, phrase.first) || !canFollow(nextWord(text, end), phrase))
                continue;
            // Only what a phrase can take: the whole of the rest would be looked through each time
            // for whether it is well-formed.
            const auto match = phrase.expression.matchView(
                text.sliced(at, std::min(longestPhrase, text.size() - at)), 0,
                QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch())
                continue;
            const Span span{at, at + match.capturedLength()};
            // A program that refuses the phrase does so wherever it stands; else a phrase that is
            // only spoken about is nothing to speak about.
            if (refusers.isEmpty() && (scan.isCode(span.begin) || isMentioned(text, span)))
                continue;
            report(found, snapshot, "text/injection",
                   refusers.isEmpty() ? Severity::Info : Severity::Warning, span,
                   {match.captured().simplified(), refusers});
            end = span.end;
            break;
        }
        word = nextWord(text, end);
    }
}

/// Whether the first letters of a line can be those of "TODO", "TBD", "FIXME" or "XXX".
bool beginsLikeToDo(QStringView line)
{
    const auto first = std::ranges::find_if(line, [](QChar c) { return c.isLetter(); });
    if (line.end() - first < 3)
        return false;
    const char16_t next = first[1].unicode();
    return (*first == u'T' && (next == u'O' || next == u'B')) || (*first == u'F' && next == u'I')
           || (*first == u'X' && next == u'X');
}

/// A line that says what is still to be done, or a text that stands for one.
void checkToDo(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    static const QRegularExpression mark(
        u"^[ \\t]*(?:(?:[-*+]|\\d+[.)]|#+)[ \\t]+)?(?:\\[ ?\\][ "
        u"\\t]*)?[*_]{0,2}((?:TODO|FIXME|TBD|XXX)"
        "\\b[*_]{0,2}(?:[ \\t]*(?:\\([^)]*\\))?:[^\\n]*|[ \\t]*$"
        // What is to be done; not a word about such marks.
        "|[ \\t]+(?!(?:comments?|items?|lists?|markers?|notes?|tags?|files?|apps?|and|or|in|is|"
        "are|tracking|management)\\b)[a-z]+[ \\t]+[^\\n]*))"_s);
    const QStringView text = snapshot.text;
    for (const Span span : scan.lines) {
        const QStringView line = text.sliced(span.begin, span.length());
        // Cheaper than the expression, and nearly always enough.
        if (!beginsLikeToDo(line))
            continue;
        const auto match = mark.matchView(line);
        if (match.hasMatch() && !scan.isCode(span.begin)) {
            report(found, snapshot, "text/todo", Severity::Warning,
                   Span{match.capturedStart(1), match.capturedEnd(1)}.shifted(span.begin),
                   {match.captured(1).trimmed()});
        }
    }
}

/// Text that a template left to be filled in. Only what is plainly meant for the writer: agents
/// carry templates for their answers, and those hold placeholders on purpose.
void checkPlaceholders(const Snapshot &snapshot, const BodyScan &scan,
                       std::vector<Diagnostic> &found)
{
    static const QRegularExpression blank(
        u"[\\[<{](?:your|insert|add|describe|write)\\s[^\\]>}\\n]{1,60}\\shere[\\]>}]"_s,
        QRegularExpression::CaseInsensitiveOption);
    const QStringView text = snapshot.text;
    const auto tell = [&](Span span) {
        if (!scan.isCode(span.begin)) {
            report(found, snapshot, "text/placeholder", Severity::Info, span,
                   {text.sliced(span.begin, span.length()).toString()});
        }
    };
    const QStringView filler = u"orem ipsum";
    for (qsizetype at = findText(text, filler); at >= 0; at = findText(text, filler, at + 1)) {
        if (at > 0 && (text[at - 1] == u'L' || text[at - 1] == u'l'))
            tell({at - 1, at + filler.size()});
    }
    // Each ends with that word and a bracket. They are told in the order of the brackets.
    const QStringView end = u" here";
    std::vector<qsizetype> ends;
    for (const QChar bracket : {u']', u'>', u'}'}) {
        for (qsizetype at = text.indexOf(bracket); at >= 0; at = text.indexOf(bracket, at + 1)) {
            if (text.first(at).endsWith(end))
                ends.push_back(at);
        }
    }
    std::ranges::sort(ends);
    for (const qsizetype behind : ends) {
        const qsizetype at = behind - end.size();
        const qsizetype from = std::max<qsizetype>(0, at - 80);
        const QStringView piece = text.sliced(from, behind + 1 - from);
        for (auto matches = blank.globalMatchView(piece); matches.hasNext();) {
            const auto match = matches.next();
            if (match.capturedEnd() == piece.size())
                tell(Span{match.capturedStart(), match.capturedEnd()}.shifted(from));
        }
    }
}

/// The fields that people read first: what is left of a template there is seen by everyone.
void checkFieldRemains(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression remains(
        u"\\{\\{[^}\\n]{1,60}\\}\\}|<(?:your|insert|add|describe)\\b[^>\\n]{1,60}>|"
        "\\[(?:your|insert|add|describe)\\s[^\\]\\n]{1,60}\\]|^\\W*(?-i:TODO|TBD|FIXME)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    for (const char16_t *key : {u"name", u"description", u"tagline"}) {
        const Entry *entry = snapshot.frontmatter.find(key);
        if (!entry || entry->valueSpan.isEmpty())
            continue;
        const QStringView value = QStringView(snapshot.text)
                                      .sliced(entry->valueSpan.begin, entry->valueSpan.length());
        if (const auto match = remains.matchView(value); match.hasMatch()) {
            report(found, snapshot, "text/template", Severity::Warning,
                   Span{match.capturedStart(), match.capturedEnd()}.shifted(entry->valueSpan.begin),
                   {match.captured()})
                .field = entry->key;
        }
    }
}

} // namespace

void checkPhrases(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                  std::vector<Diagnostic> &found)
{
    checkInjection(snapshot, scan, context, found);
    checkToDo(snapshot, scan, found);
    checkPlaceholders(snapshot, scan, found);
    checkFieldRemains(snapshot, found);
}

} // namespace studio
