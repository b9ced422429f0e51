#include "cli/DrawOptions.h"

#include "wording/Translations.h"

#include <QGuiApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio::cli {

DrawOptions::DrawOptions(const QString &usage, const QString &description, const QString &themeHelp)
    : Options(usage, description)
{
    add({u"theme"_s}, themeHelp, u"THEME"_s);
    add({u"lang"_s}, tr("The language of what the studio adds: en, de, or a tag such as de-AT."),
        u"LANGUAGE"_s);
}

std::optional<ExitCode> DrawOptions::readDrawing(const QStringList &arguments, int fewest, int most)
{
    if (const auto code = read(arguments, fewest, most))
        return code;
    const QString name = value(u"theme"_s);
    if (name == "light"_L1)
        m_theme = Theme::Light;
    else if (name == "dark"_L1)
        m_theme = Theme::Dark;
    else if (!name.isEmpty() && name != "auto"_L1)
        return wrong(tr("A theme is light, dark or auto."));
    if (has(u"lang"_s)) {
        const QLocale locale(value(u"lang"_s));
        if (!useLanguage(locale))
            return wrong(tr("The studio does not speak “%1”.").arg(value(u"lang"_s)));
        QGuiApplication::setLayoutDirection(locale.textDirection());
    }
    return std::nullopt;
}

std::optional<ExitCode> DrawOptions::readScale(double least, double most)
{
    if (!has(u"scale"_s))
        return std::nullopt;
    bool number = false;
    m_scale = value(u"scale"_s).toDouble(&number);
    // Written so that what is no number at all fails, too.
    if (number && m_scale >= least && m_scale <= most)
        return std::nullopt;
    return wrong(tr("A scale is a number from %1 to %2.").arg(least).arg(most));
}

} // namespace studio::cli
