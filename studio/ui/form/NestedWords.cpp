#include "ui/form/NestedWords.h"

#include "ui/form/MapField.h"

namespace studio {

using namespace Qt::StringLiterals;

namespace {

QString namesOf(const Value &map)
{
    QStringList names;
    for (const Member &member : map.toMap())
        names += member.key;
    return names.join(MapField::tr(", "));
}

/// "*base: type, timeout"
QString mergeOf(const NestedNode &node)
{
    QStringList names;
    if (!node.alias.isEmpty())
        names += QString(u'*' + node.alias);
    for (const NestedNode &child : node.children)
        names += QString(u'*' + child.alias);
    return MapField::tr("%1: %2").arg(names.join(MapField::tr(", ")), namesOf(node.value));
}

} // namespace

QString propertiesOf(const NestedNode &node)
{
    QStringList properties;
    if (!node.anchor.isEmpty())
        properties += QString(u'&' + node.anchor);
    if (!node.tag.isEmpty())
        properties += node.tag;
    return properties.join(u' ');
}

QString explanationOf(const NestedNode &node, const QString &whole)
{
    if (node.isMerge)
        return MapField::tr(
            "Takes over what these places hold. What stands here under the same name "
            "counts instead.");
    if (!node.alias.isEmpty() && node.value.isMap())
        return MapField::tr("The same as “&%1” above: %2").arg(node.alias, namesOf(node.value));
    if (!node.alias.isEmpty())
        return MapField::tr("The same as “&%1” above").arg(node.alias);
    if (!node.anchor.isEmpty())
        return MapField::tr("%1. Other places can use it as “*%2”.").arg(whole, node.anchor);
    return whole;
}

QString contentOf(const NestedNode &node)
{
    if (node.isMerge)
        return mergeOf(node);
    if (!node.alias.isEmpty())
        return u'*' + node.alias;
    if (!node.children.empty()) {
        if (node.isList())
            return MapField::tr("List: %1").arg(node.children.size());
        QStringList names;
        for (const NestedNode &child : node.children)
            names += child.key;
        return names.join(MapField::tr(", "));
    }
    if (node.isFlow()) {
        const bool empty = node.value.isMap() ? node.value.toMap().empty()
                                              : node.value.toList().empty();
        if (empty)
            return node.value.isMap() ? MapField::tr("no entries") : MapField::tr("empty list");
        const auto text = [](const Value &value, const auto &self) -> QString {
            QStringList parts;
            if (value.isMap()) {
                for (const Member &member : value.toMap())
                    parts += QString(member.key + u": "_s + self(member.value, self));
                return u'{' + parts.join(", "_L1) + u'}';
            }
            if (value.isList()) {
                for (const Value &element : value.toList())
                    parts += self(element, self);
                return u'[' + parts.join(", "_L1) + u']';
            }
            return value.asText();
        };
        return text(node.value, text);
    }
    return node.value.asText();
}

QString nameOf(const NestedNode &node, int index)
{
    return node.keySpan.isEmpty() ? MapField::tr("%1.").arg(index + 1) : node.key;
}

} // namespace studio
