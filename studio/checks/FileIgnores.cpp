#include "checks/FileIgnores.h"

#include "checks/RuleBook.h"
#include "checks/Rules.h"

#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// One code of an ignore comment.
struct Ignore
{
    QByteArray rule;
    Span span;
    Span comment; ///< The lines of the whole comment.
    bool alone = true; ///< The comment names no other rule.
    bool used = false;
};

/// The codes of a list "a, b -- because"; \a offset: where the list begins in the text.
void readCodes(QStringView list, qsizetype offset, Span comment, std::vector<Ignore> &ignores)
{
    if (const qsizetype reason = list.indexOf(u" --"); reason >= 0)
        list = list.first(reason);
    static const QRegularExpression code(u"[^\\s,]+"_s);
    const size_t first = ignores.size();
    for (auto matches = code.globalMatchView(list); matches.hasNext();) {
        const auto match = matches.next();
        ignores.push_back({match.captured().toUtf8(),
                           Span{match.capturedStart(), match.capturedEnd()}.shifted(offset),
                           comment});
    }
    const bool alone = ignores.size() == first + 1;
    for (size_t i = first; i < ignores.size(); ++i)
        ignores[i].alone = alone;
}

std::vector<Ignore> ignoresOf(const Snapshot &snapshot)
{
    std::vector<Ignore> ignores;
    static const QString word = u"persona-ignore"_s;
    const QString &text = snapshot.text;
    const Frontmatter &frontmatter = snapshot.frontmatter;
    for (qsizetype at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
        const Span line = snapshot.lines.lineSpan(snapshot.lines.lineAt(at));
        const QStringView source = QStringView(text).sliced(line.begin, line.length());
        static const QRegularExpression comment(u"^[ \\t]*#[ \\t]*persona-ignore:([^\\n]*)"_s);
        static const QRegularExpression definition(
            u"^ {0,3}\\[//\\]: # \\(persona-ignore:([^\\n)]*)\\)\\s*$"_s);
        const bool inside = frontmatter.present && frontmatter.content.contains(at);
        if (!inside && (snapshot.kind == Kind::Agent || frontmatter.present))
            continue;
        const auto match = (inside ? comment : definition).matchView(source);
        if (match.hasMatch())
            readCodes(match.capturedView(1), line.begin + match.capturedStart(1), line, ignores);
    }
    return ignores;
}

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

/// Whether the loader sees in both the same frontmatter.
bool readsAlike(const Snapshot &a, const Snapshot &b)
{
    const auto alike = [&](const Entry &x, const Entry &y) {
        const Value *before = a.value(x.key);
        const Value *after = b.value(y.key);
        return x.key == y.key && (before && after ? *before == *after : before == after);
    };
    return a.kind == b.kind && a.reading.state == b.reading.state
        && a.frontmatter.present == b.frontmatter.present
        && std::ranges::equal(a.frontmatter.entries, b.frontmatter.entries, alike);
}

bool turnsOff(const Snapshot &snapshot, const TextEdit &edit, const QByteArray &rule)
{
    const SnapshotPtr after = makeSnapshot(edit.appliedTo(snapshot.text), snapshot.encoding,
                                           snapshot.path);
    return readsAlike(snapshot, *after)
        && std::ranges::any_of(ignoresOf(*after),
                               [&](const Ignore &ignore) { return ignore.rule == rule; });
}

} // namespace

Result<TextEdit> planIgnore(const Snapshot &snapshot, const QByteArray &rule)
{
    const QString name = QString::fromUtf8(rule);
    const Frontmatter &frontmatter = snapshot.frontmatter;
    std::vector<TextEdit> ways;
    if (const std::vector<Ignore> present = ignoresOf(snapshot); !present.empty()) {
        qsizetype end = present.front().span.end;
        for (const Ignore &ignore : present) {
            if (ignore.comment == present.front().comment)
                end = ignore.span.end;
        }
        ways.emplace_back(Span{end, end}, QString(u", "_s + name));
    } else if (frontmatter.present) {
        const QString comment = u"# persona-ignore: %1\n"_s.arg(name);
        // Behind the fields it is least in the way.
        for (const qsizetype at : {frontmatter.content.end, frontmatter.content.begin})
            ways.emplace_back(Span{at, at}, comment);
    } else if (snapshot.kind == Kind::Soul && !frontmatter.opened) {
        const qsizetype end = snapshot.text.size();
        const QString gap = snapshot.text.isEmpty() || snapshot.text.endsWith("\n\n"_L1) ? u""_s
                            : snapshot.text.endsWith(u'\n')                             ? u"\n"_s
                                                                                       : u"\n\n"_s;
        ways.emplace_back(Span{end, end}, gap + u"[//]: # (persona-ignore: %1)\n"_s.arg(name));
    } else {
        return fail("ignore/no-place");
    }
    for (const TextEdit &way : ways) {
        if (turnsOff(snapshot, way, rule))
            return way;
    }
    return fail("ignore/not-possible", {name});
}

bool namesRules(const QByteArray &pattern)
{
    if (pattern == "*" || findRule(pattern))
        return true;
    return pattern.endsWith("/*")
        && std::ranges::any_of(ruleBook(), [&](const RuleInfo &rule) {
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
            if (means(ignore.rule, diagnostic.code))
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
