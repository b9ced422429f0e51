#pragma once

#include "format/Frontmatter.h"

namespace studio {

/// A value as source text: what stands behind the colon, and what stands on the lines below.
struct WrittenValue
{
    QString beside; ///< Without a leading blank; empty for values that start on the next line.
    QString below;  ///< Each line begins with '\n'; no line end at the end.
};

/// Where a scalar is written.
struct ScalarPlace
{
    bool inFlow = false;     ///< Within `[…]` or `{…}`, where commas and brackets end it.
    bool oneLine = false;    ///< Block scalars are not possible here.
    int indent = 2;          ///< Of the lines of a block scalar.
    int wrapColumn = 80;     ///< Of folded scalars.
    QString before{};        ///< The present source, whose folding and chomping are kept.
};

/// Writes a scalar in the style that is asked for when the value survives it, else in the nearest
/// one: plain, then quoted, then a literal block for several lines. Never writes `---`, which
/// would end the frontmatter for the loader.
[[nodiscard]] WrittenValue writeScalar(const Value &value, Style style, const ScalarPlace &place);

/// Writes a list or map as block lines below its key.
[[nodiscard]] WrittenValue writeBlock(const Value &value, int indent);
[[nodiscard]] QString writeFlowList(const Value::List &list);
[[nodiscard]] QString writeKey(const QString &key);

/// Whether a plain scalar is read back as this very string by YAML 1.2, YAML 1.1 and the loader.
[[nodiscard]] bool canBePlain(QStringView text, bool inFlow);

} // namespace studio
