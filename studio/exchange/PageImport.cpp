#include "exchange/PageImport.h"

#include "exchange/PageBody.h"
#include "exchange/PageSite.h"
#include "format/Frontmatter.h"
#include "format/PlanValue.h"
#include "persona/Identity.h"
#include "persona/Schema.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

using LineKind = PageLine::Kind;

constexpr qsizetype longestName = 100;
constexpr qsizetype longestTagline = 300;
constexpr size_t headLines = 40; ///< A back link further down is no part of the site's head.

/// Whether the text was Markdown before anyone pasted it.
bool isMarkdown(const QString &page, const std::vector<PageLine> &lines)
{
    static const QRegularExpression heading(uR"(^ {0,3}#{1,6}[ \t]+\S)"_s,
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression strong(uR"(\*\*[^*\s][^*\n]*\*\*)"_s);
    static const QRegularExpression link(uR"(\[[^\]\n]+\]\([^)\s]+\))"_s);
    const QString text = page.startsWith(u'\uFEFF') ? page.sliced(1) : page;
    if (parseFrontmatter(QString(text).replace(u"\r\n"_s, u"\n"_s)).present)
        return true;
    static const QRegularExpression underline(uR"(^(?:=+|-{3,})$)"_s);
    bool underlined = false;
    for (size_t at = 0; at < lines.size(); ++at) {
        const PageLine &line = lines[at];
        if (line.kind == LineKind::Text && at + 1 < lines.size()
            && underline.match(lines[at + 1].text).hasMatch()) {
            underlined = true;
            continue;
        }
        const bool pageBullet = line.kind == LineKind::Bullet && !u"-*+–"_s.contains(line.marker);
        const bool pageTitle = line.kind == LineKind::Text && isKnownSection(line.text);
        const SiteLine site = line.kind == LineKind::Text ? siteLine(line.text) : SiteLine::None;
        if (pageBullet || pageTitle || site == SiteLine::BackLink || site == SiteLine::Claim)
            return false;
    }
    return underlined || text.contains(heading) || text.contains(strong) || text.contains(link);
}

class Importer
{
public:
    explicit Importer(const QString &page)
        : m_lines(readPageLines(page))
        , m_end(m_lines.size())
    {
    }

    Result<PageImport> run()
    {
        cutHead();
        cutTail();
        if (next(m_begin) == m_end)
            return fail("import/empty");
        m_headings = findHeadings(m_lines, m_begin, m_end);
        readHead();
        finishHeadings();

        PageImport result;
        result.text = withFields(markdownOf(m_lines, m_headings, m_begin, m_end));
        std::ranges::stable_sort(m_notes, {}, [](const Error &note) { return note.span.begin; });
        result.notes = std::move(m_notes);
        return result;
    }

private:
    /// The first line from \a at on that is not blank, or m_end.
    size_t next(size_t at) const
    {
        while (at < m_end && m_lines[at].kind == LineKind::Blank)
            ++at;
        return at;
    }
    SiteLine siteAt(size_t at) const
    {
        return at < m_end && m_lines[at].kind == LineKind::Text ? siteLine(m_lines[at].text)
                                                                : SiteLine::None;
    }
    void note(const char *code, size_t at)
    {
        const PageLine &line = m_lines[at];
        m_notes.push_back({code, {line.text, QString::number(line.number)}, line.span});
    }
    void noteDropped(size_t begin, size_t end)
    {
        for (size_t at = begin; at < end; ++at) {
            if (m_lines[at].kind != LineKind::Blank)
                note("import/dropped-line", at);
        }
    }

    /// The site's navigation, up to its link back to the list.
    void cutHead()
    {
        size_t seen = 0;
        for (size_t at = 0; at < m_end && seen < headLines; ++at) {
            if (m_lines[at].kind == LineKind::Bullet || isKnownSection(m_lines[at].text))
                return;
            seen += m_lines[at].kind != LineKind::Blank;
            if (siteAt(at) == SiteLine::BackLink) {
                noteDropped(0, at);
                m_begin = at + 1;
                m_framed = true;
                return;
            }
        }
    }

    /// Whether what stands below is the site's: "Claim ownership" may be a section of a soul.
    bool endsWithClaim(size_t at) const
    {
        if (siteAt(next(at + 1)) == SiteLine::ClaimText)
            return true;
        for (++at; at < m_end; ++at) {
            if (m_lines[at].kind == LineKind::Bullet || isKnownSection(m_lines[at].text))
                return false;
        }
        return true;
    }

    /// "Claim authorship" and all below it, and what the site shows at the foot of its pages.
    void cutTail()
    {
        size_t claim = m_end;
        for (size_t at = m_begin; at < m_end; ++at) {
            if (siteAt(at) == SiteLine::Claim && endsWithClaim(at)) {
                claim = at;
                break;
            }
        }
        bool explained = false;
        for (size_t at = claim; at < m_end; ++at) {
            const SiteLine site = siteAt(at);
            const bool goesOn = explained && m_lines[at - 1].kind == LineKind::Text
                                && !endsSentence(m_lines[at - 1].text);
            if (m_lines[at].kind != LineKind::Blank && site == SiteLine::None && !goesOn
                && !m_lines[at].text.contains("claim"_L1, Qt::CaseInsensitive))
                note("import/dropped-line", at);
            explained = explained || m_lines[at].text.contains("claim"_L1, Qt::CaseInsensitive);
        }
        m_end = claim;
        while (m_end > m_begin) {
            const PageLine &last = m_lines[m_end - 1];
            const SiteLine site = siteAt(m_end - 1);
            const bool foot = site == SiteLine::Button || site == SiteLine::Counter
                              || site == SiteLine::Footer || site == SiteLine::BackLink;
            // A word such as "Report" below a heading is what the soul says.
            const bool apart = m_end - 1 == m_begin || m_lines[m_end - 2].kind == LineKind::Blank
                               || siteAt(m_end - 2) != SiteLine::None;
            if (site == SiteLine::ClaimText || (foot && apart && claim == m_lines.size()))
                note("import/dropped-line", m_end - 1);
            else if (last.kind != LineKind::Blank && !(foot && apart))
                break;
            --m_end;
        }
    }

    /// Whether a button stands before the first known section or list.
    bool buttonInHead() const
    {
        for (size_t at = m_begin; at < m_end; ++at) {
            if (m_lines[at].kind == LineKind::Bullet || m_headings[at] == PageHeading::Known)
                return false;
            if (siteAt(at) == SiteLine::Button)
                return true;
        }
        return false;
    }

    /// Name, tagline and what else the page shows above the soul itself.
    void readHead()
    {
        const bool button = buttonInHead();
        m_framed = m_framed || button;
        size_t at = next(m_begin);
        while (at < m_end && siteAt(at) != SiteLine::None)
            at = next(at + 1);
        if (at >= m_end || !isName(at)) {
            noteOnce("import/no-title", at);
            m_begin = at;
            skipMeta(button);
            return;
        }
        m_fields.push_back({u"name"_s, m_lines[at].text});
        m_headings[at] = PageHeading::None;
        m_begin = at + 1;
        readTagline(button);
        skipMeta(button);
    }

    void noteOnce(const char *code, size_t at)
    {
        const size_t line = std::min(at, m_lines.size() - 1);
        m_notes.push_back({code, {}, m_lines[line].span});
    }

    bool isName(size_t at)
    {
        const PageLine &line = m_lines[at];
        if (line.kind != LineKind::Text || line.text.size() > longestName)
            return false;
        const size_t after = next(at + 1);
        if (after < m_end && m_lines[after].kind != LineKind::Text)
            return false; // A list follows: it is a heading.
        const bool sentence = u".,;"_s.contains(line.text.back());
        if (m_framed)
            return !sentence || siteAt(after) != SiteLine::None;
        if (sentence || m_headings[at] == PageHeading::Known || !hasTitleShape(line.text)
            || after >= m_end)
            return false;
        // Name, one line, heading: so begins a page. Name, paragraphs: so begins a section.
        const size_t third = next(after + 1);
        if (m_headings[after] == PageHeading::Known)
            return true;
        if (third < m_end && m_headings[third] != PageHeading::None
            && m_lines[after].text.size() <= longestTagline / 2)
            return true;
        note("import/title-as-heading", at);
        m_headings[at] = PageHeading::Known;
        return false;
    }

    void readTagline(bool button)
    {
        size_t at = next(m_begin);
        while (at < m_end && siteAt(at) != SiteLine::None) {
            button = button && siteAt(at) != SiteLine::Button;
            at = next(at + 1);
        }
        const bool possible = at < m_end && m_lines[at].kind == LineKind::Text
                              && m_headings[at] != PageHeading::Known
                              && m_lines[at].text.size() <= longestTagline;
        const size_t after = possible ? next(paragraphEnd(at)) : m_end;
        // Behind the button stands the soul itself; its first section may be untitled.
        const bool head = button || (after < m_end && m_headings[after] != PageHeading::None)
                          || siteAt(after) != SiteLine::None;
        const bool heading = possible && m_headings[at] == PageHeading::Shaped && !button
                             && siteAt(after) == SiteLine::None
                             && (after >= m_end || m_headings[after] == PageHeading::None);
        if (!possible || !head || heading) {
            noteOnce("import/no-tagline", at);
            m_begin = at;
            return;
        }
        QString tagline;
        for (size_t line = at; line < paragraphEnd(at); ++line) {
            m_headings[line] = PageHeading::None;
            tagline += (tagline.isEmpty() ? QString() : u" "_s) + m_lines[line].text;
        }
        m_fields.push_back({u"tagline"_s, tagline});
        m_begin = paragraphEnd(at);
    }

    size_t paragraphEnd(size_t at) const
    {
        size_t end = at + 1;
        while (end < m_end && m_lines[end].kind == LineKind::Text && siteAt(end) == SiteLine::None
               && m_headings[end] == PageHeading::None && !endsSentence(m_lines[end - 1].text)
               && !pageField(m_lines[end].text))
            ++end;
        return end;
    }

    /// Buttons, counters and fields between the tagline and the soul.
    void skipMeta(bool button)
    {
        for (size_t at = next(m_begin); at < m_end; at = next(at + 1)) {
            const PageLine &line = m_lines[at];
            const SiteLine site = siteAt(at);
            const auto field = m_framed && line.kind == LineKind::Text ? pageField(line.text)
                                                                       : std::nullopt;
            const bool between = button && site == SiteLine::None && buttonBehind(at);
            if (site == SiteLine::None && !field && !between)
                break;
            button = button && site != SiteLine::Button;
            m_headings[at] = PageHeading::None;
            if (field)
                m_fields.push_back(*field);
            else if (between && !has(u"description") && endsSentence(line.text))
                m_fields.push_back({u"description"_s, line.text});
            else if (site == SiteLine::None)
                note("import/dropped-line", at);
            m_begin = at + 1;
        }
    }
    bool buttonBehind(size_t at) const
    {
        for (; at < m_end && m_lines[at].kind != LineKind::Bullet
               && m_headings[at] != PageHeading::Known;
             ++at) {
            if (siteAt(at) == SiteLine::Button)
                return true;
        }
        return false;
    }
    bool has(QStringView key) const
    {
        return std::ranges::any_of(m_fields, [&](const PageField &f) { return f.key == key; });
    }

    void finishHeadings()
    {
        bool any = false;
        for (size_t at = m_begin; at < m_end; ++at) {
            any = any || m_headings[at] != PageHeading::None;
            if (m_headings[at] == PageHeading::Shaped)
                note("import/unsure-heading", at);
        }
        if (!any)
            noteOnce("import/no-sections", m_begin);
    }

    QString withFields(const QString &body) const
    {
        QString text = body;
        const auto set = [&](const QString &key, const Value &value) {
            const auto edit = planSet(text, parseFrontmatter(text), key, value,
                                      schemaFor(Kind::Soul).planOptions(key));
            if (edit)
                text = edit->appliedTo(text);
        };
        QStringList written;
        for (const PageField &field : m_fields) {
            if (written.contains(field.key))
                continue;
            written += field.key;
            if (field.key == u"name")
                set(u"slug"_s, makeSlug(field.value));
            if (field.key == u"tags")
                set(field.key, Value(field.value.split(u' ')));
            else
                set(field.key, Value(field.value));
        }
        return text;
    }

    std::vector<PageLine> m_lines;
    std::vector<PageHeading> m_headings;
    std::vector<PageField> m_fields;
    std::vector<Error> m_notes;
    size_t m_begin = 0;
    size_t m_end;
    bool m_framed = false; ///< Something of the site stands above the soul, so it has a head.
};

} // namespace

Result<PageImport> importPageText(const QString &pageText)
{
    const std::vector<PageLine> lines = readPageLines(pageText);
    if (std::ranges::all_of(lines, [](const PageLine &l) { return l.kind == LineKind::Blank; }))
        return fail("import/empty");
    if (isMarkdown(pageText, lines))
        return PageImport{pageText, {Error{"import/already-markdown", {}, {}}}};
    return Importer(pageText).run();
}

} // namespace studio
