#include "Finding.h"
#include "ProcessorTime.h"
#include "SharedFiles.h"

using namespace Qt::StringLiterals;
using namespace studio;
using namespace tests;

namespace {

/// How many findings of a code and a field a text has.
qsizetype countOf(const std::vector<Diagnostic> &findings, const Diagnostic &like)
{
    return std::ranges::count_if(findings, [&](const Diagnostic &diagnostic) {
        return diagnostic.code == like.code && diagnostic.field == like.field;
    });
}

} // namespace

class RealFilesChecksTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (corpusFiles(u"agents"_s).isEmpty())
            QSKIP("no shared/corpus beside the project");
    }

    void findingsAreInOrderAndInTheText()
    {
        for (const QString &file : corpusFiles(u"."_s)) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            qsizetype last = 0;
            for (const Diagnostic &diagnostic : check(**snapshot)) {
                const QByteArray where = file.toUtf8() + ": " + diagnostic.code;
                QVERIFY2(diagnostic.span.begin >= last, where);
                QVERIFY2(diagnostic.span.begin <= diagnostic.span.end, where);
                QVERIFY2(diagnostic.span.end <= (*snapshot)->text.size(), where);
                last = diagnostic.span.begin;
            }
        }
    }

    void everyFixRemovesItsFinding()
    {
        int fixes = 0;
        for (const QString &file : corpusFiles(u"."_s)) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            const std::vector<Diagnostic> before = check(**snapshot);
            for (const Diagnostic &diagnostic : before) {
                for (const Fix &fix : diagnostic.fixes) {
                    const auto after = makeSnapshot(fix.edit.appliedTo((*snapshot)->text),
                                                    (*snapshot)->encoding, (*snapshot)->path);
                    QVERIFY2(countOf(check(*after), diagnostic) < countOf(before, diagnostic),
                             QByteArray(file.toUtf8() + ": " + diagnostic.code + " " + fix.title));
                    ++fixes;
                }
            }
        }
        QVERIFY(fixes > 0);
    }

    void realFilesAreNotFlooded()
    {
        int files = 0;
        int quiet = 0;
        int findings = 0;
        for (const QString &file : corpusFiles(u"agents"_s) + corpusFiles(u"souls"_s)) {
            const auto snapshot = openSnapshot(file);
            QVERIFY2(snapshot, qPrintable(file));
            const std::vector<Diagnostic> found = check(**snapshot);
            const auto heard = std::ranges::count_if(found, [](const Diagnostic &diagnostic) {
                return diagnostic.severity != Severity::Info;
            });
            ++files;
            quiet += heard == 0;
            findings += int(found.size());
            QVERIFY2(found.size() <= 15, qPrintable(file));
        }
        qInfo() << quiet << "of" << files << "without warnings;" << findings << "findings";
        QVERIFY(quiet * 100 >= files * 60);
        QVERIFY(findings <= files * 2);
    }

    void isFast()
    {
        QString text =
            u"---\nname: a\ndescription: Reviews code.\ntools: Read, Write, LS\n---\n\n"_s;
        for (int i = 0; text.size() < 64 * 1024; ++i) {
            text += u"## Section %1\n\nYou look at *every* change, `twice`.\n\n"_s.arg(i);
            text += u"- One point that is made.\n- Another one, with [a link](x).\n\n"_s;
        }
        for (const SnapshotPtr &snapshot : {agent(text), soul(text)}) {
            tests::ProcessorTime timer;
            qint64 best = std::numeric_limits<qint64>::max();
            for (int i = 0; i < 10; ++i) {
                timer.start();
                QVERIFY(!check(*snapshot).empty());
                best = std::min(best, timer.nsecs());
            }
            qInfo() << kindId(snapshot->kind) << "64 KB in" << best / 1000 << "us";
            // Generous: the machine may be slow, and sanitizers cost a multiple.
            QVERIFY(best < 50'000'000);
        }
    }
};

QTEST_GUILESS_MAIN(RealFilesChecksTest)
#include "RealFilesChecksTest.moc"
