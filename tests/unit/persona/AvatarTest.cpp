#include "persona/Avatar.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace studio;

class AvatarTest : public QObject
{
    Q_OBJECT

    static QString put(const QTemporaryDir &folder, const QString &name, qint64 size = 10)
    {
        const QString path = folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QByteArray(size, 'x'));
        return path;
    }

private slots:
    void standsBesideASoul()
    {
        const QTemporaryDir folder;
        const QString soul = put(folder, u"SOUL.md"_s);
        QCOMPARE(findAvatar(soul), QString());
        const QString inFolder = put(folder, u"avatar/face.webp"_s);
        QCOMPARE(findAvatar(soul), inFolder);
        const QString beside = put(folder, u"avatar.jpg"_s);
        QCOMPARE(findAvatar(soul), beside);
        QCOMPARE(findAvatar({}), QString());
    }

    void bearsTheNameWhereManyShareAFolder()
    {
        const QTemporaryDir folder;
        const QString agent = put(folder, u"reviewer.md"_s);
        put(folder, u"avatar.png"_s);
        put(folder, u"avatar/other.png"_s);
        QCOMPARE(findAvatar(agent), QString());
        const QString named = put(folder, u"avatar/reviewer.png"_s);
        QCOMPARE(findAvatar(agent), named);
        const QString beside = put(folder, u"reviewer.avatar.png"_s);
        QCOMPARE(findAvatar(agent), beside);
    }

    void isNoLargeFileAndNothingFromElsewhere()
    {
        const QTemporaryDir folder;
        const QTemporaryDir other;
        const QString soul = put(folder, u"SOUL.md"_s);
        put(folder, u"avatar.png"_s, maximumAvatarSize + 1);
        QCOMPARE(findAvatar(soul), QString());
        const QString outside = put(other, u"secret.jpg"_s);
        QVERIFY(QFile::link(outside, folder.filePath(u"avatar.jpg"_s)));
        QCOMPARE(findAvatar(soul), QString());
    }
};

QTEST_GUILESS_MAIN(AvatarTest)
#include "AvatarTest.moc"
