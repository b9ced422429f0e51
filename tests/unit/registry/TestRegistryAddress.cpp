#include "registry/RegistryAddress.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class TestRegistryAddress : public QObject
{
    Q_OBJECT

private slots:
    void isRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("address");
        QTest::newRow("OCI") << u"oci://ghcr.io/me"_s << u"oci://ghcr.io/me"_s;
        QTest::newRow("OCI with much") << u"  OCI://Registry.Example:5000/team/personas/ "_s
                                       << u"oci://registry.example:5000/team/personas"_s;
        QTest::newRow("OCI, usual port") << u"oci://ghcr.io:443/me"_s << u"oci://ghcr.io/me"_s;
        QTest::newRow("OCI as docker says it") << u"ghcr.io/me"_s << u"oci://ghcr.io/me"_s;
        QTest::newRow("OCI on this machine")
            << u"localhost:5000/me"_s << u"oci://localhost:5000/me"_s;
        QTest::newRow("souls") << u"https://souls.example/"_s << u"https://souls.example"_s;
        QTest::newRow("souls below")
            << u"https://souls.example/a/b/"_s << u"https://souls.example/a/b"_s;
        QTest::newRow("souls here") << u"http://127.0.0.1:3000"_s << u"http://127.0.0.1:3000"_s;
        QTest::newRow("folder") << u"/a/b/../c/"_s << u"/a/c"_s;
        QTest::newRow("folder at home") << u"~/catalog"_s << QDir::homePath() + u"/catalog"_s;
        QTest::newRow("folder by URL") << u"file:///a/b"_s << u"/a/b"_s;
        QTest::newRow("souls by their list")
            << u"https://souls.example/a/api/souls/"_s << u"https://souls.example/a"_s;
        QTest::newRow("souls by their API")
            << u"https://souls.example/api"_s << u"https://souls.example"_s;
        QTest::newRow("folder with dots")
            << u"./souls.example"_s << QDir::currentPath() + u"/souls.example"_s;
        QTest::newRow("folder of a version")
            << u"catalog-1.0"_s << QDir::currentPath() + u"/catalog-1.0"_s;
        QTest::newRow("folder here") << u"catalog"_s << QDir::currentPath() + u"/catalog"_s;
    }
    void isRead()
    {
        QFETCH(QString, text);
        QFETCH(QString, address);
        const auto parsed = RegistryAddress::parse(text);
        QVERIFY2(parsed, parsed ? "" : parsed.error().code.constData());
        QCOMPARE(parsed->toString(), address);
        QCOMPARE(*RegistryAddress::parse(parsed->toString()), *parsed);
    }

    void serversAreCalledSafely()
    {
        QCOMPARE(RegistryAddress::parse(u"oci://ghcr.io/me"_s)->base, QUrl(u"https://ghcr.io"_s));
        QCOMPARE(RegistryAddress::parse(u"oci://127.0.0.1:5000/me"_s)->base,
                 QUrl(u"http://127.0.0.1:5000"_s));
        QCOMPARE(RegistryAddress::parse(u"oci://ghcr.io/me"_s)->server(), u"ghcr.io"_s);
        QCOMPARE(RegistryAddress::parse(u"/a"_s)->server(), QString());
    }

    void isRefused_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("nothing") << u" "_s << QByteArray("address/empty");
        QTest::newRow("no namespace") << u"oci://ghcr.io"_s << QByteArray("address/no-namespace");
        QTest::newRow("no namespace but a slash")
            << u"oci://ghcr.io/"_s << QByteArray("address/no-namespace");
        QTest::newRow("capitals") << u"oci://ghcr.io/Me"_s << QByteArray("address/bad-namespace");
        QTest::newRow("a tag") << u"oci://ghcr.io/me/soul:1.0.0"_s
                               << QByteArray("address/bad-namespace");
        QTest::newRow("going up") << u"oci://ghcr.io/me/../you"_s
                                  << QByteArray("address/bad-namespace");
        QTest::newRow("no host") << u"oci:///me"_s << QByteArray("address/bad");
        QTest::newRow("not secure") << u"http://souls.example"_s << QByteArray("address/insecure");
        QTest::newRow("password") << u"https://me:pw@souls.example"_s
                                  << QByteArray("address/with-password");
        for (const char *text :
             {"souls.example", "souls.example.org/", "https:/souls.example", "https//souls.example",
              "127.0.0.1:5000", "127.0.0.1", "localhost:5000", "oci:ghcr.io/me", "www.souls.zip",
              "souls.example:x", "\\\\server\\share", "~nobody/catalog",
              "mailto:me@souls.example"}) {
            QTest::addRow("no scheme: %s", text)
                << QString::fromLatin1(text) << QByteArray("address/no-scheme");
        }
        QTest::newRow("a port that is none")
            << u"https://souls.example:99999"_s << QByteArray("address/bad");
        QTest::newRow("a blank in it")
            << u"https://souls example.org"_s << QByteArray("address/bad");
        QTest::newRow("a scheme with a slip")
            << u"htps://souls.example"_s << QByteArray("address/scheme");
        QTest::newRow("a scheme of other programs")
            << u"docker://ghcr.io/me"_s << QByteArray("address/scheme");
        QTest::newRow("other scheme") << u"ftp://souls.example"_s << QByteArray("address/scheme");
    }
    void isRefused()
    {
        QFETCH(QString, text);
        QFETCH(QByteArray, code);
        const auto parsed = RegistryAddress::parse(text);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().code, code);
        QVERIFY(!parsed.error().arguments.join(u' ').contains(u"pw"_s));
    }

    /// What is there is meant, however it is called.
    void aFolderThatIsThereIsTakenAtItsWord()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkdir(u"souls.example"_s));
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(folder.path()));
        const auto parsed = RegistryAddress::parse(u"souls.example"_s);
        QDir::setCurrent(before);
        QVERIFY(parsed);
        QCOMPARE(parsed->kind, RegistryAddress::Kind::Folder);
    }
};

QTEST_APPLESS_MAIN(TestRegistryAddress)
#include "TestRegistryAddress.moc"
