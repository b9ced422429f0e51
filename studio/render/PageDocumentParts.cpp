// What a page has around its body: the head, remarks for the author, what stands at the end.
#include "render/PageDocument.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

QTextCharFormat leading(QTextCharFormat format, QLatin1StringView address)
{
    format.setAnchor(true);
    format.setAnchorHref(address);
    return format;
}

/// A thin line, \a above below what comes before it.
QTextBlockFormat ruleBlock(const PageStyle &style, int above)
{
    QTextBlockFormat rule;
    rule.setProperty(RuleProperty, true);
    rule.setTopMargin(style.px(above));
    rule.setBottomMargin(style.px(12));
    rule.setLineHeight(1, QTextBlockFormat::FixedHeight);
    return rule;
}

QTextCharFormat ruleText(const PageStyle &style)
{
    QFont tiny = style.body;
    tiny.setPixelSize(1);
    return style.text(tiny, style.tokens->muted);
}

} // namespace

void PageDocument::writeHead(QTextCursor &cursor)
{
    const PageHead &head = m_content.head;
    const Tokens &tokens = *m_style.tokens;
    bool first = true;
    const auto write = [&](const QString &text, const QTextCharFormat &format,
                           QTextBlockFormat block) {
        if (first)
            cursor.setBlockFormat(block);
        else
            cursor.insertBlock(block, format);
        first = false;
        cursor.setBlockCharFormat(format);
        cursor.insertText(text, format);
    };
    QTextBlockFormat block;
    block.setBottomMargin(m_style.px(10));
    if (!m_onPaper)
        write(head.back, leading(m_style.text(m_style.small, tokens.muted), pageBackAddress),
              block);
    block.setHeadingLevel(1);
    block.setBottomMargin(m_style.px(4));
    write(head.title, m_style.text(m_style.heading(1), tokens.text), block);
    if (!head.tagline.isEmpty()) {
        QTextBlockFormat paragraph = m_style.paragraph();
        paragraph.setBottomMargin(m_style.px(4));
        write(head.tagline, m_style.text(), paragraph);
    }
    QTextBlockFormat facts = m_style.paragraph();
    facts.setBottomMargin(m_style.px(6));
    const QTextCharFormat quiet = m_style.text(m_style.small, tokens.muted);
    if (!head.facts.isEmpty())
        write(head.facts.join(u" · "_s), quiet, facts);
    QTextBlockFormat button = m_style.paragraph();
    button.setTopMargin(m_style.px(4));
    button.setBottomMargin(m_style.px(12));
    button.setLineHeight(m_style.px(26), QTextBlockFormat::MinimumHeight);
    QFont strong = m_style.small;
    strong.setWeight(QFont::DemiBold);
    QTextCharFormat label = m_style.text(strong, tokens.onAccent);
    label.setProperty(ButtonProperty, true);
    // The blanks are the room that the button has beside its word.
    if (!m_onPaper)
        write(u"\u2002"_s + head.download + u"\u2002"_s, leading(label, pageDownloadAddress),
              button);
    write(QString(), ruleText(m_style), ruleBlock(m_style, 6));
}

// What no catalog shows but its author should know.
void PageDocument::writeRemark(QTextCursor &cursor, const QString &text)
{
    QTextBlockFormat block = m_style.paragraph();
    block.setLeftMargin(m_style.px(10));
    block.setTopMargin(m_style.px(2));
    block.setProperty(RemarkProperty, true);
    const QTextCharFormat format = m_style.text(m_style.small, m_style.tokens->warning);
    cursor.setBlockFormat(block);
    cursor.setBlockCharFormat(format);
    cursor.insertText(text, format);
}

// What stands below the body, after a rule.
void PageDocument::writeEnd(QTextCursor &cursor, const QString &heading, const QString &text)
{
    const Tokens &tokens = *m_style.tokens;
    cursor.setBlockFormat(ruleBlock(m_style, 8));
    cursor.setBlockCharFormat(ruleText(m_style));

    QFont strong = m_style.small;
    strong.setWeight(QFont::DemiBold);
    const QTextCharFormat title = m_style.text(strong, tokens.muted);
    const QTextCharFormat quiet = m_style.text(m_style.small, tokens.muted);
    QTextBlockFormat block;
    block.setBottomMargin(m_style.px(2));
    cursor.insertBlock(block, title);
    cursor.insertText(heading, title);
    cursor.insertBlock(m_style.paragraph(), quiet);
    cursor.insertText(text, quiet);
}

} // namespace studio
