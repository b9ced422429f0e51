#include "ui/editor/Search.h"

using namespace Qt::StringLiterals;

namespace studio {
namespace {

QRegularExpressionMatch matchAt(const QRegularExpression &pattern, const QString &text, Span span)
{
    const QRegularExpressionMatch match = pattern.match(text, span.begin);
    if (match.hasMatch() && match.capturedStart() == span.begin && match.capturedEnd() == span.end)
        return match;
    return {};
}

} // namespace

Result<QRegularExpression> searchPattern(const SearchQuery &query)
{
    const QString own = query.regularExpression ? query.text
                                                : QRegularExpression::escape(query.text);
    // An expression that backtracks without end gives up instead of stopping the window.
    QString before = u"(*LIMIT_MATCH=200000)"_s;
    QString behind;
    if (query.wholeWord) {
        before += u"(?<!\\w)(?:"_s;
        behind = u")(?!\\w)"_s;
    }
    const QString source = before + own + behind;

    QRegularExpression::PatternOptions options = QRegularExpression::MultilineOption
                                                 | QRegularExpression::UseUnicodePropertiesOption;
    if (!query.caseSensitive)
        options |= QRegularExpression::CaseInsensitiveOption;
    QRegularExpression pattern(source, options);
    if (!pattern.isValid())
        return fail("search/pattern",
                    {pattern.errorString(),
                     QString::number(std::clamp<qsizetype>(
                         pattern.patternErrorOffset() - before.size() + 1, 1, own.size() + 1))});
    return pattern;
}

std::vector<Span> findMatches(const QString &text, const QRegularExpression &pattern,
                              std::optional<Span> scope)
{
    std::vector<Span> matches;
    QRegularExpressionMatchIterator it = pattern.globalMatch(text);
    while (it.hasNext() && matches.size() < maximumMatches) {
        const QRegularExpressionMatch match = it.next();
        const Span span{match.capturedStart(), match.capturedEnd()};
        if (!span.isEmpty() && (!scope || scope->encloses(span)))
            matches.push_back(span);
    }
    return matches;
}

QString replacementFor(const QRegularExpressionMatch &match, const SearchQuery &query,
                       const QString &replacement)
{
    if (!query.regularExpression)
        return replacement;
    QString result;
    for (qsizetype i = 0; i < replacement.size(); ++i) {
        const QChar c = replacement[i];
        const QChar next = i + 1 < replacement.size() ? replacement[i + 1] : QChar();
        if ((c == u'\\' || c == u'$') && next >= u'0' && next <= u'9') {
            result += match.captured(next.digitValue());
        } else if (c == u'\\' && next == u'n') {
            result += u'\n';
        } else if (c == u'\\' && next == u't') {
            result += u'\t';
        } else if (c == u'\\' && (next == u'\\' || next == u'$')) {
            result += next;
        } else {
            result += c;
            continue;
        }
        ++i;
    }
    return result;
}

TextEdit replaceMatch(const QString &text, Span span, const SearchQuery &query,
                      const QString &replacement)
{
    const Result<QRegularExpression> pattern = searchPattern(query);
    if (!pattern || span.isEmpty())
        return {};
    const QRegularExpressionMatch match = matchAt(*pattern, text, span);
    if (!match.hasMatch())
        return {};
    return TextEdit(span, replacementFor(match, query, replacement));
}

TextEdit replaceMatches(const QString &text, const SearchQuery &query, const QString &replacement,
                        int *count, std::optional<Span> scope)
{
    *count = 0;
    TextEdit edit;
    const Result<QRegularExpression> pattern = searchPattern(query);
    if (!pattern)
        return edit;
    QRegularExpressionMatchIterator it = pattern->globalMatch(text);
    while (it.hasNext()) {
        const QRegularExpressionMatch match = it.next();
        if (match.capturedLength() == 0)
            continue;
        const Span span{match.capturedStart(), match.capturedEnd()};
        if (scope && !scope->encloses(span))
            continue;
        if (edit.add(span, replacementFor(match, query, replacement)))
            ++*count;
    }
    return edit;
}

} // namespace studio
