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
#include "ui/widgets/RoomyRows.h"
#include "wording/RuleWords.h"
#include "wording/Wording.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int roomOfTick = 46; ///< Beside the name of a target.

constexpr int codeRole = Qt::UserRole;

/// The choices of the box for a rule, in their order.
enum Weight { AsPreset, AsError, AsWarning, AsNote, Off };

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChecksPage)
};

QString wordWeight(const std::optional<Severity> &severity)
{
    if (!severity)
        return Words::tr("off");
    switch (*severity) {
    case Severity::Error: return Words::tr("error");
    case Severity::Warning: return Words::tr("warning");
    case Severity::Info: break;
    }
    return Words::tr("note");
}

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
        item->setData(codeRole, target.id);
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

QWidget *ChecksPage::buildRules()
{
    name(m_search, u"checks.search"_s, tr("Find a rule"));
    m_search->setPlaceholderText(tr("Find a rule"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textChanged, this, &ChecksPage::narrow);

    name(m_rules, u"checks.rules"_s, tr("Rules"));
    m_rules->setHeaderLabels({tr("Rule"), tr("Severity")});
    m_rules->setRootIsDecorated(true);
    m_rules->setUniformRowHeights(true);
    giveRoom(m_rules);
    m_rules->header()->setStretchLastSection(false);
    m_rules->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_rules->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    connect(m_rules, &QTreeWidget::currentItemChanged, this, &ChecksPage::showRule);

    name(m_weight, u"checks.severity"_s, tr("Severity of the rule"));
    connect(m_weight, &QComboBox::activated, this, &ChecksPage::setWeight);
    name(m_page, u"checks.page"_s, tr("About the rule"));

    auto *details = new QWidget(this);
    auto *column = new QVBoxLayout(details);
    column->setContentsMargins(6, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_weight);
    column->addWidget(m_page, 1);
    auto *sides = new QSplitter(Qt::Horizontal, this);
    sides->addWidget(m_rules);
    sides->addWidget(details);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(6);
    sides->setSizes({340, 300});
    auto *part = new QWidget(this);
    auto *all = new QVBoxLayout(part);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_search);
    all->addWidget(sides, 1);
    part->setMinimumHeight(200);
    return part;
}

void ChecksPage::fillRules()
{
    QTreeWidgetItem *family = nullptr;
    for (const RuleInfo &rule : ruleBook()) {
        const QString code = QString::fromUtf8(rule.code);
        const QString folder = code.section(u'/', 0, 0);
        if (!family || family->text(0) != folder) {
            family = new QTreeWidgetItem(m_rules, {folder});
            family->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        }
        auto *item = new QTreeWidgetItem(family, {code.section(u'/', 1)});
        item->setData(0, codeRole, rule.code);
        item->setToolTip(0, wordRule(rule).summary);
        family->setData(1, Qt::AccessibleTextRole, tr("%n rule(s)", nullptr, family->childCount()));
    }
    m_rules->expandAll();
    if (family)
        m_rules->setCurrentItem(m_rules->topLevelItem(0)->child(0));
}

QString ChecksPage::path() const
{
    return m_scope->currentIndex() == 1 ? m_folderFile : userConfigurationPath();
}

QByteArray ChecksPage::currentRule() const
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    return item ? item->data(0, codeRole).toByteArray() : QByteArray();
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
        item->setCheckState(targets.contains(item->data(codeRole).toString()) ? Qt::Checked
                                                                              : Qt::Unchecked);
    }
    showWeights();
    showRule();
}

void ChecksPage::showWeights()
{
    Configuration configuration;
    configuration.rules = m_file.base.rules;
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem *family = m_rules->topLevelItem(i);
        for (int k = 0; k < family->childCount(); ++k) {
            QTreeWidgetItem *item = family->child(k);
            const RuleInfo *rule = findRule(item->data(0, codeRole).toByteArray());
            const auto severity = configuration.severityOf(rule->code, rule->severity);
            item->setText(1, wordWeight(severity));
            QFont font = m_rules->font();
            font.setBold(severity != std::optional(rule->severity));
            item->setFont(1, font);
        }
    }
}

void ChecksPage::showRule()
{
    const RuleInfo *rule = findRule(currentRule());
    m_weight->setEnabled(rule);
    m_weight->clear();
    if (!rule) {
        m_page->setPage({});
        return;
    }
    // What holds when nothing is said of the rule itself: its own weight, or its family's.
    Configuration others;
    others.rules = m_file.base.rules;
    std::optional<RuleSetting> own;
    std::erase_if(others.rules, [&](const RuleSetting &setting) {
        if (setting.rule == rule->code)
            own = setting;
        return setting.rule == rule->code;
    });
    m_weight->addItem(
        tr("As preset: %1").arg(wordWeight(others.severityOf(rule->code, rule->severity))));
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Info})
        m_weight->addItem(wordWeight(severity));
    m_weight->addItem(wordWeight({}));
    int shown = AsPreset;
    if (own && !own->severity)
        shown = Off;
    else if (own)
        shown = *own->severity == Severity::Error     ? AsError
                : *own->severity == Severity::Warning ? AsWarning
                                                      : AsNote;
    m_weight->setCurrentIndex(shown);
    m_page->setPage(wordRule(*rule).page);
}

void ChecksPage::setWeight()
{
    const QByteArray rule = currentRule();
    std::optional<RuleSetting> setting;
    switch (m_weight->currentIndex()) {
    case AsError: setting = RuleSetting{rule, Severity::Error}; break;
    case AsWarning: setting = RuleSetting{rule, Severity::Warning}; break;
    case AsNote: setting = RuleSetting{rule, Severity::Info}; break;
    case Off: setting = RuleSetting{rule, std::nullopt}; break;
    default: break;
    }
    write([rule, setting](const QString &text, const QString &file) {
        return planRule(text, file, rule, setting);
    });
}

void ChecksPage::setTargets()
{
    QStringList chosen;
    for (int i = 0; i < m_targets->count(); ++i) {
        if (m_targets->item(i)->checkState() == Qt::Checked)
            chosen += m_targets->item(i)->data(codeRole).toString();
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

void ChecksPage::narrow()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem *family = m_rules->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < family->childCount(); ++k) {
            QTreeWidgetItem *item = family->child(k);
            const RuleInfo *rule = findRule(item->data(0, codeRole).toByteArray());
            const QString text = QString::fromUtf8(rule->code) + u' ' + wordRule(*rule).summary;
            const bool show = std::ranges::all_of(words, [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!show);
            any = any || show;
        }
        family->setHidden(!any);
    }
}

/// A rule is found from the search over all pages, too.
int ChecksPage::filter(const QStringList &words)
{
    const int rows = SettingsPage::filter(words);
    if (words.isEmpty() || rows > 0) {
        m_search->clear();
        return rows;
    }
    m_search->setText(words.join(u' '));
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        if (!m_rules->topLevelItem(i)->isHidden())
            return SettingsPage::filter({tr("Rules severity")});
    }
    return 0;
}

} // namespace studio
