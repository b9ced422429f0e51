#include "checks/ConfigurationEdit.h"

#include "checks/Configuration.h"

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

bool isOff(const ConfigurationFile &file, const QByteArray &rule)
{
    Configuration configuration;
    configuration.rules = file.base.rules;
    return !configuration.severityOf(rule, Severity::Warning);
}

bool onlyTurnsOff(const TextEdit &edit, const ConfigurationFile &before, const QByteArray &rule)
{
    const ConfigurationFile after = parseConfiguration(edit.appliedTo(before.text), before.path);
    return isOff(after, rule) && othersThan(before, rule) == othersThan(after, rule)
        && before.base.profile == after.base.profile && before.base.targets == after.base.targets
        && before.overrides.size() == after.overrides.size()
        && before.ignore.isEmpty() == after.ignore.isEmpty()
        && after.diagnostics.size() <= before.diagnostics.size();
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

TextEdit ruleOff(const QString &text, const QString &rule)
{
    static const QRegularExpression top(u"^([\"']?)rules\\1[ \\t]*:[ \\t]*([^\\n]*)(\\n|$)"_s,
                                        QRegularExpression::MultilineOption);
    const auto rules = top.match(text);
    if (!rules.hasMatch())
        return appended(text, u"rules:\n  %1: off\n"_s.arg(rule));

    const Span block = blockBehind(text, rules.capturedEnd());
    const QRegularExpression present(u"([\"']?)(?<![\\w/-])%1\\1[ \\t]*:[ \\t]*([^\\s,}#]+)"_s.arg(
        QRegularExpression::escape(rule)));
    const auto said = present.match(text, rules.capturedStart(2));
    if (said.hasMatch() && said.capturedEnd() <= block.end)
        return {{said.capturedStart(2), said.capturedEnd(2)}, u"off"_s};

    if (rules.capturedView(2).startsWith(u'{')) {
        const qsizetype at = rules.capturedStart(2) + 1;
        const bool empty = QStringView(text).sliced(at).trimmed().startsWith(u'}');
        return {{at, at}, rule + (empty ? u": off"_s : u": off, "_s)};
    }
    // As the others are indented.
    static const QRegularExpression child(u"^([ ]+)[^\\s#]"_s, QRegularExpression::MultilineOption);
    const auto first = child.match(text, block.begin);
    const bool has = first.hasMatch() && first.capturedEnd() <= block.end;
    const QString indent = has ? first.captured(1) : u"  "_s;
    const qsizetype at = has ? first.capturedStart() : block.begin;
    const QString line = u"%1%2: off\n"_s.arg(indent, rule);
    return at == text.size() ? appended(text, line) : TextEdit({at, at}, line);
}

} // namespace

Result<TextEdit> planRuleOff(const QString &text, const QString &path, const QByteArray &rule)
{
    const ConfigurationFile before = parseConfiguration(text, path);
    const TextEdit edit = ruleOff(text, QString::fromUtf8(rule));
    if (!onlyTurnsOff(edit, before, rule))
        return fail("edit/configuration", {path});
    return edit;
}

} // namespace studio
