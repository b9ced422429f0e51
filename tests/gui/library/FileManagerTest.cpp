// Showing a file in the desktop's file manager: on a session bus of the test's own, with a file
// manager that only notes what it is asked.

#include "ui/widgets/FileManager.h"

#include <QDBusConnection>
#include <QDesktopServices>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

const QString service = u"org.freedesktop.FileManager1"_s;

class FakeFileManager : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.FileManager1")

public:
    using QObject::QObject;

public slots:
    Q_SCRIPTABLE void ShowItems(const QStringList &items, const QString &startup)
    {
        emit asked(items, startup);
    }

signals:
    void asked(const QStringList &items, const QString &startup);
};

/// What is opened in place of it.
class FakeDesktop : public QObject
{
    Q_OBJECT

public slots:
    void open(const QUrl &url) { emit opened(url); }

signals:
    void opened(const QUrl &url);
};

} // namespace

class FileManagerTest : public QObject
{
    Q_OBJECT

private:
    QProcess m_bus;
    QString m_address;
    QTemporaryDir m_folder;
    QString m_file;

private slots:
    void initTestCase()
    {
        m_bus.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--print-address=1"_s});
        if (!m_bus.waitForStarted(tests::patienceMs))
            QSKIP("dbus-daemon is not installed.");
        while (!m_bus.canReadLine())
            QVERIFY(m_bus.waitForReadyRead(tests::patienceMs));
        m_address = QString::fromUtf8(m_bus.readLine()).trimmed();
        // Before the first use of the session bus in this program.
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_address.toUtf8());
        m_file = m_folder.filePath(u"it's a (file) & ü.md"_s);
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    void cleanupTestCase()
    {
        m_bus.terminate();
        m_bus.waitForFinished(tests::patienceMs);
    }

    void theFileManagerIsAskedToMarkTheFile()
    {
        FakeFileManager manager;
        const QSignalSpy asked(&manager, &FakeFileManager::asked);
        QDBusConnection bus = QDBusConnection::connectToBus(m_address, u"manager"_s);
        QVERIFY(bus.registerObject(u"/org/freedesktop/FileManager1"_s, &manager,
                                   QDBusConnection::ExportScriptableSlots));
        QVERIFY(bus.registerService(service));
        FakeDesktop desktop;
        const QSignalSpy opened(&desktop, &FakeDesktop::opened);
        QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");

        revealInFileManager(m_file);
        QTRY_COMPARE(asked.size(), 1);
        const QStringList items = asked.first().first().toStringList();
        QCOMPARE(items.size(), 1);
        QVERIFY(items.first().startsWith("file:///"_L1));
        QCOMPARE(QUrl(items.first()).toLocalFile(), m_file);
        QCOMPARE(opened.size(), 0);
        QDBusConnection::disconnectFromBus(u"manager"_s);
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }

    void withoutAFileManagerItsFolderIsOpened()
    {
        FakeDesktop desktop;
        const QSignalSpy opened(&desktop, &FakeDesktop::opened);
        QDesktopServices::setUrlHandler(u"file"_s, &desktop, "open");
        revealInFileManager(m_file);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUrl(), QUrl::fromLocalFile(m_folder.path()));
        revealInFileManager(m_folder.path()); // a folder is opened itself
        QTRY_COMPARE(opened.size(), 2);
        QCOMPARE(opened.last().first().toUrl(), QUrl::fromLocalFile(m_folder.path()));
        QDesktopServices::unsetUrlHandler(u"file"_s);
    }
};

QTEST_MAIN(FileManagerTest)
#include "FileManagerTest.moc"
