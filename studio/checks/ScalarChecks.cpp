#include "checks/Rules.h"

#include "format/ScalarWriter.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

TextEdit quoted(Span span, const QString &text)
{
    const ScalarPlace place{.oneLine = true};
    return {span, writeScalar(text, Style::DoubleQuoted, place).beside};
}

/// "color: #f00" has no value and "Fixes #12" ends before the number: a hash behind a blank begins
/// a comment. Comments of people have a blank behind the hash; what has none was meant as text.
void checkHash(const Snapshot &snapshot, const Entry &entry, std::vector<Diagnostic> &found)
{
    const bool plain = entry.style == Style::Plain || entry.style == Style::Empty;
    const QStringView comment = sourceOf(snapshot, entry.commentSpan);
    if (!plain || comment.size() < 2 || comment[1].isSpace() || comment[1] == u'#'
        || comment[1] == u'!'
        || (entry.value && !entry.value->isString() && !entry.value->isNull()))
        return;
    const Span whole{entry.valueSpan.isEmpty() ? entry.commentSpan.begin : entry.valueSpan.begin,
                     entry.commentSpan.end};
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/hash-cuts", Severity::Warning,
                                    entry.commentSpan, {entry.key, comment.toString()});
    diagnostic.field = entry.key;
    offer(diagnostic, "fix/quote", {entry.key}, quoted(whole, sourceOf(snapshot, whole).toString()),
          true);
}

/// Quotes of a word processor are letters for YAML and become part of the value.
void checkSmartQuotes(const Snapshot &snapshot, const Entry &entry, std::vector<Diagnostic> &found)
{
    const QStringView source = sourceOf(snapshot, entry.valueSpan);
    if (entry.style != Style::Plain || source.size() < 3)
        return;
    const bool opens = QStringView(u"\u201C\u201E\u201D\u2018\u201A\u00AB")
                           .contains(source.front());
    const bool closes = QStringView(u"\u201C\u201D\u2019\u2018\u00BB").contains(source.back());
    // A closing sign in between belongs to another quotation: “a” and “b”.
    if (!opens || !closes || source.sliced(1).indexOf(source.back()) != source.size() - 2)
        return;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/smart-quotes", Severity::Warning,
                                    entry.valueSpan, {entry.key});
    diagnostic.field = entry.key;
    offer(diagnostic, "fix/straight-quotes", {},
          quoted(entry.valueSpan, source.sliced(1).chopped(1).toString()), true);
}

/// Words that YAML 1.1 reads as true or false, and YAML 1.2 as the words they are.
void checkWord(const Snapshot &snapshot, const Entry &entry, std::vector<Diagnostic> &found)
{
    static const QRegularExpression word(u"^(?:yes|no|on|off|y|n)$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    const Field *field = schemaFor(snapshot.kind).find(entry.key);
    if (entry.style != Style::Plain || !entry.value || !entry.value->isString()
        || (field && field->type == FieldType::Boolean)
        || !word.match(entry.value->toString()).hasMatch())
        return;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/yaml-word", Severity::Info,
                                    entry.valueSpan, {entry.key, entry.value->toString()});
    diagnostic.field = entry.key;
    offer(diagnostic, "fix/quote", {entry.key}, quoted(entry.valueSpan, entry.value->toString()));
}

void checkAnchor(const Snapshot &snapshot, const Entry &entry, std::vector<Diagnostic> &found)
{
    // What had to be repaired is a text by then.
    if (entry.style != Style::Opaque || snapshot.reading.state != ReadingState::Strict)
        return;
    report(found, snapshot, "frontmatter/anchor", Severity::Info, valuePlace(entry), {entry.key})
        .field = entry.key;
}

/// Blanks must indent in YAML. For the agent loader a tab indents nothing, so that what was meant
/// as a part of a value becomes a key of its own; most other readers refuse the file.
void checkTabs(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Span content = snapshot.frontmatter.content;
    const QStringView source = sourceOf(snapshot, content);
    Span first;
    TextEdit edit;
    for (qsizetype at = 0; (at = source.indexOf(u'\t', at)) >= 0;) {
        const qsizetype line = source.lastIndexOf(u'\n', at) + 1;
        qsizetype end = at;
        while (end < source.size() && source[end].isSpace() && source[end] != u'\n')
            ++end;
        const bool indents = source.sliced(line, at - line).trimmed().isEmpty()
                             && end < source.size() && source[end] != u'\n' && source[end] != u'#';
        if (indents) {
            const Span blanks = Span{line, end}.shifted(content.begin);
            if (first.isEmpty())
                first = blanks;
            const QString indent = sourceOf(snapshot, blanks).toString().replace(u'\t', "  "_L1);
            edit.add(blanks, indent);
        }
        at = end;
    }
    if (first.isEmpty())
        return;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/tab-indent", Severity::Warning,
                                    first);
    const QString after = edit.appliedTo(snapshot.text);
    const Reading read = readAsLoader(after, parseFrontmatter(after), snapshot.encoding.lineEnd);
    if (read.state == ReadingState::Strict)
        offer(diagnostic, "fix/spaces-for-tabs", {}, edit, true);
}

} // namespace

void checkScalars(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    for (const Entry &entry : snapshot.frontmatter.entries) {
        checkHash(snapshot, entry, found);
        checkSmartQuotes(snapshot, entry, found);
        checkWord(snapshot, entry, found);
        checkAnchor(snapshot, entry, found);
    }
    checkTabs(snapshot, found);
}

} // namespace studio
