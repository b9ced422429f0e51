#include "SoulsServer.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

struct Heard
{
    int status = 0;
    QByteArray head;
    QByteArray body;

    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(body).object(); }
    [[nodiscard]] QJsonObject soul() const { return object()["soul"_L1].toObject(); }
    [[nodiscard]] QString code() const { return object()["error"_L1]["code"_L1].toString(); }
    [[nodiscard]] QString message() const { return object()["error"_L1]["message"_L1].toString(); }
    [[nodiscard]] QString error() const { return object()["error"_L1].toString(); }
};

const QByteArray key = "x-api-key: posi_right";
const QByteArray session = "Authorization: Bearer right";
const QByteArray json = "Content-Type: application/json";

QJsonObject members()
{
    return {{u"slug"_s, u"owl"_s},
            {u"name"_s, u"Owl"_s},
            {u"authorHandle"_s, u"ada"_s},
            {u"tagline"_s, u"Sees at night."_s},
            {u"category"_s, u"Playful"_s},
            {u"version"_s, u"1.0.0"_s},
            {u"license"_s, u"MIT"_s},
            {u"frameworks"_s, QJsonArray{u"hermes"_s}},
            {u"content"_s, u"# Identity\r\n\r\nYou are an owl.\r\n"_s}};
}

QByteArray bytes(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

/// The catalog on loopback keeps to its contract, row by row; asked over a bare socket.
class TestSoulsServer : public QObject
{
    Q_OBJECT

    std::unique_ptr<SoulsServer> server;
    qint64 clock = 0;

    Heard ask(const QByteArray &method, const QByteArray &target,
              const QList<QByteArray> &headers = {}, const QByteArray &body = {})
    {
        QTcpSocket socket;
        socket.connectToHost(u"127.0.0.1"_s, quint16(QUrl(server->address()).port()));
        QByteArray request = method + ' ' + target
                             + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n";
        for (const QByteArray &header : headers)
            request += header + "\r\n";
        socket.write(request + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n"
                     + body);
        while (socket.state() != QAbstractSocket::UnconnectedState
               && socket.waitForReadyRead(tests::patienceMs)) { }
        const QByteArray all = socket.readAll();
        const qsizetype head = all.indexOf("\r\n\r\n");
        return {all.split(' ').value(1).toInt(), all.first(qMax(head, 0)),
                head < 0 ? QByteArray() : all.sliced(head + 4)};
    }
    Heard create(const QJsonObject &soul, const QList<QByteArray> &headers = {key, json})
    {
        return ask("POST", "/api/admin/souls", headers, bytes(soul));
    }
    Heard patch(const QString &id, const QJsonObject &change)
    {
        return ask("PATCH", "/api/admin/souls/" + id.toUtf8(), {key, json}, bytes(change));
    }

private slots:
    void init()
    {
        server = std::make_unique<SoulsServer>();
        clock = 1'000'000'000;
        server->setClock([this] { return clock; });
        const Account curator{u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true};
        server->addApiKey("posi_right", curator);
        server->addSession("right", curator);
        server->addSession("visitor", {u"u2"_s, u"Bob"_s, u"bob@example.org"_s});
    }

    void listsPublishedCardsWithoutPagingAndIgnoresTheQuery()
    {
        for (int at = 0; at < 150; ++at)
            server->addSoul({{u"slug"_s, u"s%1"_s.arg(at)}, {u"content"_s, u"x"_s}});
        server->addSoul({{u"slug"_s, u"hidden"_s}, {u"status"_s, u"draft"_s}});
        const Heard all = ask("GET", "/api/souls");
        QCOMPARE(all.status, 200);
        const QJsonArray souls = all.object()["souls"_L1].toArray();
        QCOMPARE(souls.size(), 150);
        const QJsonObject card = souls[7].toObject();
        QCOMPARE(card["mdUrl"_L1].toString(), u"/api/souls/s7.md"_s);
        QVERIFY(card["installCmd"_L1].toString().contains("s7.md"_L1));
        QVERIFY(!card.contains("content"_L1) && card["authorUrl"_L1].isNull());
        QVERIFY(card.contains("authorUrl"_L1) && card.contains("zodiac"_L1));
        QCOMPARE(ask("GET", "/api/souls?q=s7").object()["souls"_L1].toArray().size(), 150);
    }

    void showsOneSoulAndFollowsItsHistory()
    {
        QCOMPARE(create(members()).status, 201);
        QCOMPARE(ask("GET", "/api/souls/owl").soul()["content"_L1], members()["content"_L1]);
        const QString id = server->soul(u"owl"_s)["id"_L1].toString();
        QCOMPARE(id.size(), 26);
        QCOMPARE(patch(id, {{u"slug"_s, u"night-owl"_s}}).status, 200);
        const Heard moved = ask("GET", "/api/souls/owl");
        QCOMPARE(moved.status, 301);
        QVERIFY(moved.head.contains("Location: /api/souls/night-owl"));
        QVERIFY(ask("GET", "/api/souls/owl.md").head.contains("Location: /api/souls/night-owl.md"));
        const Heard absent = ask("GET", "/api/souls/none");
        QCOMPARE(absent.status, 404);
        QCOMPARE(absent.code(), u"not_found"_s);
        QCOMPARE(ask("GET", "/api/souls/none.md").status, 404);
    }

    void aDownloadIsAnAttachmentAndCounts()
    {
        QCOMPARE(create(members()).status, 201);
        const Heard file = ask("GET", "/api/souls/owl.md");
        QCOMPARE(file.status, 200);
        QVERIFY(file.head.contains("text/markdown") && file.head.contains("attachment"));
        QVERIFY(file.body.startsWith("---\n") && file.body.contains("You are an owl."));
        QCOMPARE(server->soul(u"owl"_s)["downloadCount"_L1].toInt(), 1);
    }

    void createChecksWhoAsksBeforeWhatIsAsked()
    {
        const QByteArray nonsense = "no json";
        QCOMPARE(ask("POST", "/api/admin/souls", {json}, nonsense).code(), u"unauthorized"_s);
        const Heard visitor = ask("POST", "/api/admin/souls",
                                  {"Authorization: Bearer visitor", json}, nonsense);
        QCOMPARE(visitor.status, 403);
        QCOMPARE(visitor.code(), u"forbidden"_s);
        QCOMPARE(ask("POST", "/api/admin/souls", {key, json}, nonsense).status, 400);
        QCOMPARE(ask("POST", "/api/admin/souls", {key, json}, "[]").status, 400);
        // The key wins over the session, also when it is the wrong one.
        QCOMPARE(create(members(), {"x-api-key: posi_wrong", session, json}).status, 401);
        QCOMPARE(create(members(), {key, "Authorization: Bearer wrong", json}).status, 201);
    }

    void createRefusesMembers_data()
    {
        QTest::addColumn<QJsonObject>("change");
        QTest::addColumn<QString>("named");
        QTest::newRow("id") << QJsonObject{{u"id"_s, u"01H"_s}} << u"id"_s;
        QTest::newRow("unknown") << QJsonObject{{u"mood"_s, u"x"_s}} << u"mood"_s;
        QTest::newRow("source") << QJsonObject{{u"source"_s, u"api"_s}} << u"source"_s;
        QTest::newRow("status") << QJsonObject{{u"status"_s, u"live"_s}} << u"status"_s;
        QTest::newRow("category") << QJsonObject{{u"category"_s, u"Misc"_s}} << u"category"_s;
        QTest::newRow("framework")
            << QJsonObject{{u"frameworks"_s, QJsonArray{u"vim"_s}}} << u"framework"_s;
        for (const char *name : {"slug", "name", "authorHandle", "tagline", "version", "license"}) {
            const QString text = QString::fromLatin1(name);
            QTest::newRow(name) << QJsonObject{{text, u" "_s}} << text;
        }
        QTest::newRow("body") << QJsonObject{{u"content"_s, u" \r\n"_s}} << u"content"_s;
        QTest::newRow("no framework")
            << QJsonObject{{u"frameworks"_s, QJsonArray()}} << u"framework"_s;
    }
    void createRefusesMembers()
    {
        QFETCH(const QJsonObject, change);
        QFETCH(const QString, named);
        QCOMPARE(create(members()).status, 201); // so that the slug is taken, which comes last
        QJsonObject soul = members();
        for (auto member = change.begin(); member != change.end(); ++member)
            soul[member.key()] = member.value();
        const Heard answer = create(soul);
        QCOMPARE(answer.status, 422);
        QVERIFY2(answer.message().contains(named), qPrintable(answer.message()));
        QCOMPARE(server->soulCount(), 1);
    }

    void createGivesTheRest()
    {
        const Heard answer = create(members());
        QCOMPARE(answer.status, 201);
        QCOMPARE(answer.soul()["status"_L1].toString(), u"published"_s);
        QCOMPARE(answer.soul()["source"_L1].toString(), u"api"_s);
        QCOMPARE(answer.soul()["contentHash"_L1].toString(),
                 catalogHash(u"# Identity\n\nYou are an owl."_s));
        const Heard again = create(members());
        QCOMPARE(again.status, 409);
        QCOMPARE(again.code(), u"conflict"_s);
        const QString id = answer.soul()["id"_L1].toString();
        QCOMPARE(patch(id, {{u"slug"_s, u"night-owl"_s}}).status, 200);
        // A slug that leads elsewhere is taken as well.
        QCOMPARE(create(members()).status, 409);
    }

    void patchChangesWhatIsNamed()
    {
        const QString id = create(members()).soul()["id"_L1].toString();
        const Heard answer = patch(id, {{u"tagline"_s, u"Hoots."_s}});
        QCOMPARE(answer.status, 200);
        QVERIFY(!answer.object()["tookOwnership"_L1].toBool());
        QCOMPARE(answer.soul()["tagline"_L1].toString(), u"Hoots."_s);
        QCOMPARE(answer.soul()["name"_L1].toString(), u"Owl"_s);
        QCOMPARE(patch(u"01UNKNOWN"_s, {}).status, 404);
        QCOMPARE(patch(id, {{u"mood"_s, 1}}).status, 422);
        QJsonObject second = members();
        second[u"slug"_s] = u"two"_s;
        QCOMPARE(create(second).status, 201);
        QCOMPARE(patch(id, {{u"slug"_s, u"two"_s}}).status, 409);
        const QString seed = server->addSoul({{u"slug"_s, u"seed"_s}, {u"source"_s, u"seed"_s}});
        QVERIFY(patch(seed, {{u"tagline"_s, u"Mine."_s}}).object()["tookOwnership"_L1].toBool());
        QVERIFY(!patch(seed, {{u"source"_s, u"seed"_s}}).object()["tookOwnership"_L1].toBool());
    }

    void aChangedSlugIsRememberedUnlessTheHistoryIsGiven()
    {
        const QString id = create(members()).soul()["id"_L1].toString();
        QCOMPARE(patch(id, {{u"slug"_s, u"b"_s}}).soul()["slugHistory"_L1].toArray(),
                 QJsonArray{u"owl"_s});
        QCOMPARE(patch(id, {{u"slug"_s, u"c"_s}, {u"slugHistory"_s, QJsonArray()}})
                     .soul()["slugHistory"_L1]
                     .toArray(),
                 QJsonArray());
        QCOMPARE(ask("GET", "/api/souls/owl").status, 404);
    }

    void onlyCuratorsSeeWhatIsNotPublished()
    {
        QJsonObject draft = members();
        draft[u"status"_s] = u"draft"_s;
        const QByteArray id = create(draft).soul()["id"_L1].toString().toUtf8();
        QCOMPARE(ask("GET", "/api/souls/owl").status, 404);
        QCOMPARE(ask("GET", "/api/admin/souls/" + id, {key}).soul()["status"_L1].toString(),
                 u"draft"_s);
        QCOMPARE(ask("GET", "/api/admin/souls/" + id).status, 401);
        QCOMPARE(ask("GET", "/api/admin/souls/" + id, {"Authorization: Bearer visitor"}).status,
                 403);
        QCOMPARE(ask("GET", "/api/admin/souls/01NONE", {key}).status, 404);
        server->setModerated(true);
        QJsonObject other = members();
        other[u"slug"_s] = u"other"_s;
        QCOMPARE(create(other).soul()["status"_L1].toString(), u"pending"_s);
    }

    void aDeviceSignsInWhenSomebodyAgrees()
    {
        const QByteArray form = "Content-Type: application/x-www-form-urlencoded";
        QCOMPARE(ask("POST", "/api/auth/device/code", {form}, "client_id=x").status, 415);
        QCOMPARE(ask("POST", "/api/auth/device/token", {form}, "x=1").status, 415);
        const QJsonObject code =
            ask("POST", "/api/auth/device/code", {json}, R"({"client_id":"studio"})").object();
        QCOMPARE(code["expires_in"_L1].toInt(), 1800);
        QCOMPARE(code["interval"_L1].toInt(), 5);
        QVERIFY(code["verification_uri_complete"_L1].toString().endsWith(
            code["user_code"_L1].toString()));
        QJsonObject poll{{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                         {u"device_code"_s, code["device_code"_L1]},
                         {u"client_id"_s, u"studio"_s}};
        const auto answer = [&](qint64 after) {
            clock += after;
            return ask("POST", "/api/auth/device/token", {json}, bytes(poll));
        };
        QCOMPARE(answer(1000).error(), u"slow_down"_s);
        QCOMPARE(answer(9000).error(), u"slow_down"_s); // ten seconds now, then fifteen
        QCOMPARE(answer(15000).error(), u"authorization_pending"_s);
        QJsonObject wrong = poll;
        wrong[u"device_code"_s] = u"x"_s;
        QCOMPARE(ask("POST", "/api/auth/device/token", {json}, bytes(wrong)).error(),
                 u"invalid_grant"_s);
        server->approveDevice({u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        const Heard done = answer(15000);
        QCOMPARE(done.status, 200);
        QCOMPARE(done.object()["token_type"_L1].toString(), u"Bearer"_s);
        const QByteArray bearer = "Authorization: Bearer "
                                  + done.object()["access_token"_L1].toString().toUtf8();
        const QJsonObject me = ask("GET", "/api/me", {bearer}).object();
        QVERIFY(me["isAdmin"_L1].toBool());
        QCOMPARE(me["user"_L1]["githubLogin"_L1].toString(), u"ada"_s);
        QCOMPARE(answer(15000).error(), u"invalid_grant"_s); // used up
    }

    void aDeviceIsRefusedOrTooLate()
    {
        const auto start = [&]() -> QJsonValue {
            return ask("POST", "/api/auth/device/code", {json}, R"({"client_id":"studio"})")
                .object()["device_code"_L1];
        };
        const auto poll = [&](const QJsonValue &code) {
            return ask("POST", "/api/auth/device/token", {json},
                       bytes({{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                              {u"device_code"_s, code},
                              {u"client_id"_s, u"studio"_s}}))
                .error();
        };
        const QJsonValue denied = start();
        server->denyDevice();
        QCOMPARE(poll(denied), u"access_denied"_s);
        const QJsonValue late = start();
        clock += 1800 * 1000;
        QCOMPARE(poll(late), u"expired_token"_s);
    }

    void onlyASessionMakesKeys()
    {
        QCOMPARE(ask("GET", "/api/me").status, 401);
        const QByteArray wanted = R"({"name":"Studio","expiresIn":60})";
        QCOMPARE(ask("POST", "/api/auth/api-key/create", {key, json}, wanted).status, 401);
        const QJsonObject made = ask("POST", "/api/auth/api-key/create", {session, json}, wanted)
                                     .object();
        const QByteArray fresh = made["key"_L1].toString().toUtf8();
        QVERIFY(fresh.startsWith("posi_") && !made["expiresAt"_L1].isNull());
        QVERIFY(fresh.startsWith(made["start"_L1].toString().toUtf8()));
        QCOMPARE(ask("GET", "/api/me", {"x-api-key: " + fresh}).status, 200);
        const QJsonObject lasting =
            ask("POST", "/api/auth/api-key/create", {session, json}, R"({"name":"S"})").object();
        QVERIFY(lasting.contains("expiresAt"_L1) && lasting["expiresAt"_L1].isNull());
    }

    void nothingCanBeDeletedAndOtherMethodsAreRefusedInPlainText()
    {
        const QByteArray id = create(members()).soul()["id"_L1].toString().toUtf8();
        const Heard answer = ask("DELETE", "/api/admin/souls/" + id, {key});
        QCOMPARE(answer.status, 405);
        QVERIFY(answer.head.contains("text/plain"));
    }

    void failsOnDemand()
    {
        server->limitRate(1, "X-Retry-After", "7");
        const Heard limited = ask("GET", "/api/souls");
        QCOMPARE(limited.status, 429);
        QCOMPARE(limited.code(), u"rate_limited"_s);
        QVERIFY(limited.head.contains("X-Retry-After: 7"));
        // A lost answer: the work is done all the same.
        server->loseNextAnswer("POST");
        QCOMPARE(create(members()).status, 0);
        QCOMPARE(server->soulCount(), 1);
        server->answerNext("GET", {.status = 502}, 2);
        QCOMPARE(ask("GET", "/api/souls").status, 502);
        QCOMPARE(ask("GET", "/api/souls").status, 502);
        QCOMPARE(ask("GET", "/api/souls").status, 200);
        QVERIFY(server->calls().contains(u"POST /api/admin/souls"_s));
    }
};

QTEST_GUILESS_MAIN(TestSoulsServer)
#include "TestSoulsServer.moc"
