#include "render/Tokens.h"
#include "ui/style/Appearance.h"

#include <QListWidget>
#include <QTest>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

bool isRinged(QWidget &window, QPoint at)
{
    return window.grab().toImage().pixelColor(at) == tokensFor(window.palette()).accent;
}

/// The middle of the upper edge of a row.
QPoint edgeOf(const QAbstractItemView &view, const QModelIndex &row)
{
    const QRect place = view.visualRect(row);
    return view.viewport()->mapTo(view.window(), QPoint(place.center().x(), place.top()));
}

} // namespace

/// Where the keys go is seen, on the row and not around all rows.
class FocusRingTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { applyAppearance(Theme::Light); }

    void init()
    {
        m_window = std::make_unique<QWidget>();
        auto *column = new QVBoxLayout(m_window.get());
        m_list = new QListWidget;
        m_list->addItems({u"One"_s, u"Two"_s, u"Three"_s});
        m_list->setCurrentRow(0);
        m_tree = new QTreeWidget;
        for (int i = 0; i < 200; ++i)
            new QTreeWidgetItem(m_tree, {QString::number(i)});
        m_tree->setCurrentItem(m_tree->topLevelItem(0));
        column->addWidget(m_list);
        column->addWidget(m_tree);
        m_window->resize(300, 400);
        m_window->show();
        m_window->activateWindow();
        QVERIFY(tests::waitForActive(m_window.get()));
    }

    void theRowThatTheKeysAreInIsRinged()
    {
        m_list->setFocus();
        const QModelIndex first = m_list->model()->index(0, 0);
        QTRY_VERIFY(isRinged(*m_window, edgeOf(*m_list, first)));
        QVERIFY(!isRinged(*m_window, edgeOf(*m_tree, m_tree->currentIndex())));
        QTest::keyClick(m_list, Qt::Key_Down);
        QTRY_VERIFY(isRinged(*m_window, edgeOf(*m_list, m_list->currentIndex())));
        QVERIFY(!isRinged(*m_window, edgeOf(*m_list, first)));
        m_tree->setFocus();
        QTRY_VERIFY(isRinged(*m_window, edgeOf(*m_tree, m_tree->currentIndex())));
        QVERIFY(!isRinged(*m_window, edgeOf(*m_list, m_list->currentIndex())));
    }

    void aViewWhoseRowIsRolledAwayIsRingedItself()
    {
        m_tree->setFocus();
        m_tree->scrollToBottom();
        QTRY_VERIFY(
            isRinged(*m_window, m_tree->mapTo(m_window.get(), QPoint(m_tree->width() / 2, 0))));
    }

private:
    std::unique_ptr<QWidget> m_window;
    QListWidget *m_list = nullptr;
    QTreeWidget *m_tree = nullptr;
};

QTEST_MAIN(FocusRingTest)
#include "FocusRingTest.moc"
