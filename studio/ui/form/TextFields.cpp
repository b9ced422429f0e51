#include "ui/form/TextFields.h"

#include "format/Yaml.h"
#include "text/TextEdit.h"
#include "ui/form/DataText.h"
#include "ui/form/MarkdownKeys.h"
#include "ui/widgets/GrowingTextEdit.h"
#include "ui/widgets/Look.h"

#include <QLineEdit>
#include <QSignalBlocker>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

QString placeholderOf(const Field &field)
{
    if (!field.absent.isEmpty())
        return FieldEditor::tr("not set: %1").arg(dataText(field.absent));
    return dataText(field.placeholder);
}

/// Blanks and line ends at the end are on the way to the next word: written, they would need
/// quotes around a text that has none.
QString withoutBlankEnd(const QString &text)
{
    qsizetype end = text.size();
    while (end > 0 && text[end - 1].isSpace())
        --end;
    return text.first(end);
}

} // namespace

void showInLine(QLineEdit *edit, const QString &text)
{
    const QString before = edit->text();
    if (before == text)
        return;
    const QSignalBlocker blocker(edit);
    const TextEdit difference = TextEdit::between(before, text);
    const qsizetype caret = difference.mapped(edit->cursorPosition());
    edit->setText(text);
    edit->setCursorPosition(edit->hasFocus() ? int(caret) : 0);
}

LineField::LineField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_edit(new QLineEdit(parent))
{
    m_edit->setMinimumHeight(look::controlHeight);
    m_edit->setPlaceholderText(placeholderOf(field));
    if (!field.pattern.isEmpty())
        m_edit->setFont(fixedFont(parent->font()));
    watch(m_edit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        const QString said = withoutBlankEnd(text);
        if (said.isEmpty())
            emit emptied();
        else
            emit edited(m_resolves ? resolvePlain(said) : Value(said), true);
    });
}

QWidget *LineField::control() const
{
    return m_edit;
}

void LineField::show(const Entry *, const Value *value)
{
    // A text stays a text whatever it looks like, when its field or its present value is one.
    const bool text = m_field.type == FieldType::String || (value && value->isString());
    const bool whole = m_field.type == FieldType::Integer;
    m_resolves = whole || (!text && value && !value->isNull());
    const QString said = value ? value->asText() : QString();
    if (m_edit->hasFocus() && withoutBlankEnd(m_edit->text()) == said)
        return;
    showInLine(m_edit, said);
}

void LineField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

TextField::TextField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_edit(new GrowingTextEdit(parent))
{
    m_edit->setLines(2, 12);
    new MarkdownKeys(m_edit, true);
    m_edit->setPlaceholderText(placeholderOf(field));
    connect(m_edit, &GrowingTextEdit::edited, this, [this](const QString &text) {
        const QString said = withoutBlankEnd(text);
        if (said.isEmpty())
            emit emptied();
        else
            emit edited(Value(m_endsLine ? QString(said + u'\n') : said), true);
    });
    connect(m_edit, &GrowingTextEdit::compositionEnded, this, &FieldEditor::compositionEnded);
}

QWidget *TextField::control() const
{
    return m_edit;
}

void TextField::show(const Entry *entry, const Value *value)
{
    const QString text = value ? value->asText() : QString();
    m_endsLine = entry && (entry->style == Style::Literal || entry->style == Style::Folded)
                 && text.endsWith(u'\n');
    const QString shown = m_edit->toPlainText();
    if (withoutBlankEnd(shown) == withoutBlankEnd(text) && m_edit->hasFocus())
        return;
    m_edit->showText(m_endsLine ? text.chopped(1) : text);
}

void TextField::setReadOnly(bool readOnly)
{
    m_edit->setReadOnly(readOnly);
}

bool TextField::isComposing() const
{
    return m_edit->isComposing();
}

} // namespace studio
