#include "ui/problems/RulePage.h"

#include "checks/RuleBook.h"
#include "render/Markdown.h"
#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QLabel>
#include <QScreen>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr QSize pageSize(520, 420);

QString styleOf(const Tokens &tokens, const QFont &font)
{
    return u"h1,h2,h3 { font-size: %1px; font-weight: 600; margin-top: 14px; margin-bottom: 4px }"
           "pre { font-family: '%2'; background: %3; margin: 4px 0 }"
           "code { font-family: '%2'; background: %3 }"
           "a { color: %4 } p, li { margin-top: 4px; margin-bottom: 4px }"_s
        .arg(QFontInfo(font).pixelSize() + 1)
        .arg(fixedFont(font).family(), tokens.sunken.name(), tokens.accent.name());
}

} // namespace

RulePage::RulePage(const QByteArray &code, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_text(new QTextBrowser(this))
{
    setObjectName(u"rulePage"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFrameShape(QFrame::StyledPanel);
    const QString name = QString::fromLatin1(code);
    setAccessibleName(tr("About the rule %1").arg(name));
    auto *title = new QLabel(name, this);
    title->setObjectName(u"rulePageTitle"_s);
    title->setTextFormat(Qt::PlainText);
    title->setFont(labelFont(font()));
    title->setForegroundRole(QPalette::PlaceholderText);
    title->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_text->setObjectName(u"rulePageText"_s);
    m_text->setAccessibleName(accessibleName());
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setOpenLinks(false); // it only explains
    m_text->document()->setDefaultStyleSheet(styleOf(tokensFor(palette()), font()));
    if (const RuleInfo *rule = findRule(code)) {
        // The renderer lets no HTML of the page through and no link that is not safe.
        const MarkdownTree tree = parseMarkdown(rule->documentation);
        m_text->setHtml(QString::fromUtf8(renderHtml(tree.get())));
    }
    setFocusProxy(m_text);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 8, 8);
    column->setSpacing(4);
    column->addWidget(title);
    column->addWidget(m_text, 1);
    resize(pageSize);
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
    frame.moveLeft(std::clamp(frame.left(), room.left(),
                              std::max(room.left(), room.right() - frame.width())));
    frame.moveTop(std::max(frame.top(), room.top()));
    page->setGeometry(frame);
    page->show();
    page->m_text->setFocus();
}

} // namespace studio
