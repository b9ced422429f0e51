#include "SharedFiles.h"
#include "exchange/ExportSet.h"
#include "exchange/Install.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

SnapshotPtr agent(const QString &name)
{
    return makeSnapshot(
        u"---\nname: "_s + name
            + u"\ndescription: Reviews code. Use it after a change.\n---\n\nYou review.\n"_s,
        {}, u"/p/.claude/agents/x.md"_s);
}

ExportPlan plan(std::initializer_list<std::pair<QString, QByteArray>> files)
{
    ExportPlan plan;
    for (const auto &[path, content] : files)
        plan.files.push_back({path, content});
    return plan;
}

class Place
{
public:
    Place() { QDir().mkpath(root()); }
    QString root() const { return m_folder.filePath(u"project"_s); }
    QString journal() const { return m_folder.filePath(u"state/last.json"_s); }
    QByteArray read(const QString &path) const
    {
        QFile file(root() + u'/' + path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    void write(const QString &path, const QByteArray &content) const
    {
        tests::put(root() + u'/' + path, content);
    }
    /// Every file and folder below the root, hidden ones too.
    QStringList all() const
    {
        QStringList paths;
        QDirIterator walk(root(),
                          QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden | QDir::System,
                          QDirIterator::Subdirectories);
        while (walk.hasNext())
            paths += QDir(root()).relativeFilePath(walk.next());
        paths.sort();
        return paths;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class TestInstall : public QObject
{
    Q_OBJECT

private slots:
    void anUndoGivesBackWhatWasThere()
    {
        const Place place;
        place.write(u"old.md"_s, "before\n");
        const auto written = install(plan({{u"old.md"_s, "after\n"}, {u".a/b/new.md"_s, "new\n"}}),
                                     place.root(), Overwrite::Allow, place.journal());
        QVERIFY(written.has_value());
        QCOMPARE(place.read(u"old.md"_s), "after\n");
        QCOMPARE(place.read(u".a/b/new.md"_s), "new\n");
        QCOMPARE(lastInstall(place.journal())->files.size(), 2);
        const auto undone = undoInstall(place.journal());
        QVERIFY(undone.has_value());
        QCOMPARE(undone->size(), 2);
        QCOMPARE(place.read(u"old.md"_s), "before\n");
        QCOMPARE(place.all(), QStringList(u"old.md"_s));
        QCOMPARE(undoInstall(place.journal()).error().code, "install/nothing-to-undo");
    }

    void anUndoRefusesWhereAFileWasChangedSince()
    {
        const Place place;
        QVERIFY(install(plan({{u"a.md"_s, "one\n"}, {u"b.md"_s, "two\n"}}), place.root(),
                        Overwrite::Refuse, place.journal()));
        place.write(u"b.md"_s, "mine\n");
        const auto undone = undoInstall(place.journal());
        QVERIFY(!undone);
        QCOMPARE(undone.error().code, "install/changed-since");
        QCOMPARE(undone.error().arguments, QStringList(place.root() + u"/b.md"_s));
        QCOMPARE(place.read(u"a.md"_s), "one\n");
        QCOMPARE(place.read(u"b.md"_s), "mine\n");
        QVERIFY(lastInstall(place.journal()).has_value());
    }

    void aFolderThatHasSomethingElseByNowStays()
    {
        const Place place;
        QVERIFY(install(plan({{u".a/a.md"_s, "one\n"}}), place.root(), Overwrite::Refuse,
                        place.journal()));
        place.write(u".a/other.md"_s, "other\n");
        QVERIFY(undoInstall(place.journal()));
        QCOMPARE(place.all(), (QStringList{u".a"_s, u".a/other.md"_s}));
    }

    void whatIsThereIsNotOverwrittenWithoutAYes()
    {
        const Place place;
        place.write(u"a.md"_s, "mine\n");
        const auto written = install(plan({{u"b.md"_s, "new\n"}, {u"a.md"_s, "theirs\n"}}),
                                     place.root(), Overwrite::Refuse, place.journal());
        QCOMPARE(written.error().code, "export/exists");
        QCOMPARE(place.all(), QStringList(u"a.md"_s));
        QVERIFY(!lastInstall(place.journal()).has_value());
    }

    void whatWasDoneIsRemembered()
    {
        const Place place;
        QVERIFY(install(plan({{u"a.md"_s, "a"}}), place.root(), Overwrite::Refuse, place.journal(),
                        WriteAct::Import));
        QCOMPARE(lastInstall(place.journal())->act, WriteAct::Import);
        QVERIFY(lastInstall(place.journal())->undoable);
        QVERIFY(install(plan({{u"b.md"_s, "b"}}), place.root(), Overwrite::Refuse, place.journal(),
                        WriteAct::Bundle));
        QCOMPARE(lastInstall(place.journal())->act, WriteAct::Bundle);
        QVERIFY(undoInstall(place.journal()));
        QCOMPARE(place.all(), QStringList{u"a.md"_s});
    }

    void tooMuchToBeRememberedIsSaid()
    {
        const Place place;
        place.write(u"large.md"_s, QByteArray(100'000'001, 'x'));
        QVERIFY(install(plan({{u"large.md"_s, "small"}}), place.root(), Overwrite::Allow,
                        place.journal(), WriteAct::Export));
        QVERIFY(!lastInstall(place.journal())->undoable);
        QCOMPARE(undoInstall(place.journal()).error().code, "install/not-remembered");
        QCOMPARE(place.read(u"large.md"_s), "small");
    }

    void whereNothingCanBeRememberedAnExportIsStillWritten()
    {
        const Place place;
        place.write(u"file"_s, "no folder");
        const QString journal = place.root() + u"/file/last.json"_s;
        QVERIFY(install(plan({{u"a.md"_s, "a"}}), place.root(), Overwrite::Refuse, journal,
                        WriteAct::Export));
        QCOMPARE(place.read(u"a.md"_s), "a");
        QVERIFY(!lastInstall(journal));
    }

    void anInstallThatFailsLeavesTheWayBackOfTheOneBefore()
    {
        const Place place;
        QVERIFY(install(plan({{u"a.md"_s, "one\n"}}), place.root(), Overwrite::Refuse,
                        place.journal()));
        place.write(u"folder"_s, "a file\n");
        QVERIFY(!install(plan({{u"b.md"_s, "b\n"}, {u"folder/c.md"_s, "c\n"}}), place.root(),
                         Overwrite::Allow, place.journal()));
        QCOMPARE(place.read(u"b.md"_s), "(none)");
        QCOMPARE(lastInstall(place.journal())->files, QStringList(place.root() + u"/a.md"_s));
    }

    void withoutAPlaceForTheWayBackNothingIsWritten()
    {
        const Place place;
        place.write(u"state"_s, "a file\n");
        const auto written = install(plan({{u"a.md"_s, "one\n"}}), place.root(), Overwrite::Refuse,
                                     place.root() + u"/state/last.json"_s);
        QCOMPARE(written.error().code, "install/journal");
        QCOMPARE(place.all(), QStringList(u"state"_s));
    }

    void aJournalOfSomethingElseIsNoWayBack()
    {
        const Place place;
        place.write(u"last.json"_s, R"({"version":1,"files":[{"path":"../x","after":""}]})");
        QVERIFY(!lastInstall(place.root() + u"/last.json"_s).has_value());
        place.write(u"last.json"_s, "\xff\xfe no JSON");
        QVERIFY(!undoInstall(place.root() + u"/last.json"_s));
    }

    void toolsAreFoundByTheirFoldersAlone()
    {
        const QTemporaryDir home;
        const QTemporaryDir project;
        QVERIFY(foundTargets(home.path(), project.path()).isEmpty());
        QVERIFY(QDir(home.path()).mkpath(u".codex"_s));
        QVERIFY(QDir(home.path()).mkpath(u".config/opencode"_s));
        QVERIFY(QDir(project.path()).mkpath(u".cursor"_s));
        QFile file(home.filePath(u".gemini"_s)); // A file is no folder of a program.
        QVERIFY(file.open(QIODevice::WriteOnly));
        const QStringList found = foundTargets(home.path(), project.path());
        QVERIFY(found.contains(u"codex"_s));
        QVERIFY(found.contains(u"opencode"_s));
        QVERIFY(found.contains(u"cursor-agent"_s));
        QVERIFY(!found.contains(u"gemini"_s));
        QVERIFY(!found.contains(u"claude-code"_s));
    }

    void theUsersPlaceIsTheTools()
    {
        const auto pathOf = [](const QString &target, InstallPlace place) {
            return placed(*planExport(*agent(u"reviewer"_s), target), place).files.front().path;
        };
        QCOMPARE(pathOf(u"opencode"_s, InstallPlace::Project), u".opencode/agents/reviewer.md"_s);
        QCOMPARE(pathOf(u"opencode"_s, InstallPlace::User),
                 u".config/opencode/agents/reviewer.md"_s);
        QCOMPARE(pathOf(u"copilot"_s, InstallPlace::User), u".copilot/agents/reviewer.agent.md"_s);
        QCOMPARE(pathOf(u"claude-code"_s, InstallPlace::User), u".claude/agents/reviewer.md"_s);
        QVERIFY(pathOf(u"openclaw"_s, InstallPlace::User).startsWith(u".openclaw/workspace/"));
    }

    void hostileNamesStayInTheFolder_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("separators") << u"\"../../etc/passwd\""_s;
        QTest::newRow("backslashes") << u"'..\\..\\boot'"_s;
        QTest::newRow("control") << u"\"a\\u0007b\\tc\""_s;
        QTest::newRow("device") << u"con"_s;
        QTest::newRow("300 bytes") << u"ä"_s.repeated(150);
        QTest::newRow("hidden") << u".profile"_s;
        QTest::newRow("direction") << u"\"a\\u202Eb\""_s;
    }
    void hostileNamesStayInTheFolder()
    {
        QFETCH(QString, name);
        for (const Target &target : targets()) {
            if (!target.kinds.contains(Kind::Agent) || !canInstall(target))
                continue;
            const Place place;
            const auto made = planExport(*agent(name), target.id);
            QVERIFY2(made.has_value(), qPrintable(target.id));
            const auto written = install(*made, place.root(), Overwrite::Refuse, place.journal());
            QVERIFY2(written.has_value(), qPrintable(target.id));
            for (const QString &path : *written) {
                QVERIFY(QDir::cleanPath(path).startsWith(place.root() + u'/'));
                const QString file = QFileInfo(path).fileName();
                QVERIFY2(file.toUtf8().size() <= 120 && !file.startsWith(u'.'), qPrintable(file));
            }
        }
    }

    void twoPersonasOfOneFileNameAreRefused()
    {
        std::vector<ExportJob> jobs;
        for (const QString &name : {u"reviewer"_s, u"Reviewer"_s})
            jobs.push_back({name, u"codex"_s, {}, *planExport(*agent(name), u"codex"_s)});
        QCOMPARE(joinPlans(jobs).error().code, "export/collision");
    }

    /// Something that cannot be replaced comes into being after all files lie ready: the renames that
    /// went well before it are taken back.
    void whatFailsInTheMiddleIsTakenBack()
    {
        const Place place;
        place.write(u"a.md"_s, "a before\n");
        place.write(u"d.md"_s, "d before\n");
        const QStringList before = place.all();
        const QString obstacle = place.root() + u"/c.md"_s;
        const auto written = writeExport(
            plan({{u"a.md"_s, "a\n"},
                  {u"b/new.md"_s, "b\n"},
                  {u"c.md"_s, "c\n"},
                  {u"d.md"_s, "d\n"}}),
            place.root(), Overwrite::Allow, [&](const WriteRecord &record) -> Result<void> {
                if (record.files.size() != 4 || !QDir().mkpath(obstacle + u"/full"_s))
                    qFatal("the files are not ready");
                return {};
            });
        QVERIFY(!written);
        QCOMPARE(written.error().code, "export/write");
        QVERIFY(written.error().arguments.front().endsWith(u"c.md"_s));
        QVERIFY(QDir(obstacle).removeRecursively());
        QCOMPARE(place.all(), before);
        QCOMPARE(place.read(u"a.md"_s), "a before\n");
        QCOMPARE(place.read(u"d.md"_s), "d before\n");
    }

    void anUndoThatFailsInTheMiddleIsTakenBack()
    {
        const Place place;
        place.write(u"z.md"_s, "before\n");
        QVERIFY(install(plan({{u"a/new.md"_s, "new\n"}, {u"z.md"_s, "after\n"}}), place.root(),
                        Overwrite::Allow, place.journal()));
        if (::geteuid() == 0)
            QSKIP("The administrator may write anywhere.");
        QVERIFY(QFile::setPermissions(place.root() + u"/a"_s, QFile::ReadOwner | QFile::ExeOwner));
        const auto undone = undoInstall(place.journal());
        QVERIFY(QFile::setPermissions(place.root() + u"/a"_s,
                                      QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!undone);
        QCOMPARE(place.read(u"z.md"_s), "after\n");
        QCOMPARE(place.read(u"a/new.md"_s), "new\n");
        QVERIFY(undoInstall(place.journal()));
    }

    void aReadOnlyPlaceIsToldAndLeftAlone()
    {
#ifdef Q_OS_UNIX
        if (::geteuid() == 0)
            QSKIP("the superuser may write everywhere");
#endif
        const Place place;
        place.write(u"a.md"_s, "mine\n");
        QFile::setPermissions(place.root(), QFile::ReadOwner | QFile::ExeOwner);
        const auto written = install(plan({{u"b/c.md"_s, "new\n"}}), place.root(), Overwrite::Allow,
                                     place.journal());
        QFile::setPermissions(place.root(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        QCOMPARE(written.error().code, "export/no-permission");
        QCOMPARE(place.all(), QStringList(u"a.md"_s));
    }

    void aFullDiskLeavesEverythingAsItWas()
    {
#ifdef Q_OS_LINUX
        const Place place;
        place.write(u"a.md"_s, "mine\n");
        // No file may grow beyond this, which to a program looks like a full disk.
        std::signal(SIGXFSZ, SIG_IGN);
        rlimit before{};
        QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
        const rlimit little{4096, before.rlim_max};
        QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
        const auto written = install(plan({{u"a.md"_s, "short\n"},
                                           { u"x/b.md"_s,
                                             QByteArray(100'000, 'b') }}),
                                     place.root(), Overwrite::Allow, place.journal());
        ::setrlimit(RLIMIT_FSIZE, &before);
        QVERIFY(!written);
        QCOMPARE(written.error().code, "export/disk-full");
        QCOMPARE(place.read(u"a.md"_s), "mine\n");
        QCOMPARE(place.all(), QStringList(u"a.md"_s));
        QVERIFY(!lastInstall(place.journal()).has_value());
#else
        QSKIP("limits of files are Linux's");
#endif
    }
};

QTEST_GUILESS_MAIN(TestInstall)
#include "TestInstall.moc"
