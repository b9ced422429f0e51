#include "ui/export/ExportWork.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const QString agent = u"---\nname: reviewer\ndescription: Reviews. Use it often.\ntools: Read\n"
                      "---\n\n# Reviewer\n\nYou review.\n"_s;
const QString soul = u"---\nslug: tutor\nname: Tutor\ntagline: Explains.\nversion: 1.0.0\n"
                     "authorHandle: mara\ncategory: Educational\nlicense: MIT\n---\n\n"
                     "# Identity\n\nYou explain.\n\n# Avoid\n\n- Haste.\n"_s;

ExportChoice choiceOf(Kind kind, const QString &id)
{
    for (const ExportChoice &choice : exportChoices({kind})) {
        if (choice.id == id)
            return choice;
    }
    qFatal("no such choice");
}

std::vector<BundleItem> itemsOf(const SnapshotPtr &snapshot)
{
    return {{snapshot->path, snapshot}};
}

/// The files of all parts, as they would lie in a folder.
ExportPlan filesOf(const SnapshotPtr &snapshot, const ExportChoice &choice,
                   const ExportOptions &options)
{
    const Result<ChoicePlan> plan = planChoice(itemsOf(snapshot), choice, options);
    return plan ? joinPlans(plan->jobs).value_or(ExportPlan{}) : ExportPlan{};
}

} // namespace

class ExportChoicesTest : public QObject
{
    Q_OBJECT

private slots:
    void offersWhatSuitsTheKind()
    {
        const auto ids = [](Kind kind) {
            QStringList list;
            for (const ExportChoice &choice : exportChoices({kind}))
                list += choice.id;
            return list;
        };
        QVERIFY(ids(Kind::Agent).contains(u"claude-code"_s));
        QVERIFY(ids(Kind::Agent).contains(u"claude-marketplace"_s));
        QVERIFY(!ids(Kind::Soul).contains(u"claude-plugin"_s));
        QVERIFY(!ids(Kind::Soul).contains(u"claude-code"_s));
        QVERIFY(ids(Kind::Soul).contains(u"soul"_s));
        for (const Kind kind : {Kind::Soul, Kind::Agent}) {
            QVERIFY(ids(kind).contains(u"page"_s));
            QVERIFY(ids(kind).contains(u"card"_s));
            QStringList unique = ids(kind);
            QCOMPARE(unique.removeDuplicates(), 0);
        }
    }

    void everyChoiceMakesSafeFiles()
    {
        for (const auto &[kind, text] :
             {std::pair(Kind::Agent, agent), std::pair(Kind::Soul, soul)}) {
            for (const ExportChoice &choice : exportChoices({kind})) {
                const ExportPlan plan = filesOf(makeSnapshot(text, {}), choice, {});
                QVERIFY2(!plan.files.empty(), qPrintable(choice.id));
                for (const ExportFile &file : plan.files) {
                    QVERIFY(!file.content.isEmpty());
                    QVERIFY(QDir::isRelativePath(file.path) && !file.path.contains(u".."_s));
                }
            }
        }
    }

    void cardsFollowTheirOptions()
    {
        const SnapshotPtr snapshot = makeSnapshot(soul, {});
        const ExportChoice card = choiceOf(Kind::Soul, u"card"_s);
        using Picture = ExportOptions::Picture;
        const auto file = [&](const ExportOptions &options) {
            return filesOf(snapshot, card, options).files.front();
        };
        const QImage once = QImage::fromData(
            file({Picture::Png, Theme::Light, 1, {}, {}, {}}).content);
        const QImage twice = QImage::fromData(
            file({Picture::Png, Theme::Light, 2, {}, {}, {}}).content);
        QVERIFY(!once.isNull());
        QCOMPARE(twice.size(), once.size() * 2);
        QVERIFY(file({Picture::Png, Theme::Dark, 1, {}, {}, {}}).content
                != file({Picture::Png, Theme::Light, 1, {}, {}, {}}).content);
        QVERIFY(file({Picture::Svg, Theme::Light, 1, {}, {}, {}}).content.contains("<svg"));
        QCOMPARE(file({Picture::Svg, Theme::Light, 1, {}, {}, {}}).path, u"tutor-card.svg"_s);
        QCOMPARE(file({Picture::Html, Theme::Light, 1, {}, {}, {}}).path, u"tutor-card.html"_s);
    }

    void saysWhatIsThereAlready()
    {
        QTemporaryDir folder;
        const SnapshotPtr snapshot = makeSnapshot(agent, {});
        const ExportPlan plan = filesOf(snapshot, choiceOf(Kind::Agent, u"claude-code"_s), {});
        const auto look = [&] { return previewExport(plan, folder.path())->front(); };
        QCOMPARE(look().path, u".claude/agents/reviewer.md"_s);
        QVERIFY(look().state == ExportedFile::State::New);

        QVERIFY(writeExport(plan, folder.path()).has_value());
        QVERIFY(look().state == ExportedFile::State::Same);

        QFile file(folder.filePath(u".claude/agents/reviewer.md"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString(agent).replace(u"Read"_s, u"Grep"_s).toUtf8());
        file.close();
        const ExportedFile other = look();
        QVERIFY(other.state == ExportedFile::State::Other);
        const auto difference = differenceOf(other);
        QVERIFY(difference.has_value());
        QVERIFY(std::ranges::any_of(*difference, [](const DiffRow &row) {
            return row.kind == DiffRow::Kind::Added && row.text == u"tools: Read"_s;
        }));

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x89PNG\0\1", 6));
        file.close();
        QVERIFY(look().state == ExportedFile::State::Other);
        QVERIFY(!differenceOf(look()).has_value());
    }

    void findsTheProjectOfAnAgent()
    {
        using enum ExportPlace;
        const QString agentFile = u"/srv/shop/.claude/agents/reviewer.md"_s;
        QCOMPARE(startFolder(Project, agentFile, u"/tmp/last"_s, u"/home/m"_s), u"/srv/shop"_s);
        QCOMPARE(
            startFolder(Project, u"/home/m/.claude/agents/r.md"_s, u"/tmp/last"_s, u"/home/m"_s),
            u"/tmp/last"_s);
        QCOMPARE(startFolder(Project, u"/srv/shop/reviewer.md"_s, u"/tmp/last"_s, u"/home/m"_s),
                 u"/tmp/last"_s);
        QCOMPARE(startFolder(Project, u"/srv/shop/reviewer.md"_s, {}, u"/home/m"_s),
                 u"/srv/shop"_s);
        QCOMPARE(startFolder(User, agentFile, u"/tmp/last"_s, u"/home/m"_s), u"/home/m"_s);
        QCOMPARE(startFolder(Folder, agentFile, {}, u"/home/m"_s), u"/srv/shop/.claude/agents"_s);
        QCOMPARE(startFolder(Archive, agentFile, u"/tmp/last"_s, u"/home/m"_s), u"/tmp/last"_s);
    }

    void severalTargetsOfOneNameGetFolders()
    {
        const QTemporaryDir folder;
        const SnapshotPtr snapshot = makeSnapshot(soul, {}, u"/s/tutor.soul.md"_s);
        const std::vector<ExportChoice> both{choiceOf(Kind::Soul, u"soul"_s),
                                             choiceOf(Kind::Soul, u"openclaw"_s)};
        const auto offered = [&](const std::vector<ExportChoice> &choices) {
            const ExportWish wish{
                itemsOf(snapshot), choices, ExportPlace::Folder, folder.path(), {}};
            QStringList paths;
            const Result<ExportOffer> offer = offerExport(wish);
            for (const ExportedFile &file : offer->files)
                paths += file.path;
            return paths;
        };
        QVERIFY(offered({both.front()}).contains(u"SOUL.md"_s));
        QVERIFY(offered(both).contains(u"soul/SOUL.md"_s));
        QVERIFY(offered(both).contains(u"openclaw/SOUL.md"_s));
    }
};

QTEST_MAIN(ExportChoicesTest)
#include "ExportChoicesTest.moc"
