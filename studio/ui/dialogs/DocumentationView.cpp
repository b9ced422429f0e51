#include "ui/dialogs/DocumentationView.h"

#include "render/Markdown.h"
#include "render/MarkdownHtml.h"
#include "render/Tokens.h"
#include "ui/widgets/Look.h"

#include <QEvent>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qreal pageMargin = 16;
constexpr qreal listIndent = 22;

QString styleOf(const Tokens &tokens, const QFont &font)
{
    return u"h1 { font-weight: 600; margin-top: 16px; margin-bottom: 8px }"
           "h2,h3 { font-weight: 600; margin-top: 20px; margin-bottom: 4px }"
           "pre { font-family: '%1'; margin: 0; white-space: pre-wrap }"
           "code { font-family: '%1'; background: %2 }"
           "th { text-align: left; padding: 3px 20px 3px 0 } td { padding: 3px 20px 3px 0 }"
           "td.code { padding: 8px 10px }"
           "a { color: %3 } p, li { margin-top: 5px; margin-bottom: 5px; line-height: 125% }"_s.arg(
               fixedFont(font).family(), tokens.sunken.name(), tokens.accent.name());
}

/// A block of code stands on a ground of its own, which only a table can give it some room on.
QString withGrounds(QString html, const Tokens &tokens)
{
    html.replace(
        u"<pre tabindex=\"0\">"_s,
        u"<table width=\"100%\" cellspacing=\"0\" style=\"margin-top: 6px\"><tr><td class=\"code\" bgcolor=\"%1\"><pre>"_s
            .arg(tokens.sunken.name()));
    return html.replace(u"\n</code></pre>"_s, u"</code></pre></td></tr></table>"_s);
}

/// Headings in the sizes of the window: Qt gives those of HTML ones of its own.
void sizeHeadings(QTextDocument *document, const QFont &font)
{
    static constexpr double sizes[] = {19.0, 15.0, 13.0};
    const double body = QFontInfo(font).pixelSize();
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        if (level == 0)
            continue;
        QTextCursor cursor(block);
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        QTextCharFormat format = block.begin().fragment().charFormat();
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setProperty(QTextFormat::FontPixelSize,
                           qRound(body * sizes[std::min(level, 3) - 1] / 13.0));
        format.setFontWeight(QFont::DemiBold);
        cursor.setCharFormat(format);
        if (block == document->begin()) {
            QTextBlockFormat first;
            first.setTopMargin(0);
            cursor.mergeBlockFormat(first);
        }
    }
}

} // namespace

DocumentationView::DocumentationView(QWidget *parent)
    : QTextBrowser(parent)
{
    setOpenLinks(false); // it only explains
    document()->setDocumentMargin(pageMargin);
    document()->setIndentWidth(listIndent);
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
    setHtml(withGrounds(QString::fromUtf8(renderHtml(tree.get())), tokensFor(palette())));
    sizeHeadings(document(), font());
}

void DocumentationView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (!m_markdown.isEmpty()
        && (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange))
        lay();
}

} // namespace studio
