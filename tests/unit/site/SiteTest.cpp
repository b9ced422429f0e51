#include "site/Site.h"
#include "SharedFiles.h"
#include "site/SitePersona.h"
#include "site/SiteWriter.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

constexpr char tutor[] =
    "---\nname: Patient Tutor\nauthorHandle: uni-lab\ntagline: Explains in small "
    "steps.\ncategory: Educational\ntags: [maths, school]\nframeworks: [hermes]\n"
    "version: 0.9.0\nlicense: MIT\nupdatedAt: 2026-02-01T10:00:00Z\n---\n"
    "# Identity\n\nA tutor.\n\n# Avoid\n\n- Haste\n";
constexpr char reviewer[] = "---\nname: reviewer\ndescription: Reviews code. Use it often.\n"
                            "tools: Read, Grep\npermissionMode: plan\nmodel: sonnet\n---\n\n"
                            "You review code.\n";

/// A folder of personas and the place of their site.
class Shelf
{
public:
    Shelf()
    {
        put(u"in/tutor/SOUL.md"_s, tutor);
        put(u"in/agents/reviewer.md"_s, reviewer);
        put(u"in/LICENSE"_s, "MIT License\n");
    }

    void put(const QString &name, const QByteArray &bytes) const
    {
        tests::put(m_folder.filePath(name), bytes);
    }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QByteArray read(const QString &name) const
    {
        QFile file(path(u"out/"_s + name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] bool has(const QString &name) const
    {
        return QFileInfo::exists(path(u"out/"_s + name));
    }
    [[nodiscard]] Result<SiteReport> write(const SiteOptions &options = {}) const
    {
        return writeSite(path(u"in"_s), path(u"out"_s), options);
    }
    /// All files of the site with their bytes.
    [[nodiscard]] QMap<QString, QByteArray> all() const
    {
        QMap<QString, QByteArray> files;
        QDirIterator walk(path(u"out"_s), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            QFile file(walk.next());
            if (file.open(QIODevice::ReadOnly))
                files.insert(QDir(path(u"out"_s)).relativeFilePath(file.fileName()),
                             file.readAll());
        }
        return files;
    }

private:
    QTemporaryDir m_folder;
};

QByteArray codeOf(const Result<SiteReport> &report)
{
    return report ? QByteArray("none") : report.error().code;
}

bool isWellFormed(const QByteArray &xml)
{
    QXmlStreamReader reader(xml);
    while (!reader.atEnd())
        reader.readNext();
    return !reader.hasError();
}

} // namespace

class SiteTest : public QObject
{
    Q_OBJECT

private slots:
    void writesAllItsParts()
    {
        const Shelf shelf;
        const Result<SiteReport> report = shelf.write({.title = u"Ours & more"_s});
        QVERIFY2(report.has_value(), codeOf(report).constData());
        QCOMPARE(report->personas, 2);
        const QByteArray index = shelf.read(u"index.html"_s);
        QVERIFY(index.contains("<title>Ours &amp; more</title>"));
        QVERIFY(index.contains("href=\"souls/patient-tutor.html\">Patient Tutor</a>"));
        QVERIFY(index.contains("href=\"agents/reviewer.html\">reviewer</a>"));
        QCOMPARE(shelf.read(u"souls/patient-tutor.md"_s), QByteArray(tutor));
        const QByteArray page = shelf.read(u"souls/patient-tutor.html"_s);
        QVERIFY(page.contains("href=\"patient-tutor.md\" download=\"SOUL.md\""));
        QVERIFY(page.contains("href=\"../index.html\""));
        QVERIFY(
            shelf.read(u"assets/search.js"_s).startsWith("window.personas = [[\"Patient Tutor\""));
        QVERIFY(!shelf.read(u"assets/site.js"_s).isEmpty());
        QVERIFY(shelf.read(u"assets/site.css"_s).contains("prefers-color-scheme:dark"));
        QVERIFY(isWellFormed(shelf.read(u"feed.xml"_s)));
        const QJsonObject data = QJsonDocument::fromJson(shelf.read(u"index.json"_s)).object();
        QCOMPARE(data["personas"_L1].toArray().size(), 2);
        QCOMPARE(data["personas"_L1][0]["updatedAt"_L1].toString(), u"2026-02-01T10:00:00Z"_s);
    }

    void nothingIsFetchedAndNoStyleStandsInElements()
    {
        const Shelf shelf;
        shelf.put(
            u"in/bad/SOUL.md"_s,
            "---\nname: '\"><script>alert(1)</script>'\ntagline: '<img src=x onerror=y>'\n"
            "tags: ['</script><script>', \"\xE2\x80\xA8\"]\nslug: ../../evil\n---\n# Identity\n\n"
            "![x](https://example.org/t.png) <style>*{}</style> [a](javascript:x)\n\n"
            "| a |\n|:-:|\n| b |\n");
        QVERIFY(shelf.write({.url = QUrl(u"https://example.org/p"_s)}).has_value());
        const QMap<QString, QByteArray> files = shelf.all();
        static const QRegularExpression foreign(
            u"<(script|img|link|iframe)[^>]*(src|href)=\"(https?:)?//(?!example\\.org/p/)"_s);
        for (auto file = files.cbegin(); file != files.cend(); ++file) {
            if (!file.key().endsWith(".html"_L1))
                continue;
            const QString html = QString::fromUtf8(*file);
            QVERIFY2(html.contains("default-src 'none'"_L1), qPrintable(file.key()));
            QVERIFY2(!html.contains("style=\""_L1), qPrintable(file.key()));
            QVERIFY2(!html.contains("<script>"_L1), qPrintable(file.key()));
            QVERIFY2(!html.contains("onerror=y>"_L1) || html.contains("onerror=y&gt;"_L1),
                     qPrintable(file.key()));
            QVERIFY2(!foreign.match(html).hasMatch(), qPrintable(file.key()));
        }
        // The slug is a name and no way out.
        QVERIFY(files.contains(u"souls/evil.html"_s));
        QVERIFY(!QFileInfo::exists(shelf.path(u"evil.html"_s)));
        QVERIFY(!files.value(u"assets/search.js"_s).contains("\xE2\x80\xA8"));
    }

    void unchangedFilesKeepTheirTime()
    {
        const Shelf shelf;
        QVERIFY(shelf.write().has_value());
        const QString page = shelf.path(u"out/souls/patient-tutor.html"_s);
        const QDateTime old({2020, 1, 1}, {0, 0});
        {
            QFile file(page);
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.setFileTime(old, QFileDevice::FileModificationTime));
        }
        const QMap<QString, QByteArray> before = shelf.all();
        const Result<SiteReport> again = shelf.write();
        QVERIFY(again.has_value());
        QCOMPARE(again->written, 0);
        QCOMPARE(again->removed, 0);
        QCOMPARE(QFileInfo(page).lastModified(), old);
        QCOMPARE(shelf.all(), before);
    }

    void personasThatAreGoneGo()
    {
        const Shelf shelf;
        QVERIFY(shelf.write().has_value());
        shelf.put(u"out/notes.txt"_s, "mine");
        shelf.put(u"out/souls/mine.html"_s, "mine");
        QVERIFY(shelf.has(u"plugins/reviewer/README.md"_s));
        QVERIFY(QFile::remove(shelf.path(u"in/agents/reviewer.md"_s)));
        const Result<SiteReport> report = shelf.write();
        QVERIFY(report.has_value());
        QVERIFY(!shelf.has(u"agents"_s) && !shelf.has(u"plugins"_s));
        QVERIFY(!shelf.has(u".claude-plugin"_s));
        QVERIFY(shelf.has(u"souls/patient-tutor.html"_s));
        QCOMPARE(shelf.read(u"notes.txt"_s), QByteArray("mine"));
        QCOMPARE(shelf.read(u"souls/mine.html"_s), QByteArray("mine"));
    }

    void asksBeforeItWritesAmongOtherFiles()
    {
        const Shelf shelf;
        shelf.put(u"out/index.html"_s, "mine");
        QCOMPARE(codeOf(shelf.write()), QByteArray("site/not-ours"));
        QCOMPARE(shelf.all().size(), 1);
        QVERIFY(shelf.write({.replace = true}).has_value());
        QVERIFY(readSiteManifest(shelf.path(u"out"_s)));
        // A file of one's own in the place of a page.
        shelf.put(u"in/second/SOUL.md"_s, "---\nname: Second\n---\n# Identity\n\nx\n");
        shelf.put(u"out/souls/second.html"_s, "mine");
        QCOMPARE(codeOf(shelf.write()), QByteArray("site/exists"));
        QCOMPARE(shelf.read(u"souls/second.html"_s), QByteArray("mine"));
    }

    void neverWritesOrRemovesOutsideOfItsFolder()
    {
        const Shelf shelf;
        QVERIFY(shelf.write().has_value());
        shelf.put(u"secret.txt"_s, "keep");
        shelf.put(u"else/old.html"_s, "keep");
        QVERIFY(QFile::link(shelf.path(u"else"_s), shelf.path(u"out/linked"_s)));
        // A manifest that somebody else has written.
        QFile manifest(shelf.path(u"out/.persona-site.json"_s));
        QVERIFY(manifest.open(QIODevice::WriteOnly));
        manifest.write(
            "{\"generator\":\"Persona Studio\",\"files\":[\"../secret.txt\",\"/etc/passwd\","
            "\"linked/old.html\",\"a/../../secret.txt\"]}");
        manifest.close();
        QVERIFY(shelf.write({.replace = true}).has_value());
        QVERIFY(QFileInfo::exists(shelf.path(u"secret.txt"_s)));
        QVERIFY(QFileInfo::exists(shelf.path(u"else/old.html"_s)));
        // A folder of the site that leads elsewhere.
        QVERIFY(QDir(shelf.path(u"out/souls"_s)).removeRecursively());
        QVERIFY(QFile::link(shelf.path(u"else"_s), shelf.path(u"out/souls"_s)));
        QCOMPARE(codeOf(shelf.write()), QByteArray("site/outside"));
        QCOMPARE(QDir(shelf.path(u"else"_s)).entryList(QDir::Files).size(), 1);
    }

    void refusesTheFolderOfThePersonas()
    {
        const Shelf shelf;
        QCOMPARE(codeOf(writeSite(shelf.path(u"in"_s), shelf.path(u"in"_s), {})),
                 QByteArray("site/same-folder"));
        QCOMPARE(codeOf(writeSite(shelf.path(u"in/agents"_s), shelf.path(u"in"_s), {})),
                 QByteArray("site/same-folder"));
        QCOMPARE(codeOf(writeSite(shelf.path(u"none"_s), shelf.path(u"out"_s), {})),
                 QByteArray("site/no-folder"));
        // Below them it may stand: its copies are no personas.
        QVERIFY(writeSite(shelf.path(u"in"_s), shelf.path(u"in/public"_s), {}).has_value());
        const auto again = writeSite(shelf.path(u"in"_s), shelf.path(u"in/public"_s), {});
        QCOMPARE(again->personas, 2);
        QCOMPARE(writeSite(shelf.path(u"in"_s), shelf.path(u"out"_s), {})->personas, 2);
    }

    void theSiteMapNeedsAnAddress()
    {
        const Shelf shelf;
        QVERIFY(shelf.write().has_value());
        QVERIFY(!shelf.has(u"sitemap.xml"_s));
        QVERIFY(shelf.write({.url = QUrl(u"https://example.org/personas"_s)}).has_value());
        const QByteArray map = shelf.read(u"sitemap.xml"_s);
        QVERIFY(isWellFormed(map));
        QVERIFY(map.contains("<loc>https://example.org/personas/souls/patient-tutor.html</loc>"));
        QVERIFY(shelf.read(u"feed.xml"_s).contains("rel=\"self\""));
        QVERIFY(shelf.write().has_value());
        QVERIFY(!shelf.has(u"sitemap.xml"_s));
    }

    void draftsStayAtHome()
    {
        const Shelf shelf;
        shelf.put(u"in/new/SOUL.md"_s, "---\nname: Not Yet\nstatus: draft\n---\n# Identity\n\nx\n");
        const Result<SiteReport> report = shelf.write();
        QCOMPARE(report->personas, 2);
        QCOMPARE(report->drafts, 1);
        QCOMPARE(shelf.write({.drafts = true})->personas, 3);
    }

    void personasOfOneNameHavePlacesOfTheirOwn()
    {
        const Shelf shelf;
        shelf.put(u"in/zz/SOUL.md"_s, "---\nname: Patient Tutor\n---\n# Identity\n\nAnother.\n");
        shelf.put(u"in/con/SOUL.md"_s, "---\nname: Con\n---\n# Identity\n\nA device.\n");
        QCOMPARE(shelf.write()->personas, 4);
        QVERIFY(shelf.has(u"souls/patient-tutor.html"_s)
                && shelf.has(u"souls/patient-tutor-2.html"_s));
        QVERIFY(shelf.has(u"souls/con-persona.html"_s));
    }

    void agentsAreAMarketplace()
    {
        const Shelf shelf;
        QVERIFY(shelf.write({.title = u"Our Shelf"_s}).has_value());
        const QJsonObject market =
            QJsonDocument::fromJson(shelf.read(u".claude-plugin/marketplace.json"_s)).object();
        QCOMPARE(market["name"_L1].toString(), u"our-shelf"_s);
        QVERIFY(!market["owner"_L1]["name"_L1].toString().isEmpty());
        QCOMPARE(market["plugins"_L1].toArray().size(), 1);
        QCOMPARE(market["plugins"_L1][0]["source"_L1].toString(), u"./plugins/reviewer"_s);
        const QJsonObject plugin = QJsonDocument::fromJson(
                                       shelf.read(u"plugins/reviewer/.claude-plugin/plugin.json"_s))
                                       .object();
        QCOMPARE(plugin["name"_L1].toString(), u"reviewer"_s);
        QCOMPARE(shelf.read(u"plugins/reviewer/agents/reviewer.md"_s), QByteArray(reviewer));
        QCOMPARE(shelf.read(u"plugins/reviewer/LICENSE"_s), QByteArray("MIT License\n"));
        const QString readme = QString::fromUtf8(shelf.read(u"plugins/reviewer/README.md"_s));
        QVERIFY(readme.split(QRegularExpression(u"\\s+"_s)).size() >= 40);
        QVERIFY(readme.contains(u"permissionMode"_s));
    }

    void skillsAreCountedFilteredAndCarried()
    {
        const Shelf shelf;
        const QByteArray measure =
            "---\nname: measure\ndescription: Measures things. Use it to count.\n"
            "---\n\nRun scripts/run.sh.\n";
        shelf.put(u"in/skills/measure/SKILL.md"_s, measure);
        shelf.put(u"in/skills/measure/scripts/run.sh"_s, "echo 1\n");
        shelf.put(u"in/skills/reviewer/SKILL.md"_s,
                  "---\nname: reviewer\ndescription: How to review.\n---\n\nLook twice.\n");
        shelf.put(u"in/agents/counter.md"_s, "---\nname: counter\ndescription: Counts.\nskills: "
                                             "[measure, absent]\n---\n\nYou count.\n");
        const auto report = shelf.write({.title = u"Ours"_s});
        QVERIFY2(report.has_value(), codeOf(report).constData());
        QCOMPARE(report->personas, 5);
        const QByteArray index = shelf.read(u"index.html"_s);
        QVERIFY(
            index.contains("data-value=\"skill\" aria-pressed=\"false\">Skills <span>2</span>"));
        QVERIFY(
            index.contains("data-value=\"agent\" aria-pressed=\"false\">Agents <span>2</span>"));
        QCOMPARE(index.count("<article class=\"card skill\">"), 2);
        QCOMPARE(index.count("<article class=\"card agent\">"), 2);
        QVERIFY(index.indexOf("card agent") < index.indexOf("card skill"));
        QVERIFY(shelf.read(u"skills/measure.html"_s).contains("download=\"SKILL.md\""));
        QVERIFY(shelf.read(u"assets/search.js"_s).contains("\"skill\""));
        // An agent's plugin brings the skills it names; a skill that no agent names has its own.
        QCOMPARE(shelf.read(u"plugins/counter/skills/measure/SKILL.md"_s), measure);
        QCOMPARE(shelf.read(u"plugins/counter/skills/measure/scripts/run.sh"_s),
                 QByteArray("echo 1\n"));
        QVERIFY(!shelf.has(u"plugins/measure"_s));
        QVERIFY(shelf.has(u"plugins/reviewer/agents/reviewer.md"_s));
        QVERIFY(shelf.has(u"plugins/reviewer-skill/skills/reviewer/SKILL.md"_s));
        const QJsonArray plugins = QJsonDocument::fromJson(
                                       shelf.read(u".claude-plugin/marketplace.json"_s))
                                       .object()["plugins"_L1]
                                       .toArray();
        QCOMPARE(plugins.size(), 3);
        for (const QJsonValue &plugin : plugins) {
            const QString source = plugin["source"_L1].toString().sliced(2);
            QVERIFY(shelf.has(source + u"/.claude-plugin/plugin.json"_s));
            QVERIFY(shelf.has(source + u"/README.md"_s));
        }
        QVERIFY(shelf.read(u"plugins/counter/README.md"_s).contains("- measure"));
        // A site without agents has a marketplace all the same.
        QVERIFY(QDir(shelf.path(u"in/agents"_s)).removeRecursively());
        QVERIFY(shelf.write().has_value());
        QVERIFY(shelf.has(u"plugins/measure/skills/measure/SKILL.md"_s));
        QVERIFY(!shelf.read(u"index.html"_s).contains("data-value=\"agent\""));
    }

    void formerNamesLeadToThePresentPage()
    {
        const Shelf shelf;
        shelf.put(u"in/owl/SOUL.md"_s,
                  "---\nname: Owl & Co\nslug: day-owl\nslugHistory: [night-owl, patient-tutor, "
                  "../../up, day-owl]\n---\n# Identity\n\nAn owl.\n");
        shelf.put(u"in/zoo/SOUL.md"_s,
                  "---\nname: Zoo\nslugHistory: [night-owl]\n---\n# Identity\n\nMany.\n");
        QVERIFY(shelf.write().has_value());
        const QByteArray page = shelf.read(u"souls/night-owl.html"_s);
        QVERIFY(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=day-owl.html\">"));
        QVERIFY(page.contains("<link rel=\"canonical\" href=\"day-owl.html\">"));
        QVERIFY(page.contains("<a href=\"day-owl.html\" dir=\"auto\">Owl &amp; Co</a>"));
        // The page of another persona stays what it is, and no name is a way out.
        QVERIFY(shelf.read(u"souls/patient-tutor.html"_s).contains("A tutor."));
        QVERIFY(shelf.read(u"souls/day-owl.html"_s).contains("An owl."));
        QVERIFY(shelf.has(u"souls/up.html"_s));
        QVERIFY(shelf.write({.url = QUrl(u"https://example.org/p"_s)}).has_value());
        QVERIFY(
            shelf.read(u"souls/night-owl.html"_s)
                .contains(
                    "<link rel=\"canonical\" href=\"https://example.org/p/souls/day-owl.html\">"));
        QCOMPARE(shelf.read(u"souls/night-owl.html"_s).count("canonical"), 1);
        QVERIFY(!shelf.read(u"sitemap.xml"_s).contains("night-owl"));
        const QJsonArray listed =
            QJsonDocument::fromJson(shelf.read(u"index.json"_s)).object()["personas"_L1].toArray();
        const auto owl = std::ranges::find_if(
            listed, [](const QJsonValue &one) { return one["slug"_L1] == u"day-owl"_s; });
        QCOMPARE(owl->toObject()["slugHistory"_L1].toArray().size(), 2);
        // A name that is given up goes.
        shelf.put(u"in/owl/SOUL.md"_s,
                  "---\nname: Owl & Co\nslug: day-owl\n---\n# Identity\n\nAn owl.\n");
        QVERIFY(QFile::remove(shelf.path(u"in/zoo/SOUL.md"_s)));
        QVERIFY(shelf.write().has_value());
        QVERIFY(!shelf.has(u"souls/night-owl.html"_s));
    }

    void aPictureOfItsOwnStandsBesideThePage()
    {
        const Shelf shelf;
        QImage picture(200, 200, QImage::Format_RGB32);
        picture.fill(Qt::blue);
        QVERIFY(picture.save(shelf.path(u"in/tutor/avatar.png"_s)));
        QVERIFY(shelf.write().has_value());
        QVERIFY(shelf.read(u"index.html"_s).contains("src=\"pictures/souls/patient-tutor.png\""));
        QVERIFY(shelf.read(u"souls/patient-tutor.html"_s)
                    .contains("src=\"../pictures/souls/patient-tutor.png\""));
        QCOMPARE(QImage::fromData(shelf.read(u"pictures/souls/patient-tutor.png"_s)).width(), 168);
    }

    void canBeStopped()
    {
        const Shelf shelf;
        const auto stopped = writeSite(shelf.path(u"in"_s), shelf.path(u"out"_s), {},
                                       [](int, int total) { return total == 0; });
        QCOMPARE(codeOf(stopped), QByteArray("site/cancelled"));
        // What is there is known as a site, so that the next time completes it.
        QVERIFY(readSiteManifest(shelf.path(u"out"_s)));
        QVERIFY(shelf.write().has_value());
    }

    void realFiles()
    {
        const QStringList files = tests::corpusFiles(u"souls"_s);
        if (files.isEmpty())
            QSKIP("There is no folder of real files beside the project.");
        const QTemporaryDir out;
        const QString folder = tests::sharedFolder() + u"/corpus/souls"_s;
        const auto report = writeSite(folder, out.filePath(u"site"_s), {});
        QVERIFY2(report.has_value(), codeOf(report).constData());
        const auto again = writeSite(folder, out.filePath(u"site"_s), {});
        QCOMPARE(again->written, 0);
        QVERIFY(report->personas > files.size() / 2);
    }
};

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English));
    SiteTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "SiteTest.moc"
