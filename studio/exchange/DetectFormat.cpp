#include "exchange/Import.h"
#include "exchange/TargetData.h"
#include "exchange/TomlText.h"
#include "persona/Snapshot.h"

#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A pattern on a path: files on other systems come with other separators.
QString byPath(const QString &path)
{
    for (const TargetData &data : targetData()) {
        if (data.path.pattern().isEmpty() || data.path.pattern() == u"\\.mdc$")
            continue;
        // The general ones are asked last.
        if (data.target.id == u"soul" || data.target.id == u"agents-md")
            continue;
        if (data.path.match(path).hasMatch())
            return data.target.id;
    }
    return path.endsWith(u".mdc"_s) ? u"cursor-rule"_s : QString();
}

bool hasOwn(const TargetData &data, const Snapshot &snapshot)
{
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (data.ownKeys.contains(entry.key))
            return true;
        const auto values = data.ownValues.find(entry.key);
        if (values != data.ownValues.end() && values->contains(snapshot.textOf(entry.key)))
            return true;
    }
    return false;
}

/// The target whose words the tools are in, when they are nobody else's.
QString byTools(const Snapshot &snapshot)
{
    const Value *tools = snapshot.value(u"tools");
    const QStringList names = tools ? tools->asTexts() : QStringList();
    if (names.isEmpty())
        return {};
    QString best;
    qsizetype most = 0;
    for (const TargetData &data : targetData()) {
        const FieldRule *rule = data.find(u"tools");
        if (!rule || rule->as != u"tools")
            continue;
        const qsizetype known = std::ranges::count_if(names, [&](const QString &name) {
            return !name.startsWith(u"mcp__"_s) && data.tools.knows(name);
        });
        if (known > most) {
            most = known;
            best = data.target.id;
        }
    }
    return 2 * most >= names.size() ? best : QString();
}

bool looksLikeMarkdown(const QString &text)
{
    static const QRegularExpression heading(u"^#{1,3} \\S"_s, QRegularExpression::MultilineOption);
    return heading.match(text).hasMatch();
}

QString byContent(const QString &path, const QString &text)
{
    const SnapshotPtr snapshot = makeSnapshot(text, {}, path);
    if (snapshot->frontmatter.entries.empty())
        return looksLikeMarkdown(text) ? u"markdown"_s : u"page"_s;
    for (const TargetData &data : targetData()) {
        if (data.form != u"toml" && hasOwn(data, *snapshot))
            return data.target.id;
    }
    if (const QString id = byTools(*snapshot); !id.isEmpty())
        return id;
    if (snapshot->kind == Kind::Agent && snapshot->frontmatter.find(u"name"))
        return u"claude-code"_s;
    return u"markdown"_s;
}

/// A text that came without a name: what only JSON or TOML can be.
QString byJson(const QString &text);

QString byNotation(const QString &text)
{
    const QStringView trimmed = QStringView(text).trimmed();
    if (trimmed.startsWith(u'{'))
        return byJson(text);
    if (trimmed.startsWith(u"---") || !trimmed.contains(u"developer_instructions"))
        return {};
    const Result<Value> toml = readToml(text);
    return toml && toml->find(u"developer_instructions") ? u"codex"_s : QString();
}

QString byJson(const QString &text)
{
    const QJsonDocument json = QJsonDocument::fromJson(text.toUtf8());
    if (json[u"format"].toString().startsWith(u"org.personastudio.persona/"_s))
        return u"json"_s;
    return json[u"specVersion"].isString() && json[u"files"].isObject() ? u"soul-spec"_s
                                                                        : QString();
}

} // namespace

QString detectFormat(const QString &path, const QString &text)
{
    const QString place = QString(path).replace(u'\\', u'/');
    if (place.endsWith(u".toml"_s)) {
        const Result<Value> toml = readToml(text);
        // Where only one program keeps its files, a broken one is told of and not passed over.
        if (!toml)
            return byPath(place);
        return toml->find(u"developer_instructions") ? u"codex"_s : QString();
    }
    if (place.endsWith(u".json"_s))
        return byJson(text);
    if (const QString id = byPath(place); !id.isEmpty())
        return id;
    if (text.trimmed().isEmpty())
        return {};
    if (const QString id = byNotation(text); !id.isEmpty())
        return id;
    const QString id = byContent(place, text);
    if (id != u"markdown")
        return id;
    const QString file = place.section(u'/', -1);
    if (file == u"AGENTS.md")
        return u"agents-md"_s;
    return file == u"SOUL.md" ? u"soul"_s : id;
}

} // namespace studio
