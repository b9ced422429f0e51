#include "SharedFiles.h"

#include "library/Library.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QByteArray agent(const QByteArray &name, const QByteArray &more = {})
{
    return "---\nname: " + name + "\ndescription: Does " + name + ".\n" + more
           + "---\nYou do it.\n";
}

const QByteArray soul = "# SOUL.md — Ada\n\n*Counts on it.*\n\n## Core Truths\n\n- one\n\n"
                        "## Boundaries\n\n- two\n\n## Vibe\n\nCalm.\n\n## Continuity\n\nYes.\n";

} // namespace

/// A folder of personas, its index, its filter, and how it follows the disk.
class TestLibrary : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void findsPersonasAndNothingElse();
    void findsEveryFileOfTheCorpus_data();
    void findsEveryFileOfTheCorpus();
    void entriesSayWhatListsNeed();
    void soulsComeFirstThenNames();
    void filters_data();
    void filters();
    void foldsForSearch();
    void followsLinksOnceAndNoLoops();
    void keepsItsLimits();
    void unreadableFilesAreLeftOut();
    void aMissingFolderIsSaid();
    void followsTheDisk_data();
    void followsTheDisk();
    void readsOnlyWhatHasChanged();
    void theConfigurationIsFollowed();
    void aNewFolderEndsTheOldScan();
    void endsWhileScanning();
    void scansTwoThousandFiles();
    void looksThroughSeveralRoots();
    void aRootThatComesLaterIsSeen();
    void searchesFieldsAndTexts();
    void aLinkedFileIsFollowed();
    void aChangeOfThousandsIsToldInTheEnd_data();
    void aChangeOfThousandsIsToldInTheEnd();

private:
    void put(const QString &name, const QByteArray &bytes)
    {
        tests::put(m_folder->filePath(name), bytes);
    }
    void scan(Library &library, const QString &folder = {})
    {
        library.setFolder(folder.isEmpty() ? m_folder->path() : folder);
        QTRY_VERIFY(!library.isScanning());
    }
    [[nodiscard]] QStringList names(const Library &library) const
    {
        QStringList found;
        for (const LibraryEntry &entry : library.entries())
            found += QDir(m_folder->path()).relativeFilePath(entry.path);
        found.sort();
        return found;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLibrary::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
}

void TestLibrary::findsPersonasAndNothingElse()
{
    put(u".claude/agents/reviewer.md"_s, agent("reviewer"));
    put(u".claude/agents/broken.md"_s, "no frontmatter, so the loader does not see it\n");
    put(u".claude/commands/fix.md"_s, "---\ndescription: Fixes.\n---\nFix it.\n");
    put(u"plugins/p/skills/s/agents/grader.md"_s, agent("grader"));
    put(u"plugins/p/skills/s/SKILL.md"_s, "---\nname: s\ndescription: d\n---\n");
    put(u"plugins/p/skills/s/notes.md"_s, "---\nname: s\n---\n");
    put(u"ada/SOUL.md"_s, "I am.\n");
    put(u"notes/like-a-soul.md"_s, soul);
    put(u"notes/agent-anywhere.MD"_s, agent("anywhere"));
    put(u"notes/meeting.md"_s, "# Meeting\n\n## Present\n\nAll.\n");
    put(u"notes/meeting.txt"_s, agent("text"));
    put(u"README.md"_s, "# A collection\n");
    put(u"agents/README.md"_s, "# The agents\n");
    put(u"agents/README-de.md"_s, "# Die Agenten\n");
    put(u"agents/CHANGELOG.md"_s, "# Changes\n");
    put(u"LICENSE.md"_s, "MIT\n");
    put(u"CLAUDE.md"_s, "# Rules\n");
    put(u"node_modules/x/agents/hidden.md"_s, agent("hidden"));
    put(u".git/agents/hidden.md"_s, agent("hidden"));
    put(u".cache/agents/hidden.md"_s, agent("hidden"));
    Library library;
    scan(library);
    QCOMPARE(
        names(library),
        (QStringList{u".claude/agents/broken.md"_s, u".claude/agents/reviewer.md"_s,
                     u"ada/SOUL.md"_s, u"notes/agent-anywhere.MD"_s, u"notes/like-a-soul.md"_s,
                     u"plugins/p/skills/s/SKILL.md"_s, u"plugins/p/skills/s/agents/grader.md"_s}));
    QVERIFY(library.isComplete());
    QVERIFY(library.missingRoots().isEmpty());
}

void TestLibrary::findsEveryFileOfTheCorpus_data()
{
    QTest::addColumn<QString>("part");
    QTest::newRow("agents") << u"agents"_s;
    QTest::newRow("souls") << u"souls"_s;
}

void TestLibrary::findsEveryFileOfTheCorpus()
{
    QFETCH(QString, part);
    const QStringList files = tests::corpusFiles(part);
    if (files.isEmpty())
        QSKIP("The shared files are not there.");
    Library library;
    scan(library, tests::sharedFolder() + u"/corpus/"_s + part);
    QStringList missing;
    for (const QString &file : files) {
        if (!library.find(file))
            missing += file;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    QCOMPARE(qsizetype(library.entries().size()), files.size());
}

void TestLibrary::entriesSayWhatListsNeed()
{
    put(u"agents/reviewer.md"_s, agent("reviewer", "color: blue\ncategory: Technical\n"));
    put(u"SOUL.md"_s, soul);
    Library library;
    scan(library);
    const LibraryEntry *entry = library.find(m_folder->filePath(u"agents/reviewer.md"_s));
    QVERIFY(entry);
    QCOMPARE(entry->kind, Kind::Agent);
    QCOMPARE(entry->identity.name, u"reviewer"_s);
    QCOMPARE(entry->identity.tagline, u"Does reviewer."_s);
    QCOMPARE(entry->card.color, u"blue"_s);
    QCOMPARE(entry->card.slug, u"reviewer"_s);
    QCOMPARE(entry->size, QFileInfo(entry->path).size());
    QVERIFY(entry->modified.secsTo(QDateTime::currentDateTime()) < 600);
    entry = library.find(m_folder->filePath(u"SOUL.md"_s));
    QVERIFY(entry);
    QCOMPARE(entry->kind, Kind::Soul);
    QCOMPARE(entry->identity.name, u"Ada"_s);
    QCOMPARE(library.find(u"/no/such.md"_s), nullptr);
}

void TestLibrary::soulsComeFirstThenNames()
{
    put(u"agents/1.md"_s, agent("Zoe"));
    put(u"agents/2.md"_s, agent("émile"));
    put(u"agents/3.md"_s, agent("eva"));
    put(u"agents/4.md"_s, agent("Adam"));
    put(u"SOUL.md"_s, soul);
    Library library;
    scan(library);
    QStringList order;
    for (const LibraryEntry &entry : library.entries())
        order += entry.identity.name;
    QCOMPARE(order, (QStringList{u"Ada"_s, u"Adam"_s, u"émile"_s, u"eva"_s, u"Zoe"_s}));
}

void TestLibrary::filters_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QStringList>("found");
    QTest::newRow("all") << QString() << QStringList{u"Émile"_s, u"Reviewer"_s};
    QTest::newRow("blank") << u"  "_s << QStringList{u"Émile"_s, u"Reviewer"_s};
    QTest::newRow("case") << u"REVIEW"_s << QStringList{u"Reviewer"_s};
    QTest::newRow("accent in the name") << u"emile"_s << QStringList{u"Émile"_s};
    QTest::newRow("accent in the filter") << u"réviewer"_s << QStringList{u"Reviewer"_s};
    QTest::newRow("tagline") << u"strasse"_s << QStringList{u"Émile"_s};
    QTest::newRow("every word") << u"does émile"_s << QStringList{u"Émile"_s};
    QTest::newRow("words of two") << u"émile reviewer"_s << QStringList{};
    QTest::newRow("nothing") << u"xyz"_s << QStringList{};
}

void TestLibrary::filters()
{
    QFETCH(QString, filter);
    QFETCH(QStringList, found);
    put(u"agents/a.md"_s, "---\nname: Émile\ndescription: Does the Straße.\n---\nx\n");
    put(u"agents/b.md"_s, agent("Reviewer"));
    Library library;
    scan(library);
    QStringList matching;
    for (const int index : library.matching(filter))
        matching += library.entries()[std::size_t(index)].identity.name;
    QCOMPARE(matching, found);
}

void TestLibrary::foldsForSearch()
{
    QCOMPARE(foldForSearch(u"ÀÉîõü ﬁn Łøß"), u"aeiou fin loss"_s);
    QCOMPARE(foldForSearch(u"e\u0301"), u"e"_s);
    QCOMPARE(foldForSearch(u"日本"), u"日本"_s);
}

void TestLibrary::followsLinksOnceAndNoLoops()
{
    const QTemporaryDir elsewhere;
    QVERIFY(QDir(elsewhere.path()).mkdir(u"agents"_s));
    QFile far(elsewhere.filePath(u"agents/far.md"_s));
    QVERIFY(far.open(QIODevice::WriteOnly) && far.write(agent("far")) > 0);
    far.close();
    put(u"agents/near.md"_s, agent("near"));
    QVERIFY(QFile::link(m_folder->path(), m_folder->filePath(u"agents/loop"_s)));
    QVERIFY(QFile::link(u"near.md"_s, m_folder->filePath(u"agents/again.md"_s)));
    QVERIFY(QFile::link(u"agents"_s, m_folder->filePath(u"aaa"_s)));
    QVERIFY(QFile::link(elsewhere.path(), m_folder->filePath(u"linked"_s)));
    QVERIFY(QFile::link(u"nowhere"_s, m_folder->filePath(u"agents/dangling.md"_s)));
    QCOMPARE(::symlink("self", QFile::encodeName(m_folder->filePath(u"self"_s))), 0);
    Library library;
    scan(library);
    QCOMPARE(names(library), (QStringList{u"agents/near.md"_s, u"linked/agents/far.md"_s}));
}

void TestLibrary::keepsItsLimits()
{
    for (int i = 0; i < 9; ++i)
        put(u"agents/%1.md"_s.arg(i), agent("a"));
    Library few(nullptr, {.files = 5});
    scan(few);
    QCOMPARE(few.entries().size(), 5u);
    QVERIFY(!few.isComplete());
    put(u"1/2/3/SOUL.md"_s, soul);
    put(u"1/SOUL.md"_s, soul);
    Library shallow(nullptr, {.files = 100, .folders = 100, .depth = 2});
    scan(shallow);
    QVERIFY(shallow.find(m_folder->filePath(u"1/SOUL.md"_s)));
    QVERIFY(!shallow.find(m_folder->filePath(u"1/2/3/SOUL.md"_s)));
    QVERIFY(!shallow.isComplete());
    Library narrow(nullptr, {.files = 100, .folders = 2, .depth = 9});
    scan(narrow);
    QVERIFY(!narrow.isComplete());
}

void TestLibrary::unreadableFilesAreLeftOut()
{
    put(u"agents/binary.md"_s, QByteArray("---\nname: a\0b\n---\n", 17));
    put(u"agents/bytes.md"_s, agent("b", "description: \xFF\xFE\n"));
    put(u"agents/empty.md"_s, {});
    QVERIFY(QDir(m_folder->path()).mkdir(u"agents/folder.md"_s));
    Library library;
    scan(library);
    QCOMPARE(names(library), (QStringList{u"agents/bytes.md"_s, u"agents/empty.md"_s}));
}

void TestLibrary::aMissingFolderIsSaid()
{
    Library library;
    scan(library, m_folder->filePath(u"nowhere"_s));
    QCOMPARE(library.missingRoots(), QStringList{m_folder->filePath(u"nowhere"_s)});
    QVERIFY(library.entries().empty());
}

void TestLibrary::followsTheDisk_data()
{
    QTest::addColumn<bool>("told");
    QTest::newRow("by watching") << true;
    QTest::newRow("by asking") << false;
}

void TestLibrary::followsTheDisk()
{
    QFETCH(bool, told);
    put(u"agents/a.md"_s, agent("a"));
    put(u"agents/b.md"_s, agent("b"));
    Library library;
    scan(library);
    QSignalSpy changes(&library, &Library::changed);
    const auto next = [&] {
        if (!told)
            library.refresh();
        QTRY_VERIFY(!changes.isEmpty());
        QTRY_VERIFY(!library.isScanning());
    };
    const auto last = [&] { return changes.takeFirst().at(0).value<LibraryChange>(); };
    const QString a = m_folder->filePath(u"agents/a.md"_s);
    const QString b = m_folder->filePath(u"agents/b.md"_s);
    const QString c = m_folder->filePath(u"agents/more/c.md"_s);

    put(u"agents/a.md"_s, agent("renamed")); // in place
    next();
    QCOMPARE(last().changed, QStringList{a});
    QCOMPARE(library.find(a)->identity.name, u"renamed"_s);

    put(u"agents/more/c.md"_s, agent("c")); // in a new folder
    next();
    QCOMPARE(last().added, QStringList{c});

    put(u"other"_s, agent("replaced"));
    QCOMPARE(::rename(QFile::encodeName(m_folder->filePath(u"other"_s)), QFile::encodeName(b)), 0);
    next();
    QCOMPARE(last().changed, QStringList{b});
    QCOMPARE(library.find(b)->identity.name, u"replaced"_s);

    QVERIFY(QFile::rename(c, m_folder->filePath(u"agents/more/d.md"_s)));
    next();
    LibraryChange change = last();
    QCOMPARE(change.removed, QStringList{c});
    QCOMPARE(change.added, QStringList{m_folder->filePath(u"agents/more/d.md"_s)});
    QVERIFY(!library.find(c));

    QVERIFY(QDir(m_folder->filePath(u"agents/more"_s)).removeRecursively());
    next();
    QCOMPARE(last().removed.size(), 1);
    QCOMPARE(library.entries().size(), 2u);
    QCOMPARE(changes.size(), 0);
}

void TestLibrary::readsOnlyWhatHasChanged()
{
    put(u"agents/a.md"_s, agent("a"));
    Library library;
    scan(library);
    QSignalSpy changes(&library, &Library::changed);
    library.refresh();
    QTRY_VERIFY(!library.isScanning());
    QCOMPARE(changes.size(), 0);
}

void TestLibrary::theConfigurationIsFollowed()
{
    put(u".persona.yaml"_s, "rules:\n  '*': off\n");
    put(u"agents/a.md"_s, agent("a", "tools: Wrte\n"));
    Library library;
    scan(library);
    QCOMPARE(library.entries().size(), 1u);
    const auto problems = [&] {
        const LibraryEntry &entry = library.entries().front();
        return entry.errors + entry.warnings;
    };
    QCOMPARE(problems(), 0);
    put(u".persona.yaml"_s, "rules:\n  agent/unknown-tool: error\n"); // in place
    QTRY_VERIFY(library.entries().front().errors > 0);
    put(u"agents/.persona.yaml"_s, "ignore: '*.md'\n"); // a nearer one comes
    QTRY_COMPARE(problems(), 0);
    QVERIFY(QFile::remove(m_folder->filePath(u"agents/.persona.yaml"_s)));
    QTRY_VERIFY(library.entries().front().errors > 0);
}

void TestLibrary::aNewFolderEndsTheOldScan()
{
    for (int i = 0; i < 300; ++i)
        put(u"one/agents/%1.md"_s.arg(i), agent("one"));
    put(u"two/agents/b.md"_s, agent("two"));
    Library library;
    library.setFolder(m_folder->filePath(u"one"_s));
    scan(library, m_folder->filePath(u"two"_s));
    QCOMPARE(library.folder(), m_folder->filePath(u"two"_s));
    QCOMPARE(names(library), QStringList{u"two/agents/b.md"_s});
    QSignalSpy changes(&library, &Library::changed);
    scan(library, m_folder->filePath(u"none"_s));
    QCOMPARE(changes.size(), 1);
    QCOMPARE(changes.at(0).at(0).value<LibraryChange>().removed.size(), 1);
    QVERIFY(library.entries().empty());
}

void TestLibrary::endsWhileScanning()
{
    for (int i = 0; i < 300; ++i)
        put(u"agents/%1.md"_s.arg(i), agent("one"));
    Library library;
    library.setFolder(m_folder->path());
    QCoreApplication::processEvents();
}

void TestLibrary::scansTwoThousandFiles()
{
    QStringList files = tests::corpusFiles(u"agents"_s);
    if (files.isEmpty())
        QSKIP("The shared files are not there.");
    for (int i = 0; i < 2000; ++i) {
        const QString &file = files[i % files.size()];
        put(u"agents/%1/%2-%3"_s.arg(i % 20).arg(i).arg(QFileInfo(file).fileName()),
            tests::bytesOf(file));
    }
    Library library;
    QSignalSpy changes(&library, &Library::changed);
    QElapsedTimer clock;
    clock.start();
    scan(library);
    qInfo("2000 files in %lld ms, told in %lld portions", clock.elapsed(),
          qlonglong(changes.size()));
    QCOMPARE(library.entries().size(), 2000u);
    clock.start();
    library.refresh();
    QTRY_VERIFY(!library.isScanning());
    qInfo("looked through again in %lld ms", clock.elapsed());
    clock.start();
    qInfo("%d match, found in %lld us", int(library.matching(u"code review"_s).size()),
          clock.nsecsElapsed() / 1000);
}

void TestLibrary::looksThroughSeveralRoots()
{
    put(u"one/agents/a.md"_s, agent("a"));
    put(u"one/agents/inner/b.md"_s, agent("b"));
    put(u"two/c.md"_s, agent("c"));
    put(u"two/d.md"_s, agent("d"));
    Library library;
    const QString inner = m_folder->filePath(u"one/agents/inner"_s);
    library.setRoots({m_folder->filePath(u"two/c.md"_s), m_folder->filePath(u"one/"_s), inner});
    QTRY_VERIFY(!library.isScanning());
    QCOMPARE(names(library),
             (QStringList{u"one/agents/a.md"_s, u"one/agents/inner/b.md"_s, u"two/c.md"_s}));
    QCOMPARE(library.folder(), m_folder->filePath(u"one"_s));
    QCOMPARE(library.rootOf(inner + u"/b.md"_s), inner);
    QCOMPARE(library.rootOf(m_folder->filePath(u"one/agents/a.md"_s)), library.folder());
    QCOMPARE(library.rootOf(m_folder->filePath(u"two/d.md"_s)), QString());
    put(u"two/c.md"_s, agent("renamed")); // a single file is followed as well
    QTRY_COMPARE(library.find(m_folder->filePath(u"two/c.md"_s))->identity.name, u"renamed"_s);
}

void TestLibrary::aRootThatComesLaterIsSeen()
{
    Library library;
    scan(library, m_folder->filePath(u"later/agents"_s));
    QCOMPARE(library.missingRoots().size(), 1);
    put(u"later/agents/a.md"_s, agent("a"));
    QTRY_COMPARE(library.entries().size(), 1u);
    QTRY_VERIFY(library.missingRoots().isEmpty());
}

void TestLibrary::searchesFieldsAndTexts()
{
    put(u"agents/a.md"_s, agent("alpha", "model: opus\n") + "Watches over migrations.\n");
    put(u"agents/migrations.md"_s, agent("migrations"));
    Library library;
    scan(library);
    const auto found = [&](const QString &query) {
        QStringList all;
        for (const int index : library.matching(query))
            all += library.entries()[std::size_t(index)].identity.name;
        return all;
    };
    QCOMPARE(found(u"migrat"_s), (QStringList{u"migrations"_s, u"alpha"_s}));
    QCOMPARE(found(u"opus"_s), QStringList{u"alpha"_s});
    QCOMPARE(found(u"migratoins"_s), QStringList{u"migrations"_s}); // a slip
    put(u"agents/a.md"_s, agent("alpha", "model: haiku\n"));
    QTRY_COMPARE(found(u"haiku"_s), QStringList{u"alpha"_s});
    QVERIFY(found(u"opus"_s).isEmpty());
    QVERIFY(QFile::remove(m_folder->filePath(u"agents/a.md"_s)));
    QTRY_VERIFY(found(u"haiku"_s).isEmpty());
}

void TestLibrary::aLinkedFileIsFollowed()
{
    put(u"elsewhere/far.md"_s, agent("far"));
    put(u"root/agents/near.md"_s, agent("near"));
    const QString link = m_folder->filePath(u"root/agents/far.md"_s);
    QVERIFY(QFile::link(m_folder->filePath(u"elsewhere/far.md"_s), link));
    Library library;
    scan(library, m_folder->filePath(u"root"_s));
    QCOMPARE(library.entries().size(), 2u);
    put(u"elsewhere/far.md"_s, agent("farther"));
    QTRY_COMPARE(library.find(link)->identity.name, u"farther"_s);
}

void TestLibrary::aChangeOfThousandsIsToldInTheEnd_data()
{
    QTest::addColumn<bool>("byGit");
    QTest::newRow("by a program") << false;
    QTest::newRow("by a checkout") << true;
}

/// Many files in many folders, written, made and removed at once.
void TestLibrary::aChangeOfThousandsIsToldInTheEnd()
{
    QFETCH(bool, byGit);
    if (byGit && QStandardPaths::findExecutable(u"git"_s).isEmpty())
        QSKIP("There is no git.");
    constexpr int files = 5000;
    const auto name = [](int i) { return u"agents/%1/%2.md"_s.arg(i % 50).arg(i); };
    const auto change = [&] {
        for (int i = 0; i < files; ++i) {
            if (i % 10 == 0) {
                QVERIFY(QFile::remove(m_folder->filePath(name(i))));
                put(u"agents/new/%1.md"_s.arg(i), agent("after"));
            } else {
                put(name(i), agent("after"));
            }
        }
    };
    const auto git = [&](const QStringList &arguments) {
        QProcess process;
        process.setWorkingDirectory(m_folder->path());
        process.start(u"git"_s, QStringList{u"-c"_s, u"user.name=A"_s, u"-c"_s,
                                            u"user.email=a@b.c"_s, u"-c"_s, u"gc.auto=0"_s}
                                    + arguments);
        QVERIFY(process.waitForFinished(tests::patienceMs));
        QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
    };
    for (int i = 0; i < files; ++i)
        put(name(i), agent("before"));
    if (byGit) {
        git({u"init"_s, u"-q"_s, u"-b"_s, u"one"_s});
        git({u"add"_s, u"."_s});
        git({u"commit"_s, u"-qm"_s, u"Before"_s});
        git({u"checkout"_s, u"-qb"_s, u"two"_s});
        change();
        git({u"add"_s, u"-A"_s});
        git({u"commit"_s, u"-qm"_s, u"After"_s});
        git({u"checkout"_s, u"-q"_s, u"one"_s});
    }
    Library library;
    scan(library);
    QCOMPARE(library.entries().size(), std::size_t(files));
    QSignalSpy changes(&library, &Library::changed);
    QElapsedTimer clock;
    clock.start();
    if (byGit)
        git({u"checkout"_s, u"-q"_s, u"two"_s});
    else
        change();
    const qint64 written = clock.elapsed();
    const auto isDone = [&] {
        return library.entries().size() == std::size_t(files)
               && std::ranges::all_of(library.entries(), [](const LibraryEntry &entry) {
                      return entry.identity.name == "after"_L1;
                  });
    };
    QTRY_VERIFY(isDone());
    qInfo("%d files changed in %lld ms, all known %lld ms later, told in %lld portions", files,
          written, clock.elapsed() - written, qlonglong(changes.size()));
}

QTEST_GUILESS_MAIN(TestLibrary)
#include "TestLibrary.moc"
