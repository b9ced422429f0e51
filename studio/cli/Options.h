#pragma once

#include "cli/Command.h"

#include <QCommandLineParser>
#include <optional>

namespace studio::cli {

/// The words behind a command: its options and its arguments, and the help that names them.
class Options
{
public:
    /// \a usage: what follows "persona", such as "set FILE KEY=VALUE…".
    Options(QString usage, QString description);

    /// An option with a value when \a value names one ("FILE").
    void add(const QStringList &names, const QString &description, const QString &value = {});

    /// Reads the words behind the command. An exit code when there is nothing left to do: help was
    /// asked for and printed, or the words make no sense, which was said.
    [[nodiscard]] std::optional<ExitCode> read(const QStringList &arguments, int fewest, int most);

    [[nodiscard]] bool has(const QString &name) const { return m_parser.isSet(name); }
    [[nodiscard]] QString value(const QString &name) const { return m_parser.value(name); }
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    [[nodiscard]] QString argument(int index) const { return positional().value(index); }

    /// Says what is wrong and where help is.
    ExitCode wrong(const QString &message) const;

private:
    void printHelp() const;
    /// What to say when the word at that place behind the command is not there.
    [[nodiscard]] QString missing(qsizetype at) const;

    QString m_usage;
    QString m_description;
    QList<QCommandLineOption> m_options;
    QCommandLineParser m_parser;
};

/// Any number of arguments.
inline constexpr int unlimited = -1;

/// A text of the command line in the user's language.
[[nodiscard]] QString tr(const char *text);

} // namespace studio::cli
