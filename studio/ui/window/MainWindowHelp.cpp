#include "ui/window/MainWindow.h"

#include "ui/help/ManualDialog.h"
#include "ui/window/Actions.h"

#include <QAction>
#include <QMessageBox>
#include <QPushButton>

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
        auto *box = new QMessageBox(this);
        box->setObjectName(QStringLiteral("about"));
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->setWindowTitle(tr("About Persona Studio"));
        box->setText(tr("<b>Persona Studio %1</b>").arg(QStringLiteral(PERSONA_VERSION)));
        box->setInformativeText(
            tr("Write, check, preview and publish personas for AI assistants.<br><br>Free software "
               "under the MIT licence. It is built with Qt %1, KDE Frameworks, cmark-gfm, yaml-cpp "
               "and toml++.")
                .arg(QString::fromLatin1(qVersion())));
        QPushButton *qt = box->addButton(tr("About &Qt"), QMessageBox::HelpRole);
        box->addButton(QMessageBox::Close);
        connect(qt, &QPushButton::clicked, this, [this] { QMessageBox::aboutQt(this); });
        box->open();
    });
}

} // namespace studio
