#include "site/SiteParts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QUuid>
#include <QXmlStreamWriter>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::site {

namespace {

constexpr size_t mostEntries = 100;

QString addressOf(const SiteOptions &options, const QString &path)
{
    return options.url.isValid() ? options.url.resolved(QUrl(path)).toString(QUrl::FullyEncoded)
                                 : path;
}

// The same for a persona wherever its site stands, as a feed asks for.
QString idOf(const QString &place)
{
    static const QUuid ours(u"6f0d1c4e-52a5-4f0e-9d53-0a4f6e3d8b71"_s);
    return u"urn:uuid:"_s
           + QUuid::createUuidV5(ours, place.toUtf8()).toString(QUuid::WithoutBraces);
}

QString timeOf(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

// Without the characters that XML cannot hold.
QString xmlText(const QString &text)
{
    QString kept;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool pair = c.isHighSurrogate() && i + 1 < text.size()
                          && text[i + 1].isLowSurrogate();
        if (pair) {
            kept += c;
            kept += text[++i];
        } else if (!c.isSurrogate() && c.unicode() < 0xFFFE
                   && (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')) {
            kept += c;
        }
    }
    return kept;
}

void writeLink(QXmlStreamWriter &xml, const QString &relation, const QString &address,
               const QString &type)
{
    xml.writeEmptyElement(u"link"_s);
    xml.writeAttribute(u"rel"_s, relation);
    xml.writeAttribute(u"type"_s, type);
    xml.writeAttribute(u"href"_s, address);
}

void writeEntry(QXmlStreamWriter &xml, const SitePersona &persona, const SiteOptions &options)
{
    const CardModel &card = persona.card;
    xml.writeStartElement(u"entry"_s);
    xml.writeTextElement(u"id"_s, idOf(persona.place()));
    xml.writeTextElement(u"title"_s, xmlText(card.name));
    xml.writeTextElement(u"updated"_s, timeOf(persona.updated));
    if (!card.tagline.isEmpty())
        xml.writeTextElement(u"summary"_s, xmlText(card.tagline));
    if (!card.byline.isEmpty()) {
        xml.writeStartElement(u"author"_s);
        xml.writeTextElement(u"name"_s, xmlText(card.byline));
        xml.writeEndElement();
    }
    writeLink(xml, u"alternate"_s, addressOf(options, persona.page()), u"text/html"_s);
    writeLink(xml, u"enclosure"_s, addressOf(options, persona.file()), u"text/markdown"_s);
    QStringList terms = card.tags;
    if (!card.category.isEmpty())
        terms.prepend(card.category);
    for (const QString &term : std::as_const(terms)) {
        xml.writeEmptyElement(u"category"_s);
        xml.writeAttribute(u"term"_s, xmlText(term));
    }
    xml.writeEndElement();
}

} // namespace

QByteArray feed(const std::vector<SitePersona> &personas, const SiteOptions &options)
{
    std::vector<const SitePersona *> newest;
    for (const SitePersona &persona : personas)
        newest.push_back(&persona);
    std::ranges::stable_sort(newest, std::greater<>(), &SitePersona::updated);
    newest.resize(std::min(newest.size(), mostEntries));

    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"feed"_s);
    xml.writeDefaultNamespace(u"http://www.w3.org/2005/Atom"_s);
    xml.writeTextElement(u"id"_s, options.url.isValid() ? addressOf(options, QString())
                                                        : idOf(options.title));
    xml.writeTextElement(u"title"_s, xmlText(options.title));
    xml.writeTextElement(u"updated"_s, timeOf(newest.front()->updated));
    xml.writeTextElement(u"generator"_s, u"Persona Studio"_s);
    // Every entry needs an author, its own or the feed's.
    xml.writeStartElement(u"author"_s);
    xml.writeTextElement(u"name"_s, xmlText(options.title));
    xml.writeEndElement();
    writeLink(xml, u"alternate"_s, addressOf(options, u"index.html"_s), u"text/html"_s);
    if (options.url.isValid())
        writeLink(xml, u"self"_s, addressOf(options, u"feed.xml"_s), u"application/atom+xml"_s);
    for (const SitePersona *persona : newest)
        writeEntry(xml, *persona, options);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray siteMap(const std::vector<SitePersona> &personas, const SiteOptions &options)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"urlset"_s);
    xml.writeDefaultNamespace(u"http://www.sitemaps.org/schemas/sitemap/0.9"_s);
    const auto write = [&](const QString &path, const QDateTime &updated) {
        xml.writeStartElement(u"url"_s);
        xml.writeTextElement(u"loc"_s, addressOf(options, path));
        xml.writeTextElement(u"lastmod"_s, timeOf(updated));
        xml.writeEndElement();
    };
    write(QString(), std::ranges::max_element(personas, {}, &SitePersona::updated)->updated);
    for (const SitePersona &persona : personas)
        write(persona.page(), persona.updated);
    xml.writeEndElement();
    xml.writeEndDocument();
    return bytes;
}

QByteArray indexJson(const std::vector<SitePersona> &personas, const SiteOptions &options)
{
    QJsonArray list;
    for (const SitePersona &persona : personas) {
        const CardModel &card = persona.card;
        QJsonObject object{{u"kind"_s, QString(kindId(card.kind))},
                           {u"slug"_s, card.slug},
                           {u"name"_s, card.name},
                           {u"page"_s, persona.page()},
                           {u"file"_s, persona.file()},
                           {u"sha256"_s, QString::fromLatin1(persona.sha256)},
                           {u"updatedAt"_s, timeOf(persona.updated)}};
        const auto add = [&object](const QString &key, const QString &value) {
            if (!value.isEmpty())
                object.insert(key, value);
        };
        const auto addList = [&object](const QString &key, const QStringList &values) {
            if (!values.isEmpty())
                object.insert(key, QJsonArray::fromStringList(values));
        };
        add(u"tagline"_s, card.tagline);
        add(u"description"_s, persona.description);
        add(u"author"_s, card.byline);
        add(u"category"_s, card.category);
        add(u"version"_s, card.version);
        add(u"license"_s, card.license);
        add(u"model"_s, card.model);
        add(u"picture"_s, persona.picture());
        add(u"repoUrl"_s, persona.url);
        addList(u"tags"_s, card.tags);
        addList(u"frameworks"_s, card.frameworks);
        addList(u"models"_s, persona.models);
        addList(u"abilities"_s, card.abilities);
        addList(u"skills"_s, persona.skills);
        addList(u"slugHistory"_s, persona.formerSlugs);
        list.append(object);
    }
    QJsonObject root{{u"title"_s, options.title}, {u"personas"_s, list}};
    if (options.url.isValid())
        root.insert(u"url"_s, options.url.toString(QUrl::FullyEncoded));
    return QJsonDocument(root).toJson();
}

} // namespace studio::site
