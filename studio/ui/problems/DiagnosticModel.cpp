#include "ui/problems/DiagnosticModel.h"

#include "session/DocumentSession.h"
#include "wording/Wording.h"

#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return DiagnosticModel::tr("Error");
    case Severity::Warning: return DiagnosticModel::tr("Warning");
    case Severity::Info: return DiagnosticModel::tr("Note");
    }
    return {};
}

} // namespace

/// The same finding, though it may lie elsewhere now.
bool DiagnosticModel::Row::isSame(const Row &other) const
{
    const Diagnostic &a = diagnostic;
    const Diagnostic &b = other.diagnostic;
    return a.code == b.code && a.field == b.field && a.severity == b.severity
           && a.arguments == b.arguments;
}

DiagnosticModel::DiagnosticModel(DocumentSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    connect(session, &DocumentSession::diagnosticsChanged, this, &DiagnosticModel::refresh);
    refresh();
}

void DiagnosticModel::setThreshold(Severity threshold)
{
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    refresh();
}

int DiagnosticModel::count(Severity severity) const
{
    return m_counts[int(severity)];
}

int DiagnosticModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant DiagnosticModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    const Diagnostic &diagnostic = row.diagnostic;
    const QString position = u"%1:%2"_s.arg(row.line).arg(row.column);
    switch (role) {
    case Qt::DisplayRole: return wordDiagnostic(diagnostic);
    case SeverityRole: return int(diagnostic.severity);
    case CodeRole: return QString::fromLatin1(diagnostic.code);
    case PositionRole: return position;
    case FixCountRole: return int(diagnostic.fixes.size());
    case FixTitleRole:
        return diagnostic.fixes.empty() ? QString() : wordFix(diagnostic.fixes.front());
    case Qt::ToolTipRole:
        return QString(wordDiagnostic(diagnostic) + u'\n' + QString::fromLatin1(diagnostic.code));
    case Qt::AccessibleTextRole: {
        QString text = tr("%1: %2 Line %3, column %4.")
                           .arg(severityWord(diagnostic.severity), wordDiagnostic(diagnostic))
                           .arg(row.line)
                           .arg(row.column);
        if (!diagnostic.fixes.empty())
            text += u' ' + tr("Fix: %1.").arg(wordFix(diagnostic.fixes.front()));
        return text;
    }
    default: return {};
    }
}

void DiagnosticModel::refresh()
{
    const std::vector<Diagnostic> &all = m_session->diagnostics();
    int counts[3] = {0, 0, 0};
    for (const Diagnostic &diagnostic : all)
        ++counts[int(diagnostic.severity)];
    changeInto(wanted());
    m_total = int(all.size());
    if (!std::ranges::equal(counts, m_counts)) {
        std::ranges::copy(counts, m_counts);
        emit countsChanged();
    }
}

std::vector<DiagnosticModel::Row> DiagnosticModel::wanted() const
{
    std::vector<Row> rows;
    const QTextDocument *document = m_session->document();
    for (const Diagnostic &diagnostic : m_session->diagnostics()) {
        if (diagnostic.severity > m_threshold)
            continue;
        const int offset = std::clamp(int(diagnostic.span.begin), 0,
                                      document->characterCount() - 1);
        const QTextBlock block = document->findBlock(offset);
        rows.push_back({diagnostic, block.blockNumber() + 1, offset - block.position() + 1});
    }
    return rows;
}

/// Makes the rows those of \a rows: in their order, keeping the rows that are in both.
void DiagnosticModel::changeInto(std::vector<Row> rows)
{
    int at = 0;
    for (Row &row : rows) {
        const auto begin = m_rows.begin() + at;
        const auto kept = std::find_if(begin, m_rows.end(),
                                       [&](const Row &old) { return old.isSame(row); });
        if (kept == m_rows.end()) {
            beginInsertRows({}, at, at);
            m_rows.insert(begin, std::move(row));
            endInsertRows();
        } else {
            if (kept != begin) {
                const int passed = int(kept - begin);
                beginRemoveRows({}, at, at + passed - 1);
                m_rows.erase(begin, kept);
                endRemoveRows();
            }
            replace(at, std::move(row));
        }
        ++at;
    }
    if (at < rowCount()) {
        beginRemoveRows({}, at, rowCount() - 1);
        m_rows.erase(m_rows.begin() + at, m_rows.end());
        endRemoveRows();
    }
}

void DiagnosticModel::replace(int row, Row &&with)
{
    Row &old = m_rows[std::size_t(row)];
    const bool looksSame = old.line == with.line && old.column == with.column
                           && old.diagnostic.fixes.size() == with.diagnostic.fixes.size();
    old = std::move(with);
    if (!looksSame)
        emit dataChanged(index(row), index(row));
}

} // namespace studio
