// Form and text as two views of one document: place, undo, scrolling, size.

#include "Keys.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/window/DocumentView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::key;
using tests::type;

namespace {

const QString agent = u"---\n"
                      "name: reviewer\n"
                      "description: Reviews a diff.\n"
                      "model: sonnet\n"
                      "---\n"
                      "\n"
                      "You review.\n"
                      "\n"
                      "## Approach\n"
                      "\n"
                      "First look, then think.\n"
                      "\n"
                      "## Output\n"
                      "\n"
                      "A verdict.\n"_s;

void settle()
{
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
}

std::unique_ptr<DocumentView> shown(const QString &text, QSize size = {1300, 900})
{
    auto view = std::make_unique<DocumentView>(DocumentSession::create(text, u"reviewer.md"_s));
    view->resize(size);
    view->show();
    (void)QTest::qWaitForWindowActive(view.get());
    view->form()->complete();
    settle();
    return view;
}

} // namespace

class TogetherTest : public QObject
{
    Q_OBJECT

private slots:
    void theTextFollowsTheForm();
    void goingThereAndBackKeepsThePlace();
    void oneHistoryWithNames();
    void nothingScrollsWhileOneTypes();
    void theSelectionOfAFieldStays();
    void aMegabyteCanBeEdited();
};

void TogetherTest::theTextFollowsTheForm()
{
    const auto view = shown(agent);
    view->form()->focusField(u"model"_s);
    settle();
    QCOMPARE(view->editor()->caret(), agent.indexOf(u"sonnet"_s));
    QVERIFY(!view->editor()->hasFocus());
    SectionCard *card = view->form()->sections()->card(0);
    card->setUnfolded(true);
    auto *edit = card->findChild<GrowingTextEdit *>();
    edit->setFocus();
    QTextCursor cursor = edit->textCursor();
    cursor.setPosition(int(edit->toPlainText().indexOf(u"then"_s)));
    edit->setTextCursor(cursor);
    QCOMPARE(view->editor()->caret(), agent.indexOf(u"then"_s));
    type(u"and "_s);
    QCOMPARE(view->session()->text(), QString(agent).replace(u"then"_s, u"and then"_s));
    QCOMPARE(view->editor()->caret(), agent.indexOf(u"then"_s) + 4);
    QVERIFY(edit->hasFocus());
}

void TogetherTest::goingThereAndBackKeepsThePlace()
{
    const auto view = shown(agent);
    SectionCard *card = view->form()->sections()->card(0);
    card->setUnfolded(true);
    view->editor()->setFocus();
    view->editor()->goTo({agent.indexOf(u"look"_s), agent.indexOf(u"look"_s)});
    view->focusPane(DocumentView::Pane::Form);
    auto *edit = card->findChild<GrowingTextEdit *>();
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->textCursor().position(), int(edit->toPlainText().indexOf(u"look"_s)));
    key(Qt::Key_End);
    view->focusPane(DocumentView::Pane::Text);
    QVERIFY(view->editor()->hasFocus());
    QCOMPARE(view->editor()->caret(), agent.indexOf(u" think."_s) + 7);
    // A pane that was hidden comes back at the same place.
    view->setPaneVisible(DocumentView::Pane::Text, false);
    view->focusPane(DocumentView::Pane::Form);
    view->form()->focusField(u"description"_s);
    view->focusPane(DocumentView::Pane::Text);
    QCOMPARE(view->editor()->caret(), agent.indexOf(u"Reviews a diff"_s));
}

void TogetherTest::oneHistoryWithNames()
{
    const auto view = shown(agent);
    DocumentSession *session = view->session();
    view->form()->focusField(u"name"_s);
    key(Qt::Key_End);
    type(u"-x"_s);
    QCOMPARE(session->undoTitle(), u"Change Name"_s);
    view->editor()->setFocus();
    view->editor()->goTo({session->text().size(), session->text().size()});
    type(u"More."_s);
    const QString typed = session->undoTitle();
    QVERIFY(typed != u"Change Name"_s);
    view->form()->sections()->card(0)->header()->setFocus();
    key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(session->undoTitle(), u"Move section Approach"_s);
    // From the form back through what was done in the text.
    view->form()->focusField(u"description"_s);
    key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session->undoTitle(), typed);
    while (session->canUndo())
        key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(session->text(), agent);
}

void TogetherTest::nothingScrollsWhileOneTypes()
{
    QString text = agent;
    for (int i = 0; i < 40; ++i)
        text += u"\n## Part %1\n\nSome words.\n"_s.arg(i);
    const auto view = shown(text, {1300, 500});
    SectionCard *card = view->form()->sections()->card(12);
    card->setUnfolded(true);
    auto *edit = card->findChild<GrowingTextEdit *>();
    auto *scroll = view->form()->findChild<QScrollArea *>(u"formScroll"_s);
    edit->setFocus();
    scroll->ensureWidgetVisible(edit);
    settle();
    edit->moveCursor(QTextCursor::Start);
    settle();
    const int form = scroll->verticalScrollBar()->value();
    const int top = view->editor()->verticalScrollBar()->value();
    for (const QChar letter : u"typed "_s) {
        type(QString(letter));
        settle();
        QCOMPARE(scroll->verticalScrollBar()->value(), form);
        QCOMPARE(view->editor()->verticalScrollBar()->value(), top);
    }
    QCOMPARE(edit->textCursor().position(), 6);
}

void TogetherTest::theSelectionOfAFieldStays()
{
    const auto view = shown(agent);
    view->form()->focusField(u"description"_s);
    auto *edit = view->form()->findChild<GrowingTextEdit *>(u"field_description"_s);
    key(Qt::Key_Home, Qt::ControlModifier);
    key(Qt::Key_Right, Qt::ControlModifier | Qt::ShiftModifier);
    settle();
    const qsizetype at = agent.indexOf(u"sonnet"_s);
    view->session()->apply(TextEdit({at, at + 6}, u"opus"_s), u"Change model"_s);
    settle();
    QCOMPARE(edit->textCursor().selectedText(), u"Reviews "_s);
    QVERIFY(edit->hasFocus());
}

/// Nothing is asserted of the time; it is told.
void TogetherTest::aMegabyteCanBeEdited()
{
    QString text = agent;
    while (text.size() < 1'000'000)
        text += u"\n## Part %1\n\n"_s.arg(text.size())
                + u"A sentence that stands for many others and goes on for a while.\n"_s.repeated(
                    60);
    QElapsedTimer clock;
    clock.start();
    const auto view = shown(text);
    const qint64 opened = clock.restart();
    view->form()->focusField(u"name"_s);
    key(Qt::Key_End);
    clock.restart();
    type(u"-one-two-"_s);
    const double field = double(clock.restart()) / 9;
    SectionCard *card = view->form()->sections()->card(1);
    card->setUnfolded(true);
    settle();
    card->findChild<GrowingTextEdit *>()->setFocus();
    settle();
    clock.restart();
    type(u"word word"_s);
    const double section = double(clock.restart()) / 9;
    settle();
    const double settled = double(clock.elapsed());
    QVERIFY(view->session()->text().contains(u"word word"_s));
    qInfo("1 MB: open %lld ms, a key in a field %.1f ms, in a section %.1f ms, then %.0f ms",
          opened, field, section, settled);
}

QTEST_MAIN(TogetherTest)
#include "TogetherTest.moc"
