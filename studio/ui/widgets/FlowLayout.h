#pragma once

#include <QLayout>
#include <QList>

namespace studio {

/// Puts its items side by side and wraps them like words, from the side where reading begins.
class FlowLayout : public QLayout
{
public:
    explicit FlowLayout(QWidget *parent = nullptr, int horizontal = 6, int vertical = 6);
    ~FlowLayout() override;

    /// The last item takes what is left of its line.
    void setStretchLast(bool stretch);
    void insertWidget(int index, QWidget *widget);
    void moveItem(int from, int to);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<QLayoutItem *> m_items;
    int m_horizontal;
    int m_vertical;
    bool m_stretchLast = false;
    mutable int m_knownWidth = -1;
    mutable int m_knownHeight = 0;
};

} // namespace studio
