#include "ui/dialogs/DocumentationView.h"

#include "render/Markdown.h"
#include "render/MarkdownHtml.h"
#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qreal pageMargin = 12;

QString styleOf(const Tokens &tokens, const QFont &font)
{
    return u"h1,h2,h3 { font-size: %1px; font-weight: 600; margin-top: 14px; margin-bottom: 4px }"
           "pre { font-family: '%2'; background: %3; margin: 4px 0; white-space: pre-wrap }"
           "code { font-family: '%2'; background: %3 }"
           "th { text-align: left; padding: 2px 12px 2px 0 } td { padding: 2px 12px 2px 0 }"
           "a { color: %4 } p, li { margin-top: 4px; margin-bottom: 4px }"_s
               .arg(QFontInfo(font).pixelSize() + 1)
               .arg(fixedFont(font).family(), tokens.sunken.name(), tokens.accent.name());
}

} // namespace

DocumentationView::DocumentationView(QWidget *parent)
    : QTextBrowser(parent)
{
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false); // it only explains
    document()->setDocumentMargin(pageMargin);
}

void DocumentationView::setPage(const QString &markdown)
{
    m_markdown = markdown;
    lay();
}

void DocumentationView::lay()
{
    document()->setDefaultStyleSheet(styleOf(tokensFor(palette()), font()));
    // The renderer lets no HTML of the page through and no link that is not safe.
    const MarkdownTree tree = parseMarkdown(m_markdown);
    setHtml(QString::fromUtf8(renderHtml(tree.get())));
}

void DocumentationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (!m_markdown.isEmpty()
        && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        lay();
}

} // namespace studio
