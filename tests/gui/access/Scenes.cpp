#include "Scenes.h"

#include "CatalogPlace.h"
#include "SoulsServer.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CardGrid.h"
#include "ui/catalog/CatalogModel.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/catalog/ClaimSheet.h"
#include "ui/create/ImportSheet.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/export/ExportSheet.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionsPanel.h"
#include "ui/form/ToolPicker.h"
#include "ui/help/ManualDialog.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/problems/DiagnosticModel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/registries/RegistryEditSheet.h"
#include "ui/registries/SignInSheet.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace studio;

namespace tests {

namespace {

QWidget *windowAfter(Stage &stage)
{
    settle();
    return &stage.window();
}

QWidget *catalog(Stage &stage, const QString &place)
{
    stage.openLibrary();
    stage.publishSome();
    stage.command(u"view.catalog"_s);
    CatalogPage *page = stage.window().catalog();
    if (!place.isEmpty())
        page->showPlace(place);
    if (!tests::waitFor([page] { return page->model()->rowCount() > 0; }))
        qFatal("the catalog is empty");
    page->grid()->setFocus();
    page->grid()->setCurrentIndex(page->model()->index(0));
    return windowAfter(stage);
}

QWidget *settingsPage(Stage &stage, const QString &page)
{
    stage.openAgent();
    stage.command(u"file.settings"_s);
    QWidget *dialog = stage.shown(u"settingsDialog"_s);
    static_cast<SettingsDialog *>(dialog)->showPage(page);
    settle();
    return dialog;
}

QWidget *publishSheet(Stage &stage, bool send)
{
    stage.openSoul();
    stage.command(u"persona.publish"_s);
    QWidget *sheet = stage.shown(u"publishSheet"_s);
    auto *publish = child<QPushButton>(*sheet, u"publish"_s);
    if (!tests::waitFor([publish] { return publish->isEnabled(); }))
        qFatal("the soul cannot be published");
    if (send) {
        publish->click();
        if (!tests::waitFor([publish] { return !publish->isVisible(); }))
            qFatal("the soul is not published");
    }
    settle();
    return sheet;
}

QWidget *signIn(Stage &stage, const QString &address)
{
    auto *sheet = new SignInSheet(stage.registries(), *RegistryAddress::parse(address),
                                  &stage.window());
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
    return stage.shown(u"signInSheet"_s);
}

QWidget *exportSheet(Stage &stage, const QStringList &targets)
{
    stage.openAgent();
    stage.place().write(u"shop/.claude/agents/backend-developer.md"_s, u"---\nname: x\n---\n"_s);
    stage.command(u"persona.export"_s);
    QWidget *shown = stage.shown(u"exportSheet"_s);
    auto *sheet = static_cast<ExportSheet *>(shown);
    sheet->choose(targets);
    sheet->setFolder(stage.place().file(u"shop"_s));
    settle();
    settle();
    return sheet;
}

QWidget *problemAt(Stage &stage)
{
    stage.openAgent();
    QListView *list = stage.window().problems()->list();
    if (!tests::waitFor([list] { return list->model() && list->model()->rowCount() > 0; }))
        qFatal("no problems");
    list->setFocus();
    list->setCurrentIndex(list->model()->index(0, 0));
    return windowAfter(stage);
}

std::vector<Scene> views()
{
    return {
        {u"welcome"_s, Scene::View, windowAfter},
        {u"agent"_s, Scene::View,
         [](Stage &stage) {
             stage.openAgent();
             return windowAfter(stage);
         }},
        {u"agent-nested"_s, Scene::View,
         [](Stage &stage) {
             stage.openAgent();
             stage.form()->focusField(u"mcpServers"_s);
             return windowAfter(stage);
         }},
        {u"soul"_s, Scene::View,
         [](Stage &stage) {
             stage.openSoul();
             return windowAfter(stage);
         }},
        {u"skill"_s, Scene::View,
         [](Stage &stage) {
             stage.openSkill();
             return windowAfter(stage);
         }},
        {u"problems"_s, Scene::View, problemAt},
        {u"library-search"_s, Scene::View,
         [](Stage &stage) {
             stage.openAgent();
             child<QLineEdit>(stage.window(), u"libraryPanel.filter"_s)->setText(u"review"_s);
             return windowAfter(stage);
         }},
        {u"find"_s, Scene::View,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"edit.replace"_s);
             child<QLineEdit>(stage.window(), u"findText"_s)->setText(u"the"_s);
             return windowAfter(stage);
         }},
        {u"find-everywhere"_s, Scene::View,
         [](Stage &stage) {
             stage.openAgent();
             stage.openSoul();
             stage.command(u"edit.findEverywhere"_s);
             child<QLineEdit>(stage.window(), u"everywhereText"_s)->setText(u"test"_s);
             settle();
             return windowAfter(stage);
         }},
        {u"zen-form"_s, Scene::View,
         [](Stage &stage) {
             stage.openSoul();
             stage.command(u"view.zenForm"_s);
             return windowAfter(stage);
         }},
        {u"catalog"_s, Scene::View, [](Stage &stage) { return catalog(stage, {}); }},
        {u"catalog-registry"_s, Scene::View,
         [](Stage &stage) { return catalog(stage, RegistryList::ownFolder()); }},
        {u"catalog-page"_s, Scene::View,
         [](Stage &stage) {
             catalog(stage, RegistryList::ownFolder());
             QTest::keyClick(stage.window().catalog()->grid(), Qt::Key_Space);
             settle();
             return windowAfter(stage);
         }},
        {u"catalog-empty"_s, Scene::View,
         [](Stage &stage) {
             stage.command(u"view.catalog"_s);
             return windowAfter(stage);
         }},
        {u"catalog-nothing"_s, Scene::View,
         [](Stage &stage) {
             catalog(stage, {});
             child<QLineEdit>(stage.window(), u"catalogSearch"_s)->setText(u"zzzz"_s);
             settle();
             return windowAfter(stage);
         }},
    };
}

std::vector<Scene> popups()
{
    return {
        {u"palette"_s, Scene::Popup,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"go.commands"_s);
             return stage.shown(u"palette"_s);
         }},
        {u"quick-open"_s, Scene::Popup,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"go.quickOpen"_s);
             return stage.shown(u"palette"_s);
         }},
        {u"tool-picker"_s, Scene::Popup,
         [](Stage &stage) {
             stage.openAgent();
             auto *picker = new ToolPicker(*stage.session(), u"tools"_s, stage.form());
             picker->popUp(stage.form());
             return stage.shown(u"toolPicker"_s);
         }},
        {u"measures"_s, Scene::Popup,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"view.measures"_s);
             return stage.shown(u"measures"_s);
         }},
        {u"rule-page"_s, Scene::Popup,
         [](Stage &stage) {
             problemAt(stage);
             stage.window().problems()->explainCurrent();
             return stage.shown(u"rulePage"_s);
         }},
        {u"fix-menu"_s, Scene::Popup,
         [](Stage &stage) {
             problemAt(stage);
             stage.window().problems()->fixCurrent();
             return stage.shown(u"fixMenu"_s);
         }},
    };
}

std::vector<Scene> personaDialogs()
{
    return {
        {u"new-template"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"file.new"_s);
             return stage.shown(u"newPersonaDialog"_s);
         }},
        {u"new-page"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"file.new"_s);
             QWidget *dialog = stage.shown(u"newPersonaDialog"_s);
             static_cast<NewPersonaDialog *>(dialog)->choose(u"page"_s);
             settle();
             return dialog;
         }},
        {u"import"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openLibrary();
             stage.command(u"file.import"_s);
             return stage.shown(u"importSheet"_s);
         }},
        {u"import-text"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openLibrary();
             stage.command(u"file.import"_s);
             QWidget *sheet = stage.shown(u"importSheet"_s);
             static_cast<ImportSheet *>(sheet)->setText(
                 u"---\nname: deploy-guard\ndescription: Use before a release.\n"
                 "tools: [execute, read, web]\nmodel: gpt-5\nhandoffs: []\n---\n\nYou guard.\n"_s);
             settle();
             settle();
             return sheet;
         }},
        {u"export"_s, Scene::Dialog,
         [](Stage &stage) { return exportSheet(stage, {u"claude-code"_s}); }},
        {u"export-report"_s, Scene::Dialog,
         [](Stage &stage) { return exportSheet(stage, {u"openclaw"_s}); }},
        {u"export-card"_s, Scene::Dialog,
         [](Stage &stage) { return exportSheet(stage, {u"card"_s}); }},
        {u"export-several"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openLibrary();
             stage.command(u"persona.exportMany"_s);
             QWidget *sheet = stage.shown(u"exportSheet"_s);
             settle();
             return sheet;
         }},
        {u"export-site"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openLibrary();
             stage.command(u"file.exportCatalog"_s);
             return stage.shown(u"catalogSheet"_s);
         }},
        {u"rename"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openAgent();
             LibraryPanel *panel = stage.window().library();
             panel->tree()->choose(
                 panel->model()->indexOf(stage.library() + u"/agents/backend-developer.md"_s));
             stage.window().libraryCommands()->rename->trigger();
             QWidget *sheet = stage.shown(u"renameSheet"_s);
             auto *name = child<QLineEdit>(*sheet, u"renameName"_s);
             name->setText(u"service-developer"_s);
             emit name->textEdited(name->text());
             const auto *rename = child<QPushButton>(*sheet, u"renameDo"_s);
             if (!tests::waitFor([rename] { return rename->isEnabled(); }))
                 qFatal("what names it is not found");
             settle();
             return sheet;
         }},
        {u"compare"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openAgent();
             const qsizetype end = stage.session()->text().size();
             stage.session()->apply({{end, end}, u"\n## More\n\nOne thing.\n"_s}, u"Add"_s);
             stage.command(u"persona.compareDisk"_s);
             return stage.shown(u"compareSheet"_s);
         }},
        {u"fix-all"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"edit.fixAllFiles"_s);
             return stage.shown(u"fixAllSheet"_s);
         }},
        {u"profile"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openSoul();
             stage.form()->sections()->openProfileSheet();
             return stage.shown(u"profileSheet"_s);
         }},
        {u"go-to-line"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"edit.goToLine"_s);
             return stage.shown(u"goToLine"_s);
         }},
    };
}

std::vector<Scene> registryDialogs()
{
    return {
        {u"publish"_s, Scene::Dialog, [](Stage &stage) { return publishSheet(stage, false); }},
        {u"publish-done"_s, Scene::Dialog, [](Stage &stage) { return publishSheet(stage, true); }},
        {u"publish-stopped"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openSkill();
             stage.command(u"persona.publish"_s);
             return stage.shown(u"publishSheet"_s);
         }},
        {u"publish-several"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openLibrary();
             stage.command(u"persona.publishMany"_s);
             return stage.shown(u"publishManySheet"_s);
         }},
        {u"registries"_s, Scene::Dialog,
         [](Stage &stage) {
             if (!stage.registries().list().add(u"team"_s, stage.place().file(u"team"_s))
                 || !stage.registries().list().add(u"souls"_s, stage.server().address()))
                 qFatal("no registries");
             stage.command(u"persona.registries"_s);
             return stage.shown(u"registriesDialog"_s);
         }},
        {u"registry-add"_s, Scene::Dialog,
         [](Stage &stage) {
             auto *sheet = new RegistryEditSheet(stage.registries(), {}, &stage.window());
             sheet->setAttribute(Qt::WA_DeleteOnClose);
             sheet->open();
             return stage.shown(u"registryEditSheet"_s);
         }},
        {u"sign-in-code"_s, Scene::Dialog,
         [](Stage &stage) {
             QWidget *sheet = signIn(stage, stage.server().address());
             child<QPushButton>(*sheet, u"signIn"_s)->click();
             settle();
             settle();
             return sheet;
         }},
        {u"sign-in-password"_s, Scene::Dialog,
         [](Stage &stage) { return signIn(stage, u"oci://127.0.0.1:9/personas"_s); }},
        {u"claim"_s, Scene::Dialog,
         [](Stage &stage) {
             CardModel card;
             card.name = u"Night Owl"_s;
             auto *sheet = new ClaimSheet({card, u"night-owl"_s, u"https://souls.example"_s}, {},
                                          &stage.window());
             sheet->setAttribute(Qt::WA_DeleteOnClose);
             sheet->open();
             return stage.shown(u"claimSheet"_s);
         }},
    };
}

std::vector<Scene> programDialogs()
{
    std::vector<Scene> all{
        {u"shortcuts"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.openAgent();
             stage.command(u"file.shortcuts"_s);
             return stage.shown(u"shortcutsDialog"_s);
         }},
        {u"manual"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"help.manual"_s);
             return stage.shown(u"manual"_s);
         }},
        {u"manual-keys"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"help.keys"_s);
             return stage.shown(u"manual"_s);
         }},
        {u"manual-rules"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"help.rules"_s);
             return stage.shown(u"manual"_s);
         }},
        {u"about"_s, Scene::Dialog,
         [](Stage &stage) {
             stage.command(u"help.about"_s);
             return stage.shown(u"about"_s);
         }},
    };
    for (const QString &page :
         {u"appearance"_s, u"text"_s, u"spelling"_s, u"checks"_s, u"files"_s, u"registries"_s}) {
        all.push_back({u"settings-"_s + page, Scene::Dialog,
                       [page](Stage &stage) { return settingsPage(stage, page); }});
    }
    return all;
}

} // namespace

const std::vector<Scene> &scenes()
{
    static const std::vector<Scene> all = [] {
        std::vector<Scene> made;
        for (const std::vector<Scene> &part :
             {views(), popups(), personaDialogs(), registryDialogs(), programDialogs()})
            made.insert(made.end(), part.begin(), part.end());
        return made;
    }();
    return all;
}

std::vector<Scene> scenesOfThisRun()
{
    const QStringList part = qEnvironmentVariable("PERSONA_SCENES", u"1/1"_s).split(u'/');
    const auto first = part.value(0).toUInt();
    const auto parts = part.value(1).toUInt();
    if (first < 1 || first > parts)
        qFatal("PERSONA_SCENES is no part of the scenes");
    std::vector<Scene> own;
    for (size_t i = first - 1; i < scenes().size(); i += parts)
        own.push_back(scenes()[i]);
    return own;
}

const Scene *findScene(const QString &name)
{
    const auto found = std::ranges::find(scenes(), name, &Scene::name);
    return found == scenes().end() ? nullptr : &*found;
}

} // namespace tests
