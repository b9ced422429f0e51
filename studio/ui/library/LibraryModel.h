#pragma once

#include "registry/places/PublishedPlaces.h"

#include <QAbstractListModel>
#include <vector>

namespace studio {

class Library;
struct LibraryEntry;

/// The library as rows: a heading for each kind that has a persona ("Agents · 4"), then its
/// personas by name, as far as they pass the filter.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeadingRole = Qt::UserRole + 1, ///< Whether the row is a heading.
        PathRole,
        PictureRole, ///< QPixmap of 16 device-independent pixels.
        ErrorsRole,
        WarningsRole,
        PublishedRole, ///< int of PublishedNow.
    };

    explicit LibraryModel(Library *library, QObject *parent = nullptr);

    void setFilter(const QString &filter);
    /// Where personas have been published, as far as is known.
    void setPlaces(const std::vector<PublishedPlace> &places);
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;
    [[nodiscard]] bool isEmpty() const { return m_rows.empty(); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QString path;    ///< Empty for a heading.
        QString heading;
        int errors = 0; ///< Of a heading: of all below it.
        int warnings = 0;
        friend bool operator==(const Row &, const Row &) = default;
    };
    /// What is known of one file's publication: it is read again when it has changed.
    struct Publication
    {
        std::vector<PublishedPlace> places;
        QDateTime modified;
        qint64 size = -1;
        PublishedNow now = PublishedNow::Never;
    };
    void refresh();
    [[nodiscard]] PublishedNow publishedNowOf(const LibraryEntry &entry) const;
    [[nodiscard]] QString publishedWords(const LibraryEntry &entry) const;
    [[nodiscard]] std::vector<Row> wantedRows() const;

    Library *m_library;
    QString m_filter;
    std::vector<Row> m_rows;
    mutable QHash<QString, Publication> m_published; ///< By path; only files that ever were.
};

} // namespace studio
