#pragma once

#include "persona/Snapshot.h"
#include "render/PageContent.h"
#include "render/Tokens.h"

#include <QByteArray>

namespace studio {

/// The catalog page as one HTML5 file, UTF-8, that needs nothing else and runs nothing: its policy
/// forbids scripts and everything that would be fetched. With Theme::Auto it follows its reader's
/// setting. Nothing of the frontmatter stands in it but what the head shows. What a catalog would
/// take out of the text or cut off is said where it happens. \a scale: of type and lengths.
[[nodiscard]] QByteArray pageHtml(const Snapshot &snapshot, Theme theme = Theme::Auto,
                                  qreal scale = 1);
/// The rule by which a page of rems has that scale; empty for 1.
[[nodiscard]] QString scaleCss(qreal scale);

/// What a page of a site has around a body.
struct PageFrame
{
    QString back;     ///< Where the link back leads.
    QString download; ///< The address of the file.
    QString fileName; ///< The name that it is saved under.
    QString picture;  ///< The address of the avatar; empty: the generated picture.
    std::vector<PageVersion> versions; ///< The newest first.
    bool remarks = false; ///< Says what a catalog takes out or cuts off, and cuts it off.
};

/// The page between <main> and </main>, with classes and no styles: see pageCss().
struct PageMarkup
{
    PageHead head;
    QString language;
    bool rightToLeft = false;
    QByteArray html;
};
[[nodiscard]] PageMarkup pageMarkup(const Snapshot &snapshot, const PageFrame &frame);

/// The rules of pageMarkup(), in the colours of tokensCss().
[[nodiscard]] QString pageCss();

/// The language tag of a text by its script; "en" for Latin letters, whose languages look alike.
/// A `lang` or `language` of the frontmatter goes first.
[[nodiscard]] QString languageOf(const Snapshot &snapshot);

} // namespace studio
