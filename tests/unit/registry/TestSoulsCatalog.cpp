#include "SoulsTesting.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QTemporaryDir>

using namespace studio;
using namespace tests;

/// Publishing to, reading from and taking down of a souls catalog that behaves.
class TestSoulsCatalog : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoulsServer> server;

private slots:
    void init()
    {
        server = std::make_unique<SoulsServer>();
        addCurator(*server);
    }

    void publishesANewSoulWithOneWriteAndReadsItBack()
    {
        SoulsCatalog catalog = catalogOf(*server);
        const auto preview = catalog.describe(soulArtifact());
        VERIFY_RESULT(preview);
        QCOMPARE(preview->state, PublishPreview::State::New);
        QCOMPARE(preview->annotations.value(u"tagline"_s), u"Sees at night."_s);
        QVERIFY(!preview->annotations.contains(u"emoji"_s));
        QCOMPARE(writesTo(*server), 0);

        const auto published = catalog.publish(soulArtifact());
        VERIFY_RESULT(published);
        QVERIFY(!published->alreadyPublished);
        QCOMPARE(published->status, u"published"_s);
        QCOMPARE(published->id, server->soul(u"night-owl"_s)["id"_L1].toString());
        QCOMPARE(published->digest, server->soul(u"night-owl"_s)["contentHash"_L1].toString());
        QCOMPARE(published->reference, QString(server->address() + "/souls/night-owl"_L1));
        QCOMPARE(writesTo(*server), 1);
        QCOMPARE(server->calls().last(), u"GET /api/souls/night-owl"_s);
    }

    void aDryRunSendsNothing()
    {
        const auto tried = catalogOf(*server).publish(soulArtifact(), DryRun::Yes);
        VERIFY_RESULT(tried);
        QVERIFY(tried->dryRun && !tried->alreadyPublished);
        QCOMPARE(writesTo(*server), 0);
        QCOMPARE(server->soulCount(), 0);
    }

    void theSameAgainIsPublishedAlready()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        server->clearLog();
        // Line ends and blanks around the body are no difference.
        const auto again = catalogOf(*server).publish(
            soulArtifact({.body = u"\r\n# Identity\r\n\r\nYou are an owl.\r\n\r\n"_s}));
        VERIFY_RESULT(again);
        QVERIFY(again->alreadyPublished);
        QCOMPARE(writesTo(*server), 0);
    }

    /// Two windows, or a window and the command: whoever comes second finds what he wanted.
    void twoWhoPublishTheSameAtOnceHaveBothPublishedIt()
    {
        bool isFirst = true;
        server->setMishap(
            [&](const tests::HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                if (request.method != "POST" || !std::exchange(isFirst, false))
                    return {};
                QJsonObject other = QJsonDocument::fromJson(request.body).object();
                server->addSoul(other); // A moment before.
                return {};
            });
        const auto second = catalogOf(*server).publish(soulArtifact());
        VERIFY_RESULT(second);
        QCOMPARE(second->digest, server->soul(u"night-owl"_s)["contentHash"_L1].toString());
        QCOMPARE(server->soulCount(), 1);
        QCOMPARE(writesTo(*server), 1);

        // What is not the same is a conflict.
        isFirst = true;
        server->setMishap(
            [&](const tests::HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                if (request.method != "POST" || !std::exchange(isFirst, false))
                    return {};
                QJsonObject other = QJsonDocument::fromJson(request.body).object();
                other[u"tagline"_s] = u"Hoots."_s;
                server->addSoul(other);
                return {};
            });
        VERIFY_ERROR(catalogOf(*server).publish(soulArtifact({.slug = u"barn-owl"_s})),
                     "http/conflict");
        QCOMPARE(server->soul(u"barn-owl"_s)["tagline"_L1].toString(), u"Hoots."_s);
    }

    void whoOnlyLooksDownloadsNothing()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        SoulsCatalog catalog = catalogOf(*server);
        const auto job = catalog.startLook(u"night-owl"_s, {});
        job->wait();
        VERIFY_RESULT(job->result());
        QVERIFY(job->result()->content.contains("You are an owl."));
        QCOMPARE(job->result()->digest, server->soul(u"night-owl"_s)["contentHash"_L1].toString());
        QCOMPARE(server->soul(u"night-owl"_s)["downloadCount"_L1].toInt(), 0);
        // What does not hold what it says is not shown, either.
        server->changeSoul(u"night-owl"_s, {{u"contentHash"_s, QString(64, u'0')}});
        const auto wrong = catalog.startLook(u"night-owl"_s, {});
        wrong->wait();
        VERIFY_ERROR(wrong->result(), "registry/hash-mismatch");
        const auto file = catalog.startFetch(u"night-owl"_s, {});
        file->wait();
        VERIFY_ERROR(file->result(), "registry/hash-mismatch");
    }

    void anotherVersionSendsOnlyWhatDiffers()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        const Said next{.version = u"1.1.0"_s, .tagline = u"Hoots."_s};
        const auto preview = catalogOf(*server).describe(soulArtifact(next));
        VERIFY_RESULT(preview);
        QCOMPARE(preview->state, PublishPreview::State::NewVersion);
        QCOMPARE(preview->previousVersion, u"1.0.0"_s);
        QCOMPARE(preview->annotations.keys(), (QStringList{u"tagline"_s, u"version"_s}));
        QVERIFY(preview->files.front().present);
        QVERIFY(preview->previousContent.contains("Sees at night."));
        QVERIFY(preview->content.contains("Hoots.") && !preview->content.contains("emoji"));
        server->clearLog();
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact(next)));
        QCOMPARE(writesTo(*server), 1);
        const QList<tests::HttpRequest> log = server->log();
        const auto patch = std::ranges::find(log, "PATCH", &tests::HttpRequest::method);
        QCOMPARE(QJsonDocument::fromJson(patch->body).object(),
                 (QJsonObject{{u"tagline"_s, u"Hoots."_s}, {u"version"_s, u"1.1.0"_s}}));
        QCOMPARE(server->soulCount(), 1);
    }

    void aFieldThatWasRemovedIsRemovedThere()
    {
        VERIFY_RESULT(catalogOf(*server).publish(
            soulArtifact({.more = u"description: Long.\ntags: [a]\n"_s})));
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact({.version = u"1.0.1"_s})));
        QVERIFY(server->soul(u"night-owl"_s)["description"_L1].isNull());
        QVERIFY(server->soul(u"night-owl"_s)["tags"_L1].toArray().isEmpty());
    }

    void otherContentUnderTheVersionIsRefused()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        server->clearLog();
        const Artifact other = soulArtifact({.body = u"You are a hawk."_s});
        QCOMPARE(catalogOf(*server).describe(other)->state, PublishPreview::State::OtherContent);
        VERIFY_ERROR(catalogOf(*server).publish(other), "registry/version-exists");
        VERIFY_ERROR(catalogOf(*server).publish(other, DryRun::Yes), "registry/version-exists");
        VERIFY_ERROR(catalogOf(*server).publish(soulArtifact({.tagline = u"New."_s})),
                     "registry/version-exists");
        QCOMPARE(writesTo(*server), 0);
    }

    void anOlderVersionDoesNotTakeThePlaceOfANewerOne()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact({.version = u"2.0.0"_s})));
        const Artifact older = soulArtifact({.version = u"1.9.0"_s, .body = u"Old."_s});
        QVERIFY(catalogOf(*server).describe(older)->olderThanPrevious);
        VERIFY_ERROR(catalogOf(*server).publish(older), "registry/older-version");
        QCOMPARE(server->soul(u"night-owl"_s)["version"_L1].toString(), u"2.0.0"_s);
    }

    void anAgentIsRefusedBeforeAnythingIsAsked()
    {
        const SnapshotPtr agent = makeSnapshot(
            u"---\nname: reviewer\ndescription: Reviews.\nversion: 1.0.0\n---\nYou review.\n"_s, {},
            u"/agents/r.md"_s);
        VERIFY_ERROR(catalogOf(*server).publish(*makeArtifact(*agent)), "soul/agent");
        QVERIFY(server->calls().isEmpty());
    }

    void whatIsMissingIsSaidBeforeAnythingIsAsked()
    {
        const Artifact bare = *makeArtifact(*snapshotOf(u"# Owl\n\nHoot.\n"_s),
                                            {.version = u"1.0.0"_s});
        const auto refused = catalogOf(*server).publish(bare);
        VERIFY_ERROR(refused, "soul/incomplete");
        QVERIFY(refused.error().arguments.front().contains("license"_L1));
        QVERIFY(server->calls().isEmpty());
    }

    void aPendingSoulIsNoFailureAndNotSentAgain()
    {
        server->setModerated(true);
        SoulsCatalog catalog = catalogOf(*server);
        const auto published = catalog.publish(soulArtifact());
        VERIFY_RESULT(published);
        QCOMPARE(published->status, u"pending"_s);
        // The catalog shows it only by its id, which is remembered.
        SoulsCatalog again = catalogOf(*server);
        again.setKnownIds({{u"night-owl"_s, published->id}});
        server->clearLog();
        const auto second = again.publish(soulArtifact());
        VERIFY_RESULT(second);
        QVERIFY(second->alreadyPublished);
        QCOMPARE(second->status, u"pending"_s);
        QCOMPARE(writesTo(*server), 0);
    }

    void aDraftStaysADraftUntilThePersonaSaysOtherwise()
    {
        const auto draft = catalogOf(*server).publish(soulArtifact({.more = u"status: draft\n"_s}));
        VERIFY_RESULT(draft);
        QCOMPARE(draft->status, u"draft"_s);
        SoulsCatalog catalog = catalogOf(*server);
        catalog.setKnownIds({{u"night-owl"_s, draft->id}});
        // The same version and content with another status is no conflict.
        const auto published = catalog.publish(soulArtifact({.more = u"status: published\n"_s}));
        VERIFY_RESULT(published);
        QVERIFY(!published->alreadyPublished);
        QCOMPARE(server->soul(u"night-owl"_s)["status"_L1].toString(), u"published"_s);
        const auto down = catalog.setStatus(u"night-owl"_s, u"draft"_s);
        VERIFY_RESULT(down);
        QCOMPARE(server->soul(u"night-owl"_s)["status"_L1].toString(), u"draft"_s);
        const qsizetype writes = writesTo(*server);
        VERIFY_RESULT(catalog.setStatus(u"night-owl"_s, u"draft"_s));
        QCOMPARE(writesTo(*server), writes);
        VERIFY_ERROR(catalog.setStatus(u"nobody"_s, u"draft"_s), "registry/no-such-persona");
    }

    void aNewSlugTakesTheOldOneAlong()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact({.slug = u"owl"_s})));
        const QString id = server->soul(u"owl"_s)["id"_L1].toString();
        const Said renamed{.version = u"1.0.0"_s, .more = u"slugHistory: [owl]\n"_s};
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact(renamed)));
        QCOMPARE(server->soulCount(), 1);
        QCOMPARE(server->soul(u"night-owl"_s)["id"_L1].toString(), id);
        QCOMPARE(server->soul(u"night-owl"_s)["slugHistory"_L1].toArray(), QJsonArray{u"owl"_s});
        // The old address leads to the new one, and says so to those who read and who publish.
        const auto fetched = catalogOf(*server).fetch(u"owl"_s);
        VERIFY_RESULT(fetched);
        QCOMPARE(fetched->slug, u"night-owl"_s);
        const auto again = catalogOf(*server).publish(soulArtifact({.slug = u"owl"_s}));
        VERIFY_ERROR(again, "registry/moved");
        QCOMPARE(again.error().arguments, (QStringList{u"owl"_s, u"night-owl"_s}));
        QVERIFY(catalogOf(*server).publish(soulArtifact(renamed))->alreadyPublished);
    }

    void listsCardsAndBoundsWhatTheySay()
    {
        server->addSoul({{u"slug"_s, u"b"_s},
                         {u"name"_s, u"B\u202e\nB"_s},
                         {u"authorHandle"_s, u"bo"_s},
                         {u"tagline"_s, QString(100'000, u'x')},
                         {u"repoUrl"_s, u"javascript:x"_s},
                         {u"tags"_s, QJsonArray{u"t"_s, 7, QJsonValue::Null}}});
        server->addSoul({{u"slug"_s, u"a"_s},
                         {u"name"_s, u"a"_s},
                         {u"authorName"_s, u"Ann"_s},
                         {u"authorHandle"_s, u"ann"_s},
                         {u"version"_s, u"2.0.0"_s}});
        server->addSoul({{u"slug"_s, u"../../etc"_s}, {u"name"_s, u"evil"_s}});
        server->addSoul({{u"slug"_s, 12}});
        const auto entries = catalogOf(*server, {}).entries();
        VERIFY_RESULT(entries);
        QCOMPARE(entries->entries.size(), 2U);
        QCOMPARE(entries->entries.front().authors, u"Ann (@ann)"_s);
        QCOMPARE(entries->entries.front().versions, QStringList{u"2.0.0"_s});
        const CatalogEntry &odd = entries->entries.back();
        QVERIFY(!odd.name.contains(u'\n') && odd.tagline.size() <= 300);
        QCOMPARE(odd.tags, QStringList{u"t"_s});
        QVERIFY(odd.source.isEmpty());
    }

    void whatHasNotChangedIsNotSentAgain()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        int unchanged = 0;
        server->setMishap(
            [&](const tests::HttpRequest &request, auto &&work) -> std::optional<HttpAnswer> {
                HttpAnswer answer = work();
                if (request.path != "/api/souls")
                    return answer;
                const QByteArray etag =
                    "\"" + QCryptographicHash::hash(answer.body, QCryptographicHash::Sha256).toHex()
                    + "\"";
                if (request.header("If-None-Match") == etag) {
                    ++unchanged;
                    return HttpAnswer{.status = 304, .headers = {{"ETag", etag}}};
                }
                answer.headers.append({"ETag", etag});
                return answer;
            });
        QTemporaryDir cache;
        const SoulsCatalog catalog(QUrl(server->address()), {}, atOnce, cache.path());
        const auto first = catalog.entries();
        VERIFY_RESULT(first);
        const auto again = catalog.entries();
        VERIFY_RESULT(again);
        QCOMPARE(unchanged, 1);
        QVERIFY(again->entries == first->entries && !again->isCached);
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact({.slug = u"day-owl"_s})));
        QCOMPARE(catalog.entries()->entries.size(), 2U);
        QCOMPARE(unchanged, 1);
    }

    void whatWasReadIsShownWithoutTheServer()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact({.slug = u"day-owl"_s})));
        QTemporaryDir cache;
        const SoulsCatalog catalog(QUrl(server->address()), {}, atOnce, cache.path());
        VERIFY_RESULT(catalog.entries());
        const auto fetched = catalog.fetch(u"night-owl"_s);
        VERIFY_RESULT(fetched);
        QVERIFY(!fetched->isCached);
        server.reset();
        const auto kept = catalog.entries();
        VERIFY_RESULT(kept);
        QVERIFY(kept->isCached && kept->why->code == "net/refused");
        QCOMPARE(kept->entries.size(), 2U);
        const auto again = catalog.fetch(u"night-owl"_s);
        VERIFY_RESULT(again);
        QVERIFY(again->isCached);
        QCOMPARE(again->content, fetched->content);
        VERIFY_ERROR(catalog.fetch(u"night-owl"_s, u"9.0.0"_s), "net/refused");
        VERIFY_ERROR(catalog.fetch(u"day-owl"_s), "net/refused");
    }

    void fetchesAndVerifies()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        const auto fetched = catalogOf(*server, {}).fetch(u"night-owl"_s);
        VERIFY_RESULT(fetched);
        QVERIFY(fetched->content.contains("You are an owl."));
        QCOMPARE(fetched->version, u"1.0.0"_s);
        QCOMPARE(fetched->slug, u"night-owl"_s);
        QCOMPARE(server->soul(u"night-owl"_s)["downloadCount"_L1].toInt(), 1);
        VERIFY_RESULT(catalogOf(*server, {}).fetch(u"night-owl"_s, u"1.0.0"_s));
        VERIFY_ERROR(catalogOf(*server, {}).fetch(u"night-owl"_s, u"0.9.0"_s),
                     "registry/no-such-version");
        VERIFY_ERROR(catalogOf(*server, {}).fetch(u"nobody"_s), "registry/no-such-persona");
        VERIFY_ERROR(catalogOf(*server, {}).fetch(u"../me"_s), "registry/bad-slug");
        // What is fetched, published again, is what is there.
        const Result<FileText> text = decode(fetched->content);
        const Artifact same = *makeArtifact(*snapshotOf(text->text));
        QVERIFY(catalogOf(*server).publish(same)->alreadyPublished);
    }

    void aFileWithoutFrontmatterGetsThatOfTheCard()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        server->setMishap(
            [](const tests::HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                if (!request.path.endsWith(".md"))
                    return {};
                return HttpAnswer{.headers = {{"Content-Type", "text/markdown"}},
                                  .body = "# Identity\r\n\r\nYou are an owl.\r\n"};
            });
        const auto fetched = catalogOf(*server, {}).fetch(u"night-owl"_s);
        VERIFY_RESULT(fetched);
        QVERIFY(fetched->content.startsWith("---\n"));
        QVERIFY(fetched->content.contains("tagline: Sees at night."));
    }

    void somethingElseThanWasAnnouncedIsNotTaken()
    {
        VERIFY_RESULT(catalogOf(*server).publish(soulArtifact()));
        server->changeSoul(u"night-owl"_s, {{u"contentHash"_s, QString(64, u'0')}});
        VERIFY_ERROR(catalogOf(*server).fetch(u"night-owl"_s), "registry/hash-mismatch");
        server->changeSoul(u"night-owl"_s, {{u"content"_s, u"# Identity\n\nYou are an owl."_s}});
        server->setMishap(
            [](const tests::HttpRequest &request, const auto &) -> std::optional<HttpAnswer> {
                if (!request.path.endsWith(".md"))
                    return {};
                return HttpAnswer{.headers = {{"Content-Type", "text/markdown"}}, .body = "Obey."};
            });
        VERIFY_ERROR(catalogOf(*server).fetch(u"night-owl"_s), "registry/hash-mismatch");
    }

    void whatTheCatalogStoresOtherwiseIsSaid()
    {
        // One that strips markup, as some do.
        server->setMishap(
            [&](const tests::HttpRequest &request, const auto &work) -> std::optional<HttpAnswer> {
                if (request.method != "POST")
                    return {};
                HttpAnswer answer = work();
                server->changeSoul(u"night-owl"_s, {{u"content"_s, u"You are an owl."_s}});
                return answer;
            });
        const auto published = catalogOf(*server).publish(soulArtifact());
        VERIFY_ERROR(published, "registry/stored-otherwise");
        QCOMPARE(published.error().arguments, (QStringList{u"night-owl"_s, u"content"_s}));
    }
};

QTEST_GUILESS_MAIN(TestSoulsCatalog)
#include "TestSoulsCatalog.moc"
