#include "ui/catalog/CatalogCommands.h"

#include "library/Library.h"

#include <QMenu>

// The menus of a card. Apart from what their commands do.

namespace studio {

namespace {

QAction *add(QMenu *menu, const char *name, const QString &text, const QObject *receiver,
             std::function<void()> work)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(QLatin1StringView(name));
    QObject::connect(action, &QAction::triggered, receiver, std::move(work));
    return action;
}

} // namespace

void CatalogCommands::fillMenu(QMenu *menu, const CatalogItem &item)
{
    if (item.isInRegistry())
        fillRegistryPart(menu, item);
    else
        fillLibraryPart(menu, item);
    menu->addSeparator();
    const bool isWeb = item.entry.reference.startsWith(QLatin1StringView("http"));
    add(menu, "card.copyReference",
        !item.isInRegistry() ? tr("Copy the &path")
        : isWeb              ? tr("Copy the &link")
                             : tr("Copy the &reference"),
        this, [this, item] { copyReference(item); });
    add(menu, "card.copyCard", tr("Copy the ca&rd as a picture"), this,
        [this, item] { copyCard(item); });
}

void CatalogCommands::fillLibraryPart(QMenu *menu, const CatalogItem &item)
{
    QAction *edit = add(menu, "card.edit", tr("&Edit"), this,
                        [this, item] { emit fileWanted(item.path); });
    menu->setDefaultAction(edit);
    add(menu, "card.page", tr("Show the p&age"), this,
        [this, item] { emit pageWanted(item, QString()); });
    add(menu, "card.duplicate", tr("&Duplicate"), this, [this, item] { editCopy(item); });
    menu->addSeparator();
    add(menu, "card.publish", tr("&Publish…"), this,
        [this, item] { emit publishWanted(item.path, item.registry); });
    if (item.registry.isEmpty())
        return;
    if (item.has(CatalogState::Update))
        add(menu, "card.update", tr("&Update to version %1…").arg(item.newestVersion), this,
            [this, item] { update(item); });
    add(menu, "card.compare", tr("&Compare with the registry"), this,
        [this, item] { compare(item); });
    // Opening a registry does not call it: what its kind can do is known.
    if (const auto registry = registryOf(item)) {
        const Capabilities can = registry->capabilities();
        if (can.canUnpublish && !item.has(CatalogState::NotPublished)
            && !item.has(CatalogState::Draft))
            add(menu, "card.takeDown",
                can.canDraft ? tr("Make it a dra&ft again…") : tr("&Take down…"), this,
                [this, item] { askToTakeDown(item); });
        if (can.canClaim)
            addClaim(menu, item);
    }
}

void CatalogCommands::fillRegistryPart(QMenu *menu, const CatalogItem &item)
{
    QAction *page = add(menu, "card.page", tr("Show the p&age"), this,
                        [this, item] { emit pageWanted(item, QString()); });
    menu->setDefaultAction(page);
    add(menu, "card.editCopy", tr("&Edit a copy"), this, [this, item] { editCopy(item); });
    QMenu *downloads = menu->addMenu(tr("&Download"));
    downloads->setObjectName(QStringLiteral("card.download"));
    fillDownloads(downloads, item);
    if (item.has(CatalogState::InLibrary)) {
        menu->addSeparator();
        add(menu, "card.edit", tr("&Open the file in the library"), this,
            [this, item] { emit fileWanted(item.path); });
        if (item.has(CatalogState::Update))
            add(menu, "card.update", tr("&Update the file to version %1…").arg(item.newestVersion),
                this, [this, item] { update(item); });
        add(menu, "card.compare", tr("&Compare with the file in the library"), this,
            [this, item] { compare(item); });
        add(menu, "card.publish", tr("&Publish the file…"), this,
            [this, item, place = m_source->id()] { emit publishWanted(item.path, place); });
    }
    const auto registry = registryOf(item);
    const Capabilities can = registry ? registry->capabilities() : Capabilities();
    menu->addSeparator();
    if (can.hasVersions) {
        QMenu *versions = menu->addMenu(tr("&Versions"));
        versions->setObjectName(QStringLiteral("card.versions"));
        fillVersions(versions, item);
    }
    if (can.canUnpublish && !item.has(CatalogState::Draft))
        add(menu, "card.takeDown", can.canDraft ? tr("Make it a dra&ft…") : tr("&Take down…"), this,
            [this, item] { askToTakeDown(item); });
    if (can.canClaim)
        addClaim(menu, item);
}

void CatalogCommands::addClaim(QMenu *menu, const CatalogItem &item)
{
    if (item.card.kind != Kind::Soul)
        return;
    add(menu, "card.claim",
        item.card.claimPending ? tr("C&hange or withdraw the claim…") : tr("Claim aut&horship…"),
        this, [this, item] { claim(item); });
}

void CatalogCommands::fillDownloads(QMenu *menu, const CatalogItem &item)
{
    add(menu, "card.downloadIntoLibrary", tr("Into the &library"), this,
        [this, item] { downloadIntoLibrary(item); });
    add(menu, "card.downloadForTarget", tr("To its place for a &tool…"), this,
        [this, item] { downloadForTarget(item); });
    add(menu, "card.downloadAs", tr("As a &file…"), this, [this, item] { downloadAs(item); });
}

void CatalogCommands::fillVersions(QMenu *menu, const CatalogItem &item)
{
    const auto fill = [this, item](QMenu *versions, const QStringList &all) {
        versions->clear();
        for (const QString &version : all)
            add(versions, "card.version", version, this,
                [this, item, version] { emit pageWanted(item, version); });
    };
    if (item.entry.versions.size() > 1) {
        fill(menu, item.entry.versions);
        return;
    }
    menu->addAction(tr("Asking the registry…"))->setEnabled(false);
    connect(
        menu, &QMenu::aboutToShow, this,
        [this, item, menu = QPointer<QMenu>(menu), fill] {
            const auto registry = registryOf(item);
            if (!registry)
                return;
            m_listing.follow(registry->startVersions(item.slug),
                             [this, menu, fill](const Result<QStringList> &versions) {
                                 if (menu && versions)
                                     fill(menu, *versions);
                                 else if (!versions)
                                     tell(versions.error());
                             });
        },
        Qt::SingleShotConnection);
}

} // namespace studio
