#include "render/Tokens.h"

#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutex>
#include <QPalette>
#include <array>
#include <cmath>
#include <map>
#include <vector>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Category
{
    QString name;
    ColorPair pair;
    QColor ink;
};

struct CardColors
{
    std::vector<Category> categories;
    std::vector<std::pair<QString, QColor>> agents;
};

CardColors readCardColors()
{
    CardColors colors;
    QFile file(u":/studio/data/categories.json"_s);
    if (!file.open(QIODevice::ReadOnly))
        return colors;
    const QJsonObject root = QJsonDocument::fromJson(file.readAll()).object();
    const QJsonArray categories = root.value("categories"_L1).toArray();
    for (const QJsonValue &value : categories) {
        const auto colorOf = [&value](QLatin1StringView key) {
            return QColor::fromString(value[key].toString());
        };
        Category category{value["name"_L1].toString(),
                          {colorOf("color"_L1), colorOf("lightColor"_L1)},
                          colorOf("ink"_L1)};
        if (!category.ink.isValid())
            category.ink = category.pair.strong;
        if (category.pair.strong.isValid() && category.pair.light.isValid())
            colors.categories.push_back(std::move(category));
    }
    const QJsonArray agents = root.value("agentColors"_L1).toArray();
    for (const QJsonValue &value : agents) {
        const QColor color = QColor::fromString(value["light"_L1].toString());
        if (color.isValid())
            colors.agents.emplace_back(value["name"_L1].toString(), color);
    }
    return colors;
}

const CardColors &cardColors()
{
    static const CardColors colors = readCardColors();
    return colors;
}

const Category *findCategory(QStringView name)
{
    const QStringView trimmed = name.trimmed();
    for (const Category &category : cardColors().categories) {
        if (trimmed.compare(category.name, Qt::CaseInsensitive) == 0)
            return &category;
    }
    return nullptr;
}

// What a channel of sRGB contributes to the luminance that WCAG compares.
double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
           + 0.0722 * linear(color.blueF());
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() + (b.redF() - a.redF()) * share,
                            a.greenF() + (b.greenF() - a.greenF()) * share,
                            a.blueF() + (b.blueF() - a.blueF()) * share);
}

/// That of black and white is 21, of black and yellow 19.6; ordinary desktops stay below.
constexpr double highContrast = 19;
constexpr double strong = 7; ///< What WCAG calls enhanced.

/// The colours that somebody with weak eyes has chosen, in the places of ours.
Tokens tokensOf(const QPalette &palette)
{
    const auto of = [&](QPalette::ColorRole role) { return palette.color(QPalette::Active, role); };
    const QColor window = of(QPalette::Window);
    const QColor text = of(QPalette::WindowText);
    const bool dark = luminance(window) < 0.18;
    const Tokens &ours = dark ? darkTokens() : lightTokens();
    const auto seen = [&](const QColor &color) { return readable(color, window, strong); };
    Tokens tokens;
    tokens.dark = dark;
    tokens.window = window;
    tokens.raised = of(QPalette::Base);
    tokens.sunken = mixed(window, text, 0.12f);
    tokens.line = mixed(window, text, 0.6f);
    tokens.text = text;
    tokens.muted = mixed(text, window, 0.15f);
    tokens.accent = seen(of(QPalette::Link));
    tokens.accentBackground = mixed(window, tokens.accent, 0.2f);
    tokens.onAccent = readable(window, tokens.accent, strong);
    tokens.selection = mixed(window, text, 0.3f);
    tokens.error = seen(ours.error);
    tokens.warning = seen(ours.warning);
    tokens.good = seen(ours.good);
    tokens.syntaxKey = seen(ours.syntaxKey);
    tokens.syntaxValue = seen(ours.syntaxValue);
    tokens.syntaxHeading = seen(ours.syntaxHeading);
    tokens.syntaxQuiet = seen(ours.syntaxQuiet);
    return tokens;
}

/// Made once for each palette; they stay where they are.
const Tokens &contrastTokens(const QPalette &palette)
{
    static QMutex mutex;
    static std::map<std::array<QRgb, 4>, Tokens> made;
    const auto of = [&](QPalette::ColorRole role) {
        return palette.color(QPalette::Active, role).rgb();
    };
    const std::array key{of(QPalette::Window), of(QPalette::WindowText), of(QPalette::Base),
                         of(QPalette::Link)};
    const QMutexLocker lock(&mutex);
    const auto known = made.find(key);
    return known != made.end() ? known->second : made.emplace(key, tokensOf(palette)).first->second;
}

// FNV-1a: the same on every system and in every version, unlike qHash().
quint32 stableHash(QStringView text)
{
    quint32 hash = 2166136261u;
    for (const QChar c : text)
        hash = (hash ^ c.unicode()) * 16777619u;
    return hash;
}

} // namespace

const Tokens &lightTokens()
{
    static const Tokens tokens{
        .dark = false,
        .window = QColor(0xf6f6f3),
        .raised = QColor(0xffffff),
        .sunken = QColor(0xefefeb),
        .line = QColor(0xdedfd9),
        .text = QColor(0x1f2328),
        .muted = QColor(0x62686f),
        .accent = QColor(0x3b5bdb),
        .accentBackground = QColor(0xe7ecff),
        .onAccent = QColor(0xffffff),
        .selection = QColor(0xdee7ff),
        .error = QColor(0xc92a2a),
        .warning = QColor(0xa85400),
        .good = QColor(0x267a37),
        .syntaxKey = QColor(0x7b3fb5),
        .syntaxValue = QColor(0x2b6f3e),
        .syntaxHeading = QColor(0x1f4fa8),
        .syntaxQuiet = QColor(0x636b75),
    };
    return tokens;
}

const Tokens &darkTokens()
{
    static const Tokens tokens{
        .dark = true,
        .window = QColor(0x1e1f22),
        .raised = QColor(0x26282c),
        .sunken = QColor(0x191a1d),
        .line = QColor(0x3b3e44),
        .text = QColor(0xe6e6e3),
        .muted = QColor(0x9aa1ab),
        .accent = QColor(0x91a7ff),
        .accentBackground = QColor(0x2b3150),
        .onAccent = QColor(0x191a1d),
        .selection = QColor(0x2a345a),
        .error = QColor(0xff8787),
        .warning = QColor(0xffc078),
        .good = QColor(0x8ce99a),
        .syntaxKey = QColor(0xc79bf2),
        .syntaxValue = QColor(0x95d5a6),
        .syntaxHeading = QColor(0x8fb4ff),
        .syntaxQuiet = QColor(0x8b929d),
    };
    return tokens;
}

const Tokens &tokensFor(Theme theme)
{
    return theme == Theme::Dark ? darkTokens() : lightTokens();
}

// One of high contrast, which a desktop has for those with weak eyes, lends its own colours.
const Tokens &tokensFor(const QPalette &palette)
{
    const QColor ground = palette.color(QPalette::Active, QPalette::Window);
    if (ground == lightTokens().window)
        return lightTokens();
    if (ground == darkTokens().window)
        return darkTokens();
    if (contrast(ground, palette.color(QPalette::Active, QPalette::WindowText)) >= highContrast)
        return contrastTokens(palette);
    return luminance(ground) < 0.18 ? darkTokens() : lightTokens();
}

ColorPair categoryColors(QStringView category)
{
    if (const Category *known = findCategory(category))
        return known->pair;
    return {QColor(0x5c636b), QColor(0xa9b0b8)};
}

ChipColors categoryChip(QStringView category, const Tokens &tokens)
{
    const Category *known = findCategory(category);
    const ColorPair pair = categoryColors(category);
    const QColor background = mixed(tokens.raised, pair.strong, tokens.dark ? 0.26f : 0.12f);
    const QColor text = tokens.dark ? pair.light : known ? known->ink : pair.strong;
    return {readable(text, background), background};
}

QColor agentColor(QStringView color, QStringView slug)
{
    const QStringView wanted = color.trimmed();
    const auto &named = cardColors().agents;
    for (const auto &[name, value] : named) {
        if (wanted.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    if (wanted.startsWith(u'#')) {
        const QColor written = QColor::fromString(wanted);
        if (written.isValid())
            return QColor(written.rgb());
    }
    if (named.empty())
        return QColor(0x2f5bd7);
    return named[stableHash(slug) % named.size()].second;
}

double contrast(const QColor &a, const QColor &b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

QColor readable(QColor color, const QColor &ground, double atLeast)
{
    const QColor end = contrast(QColor(Qt::white), ground) > contrast(QColor(Qt::black), ground)
                           ? QColor(Qt::white)
                           : QColor(Qt::black);
    for (int step = 0; step < 24 && contrast(color, ground) < atLeast; ++step)
        color = mixed(color, end, 0.08f);
    return contrast(color, ground) < atLeast ? end : color;
}

} // namespace studio
