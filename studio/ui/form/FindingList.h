#pragma once

#include "checks/Diagnostic.h"

#include <QObject>
#include <functional>
#include <vector>

class QVBoxLayout;

namespace studio {

class DocumentSession;
class FindingRow;

/// What is found in a field or a section: a row each, with its fixes and the way to its rule.
class FindingList : public QObject
{
    Q_OBJECT

public:
    FindingList(DocumentSession &session, QObject *parent);

    /// False when the findings say what the present ones say.
    bool set(const std::vector<const Diagnostic *> &findings);
    /// What there is to be done about a finding besides its fixes.
    void setFurther(std::function<QStringList(const Diagnostic &)> further);
    /// Brings the rows at the end of the layout up to date: one for each finding, or none.
    void show(QVBoxLayout *layout, bool readOnly);
    void hide();

    [[nodiscard]] const std::vector<Diagnostic> &findings() const { return m_findings; }
    [[nodiscard]] const std::vector<FindingRow *> &rows() const { return m_rows; }

signals:
    void fixChosen(const studio::Fix &fix);
    void furtherChosen(const studio::Diagnostic &finding);

private:
    void keepRows(size_t count);
    void makeRow(QVBoxLayout *layout);
    void choose(size_t finding, int action);

    DocumentSession &m_session;
    std::function<QStringList(const Diagnostic &)> m_further;
    std::vector<Diagnostic> m_findings;
    std::vector<FindingRow *> m_rows;
};

} // namespace studio
