#include "checks/ConfigurationEdit.h"

#include "format/PlanValue.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// All that is said of rules for all files, but for one of them.
std::vector<RuleSetting> othersThan(const ConfigurationFile &file, const QByteArray &rule)
{
    std::vector<RuleSetting> others = file.base.rules;
    std::erase_if(others, [&](const RuleSetting &setting) { return setting.rule == rule; });
    return others;
}

/// What is said of the rule itself; the last one counts.
std::optional<RuleSetting> saidOf(const ConfigurationFile &file, const QByteArray &rule)
{
    const auto found = std::find_if(file.base.rules.rbegin(), file.base.rules.rend(),
                                    [&](const RuleSetting &one) { return one.rule == rule; });
    return found == file.base.rules.rend() ? std::nullopt : std::optional(*found);
}

bool keepsTheRest(const ConfigurationFile &before, const ConfigurationFile &after)
{
    return before.overrides.size() == after.overrides.size()
           && before.ignore.isEmpty() == after.ignore.isEmpty()
           && after.diagnostics.size() <= before.diagnostics.size();
}

bool onlySays(const TextEdit &edit, const ConfigurationFile &before, const QByteArray &rule,
              const std::optional<RuleSetting> &wanted)
{
    const ConfigurationFile after = parseConfiguration(edit.appliedTo(before.text), before.path);
    return saidOf(after, rule) == wanted && othersThan(before, rule) == othersThan(after, rule)
           && before.base.profile == after.base.profile && before.base.targets == after.base.targets
           && keepsTheRest(before, after);
}

QString levelOf(const RuleSetting &setting)
{
    if (!setting.severity)
        return u"off"_s;
    switch (*setting.severity) {
    case Severity::Error: return u"error"_s;
    case Severity::Warning: return u"warning"_s;
    case Severity::Info: break;
    }
    return u"info"_s;
}

/// The lines that belong to a top-level key: those that are indented, empty or comments.
Span blockBehind(const QString &text, qsizetype begin)
{
    static const QRegularExpression next(u"^[^\\s#]"_s, QRegularExpression::MultilineOption);
    const auto end = next.match(text, begin);
    return {begin, end.hasMatch() ? end.capturedStart() : text.size()};
}

TextEdit appended(const QString &text, const QString &lines)
{
    const bool open = !text.isEmpty() && !text.endsWith(u'\n');
    return {{text.size(), text.size()}, (open ? u"\n"_s : QString()) + lines};
}

QRegularExpressionMatch rulesIn(const QString &text)
{
    static const QRegularExpression top(u"^([\"']?)rules\\1[ \\t]*:[ \\t]*([^\\n]*)(\\n|$)"_s,
                                        QRegularExpression::MultilineOption);
    return top.match(text);
}

/// Where the rule stands below "rules:", its level captured as 2.
QRegularExpressionMatch placeOf(const QString &text, const QRegularExpressionMatch &rules,
                                const QString &rule)
{
    const Span block = blockBehind(text, rules.capturedEnd());
    const QRegularExpression present(u"([\"']?)(?<![\\w/*-])%1\\1[ \\t]*:[ \\t]*([^\\s,}#]+)"_s.arg(
        QRegularExpression::escape(rule)));
    const auto said = present.match(text, rules.capturedStart(2));
    return said.hasMatch() && said.capturedEnd() <= block.end ? said : QRegularExpressionMatch();
}

TextEdit ruleSaid(const QString &text, const QString &rule, const QString &level)
{
    const auto rules = rulesIn(text);
    if (!rules.hasMatch())
        return appended(text, u"rules:\n  %1: %2\n"_s.arg(rule, level));

    const Span block = blockBehind(text, rules.capturedEnd());
    if (const auto said = placeOf(text, rules, rule); said.hasMatch())
        return {{said.capturedStart(2), said.capturedEnd(2)}, level};

    const QString line = rule + u": "_s + level;
    if (rules.capturedView(2).startsWith(u'{')) {
        const qsizetype at = rules.capturedStart(2) + 1;
        const bool empty = QStringView(text).sliced(at).trimmed().startsWith(u'}');
        return {{at, at}, empty ? line : QString(line + u", "_s)};
    }
    // As the others are indented.
    static const QRegularExpression child(u"^([ ]+)[^\\s#]"_s, QRegularExpression::MultilineOption);
    const auto first = child.match(text, block.begin);
    const bool has = first.hasMatch() && first.capturedEnd() <= block.end;
    const QString indent = has ? first.captured(1) : u"  "_s;
    const qsizetype at = has ? first.capturedStart() : block.begin;
    const QString whole = indent + line + u'\n';
    return at == text.size() ? appended(text, whole) : TextEdit({at, at}, whole);
}

/// Takes out the line of the rule, or its part of a flow map; a "rules:" that is left empty stays.
TextEdit ruleUnsaid(const QString &text, const QString &rule)
{
    const auto rules = rulesIn(text);
    const auto said = rules.hasMatch() ? placeOf(text, rules, rule) : QRegularExpressionMatch();
    if (!said.hasMatch())
        return {};
    Span gone{said.capturedStart(), said.capturedEnd()};
    if (gone.begin >= rules.capturedEnd()) {
        gone.begin = text.lastIndexOf(u'\n', gone.begin) + 1;
        const qsizetype end = text.indexOf(u'\n', gone.end);
        gone.end = end < 0 ? text.size() : end + 1;
        return {gone, {}};
    }
    static const QRegularExpression behind(u"\\G[ \\t]*,[ \\t]*"_s);
    static const QRegularExpression before(u",[ \\t]*$"_s);
    if (const auto comma = behind.match(text, gone.end); comma.hasMatch())
        gone.end = comma.capturedEnd();
    else if (const auto last = before.match(text.first(gone.begin)); last.hasMatch())
        gone.begin = last.capturedStart();
    return {gone, {}};
}

/// A configuration is written as a frontmatter is: its planner knows how to keep the rest.
const QString &openFence()
{
    static const QString fence = u"---\n"_s;
    return fence;
}

Result<TextEdit> planKey(const QString &text, const QString &path, const QString &key,
                         const std::optional<Value> &value)
{
    const bool ended = text.isEmpty() || text.endsWith(u'\n');
    const QString fenced = openFence() + text + (ended ? u"---\n"_s : u"\n---\n"_s);
    const Frontmatter tree = parseFrontmatter(fenced);
    if (tree.content.length() != text.size() + (ended ? 0 : 1))
        return fail("edit/configuration", {path}); // dashes within
    PlanOptions options;
    options.listStyle = ListStyle::Flow;
    const Result<TextEdit> edit = value ? planSet(fenced, tree, key, *value, options)
                                        : planRemove(fenced, tree, key);
    if (!edit)
        return fail("edit/configuration", {path});
    const QString after = edit->appliedTo(fenced);
    const Frontmatter behind = parseFrontmatter(after);
    return TextEdit::between(text, after.sliced(behind.content.begin, behind.content.length()));
}

} // namespace

Result<TextEdit> planRule(const QString &text, const QString &path, const QByteArray &rule,
                          const std::optional<RuleSetting> &setting)
{
    const ConfigurationFile before = parseConfiguration(text, path);
    const QString name = QString::fromUtf8(rule);
    const TextEdit edit = setting ? ruleSaid(text, name, levelOf(*setting))
                                  : ruleUnsaid(text, name);
    if (!onlySays(edit, before, rule, setting))
        return fail("edit/configuration", {path});
    return edit;
}

Result<TextEdit> planRuleOff(const QString &text, const QString &path, const QByteArray &rule)
{
    return planRule(text, path, rule, RuleSetting{rule, std::nullopt});
}

Result<TextEdit> planProfile(const QString &text, const QString &path, const QString &profile)
{
    const ConfigurationFile before = parseConfiguration(text, path);
    const auto edit = planKey(text, path, u"profile"_s,
                              profile.isEmpty() ? std::nullopt : std::optional<Value>(profile));
    if (!edit)
        return edit;
    const ConfigurationFile after = parseConfiguration(edit->appliedTo(text), path);
    if (after.base.profile.value_or(QString()) != profile || before.base.rules != after.base.rules
        || before.base.targets != after.base.targets || !keepsTheRest(before, after))
        return fail("edit/configuration", {path});
    return edit;
}

Result<TextEdit> planTargets(const QString &text, const QString &path,
                             const std::optional<QStringList> &targets)
{
    const ConfigurationFile before = parseConfiguration(text, path);
    const auto edit = planKey(text, path, u"targets"_s,
                              targets ? std::optional<Value>(*targets) : std::nullopt);
    if (!edit)
        return edit;
    const ConfigurationFile after = parseConfiguration(edit->appliedTo(text), path);
    if (after.base.targets != targets || before.base.rules != after.base.rules
        || before.base.profile != after.base.profile || !keepsTheRest(before, after))
        return fail("edit/configuration", {path});
    return edit;
}

} // namespace studio
