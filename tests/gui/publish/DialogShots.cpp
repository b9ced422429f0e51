// Pictures of the dialogs, light, dark and mirrored, into a folder. Needs no display:
//   QT_QPA_PLATFORM=offscreen dialog_shots FOLDER
#include "DialogTest.h"

#include "MemoryKeychain.h"
#include "SharedFiles.h"
#include "Shots.h"
#include "SoulsServer.h"
#include "registry/LayoutFolder.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareSheet.h"
#include "ui/create/ImportSheet.h"
#include "ui/create/NewPersonaDialog.h"
#include "ui/export/ExportSheet.h"
#include "ui/library/LibraryPanel.h"
#include "ui/publish/PublishManySheet.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/registries/RegistryEditSheet.h"
#include "ui/registries/SignInSheet.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString soulText()
{
    QFile file(u":/studio/personas/souls/root-cause.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    return QString::fromUtf8(file.readAll());
}

void publishShots(const tests::Shots &shots, const tests::OwnPlace &place)
{
    auto session = *DocumentSession::open(place.write(u"SOUL.md"_s, soulText()));
    {
        PublishSheet sheet(*session);
        sheet.chooseFolder(place.file(u"team-catalog"_s));
        sheet.show();
        shots.take(sheet, u"publish-first"_s);
        tests::child<QPushButton>(sheet, u"publish"_s)->click();
        shots.take(sheet, u"publish-done"_s);
    }
    const auto replace = [&](const QString &before, const QString &after) {
        const qsizetype at = session->text().indexOf(before);
        if (at >= 0)
            session->apply(TextEdit({at, at + before.size()}, after), u"Change"_s);
    };
    replace(u"tags: ["_s, u"tags: [api, "_s);
    replace(u" and "_s, u" as well as "_s);
    replace(u"# Principles\n\n"_s, u"# Principles\n\n- Assume every external call fails.\n"_s);
    session->apply(TextEdit({session->text().size(), session->text().size()},
                            u"\n# Examples\n\n- One good example of how it works.\n"_s),
                   u"Add"_s);
    {
        PublishSheet sheet(*session);
        sheet.chooseFolder(place.file(u"team-catalog"_s));
        sheet.show();
        shots.take(sheet, u"publish"_s);
    }
    replace(u"version: 1.0.0"_s, u"version: soon"_s);
    replace(u"One good example"_s, u"ghp_"_s + u"a8Kd93mQzR7tYp2LxW5vBn4GhJ6sCf1EoUiT"_s);
    PublishSheet sheet(*session);
    sheet.chooseFolder(place.file(u"team-catalog"_s));
    sheet.show();
    shots.take(sheet, u"publish-stopped"_s);
}

/// What the window says of open personas that are published.
void publicationShots(const tests::Shots &shots, const tests::OwnPlace &place)
{
    RegistryAccess access;
    access.useForProgram();
    const QString mine = place.write(u"mine/SOUL.md"_s, soulText());
    const QString waits = place.write(u"waits/SOUL.md"_s, soulText());
    const auto snapshot = openSnapshot(mine);
    const auto later = makeArtifact(
        *makeSnapshot(QString((*snapshot)->text).replace(u"version: 1.0.0"_s, u"version: 2.0.0"_s)
                          + u"\nOne more line.\n"_s,
                      {}, mine));
    if (!later || !LayoutFolder(RegistryList::ownFolder()).publish(*later))
        qFatal("cannot publish");
    PublishedPlace there{.path = mine,
                         .slug = later->slug,
                         .registry = RegistryList::ownFolder(),
                         .version = u"1.0.0"_s,
                         .fileDigest = u"another"_s,
                         .when = QDateTime::currentDateTimeUtc()};
    PublishedPlace waiting = there;
    waiting.path = waits;
    waiting.registry = u"https://souls.example.org"_s;
    waiting.state = PublishedPlace::State::Pending;
    waiting.fileDigest = digestOf(soulText().toUtf8());
    if (!access.places().remember({there, waiting}))
        qFatal("cannot remember");
    MainWindow window;
    window.setRemembering(false);
    window.resize(1500, 900);
    window.library()->setRoots({mine, waits});
    window.show();
    window.documents()->open(waits);
    shots.settle();
    shots.take(window, u"publication-pending"_s);
    window.documents()->open(mine);
    shots.settle();
    shots.take(window, u"publication"_s);
    window.resize(1024, 700);
    shots.take(window, u"publication-1024"_s);
    window.commands()->seeNewer->trigger();
    if (auto *sheet = window.findChild<CompareSheet *>())
        shots.take(*sheet, u"publication-newer"_s);
}

void exportShots(const tests::Shots &shots, const tests::OwnPlace &place)
{
    QFile file(u":/studio/personas/agents/code-reviewer.md"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no sample");
    const QString text = QString::fromUtf8(file.readAll());
    auto session = *DocumentSession::open(place.write(u"code-reviewer.md"_s, text));
    place.write(u"shop/.claude/agents/code-reviewer.md"_s,
                QString(text).replace(u"sonnet"_s, u"opus"_s));
    ExportSheet sheet(*session);
    sheet.choose(u"claude-code"_s);
    sheet.setFolder(place.file(u"shop"_s));
    sheet.show();
    shots.take(sheet, u"export-conflict"_s);
    sheet.choose({u"codex"_s, u"gemini"_s});
    shots.take(sheet, u"export-models"_s);
    sheet.choose(u"openclaw"_s);
    shots.take(sheet, u"export-report"_s);
    sheet.choose(u"card"_s);
    shots.take(sheet, u"export-card"_s);
    tests::child<QPushButton>(sheet, u"export"_s)->click();
    shots.take(sheet, u"export-done"_s);

    QStringList shelf;
    for (const QString &name : {u"code-reviewer"_s, u"planner"_s, u"tester"_s})
        shelf += place.write(u"shelf/agents/"_s + name + u".md"_s,
                             QString(text).replace(u"name: code-reviewer"_s, u"name: "_s + name));
    ExportSheet several(shelf, {}, place.file(u"shelf"_s));
    several.show();
    shots.settle();
    several.choose({u"claude-code"_s, u"codex"_s, u"cursor-agent"_s});
    several.setFolder(place.file(u"shop"_s));
    shots.take(several, u"export-several"_s);
    several.choose(u"claude-marketplace"_s);
    several.setPlace(ExportPlace::Archive);
    shots.take(several, u"export-marketplace"_s);
    const QString library = place.file(u"shelf"_s);
    ImportSheet import(library);
    import.show();
    import.setText(
        u"---\nname: deploy-guard\ndescription: Use before a release.\n"
        "tools: [execute, read, web]\nmodel: gpt-5\nhandoffs: []\n---\n\nYou guard.\n"_s);
    shots.take(import, u"import-text"_s);
    ImportSheet fromMany(library);
    fromMany.show();
    fromMany.setFolders({library, library + u"/agents"_s});
    fromMany.setSources(
        {place.write(u"foreign/.codex/agents/kotlin.toml"_s,
                     u"name = \"kotlin\"\ndescription = \"Use for Kotlin.\"\nmodel = \"gpt-5\"\n"
                     "developer_instructions = \"You write.\"\n"_s),
         place.write(u"foreign/.codex/agents/broken.toml"_s, u"name = = x\n"_s),
         place.write(u"foreign/.github/agents/guard.agent.md"_s,
                     u"---\ndescription: Use before a release.\ntools: [execute, read]\n---\n\n"
                     "You guard.\n"_s)});
    shots.take(fromMany, u"import-several"_s);
}

void createShots(const tests::Shots &shots)
{
    QGuiApplication::clipboard()->setText(
        QString::fromUtf8(tests::bytesOf(tests::seed(u"soul-page.txt"_s))));
    NewPersonaDialog dialog;
    dialog.show();
    shots.take(dialog, u"create-template"_s);
    dialog.choose(u"agent-reviewer"_s);
    shots.take(dialog, u"create-agent"_s);
    dialog.choose(u"page"_s);
    shots.take(dialog, u"create-page"_s);
    dialog.choose(u"sample/last-lantern"_s);
    shots.take(dialog, u"create-sample"_s);
}

/// The list of registries, adding one, signing in, and several personas on their way.
void registryShots(const tests::Shots &shots, const tests::OwnPlace &place)
{
    tests::SoulsServer server;
    const auto access = std::make_unique<RegistryAccess>(std::make_shared<tests::MemoryKeychain>());
    if (!access->list().add(u"team"_s, place.file(u"team-catalog"_s))
        || !access->list().add(u"souls"_s, server.address())
        || !access->list().add(u"company"_s, u"oci://127.0.0.1:9/personas"_s))
        qFatal("no registries");
    RegistriesDialog registries(*access);
    registries.show();
    shots.take(registries, u"registries"_s);
    RegistryEditSheet edit(*access, {{}, u"https://souls.example.org"_s});
    edit.show();
    shots.take(edit, u"registry-add"_s);
    SignInSheet souls(*access, *RegistryAddress::parse(server.address()));
    souls.show();
    shots.take(souls, u"sign-in-souls"_s);
    if (auto *signIn = souls.findChild<QPushButton *>(u"signIn"_s))
        signIn->click();
    shots.take(souls, u"sign-in-code"_s);
    SignInSheet oci(*access, *RegistryAddress::parse(u"oci://127.0.0.1:9/personas"_s));
    oci.show();
    shots.take(oci, u"sign-in-password"_s);

    // A slug that has changed since it was published.
    const QByteArray key = "posi_"
                           "0123456789abcdefSHOTS";
    server.addApiKey(key, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
    const QString moved = place.write(u"moved/SOUL.md"_s, soulText());
    if (!access->keepLogin(RegistryAddress::parse(server.address())->server(),
                           {.user = {}, .password = {}, .token = Secret(key), .refresh = {}}, false)
        || !access->places().remember({{.path = moved,
                                        .slug = u"why-it-broke"_s,
                                        .registry = server.address(),
                                        .version = u"1.0.0"_s}}))
        qFatal("cannot remember");
    auto session = *DocumentSession::open(moved);
    PublishSheet address(*session, nullptr, access.get());
    address.chooseRegistry(server.address());
    address.show();
    shots.take(address, u"publish-address"_s);

    QStringList paths;
    for (const QString &slug : {u"one"_s, u"two"_s, u"three"_s}) {
        QString text = soulText();
        text.replace(u"slug: root-cause"_s, u"slug: "_s + slug);
        if (slug == "three"_L1)
            text.replace(u"version: 1.0.0"_s, u"version: soon"_s);
        paths += place.write(slug + u"/SOUL.md"_s, text);
    }
    PublishManySheet many(paths, nullptr, access.get());
    many.chooseRegistry(place.file(u"team-catalog"_s));
    many.show();
    shots.take(many, u"publish-many"_s);
    tests::child<QPushButton>(many, u"publish"_s)->click();
    shots.take(many, u"publish-many-done"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    tests::Shots shots(QCoreApplication::arguments());
    shots.inEachLook([&] {
        const tests::OwnPlace place;
        publishShots(shots, place);
        registryShots(shots, place);
        exportShots(shots, place);
        createShots(shots);
        publicationShots(shots, place);
    });
    return 0;
}
