#include "Finding.h"

using namespace Qt::StringLiterals;
using namespace studio;

namespace tests {

SnapshotPtr agent(const QString &text)
{
    return makeSnapshot(text, {}, QString::fromUtf16(agentPath), 5);
}

SnapshotPtr soul(const QString &text)
{
    return makeSnapshot(text, {}, QString::fromUtf16(soulPath), 5);
}

SnapshotPtr agentWith(const QString &lines)
{
    QString text = u"---\n"_s;
    if (!lines.contains("name:"_L1))
        text += u"name: reviewer\n"_s;
    if (!lines.contains("description:"_L1))
        text += u"description: Reviews code.\n"_s;
    return agent(text + lines + u"---\n\nYou review code.\n"_s);
}

SnapshotPtr soulWith(const QString &lines)
{
    QString text = u"---\n"_s;
    if (!lines.contains("name:"_L1))
        text += u"name: Tutor\n"_s;
    if (!lines.contains("tagline:"_L1))
        text += u"tagline: Explains.\n"_s;
    return soul(text + lines + u"---\n\n# Pets\n\nYou like pets.\n"_s);
}

std::vector<Diagnostic> findingsOf(const Snapshot &snapshot, const QByteArray &code)
{
    std::vector<Diagnostic> findings = check(snapshot);
    std::erase_if(findings, [&](const Diagnostic &d) { return d.code != code; });
    return findings;
}

QByteArray codesOf(const Snapshot &snapshot)
{
    QByteArrayList codes;
    for (const Diagnostic &diagnostic : check(snapshot))
        codes += diagnostic.code;
    return codes.join(", ");
}

void verifyFound(const Snapshot &snapshot, const Expected &expected)
{
    const std::vector<Diagnostic> findings = findingsOf(snapshot, expected.code);
    QVERIFY2(findings.size() == 1, QByteArray(expected.code + ": found " + codesOf(snapshot)));
    const Diagnostic &diagnostic = findings.front();
    QCOMPARE(snapshot.text.mid(diagnostic.span.begin, diagnostic.span.length()), expected.place);
    QCOMPARE(severityId(diagnostic.severity), severityId(expected.severity));
    QCOMPARE(diagnostic.revision, snapshot.revision);
    if (expected.fix.isEmpty()) {
        QVERIFY2(diagnostic.fixes.empty(), "an unexpected fix");
        return;
    }
    QVERIFY2(!diagnostic.fixes.empty(), "no fix");
    const Fix &fix = diagnostic.fixes.front();
    QCOMPARE(fix.title, expected.fix);
    const QString after = fix.edit.appliedTo(snapshot.text);
    if (!expected.after.isNull())
        QCOMPARE(after, expected.after);
    const SnapshotPtr fixed = makeSnapshot(after, snapshot.encoding, snapshot.path);
    QVERIFY2(findingsOf(*fixed, expected.code).empty(), "the fix leaves the finding");
}

void verifyAbsent(const Snapshot &snapshot, const QByteArray &code)
{
    const std::vector<Diagnostic> findings = check(snapshot);
    if (code.isEmpty())
        QVERIFY2(findings.empty(), QByteArray("found " + codesOf(snapshot)));
    else
        QVERIFY2(findingsOf(snapshot, code).empty(), QByteArray("found " + codesOf(snapshot)));
}

} // namespace tests
