#include "app/Grab.h"
#include "app/SingleInstance.h"
#include "app/StartOptions.h"
#include "keychain/Keychain.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/settings/Settings.h"
#include "ui/style/Appearance.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"
#include "ui/window/Windows.h"
#include "wording/Translations.h"
#include "wording/Wording.h"

#include <QApplication>
#include <QFileInfo>
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
    for (int i = 0; i < argc; ++i) {
        const QByteArrayView argument(argv[i]);
        // What is meant for Qt, which takes it out of argv.
        if (argument == "-platform" || argument == "-style")
            ++i;
        else if (argument != "-reverse")
            arguments += QString::fromLocal8Bit(argument);
    }
    int status = 0;
    const std::optional<StartOptions> options = readArguments(arguments, &status);
    if (!options)
        return status;

    QApplication application(argc, argv);
    QGuiApplication::setApplicationDisplayName(QStringLiteral("Persona Studio"));
    QGuiApplication::setDesktopFileName(QStringLiteral("persona-studio"));

    installTranslations();
    const bool picture = !options->grab.isEmpty();
    const bool measuring = options->firstPaint;
    Settings &settings = Settings::instance();
    settings.setKeeping(!picture);
    if (picture && options->theme.isEmpty())
        settings.set(settings::theme, QStringLiteral("system"));
    const auto theme = [&settings, asked = options->theme] {
        return themeFromId(asked.isEmpty() ? settings.value(settings::theme) : asked);
    };

    // A second start ends here; a picture is taken of a studio of its own.
    std::unique_ptr<SingleInstance> instance;
    QStringList files;
    for (const QString &file : options->files)
        files += QFileInfo(file).absoluteFilePath();
    if (!picture && !measuring) {
        instance = std::make_unique<SingleInstance>();
        if (instance->handOver({files, options->newWindow}))
            return 0;
    }

    applyAppearance(theme());
    QObject::connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, &application,
                     [theme] {
                         if (theme() == Theme::Auto)
                             applyAppearance(Theme::Auto);
                     });
    QObject::connect(&settings, &Settings::changed, &application, [&settings](const QString &key) {
        if (isOneOf(key, settings::theme))
            applyAppearance(themeFromId(settings.value(settings::theme)));
        else if (isOneOf(key, settings::font, settings::fontSize))
            applyFont();
    });

    RegistryAccess registries(std::make_shared<Keychain>());
    registries.useForProgram();
    Windows windows;
    windows.setRemembering(!picture);
    if (options->fresh || picture)
        windows.add();
    else
        windows.restore(true);
    MainWindow *window = windows.all().front();
    if (!options->size.isEmpty())
        window->resize(options->size);
    else if (picture)
        window->resize(MainWindow::wantedSize); // the same on every screen
    if (picture) {
        QObject::connect(window->documents(), &DocumentController::failed, [](const Error &error) {
            QTextStream(stderr) << wordError(error) << '\n';
        });
    }
    const bool opened = files.isEmpty() || windows.openFiles(files, false);
    if (picture && !opened)
        return 3;
    for (MainWindow *one : windows.all())
        one->show();
    if (instance) {
        QObject::connect(instance.get(), &SingleInstance::requested, &windows,
                         [&windows](const SingleInstance::Request &request) {
                             (void)windows.openFiles(request.files, request.newWindow);
                         });
    }
    if (measuring)
        quitAfterFirstPaint(window);
    if (picture)
        grabAndQuit(window, options->grab);
    return QApplication::exec();
}
