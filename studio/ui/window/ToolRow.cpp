#include "ui/window/ToolRow.h"

#include "ui/style/StudioStyle.h"
#include "ui/window/ActionButton.h"
#include "ui/window/Actions.h"

#include <QHBoxLayout>

namespace studio {

ToolRow::ToolRow(const Actions &actions, QWidget *parent)
    : QWidget(parent)
{
    setObjectName(QStringLiteral("toolRow"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    for (QAction *action : {actions.newPersona, actions.open, actions.save})
        add(action, layout);
    layout->addSpacing(8);
    for (QAction *action : {actions.undo, actions.redo})
        add(action, layout);
    layout->addStretch(1);
    // One group: which of the views are shown.
    auto *views = new QHBoxLayout;
    views->setSpacing(0);
    add(actions.showForm, views)->setProperty(segmentName, int(Segment::First));
    add(actions.showText, views)->setProperty(segmentName, int(Segment::Middle));
    add(actions.showPreview, views)->setProperty(segmentName, int(Segment::Last));
    layout->addLayout(views);
    layout->addSpacing(4);
    add(actions.showCatalog, layout);
    add(actions.exportPersona, layout);
    add(actions.publish, layout)->setDefault(true);
}

ActionButton *ToolRow::add(QAction *action, QHBoxLayout *to)
{
    auto *button = new ActionButton(action, this);
    to->addWidget(button);
    m_buttons += button;
    return button;
}

int ToolRow::saving() const
{
    int saved = 0;
    for (const ActionButton *button : m_buttons)
        saved += button->compactSaving();
    return saved;
}

QSize ToolRow::minimumSizeHint() const
{
    const QSize now = QWidget::minimumSizeHint();
    return m_compact ? now : now - QSize(saving(), 0);
}

void ToolRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int needed = QWidget::minimumSizeHint().width() + (m_compact ? saving() : 0);
    m_compact = width() < needed;
    for (ActionButton *button : m_buttons)
        button->setCompact(m_compact);
}

} // namespace studio
