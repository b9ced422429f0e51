#include "SharedFiles.h"
#include "render/Markdown.h"
#include "render/PageContent.h"
#include "render/PageHtml.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <atomic>
#include <cmark-gfm.h>
#include <thread>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

SnapshotPtr soul(const QString &body, const QString &front = u"name: Test Soul\n"_s)
{
    return makeSnapshot(u"---\n"_s + front + u"---\n"_s + body, {}, u"/x/SOUL.md"_s);
}

SnapshotPtr agent(const QString &body)
{
    return makeSnapshot(u"---\nname: tester\ndescription: Tests things. And more.\n"
                        "tools: Read\ninitialPrompt: a-secret-prompt\n---\n"_s
                            + body,
                        {}, u"/x/agents/tester.md"_s);
}

QByteArray bodyOf(const QByteArray &html)
{
    const qsizetype begin = html.indexOf("<article>");
    return html.sliced(begin, html.indexOf("</article>") - begin);
}

// The elements that are opened are closed, in order; void elements aside.
QString complaintAbout(const QByteArray &html)
{
    static const QSet<QByteArray> single{"meta", "br", "hr", "input", "!DOCTYPE"};
    QByteArrayList open;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const qsizetype end = html.indexOf('>', at);
        if (end < 0)
            return u"an open tag"_s;
        QByteArray tag = html.sliced(at + 1, end - at - 1);
        const bool closing = tag.startsWith('/');
        const bool alone = tag.endsWith('/');
        if (closing)
            tag.removeFirst();
        qsizetype length = 0;
        while (length < tag.size() && !isspace(uchar(tag[length])) && tag[length] != '/')
            ++length;
        const QByteArray name = tag.first(length);
        if (single.contains(name) || alone)
            continue;
        if (!closing)
            open << name;
        else if (open.isEmpty() || open.takeLast() != name)
            return u"</%1> at %2"_s.arg(QString::fromLatin1(name)).arg(at);
    }
    return open.isEmpty() ? QString() : u"never closed: "_s + QString::fromLatin1(open.join(' '));
}

// How deep the elements of the page stand in each other.
int deepest(const QByteArray &html)
{
    // One that is never closed would count all that follows: complaintAbout() finds those.
    int depth = 0;
    int most = 0;
    for (qsizetype at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at + 1)) {
        const QByteArray tag = html.mid(at + 1, 8);
        if (tag.startsWith('/'))
            --depth;
        else if (!tag.startsWith("meta") && !tag.startsWith("br") && !tag.startsWith("hr")
                 && !tag.startsWith("input") && !tag.startsWith('!')
                 && html[html.indexOf('>', at) - 1] != '/')
            most = std::max(most, ++depth);
    }
    return most;
}

} // namespace

class Page : public QObject
{
    Q_OBJECT

private slots:
    void isACompletePage()
    {
        const QByteArray html = pageHtml(
            *soul(u"# Identity\n\nYou are *kind*.\n\n# Voice\n\nText.\n"_s,
                  u"name: Kind One\ntagline: Always kind.\n"
                  "category: Wellness\nversion: 1.0.0\nlicense: MIT\n"
                  "authorHandle: acme\n"_s));
        QVERIFY(html.startsWith("<!DOCTYPE html>\n<html lang=\"en\">"));
        QVERIFY(html.contains("<title>Kind One</title>"));
        QVERIFY(html.contains("All souls"));
        QVERIFY(html.contains("Always kind."));
        QVERIFY(html.contains("by acme · Wellness · v1.0.0 · MIT"));
        QVERIFY(html.contains("<h2><a id=\"identity\"></a>Identity</h2>"));
        QVERIFY(html.contains("<em>kind</em>"));
        QVERIFY(html.contains("prefers-color-scheme"));
        QCOMPARE(html.count("<h1"), 1);
        QCOMPARE(complaintAbout(html), QString());
        QVERIFY(!pageHtml(*soul(u"x"_s), Theme::Dark).contains("prefers-color-scheme"));
    }

    void titleAndTaglineStandOnce()
    {
        const QByteArray html = pageHtml(
            *makeSnapshot(u"# SOUL.md — Calm Mind\n\n*Breathes first.*\n\n## Identity\n\nText.\n"_s,
                          {}, u"/x/SOUL.md"_s));
        QCOMPARE(bodyOf(html).count("Calm Mind"), 0);
        QCOMPARE(bodyOf(html).count("Breathes first"), 0);
        QVERIFY(html.contains("<h1 dir=\"auto\">Calm Mind</h1>"));
        QVERIFY(bodyOf(html).contains("Identity"));
        // An agent's heading is the page's title; its name is the card's.
        const QByteArray other = pageHtml(*agent(u"# The Tester\n\nYou test.\n"_s));
        QVERIFY(other.contains("<h1 dir=\"auto\">The Tester</h1>"));
        QVERIFY(!bodyOf(other).contains("The Tester"));
        QVERIFY(other.contains("All agents"));
        const QByteArray plain = pageHtml(*agent(u"You test.\n"_s));
        QVERIFY(plain.contains("<h1 dir=\"auto\">tester</h1>"));
    }

    void frontmatterStaysOut()
    {
        const QByteArray html = pageHtml(*agent(u"Body.\n"_s));
        QVERIFY(!html.contains("a-secret-prompt") && !html.contains("initialPrompt"));
        QVERIFY(!html.contains("---"));
    }

    void hostileMarkup_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("script") << u"<script>alert(1)</script>"_s;
        QTest::newRow("script in text") << u"a <script>alert(1)</script> b"_s;
        QTest::newRow("event") << u"<img src=x onerror=alert(1)>"_s;
        QTest::newRow("event block") << u"<div onclick='x'>\ntext\n</div>"_s;
        QTest::newRow("javascript") << u"[a](javascript:alert(1))"_s;
        QTest::newRow("JavaScript") << u"[a](JaVaScRiPt:alert(1))"_s;
        QTest::newRow("entity") << u"[a](&#106;avascript:alert(1))"_s;
        QTest::newRow("tab") << u"[a](<java\tscript:alert(1)>)"_s;
        QTest::newRow("leading") << u"[a](< javascript:alert(1)>)"_s;
        QTest::newRow("data") << u"[a](data:text/html;base64,PHNjcmlwdD4=)"_s;
        QTest::newRow("data picture") << u"![a](data:image/svg+xml;base64,PHN2Zz4=)"_s;
        QTest::newRow("vbscript") << u"[a](vbscript:x)"_s;
        QTest::newRow("file") << u"[a](file:///etc/passwd)"_s;
        QTest::newRow("picture") << u"![alt text](https://example.org/tracker.png)"_s;
        QTest::newRow("reference") << u"[a][b]\n\n[b]: javascript:alert(1)"_s;
        QTest::newRow("quote") << u"[a](https://x.org/\"onmouseover=\"alert(1))"_s;
        QTest::newRow("autolink") << u"<javascript:alert(1)>"_s;
        QTest::newRow("style") << u"<style>body{display:none}</style>"_s;
        QTest::newRow("comment") << u"<!-- hidden\n\n<script> -->"_s;
        QTest::newRow("iframe") << u"<iframe src=\"https://example.org\"></iframe>"_s;
        QTest::newRow("nested tags") << u"<<i>script>alert(1)<</i>/script>"_s;
        QTest::newRow("nested block") << u"<div>\n<<b>script>\nalert(1)\n</div>"_s;
        QTest::newRow("heading") << u"# <img src=x onerror=alert(1)> \"><script>"_s;
        QTest::newRow("code info") << u"```\"><script>alert(1)</script>\nx\n```"_s;
        QTest::newRow("math") << u"<math href=\"javascript:alert(1)\">x</math>"_s;
        QTest::newRow("svg") << u"<svg/onload=alert(1)>"_s;
        QTest::newRow("base") << u"<base href=\"https://evil.example/\">"_s;
        QTest::newRow("meta") << u"<meta http-equiv=refresh content=0;url=https://evil.example>"_s;
        QTest::newRow("control characters")
            << u"[a](<java\u0001script:alert(1)>) [b](<\u0001javascript:x>)"
               " [c](<\u001Fjavascript:x>) [d](<java\u000Bscript:x>)"_s;
        QTest::newRow("entity in a scheme") << u"[a](java&#10;script:x) [b](java&Tab;script:x) "
                                               "[c](javascript&colon;x) [d](&#x6A;avascript:x)"_s;
        QTest::newRow("escaped") << u"[a](javascript\\:alert(1)) [b](java\\script:x)"_s;
        QTest::newRow("invisible in a scheme")
            << u"[a](java\u200Bscript:x) [b](\uFEFFjavascript:x) "
               "[c](java\u00ADscript:x)"_s;
        QTest::newRow("percent") << u"[a](javascript%3Aalert(1)) [b](%6Aavascript:x)"_s;
        QTest::newRow("entity in an attribute")
            << u"<a href=\"&#x6A;avascript:alert(1)\" onclick=&quot;x&quot;>a</a>"_s;
        QTest::newRow("title") << u"[a](https://x.org \"b\\\" onmouseover=\\\"alert(1)\")"_s;
        QTest::newRow("title with an entity")
            << u"[a](https://x.org '&quot; onmouseover=&quot;x')"_s;
        QTest::newRow("file picture") << u"![a](file:///etc/passwd) ![b](//host/share/x.png)"_s;
        QTest::newRow("blob")
            << u"[a](blob:https://x.org/1) [b](filesystem:x) [c](view-source:x)"_s;
        QTest::newRow("css") << u"<link rel=stylesheet href=https://x.org/a.css>"
                                "<p style=\"background:url(https://x.org/t)\">x</p>"
                                "<style>@import url(https://x.org)</style>"_s;
        QTest::newRow("form") << u"<form action=https://x.org><input autofocus onfocus=alert(1)>"
                                 "<button formaction=javascript:x>y</button></form>"_s;
        QTest::newRow("object")
            << u"<object data=javascript:x></object><embed src=data:text/html,x>"
               "<template><script>x</script></template>"_s;
        QTest::newRow("cdata")
            << u"<![CDATA[<script>alert(1)</script>]]> <?php x ?> <!DOCTYPE x>"_s;
        QTest::newRow("table cell")
            << u"| a |\n|---|\n| <img src=x onerror=alert(1)> [b](javascript:x) |"_s;
        QTest::newRow("footnote")
            << u"x[^a\"><script>]\n\n[^a\"><script>]: <script>alert(1)</script>"_s;
        QTest::newRow("task") << u"- [x] <script>alert(1)</script>\n- [ ] [a](javascript:x)"_s;
        QTest::newRow("closing") << u"</article></main></body></html><script>"_s;
    }
    void hostileMarkup()
    {
        QFETCH(QString, markdown);
        const QByteArray html = pageHtml(*soul(u"Intro.\n\n"_s + markdown + u"\n\nEnd.\n"_s));
        QByteArray body = bodyOf(html).toLower();
        // What is left is text: every '<' of the author is written as &lt;.
        // Tables stand in a frame of their own.
        body.replace("<div class=\"table\" tabindex=\"0\">", "");
        for (const char *bad : {"<script",     "<img",
                                "<style",      "<iframe",
                                "<svg",        "<base",
                                "<meta",       "<math",
                                "<div",        "href=\"javascript",
                                "href=\"data", "href=\"vbscript",
                                "href=\"file", "href=\"blob",
                                "href=\"view", "<link",
                                "<form",       "<button",
                                "<object",     "<embed",
                                "<template",   " style=",
                                "src=",        "<!--"})
            QVERIFY2(!body.contains(bad), bad);
        // An attribute of that name, not words within the value of another.
        static const QRegularExpression handler(
            u"<[a-z]+(\\s+[a-z-]+(=\"[^\"]*\")?)*\\s+on[a-z]+\\s*="_s);
        QVERIFY2(!handler.match(QString::fromUtf8(body)).hasMatch(), body.constData());
        // Each link that is left leads where its first letters say.
        static const QRegularExpression address(u"href=\"([^\"]*)\""_s);
        for (const auto &match : address.globalMatch(QString::fromUtf8(body))) {
            const QString target = match.captured(1);
            QVERIFY2(target.startsWith("https:"_L1) || target.startsWith("http:"_L1)
                         || target.startsWith("mailto:"_L1) || target.startsWith(u'#'),
                     qPrintable(target));
        }
        QVERIFY(body.contains("end."));
        QCOMPARE(complaintAbout(html), QString());
    }

    void picturesAreTheirText()
    {
        const QByteArray html = pageHtml(
            *soul(u"![A fox](https://example.org/f.png) "
                  "[![badge](https://example.org/b.png)](https://example.org/)"_s));
        QVERIFY(html.contains(">A fox</a>"));
        QVERIFY(html.contains("href=\"https://example.org/\">badge</a>"));
    }

    void extensionsWork()
    {
        const QByteArray html = bodyOf(pageHtml(
            *soul(u"| a | b |\n|---|:-:|\n| 1 | 2 |\n\n~~gone~~ https://example.org x[^1]\n\n"
                  "- [x] done\n- [ ] open\n\n[^1]: Note.\n"_s)));
        QVERIFY(html.contains("<table>") && html.contains("class=\"center\""));
        QVERIFY(html.contains("<del>gone</del>"));
        QVERIFY(html.contains("rel=\"noopener noreferrer\" href=\"https://example.org\""));
        QVERIFY(html.contains("type=\"checkbox\" checked"));
        QVERIFY(html.contains("class=\"footnotes\""));
    }

    void rawHtmlLeavesItsText()
    {
        const QByteArray html = bodyOf(pageHtml(
            *agent(u"<example>\nContext: *one* thing.\n</example>\n\n<commentary>\nBecause.\n"_s)));
        QVERIFY(html.contains("Context: <em>one</em> thing."));
        QVERIFY(html.contains("Because."));
        QVERIFY(!html.contains("example>"));
        QCOMPARE(withoutTags(u"a<b>c</b>d<!-- e -->f<br/>g 1 < 2"), u"acdfg 1 < 2"_s);
    }

    void languageIsNamed()
    {
        QCOMPARE(languageOf(*soul(u"Hello."_s)), u"en"_s);
        QCOMPARE(languageOf(*soul(u"务实的资深后端工程师"_s)), u"zh"_s);
        QCOMPARE(languageOf(*soul(u"مهندس خبير يبني خدمات"_s)), u"ar"_s);
        QCOMPARE(languageOf(*soul(u"Hallo."_s, u"name: x\nlang: de-AT\n"_s)), u"de-AT"_s);
        QCOMPARE(languageOf(*soul(u"x"_s, u"name: x\nlang: '\"><script>'\n"_s)), u"en"_s);
        QVERIFY(pageHtml(*soul(u"مهندس خبير يبني خدمات"_s)).contains("dir=\"rtl\""));
    }

    void codeIsColored()
    {
        const QByteArray html = pageHtml(*soul(u"```python\ndef f(): return \"<b>\" # why\n```\n\n"
                                               "```nosuch\nx < y\n```\n"_s));
        QVERIFY(html.contains("<span class=\"k\">def</span>"));
        QVERIFY(html.contains("class=\"v\">\"&lt;b&gt;\"")
                || html.contains("&quot;&lt;b&gt;&quot;"));
        QVERIFY(html.contains("x &lt; y"));
    }

    void hasATableOfContents()
    {
        const QByteArray html = pageHtml(
            *soul(u"# One\n\n## Two\n\n# Two\n\n### Deep\n\n# fn-1\n\nx[^1]\n\n[^1]: y\n"_s));
        QVERIFY(html.contains("<li dir=\"auto\"><a href=\"#one\">One</a></li>"));
        QVERIFY(html.contains("<li class=\"deeper\" dir=\"auto\"><a href=\"#two\">Two</a></li>"));
        QVERIFY(html.contains("href=\"#two-1\""));
        QVERIFY(!html.contains("href=\"#deep\""));
        QCOMPARE(html.count("id=\"fn-1\""), 1);
        // One heading is found without it.
        QVERIFY(!pageHtml(*soul(u"# One\n\nText.\n"_s)).contains("class=\"contents\""));
    }

    void saysWhatACatalogTakesOut()
    {
        const QString body = u"One <b>two</b> three.\n\n<details>\nx\n</details>\n\na\u200Bb\n"_s;
        const PageContent page = pageContent(*soul(body));
        QVERIFY2(page.notice.contains(u"4 HTML tags (from line 4)"_s), qPrintable(page.notice));
        QVERIFY2(page.notice.contains(u"1 zero-width character (line 10)"_s),
                 qPrintable(page.notice));
        QCOMPARE(page.blocks[1].role, PageBlock::Role::Notice);
        QVERIFY(pageHtml(*soul(body)).contains("class=\"remark\""));
        QVERIFY(pageContent(*soul(u"Plain *text*, 1 < 2.\n"_s)).notice.isEmpty());
        // An agent's file is not read by a catalog alone.
        QVERIFY(pageContent(*agent(body)).notice.isEmpty());
    }

    void saysWhereACatalogEnds()
    {
        const QString part = u"Some words that fill the page.\n\n"_s;
        QString body = part.repeated(catalogLimit() / part.size() + 100);
        body += u"The last words.\n"_s;
        const SnapshotPtr snapshot = soul(body);
        const PageContent page = pageContent(*snapshot);
        QCOMPARE(page.blocks[page.blocks.size() - 2].role, PageBlock::Role::Cut);
        QVERIFY(page.cut.contains(QLocale().toString(catalogLimit())));
        const QByteArray html = pageHtml(*snapshot);
        QVERIFY(!bodyOf(html).contains("The last words."));
        // A site of one's own cuts nothing.
        QVERIFY(pageMarkup(*snapshot, {}).html.contains("The last words."));
    }

    void pageOfASoulExplainsTheClaim()
    {
        QVERIFY(pageHtml(*soul(u"x\n"_s)).contains(claimText().toHtmlEscaped().toUtf8()));
        QVERIFY(!pageHtml(*agent(u"x\n"_s)).contains(claimTitle().toUtf8()));
    }

    void knownVersionsAreListed()
    {
        PageFrame frame;
        frame.versions = {{u"1.1.0"_s, QDate(2026, 3, 1)}, {u"<1>"_s, {}}};
        const QByteArray html = pageMarkup(*soul(u"x\n"_s), frame).html;
        QVERIFY(html.contains("<time datetime=\"2026-03-01\">"));
        QVERIFY(html.contains("<li>&lt;1&gt;</li>"));
    }

    void hostileSizes_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::newRow("quotes") << QString(10'000, u'>') + u" x"_s;
        QTest::newRow("lists") << u"- "_s.repeated(10'000) + u"x"_s;
        QString stairs;
        for (int i = 0; i < 300; ++i)
            stairs += QString(2 * i, u' ') + u"- x\n"_s;
        QTest::newRow("stairs") << stairs;
        QTest::newRow("quotes and lists") << u"> - "_s.repeated(10'000) + u"x"_s;
        QTest::newRow("brackets") << QString(10'000, u'[');
        QTest::newRow("links") << u"[a]("_s.repeated(10'000);
        QTest::newRow("pictures") << u"!["_s.repeated(5'000)
                                         + u"](https://x.org)"_s.repeated(5'000);
        QTest::newRow("emphasis") << u"*a **a "_s.repeated(10'000);
        QTest::newRow("nested emphasis") << u"*a "_s.repeated(5'000) + u" b*"_s.repeated(5'000);
        QTest::newRow("footnotes") << u"[^a]"_s.repeated(2'000) + u"\n\n[^a]: x"_s;
        QTest::newRow("wide table") << u"|"_s + u"a|"_s.repeated(500) + u"\n|"_s
                                           + u"-|"_s.repeated(500) + u"\n"_s
                                           + u"|x\n"_s.repeated(500);
        QTest::newRow("long table") << u"|a|b|\n|-|-|\n"_s + u"|x|y|\n"_s.repeated(10'000);
        QTest::newRow("tags") << u"<a "_s.repeated(20'000);
        QTest::newRow("comments") << u"<!--"_s.repeated(20'000);
        QTest::newRow("html blocks") << u"<div>\n\n"_s.repeated(5'000);
        QTest::newRow("entities") << u"&#0;&#xFFFF;&#x10FFFF;"_s.repeated(5'000);
        QTest::newRow("nul") << QString(1000, QChar(0)) + u"x"_s;
        QTest::newRow("surrogates") << QString(1000, QChar(0xD800));
        QTest::newRow("definitions")
            << u"[a]: https://x.org\n"_s.repeated(3'000) + u"[a] "_s.repeated(1'000);
    }
    void hostileSizes()
    {
        QFETCH(QString, markdown);
        const SnapshotPtr snapshot = soul(markdown + u"\n\nEnd.\n"_s);
        QElapsedTimer timer;
        timer.start();
        const QByteArray html = pageHtml(*snapshot);
        qInfo("%lld ms", timer.elapsed());
        QVERIFY(html.endsWith("</html>\n"));
        // A comment that is never closed reaches to the end.
        QVERIFY(html.contains("End.") || markdown.startsWith(u"<!--"_s));
        // No browser has to nest deeper than it can.
        QVERIFY2(deepest(html) < 300, qPrintable(QString::number(deepest(html))));
    }

    void manyThreadsWriteTheSamePage()
    {
        const SnapshotPtr linked = soul(
            u"Intro.\n\nSee https://example.org/a, ~~gone~~ and www.example.org.\n"_s);
        const SnapshotPtr plain = soul(u"Some *words*.\n"_s);
        const QByteArray wanted = pageHtml(*linked);
        QVERIFY(wanted.contains("<del>gone</del>")
                && wanted.contains("href=\"https://example.org/a\""));
        std::atomic<int> others = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&, i] {
                    for (int round = 0; round < 1'500; ++round) {
                        if (i % 2)
                            (void)makeSnapshot(plain->text, {}, plain->path);
                        else
                            others += pageHtml(*linked) != wanted;
                    }
                });
            }
        }
        QCOMPARE(others.load(), 0);
    }

    void realFiles()
    {
        const QStringList files = tests::corpusFiles(u"souls"_s) + tests::corpusFiles(u"agents"_s);
        if (files.isEmpty())
            QSKIP("The real files beside the project are not here.");
        int count = 0;
        for (qsizetype i = 0; i < files.size(); i += 7, ++count) {
            const auto snapshot = openSnapshot(files[i]);
            if (!snapshot)
                continue;
            const QByteArray html = pageHtml(**snapshot);
            const QString complaint = complaintAbout(html);
            QVERIFY2(complaint.isEmpty(), qPrintable(files[i] + u": "_s + complaint));
            QVERIFY(!bodyOf(html).contains("<script") && !bodyOf(html).contains("<!-- raw"));
        }
        QVERIFY(count > 0);
    }
};

QTEST_GUILESS_MAIN(Page)

#include "Page.moc"
