#include "render/DrawPersona.h"

#include "render/CardExport.h"
#include "render/CardHtml.h"
#include "render/PageHtml.h"

namespace studio {

QByteArray drawPersona(const Snapshot &snapshot, QStringView form)
{
    if (form == u"page")
        return pageHtml(snapshot);
    // The design's size, whatever the desktop's font is.
    QFont font;
    font.setPixelSize(13);
    const CardModel card = cardOf(snapshot);
    if (form == u"card-png")
        return cardPng(card, Theme::Light, 2, font);
    if (form == u"card-svg")
        return cardSvg(card, Theme::Light, font);
    if (form == u"card-html")
        return cardHtml(card, Theme::Light);
    return {};
}

} // namespace studio
