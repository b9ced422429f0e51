#include "ui/form/ChoiceField.h"

#include "render/Tokens.h"
#include "ui/form/DataText.h"
#include "ui/form/TextFields.h"
#include "ui/widgets/ElidingComboBox.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ModelHost.h"
#include "ui/widgets/TwoLineDelegate.h"

#include <QColor>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

QString notSet(const Field &field)
{
    return field.absent.isEmpty() ? FieldEditor::tr("not set")
                                  : FieldEditor::tr("not set: %1").arg(dataText(field.absent));
}

/// The colour that a value means here: one of the field's names, or written out after a "#".
QColor meantColor(const Field &field, const QString &value)
{
    if (field.findChoice(value.trimmed().toLower()))
        return agentColor(value, {});
    return value.trimmed().startsWith(u'#') ? QColor::fromString(value.trimmed()) : QColor();
}

QIcon iconFor(const Field &field, const QString &value, const QPalette &palette)
{
    if (field.type != FieldType::Color || value.isEmpty())
        return {};
    const QColor color = meantColor(field, value);
    return color.isValid() ? swatchIcon(color) : unknownSwatchIcon(tokensFor(palette).muted);
}

} // namespace

ChoiceField::ChoiceField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_box(new ElidingComboBox(parent))
{
    m_box->setMinimumHeight(look::controlHeight);
    m_box->setPlaceholderText(notSet(field));
    if (!field.required) {
        m_box->addChoice(tr("Not set"), QString(), dataText(field.absent));
        m_box->setItemData(0, true, TwoLineDelegate::MutedRole);
    }
    if (field.type == FieldType::Boolean) {
        m_box->addChoice(tr("Yes"), u"true"_s, {});
        m_box->addChoice(tr("No"), u"false"_s, {});
    }
    for (const Choice &choice : field.choices)
        m_box->addChoice(dataText(choice.label), choice.value, dataText(choice.help));
    m_known = m_box->count();
    m_box->setCurrentIndex(-1);
    connect(m_box, &QComboBox::activated, this, &ChoiceField::choose);
}

QWidget *ChoiceField::control() const
{
    return m_box;
}

void ChoiceField::choose(int index)
{
    const QString value = m_box->itemData(index).toString();
    if (index >= m_known)
        return;
    removeForeign();
    if (value.isEmpty()) {
        m_box->setCurrentIndex(-1);
        emit unset();
    } else if (m_field.type == FieldType::Boolean) {
        emit edited(Value(value == "true"_L1), false);
    } else {
        emit edited(Value(value), false);
    }
}

void ChoiceField::removeForeign()
{
    while (m_box->count() > m_known)
        m_box->removeItem(m_box->count() - 1);
}

void ChoiceField::show(const Entry *, const Value *value)
{
    const QString text = value ? value->asText() : QString();
    const bool shown = m_box->currentIndex() < 0 ? text.isEmpty()
                                                 : m_box->currentData().toString() == text;
    if (shown)
        return;
    const QSignalBlocker blocker(m_box);
    int index = text.isEmpty() ? -1 : m_box->findData(text);
    if (index >= m_known || (index < 0 && !text.isEmpty())) {
        removeForeign();
        m_box->addChoice(text, text, tr("Not one of the values that are known for this field"));
        index = m_known;
    }
    m_box->setCurrentIndex(index);
    if (index < m_known)
        removeForeign();
    const Choice *choice = m_field.findChoice(text);
    m_box->setToolTip(choice ? dataText(choice->help) : QString());
}

OpenChoiceField::OpenChoiceField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_box(new ElidingComboBox(parent))
{
    m_box->setEditable(true);
    m_box->setMinimumHeight(look::controlHeight);
    m_box->setInsertPolicy(QComboBox::NoInsert);
    m_box->lineEdit()->setPlaceholderText(notSet(field));
    for (const Choice &choice : field.choices) {
        const QString label = dataText(choice.label);
        QString help = dataText(choice.help);
        if (label.compare(choice.value, Qt::CaseInsensitive) != 0)
            help = help.isEmpty() ? label : QString(label + u". " + help);
        m_box->addChoice(choice.value, choice.value, help,
                         iconFor(field, choice.value, m_box->palette()));
    }
    m_known = m_box->count();
    if (field.key == "model"_L1)
        connect(m_box, &ElidingComboBox::opening, this, &OpenChoiceField::offerModels);
    m_box->setCurrentIndex(-1);
    // A completion that fills in the rest of a word while typing would write values by itself.
    m_box->setCompleter(nullptr);
    watch(m_box);
    connect(m_box->lineEdit(), &QLineEdit::textEdited, this, [this](const QString &text) {
        showSwatch(text);
        const QString said = text.trimmed();
        if (said.isEmpty())
            emit emptied();
        else
            emit edited(Value(said), true);
    });
    connect(m_box, &QComboBox::activated, this, [this](int index) {
        const QString value = m_box->itemData(index).toString();
        showSwatch(value);
        emit edited(Value(value), false);
    });
}

QWidget *OpenChoiceField::control() const
{
    return m_box;
}

void OpenChoiceField::show(const Entry *, const Value *value)
{
    const QString text = value ? value->asText() : QString();
    const QString shown = m_box->lineEdit()->text();
    if (shown == text || (m_box->hasFocus() && shown.trimmed() == text))
        return;
    const QSignalBlocker blocker(m_box);
    const int index = text.isEmpty() ? -1 : m_box->findData(text);
    if (index != m_box->currentIndex())
        m_box->setCurrentIndex(index);
    showInLine(m_box->lineEdit(), text);
    showSwatch(text);
}

void OpenChoiceField::offerModels()
{
    const QSignalBlocker blocker(m_box);
    const QString text = m_box->lineEdit()->text();
    while (m_box->count() > m_known)
        m_box->removeItem(m_box->count() - 1);
    const ModelHost *host = ModelHost::around(m_box);
    const QMap<QString, int> used = host ? host->modelIdsInUse() : QMap<QString, int>();
    m_box->addHeading(tr("Full model ids"),
                      used.isEmpty() ? tr("One pins a version. Any can be typed.")
                                     : tr("One pins a version. Any can be typed; these are named "
                                          "in the library."));
    for (auto one = used.begin(); one != used.end(); ++one)
        m_box->addChoice(one.key(), one.key(), ModelHost::wordUse(one.value()));
    m_box->setCurrentIndex(text.isEmpty() ? -1 : m_box->findData(text));
    showInLine(m_box->lineEdit(), text);
}

void OpenChoiceField::showSwatch(const QString &text)
{
    if (m_field.type != FieldType::Color)
        return;
    const QIcon icon = iconFor(m_field, text, m_box->palette());
    const QList<QAction *> actions = m_box->lineEdit()->actions();
    // An editable combo box shows the icon of its current entry by itself.
    if (m_box->currentIndex() >= 0 && m_box->currentText() == text) {
        for (QAction *action : actions)
            action->deleteLater();
        return;
    }
    if (icon.isNull()) {
        for (QAction *action : actions)
            action->deleteLater();
        return;
    }
    QAction *swatch = actions.isEmpty()
                          ? m_box->lineEdit()->addAction(icon, QLineEdit::LeadingPosition)
                          : actions.front();
    swatch->setIcon(icon);
    const bool known = meantColor(m_field, text).isValid();
    swatch->setText(known ? QString() : tr("Unknown colour: %1").arg(text));
    swatch->setToolTip(swatch->text());
}

} // namespace studio
