#include "SharedFiles.h"
#include "SoulsTesting.h"

#include <QJsonDocument>

using namespace studio;
using namespace tests;

class TestSoulMembers : public QObject
{
    Q_OBJECT

private slots:
    void aBodyIsComparedWithoutLineEndsAndBlanksAround()
    {
        QCOMPARE(normalisedBody(u"\r\n # A\r\n\r\nb \u00a0\n\ufeff"_s), u"# A\n\nb"_s);
        QCOMPARE(normalisedBody(u" \n "_s), QString());
        QCOMPARE(contentHashOf(u"You are an owl.\r\n"_s), contentHashOf(u"\nYou are an owl."_s));
        // The value that the command "printf 'You are an owl.' | sha256sum" gives.
        QCOMPARE(contentHashOf(u"You are an owl."_s), catalogHash(u"You are an owl."_s));
        QVERIFY(contentHashOf(u"a\rb"_s) != contentHashOf(u"a\nb"_s));
    }

    void fieldsBecomeMembers()
    {
        const QJsonObject members = soulMembers(*snapshotOf(soulText(
            {.more = u"description: |\n  For the night.\n  Also dusk.\ntags: [bird, quiet]\n"_s})));
        QCOMPARE(members["slug"_L1].toString(), u"night-owl"_s);
        QCOMPARE(members["description"_L1].toString(), u"For the night.\nAlso dusk."_s);
        QCOMPARE(members["tags"_L1].toArray(), (QJsonArray{u"bird"_s, u"quiet"_s}));
        QCOMPARE(members["content"_L1].toString(), u"# Identity\n\nYou are an owl."_s);
        QVERIFY(members["authorUrl"_L1].isNull() && members.contains("authorUrl"_L1));
        // What is not the catalog's, or not said, is not sent.
        for (const char *key : {"emoji", "id", "createdAt", "status", "slugHistory", "contentHash"})
            QVERIFY2(!members.contains(QLatin1StringView(key)), key);
    }

    void nameAndTaglineComeFromTheTextWhereTheFrontmatterIsSilent()
    {
        const QJsonObject members = soulMembers(
            *snapshotOf(u"# SOUL.md — Night Owl\n\n*Sees at night.*\n\n## Identity\n\nHoot.\n"_s),
            {}, u"1.0.0"_s);
        QCOMPARE(members["name"_L1].toString(), u"Night Owl"_s);
        QCOMPARE(members["tagline"_L1].toString(), u"Sees at night."_s);
        QCOMPARE(members["slug"_L1].toString(), u"night-owl"_s);
        QCOMPARE(members["version"_L1].toString(), u"1.0.0"_s);
    }

    void eachMissingFieldIsNamed()
    {
        const auto problems = [](const QString &text) {
            const SnapshotPtr snapshot = snapshotOf(text);
            QStringList all;
            for (const Error &error : soulProblems(*snapshot, soulMembers(*snapshot)))
                all += QString::fromLatin1(error.code) + u' ' + error.arguments.join(u' ');
            return all;
        };
        QCOMPARE(problems(soulText()), QStringList());
        const QStringList none = problems(u"# Owl\n\nHoot.\n"_s);
        for (const char *key : {"authorHandle", "category", "version", "license", "frameworks"})
            QVERIFY2(none.contains("soul/missing "_L1 + QLatin1StringView(key)), key);
        QCOMPARE(none.size(), 5);
        QVERIFY(problems(soulText({.body = u" \n"_s})).contains(u"soul/no-body "_s));
        QVERIFY(problems(soulText({.slug = u"Night Owl"_s}))
                    .contains(u"soul/bad-value slug Night Owl"_s));
        QVERIFY(problems(soulText().replace(u"Playful"_s, u"Silly"_s))
                    .contains(u"soul/unknown-value category Silly"_s));
        QVERIFY(problems(soulText().replace(u"[hermes]"_s, u"[hermes, vim]"_s))
                    .contains(u"soul/unknown-value frameworks vim"_s));
        QVERIFY(problems(soulText({.more = u"status: live\n"_s}))
                    .contains(u"soul/unknown-value status live"_s));
        const SnapshotPtr agent = makeSnapshot(u"---\nname: a\n---\nYou.\n"_s, {},
                                               u"/agents/a.md"_s);
        QCOMPARE(soulProblems(*agent, soulMembers(*agent)).front().code, "soul/agent");
        Encoding encoding;
        encoding.validUtf8 = false;
        const SnapshotPtr latin = makeSnapshot(soulText(), encoding, u"/p/SOUL.md"_s);
        QCOMPARE(soulProblems(*latin, soulMembers(*latin)).front().code, "soul/not-utf8");
    }

    void onlyWhatDiffersIsNamed()
    {
        const QJsonObject wanted = soulMembers(*snapshotOf(soulText()));
        QJsonObject there = wanted;
        QCOMPARE(differingMembers(there, wanted), QStringList());
        there[u"authorUrl"_s] = u""_s;
        there[u"authorHandle"_s] = u"@ada"_s;
        there[u"content"_s] = u"# Identity\r\n\r\nYou are an owl.\r\n\r\n"_s;
        there.remove("tags"_L1);
        QCOMPARE(differingMembers(there, wanted), QStringList());
        there[u"tagline"_s] = u"Other."_s;
        there[u"content"_s] = u"Other."_s;
        QCOMPARE(differingMembers(there, wanted), (QStringList{u"content"_s, u"tagline"_s}));
        // A card has no content, but its hash.
        there.remove("content"_L1);
        there[u"contentHash"_s] = contentHashOf(u"# Identity\n\nYou are an owl."_s).toUpper();
        QCOMPARE(differingMembers(there, wanted), QStringList{u"tagline"_s});
    }

    void whatTheCatalogKeepsByItselfIsNoDifference()
    {
        QJsonObject wanted = soulMembers(
            *snapshotOf(soulText({.more = u"status: published\nslugHistory: [owl]\n"_s})));
        QJsonObject there = wanted;
        there[u"slugHistory"_s] = QJsonArray{u"bird"_s, u"owl"_s};
        there[u"status"_s] = u"pending"_s;
        QCOMPARE(differingMembers(there, wanted), QStringList());
        there[u"slugHistory"_s] = QJsonArray();
        there[u"status"_s] = u"draft"_s;
        QCOMPARE(differingMembers(there, wanted), (QStringList{u"slugHistory"_s, u"status"_s}));
        QVERIFY(!isVersioned(u"status") && !isVersioned(u"slug") && isVersioned(u"tagline"));
    }

    void aSoulBecomesAFileAndIsReadBackTheSame()
    {
        QJsonObject soul = soulMembers(*snapshotOf(soulText(
            {.tagline = u"\"Says: #1, 'yes' --- no\""_s, .more = u"tags: ['a: b', '- c']\n"_s})));
        const QByteArray file = soulFile(soul);
        const Result<FileText> text = decode(file);
        QVERIFY(text);
        QCOMPARE(soulMembers(*snapshotOf(text->text)), soul);
    }

    void everyRealSoulKeepsItsHashThroughAFile()
    {
        const QStringList files = corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("no real files beside the project");
        int seen = 0;
        for (const QString &path : files) {
            const auto snapshot = openSnapshot(path);
            if (!snapshot || !(*snapshot)->encoding.validUtf8)
                continue;
            const QJsonObject soul = soulMembers(**snapshot, u"real"_s, u"1.0.0"_s);
            const Result<FileText> text = decode(soulFile(soul));
            QVERIFY(text);
            const SnapshotPtr again = snapshotOf(text->text);
            QVERIFY2(differingMembers(soulMembers(*again), soul).isEmpty(), qPrintable(path));
            QCOMPARE(contentHashOf(soul["content"_L1].toString()),
                     catalogHash(soul["content"_L1].toString()));
            ++seen;
        }
        QVERIFY(seen > 50);
    }
};

QTEST_GUILESS_MAIN(TestSoulMembers)
#include "TestSoulMembers.moc"
