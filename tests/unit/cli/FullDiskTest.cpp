#include "MiniRegistry.h"
#include "Program.h"
#include "RealRegistry.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <sys/statvfs.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

constexpr qint64 page = 4096;

QByteArray soulText(const QByteArray &name)
{
    return "---\nname: " + name
           + "\nauthorHandle: ada\ntagline: Sees at night and says so.\ncategory: Playful\n"
             "version: 1.0.0\nlicense: MIT\nframeworks: [hermes]\n---\n\n# Identity\n\nYou are "
           + name
           + ".\n\n# Voice & Style\n\nBrief.\n\n# Principles\n\n- Look first.\n\n# Avoid\n\n- "
             "Noise.\n\n# Boundaries\n\n- No hunting.\n\n# Workflow\n\n1. Look.\n2. Say.\n";
}

bool writeTo(const char *path, const QByteArray &text)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
           && file.write(text) == text.size();
}

/// Mounts that only this program and its children see. Empty: it has them.
QByteArray getOwnMounts()
{
    const uid_t user = ::getuid();
    const gid_t group = ::getgid();
    if (::unshare(CLONE_NEWNS) != 0) {
        if (::unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
            return "This system does not let a program have mounts of its own.";
        (void)writeTo("/proc/self/setgroups", "deny");
        if (!writeTo("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1\n")
            || !writeTo("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1\n"))
            return "This system does not let a program be its own root.";
    }
    if (::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return "This system does not let a program keep its mounts to itself.";
    return {};
}

/// A disk that can be filled.
class Disk
{
public:
    explicit Disk(qint64 bytes)
    {
        const QByteArray size = "size=" + QByteArray::number(bytes);
        m_isThere = ::mount("none", path().toLocal8Bit().constData(), "tmpfs", 0, size.constData())
                    == 0;
    }
    ~Disk()
    {
        if (m_isThere)
            ::umount2(path().toLocal8Bit().constData(), MNT_DETACH);
    }
    Q_DISABLE_COPY_MOVE(Disk)

    [[nodiscard]] bool isThere() const { return m_isThere; }
    [[nodiscard]] QString path(const QString &name = {}) const
    {
        return name.isEmpty() ? m_folder.path() : m_folder.filePath(name);
    }
    /// So much of it stays free.
    void fill(qint64 leave) const
    {
        empty();
        struct statvfs now{};
        const QByteArray filler = path(u"filler"_s).toLocal8Bit();
        const int file = ::open(filler.constData(), O_CREAT | O_WRONLY, 0600);
        if (file < 0 || ::statvfs(path().toLocal8Bit().constData(), &now) != 0)
            qFatal("cannot fill the disk");
        const qint64 size = qint64(now.f_bavail) * qint64(now.f_bsize) - leave;
        if (size > 0 && ::posix_fallocate(file, 0, size) != 0)
            qFatal("cannot fill the disk");
        ::close(file);
    }
    void empty() const { QFile::remove(path(u"filler"_s)); }

private:
    QTemporaryDir m_folder;
    bool m_isThere = false;
};

/// What is wrong with an image layout, as any other program would find it: what its index names must
/// be there, every blob must be what its name says, and nothing else may lie about.
QByteArray faultOf(const QString &layout)
{
    QByteArrayList faults;
    QDirIterator walk(layout, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (walk.hasNext()) {
        QFile file(walk.next());
        if (!file.open(QIODevice::ReadOnly))
            return "unreadable " + file.fileName().toUtf8();
        const QByteArray content = file.readAll();
        const QString name = QDir(layout).relativeFilePath(file.fileName());
        if (name.startsWith("blobs/sha256/"_L1)) {
            const QByteArray hash = QCryptographicHash::hash(content, QCryptographicHash::Sha256);
            if (hash.toHex() != name.mid(13).toLatin1())
                faults += "broken " + name.toUtf8();
        } else if (name == "index.json"_L1 || name == "oci-layout"_L1) {
            if (!QJsonDocument::fromJson(content).isObject())
                faults += "broken " + name.toUtf8();
        } else if (!name.endsWith(".lock"_L1)) {
            faults += "left over " + name.toUtf8();
        }
    }
    QFile index(QDir(layout).filePath(u"index.json"_s));
    if (index.open(QIODevice::ReadOnly)) {
        const QJsonDocument json = QJsonDocument::fromJson(index.readAll());
        for (const QJsonValue &manifest : json["manifests"_L1].toArray()) {
            const QString digest = manifest["digest"_L1].toString().mid(7);
            if (!QFile::exists(QDir(layout).filePath(u"blobs/sha256/"_s + digest)))
                faults += "missing " + digest.toUtf8();
        }
    }
    return faults.join(", ");
}

QByteArray whyNoMounts;

} // namespace

/// Publishing where a disk is really full, as full as it can be and a page less each time, until it goes
/// through: whatever is written last, nothing is there in part.
class FullDiskTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Place> place;
    std::unique_ptr<Disk> disk;

    void publishFirst(const QString &registry)
    {
        place->write(u"first/SOUL.md"_s, soulText("First Owl"));
        place->write(u"next/SOUL.md"_s, soulText("Next Owl"));
        VERIFY_EXIT(publish(u"first"_s, registry), 0);
    }
    [[nodiscard]] Ran publish(const QString &what, const QString &registry) const
    {
        return place->run({u"publish"_s, what, u"--to"_s, registry, u"--json"_s});
    }
    [[nodiscard]] QStringList listed(const QString &registry) const
    {
        const Ran ran = place->run({u"catalog"_s, u"--registry"_s, registry, u"--json"_s});
        QStringList slugs;
        for (const QJsonValue &entry : ran.object()["entries"_L1].toArray())
            slugs += entry["slug"_L1].toString();
        slugs.sort();
        return slugs;
    }
    [[nodiscard]] bool isFetched(const QString &slug, const QByteArray &text,
                                 const QString &registry) const
    {
        const Ran ran = place->run(
            {u"fetch"_s, slug, u"--registry"_s, registry, u"-o"_s, u"got.md"_s, u"--force"_s});
        const QByteArray got = place->read(u"got.md"_s);
        QFile::remove(place->path(u"got.md"_s));
        return ran.exitCode == 0 && got == text;
    }
    static QJsonValue errorOf(const Ran &ran) { return ran.object()["results"_L1][0]["error"_L1]; }

private slots:
    void init()
    {
        if (!whyNoMounts.isEmpty())
            QSKIP(whyNoMounts.constData());
        place = std::make_unique<Place>();
        disk = std::make_unique<Disk>(4 * 1024 * 1024);
        QVERIFY(disk->isThere());
    }
    void cleanup() { disk.reset(); }

    void ofAFolder()
    {
        const QString registry = disk->path(u"catalog"_s);
        publishFirst(registry);
        int refusals = 0;
        for (qint64 leave = 0;; leave += page) {
            QVERIFY(leave < 100 * page);
            disk->fill(leave);
            const Ran ran = publish(u"next"_s, registry);
            QCOMPARE(faultOf(registry), QByteArray());
            QVERIFY(isFetched(u"first-owl"_s, soulText("First Owl"), registry));
            if (ran.exitCode == 0)
                break;
            ++refusals;
            QCOMPARE(errorOf(ran)["code"_L1].toString(), u"registry/disk-full"_s);
            QVERIFY(errorOf(ran)["message"_L1].toString().contains("no room"_L1));
            QCOMPARE(listed(registry), QStringList{u"first-owl"_s});
        }
        QVERIFY2(refusals > 2, QByteArray::number(refusals));
        disk->empty();
        QCOMPARE(listed(registry), (QStringList{u"first-owl"_s, u"next-owl"_s}));
        QVERIFY(isFetched(u"next-owl"_s, soulText("Next Owl"), registry));
        if (RealRegistry::has(u"skopeo"_s)) {
            const auto seen = run(u"skopeo"_s, {u"inspect"_s, u"--raw"_s,
                                                u"oci:"_s + registry + u":next-owl-1.0.0"_s});
            QVERIFY2(seen.code == 0, seen.errors.constData());
        }
    }

    void ofAFolderThatIsNotThereYet()
    {
        const QString registry = disk->path(u"catalog"_s);
        place->write(u"next/SOUL.md"_s, soulText("Next Owl"));
        for (qint64 leave = 0;; leave += page) {
            QVERIFY(leave < 100 * page);
            disk->fill(leave);
            const Ran ran = publish(u"next"_s, registry);
            QCOMPARE(faultOf(registry), QByteArray());
            if (ran.exitCode == 0)
                break;
            QCOMPARE(errorOf(ran)["code"_L1].toString(), u"registry/disk-full"_s);
        }
        QCOMPARE(listed(registry), QStringList{u"next-owl"_s});
    }

    void ofARealRegistry()
    {
        // Its folder is on the disk, and its log as well.
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", disk->path().toLocal8Bit());
        const RealRegistry server;
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        publishFirst(server.address());
        int refusals = 0;
        for (qint64 leave = 0;; leave += 2 * page) {
            QVERIFY(leave < 200 * page);
            disk->fill(leave);
            const Ran ran = publish(u"next"_s, server.address());
            QVERIFY(isFetched(u"first-owl"_s, soulText("First Owl"), server.address()));
            const QStringList there = listed(server.address());
            QVERIFY2(there.contains(u"first-owl"_s), qPrintable(there.join(u' ')));
            if (there.contains(u"next-owl"_s))
                QVERIFY(isFetched(u"next-owl"_s, soulText("Next Owl"), server.address()));
            if (ran.exitCode == 0)
                break;
            ++refusals;
            QCOMPARE(ran.exitCode, 4);
            QVERIFY(errorOf(ran)["message"_L1].toString().size() > 20);
        }
        QVERIFY2(refusals > 2, QByteArray::number(refusals));
        disk->empty();
        const Ran again = publish(u"next"_s, server.address());
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        QCOMPARE(listed(server.address()), (QStringList{u"first-owl"_s, u"next-owl"_s}));
        if (RealRegistry::has(u"skopeo"_s)) {
            const auto seen = run(u"skopeo"_s,
                                  {u"inspect"_s, u"--raw"_s, u"--tls-verify=false"_s,
                                   u"docker://"_s + server.host() + u"/test/next-owl:1.0.0"_s});
            QVERIFY2(seen.code == 0, seen.errors.constData());
        }
    }

    /// Full when it is begun, and freed afterwards: the same goes through.
    void ofARealRegistryThatGetsRoomAgain()
    {
        const QByteArray before = qgetenv("TMPDIR");
        qputenv("TMPDIR", disk->path().toLocal8Bit());
        const RealRegistry server;
        before.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", before);
        if (!server.problem().isEmpty())
            QSKIP(qPrintable(server.problem()));
        publishFirst(server.address());
        for (int number = 0; number < 12; ++number) {
            const QByteArray name = "Late Owl " + QByteArray::number(number);
            place->write(u"next/SOUL.md"_s, soulText(name));
            disk->fill(number * 3 * page);
            const Ran refused = publish(u"next"_s, server.address());
            disk->empty();
            const Ran again = publish(u"next"_s, server.address());
            VERIFY_EXIT(again, 0);
            const QString slug = u"late-owl-%1"_s.arg(number);
            QVERIFY(isFetched(slug, soulText(name), server.address()));
            QVERIFY(listed(server.address()).contains(slug));
            QVERIFY(refused.exitCode == 0 || refused.exitCode == 4);
        }
    }

    void ofSettingsAndCache()
    {
        for (const auto &[name, folder] : {std::pair(u"XDG_DATA_HOME"_s, u"data"_s),
                                           std::pair(u"XDG_CONFIG_HOME"_s, u"config"_s),
                                           std::pair(u"XDG_CACHE_HOME"_s, u"cache"_s)})
            place->setVariable(name, disk->path(folder));
        const MiniRegistry server;
        VERIFY_EXIT(place->run({u"registry"_s, u"add"_s, u"here"_s, server.address()}), 0);
        publishFirst(u"here"_s);
        disk->fill(0);
        // It is published, and that it cannot be put down is said.
        const Ran ran = publish(u"next"_s, u"here"_s);
        VERIFY_EXIT(ran, 0);
        QVERIFY2(ran.messages.contains("published.json"), ran.messages.constData());
        QCOMPARE(listed(u"here"_s), (QStringList{u"first-owl"_s, u"next-owl"_s}));
        QVERIFY(isFetched(u"next-owl"_s, soulText("Next Owl"), u"here"_s));
        const Ran added = place->run({u"registry"_s, u"add"_s, u"more"_s, u"/srv/more"_s});
        VERIFY_EXIT(added, 3);
        QVERIFY2(added.messages.contains("registries.json"), added.messages.constData());
        // What was there before is whole.
        QDirIterator walk(disk->path(), {u"*.json"_s}, QDir::Files, QDirIterator::Subdirectories);
        int files = 0;
        while (walk.hasNext()) {
            QFile file(walk.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(QJsonDocument::fromJson(file.readAll()).isObject(),
                     qPrintable(file.fileName()));
            ++files;
        }
        QVERIFY(files >= 2);

        disk->empty();
        VERIFY_EXIT(place->run({u"registry"_s, u"add"_s, u"more"_s, u"/srv/more"_s}), 0);
        const Ran again = publish(u"next"_s, u"here"_s);
        VERIFY_EXIT(again, 0);
        QCOMPARE(again.object()["alreadyPublished"_L1].toInt(), 1);
        QVERIFY2(again.messages.isEmpty(), again.messages.constData());
    }
};

int main(int argc, char *argv[])
{
    // Before there is a second thread.
    whyNoMounts = getOwnMounts();
    QCoreApplication app(argc, argv);
    FullDiskTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "FullDiskTest.moc"
