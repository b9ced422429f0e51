// Form and text as two views of one document: place, undo, scrolling, size.

#include "ComeToRest.h"
#include "Keys.h"
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/preview/PageView.h"
#include "ui/preview/PreviewPane.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/window/DocumentView.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QInputMethodEvent>
#include <QLineEdit>
#include <QPaintEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QVariantAnimation>

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

/// Forty sections more than fit.
QString longText()
{
    QString text = agent;
    for (int i = 0; i < 40; ++i)
        text += u"\n## Part %1\n\nSome words %1\n"_s.arg(i);
    return text;
}

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
    (void)tests::waitForActive(view.get());
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
    void theTextStaysWhereItIsWhileOneTypes();
    void theFormStaysWhereItIsWhileOneTypes();
    void switchingViewsKeepsThePlace();
    void composingCanBeGivenUp();
    void onlyWhatChangedIsPaintedAgain();
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

/// What is seen stays where it is, whatever is found in the file meanwhile.
void TogetherTest::theTextStaysWhereItIsWhileOneTypes()
{
    const auto view = shown(longText(), {1300, 500});
    TextEditor *editor = view->editor();
    const qsizetype at = longText().indexOf(u"Some words 25"_s);
    editor->setFocus();
    editor->goTo({at, at});
    settle();
    const auto seen = [&] {
        const QTextCursor first = editor->cursorForPosition(QPoint(2, 2));
        return std::pair(first.block().text(), editor->cursorRect(first).top());
    };
    const auto before = seen();
    QVERIFY(before.first != longText().section(u'\n', 0, 0));
    const QString typed = u"TODO: some more words, and a [link](nowhere.md) or two. "_s;
    QVERIFY(typed.size() >= 50);
    for (qsizetype i = 0; i < typed.size(); ++i) {
        type(QString(typed[i]));
        settle();
        view->session()->settleDiagnostics();
        settle();
        QVERIFY2(seen() == before, qPrintable(u"%1: %2 at %3, was %4 at %5"_s.arg(i)
                                                  .arg(seen().first)
                                                  .arg(seen().second)
                                                  .arg(before.first)
                                                  .arg(before.second)));
    }
    QVERIFY(view->session()->text().contains(typed));
}

void TogetherTest::theFormStaysWhereItIsWhileOneTypes()
{
    const auto view = shown(longText(), {1300, 500});
    SectionCard *card = view->form()->sections()->card(20);
    card->setUnfolded(true);
    auto *edit = card->findChild<GrowingTextEdit *>();
    auto *scroll = view->form()->findChild<QScrollArea *>(u"formScroll"_s);
    edit->setFocus();
    settle();
    edit->moveCursor(QTextCursor::End);
    settle();
    const auto place = [&] { return edit->mapTo(scroll->viewport(), QPoint()); };
    const QPoint before = place();
    const int first = view->editor()->cursorForPosition(QPoint(2, 2)).blockNumber();
    int lines = 0;
    const QString typed = u" TODO: words, and more words, till the line is full and goes on."_s;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        type(QString(typed[i]));
        if (i % 10 == 5) { // a field comes into the form, above
            const qsizetype head = view->session()->text().indexOf(u"model:"_s);
            view->session()->apply(TextEdit({head, head}, u"x%1: y\n"_s.arg(i)), u"Add a field"_s);
            ++lines;
        }
        settle();
        QVERIFY2(place() == before,
                 qPrintable(u"%1: %2 for %3"_s.arg(i).arg(place().y()).arg(before.y())));
        QVERIFY(edit->hasFocus());
    }
    const int now = view->editor()->cursorForPosition(QPoint(2, 2)).blockNumber();
    QVERIFY2(now == first || now == first + lines,
             qPrintable(u"%1 was %2, %3 above"_s.arg(now).arg(first).arg(lines)));
}

void TogetherTest::switchingViewsKeepsThePlace()
{
    using Pane = DocumentView::Pane;
    const auto view = shown(longText(), {1500, 500});
    TextEditor *editor = view->editor();
    auto *scroll = view->form()->findChild<QScrollArea *>(u"formScroll"_s);
    auto *page = view->preview()->findChild<PageView *>();
    QVERIFY(page);
    editor->setFocus();
    const qsizetype at = longText().indexOf(u"Some words 20"_s) + 5;
    editor->goTo({at, at});
    settle();
    // The page glides to its place.
    QTRY_VERIFY(page->verticalScrollBar()->value() > 0);
    QTRY_COMPARE(page->findChild<QVariantAnimation *>()->state(), QAbstractAnimation::Stopped);
    const auto places = [&] {
        return QList<qsizetype>{editor->caret(), editor->verticalScrollBar()->value(),
                                scroll->verticalScrollBar()->value(),
                                page->cursorForPosition(QPoint(20, 0)).blockNumber()};
    };
    const QList<qsizetype> before = places();
    QVERIFY(before[1] > 0 && before[2] > 0 && before[3] > 0);
    for (const Pane pane : {Pane::Form, Pane::Text, Pane::Preview}) {
        view->setPaneVisible(pane, false);
        settle();
        view->setPaneVisible(pane, true);
        settle();
        QCOMPARE(places(), before);
    }
    // One alone, then all of them again.
    for (const Pane pane : {Pane::Form, Pane::Text}) {
        const Pane other = pane == Pane::Form ? Pane::Text : Pane::Form;
        view->setPaneVisible(other, false);
        view->setPaneVisible(Pane::Preview, false);
        settle();
        view->setPaneVisible(other, true);
        view->setPaneVisible(Pane::Preview, true);
        settle();
        QTRY_COMPARE(places(), before);
    }
    // With the keys: the form at the section, and back in the text at the same word.
    view->focusPane(Pane::Form);
    settle();
    view->focusPane(Pane::Text);
    settle();
    QCOMPARE(editor->caret(), at);
    QCOMPARE(editor->verticalScrollBar()->value(), before[1]);
}

void TogetherTest::composingCanBeGivenUp()
{
    const auto view = shown(agent);
    DocumentSession *session = view->session();
    view->form()->sections()->card(0)->setUnfolded(true);
    settle();
    const QList<QWidget *> editors{
        view->editor(), view->form()->findChild<QWidget *>(u"field_description"_s),
        view->form()->findChild<QWidget *>(u"field_name"_s),
        view->form()->sections()->card(0)->findChild<GrowingTextEdit *>()};
    const auto send = [](QWidget *to, const QString &preedit, const QString &commit) {
        QInputMethodEvent event(preedit, {});
        if (!commit.isEmpty())
            event.setCommitString(commit);
        QApplication::sendEvent(to, &event);
        settle();
    };
    for (QWidget *editor : editors) {
        QVERIFY(editor);
        editor->setFocus();
        settle();
        // Composed, changed, and given up: nothing has happened.
        for (const QString &preedit : {u"n"_s, u"に"_s, u"にほ"_s, QString()})
            send(editor, preedit, {});
        QCOMPARE(session->text(), agent);
        QVERIFY(!session->canUndo());
        // A dead key and its letter; what was composed comes at once, and goes with one undo.
        send(editor, u"´"_s, {});
        QCOMPARE(session->text(), agent);
        send(editor, {}, u"é"_s);
        QVERIFY2(session->text().contains(u"é"_s), qPrintable(editor->objectName()));
        send(editor, u"にほん"_s, {});
        send(editor, {}, u"日本"_s);
        QVERIFY(session->text().contains(u"é日本"_s));
        while (session->canUndo())
            session->undo();
        settle();
        QCOMPARE(session->text(), agent);
    }
}

/// Counts what is painted of the widgets below one.
class Painted : public QObject
{
public:
    Painted(QWidget *root, const QWidget *ground)
        : m_ground(ground)
    {
        for (QWidget *widget : root->findChildren<QWidget *>())
            widget->installEventFilter(this);
        root->installEventFilter(this);
    }
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            auto *widget = static_cast<QWidget *>(watched);
            const QRegion region = static_cast<QPaintEvent *>(event)->region();
            // What lies behind all others is painted wherever anything is.
            for (const QRect &rect : widget == m_ground ? region : QRegion())
                pixels += rect.width() * rect.height();
            names += widget->objectName().isEmpty()
                         ? QString::fromLatin1(widget->metaObject()->className())
                         : widget->objectName();
        }
        return false;
    }
    QStringList names;
    qint64 pixels = 0;

private:
    const QWidget *m_ground;
};

void TogetherTest::onlyWhatChangedIsPaintedAgain()
{
    const auto view = shown(longText(), {1300, 900});
    TextEditor *editor = view->editor();
    editor->setFocus();
    const auto typeAt = [&](const QString &place, const QString &text, Painted *painted) {
        const qsizetype at = view->session()->text().indexOf(place);
        editor->goTo({at, at});
        tests::comeToRest(*view);
        painted->names.clear();
        painted->pixels = 0;
        for (const QChar letter : text) {
            type(QString(letter));
            settle();
        }
    };
    auto *scroll = view->form()->findChild<QScrollArea *>(u"formScroll"_s);
    Painted form(view->form(), view->form()->findChild<QWidget *>(u"formContent"_s));
    // Into a section that is folded in the form: its header counts the words, nothing else.
    typeAt(u"Some words 2\n"_s, u"abcdef"_s, &form);
    const qint64 header = qint64(scroll->width()) * 60;
    QVERIFY2(form.pixels <= 6 * header, qPrintable(form.names.join(u' ')));
    QVERIFY(!form.names.contains(u"sectionsHeading"_s));
    // Into a field: its own row.
    typeAt(u"a diff"_s, u"abcdef"_s, &form);
    QVERIFY2(form.pixels <= 6 * qint64(scroll->width()) * 200, qPrintable(form.names.join(u' ')));
    QVERIFY(!form.names.contains(u"field_model"_s));
    QVERIFY(!form.names.contains(u"sectionHeader"_s));
    // From a field of the form: of the text its line and the numbers beside it.
    Painted text(editor, editor->viewport());
    view->form()->focusField(u"name"_s);
    key(Qt::Key_End);
    tests::comeToRest(*view);
    text.names.clear();
    text.pixels = 0;
    for (const QChar letter : u"abcdef"_s) {
        type(QString(letter));
        settle();
    }
    QVERIFY2(text.pixels <= 6 * qint64(editor->width()) * 120, qPrintable(text.names.join(u' ')));
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
