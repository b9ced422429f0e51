#include "render/CardPainter.h"
#include "ui/preview/CardView.h"
#include "ui/preview/LinkBar.h"
#include "ui/preview/PageView.h"
#include "ui/preview/PreviewPane.h"
#include "ui/preview/QuietMenuButton.h"

#include <QAbstractTextDocumentLayout>
#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTextBlock>
#include <QTimer>
#include <QToolButton>
#include <QVariantAnimation>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QString front =
    u"---\nname: tester\ndescription: Tests things. Well.\nmodel: sonnet\n---\n"_s;

SnapshotPtr snapshotOf(const QString &body)
{
    return makeSnapshot(front + body, {}, u"/x/agents/tester.md"_s);
}

QString longBody(int headings)
{
    QString body;
    for (int i = 0; i < headings; ++i) {
        body += u"## Heading %1\n\nParagraph number %1 with **some** words that wrap in a narrow "
                "pane of the window.\n\n- one\n- two\n\n"_s.arg(i);
    }
    return body;
}

class Preview
{
public:
    Preview()
    {
        pane.resize(360, 640);
        pane.show();
        (void)tests::waitForExposed(&pane);
        card = pane.findChild<CardView *>(u"previewCard"_s);
        page = pane.findChild<PageView *>(u"previewPage"_s);
        linkBar = pane.findChild<LinkBar *>(u"linkBar"_s);
    }
    void open(const SnapshotPtr &snapshot)
    {
        pane.setSnapshot(snapshot);
        QTRY_VERIFY(page->page().isComplete());
    }
    // Where a text of the page stands in the viewport.
    [[nodiscard]] QRect placeOf(const QString &text) const
    {
        const QTextCursor found = page->document()->find(text);
        return found.isNull() ? QRect() : page->cursorRect(found);
    }
    [[nodiscard]] bool sees(const QString &text) const
    {
        return page->viewport()->rect().intersects(placeOf(text));
    }

    PreviewPane pane;
    CardView *card = nullptr;
    PageView *page = nullptr;
    LinkBar *linkBar = nullptr;
};

} // namespace

class PreviewTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    }
    void init() { QSettings().clear(); }

    void showsCardAndPage()
    {
        Preview preview;
        preview.open(snapshotOf(u"# Title\n\nSome *text*.\n"_s));
        QVERIFY(preview.card->accessibleName().contains(u"tester"));
        QVERIFY(preview.card->accessibleDescription().contains(u"sonnet"));
        QVERIFY(preview.page->toPlainText().contains(u"Title\n"));
        QVERIFY(preview.page->toPlainText().contains(u"Some text."));
        const auto *tokens = preview.pane.findChild<QLabel *>(u"previewTokens"_s);
        QVERIFY(tokens->text().contains(u"tokens (est.)"));
        QVERIFY(preview.page->isReadOnly());
    }

    void followsChanges()
    {
        Preview preview;
        preview.open(snapshotOf(u"One.\n\nTwo.\n"_s));
        const int written = preview.page->page().written();
        preview.open(snapshotOf(u"One.\n\nTwo, changed.\n"_s));
        QVERIFY(preview.page->toPlainText().contains(u"Two, changed."));
        QCOMPARE(preview.page->page().written(), written + 1);
        preview.open(makeSnapshot(u"---\nname: other\ndescription: Else.\n---\nOne.\n"_s, {},
                                  u"/x/agents/other.md"_s));
        QVERIFY(preview.card->accessibleName().contains(u"other"));
    }

    void hiddenItDoesNothing()
    {
        Preview preview;
        preview.open(snapshotOf(u"Before.\n"_s));
        const int written = preview.page->page().written();
        preview.pane.hide();
        preview.pane.setSnapshot(snapshotOf(longBody(40)));
        preview.pane.showOffset(snapshotOf(longBody(40))->text.indexOf(u"Heading 39"_s));
        QCoreApplication::processEvents();
        QCOMPARE(preview.page->page().written(), written);
        QVERIFY(preview.page->toPlainText().contains(u"Before."));
        preview.pane.show();
        QTRY_VERIFY(preview.page->toPlainText().contains(u"Heading 39"));
        QTRY_VERIFY(preview.sees(u"Heading 39"_s));
    }

    void scrollsToTheCaret()
    {
        Preview preview;
        const SnapshotPtr snapshot = snapshotOf(longBody(60));
        preview.open(snapshot);
        QScrollBar *bar = preview.page->verticalScrollBar();
        QCOMPARE(bar->value(), 0);
        preview.pane.showOffset(snapshot->text.indexOf(u"number 50"_s));
        QTRY_VERIFY(preview.sees(u"number 50"_s));
        QTRY_VERIFY(bar->value() > 0);
        // What can be seen already does not move.
        const auto *scrolling = preview.page->findChild<QVariantAnimation *>();
        QTRY_COMPARE(scrolling->state(), QAbstractAnimation::Stopped);
        QVERIFY(preview.placeOf(u"number 50"_s).top() < preview.page->viewport()->height() / 2);
        const int settled = bar->value();
        preview.pane.showOffset(snapshot->text.indexOf(u"Heading 50"_s));
        QCoreApplication::processEvents();
        QCOMPARE(bar->value(), settled);
        preview.pane.showOffset(0);
        QTRY_COMPARE(bar->value(), 0);
    }

    void theScrollPlaceIsKept()
    {
        Preview preview;
        const QString body = longBody(60);
        preview.open(snapshotOf(body));
        QScrollBar *bar = preview.page->verticalScrollBar();
        const QString before = u"Heading 30"_s;
        bar->setValue(preview.placeOf(before).top() - 100);
        const int place = preview.placeOf(before).top();
        QCOMPARE(place, 100);
        // A change above what is read, that adds lines.
        preview.open(snapshotOf(u"New paragraph.\n\n"_s.repeated(10) + body));
        QCOMPARE(preview.placeOf(before).top(), place);
        // A change below it.
        QString below = body;
        below.replace(u"Paragraph number 59"_s,
                      u"Quite another text, longer than it was, in number 59"_s);
        preview.open(snapshotOf(below));
        QVERIFY(std::abs(preview.placeOf(before).top() - place) <= 1);
        // All of it is written again, in slices.
        preview.pane.setTheme(Theme::Dark);
        QTRY_VERIFY(preview.page->page().isComplete());
        QVERIFY(std::abs(preview.placeOf(before).top() - place) <= 1);
    }

    void theContentsLeadToTheirSections()
    {
        Preview preview;
        preview.open(snapshotOf(longBody(60)));
        auto *contents = preview.pane.findChild<QToolButton *>(u"previewContents"_s);
        QVERIFY(contents && contents->isVisible());
        QVERIFY(!contents->accessibleName().isEmpty());
        // The menu runs in an event loop of its own.
        QTimer::singleShot(0, contents, [contents] {
            QTRY_VERIFY(contents->menu()->isVisible());
            QCOMPARE(contents->menu()->actions().at(40)->text(), u"Heading 40"_s);
            for (int i = 0; i <= 40; ++i)
                QTest::keyClick(contents->menu(), Qt::Key_Down);
            QTest::keyClick(contents->menu(), Qt::Key_Return);
        });
        contents->setFocus();
        QTest::keyClick(contents, Qt::Key_Space);
        QTRY_VERIFY(preview.sees(u"Heading 40"_s));
        QTRY_VERIFY(preview.placeOf(u"Heading 40"_s).top() < 60);
        // A text without sections needs none.
        preview.open(snapshotOf(u"Only words.\n"_s));
        QVERIFY(!contents->isVisible());
    }

    void doubleClickGoesToTheSource()
    {
        Preview preview;
        const SnapshotPtr snapshot = snapshotOf(u"First.\n\nSecond one.\n\nThird.\n"_s);
        preview.open(snapshot);
        QSignalSpy spy(&preview.pane, &PreviewPane::placeActivated);
        const QRect place = preview.placeOf(u"Second one."_s);
        QTest::mouseDClick(preview.page->viewport(), Qt::LeftButton, {},
                           place.center() - QPoint(20, 0));
        QCOMPARE(spy.size(), 1);
        const Span span = spy.front().front().value<Span>();
        QCOMPARE(snapshot->text.sliced(span.begin, span.length()).trimmed(), u"Second one."_s);
    }

    void linksAskFirst()
    {
        Preview preview;
        QList<QUrl> opened;
        preview.pane.setOpener([&opened](const QUrl &url) { opened << url; });
        preview.open(snapshotOf(u"[text](https://exämple.org/path?q=1) here.\n"_s));
        QSignalSpy spy(&preview.pane, &PreviewPane::linkActivated);
        const auto click = [&] {
            const QRect place = preview.placeOf(u"text"_s);
            QTest::mouseClick(preview.page->viewport(), Qt::LeftButton, {},
                              QPoint(place.left() - 6, place.center().y()));
        };
        QVERIFY(!preview.linkBar->isVisible());
        click();
        QVERIFY(preview.linkBar->isVisible());
        QVERIFY(opened.isEmpty() && spy.isEmpty());
        // Where it leads is shown as it is sent.
        const auto *address = preview.linkBar->findChild<QLabel *>(u"linkAddress"_s);
        QVERIFY2(address->accessibleName().startsWith(u"https://xn--exmple-cua.org/path"),
                 qPrintable(address->accessibleName()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!preview.linkBar->isVisible());
        QVERIFY(opened.isEmpty());
        click();
        auto *open = preview.linkBar->findChild<QPushButton *>(u"linkOpen"_s);
        QTest::mouseClick(open, Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QCOMPARE(spy.size(), 1);
        QVERIFY(!preview.linkBar->isVisible());
        click();
        QTest::mouseClick(preview.linkBar->findChild<QPushButton *>(u"linkCopy"_s), Qt::LeftButton);
        QVERIFY(QApplication::clipboard()->text().startsWith(u"https://xn--"));
        QCOMPARE(opened.size(), 1);
    }

    void linksWithinThePageScroll()
    {
        Preview preview;
        preview.open(snapshotOf(u"[go](#heading-30)\n\n"_s + longBody(40)));
        const QRect place = preview.placeOf(u"go"_s);
        QTest::mouseClick(preview.page->viewport(), Qt::LeftButton, {},
                          QPoint(place.left() - 5, place.center().y()));
        QTRY_VERIFY(preview.sees(u"Heading 30"_s));
        QVERIFY(!preview.linkBar->isVisible());
    }

    void nothingIsFetched()
    {
        Preview preview;
        preview.open(snapshotOf(u"![alt](https://example.org/x.png) ![b](file:///etc/hostname) "
                                "<img src=\"https://example.org/y.png\">\n"_s));
        QVERIFY(
            !preview.page
                 ->loadResource(QTextDocument::ImageResource, QUrl(u"https://example.org/x.png"_s))
                 .isValid());
        QVERIFY(!preview.page->toPlainText().contains(QChar::ObjectReplacementCharacter));
        QVERIFY(preview.page->toPlainText().contains(u"alt b"));
    }

    void keysScroll()
    {
        Preview preview;
        preview.open(snapshotOf(longBody(60)));
        preview.pane.setFocus();
        QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(preview.page));
        QScrollBar *bar = preview.page->verticalScrollBar();
        QTest::keyClick(preview.page, Qt::Key_Down);
        QVERIFY(bar->value() > 0);
        const int line = bar->value();
        QTest::keyClick(preview.page, Qt::Key_PageDown);
        QTRY_VERIFY(bar->value() > line + 50);
        QTest::keyClick(preview.page, Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QTest::keyClick(preview.page, Qt::Key_Home);
        QCOMPARE(bar->value(), 0);
    }

    void themeIsChosen()
    {
        Preview preview;
        preview.open(snapshotOf(u"Text.\n"_s));
        const auto ground = [&] {
            const QImage image = preview.pane.grab().toImage();
            const QPoint place = preview.page->mapTo(&preview.pane, QPoint(150, 4));
            return image.pixelColor(place * image.devicePixelRatio());
        };
        QCOMPARE(ground(), lightTokens().raised);
        auto *button = preview.pane.findChild<QuietMenuButton *>(u"previewTheme"_s);
        for (QAction *action : button->menu()->actions()) {
            if (action->data().toString() == "dark"_L1)
                action->trigger();
        }
        QTRY_VERIFY(preview.page->page().isComplete());
        QCOMPARE(ground(), darkTokens().raised);
        QCOMPARE(preview.page->document()->find(u"Text."_s).charFormat().foreground().color(),
                 darkTokens().text);
        // It is remembered.
        Preview other;
        QCOMPARE(other.pane.theme(), Theme::Dark);
    }

    void followsTheWindowsPalette()
    {
        Preview preview;
        preview.open(snapshotOf(u"Text.\n"_s));
        QPalette dark = preview.pane.palette();
        dark.setColor(QPalette::Window, darkTokens().window);
        preview.pane.setPalette(dark);
        QTRY_VERIFY(preview.page->page().isComplete());
        QCOMPARE(preview.page->document()->find(u"Text."_s).charFormat().foreground().color(),
                 darkTokens().text);
    }

    void cardAsInAGrid()
    {
        Preview preview;
        preview.open(snapshotOf(u"Text.\n"_s));
        auto *button = preview.pane.findChild<QuietMenuButton *>(u"previewSize"_s);
        for (QAction *action : button->menu()->actions()) {
            if (action->data().toString() == "260"_L1)
                action->trigger();
        }
        QTRY_COMPARE(preview.card->height(),
                     int(std::ceil(cardSize(260, preview.card->font()).height())) + 8);
    }

    void aLargeFileIsShownInSlices()
    {
        Preview preview;
        const SnapshotPtr snapshot = snapshotOf(longBody(600));
        QVERIFY(snapshot->text.size() > 64'000);
        QElapsedTimer timer;
        timer.start();
        preview.pane.setSnapshot(snapshot);
        const qint64 first = timer.elapsed();
        QVERIFY(!preview.page->page().isComplete());
        // The first slice may have had no processor for all of its time.
        QTRY_VERIFY(preview.page->toPlainText().contains(u"Heading 0"));
        qint64 longest = first;
        while (!preview.page->page().isComplete()) {
            timer.restart();
            QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
            longest = std::max(longest, timer.elapsed());
        }
        qInfo("the longest slice took %lld ms", longest);
        QVERIFY(preview.page->toPlainText().contains(u"Heading 599"));
    }

    /// A long page waits for a pause: to lay it out takes longer than a key may.
    void aLongPageFollowsWhenNoMoreKeysCome()
    {
        QString body;
        for (int i = 0; i < 3000; ++i)
            body += u"Paragraph %1.\n\n## Heading %1\n\n"_s.arg(i);
        Preview preview;
        preview.open(snapshotOf(body));
        body.replace(u"Paragraph 7."_s, u"Paragraph seven."_s);
        preview.pane.setSnapshot(snapshotOf(body));
        QVERIFY(!preview.page->page().isComplete());
        QVERIFY(!preview.page->toPlainText().contains(u"seven"_s));
        QTRY_VERIFY(preview.page->page().isComplete());
        QVERIFY(preview.page->toPlainText().contains(u"seven"_s));
    }

    void keystrokes_data()
    {
        QTest::addColumn<int>("headings");
        QTest::newRow("6 KB") << 50;
        QTest::newRow("64 KB") << 500;
    }
    void keystrokes()
    {
        QFETCH(int, headings);
        Preview preview;
        QString body = longBody(headings);
        preview.open(snapshotOf(body));
        const qsizetype at = body.indexOf(u"words that"_s, body.size() / 2);
        preview.pane.showOffset(front.size() + at);
        QTest::qWait(300);
        std::vector<SnapshotPtr> snapshots;
        for (int i = 0; i < 30; ++i) {
            body.insert(at, u'x');
            snapshots.push_back(snapshotOf(body));
        }
        QElapsedTimer timer;
        qint64 update = 0;
        qint64 paint = 0;
        for (const SnapshotPtr &snapshot : snapshots) {
            timer.restart();
            preview.pane.setSnapshot(snapshot);
            preview.pane.showOffset(front.size() + at);
            update += timer.nsecsElapsed();
            timer.restart();
            QCoreApplication::processEvents();
            paint += timer.nsecsElapsed();
        }
        qInfo("%.2f ms a keystroke and %.2f ms of painting", double(update) / 30e6,
              double(paint) / 30e6);
    }

    void rightToLeft()
    {
        Preview preview;
        preview.pane.setLayoutDirection(Qt::RightToLeft);
        preview.open(snapshotOf(u"Text.\n"_s));
        const auto *title = preview.pane.findChild<QLabel *>(u"previewCardTitle"_s);
        QTRY_VERIFY(title->x() > preview.pane.width() / 2);
    }

    void everythingHasAName()
    {
        Preview preview;
        preview.open(snapshotOf(u"[a](https://x.org)\n"_s));
        for (const QWidget *widget : preview.pane.findChildren<QWidget *>()) {
            if (widget->focusPolicy() != Qt::NoFocus && !widget->inherits("QMenu")
                && !widget->inherits("QScrollBar")
                && widget->objectName() != "qt_scrollarea_viewport"_L1) {
                QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(widget->objectName()));
                QVERIFY(!widget->objectName().isEmpty());
            }
        }
    }

private:
    QTemporaryDir m_folder;
};

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"persona-test"_s);
    QCoreApplication::setApplicationName(u"preview-test"_s);
    QPalette palette;
    palette.setColor(QPalette::Window, lightTokens().window);
    palette.setColor(QPalette::Base, lightTokens().raised);
    QApplication::setPalette(palette);
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
    PreviewTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "PreviewTest.moc"
