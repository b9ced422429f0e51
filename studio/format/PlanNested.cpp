#include "format/NestedPlan.h"
#include "format/ScalarWriter.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// A value as it is written behind a mark on its line: scalars, and what is empty.
QString besideSource(const Value &value)
{
    if (!value.isScalar())
        return flowSource(value, false);
    return value.isNull() ? QString() : writeScalar(value, Style::Plain, {.oneLine = true}).beside;
}

/// How a scalar within brackets is written: its quotes stay, JSON stays JSON.
QString flowScalarSource(const NestedNode &node, const Value &value, bool json)
{
    const bool quoted = node.style == Style::SingleQuoted || node.style == Style::DoubleQuoted;
    const Style style = quoted ? node.style : json ? Style::DoubleQuoted : Style::Plain;
    return writeScalar(value, style, {.inFlow = true, .oneLine = true}).beside;
}

WrittenValue scalarSource(const QString &text, const NestedNode &node, const Value &value)
{
    const QString before = text.sliced(node.valueSpan.begin, node.valueSpan.length());
    const bool block = node.style == Style::Literal || node.style == Style::Folded;
    ScalarPlace place{.oneLine = !block, .before = before};
    if (block) {
        const qsizetype second = before.indexOf(u'\n') + 1;
        qsizetype at = second;
        while (second > 0 && at < before.size() && before[at] == u' ')
            ++at;
        place.indent = at > second ? int(at - second) : int(node.column) + 2;
    }
    return writeScalar(value, node.style == Style::Empty ? Style::Plain : node.style, place);
}

QStringView sourceOf(const QString &text, const NestedNode &node)
{
    return QStringView(text).sliced(node.valueSpan.begin, node.valueSpan.length());
}

/// Holds something in brackets whose parts only the text shows.
bool isFlowText(const NestedNode &node)
{
    const bool empty = node.value.isMap() ? node.value.toMap().empty()
                                          : node.value.toList().empty();
    return node.isFlow() && node.children.empty() && !empty;
}

/// The edit that gives an empty parent its first child.
TextEdit firstChild(const QString &text, const NestedNode &parent, const QString &source)
{
    TextEdit edit;
    const Span empty{parent.mark, std::max(parent.mark, parent.valueSpan.end)};
    if (parent.keySpan.isEmpty()) { // an element: beside its dash
        edit.add(empty, u' ' + source);
        return edit;
    }
    if (parent.isFlow())
        edit.add(empty, {});
    qsizetype end = text.indexOf(u'\n', empty.end);
    if (end < 0)
        end = text.size();
    edit.add({end, end}, u'\n' + QString(parent.column + 2, u' ') + source);
    return edit;
}

} // namespace

const NestedNode *nodeAt(const NestedTree &tree, const NestedPath &path)
{
    const NestedNode *node = &tree.root;
    for (const int step : path) {
        if (step < 0 || step >= int(node->children.size()))
            return nullptr;
        node = &node->children[size_t(step)];
    }
    return node;
}

Result<TextEdit> planNestedSet(const QString &text, const Frontmatter &frontmatter,
                               const QString &key, const NestedPath &path, const Value &value)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || !node->children.empty())
        return nested.noSuch(key);
    if (!node->alias.isEmpty())
        return std::unexpected(Error{"plan/alias", {node->alias}, node->whole});
    if (node->value == value)
        return TextEdit();
    TextEdit edit;
    if (node->isFlow() || !value.isScalar()) {
        const QString source = flowSource(value, nested.isJson(path));
        edit = TextEdit(node->valueSpan, node->style == Style::Empty ? u' ' + source : source);
    } else if (node->inFlow) {
        const QString source = flowScalarSource(*node, value, nested.isJson(path));
        if (node->style != Style::Empty)
            edit = TextEdit(node->valueSpan, source);
        else
            edit = TextEdit({node->mark, node->mark},
                            (text[node->mark - 1] == u':' || node->isSpecial() ? u" "_s : u": "_s)
                                + source);
    } else {
        const WrittenValue written = scalarSource(text, *node, value);
        const QString source = written.beside + written.below;
        if (node->style == Style::Empty) {
            edit = TextEdit({node->mark, node->mark}, u' ' + source);
        } else {
            const QString before = text.sliced(node->valueSpan.begin, node->valueSpan.length());
            const TextEdit local = TextEdit::between(before, source);
            for (const Replacement &piece : local.replacements())
                edit.add(piece.span.shifted(node->valueSpan.begin), piece.text);
        }
    }
    auto planned = nested.finish(edit, path, [&](const Value &) { return value; });
    // What a block cannot hold a quoted line can.
    if (!planned && value.isString() && node->style != Style::Empty && !node->inFlow) {
        const QString quoted = writeScalar(value, Style::DoubleQuoted, {.oneLine = true}).beside;
        if (auto second = nested.finish(TextEdit(node->valueSpan, quoted), path,
                                        [&](const Value &) { return value; }))
            planned = second;
    }
    return nested.told(std::move(planned), path);
}

Result<TextEdit> planNestedRename(const QString &text, const Frontmatter &frontmatter,
                                  const QString &key, const NestedPath &path, const QString &name)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || path.empty() || node->keySpan.isEmpty() || node->isMerge)
        return nested.noSuch(name);
    if (node->key == name)
        return TextEdit();
    NestedPath parent = path;
    parent.pop_back();
    const auto taken = std::ranges::any_of(nested.at(parent)->children,
                                           [&](const NestedNode &n) { return n.key == name; });
    if (taken || name.trimmed().isEmpty() || name.contains(u'\n') || name == "<<"_L1)
        return nested.noSuch(name);
    const QString source = node->inFlow ? flowKey(name, nested.isJson(path),
                                                  QStringView(text).sliced(node->keySpan.begin, 1))
                                        : writeKey(name);
    return nested.told(nested.finish(TextEdit(node->keySpan, source), parent,
                                     [&](const Value &value) {
                                         Value::Map map = value.toMap();
                                         map[size_t(path.back())].key = name;
                                         return Value(map);
                                     }),
                       path);
}

Result<TextEdit> planNestedRemove(const QString &text, const Frontmatter &frontmatter,
                                  const QString &key, const NestedPath &path)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || path.empty())
        return nested.noSuch(key);
    NestedPath up = path;
    up.pop_back();
    const NestedNode &parent = *nested.at(up);
    const size_t index = size_t(path.back());
    const bool ownLine = beginsLine(text, node->whole.begin);
    TextEdit edit;
    Span gone{ownLine ? lineBegin(text, node->whole.begin) : node->whole.begin, node->whole.end};
    if (node->inFlow) {
        edit = flowRemove(text, parent, index, gone);
    } else if (parent.children.size() == 1) {
        const QString empty = parent.isMap() ? u"{}"_s : u"[]"_s;
        if (ownLine) {
            edit.add({parent.mark, parent.mark}, u' ' + empty);
            edit.add(gone, {});
        } else {
            edit.add(gone, empty + u'\n');
        }
    } else if (ownLine) {
        edit.add(gone, {});
    } else {
        // The first member beside a dash: the next one takes its place there.
        gone.end = parent.children[1].whole.begin;
        edit.add(gone, {});
    }
    auto planned = nested.finish(
        edit, up,
        [&](const Value &value) {
            if (value.isMap()) {
                Value::Map map = value.toMap();
                map.erase(map.begin() + qsizetype(index));
                return Value(map);
            }
            Value::List list = value.toList();
            list.erase(list.begin() + qsizetype(index));
            return Value(list);
        },
        gone);
    return nested.told(std::move(planned), path);
}

Result<TextEdit> planNestedAdd(const QString &text, const Frontmatter &frontmatter,
                               const QString &key, const NestedPath &path, const QString &name,
                               const Value &value)
{
    const NestedPlan nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *parent = nested.at(path);
    const bool member = !name.isEmpty();
    const bool fits = parent
                      && (parent->style == Style::Empty
                          || (member ? parent->isMap() : parent->isList()));
    if (!fits || name.contains(u'\n') || name == "<<"_L1
        || (member && (name.trimmed().isEmpty() || hasMember(*parent, name))))
        return nested.noSuch(name);
    const QString written = besideSource(value);
    QString source = member ? QString(writeKey(name) + u':') : u"-"_s;
    if (!written.isEmpty())
        source += u' ' + written;
    TextEdit edit;
    // A list beside a dash can only be told from its own in brackets; comments in them stay there.
    const bool stays = parent->inFlow || !parent->children.empty()
                       || (parent->keySpan.isEmpty() && !member)
                       || sourceOf(text, *parent).contains(u'#');
    if (isFlowText(*parent)) {
        qsizetype at = parent->valueSpan.end - 1;
        while (text[at - 1].isSpace())
            --at;
        const QString piece = flowSource(value, false);
        edit = TextEdit({at, at}, member ? QString(u", "_s + flowKey(name, false) + u": "_s + piece)
                                         : QString(u", "_s + piece));
    } else if (parent->isFlow() && stays) {
        edit = flowAdd(text, *parent, name, value, nested.isJson(path));
    } else if (!parent->children.empty()) {
        const NestedNode &last = parent->children.back();
        QString line = QString(last.column, u' ') + source + u'\n';
        if (text[last.whole.end - 1] != u'\n')
            line = u'\n' + line.chopped(1);
        edit = TextEdit({last.whole.end, last.whole.end}, line);
    } else {
        edit = firstChild(text, *parent, source);
    }
    auto planned = nested.finish(edit, path, [&](const Value &before) {
        if (member) {
            Value::Map map = before.toMap();
            map.push_back({name, value});
            return Value(map);
        }
        Value::List list = before.toList();
        list.push_back(value);
        return Value(list);
    });
    return nested.told(std::move(planned), path);
}

} // namespace studio
