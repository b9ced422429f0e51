#include "ui/form/SummaryField.h"

#include "format/NestedTree.h"

#include "render/Tokens.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QStyle>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// A quiet surface with a line around it: nothing to type into.
class QuietFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(tokensFor(palette()).line, 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), look::controlRadius,
                                look::controlRadius);
    }
};

/// One line that ends in an ellipsis where there is no room for all of it.
class ElidedLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(tokensFor(palette()).muted);
        painter.drawText(
            rect(),
            int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter),
            fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

constexpr qsizetype namedEntries = 4;

QString named(const QStringList &names)
{
    QString list = names.first(qMin(namedEntries, names.size())).join(SummaryField::tr(", "));
    if (names.size() > namedEntries)
        list += SummaryField::tr(" …");
    return list;
}

} // namespace

SummaryField::SummaryField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_frame(new QuietFrame(parent))
    , m_label(new ElidedLabel(m_frame))
    , m_link(new LinkButton({}, m_frame))
{
    m_frame->setMinimumHeight(look::controlHeight);
    m_label->setObjectName(u"summaryText"_s);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_link->setObjectName(u"editInText"_s);
    auto *layout = new QHBoxLayout(m_frame);
    layout->setContentsMargins(9, 2, 6, 2);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_link);
    connect(m_link, &LinkButton::clicked, this, [this] {
        // Where there is nothing to lead to, the place is made first.
        if (m_absent)
            emit edited(m_field.type == FieldType::Map ? Value(Value::Map{}) : Value(Value::List{}),
                        false);
        emit placeRequested();
    });
}

QWidget *SummaryField::keyTarget() const
{
    return m_link;
}

void SummaryField::show(const Entry *entry, const Value *value)
{
    m_absent = !entry;
    m_link->setText(m_absent ? tr("Add in text") : tr("Edit in text"));
    m_link->setAccessibleName(m_link->text());
    say(summaryOf(entry, value));
}

void SummaryField::follow(const Snapshot &snapshot)
{
    // What names another place says what stands there.
    const Entry *entry = snapshot.frontmatter.find(m_field.key);
    if (!entry || entry->style != Style::Opaque)
        return;
    const auto tree = nestedTree(snapshot.text, snapshot.frontmatter, m_field.key);
    if (!tree || tree->root.alias.isEmpty())
        return;
    say(aliasSummary(*entry, tree->root));
}

QString SummaryField::aliasSummary(const Entry &entry, const NestedNode &root)
{
    Entry plain = entry;
    plain.style = Style::Plain;
    return tr("The same as “&%1” above: %2").arg(root.alias, summaryOf(&plain, &root.value));
}

void SummaryField::say(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    m_label->setToolTip(text);
    m_link->setAccessibleDescription(text);
}

QString SummaryField::summaryOf(const Entry *entry, const Value *value)
{
    if (!entry)
        return tr("not set");
    if (entry->style == Style::Opaque)
        return tr("Uses anchors, aliases or tags, which only the text shows");
    if (!value)
        return tr("Cannot be read as it is written");
    QStringList names;
    if (value->isMap()) {
        for (const Member &member : value->toMap())
            names += member.key;
        return names.isEmpty() ? tr("Empty")
                               : tr("%n entries: %1", nullptr, int(names.size())).arg(named(names));
    }
    if (value->isList()) {
        for (const Value &item : value->toList()) {
            if (item.isScalar())
                names += item.asText();
            else if (item.isMap() && !item.toMap().empty())
                names += item.toMap().front().key;
            else
                names += u"…"_s;
        }
        return names.isEmpty() ? tr("Empty")
                               : tr("%n entries: %1", nullptr, int(names.size())).arg(named(names));
    }
    return value->asText();
}

} // namespace studio
