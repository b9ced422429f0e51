// Spelling in the prose of the form: with the dictionaries, the menu and the language of the text.

#include "ui/form/FormSpelling.h"
#include "FormWindow.h"
#include "ui/editor/SpellLanguage.h"
#include "ui/form/PointsEdit.h"
#include "ui/form/SectionHeader.h"
#include "ui/settings/Settings.h"
#include "ui/widgets/GrowingTextEdit.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QTemporaryDir>

using namespace studio;
using namespace Qt::StringLiterals;
using tests::FormWindow;

namespace {

const QString agent = u"---\n"
                      "name: reveiwer\n"
                      "description: Recieves the changes before they are merged.\n"
                      "---\n"
                      "\n"
                      "# Reviewer\n"
                      "\n"
                      "You look at each change with care.\n"
                      "\n"
                      "## Output\n"
                      "\n"
                      "- A verdict and the misstake\n"
                      "- The `psuh` of a linter\n"
                      "\n"
                      "## Manner\n"
                      "\n"
                      "Be brief and freindly.\n"
                      "\n"
                      "```\n"
                      "mispeled\n"
                      "```\n"_s;

QStringList wrong(const QWidget *edit, const QString &text)
{
    QStringList words;
    const auto *spelling = edit->findChild<FormSpelling *>();
    for (const Span &word : spelling ? spelling->wrongWords() : std::vector<Span>())
        words += text.sliced(word.begin, word.length());
    return words;
}

QStringList wrong(const GrowingTextEdit *edit)
{
    return wrong(edit, edit->toPlainText());
}

void unfold(const FormWindow &w, const QString &title)
{
    for (auto *header : w.form->findChildren<SectionHeader *>()) {
        if (header->text() == title && !header->isChecked())
            header->click();
    }
    w.form->grab();
}

} // namespace

class FormSpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        SpellService &service = SpellService::instance();
        if (!tests::waitFor([&] { return service.isReady(); })
            || !service.languages().contains(u"en_US"_s))
            QSKIP("no English dictionary is installed");
    }

    void marksWrongWordsOfProse()
    {
        FormWindow w(agent);
        auto *description = w.find<GrowingTextEdit>(u"field_description"_s);
        QTRY_COMPARE(wrong(description), QStringList(u"Recieves"_s));
        unfold(w, u"Output"_s);
        unfold(w, u"Manner"_s);
        auto *points = w.form->findChild<PointsEdit *>();
        QVERIFY(points);
        QTRY_COMPARE(wrong(points, points->toPlainText()), QStringList(u"misstake"_s));
        GrowingTextEdit *plain = nullptr;
        for (auto *one : w.form->findChildren<GrowingTextEdit *>()) {
            if (one->toPlainText().startsWith(u"Be brief"))
                plain = one;
        }
        QVERIFY(plain);
        QTRY_COMPARE(wrong(plain), QStringList(u"freindly"_s)); // not what stands in code
        QCOMPARE(w.text(), agent);
        QVERIFY(!w.session->isModified());
        // The language is that of the text, and the settings are those of the text.
        SpellLanguage::of(w.session.get())->setLanguage({});
        QCOMPARE(wrong(description), QStringList());
        SpellLanguage::of(w.session.get())->setLanguage(u"en_US"_s);
        QTRY_COMPARE(wrong(description), QStringList(u"Recieves"_s));
        Settings::instance().set(settings::spelling, false);
        QCOMPARE(wrong(description), QStringList());
        Settings::instance().reset(settings::spelling);
        QTRY_COMPARE(wrong(description), QStringList(u"Recieves"_s));
    }

    void correctsFromTheKeyboard()
    {
        FormWindow w(agent);
        auto *description = w.find<GrowingTextEdit>(u"field_description"_s);
        QTRY_COMPARE(wrong(description), QStringList(u"Recieves"_s));
        w.enter(u"description"_s);
        description->moveCursor(QTextCursor::Start);
        QTest::keyClick(description, Qt::Key_Right);
        QTest::keyClick(description, Qt::Key_Period, Qt::ControlModifier);
        auto *menu = description->findChild<QMenu *>(u"spellingMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QTRY_COMPARE(menu->actions().front()->text(), u"Receives"_s);
        menu->setActiveAction(menu->actions().front());
        QTest::keyClick(menu, Qt::Key_Return);
        w.settle();
        QCOMPARE(w.text(), QString(agent).replace(u"Recieves"_s, u"Receives"_s));
        QTRY_COMPARE(wrong(description), QStringList());
        QCOMPARE(w.session->undoTitle(), u"Correct spelling"_s); // as in the text
        // What is typed afterwards is another step.
        QTest::keyClicks(description, u"x"_s);
        QCOMPARE(w.session->undoTitle(), u"Change Description"_s);
        w.session->undo();
        w.session->undo();
        QCOMPARE(w.text(), agent);
    }

    void theMenuOfTheMouseOffersSuggestions()
    {
        FormWindow w(agent);
        auto *description = w.find<GrowingTextEdit>(u"field_description"_s);
        QTRY_COMPARE(wrong(description), QStringList(u"Recieves"_s));
        w.enter(u"description"_s);
        description->moveCursor(QTextCursor::End); // the mouse is elsewhere
        QTextCursor word(description->document());
        word.setPosition(3);
        const QPoint place = description->cursorRect(word).center();
        QContextMenuEvent asked(QContextMenuEvent::Mouse, place,
                                description->viewport()->mapToGlobal(place));
        QApplication::sendEvent(description->viewport(), &asked);
        auto *menu = w.form->findChild<QMenu *>(u"fieldMenu"_s);
        QVERIFY(menu && menu->isVisible());
        QTRY_COMPARE(menu->actions().front()->text(), u"Receives"_s);
        QVERIFY(menu->findChild<QAction *>(u"goToText"_s)); // and all else of the field
        menu->actions().front()->trigger();
        menu->close();
        w.settle();
        QCOMPARE(w.text(), QString(agent).replace(u"Recieves"_s, u"Receives"_s));
    }

    void waitsForTheWordAtTheCaret()
    {
        FormWindow w(QString(agent).replace(u"Recieves"_s, u"Receives"_s));
        auto *description = w.find<GrowingTextEdit>(u"field_description"_s);
        w.enter(u"description"_s);
        description->moveCursor(QTextCursor::End);
        QTRY_COMPARE(SpellLanguage::of(w.session.get())->language(), u"en_US"_s);
        QTest::keyClicks(description, u" Wrnog"_s);
        QTRY_COMPARE(SpellLanguage::of(w.session.get())->verdict(u"Wrnog"_s),
                     SpellService::Verdict::Wrong);
        QCOMPARE(wrong(description), QStringList());
        QTest::keyClicks(description, u" one"_s);
        QTRY_COMPARE(wrong(description), QStringList(u"Wrnog"_s));
    }
};

int main(int argc, char **argv)
{
    // The person's dictionary lies in the home folder.
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    QApplication app(argc, argv);
    FormSpellingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "FormSpellingTest.moc"
