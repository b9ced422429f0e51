#pragma once

#include "library/RenamePlan.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"

#include <QTimer>

class QLineEdit;
class QListWidget;

namespace studio {

class DiffView;
class LibraryWork;
struct LibraryStep;

/// Gives a persona another name, or files another place, and shows what follows in other files:
/// one by one, with the difference of each, to be left out or done together.
class RenameSheet : public Sheet
{
    Q_OBJECT

public:
    /// A new name. \a name: what the persona is called now; \a path: its file.
    RenameSheet(Kind kind, const QString &name, const QString &path, const QStringList &roots,
                LibraryWork *work, QWidget *parent);
    /// Another folder for these files; a file SKILL.md takes its folder with it.
    RenameSheet(const QStringList &paths, const QString &folder, const QStringList &roots,
                LibraryWork *work, QWidget *parent);
    ~RenameSheet() override;

    [[nodiscard]] const RenamePlan &plan() const { return m_plan; }
    [[nodiscard]] bool isLooking() const { return m_soon.isActive() || m_background.isBusy(); }

signals:
    /// It is done.
    void renamed(const studio::LibraryStep &step);

protected:
    RenameSheet(const QStringList &roots, LibraryWork *work, QWidget *parent);

private:
    void build();
    void nameEdited();
    void look();
    void show(const Result<RenamePlan> &plan);
    void showDifference();
    void apply();
    [[nodiscard]] LibraryStep step() const;
    [[nodiscard]] QString problem() const;

    Renaming m_renaming;
    QString m_shownName; ///< What its file will say; empty when that stays.
    QString m_oldName;
    QStringList m_roots;
    LibraryWork *m_work;
    RenamePlan m_plan;
    bool m_moves = false;
    bool m_fileTyped = false;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_file = nullptr;
    QListWidget *m_list = nullptr;
    DiffView *m_diff = nullptr;
    QPushButton *m_do = nullptr;
    QTimer m_soon;
    Background m_background;
};

} // namespace studio
