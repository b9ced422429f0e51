#include "cli/Input.h"
#include "cli/LastWrite.h"
#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "cli/SaveText.h"
#include "cli/WholeWrite.h"
#include "exchange/Import.h"
#include "exchange/Install.h"
#include "exchange/ZipFile.h"
#include "wording/Wording.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

class Import
{
public:
    explicit Import(const Options &options)
        : m_options(options)
        , m_sources(options.positional())
        , m_output(options.value(u"output"_s))
        , m_json(options.value(u"report"_s) == "json"_L1)
        , m_policy(options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse)
    {
    }

    ExitCode run()
    {
        if (m_output.isEmpty())
            return m_options.wrong(tr("Name the file or folder to write."));
        const QString report = m_options.value(u"report"_s);
        if (!report.isEmpty() && !m_json && report != "text"_L1)
            return m_options.wrong(tr("A report is json or text."));
        const auto models = modelMapOf(m_options);
        if (!models)
            return models.error();
        m_import = {.from = m_options.value(u"from"_s),
                    .keepUnknown = m_options.has(u"keep-unknown"_s),
                    .modelMap = *models,
                    .modelsHere = {}};
        if (!m_import.from.isEmpty() && m_import.from != "page"_L1 && !findTarget(m_import.from))
            return complain({"import/no-such-format", {m_import.from}, {}});
        if (m_sources.size() > 1 && (m_sources.contains(u"-"_s) || m_output == "-"_L1))
            return m_options.wrong(tr("“-” stands alone: several go into a folder."));
        return m_sources.front() == "-"_L1 ? readInputText() : readSources();
    }

private:
    ExitCode readInputText()
    {
        const Result<QByteArray> bytes = readInput(tr("The input"));
        if (!bytes)
            return complain(bytes.error());
        Result<ImportPlan> plan = planImport(SourceFile{u"-"_s, *bytes}, m_import);
        if (!plan)
            return complain(plan.error());
        FolderImport one;
        one.plans.push_back(std::move(*plan));
        return take(one);
    }

    ExitCode readSources()
    {
        const Result<FolderImport> found = planImportOf(m_sources, m_import);
        return found ? take(*found) : complain(found.error());
    }

    ExitCode take(const FolderImport &found)
    {
        ExitCode worst = Done;
        for (const ImportFailure &failure : found.failures) {
            say(tr("%1: %2").arg(failure.path, wordError(failure.error)));
            m_failures.append(
                QJsonObject{{u"source"_s, failure.path}, {u"error"_s, wordError(failure.error)}});
            worst = Refused;
        }
        for (const QString &path : found.skipped)
            say(tr("Passed over: %1").arg(path));
        if (found.plans.empty()) {
            say(tr("There is no persona in %1.").arg(m_sources.join(u", "_s)));
            return Refused;
        }
        const bool folder = m_output.endsWith(u'/') || QFileInfo(m_output).isDir();
        if (m_output == "-"_L1 && found.plans.size() > 1)
            return m_options.wrong(tr("There are several personas: they go into a folder."));
        const bool one = found.plans.size() == 1 && !folder
                         && (m_output == "-"_L1 || m_output.endsWith(u".md"_s)
                             || (isFile(m_sources.front()) && found.plans.front().beside.empty()));
        return std::max(worst, one ? writeOne(found.plans) : writeAll(found.plans));
    }

    /// Of one file the output is a file; of a folder or an archive it is a folder.
    static bool isFile(const QString &source)
    {
        if (source == "-"_L1)
            return true;
        QFile file(source);
        // Opening a pipe would wait for its writer.
        return QFileInfo(source).isFile() && file.open(QIODevice::ReadOnly) && !isZip(file.read(4));
    }

    ExitCode writeOne(const std::vector<ImportPlan> &plans)
    {
        const QByteArray &content = plans.front().content;
        for (const ExportFile &file : plans.front().beside)
            say(tr("Left out, because all goes into one file: %1").arg(file.path));
        if (m_output == "-"_L1) {
            printBytes(content);
            tell(plans, {});
            return Done;
        }
        const WholeWrite whole;
        const auto written = remembered(
            WriteAct::Import, QFileInfo(m_output).absolutePath(), installJournal(),
            [&](const BeforeWriting &before) { return writeTo(m_output, content, before); });
        if (!written)
            return complain(written.error());
        tell(plans, {m_output});
        return Done;
    }

    Result<QStringList> writeTo(const QString &path, const QByteArray &content,
                                const BeforeWriting &before) const
    {
        const QFileInfo info(path);
        WrittenFile file{info.absoluteFilePath(), info.exists(), {}, content};
        if (QFile present(path); info.isFile() && present.open(QIODevice::ReadOnly))
            file.before = present.readAll();
        if (auto ready = before({{file}, {}}); !ready)
            return std::unexpected(ready.error());
        if (auto done = writeNew(path, content, m_policy); !done)
            return std::unexpected(done.error());
        return QStringList{path};
    }

    ExitCode writeAll(const std::vector<ImportPlan> &plans)
    {
        std::vector<const ImportPlan *> all;
        for (const ImportPlan &plan : plans)
            all.push_back(&plan);
        const ExportPlan files = importedFiles(all);
        const WholeWrite whole;
        const auto written = install(files, QDir(m_output).absolutePath(),
                                     m_policy == IfThere::Replace ? Overwrite::Allow
                                                                  : Overwrite::Refuse,
                                     installJournal(), WriteAct::Import);
        if (!written)
            return complain(written.error());
        tell(plans, *written);
        return Done;
    }

    void tell(const std::vector<ImportPlan> &plans, const QStringList &paths) const
    {
        QJsonArray all;
        for (size_t at = 0; at < plans.size(); ++at) {
            const ImportPlan &plan = plans[at];
            const QString path = paths.value(qsizetype(at));
            if (m_json) {
                QJsonArray notes;
                for (const Error &note : plan.notes)
                    notes.append(wordError(note));
                all.append(QJsonObject{{u"source"_s, plan.source},
                                       {u"format"_s, plan.format},
                                       {u"kind"_s, kindId(plan.kind)},
                                       {u"file"_s, path},
                                       {u"fields"_s, outcomesJson(plan.fields)},
                                       {u"notes"_s, notes}});
                continue;
            }
            if (m_options.has(u"report"_s) || plans.size() > 1)
                say(tr("%1, read as %2").arg(plan.source, plan.format));
            for (const FieldOutcome &field : plan.fields) {
                if (const QString line = lossLine(field); !line.isEmpty())
                    say(line);
            }
            for (const Error &note : plan.notes)
                say(wordError(note));
        }
        for (const QJsonValue &failure : m_failures)
            all.append(failure);
        // Where the persona itself goes to standard output, the report goes beside it.
        if (m_json && m_output == "-"_L1)
            say(QString::fromUtf8(QJsonDocument(all).toJson()));
        else if (m_json)
            printJson(all);
    }

    const Options &m_options;
    QStringList m_sources;
    QString m_output;
    ImportOptions m_import;
    QJsonArray m_failures; ///< For the report.
    bool m_json;
    IfThere m_policy;
};

} // namespace

ExitCode runImport(const QStringList &arguments)
{
    Options options(
        u"import FILE|FOLDER|ZIP… -o FILE|FOLDER"_s,
        tr("Turns a persona of another program, or the text of a soul's catalog page, into\n"
           "a SOUL.md or an agent file. Its form is recognised. Of a folder or a ZIP\n"
           "archive, all personas are imported, and all of several. What it was not sure\n"
           "of and what had no place is said on standard error. A FILE of \"-\" is standard input "
           "or output."));
    options.add({u"o"_s, u"output"_s}, tr("The file or folder to write."), u"PATH"_s);
    options.add({u"from"_s}, tr("The form of the file: an id of “persona targets”, or “page”."),
                u"FORM"_s);
    options.add({u"keep-unknown"_s}, tr("Keep keys that mean nothing here, for the way back."));
    addModelMap(options);
    options.add({u"report"_s}, tr("json or text: what became of each part."), u"FORM"_s);
    options.add({u"force"_s}, tr("Write over files that are there."));
    addUndo(options);
    if (const auto code = options.read(arguments, 0, unlimited))
        return *code;
    if (options.has(u"undo"_s))
        return undoLastWrite(options);
    if (options.positional().isEmpty())
        return options.wrong(tr("Name the file, the folder or the archive to read."));
    return Import(options).run();
}

} // namespace studio::cli
