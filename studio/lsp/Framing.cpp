#include "lsp/Framing.h"

#include <QByteArrayList>

#include <algorithm>

namespace studio::lsp {

namespace {

constexpr qsizetype largest = 128 * 1024 * 1024;
constexpr qsizetype longestHead = 4096;

/// The value of Content-Length, or -1. Names of fields are compared without case.
qsizetype lengthIn(const QByteArray &head)
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon < 0 || line.first(colon).trimmed().compare("content-length", Qt::CaseInsensitive))
            continue;
        bool ok = false;
        const qlonglong length = line.sliced(colon + 1).trimmed().toLongLong(&ok);
        return ok && length >= 0 ? qsizetype(length) : -1;
    }
    return -1;
}

} // namespace

QByteArray framed(const QByteArray &content)
{
    return QByteArray("Content-Length: " + QByteArray::number(content.size()) + "\r\n\r\n"
                      + content);
}

/// False while there is no whole head.
bool Unframer::readHead()
{
    while (m_length < 0) {
        const qsizetype end = m_waiting.indexOf("\r\n\r\n");
        if (end < 0) {
            // What never ends is no head.
            if (m_waiting.size() > longestHead)
                m_waiting = m_waiting.last(3);
            return false;
        }
        m_length = lengthIn(m_waiting.first(end));
        m_waiting = m_waiting.sliced(end + 4);
        if (m_length > largest) {
            m_skip = m_length;
            m_length = -1;
            return true;
        }
    }
    return true;
}

std::optional<QByteArray> Unframer::next()
{
    for (;;) {
        const qsizetype skipped = std::min(m_skip, m_waiting.size());
        m_waiting = m_waiting.sliced(skipped);
        m_skip -= skipped;
        if (m_skip > 0 || !readHead())
            return std::nullopt;
        if (m_skip > 0)
            continue;
        if (m_waiting.size() < m_length)
            return std::nullopt;
        QByteArray content = m_waiting.first(m_length);
        m_waiting = m_waiting.sliced(m_length);
        m_length = -1;
        return content;
    }
}

} // namespace studio::lsp
