#include "ui/style/Appearance.h"

#include "ui/style/StudioStyle.h"

#include <QApplication>
#include <QStyleHints>

namespace studio {

Theme themeFromId(QStringView id)
{
    return id == u"light" ? Theme::Light : id == u"dark" ? Theme::Dark : Theme::Auto;
}

QString themeId(Theme theme)
{
    switch (theme) {
    case Theme::Light: return QStringLiteral("light");
    case Theme::Dark: return QStringLiteral("dark");
    case Theme::Auto: break;
    }
    return QStringLiteral("system");
}

bool usesDesktopStyle()
{
    // Qt's platform theme brings a style of its own only where a desktop's plugin is installed;
    // without one it falls back to Fusion, which the studio's style refines.
    static const bool desktop = [] {
        const QByteArray desktops = qgetenv("XDG_CURRENT_DESKTOP");
        const QString style = QApplication::style()->name();
        return !desktops.isEmpty()
               && style.compare(QLatin1StringView("fusion"), Qt::CaseInsensitive);
    }();
    return desktop;
}

QPalette studioPalette(bool dark)
{
    const Tokens &tokens = dark ? darkTokens() : lightTokens();
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.raised);
    palette.setColor(QPalette::AlternateBase, tokens.sunken);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.error);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.accent);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Light, tokens.raised);
    palette.setColor(QPalette::Midlight, tokens.sunken);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line.darker(dark ? 60 : 115));
    palette.setColor(QPalette::Shadow, QColor(0, 0, 0, dark ? 120 : 60));
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, tokens.muted);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens.window);
    return palette;
}

void applyAppearance(Theme theme)
{
    const bool desktop = usesDesktopStyle();
    if (!desktop && !qobject_cast<StudioStyle *>(QApplication::style()))
        QApplication::setStyle(new StudioStyle);
    if (desktop && theme == Theme::Auto) {
        QApplication::setPalette(QPalette());
        return;
    }
    const bool dark = theme == Theme::Dark
                      || (theme == Theme::Auto
                          && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(studioPalette(dark));

    if (!desktop) {
        // 13 pixels for the body; a desktop that asks for larger text keeps it.
        QFont font = QApplication::font();
        const int wanted = 13;
        if (font.pixelSize() < 0 && QFontMetrics(font).height() < 19)
            font.setPixelSize(wanted);
        QApplication::setFont(font);
    }
}

} // namespace studio
