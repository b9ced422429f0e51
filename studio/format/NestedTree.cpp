#include "format/NestedTree.h"

#include "format/NestedReading.h"
#include "format/Reading.h"
#include "format/Yaml.h"
#include "text/FileText.h"

#include <QHash>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// Gives each part what YAML makes of it, and fails where the two do not agree.
class Alignment
{
public:
    explicit Alignment(const QString &text)
        : m_text(text)
    {
    }

    bool align(NestedNode &node, const Value &value)
    {
        node.value = value;
        if (!node.alias.isEmpty())
            return !m_anchors.contains(node.alias) || m_anchors[node.alias] == value;
        if (!agrees(node, value))
            return false;
        if (!node.anchor.isEmpty())
            m_anchors[node.anchor] = value;
        return true;
    }

private:
    bool agrees(NestedNode &node, const Value &value)
    {
        // A tag may make something else of what is written; the loader has read it.
        if (!node.tag.isEmpty() && value.isScalar())
            return node.children.empty() && !node.isFlow();
        switch (node.style) {
        case Style::BlockMap: return alignMembers(node.children, value);
        case Style::BlockList: return alignElements(node.children, value);
        case Style::FlowMap:
        case Style::FlowList: {
            const bool map = node.style == Style::FlowMap;
            if (map ? !value.isMap() : !value.isList())
                return false;
            // Where the parts are another matter than what was read here it is one text.
            if (map ? !alignMembers(node.children, value) : !alignElements(node.children, value))
                node.children.clear();
            return true;
        }
        case Style::Empty: return value.isNull();
        case Style::Plain: {
            const QString source = m_text.sliced(node.valueSpan.begin, node.valueSpan.length());
            return source.contains(u'\n') ? value.isScalar() : resolvePlain(source) == value;
        }
        default: return value.isString();
        }
    }

    bool alignMembers(std::vector<NestedNode> &children, const Value &value)
    {
        if (!value.isMap())
            return false;
        const Value::Map &map = value.toMap();
        if (std::ranges::any_of(children, &NestedNode::isMerge))
            return alignMerged(children, map);
        if (map.size() != children.size())
            return false;
        for (size_t i = 0; i < map.size(); ++i) {
            if (map[i].key != children[i].key || !align(children[i], map[i].value))
                return false;
        }
        return true;
    }

    /// As the loader does it: what is merged comes where no member of that name is yet, and keeps
    /// its place when the map has one of its own further down.
    bool alignMerged(std::vector<NestedNode> &children, const Value::Map &map)
    {
        Value::Map made;
        QStringList own;
        const auto find = [&](const QString &key) {
            return std::ranges::find(made, key, &Member::key);
        };
        for (NestedNode &child : children) {
            if (child.isMerge) {
                const std::optional<Value::Map> brought = broughtBy(child);
                if (!brought)
                    return false;
                for (const Member &member : *brought) {
                    if (find(member.key) == made.end())
                        made.push_back(member);
                }
                continue;
            }
            const auto read = std::ranges::find(map, child.key, &Member::key);
            if (own.contains(child.key) || read == map.end() || !align(child, read->value))
                return false;
            own += child.key;
            if (const auto there = find(child.key); there != made.end())
                there->value = read->value;
            else
                made.push_back(*read);
        }
        return made == map;
    }

    std::optional<Value::Map> broughtBy(NestedNode &merge)
    {
        Value::Map all;
        const auto take = [&](NestedNode &name) {
            const auto known = m_anchors.constFind(name.alias);
            if (known == m_anchors.constEnd() || !known->isMap())
                return false;
            name.value = *known;
            for (const Member &member : known->toMap()) {
                if (std::ranges::find(all, member.key, &Member::key) == all.end())
                    all.push_back(member);
            }
            return true;
        };
        if (!merge.alias.isEmpty()) {
            if (!take(merge))
                return {};
        } else if (!std::ranges::all_of(merge.children, take)) {
            return {};
        }
        merge.value = all;
        return all;
    }

    bool alignElements(std::vector<NestedNode> &children, const Value &value)
    {
        if (!value.isList())
            return false;
        const Value::List &list = value.toList();
        if (list.size() != children.size())
            return false;
        for (size_t i = 0; i < list.size(); ++i) {
            if (!align(children[i], list[i]))
                return false;
        }
        return true;
    }

    const QString &m_text;
    QHash<QString, Value> m_anchors;
};

} // namespace

std::optional<NestedTree> nestedTree(const QString &text, const Frontmatter &frontmatter,
                                     QStringView key)
{
    const Entry *const wanted = frontmatter.find(key);
    if (!wanted || wanted->key == "<<"_L1)
        return {};
    const auto holds = [&](const Entry &entry, QChar sign) {
        return QStringView(text).sliced(entry.whole.begin, entry.whole.length()).contains(sign);
    };
    const bool refers = holds(*wanted, u'*');
    // What names something in an entry above it cannot be read alone.
    std::optional<Reading> whole;
    const auto valueOf = [&](const Entry &entry) -> const Value * {
        if (entry.value)
            return &*entry.value;
        if (!holds(entry, u'*'))
            return nullptr;
        if (!whole)
            whole = readAsLoader(text, frontmatter, LineEnd::Lf);
        return whole->state == ReadingState::Strict ? whole->values.find(entry.key) : nullptr;
    };
    Alignment alignment(text);
    for (const Entry &entry : frontmatter.entries) {
        if (&entry != wanted && !(refers && holds(entry, u'&')))
            continue;
        const Value *const value = valueOf(entry);
        std::optional<NestedTree> tree = value ? readNested(text, entry) : std::nullopt;
        const bool agrees = tree && alignment.align(tree->root, *value);
        if (&entry == wanted)
            return agrees ? std::move(tree) : std::nullopt;
    }
    return {};
}

bool hasMember(const NestedNode &map, QStringView name)
{
    if (map.children.empty())
        return map.value.find(name);
    return std::ranges::any_of(map.children,
                               [&](const NestedNode &child) { return child.key == name; });
}

} // namespace studio
