#include "ui/style/PopupFrame.h"

#include "ui/style/RoundWindow.h"
#include "ui/widgets/PopupInput.h"
#include "ui/widgets/ToldAs.h"

#include <QPainter>

namespace studio {

PopupFrame::PopupFrame(const QString &name, const QString &told, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(name);
    tellAs(ToldAs::Popup, this);
    takeInput(this);
    setAccessibleName(told);
    setAttribute(Qt::WA_DeleteOnClose);
    makeRound(this);
}

void PopupFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    drawRoundGround(painter, this);
}

} // namespace studio
