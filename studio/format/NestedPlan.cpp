#include "format/NestedPlan.h"

#include "format/ReadBack.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

enum class Quotes { Unknown, Some, None };

/// Whether the first name in brackets, or where there is none the first text, is in double quotes.
Quotes quotesOf(const QString &text, const NestedNode &node)
{
    for (const NestedNode &child : node.children) {
        if (!child.keySpan.isEmpty())
            return text[child.keySpan.begin] == u'"' ? Quotes::Some : Quotes::None;
        const Quotes below = quotesOf(text, child);
        if (below != Quotes::Unknown)
            return below;
    }
    if (!node.inFlow || !node.value.isString())
        return Quotes::Unknown;
    return node.style == Style::DoubleQuoted ? Quotes::Some : Quotes::None;
}

bool hasMerge(const NestedNode &node)
{
    return node.isMerge || std::ranges::any_of(node.children, hasMerge);
}

/// The value of a part with its merged members where they are named, so that what stands in the
/// text and what is made of it can be compared part by part.
Value writtenValue(const NestedNode &node)
{
    if (node.isMerge) {
        Value::List names;
        if (!node.alias.isEmpty())
            names.push_back(node.alias);
        for (const NestedNode &child : node.children)
            names.push_back(child.alias);
        names.push_back(node.value);
        return names;
    }
    if (node.children.empty())
        return node.value;
    Value::Map map;
    Value::List list;
    for (const NestedNode &child : node.children) {
        if (node.isMap())
            map.push_back({child.key, writtenValue(child)});
        else
            list.push_back(writtenValue(child));
    }
    return node.isMap() ? Value(map) : Value(list);
}

QStringList textsOf(const QString &text, const std::vector<Span> &spans)
{
    QStringList texts;
    for (const Span &span : spans)
        texts += text.sliced(span.begin, span.length()).trimmed();
    texts.sort();
    return texts;
}

} // namespace

Value changedAt(const Value &value, std::span<const int> path, const NestedPlan::Change &change)
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

NestedPlan::NestedPlan(const QString &text, const Frontmatter &frontmatter, const QString &key)
    : m_text(text)
    , m_frontmatter(frontmatter)
    , m_key(key)
    , m_entry(frontmatter.find(key))
{
    if (m_entry)
        m_tree = nestedTree(text, frontmatter, key);
    m_merges = m_tree && hasMerge(m_tree->root);
}

bool NestedPlan::isJson(const NestedPath &path) const
{
    const NestedNode *node = &m_tree->root;
    const NestedNode *outermost = node->isFlow() ? node : nullptr;
    for (const int step : path) {
        if (step < 0 || step >= int(node->children.size()))
            break;
        node = &node->children[size_t(step)];
        if (!outermost && node->isFlow())
            outermost = node;
    }
    return outermost && quotesOf(m_text, *outermost) == Quotes::Some;
}

std::unexpected<Error> NestedPlan::opaque() const
{
    return fail("plan/opaque", {m_key}, m_entry ? m_entry->whole : Span());
}

Result<TextEdit> NestedPlan::told(Result<TextEdit> planned, const NestedPath &path) const
{
    if (planned || !m_tree)
        return planned;
    const QStringView written = QStringView(m_text).sliced(m_frontmatter.content.begin,
                                                           m_frontmatter.content.length());
    const auto isUsed = [&](const QString &anchor) {
        return !anchor.isEmpty() && written.contains(QString(u'*' + anchor));
    };
    std::optional<Error> reason;
    const auto look = [&](const NestedNode &node, const auto &self, bool below) -> void {
        if (!reason && isUsed(node.anchor))
            reason = Error{"plan/anchored", {node.anchor}, node.whole};
        if (!reason && !node.alias.isEmpty())
            reason = Error{"plan/alias", {node.alias}, node.whole};
        for (const NestedNode &child : node.children) {
            if (below)
                self(child, self, true);
        }
    };
    for (size_t depth = 0; depth < path.size(); ++depth) {
        if (const NestedNode *above = at({path.begin(), path.begin() + qsizetype(depth)}))
            look(*above, look, false);
    }
    if (const NestedNode *part = at(path))
        look(*part, look, true);
    return reason ? Result<TextEdit>(std::unexpected(*reason)) : planned;
}

std::unexpected<Error> NestedPlan::noSuch(const QString &name) const
{
    return fail("plan/key", {name}, m_entry->whole);
}

Result<TextEdit> NestedPlan::finish(const TextEdit &edit, const NestedPath &path,
                                    const Change &change, Span removed, Comments comments) const
{
    const std::optional<Value> expected = expectedAfter(edit, path, change);
    if (!expected)
        return fail("plan/unreadable", {m_key, u"value"_s});
    auto checked = readBack(m_text, m_frontmatter, m_key, &*expected, edit);
    if (checked && !keepsComments(edit, removed, comments))
        return fail("plan/unreadable", {m_key, u"comments"_s});
    return checked;
}

Value NestedPlan::valueOf(const NestedNode &node) const
{
    return m_merges ? writtenValue(node) : node.value;
}

/// What the loader is to make of the entry. Nothing when the parts do not come out as they should.
std::optional<Value> NestedPlan::expectedAfter(const TextEdit &edit, const NestedPath &path,
                                               const Change &change) const
{
    const Value expected = changedAt(valueOf(m_tree->root), path, change);
    if (!m_merges)
        return expected;
    const QString after = edit.appliedTo(m_text);
    const auto tree = nestedTree(after, parseFrontmatter(after), m_key);
    if (!tree || writtenValue(tree->root) != expected)
        return {};
    return tree->root.value;
}

bool NestedPlan::keepsComments(const TextEdit &edit, Span removed, Comments comments) const
{
    const QString after = edit.appliedTo(m_text);
    std::vector<Span> staying;
    for (const Span &comment : m_tree->comments) {
        if (!removed.encloses(comment))
            staying.push_back(comment);
    }
    if (comments == Comments::Moved) {
        const auto tree = nestedTree(after, parseFrontmatter(after), m_key);
        return tree && textsOf(after, tree->comments) == textsOf(m_text, staying);
    }
    // What was said about the parts that stay is still said, in the same order.
    qsizetype at = m_entry->whole.begin;
    for (const Span &comment : staying) {
        at = after.indexOf(QStringView(m_text).sliced(comment.begin, comment.length()), at);
        if (at < 0)
            return false;
        at += comment.length();
    }
    return true;
}

qsizetype lineBegin(const QString &text, qsizetype at)
{
    return at == 0 ? 0 : text.lastIndexOf(u'\n', at - 1) + 1;
}

qsizetype lineEnd(const QString &text, qsizetype at)
{
    const qsizetype end = text.indexOf(u'\n', at);
    return end < 0 ? text.size() : end;
}

bool beginsLine(const QString &text, qsizetype at)
{
    const qsizetype line = lineBegin(text, at);
    return QStringView(text).sliced(line, at - line).trimmed().isEmpty();
}

} // namespace studio
