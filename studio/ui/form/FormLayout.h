#pragma once

#include <QLayout>
#include <QList>

namespace studio {

/// A row of a form: a widget, or room of a height that is kept for what is not made yet.
struct FormRow
{
    FormRow(QWidget *shown) // NOLINT: rows are widgets, mostly
        : widget(shown)
    {
    }
    [[nodiscard]] static FormRow room(int height)
    {
        FormRow row(nullptr);
        row.height = height;
        return row;
    }
    friend bool operator==(const FormRow &, const FormRow &) = default;

    QWidget *widget;
    int height = 0; ///< Of room, in pixels.
};

/// Rows one below the other; two rows marked as half that follow each other share a line.
class FormLayout : public QLayout
{
public:
    explicit FormLayout(QWidget *parent, int spacing);
    ~FormLayout() override;

    /// Puts exactly these widgets into the layout, in this order. The others stay where they are.
    void setRows(const QList<FormRow> &rows);
    [[nodiscard]] const QList<FormRow> &rows() const { return m_rows; }
    static void setHalf(QWidget *row, bool half);
    /// Space above a row beyond the usual.
    static void setExtraSpace(QWidget *row, int pixels);

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return int(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;
    void invalidate() override;

private:
    int arrange(const QRect &rect, bool apply) const;

    QList<FormRow> m_rows;
    QList<QLayoutItem *> m_items;
    int m_spacing;
    mutable int m_knownWidth = -1;
    mutable int m_knownHeight = 0;
};

} // namespace studio
