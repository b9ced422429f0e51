#pragma once

#include <QTreeView>

namespace studio {

class CompareModel;

/// Two versions beside each other, in one view, so that they scroll together; one below the other
/// where it is narrow. The keys go from difference to difference and take them over.
class CompareTable : public QTreeView
{
    Q_OBJECT

public:
    explicit CompareTable(CompareModel *model, QWidget *parent = nullptr);

    /// The difference that the current row belongs to; -1: none.
    [[nodiscard]] int currentBlock() const;
    void goToBlock(int block);
    /// The difference before or behind the current row; goes round at the ends.
    void step(bool forward);

signals:
    void takeWanted(int block);
    void blockChanged(int block);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    void arrange();
    void copySelection() const;

    CompareModel *m_model;
};

} // namespace studio
