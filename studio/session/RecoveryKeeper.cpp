#include "session/RecoveryKeeper.h"

#include "session/RecoveryFile.h"
#include "session/StateFolder.h"
#include "session/WriteFile.h"

#include <QCoreApplication>
#include <QFile>
#include <QPointer>
#include <QThreadPool>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int quietTime = 1000; // ms
constexpr int longestWait = 5000;

/// One thread, so that what is asked for later also happens later: a file that is removed does
/// not come back.
class Writer : public QThreadPool
{
public:
    Writer()
    {
        setMaxThreadCount(1);
        setObjectName(u"recovery"_s);
    }
    ~Writer() override { waitForDone(); }
};

Writer &writer()
{
    static Writer pool;
    return pool;
}

} // namespace

RecoveryKeeper::RecoveryKeeper(std::function<RecoveredText()> state, QObject *parent)
    : QObject(parent)
    , m_state(std::move(state))
{
    writer(); // made before, so that it outlives, any static session
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryKeeper::write);
}

RecoveryKeeper::~RecoveryKeeper()
{
    if (!m_leave)
        clear();
}

void RecoveryKeeper::changed()
{
    if (!m_waiting.isValid())
        m_waiting.start();
    const qint64 left = longestWait - m_waiting.elapsed();
    m_timer.start(int(std::clamp<qint64>(left, 0, quietTime)));
}

void RecoveryKeeper::clear()
{
    m_timer.stop();
    m_waiting.invalidate();
    QStringList files;
    if (std::exchange(m_written, false))
        files += m_file;
    if (!m_older.isEmpty())
        files += std::exchange(m_older, {});
    if (files.isEmpty())
        return;
    writer().start([files] {
        for (const QString &file : files)
            QFile::remove(file);
    });
}

void RecoveryKeeper::write()
{
    m_timer.stop();
    m_waiting.invalidate();
    if (m_file.isEmpty())
        m_file = newRecoveryFile();
    m_written = true;
    writer().start([state = m_state(), file = m_file, older = std::exchange(m_older, {}),
                    keeper = QPointer(this)] {
        const auto written = writeFile(
            file, packRecovery(state),
            {.backupFolder = stateFolder(u"backup"_s), .beforeInPlace = {}, .modeOfNew = 0600});
        if (written) {
            if (!older.isEmpty())
                QFile::remove(older);
            return;
        }
        if (!qApp)
            return;
        QMetaObject::invokeMethod(
            qApp,
            [keeper, error = written.error()] {
                if (keeper)
                    emit keeper->failed(error);
            },
            Qt::QueuedConnection);
    });
}

void RecoveryKeeper::writeNow()
{
    if (m_timer.isActive())
        write();
    writer().waitForDone();
}

void RecoveryKeeper::leaveBehind()
{
    m_leave = true;
    writeNow();
}

void RecoveryKeeper::takeOver(const QString &file)
{
    m_older = file;
}

} // namespace studio
