#include "checks/Configuration.h"
#include "checks/FileIgnores.h"
#include "checks/Rules.h"

#include "format/Yaml.h"
#include "persona/Profile.h"

#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The place of a word that stands for itself: not a piece of a longer one.
Span wordIn(QStringView text, Span within, QStringView word)
{
    const auto belongs = [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'/' || c == u'*';
    };
    for (qsizetype at = within.begin; !word.isEmpty();) {
        at = text.indexOf(word, at);
        const qsizetype end = at + word.size();
        if (at < 0 || end > within.end)
            break;
        const bool whole = (at == within.begin || !belongs(text[at - 1]))
                           && (end >= text.size() || !belongs(text[end]));
        if (whole)
            return {at, end};
        at = end;
    }
    return within;
}

class Parser
{
public:
    Parser(const QString &text, const QString &path)
        : m_text(text)
        , m_folder(QFileInfo(path).absolutePath())
    {
        m_file.path = path;
        m_file.text = text;
    }

    ConfigurationFile parse()
    {
        const Result<Value> read = readYaml(m_text);
        if (!read) {
            tell("config/not-readable", Severity::Error, read.error().span,
                 QStringList{QString::fromLatin1(read.error().code)} + read.error().arguments);
        } else if (read->isMap()) {
            top(*read);
            duplicates();
        } else if (!read->isNull()) {
            tell("config/wrong-type", Severity::Error, firstLine(), {QString(), u"map"_s});
        }
        std::ranges::stable_sort(m_file.diagnostics, {},
                                 [](const Diagnostic &found) { return found.span; });
        return std::move(m_file);
    }

private:
    Diagnostic &tell(const char *code, Severity severity, Span span, QStringList arguments)
    {
        Diagnostic diagnostic;
        diagnostic.code = code;
        diagnostic.severity = severity;
        diagnostic.span = span;
        diagnostic.arguments = std::move(arguments);
        m_file.diagnostics.push_back(std::move(diagnostic));
        return m_file.diagnostics.back();
    }

    Span firstLine() const
    {
        const qsizetype end = m_text.indexOf(u'\n');
        return {0, end < 0 ? m_text.size() : end};
    }

    /// Where a top-level key stands, with all that belongs to it.
    Span blockOf(const QString &key) const
    {
        const QRegularExpression begin(
            u"^[\"']?%1[\"']?[ \\t]*:"_s.arg(QRegularExpression::escape(key)),
            QRegularExpression::MultilineOption);
        const auto match = begin.match(m_text);
        if (!match.hasMatch())
            return {0, m_text.size()};
        static const QRegularExpression next(u"^[^\\s#\\-\\]}]"_s,
                                             QRegularExpression::MultilineOption);
        const auto end = next.match(m_text, match.capturedEnd());
        return {match.capturedStart(), end.hasMatch() ? end.capturedStart() : m_text.size()};
    }

    /// The key itself, at its first place within a block.
    Span keyIn(Span block, const QString &key) const { return wordIn(m_text, block, key); }
    /// The value behind a key.
    Span valueIn(Span block, const QString &key, const QString &value) const
    {
        const Span place = keyIn(block, key);
        if (place == block)
            return wordIn(m_text, block, value);
        const Span found = wordIn(m_text, {place.end, block.end}, value);
        return found.begin == place.end && found.end == block.end ? place : found;
    }

    void top(const Value &map)
    {
        static const QStringList keys{u"rules"_s, u"profile"_s, u"targets"_s, u"ignore"_s,
                                      u"overrides"_s};
        for (const Member &member : map.toMap()) {
            const Span block = blockOf(member.key);
            checkKey(member.key, keys, block);
            if (member.key == "ignore"_L1)
                m_file.ignore = patterns(member.key, member.value, block);
            else if (member.key == "overrides"_L1)
                overrides(member.value, block);
            else
                part(m_file.base, member, block);
        }
    }

    /// Keys of one map that are there twice; a map as it is read has only the last of them. A line
    /// of another indentation in between begins another map.
    void duplicates()
    {
        static const QRegularExpression line(
            u"^([ \\t]*)(-[ \\t]+)?([\"']?)([A-Za-z][^\\s\"':]*|\\*)\\3[ \\t]*:(?=\\s|$)"_s,
            QRegularExpression::MultilineOption);
        QHash<qsizetype, QStringList> seen; ///< By the indentation.
        for (const QRegularExpressionMatch &match : line.globalMatch(m_text)) {
            const qsizetype indent = match.capturedLength(1) + match.capturedLength(2);
            const bool element = match.capturedLength(2) > 0;
            seen.removeIf([&](const auto &entry) {
                return entry.key() > indent || (element && entry.key() == indent);
            });
            const QString key = match.captured(4);
            if (seen[indent].contains(key)) {
                tell("config/duplicate-key", Severity::Warning,
                     {match.capturedStart(4), match.capturedEnd(4)}, {key});
            }
            seen[indent] += key;
        }
    }

    void checkKey(const QString &key, const QStringList &known, Span block)
    {
        const Span place = keyIn(block, key);
        if (known.contains(key))
            return;
        const QString near = didYouMean(key, known);
        Diagnostic &diagnostic = tell("config/unknown-key", Severity::Warning, place,
                                      {key, near, known.join(u", "_s)});
        if (!near.isEmpty())
            offer(diagnostic, "fix/rename-key", {key, near}, TextEdit(place, near));
    }

    void wrongType(const QString &key, const QString &wanted, Span block)
    {
        tell("config/wrong-type", Severity::Error, keyIn(block, key), {key, wanted});
    }

    void part(ConfigurationFile::Part &part, const Member &member, Span block)
    {
        if (member.key == "rules"_L1)
            rules(part, member.value, block);
        else if (member.key == "profile"_L1)
            profile(part, member.value, block);
        else if (member.key == "targets"_L1)
            targets(part, member.value, block);
    }

    void rules(ConfigurationFile::Part &part, const Value &map, Span block)
    {
        if (map.isNull())
            return;
        if (!map.isMap())
            return wrongType(u"rules"_s, u"map"_s, block);
        for (const Member &member : map.toMap()) {
            const Span place = keyIn(block, member.key);
            if (!namesRules(member.key.toUtf8())) {
                unknownRule(member.key, place);
                continue;
            }
            static const QStringList levels{u"error"_s, u"warning"_s, u"info"_s, u"off"_s};
            // YAML 1.1 readers, and people who think of them, write false for off.
            const QString level = member.value == Value(false) ? u"off"_s
                                                               : member.value.asText().trimmed();
            if (!levels.contains(level)) {
                severity(member.key, level, levels, block);
                continue;
            }
            part.rules.push_back({member.key.toUtf8(), level == "off"_L1
                                                           ? std::nullopt
                                                           : std::optional(severityFrom(level))});
        }
    }

    void unknownRule(const QString &rule, Span place)
    {
        const QString near = nearestRule(rule.toUtf8());
        Diagnostic &diagnostic = tell("config/unknown-rule", Severity::Warning, place,
                                      {rule, near});
        if (!near.isEmpty())
            offer(diagnostic, "fix/replace", {near}, TextEdit(place, near));
    }

    void severity(const QString &rule, const QString &level, const QStringList &levels, Span block)
    {
        const QString near = level == "warn"_L1   ? u"warning"_s
                             : level == "hint"_L1 ? u"info"_s
                             : level == "none"_L1 ? u"off"_s
                                                  : didYouMean(level, levels);
        const Span place = valueIn(block, rule, level);
        Diagnostic &diagnostic = tell("config/severity", Severity::Error, place,
                                      {level, near, levels.join(u", "_s)});
        const bool exact = QStringView(m_text).sliced(place.begin, place.length()) == level;
        if (!near.isEmpty() && exact)
            offer(diagnostic, "fix/replace", {near}, TextEdit(place, near));
    }

    void profile(ConfigurationFile::Part &part, const Value &value, Span block)
    {
        if (!value.isScalar())
            return wrongType(u"profile"_s, u"text"_s, block);
        const QString id = value.asText().trimmed();
        const Profile *known = findProfile(id);
        if (known && known->kind == Kind::Soul) {
            part.profile = id;
            return;
        }
        QStringList ids;
        for (const Profile &each : profiles()) {
            if (each.kind == Kind::Soul)
                ids += each.id;
        }
        const QString near = didYouMean(id, ids);
        tell("config/unknown-profile", Severity::Error, valueIn(block, u"profile"_s, id),
             {id, near, ids.join(u", "_s)});
    }

    void targets(ConfigurationFile::Part &part, const Value &value, Span block)
    {
        const bool list = value.isString() || value.isList() || value.isNull();
        if (!list)
            return wrongType(u"targets"_s, u"list"_s, block);
        QStringList ids;
        for (const KnownTarget &target : knownTargets())
            ids += target.id;
        QStringList wanted;
        for (const QString &id : value.asTexts()) {
            if (ids.contains(id)) {
                wanted += id;
                continue;
            }
            const Span place = valueIn(block, u"targets"_s, id);
            const QString near = didYouMean(id, ids);
            Diagnostic &diagnostic = tell("config/unknown-target", Severity::Error, place,
                                          {id, near, ids.join(u", "_s)});
            if (!near.isEmpty())
                offer(diagnostic, "fix/replace", {near}, TextEdit(place, near));
        }
        part.targets = wanted;
    }

    PathPatterns patterns(const QString &key, const Value &value, Span block)
    {
        if (!value.isString() && !value.isList() && !value.isNull()) {
            wrongType(key, u"list"_s, block);
            return {};
        }
        const QStringList written = value.isString() ? QStringList{value.toString()}
                                                     : value.asTexts();
        for (const QString &pattern : written) {
            if (!PathPatterns::isValid(pattern))
                tell("config/pattern", Severity::Error, valueIn(block, key, pattern), {pattern});
        }
        return {m_folder, written};
    }

    /// The place of each element of the list, so that what is wrong in one is shown there.
    void overrides(const Value &list, Span block)
    {
        if (!list.isList() && !list.isNull())
            return wrongType(u"overrides"_s, u"list"_s, block);
        static const QStringList keys{u"files"_s, u"rules"_s, u"profile"_s, u"targets"_s};
        Span rest{keyIn(block, u"overrides"_s).end, block.end};
        for (const Value &element : list.toList()) {
            if (!element.isMap()) {
                wrongType(u"overrides"_s, u"list"_s, block);
                continue;
            }
            const Span own = nextElement(rest);
            ConfigurationFile::Part made;
            for (const Member &member : element.toMap()) {
                checkKey(member.key, keys, own);
                if (member.key == "files"_L1)
                    made.files = patterns(member.key, member.value, own);
                else
                    part(made, member, own);
            }
            if (!element.find(u"files"))
                tell("config/no-files", Severity::Warning, own, {});
            m_file.overrides.push_back(std::move(made));
        }
    }

    /// The lines of the next element of a block list; all that is left of a list in one line.
    Span nextElement(Span &rest) const
    {
        static const QRegularExpression dash(u"^[ \\t]*-[ \\t]"_s,
                                             QRegularExpression::MultilineOption);
        const auto first = dash.match(m_text, rest.begin);
        if (!first.hasMatch() || first.capturedStart() >= rest.end)
            return rest;
        const qsizetype indent = first.captured().indexOf(u'-');
        const QRegularExpression again(u"^[ \\t]{%1}-[ \\t]"_s.arg(indent),
                                       QRegularExpression::MultilineOption);
        const auto second = again.match(m_text, first.capturedEnd());
        const qsizetype end = second.hasMatch() ? std::min(second.capturedStart(), rest.end)
                                                : rest.end;
        const Span own{first.capturedEnd(), end};
        rest.begin = end;
        return own;
    }

    const QString &m_text;
    QString m_folder;
    ConfigurationFile m_file;
};

} // namespace

ConfigurationFile parseConfiguration(const QString &text, const QString &path)
{
    return Parser(text, path).parse();
}

} // namespace studio
