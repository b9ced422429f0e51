// How much of what programs take a persona uses.

#include "checks/LimitShares.h"

#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

const LimitShare *named(const std::vector<LimitShare> &shares, const QString &name)
{
    const auto found = std::ranges::find(shares, name, &LimitShare::name);
    return found == shares.end() ? nullptr : &*found;
}

} // namespace

class LimitSharesTest : public QObject
{
    Q_OBJECT

private slots:
    void aSoulIsHeldToTheProgramsThatReadSouls()
    {
        const QString text = u"# Ada\n\n## Identity\n\n"_s + u"word "_s.repeated(2000);
        const auto shares = limitShares(*makeSnapshot(text, {}, u"/x/SOUL.md"_s));
        const LimitShare *openclaw = named(shares, u"OpenClaw"_s);
        QVERIFY(openclaw);
        QCOMPARE(openclaw->used, text.size());
        QCOMPARE(openclaw->limit, 20000);
        QVERIFY(!openclaw->help.isEmpty());
        for (size_t i = 1; i < shares.size(); ++i)
            QVERIFY(shares[i - 1].share() >= shares[i].share());
    }

    void onlyTheBodyCountsWhereTheFrontmatterDoesNot()
    {
        const QString body = u"\n# Body\n"_s;
        const auto shares = limitShares(
            *makeSnapshot(u"---\nname: a\ndescription: b\n---\n"_s + body, {}));
        const LimitShare *copilot = named(shares, u"GitHub Copilot"_s);
        QVERIFY(copilot);
        QCOMPARE(copilot->used, body.size());
        QVERIFY(copilot->refuses);
        QVERIFY(!named(shares, u"OpenClaw"_s));
        const LimitShare *description = named(shares, u"Description of one agent"_s);
        QVERIFY(description && description->tokens);
        QCOMPARE(description->used, 1);
    }
};

QTEST_GUILESS_MAIN(LimitSharesTest)
#include "LimitSharesTest.moc"
