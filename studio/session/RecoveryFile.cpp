#include "session/RecoveryFile.h"

#include "session/StateFolder.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>
#include <QtEndian>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int version = 1;

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QJsonObject toJson(const Encoding &encoding)
{
    return {{u"bom"_s, encoding.bom},
            {u"lineEnd"_s, int(encoding.lineEnd)},
            {u"finalNewline"_s, encoding.finalNewline},
            {u"validUtf8"_s, encoding.validUtf8}};
}

Encoding encodingFrom(const QJsonObject &json)
{
    const int lineEnd = json["lineEnd"_L1].toInt();
    return {.bom = json["bom"_L1].toBool(),
            .lineEnd = lineEnd < 0 || lineEnd > int(LineEnd::Mixed) ? LineEnd::Mixed
                                                                    : LineEnd(lineEnd),
            .finalNewline = json["finalNewline"_L1].toBool(),
            .validUtf8 = json["validUtf8"_L1].toBool(true)};
}

/// The part of the name that all recovery files of this running program have in common, with the
/// lock of that name, which the system's process table lets others find stale.
struct Instance
{
    Instance()
        : name(QUuid::createUuid().toString(QUuid::Id128))
        , lock(recoveryFolder() + u'/' + name + u".lock"_s)
    {
        lock.setStaleLockTime(0);
        lock.tryLock(0);
    }

    QString name;
    QLockFile lock;
    int count = 0;
};

} // namespace

QByteArray packRecovery(const RecoveredText &recovered)
{
    QByteArray payload(recovered.text.size() * 2, Qt::Uninitialized);
    qToLittleEndian<char16_t>(recovered.text.utf16(), recovered.text.size(), payload.data());
    const QJsonObject head{{u"version"_s, version},
                           {u"path"_s, recovered.path},
                           {u"name"_s, recovered.displayName},
                           {u"base"_s, QString::fromLatin1(recovered.base.toHex())},
                           {u"encoding"_s, toJson(recovered.encoding)},
                           {u"caret"_s, recovered.caret},
                           {u"when"_s, recovered.when.toString(Qt::ISODateWithMs)},
                           {u"units"_s, recovered.text.size()},
                           {u"sha256"_s, QString::fromLatin1(sha256(payload).toHex())}};
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + payload;
}

Result<RecoveredText> unpackRecovery(const QByteArray &bytes)
{
    const qsizetype end = bytes.indexOf('\n');
    if (end < 0)
        return fail("recovery/damaged");
    const QJsonObject head = QJsonDocument::fromJson(bytes.first(end)).object();
    const int found = head["version"_L1].toInt();
    if (found == 0)
        return fail("recovery/damaged");
    if (found != version)
        return fail("recovery/version", {QString::number(found)});
    const QByteArray payload = bytes.sliced(end + 1);
    if (payload.size() != head["units"_L1].toInteger() * 2
        || QString::fromLatin1(sha256(payload).toHex()) != head["sha256"_L1].toString())
        return fail("recovery/damaged");

    RecoveredText recovered;
    recovered.path = head["path"_L1].toString();
    recovered.displayName = head["name"_L1].toString();
    recovered.base = QByteArray::fromHex(head["base"_L1].toString().toLatin1());
    recovered.encoding = encodingFrom(head["encoding"_L1].toObject());
    recovered.when = QDateTime::fromString(head["when"_L1].toString(), Qt::ISODateWithMs);
    recovered.text = QString(payload.size() / 2, Qt::Uninitialized);
    qFromLittleEndian<char16_t>(payload.constData(), recovered.text.size(), recovered.text.data());
    recovered.caret = std::clamp(qsizetype(head["caret"_L1].toInteger()), qsizetype(0),
                                 recovered.text.size());
    return recovered;
}

QString recoveryFolder()
{
    return stateFolder(u"recovery"_s);
}

QString newRecoveryFile()
{
    static Instance instance;
    return recoveryFolder() + u"/%1.%2.recovery"_s.arg(instance.name).arg(++instance.count);
}

} // namespace studio
