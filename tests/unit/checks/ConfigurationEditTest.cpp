#include "checks/ConfigurationEdit.h"
#include "checks/Configuration.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

/// Turning a rule off in a `.persona.yaml` that somebody has written by hand.
class ConfigurationEditTest : public QObject
{
    Q_OBJECT

private slots:
    void turnsOffAndKeepsTheRest_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::newRow("nothing yet") << u""_s << u"rules:\n  text/placeholder: off\n"_s;
        QTest::newRow("other keys")
            << u"# mine\nprofile: openclaw # so\n"_s
            << u"# mine\nprofile: openclaw # so\nrules:\n  text/placeholder: off\n"_s;
        QTest::newRow("no line end")
            << u"profile: openclaw"_s << u"profile: openclaw\nrules:\n  text/placeholder: off\n"_s;
        QTest::newRow("other rules")
            << u"rules: # weights\n    # a reason\n    body/empty-link: error   # keep\nignore: [x/]\n"_s
            << u"rules: # weights\n    # a reason\n    text/placeholder: off\n    body/empty-link: error   # keep\nignore: [x/]\n"_s;
        QTest::newRow("no rule yet")
            << u"rules:\nignore: [x/]\n"_s << u"rules:\n  text/placeholder: off\nignore: [x/]\n"_s;
        QTest::newRow("no rule, no line end")
            << u"rules:"_s << u"rules:\n  text/placeholder: off\n"_s;
        QTest::newRow("in one line")
            << u"rules: {body/empty-link: error}\n"_s
            << u"rules: {text/placeholder: off, body/empty-link: error}\n"_s;
        QTest::newRow("empty, in one line")
            << u"rules: {}\n"_s << u"rules: {text/placeholder: off}\n"_s;
        QTest::newRow("another weight") << u"rules:\n  text/placeholder: error # why\n"_s
                                        << u"rules:\n  text/placeholder: off # why\n"_s;
        QTest::newRow("in quotes") << u"rules:\n  'text/placeholder': error\n"_s
                                   << u"rules:\n  'text/placeholder': off\n"_s;
        QTest::newRow("of some files only")
            << u"overrides:\n  - files: a.md\n    rules:\n      text/placeholder: info\n"_s
            << u"overrides:\n  - files: a.md\n    rules:\n      text/placeholder: info\nrules:\n  text/placeholder: off\n"_s;
    }
    void turnsOffAndKeepsTheRest()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto edit = planRuleOff(before, u"/x/.persona.yaml"_s, "text/placeholder");
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before), after);
        const ConfigurationFile read = parseConfiguration(after, u"/x/.persona.yaml"_s);
        Configuration configuration;
        configuration.rules = read.base.rules;
        QVERIFY(!configuration.severityOf("text/placeholder", Severity::Error));
    }
    void saysHowMuchARuleWeighs()
    {
        const QString path = u"/x/.persona.yaml"_s;
        const QString before = u"rules: # mine\n  text/placeholder: off # why\n  body/*: info\n"_s;
        auto edit = planRule(before, path, "text/placeholder",
                             RuleSetting{"text/placeholder", Severity::Error});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before),
                 u"rules: # mine\n  text/placeholder: error # why\n  body/*: info\n"_s);
        edit = planRule(before, path, "text/placeholder", {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before), u"rules: # mine\n  body/*: info\n"_s);
        edit = planRule(before, path, "body/*", {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before), u"rules: # mine\n  text/placeholder: off # why\n"_s);
        edit = planRule(before, path, "body/empty-link", {});
        QVERIFY(edit && edit->appliedTo(before) == before);
        const QString flow = u"rules: {text/placeholder: off, body/empty-link: info}\n"_s;
        edit = planRule(flow, path, "text/placeholder", {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(flow), u"rules: {body/empty-link: info}\n"_s);
        edit = planRule(flow, path, "body/empty-link", {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(flow), u"rules: {text/placeholder: off}\n"_s);
    }
    void setsProfileAndTargetsAndKeepsTheRest()
    {
        const QString path = u"/x/.persona.yaml"_s;
        const QString before = u"# mine\nrules:\n  body/*: info # so\nprofile: openclaw # yes\n"_s;
        auto edit = planProfile(before, path, u"catalog"_s);
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before),
                 u"# mine\nrules:\n  body/*: info # so\nprofile: catalog # yes\n"_s);
        edit = planProfile(before, path, {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(before), u"# mine\nrules:\n  body/*: info # so\n"_s);
        edit = planTargets(before, path, QStringList{u"openclaw"_s, u"catalog"_s});
        QVERIFY(edit);
        const ConfigurationFile after = parseConfiguration(edit->appliedTo(before), path);
        QCOMPARE(after.base.targets, QStringList({u"openclaw"_s, u"catalog"_s}));
        QVERIFY(after.text.startsWith(before));
        edit = planTargets(after.text, path, {});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo(after.text), before);
        edit = planTargets({}, path, QStringList{u"hermes"_s});
        QVERIFY(edit);
        QCOMPARE(edit->appliedTo({}), u"targets: [hermes]\n"_s);
        QVERIFY(!planProfile(u"a: b\n---\nc: d\n"_s, path, u"catalog"_s));
    }
    void whatCannotBeReadIsLeftAlone_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("broken") << u"rules: [\n"_s;
        QTest::newRow("a list") << u"- a\n- b\n"_s;
        QTest::newRow("a map in one line") << u"{profile: openclaw}\n"_s;
        QTest::newRow("several documents") << u"profile: openclaw\n---\nx: y\n"_s;
    }
    void whatCannotBeReadIsLeftAlone()
    {
        QFETCH(QString, text);
        const auto edit = planRuleOff(text, u"/x/.persona.yaml"_s, "text/placeholder");
        QVERIFY(!edit);
        QCOMPARE(edit.error().code, "edit/configuration");
    }
};

QTEST_GUILESS_MAIN(ConfigurationEditTest)
#include "ConfigurationEditTest.moc"
