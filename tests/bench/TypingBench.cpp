#include "Bench.h"

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <ctime>

namespace bench {

namespace {

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// What has been worked: the same on a machine that does other things besides.
double worked(clockid_t clock)
{
    timespec time{};
    clock_gettime(clock, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

/// Until the window has next to nothing to do any more.
void drain()
{
    double before = 0;
    do {
        before = worked(CLOCK_THREAD_CPUTIME_ID);
        QTest::qWait(150);
    } while (worked(CLOCK_THREAD_CPUTIME_ID) - before > 15);
}

/// A key into the text, until the snapshot of it has gone through form, problems and preview and
/// all of it is painted. The page of a long text is no part of it: it follows a moment after the
/// last key.
void typeInto(studio::DocumentView *view, const QString &on, std::vector<Row> &rows)
{
    studio::DocumentSession *session = view->session();
    std::vector<double> text, all, window, program;
    QTimer guard;
    guard.start(2000);
    for (int i = 0; i < 120; ++i) {
        const double inWindow = worked(CLOCK_THREAD_CPUTIME_ID);
        const double inProgram = worked(CLOCK_PROCESS_CPUTIME_ID);
        QElapsedTimer timer;
        timer.start();
        QTest::keyClick(view->editor(), char(i % 6 == 5 ? ' ' : 'a' + i % 26));
        view->editor()->viewport()->repaint();
        text.push_back(milliseconds(timer));
        bool announced = false;
        const auto heard = QObject::connect(session, &studio::DocumentSession::diagnosticsChanged,
                                            [&] { announced = true; });
        while (!announced && milliseconds(timer) < 2000)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QObject::disconnect(heard);
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        all.push_back(milliseconds(timer));
        window.push_back(worked(CLOCK_THREAD_CPUTIME_ID) - inWindow);
        program.push_back(worked(CLOCK_PROCESS_CPUTIME_ID) - inProgram);
        QTest::qWait(5);
    }
    rows.push_back(summarise(QStringLiteral("key to painted text"), on, text));
    rows.push_back(summarise(QStringLiteral("key to form, problems, preview painted"), on, all, 8));
    rows.push_back(summarise(QStringLiteral("the same, work of the window"), on, window));
    rows.push_back(summarise(QStringLiteral("the same, work of all threads"), on, program));
}

} // namespace

void typingRows(std::vector<Row> &rows)
{
    QTemporaryDir folder;
    for (const auto &[bytes, name] : {std::pair(6 * 1024, "6 KB"), std::pair(64 * 1024, "64 KB"),
                                      std::pair(1024 * 1024, "1 MB")}) {
        const QString path = folder.filePath(QStringLiteral("agent%1.md").arg(bytes));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(sampleText(bytes).toUtf8());
        file.close();

        studio::MainWindow window;
        window.setRemembering(false);
        window.resize(1600, 1000);
        window.show();
        if (!window.documents()->open(path))
            return;
        drain(); // what is filled after the first paint
        studio::DocumentView *view = window.documents()->current();
        view->editor()->setFocus();
        view->editor()->goToLine({20, 1});
        QTest::qWait(200);
        typeInto(view, QLatin1StringView(name), rows);
    }
}

} // namespace bench
