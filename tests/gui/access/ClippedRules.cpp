#include "ClippedRules.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QCheckBox>
#include <QComboBox>
#include <QGroupBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionComboBox>
#include <QStyleOptionFrame>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

/// Widths of letters are no whole numbers.
constexpr int tolerance = 1;

struct Need
{
    QString text;
    QSize needed;
    QSize has;
};

Need needOf(const QLabel *label)
{
    if (label->text().isEmpty() || label->textFormat() == Qt::RichText)
        return {};
    QSize needed = label->sizeHint();
    if (label->wordWrap()) {
        // What cannot be broken may still be too wide.
        needed = QSize(label->minimumSizeHint().width(), label->heightForWidth(label->width()));
    }
    return {label->text(), needed, label->size()};
}

Need needOf(const QAbstractButton *button)
{
    const auto *tool = qobject_cast<const QToolButton *>(button);
    if (tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly)
        return {};
    return {button->text(), button->sizeHint(), button->size()};
}

Need needOf(const QComboBox *box)
{
    // One that elides says all of it when it is pointed at.
    if (box->isEditable() || box->currentText().isEmpty()
        || box->inherits("studio::ElidingComboBox"))
        return {};
    QStyleOptionComboBox option;
    option.initFrom(box);
    const QRect field = box->style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                     QStyle::SC_ComboBoxEditField, box);
    const QFontMetrics metrics(box->font());
    return {box->currentText(),
            {metrics.horizontalAdvance(box->currentText()), metrics.height()},
            field.size()};
}

Need needOf(const QLineEdit *line)
{
    if (!line->text().isEmpty() || line->placeholderText().isEmpty())
        return {};
    QStyleOptionFrame option;
    option.initFrom(line);
    const QRect field = line->style()->subElementRect(QStyle::SE_LineEditContents, &option, line);
    const QMargins margins = line->textMargins();
    return {line->placeholderText(),
            {line->fontMetrics().horizontalAdvance(line->placeholderText()), 0},
            {field.width() - margins.left() - margins.right(), field.height()}};
}

QString report(const Need &need, const QWidget *widget)
{
    const QSize missing = need.needed - need.has;
    return u"\"%1\" in %2 \"%3\" needs %4 more"_s.arg(
        need.text.left(60), QLatin1StringView(widget->metaObject()->className()),
        widget->objectName(),
        missing.width() > tolerance ? u"%1 across"_s.arg(missing.width())
                                    : u"%1 down"_s.arg(missing.height()));
}

QStringList clippedTabs(const QTabBar *bar)
{
    QStringList found;
    for (int i = 0; i < bar->count(); ++i) {
        const int needed = bar->fontMetrics().horizontalAdvance(bar->tabText(i).remove(u'&'));
        if (bar->isTabVisible(i) && bar->tabToolTip(i).isEmpty()
            && bar->tabRect(i).width() + tolerance < needed)
            found += report({bar->tabText(i), {needed, 0}, bar->tabRect(i).size()}, bar);
    }
    return found;
}

QStringList clippedHeads(const QHeaderView *head)
{
    QStringList found;
    if (head->orientation() != Qt::Horizontal)
        return found;
    for (int i = 0; i < head->count(); ++i) {
        const QString text = head->model()->headerData(i, Qt::Horizontal).toString();
        const int needed = head->fontMetrics().horizontalAdvance(text);
        if (!head->isSectionHidden(i) && head->sectionSize(i) + tolerance < needed)
            found += report({text, {needed, 0}, {head->sectionSize(i), head->height()}}, head);
    }
    return found;
}

/// How far a widget reaches out of what it lies in; what rolls lets it.
QSize stickingOut(const QWidget *widget)
{
    const QRect rect(widget->mapTo(widget->window(), QPoint()), widget->size());
    QRect seen = rect;
    for (const QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (qobject_cast<const QAbstractScrollArea *>(around->parentWidget()))
            break;
        seen &= QRect(around->mapTo(widget->window(), QPoint()), around->size());
        if (around->isWindow())
            break;
    }
    return rect.size() - seen.size();
}

} // namespace

QStringList clippedTexts(QWidget *window, Room room)
{
    QStringList found;
    const QWidgetList all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        Need need;
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            need = needOf(label);
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            need = needOf(button);
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            found += clippedTabs(tabs);
        else if (room == Room::Little)
            continue;
        else if (const auto *box = qobject_cast<const QComboBox *>(widget))
            need = needOf(box);
        else if (const auto *line = qobject_cast<const QLineEdit *>(widget))
            need = needOf(line);
        else if (const auto *head = qobject_cast<const QHeaderView *>(widget))
            found += clippedHeads(head);
        const bool fits = need.needed.width() <= need.has.width() + tolerance
                          && need.needed.height() <= need.has.height() + tolerance;
        // What says all of it when it is pointed at may be cut.
        if (need.text.isEmpty() || !widget->toolTip().isEmpty())
            continue;
        if (!fits)
            found += report(need, widget);
        else if (const QSize out = stickingOut(widget);
                 out.width() > tolerance || out.height() > tolerance)
            found += report({need.text, widget->size(), widget->size() - out}, widget);
    }
    return found;
}

} // namespace tests
