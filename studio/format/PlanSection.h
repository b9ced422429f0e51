#pragma once

#include "format/Outline.h"
#include "text/Result.h"
#include "text/TextEdit.h"

namespace studio {

/// Section plans. Indices are those of Outline::sections. Each edit has been read back: it
/// changes the sections it names and no other. Errors: section/no-such, section/title (a title
/// must be one line that is not empty), section/body (the new body would change the sections
/// around it, such as a fence that is never closed), section/move (into itself).

/// A new section at \a level (1–6). \a before: the section that it is put in front of, or -1 to
/// put it behind all others. One blank line stands around headings.
[[nodiscard]] Result<TextEdit> planAddSection(const QString &text, const Outline &outline,
                                              const QString &title, int level, const QString &body,
                                              int before = -1);
[[nodiscard]] Result<TextEdit> planRenameSection(const QString &text, const Outline &outline,
                                                 int section, const QString &title);
/// With everything below it. \a before: as in planAddSection().
[[nodiscard]] Result<TextEdit> planMoveSection(const QString &text, const Outline &outline,
                                               int section, int before);
/// With everything below it.
[[nodiscard]] Result<TextEdit> planRemoveSection(const QString &text, const Outline &outline,
                                                 int section);
/// The text between the heading and the next heading of its level or above, sections below it
/// included: what the form shows and edits as one piece. Blank lines around it are kept.
[[nodiscard]] Result<TextEdit> planReplaceSectionBody(const QString &text, const Outline &outline,
                                                      int section, const QString &body);
/// What planReplaceSectionBody() replaces: without the blank lines around it.
[[nodiscard]] Span sectionContent(const QString &text, const Section &section);

} // namespace studio
