#include "EditorWindow.h"

#include "ui/editor/FindBar.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

namespace {

struct Bar
{
    EditorWindow window;
    FindBar *bar;

    explicit Bar(const QString &text)
        : window(text, u"SOUL.md"_s)
        , bar(new FindBar(&window.editor(), &window))
    {
        window.layout()->addWidget(bar);
    }

    template<typename T>
    T *child(const QString &name) const
    {
        return bar->findChild<T *>(name);
    }
    [[nodiscard]] QString count() const { return child<QLabel>(u"findCount"_s)->text(); }
    [[nodiscard]] QString selected() { return window.editor().textCursor().selectedText(); }
    void find(const QString &text) const
    {
        auto *edit = child<QLineEdit>(u"findText"_s);
        edit->clear();
        QTest::keyClicks(edit, text);
    }
};

const QString text = u"One tool, two tools.\nNo Tool at all.\nA toolbox.\n"_s;

} // namespace

class FindBarTest : public QObject
{
    Q_OBJECT

private slots:
    void findsWhileTyping();
    void goesAround();
    void options();
    void takesTheSelection();
    void escapeReturns();
    void followsTheText();
    void replacesOneByOne();
    void replacesAllAsOneStep();
    void saysWhatIsWrong();
    void findsAgainWhenClosed();
};

void FindBarTest::findsWhileTyping()
{
    Bar b(text);
    b.bar->open(false);
    QVERIFY(b.bar->isVisible());
    QVERIFY(b.child<QLineEdit>(u"findText"_s)->hasFocus());
    QVERIFY(!b.child<QLineEdit>(u"replaceText"_s)->isVisible());
    b.find(u"tool"_s);
    QCOMPARE(b.count(), u"1 of 4"_s);
    QCOMPARE(b.selected(), u"tool"_s);
    QCOMPARE(b.window.editor().selection().span().begin, 4);
    b.find(u"tools"_s);
    QCOMPARE(b.count(), u"1 of 1"_s);
    QVERIFY(b.window.editor().extraSelections().size() >= 1);
}

void FindBarTest::goesAround()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"tool"_s);
    auto *edit = b.child<QLineEdit>(u"findText"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(b.count(), u"2 of 4"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(b.count(), u"4 of 4"_s);
    b.bar->findNext();
    QCOMPARE(b.count(), u"1 of 4"_s);
}

void FindBarTest::options()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"Tool"_s);
    QCOMPARE(b.count(), u"1 of 4"_s);
    QTest::mouseClick(b.child<QToolButton>(u"findCase"_s), Qt::LeftButton);
    QCOMPARE(b.count(), u"1 of 1"_s);
    QTest::mouseClick(b.child<QToolButton>(u"findCase"_s), Qt::LeftButton);
    QTest::mouseClick(b.child<QToolButton>(u"findWord"_s), Qt::LeftButton);
    QCOMPARE(b.count(), u"1 of 2"_s);
    QTest::mouseClick(b.child<QToolButton>(u"findWord"_s), Qt::LeftButton);
    QTest::mouseClick(b.child<QToolButton>(u"findExpression"_s), Qt::LeftButton);
    b.find(u"tools?\\b"_s);
    QCOMPARE(b.count(), u"1 of 3"_s);
}

void FindBarTest::takesTheSelection()
{
    Bar b(text);
    b.window.selectText(u"two"_s);
    b.bar->open(true);
    QCOMPARE(b.child<QLineEdit>(u"findText"_s)->text(), u"two"_s);
    QCOMPARE(b.count(), u"1 of 1"_s);
    QVERIFY(b.child<QLineEdit>(u"replaceText"_s)->isVisible());
}

void FindBarTest::escapeReturns()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"two"_s);
    QTest::keyClick(b.child<QLineEdit>(u"findText"_s), Qt::Key_Escape);
    QVERIFY(!b.bar->isVisible());
    QTRY_VERIFY(b.window.editor().hasFocus());
    QCOMPARE(b.selected(), u"two"_s);

    b.bar->open(false);
    b.window.editor().setFocus();
    b.window.key(Qt::Key_Escape);
    QVERIFY(!b.bar->isVisible());
    QCOMPARE(b.window.text(), text);
}

void FindBarTest::followsTheText()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"tool"_s);
    QCOMPARE(b.count(), u"1 of 4"_s);
    b.window.session().apply(TextEdit({0, 0}, u"tool "_s), u"x"_s);
    QTRY_COMPARE(b.count(), u"2 of 5"_s);
}

void FindBarTest::replacesOneByOne()
{
    Bar b(text);
    b.bar->open(true);
    b.find(u"tool"_s);
    auto *with = b.child<QLineEdit>(u"replaceText"_s);
    QTest::keyClicks(with, u"aid"_s);
    QTest::keyClick(with, Qt::Key_Return);
    QVERIFY(b.window.text().startsWith(u"One aid, two tools."_s));
    QCOMPARE(b.selected(), u"tool"_s);
    QCOMPARE(b.count(), u"1 of 3"_s);
    QTest::mouseClick(b.child<QPushButton>(u"replaceOne"_s), Qt::LeftButton);
    QVERIFY(b.window.text().startsWith(u"One aid, two aids."_s));
    b.window.session().undo();
    QVERIFY(b.window.text().startsWith(u"One aid, two tools."_s));
}

void FindBarTest::replacesAllAsOneStep()
{
    Bar b(text);
    b.bar->open(true);
    b.find(u"tool"_s);
    QTest::keyClicks(b.child<QLineEdit>(u"replaceText"_s), u"aid"_s);
    QTest::mouseClick(b.child<QPushButton>(u"replaceAll"_s), Qt::LeftButton);
    QCOMPARE(b.window.text(), u"One aid, two aids.\nNo aid at all.\nA aidbox.\n"_s);
    QCOMPARE(b.count(), u"4 replaced"_s);
    b.window.session().undo();
    QCOMPARE(b.window.text(), text);
    QVERIFY(!b.window.session().canUndo());
}

void FindBarTest::saysWhatIsWrong()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"zebra"_s);
    QCOMPARE(b.count(), u"No matches"_s);
    QVERIFY(!b.child<QToolButton>(u"findNext"_s)->isEnabled());
    QTest::mouseClick(b.child<QToolButton>(u"findExpression"_s), Qt::LeftButton);
    b.find(u"(a"_s);
    QCOMPARE(b.count(), u"Not an expression"_s);
    QVERIFY(!b.child<QLabel>(u"findCount"_s)->toolTip().isEmpty());
}

void FindBarTest::findsAgainWhenClosed()
{
    Bar b(text);
    b.bar->open(false);
    b.find(u"tool"_s);
    b.bar->close();
    const auto shown = b.window.editor().extraSelections().size();
    b.bar->findNext();
    QCOMPARE(b.window.editor().selection().span(), (Span{14, 18}));
    QCOMPARE(b.window.editor().extraSelections().size(), shown);
}

QTEST_MAIN(FindBarTest)
#include "FindBarTest.moc"
