#pragma once

#include "checks/Configuration.h"
#include "text/Result.h"
#include "text/TextEdit.h"
#include "ui/settings/SettingsPage.h"

#include <functional>

class QComboBox;
class QLineEdit;
class QListWidget;
class QTreeWidget;
class QTreeWidgetItem;

namespace studio {

class DocumentationView;
class Notice;
class ToneLabel;

/// How much each rule weighs, the profile and the targets: for the person, or for a folder in its
/// `.persona.yaml`, which is edited so that all else in it stays. Each rule with its page.
class ChecksPage : public SettingsPage
{
    Q_OBJECT

public:
    /// \a folder: whose configuration can be changed beside the person's own; may be empty.
    explicit ChecksPage(const QString &folder, QWidget *parent = nullptr);

    int filter(const QStringList &words) override;

signals:
    void configurationChanged();

private:
    using Plan = std::function<Result<TextEdit>(const QString &text, const QString &path)>;

    void buildHead();
    QWidget *buildRules();
    void buildTargets();
    void fillRules();
    void narrow();
    void read();
    void showRule();
    void showWeights();
    void write(const Plan &plan);
    void setWeight();
    void setTargets();
    [[nodiscard]] QString path() const;
    [[nodiscard]] QByteArray currentRule() const;

    QString m_folderFile;
    ConfigurationFile m_file;
    QComboBox *m_scope;
    ToneLabel *m_where;
    Notice *m_problem;
    QComboBox *m_profile;
    QListWidget *m_targets;
    QLineEdit *m_search;
    QTreeWidget *m_rules;
    QComboBox *m_weight;
    DocumentationView *m_page;
    bool m_reading = false;
};

} // namespace studio
