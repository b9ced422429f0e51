#include "Bench.h"

#include "session/DocumentSession.h"
#include "ui/form/FormView.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>
#include <ctime>

namespace bench {

namespace {

/// What this thread has worked: the same on a machine that does other things besides.
double worked()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QString sectionsText(int count)
{
    QString text = QStringLiteral("---\nname: many\ndescription: Use it when there is much.\n---\n"
                                  "\nYou work.\n");
    for (int i = 0; i < count; ++i)
        text += QStringLiteral("\n## Section %1\n\nText %1 is here.\n").arg(i);
    return text;
}

/// Until the thread has next to nothing to do any more.
void drain()
{
    double before = 0;
    do {
        before = worked();
        QTest::qWait(150);
    } while (worked() - before > 15);
}

} // namespace

/// Opening until the form is complete and the window answers again, then scrolling the form by
/// the page from top to bottom.
void openRows(std::vector<Row> &rows)
{
    QTemporaryDir folder;
    for (const auto &[name, text, goal] :
         {std::tuple(QStringLiteral("64 KB"), sampleText(64 * 1024), 300),
          std::tuple(QStringLiteral("1 MB"), sampleText(1024 * 1024), 2000),
          std::tuple(QStringLiteral("2,000 sections"), sectionsText(2000), 300),
          std::tuple(QStringLiteral("28,000 sections"), sectionsText(28000), 2000)}) {
        const QString path = folder.filePath(QString::number(text.size()) + QStringLiteral(".md"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return;
        file.write(text.toUtf8());
        file.close();

        studio::MainWindow window;
        window.setRemembering(false);
        window.resize(1600, 1000);
        window.show();
        drain();
        double start = worked();
        if (!window.documents()->open(path))
            return;
        QCoreApplication::processEvents();
        studio::FormView *form = window.documents()->current()->form();
        form->complete();
        window.repaint();
        rows.push_back(summarise(QStringLiteral("open to the complete form painted"), name,
                                 {worked() - start}, goal));
        drain();
        rows.push_back(summarise(QStringLiteral("open to all views and problems filled"), name,
                                 {worked() - start}));

        auto *scroll = form->findChild<QScrollArea *>(QStringLiteral("formScroll"));
        QScrollBar *bar = scroll->verticalScrollBar();
        std::vector<double> frames;
        const int steps = 200;
        for (int i = 1; i <= steps; ++i) {
            start = worked();
            bar->setValue(int(qint64(bar->maximum()) * i / steps));
            scroll->viewport()->repaint();
            frames.push_back(worked() - start);
            QCoreApplication::processEvents();
        }
        rows.push_back(summarise(QStringLiteral("scroll the form, a leap"), name, frames, 16));
        frames.clear();
        for (int i = 1; i <= steps; ++i) {
            start = worked();
            bar->setValue(bar->value() - 60);
            QCoreApplication::processEvents();
            scroll->viewport()->repaint();
            frames.push_back(worked() - start);
        }
        rows.push_back(summarise(QStringLiteral("scroll the form, a notch"), name, frames, 16));
    }
}

} // namespace bench
