// Pictures of the library, of a renaming and of a comparison, to be looked at: library_shots FOLDER

#include "SharedFiles.h"
#include "Shots.h"
#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareSheet.h"
#include "ui/compare/CompareTable.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/library/RenameSheet.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

void put(const QString &path, const QString &text)
{
    tests::put(path, text.toUtf8());
}

QString agent(const QString &name, const QString &description, const QString &tools,
              const QString &body)
{
    return u"---\nname: "_s + name + u"\ndescription: "_s + description + u"\ntools: "_s + tools
           + u"\nmodel: sonnet\n---\n\n"_s + body;
}

void fill(const QString &root)
{
    put(root + u"/.claude/agents/code-review.md"_s,
        agent(u"code-review"_s, u"Reads a change before it is merged. Use it for every branch."_s,
              u"Read, Grep"_s,
              u"# Code review\n\nYou are code-review. Read the change as its author's friend.\n\n"
              "## Approach\n\n- Begin with the tests: what is promised?\n"
              "- Then the database migrations, which nobody can take back.\n"
              "- Say what is good, too.\n"_s));
    put(root + u"/.claude/agents/lead.md"_s,
        agent(u"lead"_s,
              u"Divides the work among others. Use it for anything larger than a file."_s,
              u"Read, Agent(code-review, tester)"_s,
              u"Give every change to code-review (see [how](code-review.md)).\n"_s));
    put(root + u"/.claude/agents/data/migrations.md"_s,
        agent(u"migrations"_s, u"Plans changes of the schema without downtime."_s, u"Read, Bash"_s,
              u"Never drop a column in the release that stops using it.\n"_s));
    put(root + u"/.claude/agents/tester.md"_s,
        agent(u"tester"_s, u"Writes tests that fail for one reason."_s, u"Raed, Write"_s,
              u"A test has one reason to fail.\n"_s));
    put(root + u"/.claude/skills/release-notes/SKILL.md"_s,
        u"---\nname: release-notes\ndescription: Writes what has changed for those who use it.\n---\n\nWrite.\n"_s);
    put(root + u"/.claude/settings.json"_s,
        u"{\n  \"agent\": \"lead\",\n  \"permissions\": {\n    \"allow\": [\"Agent(code-review)\"]\n  }\n}\n"_s);
    put(root + u"/souls/night-owl/SOUL.md"_s,
        u"# SOUL.md — Night Owl\n\n*Keeps you company when it is late.*\n\n## Core Truths\n\n"
        "- Late is not the same as alone.\n\n## Boundaries\n\n- No advice before coffee.\n\n"
        "## Vibe\n\nQuiet.\n\n## Continuity\n\nRemembers what you said last night.\n"_s);
}

void windowShots(const tests::Shots &shots, const QString &root)
{
    MainWindow window;
    window.setRemembering(false);
    window.resize(1280, 800);
    window.show();
    LibraryPanel *panel = window.library();
    panel->setFolder(root);
    QTest::qWait(600);
    const QString review = root + u"/.claude/agents/code-review.md"_s;
    window.documents()->open(review);
    DocumentSession *session = window.documents()->current()->session();
    panel->setFavourite(root + u"/souls/night-owl/SOUL.md"_s, true);
    panel->setRecent({review, root + u"/.claude/agents/lead.md"_s});
    const QString text = session->text();
    const qsizetype at = text.indexOf(u"- Say what"_s);
    session->apply({{at, text.size()},
                    u"- Say what is good as well, and mean it.\n- End with one question.\n"_s},
                   u"Edit"_s);
    panel->tree()->setFocus();
    shots.take(window, u"library-kinds"_s);
    panel->setArrangement(Arrangement::Folders);
    shots.take(window, u"library-folders"_s);
    auto *line = panel->findChild<QLineEdit *>(u"libraryPanel.filter"_s);
    line->setText(u"migration"_s);
    shots.take(window, u"library-search"_s);
    line->clear();

    panel->tree()->choose(panel->model()->indexOf(review));
    window.libraryCommands()->rename->trigger();
    auto *rename = window.findChild<RenameSheet *>();
    rename->findChild<QLineEdit *>(u"renameName"_s)->setText(u"audit"_s);
    emit rename->findChild<QLineEdit *>(u"renameName"_s)->textEdited(u"audit"_s);
    QTest::qWait(600);
    shots.take(*rename, u"rename"_s);
    rename->reject();

    CompareSheet compare(session, &window);
    compare.show();
    compare.begin(u"disk"_s);
    QTest::qWait(400);
    shots.take(compare, u"compare"_s);
    compare.resize(620, 560);
    shots.take(compare, u"compare-narrow"_s);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
    tests::Shots shots(QCoreApplication::arguments(), 250);
    shots.inEachLook([&] {
        const QTemporaryDir place;
        const QString root = place.filePath(u"team"_s);
        fill(root);
        windowShots(shots, root);
    });
    return 0;
}
