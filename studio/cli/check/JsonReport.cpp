#include "cli/Json.h"
#include "cli/check/Report.h"
#include "wording/Wording.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

QString kindOf(const CheckedFile &file)
{
    return file.isConfiguration ? u"configuration"_s : QString(kindId(file.after->kind));
}

QByteArray indented(QByteArray json, int by)
{
    // No text in JSON holds a line end as it is.
    return json.trimmed().replace("\n", QByteArray("\n"_ba + QByteArray(by, ' ')));
}

class JsonReport : public Report
{
public:
    QByteArray render(const CheckedFile &file) const override
    {
        QJsonObject object{{u"file"_s, file.shown}};
        if (file.error) {
            object.insert(u"error"_s,
                          QJsonObject{{u"code"_s, QString::fromLatin1(file.error->code)},
                                      {u"message"_s, wordError(*file.error)}});
        } else {
            std::vector<Diagnostic> told;
            for (const size_t i : file.news())
                told.push_back(file.diagnostics[i]);
            object.insert(u"kind"_s, kindOf(file));
            object.insert(u"reading"_s, readingId(file.after->reading.state));
            object.insert(u"diagnostics"_s, diagnosticsJson(*file.after, told));
        }
        return indented(QJsonDocument(object).toJson(QJsonDocument::Indented), 8);
    }

    QByteArray finish(const std::vector<CheckedFile> &files, const Counts &counts) const override
    {
        const QJsonObject summary{
            {u"files"_s, counts.files},     {u"unreadable"_s, counts.unreadable},
            {u"errors"_s, counts.errors},   {u"warnings"_s, counts.warnings},
            {u"infos"_s, counts.hints},     {u"known"_s, counts.known},
            {u"fixable"_s, counts.fixable}, {u"fixed"_s, counts.fixed}};
        const QByteArray all = joined(files, ",\n        ");
        return "{\n    \"files\": [\n"_ba + (all.isEmpty() ? all : "        " + all + '\n')
               + "    ],\n    \"summary\": "
               + indented(QJsonDocument(summary).toJson(QJsonDocument::Indented), 4) + "\n}\n";
    }
};

} // namespace

std::unique_ptr<Report> makeJsonReport()
{
    return std::make_unique<JsonReport>();
}

} // namespace studio::cli
