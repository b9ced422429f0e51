#include "PublishDesk.h"

#include "ui/dialogs/DiffView.h"
#include "ui/publish/VersionPicker.h"
#include "ui/widgets/LinkButton.h"

#include <QSignalSpy>

using namespace studio;
using namespace Qt::StringLiterals;

/// What a souls catalog knows besides versions, in the publish sheet: drafts, waiting for a curator,
/// fields in place of files.
class CatalogPublishTest : public QObject, private tests::PublishDesk
{
    Q_OBJECT

private:
    void choose(const QString &name)
    {
        auto *chip = tests::child<ChoiceChip>(*m_sheet, name);
        QVERIFY(chip->isVisible());
        chip->setFocus();
        QTest::keyClick(chip, Qt::Key_Space);
    }
    void publishAsDraft()
    {
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        choose(u"statusDraft"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0 as a draft"_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(isDone());
    }
    [[nodiscard]] QStringList changed() const
    {
        QStringList texts;
        for (const DiffRow &row : tests::child<DiffView>(*m_sheet, u"changes"_s)->rows()) {
            if (row.kind == DiffRow::Kind::Added || row.kind == DiffRow::Kind::Removed)
                texts += row.text.trimmed();
        }
        return texts;
    }

private slots:
    void init() { setUp(); }
    void cleanup() { clearAway(); }

    void aDraftIsADraftThere()
    {
        signIn();
        open(m_server->address());
        const QSignalSpy listening(m_sheet.get(), &PublishSheet::catalogRequested);
        publishAsDraft();
        QCOMPARE(m_server->soul(u"engineer"_s)["status"_L1].toString(), u"draft"_s);
        QVERIFY(label(u"publishRemark"_s).contains(u"draft"_s));
        QCOMPARE(places().front().state, PublishedPlace::State::Draft);
        QCOMPARE(m_session->text(), tests::soul);
        // Nothing is called published, and nobody is led to where it does not stand.
        QVERIFY(!notice(u"published"_s)->text().contains(u"ublished"_s));
        QVERIFY(!tests::child<LinkButton>(*m_sheet, u"referenceOpen"_s)->isVisible());
        QVERIFY(!button(u"showInCatalog"_s)->isVisible());
    }

    void aDraftIsPublishedUnderItsOwnVersion()
    {
        signIn();
        open(m_server->address());
        publishAsDraft();
        open(m_server->address());
        const QSignalSpy listening(m_sheet.get(), &PublishSheet::catalogRequested);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(label(u"versionRemark"_s).contains(u"draft"_s));
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0"_s);
        // What changes is the status alone, and that is what is shown and sent.
        QTRY_COMPARE(changed(), QStringList({u"draft"_s, u"published"_s}));
        QVERIFY2(label(u"files"_s).endsWith(u"fields: status"_s), qPrintable(label(u"files"_s)));
        publishByEnter();
        QTRY_VERIFY(isDone());
        const QJsonObject soul = m_server->soul(u"engineer"_s);
        QCOMPARE(soul["status"_L1].toString(), u"published"_s);
        QCOMPARE(soul["version"_L1].toString(), u"1.2.0"_s);
        QCOMPARE(m_session->text(), tests::soul);
        QVERIFY(button(u"showInCatalog"_s)->isVisible());
    }

    void waitingForACuratorIsNoFailure()
    {
        signIn();
        m_server->setModerated(true);
        open(m_server->address());
        publishByEnter();
        QTRY_VERIFY(isDone());
        QVERIFY(label(u"publishRemark"_s).contains(u"curator"_s));
        QCOMPARE(notice(u"published"_s)->level(), Notice::Level::Good);
        QVERIFY(!notice(u"published"_s)->text().contains(u"ublished"_s));
        QCOMPARE(places().front().state, PublishedPlace::State::Pending);
        // Once more: it waits still, and there is nothing to be sent.
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(label(u"versionRemark"_s).contains(u"waits for a curator"_s));
        QVERIFY(label(u"versionRemark"_s).contains(u"nothing would be sent"_s));
    }

    void theFieldsThatAreSentAreNamed()
    {
        signIn();
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        const QString files = label(u"files"_s);
        QVERIFY(files.startsWith(u"SOUL.md"_s) && !files.contains(u"card.png"_s));
        for (const QString &field : {u"authorHandle"_s, u"slug"_s, u"tagline"_s, u"status"_s})
            QVERIFY2(files.contains(field), qPrintable(files));
    }

    void whatWouldBeSentIsNotGuessedWhereNobodyAnswers()
    {
        open(u"http://127.0.0.1:%1"_s.arg(tests::deadPort()));
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(!label(u"files"_s).contains(u"card.png"_s));
        QVERIFY(!button(u"publish"_s)->isEnabled());
    }

    void whoIsSignedInIsNamed()
    {
        signIn();
        QVERIFY(m_access->list().add(u"souls"_s, m_server->address(), u"ada"_s));
        open(m_server->address());
        QTRY_COMPARE(m_sheet->status(), u"Signed in as ada · nothing has been sent yet"_s);
    }

    /// Another window takes the registry out of the list while something is being sent to it.
    void aRegistryThatIsRemovedMeanwhileIsNotSentToAgain()
    {
        signIn();
        open(m_server->address());
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(m_access->list().add(u"team"_s, m_place->file(u"team"_s)));
        std::atomic<bool> removed = false;
        m_server->setMishap([&](const tests::HttpRequest &request,
                                const auto &) -> std::optional<tests::HttpAnswer> {
            if (request.method != "POST")
                return {};
            QMetaObject::invokeMethod(
                m_access.get(),
                [&] {
                    if (m_access->list().remove(u"there"_s))
                        m_access->tellRegistriesChanged();
                    removed = true;
                },
                Qt::BlockingQueuedConnection);
            return tests::HttpAnswer{.status = 422, .headers = {}, .body = "No."};
        });
        publishByEnter();
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(removed);
        m_server->setMishap({});
        // What is chosen now is another place: it is looked at before anything goes there.
        QVERIFY(!button(u"publish"_s)->isEnabled());
        QTest::keyClick(notice(u"problem"_s)->link(), Qt::Key_Space);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(m_server->soulCount(), 0);
        publishByEnter();
        QTRY_VERIFY(isDone());
        QCOMPARE(m_server->soulCount(), 0);
        QCOMPARE(places().size(), 1);
    }
};

QTEST_MAIN(CatalogPublishTest)
#include "CatalogPublishTest.moc"
