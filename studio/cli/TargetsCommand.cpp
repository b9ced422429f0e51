#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

struct Row
{
    QString id, kinds, direction, path, tool;
};

/// Below the name of each tool.
void printTable(const std::vector<Row> &rows)
{
    const auto widest = [&](QString Row::*column) {
        qsizetype width = 0;
        for (const Row &row : rows)
            width = std::max(width, (row.*column).size());
        return width + 2;
    };
    const qsizetype id = widest(&Row::id);
    const qsizetype kinds = widest(&Row::kinds);
    const qsizetype direction = widest(&Row::direction);
    QString tool;
    for (const Row &row : rows) {
        if (row.tool != tool)
            print(row.tool);
        tool = row.tool;
        print("  "_L1 + row.id.leftJustified(id) + row.kinds.leftJustified(kinds)
              + row.direction.leftJustified(direction) + row.path);
    }
}

} // namespace

void listTargets(bool json)
{
    QJsonArray array;
    std::vector<Row> rows;
    for (const Target &target : targets()) {
        QStringList kinds;
        for (const Kind kind : target.kinds)
            kinds += kindId(kind);
        if (json) {
            array.append(QJsonObject{{u"id"_s, target.id},
                                     {u"name"_s, target.name},
                                     {u"tool"_s, target.tool},
                                     {u"kinds"_s, QJsonArray::fromStringList(kinds)},
                                     {u"export"_s, true},
                                     {u"import"_s, target.imports},
                                     {u"path"_s, target.pathPattern},
                                     {u"factsAsOf"_s, target.factsAsOf}});
            continue;
        }
        rows.push_back({target.id, kinds.join(", "_L1),
                        target.imports ? tr("both ways") : tr("export only"), target.pathPattern,
                        target.tool});
    }
    if (json)
        printJson(array);
    else
        printTable(rows);
}

ExitCode runTargets(const QStringList &arguments)
{
    Options options(
        u"targets"_s,
        tr("Lists the programs and forms that personas are exported to and imported from,\n"
           "by tool: the id, the kinds, the direction, and where the file goes."));
    options.add({u"json"_s}, tr("Print JSON; “persona help json” describes it."));
    if (const auto code = options.read(arguments, 0, 0))
        return *code;
    listTargets(options.has(u"json"_s));
    return Done;
}

} // namespace studio::cli
