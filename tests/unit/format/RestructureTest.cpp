#include "SharedFiles.h"
#include "format/Frontmatter.h"
#include "format/PlanRestructure.h"
#include "text/FileText.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

Outline outlineOf(const QString &text)
{
    return parseOutline(text, parseFrontmatter(text).body);
}

QString applied(const QString &text, const Result<TextEdit> &edit)
{
    return edit ? edit->appliedTo(text) : u"error "_s + QString::fromLatin1(edit.error().code);
}

QString split(const QString &text, QStringView before, const QString &title = u"New"_s)
{
    const Outline outline = outlineOf(text);
    const qsizetype at = text.indexOf(before);
    return applied(text, planSplitSection(text, outline, outline.sectionAt(at), at, title));
}

/// The lines that say something, in their order.
QStringList lines(const QString &text)
{
    QStringList said;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            said += line.trimmed();
    }
    return said;
}

QStringList words(const QString &text)
{
    return text.simplified().split(u' ', Qt::SkipEmptyParts);
}

template<typename Check>
void overTheCorpus(Check &&check)
{
    QStringList paths;
    for (const QString &part : {u"souls"_s, u"agents"_s}) {
        // Enough of each kind, from all over the collections.
        const QStringList all = tests::corpusFiles(part);
        for (qsizetype i = 0; i < all.size(); i += qMax<qsizetype>(1, all.size() / 40))
            paths += all[i];
    }
    if (paths.isEmpty())
        QSKIP("there are no files of the corpus here");
    for (const QString &path : std::as_const(paths)) {
        const auto file = decode(tests::bytesOf(path));
        if (!file || file->text.size() > 40'000)
            continue;
        check(path, file->text, outlineOf(file->text));
        if (QTest::currentTestFailed())
            return;
    }
}

} // namespace

class RestructureTest : public QObject
{
    Q_OBJECT

private slots:
    void splitsBetweenParagraphs()
    {
        QCOMPARE(split(u"## A\n\none\n\ntwo\n\n## B\n"_s, u"two"),
                 u"## A\n\none\n\n## New\n\ntwo\n\n## B\n"_s);
        QCOMPARE(split(u"## A\n\none\n\ntwo\n"_s, u"\n\ntwo"), u"## A\n\none\n\n## New\n\ntwo\n"_s);
    }

    void splitsInsideALine()
    {
        QCOMPARE(split(u"## A\n\none two three\n"_s, u"two"),
                 u"## A\n\none\n\n## New\n\ntwo three\n"_s);
        QCOMPARE(split(u"## A\n\none two three\n"_s, u" two"),
                 u"## A\n\none\n\n## New\n\ntwo three\n"_s);
    }

    void splitsAtTheEnds()
    {
        QCOMPARE(split(u"## A\n\none\n\n## B\n\nx\n"_s, u"\n\n## B"),
                 u"## A\n\none\n\n## New\n\n## B\n\nx\n"_s);
        QCOMPARE(split(u"## A\n\none\n"_s, u"one"), u"## A\n\n## New\n\none\n"_s);
    }

    void aListIsDividedBeforeAnElement()
    {
        QCOMPARE(split(u"## A\n\n- a\n- b\n  more\n- c\n"_s, u"more"),
                 u"## A\n\n- a\n\n## New\n\n- b\n  more\n- c\n"_s);
    }

    void codeIsNotDivided()
    {
        QCOMPARE(split(u"## A\n\n```\none\ntwo\n```\n"_s, u"two"), u"error section/split"_s);
    }

    void subsectionsBehindThePlaceGoAlong()
    {
        QCOMPARE(split(u"# T\n\n## A\n\none\n\ntwo\n\n### Deep\n\nd\n"_s, u"two"),
                 u"# T\n\n## A\n\none\n\n## New\n\ntwo\n\n### Deep\n\nd\n"_s);
    }

    void merges()
    {
        const auto merge = [](const QString &text) {
            const Outline outline = outlineOf(text);
            return applied(text, planMergeSection(text, outline, 0));
        };
        QCOMPARE(merge(u"## A\n\none\n\n## B\n\ntwo\n"_s), u"## A\n\none\n\ntwo\n"_s);
        QCOMPARE(merge(u"## A\n\n## B\n\ntwo\n"_s), u"## A\n\ntwo\n"_s);
        QCOMPARE(merge(u"## A\n\none\n\n## B\n"_s), u"## A\n\none\n"_s);
        QCOMPARE(merge(u"## A\n\none\n\n## B\n\n## C\n"_s), u"## A\n\none\n\n## C\n"_s);
        QCOMPARE(merge(u"## A\n\n- a\n- b\n\n## B\n\n- c\n"_s), u"## A\n\n- a\n- b\n- c\n"_s);
        QCOMPARE(merge(u"## A\n\n- a\n\n- b\n\n## B\n\n- c\n"_s), u"## A\n\n- a\n\n- b\n\n- c\n"_s);
        QCOMPARE(merge(u"## A\n\none\n\n### Deep\n\nd\n\n## B\n\ntwo\n"_s),
                 u"## A\n\none\n\n### Deep\n\nd\n\ntwo\n"_s);
        QCOMPARE(merge(u"## A\n\none\n\n# B\n\ntwo\n"_s), u"error section/merge"_s);
        QCOMPARE(merge(u"## A\n\none\n"_s), u"error section/merge"_s);
    }

    void changesTheLevelWithWhatIsBelow()
    {
        const QString text = u"# T\n\n## A ##\n\n### Deep\n\n## B\n"_s;
        const Outline outline = outlineOf(text);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 1, 1)),
                 u"# T\n\n### A ###\n\n#### Deep\n\n## B\n"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 1, -1)),
                 u"# T\n\n# A #\n\n## Deep\n\n## B\n"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 1, 4)), u"error section/level"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 0, -1)), u"error section/level"_s);
    }

    void underlinedHeadingsStayUnderlined()
    {
        const QString text = u"Title\n=====\n\nx\n\nB\n-\n\nTwo\nlines\n---\n"_s;
        const Outline outline = outlineOf(text);
        QCOMPARE(outline.sections.size(), 3u);
        QCOMPARE(headingAtLevel(text, outline.sections[1], 1).value_or(QString()).trimmed(),
                 u"B\n==="_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 1, -1)),
                 u"Title\n=====\n\nx\n\nB\n===\n\nTwo\nlines\n---\n"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 1, 1)),
                 u"Title\n=====\n\nx\n\n### B\n\nTwo\nlines\n---\n"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 2, 1)), u"error section/level"_s);
        QCOMPARE(applied(text, planSectionLevel(text, outline, 2, -1)),
                 u"Title\n=====\n\nx\n\nB\n-\n\nTwo\nlines\n===\n"_s);
    }

    /// Of the corpus: merging takes away one heading and nothing else.
    void mergingLosesNoLine()
    {
        int merged = 0;
        overTheCorpus([&](const QString &path, const QString &text, const Outline &outline) {
            for (const int section : outline.mainSections()) {
                const int next = sectionToMerge(outline, section);
                const auto edit = planMergeSection(text, outline, section);
                QCOMPARE(edit.has_value() || next < 0 || edit.error().code == "section/body", true);
                if (!edit)
                    continue;
                ++merged;
                const Span heading = outline.sections[size_t(next)].heading;
                QString expected = text;
                expected.remove(heading.begin, heading.length());
                QVERIFY2(lines(edit->appliedTo(text)) == lines(expected), qPrintable(path));
            }
        });
        qInfo("%d pairs of sections", merged);
    }

    /// Splitting adds one heading and loses no word, and merging takes it back.
    void splittingLosesNoWordAndCanBeTakenBack()
    {
        int made = 0;
        int refused = 0;
        overTheCorpus([&](const QString &path, const QString &text, const Outline &outline) {
            for (const int section : outline.mainSections()) {
                const Span whole = outline.sections[size_t(section)].whole;
                const Span heading = outline.sections[size_t(section)].heading;
                for (qsizetype at = heading.end; at < whole.end;
                     at += qMax<qsizetype>(7, whole.length() / 3)) {
                    const auto edit = planSplitSection(text, outline, section, at, u"Zzz"_s);
                    if (!edit) {
                        ++refused;
                        continue;
                    }
                    ++made;
                    const QString after = edit->appliedTo(text);
                    QStringList said = words(after);
                    QCOMPARE(said.removeAll(u"Zzz"_s), 1);
                    const QString marks(outline.sections[size_t(section)].level, u'#');
                    QCOMPARE(said.count(marks), words(text).count(marks) + 1);
                    said.removeAll(marks);
                    QStringList before = words(text);
                    before.removeAll(marks);
                    QVERIFY2(said.join(QString()) == before.join(QString()), qPrintable(path));
                    const Outline then = outlineOf(after);
                    const auto back = planMergeSection(after, then, section);
                    if (back)
                        QCOMPARE(words(back->appliedTo(after)).join(QString()),
                                 words(text).join(QString()));
                }
            }
        });
        qInfo("%d places, %d refused", made, refused);
        QVERIFY(refused < made / 3);
    }

    void levelsThereAndBackAreTheSameText()
    {
        int made = 0;
        overTheCorpus([&](const QString &path, const QString &text, const Outline &outline) {
            for (size_t section = 0; section < outline.sections.size(); ++section) {
                const auto edit = planSectionLevel(text, outline, int(section), 1);
                if (!edit)
                    continue;
                const QString after = edit->appliedTo(text);
                const Outline then = outlineOf(after);
                const auto within = [&](const Outline &o) {
                    return std::ranges::count_if(o.sections, [&](const Section &one) {
                        return o.sections[section].whole.encloses(one.heading);
                    });
                };
                const Span whole = outline.sections[section].whole;
                const QString source = text.sliced(whole.begin, whole.length());
                const auto back = planSectionLevel(after, then, int(section), -1);
                // One that has become part of another takes its followers along; an underlined
                // heading of level 2 has become a marked one.
                if (!back || within(then) != within(outline) || source.contains("\n---"_L1)
                    || source.contains("\n==="_L1))
                    continue;
                ++made;
                QVERIFY2(back->appliedTo(after) == text, qPrintable(path));
            }
        });
        qInfo("%d headings", made);
    }
};

QTEST_APPLESS_MAIN(RestructureTest)
#include "RestructureTest.moc"
