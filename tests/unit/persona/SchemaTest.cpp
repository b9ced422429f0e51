#include "persona/Schema.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class SchemaTest : public QObject
{
    Q_OBJECT

private slots:
    void everyKindHasAWellFormedSchema_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("soul") << int(Kind::Soul);
        QTest::newRow("agent") << int(Kind::Agent);
    }

    void everyKindHasAWellFormedSchema()
    {
        QFETCH(int, kind);
        const Schema &schema = schemaFor(Kind(kind));
        QCOMPARE(int(schema.kind), kind);
        QVERIFY(!schema.factsAsOf.isEmpty());
        QSet<QString> groups;
        for (const FieldGroup &group : schema.groups)
            groups += group.id;
        QSet<QString> keys;
        for (const Field &field : schema.fields) {
            const QByteArray key = field.key.toUtf8();
            QVERIFY2(!keys.contains(field.key), key);
            keys += field.key;
            QVERIFY2(!field.help.isEmpty() && !field.label.isEmpty(), key);
            QVERIFY2(groups.contains(field.group), key);
            QVERIFY2(field.type != FieldType::Choice || !field.choices.empty(), key);
            for (const QString &alias : field.aliases)
                QVERIFY2(!schema.find(alias), alias.toUtf8());
            if (!field.placeholder.isEmpty() && !field.pattern.isEmpty())
                QVERIFY2(field.patternRule.match(field.placeholder).hasMatch(), key);
        }
        for (const IgnoredKey &ignored : schema.ignoredKeys)
            QVERIFY2(!keys.contains(ignored.key), ignored.key.toUtf8());
    }

    void readsTheFactsOfAField()
    {
        const Schema &agent = schemaFor(Kind::Agent);
        const Field *name = agent.find(u"name");
        QVERIFY(name && name->required);
        QVERIFY(name->rejectRule.match(u"-x"_s).hasMatch());
        QVERIFY(name->rejectRule.match(u"a:b"_s).hasMatch());
        QVERIFY(!name->rejectRule.match(u"a-b"_s).hasMatch());
        const Field *turns = agent.find(u"maxTurns");
        QVERIFY(turns);
        QCOMPARE(turns->type, FieldType::Integer);
        QCOMPARE(turns->minimum.value_or(0), 1);
        const Field *mode = agent.find(u"permissionMode");
        QVERIFY(mode && mode->pluginIgnored);
        QVERIFY(mode->findChoice(u"acceptEdits"));
        QVERIFY(!mode->findChoice(u"acceptedits"));
        QVERIFY(agent.find(u"model")->openValues);
        QCOMPARE(agent.findByAlias(u"max_turns"), turns);
        QVERIFY(!agent.findByAlias(u"maxTurns"));
        QVERIFY(agent.findIgnored(u"emoji"));
        QVERIFY(!agent.find(u"emoji"));
        const Field *slug = schemaFor(Kind::Soul).find(u"slug");
        QVERIFY(slug && slug->patternIsError && slug->requiredToPublish);
    }

    void planOptionsFollowTheSchema()
    {
        const PlanOptions options = schemaFor(Kind::Agent).planOptions(u"tools");
        QCOMPARE(options.listStyle, ListStyle::Comma);
        QCOMPARE(options.keyOrder.value(0), u"name"_s);
        QVERIFY(options.keyOrder.indexOf("tools"_L1) < options.keyOrder.indexOf("skills"_L1));
        QCOMPARE(schemaFor(Kind::Agent).planOptions(u"skills").listStyle, ListStyle::Block);
        QCOMPARE(schemaFor(Kind::Soul).planOptions(u"tags").listStyle, ListStyle::Flow);
    }
};

QTEST_GUILESS_MAIN(SchemaTest)
#include "SchemaTest.moc"
