#include "OciTesting.h"

#include "registry/OpenRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <thread>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::artifact;
using tests::openOci;
using tests::RealRegistry;

/// Publishing to a real registry, and what other programs make of it.
class TestOciRegistry : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_open = std::make_unique<RealRegistry>();
        if (!m_open->problem().isEmpty())
            QSKIP(qPrintable(m_open->problem()));
    }

    void init() { m_name = u"n"_s + QString::number(++m_count); }

    void publishesAndReadsBack()
    {
        const OciRegistry registry = here();
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const auto preview = registry.describe(first);
        OK(preview);
        QCOMPARE(preview->state, PublishPreview::State::New);
        QCOMPARE(preview->files.size(), size_t(2));
        QVERIFY(preview->bytesToSend > 0);
        const auto dry = registry.publish(first, DryRun::Yes);
        OK(dry);
        QVERIFY(dry->dryRun);
        QCOMPARE(registry.versions(u"night-clerk"_s).error().code, "registry/no-such-persona");

        QList<QByteArray> stages;
        const auto published = registry.publish(
            first, DryRun::No, [&](const QByteArray &stage, qint64, qint64) { stages += stage; });
        OK(published);
        QCOMPARE(published->digest, first.digest());
        QCOMPARE(published->reference, m_open->host() + u'/' + m_name + u"/night-clerk:1.0.0"_s);
        QCOMPARE(published->tags, (QStringList{u"1.0.0"_s, u"latest"_s}));
        QVERIFY(!published->alreadyPublished);
        QVERIFY(stages.contains("verify"));

        const auto fetched = registry.fetch(u"night-clerk"_s);
        OK(fetched);
        QCOMPARE(fetched->content, first.layers[0].content);
        QCOMPARE(fetched->version, u"1.0.0"_s);
        QCOMPARE(fetched->digest, first.digest());
        const auto listing = registry.entries();
        OK(listing);
        QCOMPARE(listing->entries.size(), size_t(1));
        QCOMPARE(listing->entries[0].name, u"Night Clerk"_s);
        QCOMPARE(listing->entries[0].digest, first.digest());
        QVERIFY(!listing->isCached);
        QCOMPARE(registry.describe(first)->state, PublishPreview::State::SameContent);
        QCOMPARE(registry.describe(first)->bytesToSend, 0);
    }

    void theSameAgainIsAlreadyPublishedAndOtherContentRefused()
    {
        const OciRegistry registry = here();
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        OK(registry.publish(first));
        const auto again = registry.publish(first);
        OK(again);
        QVERIFY(again->alreadyPublished);
        const Artifact other = artifact(u"Night Clerk"_s, u"1.0.0"_s, u"Otherwise."_s);
        const auto refused = registry.publish(other);
        QCOMPARE(refused.error().code, "registry/version-exists");
        QCOMPARE(refused.error().arguments.value(2), first.digest());
        QCOMPARE(registry.publish(other, DryRun::Yes).error().code, "registry/version-exists");
        QCOMPARE(registry.describe(other)->state, PublishPreview::State::OtherContent);
        QCOMPARE(registry.fetch(u"night-clerk"_s)->content, first.layers[0].content);
    }

    void anotherPictureIsNoOtherContent()
    {
        const OciRegistry registry = here();
        const Artifact first = tests::artifactWithPicture(u"Night Clerk"_s, u"1.0.0"_s,
                                                          "drawn with one font");
        OK(registry.publish(first));
        for (const Artifact &again :
             {tests::artifactWithPicture(u"Night Clerk"_s, u"1.0.0"_s, "drawn with another"),
              artifact(u"Night Clerk"_s, u"1.0.0"_s)}) {
            const auto preview = registry.describe(again);
            OK(preview);
            QCOMPARE(preview->state, PublishPreview::State::SameContent);
            QCOMPARE(preview->bytesToSend, 0);
            const auto published = registry.publish(again);
            OK(published);
            QVERIFY(published->alreadyPublished);
            QCOMPARE(published->digest, first.digest());
            QCOMPARE(registry.publish(again, DryRun::Yes)->digest, first.digest());
        }
    }

    void latestMovesOnlyUp()
    {
        const OciRegistry registry = here();
        for (const QString &version : {u"1.0.0-rc.1"_s, u"1.0.0"_s, u"0.9.0"_s, u"1.1.0"_s,
                                       u"2.0.0-rc.1"_s, u"1.0.1"_s, u"1.1.0+b"_s})
            OK(registry.publish(artifact(u"Night Clerk"_s, version, version)));
        QCOMPARE(registry.fetch(u"night-clerk"_s)->version, u"1.1.0+b"_s);
        QCOMPARE(registry.entries()->entries[0].version, u"1.1.0+b"_s);
        QCOMPARE(*registry.versions(u"night-clerk"_s),
                 (QStringList{u"2.0.0-rc.1"_s, u"1.1.0+b"_s, u"1.1.0"_s, u"1.0.1"_s, u"1.0.0"_s,
                              u"1.0.0-rc.1"_s, u"0.9.0"_s}));
        QCOMPARE(registry.fetch(u"night-clerk"_s, u"0.9.0"_s)->version, u"0.9.0"_s);
        QCOMPARE(registry.fetch(u"night-clerk"_s, u"3.0.0"_s).error().code,
                 "registry/no-such-version");
        QCOMPARE(registry.fetch(u"nobody"_s).error().code, "registry/no-such-persona");
        QVERIFY(registry.describe(artifact(u"Night Clerk"_s, u"0.8.0"_s))->olderThanPrevious);
    }

    void digestsAreThoseOfAFolder()
    {
        QTemporaryDir folder;
        ArtifactOptions options;
        options.attachments = {{u"card.png"_s, u"image/png"_s, QByteArray("\x89PNG\r\n", 6)}};
        const auto made = makeArtifact(
            *makeSnapshot(tests::soulText(u"Night Clerk"_s, u"1.0.0"_s), {}, u"/p/SOUL.md"_s),
            options);
        QVERIFY(made);
        const auto inFolder = LayoutFolder(folder.path()).publish(*made);
        const auto onServer = here().publish(*made);
        OK(inFolder);
        OK(onServer);
        QCOMPARE(onServer->digest, inFolder->digest);
        if (!RealRegistry::has(u"skopeo"_s))
            QSKIP("skopeo is not installed");
        // Copied by another program, it is the version that is there already.
        const auto copied = tests::run(
            u"skopeo"_s,
            {u"copy"_s, u"--insecure-policy"_s, u"--dest-tls-verify=false"_s,
             u"oci:"_s + inFolder->reference,
             u"docker://"_s + m_open->host() + u'/' + m_name + u"x/night-clerk:1.0.0"_s});
        QVERIFY2(copied.code == 0, copied.errors.constData());
        const OciRegistry other = openOci(m_open->address(m_name + u'x'));
        const auto again = other.publish(*made);
        OK(again);
        QVERIFY(again->alreadyPublished);
        QCOMPARE(other.entries()->entries.size(), size_t(1));
    }

    void skopeoAndOrasReadWhatWePublish()
    {
        if (!RealRegistry::has(u"skopeo"_s) || !RealRegistry::has(u"oras"_s))
            QSKIP("skopeo or oras is not installed");
        const OciRegistry registry = here();
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0+b.1"_s);
        OK(registry.publish(first));
        OK(registry.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const QString place = m_open->host() + u'/' + m_name;
        for (const QString &tag : {u"1.0.0_b.1"_s, u"latest"_s}) {
            const auto raw = tests::run(u"skopeo"_s,
                                        {u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s,
                                         u"docker://"_s + place + u"/night-clerk:"_s + tag});
            QVERIFY2(raw.code == 0, raw.errors.constData());
            QCOMPARE(raw.out, first.manifest.content);
        }
        QTemporaryDir out;
        const auto pulled = tests::run(u"oras"_s, {u"pull"_s, u"--plain-http"_s, u"-o"_s,
                                                   out.path(), place + u"/night-clerk:latest"_s});
        QVERIFY2(pulled.code == 0, pulled.errors.constData());
        QCOMPARE(tests::bytesOf(out.filePath(u"SOUL.md"_s)), first.layers[0].content);
        // The catalog with everything that it names, into a folder that the studio reads.
        const QString copy = out.filePath(u"copy"_s);
        const auto all = tests::run(u"oras"_s, {u"cp"_s, u"-r"_s, u"--from-plain-http"_s,
                                                place + u"/catalog:latest"_s, u"--to-oci-layout"_s,
                                                copy + u":catalog-latest"_s});
        QVERIFY2(all.code == 0, all.errors.constData());
        QVERIFY(LayoutFolder(copy).verify()->empty());
    }

    void readsWhatOrasPushes()
    {
        if (!RealRegistry::has(u"oras"_s))
            QSKIP("oras is not installed");
        QTemporaryDir folder;
        const QByteArray text = tests::soulText(u"Day Clerk"_s, u"2.0.0"_s).toUtf8();
        tests::put(folder.filePath(u"SOUL.md"_s), text);
        const auto pushed = tests::run(
            u"oras"_s,
            {u"push"_s, u"--plain-http"_s, u"--artifact-type"_s,
             u"application/vnd.personastudio.persona.v1"_s, u"--annotation"_s,
             u"org.opencontainers.image.version=2.0.0"_s,
             m_open->host() + u'/' + m_name + u"/day-clerk:2.0.0"_s, u"SOUL.md:text/markdown"_s},
            folder.path());
        QVERIFY2(pushed.code == 0, pushed.errors.constData());
        const OciRegistry registry = here();
        // oras moves no "latest".
        const auto fetched = registry.fetch(u"day-clerk"_s);
        OK(fetched);
        QCOMPARE(fetched->content, text);
        QCOMPARE(fetched->version, u"2.0.0"_s);
        QCOMPARE(*registry.versions(u"day-clerk"_s), QStringList{u"2.0.0"_s});
        const Artifact next = artifact(u"Day Clerk"_s, u"2.1.0"_s);
        const auto preview = registry.describe(next);
        OK(preview);
        QCOMPARE(preview->state, PublishPreview::State::NewVersion);
        QCOMPARE(preview->previousContent, text);
        OK(registry.publish(next));
        QCOMPARE(registry.fetch(u"day-clerk"_s)->version, u"2.1.0"_s);
    }

    void unpublishes()
    {
        const OciRegistry registry = here();
        for (const QString &version : {u"1.0.0"_s, u"1.1.0"_s})
            OK(registry.publish(artifact(u"Night Clerk"_s, version, version)));
        OK(registry.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const auto one = registry.unpublish(u"night-clerk"_s, u"1.1.0"_s);
        OK(one);
        QCOMPARE(one->deleted, QStringList{u"1.1.0"_s});
        QCOMPARE(registry.entries()->entries[1].version, u"1.0.0"_s);
        QCOMPARE(registry.fetch(u"night-clerk"_s)->version, u"1.0.0"_s);
        const auto all = registry.unpublish(u"night-clerk"_s);
        OK(all);
        QCOMPARE(all->deleted, QStringList{u"1.0.0"_s});
        QCOMPARE(registry.entries()->entries.size(), size_t(1));
        QCOMPARE(registry.fetch(u"night-clerk"_s).error().code, "registry/no-such-persona");
        QCOMPARE(registry.unpublish(u"night-clerk"_s).error().code, "registry/no-such-persona");
        // And it can come again.
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s, u"1.0.0"_s)));
        QCOMPARE(registry.entries()->entries.size(), size_t(2));
    }

    void saysWhatAServerCannotDelete()
    {
        const RealRegistry server(RealRegistry::SignIn::None, RealRegistry::Deletes::No);
        QVERIFY2(server.problem().isEmpty(), qPrintable(server.problem()));
        const OciRegistry registry = openOci(server.address());
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QVERIFY(registry.capabilities().canDelete);
        const auto gone = registry.unpublish(u"night-clerk"_s);
        OK(gone);
        QCOMPARE(gone->kept, QStringList{u"1.0.0"_s});
        QVERIFY(!registry.capabilities().canDelete);
        QVERIFY(registry.entries()->entries.empty());
    }

    void twentyPublishersLoseNoEntry()
    {
        constexpr int publishers = 20;
        std::vector<std::thread> threads;
        std::mutex mutex;
        QStringList errors;
        for (int i = 0; i < publishers; ++i) {
            threads.emplace_back([&, i] {
                // Each as a program of its own: with its own session and no cache.
                const OciRegistry own(*RegistryAddress::parse(m_open->address(m_name)), nullptr);
                const Artifact mine = artifact(u"Clerk %1"_s.arg(i), u"1.0.0"_s);
                const auto published = own.publish(mine);
                const std::scoped_lock lock(mutex);
                if (!published)
                    errors += tests::shown(published.error());
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(errors.join(u'\n'), QString());
        QCOMPARE(here().entries()->entries.size(), size_t(publishers));
    }

    void publishesManyAndGoesOnAfterABreak()
    {
        const OciRegistry registry = here();
        std::vector<Artifact> all;
        for (int i = 0; i < 30; ++i)
            all.push_back(artifact(u"Clerk %1"_s.arg(i), u"1.0.0"_s));
        std::stop_source stop;
        const auto broken = registry.publishAll(
            all, DryRun::No,
            [&](const QByteArray &, qint64 done, qint64) {
                if (done == 5)
                    stop.request_stop();
            },
            stop.get_token());
        OK(broken);
        const auto published = std::ranges::count_if(*broken,
                                                     [](const auto &it) { return it.has_value(); });
        QVERIFY(published >= 5 && published < 30);
        QCOMPARE(registry.entries()->entries.size(), size_t(published));
        const auto rest = registry.publishAll(all);
        OK(rest);
        qint64 already = 0;
        for (const auto &result : *rest) {
            OK(result);
            already += result->alreadyPublished;
        }
        QCOMPARE(already, published);
        QCOMPARE(registry.entries()->entries.size(), size_t(30));
    }

    void aLargeCatalogIsShardedAndReadFromTheCache()
    {
        QTemporaryDir cache;
        const OciRegistry registry = openOci(m_open->address(m_name), {}, cache.path());
        std::vector<Artifact> all;
        for (int i = 0; i < 520; ++i)
            all.push_back(artifact(u"Clerk %1"_s.arg(i), u"1.0.0"_s));
        const auto published = registry.publishAll(all);
        OK(published);
        for (const auto &result : *published)
            OK(result);
        QCOMPARE(registry.entries()->entries.size(), size_t(520));
        // One more rewrites one shard and the root.
        OK(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        const auto listing = openOci(m_open->address(m_name), {}, cache.path()).entries();
        OK(listing);
        QCOMPARE(listing->entries.size(), size_t(521));
        QVERIFY(!listing->isCached);
        // Without a server what is kept is shown, and said so.
        QVERIFY(QDir(cache.path()).exists());
    }

    void whatIsKeptIsShownWithoutTheServer()
    {
        QTemporaryDir cache;
        RealRegistry server;
        const QString address = server.address();
        OK(openOci(address).publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        OK(openOci(address).publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        OK(openOci(address, {}, cache.path()).entries());
        const auto fetched = openOci(address, {}, cache.path()).fetch(u"night-clerk"_s);
        OK(fetched);
        QVERIFY(!fetched->isCached);
        server.stop();
        const auto kept = openOci(address, {}, cache.path()).entries();
        OK(kept);
        QVERIFY(kept->isCached);
        QCOMPARE(kept->why->code, "net/refused");
        QCOMPARE(kept->entries.size(), size_t(2));
        QVERIFY(kept->asOf.isValid());
        const OciRegistry offline = openOci(address, {}, cache.path());
        const auto again = offline.fetch(u"night-clerk"_s, u"1.0.0"_s);
        OK(again);
        QVERIFY(again->isCached);
        QCOMPARE(again->content, fetched->content);
        QCOMPARE(again->digest, fetched->digest);
        QCOMPARE(offline.fetch(u"day-clerk"_s).error().code, "net/refused");
        QCOMPARE(openOci(address).entries().error().code, "net/refused");
    }

    void jobsWorkBesideTheCaller()
    {
        const auto registry = openRegistry(m_open->address(m_name), nullptr);
        OK(registry);
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const auto published = (*registry)->startPublish(first);
        published->wait();
        OK(published->result());
        const auto listed = (*registry)->startEntries();
        listed->wait();
        QCOMPARE(listed->result()->entries.size(), size_t(1));
        const auto cancelled = (*registry)->startPublish(artifact(u"Day Clerk"_s, u"1.0.0"_s));
        cancelled->cancel();
        cancelled->wait();
        QVERIFY(cancelled->result() || cancelled->result().error().code == "registry/cancelled");
    }

private:
    OciRegistry here() const { return openOci(m_open->address(m_name)); }

    std::unique_ptr<RealRegistry> m_open;
    QString m_name;
    int m_count = 0;
};

QTEST_GUILESS_MAIN(TestOciRegistry)
#include "TestOciRegistry.moc"
