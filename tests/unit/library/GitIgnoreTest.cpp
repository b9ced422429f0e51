#include "library/GitIgnore.h"
#include "SharedFiles.h"
#include "library/FolderWalk.h"
#include "text/Glob.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

class Place
{
public:
    void write(const QString &name, const QByteArray &bytes = "x\n") const
    {
        tests::put(path(name), bytes);
    }
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    /// The files that a walk finds, relative and sorted.
    [[nodiscard]] QStringList walked(const QString &below = {}) const
    {
        GitIgnore git(path(below));
        QStringList found;
        const FolderWalk walk = walkFolder(path(below), {}, {}, [&](const QString &p, bool folder) {
            return git.leavesOut(p, folder);
        });
        for (const QString &file : walk.files.keys())
            found += QDir(path()).relativeFilePath(file);
        found.sort();
        return found;
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class GitIgnoreTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // The user's own list is none of the test's.
        qputenv("HOME", m_home.path().toLocal8Bit());
        qputenv("XDG_CONFIG_HOME", QFile::encodeName(m_home.filePath(u".config"_s)));
    }

    void globs_data()
    {
        QTest::addColumn<QString>("glob");
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *glob, const char *path, bool matches) {
            QTest::newRow(
                qPrintable(QString::fromLatin1(glob) + u" on "_s + QString::fromLatin1(path)))
                << QString::fromLatin1(glob) << QString::fromLatin1(path) << matches;
        };
        row("a.md", "a.md", true);
        row("*.md", "a.md", true);
        row("*.md", "x/a.md", false);
        row("x/*.md", "x/a.md", true);
        row("?.md", "ab.md", false);
        row("**/a.md", "a.md", true);
        row("**/a.md", "x/y/a.md", true);
        row("x/**", "x/y/a.md", true);
        row("x/**", "x", false);
        row("x/**/a.md", "x/a.md", true);
        row("x/**/a.md", "x/y/z/a.md", true);
        row("x/**/a.md", "xa.md", false);
        row("a**.md", "a/b.md", false);
        row("a**.md", "abc.md", true);
        row("[a-c].md", "b.md", true);
        row("[!a-c].md", "b.md", false);
        row("[^a-c].md", "d.md", true);
        row("[]x].md", "].md", true);
        row("[[:digit:]]*.md", "1a.md", true);
        row("[[:digit:]]*.md", "a1.md", false);
        row("[a.md", "[a.md", false);
        row("\\*.md", "*.md", true);
        row("\\*.md", "a.md", false);
        row("a[/]b", "a/b", false);
    }

    void globs()
    {
        QFETCH(QString, glob);
        QFETCH(QString, path);
        QFETCH(bool, matches);
        QCOMPARE(globMatches(glob, path), matches);
    }

    void hostileGlobsEnd()
    {
        QVERIFY(!globMatches(u"*a*a*a*a*a*a*a*a*a*a*a*a*a*ab"_s, QString(200, u'a')));
        QVERIFY(!globMatches(u"**/**/**/**/**/**/**/**/x"_s, QString(u"a/"_s.repeated(60) + u'b')));
    }

    void leavesOutWhatAPatternNames()
    {
        Place place;
        place.write(u".git/HEAD"_s);
        place.write(u".gitignore"_s, "# a comment\ndrafts/\n/top.md\n*.tmp.md\n!keep.tmp.md\n"
                                     "trailing.md   \nsub/**/deep.md\r\n\\#hash.md\n");
        for (const char *name :
             {"top.md", "sub/top.md", "drafts/a.md", "x/drafts/b.md", "a.tmp.md", "keep.tmp.md",
              "trailing.md", "sub/deep.md", "sub/x/y/deep.md", "#hash.md", "a.md"})
            place.write(QString::fromLatin1(name));
        QCOMPARE(place.walked(), QStringList({u"a.md"_s, u"keep.tmp.md"_s, u"sub/top.md"_s}));
    }

    void aNestedListCountsBeforeTheOneAbove()
    {
        Place place;
        place.write(u".git/HEAD"_s);
        place.write(u".gitignore"_s, "*.md\n");
        place.write(u"agents/.gitignore"_s, "!*.md\nold.md\n");
        place.write(u"a.md"_s);
        place.write(u"agents/b.md"_s);
        place.write(u"agents/old.md"_s);
        QCOMPARE(place.walked(), QStringList{u"agents/b.md"_s});
    }

    void whatLiesInAFolderThatIsLeftOutCannotBeTakenBack()
    {
        Place place;
        place.write(u".git/HEAD"_s);
        place.write(u".gitignore"_s, "out\n!out/a.md\n");
        place.write(u"out/a.md"_s);
        QVERIFY(place.walked().isEmpty());
    }

    void listsAboveTheFolderCount()
    {
        Place place;
        place.write(u".git/HEAD"_s);
        place.write(u".gitignore"_s, "/p/agents/no.md\n");
        place.write(u"p/agents/no.md"_s);
        place.write(u"p/agents/yes.md"_s);
        QCOMPARE(place.walked(u"p/agents"_s), QStringList{u"p/agents/yes.md"_s});
    }

    void listsAboveTheRepositoryDoNotCount()
    {
        Place place;
        place.write(u".gitignore"_s, "*.md\n");
        place.write(u"repo/.git/HEAD"_s);
        place.write(u"repo/a.md"_s);
        QCOMPARE(place.walked(u"repo"_s), QStringList{u"repo/a.md"_s});
    }

    void theRepositorysOwnListCounts()
    {
        Place place;
        place.write(u".git/info/exclude"_s, "mine.md\n");
        place.write(u"mine.md"_s);
        place.write(u"a.md"_s);
        QCOMPARE(place.walked(), QStringList{u"a.md"_s});
    }

    void aListCountsWithoutARepository()
    {
        Place place;
        place.write(u".gitignore"_s, "no.md\n");
        place.write(u"no.md"_s);
        place.write(u"a.md"_s);
        QCOMPARE(place.walked(), QStringList{u"a.md"_s});
    }

    /// Random lists and trees, held against git itself.
    void agreesWithGit()
    {
        if (QProcess::execute(u"git"_s, {u"--version"_s}) != 0)
            QSKIP("there is no git to compare with");
        const QStringList parts{u"a"_s, u"b"_s,    u"*"_s,    u"**"_s,  u"a*"_s,
                                u"?"_s, u"[ab]"_s, u"*.md"_s, u"a.md"_s};
        QRandomGenerator random(20261122);
        const auto pick = [&](const QStringList &from) {
            return from[qsizetype(random.bounded(quint32(from.size())))];
        };
        for (int round = 0; round < 25; ++round) {
            Place place;
            QVERIFY(QProcess::execute(u"git"_s, {u"init"_s, u"-q"_s, place.path()}) == 0);
            const auto list = [&] {
                QByteArray lines;
                for (int i = 0; i < 5; ++i) {
                    QStringList names;
                    for (int k = random.bounded(1, 4); k > 0; --k)
                        names += pick(parts);
                    lines += QByteArray(random.bounded(4) == 0 ? "!" : "")
                             + (random.bounded(5) == 0 ? "/" : "") + names.join(u'/').toUtf8()
                             + (random.bounded(5) == 0 ? "/" : "") + '\n';
                }
                return lines;
            };
            place.write(u".gitignore"_s, list());
            place.write(u"a/.gitignore"_s, list());
            for (const QString &folder :
                 {u""_s, u"a/"_s, u"b/"_s, u"a/b/"_s, u"a/a/"_s, u"b/ab/b/"_s})
                for (const QString &name : {u"a.md"_s, u"b.md"_s, u"ab.md"_s})
                    place.write(folder + name);
            QProcess git;
            git.setWorkingDirectory(place.path());
            git.start(u"git"_s, {u"ls-files"_s, u"--others"_s, u"--exclude-standard"_s});
            QVERIFY(git.waitForFinished(tests::patienceMs));
            QStringList expected = QString::fromUtf8(git.readAll())
                                       .split(u'\n', Qt::SkipEmptyParts);
            expected.removeIf([](const QString &path) { return !path.endsWith(".md"_L1); });
            expected.sort();
            QFile file(place.path(u".gitignore"_s));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QFile inner(place.path(u"a/.gitignore"_s));
            QVERIFY(inner.open(QIODevice::ReadOnly));
            const QByteArray lists = file.readAll() + "-- a:\n" + inner.readAll();
            const QStringList walked = place.walked();
            QVERIFY2(walked == expected, QByteArray(lists + "git: " + expected.join(u' ').toUtf8()
                                                    + "\nown: " + walked.join(u' ').toUtf8())
                                             .constData());
        }
    }

private:
    QTemporaryDir m_home;
};

QTEST_APPLESS_MAIN(GitIgnoreTest)
#include "GitIgnoreTest.moc"
