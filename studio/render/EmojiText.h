#pragma once

#include <QFont>
#include <QList>
#include <QTextLayout>

namespace studio {

/// The font, with the system's font of coloured emoji behind its own families: before the
/// fallbacks that would draw them in one colour.
[[nodiscard]] QFont withEmoji(QFont font);

/// The pieces of a text that Unicode wants shown as coloured emoji although the font itself has a
/// sign for them, as formats of a layout in that font. Empty for nearly every text.
[[nodiscard]] QList<QTextLayout::FormatRange> emojiFormats(const QString &text, const QFont &font);

} // namespace studio
