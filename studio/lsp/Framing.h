#pragma once

#include <QByteArray>
#include <optional>

namespace studio::lsp {

/// The base protocol of LSP 3.17: a head of lines that end with CR LF, a blank line, and as many
/// bytes as Content-Length says.
[[nodiscard]] QByteArray framed(const QByteArray &content);

/// Cuts a stream of bytes into messages. A head without a usable length is skipped up to the next
/// one that has it, and so is a message that is larger than any text that can be opened.
class Unframer
{
public:
    void add(const QByteArray &bytes) { m_waiting += bytes; }
    /// The content of the next message, or nothing while it is not complete.
    [[nodiscard]] std::optional<QByteArray> next();

private:
    [[nodiscard]] bool readHead();

    QByteArray m_waiting;
    qsizetype m_length = -1; ///< Of the message whose head has been read.
    qsizetype m_skip = 0;    ///< Bytes that still belong to a message that is left out.
};

} // namespace studio::lsp
