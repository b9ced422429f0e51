#include "cli/Json.h"
#include "cli/check/Report.h"
#include "text/UnifiedDiff.h"
#include "wording/Wording.h"

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

Ink inkOf(Severity severity)
{
    return severity == Severity::Error     ? Ink::Red
           : severity == Severity::Warning ? Ink::Yellow
                                           : Ink::Blue;
}

class TextReport : public Report
{
public:
    explicit TextReport(bool colored)
        : m_colored(colored)
    {
    }

    QByteArray render(const CheckedFile &file) const override
    {
        QByteArray lines;
        for (const size_t i : file.news())
            lines += line(file, file.diagnostics[i]).toUtf8() + '\n';
        return lines;
    }

    QByteArray finish(const std::vector<CheckedFile> &files, const Counts &) const override
    {
        return joined(files);
    }

private:
    QString line(const CheckedFile &file, const Diagnostic &diagnostic) const
    {
        if (!m_colored)
            return diagnosticLine(file.shown, *file.after, diagnostic);
        const Position place = file.after->lines.positionAt(diagnostic.span.begin);
        const QString where = harmless(file.shown) + u':' + QString::number(place.line) + u':'
                              + QString::number(place.column);
        return inked(where, Ink::Bold, true) + ": "_L1
               + inked(severityId(diagnostic.severity), inkOf(diagnostic.severity), true) + ": "_L1
               + harmless(wordDiagnostic(diagnostic)) + u' '
               + inked(u'[' + QString::fromLatin1(diagnostic.code) + u']', Ink::Faint, true);
    }

    bool m_colored;
};

class DiffReport : public Report
{
public:
    explicit DiffReport(bool colored)
        : m_colored(colored)
    {
    }

    QByteArray render(const CheckedFile &file) const override
    {
        if (!file.before || file.before == file.after)
            return {};
        const QString diff = unifiedDiff(raw(*file.before), raw(*file.after), file.shown);
        // The bytes of the file, whatever they are: a patch that cannot be applied is of no use.
        return encode(m_colored ? painted(diff) : diff,
                      {false, LineEnd::Mixed, true, file.before->encoding.validUtf8});
    }

    QByteArray finish(const std::vector<CheckedFile> &files, const Counts &) const override
    {
        return joined(files);
    }

private:
    /// As the file has it, line ends and byte order mark included.
    static QString raw(const Snapshot &snapshot)
    {
        QString text = snapshot.text;
        if (snapshot.encoding.lineEnd == LineEnd::Crlf)
            text.replace(u"\n"_s, u"\r\n"_s);
        return snapshot.encoding.bom ? QChar(QChar::ByteOrderMark) + text : text;
    }

    static QString painted(const QString &diff)
    {
        QString colored;
        for (const QString &line : diff.split(u'\n')) {
            const Ink ink = line.startsWith("---"_L1) || line.startsWith("+++"_L1) ? Ink::Bold
                            : line.startsWith(u'-')                                ? Ink::Red
                            : line.startsWith(u'+')                                ? Ink::Green
                            : line.startsWith(u'@')                                ? Ink::Cyan
                                                                                   : Ink::Plain;
            colored += inked(harmless(line), ink, ink != Ink::Plain) + u'\n';
        }
        colored.chop(1);
        return colored;
    }

    bool m_colored;
};

} // namespace

std::unique_ptr<Report> makeTextReport(bool colored)
{
    return std::make_unique<TextReport>(colored);
}

std::unique_ptr<Report> makeDiffReport(bool colored)
{
    return std::make_unique<DiffReport>(colored);
}

} // namespace studio::cli
