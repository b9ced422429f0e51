#include "ui/export/ExportOptionsRow.h"

#include <QComboBox>
#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QComboBox *makeCombo(const QString &objectName, const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(objectName);
    combo->setAccessibleName(name);
    combo->setMinimumWidth(92);
    return combo;
}

} // namespace

ExportOptionsRow::ExportOptionsRow(QWidget *parent)
    : QWidget(parent)
    , m_picture(makeCombo(u"picture"_s, tr("Format")))
    , m_theme(makeCombo(u"theme"_s, tr("Theme")))
    , m_scale(makeCombo(u"scale"_s, tr("Size")))
{
    m_picture->addItems({tr("PNG"), tr("SVG"), tr("HTML")});
    m_theme->addItem(tr("Light"), int(Theme::Light));
    m_theme->addItem(tr("Dark"), int(Theme::Dark));
    m_scale->addItem(tr("1×"), 1);
    m_scale->addItem(tr("2×"), 2);
    m_scale->setCurrentIndex(1);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QComboBox *combo : {m_picture, m_theme, m_scale}) {
        row->addWidget(combo);
        connect(combo, &QComboBox::currentIndexChanged, this, [this] {
            m_scale->setEnabled(options().picture == ExportOptions::Picture::Png);
            emit changed();
        });
    }
    row->addStretch(1);
}

ExportOptions ExportOptionsRow::options() const
{
    ExportOptions options;
    options.picture = ExportOptions::Picture(m_picture->currentIndex());
    options.theme = Theme(m_theme->currentData().toInt());
    options.scale = m_scale->currentData().toInt();
    return options;
}

QWidget *ExportOptionsRow::firstControl() const
{
    return m_picture;
}

} // namespace studio
