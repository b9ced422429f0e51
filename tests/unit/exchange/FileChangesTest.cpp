// Files that change together, and back.

#include "exchange/FileChanges.h"
#include "SharedFiles.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class FileChangesTest : public QObject
{
    Q_OBJECT

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    void put(const QString &name, const QByteArray &bytes) { tests::put(path(name), bytes); }
    [[nodiscard]] QByteArray bytes(const QString &name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
    }
    std::unique_ptr<QTemporaryDir> m_folder;

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"a.md"_s, "a");
        put(u"b.md"_s, "b");
    }

    void allAreChangedAndTakenBack()
    {
        const FileChanges changes{{{path(u"a.md"_s), path(u"deep/er/c.md"_s)}},
                                  {{path(u"deep/er/c.md"_s), "a", "A"},
                                   {path(u"b.md"_s), "b", "B"},
                                   {path(u"new.md"_s), {}, "new"}}};
        QVERIFY(changes.apply());
        QCOMPARE(bytes(u"a.md"_s), "(none)");
        QCOMPARE(bytes(u"deep/er/c.md"_s), "A");
        QCOMPARE(bytes(u"b.md"_s), "B");
        QCOMPARE(bytes(u"new.md"_s), "new");
        QVERIFY(changes.reversed().apply());
        QCOMPARE(bytes(u"a.md"_s), "a");
        QCOMPARE(bytes(u"b.md"_s), "b");
        QCOMPARE(bytes(u"new.md"_s), "(none)");
        QVERIFY(changes.reversed().reversed().apply());
        QCOMPARE(bytes(u"deep/er/c.md"_s), "A");
    }

    void nothingChangesWhenOneCannot_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("changed meanwhile") << u"meanwhile"_s << QByteArray("changes/meanwhile");
        QTest::newRow("gone") << u"gone"_s << QByteArray("changes/meanwhile");
        QTest::newRow("the new name is taken") << u"taken"_s << QByteArray("changes/exists");
        QTest::newRow("the new file is there") << u"there"_s << QByteArray("changes/exists");
    }

    void nothingChangesWhenOneCannot()
    {
        QFETCH(QString, what);
        QFETCH(QByteArray, code);
        FileChanges changes{{{path(u"a.md"_s), path(u"c.md"_s)}},
                            {{path(u"c.md"_s), "a", "A"}, {path(u"b.md"_s), "b", "B"}}};
        if (what == "meanwhile"_L1)
            changes.rewrites[1].before = "other";
        else if (what == "gone"_L1)
            changes.rewrites.push_back({path(u"gone.md"_s), "x", "y"});
        else if (what == "there"_L1)
            changes.rewrites.push_back({path(u"b.md"_s), {}, "y"});
        else
            changes.moves.push_back({path(u"b.md"_s), path(u"c.md"_s)});
        const auto applied = changes.apply();
        QVERIFY(!applied);
        QCOMPARE(applied.error().code, code);
        QCOMPARE(bytes(u"a.md"_s), "a");
        QCOMPARE(bytes(u"b.md"_s), "b");
        QCOMPARE(bytes(u"c.md"_s), "(none)");
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void aLinkKeepsLeadingToItsFile()
    {
        QVERIFY(QFile::link(path(u"a.md"_s), path(u"link.md"_s)));
        QVERIFY((FileChanges{{}, {{path(u"link.md"_s), "a", "A"}}}.apply()));
        QVERIFY(QFileInfo(path(u"link.md"_s)).isSymLink());
        QCOMPARE(bytes(u"a.md"_s), "A");
    }

    void foldersMove()
    {
        QVERIFY(QDir(m_folder->path()).mkpath(u"one/inner"_s));
        put(u"one/inner/x.md"_s, "x");
        const FileChanges changes{{{path(u"one"_s), path(u"two"_s)}},
                                  {{path(u"two/inner/x.md"_s), "x", "X"}}};
        QVERIFY(changes.apply());
        QCOMPARE(bytes(u"two/inner/x.md"_s), "X");
        QVERIFY(changes.reversed().apply());
        QCOMPARE(bytes(u"one/inner/x.md"_s), "x");
    }
};

QTEST_GUILESS_MAIN(FileChangesTest)
#include "FileChangesTest.moc"
