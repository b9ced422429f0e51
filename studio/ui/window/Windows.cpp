#include "ui/window/Windows.h"

#include "session/Recovery.h"
#include "ui/library/LibraryPanel.h"
#include "ui/settings/Settings.h"
#include "ui/window/DocumentController.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScreen>
#include <QSettings>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int keepAfter = 1500; // milliseconds
constexpr int cascade = 32;     // pixels from one window to the next

QString sessionKey()
{
    return u"session/windows"_s;
}

} // namespace

Windows::Windows(MakeQuestions questions, QObject *parent)
    : QObject(parent)
    , m_questions(std::move(questions))
{
    m_keep.setSingleShot(true);
    m_keep.setInterval(keepAfter);
    connect(&m_keep, &QTimer::timeout, this, &Windows::keepSession);
    qApp->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (auto *window = now ? qobject_cast<MainWindow *>(now->window()) : nullptr)
            m_active = window;
    });
}

Windows::~Windows()
{
    for (MainWindow *window : m_windows)
        delete window;
}

MainWindow *Windows::add()
{
    auto *window = new MainWindow(m_questions ? m_questions() : nullptr);
    // A tenth of the screen is left for the frame and the desktop's own bars. A window that is
    // brought back keeps the size that somebody gave it.
    if (!QSettings().contains(u"window/geometry"_s))
        window->resize(window->size().boundedTo(window->screen()->availableSize() * 0.9));
    window->setRemembering(m_remember);
    window->setClosing([this, window] { return mayClose(window); });
    window->setQuitting([this] { quit(); });
    window->documents()->setElsewhere(
        [this, window](const QString &path) { return showElsewhere(window, path); });
    connect(window, &MainWindow::windowWanted, this, &Windows::open);
    connect(window, &MainWindow::sessionChanged, this, [this] { m_keep.start(); });
    m_windows.push_back(window);
    if (!m_active)
        m_active = window;
    return window;
}

MainWindow *Windows::open()
{
    const MainWindow *before = active();
    MainWindow *window = add();
    if (before && !before->isMaximized() && !before->isFullScreen()) {
        window->setWindowState(Qt::WindowNoState); // that may have been another way lately
        window->resize(before->size());
        window->move(before->pos() + QPoint(cascade, cascade));
    }
    window->show();
    raise(window);
    m_active = window;
    m_keep.start();
    return window;
}

MainWindow *Windows::active() const
{
    return m_active ? m_active.data() : m_windows.empty() ? nullptr : m_windows.front();
}

void Windows::raise(MainWindow *window)
{
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->raise();
    window->activateWindow();
}

bool Windows::showElsewhere(const MainWindow *asker, const QString &path)
{
    for (MainWindow *window : m_windows) {
        if (window != asker && window->documents()->has(path)) {
            window->documents()->open(path);
            raise(window);
            m_active = window;
            return true;
        }
    }
    return false;
}

bool Windows::openFiles(const QStringList &paths, bool inNewWindow)
{
    MainWindow *window = inNewWindow || m_windows.empty() ? open() : active();
    bool all = true;
    for (const QString &path : paths) {
        if (QFileInfo(path).isDir())
            window->openFolder(QFileInfo(path).absoluteFilePath());
        else if (!showElsewhere(window, path))
            all = window->documents()->open(path) && all;
    }
    if (!paths.isEmpty() && QFileInfo(paths.front()).isFile())
        window->showFolderOf(paths.front());
    if (window->isVisible())
        raise(window);
    return all;
}

void Windows::restore(bool files)
{
    std::vector<RecoveredText> recovered = pendingRecoveries();
    const QJsonArray kept = QJsonDocument::fromJson(QSettings().value(sessionKey()).toByteArray())
                                .array();
    const bool all = files && Settings::instance().value(settings::restore);
    for (const QJsonValue &value : kept) {
        // A window of which nothing comes back is none.
        const QJsonObject state = value.toObject();
        if (!all && !m_windows.empty())
            break;
        MainWindow *window = add();
        window->restoreSessionState(state, recovered, all);
    }
    if (m_windows.empty())
        add();
    for (const RecoveredText &text : recovered)
        m_windows.front()->documents()->recover(text);
    m_active = m_windows.front();
}

void Windows::setRemembering(bool remember)
{
    m_remember = remember;
    for (MainWindow *window : m_windows)
        window->setRemembering(remember);
}

void Windows::keepSession()
{
    m_keep.stop();
    if (!m_remember)
        return;
    QJsonArray kept;
    for (MainWindow *window : m_windows)
        kept += window->sessionState();
    const QByteArray json = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    if (json == m_kept)
        return;
    m_kept = json;
    QSettings().setValue(sessionKey(), json);
    if (MainWindow *window = active())
        window->writeSettings();
}

/// Where a person has scrolled to, how wide a part is, where the window stands: what comes back can
/// change with each key and each move of the mouse. A moment later all of it is put down, so that
/// a program that was killed comes back as well.
bool Windows::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyRelease:
    case QEvent::MouseButtonRelease:
    case QEvent::Wheel:
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::WindowStateChange:
        if (!m_windows.empty())
            m_keep.start();
        break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// The last window takes all with it to the next start. One of several is closed for good.
bool Windows::mayClose(MainWindow *window)
{
    if (m_quitting)
        return true;
    if (m_windows.size() == 1) {
        window->documents()->keepAll();
        keepSession();
        m_keep.stop();
        return true;
    }
    if (!window->documents()->closeAll())
        return false;
    std::erase(m_windows, window);
    window->deleteLater();
    m_keep.start();
    return true;
}

void Windows::quit()
{
    for (MainWindow *window : m_windows)
        window->documents()->keepAll();
    keepSession();
    m_quitting = true;
    // Closing is what writes how a window looked.
    for (MainWindow *window : std::vector(m_windows))
        window->close();
    m_quitting = false;
    QApplication::quit();
}

} // namespace studio
