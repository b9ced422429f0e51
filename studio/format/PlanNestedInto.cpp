// A part of a nested value goes into another map or list of it.

#include "format/NestedPlan.h"
#include "format/ScalarWriter.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype step = 2; ///< Of the indentation below a key that had nothing.

QString indented(const QString &lines, qsizetype from, qsizetype to)
{
    QString result;
    for (QStringView line : QStringView(lines).split(u'\n')) {
        qsizetype blanks = 0;
        while (blanks < line.size() && line[blanks] == u' ')
            ++blanks;
        if (blanks == line.size()) {
            result += u'\n';
            continue;
        }
        const qsizetype wanted = qMax<qsizetype>(0, blanks + to - from);
        result += QString(wanted, u' ') + line.sliced(blanks) + u'\n';
    }
    return result.chopped(1);
}

bool hasSpecial(const NestedNode &node)
{
    return node.isSpecial() || std::ranges::any_of(node.children, hasSpecial);
}

bool isEmptyValue(const NestedNode &node)
{
    if (node.style == Style::Empty)
        return true;
    return node.isFlow()
           && (node.value.isMap() ? node.value.toMap().empty() : node.value.toList().empty());
}

TextEdit withoutPart(const QString &text, const NestedNode &parent, size_t index)
{
    Span gone;
    const NestedNode &node = parent.children[index];
    if (node.inFlow)
        return flowRemove(text, parent, index, gone);
    const bool ownLine = beginsLine(text, node.whole.begin);
    gone = blockPiece(text, parent, index).span;
    TextEdit edit;
    if (ownLine && !beginsLine(text, gone.begin)) // the comment beside the dash stays there
        gone.begin = lineBegin(text, node.whole.begin);
    if (parent.children.size() == 1) {
        const QString empty = parent.isMap() ? u"{}"_s : u"[]"_s;
        if (ownLine)
            edit.add({parent.mark, parent.mark}, u' ' + empty);
        edit.add(gone, ownLine ? QString() : QString(empty + u'\n'));
        return edit;
    }
    if (!ownLine) // the next one takes its place beside the dash
        gone.end = parent.children[1].whole.begin;
    edit.add(gone, {});
    return edit;
}

/// The lines of the part at the column of those that it comes to.
struct Coming
{
    qsizetype place = 0;
    QString lines;
};

Coming linesInto(const QString &text, const NestedNode &part, const QString &source,
                 const NestedNode &parent, size_t index)
{
    if (parent.children.empty()) {
        const qsizetype end = qMax(parent.mark, parent.valueSpan.end);
        return {lineEnd(text, end) + 1, indented(source, part.column, parent.column + step)};
    }
    const qsizetype column = parent.children.front().column;
    const QString lines = indented(source, part.column, column);
    if (index == parent.children.size())
        return {blockPiece(text, parent, index - 1).span.end, lines};
    const NestedNode &next = parent.children[index];
    if (beginsLine(text, next.whole.begin)) {
        const qsizetype begin = blockPiece(text, parent, index).span.begin;
        return {beginsLine(text, begin) ? begin : lineBegin(text, next.whole.begin), lines};
    }
    return {next.whole.begin, lines.sliced(column) + QString(column, u' ')};
}

/// The part as one line, for what cannot be taken over line by line.
QString oneLine(const QString &text, const NestedNode &part)
{
    const bool scalar = part.children.empty() && !part.isFlow() && !part.valueSpan.isEmpty();
    const QString source = scalar ? text.sliced(part.valueSpan.begin, part.valueSpan.length())
                                  : flowSource(part.value, false);
    return part.keySpan.isEmpty() ? QString(u"- "_s + source + u'\n')
                                  : QString(writeKey(part.key) + u": "_s + source + u'\n');
}

Value withPartMoved(const Value &root, const NestedNode &part, const Value &own, NestedPath path,
                    const NestedPath &parent, int index)
{
    const Value with = changedAt(root, parent, [&](const Value &value) {
        if (!part.keySpan.isEmpty()) {
            Value::Map map = value.isMap() ? value.toMap() : Value::Map();
            map.insert(map.begin() + index, {part.key, own});
            return Value(map);
        }
        Value::List list = value.isList() ? value.toList() : Value::List();
        list.insert(list.begin() + index, own);
        return Value(list);
    });
    const bool beside = path.size() > parent.size()
                        && std::equal(parent.begin(), parent.end(), path.begin());
    if (beside && index <= path[parent.size()])
        ++path[parent.size()];
    const int gone = path.back();
    path.pop_back();
    return changedAt(with, path, [&](const Value &value) {
        if (value.isMap()) {
            Value::Map map = value.toMap();
            map.erase(map.begin() + gone);
            return Value(map);
        }
        Value::List list = value.toList();
        list.erase(list.begin() + gone);
        return Value(list);
    });
}

} // namespace

bool fitsInto(const NestedNode &part, const NestedNode &parent)
{
    const bool member = !part.keySpan.isEmpty();
    // Beside a dash there is no line to go to, and brackets that only the text shows stay closed.
    if (parent.style == Style::Empty)
        return !parent.keySpan.isEmpty() && !parent.inFlow;
    if (parent.isFlow() && parent.children.empty() && !isEmptyValue(parent))
        return false;
    return member ? parent.isMap() && !hasMember(parent, part.key) : parent.isList();
}

Result<TextEdit> planNestedMoveInto(const QString &text, const Frontmatter &frontmatter,
                                    const QString &key, const NestedPath &path,
                                    const NestedPath &parent, int index)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *part = path.empty() ? nullptr : nested.at(path);
    const NestedNode *into = nested.at(parent);
    const bool within = parent.size() >= path.size()
                        && std::equal(path.begin(), path.end(), parent.begin());
    const NestedPath up(path.begin(), path.end() - (path.empty() ? 0 : 1));
    if (!part || !into || within || up == parent || !fitsInto(*part, *into) || index < 0
        || index > int(into->children.size()))
        return nested.noSuch(part ? part->key : key);
    const bool brackets = into->inFlow || (into->isFlow() && !into->children.empty())
                          || (into->isFlow() && into->keySpan.isEmpty());
    // Brackets take over values, which have no anchors.
    if (brackets && hasSpecial(*part))
        return nested.opaque();
    if (brackets && index != int(into->children.size()))
        return nested.noSuch(part->key);

    const NestedNode &from = *nested.at(up);
    // What comes is there first: it may stand where what goes begins.
    TextEdit edit;
    if (brackets) {
        edit = flowAdd(text, *into, part->key, part->value, nested.isJson(parent));
    } else {
        QString source = blockPiece(text, from, size_t(path.back())).lines;
        NestedNode shown = *part;
        if (part->inFlow) {
            source = oneLine(text, *part);
            shown.column = 0;
        } else if (source.startsWith(u'#')) { // the comment beside the dash stays there
            source.remove(0, source.indexOf(u'\n') + 1);
        }
        const Coming coming = linesInto(text, shown, source, *into, size_t(index));
        edit.add({coming.place, coming.place}, coming.lines);
        if (into->isFlow())
            edit.add({into->mark, into->valueSpan.end}, {});
    }
    const TextEdit without = withoutPart(text, from, size_t(path.back()));
    for (const Replacement &piece : without.replacements()) {
        if (!edit.add(piece.span, piece.text))
            return nested.noSuch(part->key);
    }
    auto planned = nested.finish(
        edit, {},
        [&](const Value &value) {
            return withPartMoved(value, *part, nested.valueOf(*part), path, parent, index);
        },
        {}, NestedPlan::Comments::Moved);
    return nested.told(std::move(planned), path);
}

} // namespace studio
