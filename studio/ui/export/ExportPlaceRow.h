#pragma once

#include "ui/export/ExportWork.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

namespace studio {

/// Where an export goes: the kind of place, and its folder.
class ExportPlaceRow : public QWidget
{
    Q_OBJECT

public:
    /// \a path: of the persona, or the library's folder; \a home: the user's.
    ExportPlaceRow(const QString &path, const QString &home, QWidget *parent = nullptr);

    [[nodiscard]] ExportPlace place() const;
    void setPlace(ExportPlace place);
    /// Whether what is chosen has places of its own; without, only a folder or an archive is left.
    void setInstallable(bool installable);
    /// Absolute, or what was typed instead.
    [[nodiscard]] QString folder() const;
    void setFolder(const QString &folder);
    void remember() const;
    [[nodiscard]] QWidget *firstControl() const;

signals:
    void changed();

private:
    void placeChanged();
    void browse();
    [[nodiscard]] QString settingsKey() const;

    QString m_path;
    QString m_home;
    QString m_wanted; ///< The folder that the person chose, for places that have no other.
    QComboBox *m_place;
    QLineEdit *m_folder;
    QPushButton *m_browse;
};

} // namespace studio
