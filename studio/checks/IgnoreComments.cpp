#include "checks/IgnoreComments.h"

#include "checks/BodyScan.h"
#include "text/FindText.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A comment as it is written, before its codes are read.
struct Comment
{
    Reach reach = Reach::File;
    Span codes;
    Span whole;
};

Reach reachOf(QStringView suffix)
{
    return suffix == u"-next-line" ? Reach::NextLine
           : suffix == u"-line"    ? Reach::Line
                                   : Reach::File;
}

/// Whether the place is within a text, where a `#` begins no comment.
bool isWithinText(const Frontmatter &frontmatter, qsizetype at)
{
    return std::ranges::any_of(frontmatter.entries, [&](const Entry &entry) {
        const bool text = entry.style == Style::Literal || entry.style == Style::Folded
                          || entry.style == Style::SingleQuoted
                          || entry.style == Style::DoubleQuoted;
        return text && entry.valueSpan.contains(at);
    });
}

std::optional<Comment> commentInFrontmatter(const Snapshot &snapshot, Span line, qsizetype at)
{
    static const QRegularExpression own(u"^[ \\t]*#[ \\t]*persona-ignore(-next-line|):([^\\n]*)"_s);
    static const QRegularExpression behind(u"([ \\t]+)#[ \\t]*persona-ignore(-line):([^\\n]*)$"_s);
    if (isWithinText(snapshot.frontmatter, at))
        return std::nullopt;
    const QStringView source = QStringView(snapshot.text).sliced(line.begin, line.length());
    if (const auto match = own.matchView(source); match.hasMatch()) {
        return Comment{reachOf(match.capturedView(1)),
                       Span{match.capturedStart(2), match.capturedEnd(2)}.shifted(line.begin),
                       line};
    }
    const auto match = behind.matchView(source.endsWith(u'\n') ? source.chopped(1) : source);
    if (!match.hasMatch())
        return std::nullopt;
    return Comment{Reach::Line,
                   Span{match.capturedStart(3), match.capturedEnd(3)}.shifted(line.begin),
                   Span{match.capturedStart(1), match.capturedEnd(3)}.shifted(line.begin)};
}

std::optional<Comment> commentInText(const Snapshot &snapshot, Span line)
{
    static const QRegularExpression html(
        u"([ \\t]*)<!--[ \\t]*persona-ignore(-next-line|-line):([^\\n]*?)-->"_s);
    static const QRegularExpression definition(
        u"^ {0,3}\\[//\\]: # \\(persona-ignore(-next-line|):([^\\n)]*)\\)\\s*$"_s);
    const QStringView source = QStringView(snapshot.text).sliced(line.begin, line.length());
    const auto spanOf = [&](const QRegularExpressionMatch &match, int group) {
        return Span{match.capturedStart(group), match.capturedEnd(group)}.shifted(line.begin);
    };
    if (const auto match = html.matchView(source); match.hasMatch()) {
        const Reach reach = reachOf(match.capturedView(2));
        return Comment{reach, spanOf(match, 3), reach == Reach::NextLine ? line : spanOf(match, 0)};
    }
    const auto match = definition.matchView(source);
    if (snapshot.kind == Kind::Agent || !match.hasMatch())
        return std::nullopt;
    const Reach reach = reachOf(match.capturedView(1));
    // For the whole of a file with a frontmatter the comment stands there.
    if (reach == Reach::File && snapshot.frontmatter.present)
        return std::nullopt;
    return Comment{reach, spanOf(match, 2), line};
}

/// The line below that says something, without further comments of this kind; in the frontmatter
/// the whole field.
Span scopeBelow(const Snapshot &snapshot, Span line)
{
    const QString &text = snapshot.text;
    for (int number = snapshot.lines.lineAt(line.begin) + 1; number <= snapshot.lines.lineCount();
         ++number) {
        const Span next = snapshot.lines.lineSpan(number);
        const QStringView source = QStringView(text).sliced(next.begin, next.length());
        if (source.trimmed().isEmpty() || source.contains(u"persona-ignore"))
            continue;
        for (const Entry &entry : snapshot.frontmatter.entries) {
            if (entry.whole.begin >= next.begin && entry.whole.begin < next.end)
                return entry.whole;
        }
        return next;
    }
    return {text.size(), text.size()};
}

Span scopeOf(const Snapshot &snapshot, Reach reach, Span line)
{
    switch (reach) {
    case Reach::File: return {0, snapshot.text.size()};
    case Reach::Line: return line;
    case Reach::NextLine: break;
    }
    return scopeBelow(snapshot, line);
}

/// The codes of a list "a, b -- because".
void readCodes(const Snapshot &snapshot, const Comment &comment, Span scope,
               std::vector<Ignore> &ignores)
{
    QStringView list = QStringView(snapshot.text)
                           .sliced(comment.codes.begin, comment.codes.length());
    if (const qsizetype reason = list.indexOf(u" --"); reason >= 0)
        list = list.first(reason);
    static const QRegularExpression code(u"[^\\s,]+"_s);
    const size_t first = ignores.size();
    for (auto matches = code.globalMatchView(list); matches.hasNext();) {
        const auto match = matches.next();
        ignores.push_back(
            {match.captured().toUtf8(),
             Span{match.capturedStart(), match.capturedEnd()}.shifted(comment.codes.begin),
             comment.whole, comment.reach, scope});
    }
    const bool alone = ignores.size() == first + 1;
    for (size_t i = first; i < ignores.size(); ++i)
        ignores[i].alone = alone;
}

} // namespace

std::vector<Ignore> ignoresOf(const Snapshot &snapshot)
{
    std::vector<Ignore> ignores;
    const QStringView word = u"persona-ignore";
    const QString &text = snapshot.text;
    const Frontmatter &frontmatter = snapshot.frontmatter;
    std::optional<BodyScan> scan;
    qsizetype lineEnd = -1;
    for (qsizetype at = findText(text, word); at >= 0; at = findText(text, word, at + 1)) {
        const Span line = snapshot.lines.lineSpan(snapshot.lines.lineAt(at));
        if (line.begin < lineEnd)
            continue; // one comment a line
        std::optional<Comment> comment;
        if (frontmatter.present && frontmatter.content.contains(at)) {
            comment = commentInFrontmatter(snapshot, line, at);
        } else if (frontmatter.body.contains(at)) {
            if (!scan)
                scan = scanBody(snapshot);
            if (!scan->isCode(at))
                comment = commentInText(snapshot, line);
        }
        if (!comment)
            continue;
        lineEnd = line.end;
        readCodes(snapshot, *comment, scopeOf(snapshot, comment->reach, line), ignores);
    }
    return ignores;
}

} // namespace studio
