#include "ui/export/ExportChoices.h"

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
    for (const ExportChoice &choice : exportChoices(kind)) {
        if (choice.id == id)
            return choice;
    }
    qFatal("no such choice");
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
            for (const ExportChoice &choice : exportChoices(kind))
                list += choice.id;
            return list;
        };
        QVERIFY(ids(Kind::Agent).contains(u"claude-code"_s));
        QVERIFY(ids(Kind::Agent).contains(u"claude-code-user"_s));
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
            for (const ExportChoice &choice : exportChoices(kind)) {
                const Result<ExportPlan> plan = planChoice(*makeSnapshot(text, {}), choice, {});
                QVERIFY2(plan.has_value(), qPrintable(choice.id));
                QVERIFY(!plan->files.empty());
                for (const ExportFile &file : plan->files) {
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
        const auto file = [&](ExportOptions options) {
            return planChoice(*snapshot, card, options)->files.front();
        };
        const QImage once = QImage::fromData(file({Picture::Png, Theme::Light, 1}).content);
        const QImage twice = QImage::fromData(file({Picture::Png, Theme::Light, 2}).content);
        QVERIFY(!once.isNull());
        QCOMPARE(twice.size(), once.size() * 2);
        QVERIFY(file({Picture::Png, Theme::Dark, 1}).content
                != file({Picture::Png, Theme::Light, 1}).content);
        QVERIFY(file({Picture::Svg, Theme::Light, 1}).content.contains("<svg"));
        QCOMPARE(file({Picture::Svg, Theme::Light, 1}).path, u"tutor-card.svg"_s);
        QCOMPARE(file({Picture::Html, Theme::Light, 1}).path, u"tutor-card.html"_s);
    }

    void saysWhatIsThereAlready()
    {
        QTemporaryDir folder;
        const SnapshotPtr snapshot = makeSnapshot(agent, {});
        const ExportPlan plan = *planChoice(*snapshot, choiceOf(Kind::Agent, u"claude-code"_s), {});
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
        QVERIFY(other.comparable);
        QVERIFY(std::ranges::any_of(other.difference, [](const DiffRow &row) {
            return row.kind == DiffRow::Kind::Added && row.text == u"tools: Read"_s;
        }));

        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("\x89PNG\0\1", 6));
        file.close();
        QVERIFY(look().state == ExportedFile::State::Other);
        QVERIFY(!look().comparable);
    }

    void findsTheProjectOfAnAgent()
    {
        const ExportChoice project = choiceOf(Kind::Agent, u"claude-code"_s);
        QCOMPARE(startFolder(project, u"/srv/shop/.claude/agents/reviewer.md"_s, u"/tmp/last"_s),
                 u"/srv/shop"_s);
        QCOMPARE(startFolder(project, u"/srv/shop/reviewer.md"_s, u"/tmp/last"_s), u"/tmp/last"_s);
        QCOMPARE(startFolder(project, u"/srv/shop/reviewer.md"_s, {}), u"/srv/shop"_s);
        QCOMPARE(
            startFolder(choiceOf(Kind::Agent, u"claude-code-user"_s), u"/srv/a.md"_s, u"/tmp"_s),
            QDir::homePath());
        QCOMPARE(
            startFolder(choiceOf(Kind::Agent, u"page"_s), u"/srv/shop/.claude/agents/r.md"_s, {}),
            u"/srv/shop/.claude/agents"_s);
    }
};

QTEST_MAIN(ExportChoicesTest)
#include "ExportChoicesTest.moc"
