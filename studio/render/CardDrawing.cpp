#include "render/CardDrawing.h"

#include "render/CardComposer.h"
#include "render/CardText.h"

#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int soulLines = 2;
constexpr int agentLines = 3;
constexpr int chipRows = 2;

constexpr qreal padding = 16;
constexpr qreal picture = 42;
constexpr qreal pictureGap = 12;
constexpr qreal textTop = padding + picture + 12;
constexpr qreal textPitch = 20;
constexpr qreal chipHeight = 20;
constexpr qreal chipGap = 6;
constexpr qreal chipPadding = 8;
constexpr qreal aboveChips = 11;
constexpr qreal aboveHairline = 13;
constexpr qreal footer = 42; // The hairline and all below it.

struct PlacedChip
{
    QString text;
    bool category = false;
    QRectF box; ///< From the first chip's top left corner.
};

class Composer : CardComposer
{
public:
    Composer(const CardModel &card, const Tokens &colors, const CardOptions &how, qreal extent)
        : CardComposer(card, colors, how, extent)
        , metrics(how.base)
    {
    }

    [[nodiscard]] qreal naturalHeight() const
    {
        const auto lines = brokenLines(words.text, metrics.body, inner(), maximumLines());
        const auto chips = placeChips(chipRows);
        qreal height = metrics(textTop) + lines.size() * metrics(textPitch);
        if (lines.isEmpty())
            height -= metrics(chips.empty() ? 12 : 4);
        if (!chips.empty())
            height += (lines.isEmpty() ? 0 : metrics(aboveChips)) + chips.back().box.bottom();
        return height + (hasFooter() ? metrics(aboveHairline) + metrics(footer) : metrics(padding));
    }

    CardDrawing compose(qreal height)
    {
        drawing.size = {width, height};
        drawing.name = words.name;
        drawing.spoken = words.spoken();
        if (options.surface)
            drawSurface(height);
        drawHead();
        qreal bottom = height - metrics(padding);
        if (hasFooter()) {
            drawFooter(height);
            bottom = height - metrics(footer) - metrics(aboveHairline);
        }
        const qreal top = metrics(textTop);
        const qreal room = bottom - top;
        // Chips keep a row of their own; what is left is the text's, and what the text leaves
        // free is for a second row.
        const qreal rowHeight = metrics(chipHeight);
        const qreal chipsRoom = words.chips.empty() ? 0 : rowHeight + metrics(aboveChips);
        const int fitting = int((room - chipsRoom) / metrics(textPitch));
        const QStringList lines = brokenLines(words.text, metrics.body, inner(),
                                              std::clamp(fitting, 0, maximumLines()));
        qreal y = top;
        for (const QString &line : lines) {
            addTextLine(line, baselineIn(y, metrics(textPitch), metrics.body));
            y += metrics(textPitch);
        }
        const qreal left = bottom - y - (lines.isEmpty() ? 0 : metrics(aboveChips));
        const int rows = int((left + metrics(chipGap)) / (rowHeight + metrics(chipGap)));
        drawChips(placeChips(std::clamp(rows, 0, chipRows)), bottom);
        return std::move(drawing);
    }

    [[nodiscard]] size_t shownChips() const
    {
        const auto chips = placeChips(chipRows);
        // The last one counts those that are left out.
        return chips.empty() || chips.size() == words.chips.size() ? chips.size()
                                                                   : chips.size() - 1;
    }

    CardDrawing composeSurface(qreal height)
    {
        drawing.size = {width, height};
        drawSurface(height);
        return std::move(drawing);
    }

    CardDrawing composeOutline(qreal height)
    {
        drawing.size = {width, height};
        const qreal size = metrics(picture);
        const QRectF place(from(metrics(padding), size), metrics(padding), size, size);
        const qreal radius = model.kind == Kind::Soul    ? metrics(10)
                             : model.kind == Kind::Agent ? size / 2
                                                         : size * skillCorner;
        QPainterPath path;
        path.addRoundedRect(place, radius, radius);
        drawing.shapes.push_back({path, tokens.sunken, {}, 0});
        drawName();
        return std::move(drawing);
    }

private:
    [[nodiscard]] qreal inner() const { return width - 2 * metrics(padding); }
    [[nodiscard]] bool hasFooter() const { return !words.facts.isEmpty() || !words.notes.empty(); }
    [[nodiscard]] int maximumLines() const
    {
        return model.kind == Kind::Soul ? soulLines : agentLines;
    }

    // Lines of a text that runs the other way than the card are flush where they begin.
    void addTextLine(const QString &line, qreal baseline)
    {
        const Qt::LayoutDirection direction = directionOf(words.text);
        const qreal x = direction == options.direction
                            ? metrics(padding)
                            : width - metrics(padding) - textWidth(line, metrics.body);
        addLine(line, metrics.body, tokens.text, x, baseline, direction);
    }

    void drawSurface(qreal height)
    {
        const qreal radius = metrics(12);
        const QRectF box(0, 0, width, height);
        // Rings that add up to a soft edge: every paint device and SVG viewer can draw these.
        for (int ring = int(cardShadow) - 2; ring >= 0; --ring) {
            QPainterPath path;
            const qreal reach = ring - 0.5;
            path.addRoundedRect(box.adjusted(-reach, -reach, reach, reach).translated(0, 1),
                                radius + reach, radius + reach);
            drawing.shapes.push_back({path, QColor(0, 0, 0, tokens.dark ? 16 : 3), {}, 0});
        }
        QPainterPath surface;
        const qreal pen = options.selected ? 2 : 1;
        surface.addRoundedRect(box.adjusted(pen / 2, pen / 2, -pen / 2, -pen / 2), radius - pen / 2,
                               radius - pen / 2);
        drawing.shapes.push_back(
            {surface, tokens.raised, options.selected ? tokens.accent : tokens.line, pen});
    }

    void drawHead()
    {
        const qreal size = metrics(picture);
        const QPointF at(from(metrics(padding), size), metrics(padding));
        if (std::optional<CardImage> avatar = drawAvatar(size, model)) {
            avatar->frame.translate(at);
            drawing.images.push_back(std::move(*avatar));
        } else {
            for (CardShape &part : drawPicture(size, model, options.base)) {
                part.path.translate(at);
                drawing.shapes.push_back(std::move(part));
            }
        }
        drawName();
        if (words.byline.isEmpty())
            return;
        const qreal x = headLeft();
        const qreal room = width - x - metrics(padding);
        const qreal baseline = baselineIn(metrics(padding + 23), metrics(18), metrics.small);
        const qreal markRoom = words.mark.text.isEmpty()
                                   ? 0
                                   : textWidth(words.mark.text, metrics.small) + metrics(4);
        // A claim is named only where its author can be read as well.
        const bool marked = markRoom > 0 && (words.verified || room - markRoom > metrics(60));
        const qreal used = addLine(
            elided(words.byline, metrics.small, marked ? room - markRoom : room), metrics.small,
            tokens.muted, x, baseline);
        if (marked) {
            addLine(words.mark.text, metrics.small, colorOf(words.mark.tone), x + used + metrics(4),
                    baseline);
        }
    }

    // Where name and byline begin.
    [[nodiscard]] qreal headLeft() const
    {
        return metrics(padding) + metrics(picture) + metrics(pictureGap);
    }

    void drawName()
    {
        const QFont &font = words.nameIsIdentifier ? metrics.identifier : metrics.name;
        const qreal top = metrics(words.byline.isEmpty() ? padding + 10 : padding + 2);
        addLine(elided(words.name, font, width - headLeft() - metrics(padding)), font, tokens.text,
                headLeft(), baselineIn(top, metrics(22), font));
    }

    // The chips that fit into the rows; where some do not, the last says how many.
    [[nodiscard]] std::vector<PlacedChip> placeChips(int rows) const
    {
        if (rows < 1 || words.chips.empty())
            return {};
        const qsizetype all = qsizetype(words.chips.size());
        // More never fit into the rows of the widest card.
        const qsizetype most = std::min<qsizetype>(all, 40);
        std::vector<PlacedChip> chips;
        std::vector<PlacedChip> best;
        for (qsizetype shown = 0; shown <= most; ++shown) {
            if (shown > 0 && !place(chips, words.chips[size_t(shown - 1)], rows))
                break;
            if (shown == all)
                return chips;
            std::vector<PlacedChip> candidate = chips;
            if (place(candidate, {u'+' + QString::number(all - shown), false}, rows))
                best = std::move(candidate);
        }
        return best;
    }

    bool place(std::vector<PlacedChip> &chips, const CardWords::Chip &chip, int rows) const
    {
        const QFont &font = chip.category ? metrics.chipStrong : metrics.chip;
        const qreal limit = inner() - 2 * metrics(chipPadding);
        QString text = chip.text;
        qreal extent = textWidth(text, font);
        if (extent > limit) {
            text = elided(text, font, limit);
            extent = textWidth(text, font);
        }
        const qreal chipWidth = std::ceil(extent) + 2 * metrics(chipPadding);
        const qreal height = metrics(chipHeight);
        qreal x = 0;
        qreal y = 0;
        if (!chips.empty()) {
            x = chips.back().box.right() + metrics(chipGap);
            y = chips.back().box.top();
            if (x + chipWidth > inner() + 0.5) {
                x = 0;
                y += height + metrics(chipGap);
            }
        }
        if (y + height > rows * (height + metrics(chipGap)))
            return false;
        chips.push_back({text, chip.category, {x, y, chipWidth, height}});
        return true;
    }

    void drawChips(const std::vector<PlacedChip> &chips, qreal bottom)
    {
        if (chips.empty())
            return;
        const qreal top = bottom - chips.back().box.bottom();
        const ChipColors filled = categoryChip(model.category, tokens);
        for (const PlacedChip &chip : chips) {
            const qreal x = metrics(padding) + chip.box.left();
            const QRectF box(from(x, chip.box.width()), top + chip.box.top(), chip.box.width(),
                             chip.box.height());
            const qreal radius = box.height() / 2;
            QPainterPath path;
            const QFont &font = chip.category ? metrics.chipStrong : metrics.chip;
            if (chip.category) {
                path.addRoundedRect(box, radius, radius);
                drawing.shapes.push_back({path, filled.background, {}, 0});
            } else {
                path.addRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius - 0.5, radius - 0.5);
                drawing.shapes.push_back({path, {}, tokens.line, 1});
            }
            addLine(chip.text, font, chip.category ? filled.text : tokens.muted,
                    x + metrics(chipPadding), baselineIn(box.top(), box.height(), font));
        }
    }

    [[nodiscard]] QColor colorOf(CardWords::Tone tone) const
    {
        switch (tone) {
        case CardWords::Tone::Good: return tokens.good;
        case CardWords::Tone::Accent: return tokens.accent;
        case CardWords::Tone::Warning: return tokens.warning;
        case CardWords::Tone::Problem: return tokens.error;
        case CardWords::Tone::Quiet: break;
        }
        return tokens.muted;
    }

    void drawFooter(qreal height)
    {
        const qreal top = height - metrics(footer);
        QPainterPath hairline;
        hairline.addRect(metrics(padding), top, inner(), 1);
        drawing.shapes.push_back({hairline, tokens.line, {}, 0});

        const qreal baseline = baselineIn(top + 1, metrics(footer) - 3, metrics.small);
        const QFontMetricsF small(metrics.small);
        const qreal gap = metrics(10);
        qreal end = width - metrics(padding);
        for (auto note = words.notes.rbegin(); note != words.notes.rend(); ++note) {
            const qreal extent = small.horizontalAdvance(note->text);
            if (end - extent < metrics(padding))
                break;
            addLine(note->text, metrics.small, colorOf(note->tone), end - extent, baseline);
            end -= extent + gap;
        }
        qreal x = metrics(padding);
        const QString dot = u"·"_s;
        for (qsizetype i = 0; i < words.facts.size(); ++i) {
            if (i > 0 && words.factsAreWords) {
                if (end - x < metrics(40))
                    break;
                x += addLine(dot, metrics.small, tokens.muted, x, baseline) + metrics(7);
            }
            const qreal room = end - x;
            // A stump of a word says nothing.
            if (room < std::min(metrics(48), small.horizontalAdvance(words.facts[i])))
                break;
            x += addLine(elided(words.facts[i], metrics.small, room), metrics.small, tokens.muted,
                         x, baseline);
            x += words.factsAreWords ? metrics(7) : gap;
        }
    }

    const CardMetrics metrics;
};

} // namespace

qreal cardHeight(qreal width, const CardModel &model, const CardOptions &options)
{
    return Composer(model, lightTokens(), options, width).naturalHeight();
}

size_t shownChips(qreal width, const CardModel &model, const CardOptions &options)
{
    return Composer(model, lightTokens(), options, width).shownChips();
}

qreal gridCardHeight(const QFont &base)
{
    const CardMetrics metrics(base);
    return metrics(textTop) + agentLines * metrics(textPitch) + metrics(aboveChips)
           + metrics(chipHeight) + metrics(aboveHairline) + metrics(footer);
}

CardDrawing drawCard(QSizeF size, const CardModel &model, const Tokens &tokens,
                     const CardOptions &options)
{
    return Composer(model, tokens, options, size.width()).compose(size.height());
}

CardDrawing drawCard(qreal width, const CardModel &model, const Tokens &tokens,
                     const CardOptions &options)
{
    Composer composer(model, tokens, options, width);
    return composer.compose(composer.naturalHeight());
}

CardDrawing drawCardSurface(QSizeF size, const Tokens &tokens, const CardOptions &options)
{
    const CardModel none;
    return Composer(none, tokens, options, size.width()).composeSurface(size.height());
}

CardDrawing drawCardOutline(QSizeF size, const CardModel &model, const Tokens &tokens,
                            const CardOptions &options)
{
    return Composer(model, tokens, options, size.width()).composeOutline(size.height());
}

void CardDrawing::paint(QPainter &painter, QPointF at) const
{
    painter.save();
    painter.translate(at);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const CardShape &one : shapes) {
        painter.setPen(one.stroke.isValid() ? QPen(one.stroke, one.width) : QPen(Qt::NoPen));
        painter.setBrush(one.fill.isValid() ? QBrush(one.fill) : QBrush(Qt::NoBrush));
        painter.drawPath(one.path);
    }
    for (const CardImage &one : images) {
        // A brush and not a clip: its edge is smooth.
        QBrush brush(one.image);
        QTransform place;
        place.translate(one.frame.x(), one.frame.y());
        place.scale(one.frame.width() / one.image.width(), one.frame.height() / one.image.height());
        brush.setTransform(place);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.setPen(Qt::NoPen);
        painter.setBrush(brush);
        painter.drawRoundedRect(one.frame, one.radius, one.radius);
    }
    // Marks piled upon a letter reach out of their line, but not out of the card.
    painter.setClipRect(QRectF(QPointF(0, 0), size), Qt::IntersectClip);
    for (const CardLine &line : lines) {
        painter.setPen(line.color);
        for (const QGlyphRun &run : line.runs)
            painter.drawGlyphRun({0, 0}, run);
    }
    painter.restore();
}

} // namespace studio
