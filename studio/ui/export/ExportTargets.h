#pragma once

#include "ui/export/ExportChoices.h"

#include <QWidget>

class QAbstractItemView;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace studio {

/// What can be made, to choose one or, with Ctrl, several; above it a line to search in. First
/// stands, where there are any, all programs that were found on the machine.
class ExportTargets : public QWidget
{
    Q_OBJECT

public:
    explicit ExportTargets(QWidget *parent = nullptr);

    /// Keeps what is chosen as far as it is still there.
    void setChoices(std::vector<ExportChoice> choices);
    /// The ids of the programs that were found.
    void setFound(const QStringList &ids);
    [[nodiscard]] std::vector<ExportChoice> chosen() const;
    [[nodiscard]] QStringList chosenIds() const;
    /// Chooses by ids; "found" is all that were found. What is not there is passed over.
    void choose(const QStringList &ids);
    [[nodiscard]] QAbstractItemView *list() const;

signals:
    void changed();

private:
    void fill();
    void filter();
    void describeFound();
    [[nodiscard]] QStringList foundHere() const;

    std::vector<ExportChoice> m_choices;
    QStringList m_found;
    bool m_filling = false;
    QLineEdit *m_filter;
    QListWidget *m_list;
    QListWidgetItem *m_allFound = nullptr;
};

} // namespace studio
