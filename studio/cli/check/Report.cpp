#include "cli/check/Report.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(persona)
};

} // namespace

std::unique_ptr<Report> makeReport(Format format, bool colored)
{
    switch (format) {
    case Format::Json: return makeJsonReport();
    case Format::Sarif: return makeSarifReport();
    case Format::GitHub: return makeGitHubReport();
    case Format::Text: break;
    }
    return makeTextReport(colored);
}

QByteArray joined(const std::vector<CheckedFile> &files, const QByteArray &between)
{
    QByteArray all;
    for (const CheckedFile &file : files) {
        if (file.rendered.isEmpty())
            continue;
        if (!all.isEmpty())
            all += between;
        all += file.rendered;
    }
    return all;
}

QString summaryOf(const Counts &counts, bool wouldOnly)
{
    QStringList found;
    if (counts.errors > 0)
        found += Words::tr("%n errors", nullptr, counts.errors);
    if (counts.warnings > 0)
        found += Words::tr("%n warnings", nullptr, counts.warnings);
    if (counts.hints > 0)
        found += Words::tr("%n hints", nullptr, counts.hints);
    if (found.isEmpty())
        found += Words::tr("no problems");
    QStringList sentences{Words::tr("%1: %2.").arg(
        Words::tr("%n files checked", nullptr, counts.files), found.join(Words::tr(", ")))};
    if (counts.unreadable > 0)
        sentences += Words::tr("%n files could not be read.", nullptr, counts.unreadable);
    if (counts.known > 0)
        sentences += Words::tr("%n known ones are in the baseline.", nullptr, counts.known);
    if (counts.fixed > 0) {
        sentences += wouldOnly ? Words::tr("%n would be fixed.", nullptr, counts.fixed)
                               : Words::tr("%n were fixed.", nullptr, counts.fixed);
    }
    if (counts.fixable > 0)
        sentences += Words::tr("%n can be fixed with --fix.", nullptr, counts.fixable);
    return sentences.join(u' ');
}

QString progressText(int done, int all)
{
    return Words::tr("%1 of %n files checked", nullptr, all).arg(done);
}

} // namespace studio::cli
