#include "checks/RuleBook.h"

#include "checks/Rules.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView folder(":/studio/rules/");

[[noreturn]] void broken(const QString &code, const char *what)
{
    qFatal("The page of the rule %s is broken: %s", qPrintable(code), what);
}

RuleFix fixFrom(const QString &code, QStringView id)
{
    for (const RuleFix fix : {RuleFix::None, RuleFix::Safe, RuleFix::Meaning}) {
        if (ruleFixId(fix) == id)
            return fix;
    }
    broken(code, "fix");
}

Severity severityOf(const QString &code, QStringView id)
{
    const Severity severity = severityFrom(id);
    if (severityId(severity) != id)
        broken(code, "severity");
    return severity;
}

/// The pages' frontmatter is of one form, `key: value` in each line, so that reading the whole
/// book costs next to nothing.
void readHead(RuleInfo &rule, const QString &code, QStringView head)
{
    std::optional<Severity> inSouls;
    for (const QStringView line : head.split(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype colon = line.indexOf(u':');
        const QStringView key = line.first(std::max<qsizetype>(colon, 0));
        const QStringView value = line.sliced(colon + 1).trimmed();
        if (key == "code"_L1) {
            if (value != code)
                broken(code, "its code is not that of its file");
        } else if (key == "severity"_L1) {
            rule.severity = severityOf(code, value);
        } else if (key == "severity-in-souls"_L1) {
            inSouls = severityOf(code, value);
        } else if (key == "fix"_L1) {
            rule.fix = fixFrom(code, value);
        } else if (key == "kinds"_L1) {
            for (const QStringView id : value.mid(1).chopped(1).split(u',')) {
                if (const auto kind = kindFromId(id.trimmed()))
                    rule.kinds += *kind;
            }
        } else if (key == "targets"_L1) {
            for (const QStringView id : value.mid(1).chopped(1).split(u','))
                rule.targets += id.trimmed().toString();
        } else {
            broken(code, "an unknown key");
        }
    }
    rule.severityInSouls = inSouls.value_or(rule.severity);
}

RuleInfo readPage(const QString &path)
{
    QFile file(path);
    const QString code = path.sliced(folder.size()).chopped(3);
    if (!file.open(QIODevice::ReadOnly))
        broken(code, "cannot be opened");
    const QString page = QString::fromUtf8(file.readAll());
    const qsizetype close = page.indexOf("\n---\n"_L1);
    if (!page.startsWith("---\n"_L1) || close < 0)
        broken(code, "frontmatter");
    RuleInfo rule;
    rule.code = code.toLatin1();
    readHead(rule, code, QStringView(page).sliced(4, close - 4));
    rule.documentation = page.sliced(close + 5).trimmed() + u'\n';
    rule.summary = rule.documentation.first(rule.documentation.indexOf("\n\n"_L1)).simplified();
    return rule;
}

/// The text with its last line that many times.
QString repeated(const QString &text, int times)
{
    const qsizetype last = text.lastIndexOf(u'\n', -2) + 1;
    return text + text.sliced(last).repeated(times - 1);
}

QString unescaped(const QString &text)
{
    static const QRegularExpression escape(u"\\\\(?:r|t|\\n|u\\{([0-9A-F]+)\\})"_s);
    QString plain;
    qsizetype done = 0;
    for (const QRegularExpressionMatch &match : escape.globalMatch(text)) {
        plain += QStringView(text).sliced(done, match.capturedStart() - done);
        const QStringView sign = match.capturedView(0);
        const uint code = match.capturedView(1).toUInt(nullptr, 16);
        if (sign == "\\r"_L1)
            plain += u'\r';
        else if (sign == "\\t"_L1)
            plain += u'\t';
        else if (code && QChar::requiresSurrogates(code))
            plain += QStringView(QChar::fromUcs4(code));
        else if (code)
            plain += QChar(char16_t(code)); // a lone surrogate stands for a byte that is no UTF-8
        done = match.capturedEnd();
    }
    return plain + QStringView(text).sliced(done);
}

} // namespace

QLatin1StringView ruleFixId(RuleFix fix)
{
    return fix == RuleFix::None ? "none"_L1 : fix == RuleFix::Safe ? "safe"_L1 : "meaning"_L1;
}

const std::vector<RuleInfo> &ruleBook()
{
    static const std::vector<RuleInfo> book = [] {
        std::vector<RuleInfo> rules;
        QDirIterator pages(folder, {u"*.md"_s}, QDir::Files, QDirIterator::Subdirectories);
        while (pages.hasNext()) {
            // Those further down are translations.
            if (const QString path = pages.next(); path.count(u'/') == folder.count(u'/') + 1)
                rules.push_back(readPage(path));
        }
        std::ranges::sort(rules, {}, &RuleInfo::code);
        return rules;
    }();
    return book;
}

const RuleInfo *findRule(QByteArrayView code)
{
    const std::vector<RuleInfo> &book = ruleBook();
    const auto found = std::ranges::lower_bound(
        book, code, {}, [](const RuleInfo &rule) { return QByteArrayView(rule.code); });
    return found != book.end() && found->code == code ? &*found : nullptr;
}

std::vector<RuleExample> ruleExamples(const RuleInfo &rule)
{
    static const QRegularExpression part(u"^(?:## (\\w+)|(`{3,})(\\w+)([^\\n]*)\\n(.*?)^\\2)$"_s,
                                         QRegularExpression::MultilineOption
                                             | QRegularExpression::DotMatchesEverythingOption);
    std::vector<RuleExample> examples;
    QString heading;
    for (const QRegularExpressionMatch &match : part.globalMatch(rule.documentation)) {
        if (match.hasCaptured(1)) {
            heading = match.captured(1);
            continue;
        }
        if (heading != "Before"_L1 && heading != "After"_L1)
            continue;
        RuleExample example;
        example.after = heading == "After"_L1;
        switch (rule.kinds.value(0, Kind::Agent)) {
        case Kind::Soul: example.path = u"SOUL.md"_s; break;
        case Kind::Agent: example.path = u"agents/reviewer.md"_s; break;
        case Kind::Skill: example.path = u"skills/release-checklist/SKILL.md"_s; break;
        }
        example.text = match.captured(5);
        for (const QString &word : match.captured(4).split(u' ', Qt::SkipEmptyParts)) {
            if (word == "escaped"_L1)
                example.text = unescaped(example.text);
            else if (word == "unended"_L1)
                example.text.chop(1);
            else if (word.startsWith("repeat="_L1))
                example.text = repeated(example.text, word.sliced(7).toInt());
            else
                example.path = word;
        }
        examples.push_back(std::move(example));
    }
    return examples;
}

} // namespace studio
