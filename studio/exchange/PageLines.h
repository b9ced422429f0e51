#pragma once

#include "text/Span.h"

#include <QString>
#include <vector>

namespace studio {

/// A line of a page as a browser puts it on the clipboard.
struct PageLine
{
    enum class Kind { Blank, Text, Bullet, Number };

    Kind kind = Kind::Blank;
    QString text;    ///< Without blanks at its ends; every other kind of blank is a plain one.
    QString content; ///< Behind the marker of a bullet or a number; else the text.
    QString marker;  ///< As written: "•", "2."
    int indent = 0;  ///< In columns; a tab goes to the next multiple of 4.
    int rank = 0;    ///< How deep the bullet's shape usually stands: • 0, ◦ 1, ▪ 2
    int value = 0;   ///< Of a number
    int number = 0;  ///< Of the line, from 1
    Span span;       ///< In the page text, without the line end
};

/// The lines of a page. Numbers that count nothing ("1998. A good year") and dashes within a
/// sentence are text; a bullet that stands alone takes the next line as its content.
[[nodiscard]] std::vector<PageLine> readPageLines(const QString &page);

/// Whether sentences go on in the next line, as in mail; else every line is a paragraph.
[[nodiscard]] bool isHardWrapped(const std::vector<PageLine> &lines);

/// Whether the text ends as a sentence does, quotes and brackets behind the mark included.
[[nodiscard]] bool endsSentence(QStringView text);

} // namespace studio
