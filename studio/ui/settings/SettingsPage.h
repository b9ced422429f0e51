#pragma once

#include "ui/settings/Settings.h"

#include <QWidget>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QSpinBox;
class QVBoxLayout;

namespace studio {

/// A page of the settings: rows of a label and a control, each with a word of help. It can be
/// narrowed to the rows that answer to what is looked for.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsPage(const QString &name, const QString &title, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const { return m_title; }
    /// Shows only what answers to all the words; all of it when the title does. The number of
    /// rows that are shown.
    virtual int filter(const QStringList &words);

protected:
    /// \a help: below the control; what a person may look for stands there, too.
    void addRow(const QString &label, QWidget *control, const QString &help = {});
    /// A row over the whole width.
    void addWide(const QString &words, QWidget *widget, int stretch = 0);
    /// What fills the rest of the page.
    void endRows();

    QCheckBox *makeToggle(const Setting<bool> &setting, const QString &text);
    QSpinBox *makeNumber(const Setting<int> &setting, int least, int most, int step,
                         const QString &suffix, const QString &atLeast = {});
    /// Of families; the first choice stands for the preset one.
    QComboBox *makeFamilies(const Setting<QString> &setting, const QString &preset, bool fixed);
    /// Names the control for tests and for screen readers.
    void name(QWidget *control, const QString &objectName, const QString &accessibleName);

private:
    struct Row
    {
        QString words;
        QList<QWidget *> widgets;
    };

    QString m_title;
    QVBoxLayout *m_column;
    QGridLayout *m_form;
    std::vector<Row> m_rows;
};

} // namespace studio
