#include "ui/problems/DiagnosticModel.h"

#include "session/DocumentSession.h"
#include "wording/Wording.h"

#include <QFileInfo>
#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int listingInterval = 150; // ms
constexpr qsizetype mostClosed = 200;

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Error: return DiagnosticModel::tr("Error");
    case Severity::Warning: return DiagnosticModel::tr("Warning");
    case Severity::Info: return DiagnosticModel::tr("Note");
    }
    return {};
}

QString severityHeading(Severity severity)
{
    switch (severity) {
    case Severity::Error: return DiagnosticModel::tr("Errors");
    case Severity::Warning: return DiagnosticModel::tr("Warnings");
    case Severity::Info: return DiagnosticModel::tr("Notes");
    }
    return {};
}

} // namespace

DiagnosticModel::DiagnosticModel(DocumentSession *session, QObject *parent)
    : QAbstractListModel(parent)
    , m_session(session)
{
    m_later.setSingleShot(true);
    m_later.setInterval(listingInterval);
    connect(&m_later, &QTimer::timeout, this, &DiagnosticModel::refresh);
    connect(session, &DocumentSession::diagnosticsChanged, this, [this] {
        if (!m_folder)
            refresh();
        else if (!m_later.isActive())
            m_later.start();
    });
    refresh();
}

void DiagnosticModel::setFolder(FolderProblems *folder)
{
    if (folder == m_folder)
        return;
    if (m_folder)
        disconnect(m_folder, nullptr, this, nullptr);
    m_folder = folder;
    if (folder) {
        folder->start();
        connect(folder, &FolderProblems::changed, this, [this] {
            if (!m_later.isActive())
                m_later.start();
        });
        connect(folder, &QObject::destroyed, this, [this] { m_folder = nullptr; });
    }
    refreshWhole();
}

void DiagnosticModel::setGroups(ProblemGroups groups)
{
    if (groups == m_groups)
        return;
    m_groups = groups;
    refreshWhole();
}

void DiagnosticModel::setFilter(const ProblemFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    refresh();
}

void DiagnosticModel::setClosed(int heading, bool closed)
{
    const QString key = m_rows[std::size_t(heading)].key;
    if (!isHeading(heading) || closed == m_closed.contains(key))
        return;
    m_closed.removeAll(key);
    if (closed)
        m_closed += key;
    // Of groups that were closed long ago nobody knows any more.
    if (m_closed.size() > mostClosed)
        m_closed.removeFirst();
    refresh();
}

void DiagnosticModel::setClosedGroups(const QStringList &closed)
{
    if (closed == m_closed)
        return;
    m_closed = closed;
    refresh();
}

int DiagnosticModel::headingAbove(int row) const
{
    while (row >= 0 && !isHeading(row))
        --row;
    return row;
}

int DiagnosticModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

Qt::ItemFlags DiagnosticModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant DiagnosticModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const Row &row = m_rows[std::size_t(index.row())];
    if (!row.problem) {
        switch (role) {
        case Qt::DisplayRole: return row.heading;
        case Qt::AccessibleTextRole:
            return row.closed ? tr("%1, %n problem(s), closed", nullptr, row.count).arg(row.heading)
                              : tr("%1, %n problem(s), open", nullptr, row.count).arg(row.heading);
        case ClosedRole: return row.closed;
        case HeadingRole: return true;
        case CountRole: return row.count;
        case SeverityRole: return int(row.worst);
        default: return {};
        }
    }
    const Diagnostic &diagnostic = row.problem->diagnostic;
    const Position position = row.problem->position;
    switch (role) {
    case Qt::DisplayRole: return wordDiagnostic(diagnostic);
    case HeadingRole: return false;
    case SeverityRole: return int(diagnostic.severity);
    case CodeRole: return QString::fromLatin1(diagnostic.code);
    case PositionRole: {
        const QString place = u"%1:%2"_s.arg(position.line).arg(position.column);
        return m_folder && m_groups != ProblemGroups::File ? u"%1:%2"_s.arg(nameOf(row.path), place)
                                                           : place;
    }
    case FixCountRole: return row.path.isEmpty() ? int(diagnostic.fixes.size()) : 0;
    case FixTitleRole:
        return diagnostic.fixes.empty() ? QString() : wordFix(diagnostic.fixes.front());
    case Qt::ToolTipRole:
        return QString(wordDiagnostic(diagnostic) + u'\n' + QString::fromLatin1(diagnostic.code));
    case Qt::AccessibleTextRole: return said(row);
    default: return {};
    }
}

QString DiagnosticModel::said(const Row &row) const
{
    const Diagnostic &diagnostic = row.problem->diagnostic;
    QString text = tr("%1: %2 Line %3, column %4.")
                       .arg(severityWord(diagnostic.severity), wordDiagnostic(diagnostic))
                       .arg(row.problem->position.line)
                       .arg(row.problem->position.column);
    if (m_folder)
        text += u' ' + tr("File %1.").arg(nameOf(row.path));
    if (row.path.isEmpty() && !diagnostic.fixes.empty())
        text += u' ' + tr("Fix: %1.").arg(wordFix(diagnostic.fixes.front()));
    return text;
}

QString DiagnosticModel::nameOf(const QString &path) const
{
    return path.isEmpty() ? m_session->displayName() : QFileInfo(path).fileName();
}

/// Also the rows that stay say something else of their places.
void DiagnosticModel::refreshWhole()
{
    refresh();
    if (!m_rows.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

void DiagnosticModel::refresh()
{
    std::vector<Row> rows = collect();
    int counts[3] = {0, 0, 0};
    for (const Row &row : rows)
        ++counts[int(row.problem->diagnostic.severity)];
    std::erase_if(rows, [this](const Row &row) { return !isWanted(row); });
    const int shown = int(rows.size());
    changeInto(grouped(std::move(rows)));
    if (!std::ranges::equal(counts, m_counts) || shown != m_shown) {
        std::ranges::copy(counts, m_counts);
        m_shown = shown;
        emit countsChanged();
    }
}

std::vector<DiagnosticModel::Row> DiagnosticModel::collect() const
{
    std::vector<Row> rows;
    bool own = false;
    if (m_folder) {
        for (const auto &[path, file] : m_folder->files().asKeyValueRange()) {
            if (path == m_session->path()) {
                own = true;
                addOwn(rows);
                continue;
            }
            for (const std::shared_ptr<const PlacedProblem> &problem : file->problems)
                rows.push_back({problem, path, {}});
        }
    }
    if (!own) {
        std::vector<Row> first;
        addOwn(first);
        rows.insert(rows.begin(), first.begin(), first.end());
    }
    return rows;
}

void DiagnosticModel::addOwn(std::vector<Row> &rows) const
{
    if (m_session->diagnostics().empty())
        return;
    const SnapshotPtr snapshot = m_session->snapshot();
    for (const Diagnostic &diagnostic : m_session->diagnostics())
        rows.push_back(
            {std::make_shared<const PlacedProblem>(placed(diagnostic, *snapshot)), {}, {}});
}

bool DiagnosticModel::isWanted(const Row &row) const
{
    const Diagnostic &diagnostic = row.problem->diagnostic;
    if (!m_filter.shown[int(diagnostic.severity)])
        return false;
    return m_filter.text.isEmpty()
           || wordDiagnostic(diagnostic).contains(m_filter.text, Qt::CaseInsensitive)
           || QString::fromLatin1(diagnostic.code).contains(m_filter.text, Qt::CaseInsensitive)
           || (m_folder && nameOf(row.path).contains(m_filter.text, Qt::CaseInsensitive));
}

QString DiagnosticModel::headingOf(const Row &row) const
{
    const Diagnostic &diagnostic = row.problem->diagnostic;
    switch (m_groups) {
    case ProblemGroups::Severity: return severityHeading(diagnostic.severity);
    case ProblemGroups::Rule: return QString::fromLatin1(diagnostic.code);
    case ProblemGroups::Place:
        if (!diagnostic.field.isEmpty())
            return tr("Field %1").arg(diagnostic.field);
        return row.problem->section.isEmpty() ? tr("The file as a whole")
                                              : tr("Section %1").arg(row.problem->section);
    case ProblemGroups::File: return nameOf(row.path);
    case ProblemGroups::None: break;
    }
    return {};
}

/// Where files are, and what rules, fields and severities are called, does not depend on the document.
QString DiagnosticModel::keyOf(const Row &row) const
{
    const Diagnostic &diagnostic = row.problem->diagnostic;
    switch (m_groups) {
    case ProblemGroups::Severity:
        return "severity:"_L1 + QLatin1StringView(severityId(diagnostic.severity));
    case ProblemGroups::Rule: return "rule:"_L1 + QString::fromLatin1(diagnostic.code);
    case ProblemGroups::Place:
        return diagnostic.field.isEmpty() ? "section:"_L1 + row.problem->section
                                          : "field:"_L1 + diagnostic.field;
    case ProblemGroups::File:
        return "file:"_L1 + (row.path.isEmpty() ? m_session->path() : row.path);
    case ProblemGroups::None: break;
    }
    return {};
}

/// Below a heading findings keep their order; the headings stand as their first findings do, but
/// for severities and rules the worst come first.
std::vector<DiagnosticModel::Row> DiagnosticModel::grouped(std::vector<Row> rows) const
{
    if (m_groups == ProblemGroups::None)
        return rows;
    struct Group
    {
        Row heading;
        std::vector<Row> rows;
    };
    std::vector<Group> groups;
    QHash<QString, std::size_t> known;
    for (Row &row : rows) {
        const QString key = keyOf(row);
        if (!known.contains(key)) {
            known.insert(key, groups.size());
            groups.push_back({{{}, row.path, headingOf(row), key, m_closed.contains(key)}, {}});
        }
        Group &group = groups[known.value(key)];
        group.heading.worst = std::min(group.heading.worst, row.problem->diagnostic.severity);
        ++group.heading.count;
        group.rows.push_back(std::move(row));
    }
    if (m_groups == ProblemGroups::Severity || m_groups == ProblemGroups::Rule)
        std::ranges::stable_sort(groups, {},
                                 [](const Group &group) { return group.heading.worst; });
    std::vector<Row> all;
    for (Group &group : groups) {
        const bool closed = group.heading.closed;
        all.push_back(std::move(group.heading));
        if (!closed)
            std::ranges::move(group.rows, std::back_inserter(all));
    }
    return all;
}

} // namespace studio
