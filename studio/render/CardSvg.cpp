#include "render/CardExport.h"

#include "render/CardDrawing.h"
#include "render/SvgWriter.h"

#include <QGuiApplication>
#include <QHash>
#include <QRawFont>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

// The outlines of glyphs as path data. Hinting one takes longer than all else that is written of
// it, and cards share their letters: a thread keeps them.
QString outlineOf(const QRawFont &font, quint32 glyph)
{
    struct Key
    {
        QRawFont font;
        quint32 glyph;
        bool operator==(const Key &) const = default;
    };
    struct Hash
    {
        size_t operator()(const Key &key) const { return qHash(key.font, key.glyph); }
    };
    constexpr size_t mostKept = 4000;
    thread_local std::unordered_map<Key, QString, Hash> kept;
    const Key key{font, glyph};
    if (const auto found = kept.find(key); found != kept.end())
        return found->second;
    const QPainterPath path = font.pathForGlyph(glyph);
    if (kept.size() == mostKept)
        kept.clear();
    return kept.emplace(key, path.isEmpty() ? QString() : svg::pathData(path)).first->second;
}

// Writes text as outlines, each glyph once.
class GlyphWriter
{
public:
    void add(const CardLine &line, QString &body)
    {
        QString uses;
        for (const QGlyphRun &run : line.runs) {
            const QRawFont font = run.rawFont();
            const QList<quint32> glyphs = run.glyphIndexes();
            const QList<QPointF> positions = run.positions();
            const QList<qsizetype> indexes = run.stringIndexes();
            for (qsizetype i = 0; i < glyphs.size(); ++i) {
                const QString id = idOf(font, glyphs[i]);
                const QPointF at = positions[i];
                if (!id.isEmpty()) {
                    uses += u"<use href=\"#"_s + id + u"\" x=\""_s + svg::number(at.x())
                            + u"\" y=\""_s + svg::number(at.y()) + u"\"/>"_s;
                } else if (i < indexes.size()) {
                    uses += bitmapGlyph(run, i, at, font);
                }
            }
        }
        if (!uses.isEmpty())
            body += u"<g fill=\""_s + line.color.name() + u"\">"_s + uses + u"</g>\n"_s;
    }

    [[nodiscard]] QString definitions() const { return m_definitions; }

private:
    // A glyph of a font that holds pictures instead of outlines, such as an emoji, stays text.
    static QString bitmapGlyph(const QGlyphRun &run, qsizetype i, QPointF at, const QRawFont &font)
    {
        const QList<qsizetype> indexes = run.stringIndexes();
        const QString source = run.sourceString();
        qsizetype begin = indexes[i];
        qsizetype end = source.size();
        for (const qsizetype other : indexes) {
            if (other > begin)
                end = std::min(end, other);
        }
        if (begin < 0 || begin >= end)
            return {};
        const QString text = source.sliced(begin, end - begin);
        if (text.trimmed().isEmpty())
            return {};
        return u"<text x=\""_s + svg::number(at.x()) + u"\" y=\""_s + svg::number(at.y())
               + u"\" font-size=\""_s + svg::number(font.pixelSize())
               + u"\" font-family=\"sans-serif\">"_s + text.toHtmlEscaped() + u"</text>"_s;
    }

    QString idOf(const QRawFont &font, quint32 glyph)
    {
        const std::pair key(qHash(font), glyph);
        const auto known = m_ids.constFind(key);
        if (known != m_ids.cend())
            return *known;
        QString id;
        if (const QString outline = outlineOf(font, glyph); !outline.isEmpty()) {
            id = u'g' + QString::number(m_ids.size());
            m_definitions += u"<path id=\""_s + id + u"\" d=\""_s + outline + u"\"/>\n"_s;
        }
        m_ids.insert(key, id);
        return id;
    }

    QHash<std::pair<size_t, quint32>, QString> m_ids;
    QString m_definitions;
};

} // namespace

QByteArray cardSvg(const CardModel &model, Theme theme, const QFont &base, CardForm form)
{
    const CardDrawing drawing = exportedCard(model, theme, base, form);
    const QSizeF size = drawing.size;
    QString body;
    for (const CardShape &shape : drawing.shapes)
        body += svg::shape(shape) + u'\n';
    for (const CardImage &image : drawing.images)
        body += svg::image(image) + u'\n';
    GlyphWriter glyphs;
    for (const CardLine &line : drawing.lines)
        glyphs.add(line, body);

    const qreal margin = exportMargin(form);
    const QString width = svg::number(size.width() + 2 * margin);
    const QString height = svg::number(size.height() + 2 * margin);
    const QString edge = svg::number(-margin);
    const QString page =
        u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\""_s
        + width + u"\" height=\""_s + height + u"\" viewBox=\""_s + edge + u' ' + edge + u' '
        + width + u' ' + height
        + u"\" role=\"img\" aria-labelledby=\"title desc\">\n<title id=\"title\">"_s
        + drawing.name.toHtmlEscaped() + u"</title>\n<desc id=\"desc\">"_s
        + drawing.spoken.toHtmlEscaped() + u"</desc>\n<defs>\n"_s + glyphs.definitions()
        + u"<clipPath id=\"card\"><rect width=\""_s + svg::number(size.width()) + u"\" height=\""_s
        + svg::number(size.height()) + u"\"/></clipPath>\n</defs>\n"_s + body + u"</svg>\n"_s;
    return page.toUtf8();
}

} // namespace studio
