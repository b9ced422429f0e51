#include "ui/form/NumberField.h"

#include "ui/form/DataText.h"
#include "ui/widgets/Look.h"

#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <limits>

namespace studio {

/// A spin box whose least value stands for "not set" and is shown by an empty text.
class NumberEdit : public QSpinBox
{
public:
    explicit NumberEdit(QWidget *parent)
        : QSpinBox(parent)
    {
        setButtonSymbols(QAbstractSpinBox::UpDownArrows);
        setCorrectionMode(QAbstractSpinBox::CorrectToPreviousValue);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setGroupSeparatorShown(false);
        keepWheelFromUnfocused(this);
    }

    using QSpinBox::lineEdit;
    [[nodiscard]] bool isUnset() const { return value() == minimum(); }

protected:
    QString textFromValue(int number) const override
    {
        return number == minimum() ? QString() : QString::number(number);
    }
    int valueFromText(const QString &text) const override
    {
        return text.trimmed().isEmpty() ? minimum() : text.trimmed().toInt();
    }
    QValidator::State validate(QString &text, int &position) const override
    {
        return text.trimmed().isEmpty() ? QValidator::Acceptable
                                        : QSpinBox::validate(text, position);
    }
};

NumberField::NumberField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_box(new NumberEdit(parent))
{
    const qint64 least = field.minimum.value_or(std::numeric_limits<int>::min() + 1);
    const qint64 most = field.maximum.value_or(std::numeric_limits<int>::max());
    m_box->setRange(int(qMax<qint64>(least - 1, std::numeric_limits<int>::min())),
                    int(qMin<qint64>(most, std::numeric_limits<int>::max())));
    m_box->setValue(m_box->minimum());
    m_box->setMinimumHeight(look::controlHeight);
    m_box->lineEdit()->setPlaceholderText(
        field.absent.isEmpty() ? tr("not set") : tr("not set: %1").arg(dataText(field.absent)));
    watch(m_box);
    connect(m_box, &QSpinBox::valueChanged, this, &NumberField::change);
}

QWidget *NumberField::control() const
{
    return m_box;
}

void NumberField::change(int number)
{
    if (number != m_box->minimum())
        emit edited(Value(number), true);
    else if (m_box->lineEdit()->isModified())
        emit emptied();
    else
        emit unset();
}

void NumberField::show(const Entry *, const Value *value)
{
    const int number = value && value->isInteger()
                           ? int(qBound(qint64(m_box->minimum()), value->toInteger(),
                                        qint64(m_box->maximum())))
                           : m_box->minimum();
    if (number == m_box->value())
        return;
    const QSignalBlocker blocker(m_box);
    m_box->setValue(number);
}

void NumberField::setReadOnly(bool readOnly)
{
    m_box->setReadOnly(readOnly);
}

void NumberField::finish()
{
    m_box->interpretText();
}

} // namespace studio
