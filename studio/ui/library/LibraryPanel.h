#pragma once

#include <QWidget>
#include <vector>

class QLabel;
class QLineEdit;
class QListView;
class QPushButton;

namespace studio {

class Library;
class LibraryModel;

/// The library at the left: a folder of personas with a filter above it.
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

    void setFolder(const QString &folder);
    [[nodiscard]] QString folder() const;
    [[nodiscard]] Library *library() const { return m_library; }
    [[nodiscard]] std::vector<Persona> personas() const;
    /// Marks the persona that is shown; an empty path marks none.
    void select(const QString &path);

signals:
    void activated(const QString &path);
    void folderWanted(); ///< The button for a folder was pressed.

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void describe();
    void readPlaces();

    Library *m_library;
    LibraryModel *m_model;
    QLineEdit *m_filter;
    QListView *m_list;
    QLabel *m_empty;
    QPushButton *m_choose;
    QString m_wanted; ///< To be selected as soon as it is there.
};

} // namespace studio
