#include "ui/compare/CompareModel.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype context = 3;
/// More is not read row by row, and to lay it out would take its time.
constexpr size_t mostRows = 5000;
constexpr qsizetype mostCharacters = 4000;

} // namespace

void CompareModel::setTexts(const QString &left, const QString &right)
{
    m_comparison = Comparison(left, right);
    fill();
}

void CompareModel::setLabels(const QString &left, const QString &right)
{
    m_leftLabel = left;
    m_rightLabel = right;
    emit headerDataChanged(Qt::Horizontal, Left, Right);
}

void CompareModel::setUnified(bool unified)
{
    if (std::exchange(m_unified, unified) != unified)
        fill();
}

void CompareModel::openGap(int row)
{
    const CompareRow gap = m_rows[size_t(row)];
    if (gap.kind != CompareRow::Kind::Gap || gap.left < 0)
        return;
    m_open.insert(gap.left);
    fill();
}

void CompareModel::fill()
{
    beginResetModel();
    m_rows = m_comparison.rows(context, m_open, m_unified);
    if (m_rows.size() > mostRows) {
        const auto more = qsizetype(m_rows.size() - mostRows);
        m_rows.resize(mostRows);
        m_rows.push_back({.kind = CompareRow::Kind::Gap, .hidden = more});
    }
    endResetModel();
}

bool CompareModel::isLeftSide(const QModelIndex &index) const
{
    return m_unified ? row(index.row()).kind != CompareRow::Kind::Added : index.column() == Left;
}

qsizetype CompareModel::line(const QModelIndex &index) const
{
    const CompareRow &shown = row(index.row());
    if (shown.kind == CompareRow::Kind::Gap || index.column() == Take)
        return -1;
    return isLeftSide(index) ? shown.left : shown.right;
}

QString CompareModel::text(const QModelIndex &index) const
{
    const CompareRow &shown = row(index.row());
    if (shown.kind == CompareRow::Kind::Gap) {
        if (index.column() == Take)
            return {};
        return shown.left < 0 ? tr("%n more rows", nullptr, int(shown.hidden))
                              : tr("%n lines are the same", nullptr, int(shown.hidden));
    }
    const qsizetype number = line(index);
    if (number < 0)
        return {};
    const QStringList &lines = isLeftSide(index) ? m_comparison.left() : m_comparison.right();
    const QString &text = lines[number];
    return text.size() <= mostCharacters ? text : text.first(mostCharacters) + u" …"_s;
}

std::vector<Span> CompareModel::marks(const QModelIndex &index) const
{
    const CompareRow &shown = row(index.row());
    std::vector<Span> marks = isLeftSide(index) ? shown.leftMarks : shown.rightMarks;
    std::erase_if(marks, [](const Span &mark) { return mark.end > mostCharacters; });
    return marks;
}

int CompareModel::firstRow(int block) const
{
    const auto found = std::ranges::find(m_rows, block, &CompareRow::block);
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

int CompareModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int CompareModel::columnCount(const QModelIndex &) const
{
    return 3;
}

QVariant CompareModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const CompareRow &shown = row(index.row());
    if (index.column() == Take) {
        const bool begins = shown.block >= 0 && firstRow(shown.block) == index.row();
        if (begins && (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole))
            return tr("Take over");
        return role == Qt::AccessibleTextRole ? tr("nothing to take over") : QVariant();
    }
    if (role == Qt::DisplayRole)
        return text(index);
    if (role != Qt::AccessibleTextRole)
        return {};
    const qsizetype number = line(index);
    if (number < 0)
        return shown.kind == CompareRow::Kind::Gap ? text(index) : tr("no line here");
    const QString place = tr("line %1: %2").arg(number + 1).arg(text(index));
    switch (shown.kind) {
    case CompareRow::Kind::Same:
    case CompareRow::Kind::Gap: return place;
    case CompareRow::Kind::Changed: return tr("changed, %1").arg(place);
    case CompareRow::Kind::Removed: return tr("only in the other version, %1").arg(place);
    case CompareRow::Kind::Added: return tr("only in this persona, %1").arg(place);
    }
    Q_UNREACHABLE_RETURN({});
}

QVariant CompareModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (section) {
    // As far from the edge as the numbers of the lines.
    case Left:
        return QString(u"\u2002"_s
                       + (m_unified ? tr("%1 → %2").arg(m_leftLabel, m_rightLabel) : m_leftLabel));
    case Right: return QString(u"\u2002"_s + m_rightLabel);
    default: return {};
    }
}

} // namespace studio
