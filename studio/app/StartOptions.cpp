#include "app/StartOptions.h"

#include <QCommandLineParser>
#include <QTextStream>

namespace studio {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("studio::StartOptions", text);
}

QSize sizeFrom(const QString &text)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return {};
    const QSize size(parts[0].toInt(), parts[1].toInt());
    return size.width() >= 320 && size.height() >= 240 && size.width() <= 8000
                   && size.height() <= 8000
               ? size
               : QSize();
}

} // namespace

std::optional<StartOptions> readArguments(const QStringList &arguments, int *status)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Write, check, preview and publish personas."));
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Shows this."));
    const QCommandLineOption version({QStringLiteral("v"), QStringLiteral("version")},
                                     tr("Shows the version."));
    const QCommandLineOption grab(
        QStringLiteral("grab"),
        tr("Saves a picture of the window when all of it is drawn, and quits."),
        QStringLiteral("PNG"));
    const QCommandLineOption size(QStringLiteral("size"), tr("The window's size."),
                                  QStringLiteral("WxH"));
    const QCommandLineOption theme(QStringLiteral("theme"), tr("The colours: light or dark."),
                                   QStringLiteral("THEME"));
    const QCommandLineOption fresh(QStringLiteral("new-session"),
                                   tr("Does not open what was open the last time."));
    const QCommandLineOption newWindow(
        QStringLiteral("new-window"),
        tr("Opens the files in a window of their own when the studio runs already."));
    const QCommandLineOption firstPaint(
        QStringLiteral("first-paint"),
        tr("Says so when the window has been painted once, and quits: for measuring the start."));
    parser.addOptions({firstPaint, help, version, grab, size, theme, fresh, newWindow});
    parser.addPositionalArgument(QStringLiteral("FILE"), tr("Personas to open."),
                                 QStringLiteral("[FILE…]"));
    const auto mistake = [&](const QString &text) {
        QTextStream(stderr) << text << '\n';
        *status = 2;
        return std::nullopt;
    };
    if (!parser.parse(arguments))
        return mistake(parser.errorText());
    if (parser.isSet(help)) {
        QTextStream(stdout) << parser.helpText();
        *status = 0;
        return {};
    }
    if (parser.isSet(version)) {
        QTextStream(stdout) << "persona-studio " << PERSONA_VERSION << '\n';
        *status = 0;
        return {};
    }
    StartOptions options;
    options.files = parser.positionalArguments();
    options.grab = parser.value(grab);
    options.theme = parser.value(theme);
    options.fresh = parser.isSet(fresh);
    options.newWindow = parser.isSet(newWindow);
    options.firstPaint = parser.isSet(firstPaint);
    if (parser.isSet(size)) {
        options.size = sizeFrom(parser.value(size));
        if (options.size.isEmpty())
            return mistake(tr("--size wants a width and a height such as 1600x1000."));
    }
    if (parser.isSet(theme) && options.theme != u"light" && options.theme != u"dark")
        return mistake(tr("--theme is light or dark."));
    if (parser.isSet(grab) && options.files.size() != 1)
        return mistake(tr("--grab wants one file to show."));
    return options;
}

} // namespace studio
