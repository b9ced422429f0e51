#include "checks/Configuration.h"
#include "SharedFiles.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

ConfigurationFile parse(const QString &text)
{
    return parseConfiguration(text, u"/x/.persona.yaml"_s);
}

/// "config/unknown-key:profil": the codes with what they stand at.
QStringList mistakesOf(const QString &text)
{
    QStringList mistakes;
    for (const Diagnostic &diagnostic : parse(text).diagnostics) {
        mistakes += QString::fromLatin1(diagnostic.code) + u':'
                    + text.mid(diagnostic.span.begin, diagnostic.span.length());
    }
    return mistakes;
}

} // namespace

class ConfigurationTest : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyOneChangesNothing()
    {
        for (const QString &text :
             {u""_s, u"\n"_s, u"# nothing yet\n"_s, u"---\n"_s, u"rules:\n"_s}) {
            QCOMPARE(mistakesOf(text), QStringList());
            const Configuration configuration = parse(text).configurationFor(u"/x/a.md"_s);
            QCOMPARE(configuration.severityOf("text/secret", Severity::Warning), Severity::Warning);
            QVERIFY(!configuration.ignored);
            QVERIFY(!configuration.targets);
        }
    }

    void aCodeCountsBeforeItsFamilyAndTheFamilyBeforeAll()
    {
        const Configuration configuration =
            parse(u"rules:\n  text/secret: error\n  text/*: off\n  \"*\": info\n"_s)
                .configurationFor(u"/x/a.md"_s);
        QCOMPARE(configuration.severityOf("text/secret", Severity::Warning), Severity::Error);
        QCOMPARE(configuration.severityOf("text/todo", Severity::Warning), std::nullopt);
        QCOMPARE(configuration.severityOf("texts/todo", Severity::Warning), Severity::Info);
    }

    void overridesCountForTheirFiles()
    {
        const ConfigurationFile file = parse(u"rules: {section/empty: off, text/*: error}\n"
                                             "profile: catalog\n"
                                             "overrides:\n"
                                             "  - files: [play/]\n"
                                             "    rules:\n"
                                             "      section/empty: warning\n"
                                             "    profile: openclaw\n"
                                             "    targets: hermes, openclaw\n"
                                             "  - files: \"*.old.md\"\n"
                                             "    targets: []\n"_s);
        QVERIFY(file.diagnostics.empty());
        const Configuration play = file.configurationFor(u"/x/play/SOUL.md"_s);
        QCOMPARE(play.severityOf("section/empty", Severity::Info), Severity::Warning);
        QCOMPARE(play.profile, u"openclaw"_s);
        QCOMPARE(play.targets, QStringList({u"hermes"_s, u"openclaw"_s}));
        const Configuration other = file.configurationFor(u"/x/display/SOUL.md"_s);
        QCOMPARE(other.severityOf("section/empty", Severity::Info), std::nullopt);
        QCOMPARE(other.profile, u"catalog"_s);
        QCOMPARE(file.configurationFor(u"/x/a/b.old.md"_s).targets, QStringList());
    }

    void ignoresAreAsInAGitignore_data()
    {
        QTest::addColumn<QStringList>("patterns");
        QTest::addColumn<QStringList>("matched");
        QTest::addColumn<QStringList>("unmatched");
        QTest::newRow("a name anywhere")
            << QStringList{u"drafts"_s} << QStringList{u"/x/drafts"_s, u"/x/a/drafts/b.md"_s}
            << QStringList{u"/x/drafts.md"_s, u"/y/drafts"_s};
        QTest::newRow("a folder only")
            << QStringList{u"drafts/"_s} << QStringList{u"/x/a/drafts/b.md"_s}
            << QStringList{u"/x/drafts"_s};
        QTest::newRow("bound to the folder")
            << QStringList{u"/a"_s, u"b/c"_s} << QStringList{u"/x/a/q.md"_s, u"/x/b/c"_s}
            << QStringList{u"/x/z/a"_s, u"/x/z/b/c"_s};
        QTest::newRow("stars") << QStringList{u"a/**/z.md"_s, u"*.old.md"_s, u"k/**"_s}
                               << QStringList{u"/x/a/z.md"_s, u"/x/a/b/c/z.md"_s,
                                              u"/x/q/r.old.md"_s, u"/x/k/l/m.md"_s}
                               << QStringList{u"/x/b/z.md"_s, u"/x/old.md"_s, u"/x/k"_s};
        QTest::newRow("sets and single characters")
            << QStringList{u"a[0-9]?.md"_s, u"[!q]z"_s} << QStringList{u"/x/a1b.md"_s, u"/x/rz"_s}
            << QStringList{u"/x/ab1.md"_s, u"/x/qz"_s, u"/x/a1/.md"_s};
        QTest::newRow("taken back") << QStringList{u"*.md"_s, u"!SOUL.md"_s}
                                    << QStringList{u"/x/a.md"_s} << QStringList{u"/x/b/SOUL.md"_s};
        QTest::newRow("nothing") << QStringList{u""_s, u"# a"_s, u"/"_s, u"[a"_s} << QStringList()
                                 << QStringList{u"/x/a"_s, u"/x/# a"_s};
    }
    void ignoresAreAsInAGitignore()
    {
        QFETCH(QStringList, patterns);
        QFETCH(QStringList, matched);
        QFETCH(QStringList, unmatched);
        const PathPatterns made(u"/x"_s, patterns);
        for (const QString &path : matched)
            QVERIFY2(made.matches(path), qPrintable(path));
        for (const QString &path : unmatched)
            QVERIFY2(!made.matches(path), qPrintable(path));
    }

    void mistakesAreToldAtTheirPlace_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("mistakes");
        const auto row = [](const char *name, const QString &text, const QStringList &mistakes) {
            QTest::newRow(name) << text << mistakes;
        };
        row("not YAML", u"rules: [\n"_s, {u"config/not-readable:"_s});
        row("no map", u"- a\n- b\n"_s, {u"config/wrong-type:- a"_s});
        row("keys", u"rule: {}\nprofile: catalog\nprofile: catalog\n"_s,
            {u"config/unknown-key:rule"_s, u"config/duplicate-key:profile"_s});
        row("severities", u"rules:\n  section/empty: warn\n  section/*: 3\n"_s,
            {u"config/severity:warn"_s, u"config/severity:3"_s});
        row("rules", u"rules:\n  section/emty: off\n  nothing/*: off\n"_s,
            {u"config/unknown-rule:section/emty"_s, u"config/unknown-rule:nothing/*"_s});
        row("types", u"rules: off\ntargets: 3\nignore: {a: b}\noverrides: 1\nprofile: [a]\n"_s,
            {u"config/wrong-type:rules"_s, u"config/wrong-type:targets"_s,
             u"config/wrong-type:ignore"_s, u"config/wrong-type:overrides"_s,
             u"config/wrong-type:profile"_s});
        row("names", u"profile: agent\ntargets: [openclaw, hermez]\n"_s,
            {u"config/unknown-profile:agent"_s, u"config/unknown-target:hermez"_s});
        row("patterns", u"ignore:\n  - ok\n  - \"[a\"\n"_s, {u"config/pattern:[a"_s});
        row("overrides",
            u"overrides:\n"
            "  - files: [a]\n    rules: {section/empty: off}\n"
            "  - rules: {section/empty: of}\n    profil: x\n"_s,
            {u"config/no-files:rules: {section/empty: of}\n    profil: x\n"_s,
             u"config/severity:of"_s, u"config/unknown-key:profil"_s});
    }
    void mistakesAreToldAtTheirPlace()
    {
        QFETCH(QString, text);
        QTEST(mistakesOf(text), "mistakes");
    }

    void nearMissesAreOffered()
    {
        const QString text = u"rules:\n  section/emty: warn\ntargets: [hermez]\n"_s;
        QString fixed = text;
        for (int i = 0; i < 3; ++i) {
            const ConfigurationFile file = parse(fixed);
            QVERIFY(!file.diagnostics.empty() && !file.diagnostics[0].fixes.empty());
            fixed = file.diagnostics[0].fixes[0].edit.appliedTo(fixed);
        }
        QCOMPARE(fixed, u"rules:\n  section/empty: warning\ntargets: [hermes]\n"_s);
        QVERIFY(parse(fixed).diagnostics.empty());
    }

    void whatCanBeUsedIsUsed()
    {
        const Configuration configuration =
            parse(u"nonsense: 1\nrules: {section/empty: off, text/secret: loud}\n"_s)
                .configurationFor(u"/x/a.md"_s);
        QCOMPARE(configuration.severityOf("section/empty", Severity::Info), std::nullopt);
        QCOMPARE(configuration.severityOf("text/secret", Severity::Warning), Severity::Warning);
    }

    void theNearestOneCountsAlone()
    {
        const QTemporaryDir folder;
        const QString root = folder.path();
        tests::put(root + u"/.persona.yaml"_s, "rules: {section/empty: off}\n");
        QDir().mkpath(root + u"/repo/.git"_s);
        QDir().mkpath(root + u"/repo/a/b"_s);
        QDir().mkpath(root + u"/plain/a"_s);
        QCOMPARE(findConfiguration(root + u"/plain/a"_s), root + u"/.persona.yaml"_s);
        QCOMPARE(findConfiguration(root + u"/repo/a/b"_s), QString());
        tests::put(root + u"/repo/.persona.yaml"_s, "rules: {text/secret: off}\n");
        tests::put(root + u"/repo/a/.persona.yaml"_s, "rules: {text/secret: error}\n");
        QCOMPARE(findConfiguration(root + u"/repo/a/b"_s), root + u"/repo/a/.persona.yaml"_s);
        QCOMPARE(findConfiguration(root + u"/repo"_s), root + u"/repo/.persona.yaml"_s);

        Configurations configurations;
        const QString file = root + u"/repo/a/b/x.md"_s;
        QCOMPARE(configurations.configurationFor(file).severityOf("text/secret", Severity::Info),
                 Severity::Error);
        QCOMPARE(configurations.of(file), configurations.of(root + u"/repo/a/y.md"_s));
        QFile::remove(root + u"/repo/a/.persona.yaml"_s);
        configurations.clear();
        QCOMPARE(configurations.configurationFor(file).severityOf("text/secret", Severity::Info),
                 std::nullopt);
    }

    void theHomeFolderIsTheLast()
    {
        const QTemporaryDir folder;
        const QByteArray home = qgetenv("HOME");
        qputenv("HOME", QFile::encodeName(folder.filePath(u"home"_s)));
        tests::put(folder.filePath(u".persona.yaml"_s), "rules: {}\n");
        QDir().mkpath(folder.filePath(u"home/a"_s));
        const QString found = findConfiguration(folder.filePath(u"home/a"_s));
        qputenv("HOME", home);
        QCOMPARE(found, QString());
    }
};

QTEST_GUILESS_MAIN(ConfigurationTest)
#include "ConfigurationTest.moc"
