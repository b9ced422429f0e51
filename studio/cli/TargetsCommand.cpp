#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

void listTargets(bool json)
{
    QJsonArray array;
    QString tool;
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
        if (target.tool != tool)
            print(target.tool);
        tool = target.tool;
        print("  "_L1 + target.id.leftJustified(14) + kinds.join(", "_L1).leftJustified(13)
              + (target.imports ? tr("both ways") : tr("export only")).leftJustified(13)
              + target.pathPattern);
    }
    if (json)
        printJson(array);
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
