#include "ui/settings/ChecksPage.h"

#include "checks/ConfigurationEdit.h"
#include "persona/Profile.h"
#include "persona/Snapshot.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"
#include "ui/dialogs/DocumentationView.h"
#include "ui/dialogs/Notice.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/form/DataText.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int roomOfTick = 46; ///< Beside the name of a target.

constexpr int targetRole = Qt::UserRole;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecksPage)
};

QComboBox *makeBox(QWidget *parent)
{
    auto *box = new QComboBox(parent);
    box->setMinimumHeight(look::controlHeight);
    keepWheelFromUnfocused(box);
    return box;
}

} // namespace

ChecksPage::ChecksPage(const QString &folder, QWidget *parent)
    : SettingsPage(u"checks"_s, Words::tr("Checks"), parent)
    , m_scope(makeBox(this))
    , m_where(new ToneLabel(ToneLabel::Tone::Muted, {}, this))
    , m_problem(new Notice(u"settings.checks.problem"_s, this))
    , m_profile(makeBox(this))
    , m_targets(new QListWidget(this))
    , m_search(new QLineEdit(this))
    , m_rules(new QTreeWidget(this))
    , m_weight(makeBox(this))
    , m_page(new DocumentationView(this))
{
    if (!folder.isEmpty()) {
        m_folderFile = findConfiguration(folder);
        if (m_folderFile.isEmpty())
            m_folderFile = QDir(folder).filePath(QString::fromUtf16(configurationName));
    }
    buildHead();
    buildTargets();
    addWide(tr("Rules severity"), buildRules(), 1);
    fillRules();
    read();
}

void ChecksPage::buildHead()
{
    name(m_scope, u"checks.scope"_s, tr("For what the checks are set"));
    m_scope->addItem(tr("All folders without settings of their own"));
    if (!m_folderFile.isEmpty()) {
        m_scope->addItem(tr("The folder %1").arg(QFileInfo(m_folderFile).dir().dirName()));
        m_scope->setCurrentIndex(1);
    }
    m_where->setObjectName(u"settings.checks.where"_s);
    m_where->setSmall();
    m_where->setEliding();
    auto *scope = new QWidget(this);
    auto *column = new QVBoxLayout(scope);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    m_scope->setMaximumWidth(360);
    column->addWidget(m_scope);
    column->addWidget(m_where);
    column->addWidget(m_problem);
    m_problem->hide();
    scope->setFocusProxy(m_scope);
    scope->setAccessibleName(m_scope->accessibleName());
    addRow(tr("For"), scope);
    connect(m_scope, &QComboBox::currentIndexChanged, this, &ChecksPage::read);

    name(m_profile, u"checks.profile"_s, tr("Profile of souls"));
    m_profile->addItem(tr("As recognised"), QString());
    for (const Profile &profile : profiles()) {
        if (profile.kind == Kind::Soul)
            m_profile->addItem(dataText(profile.name), profile.id);
    }
    addRow(tr("Profile"), m_profile, tr("The sections that souls are held to."));
    connect(m_profile, &QComboBox::currentIndexChanged, this, [this] {
        write([id = m_profile->currentData().toString()](const QString &text, const QString &path) {
            return planProfile(text, path, id);
        });
    });
}

void ChecksPage::buildTargets()
{
    name(m_targets, u"checks.targets"_s, tr("Targets"));
    m_targets->setFlow(QListView::LeftToRight);
    m_targets->setWrapping(true);
    m_targets->setResizeMode(QListView::Adjust);
    for (const KnownTarget &target : knownTargets()) {
        auto *item = new QListWidgetItem(target.name, m_targets);
        item->setData(targetRole, target.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
        item->setCheckState(Qt::Unchecked);
    }
    // In columns: what stands below each other is found sooner.
    int widest = 0;
    for (int i = 0; i < m_targets->count(); ++i)
        widest = std::max(widest, fontMetrics().horizontalAdvance(m_targets->item(i)->text()));
    const QSize cell(widest + roomOfTick, fontMetrics().height() + 8);
    for (int i = 0; i < m_targets->count(); ++i)
        m_targets->item(i)->setSizeHint(cell);
    m_targets->setGridSize(cell);
    m_targets->setFixedHeight(5 * cell.height() + 2 * m_targets->frameWidth() + 4);
    addRow(tr("Targets"), m_targets,
           tr("The programs whose limits matter. None: those that the kind suggests."));
    connect(m_targets, &QListWidget::itemChanged, this, &ChecksPage::setTargets);
}

QString ChecksPage::path() const
{
    return m_scope->currentIndex() == 1 ? m_folderFile : userConfigurationPath();
}

void ChecksPage::read()
{
    const QScopedValueRollback reading(m_reading, true);
    const QString file = path();
    m_file = QFileInfo::exists(file) ? readConfiguration(file) : parseConfiguration({}, file);
    m_where->setText(QDir::toNativeSeparators(file));
    const bool broken = !m_file.diagnostics.empty()
                        && m_file.diagnostics.front().code == "config/not-readable";
    if (broken)
        m_problem->show(Notice::Level::Error,
                        tr("This file cannot be read. Set it right in an editor first."));
    m_problem->setVisible(broken);
    m_profile->setCurrentIndex(
        std::max(0, m_profile->findData(m_file.base.profile.value_or(QString()))));
    const QStringList targets = m_file.base.targets.value_or(QStringList());
    for (int i = 0; i < m_targets->count(); ++i) {
        QListWidgetItem *item = m_targets->item(i);
        item->setCheckState(targets.contains(item->data(targetRole).toString()) ? Qt::Checked
                                                                                : Qt::Unchecked);
    }
    showWeights();
    showRule();
}

void ChecksPage::setTargets()
{
    QStringList chosen;
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            chosen += m_targets->item(i)->data(targetRole).toString();
    }
    write([chosen](const QString &text, const QString &file) {
        return planTargets(text, file, chosen.isEmpty() ? std::nullopt : std::optional(chosen));
    });
}

/// The file is read anew first: another program may have it open, too.
void ChecksPage::write(const Plan &plan)
{
    if (m_reading)
        return;
    const QString file = path();
    FileText present;
    Result<void> done;
    if (QFileInfo::exists(file)) {
        if (Result<FileText> found = readFile(file))
            present = *std::move(found);
        else
            done = std::unexpected(found.error());
    }
    if (done) {
        const Result<TextEdit> edit = plan(present.text, file);
        if (!edit) {
            done = std::unexpected(edit.error());
        } else {
            QDir().mkpath(QFileInfo(file).absolutePath());
            WriteOptions options;
            options.backupFolder = stateFolder(u"backup"_s);
            const auto written = writeFile(
                file, encode(edit->appliedTo(present.text), present.encoding), options);
            if (!written)
                done = std::unexpected(written.error());
        }
    }
    read();
    if (!done) {
        m_problem->show(Notice::Level::Error, wordError(done.error()));
        m_problem->setVisible(true);
        return;
    }
    emit configurationChanged();
}

} // namespace studio
