#pragma once

#include "persona/Snapshot.h"

#include <QDate>
#include <QHash>
#include <QStringList>
#include <limits>
#include <vector>

namespace studio {

/// What stands above the body of a catalog page.
struct PageHead
{
    QString back; ///< "← All souls"
    QString title;
    QString tagline;
    QString download; ///< "Download"
    QStringList facts; ///< Author, category, version, licence; an agent's model and permissions.

    friend bool operator==(const PageHead &, const PageHead &) = default;
};

/// A piece of the page that is rendered by itself.
struct PageBlock
{
    enum class Role {
        Head,
        Notice, ///< What a catalog takes out of the text.
        Body,
        Cut,   ///< Where a catalog ends; what follows is not shown.
        Versions, ///< Those that are known to have been published.
        Claim, ///< What a catalog says of authorship, below a soul.
    };
    Role role = Role::Body;
    BlockKind kind = BlockKind::Other;
    Span span; ///< Its source in the snapshot's text; the whole frontmatter for the head.
};

/// A page by its pieces, in the order in which they are read.
struct PageContent
{
    PageHead head;
    std::vector<PageBlock> blocks;
    /// The link definitions of the body, one a line: any block may refer to them.
    QString definitions;
    /// Added to the level of the body's headings, so that the page's title is the only first one.
    int headingShift = 0;
    QHash<QString, int> footnotes; ///< Their numbers by their labels.
    QString notice; ///< The sentence of the notice.
    QString cut; ///< The sentence at the cut.
};

/// A version of a persona that is known to have been published.
struct PageVersion
{
    QString version;
    QDate date; ///< Invalid: not known.

    friend bool operator==(const PageVersion &, const PageVersion &) = default;
};
/// "1.2.0 · 03.02.2026", in the language of the application.
[[nodiscard]] QString wordVersion(const PageVersion &version);
/// The heading above the list of versions.
[[nodiscard]] QString versionsTitle();

/// The heading and the tagline that the body begins with are left out where the head says them.
[[nodiscard]] PageContent pageContent(const Snapshot &snapshot);

/// A heading of the body in a table of contents.
struct PageSection
{
    QString title;
    int depth = 0; ///< 0 or 1
    Span span; ///< Of the heading in the snapshot's text.
};
/// The headings of the two highest levels that the body has below its title; the first \a most.
[[nodiscard]] std::vector<PageSection> pageSections(
    const Snapshot &snapshot, size_t most = std::numeric_limits<size_t>::max());

/// The characters of a soul that a catalog keeps (resources/data/runtime-limits.json).
[[nodiscard]] int catalogLimit();

/// The end of a soul's page in a catalog: a title and a sentence.
[[nodiscard]] QString claimTitle();
[[nodiscard]] QString claimText();

} // namespace studio
