#include "ui/export/ModelMapRow.h"

#include "persona/Schema.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Look.h"

#include <QCompleter>
#include <QFrame>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QString settingsKey(ModelMapRow::Way way)
{
    return way == ModelMapRow::Way::There ? u"export/models"_s : u"import/models"_s;
}

ModelMap rememberedMap(ModelMapRow::Way way)
{
    ModelMap map;
    const QVariantMap stored = QSettings().value(settingsKey(way)).toMap();
    for (auto pair = stored.begin(); pair != stored.end(); ++pair)
        map.insert(pair.key(), pair.value().toString());
    return map;
}

constexpr qsizetype mostSeen = 4;
constexpr int spacing = 6;

} // namespace

ModelMapRow::ModelMapRow(Way way, QWidget *parent)
    : QWidget(parent)
    , m_way(way)
    , m_area(new QScrollArea)
    , m_map(rememberedMap(way))
{
    m_area->setObjectName(u"models"_s);
    m_area->setAccessibleName(tr("Models"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);
}

void ModelMapRow::remember() const
{
    QVariantMap stored;
    for (auto pair = m_map.begin(); pair != m_map.end(); ++pair)
        stored.insert(pair.key(), pair.value());
    QSettings().setValue(settingsKey(m_way), stored);
}

void ModelMapRow::setNeeds(const std::vector<ModelNeed> &needs)
{
    if (needs == m_needs)
        return;
    m_needs = needs;
    const bool offered = m_way == Way::Here && offerFromOtherWay(needs);
    auto *lines = new QWidget;
    lines->setAutoFillBackground(false);
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(spacing);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ModelNeed &need : needs) {
        auto *label = new ToneLabel(
            ToneLabel::Tone::Text,
            (m_way == Way::Here ? tr("%1 of %2") : tr("%1 in %2")).arg(need.model, need.program));
        QLineEdit *line = makeLine(need);
        label->setBuddy(line);
        label->setFixedHeight(look::controlHeight);
        grid->addWidget(label, row, 0);
        grid->addWidget(line, row, 1);
        ++row;
    }
    m_area->setWidget(lines);
    const int seen = int(qBound(qsizetype(1), qsizetype(needs.size()), mostSeen));
    const int fewest = qMin(seen, 2);
    m_area->setMinimumHeight(fewest * look::controlHeight + (fewest - 1) * spacing);
    m_area->setMaximumHeight(seen * look::controlHeight + (seen - 1) * spacing);
    if (offered)
        emit changed();
}

bool ModelMapRow::offerFromOtherWay(const std::vector<ModelNeed> &needs)
{
    const ModelMap there = rememberedMap(Way::There);
    bool some = false;
    for (const ModelNeed &need : needs) {
        const QString here = modelHere(there, need.target, need.model);
        if (here.isEmpty() || m_map.contains(modelKey(need.target, need.model)))
            continue;
        m_map.insert(modelKey(need.target, need.model), here);
        some = true;
    }
    return some;
}

QStringList ModelMapRow::suggestions(const ModelNeed &need) const
{
    QStringList known;
    for (auto pair = m_map.begin(); pair != m_map.end(); ++pair) {
        if (m_way == Way::Here || pair.key().startsWith(modelKey(need.target, {})))
            known += pair.value();
    }
    if (m_way == Way::Here) {
        for (const Choice &choice : schemaFor(Kind::Agent).find(u"model")->choices)
            known += choice.value;
    }
    known.sort();
    known.removeDuplicates();
    return known;
}

QLineEdit *ModelMapRow::makeLine(const ModelNeed &need)
{
    const QString key = modelKey(need.target, need.model);
    auto *line = new QLineEdit(m_map.value(key));
    line->setObjectName(u"model-"_s + need.target + u'-' + need.model);
    const bool here = m_way == Way::Here;
    line->setAccessibleName(here ? tr("The model here for %1 of %2").arg(need.model, need.program)
                                 : tr("The model of %2 for %1").arg(need.model, need.program));
    line->setPlaceholderText(here ? tr("none: the model is left out")
                                  : tr("none: %1 takes its own").arg(need.program));
    line->setMaxLength(200);
    line->setClearButtonEnabled(true);
    auto *completer = new QCompleter(suggestions(need), line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    line->setCompleter(completer);
    connect(line, &QLineEdit::textChanged, this, [this, key](const QString &text) {
        if (text.trimmed().isEmpty())
            m_map.remove(key);
        else
            m_map.insert(key, text.trimmed());
        emit changed();
    });
    return line;
}

} // namespace studio
