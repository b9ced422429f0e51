#include "DialogTest.h"
#include "MemoryKeychain.h"

#include "RealRegistry.h"
#include "SoulsServer.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/VersionPicker.h"
#include "ui/registries/SignInSheet.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QDirIterator>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QByteArray writer = "posi_"
                          "0123456789abcdefTESTKEY";

QByteArrayList messages;

void collect(QtMsgType, const QMessageLogContext &, const QString &text)
{
    messages += text.toUtf8();
}

/// Takes the addresses that would go to the browser.
class Browser : public QObject
{
    Q_OBJECT

public:
    Browser() { QDesktopServices::setUrlHandler(u"http"_s, this, "open"); }
    ~Browser() override { QDesktopServices::unsetUrlHandler(u"http"_s); }
    QList<QUrl> opened;

public slots:
    void open(const QUrl &url) { opened += url; }
};

} // namespace

/// Signing in, with real keys, against servers on loopback.
class SignInTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::shared_ptr<tests::MemoryKeychain> m_keychain;
    std::unique_ptr<RegistryAccess> m_access;
    std::unique_ptr<tests::SoulsServer> m_server;
    std::unique_ptr<SignInSheet> m_sheet;
    QString m_host;

    void open(const QString &address)
    {
        const auto parsed = RegistryAddress::parse(address);
        QVERIFY(parsed);
        m_host = parsed->server();
        m_sheet = std::make_unique<SignInSheet>(*m_access, *parsed);
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
    }
    void chooseMethod(int number)
    {
        auto *chip = tests::child<ChoiceChip>(*m_sheet, u"method-%1"_s.arg(number));
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
    }
    QPushButton *signIn() { return tests::child<QPushButton>(*m_sheet, u"signIn"_s); }
    Notice *problem() { return tests::child<Notice>(*m_sheet, u"signInProblem"_s); }
    QString label(const QString &name) { return tests::child<ToneLabel>(*m_sheet, name)->text(); }

    /// Every file below the test's folder in which the text stands, and every message.
    QStringList placesOf(const QByteArray &text)
    {
        QStringList places;
        QDirIterator walk(m_place->file(QString()), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
                places += file.fileName();
        }
        for (const QByteArray &message : std::as_const(messages)) {
            if (message.contains(text))
                places += u"message"_s;
        }
        return places;
    }

private slots:
    void init()
    {
        m_place.emplace();
        m_keychain = std::make_shared<tests::MemoryKeychain>();
        m_access = std::make_unique<RegistryAccess>(m_keychain);
        m_server = std::make_unique<tests::SoulsServer>();
        m_server->addApiKey(writer, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        messages.clear();
    }

    void cleanup()
    {
        m_sheet.reset();
        m_access.reset();
        m_server.reset();
        m_place.reset();
    }

    void anApiKeyIsTriedAndKeptInTheKeychainAlone()
    {
        const auto before = qInstallMessageHandler(collect);
        const auto restore = qScopeGuard([before] { qInstallMessageHandler(before); });
        QVERIFY(m_access->list().add(u"souls"_s, m_server->address()));
        open(m_server->address());
        QCOMPARE(tests::unnamed(*m_sheet), QStringList());
        chooseMethod(1);
        auto *key = tests::child<QLineEdit>(*m_sheet, u"apiKey"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QVERIFY(!signIn()->isEnabled());
        QTRY_VERIFY(tests::child<QCheckBox>(*m_sheet, u"keepLogin"_s)->isChecked());
        QTest::keyClicks(key, u"posi_wrong"_s);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_COMPARE(problem()->level(), Notice::Level::Error);
        QVERIFY(problem()->isVisible());
        QVERIFY(!problem()->text().contains(u"posi_"_s));
        QVERIFY(!m_keychain->holds(m_host));

        key->selectAll();
        QTest::keyClicks(key, QString::fromLatin1(writer));
        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_COMPARE(accepted.count(), 1);
        QVERIFY(m_keychain->holds(m_host));
        QCOMPARE(m_access->list().resolve(u"souls"_s)->user, u"ada"_s);
        QVERIFY(m_access->credentials()->find(m_host)->token == Secret(writer));
        // Nowhere else: not in a file, an address or a message.
        QCOMPARE(placesOf(writer), QStringList());
        QCOMPARE(placesOf("posi_wrong"), QStringList());
        for (const tests::HttpRequest &request : m_server->log())
            QVERIFY(!request.path.contains("posi_") && !request.query.contains("posi_"));
    }

    void withoutAKeychainItIsSaidAndForgotten()
    {
        m_access = std::make_unique<RegistryAccess>(std::make_shared<tests::MemoryKeychain>(false));
        open(m_server->address());
        auto *keep = tests::child<QCheckBox>(*m_sheet, u"keepLogin"_s);
        QTRY_VERIFY(keep->text().contains(u"forgotten"_s));
        QVERIFY(!keep->isEnabled() && !keep->isChecked());
        chooseMethod(1);
        auto *key = tests::child<QLineEdit>(*m_sheet, u"apiKey"_s);
        QTest::keyClicks(key, QString::fromLatin1(writer));
        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(m_access->credentials()->knowing(m_host)->source(), "session"_L1);
        QCOMPARE(placesOf(writer), QStringList());
    }

    void aLoginThatMayOnlyReadIsKeptOnlyWhenThatIsWanted()
    {
        m_server->addApiKey("posi_reader",
                            {u"u2"_s, u"Bob"_s, u"b@example.org"_s, u"bob"_s, false});
        open(m_server->address());
        chooseMethod(1);
        auto *key = tests::child<QLineEdit>(*m_sheet, u"apiKey"_s);
        QTRY_VERIFY(tests::child<QCheckBox>(*m_sheet, u"keepLogin"_s)->isChecked());
        QTest::keyClicks(key, u"posi_reader"_s);
        QTest::keyClick(key, Qt::Key_Return);
        QTRY_COMPARE(problem()->level(), Notice::Level::Warning);
        QTRY_VERIFY(problem()->text().contains(u"bob"_s));
        QVERIFY(!m_keychain->holds(m_host));
        QTest::keyClick(problem()->link(), Qt::Key_Space);
        QTRY_VERIFY(m_keychain->holds(m_host));
    }

    void agreeingInTheBrowser()
    {
        m_server->setDeviceInterval(1);
        Browser browser;
        open(m_server->address());
        QCOMPARE(signIn()->text(), u"&Get a code"_s);
        QTest::keyClick(signIn(), Qt::Key_Space);
        QTRY_VERIFY(tests::child<ToneLabel>(*m_sheet, u"deviceCode"_s)->isVisible());
        QCOMPARE(label(u"deviceCode"_s), m_server->userCode());
        // The page is what comes next, by Enter as well; there is no second code to be had.
        QVERIFY(!signIn()->isVisible());
        QCOMPARE(m_sheet->status(), u"Waiting for the browser…"_s);
        QVERIFY(tests::child<QPushButton>(*m_sheet, u"deviceOpen"_s)->hasFocus());
        QVERIFY(label(u"devicePage"_s).startsWith(u"http"_s));
        QVERIFY(label(u"deviceLeft"_s).contains(u"left"_s));
        // The browser is opened when it is wanted, after it was shown where it leads.
        QVERIFY(browser.opened.isEmpty());
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Return);
        QCOMPARE(browser.opened.size(), 1);

        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        m_server->approveDevice({u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        QTRY_COMPARE(accepted.count(), 1);
        QVERIFY(m_access->credentials()->find(m_host));
    }

    /// Who has agreed in the browser need not do so again because the keychain stays shut.
    void aKeychainThatStaysShutCostsNoLogin()
    {
        m_server->setDeviceInterval(1);
        m_keychain->setShut(true);
        open(m_server->address());
        auto *keep = tests::child<QCheckBox>(*m_sheet, u"keepLogin"_s);
        QTRY_VERIFY(keep->isChecked());
        QTest::keyClick(signIn(), Qt::Key_Space);
        QTRY_VERIFY(tests::child<ToneLabel>(*m_sheet, u"deviceCode"_s)->isVisible());
        m_server->approveDevice({u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(problem()->text().contains(u"keychain"_s));
        QVERIFY(!keep->isChecked());
        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        QVERIFY(problem()->link()->hasFocus());
        QTest::keyClick(problem()->link(), Qt::Key_Space);
        QTRY_COMPARE(accepted.count(), 1);
        QCOMPARE(m_access->credentials()->knowing(m_host)->source(), "session"_L1);
        QCOMPARE(m_server->calls().count(u"POST /api/auth/device/code"_s), 1);
    }

    void waitingForTheBrowserCanBeCancelled()
    {
        open(m_server->address());
        QTest::keyClick(signIn(), Qt::Key_Space);
        QTRY_VERIFY(tests::child<ToneLabel>(*m_sheet, u"deviceCode"_s)->isVisible());
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        m_sheet.reset(); // Does not wait for the next question.
        QVERIFY(!m_access->credentials()->find(m_host));
    }

    void whoDeclinesInTheBrowserIsNotSignedIn()
    {
        m_server->setDeviceInterval(1);
        open(m_server->address());
        QTest::keyClick(signIn(), Qt::Key_Space);
        QTRY_VERIFY(tests::child<ToneLabel>(*m_sheet, u"deviceCode"_s)->isVisible());
        m_server->denyDevice();
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(signIn()->isEnabled());
        QVERIFY(!m_access->credentials()->find(m_host));
    }

    void dockersLoginIsOffered()
    {
        const QString host = RegistryAddress::parse(m_server->address())->server();
        m_place->write(u"DOCKER_CONFIG/config.json"_s,
                       u"{\"auths\":{\"%1\":{\"auth\":\"%2\"}}}"_s.arg(
                           host, QString::fromLatin1(QByteArray("ada:pw").toBase64())));
        open(u"oci://"_s + host + u"/me"_s);
        auto *found = tests::child<Notice>(*m_sheet, u"foundLogin"_s);
        QTRY_VERIFY(found->isVisible());
        QVERIFY(found->text().contains(u"docker"_s) && found->text().contains(u"ada"_s));
        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        QTest::keyClick(found->link(), Qt::Key_Space);
        QCOMPARE(accepted.count(), 1);
    }

    void userAndPasswordOnARealRegistry()
    {
        const tests::RealRegistry registry(tests::RealRegistry::SignIn::Basic);
        if (!registry.problem().isEmpty())
            QSKIP(qPrintable(registry.problem()));
        open(registry.address());
        auto *user = tests::child<QLineEdit>(*m_sheet, u"user"_s);
        auto *password = tests::child<QLineEdit>(*m_sheet, u"password"_s);
        QTRY_VERIFY(tests::child<QCheckBox>(*m_sheet, u"keepLogin"_s)->isChecked());
        QTest::keyClicks(user, tests::RealRegistry::user());
        QTest::keyClicks(password, u"wrong"_s);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(problem()->isVisible());
        QVERIFY(!m_keychain->holds(m_host));
        password->selectAll();
        QTest::keyClicks(password, tests::RealRegistry::password());
        const QSignalSpy accepted(m_sheet.get(), &QDialog::accepted);
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_COMPARE(accepted.count(), 1);
        QVERIFY(m_keychain->holds(m_host));
        QCOMPARE(placesOf(tests::RealRegistry::password().toUtf8()), QStringList());
    }
};

QTEST_MAIN(SignInTest)
#include "SignInTest.moc"
