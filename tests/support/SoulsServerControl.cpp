#include "SoulRules.h"
#include "SoulsServer.h"

#include <QMutexLocker>

using namespace Qt::StringLiterals;

namespace tests {

// The side of the server that a test holds.

void SoulsServer::addApiKey(const QByteArray &key, const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    m_apiKeys.insert(key, account);
}

void SoulsServer::addSession(const QByteArray &token, const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    m_sessions.insert(token, account);
}

void SoulsServer::removeApiKey(const QByteArray &key)
{
    const QMutexLocker lock(&m_mutex);
    m_apiKeys.remove(key);
}

QString SoulsServer::addSoul(const QJsonObject &members)
{
    const QMutexLocker lock(&m_mutex);
    m_souls += completed(members);
    return m_souls.last()["id"_L1].toString();
}

QJsonObject SoulsServer::soul(const QString &slug) const
{
    const QMutexLocker lock(&m_mutex);
    for (const QJsonObject &soul : m_souls) {
        if (soul["slug"_L1].toString() == slug)
            return soul;
    }
    return {};
}

qsizetype SoulsServer::soulCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_souls.size();
}

void SoulsServer::changeSoul(const QString &slug, const QJsonObject &members)
{
    const QMutexLocker lock(&m_mutex);
    QJsonObject *soul = find(slug);
    if (!soul)
        qFatal("no soul %s", qPrintable(slug));
    for (auto member = members.begin(); member != members.end(); ++member)
        (*soul)[member.key()] = member.value();
    if (members.contains("content"_L1) && !members.contains("contentHash"_L1))
        (*soul)[u"contentHash"_s] = catalogHash((*soul)["content"_L1].toString());
}

void SoulsServer::setModerated(bool moderated)
{
    const QMutexLocker lock(&m_mutex);
    m_moderated = moderated;
}

void SoulsServer::setDeviceInterval(int seconds)
{
    const QMutexLocker lock(&m_mutex);
    m_interval = seconds;
}

void SoulsServer::setClock(std::function<qint64()> clock)
{
    const QMutexLocker lock(&m_mutex);
    m_clock = std::move(clock);
}

void SoulsServer::approveDevice(const Account &account)
{
    const QMutexLocker lock(&m_mutex);
    if (m_device)
        m_device->approved = account;
}

void SoulsServer::denyDevice()
{
    const QMutexLocker lock(&m_mutex);
    if (m_device)
        m_device->denied = true;
}

QString SoulsServer::userCode() const
{
    const QMutexLocker lock(&m_mutex);
    return m_device ? m_device->userCode : QString();
}

void SoulsServer::setMishap(Mishap mishap)
{
    const QMutexLocker lock(&m_mutex);
    m_mishap = std::move(mishap);
}

void SoulsServer::loseNextAnswer(const QByteArray &method)
{
    setMishap(
        [this, method](const HttpRequest &request, const auto &work) -> std::optional<HttpAnswer> {
            if (request.method != method)
                return {};
            HttpAnswer answer = work();
            answer.end = HttpAnswer::End::NoAnswer;
            m_mishap = {};
            return answer;
        });
}

void SoulsServer::answerNext(const QByteArray &method, const HttpAnswer &answer, int times)
{
    const auto left = std::make_shared<int>(times);
    setMishap([this, method, answer, left](const HttpRequest &request,
                                           const auto &) -> std::optional<HttpAnswer> {
        if (request.method != method)
            return {};
        if (--*left == 0)
            m_mishap = {};
        return answer;
    });
}

void SoulsServer::limitRate(int times, const QByteArray &header, const QByteArray &value)
{
    const QMutexLocker lock(&m_mutex);
    m_limited = times;
    m_limitHeader = {header, value};
}

QList<HttpRequest> SoulsServer::log() const
{
    const QMutexLocker lock(&m_mutex);
    return m_log;
}

QStringList SoulsServer::calls() const
{
    QStringList calls;
    for (const HttpRequest &request : log())
        calls += QString::fromUtf8(request.method + ' ' + request.path);
    return calls;
}

void SoulsServer::clearLog()
{
    const QMutexLocker lock(&m_mutex);
    m_log.clear();
}

} // namespace tests
