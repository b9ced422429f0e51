#include "ui/window/Questions.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace studio {

QStringList DialogQuestions::filesToOpen(const QString &folder)
{
    return QFileDialog::getOpenFileNames(m_parent, tr("Open personas"), folder,
                                         tr("Personas (*.md *.markdown *.txt);;All files (*)"));
}

QString DialogQuestions::folderToOpen(const QString &folder)
{
    return QFileDialog::getExistingDirectory(m_parent, tr("Open a folder of personas"), folder);
}

QString DialogQuestions::fileToSave(const QString &suggestion)
{
    return QFileDialog::getSaveFileName(m_parent, tr("Save persona"), suggestion,
                                        tr("Markdown (*.md);;All files (*)"));
}

Questions::Unsaved DialogQuestions::unsaved(const QString &name)
{
    QMessageBox box(QMessageBox::NoIcon, tr("Save changes?"),
                    tr("“%1” has unsaved changes.").arg(name),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, m_parent);
    box.setObjectName(QStringLiteral("unsavedQuestion"));
    box.setInformativeText(tr("Without saving, they are lost when it is closed."));
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return Unsaved::Save;
    case QMessageBox::Discard: return Unsaved::Discard;
    default: return Unsaved::Cancel;
    }
}

} // namespace studio
