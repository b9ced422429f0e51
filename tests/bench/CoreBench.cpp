#include "Bench.h"

#include "checks/Checks.h"
#include "format/PlanSection.h"
#include "format/PlanValue.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"

namespace bench {

void coreRows(std::vector<Row> &rows)
{
    using namespace studio;
    for (const auto &[bytes, name, rounds] :
         {std::tuple(6 * 1024, "6 KB", 200), std::tuple(64 * 1024, "64 KB", 60),
          std::tuple(1024 * 1024, "1 MB", 7)}) {
        const QString on = QLatin1StringView(name);
        const QString text = sampleText(bytes);
        Encoding encoding;
        refresh(encoding, text);
        SnapshotPtr snapshot = makeSnapshot(text, encoding,
                                            QStringLiteral("/x/agents/backend-developer.md"));
        rows.push_back(measure(QStringLiteral("frontmatter as a tree"), on, rounds,
                               [&] { (void)parseFrontmatter(text); }));
        rows.push_back(measure(QStringLiteral("reading as the loader"), on, rounds, [&] {
            (void)readAsLoader(text, snapshot->frontmatter, LineEnd::Lf);
        }));
        rows.push_back(measure(QStringLiteral("outline"), on, rounds,
                               [&] { (void)parseOutline(text, snapshot->frontmatter.body); }));
        rows.push_back(
            measure(QStringLiteral("checks"), on, rounds, [&] { (void)check(*snapshot); }));
        rows.push_back(measure(
            QStringLiteral("snapshot with checks"), on, rounds,
            [&] { (void)check(*makeSnapshot(text, encoding, snapshot->path)); },
            bytes <= 64 * 1024 ? 4 : 0));
        const PlanOptions options = schemaFor(Kind::Agent).planOptions(u"model");
        rows.push_back(measure(QStringLiteral("plan a field, read back"), on, rounds, [&] {
            (void)planSet(text, snapshot->frontmatter, QStringLiteral("model"),
                          QStringLiteral("opus"), options);
        }));
        rows.push_back(measure(QStringLiteral("plan moving a section, read back"), on, rounds,
                               [&] { (void)planMoveSection(text, snapshot->outline, 1, -1); }));
    }
}

} // namespace bench
