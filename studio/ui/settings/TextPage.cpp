#include "ui/settings/SettingsPages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace studio {

TextPage::TextPage(QWidget *parent)
    : SettingsPage(u"text"_s, tr("Text"), parent)
{
    QComboBox *family = makeFamilies(settings::textFont, tr("The system's fixed font"), true);
    name(family, u"textFont"_s, tr("Font of the text"));
    addRow(tr("Font"), family);
    QSpinBox *size = makeNumber(settings::textSize, 8, 60, 1, tr(" px"), tr("As the window"));
    name(size, u"textSize"_s, tr("Size of the text's font"));
    addRow(tr("Size"), size);
    QSpinBox *zoom = makeNumber(settings::zoom, 50, 400, 10, tr(" %"));
    name(zoom, u"zoom"_s, tr("Zoom of the text"));
    addRow(tr("Zoom"), zoom, tr("Also with Ctrl and the wheel, or with the keys of the menu."));
    QSpinBox *tab = makeNumber(settings::tabWidth, 1, 16, 1, tr(" columns"));
    name(tab, u"tabWidth"_s, tr("Width of a tab character"));
    addRow(tr("Tab width"), tab);
    addRow({}, makeToggle(settings::wrap, tr("&Wrap long lines")));
    addRow({}, makeToggle(settings::lineNumbers, tr("Show line &numbers")));
    addRow({}, makeToggle(settings::whitespace, tr("Show &blanks and tabs")));
    addRow({}, makeToggle(settings::pairs, tr("Add closing b&rackets and quotes")));
    endRows();
}

} // namespace studio
