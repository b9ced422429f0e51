#pragma once

#include "persona/PlanProfile.h"
#include "persona/Snapshot.h"
#include "ui/dialogs/Sheet.h"

class QCheckBox;
class QGridLayout;
class QPlainTextEdit;
class QScrollArea;

namespace studio {

class ElidingComboBox;
class Notice;

/// Shows what the sections of a persona become under another profile, before anything changes:
/// for each section what it becomes, what is new, and the headings that there are then.
class ProfileSheet : public Sheet
{
    Q_OBJECT

public:
    ProfileSheet(const Snapshot &snapshot, QWidget *parent);

    /// What is chosen at present.
    [[nodiscard]] ProfileSwitch wanted() const;

signals:
    void chosen(const studio::ProfileSwitch &wanted);

private:
    void showProfile();
    void clearRows();
    void update();
    [[nodiscard]] QStringList headingsAfter(const TextEdit &edit) const;

    QString m_text;
    Outline m_outline;
    const Profile *m_present;
    ElidingComboBox *m_profile;
    QScrollArea *m_scroll;
    QList<ElidingComboBox *> m_fates; ///< One for each main section.
    QList<QCheckBox *> m_added;       ///< One for each section of the profile.
    QPlainTextEdit *m_after;
    Notice *m_notice;
    QPushButton *m_change;
};

} // namespace studio
