#include "exchange/PageHeadings.h"

#include "persona/Profile.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using LineKind = PageLine::Kind;

constexpr qsizetype longestHeading = 64;
constexpr qsizetype mostWords = 9;

bool isCased(QChar character)
{
    return character.isUpper() || character.isLower();
}

/// Every word but the small ones begins with a capital, or the script has none.
bool isTitleCase(const QString &text)
{
    static const QStringList small{
        u"a"_s,    u"an"_s,  u"and"_s,  u"as"_s, u"at"_s,  u"but"_s, u"by"_s,   u"for"_s,
        u"from"_s, u"in"_s,  u"into"_s, u"is"_s, u"of"_s,  u"on"_s,  u"or"_s,   u"over"_s,
        u"per"_s,  u"the"_s, u"to"_s,   u"vs"_s, u"vs."_s, u"via"_s, u"with"_s, u"without"_s};
    bool first = true;
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        qsizetype letter = 0;
        while (letter < word.size() && !word[letter].isLetterOrNumber())
            ++letter;
        if (letter == word.size())
            continue;
        if (word[letter].isLower() && (first || !small.contains(word)))
            return false;
        first = false;
    }
    return !first;
}

QString withoutColon(const QString &text)
{
    return text.endsWith(u':') ? text.chopped(1).trimmed() : text;
}

class Finder
{
public:
    Finder(const std::vector<PageLine> &lines, size_t begin, size_t end)
        : m_lines(lines)
        , m_begin(begin)
        , m_end(end)
        , m_wrapped(isHardWrapped(lines))
        , m_headings(lines.size(), PageHeading::None)
    {
    }

    std::vector<PageHeading> run()
    {
        for (size_t at = m_begin; at < m_end; ++at) {
            if (isKnownHere(at))
                m_headings[at] = PageHeading::Known;
        }
        for (size_t at = m_begin; at < m_end; ++at) {
            if (m_headings[at] == PageHeading::None && isShapedHere(at))
                m_headings[at] = PageHeading::Shaped;
        }
        dropRows();
        return std::move(m_headings);
    }

private:
    bool blankBefore(size_t at) const
    {
        return at == m_begin || m_lines[at - 1].kind == LineKind::Blank
               || m_headings[at - 1] != PageHeading::None;
    }
    bool blankAfter(size_t at) const
    {
        return at + 1 >= m_end || m_lines[at + 1].kind == LineKind::Blank
               || m_headings[at + 1] != PageHeading::None;
    }
    /// The next line that is not blank, or m_end.
    size_t next(size_t at) const
    {
        do
            ++at;
        while (at < m_end && m_lines[at].kind == LineKind::Blank);
        return at;
    }
    bool isListLine(size_t at) const
    {
        return at < m_end
               && (m_lines[at].kind == LineKind::Bullet || m_lines[at].kind == LineKind::Number);
    }
    /// The line before may end here: it is no half of a sentence.
    bool endsBefore(size_t at) const
    {
        return blankBefore(at) || isListLine(at - 1) || endsSentence(m_lines[at - 1].text);
    }

    bool isKnownHere(size_t at) const
    {
        const PageLine &line = m_lines[at];
        // "1. Identity" is a heading when it is not one of several steps.
        const bool numbered = line.kind == LineKind::Number && blankBefore(at)
                              && (blankAfter(at) || m_lines[at + 1].kind == LineKind::Bullet);
        if ((line.kind != LineKind::Text && !numbered) || !isKnownSection(line.content))
            return false;
        if (numbered || blankBefore(at))
            return true;
        return endsBefore(at) || !m_wrapped || blankAfter(at) || isListLine(at + 1);
    }

    bool isShapedHere(size_t at) const
    {
        const PageLine &line = m_lines[at];
        const size_t after = next(at);
        if (after >= m_end || !hasTitleShape(line.content))
            return false;
        if (line.kind != LineKind::Text)
            return isNumberedTitle(at);
        // A line of a list's element that has been wrapped, or a paragraph within it.
        if (line.indent > 0 && at > m_begin && !blankBefore(at))
            return false;
        const bool title = isTitleCase(line.text);
        const bool list = isListLine(after);
        if (blankBefore(at) && list)
            return title || after == at + 1 || blankAfter(at);
        if (blankBefore(at) && blankAfter(at)) {
            const PageLine &follower = m_lines[after];
            const bool sentence = endsSentence(follower.text);
            const bool heading = m_headings[after] == PageHeading::Known
                                 || (hasTitleShape(follower.text) && isTitleCase(follower.text));
            return title || ((sentence || heading) && line.text.count(u' ') < 5);
        }
        // Without blank lines only the plainest cases count.
        if (!title || !endsBefore(at))
            return false;
        return list
               || (!m_wrapped && endsSentence(m_lines[after].text)
                   && m_lines[after].text.size() > longestHeading);
    }

    /// "1. Authentication" above bullets or paragraphs, and not one of several steps.
    bool isNumberedTitle(size_t at) const
    {
        if (m_lines[at].kind != LineKind::Number || !blankBefore(at) || !blankAfter(at)
            || !isTitleCase(m_lines[at].content))
            return false;
        size_t before = at;
        while (before > m_begin && m_lines[before - 1].kind == LineKind::Blank)
            --before;
        const bool behindStep = before > m_begin && m_lines[before - 1].kind == LineKind::Number
                                && m_headings[before - 1] == PageHeading::None;
        return !behindStep && m_lines[next(at)].kind != LineKind::Number;
    }

    /// Three or more short lines in a row are a row of short lines.
    void dropRows()
    {
        for (size_t at = m_begin; at < m_end; ++at) {
            if (m_headings[at] != PageHeading::Shaped)
                continue;
            std::vector<size_t> row;
            size_t last = at;
            while (last < m_end && m_headings[last] == PageHeading::Shaped) {
                row.push_back(last);
                last = next(last);
            }
            if (row.size() >= 3) {
                // The last of them may still stand above a list.
                const bool keepsLast = isListLine(last);
                for (size_t index = 0; index + (keepsLast ? 1 : 0) < row.size(); ++index)
                    m_headings[row[index]] = PageHeading::None;
            }
            at = row.back();
        }
    }

    const std::vector<PageLine> &m_lines;
    size_t m_begin;
    size_t m_end;
    bool m_wrapped;
    std::vector<PageHeading> m_headings;
};

} // namespace

bool isKnownSection(const QString &text)
{
    const QString title = withoutColon(text);
    if (title.size() > longestHeading || endsSentence(title))
        return false;
    // An alias in lower case within a text is a word, not a title; and "## Vibe" is Markdown.
    const auto letter = std::ranges::find_if(title, [](QChar c) { return c.isLetter(); });
    const bool markup = title.startsWith(u'#') || title.startsWith(u'>') || title.startsWith(u'|')
                        || title.startsWith(u'*') || title.startsWith(u'_');
    if (letter == title.end() || letter->isLower() || markup)
        return false;
    // "Never:" above a list is a label within a section; "Identity:" can only be a heading.
    const bool onlyTitles = text.endsWith(u':');
    const auto names = [&](const Profile &profile) {
        const ProfileSection *section = profile.kind == Kind::Soul ? profile.find(title) : nullptr;
        return section
               && (!onlyTitles || comparableTitle(section->title) == comparableTitle(title));
    };
    return std::ranges::any_of(profiles(), names);
}

bool hasTitleShape(const QString &text)
{
    if (text.isEmpty() || text.size() > longestHeading || text.count(u' ') >= mostWords)
        return false;
    const QChar last = text.back();
    if (u".,;:!…。，；：！\"”’"_s.contains(last))
        return false;
    for (const QChar character : text) {
        if (character.isLetter())
            return !isCased(character) || character.isUpper();
        // Words of other marks first: "- ", "$ ls", "(see …)".
        if (character.unicode() < 0x80 && !character.isDigit() && character != u' '
            && character != u'"' && character != u'\'')
            return false;
    }
    return false;
}

std::vector<PageHeading> findHeadings(const std::vector<PageLine> &lines, size_t begin, size_t end)
{
    return Finder(lines, begin, end).run();
}

} // namespace studio
