#pragma once

#include "exchange/Import.h"

#include <QTreeWidget>

namespace studio {

/// What an import has found, one persona a row, to choose those that are wanted; below them what
/// could not be read, and why.
class ImportFound : public QTreeWidget
{
    Q_OBJECT

public:
    enum Column { Name, KindColumn, Form, Fate, Columns };

    explicit ImportFound(QWidget *parent = nullptr);

    /// \a again: the same sources, read in another way; what was not wanted stays so, and the
    /// current row.
    void setFound(const FolderImport &found, bool again = false);
    /// The indices of the personas that are wanted.
    [[nodiscard]] std::vector<size_t> wanted() const;
    /// The index of the current persona; -1 when it is none.
    [[nodiscard]] int current() const;

signals:
    void wantedChanged();

private:
    void addPersona(const ImportPlan &plan);
    void addFailure(const ImportFailure &failure);

    QStringList m_sources; ///< Of the personas, in the order of the rows.
    int m_personas = 0;
    bool m_filling = false;
};

} // namespace studio
