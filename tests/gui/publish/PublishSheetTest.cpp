#include "DialogTest.h"
#include "SampleSoul.h"

#include "registry/LayoutFolder.h"
#include "session/DocumentSession.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/PublishSheet.h"
#include "ui/publish/VersionPicker.h"
#include "ui/widgets/LinkButton.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTextDocument>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

using tests::soul;

/// A registry that answers when it is told to, and stops when it is asked to.
class SlowRegistry : public Registry
{
public:
    explicit SlowRegistry(const QString &folder)
        : m_folder(folder)
    {
    }

    QString address() const override { return u"slow.example"_s; }
    std::unique_ptr<JobOf<PublishPreview>> startDescribe(const Artifact &artifact) override
    {
        return m_folder.startDescribe(artifact);
    }
    std::unique_ptr<JobOf<Published>> startPublish(const Artifact &, DryRun) override
    {
        return std::make_unique<JobOf<Published>>(
            [this](const Progress &progress, const std::stop_token &stop) -> Result<Published> {
                progress("blob", 1, 3);
                while (!stop.stop_requested() && !m_go.tryAcquire(1, 5)) { }
                if (stop.stop_requested())
                    return fail("registry/cancelled");
                return fail("registry/disk-full", {u"/full"_s});
            });
    }
    Capabilities capabilities() const override { return {}; }
    std::unique_ptr<JobOf<PublishedList>> startPublishAll(std::vector<Artifact>, DryRun,
                                                          const PublishWatch &) override
    {
        return {};
    }
    std::unique_ptr<JobOf<Listing>> startEntries() override { return {}; }
    std::unique_ptr<JobOf<QStringList>> startVersions(const QString &) override { return {}; }
    std::unique_ptr<JobOf<Fetched>> startFetch(const QString &, const QString &) override
    {
        return {};
    }
    std::unique_ptr<JobOf<Unpublished>> startUnpublish(const QString &, const QString &) override
    {
        return {};
    }

    QSemaphore m_go;

private:
    LayoutFolder m_folder;
};

} // namespace

class PublishSheetTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::unique_ptr<RegistryAccess> m_access;
    std::unique_ptr<DocumentSession> m_session;
    std::unique_ptr<PublishSheet> m_sheet;
    QString m_registry;

    void open(const QString &text, const QString &fileName = u"SOUL.md"_s)
    {
        m_sheet.reset();
        m_session = *DocumentSession::open(m_place->write(fileName, text));
        show();
    }

    void show()
    {
        m_sheet = std::make_unique<PublishSheet>(*m_session, nullptr, m_access.get());
        m_sheet->chooseFolder(m_registry);
        m_sheet->show();
        QVERIFY(tests::waitForActive(m_sheet.get()));
    }

    QPushButton *button(const QString &name) { return tests::child<QPushButton>(*m_sheet, name); }
    Notice *notice(const QString &name) { return tests::child<Notice>(*m_sheet, name); }
    QString label(const QString &name) { return tests::child<ToneLabel>(*m_sheet, name)->text(); }

    /// Puts the text into the registry as it is.
    void publishBefore(const QString &text)
    {
        open(text);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        const QSignalSpy published(m_sheet.get(), &PublishSheet::published);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(published.count(), 1);
    }

    void replace(const QString &before, const QString &after)
    {
        const qsizetype at = m_session->text().indexOf(before);
        QVERIFY(at >= 0);
        m_session->apply(TextEdit({at, at + before.size()}, after), u"Change"_s);
    }

private slots:
    void init()
    {
        m_place.emplace();
        m_access = std::make_unique<RegistryAccess>();
        m_registry = m_place->file(u"registry"_s);
    }

    void cleanup()
    {
        m_sheet.reset();
        m_session.reset();
        m_access.reset();
        m_place.reset();
    }

    void firstPublicationByEnter()
    {
        open(soul);
        const QSignalSpy published(m_sheet.get(), &PublishSheet::published);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0"_s);
        QCOMPARE(notice(u"errors"_s)->level(), Notice::Level::Good);
        QVERIFY(label(u"files"_s).startsWith(u"SOUL.md, "_s));
        QVERIFY(label(u"files"_s).contains(u"card.png"_s));
        QVERIFY(label(u"noChanges"_s).contains(u"first publication"_s));
        QVERIFY(!QFileInfo::exists(m_registry));

        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(published.count(), 1);
        QCOMPARE(*LayoutFolder(m_registry).fetch(u"engineer"_s), soul.toUtf8());
        QCOMPARE(notice(u"published"_s)->text(), u"Published 1.2.0"_s);
        QVERIFY(label(u"digest"_s).startsWith(u"sha256:"_s));
        QVERIFY(label(u"reference"_s).endsWith(u":engineer-1.2.0"_s));
        QCOMPARE(m_session->text(), soul);
        QVERIFY(!m_session->isModified());

        QTest::keyClick(tests::child<LinkButton>(*m_sheet, u"digestCopy"_s), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), label(u"digest"_s));
        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_sheet->result(), int(QDialog::Accepted));
    }

    void raisesTheVersionInTheText()
    {
        publishBefore(soul);
        replace(u"[backend, testing]"_s, u"[backend, testing, api]"_s);
        replace(u"# Workflow"_s, u"# Examples\n\n- One.\n\n# Workflow"_s);
        show();
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 1.3.0"_s);
        QVERIFY(tests::child<ChoiceChip>(*m_sheet, u"version-1.3.0"_s)->isChecked());
        QVERIFY(
            tests::child<ChoiceChip>(*m_sheet, u"version-1.3.0"_s)->text().contains(u"proposed"_s));
        QVERIFY(tests::child<ToneLabel>(*m_sheet, u"unsaved"_s)->isVisible());
        auto *changes = tests::child<DiffView>(*m_sheet, u"changes"_s);
        QTRY_VERIFY(changes->isVisible());
        const auto contains = [&](DiffRow::Kind kind, const QString &text) {
            return std::ranges::any_of(changes->rows(), [&](const DiffRow &row) {
                return row.kind == kind && row.text == text;
            });
        };
        QTRY_VERIFY(contains(DiffRow::Kind::Heading, u"tags"_s));
        QVERIFY(contains(DiffRow::Kind::Removed, u"backend, testing"_s));
        QVERIFY(contains(DiffRow::Kind::Added, u"backend, testing, api"_s));
        QVERIFY(contains(DiffRow::Kind::Heading, u"Examples"_s));
        QVERIFY(changes->toPlainText().contains(u"+ backend, testing, api"_s));

        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(tests::child<QWidget>(*m_sheet, u"publishResult"_s)->isVisible());
        QVERIFY(m_session->text().contains(u"version: 1.3.0"_s));
        QCOMPARE(*LayoutFolder(m_registry).fetch(u"engineer"_s), m_session->text().toUtf8());
        QVERIFY(label(u"publishRemark"_s).contains(u"1.3.0"_s));
        m_session->undo();
        QVERIFY(m_session->text().contains(u"version: 1.2.0"_s));
        QVERIFY(m_session->text().contains(u"Examples"_s));
    }

    void arrowKeysChooseTheVersion()
    {
        publishBefore(soul);
        replace(u"- Say why."_s, u"- Always say why."_s);
        show();
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.1"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        auto *patch = tests::child<ChoiceChip>(*m_sheet, u"version-1.2.1"_s);
        patch->setFocus();
        QTest::keyClick(patch, Qt::Key_Right);
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 1.3.0"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet->focusWidget(), Qt::Key_Right);
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 2.0.0"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(LayoutFolder(m_registry).versions(u"engineer"_s)->first(), u"2.0.0"_s);
    }

    void agentsKeepTheirText()
    {
        const QString agent =
            u"---\nname: reviewer\ndescription: Reviews changes. Use it before a "
            "merge.\ntools: Read\nmodel: sonnet\n---\n\n# Reviewer\n\nYou review.\n"_s;
        open(agent, u"reviewer.md"_s);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.0.0"_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(*LayoutFolder(m_registry).versions(u"reviewer"_s), QStringList{u"1.0.0"_s});
        QCOMPARE(*LayoutFolder(m_registry).fetch(u"reviewer"_s), agent.toUtf8());
        QTRY_VERIFY(tests::child<QWidget>(*m_sheet, u"publishResult"_s)->isVisible());
        QCOMPARE(m_session->text(), agent);
    }

    void theSameAgainSendsNothing()
    {
        publishBefore(soul);
        show();
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0"_s);
        QCOMPARE(label(u"noChanges"_s), u"Nothing has changed."_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_VERIFY(notice(u"published"_s)->text().contains(u"Nothing was sent"_s));
    }

    void dryRunChangesNothing()
    {
        open(soul);
        QTRY_VERIFY(button(u"dryRun"_s)->isEnabled());
        const QSignalSpy published(m_sheet.get(), &PublishSheet::published);
        QTest::keyClick(m_sheet.get(), Qt::Key_D, Qt::AltModifier);
        QTRY_VERIFY(m_sheet->status().startsWith(u"Dry run"_s));
        QVERIFY(!QFileInfo::exists(m_registry));
        QCOMPARE(published.count(), 0);
        QVERIFY(button(u"publish"_s)->isEnabled());
    }

    void whatIsPublishedCanBeSeenWhereItIsListed()
    {
        open(soul);
        const QSignalSpy wanted(m_sheet.get(), &PublishSheet::catalogRequested);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(!button(u"showInCatalog"_s)->isVisible());
        button(u"publish"_s)->click();
        QTRY_VERIFY(button(u"showInCatalog"_s)->isVisible());
        QTest::keyClick(button(u"showInCatalog"_s), Qt::Key_Space);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), m_registry);
        QVERIFY(!m_sheet->isVisible());
    }

    void errorsStop()
    {
        open(QString(soul).replace(u"version: 1.2.0"_s, u"version: soon"_s));
        QTRY_COMPARE(notice(u"errors"_s)->level(), Notice::Level::Error);
        QTRY_VERIFY(m_sheet->status() != u"Looking at what is there…"_s);
        QVERIFY(!button(u"publish"_s)->isEnabled());
        QVERIFY(!button(u"dryRun"_s)->isEnabled());
        const QSignalSpy problems(m_sheet.get(), &PublishSheet::problemsRequested);
        QTest::keyClick(notice(u"errors"_s)->link(), Qt::Key_Space);
        QCOMPARE(problems.count(), 1);
        QVERIFY(!m_sheet->isVisible());
    }

    void secretsStopUntilTheyAreCalledHarmless()
    {
        const QString secret = u"ghp_"_s + u"a8Kd93mQzR7tYp2LxW5vBn4GhJ6sCf1EoUiT"_s;
        open(QString(soul).replace(u"Say why."_s, u"Use "_s + secret + u" for it."_s));
        QTRY_COMPARE(notice(u"secrets"_s)->level(), Notice::Level::Error);
        QTRY_VERIFY(m_sheet->status() != u"Looking at what is there…"_s);
        QVERIFY(!button(u"publish"_s)->isEnabled());
        QVERIFY(!notice(u"secrets"_s)->text().contains(secret));
        QVERIFY(notice(u"secrets"_s)->text().contains(u"ghp_…"_s));
        auto *harmless = tests::child<QCheckBox>(*m_sheet, u"harmless"_s);
        QTest::keyClick(m_sheet.get(), Qt::Key_N, Qt::AltModifier);
        QTRY_VERIFY(harmless->isChecked());
        QVERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(harmless, Qt::Key_Space);
        QVERIFY(!button(u"publish"_s)->isEnabled());

        const QSignalSpy places(m_sheet.get(), &PublishSheet::placeRequested);
        QTest::mouseClick(notice(u"secrets"_s)->link(), Qt::LeftButton);
        QCOMPARE(places.count(), 1);
        const Span place = places.first().first().value<Span>();
        QCOMPARE(m_session->text().sliced(place.begin, place.length()), secret);
    }

    void aFolderOfOtherThingsIsRefusedInPlace()
    {
        m_place->write(u"registry/letter.txt"_s, u"Dear"_s);
        open(soul);
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(notice(u"problem"_s)->text().contains(m_registry));
        QVERIFY(!button(u"publish"_s)->isEnabled());
        // Another folder makes it good again.
        m_sheet->chooseFolder(m_place->file(u"empty"_s));
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QVERIFY(!notice(u"problem"_s)->isVisible());
    }

    void escapeCancelsFirstAndClosesThen()
    {
        open(soul);
        auto slow = std::make_shared<SlowRegistry>(m_registry);
        m_sheet->addRegistries({{u"slow"_s, slow->address(), slow}});
        tests::child<QComboBox>(*m_sheet, u"registry"_s)->setCurrentIndex(0);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(m_sheet->status(), u"Sending…"_s);
        QVERIFY(!button(u"publish"_s)->isEnabled());

        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(m_sheet->isVisible());
        QTRY_VERIFY(m_sheet->status().startsWith(u"Cancelled"_s));
        QVERIFY(button(u"publish"_s)->isEnabled());

        // A failure is told in place, and what was there can be tried again.
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        slow->m_go.release();
        QTRY_VERIFY(notice(u"problem"_s)->isVisible());
        QVERIFY(notice(u"problem"_s)->text().contains(u"/full"_s));
        QVERIFY(button(u"publish"_s)->isEnabled());
        QCOMPARE(m_session->text(), soul);

        QTest::keyClick(m_sheet.get(), Qt::Key_Escape);
        QVERIFY(!m_sheet->isVisible());
        QCOMPARE(m_sheet->result(), int(QDialog::Rejected));
    }

    void closingWhileSendingLeavesNothingBehind()
    {
        open(soul);
        auto slow = std::make_shared<SlowRegistry>(m_registry);
        m_sheet->addRegistries({{u"slow"_s, slow->address(), slow}});
        tests::child<QComboBox>(*m_sheet, u"registry"_s)->setCurrentIndex(0);
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTest::keyClick(m_sheet.get(), Qt::Key_Return);
        QTRY_COMPARE(m_sheet->status(), u"Sending…"_s);
        m_sheet.reset();
        QVERIFY(!QFileInfo::exists(m_registry));
    }

    void followsTheTextWhileItIsOpen()
    {
        publishBefore(soul);
        show();
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.0"_s);
        replace(u"- Say why."_s, u"- Always say why."_s);
        QTRY_COMPARE(button(u"publish"_s)->text(), u"&Publish 1.2.1"_s);
    }

    void remembersRegistries()
    {
        publishBefore(soul);
        m_sheet = std::make_unique<PublishSheet>(*m_session, nullptr, m_access.get());
        QCOMPARE(tests::child<QComboBox>(*m_sheet, u"registry"_s)->currentData().toString(),
                 m_registry);
    }

    void reachableByKeyboard()
    {
        publishBefore(soul);
        replace(u"- Say why."_s, u"- Always say why."_s);
        show();
        QTRY_VERIFY(button(u"publish"_s)->isEnabled());
        QTRY_VERIFY(tests::child<DiffView>(*m_sheet, u"changes"_s)->isVisible());
        QCOMPARE(tests::unnamed(*m_sheet), QStringList());
        tests::child<QComboBox>(*m_sheet, u"registry"_s)->setFocus();
        const QStringList order = tests::tabOrder(*m_sheet);
        QStringList expected{u"registry"_s, u"chooseFolder"_s, u"manageRegistries"_s,
                             u"version-1.2.1"_s};
        if (tests::child<QCheckBox>(*m_sheet, u"writeVersion"_s)->isVisible())
            expected += u"writeVersion"_s;
        if (notice(u"warnings"_s)->isVisible())
            expected += u"warningsLink"_s;
        expected += {u"changes"_s, u"cancel"_s, u"dryRun"_s, u"publish"_s};
        QCOMPARE(order, expected);
    }
};

QTEST_MAIN(PublishSheetTest)
#include "PublishSheetTest.moc"
