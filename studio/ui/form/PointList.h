#pragma once

#include <QString>
#include <optional>
#include <vector>

namespace studio {

/// A Markdown list as points that can be changed one by one while all that is not touched stays
/// as it is written: markers, numbering, indentation, blank lines, wrapped lines.
class PointList
{
public:
    /// A point as a person sees it. Lines that the author wrapped read as one; breaks that mean
    /// something are U+2028.
    struct Shown
    {
        int depth = 0;
        QString text;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    /// Nothing when the Markdown is anything but one list that can be written back byte for byte.
    [[nodiscard]] static std::optional<PointList> parse(const QString &markdown);

    [[nodiscard]] int size() const { return int(m_points.size()); }
    [[nodiscard]] std::vector<Shown> shown() const;
    /// What stands before a point: "•", "3." or the marker as it is written.
    [[nodiscard]] QString label(int point) const;
    [[nodiscard]] bool isTask(int point) const;
    [[nodiscard]] bool isDone(int point) const;

    /// The list after a change to what is shown: points that are the same on both sides keep
    /// their source, changed ones only what differs, new ones follow their neighbour's style.
    /// Nothing when the result would read as something else.
    [[nodiscard]] std::optional<PointList> changedTo(const std::vector<Shown> &wanted) const;
    /// A point with those below it changes places with the one before (-1) or behind it (+1)
    /// at its depth. \a landed: where it is then.
    [[nodiscard]] std::optional<PointList> moved(int point, int by, int *landed) const;
    [[nodiscard]] std::optional<PointList> toggled(int point) const;
    /// How many points stand below a point, at any depth.
    [[nodiscard]] int descendants(int point) const;

    [[nodiscard]] QString toMarkdown() const;
    /// Where a character of a point as it is shown stands in the Markdown.
    [[nodiscard]] qsizetype offsetOf(int point, qsizetype character) const;
    struct Place
    {
        int point = 0;
        qsizetype character = 0;
    };
    /// The other way round: the nearest place that is shown.
    [[nodiscard]] Place placeOf(qsizetype offset) const;

private:
    enum class Numbering { Rising, Same, Other };
    struct Point
    {
        int depth = 0;
        bool ordered = false;
        Numbering numbering = Numbering::Rising;
        int first = 1; ///< The number of the first point of its list.
        QString indent; ///< Before the marker.
        QString marker;
        QString gap; ///< Between marker and text, a task's box included.
        QString body; ///< The source of the text.
        int column = 0; ///< That the body's further lines are indented for.
        QString tail; ///< Line end and blank lines behind it.
    };

    [[nodiscard]] static QString textOf(const QString &body, std::vector<qsizetype> *places);
    static void changeText(Point &point, const QString &wanted);
    [[nodiscard]] Point pointLike(int depth, int position) const;
    [[nodiscard]] int contentColumn(const Point &point) const;
    void findNumbering();
    void tidy();
    [[nodiscard]] std::optional<PointList> verified(const std::vector<Shown> &wanted) const;

    std::vector<Point> m_points;
};

} // namespace studio
