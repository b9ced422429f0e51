#include "registry/places/RegistryList.h"

#include <QJsonArray>
#include <QRegularExpression>
#include <QStandardPaths>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr QLatin1StringView listKey("registries");
constexpr QLatin1StringView standardKey("default");

NamedRegistry ownCatalog()
{
    return {RegistryList::ownName, RegistryList::ownFolder()};
}

std::vector<NamedRegistry> listIn(const QJsonObject &content)
{
    std::vector<NamedRegistry> list{ownCatalog()};
    for (const QJsonValue &entry : content[listKey].toArray()) {
        NamedRegistry registry{entry["name"_L1].toString(), entry["address"_L1].toString(),
                               entry["user"_L1].toString()};
        if (!registry.name.isEmpty() && RegistryAddress::parse(registry.address))
            list.push_back(std::move(registry));
    }
    return list;
}

QJsonArray jsonOf(const std::vector<NamedRegistry> &list)
{
    QJsonArray json;
    for (const NamedRegistry &registry : list) {
        if (registry.name == RegistryList::ownName)
            continue;
        QJsonObject entry{{u"name"_s, registry.name}, {u"address"_s, registry.address}};
        if (!registry.user.isEmpty())
            entry[u"user"_s] = registry.user;
        json += entry;
    }
    return json;
}

bool isName(const QString &name)
{
    // Nothing that could be taken for a path, an address or an option.
    static const QRegularExpression form(uR"(^[A-Za-z0-9][A-Za-z0-9_-]{0,63}\z)"_s);
    return form.match(name).hasMatch();
}

} // namespace

QString RegistryList::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + u"/persona-studio/registries.json"_s;
}

QString RegistryList::ownFolder()
{
    // Where the window has kept it from the beginning: its organisation's and its own name.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
           + u"/persona-studio/persona-studio/catalog"_s;
}

RegistryList::RegistryList(const QString &path)
    : m_file(path)
{
}

Result<std::vector<NamedRegistry>> RegistryList::all() const
{
    return m_file.read().transform(listIn);
}

Result<NamedRegistry> RegistryList::standard() const
{
    const Result<QJsonObject> content = m_file.read();
    if (!content)
        return std::unexpected(content.error());
    const std::vector<NamedRegistry> list = listIn(*content);
    const auto chosen = std::ranges::find(list, (*content)[standardKey].toString(),
                                          &NamedRegistry::name);
    return chosen == list.end() ? list.front() : *chosen;
}

Result<NamedRegistry> RegistryList::resolve(const QString &nameOrAddress) const
{
    if (nameOrAddress.isEmpty())
        return standard();
    const Result<std::vector<NamedRegistry>> list = all();
    if (!list)
        return std::unexpected(list.error());
    if (const auto named = std::ranges::find(*list, nameOrAddress, &NamedRegistry::name);
        named != list->end())
        return *named;
    const Result<RegistryAddress> address = RegistryAddress::parse(nameOrAddress);
    if (!address)
        return std::unexpected(address.error());
    const QString written = address->toString();
    if (const auto known = std::ranges::find(*list, written, &NamedRegistry::address);
        known != list->end())
        return *known;
    return NamedRegistry{QString(), written};
}

Result<NamedRegistry> RegistryList::add(const QString &name, const QString &address,
                                        const QString &user) const
{
    if (!isName(name))
        return fail("registries/bad-name", {name});
    const Result<RegistryAddress> parsed = RegistryAddress::parse(address);
    if (!parsed)
        return std::unexpected(parsed.error());
    const NamedRegistry added{name, parsed->toString(), user};
    const auto done = m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<NamedRegistry> list = listIn(content);
        const auto there = std::ranges::find(list, name, &NamedRegistry::name);
        if (there != list.end() && there->address != added.address)
            return fail("registries/name-taken", {name});
        if (there != list.end())
            *there = added;
        else
            list.push_back(added);
        content[listKey] = jsonOf(list);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return added;
}

Result<void> RegistryList::remove(const QString &name) const
{
    if (name == ownName)
        return fail("registries/own");
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<NamedRegistry> list = listIn(content);
        if (std::erase_if(list, [&](const NamedRegistry &one) { return one.name == name; }) == 0)
            return fail("registries/no-such", {name});
        content[listKey] = jsonOf(list);
        if (content[standardKey].toString() == name)
            content.remove(standardKey);
        return {};
    });
}

Result<void> RegistryList::setStandard(const QString &name) const
{
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        const std::vector<NamedRegistry> list = listIn(content);
        if (!std::ranges::contains(list, name, &NamedRegistry::name))
            return fail("registries/no-such", {name});
        content[standardKey] = name;
        return {};
    });
}

Result<void> RegistryList::setUser(const QString &name, const QString &user) const
{
    return m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<NamedRegistry> list = listIn(content);
        const auto there = std::ranges::find(list, name, &NamedRegistry::name);
        if (there == list.end() || name == ownName)
            return fail("registries/no-such", {name});
        there->user = user;
        content[listKey] = jsonOf(list);
        return {};
    });
}

Result<NamedRegistry> RegistryList::change(const QString &name, const NamedRegistry &changed) const
{
    if (name == ownName)
        return fail("registries/own");
    if (!isName(changed.name))
        return fail("registries/bad-name", {changed.name});
    const Result<RegistryAddress> address = RegistryAddress::parse(changed.address);
    if (!address)
        return std::unexpected(address.error());
    const NamedRegistry now{changed.name, address->toString(), changed.user};
    const auto done = m_file.change([&](QJsonObject &content) -> Result<void> {
        std::vector<NamedRegistry> list = listIn(content);
        const auto there = std::ranges::find(list, name, &NamedRegistry::name);
        if (there == list.end())
            return fail("registries/no-such", {name});
        if (now.name != name && std::ranges::contains(list, now.name, &NamedRegistry::name))
            return fail("registries/name-taken", {now.name});
        *there = now;
        content[listKey] = jsonOf(list);
        if (content[standardKey].toString() == name)
            content[standardKey] = now.name;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return now;
}

} // namespace studio
