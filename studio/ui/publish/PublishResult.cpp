#include "ui/publish/PublishResult.h"

#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int captionWidth = 142;

/// What has come of it: what waits or is a draft is not called published.
QString headlineOf(const Published &published)
{
    const QString &version = published.version;
    if (published.status == "draft"_L1) {
        return published.alreadyPublished
                   ? PublishResult::tr("%1 is there as a draft already. Nothing was sent.")
                         .arg(version)
                   : PublishResult::tr("%1 is there now, as a draft").arg(version);
    }
    if (published.status == "pending"_L1) {
        return published.alreadyPublished
                   ? PublishResult::tr("%1 has arrived before. Nothing was sent.").arg(version)
                   : PublishResult::tr("%1 has arrived").arg(version);
    }
    return published.alreadyPublished
               ? PublishResult::tr("%1 was published already. Nothing was sent.").arg(version)
               : PublishResult::tr("Published %1").arg(version);
}

} // namespace

PublishResult::PublishResult(QWidget *parent)
    : QWidget(parent)
    , m_headline(new Notice(u"published"_s))
    , m_programs(new ToneLabel(ToneLabel::Tone::Muted))
    , m_remark(new ToneLabel(ToneLabel::Tone::Muted))
{
    setObjectName(u"publishResult"_s);
    m_remark->setObjectName(u"publishRemark"_s);
    m_remark->setWrapping();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(look::rowSpacing);
    column->addWidget(m_headline);
    column->addWidget(makeValue(u"digest"_s, tr("Digest"), m_digest));
    QWidget *reference = makeValue(u"reference"_s, tr("Reference"), m_reference);
    m_open = new LinkButton(tr("open"));
    m_open->setObjectName(u"referenceOpen"_s);
    m_open->setAccessibleName(tr("Open in the browser: %1").arg(tr("Reference")));
    connect(m_open, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl(m_reference->text())); });
    reference->layout()->addWidget(m_open);
    column->addWidget(reference);
    m_programs->setText(tr("skopeo takes it with oci: before it, oras with --oci-layout"));
    m_programs->setObjectName(u"programs"_s);
    m_programs->setSmall();
    m_programs->setWrapping();
    auto *programs = new QHBoxLayout;
    programs->setSpacing(0);
    programs->addSpacing(captionWidth + 6);
    programs->addWidget(m_programs, 1);
    column->addLayout(programs);
    column->addWidget(m_remark);
    column->addStretch(1);
}

void PublishResult::setPublished(const Published &published, const QString &remark)
{
    const bool isShown = published.status != "draft"_L1 && published.status != "pending"_L1;
    m_headline->show(Notice::Level::Good, headlineOf(published));
    m_digest->setText(published.digest);
    m_reference->setText(published.reference);
    // The page of what is not shown to others is not there yet.
    m_open->setVisible(isShown && published.reference.startsWith("http"_L1));
    m_programs->setVisible(QDir::isAbsolutePath(published.reference));
    m_remark->setText(remark);
    m_remark->setVisible(!remark.isEmpty());
}

QWidget *PublishResult::makeValue(const QString &name, const QString &label, ToneLabel *&value)
{
    auto *row = new QWidget;
    auto *caption = new ToneLabel(ToneLabel::Tone::Muted, label);
    caption->setFixedWidth(captionWidth);
    value = new ToneLabel(ToneLabel::Tone::Text);
    value->setObjectName(name);
    value->setAccessibleName(label);
    value->setFont(fixedFont(font()));
    // Any length: a folder's reference is a path. What is shortened cannot be selected: "copy" has
    // all of it.
    value->setEliding();
    value->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    value->setLayoutDirection(Qt::LeftToRight);
    auto *copy = new LinkButton(tr("copy"));
    copy->setObjectName(name + u"Copy"_s);
    copy->setAccessibleName(tr("Copy: %1").arg(label));
    connect(copy, &QAbstractButton::clicked, this, [this, value, label] {
        QGuiApplication::clipboard()->setText(value->text());
        emit copied(label);
    });
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    line->addWidget(caption);
    line->addWidget(value, 1);
    line->addWidget(copy);
    return row;
}

} // namespace studio
