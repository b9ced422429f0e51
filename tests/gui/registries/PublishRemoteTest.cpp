#include "PublishDesk.h"

#include "MiniRegistry.h"
#include "registry/LayoutFolder.h"
#include "ui/dialogs/DiffView.h"
#include "ui/publish/PublishManySheet.h"
#include "ui/registries/SignInSheet.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QLabel>
#include <QSignalSpy>
#include <QTreeWidget>

using namespace studio;
using namespace Qt::StringLiterals;

/// The publish sheet against servers on loopback: what goes well, and what does not.
class PublishRemoteTest : public QObject, private tests::PublishDesk
{
    Q_OBJECT

private:
    /// By the keys: what becomes of the old address.
    void press(const QString &name)
    {
        auto *link = tests::child<LinkButton>(*m_sheet, name);
        QTRY_VERIFY(link->isVisible());
        QVERIFY(!button(u"publish"_s)->isEnabled());
        link->setFocus();
        QTest::keyClick(link, Qt::Key_Return);
    }

private slots:
    void init() { setUp(); }
    void cleanup() { clearAway(); }

    void publishesToACatalogAndRemembersWhere()
    {
        signIn();
        open(m_server->address());
        QTRY_VERIFY(m_sheet->status().startsWith(u"Signed in"_s));
        QVERIFY(tests::child<ToneLabel>(*m_sheet, u"limits"_s)->isVisible());
        QVERIFY(label(u"limits"_s).contains(u"one version"_s));
        publishByEnter();
        QTRY_VERIFY(isDone());
        QCOMPARE(m_server->soul(u"engineer"_s)["version"_L1].toString(), u"1.2.0"_s);
        QCOMPARE(places().size(), 1);
        QCOMPARE(places().front().state, PublishedPlace::State::Published);
        QCOMPARE(publishedNow(places(), tests::soul.toUtf8()), PublishedNow::Published);
        QCOMPARE(publishedNow(places(), "other"), PublishedNow::Changed);
        QVERIFY(tests::child<LinkButton>(*m_sheet, u"referenceOpen"_s)->isVisible());

        // The same once more: nothing has changed there, however the catalog writes it.
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(label(u"noChanges"_s), u"Nothing has changed."_s);
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0"_s);
    }

    void theDifferenceIsThatOfTheCatalogsForm()
    {
        signIn();
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        open(m_server->address(), QString(tests::soul).replace(u"- Say why."_s, u"- Say it."_s));
        auto *changes = tests::child<DiffView>(*m_sheet, u"changes"_s);
        QTRY_VERIFY(changes->isVisible());
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.1"_s);
        // One line and the version, not how the catalog writes its frontmatter.
        const auto changed = std::ranges::count_if(changes->rows(), [](const DiffRow &row) {
            return row.kind == DiffRow::Kind::Added || row.kind == DiffRow::Kind::Removed;
        });
        QVERIFY2(changed <= 4, qPrintable(changes->toPlainText()));
    }

    void aLostAnswerIsLookedAfter()
    {
        signIn();
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        m_server->loseNextAnswer("POST");
        publishByEnter();
        QTRY_VERIFY(isDone());
        QCOMPARE(m_server->calls().count(u"POST /api/admin/souls"_s), 1);
        QCOMPARE(places().front().state, PublishedPlace::State::Published);
    }

    void whoIsNotSignedInIsToldBefore()
    {
        open(m_server->address());
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(notice(u"problem"_s)->text().contains(u"login"_s));
        QVERIFY(!button(u"publish"_s)->isEnabled());
        QTest::keyClick(notice(u"problem"_s)->link(), Qt::Key_Space);
        auto *sheet = m_sheet->findChild<SignInSheet *>();
        QVERIFY(sheet && sheet->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        signIn();
        m_access->tellRegistriesChanged();
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
    }

    void aLoginThatIsNoLongerGoodIsAskedFor()
    {
        signIn();
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        m_server->removeApiKey(writer());
        publishByEnter();
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(notice(u"problem"_s)->link()->isVisible());
        QVERIFY(!notice(u"problem"_s)->text().contains(u"posi_"_s));
        // Nothing has begun there, so nothing is remembered.
        QCOMPARE(places().size(), 0);
        QCOMPARE(m_server->soulCount(), 0);
    }

    void otherContentUnderTheVersionIsRefusedInPlace()
    {
        signIn();
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        // Somebody else changes it while the sheet is open.
        m_server->changeSoul(u"engineer"_s, {{u"tagline"_s, u"Another."_s}});
        publishByEnter();
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QCOMPARE(m_server->soul(u"engineer"_s)["tagline"_L1].toString(), u"Another."_s);
        QTest::keyClick(notice(u"problem"_s)->link(), Qt::Key_Space);
        QTRY_VERIFY(tests::child<DiffView>(*m_sheet, u"changes"_s)->isVisible());
        QCOMPARE(places().front().state, PublishedPlace::State::Published);
    }

    void offlineIsSaidAndTriedAgain()
    {
        const QString address = u"oci://127.0.0.1:%1/me"_s.arg(tests::deadPort());
        open(address);
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(!button(u"publish"_s)->isEnabled());
        QVERIFY(notice(u"problem"_s)->link()->isVisible());
        // Another place makes it good again.
        m_sheet->chooseFolder(m_place->file(u"team"_s));
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
    }

    void cancellingInMidWayLeavesTheTruth()
    {
        std::atomic<bool> hangs = false;
        tests::MiniRegistry server(
            [&](const tests::SentRequest &request, int) -> std::optional<tests::Answer> {
                if (hangs && request.method == "POST")
                    return tests::Answer::hang();
                return {};
            });
        open(server.address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        hangs = true;
        publishByEnter();
        QTRY_VERIFY(m_sheet->status().startsWith(u"Sending"_s));
        QTRY_COMPARE(places().size(), 1);
        QCOMPARE(places().front().state, PublishedPlace::State::Sending);
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QTRY_VERIFY(m_sheet->status().startsWith(u"Cancelled"_s));
        QCOMPARE(places().size(), 0);
        QCOMPARE(server.count("PUT", "/manifests/"), 0);
        hangs = false;
        publishByEnter();
        QTRY_VERIFY(isDone());
        QCOMPARE(places().front().state, PublishedPlace::State::Published);
    }

    void theVersionIsWrittenOnlyWhenThatIsWanted()
    {
        const QString registry = m_place->file(u"team"_s);
        open(registry);
        publishByEnter();
        QTRY_VERIFY(isDone());
        const QString changed = QString(tests::soul).replace(u"- Say why."_s, u"- Say it."_s);
        open(registry, changed);
        auto *write = tests::child<QCheckBox>(*m_sheet, u"writeVersion"_s);
        QTRY_VERIFY(write->isVisible() && write->isChecked());
        QTest::keyClick(write, Qt::Key_Space);
        publishByEnter();
        QTRY_VERIFY(isDone());
        QCOMPARE(m_session->text(), changed);
        QCOMPARE(LayoutFolder(registry).versions(u"engineer"_s)->first(), u"1.2.1"_s);
        QCOMPARE(publishedNow(places(), changed.toUtf8()), PublishedNow::Published);
    }

    void anotherSlugMovesTheOldAddress()
    {
        signIn();
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        open(m_server->address(),
             QString(tests::soul).replace(u"slug: engineer"_s, u"slug: senior-engineer"_s));
        press(u"addressMove"_s);
        QVERIFY(m_session->text().contains(u"slugHistory: "_s));
        QCOMPARE(m_session->undoTitle(), u"Keep the old slug"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(!tests::child<QWidget>(*m_sheet, u"addressChoice"_s)->isVisible());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(isDone());
        QCOMPARE(m_server->soulCount(), 1);
        QVERIFY(m_server->soul(u"engineer"_s).isEmpty());
        const QJsonObject soul = m_server->soul(u"senior-engineer"_s);
        QVERIFY(soul["slugHistory"_L1].toArray().contains(u"engineer"_s));
        QVERIFY(label(u"reference"_s).endsWith(u"senior-engineer"_s));
    }

    void aSecondOneUnderAnotherSlugIsWantedExpressly()
    {
        signIn();
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        open(m_server->address(),
             QString(tests::soul).replace(u"slug: engineer"_s, u"slug: senior-engineer"_s));
        press(u"addressSecond"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(isDone());
        QCOMPARE(m_server->soulCount(), 2);
        QVERIFY(!m_server->soul(u"engineer"_s).isEmpty());
        QVERIFY(!m_session->text().contains(u"slugHistory"_s));
    }

    void ofSeveralThoseThatWouldBeThereTwiceAreLeftOut()
    {
        signIn();
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        m_sheet.reset();
        const QString path = m_place->write(
            u"SOUL.md"_s,
            QString(tests::soul).replace(u"slug: engineer"_s, u"slug: senior-engineer"_s));
        PublishManySheet many({path}, nullptr, m_access.get());
        many.chooseRegistry(m_server->address());
        many.show();
        auto *list = many.findChild<QTreeWidget *>();
        QTRY_VERIFY(list->topLevelItemCount() == 1
                    && list->topLevelItem(0)->text(2).contains(u"as “engineer”"_s));
        QVERIFY(!tests::child<QPushButton>(many, u"publish"_s)->isEnabled());
    }

    void severalAtOnceWithOneSummary()
    {
        const QString registry = m_place->file(u"team"_s);
        QVERIFY(m_access->list().add(u"team"_s, registry));
        const auto named = [&](const QString &slug, const QString &version) {
            return m_place->write(u"%1/SOUL.md"_s.arg(slug),
                                  QString(tests::soul)
                                      .replace(u"slug: engineer"_s, u"slug: "_s + slug)
                                      .replace(u"1.2.0"_s, version));
        };
        const QStringList paths{named(u"one"_s, u"1.0.0"_s), named(u"two"_s, u"1.0.0"_s),
                                named(u"three"_s, u"soon"_s)};
        const auto show = [&] {
            auto sheet = std::make_unique<PublishManySheet>(paths, nullptr, m_access.get());
            sheet->chooseRegistry(registry);
            sheet->show();
            return sheet;
        };
        auto sheet = show();
        auto *publish = tests::child<QPushButton>(*sheet, u"publish"_s);
        auto *list = tests::child<QTreeWidget>(*sheet, u"personas"_s);
        QTRY_COMPARE(publish->text(), u"&Publish 2"_s);
        QVERIFY(!(list->topLevelItem(2)->flags() & Qt::ItemIsUserCheckable));
        // One of them is left for later.
        list->setFocus();
        list->setCurrentItem(list->topLevelItem(1));
        QTest::keyClick(list, Qt::Key_Space);
        QCOMPARE(publish->text(), u"&Publish 1"_s);
        QTest::keyClick(sheet.get(), Qt::Key_Return);
        auto *summary = tests::child<Notice>(*sheet, u"summary"_s);
        QTRY_VERIFY(summary->isVisible());
        QVERIFY(summary->text().contains(u"published: 1"_s));
        QVERIFY(summary->text().contains(u"not sent: 1"_s));
        QCOMPARE(LayoutFolder(registry).entries()->size(), 1);
        QCOMPARE(places().size(), 1);

        // Doing it again goes on where it was left.
        sheet = show();
        publish = tests::child<QPushButton>(*sheet, u"publish"_s);
        QTRY_COMPARE(publish->text(), u"&Publish 1"_s);
        QTest::keyClick(sheet.get(), Qt::Key_Return);
        summary = tests::child<Notice>(*sheet, u"summary"_s);
        QTRY_VERIFY(summary->isVisible());
        QVERIFY(summary->text().contains(u"published: 1"_s));
        QVERIFY(summary->text().contains(u"there already: 1"_s));
        QCOMPARE(LayoutFolder(registry).entries()->size(), 2);

        // A change is shown before it is sent, line by line, and what stands in the way as well.
        m_place->write(u"one/SOUL.md"_s, QString(tests::soul)
                                             .replace(u"slug: engineer"_s, u"slug: one"_s)
                                             .replace(u"1.2.0"_s, u"1.0.0"_s)
                                             .replace(u"- Say why."_s, u"- Say it twice."_s));
        sheet = show();
        publish = tests::child<QPushButton>(*sheet, u"publish"_s);
        list = tests::child<QTreeWidget>(*sheet, u"personas"_s);
        QTRY_COMPARE(publish->text(), u"&Publish 1"_s);
        auto *changes = tests::child<DiffView>(*sheet, u"changes"_s);
        QTRY_VERIFY(changes->toPlainText().contains(u"Say it twice."_s));
        QVERIFY(tests::child<QLabel>(*sheet, u"files"_s)->text().contains(u"SOUL.md"_s));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(!changes->isVisible());
        QTest::keyClick(list, Qt::Key_Down);
        QVERIFY(tests::child<Notice>(*sheet, u"itemProblem"_s)->isVisible());
        QVERIFY(tests::child<QLabel>(*sheet, u"noChanges"_s)->text().contains(u"Line "_s));
    }
};

QTEST_MAIN(PublishRemoteTest)
#include "PublishRemoteTest.moc"
