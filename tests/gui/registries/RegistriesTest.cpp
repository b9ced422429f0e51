#include "DialogTest.h"
#include "MemoryKeychain.h"

#include "Certificates.h"
#include "MiniRegistry.h"
#include "SoulsServer.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/registries/RegistriesPage.h"
#include "ui/registries/RegistryEditSheet.h"
#include "ui/registries/RegistryWords.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>

using namespace studio;
using namespace Qt::StringLiterals;

/// The list of registries in its dialog, by keyboard, against servers on loopback.
class RegistriesTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::shared_ptr<tests::MemoryKeychain> m_keychain;
    std::unique_ptr<RegistryAccess> m_access;
    std::unique_ptr<RegistriesDialog> m_dialog;

    void show()
    {
        m_dialog = std::make_unique<RegistriesDialog>(*m_access);
        m_dialog->show();
        QVERIFY(tests::waitForActive(m_dialog.get()));
    }
    QListWidget *list() { return tests::child<QListWidget>(*m_dialog, u"registries"_s); }
    QPushButton *button(const QString &name) { return tests::child<QPushButton>(*m_dialog, name); }
    QString label(const QString &name) { return tests::child<ToneLabel>(*m_dialog, name)->text(); }
    Notice *notice(const QString &name) { return tests::child<Notice>(*m_dialog, name); }
    RegistryEditSheet *editor() { return m_dialog->findChild<RegistryEditSheet *>(); }

    /// Opens the sheet for a new registry and types its address.
    RegistryEditSheet *typeAddress(const QString &address)
    {
        QTest::keyClick(button(u"addRegistry"_s), Qt::Key_Space);
        RegistryEditSheet *sheet = editor();
        if (!sheet)
            qFatal("no sheet");
        QTest::keyClicks(tests::child<QLineEdit>(*sheet, u"address"_s), address);
        return sheet;
    }

private slots:
    void init()
    {
        m_place.emplace();
        m_keychain = std::make_shared<tests::MemoryKeychain>();
        m_access = std::make_unique<RegistryAccess>(m_keychain);
    }

    void cleanup()
    {
        m_dialog.reset();
        m_access.reset();
        m_place.reset();
    }

    void theOwnCatalogIsThereAndStays()
    {
        show();
        QCOMPARE(list()->count(), 1);
        QCOMPARE(list()->item(0)->text(), u"My catalog · default"_s);
        QVERIFY(!button(u"removeRegistry"_s)->isEnabled());
        QVERIFY(!button(u"changeRegistry"_s)->isEnabled());
        QVERIFY(!button(u"signInTo"_s)->isVisible());
        // What cannot be done there is said before it is tried.
        QVERIFY(label(u"registryCan"_s).contains(u"can be taken out of its list"_s));
        QCOMPARE(tests::unnamed(*m_dialog), QStringList());

        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(notice(u"tested"_s)->level(), Notice::Level::Good);
        QVERIFY(notice(u"tested"_s)->text().contains(u"first publication"_s));
    }

    void addressesAreRecognisedAsTheyAreTyped()
    {
        show();
        RegistryEditSheet *sheet = typeAddress(u"oci://ghcr.io"_s);
        auto *save = tests::child<QPushButton>(*sheet, u"save"_s);
        auto *said = tests::child<ToneLabel>(*sheet, u"recognised"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(said->text().contains(u"namespace"_s));
        auto *address = tests::child<QLineEdit>(*sheet, u"address"_s);
        QTest::keyClicks(address, u"/me"_s);
        QVERIFY(save->isEnabled());
        QVERIFY(said->text().startsWith(u"An OCI registry"_s));
        QCOMPARE(tests::child<QLineEdit>(*sheet, u"name"_s)->text(), u"ghcr-io"_s);

        address->selectAll();
        QTest::keyClicks(address, u"https://souls.example"_s);
        QVERIFY(said->text().startsWith(u"A souls catalog"_s));
        QVERIFY(said->text().contains(u"one version"_s));
        address->selectAll();
        QTest::keyClicks(address, u"https://ada:pw@souls.example"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(!said->text().contains(u"pw@"_s));
        address->selectAll();
        QTest::keyClicks(address, m_place->file(u"team"_s));
        QVERIFY(said->text().startsWith(u"A folder"_s));
        QTest::keyClick(address, Qt::Key_Escape);
        QCOMPARE(m_access->registries().size(), 1);
    }

    void addsAServerByKeyboardAndTriesIt()
    {
        const tests::MiniRegistry server;
        show();
        RegistryEditSheet *sheet = typeAddress(server.address());
        auto *name = tests::child<QLineEdit>(*sheet, u"name"_s);
        name->selectAll();
        QTest::keyClicks(name, u"work"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(list()->count(), 2);
        QCOMPARE(list()->currentItem()->text(), u"work"_s);
        QTRY_VERIFY(notice(u"tested"_s)->text().contains(u"You may publish"_s));
        QCOMPARE(notice(u"tested"_s)->level(), Notice::Level::Good);
        // Trying stores nothing.
        QCOMPARE(server.count("PUT", "/v2/"), 0);

        QTest::keyClick(button(u"makeDefault"_s), Qt::Key_Space);
        QCOMPARE(list()->currentItem()->text(), u"work · default"_s);
        QCOMPARE(m_access->list().standard()->name, u"work"_s);
    }

    void changesANameAndStaysTheDefault()
    {
        QVERIFY(m_access->list().add(u"work"_s, m_place->file(u"a"_s)));
        QVERIFY(m_access->list().add(u"team"_s, m_place->file(u"b"_s)));
        QVERIFY(m_access->list().setStandard(u"work"_s));
        show();
        m_dialog->page()->select(u"work"_s);
        QTest::keyClick(button(u"changeRegistry"_s), Qt::Key_Space);
        auto *name = tests::child<QLineEdit>(*editor(), u"name"_s);
        name->selectAll();
        QTest::keyClicks(name, u"team"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QVERIFY(tests::child<Notice>(*editor(), u"editProblem"_s)->isVisible());
        name->selectAll();
        QTest::keyClicks(name, u"office"_s);
        QTest::keyClick(name, Qt::Key_Return);
        QTRY_COMPARE(list()->currentItem()->text(), u"office · default"_s);
        QCOMPARE(m_access->list().all()->size(), 3);
    }

    void removesAfterAQuestion()
    {
        QVERIFY(m_access->list().add(u"work"_s, m_place->file(u"a"_s)));
        show();
        m_dialog->page()->select(u"work"_s);
        QTest::keyClick(button(u"removeRegistry"_s), Qt::Key_Space);
        auto *box = m_dialog->findChild<QMessageBox *>(u"removeQuestion"_s);
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(list()->count(), 2);
        QTest::keyClick(button(u"removeRegistry"_s), Qt::Key_Space);
        QPushButton *now = nullptr;
        for (QMessageBox *each : m_dialog->findChildren<QMessageBox *>()) {
            if (each->isVisible())
                now = each->findChild<QPushButton *>(u"removeNow"_s);
        }
        QVERIFY(now);
        QTest::keyClick(now, Qt::Key_Space);
        QTRY_COMPARE(list()->count(), 1);
    }

    void aCatalogSaysWhoMayPublish()
    {
        tests::SoulsServer server;
        server.addApiKey("posi_reader", {u"u2"_s, u"Bob"_s, u"b@example.org"_s, u"bob"_s, false});
        server.addApiKey("posi_writer", {u"u1"_s, u"Ada"_s, u"a@example.org"_s, u"ada"_s, true});
        QVERIFY(m_access->list().add(u"souls"_s, server.address()));
        const QString host = RegistryAddress::parse(server.address())->server();
        show();
        m_dialog->page()->select(u"souls"_s);
        QVERIFY(label(u"registryCan"_s).contains(u"souls only"_s));
        QTRY_COMPARE(label(u"registryAccount"_s), u"Not signed in"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_VERIFY(notice(u"tested"_s)->text().contains(u"sign in"_s));
        QCOMPARE(notice(u"tested"_s)->level(), Notice::Level::Warning);

        QVERIFY(m_access->keepLogin(
            host, {.user = {}, .password = {}, .token = Secret("posi_reader"), .refresh = {}},
            true));
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_VERIFY(notice(u"tested"_s)->text().contains(u"@bob"_s));
        QVERIFY(notice(u"tested"_s)->text().contains(u"not publish"_s));

        QVERIFY(m_access->keepLogin(
            host, {.user = {}, .password = {}, .token = Secret("posi_writer"), .refresh = {}},
            true));
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_VERIFY(notice(u"tested"_s)->text().contains(u"@ada"_s));
        QCOMPARE(notice(u"tested"_s)->level(), Notice::Level::Good);

        m_access->tellRegistriesChanged();
        QTRY_VERIFY(button(u"signOutOf"_s)->isEnabled());
        QTest::keyClick(button(u"signOutOf"_s), Qt::Key_Space);
        QTRY_COMPARE(label(u"registryAccount"_s), u"Not signed in"_s);
    }

    /// Its owner is asked once, is told why nobody is signed in, and is asked again when trying.
    void aKeychainThatStaysShutIsSaidToBe()
    {
        tests::SoulsServer server;
        QVERIFY(m_access->list().add(u"souls"_s, server.address(), u"ada"_s));
        m_keychain->setShut(true);
        show();
        m_dialog->page()->select(u"souls"_s);
        QTRY_COMPARE(label(u"registryAccount"_s), u"The keychain was not opened."_s);
        QVERIFY(!button(u"signOutOf"_s)->isEnabled());
        m_dialog->page()->select(u"my-catalog"_s);
        m_dialog->page()->select(u"souls"_s);
        QTRY_COMPARE(label(u"registryAccount"_s), u"The keychain was not opened."_s);
        QCOMPARE(m_keychain->asked(), 1);
        m_keychain->setShut(false);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(label(u"registryAccount"_s), u"Not signed in"_s);
        QVERIFY(m_keychain->asked() > 1);
    }

    void addressesThatMeanSomethingElseAreNotTakenForFolders()
    {
        show();
        RegistryEditSheet *sheet = typeAddress(u"souls.example.org"_s);
        auto *save = tests::child<QPushButton>(*sheet, u"save"_s);
        auto *said = tests::child<ToneLabel>(*sheet, u"recognised"_s);
        auto *address = tests::child<QLineEdit>(*sheet, u"address"_s);
        QVERIFY(!save->isEnabled());
        QVERIFY(said->text().contains(u"https://"_s) && said->text().contains(u"oci://"_s));
        // A folder without its path: which one it is, is said.
        address->selectAll();
        QTest::keyClicks(address, u"souls"_s);
        QVERIFY(save->isEnabled());
        QVERIFY2(said->text().contains(shownAddress(QDir::currentPath()) + QDir::separator()
                                       + u"souls"_s),
                 qPrintable(said->text()));
    }

    void whatIsNoRegistryIsSaidToBeNone_data()
    {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<bool>("isRegistry");
        QTest::addColumn<QString>("word");
        QTest::newRow("a page where a registry should be")
            << u"oci://%1/me"_s << false << u"not as a container registry"_s;
        QTest::newRow("a page where a catalog should be")
            << u"http://%1"_s << false << u"no souls catalog"_s;
        QTest::newRow("a registry where a catalog should be")
            << u"http://%1"_s << true << u"oci://%1/"_s;
    }
    void whatIsNoRegistryIsSaidToBeNone()
    {
        QFETCH(const QString, scheme);
        QFETCH(const bool, isRegistry);
        QFETCH(const QString, word);
        const tests::MiniRegistry registry;
        const tests::ScriptedServer pages([](const tests::SentRequest &request, int) {
            return request.path() == "/" ? tests::Answer::status(200, "<p>Hi", "text/html")
                                         : tests::Answer::status(404, "<p>No", "text/html");
        });
        const QString host = u"127.0.0.1:%1"_s.arg(isRegistry ? registry.server().port()
                                                              : pages.port());
        QVERIFY(m_access->list().add(u"there"_s, scheme.arg(host)));
        show();
        m_dialog->page()->select(u"there"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(notice(u"tested"_s)->level(), Notice::Level::Error);
        const QString expected = word.contains(u"%1"_s) ? word.arg(host) : word;
        QVERIFY2(notice(u"tested"_s)->text().contains(expected),
                 qPrintable(notice(u"tested"_s)->text()));
    }

    void aCertificateThatNobodyVouchesForIsSaid()
    {
        const QTemporaryDir folder;
        const tests::ScriptedServer::Tls tls = tests::makeCertificate(
            folder.path(), tests::Certificate::SelfSigned);
        if (tls.certificate.isEmpty())
            QSKIP("openssl is not installed");
        const tests::ScriptedServer server(
            [](const tests::SentRequest &, int) { return tests::Answer::status(200); }, tls);
        QVERIFY(m_access->list().add(u"doubtful"_s, server.origin()));
        show();
        m_dialog->page()->select(u"doubtful"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(notice(u"tested"_s)->level(), Notice::Level::Error);
        QVERIFY(notice(u"tested"_s)->text().contains(u"Nobody vouches"_s));
        QVERIFY(notice(u"tested"_s)->text().contains(u"Nothing was sent"_s));
        QCOMPARE(server.requests().size(), 0);
    }

    /// Nobody waits for a server that says nothing: another registry is looked at, the list is closed.
    void aServerThatHangsHoldsNobodyUp()
    {
        const tests::ScriptedServer silent(
            [](const tests::SentRequest &, int) { return tests::Answer::hang(); });
        QVERIFY(m_access->list().add(u"silent"_s, silent.origin()));
        show();
        m_dialog->page()->select(u"silent"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(silent.requests().size(), 1);
        QVERIFY(notice(u"tested"_s)->isVisible());
        QVERIFY(!button(u"testRegistry"_s)->isEnabled());
        m_dialog->page()->select(u"my-catalog"_s);
        QVERIFY(!notice(u"tested"_s)->isVisible());
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(notice(u"tested"_s)->level(), Notice::Level::Good);
        m_dialog->page()->select(u"silent"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(silent.requests().size(), 2);
        m_dialog.reset(); // does not wait for an answer
        QCOMPARE(silent.requests().size(), 2);
    }

    void aServerThatIsAwayIsSaidToBe()
    {
        QVERIFY(m_access->list().add(u"gone"_s, u"oci://127.0.0.1:%1/me"_s.arg(tests::deadPort())));
        show();
        m_dialog->page()->select(u"gone"_s);
        QTest::keyClick(button(u"testRegistry"_s), Qt::Key_Space);
        QTRY_COMPARE(notice(u"tested"_s)->level(), Notice::Level::Error);
        QVERIFY(notice(u"tested"_s)->text().contains(u"127.0.0.1"_s));
        QVERIFY(button(u"testRegistry"_s)->isEnabled());
    }
};

QTEST_MAIN(RegistriesTest)
#include "RegistriesTest.moc"
