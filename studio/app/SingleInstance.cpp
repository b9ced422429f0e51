#include "app/SingleInstance.h"

#ifdef STUDIO_SINGLE_INSTANCE
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <kdsingleapplication.h>
#endif

using namespace Qt::StringLiterals;

namespace studio {

#ifdef STUDIO_SINGLE_INSTANCE

namespace {

/// Milliseconds. Long: two programs on the same files are worse than a start that waits for a busy one.
constexpr int answerTime = 20'000;

/// Studios with different homes are different ones.
QString instanceName()
{
    const QString home = QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation);
    const QByteArray hash = QCryptographicHash::hash(home.toUtf8(), QCryptographicHash::Sha1);
    return u"persona-studio-"_s + QString::fromLatin1(hash.toHex().first(16));
}

} // namespace

class SingleInstance::Private
{
public:
    Private()
        : application(instanceName())
    {
    }
    KDSingleApplication application;
};

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>())
{
    connect(&d->application, &KDSingleApplication::messageReceived, this,
            [this](const QByteArray &message) {
                const QJsonObject json = QJsonDocument::fromJson(message).object();
                // With it the desktop lets this window come to the front.
                const QString token = json["activation"_L1].toString();
                if (!token.isEmpty())
                    qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
                Request request;
                for (const QJsonValue &file : json["files"_L1].toArray())
                    request.files += file.toString();
                request.newWindow = json["newWindow"_L1].toBool();
                emit requested(request);
            });
}

bool SingleInstance::handOver(const Request &request)
{
    if (d->application.isPrimaryInstance())
        return false;
    const QJsonObject json{{u"files"_s, QJsonArray::fromStringList(request.files)},
                           {u"newWindow"_s, request.newWindow},
                           {u"activation"_s, qEnvironmentVariable("XDG_ACTIVATION_TOKEN")}};
    return d->application.sendMessageWithTimeout(QJsonDocument(json).toJson(QJsonDocument::Compact),
                                                 answerTime);
}

#else

class SingleInstance::Private
{
};

SingleInstance::SingleInstance(QObject *parent)
    : QObject(parent)
{
}

bool SingleInstance::handOver(const Request &)
{
    return false;
}

#endif

SingleInstance::~SingleInstance() = default;

} // namespace studio
