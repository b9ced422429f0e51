#include "keychain/Keychain.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace studio;
using namespace Qt::StringLiterals;

namespace {

// QtKeychain is told what kind of desktop it is on by this; a key ring of its own is for Secret
// Service, which all desktops but KDE's older ones have.
void liveOnADesktop(const QString &home, const QByteArray &bus)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", bus);
    qputenv("XDG_DATA_HOME", (home + u"/data"_s).toLocal8Bit());
    qputenv("XDG_CACHE_HOME", (home + u"/cache"_s).toLocal8Bit());
    qputenv("XDG_RUNTIME_DIR", home.toLocal8Bit());
    qputenv("XDG_CURRENT_DESKTOP", "GNOME");
}

} // namespace

/// The keychain, over a session bus and a key ring (gnome-keyring) of our own.
class KeychainTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (QStandardPaths::findExecutable(u"dbus-daemon"_s).isEmpty()
            || QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s).isEmpty())
            QSKIP("no dbus-daemon or no gnome-keyring-daemon here");
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address"_s,
                                       u"--address=unix:path="_s + m_home.filePath(u"bus"_s)});
        while (!m_bus.canReadLine())
            QVERIFY(m_bus.waitForReadyRead(tests::patienceMs));
        liveOnADesktop(m_home.path(), m_bus.readLine().trimmed());
        m_ring.start(u"gnome-keyring-daemon"_s,
                     {u"--unlock"_s, u"--foreground"_s, u"--components=secrets"_s});
        QVERIFY(m_ring.waitForStarted(tests::patienceMs));
        m_ring.write("password of the key ring");
        m_ring.closeWriteChannel();
        // Asked before, the bus would start another one, which nobody has unlocked.
        QTRY_VERIFY(QFile::exists(m_home.filePath(u"data/keyrings/login.keyring"_s)));
        QTRY_VERIFY(Keychain().isAvailable() && Keychain().write(u"first"_s, Secret("x")));
    }

    void cleanupTestCase()
    {
        for (QProcess *process : {&m_ring, &m_bus}) {
            process->terminate();
            if (process->state() != QProcess::NotRunning
                && !process->waitForFinished(tests::patienceMs))
                process->kill();
            process->waitForFinished(tests::patienceMs);
        }
    }

    void keepsAndGivesBack()
    {
        Keychain keychain;
        const Secret login("user\0with \xc3\xa4 and a token"_ba);
        const auto written = keychain.write(u"registry.example.org"_s, login);
        QVERIFY2(written, written ? "" : qPrintable(written.error().arguments.join(u' ')));
        // Another one, as another program start would have it.
        const auto read = Keychain().read(u"registry.example.org"_s);
        QVERIFY(read && read->has_value());
        QCOMPARE((*read)->expose(), login.expose());
        QVERIFY(Keychain().read(u"other.example.org"_s)->has_value() == false);
        // Nothing of it lies in a file that can be read.
        QProcess grep;
        grep.start(u"grep"_s, {u"-ra"_s, u"and a token"_s, m_home.path()});
        QVERIFY(grep.waitForFinished(tests::patienceMs));
        QCOMPARE(grep.readAllStandardOutput(), QByteArray());
    }

    void replacesAndRemoves()
    {
        Keychain keychain;
        QVERIFY(keychain.write(u"h"_s, Secret("one")));
        QVERIFY(keychain.write(u"h"_s, Secret("two")));
        QCOMPARE((*keychain.read(u"h"_s))->expose(), QByteArrayView("two"));
        QVERIFY(keychain.remove(u"h"_s));
        QVERIFY(!keychain.read(u"h"_s)->has_value());
        QVERIFY(keychain.remove(u"h"_s));
    }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_ring;
};

QTEST_GUILESS_MAIN(KeychainTest)
#include "KeychainTest.moc"
