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
#include <QScrollArea>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

/// With larger letters of a larger screen.
QSize sized(QSize size)
{
    const qreal letters = QGuiApplication::primaryScreen()->logicalDotsPerInchY() / 96;
    return size * std::max(letters, 1.0);
}

/// The sizes that a view or a dialog is looked at in, beside that in which it comes: as small as it
/// lets itself be made, and as on a large screen. A pop-up has one size.
QList<QSize> otherSizes(const Scene &scene, const QWidget *shown)
{
    switch (scene.form) {
    case Scene::View:
        return {shown->minimumSizeHint().expandedTo(sized({0, 480})), sized({2560, 1400})};
    case Scene::Dialog: return {shown->minimumSizeHint(), shown->size() * 1.6};
    case Scene::Popup: break;
    }
    return {};
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

/// Every view in each language the program speaks, in a small window, the smallest and a large one:
/// nothing is cut off, and what can be reached by a letter in English can be in the others.
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

    void findsWhatSticksOutOfItsPlace()
    {
        QWidget window;
        window.resize(300, 200);
        auto *place = new QWidget(&window);
        place->setGeometry(0, 0, 300, 40);
        auto *label = new QLabel(u"Two\nlines"_s, place);
        label->setGeometry(10, 10, 100, 60);
        auto *rolled = new QScrollArea(&window);
        rolled->setGeometry(0, 60, 300, 60);
        auto *page = new QLabel(u"1\n2\n3\n4\n5\n6\n7\n8"_s);
        rolled->setWidget(page);
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
            Stage stage(sized({1024, 700}));
            QWidget *shown = scene->show(stage);
            settle();
            wrong += named(language, whatStays([&] { return wrongIn(shown); }));
            const QSize before = shown->size();
            for (const QSize size : otherSizes(*scene, shown)) {
                shown->resize(size);
                settle();
                const QSize is = shown->size();
                const Room room = is.width() < before.width() ? Room::Little : Room::Enough;
                wrong += named(
                    u"%1, %2×%3"_s.arg(language).arg(is.width()).arg(is.height()),
                    whatStays([&] { return named(u"cut off"_s, clippedTexts(shown, room)); }));
            }
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
