#include "render/CardSocial.h"

#include "render/CardComposer.h"
#include "render/CardText.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// All in pixels of the picture, whose size is what sites ask for.
constexpr QSizeF pictureSize(1200, 630);
constexpr qreal panel = 344;
constexpr qreal margin = 72;
constexpr qreal gap = 56;
constexpr qreal room = pictureSize.width() - panel - margin - gap;

QFont sized(const QFont &base, int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font = base;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

class SocialComposer : CardComposer
{
public:
    SocialComposer(const CardModel &card, const Tokens &colors, const CardOptions &how)
        : CardComposer(card, colors, how, pictureSize.width())
        , fonts(how.base)
    {
    }

    CardDrawing compose()
    {
        drawing.size = pictureSize;
        drawing.name = words.name;
        drawing.spoken = words.spoken();
        QPainterPath ground;
        ground.addRect(0, 0, width, height);
        drawing.shapes.push_back({ground, tokens.raised, {}, 0});
        drawPanel();
        qreal y = drawName(margin);
        y = drawByline(y);
        const qreal chips = height - margin - 40 - (words.chips.empty() ? 0 : 84);
        drawText(y + 30, chips - 24);
        if (!words.chips.empty())
            drawChips(height - margin - 40 - 70);
        drawFoot(height - margin - 34);
        return std::move(drawing);
    }

private:
    // The picture, large and cut off by the edges, is the one thing that is seen from afar.
    void drawPanel()
    {
        QPainterPath edge;
        edge.addRect(from(width - panel, panel), 0, panel, height);
        const QPointF middle = edge.boundingRect().center();
        if (std::optional<CardImage> avatar = drawAvatar(248, model)) {
            const QColor ground = model.kind == Kind::Agent ? agentColor(model.color, model.slug)
                                                            : categoryColors(model.category).strong;
            drawing.shapes.push_back({edge, ground, {}, 0});
            avatar->frame.moveCenter(middle);
            drawing.images.push_back(std::move(*avatar));
            return;
        }
        const bool agent = model.kind != Kind::Soul;
        const qreal size = agent ? 440 : 720;
        for (CardShape &part : drawPicture(size, model, options.base)) {
            part.path.translate(middle - QPointF(size / 2, size / 2));
            if (agent && drawing.shapes.size() == 1)
                part.path = edge; // The disc fills the panel, its letters stay as they are.
            else
                part.path = part.path.intersected(edge);
            drawing.shapes.push_back(std::move(part));
        }
    }

    qreal drawName(qreal top)
    {
        const QFont &family = words.nameIsIdentifier ? fonts.identifier : fonts.name;
        // One line may be large; a name that needs two is a little smaller.
        QFont font = sized(family, words.nameIsIdentifier ? 56 : 64, QFont::Bold);
        if (textWidth(words.name, font) > room)
            font.setPixelSize(50);
        const qreal pitch = std::round(font.pixelSize() * 1.2);
        for (const QString &line : brokenLines(words.name, font, room, 2)) {
            addLine(line, font, tokens.text, margin, baselineIn(top, pitch, font),
                    directionOf(words.name));
            top += pitch;
        }
        return top;
    }

    qreal drawByline(qreal top)
    {
        if (words.byline.isEmpty())
            return top;
        const QFont font = sized(fonts.small, 30);
        const qreal baseline = baselineIn(top + 8, 44, font);
        const qreal mark = words.mark.text.isEmpty() ? 0 : textWidth(words.mark.text, font) + 12;
        const qreal used = addLine(elided(words.byline, font, room - mark), font, tokens.muted,
                                   margin, baseline);
        if (mark > 0) {
            addLine(words.mark.text, font, words.verified ? tokens.accent : tokens.warning,
                    margin + used + 12, baseline);
        }
        return top + 52;
    }

    void drawText(qreal top, qreal bottom)
    {
        const QFont font = sized(fonts.body, 36);
        constexpr qreal pitch = 50;
        const int lines = std::clamp(int((bottom - top) / pitch), 0, 4);
        for (const QString &line : brokenLines(words.text, font, room, lines)) {
            const Qt::LayoutDirection direction = directionOf(words.text);
            const qreal x = direction == options.direction ? margin
                                                           : margin + room - textWidth(line, font);
            addLine(line, font, tokens.text, x, baselineIn(top, pitch, font), direction);
            top += pitch;
        }
    }

    // One row; what does not fit is left out, for nobody can ask a picture for more.
    void drawChips(qreal top)
    {
        const ChipColors filled = categoryChip(model.category, tokens);
        qreal x = margin;
        for (const CardWords::Chip &chip : words.chips) {
            const QFont font = sized(fonts.chip, 27,
                                     chip.category ? QFont::DemiBold : QFont::Normal);
            const qreal extent = std::ceil(textWidth(chip.text, font)) + 40;
            if (x + extent > margin + room)
                break;
            const QRectF box(from(x, extent), top, extent, 46);
            QPainterPath path;
            if (chip.category) {
                path.addRoundedRect(box, 23, 23);
                drawing.shapes.push_back({path, filled.background, {}, 0});
            } else {
                path.addRoundedRect(box.adjusted(1, 1, -1, -1), 22, 22);
                drawing.shapes.push_back({path, {}, tokens.line, 2});
            }
            addLine(chip.text, font, chip.category ? filled.text : tokens.muted, x + 20,
                    baselineIn(top, 46, font));
            x += extent + 14;
        }
    }

    void drawFoot(qreal top)
    {
        QStringList parts = words.facts;
        for (const CardWords::Note &note : words.notes) {
            if (note.tone == CardWords::Tone::Quiet)
                parts << note.text;
        }
        const QFont font = sized(fonts.small, 27);
        const QString line = elided(parts.join(u"  ·  "_s), font, room);
        if (!line.isEmpty())
            addLine(line, font, tokens.muted, margin, baselineIn(top, 34, font), options.direction);
    }

    const CardMetrics fonts;
    const qreal height = pictureSize.height();
};

} // namespace

CardDrawing drawSocialCard(const CardModel &model, const Tokens &tokens, const CardOptions &options)
{
    return SocialComposer(model, tokens, options).compose();
}

} // namespace studio
