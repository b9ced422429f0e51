#include "ui/form/ToolSummary.h"

#include "render/Tokens.h"
#include "ui/form/ToolSentence.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QLabel>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// Wraps in the muted colour of whatever theme is on.
class QuietLabel : public QLabel
{
public:
    using QLabel::QLabel;

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && !m_adopting)
            adopt();
    }
    void showEvent(QShowEvent *event) override
    {
        QLabel::showEvent(event);
        adopt();
    }

private:
    void adopt()
    {
        m_adopting = true;
        QPalette quiet = palette();
        quiet.setColor(QPalette::WindowText, tokensFor(quiet).muted);
        setPalette(quiet);
        m_adopting = false;
    }

    bool m_adopting = false;
};

} // namespace

ToolSummary::ToolSummary(const QString &key, QWidget *parent)
    : QWidget(parent)
    , m_says(key == "tools"_L1)
    , m_sentence(new QuietLabel(this))
    , m_button(new LinkButton(tr("Choose…"), this))
{
    setObjectName(u"toolSummary"_s);
    m_sentence->setObjectName(u"toolSentence"_s);
    m_sentence->setFont(labelFont(parent->font()));
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);
    m_button->setObjectName(u"chooseTools"_s);
    m_button->setFont(labelFont(parent->font()));
    m_button->setAccessibleName(tr("Choose tools from a list"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(m_button, 0, Qt::AlignTop);
}

void ToolSummary::show(const Snapshot &snapshot, const QString &note)
{
    QString sentence = m_says ? toolSentence(snapshot) : QString();
    if (sentence.isEmpty() && !note.isEmpty())
        sentence = note.at(0).toUpper() + note.sliced(1) + u'.';
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    m_button->setAccessibleDescription(sentence);
    updateGeometry();
}

} // namespace studio
