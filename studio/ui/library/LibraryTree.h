#pragma once

#include <QSet>
#include <QStringList>
#include <QTreeView>
#include <optional>

namespace studio {

class LibraryModel;

/// The rows of the library. What is open, current and in sight stays so when the rows change.
class LibraryTree : public QTreeView
{
    Q_OBJECT

public:
    explicit LibraryTree(LibraryModel *model, QWidget *parent = nullptr);

    /// The keys of the rows that are closed, see LibraryModel::KeyRole.
    [[nodiscard]] QStringList closedRows() const { return m_closed.values(); }
    void setClosedRows(const QStringList &keys);

    /// The personas that are selected; the current one when none is.
    [[nodiscard]] QStringList selectedPersonas() const;
    /// Makes it the current row and the only one that is selected.
    void choose(const QModelIndex &index);
    /// The first row that is a persona.
    [[nodiscard]] QModelIndex firstPersona() const;

signals:
    /// A persona was clicked, or Return was pressed on it.
    void chosen(const QString &path);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option,
                 const QModelIndex &index) const override;
    void drawBranches(QPainter *painter, const QRect &rect,
                      const QModelIndex &index) const override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void keep();
    [[nodiscard]] bool isCurrentInSight(int height) const;
    void restore();

    LibraryModel *m_model;
    QSet<QString> m_closed;
    bool m_restoring = false;
    QString m_currentKey;
    int m_scrolled = 0;
    std::optional<int> m_currentTop; ///< Of the current row in the viewport, when it is in sight.
};

} // namespace studio
