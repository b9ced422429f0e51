// A persona beside the version that a server has of it: a real OCI registry, and a souls catalog.

#include "DialogTest.h"
#include "MemoryKeychain.h"
#include "RealRegistry.h"
#include "SampleSoul.h"
#include "SoulsServer.h"

#include "registry/Artifact.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareSheet.h"
#include "ui/compare/CompareTable.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Appearance.h"

#include <QComboBox>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QByteArray writer = "posi_"
                          "0123456789abcdefTESTKEY";

} // namespace

class CompareRemoteTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::unique_ptr<RegistryAccess> m_access;
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<CompareSheet> m_sheet;

    [[nodiscard]] size_t differences() const
    {
        return m_sheet->model()->comparison().blocks().size();
    }
    /// Publishes what is open, and remembers where, as the publish sheet does.
    void publish(const QString &address)
    {
        const auto artifact = makeArtifact(*m_session->snapshot(), {.status = u"published"_s});
        QVERIFY(artifact);
        const auto registry = m_access->open(address);
        QVERIFY(registry);
        const auto job = (*registry)->startPublish(*artifact);
        QTRY_VERIFY(job->isFinished());
        if (!job->result())
            QFAIL(job->result().error().code.constData());
        QVERIFY(m_access->places().remember({{.path = m_session->path(),
                                              .slug = artifact->slug,
                                              .registry = (*registry)->address(),
                                              .version = artifact->version,
                                              .when = QDateTime::currentDateTimeUtc()}}));
    }
    void edit(const QString &from, const QString &to)
    {
        const qsizetype at = m_session->text().indexOf(from);
        QVERIFY(at >= 0);
        m_session->apply({{at, at + from.size()}, to}, u"Edit"_s);
    }
    void compare()
    {
        m_sheet = std::make_unique<CompareSheet>(m_session.get(), nullptr);
        m_sheet->resize(1200, 700);
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
        m_sheet->begin(u"published"_s);
        QTRY_VERIFY(!m_sheet->isReading());
    }
    void keep(const QString &server, const Login &login) const
    {
        QVERIFY(m_access->keepLogin(server, login, true));
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init()
    {
        m_place.emplace();
        m_access = std::make_unique<RegistryAccess>(std::make_shared<tests::MemoryKeychain>());
        m_access->useForProgram();
        m_session = *DocumentSession::open(m_place->write(u"SOUL.md"_s, tests::soul));
    }
    void cleanup()
    {
        m_sheet.reset();
        m_session.reset();
        m_access.reset();
        m_place.reset();
    }

    void withARealRegistryThatWantsALogin()
    {
        tests::RealRegistry registry(tests::RealRegistry::SignIn::Bearer);
        if (!registry.problem().isEmpty())
            QSKIP(qPrintable(registry.problem()));
        keep(registry.host(), {.user = tests::RealRegistry::user(),
                               .password = Secret(tests::RealRegistry::password().toUtf8()),
                               .token = {},
                               .refresh = {}});
        publish(registry.address());
        edit(u"- Say why."_s, u"- Say it."_s);
        edit(u"- Tests first."_s, u"- Tests first, always."_s);
        compare();
        QVERIFY2(m_sheet->status().isEmpty(), qPrintable(m_sheet->status()));
        QCOMPARE(differences(), 2u);
        QVERIFY(tests::child<QComboBox>(*m_sheet, u"compareWith"_s)
                    ->currentText()
                    .contains(registry.address()));
        QTest::keyClick(m_sheet->table(), Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(differences(), 1u);
        QVERIFY(m_session->text().contains(u"- Say why."_s));
        QTest::keyClick(m_sheet->table(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(m_session->text(), tests::soul);

        // An older version is compared with though a newer one is there.
        edit(u"version: 1.2.0"_s, u"version: 1.3.0"_s);
        edit(u"- Plain words."_s, u"- Plain, short words."_s);
        const auto newer = makeArtifact(*m_session->snapshot());
        const auto there = m_access->open(registry.address());
        const auto job = (*there)->startPublish(*newer);
        QTRY_VERIFY(job->isFinished());
        QVERIFY(job->result());
        compare();
        QCOMPARE(differences(), 2u);

        registry.stop();
        m_sheet.reset();
        compare();
        QVERIFY2(m_sheet->status().contains(registry.host()), qPrintable(m_sheet->status()));
        QCOMPARE(differences(), 0u);
    }

    void withASoulsCatalog()
    {
        tests::SoulsServer server;
        server.addApiKey(writer, {u"u1"_s, u"Ada"_s, u"ada@example.org"_s, u"ada"_s, true});
        keep(RegistryAddress::parse(server.address())->server(),
             {.user = {}, .password = {}, .token = Secret(writer), .refresh = {}});
        publish(server.address());
        edit(u"- Say why."_s, u"- Say it."_s);
        compare();
        QVERIFY2(m_sheet->status().isEmpty(), qPrintable(m_sheet->status()));
        QVERIFY(differences() >= 1);
        // The catalog writes the frontmatter its own way; the body is the author's.
        QVERIFY(m_sheet->model()->comparison().left().contains(u"- Say why."_s));

        // Somebody has put another version in its place: that is said, not shown as this one.
        server.changeSoul(u"engineer"_s, {{u"version"_s, u"3.0.0"_s}});
        m_sheet.reset();
        compare();
        QVERIFY(!m_sheet->status().isEmpty());
        QVERIFY(!tests::child<QPushButton>(*m_sheet, u"compareTakeAll"_s)->isEnabled());
    }

    void aServerThatIsAwayIsSaidToBe()
    {
        const QString text = m_session->text();
        QString address;
        {
            const tests::SoulsServer gone;
            address = gone.address();
        }
        QVERIFY(m_access->places().remember({{.path = m_session->path(),
                                              .slug = u"engineer"_s,
                                              .registry = address,
                                              .version = u"1.2.0"_s,
                                              .when = QDateTime::currentDateTimeUtc()}}));
        compare();
        QTRY_VERIFY(!m_sheet->status().isEmpty());
        QVERIFY(!tests::child<QPushButton>(*m_sheet, u"compareTakeAll"_s)->isEnabled());
        QCOMPARE(m_session->text(), text);
    }
};

QTEST_MAIN(CompareRemoteTest)
#include "CompareRemoteTest.moc"
