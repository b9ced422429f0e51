#include "SharedFiles.h"
#include "exchange/PageImport.h"
#include "persona/Profile.h"
#include "persona/Snapshot.h"

#include <QRegularExpression>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// How a browser shows and copies a line of Markdown prose.
QString shown(QString line)
{
    static const QRegularExpression link(uR"(!?\[([^\]]*)\]\([^)]*\))"_s);
    static const QRegularExpression strong(uR"((\*\*|__)(?=\S)(.+?)(?<=\S)\1)"_s);
    static const QRegularExpression emphasis(
        uR"((?<![\w*_])([*_])(?=\S)([^*_]+?)(?<=\S)\1(?![\w*_]))"_s);
    static const QRegularExpression code(uR"(`([^`]+)`)"_s);
    line.replace(link, u"\\1"_s);
    line.replace(code, u"\\1"_s);
    line.replace(strong, u"\\2"_s);
    line.replace(emphasis, u"\\2"_s);
    return line;
}

/// The text of the page of a soul: headings lose their level, bullets become •, the site's own
/// lines stand around it.
QString pageOf(const Snapshot &soul)
{
    QString page = u"← All souls\n\nSome Soul\n\nWhat it is for.\n\nDownload\n\n"_s;
    const QString body = soul.text.sliced(soul.frontmatter.body.begin);
    const std::vector<Section> &sections = soul.outline.sections;
    static const QRegularExpression heading(uR"(^#{1,6}\s+(.*?)\s*#*\s*$)"_s);
    static const QRegularExpression bullet(uR"(^(\s*)[-*+]\s+(.*)$)"_s);
    const int title = soul.outline.titleSection();
    const QString titleText = title < 0 ? QString() : sections[size_t(title)].title;
    bool titleSeen = titleText.isEmpty();
    for (const QString &line : body.split(u'\n')) {
        if (const auto match = heading.match(line); match.hasMatch()) {
            if (!titleSeen) {
                titleSeen = true; // It is the page's title.
                continue;
            }
            page += u"\n"_s + shown(match.captured(1)) + u"\n\n"_s;
        } else if (const auto item = bullet.match(line); item.hasMatch()) {
            page += u"  "_s + item.captured(1) + u"• "_s + shown(item.captured(2)) + u'\n';
        } else {
            page += shown(line) + u'\n';
        }
    }
    return page
           + u"\nClaim authorship\n\nClaim this soul if you authored it but your GitHub handle "
             "no longer matches (e.g. you renamed it). The team reviews every claim before "
             "approving.\n"_s;
}

/// The words of a text without what marks headings and lists.
QStringList wordsOf(QString text)
{
    static const QRegularExpression marks(
        u"(?m)^\\s*(?:[•◦▪‣●○■□⁃∙▸►➤–*+-]|#+|\\d+[.)])+(?=\\s|$)"_s);
    static const QRegularExpression invisible(u"[\\x{200B}\\x{FEFF}\\x{2060}\\x{AD}\\\\]"_s);
    text.remove(invisible);
    for (QString before; before != text;) {
        before = text;
        text.replace(marks, u" "_s);
    }
    return text.simplified().split(u' ');
}

struct Shape
{
    QStringList titles;
    QList<qsizetype> bullets;

    friend bool operator==(const Shape &, const Shape &) = default;
};

/// \a without: the section that the page shows as its title.
Shape shapeOf(const Snapshot &soul, int without = -1)
{
    Shape shape;
    for (int at = 0; at < int(soul.outline.sections.size()); ++at) {
        const Section &section = soul.outline.sections[size_t(at)];
        if (at == without)
            continue;
        shape.titles += comparableTitle(shown(section.title));
        shape.bullets += qsizetype(bulletsIn(soul.text, section.body).size());
    }
    return shape;
}

bool hasOnlyProse(const Snapshot &soul)
{
    return std::ranges::all_of(soul.outline.blocks, [](const Block &block) {
        return block.kind == BlockKind::Heading || block.kind == BlockKind::Paragraph
               || block.kind == BlockKind::List;
    });
}

} // namespace

class TestPageRoundTrip : public QObject
{
    Q_OBJECT

private slots:
    /// What a page shows of a real soul comes back: its sections, and the bullets of each.
    void soulsComeBack()
    {
        const QStringList files = tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("shared/corpus is not there");
        int shaped = 0;
        int same = 0;
        int prose = 0;
        int proseSame = 0;
        int all = 0;
        int allSame = 0;
        int sameWords = 0;
        for (const QString &file : files) {
            const Result<SnapshotPtr> soul = openSnapshot(file);
            if (!soul)
                continue;
            const Snapshot &before = **soul;
            const Result<PageImport> imported = importPageText(pageOf(before));
            QVERIFY2(imported, qPrintable(file));
            const SnapshotPtr after = makeSnapshot(imported->text, {});
            const Shape wanted = shapeOf(before, before.outline.titleSection());
            const Shape found = shapeOf(*after);
            const bool equal = wanted == found;
            const QString page = pageOf(before);
            const qsizetype begin = page.indexOf(u"Download\n\n"_s) + 10;
            const qsizetype end = page.lastIndexOf(u"\nClaim authorship\n"_s);
            const QStringList shownWords = wordsOf(page.sliced(begin, end - begin));
            const QStringList words = wordsOf(after->text.sliced(after->frontmatter.body.begin));
            sameWords += shownWords == words;
            if (shownWords != words && qEnvironmentVariableIsSet("PERSONA_SHOW")) {
                qsizetype at = 0;
                while (at < std::min(words.size(), shownWords.size())
                       && words[at] == shownWords[at])
                    ++at;
                qInfo().noquote() << file << shownWords.mid(at - 2, 8) << words.mid(at - 2, 8);
            }
            ++all;
            allSame += equal;
            if (!matchProfile(Kind::Soul, before.outline))
                continue;
            ++shaped;
            same += equal;
            if (hasOnlyProse(before)) {
                ++prose;
                proseSame += equal;
            }
            if (!equal && qEnvironmentVariableIsSet("PERSONA_SHOW")) {
                qInfo().noquote() << file;
                for (const QString &title : wanted.titles) {
                    if (!found.titles.contains(title))
                        qInfo().noquote() << "  lost:" << title;
                }
                for (const QString &title : found.titles) {
                    if (!wanted.titles.contains(title))
                        qInfo().noquote() << "  made:" << title;
                }
                if (wanted.titles == found.titles)
                    qInfo() << "  bullets" << wanted.bullets << found.bullets;
            }
        }
        qInfo("profile-shaped souls: %d of %d come back; of plain prose and lists: %d of %d; all "
              "souls: %d of %d; with every word in its place: %d",
              same, shaped, proseSame, prose, allSame, all, sameWords);
        QVERIFY(shaped > 0);
        QVERIFY2(proseSame * 100 >= prose * 95, "of plain prose and lists at least 95 % come back");
        QVERIFY2(sameWords * 100 >= all * 98, "no words are lost");
        QVERIFY2(allSame * 100 >= all * 85, "of all souls at least 85 % come back");
    }
};

QTEST_GUILESS_MAIN(TestPageRoundTrip)
#include "TestPageRoundTrip.moc"
