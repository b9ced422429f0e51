#include "checks/BodyScan.h"
#include "checks/FileIgnores.h"
#include "checks/Rules.h"
#include "checks/RuntimeLimits.h"
#include "checks/SecretScan.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// No paragraph is that long on purpose; a file that is all one line has lost its line ends.
constexpr qsizetype longLine = 4000;

bool startsCell(QStringView line)
{
    return line.trimmed().startsWith(u'|');
}

void checkComments(const Snapshot &snapshot, const BodyScan &scan, const QStringList &targets,
                   std::vector<Diagnostic> &found)
{
    const QString refusers = snapshot.kind == Kind::Soul
                                 ? namesThatTakeAmiss(targets, u"html-comment"_s)
                                 : QString();
    for (const Span comment : scan.comments) {
        const QStringView source = QStringView(snapshot.text)
                                       .sliced(comment.begin, comment.length());
        if (refusers.isEmpty() && isIgnoreComment(source))
            continue;
        Diagnostic &diagnostic = report(found, snapshot, "text/html-comment",
                                        refusers.isEmpty() ? Severity::Info : Severity::Warning,
                                        comment, {refusers});
        // A line that held only the comment goes with it.
        const Span line = snapshot.lines.lineSpan(snapshot.lines.lineAt(comment.begin));
        const bool alone = QStringView(snapshot.text)
                               .sliced(line.begin, comment.begin - line.begin)
                               .trimmed()
                               .isEmpty()
                           && comment.end < snapshot.text.size()
                           && snapshot.text[comment.end] == u'\n';
        const Span cut = alone ? Span{line.begin, comment.end + 1} : comment;
        offer(diagnostic, "fix/remove-comment", {}, TextEdit(cut, {}), true);
    }
}

/// Tags that a catalog takes out: told once, with how many there are. `<name>` as a place to fill
/// in is one to it, too.
void checkTags(const Snapshot &snapshot, const BodyScan &scan, const QStringList &targets,
               std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Soul || scan.tags.empty() || !snapshot.frontmatter.present)
        return;
    const QString names = namesThatTakeAmiss(targets, u"html"_s);
    if (names.isEmpty())
        return;
    const Span first = scan.tags.front();
    report(
        found, snapshot, "text/html", Severity::Warning, first,
        {snapshot.text.mid(first.begin, first.length()), QString::number(scan.tags.size()), names});
}

void checkTemplates(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    for (const Span remains : scan.templates) {
        report(found, snapshot, "text/template", Severity::Info, remains,
               {snapshot.text.mid(remains.begin, remains.length())});
    }
}

void checkLines(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found)
{
    const QStringView text = snapshot.text;
    for (const Span line : scan.lines) {
        if (line.length() > longLine && !scan.isCode(line.begin)
            && !startsCell(text.sliced(line.begin, line.length()))) {
            report(found, snapshot, "text/long-line", Severity::Info, {line.begin, line.begin + 80},
                   {QString::number(line.length())});
        }
    }
    if (text.trimmed().isEmpty() || text.endsWith(u'\n') || text.endsWith(u'\r'))
        return;
    qsizetype last = text.size() - 1;
    if (text[last].isLowSurrogate() && last > 0)
        --last;
    Diagnostic &diagnostic = report(found, snapshot, "text/no-final-newline", Severity::Info,
                                    {last, text.size()});
    offer(diagnostic, "fix/add-newline", {}, TextEdit({text.size(), text.size()}, u"\n"_s));
}

void checkSecrets(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    for (const Span secret : findSecrets(snapshot.text)) {
        const QStringView value = QStringView(snapshot.text).sliced(secret.begin, secret.length());
        report(found, snapshot, "text/secret", Severity::Warning, secret, {maskedSecret(value)});
    }
}

} // namespace

void checkMarkup(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                 std::vector<Diagnostic> &found)
{
    const QStringList targets = targetsOf(snapshot, context.configuration);
    checkComments(snapshot, scan, targets, found);
    checkTags(snapshot, scan, targets, found);
    checkTemplates(snapshot, scan, found);
    checkLines(snapshot, scan, found);
    checkSecrets(snapshot, found);
}

} // namespace studio
