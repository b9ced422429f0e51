#include "ui/window/Questions.h"

#include <QApplication>
#include <QFileDialog>
#include <QMessageBox>
#include <QPushButton>

namespace studio {

QStringList DialogQuestions::filesToOpen(const QString &folder)
{
    return QFileDialog::getOpenFileNames(window(), tr("Open personas"), folder,
                                         tr("Personas (*.md *.markdown *.txt);;All files (*)"));
}

QString DialogQuestions::folderToOpen(const QString &folder)
{
    return QFileDialog::getExistingDirectory(window(), tr("Open a folder of personas"), folder);
}

QString DialogQuestions::fileToSave(const QString &suggestion)
{
    return QFileDialog::getSaveFileName(m_parent, tr("Save persona"), suggestion,
                                        tr("Markdown (*.md);;All files (*)"));
}

/// Where the keys are: a question goes over the sheet that it is asked from, and back to it.
QWidget *DialogQuestions::window() const
{
    QWidget *active = QApplication::activeWindow();
    if (!active || active->windowType() == Qt::Popup)
        return m_parent;
    for (const QWidget *one = active; one; one = one->parentWidget()) {
        if (one == m_parent)
            return active;
    }
    return m_parent;
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
