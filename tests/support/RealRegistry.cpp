#include "RealRegistry.h"

#include "Patience.h"
#include "SharedFiles.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace tests {

namespace {

/// A program that ends with this one, whatever becomes of it.
std::unique_ptr<QProcess> dependent()
{
    auto process = std::make_unique<QProcess>();
#ifdef Q_OS_LINUX
    process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
#endif
    return process;
}

void end(std::unique_ptr<QProcess> &process)
{
    if (process && process->state() != QProcess::NotRunning) {
        process->kill();
        process->waitForFinished(patienceMs);
    }
    process.reset();
}

} // namespace

bool RealRegistry::has(const QString &program)
{
    return !QStandardPaths::findExecutable(program).isEmpty();
}

RealRegistry::RealRegistry(SignIn signIn, Deletes deletes, int tokenLife)
    : m_signIn(signIn)
{
    QStringList needed{u"docker-registry"_s};
    if (signIn == SignIn::Basic)
        needed += u"htpasswd"_s;
    if (signIn == SignIn::Bearer)
        needed += {u"openssl"_s, u"python3"_s};
    for (const QString &program : needed) {
        if (!has(program)) {
            m_problem = program + u" is not installed"_s;
            return;
        }
    }
    if (signIn == SignIn::Bearer)
        startTokenServer(tokenLife);
    put(m_folder.filePath(u"config.yml"_s), configuration(deletes));
    start();
}

RealRegistry::~RealRegistry()
{
    end(m_process);
    end(m_tokens);
}

QByteArray RealRegistry::configuration(Deletes deletes)
{
    return "version: 0.1\n"
           "log: {level: info, accesslog: {disabled: true}}\n"
           "storage:\n"
           "  filesystem: {rootdirectory: \""
           + m_folder.filePath(u"content"_s).toUtf8()
           + "\"}\n"
             "  delete: {enabled: "
           + (deletes == Deletes::Yes ? "true" : "false")
           + "}\n"
             "  maintenance: {uploadpurging: {enabled: false}}\n"
             "http: {addr: \"127.0.0.1:0\"}\n"
           + signInConfiguration();
}

QByteArray RealRegistry::signInConfiguration()
{
    if (m_signIn == SignIn::Basic) {
        const QString path = m_folder.filePath(u"htpasswd"_s);
        put(path, run(u"htpasswd"_s, {u"-Bbn"_s, user(), password()}).out);
        return "auth: {htpasswd: {realm: \"Test realm\", path: \"" + path.toUtf8() + "\"}}\n";
    }
    if (m_signIn == SignIn::Bearer) {
        return "auth: {token: {realm: \"http://127.0.0.1:" + QByteArray::number(m_tokenPort)
               + "/token\", service: \"test registry\", issuer: test, rootcertbundle: \""
               + m_folder.filePath(u"cert.pem"_s).toUtf8() + "\"}}\n";
    }
    return {};
}

void RealRegistry::startTokenServer(int life)
{
    const Finished made = run(u"openssl"_s,
                              {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s,
                               u"-days"_s, u"30"_s, u"-subj"_s, u"/CN=test"_s, u"-keyout"_s,
                               m_folder.filePath(u"key.pem"_s), u"-out"_s,
                               m_folder.filePath(u"cert.pem"_s)});
    if (made.code != 0)
        qFatal("openssl: %s", made.errors.constData());
    m_tokens = dependent();
    m_tokens->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_tokens->start(u"python3"_s,
                    {QStringLiteral(PERSONA_SOURCE_DIR "/tests/support/token_server.py"),
                     m_folder.path(), user(), password(), QString::number(life)});
    while (!m_tokens->canReadLine()) {
        if (!m_tokens->waitForReadyRead(patienceMs))
            qFatal("the token server does not start");
    }
    m_tokenPort = quint16(m_tokens->readLine().trimmed().toUShort());
}

void RealRegistry::start()
{
    const QString logFile = m_folder.filePath(u"log"_s);
    QFile::remove(logFile);
    m_process = dependent();
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setStandardOutputFile(logFile);
    m_process->start(u"docker-registry"_s, {u"serve"_s, m_folder.filePath(u"config.yml"_s)});
    // With what follows the number: the line may not be written to its end.
    static const QRegularExpression listening(uR"(listening on 127\.0\.0\.1:(\d+)\D)"_s);
    const QDeadlineTimer deadline(patience);
    while (!deadline.hasExpired()) {
        const auto match = listening.match(QString::fromUtf8(log()));
        if (match.hasMatch()) {
            m_port = match.captured(1).toUShort();
            return;
        }
        if (m_process->waitForFinished(10))
            break;
    }
    m_problem = u"docker-registry does not start: "_s + QString::fromUtf8(log());
}

void RealRegistry::stop()
{
    end(m_process);
}

void RealRegistry::startAgain()
{
    end(m_process);
    start();
}

QString RealRegistry::host() const
{
    return u"127.0.0.1:"_s + QString::number(m_port);
}

QString RealRegistry::address(const QString &nameSpace) const
{
    return u"oci://"_s + host() + u'/' + nameSpace;
}

double RealRegistry::processorTime() const
{
#ifdef Q_OS_LINUX
    // proc(5): user and system time are the 12th and 13th behind the name, which may hold anything.
    const QByteArray stat = bytesOf(u"/proc/%1/stat"_s.arg(m_process ? m_process->processId() : 0));
    const QByteArrayList fields = stat.sliced(stat.lastIndexOf(')') + 1).simplified().split(' ');
    return double(fields.value(11).toLongLong() + fields.value(12).toLongLong())
           / double(::sysconf(_SC_CLK_TCK));
#else
    return 0;
#endif
}

QByteArray RealRegistry::log() const
{
    return bytesOf(m_folder.filePath(u"log"_s));
}

QString RealRegistry::tokenAddress() const
{
    return u"http://127.0.0.1:%1/token"_s.arg(m_tokenPort);
}

QByteArrayList RealRegistry::tokens() const
{
    QByteArrayList lines = bytesOf(m_folder.filePath(u"tokens.log"_s)).split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

Finished run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    if (!process.waitForFinished(120'000))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

} // namespace tests
