#include "cli/Options.h"

#include "cli/Output.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace studio::cli {

QString tr(const char *text)
{
    return QCoreApplication::translate("persona", text);
}

namespace {

constexpr qsizetype lineWidth = 80;

/// Breaks a line between words where it is too long for a terminal.
void printWrapped(QString line, qsizetype indent)
{
    while (line.size() > lineWidth) {
        qsizetype blank = line.lastIndexOf(u' ', lineWidth);
        if (blank <= indent)
            blank = line.indexOf(u' ', lineWidth);
        if (blank < 0)
            break;
        print(line.first(blank));
        line = QString(indent, u' ') + line.sliced(blank + 1);
    }
    print(line);
}

} // namespace

Options::Options(QString usage, QString description)
    : m_usage(std::move(usage))
    , m_description(std::move(description))
{
    m_parser.setSingleDashWordOptionMode(QCommandLineParser::ParseAsLongOptions);
    add({u"h"_s, u"help"_s}, tr("Show this help."));
}

void Options::add(const QStringList &names, const QString &description, const QString &value)
{
    const QCommandLineOption option(names, description, value);
    m_options.append(option);
    m_parser.addOption(option);
}

std::optional<ExitCode> Options::read(const QStringList &arguments, int fewest, int most)
{
    // The parser takes the first word for the program's name. Its process() would end the program
    // with a status of its own.
    const bool understood = m_parser.parse(QStringList(u"persona"_s) + arguments);
    if (m_parser.isSet(u"help"_s)) {
        printHelp();
        return Done;
    }
    if (!understood)
        return wrong(m_parser.errorText());
    const qsizetype count = positional().size();
    if (count < fewest)
        return wrong(missing(count));
    if (positional().contains(QString()))
        return wrong(tr("A word is empty."));
    if (most != unlimited && count > most)
        return wrong(tr("“%1” is too much.").arg(positional().at(most)));
    return std::nullopt;
}

QString Options::missing(qsizetype at) const
{
    // Behind the command; what is written in small letters is a choice and no name.
    const QString word = m_usage.section(u' ', at + 1, at + 1);
    const bool named = !word.isEmpty() && word.front().isUpper();
    return named ? tr("%1 is missing.").arg(word) : tr("Something is missing.");
}

ExitCode Options::wrong(const QString &message) const
{
    say(message);
    say(tr("Usage: %1").arg("persona "_L1 + m_usage));
    say(tr("“persona %1 --help” says more.").arg(m_usage.section(u' ', 0, 0)));
    return WrongUsage;
}

void Options::printHelp() const
{
    print(tr("Usage: %1").arg("persona "_L1 + m_usage));
    print(QString());
    for (const QString &line : m_description.split(u'\n'))
        printWrapped(line, 0);
    print(QString());
    print(tr("Options:"));
    QStringList left;
    qsizetype widest = 0;
    for (const QCommandLineOption &option : m_options) {
        QStringList names;
        for (const QString &name : option.names())
            names += (name.size() == 1 ? "-"_L1 : "--"_L1) + name;
        QString text = names.join(", "_L1);
        if (!option.valueName().isEmpty())
            text += u' ' + option.valueName();
        widest = std::max(widest, text.size());
        left += text;
    }
    for (qsizetype i = 0; i < m_options.size(); ++i) {
        const QString text = m_options[i].description().simplified();
        printWrapped("  "_L1 + left[i].leftJustified(widest + 2) + text, widest + 4);
    }
}

} // namespace studio::cli
