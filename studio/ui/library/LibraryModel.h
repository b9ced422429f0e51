#pragma once

#include "registry/places/PublishedPlaces.h"

#include <QAbstractItemModel>
#include <QSet>
#include <QTimer>
#include <vector>

namespace studio {

class KnownPlaces;
class Library;
struct LibraryEntry;
struct LibraryRows;

/// How the library's rows are put in order when nothing is looked for.
enum class Arrangement { ByKind, Folders };

/// The library as rows: favourites and what was opened last, then the personas below a heading for
/// each kind, or in their folders. When something is looked for, those that have it, the best
/// first.
class LibraryModel : public QAbstractItemModel
{
    Q_OBJECT

public:
    enum Role {
        KeyRole = Qt::UserRole + 1, ///< QString; stays the same from one arrangement to the next.
        HeadingRole, ///< Whether the row is a heading: of a kind, of favourites, of what was found.
        FolderRole, ///< The path of a folder; empty for other rows.
        PathRole, ///< The path of a persona; empty for other rows.
        PictureRole, ///< QPixmap of 16 device-independent pixels.
        ErrorsRole,
        WarningsRole,
        PublishedRole, ///< int of PublishedNow.
        NewerRole, ///< A later version that a registry has; empty: none is known.
        UnsavedRole,
        FavouriteRole,
        DetailRole, ///< Of what was found: where it says so. A line of text.
        QueryRole, ///< What is looked for; empty when nothing is.
    };

    explicit LibraryModel(Library *library, QObject *parent = nullptr);
    ~LibraryModel() override;

    void setQuery(const QString &query);
    [[nodiscard]] bool isSearching() const { return !m_query.isEmpty(); }
    void setArrangement(Arrangement arrangement);
    [[nodiscard]] Arrangement arrangement() const { return m_arrangement; }
    /// Where personas have been published, as far as is known.
    void setPlaces(const std::vector<PublishedPlace> &places);
    /// What registries listed the last time: which have later versions. Their listings have been read.
    void setKnownPlaces(std::shared_ptr<const KnownPlaces> known);
    /// The files that are open with changes that are not saved.
    void setUnsaved(const QSet<QString> &paths);
    void setFavourites(const QStringList &paths);
    /// The files that were opened last, the latest first.
    void setRecent(const QStringList &paths);

    /// The persona's row below its kind or in its folder; the first one where there is no other.
    [[nodiscard]] QModelIndex indexOf(const QString &path) const;
    [[nodiscard]] QModelIndex indexOfKey(const QString &key) const;
    /// Whether there is no persona in it.
    [[nodiscard]] bool isEmpty() const;

    [[nodiscard]] QModelIndex index(int row, int column,
                                    const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Not shown, but told to screen readers.
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

    // What is dragged out are files; what is dropped in lands in a folder.
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData *mimeData(const QModelIndexList &indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row,
                                       int column, const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;
    /// The folder that a drop on the row lands in; empty for what has none.
    [[nodiscard]] QString folderAt(const QModelIndex &index) const;

signals:
    /// Files were dropped on a folder. The rows have not changed: that comes from the disk.
    void dropped(const QStringList &paths, const QString &folder);

private:
    /// What is known of one file's publication: it is read again when it has changed.
    struct Publication
    {
        std::vector<PublishedPlace> places;
        QDateTime modified;
        qint64 size = -1;
        PublishedNow now = PublishedNow::Never;
    };

    void refresh();
    void follow(const QStringList &changed);
    void tellAll();
    void readNext();
    [[nodiscard]] QVariant groupData(int row, int role) const;
    [[nodiscard]] QVariant personaData(const QString &path, int role) const;
    [[nodiscard]] QString toolTip(const LibraryEntry &entry) const;
    [[nodiscard]] QString accessibleText(const LibraryEntry &entry) const;
    [[nodiscard]] QString detail(const LibraryEntry &entry) const;
    [[nodiscard]] PublishedNow publishedNowOf(const LibraryEntry &entry) const;
    [[nodiscard]] QString publishedWords(const LibraryEntry &entry) const;
    [[nodiscard]] QString newerOf(const LibraryEntry &entry) const;
    [[nodiscard]] QString newerWords(const LibraryEntry &entry) const;

    Library *m_library;
    QString m_query;
    Arrangement m_arrangement = Arrangement::ByKind;
    QSet<QString> m_unsaved;
    QStringList m_favourites;
    QStringList m_recent;
    std::unique_ptr<LibraryRows> m_rows;
    mutable QHash<QString, Publication> m_published; ///< By path; only files that ever were.
    std::shared_ptr<const KnownPlaces> m_known; ///< nullptr: not read yet.
    mutable QHash<QString, QString> m_details; ///< By path, of the present query.
    mutable QStringList m_unread; ///< Rows that are seen, whose texts are to be looked into.
    mutable QTimer m_pause; ///< Of the person who types.
};

} // namespace studio
