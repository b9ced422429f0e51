#include "cli/Output.h"

#include "cli/Options.h"
#include "text/FileText.h"

#include <QJsonDocument>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <termios.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

constexpr qsizetype longestLine = 64 * 1024;

struct Sink
{
    QByteArray waiting;
    int trouble = 0; ///< errno of the first failed write.
};

Sink &sink()
{
    static Sink standardOutput;
    return standardOutput;
}

termios shownAgain{};

/// A terminal that goes on hiding what is typed would be broken for whoever stops us here.
void showAgain(int signal)
{
    ::tcsetattr(STDIN_FILENO, TCSANOW, &shownAgain);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

int writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written < 0)
            return errno;
        bytes = bytes.sliced(written);
    }
    return 0;
}

void flush()
{
    Sink &out = sink();
    if (out.trouble == 0)
        out.trouble = writeAll(STDOUT_FILENO, out.waiting);
    out.waiting.clear();
}

} // namespace

void printBytes(const QByteArray &bytes)
{
    constexpr qsizetype enough = 64 * 1024;
    sink().waiting += bytes;
    if (sink().waiting.size() >= enough)
        flush();
}

void print(const QString &line)
{
    printBytes(line.toUtf8() + '\n');
}

void printJson(const QJsonObject &object)
{
    printBytes(QJsonDocument(object).toJson(QJsonDocument::Indented));
}

void printJson(const QJsonArray &array)
{
    printBytes(QJsonDocument(array).toJson(QJsonDocument::Indented));
}

void say(const QString &message)
{
    // What was printed before it shall be read before it.
    flush();
    const QByteArray line = "persona: " + message.toUtf8() + '\n';
    writeAll(STDERR_FILENO, line);
}

void note(const QString &line)
{
    flush();
    const QByteArray bytes = line.toUtf8() + '\n';
    writeAll(STDERR_FILENO, bytes);
}

bool isConversation()
{
    return ::isatty(STDIN_FILENO) && ::isatty(STDERR_FILENO);
}

std::optional<QByteArray> readLine(bool hidden)
{
    termios before{};
    const bool hide = hidden && ::tcgetattr(STDIN_FILENO, &before) == 0;
    if (hide) {
        shownAgain = before;
        std::signal(SIGINT, showAgain);
        termios quiet = before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    QByteArray line;
    char byte = 0;
    ssize_t got = 0;
    while ((got = ::read(STDIN_FILENO, &byte, 1)) > 0 && byte != '\n' && line.size() < longestLine)
        line += byte;
    if (hide) {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
        std::signal(SIGINT, SIG_DFL);
        writeAll(STDERR_FILENO, "\n");
    }
    if (got <= 0 && line.isEmpty())
        return std::nullopt;
    return line;
}

bool isAgreed(const QString &question)
{
    //: The letters of "[y/N]" are those that the answer is read as.
    note(question + u' ' + tr("[y/N]"));
    const QString answer = QString::fromUtf8(readLine().value_or(QByteArray())).trimmed().toLower();
    const QString yes = tr("yes");
    return answer == "y"_L1 || answer == "yes"_L1 || answer == yes || answer == yes.first(1);
}

void writeMessage(const QByteArray &bytes)
{
    writeAll(STDERR_FILENO, bytes);
}

void flushOutput()
{
    flush();
}

QString finishOutput()
{
    flush();
    const int trouble = sink().trouble;
    return trouble == 0 || trouble == EPIPE ? QString()
                                            : QString::fromLocal8Bit(std::strerror(trouble));
}

} // namespace studio::cli
