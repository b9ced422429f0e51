#include "checks/SecretScan.h"

#include "SharedFiles.h"
#include "persona/Snapshot.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// Random-looking letters and digits that are nobody's key.
QString noise(int length)
{
    const QString source = u"q7Zt2LmX9vKc4RbW8nHsJ3dYpF6gTaE1uViQoB5yNwCkMxSrDhGjPzUf"_s;
    QString text;
    while (text.size() < length)
        text += source;
    return text.first(length);
}

} // namespace

class SecretScanTest : public QObject
{
    Q_OBJECT

private slots:
    void finds_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<QString>("context");
        const QString hex = u"9f3a7c1e5b8d2046af91c3e7d5b08264"_s;
        // Put together at run time, so that no scanner of repositories stumbles over this file.
        QTest::newRow("AWS") << QString(u"AKI"_s + u"AQ7ZT2LMX9VKC4RBW") << u"key %1."_s;
        QTest::newRow("GitHub") << QString(u"ghp_"_s + noise(36)) << u"token: %1"_s;
        QTest::newRow("GitHub, fine")
            << QString(u"github_pat_"_s + noise(22) + u'_' + noise(59)) << u"(%1)"_s;
        QTest::newRow("GitLab") << QString(u"glpat-"_s + noise(20)) << u"%1"_s;
        QTest::newRow("Google") << QString(u"AIza"_s + noise(35)) << u"\"%1\""_s;
        QTest::newRow("Anthropic") << QString(u"sk-ant-api03-"_s + noise(56)) << u"KEY=%1"_s;
        QTest::newRow("OpenAI") << QString(u"sk-proj-"_s + noise(48)) << u"`%1`"_s;
        QTest::newRow("Slack") << QString(u"xoxb-"_s + u"381920475163-" + noise(24)) << u"%1"_s;
        QTest::newRow("Stripe") << QString(u"sk_live_"_s + noise(24)) << u"- %1"_s;
        QTest::newRow("npm") << QString(u"npm_"_s + noise(36)) << u"%1"_s;
        QTest::newRow("SendGrid") << QString(u"SG."_s + noise(22) + u'.' + noise(43)) << u"%1"_s;
        QTest::newRow("Shopify") << QString(u"shpat_"_s + hex) << u"%1"_s;
        QTest::newRow("Hugging Face") << QString(u"hf_"_s + noise(34)) << u"%1"_s;
        QTest::newRow("souls catalog") << QString(u"posi_"_s + noise(32)) << u"x-api-key: %1"_s;
        QTest::newRow("JWT") << QString(u"eyJ"_s + noise(20) + u".eyJ" + noise(40) + u'.'
                                        + noise(43))
                             << u"Bearer %1"_s;
        QTest::newRow("password in an address")
            << u"hT7_kk2-Lw9"_s << u"postgres://app:%1@db.example.org:5432/x"_s;
        QTest::newRow("assignment") << noise(40) << u"API_KEY = \"%1\""_s;
        QTest::newRow("YAML") << noise(32) << u"client_secret: %1"_s;
        QTest::newRow("hexadecimal") << hex << u"auth_token=%1"_s;
        QTest::newRow("private key")
            << QString(noise(64) + u'\n' + noise(64))
            << u"-----BEGIN RSA PRIVATE KEY-----\n%1\n-----END RSA PRIVATE KEY-----"_s;
    }

    void finds()
    {
        QFETCH(QString, secret);
        QFETCH(QString, context);
        const QString text = u"# Before\n\n"_s + context.arg(secret) + u"\nafter\n"_s;
        const std::vector<Span> found = findSecrets(text);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(text.sliced(found[0].begin, found[0].length()).trimmed(), secret);
        QVERIFY(!maskedSecret(QStringView(text).sliced(found[0].begin, found[0].length()))
                     .contains(secret.sliced(5)));
    }

    void leavesAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("AWS' own example") << u"AKIAIOSFODNN7EXAMPLE"_s;
        QTest::newRow("crosses") << u"sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"_s;
        QTest::newRow("dots") << u"OPENAI_API_KEY=sk-..."_s;
        QTest::newRow("variable") << u"api_key: ${SERVICE_API_KEY_PRODUCTION_2024}"_s;
        QTest::newRow("code") << u"token = process.env.GITHUB_TOKEN_FOR_RELEASES_2024"_s;
        QTest::newRow("call") << u"password = generateRandomPassword32CharsLong(seed)"_s;
        QTest::newRow("words") << u"secret: never-share-this-with-anybody-else"_s;
        QTest::newRow("prose") << u"Token: a unit of text. Passwords: never in logs."_s;
        QTest::newRow("your own") << u"password: your-super-secret-password-1234"_s;
        QTest::newRow("address") << u"postgres://user:password@localhost/db"_s;
        QTest::newRow("placeholder address") << u"redis://:${REDIS_PASSWORD}@cache:6379"_s;
        QTest::newRow("path") << u"secret_path: /var/lib/service/secrets/2024/production"_s;
        QTest::newRow("public key")
            << u"-----BEGIN PUBLIC KEY-----\nMIIB\n-----END PUBLIC KEY-----"_s;
        QTest::newRow("a heading only") << u"Look for `-----BEGIN PRIVATE KEY-----` in the diff."_s;
        QTest::newRow("digest")
            << u"sha256:9f3a7c1e5b8d2046af91c3e7d5b082649f3a7c1e5b8d2046af91c3e7d5b08264"_s;
        QTest::newRow("uuid") << u"id: 123e4567-e89b-12d3-a456-426614174000"_s;
        QTest::newRow("constant") << u"MAX_TOKENS: CLAUDE_CODE_MAX_OUTPUT_TOKENS_64000"_s;
    }

    void leavesAlone()
    {
        QFETCH(QString, text);
        QVERIFY(findSecrets(text).empty());
    }

    void masks()
    {
        QCOMPARE(maskedSecret(u"ghp_abcdefghijklmnopqrst1234"), u"ghp_…1234"_s);
        QCOMPARE(maskedSecret(u"hT7_kk2-Lw9"), u"h…"_s);
        QCOMPARE(maskedSecret(u"short"), u"…"_s);
    }

    /// Real personas hold next to no secrets: nearly every find in them is a false alarm.
    void realFilesAreQuiet()
    {
        QStringList files = tests::corpusFiles(u"agents"_s);
        files += tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("no corpus beside the project");
        int alarms = 0;
        for (const QString &path : files) {
            const QString text = QString::fromUtf8(tests::bytesOf(path));
            for (const Span &span : findSecrets(text)) {
                ++alarms;
                qInfo().noquote() << path.section(u'/', -3)
                                  << text.sliced(span.begin, span.length());
            }
        }
        qInfo() << alarms << "finds in" << files.size() << "files";
        QVERIFY2(alarms * 200 <= files.size(), "more than one alarm in 200 files");
    }
};

QTEST_APPLESS_MAIN(SecretScanTest)
#include "SecretScanTest.moc"
