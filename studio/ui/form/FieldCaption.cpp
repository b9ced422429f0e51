#include "ui/form/FieldCaption.h"

#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QAbstractButton>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// Three dots. No stop of the Tab key: the same menu opens by the menu key in the editor.
class MenuDots : public QAbstractButton
{
public:
    explicit MenuDots(QWidget *parent)
        : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::NoFocus);
        setCursor(Qt::ArrowCursor);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &tokens = tokensFor(palette());
        if (underMouse()) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(tokens.sunken);
            painter.drawRoundedRect(rect(), 4, 4);
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(underMouse() ? tokens.text : tokens.muted);
        const QPointF center = QRectF(rect()).center();
        for (const int x : {-4, 0, 4})
            painter.drawEllipse(center + QPointF(x, 0), 1.2, 1.2);
    }
    void enterEvent(QEnterEvent *) override { update(); }
    void leaveEvent(QEvent *) override { update(); }
};

constexpr int gap = 12;
constexpr int dotsWidth = 20;

} // namespace

FieldCaption::FieldCaption(const QString &label, bool required, QWidget *parent)
    : QLabel(parent)
    , m_label(label)
    , m_required(required)
    , m_menu(new MenuDots(this))
{
    setFont(labelFont(parent ? parent->font() : font()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    // Painted here; the words of the label are for those who do not see it.
    setTextFormat(Qt::PlainText);
    setText(QString(label).replace(u'&', "&&"_L1));
    setAccessibleName(label);
    m_menu->setObjectName(u"fieldMenuButton"_s);
    m_menu->setAccessibleName(tr("More about %1").arg(label));
    m_menu->setToolTip(tr("More"));
    m_menu->hide();
}

void FieldCaption::setNote(const QString &note)
{
    if (note == m_note)
        return;
    m_note = note;
    setToolTip(fontMetrics().horizontalAdvance(note) > width() - labelWidth() - gap ? note
                                                                                    : QString());
    update();
}

void FieldCaption::setActive(bool active)
{
    if (m_menu->isHidden() == active)
        m_menu->setVisible(active);
}

QSize FieldCaption::sizeHint() const
{
    return {labelWidth() + gap + fontMetrics().horizontalAdvance(m_note),
            fontMetrics().height() + 1};
}

QSize FieldCaption::minimumSizeHint() const
{
    return {40, fontMetrics().height() + 1};
}

int FieldCaption::labelWidth() const
{
    return fontMetrics().horizontalAdvance(m_label + (m_required ? u" *"_s : QString()));
}

void FieldCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const auto direction = layoutDirection();
    const int near = int(QStyle::visualAlignment(direction, Qt::AlignLeft) | Qt::AlignVCenter);
    const int far = int(QStyle::visualAlignment(direction, Qt::AlignRight) | Qt::AlignVCenter);
    painter.setPen(tokens.muted);
    const int plain = fontMetrics().horizontalAdvance(m_label);
    const auto shown = [&](const QRect &place) {
        return QStyle::visualRect(direction, rect(), place);
    };
    painter.drawText(shown(QRect(0, 0, qMin(width(), plain + 1), height())), near,
                     fontMetrics().elidedText(m_label, Qt::ElideRight, width()));
    if (m_required) {
        painter.setPen(tokens.error);
        const int star = fontMetrics().horizontalAdvance(u'*');
        painter.drawText(shown(QRect(labelWidth() - star, 0, star + 1, height())), near, u"*"_s);
    }
    const int left = labelWidth() + gap + (m_menu->isHidden() ? 0 : dotsWidth);
    if (!m_note.isEmpty() && width() - left > 30) {
        painter.setPen(tokens.muted);
        painter.drawText(shown(QRect(left, 0, width() - left, height())), far,
                         fontMetrics().elidedText(m_note, Qt::ElideRight, width() - left));
    }
}

void FieldCaption::resizeEvent(QResizeEvent *event)
{
    if (event)
        QLabel::resizeEvent(event);
    const QRect place(labelWidth() + 4, (height() - 16) / 2, dotsWidth, 16);
    m_menu->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
}

void FieldCaption::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit pressed();
}

void FieldCaption::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::LayoutDirectionChange)
        resizeEvent(nullptr);
}

} // namespace studio
