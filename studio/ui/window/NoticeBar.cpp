#include "ui/window/NoticeBar.h"

#include "render/Tokens.h"
#include "ui/style/Icons.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ToldAs.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

namespace studio {

namespace {

constexpr int signSize = 14;
constexpr int signGap = 8;

} // namespace

NoticeBar::NoticeBar(QWidget *parent)
    : QWidget(parent)
    , m_label(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    tellAs(ToldAs::Alert, this);
    setObjectName(QStringLiteral("noticeBar"));
    setAccessibleName(tr("Notice"));
    m_label->setObjectName(QStringLiteral("noticeBar.text"));
    m_label->setWordWrap(true);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setTextInteractionFlags(Qt::TextSelectableByMouse);

    auto *dismiss = new QToolButton(this);
    dismiss->setObjectName(QStringLiteral("noticeBar.close"));
    dismiss->setAccessibleName(tr("Close this notice"));
    dismiss->setToolTip(tr("Close this notice"));
    dismiss->setIcon(signIcon(Sign::Close));
    dismiss->setAutoRaise(true);
    connect(dismiss, &QToolButton::clicked, this, &NoticeBar::close);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 6, 8, 6);
    layout->setSpacing(8);
    layout->addSpacing(signSize + signGap);
    layout->addWidget(m_label, 1);
    layout->addLayout(m_buttons);
    layout->addWidget(dismiss);
    setVisible(false);
}

void NoticeBar::show(const QString &topic, Tone tone, const QString &text,
                     std::vector<Answer> answers)
{
    if (isVisibleTo(parentWidget()) && topic != m_topic && tone < m_tone)
        return;
    m_topic = topic;
    m_tone = tone;
    m_label->setText(text);
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (Answer &answer : answers) {
        auto *button = new QPushButton(answer.text, this);
        button->setObjectName(QStringLiteral("noticeBar.answer"));
        button->setAccessibleName(answer.text);
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, action = std::move(answer.action)] {
            const auto run = action; // the button goes with the bar's next content
            close();
            if (run)
                run();
        });
        m_buttons->addWidget(button);
    }
    setAccessibleDescription(text);
    setVisible(true);
    announce(this, text, tone == Tone::Error ? Urgency::Now : Urgency::Polite);
    update();
}

void NoticeBar::clear(const QString &topic)
{
    if (topic == m_topic)
        close();
}

void NoticeBar::close()
{
    m_topic.clear();
    setVisible(false);
}

void NoticeBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const QColor mark = m_tone == Tone::Error     ? tokens.error
                        : m_tone == Tone::Warning ? tokens.warning
                                                  : tokens.accent;
    painter.fillRect(rect(), tokens.sunken);
    painter.fillRect(QRect(layoutDirection() == Qt::RightToLeft ? width() - 3 : 0, 0, 3, height()),
                     mark);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    const QRect words = m_label->geometry();
    const int line = m_label->fontMetrics().height();
    // Not what the label says itself: it would lay out its words anew, and be painted again for it.
    const QRect needed = m_label->fontMetrics().boundingRect(QRect(0, 0, words.width(), 0),
                                                             Qt::TextWordWrap, m_label->text());
    const int top = words.center().y() - needed.height() / 2 + line / 2;
    const QRect sign(16, top - signSize / 2, signSize, signSize);
    drawMark(painter, QStyle::visualRect(layoutDirection(), rect(), sign),
             m_tone == Tone::Error     ? Mark::Error
             : m_tone == Tone::Warning ? Mark::Warning
                                       : Mark::Info,
             palette());
}

void NoticeBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QWidget::keyPressEvent(event);
}

} // namespace studio
