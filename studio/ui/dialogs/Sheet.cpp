#include "ui/dialogs/Sheet.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/style/StudioStyle.h"
#include "ui/widgets/Look.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QComboBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int sideMargin = 24;
constexpr int labelGap = 16;

/// The lower end of a dialog, on a ground of its own.
class Foot : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const Tokens &tokens = tokensFor(palette());
        painter.fillRect(rect(), tokens.raised);
        painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    }
};

} // namespace

Sheet::Sheet(const QString &name, QWidget *parent)
    : QDialog(parent)
    , m_title(new QLabel)
    , m_aside(new ToneLabel(ToneLabel::Tone::Muted))
    , m_content(new QVBoxLayout)
    , m_progress(new QProgressBar)
    , m_status(new ToneLabel(ToneLabel::Tone::Muted))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(name);
    QFont titleFont = font();
    if (titleFont.pixelSize() > 0)
        titleFont.setPixelSize(qRound(titleFont.pixelSize() * 17 / 13.0));
    else
        titleFont.setPointSizeF(titleFont.pointSizeF() * 17 / 13);
    titleFont.setWeight(QFont::DemiBold);
    m_title->setFont(titleFont);
    m_title->setTextFormat(Qt::PlainText);
    m_title->setObjectName(u"title"_s);
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    // Not where its own text begins, which may be of another direction.
    m_title->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                          | Qt::AlignVCenter);
    m_aside->setObjectName(u"aside"_s);

    auto *head = new QHBoxLayout;
    head->setContentsMargins(sideMargin, 20, sideMargin, 0);
    head->setSpacing(16);
    head->addWidget(m_title, 1);
    head->addWidget(m_aside, 0, Qt::AlignBottom);
    m_content->setContentsMargins(sideMargin, 18, sideMargin, 20);
    m_content->setSpacing(look::rowSpacing);

    m_progress->setObjectName(u"progress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->setTextVisible(false);
    m_progress->setFixedSize(120, 6);
    m_progress->hide();
    m_status->setObjectName(u"status"_s);
    m_status->setWrapping();
    auto *foot = new Foot;
    auto *footRow = new QHBoxLayout(foot);
    footRow->setContentsMargins(sideMargin, 14, sideMargin, 14);
    footRow->setSpacing(10);
    footRow->addWidget(m_progress);
    m_status->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    footRow->addWidget(m_status, 1);
    m_buttons->setSpacing(8);
    footRow->addLayout(m_buttons);

    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(head);
    all->addLayout(m_content, 1);
    all->addStretch(0); // what the content does not want is not the head's
    all->addWidget(foot);
}

QString Sheet::status() const
{
    return m_status->text();
}

void Sheet::setTitle(const QString &title, const QString &aside)
{
    setWindowTitle(title);
    m_title->setText(title);
    m_title->setToolTip(title);
    m_aside->setText(aside);
}

void Sheet::setStatus(const QString &text)
{
    if (m_status->text() == text)
        return;
    m_status->setText(text);
    m_status->setAccessibleName(text);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(m_status, QAccessible::Alert);
        QAccessible::updateAccessibility(&event);
    }
}

void Sheet::setProgress(qint64 done, qint64 total)
{
    m_progress->setVisible(total >= 0);
    constexpr qint64 steps = 1000;
    m_progress->setRange(0, total > 0 ? int(steps) : 0);
    if (total > 0)
        m_progress->setValue(int(qBound<qint64>(0, done, total) * steps / total));
}

void Sheet::fitHeight()
{
    resize(width(), wantedHeight());
}

void Sheet::growHeight()
{
    resize(width(), qMax(height(), wantedHeight()));
}

int Sheet::wantedHeight()
{
    // What a child wants reaches the layouts above it by events; now is when it is asked for.
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    layout()->activate();
    const int wanted = layout()->hasHeightForWidth() ? layout()->totalHeightForWidth(width())
                                                     : layout()->totalSizeHint().height();
    return roomFor(wanted);
}

int Sheet::roomFor(int height) const
{
    return screen() ? qMin(height, screen()->availableGeometry().height() - 60) : height;
}

bool Sheet::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if ((event->type() == QEvent::LayoutRequest && isVisible())
        || event->type() == QEvent::Resize) {
        // Words that break into lines need their height at this width. Nobody makes it lower.
        setMinimumHeight(roomFor(layout()->hasHeightForWidth()
                                     ? layout()->totalMinimumHeightForWidth(width())
                                     : layout()->totalMinimumSize().height()));
    }
    return done;
}

QPushButton *Sheet::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

void Sheet::makePlainList(QAbstractItemView *list)
{
    makeFramePlain(list);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    list->viewport()->setBackgroundRole(QPalette::Window);
}

QGridLayout *Sheet::makeForm(int labelWidth)
{
    auto *form = new QGridLayout;
    form->setColumnMinimumWidth(0, labelWidth);
    form->setHorizontalSpacing(labelGap);
    form->setVerticalSpacing(look::rowSpacing);
    form->setColumnStretch(1, 1);
    return form;
}

QLabel *Sheet::addRow(QGridLayout *form, const QString &label, QWidget *control, QWidget *buddy,
                      int firstLine)
{
    auto *caption = new ToneLabel(ToneLabel::Tone::Muted, label);
    caption->setTextFormat(Qt::AutoText);
    caption->setBuddy(buddy ? buddy : control);
    // Readers that saw the label before it had a buddy would go on saying its ampersand.
    caption->setAccessibleName(QString(label).remove(u'&'));
    caption->setWordWrap(true);
    caption->setFixedWidth(form->columnMinimumWidth(0));
    // The words stand beside the first line of what they name.
    if (firstLine == 0
        && (qobject_cast<QLineEdit *>(control) || qobject_cast<QComboBox *>(control)))
        firstLine = look::controlHeight;
    caption->setContentsMargins(0, qMax(0, (firstLine - caption->fontMetrics().height()) / 2), 0,
                                0);
    const int row = form->rowCount();
    form->addWidget(caption, row, 0, Qt::AlignTop);
    form->addWidget(control, row, 1);
    return caption;
}

/// Return presses the button that has the focus, as one hears and sees, not the sheet's own.
void Sheet::keyPressEvent(QKeyEvent *event)
{
    const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    auto *button = enters ? qobject_cast<QPushButton *>(focusWidget()) : nullptr;
    if (button && button->isEnabled())
        button->click();
    else
        QDialog::keyPressEvent(event);
}

} // namespace studio
