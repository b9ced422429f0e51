#include "cli/Options.h"
#include "cli/Output.h"
#include "lsp/Server.h"

#include <QCoreApplication>
#include <QSocketNotifier>

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace studio::cli {

namespace {

/// What there is to read now. False when nothing will ever come again.
bool readSome(QByteArray &bytes)
{
    char piece[64 * 1024];
    const ssize_t got = ::read(STDIN_FILENO, piece, sizeof piece);
    if (got < 0)
        return errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK;
    bytes.append(piece, got);
    return got > 0;
}

} // namespace

ExitCode runLsp(const QStringList &arguments)
{
    Options options(
        u"lsp"_s,
        tr("Serves editors: speaks the language server protocol (LSP 3.17) over standard\n"
           "input and output. “persona help check” says how editors are set up. Ends\n"
           "with status 0 when the editor has shut it down, else with 1."));
    options.add({u"stdio"_s}, tr("Use standard input and output; it always does."));
    if (const auto code = options.read(arguments, 0, 0))
        return *code;
    lsp::Server server([](const QByteArray &message) {
        printBytes(message);
        flushOutput();
    });
    int status = 1;
    QObject::connect(&server, &lsp::Server::finished, &server, [&](int code) {
        status = code;
        QCoreApplication::exit();
    });
    QSocketNotifier input(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, &server, [&] {
        QByteArray bytes;
        const bool open = readSome(bytes);
        if (!bytes.isEmpty())
            server.receive(bytes);
        if (!open) {
            input.setEnabled(false);
            server.finishInput();
        }
    });
    QCoreApplication::exec();
    return status == 0 ? Done : Refused;
}

} // namespace studio::cli
