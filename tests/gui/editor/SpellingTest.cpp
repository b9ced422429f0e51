// Spelling with the dictionaries of the system, and which words go to them.

#include "EditorWindow.h"

#include "ui/editor/SpellService.h"
#include "ui/editor/SpellWords.h"
#include "ui/editor/Spelling.h"
#include "ui/settings/Settings.h"

#include <QApplication>
#include <QDirIterator>
#include <QMenu>
#include <QTemporaryDir>
#include <QTextBlock>

using namespace Qt::StringLiterals;
using namespace studio;
using tests::EditorWindow;

class SpellingTest : public QObject
{
    Q_OBJECT

private slots:
    void leavesOutWhatIsNoProse_data();
    void leavesOutWhatIsNoProse();
    void marksWrongWordsInProseOnly();
    void guessesTheLanguage();
    void correctsFromTheKeyboard();
    void learnsAndIgnores();
    void waitsForTheWordAtTheCaret();
    void aWordThatTheCaretHasLeftForIsNotBeingWritten();
    void takesTermsOfTheTradeForRight();
    void goesFromOneWrongWordToTheNext();
    void tellsTheVariantsOfALanguageApart();
    void ourOwnTextsAreRightInTheDefaultLanguage();

private:
    [[nodiscard]] static bool hasDictionaries()
    {
        SpellService &service = SpellService::instance();
        return tests::waitFor([&] { return service.isReady(); })
               && service.languages().contains(u"en_US"_s);
    }
    [[nodiscard]] static QStringList wrong(EditorWindow &window)
    {
        QStringList words;
        for (QTextBlock block = window.editor().document()->begin(); block.isValid();
             block = block.next()) {
            for (const Span &word : window.editor().spelling()->wrongWords(block))
                words += block.text().sliced(word.begin, word.length());
        }
        return words;
    }
};

void SpellingTest::leavesOutWhatIsNoProse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("words");
    QTest::newRow("prose") << u"It's a “good” day, isn’t it?"_s << u"It's good day isn’t it"_s;
    QTest::newRow("code") << u"run `git psuh` or ``a`b`` now"_s << u"run or now"_s;
    QTest::newRow("link") << u"see [teh page](https://exampel.org/pagge) now"_s
                          << u"see teh page now"_s;
    QTest::newRow("address") << u"at https://exampel.org/a?b=c or me@exampel.org."_s << u"at or"_s;
    QTest::newRow("names") << u"maxTurns some_key v2beta HTTP src/mian.cpp notes.md, @whoo"_s
                           << u""_s;
    QTest::newRow("tools") << u"WebFetch Grep Glob then"_s << u"then"_s;
    QTest::newRow("tag") << u"<div clas='x'>text</div>"_s << u"text"_s;
    QTest::newRow("emphasis") << u"**bold** and *italc*: done."_s << u"bold and italc done"_s;
    QTest::newRow("umlauts") << u"Größe, naïve"_s << u"Größe naïve"_s;
}

void SpellingTest::leavesOutWhatIsNoProse()
{
    QFETCH(QString, line);
    QFETCH(QString, words);
    QStringList found;
    for (const Span &word : wordsToSpell(line))
        found += line.sliced(word.begin, word.length());
    QCOMPARE(found.join(u' '), words);
}

void SpellingTest::marksWrongWordsInProseOnly()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"---\nname: reveiwer\ndescription: Revews the changes before they are"
                        " merged.\nmodel: sonet\n---\n\n# The revewer\n\nYou look at `psuh`"
                        " commands, 日本語 and \u0627\u0644\u0639\u0631\u0628\u064A\u0629."
                        "\n\n```\nmispeled\n```\n"_s);
    QTRY_COMPARE(window.editor().spelling()->language(), u"en_US"_s);
    QTRY_COMPARE(wrong(window), QStringList({u"Revews"_s, u"revewer"_s}));
    QVERIFY(!window.session().isModified());
    Settings::instance().set(settings::spelling, false);
    QCOMPARE(wrong(window), QStringList());
    Settings::instance().set(settings::spelling, true);
    window.editor().spelling()->setLanguage({});
    QCOMPARE(wrong(window), QStringList());
}

void SpellingTest::guessesTheLanguage()
{
    if (!hasDictionaries() || !SpellService::instance().languages().contains(u"de_DE"_s))
        QSKIP("no German dictionary is installed");
    EditorWindow window(u"# Prüfer\n\nDu prüfst die Änderungen, bevor sie übernommen werden, und"
                        " sagst ehrlich, was dir nicht gefällt.\n"_s,
                        u"SOUL.md"_s);
    QTRY_COMPARE(window.editor().spelling()->language(), u"de_DE"_s);
}

void SpellingTest::correctsFromTheKeyboard()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nYou recieve the changes and review them.\n"_s, u"SOUL.md"_s);
    QTRY_COMPARE(wrong(window), QStringList(u"recieve"_s));
    window.caretBehind(u"reci"_s);
    window.key(Qt::Key_Period, Qt::ControlModifier);
    auto *menu = window.editor().findChild<QMenu *>(u"spellingMenu"_s);
    QVERIFY(menu && menu->isVisible());
    QTRY_COMPARE(menu->actions().front()->text(), u"receive"_s);
    menu->setActiveAction(menu->actions().front());
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(window.marked().contains(u"You receive| the"_s));
    QCOMPARE(window.session().undoTitle(), u"Correct spelling"_s);
    QTRY_COMPARE(wrong(window), QStringList());
}

void SpellingTest::learnsAndIgnores()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nThe quuxify and the frobnicatez are words here.\n"_s,
                        u"SOUL.md"_s);
    QTRY_COMPARE(wrong(window), QStringList({u"quuxify"_s, u"frobnicatez"_s}));
    Settings::instance().set(settings::ownWords, QStringList(u"quuxify"_s));
    QCOMPARE(wrong(window), QStringList(u"frobnicatez"_s));
    SpellService::instance().ignore(u"frobnicatez"_s);
    QCOMPARE(wrong(window), QStringList());
}

void SpellingTest::waitsForTheWordAtTheCaret()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nThe words are good here \n"_s, u"SOUL.md"_s);
    QTRY_COMPARE(window.editor().spelling()->language(), u"en_US"_s);
    window.caretBehind(u"here "_s);
    window.type(u"wrnog"_s);
    QCOMPARE(wrong(window), QStringList());
    window.type(u" "_s); // now it is written
    QTRY_COMPARE(wrong(window), QStringList(u"wrnog"_s));
}

void SpellingTest::aWordThatTheCaretHasLeftForIsNotBeingWritten()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nYou allways tell what you \n"_s, u"SOUL.md"_s);
    QTRY_COMPARE(wrong(window), QStringList(u"allways"_s));
    window.caretBehind(u"what you "_s);
    window.type(u"found"_s);
    // Before the pause that ends the writing, in the same line.
    window.editor().spelling()->goToNext();
    QTRY_COMPARE(window.editor().textCursor().selectedText(), u"allways"_s);
    QCOMPARE(wrong(window), QStringList(u"allways"_s));
    QVERIFY(!window.editor()
                 .spelling()
                 ->wrongWordAt(window.editor().textCursor().position())
                 .isEmpty());
}

void SpellingTest::takesTermsOfTheTradeForRight()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nThe backend has APIs, a CLI with JSON, two repos and a"
                        " linter’s misstake.\n"_s,
                        u"SOUL.md"_s);
    QTRY_COMPARE(wrong(window), QStringList(u"misstake"_s));
    Settings::instance().set(settings::technicalWords, false);
    QTRY_VERIFY(wrong(window).contains(u"backend"_s));
    Settings::instance().reset(settings::technicalWords);
    QTRY_COMPARE(wrong(window), QStringList(u"misstake"_s));
}

void SpellingTest::goesFromOneWrongWordToTheNext()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    EditorWindow window(u"# Title\n\nOne misstake here.\n\nAnd anothher one.\n"_s, u"SOUL.md"_s);
    QTRY_COMPARE(window.editor().spelling()->language(), u"en_US"_s);
    const auto selected = [&] { return window.editor().textCursor().selectedText(); };
    window.key(Qt::Key_F7, Qt::ControlModifier);
    QTRY_COMPARE(selected(), u"misstake"_s);
    window.key(Qt::Key_F7, Qt::ControlModifier);
    QTRY_COMPARE(selected(), u"anothher"_s);
    window.key(Qt::Key_F7, Qt::ControlModifier); // around the end
    QTRY_COMPARE(selected(), u"misstake"_s);
}

void SpellingTest::tellsTheVariantsOfALanguageApart()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    if (!SpellService::instance().languages().contains(u"en_GB"_s))
        QSKIP("a dictionary in the home folder is not taken here");
    EditorWindow british(u"# Title\n\nThe behaviour of the neighbours has a colour.\n"_s,
                         u"SOUL.md"_s);
    QTRY_COMPARE(british.editor().spelling()->language(), u"en_GB"_s);
    EditorWindow american(u"# Title\n\nThe behavior of the neighbors has a color.\n"_s,
                          u"SOUL.md"_s);
    QTRY_COMPARE(american.editor().spelling()->language(), u"en_US"_s);
}

void SpellingTest::ourOwnTextsAreRightInTheDefaultLanguage()
{
    if (!hasDictionaries())
        QSKIP("no English dictionary is installed");
    QStringList found;
    QString marker = u"qxwrong"_s; // wrong in each text: when it is marked all has been looked up
    QDirIterator files(QStringLiteral(PERSONA_SOURCE_DIR "/personas"), {u"*.md"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        marker += u'q';
        EditorWindow window(QString::fromUtf8(file.readAll()) + u"\n\n"_s + marker + u'\n',
                            files.fileName());
        window.editor().spelling()->setLanguage(u"en_US"_s);
        QTRY_VERIFY(wrong(window).contains(marker));
        for (const QString &word : wrong(window)) {
            if (word != marker)
                found += QString(files.fileName() + u": "_s + word);
        }
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

/// A dictionary of the few British words that the test has, so that it needs none of the system.
void writeBritishDictionary(const QString &home)
{
    for (const QString &place : {u"/.local/share/hunspell"_s, u"/.qttest/share/hunspell"_s}) {
        const QString folder = home + place;
        QDir().mkpath(folder);
        QFile rules(folder + u"/en_GB.aff"_s);
        QFile words(folder + u"/en_GB.dic"_s);
        if (!rules.open(QIODevice::WriteOnly) || !words.open(QIODevice::WriteOnly))
            return;
        rules.write("SET UTF-8\n");
        words.write("9\nTitle\nThe\nbehaviour\nof\nthe\nneighbours\nhas\na\ncolour\n");
    }
}

int main(int argc, char **argv)
{
    // The user's dictionary lies in the home folder.
    QTemporaryDir home;
    qputenv("HOME", home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    qunsetenv("XDG_DATA_HOME");
    writeBritishDictionary(home.path());
    QApplication app(argc, argv);
    SpellingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SpellingTest.moc"
