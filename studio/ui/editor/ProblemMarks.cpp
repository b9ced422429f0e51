#include "ui/editor/ProblemMarks.h"

#include "render/Markdown.h"
#include "render/MarkdownHtml.h"
#include "render/Tokens.h"
#include "session/DocumentSession.h"
#include "wording/RuleWords.h"
#include "wording/Wording.h"

#include <QTextBlock>
#include <QTextDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

bool sameLook(const QTextEdit::ExtraSelection &a, const QTextEdit::ExtraSelection &b)
{
    return a.cursor.selectionStart() == b.cursor.selectionStart()
           && a.cursor.selectionEnd() == b.cursor.selectionEnd() && a.format == b.format;
}

} // namespace

ProblemMarks::ProblemMarks(DocumentSession *session, const Tokens &tokens, QObject *parent)
    : QObject(parent)
    , m_session(session)
    , m_tokens(&tokens)
{
    connect(session, &DocumentSession::diagnosticsChanged, this, &ProblemMarks::refresh);
    refresh();
}

void ProblemMarks::setTokens(const Tokens &tokens)
{
    if (&tokens == m_tokens)
        return;
    m_tokens = &tokens;
    refresh();
    emit marksChanged();
}

void ProblemMarks::refresh()
{
    QList<QTextEdit::ExtraSelection> underlines;
    std::map<int, Severity> marks;
    const QTextDocument *document = m_session->document();
    for (const Diagnostic &diagnostic : m_session->diagnostics()) {
        underlines.append(underline(diagnostic));
        const QTextBlock block = document->findBlock(int(diagnostic.span.begin));
        if (!block.isValid())
            continue;
        const auto [mark, isNew] = marks.try_emplace(block.blockNumber(), diagnostic.severity);
        if (!isNew)
            mark->second = std::min(mark->second, diagnostic.severity);
    }
    const bool same = std::equal(underlines.begin(), underlines.end(), m_underlines.begin(),
                                 m_underlines.end(), sameLook);
    if (!same) {
        m_underlines = std::move(underlines);
        emit underlinesChanged();
    }
    if (marks != m_marks) {
        m_marks = std::move(marks);
        emit marksChanged();
    }
}

QTextEdit::ExtraSelection ProblemMarks::underline(const Diagnostic &diagnostic) const
{
    const QTextDocument *document = m_session->document();
    const int last = document->characterCount() - 1;
    int begin = std::clamp(int(diagnostic.span.begin), 0, last);
    int end = std::clamp(int(diagnostic.span.end), begin, last);
    // A wave under a whole chapter says less than one under its first line.
    const QTextBlock block = document->findBlock(begin);
    end = std::min(end, block.position() + block.length() - 1);
    if (begin >= end) { // A place without length: the character at it, or the one before.
        if (end < block.position() + block.length() - 1)
            ++end;
        else if (begin > block.position())
            --begin;
    }

    QTextEdit::ExtraSelection selection;
    selection.cursor = QTextCursor(block);
    selection.cursor.setPosition(begin);
    selection.cursor.setPosition(end, QTextCursor::KeepAnchor);
    const bool info = diagnostic.severity == Severity::Info;
    selection.format.setUnderlineStyle(info ? QTextCharFormat::DotLine
                                            : QTextCharFormat::WaveUnderline);
    selection.format.setUnderlineColor(colorOf(diagnostic.severity, *m_tokens));
    return selection;
}

QColor ProblemMarks::colorOf(Severity severity, const Tokens &tokens)
{
    switch (severity) {
    case Severity::Error: return tokens.error;
    case Severity::Warning: return tokens.warning;
    case Severity::Info: break;
    }
    return tokens.accent;
}

std::optional<Severity> ProblemMarks::markOfLine(int line) const
{
    const auto mark = m_marks.find(line);
    return mark == m_marks.end() ? std::nullopt : std::optional(mark->second);
}

std::vector<Diagnostic> ProblemMarks::at(qsizetype offset, bool orInLine) const
{
    std::vector<Diagnostic> found;
    for (const Diagnostic &diagnostic : m_session->diagnostics()) {
        if (diagnostic.span.touches(offset))
            found.push_back(diagnostic);
    }
    if (found.empty() && orInLine)
        return inLine(m_session->document()->findBlock(int(offset)).blockNumber());
    return found;
}

std::vector<Diagnostic> ProblemMarks::inLine(int line) const
{
    std::vector<Diagnostic> found;
    const QTextBlock block = m_session->document()->findBlockByNumber(line);
    if (!block.isValid())
        return found;
    const Span span{block.position(), block.position() + block.length()};
    for (const Diagnostic &diagnostic : m_session->diagnostics()) {
        if (span.contains(diagnostic.span.begin))
            found.push_back(diagnostic);
    }
    return found;
}

const Diagnostic *ProblemMarks::next(qsizetype offset, bool forward) const
{
    const Diagnostic *nearest = nullptr;
    const Diagnostic *outermost = nullptr; // where the search goes on around the end
    for (const Diagnostic &diagnostic : m_session->diagnostics()) {
        const qsizetype begin = diagnostic.span.begin;
        const auto closer = [&](const Diagnostic *other) {
            return !other || (forward ? begin < other->span.begin : begin > other->span.begin);
        };
        if ((forward ? begin > offset : begin < offset) && closer(nearest))
            nearest = &diagnostic;
        if (closer(outermost))
            outermost = &diagnostic;
    }
    return nearest ? nearest : outermost;
}

namespace {

/// Why a rule is one: its summary and its reasons, as rich text.
QString reasonsOf(const QByteArray &code)
{
    const RuleInfo *rule = findRule(code);
    if (!rule)
        return {};
    const RuleWords words = wordRule(*rule);
    const MarkdownTree tree = parseMarkdown(QString(words.summary + u"\n\n"_s + words.reasons));
    return QString::fromUtf8(renderHtml(tree.get()));
}

} // namespace

QString ProblemMarks::explain(const std::vector<Diagnostic> &diagnostics)
{
    QString text;
    for (const Diagnostic &diagnostic : diagnostics) {
        text += u"<p style='white-space:pre-wrap'>"_s + wordDiagnostic(diagnostic).toHtmlEscaped()
                + u"<br><small>"_s + QString::fromLatin1(diagnostic.code).toHtmlEscaped()
                + u"</small>"_s;
        for (const Fix &fix : diagnostic.fixes)
            text += u"<br>"_s + tr("Ctrl+. %1").arg(wordFix(fix)).toHtmlEscaped();
        text += u"</p>"_s;
        if (diagnostics.size() == 1) // Of several, the sentences are enough.
            text += reasonsOf(diagnostic.code);
    }
    return text;
}

} // namespace studio
