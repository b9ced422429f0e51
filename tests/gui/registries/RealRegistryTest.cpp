// The whole way with a registry that others have written: signing in, publishing, looking around,
// downloading, a newer version, and the server gone. By the keys of the sheets.

#include "RealRegistry.h"
#include "CatalogDesk.h"

#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/registries/SignInSheet.h"
#include "ui/style/Appearance.h"
#include "ui/widgets/LinkButton.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace studio;
using namespace tests;

class RealRegistryTest : public QObject, private CatalogDesk
{
    Q_OBJECT

private:
    QPushButton *button(const QString &name) { return child<QPushButton>(*m_sheet, name); }
    QString label(const QString &name) { return child<ToneLabel>(*m_sheet, name)->text(); }
    bool isDone() { return child<QWidget>(*m_sheet, u"publishResult"_s)->isVisible(); }

    void open(const QString &text, const QString &address) { QVERIFY(openSheet(address, text)); }
    /// Types user and password into the sheet that the link behind the problem leads to.
    void signIn()
    {
        auto *problem = child<Notice>(*m_sheet, u"problem"_s);
        QTRY_VERIFY(problem->isVisible() && problem->link()->isVisible());
        QTest::keyClick(problem->link(), Qt::Key_Return);
        auto *sheet = m_sheet->findChild<SignInSheet *>();
        QVERIFY(sheet);
        QTest::keyClicks(child<QLineEdit>(*sheet, u"user"_s), RealRegistry::user());
        auto *password = child<QLineEdit>(*sheet, u"password"_s);
        QTest::keyClicks(password, RealRegistry::password());
        QTest::keyClick(password, Qt::Key_Return);
        QTRY_VERIFY(!m_sheet->findChild<SignInSheet *>());
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init() { setUp(); }
    void cleanup() { clearAway(); }

    void fromSigningInToANewerVersion()
    {
        RealRegistry registry(RealRegistry::SignIn::Bearer);
        if (!registry.problem().isEmpty())
            QSKIP(qPrintable(registry.problem()));
        const QString address = registry.address();
        QVERIFY(m_access->list().add(u"there"_s, address));
        const QString first = tests::soul;

        // Everybody may read; who publishes is asked for a login, and what was meant goes on.
        open(first, address);
        signIn();
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(isDone());
        const QString digest = label(u"digest"_s);
        QVERIFY(digest.startsWith(u"sha256:"_s));
        if (RealRegistry::has(u"skopeo"_s)) {
            const auto seen = run(
                u"skopeo"_s, {u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s, u"--no-creds"_s,
                              u"docker://%1/test/engineer:1.2.0"_s.arg(registry.host())});
            QVERIFY2(seen.code == 0, seen.errors.constData());
            QCOMPARE(digestOf(seen.out), digest);
        }

        // Somebody else, who is not signed in, finds it and takes it.
        m_at->open();
        m_at->page->showPlace(address);
        QTRY_COMPARE(m_at->names(), QStringList({u"Senior Engineer"_s}));
        m_at->choose(u"Senior Engineer"_s, u"card.downloadIntoLibrary"_s);
        const QString path = m_at->place.file(u"library/engineer.soul.md"_s);
        QTRY_VERIFY(QFile::exists(path));
        QTRY_VERIFY(m_at->told().contains(u"verified"_s));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), first.toUtf8());
        QTRY_VERIFY(m_at->page->model()->at(0).has(CatalogState::InLibrary));

        // The author goes on; the version that follows is proposed and written.
        m_sheet->close();
        open(QString(first).replace(u"- Say why."_s, u"- Say why, and how."_s), address);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(m_sheet->status(), u"Signed in as writer · nothing has been sent yet"_s);
        QVERIFY(child<DiffView>(*m_sheet, u"changes"_s)->toPlainText().contains(u"and how"_s));
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(isDone());
        const QString second = m_session->text();
        QVERIFY(!second.contains(u"version: 1.2.0"_s));

        m_at->page->refresh();
        QTRY_VERIFY(m_at->page->model()->rowCount() == 1
                    && m_at->page->model()->at(0).has(CatalogState::Update));
        const QSignalSpy wanted(m_at->page.get(), &CatalogPage::replaceWanted);
        m_at->choose(u"Senior Engineer"_s, u"card.update"_s);
        auto *apply = child<QPushButton>(*m_at->page, u"catalogDetail.apply"_s);
        QTRY_VERIFY(apply->isVisible());
        apply->setFocus();
        QTest::keyClick(apply, Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][1].toString(), second);

        // The server goes: what was there is shown still, and that it is not of now.
        registry.stop();
        m_at->page->refresh();
        auto *state = child<Notice>(*m_at->page, u"catalogState"_s);
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(m_at->names(), QStringList({u"Senior Engineer"_s}));
    }
};

QTEST_MAIN(RealRegistryTest)
#include "RealRegistryTest.moc"
