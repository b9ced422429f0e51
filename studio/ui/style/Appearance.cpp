#include "ui/style/Appearance.h"

#include "ui/settings/Settings.h"
#include "ui/style/FocusRing.h"
#include "ui/style/StudioStyle.h"

#include <QApplication>
#include <QPointer>
#include <QStyleHints>
#include <QWidget>

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

namespace {

/// 13 pixels for the body where there is no desktop to say; one that asks for larger text keeps it.
QFont presetFont()
{
    QFont font = QApplication::font();
    if (!usesDesktopStyle() && font.pixelSize() < 0 && QFontMetrics(font).height() < 19)
        font.setPixelSize(13);
    return font;
}

/// Fonts that widgets have of their own (labels, titles) are made from the body's: they grow and
/// shrink with it. Widgets that see to that themselves are left alone. What a widget was given at
/// first is kept beside it, so that nothing drifts.
class OwnFonts
{
public:
    OwnFonts()
        : m_body(QApplication::font())
    {
        const QWidgetList widgets = QApplication::allWidgets();
        for (QWidget *widget : widgets) {
            if (widget->testAttribute(Qt::WA_SetFont))
                m_fonts.emplace_back(widget, widget->font());
        }
    }

    void follow(const QFont &body) const
    {
        constexpr auto ratioName = "studio.fontRatio";
        const double was = QFontInfo(m_body).pixelSize();
        const double size = QFontInfo(body).pixelSize();
        for (const auto &[widget, before] : m_fonts) {
            if (!widget || widget->font() != before)
                continue;
            QFont own = before;
            if (own.resolveMask() & QFont::SizeResolved) {
                const QVariant kept = widget->property(ratioName);
                const double ratio = kept.isValid() ? kept.toDouble()
                                                    : QFontInfo(own).pixelSize() / was;
                widget->setProperty(ratioName, ratio);
                own.setPixelSize(std::max(1, qRound(size * ratio)));
            }
            if (own.family() == m_body.family())
                own.setFamilies(body.families());
            widget->setFont(own);
        }
    }

private:
    QFont m_body;
    std::vector<std::pair<QPointer<QWidget>, QFont>> m_fonts;
};

} // namespace

void applyAppearance(Theme theme)
{
    showFocusRings();
    const bool desktop = usesDesktopStyle();
    if (!desktop && !qobject_cast<StudioStyle *>(QApplication::style()))
        QApplication::setStyle(new StudioStyle);
    if (desktop && theme == Theme::Auto) {
        QApplication::setPalette(QPalette());
        applyFont();
        return;
    }
    const bool dark = theme == Theme::Dark
                      || (theme == Theme::Auto
                          && QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    QApplication::setPalette(studioPalette(dark));

    applyFont();
}

void applyFont()
{
    static const QFont preset = presetFont();
    const Settings &settings = Settings::instance();
    QFont font = preset;
    if (const QString family = settings.value(settings::font); !family.isEmpty())
        font.setFamilies({family});
    if (const int size = settings.value(settings::fontSize); size > 0)
        font.setPixelSize(size);
    if (font == QApplication::font())
        return;
    const OwnFonts own;
    QApplication::setFont(font);
    // Windows that are there already keep the font that they have found at first.
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (!window->testAttribute(Qt::WA_SetFont))
            window->setFont(QFont());
    }
    own.follow(font);
}

} // namespace studio
