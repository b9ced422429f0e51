#include "SharedFiles.h"
#include "exchange/Bundle.h"
#include "exchange/WriteExport.h"
#include "exchange/ZipFile.h"

#include <KZip>
#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

/// An archive with those entries as they are, whatever their names.
QByteArray archive(const std::vector<std::pair<QString, QByteArray>> &files, bool link = false)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    KZip zip(&buffer);
    if (!zip.open(QIODevice::WriteOnly))
        qFatal("no archive");
    for (const auto &[name, content] : files)
        zip.writeFile(name, content);
    if (link)
        zip.writeSymLink(u"agents/link.md"_s, u"/etc/passwd"_s);
    zip.close();
    return bytes;
}

BundleItem item(const QString &path, const QString &text)
{
    return {path, makeSnapshot(text, {}, path)};
}

const QString reviewer =
    u"---\nname: reviewer\ndescription: Reviews. Use after a change.\nversion: 1.2.0\n"
    "skills: [checklist]\npermissionMode: plan\n---\n\nYou review.\n"_s;
const QString checklist =
    u"---\nname: checklist\ndescription: Steps of a release. Use before a tag.\n---\n\nRead.\n"_s;
const QString soul = u"---\nslug: tutor\nname: Tutor\ntagline: Explains.\nversion: 1.0.0\n"
                     "authorHandle: mara\ncategory: Educational\nlicense: MIT\n---\n\n"
                     "# Identity\n\nYou explain.\n\n# Avoid\n\n- Haste.\n"_s;

std::vector<BundleItem> shelf()
{
    return {item(u"/p/agents/reviewer.md"_s, reviewer),
            item(u"/p/skills/checklist/SKILL.md"_s, checklist), item(u"/p/souls/tutor.md"_s, soul)};
}

BundleOptions options()
{
    BundleOptions options;
    options.name = u"Team Shelf"_s;
    options.folder = u"/p"_s;
    options.icon = [](const Snapshot &, int pixels) { return QByteArray::number(pixels); };
    return options;
}

QByteArray fileOf(const Bundle &bundle, const QString &path)
{
    const auto found = std::ranges::find(bundle.plan.files, path, &ExportFile::path);
    return found == bundle.plan.files.end() ? QByteArray() : found->content;
}

} // namespace

class TestPackages : public QObject
{
    Q_OBJECT

private slots:
    void anArchiveComesBackAsItWas()
    {
        const std::vector<ExportFile> files{
            {u".claude/agents/b.md"_s, "b\n"}, {u"a.md"_s, "a\n"}, {u"empty.md"_s, ""}};
        const auto zip = writeZip(files);
        QVERIFY(zip.has_value());
        const auto read = readZip(*zip);
        QVERIFY2(read.has_value(), read ? "" : read.error().code.constData());
        QCOMPARE(read->size(), 3u);
        QCOMPARE(read->front().path, u".claude/agents/b.md"_s);
        QCOMPARE(read->front().content, "b\n");
    }

    void theSameFilesGiveTheSameBytes()
    {
        const std::vector<ExportFile> files{{u"b.md"_s, "b\n"}, {u"a.md"_s, "a\n"}};
        const QByteArray first = *writeZip(files);
        qputenv("TZ", "Pacific/Auckland");
        QCOMPARE(*writeZip({files[1], files[0]}), first);
        qunsetenv("TZ");
    }

    void archivesThatLeadOutsideAreRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("code");
        QTest::newRow("above") << u"../../evil.md"_s << QByteArray("zip/outside");
        QTest::newRow("above, within") << u"a/../../evil.md"_s << QByteArray("zip/outside");
        QTest::newRow("absolute") << u"/etc/evil.md"_s << QByteArray("zip/outside");
        QTest::newRow("drive") << u"C:evil.md"_s << QByteArray("zip/outside");
        QTest::newRow("backslash") << u"..\\evil.md"_s << QByteArray("zip/outside");
        QTest::newRow("device") << u"agents/con.md"_s << QByteArray("zip/name");
        QTest::newRow("control") << u"agents/a\u0001b.md"_s << QByteArray("zip/name");
        QTest::newRow("long") << QString(u"ä"_s.repeated(150) + u".md"_s) << QByteArray("zip/name");
    }
    void archivesThatLeadOutsideAreRefused()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, code);
        // The writer tidies names up; a stand-in of the same length is replaced in the bytes.
        const QByteArray wanted = name.toUtf8();
        const QByteArray standIn(wanted.size(), 'x');
        QByteArray bytes = archive(
            {{u"good.md"_s, "good\n"}, {QString::fromLatin1(standIn), "evil\n"}});
        bytes.replace(standIn, wanted);
        const auto read = readZip(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().code, code);
    }

    void linksAreRefused()
    {
        const auto read = readZip(archive({{u"a.md"_s, "a\n"}}, true));
        QVERIFY(!read);
        QCOMPARE(read.error().code, "zip/link");
    }

    void bombsAreRefused()
    {
        const auto read = readZip(archive({{u"a.md"_s, QByteArray(5'000'000, '\0')}}));
        QVERIFY(!read);
        QCOMPARE(read.error().code, "zip/bomb");
        ZipLimits few;
        few.files = 1;
        QCOMPARE(readZip(archive({{u"a.md"_s, "a"}, {u"b.md"_s, "b"}}), few).error().code,
                 "zip/too-many");
        ZipLimits small;
        small.together = 10;
        QCOMPARE(
            readZip(archive({{u"a.md"_s, "123456"}, {u"b.md"_s, "123456"}}), small).error().code,
            "zip/too-large");
    }

    void namesThatAreOneOnManySystemsAreRefused()
    {
        QCOMPARE(readZip(archive({{u"a.md"_s, "a"}, {u"A.md"_s, "b"}})).error().code, "zip/twice");
    }

    void damagedArchivesAreTold()
    {
        const QByteArray whole = archive({{u"agents/reviewer.md"_s, reviewer.toUtf8()}});
        QVERIFY(!readZip({}));
        QVERIFY(!readZip("PK\x03\x04 and nothing more"));
        // Cut or changed anywhere: an answer, and no crash.
        for (qsizetype at = 0; at < whole.size(); ++at) {
            (void)readZip(whole.first(at));
            QByteArray changed = whole;
            changed[at] = char(changed[at] ^ 0x55);
            (void)readZip(changed);
        }
    }

    void aPluginHoldsWhatItsReadersNeed()
    {
        const auto bundle = planBundle(shelf(), BundleForm::ClaudePlugin, options());
        QVERIFY2(bundle.has_value(), bundle ? "" : bundle.error().code.constData());
        QCOMPARE(fileOf(*bundle, u"team-shelf/agents/reviewer.md"_s), reviewer.toUtf8());
        QCOMPARE(fileOf(*bundle, u"team-shelf/skills/checklist/SKILL.md"_s), checklist.toUtf8());
        QCOMPARE(fileOf(*bundle, u"team-shelf/icon.png"_s), "512");
        const QString readme = QString::fromUtf8(fileOf(*bundle, u"team-shelf/README.md"_s));
        QVERIFY(readme.split(QRegularExpression(u"\\s+"_s), Qt::SkipEmptyParts).size() >= 40);
        QVERIFY(readme.contains(u"permissionMode"_s));
        const QByteArray manifest = fileOf(*bundle, u"team-shelf/.claude-plugin/plugin.json"_s);
        QCOMPARE(QJsonDocument::fromJson(manifest)[u"name"].toString(), u"team-shelf"_s);
        // A soul is no part of a plugin, and that is said.
        QVERIFY(std::ranges::any_of(bundle->notes, [](const Error &note) {
            return note.code == "bundle/left-out" && note.arguments.front().endsWith(u"tutor.md"_s);
        }));
    }

    void aMarketplaceHasAPluginForEachAgentWithItsSkills()
    {
        const auto bundle = planBundle(shelf(), BundleForm::ClaudeMarketplace, options());
        QVERIFY(bundle.has_value());
        const QString plugin = u"team-shelf/plugins/reviewer"_s;
        QVERIFY(!fileOf(*bundle, plugin + u"/skills/checklist/SKILL.md"_s).isEmpty());
        const auto manifest = QJsonDocument::fromJson(
            fileOf(*bundle, u"team-shelf/.claude-plugin/marketplace.json"_s));
        QCOMPARE(manifest[u"plugins"].toArray().size(), 1);
        const QJsonValue entry = manifest[u"plugins"][0];
        QCOMPARE(entry[u"source"].toString(), u"./plugins/reviewer"_s);
        // The version stands in one place.
        QVERIFY(entry[u"version"].isUndefined());
        const auto own = QJsonDocument::fromJson(
            fileOf(*bundle, plugin + u"/.claude-plugin/plugin.json"_s));
        QVERIFY(own[u"name"].toString() == u"reviewer");
    }

    void soulsBecomePackages()
    {
        const auto bundle = planBundle(shelf(), BundleForm::SoulSpec, options());
        QVERIFY(bundle.has_value());
        QVERIFY(!fileOf(*bundle, u"tutor/soul.json"_s).isEmpty());
        // The manifest names every file.
        QVERIFY(fileOf(*bundle, u"tutor/icon.png"_s).isEmpty());
        const auto workspace = planBundle(shelf(), BundleForm::OpenClaw, options());
        QVERIFY(workspace.has_value());
        QVERIFY(!fileOf(*workspace, u"tutor/SOUL.md"_s).isEmpty());
        QVERIFY(!fileOf(*workspace, u"reviewer/SOUL.md"_s).isEmpty());
        QCOMPARE(planBundle({}, BundleForm::OpenClaw, options()).error().code, "bundle/empty");
    }

    void aSkillTakesTheFilesBesideItAlong()
    {
        const QTemporaryDir folder;
        const QString root = folder.filePath(u"skills/checklist"_s);
        QVERIFY(QDir().mkpath(root + u"/scripts"_s));
        const auto put = [&](const QString &path, const QByteArray &content) {
            tests::put(root + u'/' + path, content);
        };
        put(u"SKILL.md"_s, checklist.toUtf8());
        put(u"scripts/run.sh"_s, "echo\n");
        put(u".hidden"_s, "no\n");
        QVERIFY(QFile::link(u"/etc/hostname"_s, root + u"/link.md"_s));
        const auto plan = planExport(**openSnapshot(root + u"/SKILL.md"_s), u"claude-skill"_s);
        QVERIFY(plan.has_value());
        QStringList paths;
        for (const ExportFile &file : plan->files)
            paths += file.path;
        QCOMPARE(paths, (QStringList{u".claude/skills/checklist/SKILL.md"_s,
                                     u".claude/skills/checklist/scripts/run.sh"_s}));
    }

    void aPersonaThatIsRefusedLeavesTheOthersIn()
    {
        std::vector<BundleItem> items = shelf();
        const qsizetype before = qsizetype(items.size());
        items.push_back(
            {u"/shelf/bare/SOUL.md"_s, makeSnapshot(u"# SOUL.md — Bare\n\n## Vibe\n\nDry.\n"_s, {},
                                                    u"/shelf/bare/SOUL.md"_s)});
        const auto bundle = planBundle(items, BundleForm::SoulSpec, options());
        QVERIFY(bundle.has_value());
        QVERIFY(!fileOf(*bundle, u"tutor/soul.json"_s).isEmpty());
        QCOMPARE(bundle->refused.size(), 1u);
        QCOMPARE(bundle->refused.front().source, u"/shelf/bare/SOUL.md"_s);
        QCOMPARE(bundle->refused.front().error.code, "export/lacks-fields");
        items.erase(items.begin(), items.begin() + before);
        const auto none = planBundle(items, BundleForm::SoulSpec, options());
        QVERIFY(!none);
        QCOMPARE(none.error().code, "export/lacks-fields");
    }

    void aPackageShowsWhoSpeaks()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"SOUL.md"_s);
        const QByteArray text =
            "---\nslug: night-clerk\nname: Night Clerk\ntagline: Keeps the desk.\n"
            "authorHandle: mara\ncategory: Professional\nversion: 1.0.0\n"
            "license: MIT\ncreature: owl\nemoji: \U0001F989\n---\n\n# Identity\n\nYou keep.\n";
        const auto put = [](const QString &where, const QByteArray &content) {
            tests::put(where, content);
        };
        const auto picture = [](quint32 edge) -> QByteArray {
            QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
            for (int side = 0; side < 2; ++side) {
                for (int shift = 24; shift >= 0; shift -= 8)
                    png += char(edge >> shift & 0xff);
            }
            return png + QByteArray(100, 'x');
        };
        put(path, text);
        put(folder.filePath(u"avatar.png"_s), picture(512));
        const SnapshotPtr soul = *openSnapshot(path);
        const auto plan = planExport(*soul, u"soul-spec"_s);
        QVERIFY(plan.has_value());
        const auto content = [](const ExportPlan &all, const QString &name) {
            const auto found = std::ranges::find(all.files, name, &ExportFile::path);
            return found == all.files.end() ? QByteArray() : found->content;
        };
        const QByteArray identity = content(*plan, u"night-clerk/IDENTITY.md"_s);
        QVERIFY(identity.contains("- **Creature:** owl\n"));
        QCOMPARE(content(*plan, u"night-clerk/avatar/avatar.png"_s), picture(512));
        const QJsonDocument json = QJsonDocument::fromJson(
            content(*plan, u"night-clerk/soul.json"_s));
        QCOMPARE(json[u"files"][u"identity"].toString(), u"IDENTITY.md"_s);
        QCOMPARE(json[u"files"][u"avatar"].toString(), u"avatar/avatar.png"_s);

        const FolderImport back = planImport(plan->files);
        QCOMPARE(back.plans.size(), 1u);
        const QString again = QString::fromUtf8(back.plans.front().content);
        QVERIFY(again.contains(u"\ncreature: owl\n"_s));
        QVERIFY(!again.contains(u"**Creature"_s));
        QCOMPARE(back.plans.front().beside.size(), 1u);
        QCOMPARE(importedFiles({&back.plans.front()}).files.back().path,
                 u"night-clerk.avatar.png"_s);

        put(folder.filePath(u"avatar.png"_s), picture(4096));
        const auto large = planExport(*soul, u"soul-spec"_s);
        QVERIFY(content(*large, u"night-clerk/avatar/avatar.png"_s).isEmpty());
        const auto told = std::ranges::find(large->fields, u"avatar.png"_s, &FieldOutcome::field);
        QVERIFY(told != large->fields.end() && told->reason.code == "export/avatar");
    }

    void aSkillIsImportedWithItsFolder()
    {
        const QTemporaryDir folder;
        const QString root = folder.filePath(u"skills/checklist"_s);
        QVERIFY(QDir().mkpath(root + u"/references"_s) && QDir().mkpath(root + u"/.git"_s));
        const auto put = [&](const QString &path, const QByteArray &content) {
            tests::put(root + u'/' + path, content);
        };
        put(u"SKILL.md"_s, checklist.toUtf8());
        put(u"references/agents.md"_s,
            "---\nname: not-a-persona\ndescription: x\ntools: Read\n---\n\nText\n");
        put(u"references/table.bin"_s, QByteArray("\0\1\2", 3));
        put(u".git/config"_s, "no\n");
        QVERIFY(QFile::link(u"/etc/hostname"_s, root + u"/references/link.md"_s));
        const QStringList expected{u"checklist/SKILL.md"_s, u"checklist/references/agents.md"_s,
                                   u"checklist/references/table.bin"_s};
        const auto pathsOf = [](const Result<FolderImport> &read) {
            QStringList paths;
            for (const ImportPlan &plan : read->plans) {
                for (const ExportFile &file : importedFiles({&plan}).files)
                    paths += file.path;
            }
            return paths;
        };
        QCOMPARE(pathsOf(planImportOf(folder.filePath(u"skills"_s))), expected);
        QCOMPARE(pathsOf(planImportOf(root + u"/SKILL.md"_s)), expected);

        QFile zip(folder.filePath(u"skills.zip"_s));
        QVERIFY(zip.open(QIODevice::WriteOnly));
        zip.write(*writeZip({{u"a/checklist/SKILL.md"_s, checklist.toUtf8()},
                             {u"a/checklist/references/agents.md"_s, "# Text\n"},
                             {u"a/checklist/references/table.bin"_s, QByteArray("\0\1", 2)}}));
        zip.close();
        QCOMPARE(pathsOf(planImportOf(zip.fileName())), expected);

        put(u"references/table.bin"_s, QByteArray(11'000'000, 'x'));
        const auto large = planImportOf(folder.filePath(u"skills"_s));
        QVERIFY(large->plans.empty());
        QCOMPARE(large->failures.front().error.code, "export/too-large");
        QCOMPARE(planImportOf(root + u"/SKILL.md"_s).error().code, "export/too-large");
    }

    void anArchiveOfAnyFormIsImported()
    {
        const QTemporaryDir folder;
        const auto bundle = planBundle(shelf(), BundleForm::ClaudePlugin, options());
        QFile file(folder.filePath(u"shelf.zip"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*writeZip(bundle->plan.files));
        file.close();
        const auto read = planImportOf(file.fileName());
        QVERIFY(read.has_value());
        QStringList names;
        for (const ImportPlan &plan : read->plans)
            names += plan.fileName;
        names.sort();
        QCOMPARE(names, (QStringList{u"checklist/SKILL.md"_s, u"reviewer.md"_s}));
    }
};

QTEST_GUILESS_MAIN(TestPackages)
#include "TestPackages.moc"
