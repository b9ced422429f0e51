#include "CatalogPlace.h"

#include "SoulsServer.h"
#include "registry/auth/Credentials.h"
#include "ui/catalog/ClaimSheet.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/export/ExportSheet.h"
#include "ui/preview/PageView.h"
#include "ui/registries/SignInSheet.h"
#include "ui/style/Appearance.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace studio;
using namespace tests;

namespace {

QJsonObject owl()
{
    return {{u"slug"_s, u"night-owl"_s},
            {u"name"_s, u"Night Owl"_s},
            {u"authorHandle"_s, u"ada"_s},
            {u"tagline"_s, u"Sees at night."_s},
            {u"category"_s, u"Playful"_s},
            {u"version"_s, u"1.0.0"_s},
            {u"license"_s, u"MIT"_s},
            {u"content"_s, u"# Identity\n\nYou are an owl.\n"_s},
            {u"downloadCount"_s, 412},
            {u"ratingAvg"_s, 4.6},
            {u"frameworks"_s, QJsonArray{u"hermes"_s}}};
}

QByteArray bytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// The catalog view over registries: a folder, and a souls catalog on loopback.
class CatalogRegistryTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<CatalogPlace> m_at;

    [[nodiscard]] CatalogPage *page() const { return m_at->page.get(); }
    [[nodiscard]] QString folder() const { return m_at->place.file(u"team"_s); }
    void showFolder() const
    {
        page()->showPlace(folder());
        QTRY_VERIFY(!page()->source()->state().loading);
    }
    [[nodiscard]] QString stateText() const
    {
        const auto *state = child<Notice>(*page(), u"catalogState"_s);
        return state->isVisible() ? state->text() : QString();
    }
    void answer(const QString &text) const
    {
        for (auto *button :
             child<QWidget>(*page(), u"catalogTold"_s)->findChildren<QPushButton *>()) {
            if (button->text() == text) {
                QTest::mouseClick(button, Qt::LeftButton);
                return;
            }
        }
        QFAIL("no such answer");
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init() { m_at = std::make_unique<CatalogPlace>(); }
    void cleanup()
    {
        m_at->close();
        m_at.reset();
    }

    void anEmptyRegistrySaysWhatToDo()
    {
        m_at->open();
        showFolder();
        QTRY_VERIFY(child<QWidget>(*page(), u"catalogEmpty"_s)->isVisible());
        QTest::mouseClick(child<QPushButton>(*page(), u"catalogEmpty.step"_s), Qt::LeftButton);
        QCOMPARE(page()->place(), u"library"_s);
    }

    void aPersonaIsShownAndDownloadedIntoTheLibrary()
    {
        const QString text = soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s);
        m_at->publish(folder(), text);
        m_at->open();
        showFolder();
        QTRY_COMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
        CardGrid *grid = page()->grid();
        grid->setFocus();
        QTest::keyClick(grid, Qt::Key_Home);
        QTest::keyClick(grid, Qt::Key_Return);
        QTRY_VERIFY(page()->detail()->page()->toPlainText().contains(u"You are Night Owl"_s));

        m_at->choose(u"Night Owl"_s, u"card.downloadIntoLibrary"_s);
        const QString path = m_at->place.file(u"library/night-owl.soul.md"_s);
        QTRY_COMPARE(bytes(path), text.toUtf8());
        QTRY_VERIFY(m_at->told().contains(u"verified"_s));
        QTRY_VERIFY(page()->model()->at(0).has(CatalogState::InLibrary));
        // The same again makes no second file; another text under the name stays.
        m_at->choose(u"Night Owl"_s, u"card.downloadIntoLibrary"_s);
        QTRY_VERIFY(!page()->commands()->isBusy());
        QVERIFY(!QFile::exists(m_at->place.file(u"library/night-owl-2.soul.md"_s)));
        m_at->write(u"night-owl.soul.md"_s, u"Mine."_s);
        m_at->choose(u"Night Owl"_s, u"card.downloadIntoLibrary"_s);
        QTRY_VERIFY(QFile::exists(m_at->place.file(u"library/night-owl-2.soul.md"_s)));
        QCOMPARE(bytes(path), QByteArray("Mine."));
    }

    void aPersonaGoesStraightToItsPlaceForATool()
    {
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->open();
        showFolder();
        QTRY_COMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
        m_at->choose(u"Night Owl"_s, u"card.downloadForTarget"_s);
        ExportSheet *sheet = nullptr;
        QTRY_VERIFY((sheet = page()->findChild<ExportSheet *>()));
        QTRY_VERIFY(sheet->isVisible());
        sheet->choose(u"openclaw"_s);
        sheet->setFolder(m_at->place.file(u"workspace"_s));
        auto *go = child<QPushButton>(*sheet, u"export"_s);
        QTRY_VERIFY(go->isEnabled());
        go->setFocus();
        QTest::keyClick(go, Qt::Key_Space);
        QTRY_VERIFY(bytes(m_at->place.file(u"workspace/SOUL.md"_s)).contains("You are Night Owl"));
        QTest::keyClick(sheet, Qt::Key_Escape);
    }

    void aCopyIsEditedWithoutAFile()
    {
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->open();
        showFolder();
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        QSignalSpy wanted(page(), &CatalogPage::textWanted);
        m_at->choose(u"Night Owl"_s, u"card.editCopy"_s);
        QTRY_COMPARE(wanted.count(), 1);
        QVERIFY(wanted[0][0].toString().contains(u"You are Night Owl"_s));
        QCOMPARE(wanted[0][1].toString(), u"night-owl.soul.md"_s);
    }

    void aNewerVersionIsTakenOverAfterLookingAtTheDifference()
    {
        const QString file = m_at->write(u"souls/owl.md"_s,
                                         soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.1.0"_s, u"Playful"_s,
                                         u"night"_s, u"Sees in the dark."_s));
        m_at->open();
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        showFolder();
        QTRY_VERIFY(page()->model()->rowCount() == 1
                    && page()->model()->at(0).has(CatalogState::Update));
        m_at->choose(u"Night Owl"_s, u"card.page"_s);
        QTRY_COMPARE(child<QLabel>(*page(), u"catalogDetail.about"_s)->text(),
                     u"soul · version 1.1.0 · newer than yours, 1.0.0"_s);
        QSignalSpy wanted(page(), &CatalogPage::replaceWanted);
        m_at->choose(u"Night Owl"_s, u"card.update"_s);
        auto *rows = child<DiffView>(*page(), u"catalogDetail.rows"_s);
        QTRY_VERIFY(rows->isVisible());
        QVERIFY(rows->toPlainText().contains(u"Sees in the dark."_s));
        QCOMPARE(wanted.count(), 0);
        QTest::mouseClick(child<QPushButton>(*page(), u"catalogDetail.apply"_s), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), file);
        QVERIFY(wanted[0][1].toString().contains(u"version: 1.1.0"_s));
    }

    void theVersionsOfAPersonaAreListedAndShown()
    {
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"2.0.0"_s, u"Playful"_s,
                                         u"night"_s, u"Other."_s));
        m_at->open();
        showFolder();
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        QMenu menu;
        page()->commands()->fillMenu(&menu, page()->model()->at(0));
        QStringList versions;
        for (QAction *action : menu.findChildren<QAction *>(u"card.version"_s)) {
            versions += action->text();
            if (action->text() == "1.0.0"_L1)
                action->trigger();
        }
        QCOMPARE(versions, QStringList({u"2.0.0"_s, u"1.0.0"_s}));
        QTRY_VERIFY(page()->detail()->page()->toPlainText().contains(u"Sees at night."_s));
    }

    void aFolderOffersNothingItCannotDo()
    {
        m_at->publish(folder(), soulFile(u"night-owl"_s, u"Night Owl"_s, u"1.0.0"_s));
        m_at->open();
        showFolder();
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        QVERIFY(!m_at->offers(u"Night Owl"_s, u"card.claim"_s));
        QVERIFY(m_at->offers(u"Night Owl"_s, u"card.takeDown"_s));
        QVERIFY(m_at->offers(u"Night Owl"_s, u"card.copyReference"_s));
    }

    void offlineIsAStateWithWhatWasThereBefore()
    {
        auto server = std::make_unique<SoulsServer>();
        server->addSoul(owl());
        const QString address = server->address();
        m_at->open();
        page()->showPlace(address);
        QTRY_COMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
        const CardModel card = page()->model()->at(0).card;
        QCOMPARE(card.downloads, 412);
        QCOMPARE(card.rating, 4.6);
        QCOMPARE(card.frameworks, QStringList({u"hermes"_s}));
        QVERIFY(stateText().isEmpty());
        QTRY_VERIFY(RegistryCache(m_at->files.cache).listing(address));
        server.reset();
        page()->refresh();
        QTRY_VERIFY(stateText().contains(u"just now"_s));
        QCOMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
        // After a restart as well.
        m_at->close();
        m_at->open();
        page()->showPlace(address);
        QTRY_VERIFY(!stateText().isEmpty());
        QCOMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
    }

    void theFocusGoesOnToTheCardsOfAnotherPlace()
    {
        SoulsServer server;
        server.addSoul(owl());
        m_at->open();
        page()->setFocus();
        page()->showPlace(server.address());
        QTRY_COMPARE(m_at->names(), QStringList({u"Night Owl"_s}));
        QTRY_VERIFY(page()->focusProxy()->hasFocus());
    }

    void aRegistryThatWasNeverReachedSaysSo()
    {
        QString address;
        {
            const SoulsServer server;
            address = server.address();
        }
        m_at->open();
        page()->showPlace(address);
        QTRY_VERIFY(child<QWidget>(*page(), u"catalogEmpty"_s)->isVisible());
        QCOMPARE(child<QPushButton>(*page(), u"catalogEmpty.step"_s)->text(), u"Try again"_s);
    }

    /// It is not said to be empty to the one whose draft it keeps.
    void aCatalogWithOnlyADraftSaysWhereItIs()
    {
        SoulsServer server;
        const PublishedPlaces places(m_at->files.published);
        QVERIFY(places.remember({{.path = m_at->place.file(u"library/owl/SOUL.md"_s),
                                  .slug = u"night-owl"_s,
                                  .registry = server.address(),
                                  .state = PublishedPlace::State::Draft}}));
        m_at->open();
        page()->showPlace(server.address());
        QTRY_VERIFY(child<QWidget>(*page(), u"catalogEmpty"_s)->isVisible());
        QTRY_VERIFY(child<QLabel>(*page(), u"catalogEmpty.hint"_s)->text().contains(u"a draft"_s));
    }

    /// Once a curator has agreed, it waits no longer; nobody need publish it again to hear that.
    void whatACuratorHasAgreedToIsPublished()
    {
        SoulsServer server;
        const PublishedPlaces places(m_at->files.published);
        const PublishedPlace waiting{.path = m_at->place.file(u"library/owl/SOUL.md"_s),
                                     .slug = u"night-owl"_s,
                                     .registry = server.address(),
                                     .state = PublishedPlace::State::Pending,
                                     .version = u"1.0.0"_s,
                                     .digest = catalogHash(owl()["content"_L1].toString())};
        QVERIFY(places.remember({waiting}));
        QSignalSpy told(&RegistryAccess::program(), &RegistryAccess::placesChanged);
        m_at->open();
        page()->showPlace(server.address());
        QTRY_VERIFY(child<QWidget>(*page(), u"catalogEmpty"_s)->isVisible());
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Pending);
        server.addSoul(owl());
        page()->refresh();
        QTRY_COMPARE(told.count(), 1);
        QCOMPARE(places.all()->front().state, PublishedPlace::State::Published);
        QCOMPARE(places.all()->front().version, u"1.0.0"_s);
    }

    void aSoulThatMovedIsFollowedAndTold()
    {
        SoulsServer server;
        server.addSoul(owl());
        m_at->open();
        page()->showPlace(server.address());
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        server.changeSoul(u"night-owl"_s, {{u"slug"_s, u"day-owl"_s},
                                           {u"slugHistory"_s, QJsonArray{u"night-owl"_s}}});
        m_at->choose(u"Night Owl"_s, u"card.downloadIntoLibrary"_s);
        QTRY_VERIFY2(m_at->told().contains(u"has become “day-owl”"_s), qPrintable(m_at->told()));
        QVERIFY(QFile::exists(m_at->place.file(u"library/day-owl.soul.md"_s)));
    }

    void aClaimShowsItsPageFirstAndIsPendingThen()
    {
        SoulsServer server;
        server.addSoul(owl());
        m_at->open();
        QUrl opened;
        page()->commands()->setOpener([&](const QUrl &url) { opened = url; });
        page()->showPlace(server.address());
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        m_at->choose(u"Night Owl"_s, u"card.claim"_s);
        auto *sheet = page()->findChild<ClaimSheet *>();
        QVERIFY(sheet);
        QVERIFY(unnamed(*sheet).isEmpty());
        auto *open = child<QPushButton>(*sheet, u"claimOpen"_s);
        auto *handle = child<QLineEdit>(*sheet, u"claimHandle"_s);
        QVERIFY(!open->isEnabled());
        QTest::keyClicks(handle, u"no handle"_s);
        QVERIFY(!open->isEnabled());
        handle->clear();
        QTest::keyClicks(handle, u"@ada-l"_s);
        QCOMPARE(child<QLineEdit>(*sheet, u"claimPage"_s)->text(),
                 QString(server.address() + "/souls/night-owl"_L1));
        QVERIFY(opened.isEmpty());
        QTest::keyClick(handle, Qt::Key_Return);
        QCOMPARE(opened.toString(), QString(server.address() + "/souls/night-owl"_L1));
        const auto places = PublishedPlaces(m_at->files.published).all();
        QVERIFY(places && places->size() == 1);
        QCOMPARE(places->front().claimed, u"ada-l"_s);
        QTRY_VERIFY(page()->model()->at(0).card.claimPending);
    }

    void aClaimCanBeWithdrawn()
    {
        SoulsServer server;
        server.addSoul(owl());
        const auto remember = [&](const QString &path, const QString &claimed) {
            QVERIFY(PublishedPlaces(m_at->files.published)
                        .remember({{.path = path,
                                    .slug = u"night-owl"_s,
                                    .registry = server.address(),
                                    .version = u"1.0.0"_s,
                                    .claimed = claimed}}));
        };
        remember({}, u"ada-l"_s);
        remember(u"/somewhere/owl.md"_s, u"ada-l"_s);
        m_at->open();
        page()->showPlace(server.address());
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        QTRY_VERIFY(page()->model()->at(0).card.claimPending);
        m_at->choose(u"Night Owl"_s, u"card.claim"_s);
        auto *sheet = page()->findChild<ClaimSheet *>();
        QVERIFY(sheet && unnamed(*sheet).isEmpty());
        QCOMPARE(child<QLineEdit>(*sheet, u"claimHandle"_s)->text(), u"ada-l"_s);
        auto *withdraw = child<QPushButton>(*sheet, u"claimWithdraw"_s);
        QVERIFY(withdraw->isVisible());
        withdraw->setFocus();
        QTest::keyClick(withdraw, Qt::Key_Space);
        QTRY_VERIFY(!page()->model()->at(0).card.claimPending);
        QVERIFY2(m_at->told().contains(u"no longer kept"_s), qPrintable(m_at->told()));
        // What was published from a file is still known.
        const auto places = PublishedPlaces(m_at->files.published).all();
        QVERIFY(places && places->size() == 1);
        QCOMPARE(places->front().path, u"/somewhere/owl.md"_s);
        QVERIFY(places->front().claimed.isEmpty());
    }

    void aCatalogThatAsksForALoginOffersToSignIn()
    {
        SoulsServer server;
        server.addSoul(owl());
        server.answerNext("GET", {.status = 401}, 20);
        m_at->open();
        page()->showPlace(server.address());
        auto *step = child<QPushButton>(*page(), u"catalogEmpty.step"_s);
        QTRY_COMPARE(step->text(), u"Sign in…"_s);
        QTest::keyClick(step, Qt::Key_Space);
        QVERIFY(page()->findChild<SignInSheet *>());
    }

    void takingDownAsksAndMakesADraft()
    {
        SoulsServer server;
        server.addSoul(owl());
        server.addApiKey("posi_"
                         "0123456789abcdefTESTKEY",
                         {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        auto session = std::make_shared<SessionCredentials>();
        session->set(server.address().section(u"//"_s, 1),
                     {.user = {},
                      .password = {},
                      .token = Secret("posi_"
                                      "0123456789abcdefTESTKEY"),
                      .refresh = {}});
        m_at->open();
        page()->setCredentials(session);
        page()->showPlace(server.address());
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        m_at->choose(u"Night Owl"_s, u"card.takeDown"_s);
        QVERIFY2(m_at->told().contains(u"draft"_s), qPrintable(m_at->told()));
        QCOMPARE(server.soul(u"night-owl"_s)["status"_L1].toString(), u"published"_s);
        answer(u"Take it out"_s);
        QTRY_COMPARE(server.soul(u"night-owl"_s)["status"_L1].toString(), u"draft"_s);
        QTRY_COMPARE(page()->model()->rowCount(), 0);
    }

    void theLinkIsCopied()
    {
        SoulsServer server;
        server.addSoul(owl());
        m_at->open();
        page()->showPlace(server.address());
        QTRY_COMPARE(page()->model()->rowCount(), 1);
        m_at->choose(u"Night Owl"_s, u"card.copyReference"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(),
                 QString(server.address() + "/souls/night-owl"_L1));
    }
};

QTEST_MAIN(CatalogRegistryTest)
#include "CatalogRegistryTest.moc"
