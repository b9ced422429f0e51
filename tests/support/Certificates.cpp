#include "Certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

bool openssl(const QStringList &arguments)
{
    QProcess process;
    process.start(u"openssl"_s, arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0) {
        qWarning("openssl: %s", process.readAllStandardError().constData());
        return false;
    }
    return true;
}

QStringList newKey(const QString &file)
{
    return {u"-newkey"_s, u"ec"_s,      u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
            u"-nodes"_s,  u"-keyout"_s, file};
}

bool makeAuthority(const QString &folder)
{
    const QString file = folder + u"/authority.pem"_s;
    return QFile::exists(file)
           || openssl(QStringList{u"req"_s, u"-x509"_s, u"-subj"_s, u"/CN=Test authority"_s,
                                  u"-days"_s, u"30"_s, u"-out"_s, file}
                      + newKey(folder + u"/authority.key"_s));
}

} // namespace

ScriptedServer::Tls makeCertificate(const QString &folder, Certificate kind)
{
    if (QStandardPaths::findExecutable(u"openssl"_s).isEmpty())
        return {};
    const QString name = folder + u"/server-"_s + QString::number(int(kind));
    const ScriptedServer::Tls files{name + u".pem"_s, name + u".key"_s};
    const QString host = kind == Certificate::OtherHost ? u"elsewhere.example"_s : u"localhost"_s;
    QStringList arguments{u"req"_s,         u"-x509"_s,       u"-subj"_s,
                          u"/CN="_s + host, u"-addext"_s,     u"subjectAltName=DNS:"_s + host,
                          u"-out"_s,        files.certificate};
    arguments += newKey(files.key);
    if (kind != Certificate::SelfSigned) {
        if (!makeAuthority(folder))
            return {};
        arguments += {u"-CA"_s,     folder + u"/authority.pem"_s,
                      u"-CAkey"_s,  folder + u"/authority.key"_s,
                      u"-addext"_s, u"basicConstraints=critical,CA:FALSE"_s};
    }
    if (kind == Certificate::Expired)
        arguments += {u"-not_before"_s, u"20200101000000Z"_s, u"-not_after"_s,
                      u"20200201000000Z"_s};
    else
        arguments += {u"-days"_s, u"30"_s};
    return openssl(arguments) ? files : ScriptedServer::Tls();
}

} // namespace tests
