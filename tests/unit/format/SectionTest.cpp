#include "SharedFiles.h"
#include "format/Frontmatter.h"
#include "format/PlanSection.h"
#include "text/FileText.h"

#include <QRandomGenerator>
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

const QString sample =
    u"---\nname: x\n---\n\n# Title\n\nIntro.\n\n## One\n\nText.\n\n### Deep\n\nd\n\n"
    "## Two ##\n\n- a\n- b\n\n## Three\n"_s;

} // namespace

class SectionTest : public QObject
{
    Q_OBJECT

private slots:
    void outlineHasSpansAndLevels()
    {
        const Outline outline = outlineOf(sample);
        QCOMPARE(outline.sections.size(), 5u);
        QCOMPARE(outline.titleSection(), 0);
        QCOMPARE(outline.sectionLevel(), 2);
        QCOMPARE(outline.mainSections(), (std::vector<int>{1, 3, 4}));
        QCOMPARE(outline.sections[2].parent, 1);
        QCOMPARE(
            sample.sliced(outline.introduction().begin, outline.introduction().length()).trimmed(),
            u"Intro."_s);
        const Section &two = outline.sections[3];
        QCOMPARE(two.title, u"Two"_s);
        QCOMPARE(sample.sliced(two.titleSpan.begin, two.titleSpan.length()), u"Two"_s);
        QCOMPARE(sample.sliced(two.whole.begin, two.whole.length()),
                 u"## Two ##\n\n- a\n- b\n\n"_s);
        QCOMPARE(outline.sectionAt(sample.indexOf(u"- b")), 3);
    }

    void headingsAreFoundAsMarkdownSays()
    {
        const QString text =
            u"Setext\n======\n\n```\n# no\n```\n\n> # quoted\n\nC#\n--\n\n# C#\n#\n"_s;
        const Outline outline = outlineOf(text);
        QStringList titles;
        for (const Section &section : outline.sections)
            titles += section.title + u'/' + QString::number(section.level) + u'/'
                      + text.sliced(section.titleSpan.begin, section.titleSpan.length());
        QCOMPARE(titles, (QStringList{u"Setext/1/Setext"_s, u"C#/2/C#"_s, u"C#/1/C#"_s, u"/1/"_s}));
    }

    void blocksCoverTheirLinesInOrder()
    {
        const QString text = u"# T\n\nabove\n| a |\n|---|\n| b |\n\n```\nc\n```\n"_s;
        QStringList sources;
        for (const Block &block : outlineOf(text).blocks)
            sources += text.sliced(block.span.begin, block.span.length());
        QCOMPARE(sources,
                 (QStringList{u"# T\n"_s, u"above\n| a |\n|---|\n| b |\n"_s, u"```\nc\n```\n"_s}));
    }

    void bulletsHaveMarkersAndDepth()
    {
        const QString text = u"- a\n  more\n- [x] b\n  1. é *c*\n\ntext\n\n* d\n"_s;
        const std::vector<Bullet> bullets = bulletsIn(text, {0, text.size()});
        QStringList found;
        for (const Bullet &bullet : bullets)
            found += QString::number(bullet.depth)
                     + text.sliced(bullet.marker.begin, bullet.marker.length()) + u'|'
                     + text.sliced(bullet.content.begin, bullet.content.length());
        QCOMPARE(found, (QStringList{u"0-|a\n  more"_s, u"0-|b\n  1. é *c*"_s, u"11.|é *c*"_s,
                                     u"0*|d"_s}));
    }

    void adds()
    {
        QString text = applied(sample,
                               planAddSection(sample, outlineOf(sample), u"New"_s, 2, u"Body"_s));
        QVERIFY2(text.endsWith(u"## Three\n\n## New\n\nBody\n"_s), qPrintable(text));
        text = applied(sample,
                       planAddSection(sample, outlineOf(sample), u"New"_s, 2, u"Body"_s, 3));
        QVERIFY2(text.contains(u"d\n\n## New\n\nBody\n\n## Two ##\n"_s), qPrintable(text));
        QCOMPARE(applied(u""_s, planAddSection(u""_s, outlineOf(u""_s), u"A"_s, 1, {})),
                 u"# A\n"_s);
        const QString bare = u"---\nname: x\n---\n"_s;
        QCOMPARE(applied(bare, planAddSection(bare, outlineOf(bare), u"A"_s, 1, u"b"_s)),
                 bare + u"\n# A\n\nb\n"_s);
        QCOMPARE(applied(sample,
                         planAddSection(sample, outlineOf(sample), u"A"_s, 2, u"```\nopen"_s, 3)),
                 u"error section/body"_s);
        QCOMPARE(applied(sample, planAddSection(sample, outlineOf(sample), u"a\nb"_s, 2, {})),
                 u"error section/title"_s);
    }

    void renames()
    {
        const QString text = applied(
            sample, planRenameSection(sample, outlineOf(sample), 3, u"Deux & *b*"_s));
        QCOMPARE(text, QString(sample).replace(u"## Two ##"_s, u"## Deux & *b* ##"_s));
        QCOMPARE(applied(sample, planRenameSection(sample, outlineOf(sample), 9, u"x"_s)),
                 u"error section/no-such"_s);
    }

    void moves()
    {
        const QString up = applied(sample, planMoveSection(sample, outlineOf(sample), 3, 1));
        QVERIFY2(
            up.contains(
                u"Intro.\n\n## Two ##\n\n- a\n- b\n\n## One\n\nText.\n\n### Deep\n\nd\n\n## Three\n"_s),
            qPrintable(up));
        const QString end = applied(sample, planMoveSection(sample, outlineOf(sample), 1, -1));
        QVERIFY2(
            end.endsWith(
                u"Intro.\n\n## Two ##\n\n- a\n- b\n\n## Three\n\n## One\n\nText.\n\n### Deep\n\nd\n"_s),
            qPrintable(end));
        const QString last = applied(sample, planMoveSection(sample, outlineOf(sample), 4, 3));
        QVERIFY2(last.endsWith(u"d\n\n## Three\n\n## Two ##\n\n- a\n- b\n"_s), qPrintable(last));
        QCOMPARE(applied(sample, planMoveSection(sample, outlineOf(sample), 1, 2)),
                 u"error section/move"_s);
    }

    void removes()
    {
        QCOMPARE(applied(sample, planRemoveSection(sample, outlineOf(sample), 4)),
                 QString(sample).remove(u"\n## Three\n"_s));
        const QString text = applied(sample, planRemoveSection(sample, outlineOf(sample), 1));
        QVERIFY2(text.contains(u"Intro.\n\n## Two ##\n"_s), qPrintable(text));
    }

    void replacesBodies()
    {
        QString text = applied(
            sample, planReplaceSectionBody(sample, outlineOf(sample), 3, u"\n- a\n- c\n\n"_s));
        QCOMPARE(text, QString(sample).replace(u"- b"_s, u"- c"_s));
        text = applied(sample, planReplaceSectionBody(sample, outlineOf(sample), 4, u"Words"_s));
        QVERIFY2(text.endsWith(u"## Three\n\nWords\n"_s), qPrintable(text));
        QCOMPARE(
            applied(sample, planReplaceSectionBody(sample, outlineOf(sample), 3, u"## Other"_s)),
            u"error section/body"_s);
        QCOMPARE(
            applied(sample, planReplaceSectionBody(sample, outlineOf(sample), 3, u"~~~\nopen"_s)),
            u"error section/body"_s);
    }

    /// Moving and renaming sections of real files loses no line but blank ones.
    void nothingIsLostInRealFiles()
    {
        if (tests::sharedFolder().isEmpty())
            QSKIP("the shared folder with real files is not there");
        QRandomGenerator random(5);
        int planned = 0, refused = 0;
        QMap<QByteArray, int> reasons;
        for (const char *part : {"agents", "souls"}) {
            for (const QString &path : tests::corpusFiles(QLatin1StringView(part))) {
                const QString text = decode(tests::bytesOf(path))->text;
                const Outline outline = outlineOf(text);
                if (outline.sections.empty())
                    continue;
                for (int round = 0; round < 4; ++round) {
                    const int section = random.bounded(int(outline.sections.size()));
                    const int before = random.bounded(-1, int(outline.sections.size()));
                    const Result<TextEdit> edit = planMoveSection(text, outline, section, before);
                    if (!edit) {
                        ++refused;
                        ++reasons[edit.error().code];
                        continue;
                    }
                    ++planned;
                    QStringList was = text.split(u'\n', Qt::SkipEmptyParts);
                    QStringList now = edit->appliedTo(text).split(u'\n', Qt::SkipEmptyParts);
                    for (QStringList *lines : {&was, &now})
                        lines->removeIf(
                            [](const QString &line) { return line.trimmed().isEmpty(); });
                    was.sort();
                    now.sort();
                    QVERIFY2(was == now, qPrintable(path));
                }
            }
        }
        qInfo() << "planned" << planned << "refused" << refused << reasons;
        QVERIFY(planned > refused);
    }
};

QTEST_APPLESS_MAIN(SectionTest)
#include "SectionTest.moc"
