#pragma once

#include "library/FolderProblems.h"

#include <QAbstractListModel>
#include <QTimer>

namespace studio {

class DocumentSession;

/// What the findings are put together by, below a heading each.
enum class ProblemGroups { None, Severity, Rule, Place, File };

/// Which findings are shown.
struct ProblemFilter
{
    bool shown[3] = {true, true, true}; ///< By Severity.
    QString text; ///< Is to be found in the sentence, the code or the name of the file.

    friend bool operator==(const ProblemFilter &, const ProblemFilter &) = default;
};

/// The findings of a session, or of a whole library, as rows, worded. After an edit only rows that
/// differ are inserted, removed or changed, so that a selection and the place in the list stay.
class DiagnosticModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int of Severity; of a heading the worst below it
        CodeRole,                    ///< QString
        PositionRole,                ///< QString, "4:45"
        FixTitleRole,                ///< QString: the first fix; empty when there is none
        FixCountRole,                ///< int; 0 in files that are not this one
        HeadingRole,                 ///< bool
        CountRole,                   ///< int: of a heading, how many findings are below it
        ClosedRole,                  ///< bool: of a heading, whether those are hidden
    };

    explicit DiagnosticModel(DocumentSession *session, QObject *parent = nullptr);

    /// Also shows what is wrong in the files of a library; nullptr: this persona alone.
    void setFolder(FolderProblems *folder);
    void setGroups(ProblemGroups groups);
    void setFilter(const ProblemFilter &filter);
    /// Hides what is below a heading, or shows it again.
    void setClosed(int heading, bool closed);
    [[nodiscard]] bool isClosed(int heading) const { return m_rows[std::size_t(heading)].closed; }
    /// The heading that a row stands below; -1 when there is none.
    [[nodiscard]] int headingAbove(int row) const;
    /// What is closed, by words that mean the same in another document and at the next start.
    [[nodiscard]] QStringList closedGroups() const { return m_closed; }
    void setClosedGroups(const QStringList &closed);
    /// How many findings there are, shown or not.
    [[nodiscard]] int total() const { return m_counts[0] + m_counts[1] + m_counts[2]; }
    [[nodiscard]] int count(Severity severity) const { return m_counts[int(severity)]; }
    /// How many of them are shown.
    [[nodiscard]] int shown() const { return m_shown; }

    [[nodiscard]] bool isHeading(int row) const { return !m_rows[std::size_t(row)].problem; }
    /// As of the last change; fixes apply when its revision is the session's. Not for a heading.
    [[nodiscard]] const Diagnostic &diagnostic(int row) const
    {
        return m_rows[std::size_t(row)].problem->diagnostic;
    }
    /// The file of a finding; empty when it is that of the session.
    [[nodiscard]] QString path(int row) const { return m_rows[std::size_t(row)].path; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// total(), count() or shown() have changed.
    void countsChanged();

private:
    struct Row
    {
        std::shared_ptr<const PlacedProblem> problem; ///< None: a heading.
        QString path;
        QString heading;
        QString key = {}; ///< Of a heading, as in closedGroups().
        bool closed = false;
        int count = 0;
        Severity worst = Severity::Info;

        [[nodiscard]] bool isSame(const Row &other) const;
        [[nodiscard]] bool looksLike(const Row &other) const;
    };
    void refresh();
    void refreshWhole();
    [[nodiscard]] std::vector<Row> collect() const;
    void addOwn(std::vector<Row> &rows) const;
    [[nodiscard]] bool isWanted(const Row &row) const;
    [[nodiscard]] std::vector<Row> grouped(std::vector<Row> rows) const;
    [[nodiscard]] QString headingOf(const Row &row) const;
    [[nodiscard]] QString keyOf(const Row &row) const;
    [[nodiscard]] QString nameOf(const QString &path) const;
    [[nodiscard]] QString said(const Row &row) const;
    void changeInto(std::vector<Row> rows);
    void merge(std::vector<Row> rows, std::size_t begin, std::size_t end);
    void exchange(std::vector<Row> rows, std::size_t begin, std::size_t end);
    void replace(std::size_t row, Row &&with);

    DocumentSession *m_session;
    FolderProblems *m_folder = nullptr;
    ProblemGroups m_groups = ProblemGroups::None;
    ProblemFilter m_filter;
    QStringList m_closed; ///< Those that were closed last are at the end.
    std::vector<Row> m_rows;
    int m_shown = 0;
    int m_counts[3] = {0, 0, 0};
    QTimer m_later; ///< All files are not listed anew with every key.
};

} // namespace studio
