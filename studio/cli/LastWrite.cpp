#include "cli/LastWrite.h"

#include "cli/Output.h"
#include "cli/WholeWrite.h"
#include "exchange/Install.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// "The export of 3 May 2026 14:05 was undone."
QString toldOf(const LastInstall &last)
{
    const QString when = QLocale().toString(last.when.toLocalTime(), QLocale::ShortFormat);
    switch (last.act) {
    case WriteAct::Install: return tr("The install of %1 was undone.").arg(when);
    case WriteAct::Export: return tr("The export of %1 was undone.").arg(when);
    case WriteAct::Import: return tr("The import of %1 was undone.").arg(when);
    case WriteAct::Bundle: return tr("The bundle of %1 was undone.").arg(when);
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace

void addUndo(Options &options)
{
    options.add({u"undo"_s},
                tr("Take back what was written last, by install, export, import or bundle."));
}

ExitCode undoLastWrite(const Options &options)
{
    if (!options.positional().isEmpty())
        return options.wrong(tr("--undo takes no file."));
    const std::optional<LastInstall> last = lastInstall();
    const WholeWrite whole;
    const auto changed = undoInstall();
    if (!changed)
        return complain(changed.error());
    for (const QString &path : *changed)
        print(path);
    say(toldOf(*last) + u' ' + tr("Files given back or removed: %1.").arg(changed->size()));
    return Done;
}

} // namespace studio::cli
