#include "ui/registries/DeviceSignIn.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

DeviceSignIn::DeviceSignIn(const QUrl &base, QWidget *parent)
    : QWidget(parent)
    , m_base(base)
    , m_lead(new ToneLabel(ToneLabel::Tone::Muted))
    , m_shown(new QWidget)
    , m_code(new ToneLabel(ToneLabel::Tone::Text))
    , m_page(new ToneLabel(ToneLabel::Tone::Text))
    , m_left(new ToneLabel(ToneLabel::Tone::Muted))
    , m_open(new QPushButton(tr("&Open the page")))
{
    m_lead->setObjectName(u"deviceLead"_s);
    m_lead->setWrapping();
    m_lead->setText(tr("You get a code, and agree on the catalog’s page in your browser."));
    m_code->setObjectName(u"deviceCode"_s);
    QFont large = fixedFont(font());
    large.setPixelSize(24);
    large.setWeight(QFont::DemiBold);
    large.setLetterSpacing(QFont::AbsoluteSpacing, 1.5);
    m_code->setFont(large);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_page->setObjectName(u"devicePage"_s);
    m_page->setWrapping();
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_left->setObjectName(u"deviceLeft"_s);
    m_open->setObjectName(u"deviceOpen"_s);
    m_open->setAutoDefault(true); // by Enter, too
    auto *copy = new LinkButton(tr("copy"));
    copy->setObjectName(u"deviceCopy"_s);
    copy->setAccessibleName(tr("Copy the code"));
    connect(copy, &QAbstractButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_grant.userCode); });
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        QDesktopServices::openUrl(m_grant.pageWithCode.isEmpty() ? m_grant.page
                                                                 : m_grant.pageWithCode);
    });

    auto *codeRow = new QHBoxLayout;
    codeRow->setSpacing(10);
    codeRow->addWidget(m_code);
    codeRow->addWidget(copy);
    codeRow->addStretch(1);
    auto *openRow = new QHBoxLayout;
    openRow->addWidget(m_open);
    openRow->addStretch(1);
    auto *shown = new QVBoxLayout(m_shown);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(8);
    shown->addLayout(codeRow);
    shown->addWidget(m_page);
    shown->addLayout(openRow);
    shown->addWidget(m_left);
    m_shown->hide();
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_lead);
    all->addWidget(m_shown);

    m_clock.setInterval(1000);
    connect(&m_clock, &QTimer::timeout, this, &DeviceSignIn::tick);
}

void DeviceSignIn::start()
{
    m_shown->hide();
    m_lead->setText(tr("Asking for a code…"));
    m_work.follow(startDeviceSignIn(m_base), [this](const Result<DeviceGrant> &grant) {
        if (!grant) {
            m_lead->setText(tr("There is no code."));
            emit failed(grant.error());
            return;
        }
        m_work.follow(startWaitForDevice(m_base, *grant), [this](const Result<Secret> &token) {
            m_clock.stop();
            m_shown->hide();
            m_lead->setText(token ? tr("You have agreed.") : tr("Nobody has agreed."));
            emit changed();
            if (token)
                emit agreed(*token);
            else
                emit failed(token.error());
        });
        showGrant(*grant);
    });
    emit changed();
}

void DeviceSignIn::cancel()
{
    m_work.drop();
    m_clock.stop();
    m_shown->hide();
    m_lead->setText(tr("You get a code, and agree on the catalog’s page in your browser."));
    emit changed();
}

void DeviceSignIn::showGrant(const DeviceGrant &grant)
{
    m_grant = grant;
    m_end = QDeadlineTimer(qint64(grant.expiresIn) * 1000);
    m_lead->setText(tr("Give this code on the page below and agree there:"));
    m_code->setText(grant.userCode);
    m_code->setAccessibleName(tr("The code: %1").arg(grant.userCode));
    m_page->setText(grant.page.toDisplayString());
    m_shown->show();
    tick();
    m_clock.start();
    m_open->setFocus();
    emit changed();
}

void DeviceSignIn::tick()
{
    const qint64 seconds = m_end.remainingTime() / 1000;
    m_left->setText(tr("Waiting until you have agreed · %1:%2 left")
                        .arg(seconds / 60)
                        .arg(seconds % 60, 2, 10, QLatin1Char('0')));
    if (m_end.hasExpired())
        m_clock.stop();
}

} // namespace studio
