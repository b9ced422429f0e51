#include "ui/window/MainWindow.h"

#include "ui/help/AboutSheet.h"
#include "ui/help/ManualDialog.h"
#include "ui/window/Actions.h"

#include <QAction>

// What the program says of itself.

namespace studio {

void MainWindow::connectHelp()
{
    const auto page = [this](QAction *action, const QString &id) {
        connect(action, &QAction::triggered, this, [this, id] {
            auto *manual = findChild<ManualDialog *>();
            if (!manual) {
                manual = new ManualDialog(this);
                manual->setAttribute(Qt::WA_DeleteOnClose);
            }
            if (!id.isEmpty())
                manual->showPage(id);
            manual->show();
            manual->raise();
            manual->activateWindow();
        });
    };
    page(m_actions->manual, {});
    page(m_actions->keyReference, QString::fromUtf16(keysPage));
    page(m_actions->checkedRules, QString::fromUtf16(rulesPage));
    connect(m_actions->about, &QAction::triggered, this, [this] {
        auto *sheet = new AboutSheet(this);
        sheet->setAttribute(Qt::WA_DeleteOnClose);
        sheet->open();
    });
}

} // namespace studio
