#pragma once

#include "site/Site.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace studio {

/// Writes the library's folder as a static site. Asks once more before it writes among other
/// files; what it does can be stopped, and goes on from there the next time.
class CatalogSheet : public Sheet
{
    Q_OBJECT

public:
    explicit CatalogSheet(const QString &folder, QWidget *parent = nullptr);

    void setOutput(const QString &output);
    void reject() override;

signals:
    /// The site is complete in that folder.
    void exported(const QString &output);

private:
    void build();
    void start();
    void finish(const Result<SiteReport> &report);
    void updateButtons();
    void browse();

    QString m_folder;
    bool m_replace = false; ///< The person has seen that there are other files.
    bool m_done = false;
    QLineEdit *m_output;
    QLineEdit *m_name;
    QLineEdit *m_url;
    QComboBox *m_theme;
    QCheckBox *m_drafts;
    QPushButton *m_close;
    QPushButton *m_show;
    QPushButton *m_export;
    Background m_writing;
};

} // namespace studio
