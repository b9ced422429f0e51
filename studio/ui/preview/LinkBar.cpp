#include "ui/preview/LinkBar.h"

#include "render/Tokens.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace studio {

LinkBar::LinkBar(QWidget *parent)
    : QFrame(parent)
    , m_address(new QLabel(this))
    , m_open(new QPushButton(tr("Open"), this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setObjectName(QStringLiteral("linkBar"));
    setAccessibleName(tr("Open this link?"));
    auto *question = new QLabel(tr("Open this link?"), this);
    question->setObjectName(QStringLiteral("linkQuestion"));
    m_address->setObjectName(QStringLiteral("linkAddress"));
    m_address->setTextFormat(Qt::PlainText);
    m_address->setMinimumWidth(40);
    m_address->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_open->setObjectName(QStringLiteral("linkOpen"));
    m_open->setAccessibleName(tr("Open the link"));
    m_copy->setObjectName(QStringLiteral("linkCopy"));
    m_copy->setAccessibleName(tr("Copy the link"));
    m_cancel->setObjectName(QStringLiteral("linkCancel"));
    m_cancel->setAccessibleName(tr("Do not open the link"));
    for (QPushButton *button : {m_open, m_copy, m_cancel})
        button->setAutoDefault(true);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 12);
    layout->setSpacing(6);
    layout->addWidget(question);
    layout->addWidget(m_address);
    layout->addLayout(buttons);

    connect(m_open, &QPushButton::clicked, this, [this] { close(true); });
    connect(m_cancel, &QPushButton::clicked, this, [this] { close(false); });
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_url.toString(QUrl::FullyEncoded));
        close(false);
    });
    hide();
}

void LinkBar::ask(const QUrl &url)
{
    m_url = url;
    showAddress();
    show();
    m_open->setFocus(Qt::OtherFocusReason);
}

void LinkBar::showAddress()
{
    const QString address = m_url.toString(QUrl::FullyEncoded);
    m_address->setText(
        m_address->fontMetrics().elidedText(address, Qt::ElideMiddle, m_address->width()));
    m_address->setToolTip(address);
    m_address->setAccessibleName(address);
    m_open->setAccessibleDescription(address);
}

void LinkBar::close(bool follow)
{
    const QUrl url = m_url;
    hide();
    m_url.clear();
    if (follow)
        emit accepted(url);
    emit closed();
}

void LinkBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close(false);
    else
        QFrame::keyPressEvent(event);
}

void LinkBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    showAddress();
}

void LinkBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, tokensFor(palette()).line);
}

} // namespace studio
