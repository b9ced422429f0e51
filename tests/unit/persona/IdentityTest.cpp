#include "persona/Identity.h"

#include "SharedFiles.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class IdentityTest : public QObject
{
    Q_OBJECT

private slots:
    void namesAPersona_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("name");
        QTest::newRow("frontmatter")
            << u"/a/SOUL.md"_s << u"---\nname: Ada\n---\n# Title\n"_s << u"Ada"_s;
        QTest::newRow("title") << u"/a/SOUL.md"_s << u"# Patient Tutor\n"_s << u"Patient Tutor"_s;
        QTest::newRow("em dash") << u"/a/SOUL.md"_s << u"# SOUL.md — Doc Holliday\n"_s
                                 << u"Doc Holliday"_s;
        QTest::newRow("hyphen") << u"/a/SOUL.md"_s << u"# SOUL.md - Mr. T / B.A.\n"_s
                                << u"Mr. T / B.A."_s;
        QTest::newRow("colon") << u"/a/SOUL.md"_s << u"# SOUL.md: Ada\n"_s << u"Ada"_s;
        QTest::newRow("SOUL alone") << u"/a/SOUL.md"_s << u"# SOUL — Ada\n"_s << u"Ada"_s;
        QTest::newRow("behind the name") << u"/a/SOUL.md"_s << u"# Ada — SOUL.md\n"_s << u"Ada"_s;
        QTest::newRow("a name with a dash")
            << u"/a/SOUL.md"_s << u"# Brad — Developer\n"_s << u"Brad — Developer"_s;
        QTest::newRow("soulful name")
            << u"/a/SOUL.md"_s << u"# Soulful Poet\n"_s << u"Soulful Poet"_s;
        QTest::newRow("folder") << u"/x/patient-tutor/SOUL.md"_s << u"# SOUL.md\n"_s
                                << u"patient-tutor"_s;
        QTest::newRow("OpenClaw's title")
            << u"/x/claw/SOUL.md"_s << u"# SOUL.md - Who You Are\n"_s << u"claw"_s;
        QTest::newRow("file") << u"/x/souls/tutor.md"_s << u"Text.\n"_s << u"tutor"_s;
        QTest::newRow("agent's file")
            << u"/x/agents/re.view.md"_s << u"# Title\n"_s << u"re.view"_s;
        QTest::newRow("empty name") << u"/x/agents/r.md"_s << u"---\nname: ''\n---\n"_s << u"r"_s;
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
    }

    void namesAPersona()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, name);
        QCOMPARE(identityOf(*makeSnapshot(text, {}, path)).name, name);
    }

    void findsATagline_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tagline");
        const QString soul = u"/a/SOUL.md"_s;
        QTest::newRow("field") << soul << u"---\ntagline: Said here.\n---\n# A\n\n*Not here.*\n"_s
                               << u"Said here."_s;
        QTest::newRow("italic") << soul << u"# A\n\n*Explains things. Slowly.*\n\nText.\n"_s
                                << u"Explains things. Slowly."_s;
        QTest::newRow("underscores")
            << soul << u"# A\n_Explains things._\n"_s << u"Explains things."_s;
        QTest::newRow("sentence") << soul << u"# A\n\nYou are **calm**. You wait.\n"_s
                                  << u"You are calm."_s;
        QTest::newRow("partly italic")
            << soul << u"# A\n\n*You* are *calm*. You wait.\n"_s << u"You are calm."_s;
        QTest::newRow("below a section")
            << soul << u"# Identity\n\n- x\n\nYou are it. Yes.\n"_s << u"You are it."_s;
        QTest::newRow("agent") << u"/agents/a.md"_s
                               << u"---\ndescription: Use it, e.g. now. Later too.\n---\nBody.\n"_s
                               << u"Use it, e.g. now."_s;
        QTest::newRow("nothing") << soul << u""_s << u""_s;
    }

    void findsATagline()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, tagline);
        QCOMPARE(identityOf(*makeSnapshot(text, {}, path)).tagline, tagline);
    }

    void takesTheFirstSentence_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("one") << u"One. Two."_s << u"One."_s;
        QTest::newRow("no end") << u"No end here"_s << u"No end here"_s;
        QTest::newRow("version") << u"Uses Qt 6.8 well. Yes."_s << u"Uses Qt 6.8 well."_s;
        QTest::newRow("abbreviation") << u"For e.g. C. Good."_s << u"For e.g. C. Good."_s;
        QTest::newRow("quoted") << u"He said “Go.” Then left."_s << u"He said “Go.”"_s;
        QTest::newRow("line ends") << u"One\nline.\nTwo."_s << u"One line."_s;
        QTest::newRow("paragraph") << u"Heading\n\nText."_s << u"Heading"_s;
        QTest::newRow("written escape") << u"Use it\\n\\nExamples: x"_s << u"Use it"_s;
        QTest::newRow("example") << u"Use it <example>x.</example>"_s << u"Use it"_s;
        QTest::newRow("list") << u"Use it for:\n- a.\n- b."_s << u"Use it for:"_s;
        QTest::newRow("link") << u"See [the page](https://x.org/a). More."_s << u"See the page."_s;
        QTest::newRow("snake_case_name")
            << u"Call snake_case_name now."_s << u"Call snake_case_name now."_s;
        QTest::newRow("Chinese") << u"你好。再见。"_s << u"你好。"_s;
        QTest::newRow("question") << u"Why? Because."_s << u"Why?"_s;
    }

    void takesTheFirstSentence()
    {
        QFETCH(QString, text);
        QFETCH(QString, sentence);
        QCOMPARE(firstSentence(text), sentence);
    }

    void makesSlugs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("slug");
        QTest::newRow("words") << u"Senior Backend Engineer"_s << u"senior-backend-engineer"_s;
        QTest::newRow("marks") << u"  --C++ / Qt!--"_s << u"c-qt"_s;
        QTest::newRow("accents") << u"Élan Vité"_s << u"elan-vite"_s;
        QTest::newRow("German") << u"Größe"_s << u"grosse"_s;
        QTest::newRow("apostrophe") << u"Ada’s tutor"_s << u"adas-tutor"_s;
        QTest::newRow("no such letters") << u"创意"_s << u"persona-5bdf75b6"_s;
    }

    void makesSlugs()
    {
        QFETCH(QString, name);
        QFETCH(QString, slug);
        const QString made = makeSlug(name);
        if (slug.startsWith("persona-"_L1)) {
            QVERIFY(QRegularExpression(u"^persona-[0-9a-f]{8}$"_s).match(made).hasMatch());
            QVERIFY(makeSlug(QString(name + u'x')) != made);
        } else {
            QCOMPARE(made, slug);
        }
    }

    void slugsAreNeverEmptyNorTooLong()
    {
        const QRegularExpression form(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        for (const QString &name : {QString(), u"-"_s, QString(500, u'x'), u"a "_s.repeated(200)}) {
            const QString slug = makeSlug(name);
            QVERIFY2(form.match(slug).hasMatch(), qPrintable(slug));
            QVERIFY(slug.size() <= 64);
        }
    }

    void everyRealFileHasANameAndASlug()
    {
        const QStringList files = tests::corpusFiles(u"."_s);
        if (files.isEmpty())
            QSKIP("no shared/corpus beside the project");
        const QRegularExpression form(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        for (const QString &file : files) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            const Identity identity = identityOf(**snapshot);
            QVERIFY2(!identity.name.isEmpty(), qPrintable(file));
            QVERIFY2(form.match(identity.slug).hasMatch(), qPrintable(file));
            QVERIFY2(!identity.tagline.contains(u'\n'), qPrintable(file));
        }
    }
};

QTEST_GUILESS_MAIN(IdentityTest)
#include "IdentityTest.moc"
