// What the window says of an open persona in registries: on its tab and above its card.

#include "DialogTest.h"
#include "SampleSoul.h"
#include "SoulsServer.h"

#include "registry/LayoutFolder.h"
#include "session/DocumentSession.h"
#include "ui/compare/CompareModel.h"
#include "ui/compare/CompareSheet.h"
#include "ui/compare/CompareTable.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/library/LibraryTree.h"
#include "ui/publish/KnownPlaces.h"
#include "ui/publish/PublicationLine.h"
#include "ui/publish/PublishSheet.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Appearance.h"
#include "ui/widgets/LinkButton.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"
#include "ui/window/NoticeBar.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QPushButton>
#include <QTabBar>

using namespace studio;
using namespace Qt::StringLiterals;

class PublicationTest : public QObject
{
    Q_OBJECT

private:
    std::optional<tests::OwnPlace> m_place;
    std::unique_ptr<RegistryAccess> m_access;
    std::unique_ptr<MainWindow> m_window;
    QString m_path;

    [[nodiscard]] DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] QTabBar *tabs() const { return tests::child<QTabBar>(*m_window, u"tabs"_s); }
    /// What the row above the card says; empty while it is not shown.
    [[nodiscard]] QString said(const QString &name = u"publication"_s) const
    {
        auto *label = tests::child<ToneLabel>(*view(), name + u"Text"_s);
        return label->isVisible() ? label->text() : QString();
    }
    [[nodiscard]] LinkButton *link(const QString &name = u"publication"_s) const
    {
        return tests::child<LinkButton>(*view(), name + u"Link"_s);
    }
    [[nodiscard]] QString tabDescription(int index) const
    {
        QAccessibleInterface *bar = QAccessible::queryAccessibleInterface(tabs());
        return bar->child(index)->text(QAccessible::Description);
    }
    void open()
    {
        m_window = std::make_unique<MainWindow>();
        m_window->setRemembering(false);
        m_window->resize(1600, 900);
        m_window->show();
        QVERIFY(tests::waitForActive(m_window.get()));
        QVERIFY(m_window->documents()->open(m_place->write(u"second.md"_s, u"# Other\n"_s)));
        QVERIFY(m_window->documents()->open(m_path));
    }
    /// By the keys of the sheet.
    void publish()
    {
        QTest::keyClick(view()->editor(), Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        auto *sheet = m_window->findChild<PublishSheet *>();
        QVERIFY(sheet);
        QTRY_VERIFY(tests::child<QPushButton>(*sheet, u"publish"_s)->isEnabled());
        QTest::keyClick(sheet, Qt::Key_Return);
        QTRY_VERIFY(tests::child<QWidget>(*sheet, u"publishResult"_s)->isVisible());
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<PublishSheet *>());
    }
    void remember(PublishedPlace place)
    {
        place.path = m_path;
        place.when = QDateTime::currentDateTimeUtc();
        QVERIFY(m_access->places().remember({place}));
        m_access->tellPlacesChanged();
    }
    /// As another computer would.
    static void publishThere(const QString &text)
    {
        const auto artifact = makeArtifact(*makeSnapshot(text, {}, u"/elsewhere/SOUL.md"_s));
        QVERIFY(artifact);
        QVERIFY(LayoutFolder(RegistryList::ownFolder()).publish(*artifact));
    }
    static QString second()
    {
        return QString(tests::soul)
            .replace(u"version: 1.2.0"_s, u"version: 2.0.0"_s)
            .replace(u"- Say why."_s, u"- Say why, and how."_s);
    }

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }
    void init()
    {
        m_place.emplace();
        m_access = std::make_unique<RegistryAccess>();
        m_access->useForProgram();
        m_path = m_place->write(u"SOUL.md"_s, tests::soul);
    }
    void cleanup()
    {
        m_window.reset();
        m_access.reset();
        m_place.reset();
    }

    void everyStateHasItsWords_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("same");
        QTest::addColumn<QString>("words");
        QTest::newRow("published") << u"published"_s << true << u"1.0.0 in there"_s;
        QTest::newRow("changed") << u"published"_s << false
                                 << u"1.0.0 in there · changed since published"_s;
        QTest::newRow("pending") << u"pending"_s << true
                                 << u"1.0.0 in there · waits for a curator"_s;
        QTest::newRow("draft") << u"draft"_s << true
                               << u"1.0.0 in there · a draft, shown to nobody else"_s;
        QTest::newRow("away") << u"away"_s << true << u"Taken down from there"_s;
        QTest::newRow("unsure") << u"sending"_s << true
                                << u"It is not known whether 1.0.0 has arrived in there"_s;
    }
    void everyStateHasItsWords()
    {
        QFETCH(QString, state);
        QFETCH(bool, same);
        QFETCH(QString, words);
        QVERIFY(m_access->list().add(u"there"_s, u"https://souls.example"_s));
        PublishedPlace place{
            .path = {}, .slug = u"engineer"_s, .registry = u"https://souls.example"_s};
        place.version = u"1.0.0"_s;
        place.fileDigest = digestOf(same ? tests::soul.toUtf8() : QByteArray("another"));
        using enum PublishedPlace::State;
        for (const PublishedPlace::State each : {Sending, Published, Pending, Draft, Away}) {
            if (placeStateId(each) == state)
                place.state = each;
        }
        remember(place);
        const KnownPlaces places{CatalogFiles{}};
        const auto snapshot = openSnapshot(m_path);
        QVERIFY(snapshot);
        QCOMPARE(wordPublication(publicationOf(places, **snapshot)), words);
    }

    void nothingIsSaidOfWhatWasNeverPublished()
    {
        open();
        QTest::qWait(600); // longer than the pause after which it is looked
        QVERIFY(!view()->publication().isKnown());
        QVERIFY(!tests::child<QWidget>(*view(), u"publicationLine"_s)->isVisible());
        QVERIFY(!tabs()->tabButton(1, QTabBar::LeftSide));
        QVERIFY(!m_window->commands()->seeNewer->isEnabled());
    }

    void publishingAndTypingAreFollowed()
    {
        open();
        publish();
        QTRY_COMPARE(said(), u"1.2.0 in My catalog"_s);
        QVERIFY(!link()->isVisible()); // it is there as it is
        QVERIFY(tabs()->tabButton(1, QTabBar::LeftSide));
        QVERIFY(tabDescription(1).endsWith(u"1.2.0 in My catalog"_s));
        QVERIFY(!tabs()->tabButton(0, QTabBar::LeftSide));

        view()->editor()->setFocus();
        QTest::keyClick(view()->editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(view()->editor(), u"More."_s);
        QTRY_COMPARE(said(), u"1.2.0 in My catalog · changed since published"_s);
        QVERIFY(tabDescription(1).endsWith(u"changed since published"_s));
        QTest::keyClick(view()->editor(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(said(), u"1.2.0 in My catalog"_s);

        // By the keys alone to the sheet, with the registry that it is in.
        QTest::keyClicks(view()->editor(), u"Else."_s);
        QTRY_VERIFY(link()->isVisible());
        link()->setFocus();
        QTest::keyClick(link(), Qt::Key_Return);
        auto *sheet = m_window->findChild<PublishSheet *>();
        QVERIFY(sheet);
        QTRY_COMPARE(tests::child<QPushButton>(*sheet, u"publish"_s)->text(), u"&Publish 1.2.1"_s);
        QTest::keyClick(sheet, Qt::Key_Escape);
    }

    void theLibrarySaysWhereThereIsANewerVersion()
    {
        publishThere(tests::soul);
        remember({.path = {},
                  .slug = u"engineer"_s,
                  .registry = RegistryList::ownFolder(),
                  .version = u"1.2.0"_s,
                  .fileDigest = digestOf(tests::soul.toUtf8())});
        open();
        auto *library = m_window->findChild<LibraryPanel *>();
        library->setRoots({m_path});
        const auto row = [&](int role) { return library->model()->indexOf(m_path).data(role); };
        QTRY_VERIFY(row(Qt::AccessibleTextRole).toString().contains(u"Published: 1.2.0"_s));
        QCOMPARE(row(LibraryModel::NewerRole).toString(), QString());
        const QPixmap before = library->tree()->grab();

        publishThere(second());
        m_access->tellPlacesChanged();
        QTRY_COMPARE(row(LibraryModel::NewerRole).toString(), u"2.0.0"_s);
        QVERIFY(row(Qt::AccessibleTextRole).toString().endsWith(u"2.0.0 is in My catalog"_s));
        QVERIFY(row(Qt::ToolTipRole).toString().endsWith(u"2.0.0 is in My catalog"_s));
        QVERIFY(library->tree()->grab().toImage() != before.toImage());
        // Beside "changed since it was published"
        m_place->write(u"SOUL.md"_s, QString(tests::soul).replace(u"Say why."_s, u"Say it."_s));
        QTRY_VERIFY(row(Qt::AccessibleTextRole).toString().contains(u"Changed since"_s));
        QCOMPARE(row(LibraryModel::NewerRole).toString(), u"2.0.0"_s);
        // … until the text is that version or a later one.
        m_place->write(u"SOUL.md"_s, second());
        QTRY_COMPARE(row(LibraryModel::NewerRole).toString(), QString());
    }

    void aNewerVersionIsTakenOverAfterLookingAtTheDifference()
    {
        publishThere(tests::soul);
        remember({.path = {},
                  .slug = u"engineer"_s,
                  .registry = RegistryList::ownFolder(),
                  .version = u"1.2.0"_s,
                  .fileDigest = digestOf(tests::soul.toUtf8())});
        open();
        QTRY_COMPARE(said(), u"1.2.0 in My catalog"_s);
        publishThere(second());
        // The window looks again when one comes back to it.
        QEvent back(QEvent::ActivationChange);
        QApplication::sendEvent(m_window.get(), &back);
        QTRY_COMPARE(said(u"publicationNewer"_s), u"2.0.0 is in My catalog"_s);
        QCOMPARE(said(), u"1.2.0 in My catalog"_s);
        QVERIFY(tabDescription(1).endsWith(u"2.0.0 is in My catalog"_s));
        QVERIFY(m_window->commands()->seeNewer->isEnabled());

        link(u"publicationNewer"_s)->setFocus();
        QTest::keyClick(link(u"publicationNewer"_s), Qt::Key_Return);
        auto *sheet = m_window->findChild<CompareSheet *>();
        QVERIFY(sheet);
        QTRY_COMPARE(sheet->model()->comparison().blocks().size(), 2u);
        QVERIFY(sheet->model()
                    ->headerData(0, Qt::Horizontal, Qt::DisplayRole)
                    .toString()
                    .contains(u"2.0.0 in My catalog"_s));
        QTest::keyClick(sheet->table(), Qt::Key_Right, Qt::AltModifier | Qt::ShiftModifier);
        QCOMPARE(view()->session()->text(), second());
        QCOMPARE(view()->session()->undoTitle(), u"Take over all of 2.0.0 in My catalog"_s);
        QVERIFY(!tests::child<QPushButton>(*sheet, u"compareTakeAll"_s)->isEnabled());
        QTRY_COMPARE(said(u"publicationNewer"_s), QString());
        QTRY_COMPARE(said(), u"2.0.0 in My catalog"_s);
        // One step back, and it is what is in the file again.
        QTest::keyClick(sheet->table(), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(view()->session()->text(), tests::soul);
        QTest::keyClick(sheet, Qt::Key_Escape);
    }

    void whatWaitsForACuratorIsNoFailure()
    {
        remember({.path = {},
                  .slug = u"engineer"_s,
                  .registry = u"https://souls.example"_s,
                  .state = PublishedPlace::State::Pending,
                  .version = u"1.2.0"_s,
                  .fileDigest = digestOf(tests::soul.toUtf8())});
        open();
        QTRY_COMPARE(said(), u"1.2.0 in https://souls.example · waits for a curator"_s);
        QVERIFY(!link()->isVisible());
        QVERIFY(view()->notices()->isHidden());
        QVERIFY(tabs()->tabButton(1, QTabBar::LeftSide));
    }

    void typingAsksNoServer()
    {
        const tests::SoulsServer server;
        remember({.path = {},
                  .slug = u"engineer"_s,
                  .registry = server.address(),
                  .version = u"1.2.0"_s,
                  .fileDigest = digestOf(tests::soul.toUtf8())});
        open();
        QTRY_VERIFY(said().startsWith(u"1.2.0 in "_s));
        QTest::keyClick(view()->editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(view()->editor(), u"More."_s);
        QTRY_VERIFY(said().endsWith(u"changed since published"_s));
        QEvent back(QEvent::ActivationChange);
        QApplication::sendEvent(m_window.get(), &back);
        QTest::qWait(600);
        QCOMPARE(server.calls(), QStringList());
    }

    void anothersPersonaIsNotOfferedToBePublished()
    {
        const PublishedPlaces downloaded(CatalogFiles::defaultDownloads());
        QVERIFY(downloaded.remember({{.path = m_path,
                                      .slug = u"engineer"_s,
                                      .registry = RegistryList::ownFolder(),
                                      .version = u"1.2.0"_s,
                                      .fileDigest = digestOf(tests::soul.toUtf8()),
                                      .when = QDateTime::currentDateTimeUtc()}}));
        open();
        QTRY_COMPARE(said(), u"1.2.0 from My catalog"_s);
        QTest::keyClick(view()->editor(), Qt::Key_End, Qt::ControlModifier);
        QTest::keyClicks(view()->editor(), u"More."_s);
        QTRY_COMPARE(said(), u"1.2.0 in My catalog · changed here"_s);
        QVERIFY(!link()->isVisible());
    }
};

QTEST_MAIN(PublicationTest)
#include "PublicationTest.moc"
