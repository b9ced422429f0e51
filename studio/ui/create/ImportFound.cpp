#include "ui/create/ImportFound.h"

#include "render/Tokens.h"
#include "wording/Wording.h"

#include <QHeaderView>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int rowPixels = 22;
constexpr int fewestRows = 2;
constexpr int mostRows = 8;

QString formName(const QString &id)
{
    const Target *target = findTarget(id);
    return target ? target->name : ImportFound::tr("Catalog page");
}

/// What becomes of the persona, in a word or two.
QString fateOf(const ImportPlan &plan)
{
    int lost = 0;
    int changed = 0;
    for (const FieldOutcome &field : plan.fields) {
        lost += field.outcome == FieldOutcome::Outcome::Dropped ? 1 : 0;
        changed += field.outcome == FieldOutcome::Outcome::Changed ? 1 : 0;
    }
    QStringList said;
    if (lost > 0)
        said += ImportFound::tr("%n left out", nullptr, lost);
    if (changed > 0)
        said += ImportFound::tr("%n changed", nullptr, changed);
    if (!plan.beside.empty())
        said += ImportFound::tr("with %n file(s)", nullptr, int(plan.beside.size()));
    return said.isEmpty() ? ImportFound::tr("all kept") : said.join(u", "_s);
}

} // namespace

ImportFound::ImportFound(QWidget *parent)
    : QTreeWidget(parent)
{
    setObjectName(u"found"_s);
    setAccessibleName(tr("What was found"));
    setColumnCount(Columns);
    setHeaderLabels({tr("Persona"), tr("Kind"), tr("Read as"), tr("What becomes of it")});
    setRootIsDecorated(false);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(true);
    header()->setStretchLastSection(false);
    header()->setSectionResizeMode(Name, QHeaderView::Stretch);
    for (const Column column : {KindColumn, Form, Fate})
        header()->setSectionResizeMode(column, QHeaderView::ResizeToContents);
    connect(this, &QTreeWidget::itemChanged, this, [this] {
        if (!m_filling)
            emit wantedChanged();
    });
}

void ImportFound::setFound(const FolderImport &found, bool again)
{
    QStringList sources;
    for (const ImportPlan &plan : found.plans)
        sources += plan.source;
    again = again && sources == m_sources;
    const std::vector<size_t> chosen = again ? wanted() : std::vector<size_t>();
    const int row = again ? qMax(0, indexOfTopLevelItem(currentItem())) : 0;
    m_sources = sources;
    m_filling = true;
    clear();
    m_personas = int(found.plans.size());
    for (const ImportPlan &plan : found.plans)
        addPersona(plan);
    for (const ImportFailure &failure : found.failures)
        addFailure(failure);
    for (int at = 0; again && at < m_personas; ++at) {
        if (!std::ranges::contains(chosen, size_t(at)))
            topLevelItem(at)->setCheckState(Name, Qt::Unchecked);
    }
    m_filling = false;
    const int rows = qBound(fewestRows, topLevelItemCount(), mostRows);
    const int around = header()->sizeHint().height() + 2 * frameWidth() + 2;
    setMinimumHeight(qMin(rows, fewestRows) * rowPixels + around);
    setMaximumHeight(rows * rowPixels + around);
    if (m_personas > 0)
        setCurrentItem(topLevelItem(row));
}

void ImportFound::addPersona(const ImportPlan &plan)
{
    auto *item = new QTreeWidgetItem(this);
    item->setText(Name, plan.fileName);
    item->setToolTip(Name, plan.source);
    item->setText(KindColumn, wordKind(plan.kind));
    item->setText(Form, formName(plan.format));
    item->setText(Fate, fateOf(plan));
    item->setCheckState(Name, Qt::Checked);
    item->setSizeHint(Name, {0, rowPixels});
}

void ImportFound::addFailure(const ImportFailure &failure)
{
    auto *item = new QTreeWidgetItem(this);
    item->setText(Name, failure.path.section(u'/', -1));
    item->setToolTip(Name, failure.path);
    item->setText(Fate, tr("✕ cannot be read"));
    const QString why = wordError(failure.error);
    for (const Column column : {KindColumn, Form, Fate})
        item->setToolTip(column, why);
    item->setData(Fate, Qt::AccessibleTextRole, why);
    item->setForeground(Fate, tokensFor(palette()).warning);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setSizeHint(Name, {0, rowPixels});
}

std::vector<size_t> ImportFound::wanted() const
{
    std::vector<size_t> indices;
    for (int row = 0; row < m_personas; ++row) {
        if (topLevelItem(row)->checkState(Name) == Qt::Checked)
            indices.push_back(size_t(row));
    }
    return indices;
}

int ImportFound::current() const
{
    const int row = indexOfTopLevelItem(currentItem());
    return row < m_personas ? row : -1;
}

} // namespace studio
