#include "persona/Snapshot.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace studio;

class ReadFileTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    QString place(const QString &name) const { return m_folder.filePath(name); }

    QString write(const QString &name, const QByteArray &bytes) const
    {
        QFile file(place(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    static QByteArray codeOf(const QString &path)
    {
        const auto file = readFile(path);
        if (file)
            return {};
        // Whatever goes wrong, the sentence names the file.
        return file.error().arguments.value(0) == path ? file.error().code : "no path";
    }

private slots:
    void readsAFile()
    {
        const auto file = readFile(write(u"a.md"_s, "\xEF\xBB\xBF# A\r\n"));
        QVERIFY(file);
        QCOMPARE(file->text, u"# A\n"_s);
        QVERIFY(file->encoding.bom);
        QCOMPARE(file->encoding.lineEnd, LineEnd::Crlf);
        QVERIFY(readFile(write(u"empty.md"_s, {}))->text.isEmpty());
    }

    void refusesWhatIsNoTextFile()
    {
        QCOMPARE(codeOf(place(u"absent.md"_s)), "file/not-found");
        QCOMPARE(codeOf(write(u"f"_s, "x") + u"/below"_s), "file/not-found");
        QCOMPARE(codeOf(QString()), "file/not-found");
        QCOMPARE(codeOf(m_folder.path()), "file/is-directory");
        QCOMPARE(codeOf(write(u"binary.md"_s, QByteArray("a\0b", 3))), "file/binary");
        QCOMPARE(codeOf(u"/dev/zero"_s), "file/not-regular");
    }

    void neverWaitsForAPipe()
    {
        const QString pipe = place(u"pipe.md"_s);
        QCOMPARE(::mkfifo(QFile::encodeName(pipe).constData(), 0600), 0);
        QCOMPARE(codeOf(pipe), "file/not-regular");
    }

    void refusesWhatIsTooLarge()
    {
        const QString large = place(u"large.md"_s);
        QFile file(large);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.resize(100 * 1024 * 1024));
        const auto read = readFile(large);
        QVERIFY(!read);
        QCOMPARE(read.error().code, "file/too-large");
        QCOMPARE(read.error().arguments,
                 QStringList({large, u"104857600"_s, QString::number(maximumFileSize)}));
        QVERIFY(file.resize(maximumFileSize));
        QCOMPARE(codeOf(large), "file/binary"); // read at least, up to its first NUL
    }

    void saysWhenAFileMayNotBeRead()
    {
        if (::geteuid() == 0)
            QSKIP("the superuser may read every file");
        const QString secret = write(u"secret.md"_s, "x");
        QVERIFY(QFile::setPermissions(secret, {}));
        QCOMPARE(codeOf(secret), "file/no-permission");
    }

    void followsLinksAndSaysWhenTheyLeadNowhere()
    {
        const QString target = write(u"target.md"_s, "x");
        QVERIFY(QFile::link(target, place(u"link.md"_s)));
        QCOMPARE(readFile(place(u"link.md"_s))->text, u"x"_s);
        QVERIFY(QFile::link(place(u"gone"_s), place(u"broken.md"_s)));
        QCOMPARE(codeOf(place(u"broken.md"_s)), "file/not-found");
        QVERIFY(QFile::link(place(u"loop"_s), place(u"loop"_s)));
        QCOMPARE(codeOf(place(u"loop"_s)), "file/read");
    }

    void readsFilesThatDoNotTellTheirSize()
    {
        const auto file = readFile(u"/proc/self/status"_s);
        if (!file && file.error().code == "file/not-found")
            QSKIP("no /proc here");
        QVERIFY(file);
        QVERIFY(!file->text.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ReadFileTest)
#include "ReadFileTest.moc"
