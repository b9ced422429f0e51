#include "ui/settings/SettingsPage.h"

#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int labelWidth = 132;
constexpr int widestControl = 360; ///< A choice or a number is not clearer for being wider.

} // namespace

SettingsPage::SettingsPage(const QString &name, const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(title)
    , m_column(new QVBoxLayout(this))
    , m_form(new QGridLayout)
{
    setObjectName(u"settingsPage."_s + name);
    setAccessibleName(title);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(look::rowSpacing);
    m_form->setHorizontalSpacing(16);
    m_form->setVerticalSpacing(4);
    m_form->setColumnMinimumWidth(0, labelWidth);
    m_form->setColumnStretch(1, 100);
    m_form->setColumnStretch(2, 1); // what a slim control leaves
    m_column->addLayout(m_form);
}

void SettingsPage::name(QWidget *control, const QString &objectName, const QString &accessibleName)
{
    control->setObjectName(u"settings."_s + objectName);
    control->setAccessibleName(accessibleName);
}

void SettingsPage::addRow(const QString &label, QWidget *control, const QString &help)
{
    const int row = m_form->rowCount();
    Row added{label + u' ' + help + u' ' + control->accessibleName(), {control}};
    if (!label.isEmpty()) {
        auto *caption = new QLabel(label, this);
        caption->setBuddy(control);
        caption->setAccessibleName(control->accessibleName()); // or both are read
        caption->setForegroundRole(QPalette::PlaceholderText);
        caption->setMinimumHeight(look::controlHeight);
        m_form->addWidget(caption, row, 0, Qt::AlignTop);
        added.widgets += caption;
    }
    const bool slim = qobject_cast<QComboBox *>(control) || qobject_cast<QSpinBox *>(control);
    if (slim)
        control->setMaximumWidth(widestControl);
    m_form->addWidget(control, row, 1, 1, slim ? 1 : 2);
    if (!help.isEmpty()) {
        auto *words = new ToneLabel(ToneLabel::Tone::Muted, help, this);
        words->setSmall();
        words->setWrapping();
        m_form->addWidget(words, row + 1, 1, 1, 2);
        control->setAccessibleDescription(help);
        added.widgets += words;
    }
    m_form->setRowMinimumHeight(m_form->rowCount(), look::rowSpacing - 4);
    m_rows.push_back(std::move(added));
}

void SettingsPage::addWide(const QString &words, QWidget *widget, int stretch)
{
    m_column->addWidget(widget, stretch);
    m_rows.push_back({words, {widget}});
}

void SettingsPage::endRows()
{
    m_column->addStretch(1);
}

int SettingsPage::filter(const QStringList &words)
{
    const auto answers = [&](const QString &text) {
        return std::ranges::all_of(
            words, [&](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    const bool all = answers(m_title);
    int shown = 0;
    for (const Row &row : m_rows) {
        const bool show = all || answers(row.words);
        shown += show;
        for (QWidget *widget : row.widgets)
            widget->setVisible(show);
    }
    return shown;
}

QCheckBox *SettingsPage::makeToggle(const Setting<bool> &setting, const QString &text)
{
    auto *box = new QCheckBox(text, this);
    name(box, setting.key, QString(text).remove(u'&'));
    const auto show = [box, setting] { box->setChecked(Settings::instance().value(setting)); };
    show();
    connect(box, &QCheckBox::toggled, this,
            [setting](bool on) { Settings::instance().set(setting, on); });
    connect(&Settings::instance(), &Settings::changed, box, [show, setting](const QString &key) {
        if (key == setting.key)
            show();
    });
    return box;
}

QSpinBox *SettingsPage::makeNumber(const Setting<int> &setting, int least, int most, int step,
                                   const QString &suffix, const QString &atLeast)
{
    auto *box = new QSpinBox(this);
    box->setRange(least, most);
    box->setSingleStep(step);
    box->setSuffix(suffix);
    box->setSpecialValueText(atLeast);
    box->setMinimumHeight(look::controlHeight);
    keepWheelFromUnfocused(box);
    const bool presetAtLeast = !atLeast.isEmpty();
    const auto show = [box, setting, least, presetAtLeast] {
        const QSignalBlocker quiet(box);
        const int value = Settings::instance().value(setting);
        box->setValue(presetAtLeast && value == 0 ? least : value);
    };
    show();
    connect(box, &QSpinBox::valueChanged, this, [setting, least, presetAtLeast](int value) {
        Settings::instance().set(setting, presetAtLeast && value == least ? 0 : value);
    });
    connect(&Settings::instance(), &Settings::changed, box, [show, setting](const QString &key) {
        if (key == setting.key)
            show();
    });
    return box;
}

QComboBox *SettingsPage::makeFamilies(const Setting<QString> &setting, const QString &preset,
                                      bool fixed)
{
    auto *box = new QComboBox(this);
    box->setMinimumHeight(look::controlHeight);
    box->setMinimumContentsLength(18);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    keepWheelFromUnfocused(box);
    box->addItem(preset, QString());
    const QStringList families = QFontDatabase::families();
    for (const QString &family : families) {
        if (!QFontDatabase::isPrivateFamily(family)
            && (!fixed || QFontDatabase::isFixedPitch(family)))
            box->addItem(family, family);
    }
    const QString chosen = Settings::instance().value(setting);
    if (!chosen.isEmpty() && box->findData(chosen) < 0)
        box->addItem(chosen, chosen); // it may be there again tomorrow
    box->setCurrentIndex(std::max(0, box->findData(chosen)));
    connect(box, &QComboBox::currentIndexChanged, this,
            [box, setting] { Settings::instance().set(setting, box->currentData().toString()); });
    return box;
}

} // namespace studio
