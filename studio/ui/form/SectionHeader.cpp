#include "ui/form/SectionHeader.h"

#include "render/Tokens.h"
#include "ui/settings/FormKeys.h"
#include "ui/settings/Shortcuts.h"
#include "ui/widgets/ToldAs.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace studio {

namespace {

constexpr int handleLeft = 10;
constexpr int handleWidth = 12;
constexpr int arrowLeft = 28;
constexpr int arrowWidth = 12;
constexpr int titleLeft = 46;
constexpr int rightMargin = 14;
constexpr int markSize = 12;

} // namespace

SectionHeader::SectionHeader(QWidget *parent)
    : QAbstractButton(parent)
{
    setCheckable(true);
    tellAs(ToldAs::Folding, this);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &SectionHeader::describe);
}

void SectionHeader::setTitle(const QString &title)
{
    if (title == text())
        return;
    setText(title);
    setShortcut({}); // An ampersand is part of the title, not a mnemonic.
    describe();
    update();
}

void SectionHeader::setSummary(std::function<QString()> summary)
{
    m_makeSummary = std::move(summary);
    m_summary.reset();
    update();
}

QString SectionHeader::summary() const
{
    if (!m_summary && m_makeSummary)
        m_summary = m_makeSummary();
    return m_summary.value_or(QString());
}

void SectionHeader::setFinding(std::optional<Mark> mark, const QString &sentence, int count)
{
    if (mark == m_finding && sentence == m_findingSentence && count == m_findingCount)
        return;
    m_findingCount = count;
    m_finding = mark;
    m_findingSentence = sentence;
    setToolTip(sentence);
    describe();
    update();
}

void SectionHeader::describe()
{
    setAccessibleName(tr("Section %1").arg(text()));
    const auto key = [](FormCommand command) {
        return FormKeys::keys(command).toString(QKeySequence::NativeText);
    };
    const QString keys = tr("Space unfolds, %1 renames, %2 and %3 move, %4 and %5 "
                            "change the level, %6 joins it with the next one")
                             .arg(key(FormCommand::Rename), key(FormCommand::MoveUp),
                                  key(FormCommand::MoveDown), key(FormCommand::Backward),
                                  key(FormCommand::Forward), key(FormCommand::Join));
    setAccessibleDescription(
        m_findingCount > 1 ? tr("%n problems. %1", nullptr, m_findingCount).arg(m_findingSentence)
        : m_findingSentence.isEmpty() ? keys
                                      : m_findingSentence);
}

QSize SectionHeader::sizeHint() const
{
    return {200, heightIn(fontMetrics())};
}

int SectionHeader::heightIn(const QFontMetrics &font)
{
    return qMax(lineHeight, font.height() + 18);
}

QRect SectionHeader::titleRect() const
{
    const int summaryWidth = fontMetrics().horizontalAdvance(summary()) + 24;
    const QRect place(titleLeft, 4, qMax(60, width() - titleLeft - rightMargin - summaryWidth),
                      height() - 8);
    return QStyle::visualRect(layoutDirection(), rect(), place);
}

QRect SectionHeader::handleRect() const
{
    return QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, arrowLeft - 2, height()));
}

void SectionHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &tokens = tokensFor(palette());
    const auto shown = [&](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const int middle = height() / 2;

    painter.setPen(Qt::NoPen);
    painter.setBrush(m_dragging || (underMouse() && m_onHandle) ? tokens.text : tokens.muted);
    const QPointF dots = QRectF(shown(QRect(handleLeft, 0, handleWidth, height()))).center();
    for (const int x : {-2, 2}) {
        for (const int y : {-4, 0, 4})
            painter.drawEllipse(dots + QPointF(x, y), 1.1, 1.1);
    }

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens.muted, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF arrow = QRectF(shown(QRect(arrowLeft, 0, arrowWidth, height()))).center();
    const qreal side = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    if (isChecked())
        painter.drawPolyline(
            QList<QPointF>{arrow + QPointF(-4, -2), arrow + QPointF(0, 2), arrow + QPointF(4, -2)});
    else
        painter.drawPolyline(QList<QPointF>{arrow + QPointF(-2 * side, -4),
                                            arrow + QPointF(2 * side, 0),
                                            arrow + QPointF(-2 * side, 4)});

    const QFont small = labelFont(font());
    const QString holds = summary();
    const int holdsWidth = QFontMetrics(small).horizontalAdvance(holds);
    int right = width() - rightMargin - holdsWidth;
    const auto near = int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setFont(small);
    painter.setPen(tokens.muted);
    painter.drawText(shown(QRect(right, 0, holdsWidth + 2, height())), near | Qt::AlignVCenter,
                     holds);
    if (m_finding && m_findingCount > 1) {
        const QString count = locale().toString(m_findingCount);
        const int countWidth = QFontMetrics(small).horizontalAdvance(count) + 2;
        right -= countWidth + 8;
        painter.drawText(shown(QRect(right, 0, countWidth, height())), near | Qt::AlignVCenter,
                         count);
        right += 4; // The sign belongs to its number.
    }
    if (m_finding) {
        right -= markSize + 8;
        drawMark(painter, shown(QRect(right, middle - markSize / 2, markSize, markSize)),
                 *m_finding, palette());
    }
    painter.setFont(font());
    painter.setPen(tokens.text);
    const int room = right - titleLeft - 10;
    painter.drawText(shown(QRect(titleLeft, 0, room, height())), near | Qt::AlignVCenter,
                     fontMetrics().elidedText(text(), Qt::ElideRight, room));

    if (hasFocus()) {
        painter.setPen(QPen(tokens.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(2.5, 2.5, -2.5, -2.5), 6, 6);
    }
}

void SectionHeader::mousePressEvent(QMouseEvent *event)
{
    m_pressed = event->position().toPoint();
    m_onHandle = handleRect().contains(m_pressed);
    if (m_onHandle && event->button() == Qt::LeftButton) {
        setFocus(Qt::MouseFocusReason);
        event->accept();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void SectionHeader::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint place = event->position().toPoint();
    if (!(event->buttons() & Qt::LeftButton)) {
        const bool onHandle = handleRect().contains(place);
        if (onHandle != m_onHandle) {
            m_onHandle = onHandle;
            setCursor(onHandle ? Qt::OpenHandCursor : Qt::ArrowCursor);
            update();
        }
        return;
    }
    if (!m_onHandle) {
        QAbstractButton::mouseMoveEvent(event);
        return;
    }
    if (!m_dragging && (place - m_pressed).manhattanLength() < QApplication::startDragDistance())
        return;
    m_dragging = true;
    setCursor(Qt::ClosedHandCursor);
    emit dragged(event->globalPosition().toPoint());
}

void SectionHeader::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_dragging) {
        m_dragging = false;
        setCursor(Qt::OpenHandCursor);
        emit dropped(event->globalPosition().toPoint());
        return;
    }
    if (!m_onHandle)
        QAbstractButton::mouseReleaseEvent(event);
}

void SectionHeader::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && titleRect().contains(event->position().toPoint())) {
        setDown(false);
        // The first press has folded or unfolded the section already.
        click();
        emit renameRequested();
    }
}

bool SectionHeader::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (isCommand(key) || (m_dragging && key->key() == Qt::Key_Escape)) {
            event->accept();
            return true;
        }
    }
    return QAbstractButton::event(event);
}

bool SectionHeader::isCommand(const QKeyEvent *event)
{
    using enum FormCommand;
    return std::ranges::any_of(std::initializer_list<FormCommand>{Rename, Remove, MoveUp, MoveDown,
                                                                  Backward, Forward, Duplicate,
                                                                  Join},
                               [event](FormCommand one) { return FormKeys::matches(event, one); });
}

bool SectionHeader::command(const QKeyEvent *event)
{
    using enum FormCommand;
    if (FormKeys::matches(event, Rename))
        emit renameRequested();
    else if (FormKeys::matches(event, Remove))
        emit removeRequested();
    else if (FormKeys::matches(event, MoveUp))
        emit moveRequested(-1);
    else if (FormKeys::matches(event, MoveDown))
        emit moveRequested(1);
    else if (FormKeys::matches(event, Duplicate))
        emit duplicateRequested();
    else if (FormKeys::matches(event, Join))
        emit mergeRequested();
    else if (const int by = FormKeys::sideStep(event, layoutDirection()))
        emit levelRequested(by);
    else
        return false;
    return true;
}

void SectionHeader::keyPressEvent(QKeyEvent *event)
{
    if (command(event))
        return;
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        if ((event->key() == Qt::Key_Right) != rtl ? !isChecked() : isChecked())
            click();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: click(); return;
    case Qt::Key_Escape:
        if (m_dragging) {
            m_dragging = false;
            emit dragCancelled();
            return;
        }
        break;
    default: break;
    }
    if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down) {
        event->ignore();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void SectionHeader::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuRequested(event->reason() == QContextMenuEvent::Keyboard
                           ? mapToGlobal(QPoint(titleLeft, height()))
                           : event->globalPos());
}

void SectionHeader::enterEvent(QEnterEvent *)
{
    update();
}

void SectionHeader::leaveEvent(QEvent *)
{
    update();
}

} // namespace studio
