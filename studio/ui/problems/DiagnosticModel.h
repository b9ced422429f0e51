#pragma once

#include "checks/Diagnostic.h"

#include <QAbstractListModel>

namespace studio {

class DocumentSession;

/// The findings of a session as rows, worded. After an edit only rows that differ are inserted,
/// removed or changed, so that a selection and the place in the list stay.
class DiagnosticModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        SeverityRole = Qt::UserRole, ///< int of Severity
        CodeRole,                    ///< QString
        PositionRole,                ///< QString, "4:45"
        FixTitleRole,                ///< QString: the first fix; empty when there is none
        FixCountRole,                ///< int
    };

    explicit DiagnosticModel(DocumentSession *session, QObject *parent = nullptr);

    /// Only findings at least as severe as this; Severity::Info shows all.
    void setThreshold(Severity threshold);
    [[nodiscard]] Severity threshold() const { return m_threshold; }
    /// How many findings there are, shown or not.
    [[nodiscard]] int total() const { return m_total; }
    [[nodiscard]] int count(Severity severity) const;
    /// As of the last change; fixes apply when its revision is the session's.
    [[nodiscard]] const Diagnostic &diagnostic(int row) const { return m_rows[row].diagnostic; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    /// total() or count() have changed.
    void countsChanged();

private:
    struct Row
    {
        Diagnostic diagnostic;
        int line = 1;
        int column = 1;

        [[nodiscard]] bool isSame(const Row &other) const;
    };
    void refresh();
    [[nodiscard]] std::vector<Row> wanted() const;
    void changeInto(std::vector<Row> rows);
    void replace(int row, Row &&with);

    DocumentSession *m_session;
    std::vector<Row> m_rows;
    Severity m_threshold = Severity::Info;
    int m_total = 0;
    int m_counts[3] = {0, 0, 0};
};

} // namespace studio
