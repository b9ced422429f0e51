#pragma once

#include "DialogTest.h"
#include "library/Library.h"
#include "registry/LayoutFolder.h"
#include "ui/catalog/CardGrid.h"
#include "ui/catalog/CatalogCommands.h"
#include "ui/catalog/CatalogDetail.h"
#include "ui/catalog/CatalogModel.h"
#include "ui/catalog/CatalogPage.h"

#include <QMenu>

namespace tests {

using namespace Qt::StringLiterals;

inline QString soulFile(const QString &slug, const QString &name, const QString &version,
                        const QString &category = u"Playful"_s, const QString &tags = u"night"_s,
                        const QString &tagline = u"Sees at night."_s)
{
    return u"---\nslug: %1\nname: %2\nauthorHandle: ada\ntagline: %6\ncategory: %4\n"
           "tags: [%5]\nversion: %3\nlicense: MIT\nframeworks: [hermes]\n---\n\n# Identity\n\n"
           "You are %2.\n\n# Principles\n\n- One\n- Two\n"_s.arg(slug, name, version, category,
                                                                 tags, tagline);
}

inline QString agentFile(const QString &name)
{
    return u"---\nname: %1\ndescription: Does what %1 does. Use it often.\nmodel: sonnet\n---\n\n"
           "# Role\n\nYou work.\n"_s.arg(name);
}

/// A library, registries and the view on them, in folders of their own.
class CatalogPlace
{
public:
    CatalogPlace()
    {
        files.registries = place.file(u"config/registries.json"_s);
        files.published = place.file(u"data/published.json"_s);
        files.downloaded = place.file(u"data/downloaded.json"_s);
        files.cache = place.file(u"cache"_s);
        QDir().mkpath(place.file(u"library"_s));
    }

    QString write(const QString &name, const QString &text) const
    {
        return place.write(u"library/"_s + name, text);
    }
    /// Publishes a text into a folder as a registry.
    void publish(const QString &folder, const QString &text) const
    {
        const auto artifact = studio::makeArtifact(
            *studio::makeSnapshot(text, {}, u"/souls/SOUL.md"_s));
        if (!artifact || !studio::LayoutFolder(folder).publish(*artifact))
            qFatal("cannot publish");
    }
    studio::CatalogPage *open(QSize size = {1300, 800})
    {
        library = std::make_unique<studio::Library>();
        library->setFolder(place.file(u"library"_s));
        page = std::make_unique<studio::CatalogPage>(library.get(), files);
        page->resize(size);
        page->show();
        if (!tests::waitForExposed(page.get()))
            qFatal("not exposed");
        page->activateWindow();
        return page.get();
    }
    void close()
    {
        page.reset();
        library.reset();
    }
    [[nodiscard]] QString told() const
    {
        return child<QWidget>(*page, u"catalogTold"_s)->accessibleDescription();
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (int row = 0; row < page->model()->rowCount(); ++row)
            names += page->model()->index(row).data().toString();
        return names;
    }
    /// Chooses a command of the card's menu, however deep.
    void choose(const QString &card, const QString &command) const
    {
        for (int row = 0; row < page->model()->rowCount(); ++row) {
            if (page->model()->at(row).card.name != card)
                continue;
            QMenu menu;
            page->commands()->fillMenu(&menu, page->model()->at(row));
            auto *action = menu.findChild<QAction *>(command);
            if (!action)
                qFatal("there is no command %s", qPrintable(command));
            action->trigger();
            return;
        }
        qFatal("there is no card %s", qPrintable(card));
    }
    [[nodiscard]] bool offers(const QString &card, const QString &command) const
    {
        for (int row = 0; row < page->model()->rowCount(); ++row) {
            if (page->model()->at(row).card.name != card)
                continue;
            QMenu menu;
            page->commands()->fillMenu(&menu, page->model()->at(row));
            return menu.findChild<QAction *>(command);
        }
        return false;
    }

    OwnPlace place;
    studio::CatalogFiles files;
    std::unique_ptr<studio::Library> library;
    std::unique_ptr<studio::CatalogPage> page;
};

} // namespace tests
