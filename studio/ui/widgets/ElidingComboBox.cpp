#include "ui/widgets/ElidingComboBox.h"

#include "ui/widgets/Look.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QStylePainter>
#include <QToolTip>

namespace studio {

namespace {

constexpr int listWidth = 320;
constexpr int scrollBarRoom = 16;

} // namespace

ElidingComboBox::ElidingComboBox(QWidget *parent)
    : QComboBox(parent)
{
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(6);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaxVisibleItems(12);
    keepWheelFromUnfocused(this);
}

void ElidingComboBox::addChoice(const QString &text, const QString &value, const QString &help,
                                const QIcon &icon)
{
    addItem(icon, text, value);
    const int row = count() - 1;
    setItemData(row, help, TwoLineDelegate::HelpRole);
    setItemData(row, help, Qt::ToolTipRole);
    setItemData(row, help, Qt::AccessibleDescriptionRole);
}

void ElidingComboBox::addHeading(const QString &text, const QString &help)
{
    addChoice(text, {}, help);
    setItemData(count() - 1, true, TwoLineDelegate::HeadingRole);
    if (auto *items = qobject_cast<QStandardItemModel *>(model()))
        items->item(count() - 1)->setFlags(Qt::NoItemFlags);
}

void ElidingComboBox::showPopup()
{
    emit opening();
    // The view is made when it is first needed: a form has many of these.
    auto *delegate = qobject_cast<TwoLineDelegate *>(itemDelegate());
    if (!delegate) {
        delegate = new TwoLineDelegate(this);
        setItemDelegate(delegate);
        view()->setMinimumWidth(listWidth);
    }
    delegate->setWidth(qMax(listWidth, width()) - scrollBarRoom);
    QComboBox::showPopup();
}

/// What is cut off is said in full when it is pointed at.
bool ElidingComboBox::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty() && !isEditable()) {
        QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), currentText(), this);
        return true;
    }
    return QComboBox::event(event);
}

void ElidingComboBox::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionComboBox option;
    initStyleOption(&option);
    painter.drawComplexControl(QStyle::CC_ComboBox, option);
    const QRect field = style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                QStyle::SC_ComboBoxEditField, this);
    if (currentIndex() < 0 && !isEditable()) {
        option.palette.setBrush(QPalette::ButtonText, option.palette.placeholderText());
        option.palette.setBrush(QPalette::Text, option.palette.placeholderText());
        option.currentText = placeholderText();
    }
    const int room = field.width() - (option.currentIcon.isNull() ? 4 : iconSize().width() + 8);
    option.currentText = option.fontMetrics.elidedText(option.currentText, Qt::ElideRight, room);
    painter.drawControl(QStyle::CE_ComboBoxLabel, option);
}

void ElidingComboBox::keyPressEvent(QKeyEvent *event)
{
    // From no choice the first one is one key away, past the entry that stands for no choice.
    const bool down = event->key() == Qt::Key_Down && event->modifiers() == Qt::NoModifier;
    if (down && !isEditable() && currentIndex() < 0) {
        for (int row = 0; row < count(); ++row) {
            if (itemData(row).toString().isEmpty())
                continue;
            setCurrentIndex(row);
            emit activated(row);
            break;
        }
        return;
    }
    QComboBox::keyPressEvent(event);
}

} // namespace studio
