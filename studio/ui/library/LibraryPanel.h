#pragma once

#include "ui/dialogs/Background.h"

#include <QSet>
#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QSettings;
class QToolButton;

namespace studio {

class Library;
class LibraryModel;
class LibraryTree;
enum class Arrangement;

/// The library at the left: the personas of some folders, with a line above them to look for some.
class LibraryPanel : public QWidget
{
    Q_OBJECT

public:
    struct Persona
    {
        QString name;
        QString path;
    };

    explicit LibraryPanel(QWidget *parent = nullptr);

    void setRoots(const QStringList &roots);
    /// The same as a person's own wish, which is to last: rootsChanged() tells.
    void changeRoots(const QStringList &roots);
    /// One folder in place of all roots.
    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] QStringList roots() const;
    /// Adds a folder or a file to the roots, or takes one away.
    void addRoot(const QString &path);
    void removeRoot(const QString &path);
    [[nodiscard]] Library *library() const { return m_library; }
    [[nodiscard]] LibraryModel *model() const { return m_model; }
    [[nodiscard]] LibraryTree *tree() const { return m_tree; }
    [[nodiscard]] std::vector<Persona> personas() const;
    /// Marks the persona that is shown; an empty path marks none.
    void select(const QString &path);

    void setArrangement(Arrangement arrangement);
    void setUnsaved(const QSet<QString> &paths);
    void setRecent(const QStringList &paths);
    [[nodiscard]] const QStringList &favourites() const { return m_favourites; }
    void setFavourite(const QString &path, bool favourite);
    /// A persona's file has another name: it stays a favourite.
    void followMove(const QString &from, const QString &to);
    /// What the button beside the line offers.
    [[nodiscard]] QMenu *optionsMenu() const { return m_options; }

    void readSettings(QSettings &settings);
    void writeSettings(QSettings &settings) const;

signals:
    void activated(const QString &path);
    void folderWanted(); ///< The button for a folder was pressed.
    void rootsChanged();
    void menuWanted(const QPoint &where); ///< In global coordinates.
    void dropped(const QStringList &paths, const QString &folder);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void buildOptions();
    void describe();
    void readPlaces();
    void readListings();

    Library *m_library;
    LibraryModel *m_model;
    QLineEdit *m_filter;
    QToolButton *m_more;
    QMenu *m_options;
    LibraryTree *m_tree;
    QLabel *m_empty;
    QPushButton *m_choose;
    Background m_reading;
    QStringList m_favourites;
    QString m_wanted; ///< To be selected as soon as it is there.
};

} // namespace studio
