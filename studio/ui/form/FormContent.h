#pragma once

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QStyle>
#include <QWidget>
#include <functional>

namespace studio {

/// What the form scrolls. Draws a line beside the row in which the caret of the text is.
class FormContent : public QWidget
{
public:
    using QWidget::QWidget;

    /// To be called when its rows have come to their places.
    void setLaidOut(std::function<void()> laidOut) { m_laidOut = std::move(laidOut); }

    void mark(QWidget *row)
    {
        if (row == m_marked)
            return;
        m_marked = row;
        update();
    }
    [[nodiscard]] QWidget *marked() const { return m_marked; }

protected:
    bool event(QEvent *event) override
    {
        const bool done = QWidget::event(event);
        if (m_laidOut
            && (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize))
            m_laidOut();
        return done;
    }

    void paintEvent(QPaintEvent *) override
    {
        if (!m_marked || !m_marked->isVisible())
            return;
        const QRect row(m_marked->mapTo(this, QPoint()), m_marked->size());
        const QRect line(look::margin / 2 - 2, row.top(), 3, row.height());
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokensFor(palette()).accent);
        painter.drawRoundedRect(QStyle::visualRect(layoutDirection(), rect(), line), 1.5, 1.5);
    }

private:
    std::function<void()> m_laidOut;
    QPointer<QWidget> m_marked;
};

} // namespace studio
