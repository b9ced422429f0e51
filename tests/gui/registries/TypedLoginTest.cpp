// Logins of every kind, typed by keys into the sheet that publishing leads to, and used: to publish,
// and to see in the catalog what was published. Afterwards they stand in the keychain and nowhere else.

#include "CatalogDesk.h"
#include "RealRegistry.h"
#include "SoulsServer.h"

#include "registry/net/HttpClient.h"
#include "ui/dialogs/Notice.h"
#include "ui/publish/VersionPicker.h"
#include "ui/registries/SignInSheet.h"
#include "ui/style/Appearance.h"
#include "ui/widgets/LinkButton.h"

#include <QDirIterator>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QUrlQuery>

using namespace studio;
using namespace tests;

namespace {

const QByteArray apiKey = "posi_"
                          "0123456789abcdefTYPEDKEY";
const QByteArray sessionToken = "session-0123456789-typed";

} // namespace

class TypedLoginTest : public QObject, private CatalogDesk
{
    Q_OBJECT

private:
    QPushButton *publishButton() { return child<QPushButton>(*m_sheet, u"publish"_s); }

    /// The sheet that signs in, from that which publishes.
    SignInSheet *openSignIn(const QString &address)
    {
        if (!m_access->list().add(u"there"_s, address))
            qFatal("the registry cannot be added");
        if (!openSheet(address))
            return nullptr;
        auto *problem = child<Notice>(*m_sheet, u"problem"_s);
        if (!tests::waitFor([&] { return problem->isVisible() && problem->link()->isVisible(); }))
            return nullptr;
        QTest::keyClick(problem->link(), Qt::Key_Return);
        auto *sheet = m_sheet->findChild<SignInSheet *>();
        return sheet && tests::waitForActive(sheet) ? sheet : nullptr;
    }
    /// The method with the arrow keys, the secret letter by letter.
    void type(SignInSheet &sheet, int method, const QString &field, const QByteArray &secret)
    {
        auto *chip = child<ChoiceChip>(sheet, u"method-%1"_s.arg(method));
        sheet.activateWindow();
        QTRY_VERIFY(sheet.isActiveWindow());
        if (!chip->isChecked()) {
            child<ChoiceChip>(sheet, u"method-0"_s)->setFocus();
            for (int step = 0; step < method; ++step)
                QTest::keyClick(sheet.focusWidget(), Qt::Key_Right);
            QVERIFY(chip->isChecked());
        }
        auto *line = child<QLineEdit>(sheet, field);
        QTRY_VERIFY(line->isVisible());
        QCOMPARE(line->echoMode(), QLineEdit::Password);
        line->setFocus();
        QTest::keyClicks(line, QString::fromLatin1(secret));
        QTest::keyClick(line, Qt::Key_Return);
        QTRY_VERIFY(!m_sheet->findChild<SignInSheet *>());
    }
    void publishAndSee(const QString &address)
    {
        QTRY_VERIFY2(publishButton()->isEnabled(),
                     qPrintable(child<Notice>(*m_sheet, u"problem"_s)->text()));
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(child<QWidget>(*m_sheet, u"publishResult"_s)->isVisible());
        m_sheet->close();
        m_at->open();
        m_at->page->showPlace(address);
        QTRY_COMPARE(m_at->names(), QStringList({u"Senior Engineer"_s}));
    }
    /// Every file of this test in which it stands.
    QStringList filesWith(const QByteArray &secret)
    {
        QStringList files;
        QDirIterator walk(m_at->place.file(QString()), QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly) && file.readAll().contains(secret))
                files += file.fileName();
        }
        return files;
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init() { setUp(); }
    void cleanup() { clearAway(); }

    void atACatalog_data()
    {
        QTest::addColumn<int>("method");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("API key") << 1 << u"apiKey"_s << apiKey << apiKey;
        QTest::newRow("token") << 2 << u"token"_s << sessionToken << "Bearer " + sessionToken;
    }
    void atACatalog()
    {
        QFETCH(const int, method);
        QFETCH(const QString, field);
        QFETCH(const QByteArray, secret);
        QFETCH(const QByteArray, header);
        SoulsServer server;
        const Account ada{u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true};
        server.addApiKey(apiKey, ada);
        server.addSession(sessionToken, ada);
        SignInSheet *sheet = openSignIn(server.address());
        QVERIFY(sheet);
        type(*sheet, method, field, secret);
        publishAndSee(server.address());
        QCOMPARE(server.soul(u"engineer"_s)["version"_L1].toString(), u"1.2.0"_s);
        // It went where it belongs, and only there.
        bool isSent = false;
        for (const tests::HttpRequest &request : server.log()) {
            const bool isKey = field == u"apiKey"_s;
            isSent |= request.header(isKey ? "x-api-key" : "authorization") == header;
            QVERIFY(!request.path.contains(secret) && !request.query.contains(secret)
                    && !request.body.contains(secret));
        }
        QVERIFY(isSent);
        QCOMPARE(filesWith(secret), QStringList());
    }

    void atARealRegistryWithATokenOfItsOwn()
    {
        const RealRegistry registry(RealRegistry::SignIn::Bearer);
        if (!registry.problem().isEmpty())
            QSKIP(qPrintable(registry.problem()));
        // A token as another program has got it, for the repositories that are meant.
        QUrl url(registry.tokenAddress());
        QUrlQuery query{{u"service"_s, u"test registry"_s}};
        for (const char *name : {"engineer", "catalog"}) {
            query.addQueryItem(u"scope"_s,
                               u"repository:test/%1:pull,push"_s.arg(QLatin1StringView(name)));
        }
        url.setQuery(query);
        const QByteArray login = RealRegistry::user().toLatin1() + ':'
                                 + RealRegistry::password().toLatin1();
        const auto answer = HttpClient().send(
            {.url = url, .secret = Secret("Basic " + login.toBase64())});
        QVERIFY(answer && answer->status == 200);
        const QByteArray token = (*jsonObject(*answer))["token"_L1].toString().toLatin1();
        QVERIFY(token.size() > 200);

        SignInSheet *sheet = openSignIn(registry.address());
        QVERIFY(sheet);
        const qsizetype given = registry.tokens().size();
        type(*sheet, 1, u"token"_s, token);
        publishAndSee(registry.address());
        // None was asked for in the user's name: the typed one was sent as it is.
        for (const QByteArray &line : registry.tokens().sliced(given))
            QVERIFY2(!line.startsWith("user"), line.constData());
        QCOMPARE(filesWith(token), QStringList());
    }

    void atARealRegistryWithUserAndPassword()
    {
        const RealRegistry registry(RealRegistry::SignIn::Basic);
        if (!registry.problem().isEmpty())
            QSKIP(qPrintable(registry.problem()));
        SignInSheet *sheet = openSignIn(registry.address());
        QVERIFY(sheet);
        auto *user = child<QLineEdit>(*sheet, u"user"_s);
        QTRY_VERIFY(user->hasFocus());
        QTest::keyClicks(user, RealRegistry::user());
        QTest::keyClick(user, Qt::Key_Tab);
        QCOMPARE(sheet->focusWidget()->objectName(), u"password"_s);
        type(*sheet, 0, u"password"_s, RealRegistry::password().toLatin1());
        publishAndSee(registry.address());
        QCOMPARE(filesWith(RealRegistry::password().toLatin1()), QStringList());
    }
};

QTEST_MAIN(TypedLoginTest)
#include "TypedLoginTest.moc"
