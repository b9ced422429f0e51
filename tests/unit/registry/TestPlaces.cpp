#include "registry/places/PublishRecord.h"
#include "registry/places/PublishedPlaces.h"
#include "registry/places/RegistryList.h"

#include "registry/Artifact.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <QTimeZone>
#include <atomic>

using namespace studio;
using namespace Qt::StringLiterals;

/// What the program remembers about registries and publications beside its settings.
class TestPlaces : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> folder;

    [[nodiscard]] QString file() const { return folder->filePath(u"deep/state.json"_s); }

private slots:
    void init() { folder = std::make_unique<QTemporaryDir>(); }

    void theOwnCatalogIsThereWithoutSetUp()
    {
        const RegistryList list(file());
        const auto all = list.all();
        QVERIFY(all);
        QCOMPARE(all->size(), 1U);
        QCOMPARE(all->front().name, QString(RegistryList::ownName));
        QCOMPARE(list.standard()->address, RegistryList::ownFolder());
        QCOMPARE(list.resolve({})->address, RegistryList::ownFolder());
        QVERIFY(!QFile::exists(file()));
        QCOMPARE(list.remove(RegistryList::ownName).error().code, "registries/own");
    }

    void registriesAreAddedResolvedAndRemoved()
    {
        const RegistryList list(file());
        QVERIFY(list.add(u"work"_s, u"oci://registry.example.org/team"_s, u"ada"_s));
        QVERIFY(list.add(u"souls"_s, u"https://souls.example.org/"_s));
        QCOMPARE(list.add(u"work"_s, u"/elsewhere"_s).error().code, "registries/name-taken");
        QCOMPARE(list.add(u"a/b"_s, u"/x"_s).error().code, "registries/bad-name");
        QVERIFY(!list.add(u"plain"_s, u"http://example.org"_s));
        QCOMPARE(list.resolve(u"work"_s)->user, u"ada"_s);
        QCOMPARE(list.resolve(u"https://souls.example.org"_s)->name, u"souls"_s);
        QCOMPARE(list.resolve(u"/some/folder"_s)->name, QString());
        QVERIFY(list.setStandard(u"work"_s));
        QCOMPARE(RegistryList(file()).resolve({})->name, u"work"_s);
        QCOMPARE(list.setStandard(u"none"_s).error().code, "registries/no-such");
        QVERIFY(list.remove(u"work"_s));
        QCOMPARE(list.standard()->name, QString(RegistryList::ownName));
        QCOMPARE(list.all()->size(), 2U);
        // For the user alone.
        QVERIFY(!(QFile(file()).permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void anAddressWithAPasswordIsNotKept()
    {
        const RegistryList list(file());
        QVERIFY(!list.add(u"bad"_s, u"https://ada:geheim@souls.example.org"_s));
        QVERIFY(!QFile::exists(file()));
    }

    void manyWritersLoseNothing()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int at = 0; at < 8; ++at) {
            threads.emplace_back(QThread::create([this, at] {
                for (int entry = 0; entry < 5; ++entry) {
                    const auto done = PublishedPlaces(file()).remember(
                        {{.path = u"/p%1-%2"_s.arg(at).arg(entry),
                          .slug = u"s"_s,
                          .registry = u"r"_s}});
                    if (!done)
                        qWarning("%s", done.error().code.constData());
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(PublishedPlaces(file()).all()->size(), 40U);
    }

    void aPlaceIsReplacedAndKeepsItsIdAndClaim()
    {
        const PublishedPlaces places(file());
        PublishedPlace place{.path = u"/a.md"_s,
                             .slug = u"a"_s,
                             .registry = u"https://x"_s,
                             .state = PublishedPlace::State::Pending,
                             .version = u"1.0.0"_s,
                             .id = u"01ID"_s,
                             .claimed = u"ada"_s,
                             .when = QDateTime::fromSecsSinceEpoch(1'700'000'000, QTimeZone::UTC)};
        QVERIFY(places.remember({place}));
        QCOMPARE(places.of(u"/a.md"_s)->front(), place);
        PublishedPlace next = place;
        next.id.clear();
        next.claimed.clear();
        next.state = PublishedPlace::State::Sending;
        next.version = u"1.1.0"_s;
        QVERIFY(places.remember({next}));
        QCOMPARE(places.all()->size(), 1U);
        QCOMPARE(places.all()->front().id, u"01ID"_s);
        QCOMPARE(places.all()->front().claimed, u"ada"_s);
        QCOMPARE(places.idsIn(u"https://x"_s)->value(u"a"_s), u"01ID"_s);
        QVERIFY(places.idsIn(u"https://y"_s)->isEmpty());
        QVERIFY(places.forget({next}));
        QVERIFY(places.all()->empty());
    }

    void aFileIsPublishedChangedOrUnsure()
    {
        const QByteArray text = "You.";
        PublishedPlace place{.path = u"/a.md"_s,
                             .slug = u"a"_s,
                             .registry = u"r"_s,
                             .fileDigest = digestOf(text),
                             .when = QDateTime::fromSecsSinceEpoch(1, QTimeZone::UTC)};
        QCOMPARE(publishedNow({}, text), PublishedNow::Never);
        QCOMPARE(publishedNow({place}, text), PublishedNow::Published);
        QCOMPARE(publishedNow({place}, "Me."), PublishedNow::Changed);
        place.state = PublishedPlace::State::Pending;
        QCOMPARE(publishedNow({place}, text), PublishedNow::Pending);
        PublishedPlace later = place;
        later.state = PublishedPlace::State::Sending;
        later.when = later.when.addSecs(1);
        QCOMPARE(publishedNow({place, later}, text), PublishedNow::Unsure);
        later.state = PublishedPlace::State::Away;
        QCOMPARE(publishedNow({place, later}, text), PublishedNow::Away);
    }

    void aRegistryGetsAnotherNameAndStaysTheStandardOne()
    {
        const RegistryList list(file());
        QVERIFY(list.add(u"work"_s, u"/work"_s, u"ada"_s));
        QVERIFY(list.add(u"team"_s, u"/team"_s));
        QVERIFY(list.setStandard(u"work"_s));
        QCOMPARE(list.change(u"work"_s, {u"team"_s, u"/x"_s}).error().code,
                 "registries/name-taken");
        QCOMPARE(list.change(u"none"_s, {u"n"_s, u"/x"_s}).error().code, "registries/no-such");
        QCOMPARE(list.change(RegistryList::ownName, {u"n"_s, u"/x"_s}).error().code,
                 "registries/own");
        QVERIFY(list.change(u"work"_s, {u"office"_s, u"/office"_s, u"ada"_s}));
        QCOMPARE(list.standard()->name, u"office"_s);
        QCOMPARE(list.resolve(u"office"_s)->address, u"/office"_s);
        QCOMPARE(list.all()->size(), 3U);
    }

    void aPublishIsPutDownBeforeAndAfter()
    {
        const PublishedPlaces places(file());
        const Artifact artifact = *makeArtifact(*makeSnapshot(
            u"---\nslug: owl\nname: Owl\nversion: 1.0.0\n---\n\n# Identity\n\nYou.\n"_s, {},
            u"/p/SOUL.md"_s));
        const auto record = [&] {
            PublishRecord made(places);
            made.add(u"/p/SOUL.md"_s, u"/registry"_s, artifact);
            return made;
        };
        PublishRecord first = record();
        QVERIFY(first.begin());
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Sending);
        // Nothing was sent: nothing is remembered.
        QVERIFY(first.end({fail("registry/cancelled")}));
        QVERIFY(places.all()->empty());

        PublishRecord second = record();
        QVERIFY(second.begin());
        QVERIFY(second.end({Published{.reference = u"r"_s,
                                      .digest = u"d"_s,
                                      .version = u"1.0.0"_s,
                                      .tags = {},
                                      .alreadyPublished = false,
                                      .dryRun = false,
                                      .status = u"pending"_s,
                                      .id = u"7"_s}}));
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Pending);

        // A failure later leaves what was there; a lost end is not forgotten.
        PublishRecord third = record();
        QVERIFY(third.begin());
        QVERIFY(third.end({fail("http/forbidden")}));
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Pending);
        PublishRecord fourth = record();
        QVERIFY(fourth.begin());
        QVERIFY(fourth.end({fail("registry/outcome-unknown")}));
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Sending);
        QCOMPARE(places.all()->size(), 1U);
    }

    void ofManyEachIsPutDownAsItComes()
    {
        PublishRecord record = ownRecord(4);
        QVERIFY(record.prepare());
        for (const size_t at : {size_t(0), size_t(1), size_t(2)})
            QVERIFY(record.begins(at));
        record.published(
            1, {.reference = u"r"_s, .digest = u"d"_s, .version = u"1.0.0"_s, .tags = {}});
        // Killed here: the file is as it was, and what is known is known; the last has not begun.
        const PublishedPlaces later(file());
        QCOMPARE(statesIn(later), "sending published sending");
        QCOMPARE(later.of(pathOf(1))->front().digest, u"d"_s);
        // The next change, of whomever, takes it into the file.
        QVERIFY(QFile::exists(file() + u".lines"_s));
        QVERIFY(later.remember({{.path = u"/x.md"_s, .slug = u"x"_s, .registry = u"/r"_s}}));
        QVERIFY(!QFile::exists(file() + u".lines"_s));
        QCOMPARE(statesIn(later), "sending published sending published");
    }

    void whatHasNotBegunStaysAsItWas()
    {
        const PublishedPlaces places(file());
        PublishRecord first = ownRecord(1);
        QVERIFY(first.begin());
        QVERIFY(first.end({Published{
            .reference = u"r"_s, .digest = u"old"_s, .version = u"0.9.0"_s, .tags = {}}}));
        PublishRecord record = ownRecord(3);
        QVERIFY(record.prepare());
        QVERIFY(record.begins(1));
        QCOMPARE(statesIn(places), "published sending");
        // Cancelled: what had begun was not sent, and the others neither.
        const Result<Published> nothing = fail("registry/cancelled");
        QVERIFY(record.end({nothing, nothing, nothing}));
        QCOMPARE(statesIn(places), "published");
        QCOMPARE(places.all()->front().version, u"0.9.0"_s);
    }

    void whatWasPublishedButCouldNotBeListedIsToBeLookedAt()
    {
        PublishRecord record = ownRecord(2);
        QVERIFY(record.begin());
        record.published(
            0, {.reference = u"r"_s, .digest = u"d"_s, .version = u"1.0.0"_s, .tags = {}});
        // The list of all could not be written.
        QVERIFY(record.end({fail("registry/catalog-busy"), fail("registry/cancelled")}));
        QCOMPARE(statesIn(PublishedPlaces(file())), "sending");
        QVERIFY(!QFile::exists(file() + u".lines"_s));
    }

    /// Ended between the writing of the file and the taking away of its lines.
    void linesThatAreInTheFileAreNoNews()
    {
        const PublishedPlaces places(file());
        PublishedPlace place{.path = u"/a.md"_s, .slug = u"a"_s, .registry = u"/r"_s};
        QVERIFY(places.note(place));
        QVERIFY(QFile::copy(file() + u".lines"_s, file() + u".kept"_s));
        place.state = PublishedPlace::State::Away;
        QVERIFY(places.remember({place}));
        QVERIFY(QFile::rename(file() + u".kept"_s, file() + u".lines"_s));
        QCOMPARE(statesIn(places), "away");
        QVERIFY(places.forget({place}));
        QCOMPARE(statesIn(places), "");
    }

    /// What was published last counts, whatever the clock has said before.
    void aClockThatWasSetBackChangesNothing()
    {
        const PublishedPlaces places(file());
        PublishedPlace before{.path = pathOf(0), .slug = u"owl-0"_s, .registry = u"/elsewhere"_s};
        before.fileDigest = u"sha256:old"_s;
        before.when = QDateTime::currentDateTimeUtc().addYears(1);
        QVERIFY(places.remember({before}));
        PublishRecord record = ownRecord(1);
        QVERIFY(record.begin());
        QCOMPARE(publishedNow(*places.of(pathOf(0)), {}), PublishedNow::Unsure);
        QVERIFY(record.end({Published{
            .reference = {}, .digest = u"sha256:new"_s, .version = u"1.0.0"_s, .tags = {}}}));
        const auto known = places.of(pathOf(0));
        QCOMPARE(known->size(), 2U);
        QCOMPARE(known->front().registry, u"/registry"_s);
        QCOMPARE(known->front().state, PublishedPlace::State::Published);
    }

    void aLineThatWasCutIsLeftOut()
    {
        const PublishedPlaces places(file());
        QVERIFY(places.note({.path = u"/a.md"_s, .slug = u"a"_s, .registry = u"/r"_s}));
        QVERIFY(places.note({.path = u"/b.md"_s, .slug = u"b"_s, .registry = u"/r"_s}));
        QFile lines(file() + u".lines"_s);
        QVERIFY(lines.resize(lines.size() - 5));
        QCOMPARE(statesIn(places), "published");
        QVERIFY(!(lines.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void linesOfSeveralWritersAreAllKept()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        std::atomic<int> missed = 0;
        for (int at = 0; at < 6; ++at) {
            threads.emplace_back(QThread::create([this, at, &missed] {
                const PublishedPlaces places(file());
                for (int entry = 0; entry < 20; ++entry) {
                    const PublishedPlace place{.path = u"/p%1-%2"_s.arg(at).arg(entry),
                                               .slug = u"s"_s,
                                               .registry = u"r"_s};
                    const auto done = at % 3 == 0 && entry % 4 == 0 ? places.remember({place})
                                                                    : places.note(place);
                    const auto all = places.all();
                    missed += !done || !all
                              || !std::ranges::contains(*all, place.path, &PublishedPlace::path);
                }
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            thread->wait();
        QCOMPARE(missed.load(), 0);
        QCOMPARE(PublishedPlaces(file()).all()->size(), 120U);
    }

    void aDamagedFileIsPutAsideAndNotLost()
    {
        QVERIFY(RegistryList(file()).add(u"work"_s, u"/x"_s));
        QFile damaged(file());
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write("{ half");
        damaged.close();
        QCOMPARE(RegistryList(file()).all().error().code, "state/damaged");
        QVERIFY(RegistryList(file()).add(u"other"_s, u"/y"_s));
        QVERIFY(QFile::exists(file() + u".damaged"_s));
        QCOMPARE(RegistryList(file()).all()->size(), 2U);
    }

private:
    static QString pathOf(int at) { return u"/p%1/SOUL.md"_s.arg(at); }

    [[nodiscard]] PublishRecord ownRecord(int count) const
    {
        PublishRecord record{PublishedPlaces(file())};
        for (int at = 0; at < count; ++at) {
            const QString text = u"---\nslug: owl-%1\nname: Owl\nversion: 1.0.0\n---\n\nYou.\n"_s
                                     .arg(at);
            record.add(pathOf(at), u"/registry"_s,
                       *makeArtifact(*makeSnapshot(text, {}, pathOf(at))));
        }
        return record;
    }

    /// "published sending", in the order in which they were put down first.
    static QByteArray statesIn(const PublishedPlaces &places)
    {
        QByteArrayList states;
        const auto all = places.all();
        for (const PublishedPlace &place : all.value_or(std::vector<PublishedPlace>()))
            states += QByteArray(placeStateId(place.state).data());
        return states.join(' ');
    }
};

QTEST_GUILESS_MAIN(TestPlaces)
#include "TestPlaces.moc"
