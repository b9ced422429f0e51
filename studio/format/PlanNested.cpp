#include "format/PlanNested.h"

#include "format/ReadBack.h"
#include "format/ScalarWriter.h"

#include <functional>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

using Change = std::function<Value(const Value &)>;

/// The value with the part at \a path changed.
Value changedAt(const Value &value, std::span<const int> path, const Change &change)
{
    if (path.empty())
        return change(value);
    const size_t index = size_t(path.front());
    if (value.isMap()) {
        Value::Map map = value.toMap();
        map[index].value = changedAt(map[index].value, path.subspan(1), change);
        return map;
    }
    Value::List list = value.toList();
    list[index] = changedAt(list[index], path.subspan(1), change);
    return list;
}

QString flowSource(const Value &value)
{
    if (value.isMap()) {
        QStringList members;
        for (const Member &member : value.toMap())
            members += writeKey(member.key) + u": "_s + flowSource(member.value);
        return u'{' + members.join(", "_L1) + u'}';
    }
    if (value.isList()) {
        QStringList elements;
        for (const Value &element : value.toList())
            elements += flowSource(element);
        return u'[' + elements.join(", "_L1) + u']';
    }
    return writeScalar(value, Style::Plain, {.inFlow = true, .oneLine = true}).beside;
}

/// A value as it is written behind a mark on its line: scalars, and what is empty.
QString besideSource(const Value &value)
{
    if (!value.isScalar())
        return flowSource(value);
    return value.isNull() ? QString() : writeScalar(value, Style::Plain, {.oneLine = true}).beside;
}

qsizetype lineBegin(const QString &text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
}

/// What all of these plans need: the entry, its tree, and the way back from an edit.
class Nested
{
public:
    Nested(const QString &text, const Frontmatter &frontmatter, const QString &key)
        : m_text(text)
        , m_frontmatter(frontmatter)
        , m_key(key)
        , m_entry(frontmatter.find(key))
    {
        if (m_entry)
            m_tree = nestedTree(text, *m_entry);
    }

    [[nodiscard]] bool isReadable() const { return m_tree.has_value(); }
    [[nodiscard]] const NestedNode *at(const NestedPath &path) const
    {
        return nodeAt(*m_tree, path);
    }
    [[nodiscard]] std::unexpected<Error> opaque() const
    {
        return fail("plan/opaque", {m_key}, m_entry ? m_entry->whole : Span());
    }
    [[nodiscard]] std::unexpected<Error> noSuch(const QString &name) const
    {
        return fail("plan/key", {name}, m_entry->whole);
    }

    Result<TextEdit> finish(const TextEdit &edit, const NestedPath &path, const Change &change,
                            Span removed = {})
    {
        const Value expected = changedAt(*m_entry->value, path, change);
        auto checked = readBack(m_text, m_frontmatter, m_key, &expected, edit);
        if (!checked)
            return checked;
        // What was said about the parts that stay is still said, in the same order.
        const QString after = edit.appliedTo(m_text);
        qsizetype at = m_entry->whole.begin;
        for (const Span &comment : m_tree->comments) {
            if (removed.encloses(comment))
                continue;
            at = after.indexOf(QStringView(m_text).sliced(comment.begin, comment.length()), at);
            if (at < 0)
                return fail("plan/unreadable", {m_key, u"comments"_s});
            at += comment.length();
        }
        return checked;
    }

private:
    const QString &m_text;
    const Frontmatter &m_frontmatter;
    QString m_key;
    const Entry *m_entry;
    std::optional<NestedTree> m_tree;
};

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
    Nested nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || !node->children.empty())
        return nested.noSuch(key);
    if (node->value == value)
        return TextEdit();
    TextEdit edit;
    if (node->isFlow() || !value.isScalar()) {
        const QString source = flowSource(value);
        edit = TextEdit(node->valueSpan, node->style == Style::Empty ? u' ' + source : source);
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
    if (!planned && value.isString() && node->style != Style::Empty) {
        const QString quoted = writeScalar(value, Style::DoubleQuoted, {.oneLine = true}).beside;
        if (auto second = nested.finish(TextEdit(node->valueSpan, quoted), path,
                                        [&](const Value &) { return value; }))
            planned = second;
    }
    return planned;
}

Result<TextEdit> planNestedRename(const QString &text, const Frontmatter &frontmatter,
                                  const QString &key, const NestedPath &path, const QString &name)
{
    Nested nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || path.empty() || node->keySpan.isEmpty())
        return nested.noSuch(name);
    if (node->key == name)
        return TextEdit();
    NestedPath parent = path;
    parent.pop_back();
    const auto taken = std::ranges::any_of(nested.at(parent)->children,
                                           [&](const NestedNode &n) { return n.key == name; });
    if (taken || name.trimmed().isEmpty() || name.contains(u'\n') || name == "<<"_L1)
        return nested.noSuch(name);
    return nested.finish(TextEdit(node->keySpan, writeKey(name)), parent, [&](const Value &value) {
        Value::Map map = value.toMap();
        map[size_t(path.back())].key = name;
        return Value(map);
    });
}

Result<TextEdit> planNestedRemove(const QString &text, const Frontmatter &frontmatter,
                                  const QString &key, const NestedPath &path)
{
    Nested nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *node = nested.at(path);
    if (!node || path.empty())
        return nested.noSuch(key);
    NestedPath up = path;
    up.pop_back();
    const NestedNode &parent = *nested.at(up);
    const size_t index = size_t(path.back());
    const qsizetype line = lineBegin(text, node->whole.begin);
    const bool ownLine =
        QStringView(text).sliced(line, node->whole.begin - line).trimmed().isEmpty();
    TextEdit edit;
    Span gone{ownLine ? line : node->whole.begin, node->whole.end};
    if (parent.children.size() == 1) {
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
    return nested.finish(
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
}

Result<TextEdit> planNestedAdd(const QString &text, const Frontmatter &frontmatter,
                               const QString &key, const NestedPath &path, const QString &name,
                               const Value &value)
{
    Nested nested(text, frontmatter, key);
    if (!nested.isReadable())
        return nested.opaque();
    const NestedNode *parent = nested.at(path);
    const bool member = !name.isEmpty();
    const bool fits = parent
                      && (parent->style == Style::Empty
                          || (member ? parent->isMap() : parent->isList()));
    if (!fits || name.contains(u'\n') || name == "<<"_L1
        || (member && (name.trimmed().isEmpty() || parent->value.find(name))))
        return nested.noSuch(name);
    const QString written = besideSource(value);
    QString source = member ? QString(writeKey(name) + u':') : u"-"_s;
    if (!written.isEmpty())
        source += u' ' + written;
    TextEdit edit;
    if (!parent->children.empty()) {
        const NestedNode &last = parent->children.back();
        QString line = QString(last.column, u' ') + source + u'\n';
        if (text[last.whole.end - 1] != u'\n')
            line = u'\n' + line.chopped(1);
        edit = TextEdit({last.whole.end, last.whole.end}, line);
    } else if (parent->isFlow()
               && (parent->value.isMap() ? !parent->value.toMap().empty()
                                         : !parent->value.toList().empty())) {
        qsizetype at = parent->valueSpan.end - 1;
        while (text[at - 1].isSpace())
            --at;
        const QString piece = flowSource(value);
        edit = TextEdit({at, at}, member ? QString(u", "_s + writeKey(name) + u": "_s + piece)
                                         : QString(u", "_s + piece));
    } else {
        edit = firstChild(text, *parent, source);
    }
    return nested.finish(edit, path, [&](const Value &before) {
        if (member) {
            Value::Map map = before.toMap();
            map.push_back({name, value});
            return Value(map);
        }
        Value::List list = before.toList();
        list.push_back(value);
        return Value(list);
    });
}

} // namespace studio
