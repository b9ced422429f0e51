#include "checks/FileIgnores.h"

#include "checks/IgnoreComments.h"
#include "checks/RuleBook.h"
#include "checks/Rules.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

bool means(const QByteArray &rule, const QByteArray &code)
{
    return rule == code || rule == "*" || (rule.endsWith("/*") && code.startsWith(rule.chopped(1)));
}

/// The comment without that rule, or no comment when it was the only one.
TextEdit without(const Snapshot &snapshot, const Ignore &ignore)
{
    if (ignore.alone)
        return {ignore.comment, {}};
    const QString &text = snapshot.text;
    Span cut = ignore.span;
    while (cut.end < ignore.comment.end && (text[cut.end] == u',' || text[cut.end] == u' '))
        ++cut.end;
    if (cut.end == ignore.span.end || text[cut.end].isSpace() || text[cut.end] == u')'
        || text[cut.end] == u'-') {
        // The last one: the comma in front of it goes.
        cut.end = ignore.span.end;
        while (cut.begin > ignore.comment.begin
               && (text[cut.begin - 1] == u',' || text[cut.begin - 1] == u' '))
            --cut.begin;
    }
    return {cut, {}};
}

} // namespace

bool isIgnoreComment(QStringView comment)
{
    return comment.startsWith(u"<!--")
           && comment.sliced(4).trimmed().startsWith(u"persona-ignore-");
}

bool namesRules(const QByteArray &pattern)
{
    if (pattern == "*" || findRule(pattern))
        return true;
    return pattern.endsWith("/*") && std::ranges::any_of(ruleBook(), [&](const RuleInfo &rule) {
               return rule.code.startsWith(pattern.chopped(1));
           });
}

QString nearestRule(const QByteArray &pattern)
{
    QStringList names;
    for (const RuleInfo &rule : ruleBook()) {
        names += QString::fromLatin1(rule.code);
        names += QString::fromLatin1(rule.code.first(rule.code.indexOf('/'))) + "/*"_L1;
    }
    names.removeDuplicates();
    // A name without its family is what people write first.
    for (const QString &name : std::as_const(names)) {
        if (name.endsWith(QString(u'/' + QString::fromUtf8(pattern))))
            return name;
    }
    return didYouMean(QString::fromUtf8(pattern), names);
}

void applyIgnores(const Snapshot &snapshot, const CheckContext &context,
                  std::vector<Diagnostic> &found)
{
    std::vector<Ignore> ignores = ignoresOf(snapshot);
    if (ignores.empty())
        return;
    std::erase_if(found, [&](const Diagnostic &diagnostic) {
        bool off = false;
        for (Ignore &ignore : ignores) {
            if (means(ignore.rule, diagnostic.code) && ignore.covers(diagnostic))
                ignore.used = off = true;
        }
        return off;
    });
    for (const Ignore &ignore : ignores) {
        const QString rule = QString::fromUtf8(ignore.rule);
        if (!namesRules(ignore.rule)) {
            const QString near = nearestRule(ignore.rule);
            Diagnostic &diagnostic = report(found, snapshot, "config/unknown-rule",
                                            Severity::Warning, ignore.span, {rule, near});
            if (!near.isEmpty())
                offer(diagnostic, "fix/replace", {near}, TextEdit(ignore.span, near));
        } else if (!ignore.used && (context.folder || !ignore.rule.startsWith("folder/"))) {
            Diagnostic &diagnostic = report(found, snapshot, "config/useless-ignore",
                                            Severity::Info, ignore.span, {rule});
            offer(diagnostic, "fix/remove-ignore", {rule}, without(snapshot, ignore));
        }
    }
}

} // namespace studio
