#include "app/Grab.h"
#include "app/StartOptions.h"
#include "keychain/Keychain.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/style/Appearance.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"
#include "wording/Translations.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QFileInfo>
#include <QSettings>
#include <QStyleHints>
#include <QTextStream>

int main(int argc, char *argv[])
{
    using namespace studio;
    QCoreApplication::setOrganizationName(QStringLiteral("persona-studio"));
    QCoreApplication::setApplicationName(QStringLiteral("persona-studio"));
    QCoreApplication::setApplicationVersion(QStringLiteral(PERSONA_VERSION));

    // Help, version and mistakes need no display.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    int status = 0;
    const std::optional<StartOptions> options = readArguments(arguments, &status);
    if (!options)
        return status;

    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Persona Studio"));
    QGuiApplication::setDesktopFileName(QStringLiteral("persona-studio"));

    installTranslations();
    const bool picture = !options->grab.isEmpty();
    const QString theme = options->theme.isEmpty() && !picture
                              ? QSettings().value(QStringLiteral("view/theme")).toString()
                              : options->theme;
    applyAppearance(themeFromId(theme));
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                     [theme] {
                         if (themeFromId(theme) == Theme::Auto)
                             applyAppearance(Theme::Auto);
                     });

    RegistryAccess registries(std::make_shared<Keychain>());
    registries.useForProgram();
    MainWindow window;
    window.setRemembering(!picture);
    if (!options->size.isEmpty())
        window.resize(options->size);
    if (!options->fresh && !picture)
        window.restoreSession(options->files.isEmpty());
    bool opened = options->files.isEmpty();
    if (picture) {
        QObject::connect(window.documents(), &DocumentController::failed, [](const Error &error) {
            QTextStream(stderr) << wordError(error) << '\n';
        });
    }
    for (const QString &file : options->files)
        opened = window.documents()->open(file) || opened;
    if (!options->files.isEmpty())
        window.showFolderOf(options->files.constFirst());
    if (picture && !opened)
        return 3;
    window.show();
    if (options->firstPaint)
        quitAfterFirstPaint(&window);
    if (picture)
        grabAndQuit(&window, options->grab);
    return QApplication::exec();
}
