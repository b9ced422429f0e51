#include "persona/Snapshot.h"

#include "SharedFiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class KindTest : public QObject
{
    Q_OBJECT

private slots:
    void recognises_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        const QString agent = u"---\nname: a\nmodel: opus\n---\nText\n"_s;
        const QString six = u"# Identity\n\nx\n\n# Principles\n\nx\n\n# Avoid\n\nx\n"_s;
        QTest::newRow("words before the fence")
            << u"/x/a.md"_s << u"oops ---\nname: a\nmodel: opus\n---\nText\n"_s << u"agent"_s;
        QTest::newRow("SOUL.md") << u"/x/agents/a/SOUL.md"_s << agent << u"soul"_s;
        QTest::newRow("soul.md") << u"/x/soul.md"_s << u""_s << u"soul"_s;
        QTest::newRow("agents folder") << u"/x/.claude/agents/a.md"_s << six << u"agent"_s;
        QTest::newRow("below agents") << u"/x/agents/review/a.md"_s << u""_s << u"agent"_s;
        QTest::newRow("nearest folder") << u"/souls/x/agents/a.md"_s << u""_s << u"agent"_s;
        QTest::newRow("souls folder") << u"/x/souls/tutor.md"_s << agent << u"soul"_s;
        QTest::newRow("agent's keys") << u"/x/a.md"_s << agent << u"agent"_s;
        QTest::newRow("soul's keys")
            << u"/x/a.md"_s << u"---\nname: a\ntagline: b\n---\n"_s << u"soul"_s;
        QTest::newRow("sections") << u"/x/a.md"_s << six << u"soul"_s;
        QTest::newRow("only a frontmatter")
            << u""_s << u"---\nname: a\n---\nText\n"_s << u"agent"_s;
        QTest::newRow("SKILL.md") << u"/x/agents/a/SKILL.md"_s << agent << u"skill"_s;
        QTest::newRow("skill's keys")
            << u""_s << u"---\nname: a\nallowed-tools: Read\n---\n"_s << u"skill"_s;
        QTest::newRow("nothing") << u""_s << u"Text\n"_s << u"soul"_s;
    }

    void recognises()
    {
        QFETCH(QString, path);
        QFETCH(QString, text);
        QFETCH(QString, kind);
        QCOMPARE(kindId(makeSnapshot(text, {}, path)->kind), kind);
    }

    void namesAreStable()
    {
        for (const Kind kind : allKinds)
            QCOMPARE(kindFromId(kindId(kind)), kind);
        QVERIFY(!kindFromId(u"ghost"));
    }

    void recognisesRealFilesByTheirContentAlone()
    {
        const QStringList agents = tests::corpusFiles(u"agents"_s);
        const QStringList souls = tests::corpusFiles(u"souls"_s);
        if (agents.isEmpty())
            QSKIP("no shared/corpus beside the project");
        int right = 0;
        for (const QString &file : agents + souls) {
            const auto text = readFile(file);
            QVERIFY2(text, qPrintable(file));
            const Kind kind = makeSnapshot(text->text, text->encoding)->kind;
            const bool same = kind == (souls.contains(file) ? Kind::Soul : Kind::Agent);
            right += same;
            if (!same)
                qInfo().noquote() << kindId(kind) << file;
        }
        qInfo() << right << "of" << agents.size() + souls.size();
        QVERIFY(right * 100 >= (agents.size() + souls.size()) * 97);
    }
};

QTEST_GUILESS_MAIN(KindTest)
#include "KindTest.moc"
