#include "Scenes.h"

#include "library/Library.h"
#include "session/DocumentSession.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionCard.h"
#include "ui/form/SectionHeader.h"
#include "ui/form/SectionsPanel.h"
#include "ui/library/LibraryPanel.h"
#include "ui/widgets/Announcement.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAccessible>
#include <QLineEdit>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

QStringList said;
QList<QAccessible::State> changes;

void hear(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Announcement)
        said += static_cast<QAccessibleAnnouncementEvent *>(event)->message();
    else if (event->type() == QAccessible::StateChanged)
        changes += static_cast<QAccessibleStateChangeEvent *>(event)->changedStates();
}

bool wasSaid(const QString &part)
{
    return std::ranges::any_of(said, [&](const QString &one) { return one.contains(part); });
}

/// Whether a sentence waits for what may change with the next key.
bool isAboutToBeSaid()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::ranges::any_of(windows, [](const QWidget *window) {
        const auto timers = window->findChildren<QTimer *>(u"announcement"_s);
        return std::ranges::any_of(timers, [](const QTimer *timer) { return timer->isActive(); });
    });
}

void type(QWidget *where, const QString &text)
{
    where->setFocus();
    QTest::keyClicks(where, text);
}

} // namespace

/// What is seen to change without having been asked for is said, too.
class AnnouncementTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QAccessible::installUpdateHandler(hear);
    }
    void init()
    {
        said.clear();
        changes.clear();
    }

    void saysWhyAFileWasNotOpened()
    {
        Stage stage;
        (void)stage.window().documents()->open(stage.place().file(u"not-there.md"_s));
        QTRY_VERIFY(wasSaid(u"not-there.md"_s));
    }

    void saysHowManyProblemsThereAreWhenThatChanges()
    {
        Stage stage;
        stage.openAgent();
        TextEditor *editor = stage.window().documents()->current()->editor();
        const qsizetype at = stage.session()->text().indexOf(u"Gerp"_s);
        QVERIFY(at > 0);
        QTRY_VERIFY(!isAboutToBeSaid()); // What was there at first has been said.
        said.clear();
        editor->setFocus();
        stage.session()->apply({{at, at + 4}, u"Grep"_s}, u"Change"_s);
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY2(said.last().contains(u"Warnings"_s) || said.last().contains(u"problems"_s)
                     || said.last().contains(u"Notes"_s),
                 qPrintable(said.join(u'\n')));
        QCOMPARE(said.size(), 1);
    }

    void saysWhatIsFoundInTheText()
    {
        Stage stage;
        stage.openAgent();
        stage.command(u"edit.find"_s);
        type(child<QLineEdit>(stage.window(), u"findText"_s), u"the"_s);
        QTRY_VERIFY(wasSaid(u"1 of "_s));
        said.clear();
        QTest::keyClicks(QApplication::focusWidget(), u"zzz"_s);
        QTRY_VERIFY(wasSaid(u"No matches"_s));
    }

    void saysWhatIsFoundInTheLibrary()
    {
        Stage stage;
        stage.openLibrary();
        auto *line = child<QLineEdit>(stage.window(), u"libraryPanel.filter"_s);
        type(line, u"review"_s);
        QTRY_VERIFY(!said.isEmpty());
        QVERIFY2(said.last().contains(u'1'), qPrintable(said.last()));
        said.clear();
        type(line, u"zzzz"_s);
        QTRY_VERIFY(wasSaid(u"No persona matches"_s));
    }

    void saysHowManyCardsTheCatalogHas()
    {
        Stage stage;
        stage.openLibrary();
        stage.command(u"view.catalog"_s);
        type(child<QLineEdit>(stage.window(), u"catalogSearch"_s), u"editor"_s);
        QTRY_VERIFY(wasSaid(u"1 persona"_s));
    }

    void saysTheRowThatTheKeysAreAtThoughTheLineHasTheFocus()
    {
        Stage stage;
        stage.openAgent();
        stage.command(u"go.commands"_s);
        QWidget *palette = stage.shown(u"palette"_s);
        auto *line = child<QLineEdit>(*palette, u"palette.line"_s);
        type(line, u"measures"_s);
        QTRY_VERIFY(wasSaid(u"Measures"_s));
        said.clear();
        line->clear();
        QTest::keyClick(line, Qt::Key_Down);
        QTRY_VERIFY(!said.isEmpty());
    }

    void saysWhenAChoiceIsTicked()
    {
        Stage stage;
        findScene(u"tool-picker"_s)->show(stage);
        said.clear();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QTRY_VERIFY(wasSaid(u"chosen"_s));
    }

    void tellsWhenASectionIsUnfolded()
    {
        Stage stage;
        stage.openSoul();
        SectionHeader *header = stage.form()->sections()->card(0)->header();
        QAccessibleInterface *told = QAccessible::queryAccessibleInterface(header);
        QCOMPARE(told->role(), QAccessible::Button);
        QVERIFY(told->state().expandable);
        const bool before = told->state().expanded;
        changes.clear();
        told->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(bool(told->state().expanded), !before);
        QVERIFY(std::ranges::any_of(changes, [](QAccessible::State s) { return s.expanded; }));
    }

    void saysOnlyTheLastOfWhatChangesWithEachKey()
    {
        Stage stage;
        said.clear();
        announceSoon(&stage.window(), u"one"_s);
        announceSoon(&stage.window(), u"two"_s);
        QTRY_COMPARE(said, QStringList{u"two"_s});
    }

    void saysNothingThatHasBeenTakenBack()
    {
        Stage stage;
        announceSoon(&stage.window(), u"one"_s);
        announceSoon(&stage.window(), {});
        announceSoon(stage.window().library(), u"other"_s);
        QTRY_VERIFY(said.contains(u"other"_s));
        QVERIFY(!said.contains(u"one"_s));
    }
};

QTEST_MAIN(AnnouncementTest)
#include "AnnouncementTest.moc"
