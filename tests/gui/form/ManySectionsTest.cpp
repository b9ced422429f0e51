// A file of many sections: cards are there where somebody looks, and all else works as if every
// section had one.

#include "FormWindow.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionMatch.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QAccessible>
#include <QScrollArea>
#include <QScrollBar>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;
using tests::key;
using tests::type;

namespace {

QString many(int count)
{
    QString text = u"---\nname: many\ndescription: d\n---\n\nYou work.\n"_s;
    for (int i = 0; i < count; ++i)
        text += u"\n## Section %1\n\nText %1 is here.\n"_s.arg(i);
    return text;
}

int madeIn(const FormWindow &w)
{
    return int(w.form->sections()->findChildren<SectionCard *>().size());
}

QScrollBar *barOf(const FormWindow &w)
{
    return w.find<QScrollArea>(u"formScroll"_s)->verticalScrollBar();
}

QWidget *viewOf(const FormWindow &w)
{
    return w.find<QScrollArea>(u"formScroll"_s)->viewport();
}

/// The header that is seen at a height of the view.
SectionHeader *seenAt(const FormWindow &w, int y)
{
    return qobject_cast<SectionHeader *>(viewOf(w)->childAt(viewOf(w)->width() / 2, y));
}

bool isSeen(const FormWindow &w, const QWidget *widget)
{
    return viewOf(w)->rect().intersects({widget->mapTo(viewOf(w), QPoint()), widget->size()});
}

std::vector<SectionMatch> matched(const QString &before, const QString &after)
{
    const SnapshotPtr older = DocumentSession::create(before, u"a.md"_s)->snapshot();
    const SnapshotPtr newer = DocumentSession::create(after, u"a.md"_s)->snapshot();
    return matchSections(*older, older->outline.mainSections(), *newer,
                         newer->outline.mainSections());
}

QList<int> places(const std::vector<SectionMatch> &matches)
{
    QList<int> places;
    for (const SectionMatch &match : matches)
        places += match.before;
    return places;
}

} // namespace

class ManySectionsTest : public QObject
{
    Q_OBJECT

private slots:
    void makesCardsOnlyWhereOneLooks();
    void everyPlaceOfTheViewShowsACard();
    void whatIsScrolledAwayIsGivenUp();
    void whatIsInUseStays();
    void nothingMovesWhenCardsAreMade();
    void theTabKeyGoesOnBeyondTheView();
    void aPlaceInTheTextIsShown();
    void aProblemIsGoneTo();
    void movesByKeysAcrossTheEdgeOfTheView();
    void draggingScrollsAtTheEdge();
    void screenReadersAreToldOfAll();
    void typesInASectionFarDown();
    void insertingAboveKeepsWhatIsShown();
    void sectionsAreFoundAgain_data();
    void sectionsAreFoundAgain();
};

void ManySectionsTest::makesCardsOnlyWhereOneLooks()
{
    FormWindow w(many(2000));
    QCOMPARE(w.form->sections()->count(), 2000);
    QCOMPARE(w.titles().last(), u"Section 1999"_s);
    QVERIFY2(madeIn(w) < 80, qPrintable(QString::number(madeIn(w))));
    FormWindow few(many(30));
    QCOMPARE(madeIn(few), 30);
}

void ManySectionsTest::everyPlaceOfTheViewShowsACard()
{
    FormWindow w(many(500));
    for (int i = 1; i <= 40; ++i) {
        barOf(w)->setValue(barOf(w)->maximum() * i / 40);
        QWidget *last = nullptr;
        // At once: nothing waits for an event.
        for (int y = 60; y < viewOf(w)->height() - 60; y += 12) {
            if (SectionHeader *header = seenAt(w, y)) {
                QVERIFY(!header->text().isEmpty());
                last = header;
            }
        }
        QVERIFY(last);
        w.settle();
        QVERIFY(madeIn(w) < 160);
    }
    QVERIFY(isSeen(w, w.card(u"Section 499"_s)));
}

void ManySectionsTest::whatIsScrolledAwayIsGivenUp()
{
    FormWindow w(many(500));
    barOf(w)->setValue(barOf(w)->maximum() / 2);
    w.settle();
    QVERIFY(w.form->sections()->madeCard(250));
    QVERIFY(!w.form->sections()->madeCard(10));
    barOf(w)->setValue(0);
    w.settle();
    QVERIFY(!w.form->sections()->madeCard(250));
    QVERIFY(w.form->sections()->madeCard(4));
}

void ManySectionsTest::whatIsInUseStays()
{
    FormWindow w(many(500));
    QPointer<SectionCard> unfolded = w.card(u"Section 5"_s);
    unfolded->setUnfolded(true);
    QPointer<SectionCard> focused = w.card(u"Section 7"_s);
    focused->header()->setFocus();
    QPointer<SectionCard> seen = w.card(u"Section 12"_s);
    w.settle();
    barOf(w)->setValue(barOf(w)->maximum());
    w.settle();
    QVERIFY(unfolded && unfolded->isUnfolded());
    QVERIFY(focused && focused->header()->hasFocus());
    QVERIFY(!seen);
    // The keys go on from where they are, not from where one looks.
    key(Qt::Key_Tab);
    w.settle();
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(w.card(u"Section 8"_s)->header()));
    QVERIFY(isSeen(w, w.card(u"Section 8"_s)));
}

void ManySectionsTest::nothingMovesWhenCardsAreMade()
{
    FormWindow w(many(800));
    w.card(u"Section 2"_s)->setUnfolded(true);
    w.settle();
    const int height = w.form->sections()->height();
    for (const int position : {100, 400, 790}) {
        const QRect before = w.form->sections()->placeOf(position);
        QVERIFY(!w.form->sections()->madeCard(position));
        const SectionCard *card = w.form->sections()->card(position);
        QCOMPARE(card->geometry(), before);
        w.settle();
        QCOMPARE(card->geometry(), before);
    }
    QCOMPARE(w.form->sections()->height(), height);
    barOf(w)->setValue(3000);
    const QString seen = seenAt(w, 200) ? seenAt(w, 200)->text() : seenAt(w, 215)->text();
    w.settle();
    QCOMPARE(barOf(w)->value(), 3000);
    QCOMPARE(seenAt(w, 200) ? seenAt(w, 200)->text() : seenAt(w, 215)->text(), seen);
}

void ManySectionsTest::theTabKeyGoesOnBeyondTheView()
{
    FormWindow w(many(300));
    w.card(u"Section 0"_s)->header()->setFocus();
    for (int i = 1; i < 60; ++i) {
        key(Qt::Key_Tab);
        w.settle();
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Section Section %1"_s.arg(i));
        QVERIFY(isSeen(w, QApplication::focusWidget()));
    }
    for (int i = 58; i >= 0; --i) {
        key(Qt::Key_Backtab, Qt::ShiftModifier);
        w.settle();
        QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Section Section %1"_s.arg(i));
    }
    // Out of the form behind the last section, and in again there.
    w.card(u"Section 299"_s)->header()->setFocus();
    w.settle();
    key(Qt::Key_Tab);
    QVERIFY(w.elsewhere->hasFocus());
    key(Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget()->accessibleName(), u"Section Section 299"_s);
}

void ManySectionsTest::aPlaceInTheTextIsShown()
{
    FormWindow w(many(600));
    w.form->showOffset(w.text().indexOf(u"Text 444 "_s));
    w.settle();
    SectionCard *card = w.form->sections()->madeCard(444);
    QVERIFY(card && isSeen(w, card));
    // It is marked as long as the caret is there, wherever one looks meanwhile.
    const QPointer<SectionCard> marked = card;
    barOf(w)->setValue(0);
    w.settle();
    QVERIFY(marked);
    w.form->focusPlace();
    w.settle();
    QVERIFY(marked->header()->hasFocus() && isSeen(w, marked));
}

void ManySectionsTest::aProblemIsGoneTo()
{
    QString text = many(600);
    text.replace(u"Text 321 is here."_s, u"TODO: write this."_s);
    FormWindow w(text);
    const auto &found = w.session->diagnostics();
    const SnapshotPtr now = w.session->snapshot();
    const auto problem = std::ranges::find_if(found, [&](const Diagnostic &finding) {
        return finding.section >= 0
               && now->outline.sections[size_t(finding.section)].title == u"Section 321"_s;
    });
    QVERIFY(problem != found.end());
    QVERIFY(!w.form->sections()->madeCard(321));
    QVERIFY(w.form->focusProblem(Diagnostic(*problem)));
    w.settle();
    const SectionCard *card = w.form->sections()->madeCard(321);
    QVERIFY(card && card->isUnfolded() && card->header()->hasFocus());
    QVERIFY(!card->findings().empty());
    QVERIFY(isSeen(w, card));
}

void ManySectionsTest::movesByKeysAcrossTheEdgeOfTheView()
{
    FormWindow w(many(300));
    SectionCard *moved = w.card(u"Section 3"_s);
    moved->header()->setFocus();
    for (int i = 0; i < 50; ++i) {
        key(Qt::Key_Down, Qt::AltModifier);
        w.settle();
        QVERIFY(moved->header()->hasFocus());
        QCOMPARE(w.titles().indexOf(u"Section 3"_s), 4 + i);
    }
    QCOMPARE(w.titles().indexOf(u"Section 3"_s), 53);
    QVERIFY(isSeen(w, moved));
    while (w.session->canUndo())
        w.session->undo();
    QCOMPARE(w.text(), many(300));
}

void ManySectionsTest::draggingScrollsAtTheEdge()
{
    FormWindow w(many(300));
    w.settle();
    SectionHeader *header = w.card(u"Section 1"_s)->header();
    const QPoint handle(10, header->height() / 2);
    QTest::mousePress(header, Qt::LeftButton, {}, handle);
    const auto dragTo = [&](int y) {
        const QPoint global = viewOf(w)->mapToGlobal(QPoint(20, y));
        QMouseEvent move(QEvent::MouseMove, QPointF(header->mapFromGlobal(global)), QPointF(global),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(header, &move);
    };
    dragTo(viewOf(w)->height() - 4);
    QTRY_VERIFY(barOf(w)->value() > 2 * viewOf(w)->height());
    const int there = barOf(w)->value();
    dragTo(viewOf(w)->height() / 2);
    const QPoint global = viewOf(w)->mapToGlobal(QPoint(20, viewOf(w)->height() / 2));
    QTest::mouseRelease(header, Qt::LeftButton, {}, header->mapFromGlobal(global));
    w.settle();
    QVERIFY(qAbs(barOf(w)->value() - there) < viewOf(w)->height());
    QVERIFY(w.titles().indexOf(u"Section 1"_s) > 20);
    QCOMPARE(w.session->undoTitle(), u"Move section Section 1"_s);
}

void ManySectionsTest::screenReadersAreToldOfAll()
{
    FormWindow w(many(300));
    SectionsPanel *panel = w.form->sections();
    QAccessibleInterface *told = QAccessible::queryAccessibleInterface(panel);
    const int above = told->childCount() - 300;
    QVERIFY(above >= 1 && above < 4);
    QAccessibleInterface *far = told->child(above + 200);
    QVERIFY(!panel->madeCard(200));
    QCOMPARE(far->text(QAccessible::Name), u"Section Section 200"_s);
    QCOMPARE(far->role(), QAccessible::Button);
    QVERIFY(far->state().collapsed && far->state().expandable && far->state().focusable);
    QCOMPARE(told->indexOfChild(far), above + 200);
    QCOMPARE(far->parent(), told);
    QCOMPARE(told->child(above + 200), far);
    QCOMPARE(told->childAt(far->rect().center().x(), far->rect().center().y()), far);
    far->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    w.settle();
    const SectionCard *card = panel->madeCard(200);
    QVERIFY(card && card->isUnfolded() && card->header()->hasFocus() && isSeen(w, card));
    QVERIFY(!far->isValid());
    QAccessibleInterface *real = told->child(above + 200);
    QCOMPARE(real->object(), static_cast<const QObject *>(card));
    QCOMPARE(told->indexOfChild(real), above + 200);
}

void ManySectionsTest::typesInASectionFarDown()
{
    FormWindow w(many(300));
    SectionCard *card = w.card(u"Section 150"_s);
    card->setUnfolded(true);
    auto *edit = card->findChild<GrowingTextEdit *>();
    edit->setFocus();
    edit->moveCursor(QTextCursor::End);
    w.settle();
    const int place = barOf(w)->value();
    type(u" And more."_s);
    w.settle();
    QVERIFY(w.text().contains(u"Text 150 is here. And more.\n"_s));
    QVERIFY(edit->hasFocus());
    QCOMPARE(barOf(w)->value(), place);
}

void ManySectionsTest::insertingAboveKeepsWhatIsShown()
{
    FormWindow w(many(300));
    SectionCard *card = w.card(u"Section 150"_s);
    card->setUnfolded(true);
    w.settle();
    const qsizetype at = w.text().indexOf(u"## Section 20\n"_s);
    w.session->apply(TextEdit({at, at}, u"## New\n\nWords.\n\n"_s), u"Type"_s);
    w.settle();
    QCOMPARE(w.form->sections()->count(), 301);
    QCOMPARE(w.form->sections()->madeCard(151), card);
    QVERIFY(card->isUnfolded());
    QCOMPARE(card->header()->text(), u"Section 150"_s);
}

void ManySectionsTest::sectionsAreFoundAgain_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QList<int>>("expected");
    const QString a = u"# A\n\none\n\n"_s;
    const QString b = u"# B\n\ntwo\n\n"_s;
    const QString c = u"# C\n\nthree\n\n"_s;
    const QString n = u"# N\n\nnew\n\n"_s;
    QTest::newRow("nothing happened")
        << QString(a + b + c) << QString(a + b + c) << QList<int>{0, 1, 2};
    QTest::newRow("new at the front")
        << QString(a + b + c) << QString(n + a + b + c) << QList<int>{-1, 0, 1, 2};
    QTest::newRow("removed") << QString(a + b + c) << QString(a + c) << QList<int>{0, 2};
    QTest::newRow("moved") << QString(a + b + c) << QString(c + a + b) << QList<int>{2, 0, 1};
    QTest::newRow("renamed and moved")
        << QString(a + b + c) << QString(b + u"# X\n\none\n\n"_s + c) << QList<int>{1, 0, 2};
    QTest::newRow("written in") << QString(a + b + c) << QString(a + u"# B\n\ntwo more\n\n"_s + c)
                                << QList<int>{0, 1, 2};
    QTest::newRow("all of it new at its place")
        << QString(a + b + c) << QString(a + n + c) << QList<int>{0, 1, 2};
    QTest::newRow("two alike, one written in")
        << QString(a + b + b) << QString(a + b + u"# B\n\nother\n\n"_s) << QList<int>{0, 1, 2};
}

void ManySectionsTest::sectionsAreFoundAgain()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QList<int>, expected);
    QCOMPARE(places(matched(before, after)), expected);
}

QTEST_MAIN(ManySectionsTest)
#include "ManySectionsTest.moc"
