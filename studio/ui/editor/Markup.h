#pragma once

#include "ui/editor/EditResult.h"

#include <QString>

namespace studio {

/// Puts \a mark ("**", "*", "`") around the selection, or around the word at the caret, or takes
/// it away where it is. Blanks at the selection's ends stay outside: "** a**" is no emphasis.
/// Without a word the marks are written and the caret stands between them.
[[nodiscard]] EditResult toggleMark(const QString &text, Selection selection, const QString &mark);

/// "[selection]()" with the caret where the address goes; an address that is selected becomes
/// "[](address)" with the caret where the text goes.
[[nodiscard]] EditResult insertLink(const QString &text, Selection selection);

/// "[selection](address)" behind which the caret stands. Empty when \a address is none, or when
/// the selection is empty, an address itself, or more than one line.
[[nodiscard]] EditResult linkTo(const QString &text, Span selection, const QString &address);

/// The selection between \a open and its counterpart, still selected. Empty when \a open is no
/// character that comes in pairs.
[[nodiscard]] EditResult surround(const QString &text, Selection selection, QChar open);

} // namespace studio
