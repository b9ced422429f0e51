#include "ui/problems/RulePage.h"

#include "ui/dialogs/DocumentationView.h"
#include "ui/style/FocusRing.h"
#include "ui/style/RoundWindow.h"
#include "ui/widgets/Look.h"
#include "wording/RuleWords.h"

#include <QApplication>
#include <QLabel>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr QSize pageSize(520, 420);

} // namespace

RulePage::RulePage(const QByteArray &code, QWidget *parent)
    : PopupFrame(u"rulePage"_s, tr("About the rule %1").arg(QString::fromLatin1(code)), parent)
    , m_text(new DocumentationView(this))
{
    auto *title = new QLabel(QString::fromLatin1(code), this);
    title->setObjectName(u"rulePageTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setFont(labelFont(font()));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setContentsMargins(16, 0, 16, 0);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"rulePageText"_s);
    m_text->setFrameShape(QFrame::NoFrame); // the page has one
    m_text->setAccessibleName(accessibleName());
    setOwnFocusRing(m_text); // around the page, which is all text
    connect(qApp, &QApplication::focusChanged, this, qOverload<>(&QWidget::update));
    if (const RuleInfo *rule = findRule(code))
        m_text->setPage(wordRule(*rule).page);
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(4, 12, 4, 4);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(m_text, 1);
    resize(pageSize);
}

void RulePage::paintEvent(QPaintEvent *event)
{
    PopupFrame::paintEvent(event);
    if (!m_text->hasFocus())
        return;
    QPainter painter(this);
    drawRoundRing(painter, this);
}

void RulePage::open(const QByteArray &code, QWidget *parent, const QPoint &place)
{
    if (!findRule(code))
        return;
    auto *page = new RulePage(code, parent);
    const QRect room = parent->screen()->availableGeometry();
    QRect frame(place, page->size());
    if (frame.bottom() > room.bottom())
        frame.moveBottom(place.y() - 4);
    frame.moveLeft(
        std::clamp(frame.left(), room.left(), std::max(room.left(), room.right() - frame.width())));
    frame.moveTop(std::max(frame.top(), room.top()));
    page->setGeometry(frame);
    page->show();
    page->m_text->setFocus();
}

} // namespace studio
