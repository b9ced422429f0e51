#pragma once

#include <QByteArray>
#include <QString>
#include <vector>

struct cmark_node;

namespace studio {

struct HtmlOptions
{
    int headingShift = 0; ///< Added to the level of each heading; levels end at 6.
};
struct HtmlHeading
{
    int level = 1; ///< With the shift.
    QString title;
    QString anchor;
};
/// The tree as HTML, UTF-8, without styles: alignments and colours of code are classes (left,
/// center, right; k, v, t, q). Headings get the addresses of headingAnchor(), which changes the
/// tree. \a headings: takes them in, in their order.
[[nodiscard]] QByteArray renderHtml(cmark_node *document, HtmlOptions options = {},
                                    std::vector<HtmlHeading> *headings = nullptr);

} // namespace studio
