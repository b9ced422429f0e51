// What is written within brackets: one line, or several with a part on each.

#include "format/NestedPlan.h"
#include "format/ScalarWriter.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t';
}

/// A part with what goes along when it moves.
struct Piece
{
    Span lead;  ///< Comments on lines of their own directly above it, with its indentation.
    Span part;
    Span comma; ///< From the part to behind its comma on the same line; empty without.
    Span tail;  ///< Blanks and the comment behind it on the same line.
};

Piece pieceOf(const QString &text, const NestedNode &parent, size_t index)
{
    const NestedNode &node = parent.children[index];
    Piece piece{{node.whole.begin, node.whole.begin}, node.whole, {}, {}};
    qsizetype at = node.whole.end;
    while (isBlank(text[at]))
        ++at;
    const bool comma = text[at] == u',';
    piece.comma = {node.whole.end, comma ? at + 1 : node.whole.end};
    at = piece.comma.end;
    while (isBlank(text[at]))
        ++at;
    const bool comment = text[at] == u'#' && at > piece.comma.end;
    piece.tail = {piece.comma.end, comment ? lineEnd(text, at) : piece.comma.end};
    if (!beginsLine(text, node.whole.begin))
        return piece;
    qsizetype line = lineBegin(text, node.whole.begin);
    const qsizetype least = index == 0 ? parent.valueSpan.begin
                                       : parent.children[index - 1].whole.end;
    for (;;) {
        const qsizetype above = line == 0 ? 0 : lineBegin(text, line - 1);
        if (above <= least
            || !QStringView(text).sliced(above, line - above).trimmed().startsWith(u'#'))
            break;
        line = above;
        while (isBlank(text[line]))
            ++line;
        piece.lead.begin = line;
        line = above;
    }
    return piece;
}

QStringView sliced(const QString &text, Span span)
{
    return QStringView(text).sliced(span.begin, span.length());
}

/// What stands between two parts of this one, to be used for the next.
QString separator(const QString &text, const NestedNode &parent)
{
    const size_t count = parent.children.size();
    if (count >= 2) {
        const QString between = sliced(text, {parent.children[count - 2].whole.end,
                                              parent.children[count - 1].whole.begin})
                                    .toString();
        if (between == ","_L1 || between == " , "_L1)
            return between;
    }
    return u", "_s;
}

QString memberSource(const QString &text, const NestedNode &parent, const QString &name,
                     const Value &value, bool json)
{
    if (name.isEmpty())
        return flowSource(value, json);
    QString colon = u": "_s;
    const NestedNode *last = parent.children.empty() ? nullptr : &parent.children.back();
    if (json && last && last->style != Style::Empty
        && sliced(text, {last->keySpan.end, last->valueSpan.begin}) == u":")
        colon = u":"_s;
    return flowKey(name, json) + colon + flowSource(value, json);
}

} // namespace

QString flowKey(const QString &name, bool json, QStringView before)
{
    const bool single = before.startsWith(u'\'');
    if (!single && !json && !before.startsWith(u'"') && canBePlain(name, true))
        return name;
    return writeScalar(Value(name), single ? Style::SingleQuoted : Style::DoubleQuoted,
                       {.inFlow = true, .oneLine = true})
        .beside;
}

QString flowSource(const Value &value, bool json)
{
    if (value.isMap()) {
        QStringList members;
        for (const Member &member : value.toMap())
            members += flowKey(member.key, json) + u": "_s + flowSource(member.value, json);
        return u'{' + members.join(", "_L1) + u'}';
    }
    if (value.isList()) {
        QStringList elements;
        for (const Value &element : value.toList())
            elements += flowSource(element, json);
        return u'[' + elements.join(", "_L1) + u']';
    }
    return writeScalar(value, json ? Style::DoubleQuoted : Style::Plain,
                       {.inFlow = true, .oneLine = true})
        .beside;
}

TextEdit flowAdd(const QString &text, const NestedNode &parent, const QString &name,
                 const Value &value, bool json)
{
    const QString source = memberSource(text, parent, name, value, json);
    const Span inner{parent.valueSpan.begin + 1, parent.valueSpan.end - 1};
    if (parent.children.empty()) {
        if (sliced(text, inner).trimmed().isEmpty())
            return TextEdit(inner, source);
        return TextEdit({inner.end, inner.end}, source); // comments stand in it
    }
    const Piece last = pieceOf(text, parent, parent.children.size() - 1);
    const bool comma = !last.comma.isEmpty();
    if (!beginsLine(text, last.part.begin)) {
        if (comma)
            return TextEdit({last.comma.end, last.comma.end}, u' ' + source);
        return TextEdit({last.part.end, last.part.end}, separator(text, parent) + source);
    }
    const qsizetype indent = last.part.begin - lineBegin(text, last.part.begin);
    const QString line = u'\n' + text.sliced(last.part.begin - indent, indent) + source;
    TextEdit edit;
    if (!comma)
        edit.add({last.part.end, last.part.end}, u","_s);
    edit.add({last.tail.end, last.tail.end}, comma ? QString(line + u',') : line);
    return edit;
}

TextEdit flowRemove(const QString &text, const NestedNode &parent, size_t index, Span &gone)
{
    const Piece piece = pieceOf(text, parent, index);
    const Span inner{parent.valueSpan.begin + 1, parent.valueSpan.end - 1};
    const bool isLast = index + 1 == parent.children.size();
    gone = {piece.part.begin, piece.tail.end};
    if (parent.children.size() == 1) {
        if (sliced(text, {inner.begin, gone.begin}).trimmed().isEmpty()
            && sliced(text, {gone.end, inner.end}).trimmed().isEmpty())
            gone = inner;
        return TextEdit(gone, {});
    }
    const bool ownLine = beginsLine(text, piece.part.begin) && lineEnd(text, gone.end) < inner.end
                         && sliced(text, {gone.end, lineEnd(text, gone.end)}).trimmed().isEmpty();
    if (ownLine)
        gone = {lineBegin(text, gone.begin), lineEnd(text, gone.end) + 1};
    TextEdit edit;
    if (!isLast) {
        const Span gap{piece.comma.end, parent.children[index + 1].whole.begin};
        if (!ownLine && !sliced(text, gap).contains(u'#'))
            gone.end = gap.end;
        edit.add(gone, {});
        return edit;
    }
    // No comma is left behind the part that is the last one now.
    const Piece before = pieceOf(text, parent, index - 1);
    if (piece.comma.isEmpty() && !before.comma.isEmpty())
        edit.add(before.comma, {});
    if (!ownLine) {
        gone.end = qMax(piece.comma.end, piece.tail.end);
        while (gone.begin > before.tail.end && isBlank(text[gone.begin - 1]))
            --gone.begin;
    }
    edit.add(gone, {});
    return edit;
}

TextEdit flowReorder(const QString &text, const NestedNode &parent,
                     const std::vector<size_t> &order)
{
    std::vector<Piece> pieces;
    for (size_t i = 0; i < order.size(); ++i)
        pieces.push_back(pieceOf(text, parent, i));
    const qsizetype first = parent.children.front().whole.begin;
    const qsizetype column = beginsLine(text, first) ? first - lineBegin(text, first)
                                                     : parent.column + 2;
    const auto newLine = [&](qsizetype indent) { return u'\n' + QString(indent, u' '); };
    TextEdit edit;
    for (size_t slot = 0; slot < order.size(); ++slot) {
        if (order[slot] == slot)
            continue;
        const Piece &there = pieces[slot];
        const Piece &comes = pieces[order[slot]];
        QString source;
        if (!comes.lead.isEmpty() && !beginsLine(text, there.lead.begin))
            source += newLine(column);
        source += sliced(text, comes.lead) + sliced(text, comes.part) + sliced(text, there.comma)
                  + sliced(text, comes.tail);
        // A comment ends with its line.
        qsizetype blanks = 0;
        while (isBlank(text[there.tail.end + blanks]))
            ++blanks;
        if (!comes.tail.isEmpty() && text[there.tail.end + blanks] != u'\n')
            source += newLine(qMax<qsizetype>(0, column - blanks));
        edit.add({there.lead.begin, there.tail.end}, source);
    }
    return edit;
}

} // namespace studio
