#include "ui/window/TabMenu.h"

#include "session/DocumentSession.h"
#include "ui/widgets/FileManager.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QMenu>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TabMenu)
};

} // namespace

QMenu *makeTabMenu(DocumentController &documents, int index, QWidget *parent)
{
    auto *menu = new QMenu(parent);
    menu->setObjectName(u"tabMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QPointer<DocumentView> view = documents.viewAt(index);
    const QString path = view->session()->path();
    // While the menu is open tabs may come and go.
    const auto withIndex = [&documents, view](auto call) {
        return [&documents, view, call] {
            for (int i = 0; view && i < documents.count(); ++i) {
                if (documents.viewAt(i) == view) {
                    call(i);
                    return;
                }
            }
        };
    };
    const auto add = [menu](const QString &text, const QString &name, auto call) {
        QAction *action = menu->addAction(text, menu, call);
        action->setObjectName(u"tabMenu."_s + name);
        return action;
    };
    add(Words::tr("&Close"), u"close"_s, withIndex([&documents](int i) { documents.close(i); }));
    add(Words::tr("Close all &others"), u"closeOthers"_s,
        withIndex([&documents](int i) { documents.closeOthers(i); }))
        ->setEnabled(documents.count() > 1);
    menu->addSeparator();
    QAction *copy = add(Words::tr("Copy &path"), u"copyPath"_s, [path] {
        QApplication::clipboard()->setText(QDir::toNativeSeparators(path));
    });
    QAction *reveal = add(Words::tr("&Show in the file manager"), u"reveal"_s,
                          [path] { revealInFileManager(path); });
    for (QAction *action : {copy, reveal})
        action->setEnabled(!path.isEmpty());
    menu->addSeparator();
    add(Words::tr("Move &left"), u"moveLeft"_s,
        withIndex([&documents](int i) { documents.move(i, i - 1); }))
        ->setEnabled(index > 0);
    add(Words::tr("Move &right"), u"moveRight"_s,
        withIndex([&documents](int i) { documents.move(i, i + 1); }))
        ->setEnabled(index + 1 < documents.count());
    return menu;
}

} // namespace studio
