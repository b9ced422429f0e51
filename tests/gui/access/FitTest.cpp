#include "ClippedRules.h"
#include "KeyRules.h"
#include "Scenes.h"

#include "ui/style/Appearance.h"
#include "wording/Translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QLocale>
#include <QScreen>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

/// Of a small screen; with larger letters of a larger one.
QSize windowSize()
{
    const qreal letters = QGuiApplication::primaryScreen()->logicalDotsPerInchY() / 96;
    return QSize(1024, 700) * std::max(letters, 1.0);
}

/// Where in the view something has a key of its own, by what it is called in the code.
QMap<QString, QString> mnemonics(const QWidget *window)
{
    QMap<QString, QString> found;
    const auto add = [&](const QString &name, const QString &text) {
        if (!name.isEmpty() && !QKeySequence::mnemonic(text).isEmpty())
            found.insert(name, text);
    };
    const auto widgets = window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->objectName(), button->text());
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(u"label of "_s + label->buddy()->objectName(), label->text());
    }
    const auto actions = window->findChildren<QAction *>();
    for (const QAction *action : actions)
        add(action->objectName(), action->text());
    return found;
}

QStringList named(const QString &what, const QStringList &found)
{
    QStringList named;
    for (const QString &one : found)
        named += what + u": "_s + one;
    return named;
}

QStringList wrongIn(QWidget *shown)
{
    return named(u"cut off"_s, clippedTexts(shown))
           + named(u"two of one letter"_s, doubleMnemonics(shown));
}

/// Of the views in two languages, what only the first has a letter for.
QStringList withoutLetter(const QMap<QString, QString> &english,
                          const QMap<QString, QString> &other)
{
    QStringList found;
    for (const auto &[name, text] : english.asKeyValueRange()) {
        if (!other.contains(name))
            found += u"no letter: %1, \"%2\" in English"_s.arg(name, text);
    }
    return found;
}

} // namespace

/// Every view in each language the program speaks, in a small window: nothing is cut off, and what
/// can be reached by a letter in English can be in the others.
class FitTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QApplication::setCursorFlashTime(0);
        applyAppearance(Theme::Light);
    }

    void findsWhatIsCutInAWindowMadeToBeWrong()
    {
        QWidget window;
        window.resize(300, 200);
        auto *label = new QLabel(u"Far too many words for this place"_s, &window);
        label->setGeometry(10, 10, 60, 24);
        auto *told = new QLabel(u"Far too many words for this place"_s, &window);
        told->setGeometry(10, 40, 60, 24);
        told->setToolTip(told->text());
        window.show();
        QCOMPARE(clippedTexts(&window).size(), 1);
    }

    void fitsAndHasItsKeys_data()
    {
        QTest::addColumn<int>("unused");
        for (const Scene &scene : scenesOfThisRun())
            QTest::newRow(qPrintable(scene.name)) << 0;
    }
    void fitsAndHasItsKeys()
    {
        const Scene *scene = findScene(QString::fromLatin1(QTest::currentDataTag()));
        QStringList wrong;
        QMap<QString, QString> english;
        for (const QString &language : {u"en"_s, u"de"_s}) {
            if (!useLanguage(QLocale(language)))
                QSKIP("the translations are not built");
            Stage stage(windowSize());
            QWidget *shown = scene->show(stage);
            settle();
            wrong += named(language, whatStays([&] { return wrongIn(shown); }));
            if (language == "en"_L1)
                english = mnemonics(shown);
            else
                wrong += named(language,
                               whatStays([&] { return withoutLetter(english, mnemonics(shown)); }));
        }
        wrong.removeDuplicates();
        for (const QString &one : std::as_const(wrong))
            qWarning().noquote() << one;
        QVERIFY2(wrong.isEmpty(), qPrintable(u"%1 wrong"_s.arg(wrong.size())));
    }
};

QTEST_MAIN(FitTest)
#include "FitTest.moc"
