#include "ui/export/ExportReportModel.h"

#include "render/Tokens.h"
#include "wording/Wording.h"

#include <QGuiApplication>
#include <QPalette>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using Outcome = FieldOutcome::Outcome;

constexpr qsizetype maximumValue = 120;

QString shortened(const QString &text)
{
    return text.size() <= maximumValue ? text : text.first(maximumValue).trimmed() + u'…';
}

QString outcomeText(const FieldOutcome &field)
{
    using Model = ExportReportModel;
    const QByteArray &code = field.reason.code;
    QString what;
    switch (field.outcome) {
    case Outcome::Kept: break;
    case Outcome::Mapped:
        what = field.to.isEmpty() ? Model::tr("→ need not be said")
                                  : Model::tr("→ goes to %1").arg(shortened(field.to));
        break;
    case Outcome::Changed: what = Model::tr("≠ becomes %1").arg(shortened(field.to)); break;
    case Outcome::Dropped:
        what = code == "export/no-place" ? Model::tr("✕ left out, it has no place there")
                                         : Model::tr("✕ left out");
        break;
    }
    // Why, where the outcome does not say it already.
    const bool said = code.isEmpty() || code == "export/moved" || code == "export/no-place"
                      || (code == "import/moved" && field.reason.arguments.value(0) == field.to);
    return said ? what : Model::tr("%1. %2").arg(what, wordError(field.reason));
}

} // namespace

void ExportReportModel::setOutcomes(const std::vector<FieldOutcome> &fields,
                                    const std::vector<FieldOutcome> &sections)
{
    const auto counts = [](const FieldOutcome &field) { return field.outcome != Outcome::Kept; };
    beginResetModel();
    m_rows.clear();
    std::ranges::copy_if(fields, std::back_inserter(m_rows), counts);
    m_kept = int(fields.size() - m_rows.size());
    for (const FieldOutcome &section : sections) {
        if (!counts(section))
            continue;
        m_rows.push_back(section);
        m_rows.back().from = section.from.isEmpty() ? section.field : section.from;
        m_rows.back().field = tr("section");
    }
    std::ranges::stable_sort(m_rows, std::ranges::greater{},
                             [](const FieldOutcome &field) { return int(field.outcome); });
    endResetModel();
}

int ExportReportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ExportReportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ExportReportModel::data(const QModelIndex &index, int role) const
{
    const FieldOutcome &field = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole:
        return index.column() == FieldColumn   ? field.field
               : index.column() == ValueColumn ? shortened(field.from)
                                               : outcomeText(field);
    case Qt::AccessibleTextRole:
        return index.column() == ValueColumn && field.from.isEmpty() ? tr("nothing") : QVariant();
    case Qt::ForegroundRole: {
        const QPalette palette = QGuiApplication::palette();
        const Tokens &tokens = tokensFor(palette);
        if (index.column() == ValueColumn)
            return tokens.muted;
        return index.column() == OutcomeColumn && field.isLoss() ? tokens.warning : tokens.text;
    }
    default: return {};
    }
}

QVariant ExportReportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == FieldColumn   ? tr("Field")
           : section == ValueColumn ? tr("What you wrote")
                                    : tr("What happens");
}

} // namespace studio
