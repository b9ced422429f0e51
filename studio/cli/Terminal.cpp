#include "cli/Terminal.h"

#include "cli/Output.h"

#include <QDeadlineTimer>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

constexpr qint64 firstAfter = 500; // ms
constexpr qint64 between = 100;    // ms

qint64 now()
{
    return QDeadlineTimer::current().deadline();
}

bool isSet(const char *variable)
{
    const QByteArray value = qgetenv(variable);
    return !value.isEmpty() && value != "0";
}

} // namespace

bool wantsColor(Color color)
{
    if (color != Color::Auto)
        return color == Color::Always;
    if (!qEnvironmentVariableIsEmpty("NO_COLOR"))
        return false;
    if (isSet("FORCE_COLOR") || isSet("CLICOLOR_FORCE"))
        return true;
    return ::isatty(STDOUT_FILENO) && qgetenv("TERM") != "dumb";
}

QString inked(const QString &text, Ink ink, bool colored)
{
    return colored ? "\x1b["_L1 + QString::number(int(ink)) + u'm' + text + "\x1b[0m"_L1 : text;
}

QString harmless(const QString &text)
{
    QString shown = text;
    for (QChar &c : shown) {
        if (c.unicode() < 0x20 && c != u'\t')
            c = QChar(char16_t(0x2400 + c.unicode()));
        else if (c.unicode() == 0x7F)
            c = QChar(0x2421);
        else if (c.unicode() >= 0x80 && c.unicode() < 0xA0)
            c = QChar::ReplacementCharacter;
    }
    return shown;
}

Progress::Progress()
    : m_terminal(::isatty(STDERR_FILENO) && qgetenv("TERM") != "dumb")
    , m_next(now() + firstAfter)
{
}

Progress::~Progress()
{
    clear();
}

void Progress::show(const QString &text)
{
    if (!m_terminal || now() < m_next)
        return;
    m_next = now() + between;
    m_shown = true;
    writeMessage("\r\x1b[K" + text.toUtf8());
}

void Progress::clear()
{
    if (m_shown)
        writeMessage("\r\x1b[K");
    m_shown = false;
}

} // namespace studio::cli
