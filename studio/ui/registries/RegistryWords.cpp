#include "ui/registries/RegistryWords.h"

#include "registry/places/RegistryList.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::RegistryWords)
};

constexpr qsizetype longestName = 40;

} // namespace

QString wordRegistry(const NamedRegistry &registry)
{
    if (registry.name == RegistryList::ownName)
        return Words::tr("My catalog");
    return registry.name.isEmpty() ? shownAddress(registry.address) : registry.name;
}

QString shownAddress(const QString &address)
{
    if (!QDir::isAbsolutePath(address))
        return address;
    const QString home = QDir::homePath();
    QString shown = address;
    if (address == home || address.startsWith(home + u'/'))
        shown = u'~' + address.sliced(home.size());
    return QDir::toNativeSeparators(shown);
}

QString wordRegistryKind(RegistryAddress::Kind kind)
{
    switch (kind) {
    case RegistryAddress::Kind::Folder: return Words::tr("A folder");
    case RegistryAddress::Kind::Oci: return Words::tr("An OCI registry");
    case RegistryAddress::Kind::Souls: return Words::tr("A souls catalog");
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList wordCapabilities(RegistryAddress::Kind kind, const Capabilities &can)
{
    QStringList words;
    if (kind == RegistryAddress::Kind::Folder)
        words += Words::tr("Needs no server and no account. skopeo and oras read it.");
    if (kind == RegistryAddress::Kind::Souls)
        words += Words::tr("Takes souls only, no agents and no skills.");
    words += can.hasVersions
                 ? Words::tr("Older versions stay and can be fetched.")
                 : Words::tr("Keeps one version of each persona: publishing takes its place.");
    if (can.canDraft)
        words += Words::tr("Knows drafts; taking a persona down makes it a draft.");
    else if (!can.canUnpublish)
        words += Words::tr("What was published stays: nothing can be taken back or deleted.");
    else
        words += Words::tr("Personas can be taken out of its list.");
    if (can.isRemote && !can.canDelete)
        words += Words::tr("Nothing can be deleted for good.");
    if (can.canRename)
        words += Words::tr("A persona may get another slug; the old one leads to it.");
    if (can.isRemote && !can.readsWithoutSignIn)
        words += Words::tr("Reading needs a login.");
    if (can.publishNeedsSignIn)
        words += Words::tr("Publishing needs a login.");
    return words;
}

QString proposedName(const RegistryAddress &address, const QStringList &taken)
{
    QString base;
    if (address.kind == RegistryAddress::Kind::Folder)
        base = QFileInfo(address.path).fileName();
    else
        base = address.base.host();
    static const QRegularExpression other(u"[^A-Za-z0-9_-]+"_s);
    base = base.replace(other, u"-"_s).left(longestName);
    while (base.startsWith(u'-') || base.startsWith(u'_'))
        base.removeFirst();
    while (base.endsWith(u'-'))
        base.chop(1);
    if (base.isEmpty())
        base = u"registry"_s;
    QString name = base;
    for (int number = 2; taken.contains(name); ++number)
        name = base + u'-' + QString::number(number);
    return name;
}

bool isOwnLogin(const QString &source)
{
    return source == "session"_L1 || source == "keychain"_L1;
}

QString wordLoginSource(const QString &source)
{
    if (source == "environment"_L1)
        return Words::tr("Signed in by the environment (PERSONA_REGISTRY_…)");
    if (source == "session"_L1)
        return Words::tr("Signed in until the program ends");
    if (source == "keychain"_L1)
        return Words::tr("Signed in; the login is in the system’s keychain");
    if (source == "docker"_L1)
        return Words::tr("Signed in with the login of docker or podman");
    return Words::tr("Not signed in");
}

} // namespace studio
