#pragma once

#include "text/Result.h"

#include <QString>
#include <vector>

namespace studio {

/// What became of the text of a catalog page.
struct PageImport
{
    QString text; ///< A SOUL.md: catalog frontmatter, then first-level sections. '\n' line ends.
    /// What the import was not sure of, in the order of the page. Spans are offsets of the page
    /// text. Codes and their arguments:
    ///   import/already-markdown ()      it was a Markdown file already and is returned as it is
    ///   import/no-title ()              no name was found; the frontmatter has none
    ///   import/no-tagline ()            no tagline was found
    ///   import/no-sections ()           no line looked like a heading; all text is one part
    ///   import/unsure-heading (line text, line number)  taken for a heading by its shape alone
    ///   import/title-as-heading (line text, line number)  a title or a heading: taken as heading
    ///   import/dropped-line (line text, line number)    a line of the site, not of the soul
    /// Line numbers count from 1, in the page text as it was given.
    std::vector<Error> notes;
};

/// Turns the text of a soul's catalog page, as copied from a browser, back into a SOUL.md: the
/// site's own lines go, titles become first-level headings, `•` becomes `-`, and characters
/// that Markdown would read as markup are escaped so that every word stays as it was shown.
/// Never invents a field: slug, name and tagline are written when the page shows them.
/// Error: import/empty (nothing but blanks, or nothing but the site's own lines).
[[nodiscard]] Result<PageImport> importPageText(const QString &pageText);

} // namespace studio
