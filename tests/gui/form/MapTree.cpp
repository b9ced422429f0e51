#include "MapTree.h"

#include "ui/widgets/PickList.h"

#include <QLineEdit>

using namespace studio;
using namespace Qt::StringLiterals;

namespace tests {

const QString nestedAgent = u"---\n"
                            "name: reviewer\n"
                            "description: Reviews.\n"
                            "mcpServers:\n"
                            "  - github # for all\n"
                            "  - metrics:\n"
                            "      type: http\n"
                            "      url: \"https://m.example\"\n"
                            "hooks:\n"
                            "  # first\n"
                            "  PreToolUse:\n"
                            "    - matcher: Bash\n"
                            "      hooks:\n"
                            "        - type: command\n"
                            "          command: ./check.sh\n"
                            "  Stop: []\n"
                            "---\n"
                            "\n"
                            "Body.\n"_s;

QTreeView *mapTree(const FormWindow &w, const QString &field)
{
    return w.find(QString(u"row_"_s + field))->findChild<QTreeView *>(u"mapTree"_s);
}

bool goToPart(const FormWindow &w, const QString &field, const QString &name, int column)
{
    QTreeView *view = mapTree(w, field);
    const auto found = view->model()->match(view->model()->index(0, 0), Qt::DisplayRole, name, 1,
                                            Qt::MatchExactly | Qt::MatchRecursive);
    view->setFocus();
    if (found.isEmpty())
        return false;
    view->setCurrentIndex(found.front().siblingAtColumn(column));
    return view->hasFocus();
}

void pickPart(const FormWindow &w, const QString &text)
{
    auto *list = w.form->findChild<PickList *>();
    QVERIFY(list);
    auto *filter = list->findChild<QLineEdit *>(u"pickFilter"_s);
    if (filter->isVisibleTo(list)) {
        QTest::keyClicks(filter, text);
        QTest::keyClick(filter, Qt::Key_Return);
        w.window->activateWindow();
        return;
    }
    // Here a popup takes the activation along, which ends the edit of a name.
    list->hide();
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    w.window->activateWindow();
    QVERIFY(tests::waitForActive(w.window.get()));
    emit list->picked(text);
    QCoreApplication::processEvents();
}

} // namespace tests
