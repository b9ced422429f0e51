#include "lsp/Document.h"

#include "checks/Configuration.h"
#include "library/LibraryEntry.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace studio::lsp {

Document::Document(QString uri, QString languageId, qint64 version, QString text, Units units)
    : m_uri(std::move(uri))
    , m_languageId(std::move(languageId))
    , m_version(version)
    , m_text(std::move(text))
    , m_units(units)
{
}

void Document::change(const QJsonArray &changes, qint64 version)
{
    for (const QJsonValue &change : changes) {
        const QString text = change["text"_L1].toString();
        if (!change["range"_L1].isObject()) {
            m_text = text;
            continue;
        }
        // Each change is in the places of the text that the one before has left.
        const Span span = LinePlaces(m_text, m_units).spanOf(change["range"_L1]);
        m_text.replace(span.begin, span.length(), text);
    }
    m_version = version;
    m_snapshot.reset();
}

QString Document::path() const
{
    const QUrl url(m_uri);
    return url.isLocalFile() ? QDir::cleanPath(url.toLocalFile()) : QString();
}

Role Document::role() const
{
    const QString name = QFileInfo(path()).fileName();
    if (name == QStringView(configurationName))
        return Role::Configuration;
    const bool markdown = m_languageId == "markdown"_L1
                          || name.endsWith(".md"_L1, Qt::CaseInsensitive);
    return markdown && isPersona(*snapshot()) ? Role::Persona : Role::Other;
}

void Document::read() const
{
    QByteArray bytes = m_text.toUtf8();
    bytes.replace('\0', ' '); // no text of a persona, and no reason to say nothing of the rest
    const Result<FileText> file = decode(bytes);
    m_snapshot = makeSnapshot(file ? file->text : m_text, file ? file->encoding : Encoding(),
                              path(), quint64(std::max<qint64>(m_version, 0)));
    m_places = LinePlaces(m_snapshot->text, m_units);
}

const SnapshotPtr &Document::snapshot() const
{
    if (!m_snapshot)
        read();
    return m_snapshot;
}

const LinePlaces &Document::places() const
{
    if (!m_snapshot)
        read();
    return m_places;
}

QJsonArray Document::textEdits(const TextEdit &edit) const
{
    const LineEnd lineEnd = snapshot()->encoding.lineEnd;
    QJsonArray edits;
    for (const Replacement &replacement : edit.replacements()) {
        QString text = replacement.text;
        if (lineEnd == LineEnd::Crlf)
            text.replace(u"\n"_s, u"\r\n"_s);
        else if (lineEnd == LineEnd::Cr)
            text.replace(u'\n', u'\r');
        edits.append(
            QJsonObject{{u"range"_s, places().rangeOf(replacement.span)}, {u"newText"_s, text}});
    }
    return edits;
}

} // namespace studio::lsp
