#include "ui/export/ModelMapRow.h"

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

const QString settingsKey = u"export/models"_s;
constexpr qsizetype mostSeen = 4;
constexpr int spacing = 6;

} // namespace

ModelMapRow::ModelMapRow(QWidget *parent)
    : QWidget(parent)
    , m_area(new QScrollArea)
    , m_map(rememberedMap())
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

ModelMap ModelMapRow::rememberedMap()
{
    ModelMap map;
    const QVariantMap stored = QSettings().value(settingsKey).toMap();
    for (auto pair = stored.begin(); pair != stored.end(); ++pair)
        map.insert(pair.key(), pair.value().toString());
    return map;
}

void ModelMapRow::remember() const
{
    QVariantMap stored;
    for (auto pair = m_map.begin(); pair != m_map.end(); ++pair)
        stored.insert(pair.key(), pair.value());
    QSettings().setValue(settingsKey, stored);
}

void ModelMapRow::setNeeds(const std::vector<ModelNeed> &needs)
{
    if (needs == m_needs)
        return;
    m_needs = needs;
    auto *lines = new QWidget;
    lines->setAutoFillBackground(false);
    auto *grid = new QGridLayout(lines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(spacing);
    grid->setColumnStretch(1, 1);
    int row = 0;
    for (const ModelNeed &need : needs) {
        auto *label = new ToneLabel(ToneLabel::Tone::Text,
                                    tr("%1 in %2").arg(need.model, need.program));
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
}

QLineEdit *ModelMapRow::makeLine(const ModelNeed &need)
{
    const QString key = modelKey(need.target, need.model);
    auto *line = new QLineEdit(m_map.value(key));
    line->setObjectName(u"model-"_s + need.target + u'-' + need.model);
    line->setAccessibleName(tr("The model of %2 for %1").arg(need.model, need.program));
    line->setPlaceholderText(tr("none: %1 takes its own").arg(need.program));
    line->setMaxLength(200);
    line->setClearButtonEnabled(true);
    QStringList known;
    for (auto pair = m_map.begin(); pair != m_map.end(); ++pair) {
        if (pair.key().startsWith(modelKey(need.target, {})) && !known.contains(pair.value()))
            known += pair.value();
    }
    known.sort();
    auto *completer = new QCompleter(known, line);
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
