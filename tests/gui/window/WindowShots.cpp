// Pictures of the window's own dialogs and views, light and dark, into a folder. Needs no display:
//   QT_QPA_PLATFORM=offscreen window_shots FOLDER [FILE]
#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/form/FormView.h"
#include "ui/help/ManualDialog.h"
#include "ui/measures/MeasuresPopup.h"
#include "ui/settings/Settings.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/ShortcutsDialog.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QSettings>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

QString folder;
QString suffix;

void take(QWidget *widget, const QString &name)
{
    QTest::qWait(400);
    widget->grab().save(folder + u'/' + name + suffix + u".png"_s);
}

void shots(const QString &file, bool large)
{
    MainWindow window;
    window.setRemembering(false);
    window.resize(large ? QSize(2560, 1400) : QSize(1024, 700));
    window.show();
    take(&window, u"welcome"_s);
    window.documents()->open(file);
    take(&window, u"window"_s);
    window.commands()->zenText->trigger();
    take(&window, u"zen-text"_s);
    TextEditor *text = window.documents()->current()->editor();
    text->goToLine({2, 1});
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_Up);
    QTest::keyClick(text, Qt::Key_Space, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_Down);
    take(&window, u"completion"_s);
    QTest::keyClick(text, Qt::Key_Escape);
    window.documents()->current()->session()->undo();
    window.commands()->zenForm->trigger();
    take(&window, u"zen-form"_s);
    window.commands()->zenForm->trigger();
    window.commands()->measures->trigger();
    if (auto *popup = window.findChild<MeasuresPopup *>()) {
        take(popup, u"measures"_s);
        popup->close();
    }
    window.commands()->settings->trigger();
    if (auto *dialog = window.findChild<SettingsDialog *>()) {
        for (const QString &page : {u"appearance"_s, u"text"_s, u"spelling"_s, u"checks"_s,
                                    u"files"_s, u"registries"_s}) {
            dialog->showPage(page);
            take(dialog, u"settings-"_s + page);
        }
        dialog->close();
    }
    window.commands()->shortcuts->trigger();
    if (auto *dialog = window.findChild<ShortcutsDialog *>()) {
        take(dialog, u"shortcuts"_s);
        dialog->close();
    }
    window.commands()->keyReference->trigger();
    if (auto *dialog = window.findChild<ManualDialog *>()) {
        take(dialog, u"manual-keys"_s);
        dialog->showPage(u"start"_s);
        take(dialog, u"manual"_s);
        dialog->close();
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"persona-studio-test"_s);
    QCoreApplication::setApplicationName(u"shots"_s);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        qFatal("window_shots FOLDER FILE");
    folder = arguments[1];
    QDir().mkpath(folder);
    Settings::instance().setKeeping(false);
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        applyAppearance(theme);
        suffix = theme == Theme::Dark ? u"-dark"_s : QString();
        shots(arguments[2], false);
    }
    applyAppearance(Theme::Light);
    suffix = u"-large"_s;
    shots(arguments[2], true);
    return 0;
}
