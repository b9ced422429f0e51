#include "ui/form/FindingRow.h"

#include "render/Tokens.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ToldAs.h"

#include <QPainter>
#include <QStyle>
#include <QTextLayout>
#include <QtMath>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int markSize = 11;
constexpr int textLeft = 16;
constexpr int actionGap = 6;
constexpr int ringRoom = 2; ///< For the focus around the words to press, above and below them.

} // namespace

Mark markOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return Mark::Error;
    case Severity::Warning: return Mark::Warning;
    case Severity::Info: break;
    }
    return Mark::Info;
}

FindingRow::FindingRow(QWidget *parent)
    : QWidget(parent)
{
    tellAs(ToldAs::Text, this);
    setObjectName(u"findingRow"_s);
    setFont(labelFont(parent ? parent->font() : font()));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FindingRow::setExplained(bool explained)
{
    if (explained == (m_explain != nullptr))
        return;
    delete m_explain;
    m_explain = nullptr;
    if (!explained)
        return;
    m_explain = new LinkButton(tr("Why?"), this);
    m_explain->setObjectName(u"explainButton"_s);
    m_explain->setAccessibleName(tr("Why is this a problem?"));
    connect(m_explain, &LinkButton::clicked, this, [this] {
        emit explainRequested(m_explain->mapToGlobal(QPoint(0, m_explain->height())));
    });
    m_explain->show();
}

void FindingRow::show(Mark mark, const QString &sentence, const QStringList &actions,
                      bool explained)
{
    setExplained(explained);
    m_mark = mark;
    m_sentence = sentence;
    setAccessibleName(sentence);
    while (m_actions.size() > actions.size())
        delete m_actions.takeLast();
    while (m_actions.size() < actions.size()) {
        auto *action = new LinkButton({}, this);
        action->setObjectName(u"fixButton"_s);
        const int index = int(m_actions.size());
        connect(action, &LinkButton::clicked, this, [this, index] { emit actionTriggered(index); });
        action->show();
        m_actions += action;
    }
    for (qsizetype i = 0; i < actions.size(); ++i) {
        m_actions[i]->setText(actions[i]);
        m_actions[i]->setAccessibleName(actions[i]);
    }
    arrange(width(), true);
    updateGeometry();
    update();
}

QSize FindingRow::sizeHint() const
{
    return {240, heightForWidth(qMax(width(), 120))};
}

int FindingRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

void FindingRow::layOut(QTextLayout &layout, int width) const
{
    QTextOption option;
    option.setTextDirection(layoutDirection());
    option.setAlignment(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = ringRoom;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(qMax(40, width - textLeft));
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
}

/// The words to press stand behind the sentence's last word where there is room, else below.
int FindingRow::arrange(int width, bool apply) const
{
    QTextLayout layout(m_sentence, font());
    layOut(layout, width);
    const int lines = layout.lineCount();
    if (lines == 0)
        return fontMetrics().height();
    const QTextLine last = layout.lineAt(lines - 1);
    int x = textLeft + qCeil(last.naturalTextWidth()) + actionGap;
    const int top = fontMetrics().height() - qCeil(layout.lineAt(0).height());
    int y = qCeil(last.y());
    const int step = qCeil(last.height());
    int bottom = y + step + 2;
    QList<LinkButton *> words = m_actions;
    if (m_explain)
        words += m_explain;
    for (LinkButton *action : std::as_const(words)) {
        const QSize size = action->sizeHint().boundedTo(
            QSize(std::max(1, width - textLeft), QWIDGETSIZE_MAX));
        if (x + size.width() > width && x > textLeft) {
            x = textLeft - 3;
            y += step;
        }
        const QRect place(x, y + (step - size.height()) / 2 + qMax(0, top), size.width(),
                          size.height());
        bottom = std::max(bottom, place.bottom() + 1); // with the ring of the focus
        if (apply)
            action->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        x += size.width() + actionGap;
    }
    return bottom;
}

void FindingRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    const int line = fontMetrics().height();
    const QRect square(0, ringRoom + (line - markSize) / 2, markSize, markSize);
    drawMark(painter, QStyle::visualRect(layoutDirection(), rect(), square), m_mark, palette());
    QTextLayout layout(m_sentence, font());
    layOut(layout, width());
    painter.setPen(m_mark == Mark::Error     ? tokens.error
                   : m_mark == Mark::Warning ? tokens.warning
                                             : tokens.muted);
    layout.draw(&painter, {layoutDirection() == Qt::RightToLeft ? 0.0 : qreal(textLeft), 0});
}

void FindingRow::resizeEvent(QResizeEvent *)
{
    arrange(width(), true);
}

} // namespace studio
