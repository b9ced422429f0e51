#include "Scenes.h"

#include "SampleSoul.h"
#include "SoulsServer.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QComboBox>
#include <QMenu>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QThread>
#include <QToolTip>

using namespace Qt::StringLiterals;
using namespace studio;

// What is seen seldom: too long, too many, too large, other scripts, other people's trouble.

namespace tests {

namespace {

QWidget *windowWith(Stage &stage, const QString &file, const QString &text)
{
    stage.openLibrary();
    stage.place().write(u"library/"_s + file, text);
    stage.open(file);
    return &stage.window();
}

QString soulWith(const QString &slug, const QString &name, const QString &tagline,
                 const QString &body)
{
    return u"---\nslug: %1\nname: %2\ntagline: %3\ncategory: Creative\ntags: [writing]\n"
           "frameworks: [hermes]\nversion: 1.0.0\nlicense: MIT\nauthorHandle: somebody\n---\n\n%4"_s
               .arg(slug, name, tagline, body);
}

QWidget *longNames(Stage &stage)
{
    const QString slug = u"a-reviewer-with-a-name-that-goes-on-and-on-"_s.repeated(5).first(200);
    return windowWith(
        stage, u"agents/%1.md"_s.arg(slug),
        u"---\nname: %1\ndescription: %2\ntools: Read, mcp__%1__search_everything, "
        "Bash(git log --oneline --graph --decorate --all:*)\nmodel: sonnet\n---\n\n# %3\n\n"
        "## %3\n\nText.\n\n- %1\n"_s.arg(
            slug, u"Use it for changes that are long. "_s.repeated(30),
            u"A heading that is as long as a paragraph "_s.repeated(5)));
}

QWidget *manyTags(Stage &stage)
{
    QStringList tags;
    for (int i = 1; i <= 40; ++i)
        tags += u"%1-%2"_s.arg(i % 3 == 0 ? u"observability"_s : u"tag"_s).arg(i);
    QString text = soul;
    text.replace(u"tags: [backend, testing]"_s, u"tags: [%1]"_s.arg(tags.join(u", "_s)));
    return windowWith(stage, u"souls/tagged/SOUL.md"_s, text);
}

QWidget *manyProblems(Stage &stage)
{
    QStringList tools;
    for (int i = 1; i <= 300; ++i)
        tools += u"Tool%1"_s.arg(i);
    return windowWith(
        stage, u"agents/troubled.md"_s,
        u"---\nname: Troubled Agent\ndescription: x\ntools: %1\nmodel: gpt\n"
        "maxTurns: -4\npermissionMode: perhaps\ncolour: red\n---\n"_s.arg(tools.join(u", "_s)));
}

QWidget *manyFiles(Stage &stage)
{
    for (int i = 0; i < 300; ++i)
        stage.place().write(u"library/agents/team-%1/agent-%2.md"_s.arg(i % 7).arg(i),
                            u"---\nname: agent-%1\ndescription: Use it for the part %1.\n---\n\n"
                            "# Role\n\nText.\n"_s.arg(i));
    stage.openAgent();
    return &stage.window();
}

QWidget *large(Stage &stage)
{
    QString body;
    for (int i = 0; body.size() < 1024 * 1024; ++i)
        body += u"# Section %1\n\n"_s.arg(i)
                + u"- A line that says what somebody thinks of a small thing.\n"_s.repeated(40)
                + u'\n';
    return windowWith(stage, u"souls/large/SOUL.md"_s,
                      soulWith(u"large"_s, u"A Large Soul"_s, u"All that can be said."_s, body));
}

QWidget *japanese(Stage &stage)
{
    return windowWith(
        stage, u"souls/sensei/SOUL.md"_s,
        soulWith(
            u"sensei"_s, u"静かな編集者"_s,
            u"言葉を減らし、声を残し、直した理由を一つずつ説明する編集者。"_s,
            u"# "
            u"身元\n\nあなたは二十年、本を作ってきた編集者です。急がず、飾らず、読む人の側に立ちま"
            u"す。\n\n"
            "# 口調\n\n- 短く、はっきりと。\n- 直した理由を必ず言う。\n- "
            "書いた人の声を消さない。\n\n"
            "# 境界\n\n- 知らないことを知っているとは言わない。\n- 頼まれていない文は書き換えない。\n"_s));
}

QWidget *arabic(Stage &stage)
{
    return windowWith(
        stage, u"souls/muallim/SOUL.md"_s,
        soulWith(
            u"muallim"_s, u"المعلّم الصبور"_s, u"يشرح خطوة بخطوة ويسأل قبل أن يجيب."_s,
            u"# الهوية\n\nأنت معلّم رياضيات درّس عشرين عامًا، ولا تعطي الجواب قبل أن يحاول الطالب.\n\n"
            "# الأسلوب\n\n- جُمل قصيرة وواضحة.\n- سؤال واحد في كل مرة.\n- مثال من الحياة، مثل `x + "
            "2 = 5`.\n\n"
            "# الحدود\n\n- لا تدّعِ معرفة ما لا تعرفه.\n"_s));
}

QWidget *emoji(Stage &stage)
{
    return windowWith(
        stage, u"souls/party/SOUL.md"_s,
        soulWith(
            u"party"_s, u"Party Planner 🎉👩‍💻🇩🇪"_s,
            u"Plans 🎂 and 🎈 — never 💸."_s,
            u"# 🎯 Identity\n\nYou plan parties 🎉 for teams 👩‍👩‍👧‍👦.\n\n"
            "# ✨ Voice & Style\n\n- Warm ☀️\n- Short ✂️\n- Honest 🤝\n"_s));
}

QWidget *unreadable(Stage &stage)
{
    stage.openLibrary();
    stage.open(u"agents/reviewer.md"_s);
    const QString path = stage.place().write(u"library/agents/broken.md"_s, {});
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        qFatal("cannot write");
    file.write(QByteArray("---\nname: broken\n---\n\0\xff\xfe\x80 text\n", 33).repeated(20));
    file.close();
    stage.window().documents()->open(path);
    settle();
    return &stage.window();
}

QWidget *noSuchFile(Stage &stage)
{
    stage.openAgent();
    stage.window().documents()->open(stage.library() + u"/agents/gone.md"_s);
    settle();
    return &stage.window();
}

QWidget *changedOnDisk(Stage &stage)
{
    stage.openAgent();
    stage.session()->apply({{0, 0}, u" "_s}, u"Type"_s);
    QFile file(stage.library() + u"/agents/backend-developer.md"_s);
    if (!file.open(QIODevice::Append))
        qFatal("cannot write");
    file.write("\nAnother program was here.\n");
    file.close();
    QTest::qWait(1500);
    settle();
    return &stage.window();
}

QWidget *emptyLibrary(Stage &stage)
{
    QDir().mkpath(stage.place().file(u"nothing"_s));
    stage.window().library()->setFolder(stage.place().file(u"nothing"_s));
    QTest::qWait(300);
    settle();
    return &stage.window();
}

QWidget *catalogOf(Stage &stage, const QString &place)
{
    stage.openLibrary();
    stage.command(u"view.catalog"_s);
    stage.window().catalog()->showPlace(place);
    QTest::qWait(1500);
    settle();
    return &stage.window();
}

QWidget *offline(Stage &stage)
{
    if (!stage.registries().list().add(u"souls"_s, u"http://127.0.0.1:9"_s))
        qFatal("no registry");
    return catalogOf(stage, u"http://127.0.0.1:9"_s);
}

QWidget *emptyLibraryCatalog(Stage &stage)
{
    emptyLibrary(stage);
    stage.command(u"view.catalog"_s);
    return &stage.window();
}

/// The sheet over the souls catalog of the stage, signed in.
QWidget *publishThere(Stage &stage, SoulsServer::Mishap mishap, int wait)
{
    const QByteArray key = "posi_0123456789abcdefSHOTS";
    auto &server = const_cast<SoulsServer &>(stage.server());
    server.addApiKey(key, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
    if (!stage.registries().list().add(u"souls"_s, server.address())
        || !stage.registries().keepLogin(
            RegistryAddress::parse(server.address())->server(),
            {.user = {}, .password = {}, .token = Secret(key), .refresh = {}}, false))
        qFatal("cannot sign in");
    stage.openSoul();
    stage.command(u"persona.publish"_s);
    QWidget *shown = stage.shown(u"publishSheet"_s);
    static_cast<PublishSheet *>(shown)->chooseRegistry(server.address());
    auto *publish = child<QPushButton>(*shown, u"publish"_s);
    if (!tests::waitFor([publish] { return publish->isEnabled(); }))
        qFatal("the soul cannot be published");
    if (mishap) {
        server.setMishap(std::move(mishap));
        publish->click();
        QTest::qWait(wait);
    }
    settle();
    return shown;
}

QWidget *publishStopped(Stage &stage)
{
    stage.openLibrary();
    QString text = soul;
    text.replace(u"version: 1.2.0"_s, u"version: soon"_s);
    text.replace(u"- Direct and concise."_s,
                 u"- Direct, with ghp_"_s + u"a8Kd93mQzR7tYp2LxW5vBn4GhJ6sCf1EoUiT"_s);
    windowWith(stage, u"souls/leaky/SOUL.md"_s, text);
    stage.command(u"persona.publish"_s);
    return stage.shown(u"publishSheet"_s);
}

/// By its place in the bar: its name is another in each language.
QWidget *menu(Stage &stage, qsizetype place)
{
    stage.openAgent();
    QMenu *menu = stage.window().menuBar()->actions().at(place)->menu();
    menu->popup(stage.window().mapToGlobal(QPoint(20, 30)));
    settle();
    const QList<QAction *> rows = menu->actions();
    const auto first = std::ranges::find_if(
        rows, [](const QAction *row) { return row->isEnabled() && !row->isSeparator(); });
    if (first != rows.end())
        menu->setActiveAction(*first);
    settle();
    return menu;
}

QWidget *comboBox(Stage &stage)
{
    stage.openAgent();
    stage.command(u"file.settings"_s);
    auto *box = child<QComboBox>(*stage.shown(u"settingsDialog"_s), u"settings.theme"_s);
    box->showPopup();
    settle();
    return box->view()->window();
}

/// What has come up beside the window.
QWidget *popupOf(Stage &stage)
{
    const auto find = [&]() -> QWidget * {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (window->isVisible() && window != &stage.window())
                return window;
        }
        return nullptr;
    };
    if (!tests::waitFor([&] { return find() != nullptr; }))
        return &stage.window();
    settle();
    return find();
}

QWidget *completion(Stage &stage)
{
    stage.openAgent();
    stage.window().documents()->current()->focusPane(DocumentView::Pane::Text);
    TextEditor *editor = stage.window().documents()->current()->editor();
    const qsizetype at = stage.session()->text().indexOf(u"sonnet"_s);
    editor->select({at + 3, at + 3});
    editor->setFocus();
    editor->complete();
    return popupOf(stage);
}

QWidget *toolTip(Stage &stage)
{
    stage.openAgent();
    QToolTip::showText(stage.window().mapToGlobal(QPoint(200, 200)),
                       u"“Gerp” is not a known tool. Did you mean Grep?\nagent/unknown-tool"_s,
                       &stage.window());
    return popupOf(stage);
}

QWidget *unsavedQuestion(Stage &stage)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon, u"Save changes?"_s, u"“backend-developer.md” has unsaved changes."_s,
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, &stage.window());
    box->setInformativeText(u"Without saving, they are lost when it is closed."_s);
    box->setDefaultButton(QMessageBox::Save);
    box->open();
    settle();
    return box;
}

/// What somebody does who has just begun: from nothing to the first thing that is published.
QWidget *firstSteps(Stage &stage, int steps)
{
    stage.command(u"file.new"_s);
    QWidget *dialog = stage.shown(u"newPersonaDialog"_s);
    child<QPushButton>(*dialog, u"create"_s)->click();
    settle();
    stage.form()->complete();
    settle();
    if (steps == 0)
        return &stage.window();
    stage.command(u"persona.publish"_s);
    QWidget *sheet = stage.shown(u"publishSheet"_s);
    if (steps == 1)
        return sheet;
    auto *publish = child<QPushButton>(*sheet, u"publish"_s);
    if (!tests::waitFor([publish] { return publish->isEnabled(); }))
        qFatal("the soul cannot be published");
    publish->click();
    if (!tests::waitFor([publish] { return !publish->isVisible(); }))
        qFatal("the soul is not published");
    settle();
    if (steps == 2)
        return sheet;
    sheet->close();
    settle();
    if (steps == 3)
        return &stage.window();
    stage.command(u"view.catalog"_s);
    stage.window().catalog()->showPlace(RegistryList::ownFolder());
    QTest::qWait(500);
    settle();
    return &stage.window();
}

} // namespace

const std::vector<Scene> &rareScenes()
{
    static const std::vector<Scene> all{
        {u"long-names"_s, Scene::View, longNames},
        {u"many-tags"_s, Scene::View, manyTags},
        {u"many-problems"_s, Scene::View, manyProblems},
        {u"many-files"_s, Scene::View, manyFiles},
        {u"large"_s, Scene::View, large},
        {u"japanese"_s, Scene::View, japanese},
        {u"arabic"_s, Scene::View, arabic},
        {u"emoji"_s, Scene::View, emoji},
        {u"unreadable"_s, Scene::View, unreadable},
        {u"no-such-file"_s, Scene::View, noSuchFile},
        {u"changed-on-disk"_s, Scene::View, changedOnDisk},
        {u"library-empty"_s, Scene::View, emptyLibrary},
        {u"catalog-library-empty"_s, Scene::View, emptyLibraryCatalog},
        {u"catalog-offline"_s, Scene::View, offline},
        {u"catalog-unpublished"_s, Scene::View,
         [](Stage &stage) { return catalogOf(stage, RegistryList::ownFolder()); }},
        {u"publish-there"_s, Scene::Dialog,
         [](Stage &stage) { return publishThere(stage, {}, 0); }},
        {u"publish-busy"_s, Scene::Dialog,
         [](Stage &stage) {
             return publishThere(
                 stage,
                 [](const HttpRequest &, const std::function<HttpAnswer()> &work) {
                     QThread::msleep(3000);
                     return std::optional(work());
                 },
                 1500);
         }},
        {u"publish-failed"_s, Scene::Dialog,
         [](Stage &stage) {
             return publishThere(
                 stage,
                 [](const HttpRequest &, const std::function<HttpAnswer()> &) {
                     return std::optional(HttpAnswer{.status = 503});
                 },
                 9000);
         }},
        {u"publish-refused"_s, Scene::Dialog, publishStopped},
        {u"menu-file"_s, Scene::Popup, [](Stage &stage) { return menu(stage, 0); }},
        {u"menu-text"_s, Scene::Popup, [](Stage &stage) { return menu(stage, 2); }},
        {u"menu-view"_s, Scene::Popup, [](Stage &stage) { return menu(stage, 3); }},
        {u"choices"_s, Scene::Popup, comboBox},
        {u"completion"_s, Scene::Popup, completion},
        {u"tool-tip"_s, Scene::Popup, toolTip},
        {u"unsaved"_s, Scene::Dialog, unsavedQuestion},
        {u"first-made"_s, Scene::View, [](Stage &stage) { return firstSteps(stage, 0); }},
        {u"first-publish"_s, Scene::Dialog, [](Stage &stage) { return firstSteps(stage, 1); }},
        {u"first-published"_s, Scene::Dialog, [](Stage &stage) { return firstSteps(stage, 2); }},
        {u"first-after"_s, Scene::View, [](Stage &stage) { return firstSteps(stage, 3); }},
        {u"first-catalog"_s, Scene::View, [](Stage &stage) { return firstSteps(stage, 4); }},
    };
    return all;
}

} // namespace tests
