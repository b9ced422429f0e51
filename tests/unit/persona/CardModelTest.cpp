#include "persona/CardModel.h"

#include "SharedFiles.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class CardModelTest : public QObject
{
    Q_OBJECT

private slots:
    void showsASoul()
    {
        const CardModel card = cardOf(*makeSnapshot(uR"(---
name: Patient Tutor
tagline: Explains in small steps.
category: Educational
authorHandle: ada-writes
tags: [teaching, maths]
frameworks: [hermes]
version: 1.2.0
license: MIT
status: pending
---

# Identity
)"_s,
                                                    {}, u"/souls/t.md"_s));
        CardModel expected;
        expected.kind = Kind::Soul;
        expected.slug = u"patient-tutor"_s;
        expected.name = u"Patient Tutor"_s;
        expected.tagline = u"Explains in small steps."_s;
        expected.byline = u"@ada-writes"_s;
        expected.category = u"Educational"_s;
        expected.tags = {u"teaching"_s, u"maths"_s};
        expected.frameworks = {u"hermes"_s};
        expected.version = u"1.2.0"_s;
        expected.license = u"MIT"_s;
        expected.state = CardModel::State::Pending;
        QVERIFY(card == expected);
    }

    void showsTheAuthorsNameBeforeTheHandle()
    {
        const QString text = u"---\nauthorName: Ada\nauthorHandle: ada-writes\n---\n"_s;
        QCOMPARE(cardOf(*makeSnapshot(text, {}, u"/SOUL.md"_s)).byline, u"Ada"_s);
    }

    void showsTheSeedAgent()
    {
        const QString path = tests::seed(u"backend-developer.md"_s);
        const auto snapshot = openSnapshot(path);
        if (!snapshot)
            QSKIP("no shared/seeds beside the project");
        const CardModel card = cardOf(**snapshot);
        QCOMPARE(card.name, u"backend-developer"_s);
        QVERIFY(card.tagline.startsWith("Staff backend engineer owning"_L1));
        QVERIFY(card.tagline.endsWith("operational excellence."_L1));
        QCOMPARE(card.model, u"sonnet"_s);
        QCOMPARE(card.maximumTurns, 40);
        QCOMPARE(card.memory, u"project"_s);
        QCOMPARE(card.permissionMode, u"acceptEdits"_s);
        QCOMPARE(card.skills, 1);
        QVERIFY(!card.allTools);
        QCOMPARE(card.abilities, QStringList({u"read"_s, u"write"_s, u"run"_s, u"network"_s,
                                              u"delegate"_s, u"mcp"_s}));
        QVERIFY(card.byline.isEmpty());
    }

    void inheritsAllToolsWhenItNamesNone_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("all");
        QTest::newRow("absent") << u""_s << true;
        QTest::newRow("null") << u"tools:\n"_s << true;
        QTest::newRow("star") << u"tools: '*'\n"_s << true;
        QTest::newRow("none") << u"tools: []\n"_s << false;
        QTest::newRow("one") << u"tools: Read\n"_s << false;
    }

    void inheritsAllToolsWhenItNamesNone()
    {
        QFETCH(QString, line);
        QFETCH(bool, all);
        const auto snapshot = makeSnapshot(u"---\nname: a\n"_s + line + u"---\n"_s, {},
                                           u"/agents/a.md"_s);
        QCOMPARE(cardOf(*snapshot).allTools, all);
    }

    void survivesNumbersOfAnySize()
    {
        const auto turns = [](const QString &value) {
            return cardOf(*makeSnapshot(u"---\nmaxTurns: "_s + value + u"\n---\n"_s, {},
                                        u"/agents/a.md"_s))
                .maximumTurns;
        };
        QCOMPARE(turns(u"7"_s), 7);
        QCOMPARE(turns(u"-7"_s), 0);
        QCOMPARE(turns(u"99999999999"_s), std::numeric_limits<int>::max());
        QCOMPARE(turns(u"many"_s), 0);
    }
};

QTEST_GUILESS_MAIN(CardModelTest)
#include "CardModelTest.moc"
