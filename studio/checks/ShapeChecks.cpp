#include "checks/Rules.h"

#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The events and handlers of hooks and the types of servers, from resources/data/hooks.json.
struct ShapeData
{
    QStringList events;
    QJsonObject handlers; ///< A handler's type and the key that it cannot do without.
    QStringList serverTypes;

    ShapeData()
    {
        const QJsonObject json = readData(u"data/hooks.json"_s);
        for (const QJsonValue &event : json["events"_L1].toArray())
            events += event.toString();
        handlers = json["handlers"_L1].toObject();
        for (const QJsonValue &type : json["serverTypes"_L1].toArray())
            serverTypes += type.toString();
    }
};

const ShapeData &data()
{
    static const ShapeData read;
    return read;
}

/// The value's entry, and where in it something stands.
struct Shape
{
    const Snapshot &snapshot;
    const Entry &entry;
    std::vector<Diagnostic> &found;

    /// The place of a word within the value's source, else the whole value.
    [[nodiscard]] Span placeOf(const QString &word) const
    {
        const QStringView source = QStringView(snapshot.text)
                                       .sliced(entry.valueSpan.begin, entry.valueSpan.length());
        const qsizetype at = word.isEmpty() ? -1 : source.indexOf(word);
        return at < 0 ? valuePlace(entry)
                      : Span{at, at + word.size()}.shifted(entry.valueSpan.begin);
    }

    Diagnostic &tell(const char *rule, const QString &word, QStringList arguments = {}) const
    {
        arguments.prepend(word);
        return reportField(found, snapshot, rule, Severity::Warning, placeOf(word), entry.key,
                           std::move(arguments));
    }
};

/// `{type: command, command: …}`
void checkHandler(const Shape &shape, const QString &event, const Value &handler)
{
    if (!handler.isMap()) {
        shape.tell("hooks-shape", event);
        return;
    }
    const Value *type = handler.find(u"type");
    const QString name = type ? type->asText() : QString();
    const QString needed = data().handlers[name].toString();
    if (needed.isEmpty()) {
        shape.tell("hooks-handler", event,
                   {u"type"_s, QStringList(data().handlers.keys()).join(u", "_s)});
    } else if (const Value *value = handler.find(needed);
               !value || value->asText().trimmed().isEmpty()) {
        shape.tell("hooks-handler", event, {needed, QString()});
    }
}

void checkHooks(const Shape &shape, const Value &hooks)
{
    for (const auto &[event, groups] : hooks.toMap()) {
        if (!data().events.contains(event)) {
            const QString near = didYouMean(event, data().events);
            Diagnostic &diagnostic = shape.tell("hooks-event", event, {near});
            if (!near.isEmpty()) {
                const Span place = shape.placeOf(event);
                offer(diagnostic, "fix/replace", {near}, TextEdit(place, near), true);
            }
            continue;
        }
        if (!groups.isList()) {
            shape.tell("hooks-shape", event);
            continue;
        }
        for (const Value &group : groups.toList()) {
            const Value *handlers = group.isMap() ? group.find(u"hooks") : nullptr;
            if (!handlers || !handlers->isList()) {
                shape.tell("hooks-shape", event);
                break;
            }
            for (const Value &handler : handlers->toList())
                checkHandler(shape, event, handler);
        }
    }
}

/// The settings of one server: a command to start, or an address.
void checkServer(const Shape &shape, const QString &name, const Value &settings)
{
    if (settings.isNull() || (settings.isMap() && settings.toMap().empty()))
        return;
    const auto has = [&](QStringView key) {
        const Value *value = settings.find(key);
        return value && !value->asText().trimmed().isEmpty();
    };
    const Value *type = settings.find(u"type");
    const bool known = !type || data().serverTypes.contains(type->asText());
    if (!settings.isMap() || !known || (!has(u"command") && !has(u"url")))
        shape.tell("mcp-server", name);
}

void checkServers(const Shape &shape, const Value &servers)
{
    if (servers.isMap()) {
        for (const auto &[name, settings] : servers.toMap())
            checkServer(shape, name, settings);
        return;
    }
    if (!servers.isList()) {
        Diagnostic &diagnostic = shape.tell("mcp-shape", {});
        if (servers.isString() && !servers.asTexts().isEmpty())
            offerValue(diagnostic, shape.snapshot, shape.entry.key, servers.asTexts());
        return;
    }
    for (const Value &server : servers.toList()) {
        if (server.isMap() && server.toMap().size() == 1)
            checkServer(shape, server.toMap().front().key, server.toMap().front().value);
        else if (!server.isString() || server.asText().trimmed().isEmpty())
            shape.tell("mcp-shape", server.isMap() && !server.toMap().empty()
                                        ? server.toMap().front().key
                                        : QString());
    }
}

} // namespace

void checkShapes(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (snapshot.kind != Kind::Agent || !snapshot.frontmatter.present)
        return;
    const Value *hooks = snapshot.value(u"hooks");
    if (const Entry *entry = snapshot.frontmatter.find(u"hooks"); entry && hooks && hooks->isMap())
        checkHooks({snapshot, *entry, found}, *hooks);
    const Value *servers = snapshot.value(u"mcpServers");
    if (const Entry *entry = snapshot.frontmatter.find(u"mcpServers");
        entry && servers && !servers->isNull())
        checkServers({snapshot, *entry, found}, *servers);
}

} // namespace studio
