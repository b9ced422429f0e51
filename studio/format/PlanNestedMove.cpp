// Another order of the parts of a nested value, with the comments that belong to them.

#include "format/NestedPlan.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

qsizetype indentOf(QStringView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line[indent] == u' ')
        ++indent;
    return indent;
}

/// The lines of the parts of a block, each with the comments directly above it and the deeper ones
/// directly below. What else stands between them, blank lines above all, keeps its place.
class BlockPieces
{
public:
    BlockPieces(const QString &text, const NestedNode &parent)
        : m_text(text)
        , m_parent(parent)
    {
        for (size_t i = 0; i < parent.children.size(); ++i)
            m_spans.push_back(spanOf(i));
    }

    [[nodiscard]] TextEdit ordered(const std::vector<size_t> &order) const
    {
        TextEdit edit;
        for (size_t slot = 0; slot < order.size(); ++slot) {
            if (order[slot] == slot)
                continue;
            QString lines = sourceOf(order[slot]);
            if (!beginsLine(m_text, m_spans[slot].begin)) // beside a dash
                lines.remove(0, indentOf(lines));
            edit.add(m_spans[slot], lines);
        }
        return edit;
    }

    [[nodiscard]] BlockPiece piece(size_t index) const { return {m_spans[index], sourceOf(index)}; }

private:
    [[nodiscard]] QStringView lineAt(qsizetype at) const
    {
        return QStringView(m_text).sliced(at, lineEnd(m_text, at) - at);
    }

    [[nodiscard]] Span spanOf(size_t index) const
    {
        const NestedNode &node = m_parent.children[index];
        qsizetype end = node.whole.end;
        // Deeper comments belong to what they stand below.
        while (end < m_text.size() && lineAt(end).trimmed().startsWith(u'#')
               && indentOf(lineAt(end)) > node.column)
            end = qMin(lineEnd(m_text, end) + 1, m_text.size());
        if (!beginsLine(m_text, node.whole.begin))
            return {node.whole.begin, end};
        qsizetype begin = lineBegin(m_text, node.whole.begin);
        const qsizetype least = index == 0 ? firstLine() : m_spans.back().end;
        while (begin > least) {
            const qsizetype above = lineBegin(m_text, begin - 1);
            if (above < least || !lineAt(above).trimmed().startsWith(u'#'))
                break;
            begin = above;
        }
        // A comment beside a dash stands above the first of its members.
        if (index == 0 && begin == least && m_parent.keySpan.isEmpty()) {
            const qsizetype mark = m_text.indexOf(u'#', m_parent.mark);
            if (mark >= 0 && mark < begin && lineEnd(m_text, mark) + 1 == begin)
                begin = mark;
        }
        return {begin, end};
    }

    /// The first line below the key or the dash of the parent.
    [[nodiscard]] qsizetype firstLine() const
    {
        return qMin(lineEnd(m_text, m_parent.mark) + 1, m_text.size());
    }

    /// The lines of a part, with the indentation of the first.
    [[nodiscard]] QString sourceOf(size_t index) const
    {
        const Span span = m_spans[index];
        QString lines = m_text.sliced(span.begin, span.length());
        if (!beginsLine(m_text, span.begin))
            lines.prepend(QString(m_parent.children[index].column, u' '));
        if (!lines.endsWith(u'\n'))
            lines += u'\n';
        return lines;
    }

    const QString &m_text;
    const NestedNode &m_parent;
    std::vector<Span> m_spans;
};

std::vector<size_t> movedOrder(size_t count, size_t from, size_t to)
{
    std::vector<size_t> order;
    for (size_t i = 0; i < count; ++i) {
        if (i != from)
            order.push_back(i);
    }
    order.insert(order.begin() + qsizetype(to), from);
    return order;
}

template<typename Parts>
Parts inOrder(const Parts &parts, const std::vector<size_t> &order)
{
    Parts moved;
    for (const size_t index : order)
        moved.push_back(parts[index]);
    return moved;
}

} // namespace

BlockPiece blockPiece(const QString &text, const NestedNode &parent, size_t index)
{
    return BlockPieces(text, parent).piece(index);
}

Result<TextEdit> planNestedMove(const QString &text, const Frontmatter &frontmatter,
                                const QString &key, const NestedPath &path, int to)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    if (path.empty() || !nested.at(path))
        return nested.noSuch(key);
    NestedPath up = path;
    up.pop_back();
    const NestedNode &parent = *nested.at(up);
    if (to < 0 || to >= int(parent.children.size()))
        return nested.noSuch(nested.at(path)->key);
    if (to == path.back())
        return TextEdit();
    const std::vector<size_t> order = movedOrder(parent.children.size(), size_t(path.back()),
                                                 size_t(to));
    const TextEdit edit = parent.isFlow() ? flowReorder(text, parent, order)
                                          : BlockPieces(text, parent).ordered(order);
    auto planned = nested.finish(
        edit, up,
        [&](const Value &value) {
            return value.isMap() ? Value(inOrder(value.toMap(), order))
                                 : Value(inOrder(value.toList(), order));
        },
        {}, NestedPlan::Comments::Moved);
    return nested.told(std::move(planned), path);
}

} // namespace studio
