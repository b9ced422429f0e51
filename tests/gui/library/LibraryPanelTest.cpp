// The library's panel: rows, search, arrangement, what is kept, and how it speaks.

#include "ui/library/LibraryPanel.h"
#include "SharedFiles.h"
#include "library/Library.h"
#include "ui/library/LibraryModel.h"
#include "ui/library/LibraryTree.h"
#include "ui/style/Appearance.h"

#include <QAccessible>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QByteArray agent(const QByteArray &name, const QByteArray &text = "Does it.\n")
{
    return "---\nname: " + name + "\ndescription: Does " + name + ".\n---\n\n" + text;
}

} // namespace

class LibraryPanelTest : public QObject
{
    Q_OBJECT

private:
    void put(const QString &name, const QByteArray &bytes) { tests::put(path(name), bytes); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    [[nodiscard]] LibraryTree *tree() const { return m_panel->tree(); }
    [[nodiscard]] QLineEdit *line() const
    {
        return m_panel->findChild<QLineEdit *>(u"libraryPanel.filter"_s);
    }
    /// The rows that are seen, each with its depth as blanks before it.
    [[nodiscard]] QStringList rows() const
    {
        QStringList all;
        for (QModelIndex index = tree()->model()->index(0, 0); index.isValid();
             index = tree()->indexBelow(index)) {
            int depth = 0;
            for (QModelIndex above = index.parent(); above.isValid(); above = above.parent())
                ++depth;
            all += QString(depth, u' ') + index.data().toString();
        }
        return all;
    }
    void waitFor(int personas)
    {
        QTRY_COMPARE(int(m_panel->library()->entries().size()), personas);
        QTRY_VERIFY(!m_panel->library()->isScanning());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LibraryPanel> m_panel;

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }

    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        put(u"one/agents/reviewer.md"_s, agent("reviewer"));
        put(u"one/agents/deep/er/tester.md"_s, agent("tester", "Looks at migrations.\n"));
        put(u"two/SOUL.md"_s, "# SOUL.md — Ada\n\n*Counts on it.*\n");
        m_panel = std::make_unique<LibraryPanel>();
        m_panel->resize(300, 500);
        m_panel->show();
        QVERIFY(tests::waitForActive(m_panel.get()));
    }
    void cleanup() { m_panel.reset(); }

    void showsKindsOrFolders()
    {
        m_panel->setRoots({path(u"one"_s), path(u"two"_s)});
        waitFor(3);
        QCOMPARE(rows(), (QStringList{u"Agents · 2"_s, u" reviewer"_s, u" tester"_s, u"Souls · 1"_s,
                                      u" Ada"_s}));
        m_panel->optionsMenu()->findChild<QAction *>(u"library.inFolders"_s)->trigger();
        QCOMPARE(rows(), (QStringList{u"one"_s, u" agents"_s, u"  deep/er"_s, u"   tester"_s,
                                      u"  reviewer"_s, u"two"_s, u" Ada"_s}));
        QFile::remove(path(u"two/SOUL.md"_s));
        m_panel->setRoots({path(u"one"_s), path(u"one/agents/reviewer.md"_s)});
        waitFor(2); // A file that is a root of its own stands by itself.
        QCOMPARE(rows(), (QStringList{u"one/agents"_s.section(u'/', 0, 0), u" agents/deep/er"_s,
                                      u"  tester"_s, u"reviewer"_s}));
    }

    void theKeysWalkOpenAndClose()
    {
        m_panel->setFolder(path(u"one"_s));
        waitFor(2);
        QSignalSpy opened(m_panel.get(), &LibraryPanel::activated);
        tree()->setFocus();
        QTest::keyClick(tree(), Qt::Key_Home);
        QTest::keyClick(tree(), Qt::Key_Left);
        QCOMPARE(rows(), QStringList{u"Agents · 2"_s});
        QTest::keyClick(tree(), Qt::Key_Return);
        QTest::keyClick(tree(), Qt::Key_Down);
        QTest::keyClick(tree(), Qt::Key_Down);
        QCOMPARE(opened.size(), 0);
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(opened.takeFirst().at(0).toString(), path(u"one/agents/deep/er/tester.md"_s));
    }

    void searchesNamesAndTextsAndMarksThem()
    {
        m_panel->setRoots({path(u"one"_s), path(u"two"_s)});
        waitFor(3);
        QSignalSpy opened(m_panel.get(), &LibraryPanel::activated);
        line()->setFocus();
        QTest::keyClicks(line(), u"migra"_s);
        QCOMPARE(rows(), (QStringList{u"Found · 1"_s, u" tester"_s}));
        const QModelIndex first = tree()->firstPersona();
        QTRY_COMPARE(first.data(LibraryModel::DetailRole).toString(), u"Looks at migrations."_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QCOMPARE(opened.takeFirst().at(0).toString(), path(u"one/agents/deep/er/tester.md"_s));
        line()->selectAll();
        QTest::keyClicks(line(), u"count"_s);
        QTest::keyClick(line(), Qt::Key_Down);
        QVERIFY(tree()->hasFocus());
        QTest::keyClick(tree(), Qt::Key_Return);
        QCOMPARE(opened.takeFirst().at(0).toString(), path(u"two/SOUL.md"_s));
        line()->setFocus();
        QTest::keyClick(line(), Qt::Key_Escape);
        QCOMPARE(rows().size(), 5);
    }

    void whatIsClosedAndChosenStaysSoWhenFilesChange()
    {
        m_panel->setRoots({path(u"one"_s), path(u"two"_s)});
        waitFor(3);
        tree()->setCurrentIndex(m_panel->model()->indexOf(path(u"two/SOUL.md"_s)));
        tree()->collapse(m_panel->model()->indexOfKey(u"kind:agent"_s));
        put(u"one/agents/another.md"_s, agent("another"));
        waitFor(4);
        QTRY_COMPARE(rows(), (QStringList{u"Agents · 3"_s, u"Souls · 1"_s, u" Ada"_s}));
        QCOMPARE(tree()->currentIndex().data().toString(), u"Ada"_s);
    }

    void theCurrentRowStaysInSight()
    {
        for (int i = 0; i < 60; ++i)
            put(u"one/agents/m%1.md"_s.arg(i), agent("m" + QByteArray::number(i)));
        m_panel->setRoots({path(u"one"_s)});
        waitFor(62);
        m_panel->select(path(u"one/agents/m30.md"_s));
        const auto top = [this] { return tree()->visualRect(tree()->currentIndex()).top(); };
        const auto isInSight = [this] {
            const QRect row = tree()->visualRect(tree()->currentIndex());
            return row.top() >= 0 && row.bottom() <= tree()->viewport()->height();
        };
        QTRY_VERIFY(isInSight());
        const int before = top();
        for (int i = 0; i < 60; ++i)
            put(u"one/agents/a%1.md"_s.arg(i), agent("a" + QByteArray::number(i)));
        waitFor(122);
        QTRY_COMPARE(top(), before);
        // Where somebody else looks, nothing moves.
        tree()->verticalScrollBar()->setValue(0);
        m_panel->resize(300, 250);
        QCoreApplication::processEvents();
        QCOMPARE(tree()->verticalScrollBar()->value(), 0);
        m_panel->resize(300, 500);
        tree()->scrollTo(tree()->currentIndex());
        m_panel->resize(300, 250);
        QTRY_VERIFY(isInSight());
    }

    void favouritesAndRecentOnesStandAboveAndAreKept()
    {
        m_panel->setFolder(path(u"one"_s));
        waitFor(2);
        const QString tester = path(u"one/agents/deep/er/tester.md"_s);
        m_panel->setFavourite(tester, true);
        m_panel->setRecent({path(u"one/agents/reviewer.md"_s), u"/not/here.md"_s});
        QCOMPARE(rows(), (QStringList{u"Favourites · 1"_s, u" tester"_s, u"Opened last · 1"_s,
                                      u"Agents · 2"_s, u" reviewer"_s, u" tester"_s}));
        QSettings settings(path(u"settings.ini"_s), QSettings::IniFormat);
        settings.setValue(u"library/roots"_s, m_panel->roots());
        m_panel->setArrangement(Arrangement::Folders);
        m_panel->writeSettings(settings);
        LibraryPanel other;
        other.readSettings(settings);
        QCOMPARE(other.favourites(), QStringList{tester});
        QCOMPARE(other.roots(), QStringList{path(u"one"_s)});
        QCOMPARE(other.model()->arrangement(), Arrangement::Folders);
        m_panel->followMove(tester, path(u"one/moved.md"_s));
        QCOMPARE(m_panel->favourites(), QStringList{path(u"one/moved.md"_s)});
    }

    void onlyTheWishOfAPersonIsToldToLast()
    {
        QSignalSpy told(m_panel.get(), &LibraryPanel::rootsChanged);
        m_panel->setFolder(path(u"one"_s));
        QCOMPARE(told.size(), 0);
        m_panel->addRoot(path(u"two"_s));
        QCOMPARE(told.size(), 1);
        QCOMPARE(m_panel->roots(), (QStringList{path(u"one"_s), path(u"two"_s)}));
        m_panel->removeRoot(path(u"one"_s));
        QCOMPARE(told.size(), 2);
        QCOMPARE(m_panel->roots(), QStringList{path(u"two"_s)});
    }

    void rowsSayTheirState()
    {
        put(u"one/agents/bad.md"_s, "---\nname: bad\n---\n\nNo description.\n");
        m_panel->setFolder(path(u"one"_s));
        waitFor(3);
        const QString bad = path(u"one/agents/bad.md"_s);
        m_panel->setUnsaved({bad});
        m_panel->setFavourite(bad, true);
        tree()->setFocus();
        tree()->setCurrentIndex(m_panel->model()->indexOf(bad));
        QAccessibleInterface *view = QAccessible::queryAccessibleInterface(tree());
        QCOMPARE(view->role(), QAccessible::Tree);
        QCOMPARE(view->text(QAccessible::Name), u"Personas"_s);
        QAccessibleInterface *row = view->focusChild();
        QVERIFY(row);
        QCOMPARE(row->role(), QAccessible::TreeItem);
        const QString name = row->text(QAccessible::Name);
        QVERIFY2(name.startsWith(u"bad, not saved, "_s), qPrintable(name));
        QVERIFY2(name.contains(u": 1"_s) && name.contains(u"favourite"_s), qPrintable(name));
        QVERIFY(row->state().selected && row->state().focused);
        tree()->setCurrentIndex(m_panel->model()->indexOfKey(u"kind:agent"_s));
        row = view->focusChild();
        QVERIFY(row->state().expandable && row->state().expanded);
    }

    void aKeyIsAnsweredInTimeOnManyPersonas()
    {
        for (int i = 0; i < 2000; ++i)
            put(u"many/agents/%1.md"_s.arg(i), agent("persona-" + QByteArray::number(i)));
        m_panel->setFolder(path(u"many"_s));
        waitFor(2000);
        line()->setFocus();
        QElapsedTimer clock;
        qint64 worst = 0;
        for (const QChar letter : u"persona 17"_s) {
            clock.start();
            QTest::keyClicks(line(), QString(letter));
            tree()->viewport()->repaint();
            worst = std::max(worst, clock.elapsed());
        }
        qInfo("a key on 2000 personas took at most %lld ms, painted", worst);
        QVERIFY(m_panel->model()->rowCount(m_panel->model()->index(0, 0)) > 0);
    }
};

QTEST_MAIN(LibraryPanelTest)
#include "LibraryPanelTest.moc"
