#include "registry/net/UploadBody.h"

#include <cstring>

namespace studio {

UploadBody::UploadBody(QByteArray content)
    : m_content(std::move(content))
{
    open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

qint64 UploadBody::bytesAvailable() const
{
    return m_content.size() - m_at + QIODevice::bytesAvailable();
}

qint64 UploadBody::readData(char *data, qint64 most)
{
    const qint64 size = std::min(most, qint64(m_content.size()) - m_at);
    if (size <= 0)
        return -1;
    std::memcpy(data, m_content.constData() + m_at, size_t(size));
    m_at += size;
    return size;
}

} // namespace studio
