#include "format/FormatFrontmatter.h"
#include "SharedFiles.h"
#include "format/Reading.h"
#include "text/FileText.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

QString formatted(const QString &text)
{
    return planFormat(text, parseFrontmatter(text), LineEnd::Lf).appliedTo(text);
}

} // namespace

class FormatFrontmatterTest : public QObject
{
    Q_OBJECT

private slots:
    void laysOutKeysAndLines()
    {
        QCOMPARE(
            formatted(
                u"---\n\n\nname:   a  \n\n\n\n# why  \nmodel:\t opus\n\n\n---\n\n\nBody  \n"_s),
            u"---\nname: a\n\n# why\nmodel: opus\n---\n\n\nBody  \n"_s);
    }

    void leavesTheInsideOfValues()
    {
        const QString text = u"---\na: |\n  x  \n\n\n  y\nb: 'x  \n\n\n  y'\nc: >-\n   z \n---\n"_s;
        QCOMPARE(formatted(text), text);
    }

    void leavesAFenceInMidLine()
    {
        QCOMPARE(formatted(u"---\nname:  a---b\n"_s), u"---\nname: a---b\n"_s);
    }

    void doesNothingWithoutAFrontmatter()
    {
        QVERIFY(planFormat(u"a:  b\n"_s, parseFrontmatter(u"a:  b\n"_s), LineEnd::Lf).isEmpty());
    }

    void changesNothingThatTheLoaderReads()
    {
        const QStringList files = tests::corpusFiles(u"agents"_s) + tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("there are no real files beside the project");
        for (const QString &file : files) {
            const auto read = decode(tests::bytesOf(file));
            if (!read)
                continue;
            const QString &text = read->text;
            const LineEnd lineEnd = read->encoding.lineEnd;
            const Frontmatter before = parseFrontmatter(text);
            const QString after = planFormat(text, before, lineEnd).appliedTo(text);
            const Frontmatter now = parseFrontmatter(after);
            const Reading was = readAsLoader(text, before, lineEnd);
            const Reading is = readAsLoader(after, now, lineEnd);
            QVERIFY2(was.state == is.state && was.values == is.values, qPrintable(file));
            QCOMPARE(after.count(u'#'), text.count(u'#'));
            // Once laid out, it stays so.
            QVERIFY2(planFormat(after, now, lineEnd).isEmpty(), qPrintable(file));
        }
    }
};

QTEST_APPLESS_MAIN(FormatFrontmatterTest)
#include "FormatFrontmatterTest.moc"
