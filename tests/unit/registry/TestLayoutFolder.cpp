#include "LayoutTesting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::artifact;

namespace {

QStringList refsIn(const QString &folder)
{
    QStringList refs;
    const QJsonDocument index = QJsonDocument::fromJson(tests::bytesOf(folder + u"/index.json"_s));
    for (const QJsonValue &entry : index[u"manifests"].toArray())
        refs += entry[u"annotations"][u"org.opencontainers.image.ref.name"].toString();
    refs.sort();
    return refs;
}

QString blobPath(const QString &folder, const QString &digest)
{
    return folder + u"/blobs/sha256/"_s + digest.sliced(7);
}

QByteArray codeOf(const auto &result)
{
    return result ? QByteArray("fine") : result.error().code;
}

} // namespace

class TestLayoutFolder : public QObject
{
    Q_OBJECT

private slots:
    void publishesAndFetches()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"new/registry"_s);
        const LayoutFolder registry(path);
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const Result<Published> published = registry.publish(first);
        QVERIFY2(published, published ? "" : published.error().code.constData());
        QCOMPARE(published->reference, path + u":night-clerk-1.0.0"_s);
        QCOMPARE(published->digest, first.digest());
        QCOMPARE(published->tags, QStringList{u"night-clerk-1.0.0"_s});
        QVERIFY(!published->alreadyPublished);
        QCOMPARE(tests::bytesOf(path + u"/oci-layout"_s), "{\"imageLayoutVersion\":\"1.0.0\"}");
        QCOMPARE(refsIn(path), QStringList{u"night-clerk-1.0.0"_s});
        QCOMPARE(*registry.fetch(u"night-clerk"_s), first.layers[0].content);
        QCOMPARE(*registry.fetch(u"night-clerk"_s, u"1.0.0"_s), first.layers[0].content);
        QCOMPARE(*registry.versions(u"night-clerk"_s), QStringList{u"1.0.0"_s});
        QVERIFY(registry.verify()->empty());
        QVERIFY(!QFile::exists(path + u"/.persona-studio.lock"_s));
        // manifest, config, persona, index.json, oci-layout
        QCOMPARE(tests::allFilesIn(path).size(), 5);
    }

    void sameAgainIsPublishedAlready()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(registry.publish(first));
        const QByteArray index = tests::bytesOf(folder.filePath(u"index.json"_s));
        const Result<Published> again = registry.publish(first);
        QVERIFY(again);
        QVERIFY(again->alreadyPublished);
        QCOMPARE(again->digest, first.digest());
        QCOMPARE(tests::bytesOf(folder.filePath(u"index.json"_s)), index);
    }

    void otherContentIsRefused()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(registry.publish(first));
        const QStringList files = tests::allFilesIn(folder.path());
        const Result<Published> other = registry.publish(
            artifact(u"Night Clerk"_s, u"1.0.0"_s, u"Other words."_s));
        QCOMPARE(codeOf(other), "registry/version-exists");
        QCOMPARE(other.error().arguments,
                 (QStringList{u"night-clerk"_s, u"1.0.0"_s, first.digest()}));
        QCOMPARE(tests::allFilesIn(folder.path()), files);
        QCOMPARE(*registry.fetch(u"night-clerk"_s), first.layers[0].content);
    }

    void anotherPictureIsNoOtherContent()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const Artifact first = tests::artifactWithPicture(u"Night Clerk"_s, u"1.0.0"_s,
                                                          "drawn with one font");
        QVERIFY(registry.publish(first));
        const QStringList files = tests::allFilesIn(folder.path());
        for (const Artifact &again :
             {tests::artifactWithPicture(u"Night Clerk"_s, u"1.0.0"_s, "drawn with another"),
              artifact(u"Night Clerk"_s, u"1.0.0"_s)}) {
            const auto preview = registry.describe(again);
            QVERIFY(preview);
            QCOMPARE(preview->state, PublishPreview::State::SameContent);
            QCOMPARE(preview->bytesToSend, 0);
            QCOMPARE(preview->digest, first.digest());
            const Result<Published> published = registry.publish(again);
            QVERIFY2(published, published ? "" : published.error().code.constData());
            QVERIFY(published->alreadyPublished);
            QCOMPARE(published->digest, first.digest());
        }
        QCOMPARE(tests::allFilesIn(folder.path()), files);
        // What others have put beside a text is content.
        const Artifact other = *makeArtifact(
            *makeSnapshot(tests::soulText(u"Night Clerk"_s, u"1.0.0"_s), {}, u"/p/SOUL.md"_s),
            {.attachments = {{u"notes.txt"_s, u"text/plain"_s, "notes"}}});
        QCOMPARE(codeOf(registry.publish(other)), "registry/version-exists");
    }

    void unpublishesAVersionOrAll()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const Artifact one = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(registry.publish(one));
        const QStringList alone = tests::allFilesIn(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.1.0"_s, u"two"_s)));
        QVERIFY(registry.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));

        QCOMPARE(codeOf(registry.unpublish(u"nobody"_s)), "registry/no-such-persona");
        QCOMPARE(codeOf(registry.unpublish(u"day-clerk"_s, u"3.0.0"_s)),
                 "registry/no-such-version");
        const auto newest = registry.unpublish(u"night-clerk"_s, u"1.1.0"_s);
        QVERIFY(newest);
        QCOMPARE(newest->deleted, QStringList{u"1.1.0"_s});
        QCOMPARE(*registry.versions(u"night-clerk"_s), QStringList{u"1.0.0"_s});
        QVERIFY(registry.verify()->empty());
        QVERIFY(registry.unpublish(u"day-clerk"_s));
        QCOMPARE(codeOf(registry.versions(u"day-clerk"_s)), "registry/no-such-persona");
        QVERIFY(registry.verify()->empty());
        // The folder is as if the others had never been there.
        QCOMPARE(tests::allFilesIn(folder.path()), alone);
        QCOMPARE(*registry.fetch(u"night-clerk"_s), one.layers[0].content);
        QVERIFY(registry.unpublish(u"night-clerk"_s));
        QVERIFY(registry.entries()->empty());
        QVERIFY(registry.publish(one));
    }

    void whatTwoPersonasShareStays()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const SnapshotPtr text = makeSnapshot(tests::soulText(u"Night Clerk"_s, u"1.0.0"_s), {},
                                              u"/p/SOUL.md"_s);
        QVERIFY(registry.publish(*makeArtifact(*text)));
        QVERIFY(registry.publish(*makeArtifact(*text, {.slug = u"the-same"_s})));
        QVERIFY(registry.unpublish(u"the-same"_s));
        QVERIFY(registry.verify()->empty());
        QVERIFY(registry.fetch(u"night-clerk"_s));
    }

    void publishesManyAndSaysWhatBecameOfEach()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Persona 7"_s, u"1.0.0"_s)));
        QVERIFY(registry.publish(artifact(u"Persona 8"_s, u"1.0.0"_s, u"Other words."_s)));
        std::vector<Artifact> many;
        for (int n = 0; n < 230; ++n)
            many.push_back(artifact(u"Persona %1"_s.arg(n), u"1.0.0"_s));
        qint64 told = 0;
        const auto progress = [&](const QByteArray &, qint64 done, qint64) { told = done; };
        const PublishedList results = registry.publishAll(many, DryRun::No, progress, {});
        QCOMPARE(results.size(), many.size());
        QCOMPARE(told, 230);
        for (size_t at = 0; at < results.size(); ++at) {
            if (at == 8) {
                QCOMPARE(codeOf(results[at]), "registry/version-exists");
                continue;
            }
            QVERIFY2(results[at], results[at] ? "" : results[at].error().code.constData());
            QCOMPARE(results[at]->alreadyPublished, at == 7);
            QCOMPARE(results[at]->digest, many[at].digest());
            QCOMPARE(results[at]->reference, folder.path() + u":persona-%1-1.0.0"_s.arg(at));
        }
        QCOMPARE(registry.entries()->size(), 230);
        QVERIFY(registry.verify()->empty());
    }

    void latestMoves()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s, u"one"_s)));
        const auto second = registry.publish(artifact(u"Night Clerk"_s, u"1.10.0"_s, u"two"_s));
        QVERIFY(second);
        QCOMPARE(second->tags, (QStringList{u"night-clerk-1.10.0"_s, u"night-clerk-latest"_s}));
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.9.0"_s, u"late fix"_s)));
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"2.0.0-rc.1"_s, u"three"_s)));
        QCOMPARE(refsIn(folder.path()),
                 (QStringList{u"catalog-latest"_s, u"night-clerk-1.0.0"_s, u"night-clerk-1.10.0"_s,
                              u"night-clerk-1.9.0"_s, u"night-clerk-2.0.0-rc.1"_s,
                              u"night-clerk-latest"_s}));
        QCOMPARE(*registry.versions(u"night-clerk"_s),
                 (QStringList{u"2.0.0-rc.1"_s, u"1.10.0"_s, u"1.9.0"_s, u"1.0.0"_s}));
        QVERIFY(registry.fetch(u"night-clerk"_s, u"latest"_s)->contains("two"));
        QVERIFY(registry.fetch(u"night-clerk"_s, u"2.0.0-rc.1"_s)->contains("three"));
        QVERIFY(registry.verify()->empty());
    }

    void catalogListsAll()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QVERIFY(registry.publish(artifact(u"Day Clerk"_s, u"0.1.0"_s)));
        QVERIFY(registry.publish(artifact(u"Day Clerk"_s, u"0.2.0"_s)));
        const auto entries = registry.entries();
        QVERIFY(entries);
        QCOMPARE(entries->size(), size_t(2));
        const CatalogEntry &day = entries->front();
        QCOMPARE(day.name, u"Day Clerk"_s);
        QCOMPARE(day.slug, u"day-clerk"_s);
        QCOMPARE(day.kind, Kind::Soul);
        QCOMPARE(day.tagline, u"Tagline of Day Clerk."_s);
        QCOMPARE(day.license, u"MIT"_s);
        QCOMPARE(day.version, u"0.2.0"_s);
        QCOMPARE(day.versions, (QStringList{u"0.2.0"_s, u"0.1.0"_s}));
        QCOMPARE(day.reference, folder.path() + u":day-clerk-0.2.0"_s);
        QCOMPARE(codeOf(registry.fetch(u"nobody"_s)), "registry/no-such-persona");
        QCOMPARE(codeOf(registry.versions(u"nobody"_s)), "registry/no-such-persona");
        QCOMPARE(codeOf(registry.fetch(u"day-clerk"_s, u"9.0.0"_s)), "registry/no-such-version");
        QCOMPARE(codeOf(registry.fetch(u"day-clerk"_s, u"../x"_s)), "registry/no-such-version");
        // Only the present catalog is kept.
        QCOMPARE(tests::allFilesIn(folder.path() + u"/blobs"_s).size(), 1 + 3 * 2 + 1);
    }

    void describesWithoutChanging()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"registry"_s);
        const LayoutFolder registry(path);
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s, u"one"_s);
        auto preview = registry.describe(first);
        QVERIFY(preview);
        QVERIFY(!QFile::exists(path));
        QCOMPARE(preview->state, PublishPreview::State::New);
        QCOMPARE(preview->previousVersion, QString());
        QVERIFY(preview->contentDiffers);
        QCOMPARE(preview->bytesToSend, first.totalSize());
        QCOMPARE(preview->files.size(), size_t(2));
        QCOMPARE(preview->files[0].name, u"SOUL.md"_s);
        QCOMPARE(preview->files[0].size, first.layers[0].content.size());
        QCOMPARE(preview->files[1].mediaType, QString(oci::manifestType));
        QCOMPARE(preview->annotations.value(oci::title), u"Night Clerk"_s);

        const auto dry = registry.publish(first, DryRun::Yes);
        QVERIFY(dry);
        QVERIFY(dry->dryRun && !dry->alreadyPublished);
        QCOMPARE(dry->digest, first.digest());
        QCOMPARE(dry->reference, path + u":night-clerk-1.0.0"_s);
        QVERIFY(!QFile::exists(path));

        QVERIFY(registry.publish(first));
        QCOMPARE(registry.describe(first)->state, PublishPreview::State::SameContent);
        QVERIFY(!registry.describe(first)->contentDiffers);
        QCOMPARE(registry.describe(first)->bytesToSend, 0);
        QVERIFY(registry.publish(first, DryRun::Yes)->alreadyPublished);
        const Artifact other = artifact(u"Night Clerk"_s, u"1.0.0"_s, u"two"_s);
        QCOMPARE(registry.describe(other)->state, PublishPreview::State::OtherContent);
        QCOMPARE(codeOf(registry.publish(other, DryRun::Yes)), "registry/version-exists");
        const Artifact next = artifact(u"Night Clerk"_s, u"1.1.0"_s, u"two"_s);
        preview = registry.describe(next);
        QCOMPARE(preview->state, PublishPreview::State::NewVersion);
        QCOMPARE(preview->previousVersion, u"1.0.0"_s);
        QCOMPARE(preview->previousContent, first.layers[0].content);
        QVERIFY(preview->contentDiffers && !preview->olderThanPrevious);
        QVERIFY(registry.describe(artifact(u"Night Clerk"_s, u"0.9.0"_s))->olderThanPrevious);
    }

    void corruptBlobsAreFound()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        QVERIFY(registry.publish(first));
        const QString layer = blobPath(folder.path(), first.layers[0].digest);
        QByteArray damaged = first.layers[0].content;
        damaged[10] = 'X';
        tests::put(layer, damaged);
        QCOMPARE(codeOf(registry.fetch(u"night-clerk"_s)), "registry/corrupt-blob");
        auto errors = registry.verify();
        QCOMPARE(errors->size(), size_t(1));
        QCOMPARE(errors->front().arguments,
                 (QStringList{first.layers[0].digest, digestOf(damaged)}));
        QVERIFY(QFile::remove(layer));
        QCOMPARE(codeOf(registry.fetch(u"night-clerk"_s)), "registry/missing-blob");
        QCOMPARE(registry.verify()->front().code, "registry/missing-blob");
        // Publishing the same again repairs it.
        QVERIFY(registry.publish(first)->alreadyPublished);
        QVERIFY(registry.verify()->empty());
        tests::put(blobPath(folder.path(), first.digest()), "{}");
        QCOMPARE(codeOf(registry.fetch(u"night-clerk"_s)), "registry/corrupt-blob");
    }

    void foldersThatAreNoLayouts()
    {
        QTemporaryDir folder;
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const QString other = folder.filePath(u"other"_s);
        QDir().mkpath(other);
        QVERIFY(LayoutFolder(other).entries()->empty());
        tests::put(other + u"/thesis.odt"_s, "x");
        QCOMPARE(codeOf(LayoutFolder(other).publish(first)), "registry/not-a-layout");
        QCOMPARE(codeOf(LayoutFolder(other).describe(first)), "registry/not-a-layout");
        QCOMPARE(codeOf(LayoutFolder(other).entries()), "registry/not-a-layout");
        QCOMPARE(tests::allFilesIn(other), QStringList{u"thesis.odt"_s});
        QCOMPARE(codeOf(LayoutFolder(other + u"/thesis.odt"_s).publish(first)),
                 "registry/not-a-folder");
        QCOMPARE(codeOf(LayoutFolder(other + u"/thesis.odt/x"_s).publish(first)),
                 "registry/not-a-folder");
        QCOMPARE(codeOf(LayoutFolder(folder.filePath(u"nowhere"_s)).entries()), "registry/missing");

        const QString clone = folder.filePath(u"clone"_s);
        QDir().mkpath(clone + u"/.git"_s);
        QVERIFY(LayoutFolder(clone).publish(first));

        for (const QByteArray &index : {QByteArray("{"), QByteArray("[]"), QByteArray("{}")}) {
            tests::put(clone + u"/index.json"_s, index);
            QCOMPARE(codeOf(LayoutFolder(clone).publish(first)), "registry/bad-layout");
            QCOMPARE(tests::bytesOf(clone + u"/index.json"_s), index);
        }
        tests::put(clone + u"/oci-layout"_s, "{\"imageLayoutVersion\":\"2.0.0\"}");
        QCOMPARE(codeOf(LayoutFolder(clone).publish(first)), "registry/bad-layout");
    }

    void hostileIndexReadsNoOtherFile()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QByteArray index = tests::bytesOf(folder.filePath(u"index.json"_s));
        const qsizetype at = index.indexOf("sha256:") + 7;
        index.replace(at, 64, "../../../../../../etc/passwd");
        tests::put(folder.filePath(u"index.json"_s), index);
        QCOMPARE(codeOf(registry.fetch(u"night-clerk"_s)), "registry/no-such-persona");
        QCOMPARE(registry.verify()->front().code, "registry/bad-layout");
    }

    void entriesOfOtherProgramsStay()
    {
        QTemporaryDir folder;
        const LayoutFolder registry(folder.path());
        QVERIFY(registry.publish(artifact(u"Night Clerk"_s, u"1.0.0"_s)));
        QJsonObject index =
            QJsonDocument::fromJson(tests::bytesOf(folder.filePath(u"index.json"_s))).object();
        QJsonArray manifests = index[u"manifests"].toArray();
        const QJsonObject foreign{{u"mediaType"_s, oci::manifestType},
                                  {u"digest"_s, digestOf("other")},
                                  {u"size"_s, 5},
                                  {u"annotations"_s, QJsonObject{{oci::refName, u"v7"_s}}}};
        manifests.prepend(foreign);
        index[u"manifests"_s] = manifests;
        index[u"annotations"_s] = QJsonObject{{u"mine"_s, u"yes"_s}};
        tests::put(folder.filePath(u"index.json"_s), QJsonDocument(index).toJson());
        QVERIFY(registry.publish(artifact(u"Day Clerk"_s, u"1.0.0"_s)));
        const QJsonObject after =
            QJsonDocument::fromJson(tests::bytesOf(folder.filePath(u"index.json"_s))).object();
        QVERIFY(after[u"manifests"].toArray().contains(foreign));
        QCOMPARE(after[u"annotations"][u"mine"].toString(), u"yes"_s);
        QCOMPARE(registry.entries()->size(), size_t(2));
    }

    void jobsReportAndCancel()
    {
        QTemporaryDir folder;
        LayoutFolder registry(folder.path());
        const Artifact first = artifact(u"Night Clerk"_s, u"1.0.0"_s);
        const auto job = registry.startPublish(first);
        QSignalSpy progress(job.get(), &Job::progress);
        QSignalSpy finished(job.get(), &Job::finished);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(job->isFinished());
        QVERIFY(job->result());
        QVERIFY(progress.size() >= 5);
        QCOMPARE(progress.last().at(1).toLongLong(), first.totalSize());

        // While another program holds the lock, a publish waits and can be cancelled.
        QLockFile lock(folder.filePath(u".persona-studio.lock"_s));
        QVERIFY(lock.tryLock());
        const auto waiting = registry.startPublish(artifact(u"Day Clerk"_s, u"1.0.0"_s));
        waiting->cancel();
        waiting->wait();
        QVERIFY(waiting->isFinished());
        QCOMPARE(codeOf(waiting->result()), "registry/cancelled");
        { // Deleting one that waits does not hang.
            const auto dropped = registry.startPublish(artifact(u"Day Clerk"_s, u"1.0.0"_s));
        }
        lock.unlock();
        QCOMPARE(registry.entries()->size(), size_t(1));

        const auto entries = registry.startEntries();
        entries->wait();
        QCOMPARE(entries->result()->entries.size(), size_t(1));
        QVERIFY(!entries->result()->isCached);
        const auto fetched = registry.startFetch(u"night-clerk"_s, {});
        fetched->wait();
        QCOMPARE(fetched->result()->content, first.layers[0].content);
        QCOMPARE(fetched->result()->version, u"1.0.0"_s);
        QCOMPARE(fetched->result()->digest, first.digest());
        const auto versions = registry.startVersions(u"night-clerk"_s);
        versions->wait();
        QCOMPARE(*versions->result(), QStringList{u"1.0.0"_s});
        const auto all = registry.startPublishAll({first, artifact(u"Day Clerk"_s, u"1.0.0"_s),
                                                   artifact(u"Night Clerk"_s, u"1.0.0"_s, u"x"_s)});
        all->wait();
        QVERIFY(all->result()->at(0)->alreadyPublished);
        QVERIFY(!all->result()->at(1)->alreadyPublished);
        QCOMPARE(codeOf(all->result()->at(2)), "registry/version-exists");
        const auto described = registry.startDescribe(first);
        described->wait();
        QCOMPARE(described->result()->state, PublishPreview::State::SameContent);
        const auto unpublished = registry.startUnpublish(u"night-clerk"_s);
        unpublished->wait();
        QCOMPARE(codeOf(unpublished->result()), "fine");
        const auto afterwards = registry.startDescribe(first);
        afterwards->wait();
        QCOMPARE(afterwards->result()->state, PublishPreview::State::New);
    }
};

QTEST_GUILESS_MAIN(TestLayoutFolder)
#include "TestLayoutFolder.moc"
