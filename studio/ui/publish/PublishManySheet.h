#pragma once

#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"
#include "ui/publish/PublishBatch.h"
#include "ui/publish/RegistryPicker.h"

class QCheckBox;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

namespace studio {

class BatchItemView;
class Notice;
class ToneLabel;

/// Publishes several personas at once: shows what would become of each, sends the chosen ones, and
/// says in one sentence what came of all. What was broken off goes on when it is done again.
class PublishManySheet : public Sheet
{
    Q_OBJECT

public:
    /// \a access: the program's, unless another is given.
    explicit PublishManySheet(const QStringList &paths, QWidget *parent = nullptr,
                              RegistryAccess *access = nullptr);
    ~PublishManySheet() override;

    void chooseRegistry(const QString &address);
    void reject() override;

signals:
    /// The person wants to see a file; the sheet has closed.
    void fileRequested(const QString &path);
    void published();

private:
    void build();
    void prepare();
    void showItems(const Batch &items);
    void showItem(QTreeWidgetItem *row, const BatchItem &item);
    void publish();
    void showOutcome(const Result<Batch> &items);
    void setAllChecked(bool checked);
    void updateButtons();
    void showDetails();
    [[nodiscard]] Batch chosen() const;
    [[nodiscard]] QString summary() const;

    RegistryAccess &m_access;
    QStringList m_paths;
    Batch m_items;
    bool m_sending = false;
    std::shared_ptr<Registry> m_registry; ///< Outlives the work that uses it.
    RegistryPicker *m_picker;
    QTreeWidget *m_list;
    BatchItemView *m_details;
    QCheckBox *m_all;
    QCheckBox *m_writeVersions;
    Notice *m_summary;
    QPushButton *m_cancel;
    QPushButton *m_publish;
    Background m_work;
};

} // namespace studio
