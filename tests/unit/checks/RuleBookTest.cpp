#include "checks/RuleBook.h"
#include "Finding.h"
#include "SharedFiles.h"
#include "text/FileText.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

/// The example's files in a folder of their own, and what the checks say of the personas and of
/// the configuration.
std::vector<Diagnostic> findingsOf(const RuleInfo &rule, bool after)
{
    const QTemporaryDir folder;
    std::vector<RuleExample> files = ruleExamples(rule);
    std::erase_if(files, [&](const RuleExample &file) { return file.after != after; });
    const auto facts = std::make_shared<FolderFacts>();
    std::vector<SnapshotPtr> personas;
    for (const RuleExample &example : files) {
        const QString path = folder.filePath(example.path);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("cannot write %s", qPrintable(path));
        Encoding encoding;
        encoding.validUtf8 = false; // an example may hold bytes that are none
        file.write(encode(example.text, encoding));
        file.close();
        const bool besideIt = path.endsWith("SKILL.md"_L1) && !rule.kinds.contains(Kind::Skill);
        if (!path.endsWith(".md"_L1) || besideIt)
            continue;
        personas.push_back(*openSnapshot(path));
        facts->set(factsOf(*personas.back()));
    }
    findSkills(*facts);
    Configurations configurations;
    std::vector<Diagnostic> found = configurations.of(folder.filePath(u"x.md"_s))->diagnostics;
    for (const SnapshotPtr &snapshot : personas) {
        const CheckContext context{configurations.configurationFor(snapshot->path), facts, {}};
        for (Diagnostic &diagnostic : check(*snapshot, context))
            found.push_back(std::move(diagnostic));
    }
    std::erase_if(found,
                  [&](const Diagnostic &diagnostic) { return diagnostic.code != rule.code; });
    return found;
}

void forEveryRule()
{
    QTest::addColumn<QByteArray>("code");
    for (const RuleInfo &rule : ruleBook())
        QTest::newRow(rule.code) << rule.code;
}

} // namespace

class RuleBookTest : public QObject
{
    Q_OBJECT

private slots:
    void everyPageIsWhole_data() { forEveryRule(); }
    void everyPageIsWhole()
    {
        QFETCH(QByteArray, code);
        const RuleInfo &rule = *findRule(code);
        QVERIFY(!rule.kinds.isEmpty());
        QVERIFY2(rule.summary.size() > 20 && rule.summary.endsWith(u'.'), qPrintable(rule.summary));
        QVERIFY2(!rule.summary.contains(u'`'), "a summary is shown as plain text");
        const qsizetype why = rule.documentation.indexOf("\n## Why\n"_L1);
        const qsizetype before = rule.documentation.indexOf("\n## Before\n"_L1);
        const qsizetype after = rule.documentation.indexOf("\n## After\n"_L1);
        QVERIFY(why > 0 && before > why + 50 && after > before);
    }

    void theExampleIsFoundAndSetRight_data() { forEveryRule(); }
    void theExampleIsFoundAndSetRight()
    {
        QFETCH(QByteArray, code);
        const RuleInfo &rule = *findRule(code);
        const std::vector<Diagnostic> before = ::findingsOf(rule, false);
        QVERIFY2(!before.empty(), "nothing is found in the example before");
        const std::vector<RuleExample> files = ruleExamples(rule);
        QVERIFY2(std::ranges::any_of(files, &RuleExample::after), "there is no example after");
        QVERIFY2(::findingsOf(rule, true).empty(), "the example after still has it");
        const Severity severity = rule.severityIn(rule.kinds.front());
        QCOMPARE(severityId(before.front().severity), severityId(severity));
        const std::vector<Fix> &fixes = before.front().fixes;
        const RuleFix fix = fixes.empty()                  ? RuleFix::None
                            : fixes.front().changesMeaning ? RuleFix::Meaning
                                                           : RuleFix::Safe;
        QCOMPARE(ruleFixId(fix), ruleFixId(rule.fix));
    }

    /// Codes that stand whole in a source, and names of rules that every kind has.
    void everyCodeOfTheSourcesHasItsPage()
    {
        static const QRegularExpression whole(
            u"\"((?:frontmatter|agent|soul|section|text|body|folder|config)/[a-z0-9-]+)\""_s);
        static const QRegularExpression rule(
            u"(?:reportField\\([^\"()]*, |\\btell\\()\"([a-z0-9-]+)\""_s);
        int codes = 0;
        const QDir sources(QStringLiteral(PERSONA_SOURCE_DIR "/studio/checks"));
        for (const QString &name : sources.entryList({u"*.cpp"_s})) {
            const QString source = QString::fromUtf8(bytesOf(sources.filePath(name)));
            const auto where = [&](const QByteArray &code) {
                return QByteArray(code + " in " + name.toUtf8());
            };
            for (const auto &match : whole.globalMatch(source)) {
                const QByteArray code = match.captured(1).toLatin1();
                QVERIFY2(findRule(code), where(code));
                ++codes;
            }
            for (const auto &match : rule.globalMatch(source)) {
                const QByteArray code = match.captured(1).toLatin1();
                QVERIFY2(findRule(QByteArray("agent/" + code))
                             || findRule(QByteArray("soul/" + code))
                             || findRule(QByteArray("skill/" + code)),
                         where(code));
                ++codes;
            }
        }
        QVERIFY(codes > 100);
    }

    void everyCodeFoundInRealFilesHasItsPage()
    {
        if (corpusFiles(u"agents"_s).isEmpty())
            QSKIP("no shared/corpus beside the project");
        for (const QString &file : corpusFiles(u"."_s)) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            for (const Diagnostic &diagnostic : check(**snapshot))
                QVERIFY2(findRule(diagnostic.code), diagnostic.code);
        }
    }

    void rulesAreFoundByTheirCode()
    {
        QCOMPARE(findRule("agent/no-such-rule"), nullptr);
        QVERIFY(!ruleBook().empty());
        for (const RuleInfo &rule : ruleBook())
            QCOMPARE(findRule(rule.code), &rule);
    }
};

QTEST_GUILESS_MAIN(RuleBookTest)
#include "RuleBookTest.moc"
