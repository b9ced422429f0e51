#include "format/FormatFrontmatter.h"

#include "format/Reading.h"
#include "text/FileText.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

class Formatter
{
public:
    Formatter(const QString &text, const Frontmatter &frontmatter)
        : m_text(text)
        , m_frontmatter(frontmatter)
    {
    }

    TextEdit edit()
    {
        for (const Entry &entry : m_frontmatter.entries)
            formatKey(entry);
        formatLines();
        return m_edit;
    }

private:
    void replace(Span span, const QString &text)
    {
        if (QStringView(m_text).sliced(span.begin, span.length()) != text)
            m_edit.add(span, text);
    }

    /// What stands between a key and its value, when that is nothing but blanks and the colon.
    void formatKey(const Entry &entry)
    {
        const Span gap{entry.keySpan.end, entry.valueSpan.begin};
        if (entry.style == Style::Opaque || entry.style == Style::Empty || gap.end <= gap.begin)
            return;
        const QStringView between = QStringView(m_text).sliced(gap.begin, gap.length());
        if (!between.contains(u'\n') && between.trimmed() == u":")
            replace(gap, u": "_s);
    }

    /// Whether the end of a line is inside of a value, where blanks may mean something.
    bool isInsideValue(qsizetype offset) const
    {
        for (const Entry &entry : m_frontmatter.entries) {
            const bool block = entry.style == Style::Literal || entry.style == Style::Folded;
            if (block && Span{entry.valueSpan.begin, entry.whole.end}.contains(offset))
                return true;
            const bool several = entry.style != Style::Empty && entry.valueSpan.contains(offset);
            if (several && entry.style != Style::BlockList && entry.style != Style::BlockMap)
                return true;
            // Lines of block scalars deeper down cannot be told from others here.
            if (several && entry.items.empty())
                return true;
        }
        return false;
    }

    void formatLines()
    {
        bool blankBefore = true; // so that none is left at the begin
        qsizetype firstOfBlanks = -1;
        const Span content = m_frontmatter.content;
        for (qsizetype at = content.begin; at < content.end;) {
            const qsizetype found = m_text.indexOf(u'\n', at);
            // The last line may hold the fence; it is left alone.
            if (found < 0 || found >= content.end)
                return;
            qsizetype end = found;
            while (end > at && (m_text[end - 1] == u' ' || m_text[end - 1] == u'\t'))
                --end;
            const bool blank = end == at;
            if (isInsideValue(found) || (blank && isInsideValue(at))) {
                blankBefore = false;
                firstOfBlanks = -1;
            } else if (blank && (blankBefore || found + 1 == content.end)) {
                replace({at, found + 1}, {});
            } else {
                replace({end, found}, {});
                if (blank && firstOfBlanks < 0)
                    firstOfBlanks = at;
                blankBefore = blank;
                if (!blank)
                    firstOfBlanks = -1;
            }
            at = found + 1;
        }
        // The one that was kept of the blank lines at the end.
        if (firstOfBlanks >= 0)
            removeLine(firstOfBlanks);
    }

    void removeLine(qsizetype begin)
    {
        const Span whole{begin, m_text.indexOf(u'\n', begin) + 1};
        TextEdit others;
        for (const Replacement &replacement : m_edit.replacements()) {
            if (replacement.span.begin < whole.begin || replacement.span.begin >= whole.end)
                others.add(replacement.span, replacement.text);
        }
        others.add(whole, {});
        m_edit = others;
    }

    const QString &m_text;
    const Frontmatter &m_frontmatter;
    TextEdit m_edit;
};

QStringList commentsOf(const QString &text, const Frontmatter &frontmatter)
{
    QStringList comments;
    for (const Token &token : frontmatter.tokens) {
        if (token.kind == TokenKind::Comment)
            comments += text.sliced(token.span.begin, token.span.length()).trimmed();
    }
    return comments;
}

QStringView bodyOf(const QString &text, const Frontmatter &frontmatter)
{
    return QStringView(text).sliced(frontmatter.body.begin);
}

} // namespace

TextEdit planFormat(const QString &text, const Frontmatter &frontmatter, LineEnd lineEnd)
{
    // With line ends of several kinds a blank line is not always one.
    if (!frontmatter.present || lineEnd == LineEnd::Mixed)
        return {};
    TextEdit edit = Formatter(text, frontmatter).edit();
    if (edit.isEmpty())
        return edit;
    const QString after = edit.appliedTo(text);
    const Frontmatter now = parseFrontmatter(after);
    const Reading before = readAsLoader(text, frontmatter, lineEnd);
    const Reading again = readAsLoader(after, now, lineEnd);
    const bool same = now.present && before.state == again.state && before.values == again.values
                      && commentsOf(text, frontmatter) == commentsOf(after, now)
                      && bodyOf(text, frontmatter) == bodyOf(after, now)
                      && std::ranges::equal(frontmatter.entries, now.entries, {}, &Entry::value,
                                            &Entry::value);
    return same ? edit : TextEdit();
}

} // namespace studio
