#include "persona/TokenCount.h"

#include "persona/Measures.h"
#include "text/CommonEnds.h"

namespace studio {

namespace {

bool endsLine(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// Whether a line begins at \a at, and not an empty one: nothing that counts as one reaches
/// from one side of such a place to the other.
bool isBoundary(QStringView text, qsizetype at)
{
    return at == 0 || at == text.size() || (text[at - 1] == u'\n' && !endsLine(text[at]));
}

} // namespace

int TokenCount::of(const QString &text)
{
    const auto [front, back] = commonEnds(m_text, text);
    // A place is the same in both texts only where what stands on both sides of it is.
    qsizetype begin = std::max<qsizetype>(front - 1, 0);
    while (!isBoundary(text, begin))
        --begin;
    qsizetype end = back > 0 ? text.size() - back + 1 : text.size();
    while (!isBoundary(text, end))
        ++end;
    const QStringView fresh = QStringView(text).sliced(begin, end - begin);
    const qsizetype oldEnd = end + m_text.size() - text.size();
    const QStringView gone = QStringView(m_text).sliced(begin, oldEnd - begin);
    m_hundredths += tokenHundredths(fresh) - tokenHundredths(gone);
    m_text = text;
    return tokensOfHundredths(m_hundredths);
}

} // namespace studio
