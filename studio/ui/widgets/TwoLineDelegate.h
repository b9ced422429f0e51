#pragma once

#include <QStyledItemDelegate>

namespace studio {

/// Draws a choice with its explanation below it. The text is Qt::DisplayRole.
class TwoLineDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    enum Role {
        HelpRole = Qt::UserRole + 100, ///< QString: the second line, at most two lines of text
        HeadingRole,                   ///< bool: a title over the rows below it, not a choice
        MutedRole,                     ///< bool: the absence of a choice
    };

    using QStyledItemDelegate::QStyledItemDelegate;

    /// The width that explanations wrap at: what a row has at least.
    void setWidth(int width) { m_width = width; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override;

private:
    int m_width = 300;
};

} // namespace studio
