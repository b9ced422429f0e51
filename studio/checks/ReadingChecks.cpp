#include "checks/Rules.h"

#include "persona/Identity.h"

#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Words in front of the fence. They may be wanted somewhere, so there is no fix that drops them.
bool checkWordsBeforeFence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression words(u"^([^\\n]{1,200}?)---[ \\t]*\\n"_s);
    const auto match = words.match(snapshot.text);
    if (snapshot.kind != Kind::Agent || !match.hasMatch()
        || !holdsKeys(parseFrontmatter(snapshot.text.sliced(match.capturedEnd(1)))))
        return false;
    report(found, snapshot, "frontmatter/not-first", Severity::Error,
           {match.capturedStart(1), match.capturedEnd(1)});
    return true;
}

/// A text whose first line is no fence, though a frontmatter follows: blanks before it, or a
/// fence of more than three dashes.
bool checkMisplacedFence(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression late(u"^(\\s*)(-{3,})[ \\t]*\\n"_s);
    const auto match = late.match(snapshot.text);
    if (!match.hasMatch())
        return checkWordsBeforeFence(snapshot, found);
    const Span blanks{match.capturedStart(1), match.capturedEnd(1)};
    const Span dashes{match.capturedStart(2), match.capturedEnd(2)};
    TextEdit edit;
    if (!blanks.isEmpty())
        edit.add(blanks, {});
    if (dashes.length() > 3)
        edit.add({dashes.begin + 3, dashes.end}, {});
    if (edit.isEmpty() || !holdsKeys(parseFrontmatter(edit.appliedTo(snapshot.text))))
        return false;
    const bool agent = snapshot.kind == Kind::Agent;
    const Severity severity = agent ? Severity::Error : Severity::Warning;
    Diagnostic &diagnostic = blanks.isEmpty() ? report(found, snapshot, "frontmatter/long-fence",
                                                       severity, dashes)
                                              : report(found, snapshot, "frontmatter/not-first",
                                                       severity, {blanks.begin, dashes.end});
    offer(diagnostic, "fix/begin-with-fence", {}, edit);
    return true;
}

/// The whole file within a code block, as it was copied out of an answer.
bool checkCodeBlock(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression opening(
        u"^\\s*(`{3,}|~{3,})[a-z]*[ \\t]*\\n(?=---[ \\t]*\\n)"_s);
    const auto match = opening.match(snapshot.text);
    if (!match.hasMatch()
        || !holdsKeys(parseFrontmatter(snapshot.text.sliced(match.capturedEnd()))))
        return false;
    const Span fence{match.capturedStart(1), match.capturedEnd(1)};
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/in-code-block", Severity::Error,
                                    fence);
    TextEdit edit({0, match.capturedEnd()}, {});
    const QString close = u'\n' + match.captured(1);
    if (const QString rest = snapshot.text.trimmed(); rest.endsWith(close)) {
        const qsizetype at = snapshot.text.lastIndexOf(close) + 1;
        edit.add({at, snapshot.text.size()}, {});
    }
    offer(diagnostic, "fix/take-out-of-code", {}, edit, true);
    return true;
}

/// Folders of agents hold playbooks and templates for them, in folders of their own.
bool liesDeepBelowAgents(const QString &path)
{
    const QStringView folder = u"/agents/";
    const qsizetype at = path.lastIndexOf(folder);
    return at >= 0 && QStringView(path).sliced(at + folder.size()).count(u'/') > 1;
}

void checkAbsent(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (checkCodeBlock(snapshot, found) || checkMisplacedFence(snapshot, found)
        || snapshot.kind != Kind::Agent || liesDeepBelowAgents(snapshot.path))
        return;
    Diagnostic &diagnostic = report(found, snapshot, "agent/no-frontmatter", Severity::Error,
                                    frontmatterPlace(snapshot));
    const QString base = QFileInfo(snapshot.path).completeBaseName();
    const QString name = makeSlug(base.isEmpty() ? u"agent"_s : base);
    offer(diagnostic, "fix/add-frontmatter", {name},
          planSet(snapshot.text, snapshot.frontmatter, u"name"_s, name,
                  schemaFor(Kind::Agent).planOptions(u"name")),
          true);
}

/// The line of more than three dashes, or of three dots, that was meant to close the frontmatter.
bool checkOtherClose(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    static const QRegularExpression close(u"^(-{4,}|\\.{3})[ \\t]*$"_s,
                                          QRegularExpression::MultilineOption);
    const auto match = close.match(snapshot.text, snapshot.frontmatter.openFence.end);
    if (!match.hasMatch())
        return false;
    const Span fence{match.capturedStart(1), match.capturedEnd(1)};
    const TextEdit edit(fence, u"---"_s);
    const Frontmatter after = parseFrontmatter(edit.appliedTo(snapshot.text));
    if (after.closeFence.begin != fence.begin || !holdsKeys(after) || !after.strays.empty())
        return false;
    const bool dots = snapshot.text[fence.begin] == u'.';
    Diagnostic &diagnostic = report(
        found, snapshot, dots ? "frontmatter/dots-close" : "frontmatter/long-close",
        snapshot.kind == Kind::Agent ? Severity::Error : Severity::Warning, fence);
    offer(diagnostic, "fix/close-with-three", {}, edit);
    return true;
}

void checkUnclosed(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (checkOtherClose(snapshot, found))
        return;
    // A line of dashes at the top of a text without keys is a rule, not a frontmatter.
    static const QRegularExpression content(u"^([A-Za-z_][\\w-]*:|\\s+\\S|-\\s|#[^#\\s]|\\})"_s);
    int line = 2;
    while (line <= snapshot.lines.lineCount()
           && content.matchView(sourceOf(snapshot, snapshot.lines.lineSpan(line))).hasMatch())
        ++line;
    const bool agent = snapshot.kind == Kind::Agent;
    if (line == 2 && !agent)
        return;
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/not-closed",
                                    agent ? Severity::Error : Severity::Warning,
                                    frontmatterPlace(snapshot));
    const qsizetype at = snapshot.lines.lineBegin(line);
    const bool newline = at == 0 || snapshot.text[at - 1] == u'\n';
    const TextEdit edit({at, at}, newline ? u"---\n"_s : u"\n---\n"_s);
    if (parseFrontmatter(edit.appliedTo(snapshot.text)).present)
        offer(diagnostic, "fix/close-frontmatter", {}, edit);
}

/// The closing fence is the first "---" anywhere: one within a value cuts the frontmatter off.
bool checkFenceInValue(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const qsizetype at = snapshot.frontmatter.closeFence.begin;
    const bool lineBegin = at > 0 && snapshot.text[at - 1] == u'\n';
    if (lineBegin)
        return false;
    // An empty frontmatter closes right behind its opening fence.
    if (at <= snapshot.frontmatter.openFence.end)
        return false;
    Span dashes{at, at + 3};
    while (dashes.end < snapshot.text.size() && snapshot.text[dashes.end] == u'-')
        ++dashes.end;
    const Entry *cut = nullptr;
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (entry.whole.begin < at)
            cut = &entry;
    }
    Diagnostic &diagnostic = report(found, snapshot, "frontmatter/fence-in-value", Severity::Error,
                                    dashes, {cut ? cut->key : QString()});
    if (cut)
        diagnostic.field = cut->key;
    const TextEdit edit(dashes, u"\u2014"_s);
    const Frontmatter after = parseFrontmatter(edit.appliedTo(snapshot.text));
    if (after.present && after.closeFence.begin > at)
        offer(diagnostic, "fix/replace-dashes", {}, edit, true);
    return true;
}

/// A second block of keys right behind the frontmatter, as converters leave it: it is body text.
void checkSecond(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    qsizetype begin = snapshot.frontmatter.body.begin;
    while (begin < snapshot.text.size() && snapshot.text[begin].isSpace())
        ++begin;
    const QStringView rest = QStringView(snapshot.text).sliced(begin);
    if (!rest.startsWith("---\n"_L1))
        return;
    const Frontmatter second = parseFrontmatter(rest.toString());
    if (!second.present || second.entries.empty() || !second.strays.empty())
        return;
    report(found, snapshot, "frontmatter/second", Severity::Warning, {begin, begin + 3},
           {second.entries.front().key});
}

} // namespace

void checkReading(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const Frontmatter &frontmatter = snapshot.frontmatter;
    if (frontmatter.opened && snapshot.encoding.lineEnd == LineEnd::Cr
        && snapshot.kind == Kind::Agent) {
        report(found, snapshot, "frontmatter/cr-only", Severity::Error, frontmatterPlace(snapshot));
        return;
    }
    if (!frontmatter.opened)
        return checkAbsent(snapshot, found);
    if (!frontmatter.present)
        return checkUnclosed(snapshot, found);
    const bool cut = checkFenceInValue(snapshot, found);
    // Dots that were meant to close: the frontmatter then runs on to the next dashes.
    const bool rejected = snapshot.reading.state == ReadingState::Rejected;
    if (rejected && !cut && checkOtherClose(snapshot, found))
        return;
    checkSecond(snapshot, found);
    checkRepair(snapshot, cut, found);
    if (!rejected)
        checkScalars(snapshot, found);
}

} // namespace studio
