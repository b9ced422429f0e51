#include "ui/settings/ChecksPage.h"

#include "checks/ConfigurationEdit.h"
#include "ui/dialogs/DocumentationView.h"
#include "ui/widgets/ExpandParents.h"
#include "ui/widgets/RoomyRows.h"
#include "wording/RuleWords.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QTreeWidget>
#include <QVBoxLayout>

// The list of rules, how much each weighs, and its page.

using namespace Qt::StringLiterals;

namespace studio {

namespace {

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

} // namespace

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
    expandParents(m_rules);
    if (family)
        m_rules->setCurrentItem(m_rules->topLevelItem(0)->child(0));
}

QByteArray ChecksPage::currentRule() const
{
    const QTreeWidgetItem *item = m_rules->currentItem();
    return item ? item->data(0, codeRole).toByteArray() : QByteArray();
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

void ChecksPage::narrow()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    for (int i = 0; i < m_rules->topLevelItemCount(); ++i) {
        QTreeWidgetItem *family = m_rules->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < family->childCount(); ++k) {
            QTreeWidgetItem *item = family->child(k);
            // The summary was looked up once, for the tool tip: not with each key for all rules.
            const QString text = QString::fromUtf8(item->data(0, codeRole).toByteArray()) + u' '
                                 + item->toolTip(0);
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
