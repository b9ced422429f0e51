// Pictures of the catalog view into a folder. Needs no display:
//   QT_QPA_PLATFORM=offscreen catalog_shots FOLDER [FOLDER-OF-PERSONAS]
#include "CatalogPlace.h"

#include "ui/catalog/CatalogBar.h"
#include "ui/catalog/ClaimSheet.h"
#include "ui/style/Appearance.h"

#include <QApplication>
#include <QLineEdit>

using namespace studio;
using namespace tests;

namespace {

void fill(const CatalogPlace &at)
{
    static constexpr const char *souls[][4] = {
        {"Senior Backend Engineer", "Technical", "backend, testing, api",
         "A pragmatic engineer who ships clean, tested services and says what they cost."},
        {"Careful Editor", "Creative", "writing, style",
         "Cuts what is not needed, keeps your voice, and says why each change helps."},
        {"Patient Tutor", "Educational", "maths, socratic, school, homework, exams",
         "Explains in small steps, asks before telling, and never gives the answer away."},
        {"Incident Commander", "Professional", "ops, on-call", "Calm in an outage."},
        {"Sleep Coach", "Wellness", "habits, health", "Gentle routines for better nights."},
        {"Literature Scout", "Research", "papers, citations",
         "Finds the five papers that matter, says how sure it is, and links every claim."},
        {"Chaos Pair", "Experimental", "resilience, games", "Breaks your plan on purpose."},
        {"Dungeon Host", "Playful", "games, story", "Runs a fair table."}};
    int number = 0;
    for (int round = 0; round < 3; ++round) {
        for (const auto &[name, category, tags, tagline] : souls) {
            const QString title = round == 0
                                      ? QString::fromLatin1(name)
                                      : u"%1 %2"_s.arg(QLatin1StringView(name)).arg(round + 1);
            const QString slug = QString(title).toLower().replace(u' ', u'-');
            const QString text = soulFile(slug, title, u"1.%1.0"_s.arg(round),
                                          QLatin1StringView(category), QLatin1StringView(tags),
                                          QLatin1StringView(tagline));
            at.write(u"souls/%1.md"_s.arg(slug), text);
            if (++number % 2)
                at.publish(at.place.file(u"team"_s), text);
        }
        at.write(u"agents/agent-%1.md"_s.arg(round), agentFile(u"code-reviewer-%1"_s.arg(round)));
    }
}

void shoot(const QString &folder, const QString &name, CatalogPlace &at)
{
    QTest::qWait(700);
    at.page->grab().save(folder + u'/' + name + u".png"_s);
}

void shootAll(const QString &folder, const QString &suffix, CatalogPlace &at)
{
    at.open({1364, 900});
    QTest::qWait(500);
    at.page->grid()->setFocus();
    at.page->grid()->setCurrentIndex(at.page->model()->index(2));
    shoot(folder, u"library-1600"_s + suffix, at);
    QTest::keyClick(at.page->grid(), Qt::Key_Space);
    shoot(folder, u"library-page"_s + suffix, at);
    at.page->showPlace(at.place.file(u"team"_s));
    shoot(folder, u"registry"_s + suffix, at);
    at.page->resize(2324, 1300);
    shoot(folder, u"registry-2560"_s + suffix, at);
    at.page->resize(788, 620);
    shoot(folder, u"registry-1024"_s + suffix, at);
    auto *search = child<QLineEdit>(*at.page, u"catalogSearch"_s);
    search->setText(u"zzzz"_s);
    shoot(folder, u"nothing"_s + suffix, at);
    search->clear();
    at.page->resize(1364, 900);
    at.page->showPlace(u"https://127.0.0.1:9"_s);
    shoot(folder, u"asking"_s + suffix, at);
    if (!tests::waitFor([&] { return !at.page->source()->state().loading; }))
        qWarning("It is still asking.");
    shoot(folder, u"refused"_s + suffix, at);
    ClaimSheet sheet({at.page->model()->rowCount() ? at.page->model()->at(0).card : CardModel(),
                      u"night-owl"_s, u"https://souls.example"_s},
                     at.files);
    sheet.show();
    QTest::qWait(300);
    sheet.grab().save(folder + u"/claim"_s + suffix + u".png"_s);
    at.close();
}

} // namespace

int main(int argc, char *argv[])
{
    QApplication application(argc, argv);
    if (argc < 2)
        return 2;
    const QString folder = QString::fromLocal8Bit(argv[1]);
    QDir().mkpath(folder);
    CatalogPlace at;
    fill(at);
    for (const QString &look : {u"-light"_s, u"-dark"_s, u"-mirrored"_s}) {
        applyAppearance(look == u"-dark"_s ? Theme::Dark : Theme::Light);
        QGuiApplication::setLayoutDirection(look == u"-mirrored"_s ? Qt::RightToLeft
                                                                   : Qt::LeftToRight);
        shootAll(folder, look, at);
    }
    return 0;
}
