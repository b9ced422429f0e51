#include "ui/widgets/ChipEdit.h"
#include "ui/widgets/Chip.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

class ChipEditTest : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void enterAndCommaAdd();
    void aCommaInsideParenthesesIsText();
    void backspaceSelectsThenRemoves();
    void arrowsSelect_data();
    void arrowsSelect();
    void altArrowsReorder();
    void pastedListsBecomeChips_data();
    void pastedListsBecomeChips();
    void whatIsThereIsNotAddedTwice();
    void f2ChangesAChip();
    void leavingAddsWhatIsTyped();
    void theCrossRemoves();
    void suggestionsComplete();
    void warningsAreTold();
    void itWrapsAndGrows();
    void settingItemsSaysNothing();

private:
    void show(const QStringList &items);
    void key(int key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    }
    void type(const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    QList<Chip *> chips() const { return m_edit->findChildren<Chip *>(); }

    std::unique_ptr<QWidget> m_window;
    ChipEdit *m_edit = nullptr;
};

void ChipEditTest::init()
{
    m_window = std::make_unique<QWidget>();
    m_edit = new ChipEdit(m_window.get());
    auto *other = new QLineEdit(m_window.get());
    other->setGeometry(0, 300, 100, 30);
    m_edit->setGeometry(10, 10, 300, 200);
    m_edit->setAddText(u"+ tool"_s);
    m_window->resize(400, 400);
    m_window->show();
    QVERIFY(tests::waitForActive(m_window.get()));
    show({u"Read"_s, u"Write"_s, u"Bash"_s});
}

void ChipEditTest::cleanup()
{
    m_window.reset();
}

void ChipEditTest::show(const QStringList &items)
{
    m_edit->setItems(items);
    m_edit->setFocus();
    QVERIFY(m_edit->lineEdit()->hasFocus());
}

void ChipEditTest::enterAndCommaAdd()
{
    QSignalSpy changes(m_edit, &ChipEdit::itemsChanged);
    type(u"Grep"_s);
    QCOMPARE(changes.size(), 0);
    key(Qt::Key_Return);
    type(u"Glob,"_s);
    QCOMPARE(m_edit->items(),
             QStringList({u"Read"_s, u"Write"_s, u"Bash"_s, u"Grep"_s, u"Glob"_s}));
    QCOMPARE(changes.size(), 2);
    QCOMPARE(m_edit->lineEdit()->text(), QString());
}

void ChipEditTest::aCommaInsideParenthesesIsText()
{
    type(u"Agent(a, b),"_s);
    QCOMPARE(m_edit->items().last(), u"Agent(a, b)"_s);
}

void ChipEditTest::backspaceSelectsThenRemoves()
{
    key(Qt::Key_Backspace);
    QCOMPARE(m_edit->items().size(), 3);
    QVERIFY(chips()[2]->hasFocus());
    key(Qt::Key_Backspace);
    QCOMPARE(m_edit->items(), QStringList({u"Read"_s, u"Write"_s}));
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    QTRY_COMPARE(chips().size(), 2);
    QVERIFY(chips()[0]->hasFocus());
    key(Qt::Key_Delete);
    QCOMPARE(m_edit->items(), QStringList{u"Write"_s});
    key(Qt::Key_Delete);
    QCOMPARE(m_edit->items(), QStringList());
    QVERIFY(m_edit->lineEdit()->hasFocus());
}

void ChipEditTest::arrowsSelect_data()
{
    QTest::addColumn<bool>("rtl");
    QTest::newRow("left to right") << false;
    QTest::newRow("right to left") << true;
}

void ChipEditTest::arrowsSelect()
{
    QFETCH(bool, rtl);
    const int back = rtl ? Qt::Key_Right : Qt::Key_Left;
    const int forth = rtl ? Qt::Key_Left : Qt::Key_Right;
    m_window->setLayoutDirection(rtl ? Qt::RightToLeft : Qt::LeftToRight);
    key(back);
    QVERIFY(chips()[2]->hasFocus());
    key(back);
    QVERIFY(chips()[1]->hasFocus());
    key(forth);
    key(forth);
    QVERIFY(m_edit->lineEdit()->hasFocus());
}

void ChipEditTest::altArrowsReorder()
{
    key(Qt::Key_Left);
    key(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_edit->items(), QStringList({u"Read"_s, u"Bash"_s, u"Write"_s}));
    QVERIFY(chips()[1]->hasFocus());
    key(Qt::Key_Right, Qt::AltModifier);
    key(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_edit->items(), QStringList({u"Read"_s, u"Write"_s, u"Bash"_s}));
}

void ChipEditTest::pastedListsBecomeChips_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("commas") << u"Glob, Grep"_s;
    QTest::newRow("lines") << u"Glob\nGrep\n"_s;
    QTest::newRow("YAML") << u"  - Glob\n  - \"Grep\"\n"_s;
    QTest::newRow("brackets") << u"[Glob, 'Grep']"_s;
}

void ChipEditTest::pastedListsBecomeChips()
{
    QFETCH(QString, text);
    QGuiApplication::clipboard()->setText(text);
    key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_edit->items().mid(3), QStringList({u"Glob"_s, u"Grep"_s}));
}

void ChipEditTest::whatIsThereIsNotAddedTwice()
{
    QSignalSpy changes(m_edit, &ChipEdit::itemsChanged);
    type(u"Read,"_s);
    QCOMPARE(m_edit->items().size(), 3);
    QCOMPARE(changes.size(), 0);
}

void ChipEditTest::f2ChangesAChip()
{
    key(Qt::Key_Left);
    key(Qt::Key_Left);
    key(Qt::Key_F2);
    QCOMPARE(m_edit->lineEdit()->text(), u"Write"_s);
    type(u"Edit"_s);
    key(Qt::Key_Return);
    QCOMPARE(m_edit->items(), QStringList({u"Read"_s, u"Edit"_s, u"Bash"_s}));
    QVERIFY(chips()[1]->hasFocus());
    QVERIFY(chips()[1]->isVisible());
    key(Qt::Key_F2);
    type(u"x"_s);
    key(Qt::Key_Escape);
    QCOMPARE(m_edit->items(), QStringList({u"Read"_s, u"Edit"_s, u"Bash"_s}));
    QVERIFY(chips()[1]->isVisible());
}

void ChipEditTest::leavingAddsWhatIsTyped()
{
    type(u"Glob"_s);
    key(Qt::Key_Tab);
    QCOMPARE(m_edit->items().last(), u"Glob"_s);
}

void ChipEditTest::theCrossRemoves()
{
    Chip *chip = chips()[0];
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 12, chip->height() / 2));
    QCOMPARE(m_edit->items(), QStringList({u"Write"_s, u"Bash"_s}));
}

void ChipEditTest::suggestionsComplete()
{
    m_edit->setSuggestions({{u"Files"_s, {}, true},
                            {u"Read"_s, u"Reads"_s},
                            {u"Glob"_s, u"Finds"_s},
                            {u"Grep"_s, u"Searches"_s}});
    type(u"gr"_s);
    auto *list = QApplication::activePopupWidget();
    QVERIFY(list);
    QTest::keyClick(list, Qt::Key_Down);
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(m_edit->items().last(), u"Grep"_s);
    QCOMPARE(m_edit->lineEdit()->text(), QString());
    // The whole list, without what is there already.
    key(Qt::Key_Down);
    const auto *view = qobject_cast<QAbstractItemView *>(QApplication::activePopupWidget());
    QVERIFY(view);
    QCOMPARE(view->model()->rowCount(), 2);
    QCOMPARE(view->model()->index(1, 0).data().toString(), u"Glob"_s);
}

void ChipEditTest::warningsAreTold()
{
    m_edit->setWarnings({{u"Write"_s, u"Not known"_s}});
    QCOMPARE(chips()[1]->accessibleDescription(), u"Not known"_s);
    QCOMPARE(chips()[0]->warning(), QString());
    m_edit->setItems({u"Write"_s});
    QCOMPARE(chips()[0]->warning(), u"Not known"_s);
}

void ChipEditTest::itWrapsAndGrows()
{
    QStringList many;
    for (int i = 0; i < 20; ++i)
        many += u"tool-"_s + QString::number(i);
    m_edit->setItems(many);
    QVERIFY(m_edit->heightForWidth(300) > 3 * m_edit->heightForWidth(5000));
    m_edit->setItems({});
    QCOMPARE(m_edit->heightForWidth(300), 30);
}

void ChipEditTest::settingItemsSaysNothing()
{
    QSignalSpy changes(m_edit, &ChipEdit::itemsChanged);
    m_edit->setItems({u"x"_s});
    QCOMPARE(changes.size(), 0);
    QCOMPARE(chips().first()->text(), u"x"_s);
}

QTEST_MAIN(ChipEditTest)
#include "ChipEditTest.moc"
