#include "ui/publish/PublishArtifact.h"

#include "persona/CardModel.h"
#include "render/CardExport.h"

#include <QFont>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio {

Result<Artifact> artifactWithCard(const Snapshot &snapshot, const QString &version,
                                  const QString &status)
{
    // The font size is the design's, not the desktop's, so that the same persona has the same
    // picture everywhere on one system.
    QFont font;
    font.setPixelSize(13);
    const QByteArray card = cardPng(cardOf(snapshot), Theme::Light, 2, font);
    return makeArtifact(snapshot, {.version = version,
                                   .slug = {},
                                   .attachments = {{u"card.png"_s, u"image/png"_s, card}},
                                   .status = status});
}

QString shownSize(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1024 ? 0 : 1,
                                       QLocale::DataSizeTraditionalFormat);
}

} // namespace studio
