#include "wording/PersonaDiff.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(studio::PersonaDiff)
};

QString sourceOf(const Snapshot &snapshot, Span span)
{
    return snapshot.text.sliced(span.begin, span.length());
}

/// A field's value as a person reads it: lists in one line, texts in theirs, the rest as written.
QStringList shownValue(const Snapshot &snapshot, const Entry &entry)
{
    const Value *value = snapshot.value(entry.key);
    if (value && value->isList()) {
        const Value::List &list = value->toList();
        if (std::ranges::all_of(list, &Value::isScalar))
            return {value->asTexts().join(u", "_s)};
    } else if (value && value->isScalar()) {
        return value->asText().trimmed().split(u'\n');
    }
    QStringList lines = sourceOf(snapshot, entry.valueSpan).split(u'\n');
    lines.removeIf([](const QString &line) { return line.trimmed().isEmpty(); });
    return lines;
}

void addField(std::vector<DiffRow> &rows, const QString &key, const QStringList &before,
              const QStringList &after)
{
    rows.push_back({DiffRow::Kind::Heading, key, {}});
    const std::vector<DiffRow> lines = diffTexts(before.join(u'\n'), after.join(u'\n'), 0);
    rows.insert(rows.end(), lines.begin(), lines.end());
}

void addFields(std::vector<DiffRow> &rows, const Snapshot &before, const Snapshot &after)
{
    const auto isLast = [](const Snapshot &snapshot, const Entry &entry) {
        return entry.key != u"version" && snapshot.frontmatter.find(entry.key) == &entry;
    };
    for (const Entry &entry : after.frontmatter.entries) {
        if (!isLast(after, entry))
            continue;
        const Entry *old = before.frontmatter.find(entry.key);
        QStringList was = old ? shownValue(before, *old) : QStringList();
        QStringList is = shownValue(after, entry);
        if (old && was == is) {
            // The same value in another form is a change of the file as well.
            const QString from = sourceOf(before, old->valueSpan);
            const QString to = sourceOf(after, entry.valueSpan);
            if (from.trimmed() == to.trimmed())
                continue;
            was = from.split(u'\n');
            is = to.split(u'\n');
        }
        addField(rows, entry.key, was, is);
    }
    for (const Entry &entry : before.frontmatter.entries) {
        if (isLast(before, entry) && !after.frontmatter.find(entry.key))
            addField(rows, entry.key, shownValue(before, entry), {});
    }
}

/// The lines of a body, each with the section that it stands in.
struct Body
{
    QStringList lines;
    QStringList sections;

    explicit Body(const Snapshot &snapshot)
    {
        const Span body = snapshot.frontmatter.body;
        const QStringView text = QStringView(snapshot.text).sliced(body.begin, body.length());
        qsizetype offset = body.begin;
        for (const QStringView line : text.split(u'\n')) {
            // Blank lines have no place in what is shown, and must not keep others apart.
            if (!line.trimmed().isEmpty()) {
                const int section = snapshot.outline.sectionAt(offset);
                lines += line.toString();
                sections += section < 0 ? QString()
                                        : snapshot.outline.sections[size_t(section)].title;
            }
            offset += line.size() + 1;
        }
    }
};

/// A line as it is shown: the usual marker of a list would look like the mark of a removal.
QString shownLine(const QString &line)
{
    const auto isBlank = [](QChar c) { return c.isSpace(); };
    const auto at = qsizetype(std::ranges::find_if_not(line, isBlank) - line.begin());
    if (QStringView(line).sliced(at).startsWith(u"- "))
        return QString(line).replace(at, 1, u"•"_s);
    return line;
}

class BodyRows
{
public:
    BodyRows(std::vector<DiffRow> &rows, const Body &before, const Body &after)
        : m_rows(rows)
        , m_before(before)
        , m_after(after)
    {
    }

    void add(const DiffRun &run, bool first, bool last)
    {
        if (run.same > 0) {
            if (!first)
                keep(run.after);
            if (!last && (first || run.same > 1)) {
                if (!first && run.same > 2)
                    m_gap = true;
                m_context = {run.before + run.same - 1, run.after + run.same - 1};
            }
            return;
        }
        const size_t begin = m_rows.size();
        for (qsizetype i = 0; i < run.removed; ++i)
            put(DiffRow::Kind::Removed, m_before, run.before + i);
        for (qsizetype i = 0; i < run.added; ++i)
            put(DiffRow::Kind::Added, m_after, run.after + i);
        pair(begin, run);
    }

private:
    /// Shows an unchanged line behind a change, when it still belongs to the same section.
    void keep(qsizetype after)
    {
        if (m_after.sections[after] == m_section)
            m_rows.push_back({DiffRow::Kind::Same, shownLine(m_after.lines[after]), {}});
    }

    void put(DiffRow::Kind kind, const Body &body, qsizetype line)
    {
        const QString &section = body.sections[line];
        const bool entered = !m_any || section != m_section;
        if (entered) {
            const QString title = section.isEmpty() ? Words::tr("Beginning") : section;
            m_rows.push_back({DiffRow::Kind::Heading, title, {}});
            m_section = section;
            m_any = true;
        }
        if (m_context.second >= 0) {
            // The heading is shown already, and a line of another section explains nothing.
            const QString &text = m_after.lines[m_context.second];
            const bool heading = text.trimmed().startsWith(u'#');
            if (m_after.sections[m_context.second] == section && !heading) {
                if (!entered && m_gap)
                    m_rows.push_back({DiffRow::Kind::Gap, {}, {}});
                m_rows.push_back({DiffRow::Kind::Same, shownLine(text), {}});
            }
            m_context = {-1, -1};
            m_gap = false;
        }
        m_rows.push_back({kind, shownLine(body.lines[line]), {}});
    }

    /// Marks the changed words of lines that took each other's place.
    void pair(size_t begin, const DiffRun &run)
    {
        if (run.removed != run.added)
            return;
        std::vector<DiffRow *> removed;
        std::vector<DiffRow *> added;
        for (size_t i = begin; i < m_rows.size(); ++i) {
            if (m_rows[i].kind == DiffRow::Kind::Removed)
                removed.push_back(&m_rows[i]);
            else if (m_rows[i].kind == DiffRow::Kind::Added)
                added.push_back(&m_rows[i]);
        }
        for (size_t i = 0; i < removed.size() && i < added.size(); ++i)
            markChangedWords(*removed[i], *added[i]);
    }

    std::vector<DiffRow> &m_rows;
    const Body &m_before;
    const Body &m_after;
    QString m_section;
    bool m_any = false;
    bool m_gap = false;
    std::pair<qsizetype, qsizetype> m_context{-1, -1}; ///< The line before the next change.
};

} // namespace

std::vector<DiffRow> diffPersonas(const Snapshot &before, const Snapshot &after)
{
    std::vector<DiffRow> rows;
    addFields(rows, before, after);
    const Body old(before);
    const Body now(after);
    const std::vector<DiffRun> runs = diffLists(old.lines, now.lines);
    BodyRows body(rows, old, now);
    for (size_t i = 0; i < runs.size(); ++i)
        body.add(runs[i], i == 0, i + 1 == runs.size());
    return rows;
}

} // namespace studio
