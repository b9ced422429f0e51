#include "ui/publish/PublicationLine.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/PublishedSign.h"
#include "ui/registries/RegistryWords.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

PublicationLine::PublicationLine(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"publicationLine"_s);
    setAccessibleName(tr("In registries"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 0, 4, 6);
    column->setSpacing(4);
    m_now = makeRow(u"publication"_s);
    m_newer = makeRow(u"publicationNewer"_s);
    m_newer.sign->setNewer(true);
    m_newer.link->setText(tr("See what is new…"));
    m_newer.link->setAccessibleName(m_newer.link->text());
    column->addWidget(m_now.whole);
    column->addWidget(m_newer.whole);
    connect(m_now.link, &QAbstractButton::clicked, this,
            [this] { emit publishWanted(m_publication.registry); });
    connect(m_newer.link, &QAbstractButton::clicked, this, &PublicationLine::newerWanted);
    setPublication({});
}

PublicationLine::Row PublicationLine::makeRow(const QString &name)
{
    Row row{new QWidget(this), new PublishedSign, new ToneLabel(ToneLabel::Tone::Muted),
            new LinkButton(QString())};
    row.whole->setObjectName(name + u"Row"_s);
    row.text->setObjectName(name + u"Text"_s);
    row.text->setSmall();
    row.text->setWrapping();
    row.link->setObjectName(name + u"Link"_s);
    row.link->setFont(labelFont(font()));
    auto *line = new QHBoxLayout(row.whole);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(7);
    line->addWidget(row.sign, 0, Qt::AlignVCenter);
    line->addWidget(row.text, 1);
    line->addWidget(row.link, 0, Qt::AlignVCenter);
    return row;
}

void PublicationLine::setPublication(const Publication &publication)
{
    m_publication = publication;
    const PublishedNow now = publication.now;
    const QString said = wordPublication(publication);
    const QString newer = wordNewer(publication);
    m_now.sign->setNow(now);
    m_now.text->setText(said);
    m_now.text->setToolTip(shownAddress(publication.registry));
    m_now.whole->setVisible(!said.isEmpty());
    // Somebody else's persona is not published back, and what is as it was need not be.
    const bool mayPublish = !publication.isFromThere
                            && (now == PublishedNow::Changed || now == PublishedNow::Draft
                                || now == PublishedNow::Away || now == PublishedNow::Unsure);
    m_now.link->setVisible(mayPublish);
    m_now.link->setText(now == PublishedNow::Unsure ? tr("Look there…") : tr("Publish…"));
    m_now.link->setAccessibleName(m_now.link->text());
    m_now.link->setAccessibleDescription(said);
    m_newer.text->setText(newer);
    m_newer.whole->setVisible(!newer.isEmpty());
    m_newer.link->setAccessibleDescription(newer);
    m_newer.link->updateGeometry();
    m_now.link->updateGeometry();
    setVisible(!said.isEmpty() || !newer.isEmpty());
}

} // namespace studio
