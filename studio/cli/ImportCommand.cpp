#include "cli/Options.h"
#include "cli/Output.h"
#include "cli/Report.h"
#include "cli/SaveText.h"
#include "exchange/Import.h"
#include "exchange/SkillFolder.h"
#include "exchange/WriteExport.h"
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
        , m_source(options.argument(0))
        , m_output(options.value(u"output"_s))
        , m_json(options.value(u"report"_s) == "json"_L1)
    {
    }

    ExitCode run()
    {
        if (m_output.isEmpty())
            return m_options.wrong(tr("Name the file or folder to write."));
        const QString report = m_options.value(u"report"_s);
        if (!report.isEmpty() && !m_json && report != "text"_L1)
            return m_options.wrong(tr("A report is json or text."));
        const auto models = modelMapOf(m_options.value(u"model-map"_s));
        if (!models)
            return m_options.wrong(tr("A model map looks like this: sonnet=NAME,opus=NAME."));
        m_import = {m_options.value(u"from"_s), m_options.has(u"keep-unknown"_s), *models};
        if (!m_import.from.isEmpty() && m_import.from != "page"_L1 && !findTarget(m_import.from))
            return complain({"import/no-such-format", {m_import.from}, {}});
        return m_source != "-"_L1 && QFileInfo(m_source).isDir() ? runFolder() : runFile();
    }

private:
    Result<SourceFile> readSource() const
    {
        if (m_source == "-"_L1) {
            QByteArray bytes;
            if (!readInput(bytes))
                return fail("file/too-large", {tr("The input"), QString::number(bytes.size()),
                                               QString::number(maximumFileSize)});
            return SourceFile{u"-"_s, bytes};
        }
        // Reading it as a persona is read checks that it is an ordinary file of a sensible size.
        const Result<FileText> file = readFile(m_source);
        if (!file)
            return std::unexpected(file.error());
        const QString path = QDir::fromNativeSeparators(QFileInfo(m_source).absoluteFilePath());
        return SourceFile{path.sliced(1), encode(file->text, file->encoding)};
    }

    /// Whether the file begins as an archive does.
    bool isArchive() const
    {
        QFile file(m_source);
        // Opening a pipe would wait for its writer.
        return m_source != "-"_L1 && QFileInfo(m_source).isFile() && file.open(QIODevice::ReadOnly)
               && isZip(file.read(4));
    }

    ExitCode runFile()
    {
        if (isArchive()) {
            const auto files = readZipFile(m_source);
            return files ? runFiles(*files) : complain(files.error());
        }
        const Result<SourceFile> source = readSource();
        if (!source)
            return complain(source.error());
        // What lies around soul.json belongs to it.
        if (source->path.endsWith(u"/soul.json"_s))
            return runFolder(QFileInfo(m_source).absolutePath());
        Result<ImportPlan> plan = planImport(*source, m_import);
        if (plan && plan->kind == Kind::Skill) {
            auto beside = skillFiles(m_source, findTarget(u"claude-skill")->name);
            if (!beside)
                return complain(beside.error());
            plan->beside = std::move(*beside);
        }
        if (!plan)
            return complain(plan.error());
        if (m_output.endsWith(u'/') || (m_output != "-"_L1 && QFileInfo(m_output).isDir()))
            return writeAll({*plan});
        const IfThere policy = m_options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse;
        if (const auto written = writeNew(m_output, plan->content, policy); !written)
            return complain(written.error());
        tell({*plan}, m_output == "-"_L1 ? QStringList() : QStringList(m_output));
        return Done;
    }

    ExitCode runFolder(const QString &folder = {})
    {
        const auto files = collectFiles(folder.isEmpty() ? m_source : folder);
        return files ? runFiles(*files) : complain(files.error());
    }

    ExitCode runFiles(const std::vector<SourceFile> &files)
    {
        FolderImport result = planImport(files, m_import);
        ExitCode worst = Done;
        for (const ImportFailure &failure : result.failures) {
            say(tr("%1: %2").arg(failure.path, wordError(failure.error)));
            worst = Refused;
        }
        for (const QString &path : std::as_const(result.skipped))
            say(tr("Passed over: %1").arg(path));
        if (result.plans.empty()) {
            say(tr("There is no persona in %1.").arg(m_source));
            return Refused;
        }
        const bool one = result.plans.size() == 1 && m_output.endsWith(u".md"_s)
                         && !QFileInfo(m_output).isDir();
        if (one) {
            const IfThere policy = m_options.has(u"force"_s) ? IfThere::Replace : IfThere::Refuse;
            const auto written = writeNew(m_output, result.plans.front().content, policy);
            if (!written)
                return complain(written.error());
            tell(result.plans, {m_output});
            return worst;
        }
        return std::max(worst, writeAll(result.plans));
    }

    ExitCode writeAll(const std::vector<ImportPlan> &plans)
    {
        std::vector<const ImportPlan *> all;
        for (const ImportPlan &plan : plans)
            all.push_back(&plan);
        const ExportPlan files = importedFiles(all);
        const auto written = writeExport(files, QDir(m_output).absolutePath(),
                                         m_options.has(u"force"_s) ? Overwrite::Allow
                                                                   : Overwrite::Refuse);
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
        // Where the persona itself goes to standard output, the report goes beside it.
        if (m_json && m_output == "-"_L1)
            say(QString::fromUtf8(QJsonDocument(all).toJson()));
        else if (m_json)
            printJson(all);
    }

    const Options &m_options;
    QString m_source;
    QString m_output;
    ImportOptions m_import;
    bool m_json;
};

} // namespace

ExitCode runImport(const QStringList &arguments)
{
    Options options(
        u"import FILE|FOLDER|ZIP -o FILE|FOLDER"_s,
        tr("Turns a persona of another program, or the text of a soul's catalog page, into\n"
           "a SOUL.md or an agent file. Its form is recognised. Of a folder or a ZIP\n"
           "archive, all personas are imported. What it was not sure of and what had no place is "
           "said on\n"
           "standard error. A FILE of \"-\" is standard input or output."));
    options.add({u"o"_s, u"output"_s}, tr("The file or folder to write."), u"PATH"_s);
    options.add({u"from"_s}, tr("The form of the file: an id of “persona targets”, or “page”."),
                u"FORM"_s);
    options.add({u"keep-unknown"_s}, tr("Keep keys that mean nothing here, for the way back."));
    options.add({u"model-map"_s},
                tr("The models there for those here, such as sonnet=gpt-5,opus=gpt-5-pro."),
                u"MAP"_s);
    options.add({u"report"_s}, tr("json or text: what became of each part."), u"FORM"_s);
    options.add({u"force"_s}, tr("Write over files that are there."));
    if (const auto code = options.read(arguments, 1, 1))
        return *code;
    return Import(options).run();
}

} // namespace studio::cli
