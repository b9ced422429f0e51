#include "LayoutTesting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::artifact;

namespace {

struct Ran
{
    int code = -1;
    QByteArray out;
    QByteArray errors;
};

Ran run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(tests::patienceMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

bool has(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

} // namespace

/// What the studio publishes, the programs that everybody uses must read, and the reverse.
class TestLayoutClients : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"registry"_s);
    }

    void skopeoReadsASingleImageWithoutATag()
    {
        if (!has(u"skopeo"_s))
            QSKIP("skopeo is not installed");
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(LayoutFolder(m_path).publish(first));
        for (const QString &reference :
             QStringList{u"oci:"_s + m_path, u"oci:"_s + m_path + u":night-clerk-1.0.0"_s}) {
            const Ran ran = run(u"skopeo"_s, {u"inspect"_s, u"--raw"_s, reference});
            QVERIFY2(ran.code == 0, ran.errors.constData());
            QCOMPARE(ran.out, first.manifest.content);
        }
    }

    void skopeoCopies()
    {
        if (!has(u"skopeo"_s))
            QSKIP("skopeo is not installed");
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0+build.7"_s);
        const Artifact second = artifact(u"Day Clerk"_s, u"2.0.0-rc.1"_s);
        const auto published = LayoutFolder(m_path).publish(first);
        QVERIFY(published);
        QVERIFY(LayoutFolder(m_path).publish(second));
        const QString copy = m_folder->filePath(u"copy"_s);
        const Ran ran = run(u"skopeo"_s, {u"copy"_s, u"--insecure-policy"_s,
                                          u"oci:"_s + published->reference, u"dir:"_s + copy});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        QCOMPARE(tests::bytesOf(copy + u"/manifest.json"_s), first.manifest.content);
        QCOMPARE(tests::bytesOf(copy + u'/' + first.layers[0].digest.sliced(7)),
                 first.layers[0].content);
        for (const QString &tag : {u"day-clerk-2.0.0-rc.1"_s, u"day-clerk-latest"_s}) {
            const Ran inspected = run(u"skopeo"_s,
                                      {u"inspect"_s, u"--raw"_s, u"oci:"_s + m_path + u':' + tag});
            QVERIFY2(inspected.code == 0, inspected.errors.constData());
            QCOMPARE(inspected.out, second.manifest.content);
        }
        const Ran catalog = run(
            u"skopeo"_s, {u"inspect"_s, u"--raw"_s, u"oci:"_s + m_path + u":catalog-latest"_s});
        QVERIFY2(catalog.code == 0, catalog.errors.constData());
        QCOMPARE(QJsonDocument::fromJson(catalog.out)[u"manifests"].toArray().size(), 2);
    }

    void orasPulls()
    {
        if (!has(u"oras"_s))
            QSKIP("oras is not installed");
        ArtifactOptions options;
        options.attachments = {{u"card.png"_s, u"image/png"_s, QByteArray("\x89PNG\r\n", 6)}};
        const QString text = tests::soulText(u"Night Clerk"_s, u"1.0.0"_s);
        const auto first = makeArtifact(*makeSnapshot(text, {}, u"/p/SOUL.md"_s), options);
        QVERIFY(first);
        const auto published = LayoutFolder(m_path).publish(*first);
        QVERIFY(published);
        const Ran manifest = run(
            u"oras"_s, {u"manifest"_s, u"fetch"_s, u"--oci-layout"_s, published->reference});
        QVERIFY2(manifest.code == 0, manifest.errors.constData());
        QCOMPARE(manifest.out, first->manifest.content);
        const QString out = m_folder->filePath(u"out"_s);
        const Ran pulled = run(u"oras"_s,
                               {u"pull"_s, u"--oci-layout"_s, published->reference, u"-o"_s, out});
        QVERIFY2(pulled.code == 0, pulled.errors.constData());
        QVERIFY(pulled.out.contains(first->digest().toLatin1()));
        QCOMPARE(tests::bytesOf(out + u"/SOUL.md"_s), text.toUtf8());
        QCOMPARE(tests::bytesOf(out + u"/card.png"_s), "\x89PNG\r\n");
        const Ran tags = run(u"oras"_s, {u"repo"_s, u"tags"_s, u"--oci-layout"_s, m_path});
        QCOMPARE(tags.out.trimmed(), "night-clerk-1.0.0");
    }

    void orasCopiesTheWholeCatalog()
    {
        if (!has(u"oras"_s))
            QSKIP("oras is not installed");
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(LayoutFolder(m_path).publish(first));
        QVERIFY(LayoutFolder(m_path).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const QString copy = m_folder->filePath(u"copy"_s);
        const Ran ran = run(u"oras"_s, {u"cp"_s, u"-r"_s, u"--from-oci-layout"_s,
                                        m_path + u":catalog-latest"_s, u"--to-oci-layout"_s,
                                        copy + u":catalog-latest"_s});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        QVERIFY(QFile::exists(copy + u"/blobs/sha256/"_s + first.layers[0].digest.sliced(7)));
        QVERIFY(LayoutFolder(copy).verify()->empty());
    }

    /// oras writes an entry without annotations, under any name: the persona is found by its
    /// manifest, and publishing beside it keeps it.
    void whatOrasCopiedIsRead_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::newRow("plain version") << u"1.0.0"_s;
        QTest::newRow("our name") << u"night-clerk-1.0.0"_s;
        QTest::newRow("moving name") << u"night-clerk-latest"_s;
    }
    void whatOrasCopiedIsRead()
    {
        if (!has(u"oras"_s))
            QSKIP("oras is not installed");
        QFETCH(QString, tag);
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const auto published = LayoutFolder(m_path).publish(first);
        QVERIFY(published);
        const QString copy = m_folder->filePath(u"copy"_s);
        const Ran ran = run(u"oras"_s, {u"cp"_s, u"--from-oci-layout"_s, published->reference,
                                        u"--to-oci-layout"_s, copy + u':' + tag});
        QVERIFY2(ran.code == 0, ran.errors.constData());
        const LayoutFolder other(copy);
        QCOMPARE(*other.fetch(u"night-clerk"_s), first.layers[0].content);
        QCOMPARE(other.entries()->front().name, u"Night Clerk"_s);
        QVERIFY(other.publish(first)->alreadyPublished);
        QVERIFY(other.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        QCOMPARE(other.entries()->size(), size_t(2));
        QCOMPARE(*other.fetch(u"night-clerk"_s), first.layers[0].content);
        QVERIFY(other.verify()->empty());
        const Ran fetched = run(u"oras"_s,
                                {u"manifest"_s, u"fetch"_s, u"--oci-layout"_s, copy + u':' + tag});
        QVERIFY2(fetched.code == 0, fetched.errors.constData());
        QCOMPARE(fetched.out, first.manifest.content);
    }

    void digestsAreThoseOfOthers()
    {
        if (!has(u"sha256sum"_s))
            QSKIP("sha256sum is not installed");
        QVERIFY(LayoutFolder(m_path).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QVERIFY(LayoutFolder(m_path).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const QString blobs = m_path + u"/blobs/sha256/"_s;
        const QStringList names = QDir(blobs).entryList(QDir::Files);
        QCOMPARE(names.size(), 1 + 2 * 2 + 1);
        for (const QString &name : names) {
            const Ran ran = run(u"sha256sum"_s, {blobs + name});
            QCOMPARE(ran.out.split(' ').first(), name.toLatin1());
        }
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

QTEST_GUILESS_MAIN(TestLayoutClients)
#include "TestLayoutClients.moc"
