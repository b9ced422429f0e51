// What is written into the text from a field, and why it was not.

#include "ui/form/FieldRow.h"

#include "format/PlanValue.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/FindingRow.h"
#include "ui/form/StepName.h"
#include "ui/widgets/Look.h"
#include "wording/Wording.h"

#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

void FieldRow::write(const Value &value, bool typing)
{
    m_emptied.reset();
    emit written();
    const QString label = m_known ? dataText(m_field.label) : m_field.key;
    const auto done = m_session.setField(
        m_field.key, value, StepName::orElse(tr("Change %1").arg(label)),
        typing && !StepName::isSet() ? QString(u"field/%1/%2"_s.arg(m_field.key).arg(m_visit))
                                     : QString());
    if (done)
        accept();
    else
        refuse(done.error());
}

void FieldRow::applyPlan(const FieldPlan &change)
{
    const auto edit = change(*m_session.snapshot());
    if (!edit) {
        refuse(edit.error());
        return;
    }
    accept();
    emit written();
    if (edit->isEmpty())
        return;
    const QString label = m_known ? dataText(m_field.label) : m_field.key;
    m_session.apply(*edit, StepName::orElse(tr("Change %1").arg(label)));
    m_editor->show(m_session.snapshot()->frontmatter.find(m_field.key),
                   m_session.snapshot()->value(m_field.key));
    m_editor->follow(*m_session.snapshot());
}

void FieldRow::removeFromText()
{
    m_emptied.reset();
    const SnapshotPtr now = m_session.snapshot();
    const auto edit = planRemove(now->text, now->frontmatter, m_field.key);
    if (!edit) {
        refuse(edit.error());
        return;
    }
    accept();
    emit written();
    if (edit->isEmpty())
        return;
    const QString label = m_known ? dataText(m_field.label) : m_field.key;
    m_session.apply(*edit, tr("Remove %1").arg(label),
                    m_entered ? QString(u"field/%1/%2"_s.arg(m_field.key).arg(m_visit))
                              : QString());
}

void FieldRow::emptied()
{
    // Written when the editor is left: on the way from one text to another the key keeps its
    // place and the author's quotes.
    const Value *value = m_session.snapshot()->value(m_field.key);
    if (value)
        m_emptied = *value;
}

void FieldRow::refuse(const Error &error)
{
    if (!m_refusal) {
        m_refusal = new FindingRow(this);
        m_refusal->setObjectName(u"refusal"_s);
        m_layout->insertWidget(2, m_refusal);
    }
    m_refusal->show(Mark::Error, wordError(error));
    // Below a large field it might stand where nobody sees it.
    QTimer::singleShot(0, m_refusal, [this] {
        QWidget *above = parentWidget();
        while (above && !qobject_cast<QScrollArea *>(above))
            above = above->parentWidget();
        if (above && m_refusal)
            static_cast<QScrollArea *>(above)->ensureWidgetVisible(m_refusal, 0, look::margin);
    });
}

void FieldRow::accept()
{
    if (!m_refusal)
        return;
    m_refusal->hide();
    m_refusal->deleteLater();
    m_refusal = nullptr;
}

} // namespace studio
