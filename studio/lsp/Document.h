#pragma once

#include "checks/FixAll.h"
#include "lsp/LinePlaces.h"
#include "persona/Snapshot.h"

#include <QJsonArray>

namespace studio::lsp {

/// What an open document is to the server.
enum class Role {
    Other,         ///< Some Markdown, or no Markdown at all: nothing is said of it.
    Persona,
    Configuration, ///< A `.persona.yaml`.
};

/// A text that the client has open. Its line ends are the client's; the snapshot has those of the
/// core, which are as many, so that places are converted by line and column.
class Document
{
public:
    Document() = default;
    Document(QString uri, QString languageId, qint64 version, QString text, Units units);

    /// Takes the changes of a didChange notification, in their order.
    void change(const QJsonArray &changes, qint64 version);

    [[nodiscard]] const QString &uri() const { return m_uri; }
    [[nodiscard]] QString path() const; ///< Absolute; empty when the document has no file.
    [[nodiscard]] qint64 version() const { return m_version; }
    [[nodiscard]] Role role() const;
    [[nodiscard]] const SnapshotPtr &snapshot() const;
    /// Places of the snapshot's text.
    [[nodiscard]] const LinePlaces &places() const;

    /// An edit of the snapshot's text as the client's text edits, with the client's line ends.
    [[nodiscard]] QJsonArray textEdits(const TextEdit &edit) const;

private:
    void read() const;

    QString m_uri;
    QString m_languageId;
    qint64 m_version = 0;
    QString m_text;
    Units m_units = Units::Utf16;
    mutable SnapshotPtr m_snapshot; ///< Of the present text, or null.
    mutable LinePlaces m_places;
};

} // namespace studio::lsp
