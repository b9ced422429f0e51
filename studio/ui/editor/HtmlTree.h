#pragma once

#include <QHash>
#include <QString>
#include <vector>

namespace studio {

/// An element of HTML, or a piece of text when it has no name.
struct HtmlNode
{
    QString name; ///< In lower case.
    QString text;
    QHash<QString, QString> attributes; ///< Names in lower case, values decoded.
    std::vector<int> children;          ///< Indices of nodes; always larger than the own one.

    [[nodiscard]] bool isText() const { return name.isEmpty(); }
    [[nodiscard]] QString attribute(const QString &key) const { return attributes.value(key); }
};

/// The elements of a piece of HTML as browsers would nest them, roughly: what is not closed is
/// closed where it must be. The first node is the root. Scripts, style sheets and embedded
/// documents are left out with what they hold, and so are comments and what is hidden. Never
/// fails; what is deeper than 100 elements becomes shallower, what is beyond 100,000 nodes is cut.
[[nodiscard]] std::vector<HtmlNode> parseHtml(const QString &html);

} // namespace studio
