#include "CardSamples.h"

using namespace Qt::StringLiterals;
using studio::CardModel;
using studio::Kind;

namespace tests {

namespace {

CardModel soul(const QString &slug, const QString &name, const QString &author, bool verified,
               const QString &tagline, const QString &category, const QStringList &tags,
               const QString &version, double rating, int downloads)
{
    CardModel card;
    card.kind = Kind::Soul;
    card.slug = slug;
    card.name = name;
    card.byline = author;
    card.authorVerified = verified;
    card.tagline = tagline;
    card.category = category;
    card.tags = tags;
    card.version = version;
    card.license = version.isEmpty() ? QString() : u"MIT"_s;
    card.rating = rating;
    card.downloads = downloads;
    return card;
}

CardModel agent(const QString &name, const QString &tagline, const QString &color,
                const QStringList &abilities)
{
    CardModel card;
    card.kind = Kind::Agent;
    card.slug = name;
    card.name = name;
    card.tagline = tagline;
    card.color = color;
    card.abilities = abilities;
    return card;
}

} // namespace

std::vector<CardModel> catalogSouls()
{
    return {
        soul(u"senior-backend-engineer"_s, u"Senior Backend Engineer"_s, u"acme"_s, true,
             u"A pragmatic senior backend engineer who ships clean, tested services."_s,
             u"Technical"_s, {u"backend"_s, u"testing"_s, u"api"_s}, u"1.2.0"_s, 4.8, 412),
        soul(u"careful-editor"_s, u"Careful Editor"_s, u"writers-room"_s, true,
             u"Cuts what is not needed, keeps your voice, and says why each change helps."_s,
             u"Creative"_s, {u"writing"_s, u"style"_s}, u"2.0.1"_s, 4.6, 287),
        soul(
            u"patient-tutor"_s, u"Patient Tutor"_s, u"uni-lab"_s, false,
            u"Explains in small steps, asks before telling, and never gives the answer away first."_s,
            u"Educational"_s, {u"maths"_s, u"socratic"_s, u"school"_s, u"homework"_s, u"algebra"_s},
            u"0.9.0"_s, -1, 96),
        soul(u"incident-commander"_s, u"Incident Commander"_s, u"acme"_s, true,
             u"Calm in an outage: one owner, one timeline, one next step."_s, u"Professional"_s,
             {u"ops"_s, u"on-call"_s}, u"1.0.0"_s, 4.9, 1304),
        soul(u"sleep-coach"_s, u"Sleep Coach"_s, u"nightlab"_s, false,
             u"Gentle routines for better nights, without promises that medicine has to keep."_s,
             u"Wellness"_s, {u"habits"_s, u"health"_s}, u"1.1.0"_s, 4.1, 58),
        soul(u"literature-scout"_s, u"Literature Scout"_s, u"open-sci"_s, true,
             u"Finds the five papers that matter, says how sure it is, and links every claim."_s,
             u"Research"_s, {u"papers"_s, u"citations"_s}, u"3.4.0"_s, 4.7, 731),
        soul(u"chaos-pair"_s, u"Chaos Pair"_s, u"resilience-club"_s, false,
             u"Breaks your plan on purpose before production does."_s, u"Experimental"_s,
             {u"resilience"_s, u"games"_s}, u"0.3.0"_s, -1, 22),
        soul(u"dungeon-host"_s, u"Dungeon Host"_s, u"table-top"_s, false,
             u"Runs a fair table, remembers every name, and lets your bad ideas bloom."_s,
             u"Playful"_s, {u"games"_s, u"story"_s}, u"1.5.2"_s, 4.9, 903),
    };
}

std::vector<CardModel> agents()
{
    CardModel backend = agent(
        u"backend-developer"_s,
        u"Staff backend engineer owning API architecture, data systems, and operational excellence."_s,
        u"blue"_s, {u"read"_s, u"write"_s, u"run"_s, u"network"_s, u"delegate"_s});
    backend.model = u"sonnet"_s;
    backend.memory = u"project"_s;
    backend.permissionMode = u"acceptEdits"_s;
    backend.maximumTurns = 40;
    backend.skills = 1;
    CardModel reviewer = agent(
        u"code-reviewer"_s,
        u"Reviews a change before it is merged and reports what would hurt someone, such as wrong "
        "results, lost data, broken callers or tests that cannot fail."_s,
        u"orange"_s, {u"read"_s, u"run"_s});
    reviewer.model = u"inherit"_s;
    reviewer.maximumTurns = 1;
    reviewer.state = CardModel::State::Draft;
    CardModel everything = agent(
        u"Release Notes"_s, u"Writes what changed, for those who read it."_s, u"#8ce99a"_s, {});
    everything.allTools = true;
    everything.model = u"claude-opus-4-5-20251101"_s;
    everything.memory = u"user"_s;
    everything.permissionMode = u"bypassPermissions"_s;
    everything.state = CardModel::State::Changed;
    everything.skills = 3;
    CardModel bare = agent(u"db-migrator"_s, {}, {}, {});
    return {backend, reviewer, everything, bare};
}

std::vector<CardModel> states()
{
    using State = CardModel::State;
    std::vector<CardModel> cards;
    const CardModel base = catalogSouls()[2];
    for (const State state : {State::Draft, State::Pending, State::Published, State::Changed}) {
        CardModel card = base;
        card.state = state;
        card.rating = 4.1;
        cards.push_back(card);
    }
    CardModel claimed = base;
    claimed.claimPending = true;
    claimed.freshness = CardModel::Freshness::New;
    CardModel broken = base;
    broken.problems = 3;
    broken.state = State::Draft;
    broken.downloads = -1;
    CardModel updated = base;
    updated.freshness = CardModel::Freshness::Updated;
    updated.rating = 4.8;
    updated.authorVerified = true;
    CardModel agent = agents()[0];
    agent.problems = 1;
    cards.insert(cards.end(), {claimed, broken, updated, agent});
    return cards;
}

std::vector<CardModel> difficult()
{
    QStringList fifty;
    for (int i = 1; i <= 50; ++i)
        fifty << u"tag-number-%1"_s.arg(i);
    CardModel longest = soul(
        u"longest"_s,
        u"The Extraordinarily Thorough and Somewhat Long-Winded Reviewer of Everything"_s,
        u"an-author-whose-handle-was-not-chosen-for-brevity"_s, true,
        u"This tagline goes on and on, explains far more than anybody asked, repeats itself in "
        "other words, and would fill a whole page if the card did not end it in time."_s,
        u"Professional"_s, fifty, u"10.20.30-beta.12"_s, 4.95, 1234567);
    longest.frameworks = {u"hermes"_s, u"openclaw"_s, u"claude-code"_s};
    longest.license = u"LicenseRef-Something-Quite-Long-And-Unusual"_s;
    longest.state = CardModel::State::Pending;

    CardModel unbroken = soul(u"unbroken"_s, QString(80, u'W'), u"x"_s, false, QString(300, u'm'),
                              QString(60, u'q'), {QString(90, u'z')}, {}, -1, -1);
    CardModel arabic = soul(u"arabic"_s, u"مهندس الخلفية"_s, u"أكمي"_s, true,
                            u"مهندس خبير يبني خدمات موثوقة ويكتب الاختبارات قبل الشيفرة، ويشرح كل "
                            "قرار بوضوح وهدوء."_s,
                            u"Technical"_s, {u"خوادم"_s, u"api"_s, u"اختبار"_s}, u"1.0.0"_s, 4.5,
                            12);
    arabic.state = CardModel::State::Published;
    CardModel chinese = soul(
        u"chinese"_s, u"资深后端工程师"_s, u"acme"_s, false,
        u"务实的资深后端工程师，交付干净且经过测试的服务，解释每个决定背后的原因，并且从不隐瞒风险。"_s,
        u"Research"_s, {u"后端"_s, u"测试"_s}, u"0.1.0"_s, -1, 0);
    CardModel emoji = soul(
        u"emoji"_s, u"☕ Coffee & <b>Code</b> ♥"_s, u"me \"n\" you"_s, false,
        u"Line one\nline two\ttabbed \u202Eturned\u202C & zero\u200Bwidth <script>"_s, u"Playful"_s,
        {u"a&b"_s, {}, u"  "_s, u"<i>"_s}, {}, 0, 0);
    CardModel colorful = soul(
        u"colorful"_s, u"🦊 Clever Fox 🇪🇺 👩🏽‍💻"_s, u"fox"_s, false,
        u"Answers in emoji 🎉🎉🎉 and means it: ✅ done, ❌ not done, ⚡ fast, ❤️ kind, "
        "☕ awake — and more 🦊🦊🦊🦊🦊 than would ever fit into two lines of text."_s,
        u"Playful"_s, {u"🦊"_s, u"fun 🎈"_s}, u"1.0.0"_s, 4.0, 7);
    CardModel hebrew = soul(u"hebrew"_s, u"עורך קפדן"_s, u"editor"_s, false,
                            u"קוצץ מה שמיותר, שומר על הקול שלך, ומסביר למה כל שינוי עוזר."_s,
                            u"Creative"_s, {u"כתיבה"_s}, u"1.0.0"_s, -1, -1);
    CardModel japanese = soul(
        u"japanese"_s, u"ていねいな編集者"_s, u"編集部"_s, true,
        u"余計な言葉を削り、あなたの声を残し、変更の理由を必ず説明します。急がず、決めつけず、"
        "最後まで付き合います。"_s,
        u"Educational"_s, {u"執筆"_s, u"文体"_s}, u"2.0.0"_s, 4.2, 31);
    CardModel nothing;
    nothing.kind = Kind::Soul;
    nothing.slug = u"untitled"_s;
    nothing.name = u"Untitled"_s;
    return {longest, unbroken, arabic, chinese, emoji, nothing, colorful, hebrew, japanese};
}

} // namespace tests
