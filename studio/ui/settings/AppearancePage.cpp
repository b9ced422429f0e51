#include "ui/settings/SettingsPages.h"

#include "ui/style/Appearance.h"
#include "ui/widgets/Look.h"

#include <QComboBox>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace studio {

AppearancePage::AppearancePage(QWidget *parent)
    : SettingsPage(u"appearance"_s, tr("Appearance"), parent)
{
    auto *theme = new QComboBox(this);
    name(theme, u"theme"_s, tr("Colours"));
    theme->setMinimumHeight(look::controlHeight);
    keepWheelFromUnfocused(theme);
    theme->addItem(tr("As the system"), u"system"_s);
    theme->addItem(tr("Light"), u"light"_s);
    theme->addItem(tr("Dark"), u"dark"_s);
    const auto show = [theme] {
        const QString id = themeId(themeFromId(Settings::instance().value(settings::theme)));
        theme->setCurrentIndex(std::max(0, theme->findData(id)));
    };
    show();
    connect(theme, &QComboBox::currentIndexChanged, this, [theme] {
        Settings::instance().set(settings::theme, theme->currentData().toString());
    });
    connect(&Settings::instance(), &Settings::changed, theme, [show](const QString &key) {
        if (isOneOf(key, settings::theme))
            show();
    });
    addRow(tr("Colours"), theme);

    QComboBox *family = makeFamilies(settings::font, tr("As the system"), false);
    name(family, u"font"_s, tr("Font of the window"));
    addRow(tr("Font"), family, tr("Of the form, the lists and the dialogs."));
    QSpinBox *size = makeNumber(settings::fontSize, 9, 40, 1, tr(" px"), tr("As the system"));
    name(size, u"fontSize"_s, tr("Size of the window's font"));
    addRow(tr("Size"), size);
    endRows();
}

} // namespace studio
