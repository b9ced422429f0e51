#include "ui/publish/PublishManySheet.h"

#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/publish/BatchItemView.h"
#include "ui/registries/RegistriesDialog.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int rowHeight = 26;
enum Column { NameColumn, VersionColumn, StateColumn };
const QString writeVersionKey = u"publish/writeVersion"_s;

} // namespace

PublishManySheet::PublishManySheet(const QStringList &paths, QWidget *parent,
                                   RegistryAccess *access)
    : Sheet(u"publishManySheet"_s, parent)
    , m_access(access ? *access : RegistryAccess::program())
    , m_paths(paths)
{
    setTitle(tr("Publish several personas"), tr("Personas: %1").arg(paths.size()));
    build();
    resize(860, 640);
    connect(m_picker, &RegistryPicker::registryChanged, this, &PublishManySheet::prepare);
    connect(m_picker, &RegistryPicker::listRequested, this, [this] {
        auto *dialog = new RegistriesDialog(m_access, this);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->open();
    });
    prepare();
}

PublishManySheet::~PublishManySheet() = default;

void PublishManySheet::build()
{
    m_picker = new RegistryPicker(m_access);
    m_all = new QCheckBox(tr("&All that can be published"));
    m_all->setObjectName(u"all"_s);
    m_all->setChecked(true);
    m_list = new QTreeWidget;
    m_list->setObjectName(u"personas"_s);
    m_list->setAccessibleName(tr("Personas to publish"));
    m_list->setHeaderLabels({tr("Persona"), tr("Version"), tr("What becomes of it")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(NameColumn, 260);
    m_list->setColumnWidth(VersionColumn, 130);
    m_details = new BatchItemView;
    m_writeVersions = new QCheckBox(tr("&Write new versions into the files"));
    m_writeVersions->setObjectName(u"writeVersions"_s);
    m_writeVersions->setChecked(QSettings().value(writeVersionKey, true).toBool());
    m_summary = new Notice(u"summary"_s);
    m_summary->hide();

    auto *head = new QWidget;
    QGridLayout *form = makeForm(80);
    form->setContentsMargins(0, 0, 0, 0);
    head->setLayout(form);
    addRow(form, tr("&Registry"), m_picker, m_picker->control(), look::controlHeight);
    content()->addWidget(head);
    content()->addWidget(m_all);
    auto *split = new QSplitter(Qt::Vertical);
    split->setObjectName(u"split"_s);
    split->setChildrenCollapsible(false);
    split->setHandleWidth(8);
    split->addWidget(m_list);
    split->addWidget(m_details);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    content()->addWidget(split, 1);
    content()->addWidget(m_writeVersions);
    content()->addWidget(m_summary);
    m_cancel = addButton(tr("&Cancel"), u"cancel"_s);
    m_publish = addButton(tr("&Publish"), u"publish"_s);
    m_publish->setAutoDefault(true);
    m_publish->setDefault(true);
    connect(m_cancel, &QPushButton::clicked, this, &PublishManySheet::reject);
    connect(m_publish, &QPushButton::clicked, this, &PublishManySheet::publish);
    connect(m_all, &QCheckBox::clicked, this, &PublishManySheet::setAllChecked);
    connect(m_writeVersions, &QCheckBox::clicked, this,
            [](bool on) { QSettings().setValue(writeVersionKey, on); });
    connect(m_list, &QTreeWidget::itemChanged, this, &PublishManySheet::updateButtons);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &PublishManySheet::showDetails);
    connect(m_list, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *row) {
        const QString path = row->data(NameColumn, Qt::UserRole).toString();
        if (m_sending || path.isEmpty())
            return;
        reject();
        emit fileRequested(path);
    });
}

void PublishManySheet::chooseRegistry(const QString &address)
{
    m_picker->chooseAddress(address);
}

void PublishManySheet::prepare()
{
    if (m_sending)
        return;
    m_items.clear();
    m_list->clear();
    showDetails();
    m_summary->hide();
    m_registry = m_picker->registry();
    updateButtons();
    if (!m_registry)
        return;
    setStatus(tr("Looking at what is there…"));
    setProgress(0, 0);
    m_work.follow(startPrepareBatch(m_paths, m_registry, m_access.places()),
                  [this](const Result<Batch> &items) {
                      setProgress(0, -1);
                      if (!items) {
                          setStatus({});
                          m_summary->show(Notice::Level::Error, wordError(items.error()));
                          return;
                      }
                      showItems(*items);
                      setStatus(tr("Nothing has been sent yet"));
                  });
    connect(m_work.job(), &Job::progress, this,
            [this](const QByteArray &, qint64 done, qint64 total) {
                if (m_work.isBusy())
                    setProgress(done, total);
            });
}

void PublishManySheet::showItems(const Batch &items)
{
    m_items = items;
    {
        const QSignalBlocker blocker(m_list);
        m_list->clear();
        for (const BatchItem &item : m_items)
            showItem(new QTreeWidgetItem(m_list), item);
        m_list->setCurrentItem(m_list->topLevelItem(0));
    }
    showDetails();
    updateButtons();
}

void PublishManySheet::showItem(QTreeWidgetItem *row, const BatchItem &item)
{
    row->setText(NameColumn, item.name);
    row->setToolTip(NameColumn, item.path);
    row->setData(NameColumn, Qt::UserRole, item.path);
    row->setSizeHint(NameColumn, QSize(0, rowHeight));
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (item.isReady()) {
        flags |= Qt::ItemIsUserCheckable;
        row->setCheckState(NameColumn, m_all->isChecked() ? Qt::Checked : Qt::Unchecked);
    }
    row->setFlags(flags);
    QString version = item.artifact ? item.artifact->version : QString();
    if (item.isReady() && !item.preview->previousVersion.isEmpty()
        && item.preview->previousVersion != version)
        version = tr("%1 → %2").arg(item.preview->previousVersion, version);
    row->setText(VersionColumn, version);

    QString state;
    if (item.error)
        state = wordError(*item.error);
    else if (item.published)
        state = item.published->alreadyPublished         ? tr("was there already")
                : item.published->status == "pending"_L1 ? tr("waits for a curator")
                                                         : tr("published");
    else if (item.isThere())
        state = tr("is there as it is");
    else if (item.isReady())
        state = item.preview->state == PublishPreview::State::New ? tr("new there")
                                                                  : tr("a new version");
    if (item.warnings > 0 && item.isReady())
        state += u" · "_s + tr("warnings: %1").arg(item.warnings);
    row->setText(StateColumn, state);
    row->setToolTip(StateColumn, state);
}

void PublishManySheet::showDetails()
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    m_details->setItem(row >= 0 && size_t(row) < m_items.size() ? &m_items[size_t(row)] : nullptr);
}

Batch PublishManySheet::chosen() const
{
    Batch chosen;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        const BatchItem &item = m_items[size_t(i)];
        if (item.isReady() && m_list->topLevelItem(i)->checkState(NameColumn) == Qt::Checked)
            chosen.push_back(item);
    }
    return chosen;
}

void PublishManySheet::publish()
{
    Batch items = chosen();
    if (!m_publish->isEnabled() || items.empty())
        return;
    m_sending = true;
    m_summary->hide();
    m_picker->remember();
    setStatus(tr("Sending…"));
    setProgress(0, 0);
    updateButtons();
    m_work.follow(startPublishBatch(std::move(items), m_registry, m_access.places(),
                                    m_writeVersions->isChecked()),
                  [this](const Result<Batch> &outcome) { showOutcome(outcome); });
    connect(m_work.job(), &Job::progress, this,
            [this](const QByteArray &stage, qint64 done, qint64 total) {
                if (!m_sending || stage != "persona")
                    return;
                setProgress(done, total);
                if (m_cancel->isEnabled())
                    setStatus(tr("%1 of %2").arg(done).arg(total));
            });
}

void PublishManySheet::showOutcome(const Result<Batch> &items)
{
    m_sending = false;
    setProgress(0, -1);
    m_cancel->setEnabled(true);
    m_access.tellPlacesChanged();
    if (!items) {
        setStatus({});
        m_summary->show(Notice::Level::Error, wordError(items.error()));
        return updateButtons();
    }
    Batch all = m_items;
    for (const BatchItem &done : *items) {
        const auto place = std::ranges::find(all, done.path, &BatchItem::path);
        if (place == all.end())
            continue;
        *place = done;
        // What was only not begun can be sent the next time.
        if (done.error && done.error->code == "registry/cancelled")
            place->error.reset();
    }
    showItems(all);
    m_cancel->setText(tr("&Close"));
    const bool bad = std::ranges::any_of(
        *items, [](const BatchItem &item) { return item.error.has_value(); });
    m_summary->show(bad ? Notice::Level::Warning : Notice::Level::Good, summary());
    setStatus({});
    emit published();
}

QString PublishManySheet::summary() const
{
    const auto count = [this](auto &&is) { return int(std::ranges::count_if(m_items, is)); };
    QStringList parts;
    if (const int n = count([](const BatchItem &item) {
            return item.published && !item.published->alreadyPublished;
        }))
        parts += tr("published: %1").arg(n);
    if (const int n = count([](const BatchItem &item) {
            return item.isThere() || (item.published && item.published->alreadyPublished);
        }))
        parts += tr("there already: %1").arg(n);
    if (const int n = count([](const BatchItem &item) { return item.isReady(); }))
        parts += tr("not sent: %1").arg(n);
    if (const int n = count([](const BatchItem &item) { return item.error.has_value(); }))
        parts += tr("cannot be published: %1").arg(n);
    return parts.join(u" · "_s);
}

void PublishManySheet::setAllChecked(bool checked)
{
    {
        const QSignalBlocker blocker(m_list);
        for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
            if (m_items[size_t(i)].isReady())
                m_list->topLevelItem(i)->setCheckState(NameColumn,
                                                       checked ? Qt::Checked : Qt::Unchecked);
        }
    }
    updateButtons();
}

void PublishManySheet::updateButtons()
{
    const auto count = int(chosen().size());
    m_publish->setEnabled(count > 0 && !m_sending);
    m_publish->setText(count > 0 ? tr("&Publish %1").arg(count) : tr("&Publish"));
    for (QWidget *part : {static_cast<QWidget *>(m_picker), static_cast<QWidget *>(m_all),
                          static_cast<QWidget *>(m_writeVersions)})
        part->setEnabled(!m_sending);
}

void PublishManySheet::reject()
{
    if (m_sending) {
        m_work.cancel();
        setStatus(tr("Cancelling…"));
        m_cancel->setEnabled(false);
        return;
    }
    m_work.drop();
    QDialog::reject();
}

} // namespace studio
