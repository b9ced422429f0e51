// What a key costs in the text editor alone: CPU from the key to the end of the event loop's turn,
// and the time until the line is painted. Not a test: prints figures.
//   EditorBench [KEYS]   a release build, QT_QPA_PLATFORM=offscreen or a display

#include "EditorWindow.h"

#include "ui/editor/Highlighter.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QPaintEvent>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using namespace studio;

namespace {

double cpuMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return double(now.tv_sec) * 1e3 + double(now.tv_nsec) / 1e6;
}

class PaintClock : public QObject
{
public:
    QElapsedTimer clock;
    qint64 painted = 0;
    qint64 area = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            painted = clock.nsecsElapsed();
            for (const QRect &rect : static_cast<QPaintEvent *>(event)->region())
                area += qint64(rect.width()) * rect.height();
        }
        return false;
    }
};

QString agentOfSize(qsizetype size)
{
    QString text = u"---\nname: backend-developer\ndescription: Staff backend engineer owning API"
                   " architecture, data systems, and operational excellence.\ntools: Read, Write,"
                   " Edit, Bash\nmodel: sonnet\n---\n\n# Staff Backend Engineer\n\n"_s;
    int section = 0;
    while (text.size() < size) {
        text += u"## Section %1\n\nYou build **systems** that handle failure gracefully, and say"
                " `what` they do.\n\n- Networks partition; databases crash.\n- APIs time out, so"
                " plan for [that](https://example.org).\n\n"_s.arg(++section);
    }
    return text;
}

void measure(const char *name, const QString &text, bool atEnd, int keys)
{
    tests::EditorWindow window(text);
    window.resize(760, 900);
    while (!window.editor().highlighter() || !window.editor().highlighter()->isFinished())
        QCoreApplication::processEvents();
    if (atEnd)
        window.editor().moveCursor(QTextCursor::End);
    else
        window.caretBehind(u"You build"_s);
    for (int i = 0; i < 50; ++i)
        QCoreApplication::processEvents();

    PaintClock paint;
    window.editor().viewport()->installEventFilter(&paint);
    std::vector<double> latency;
    const double before = cpuMilliseconds();
    for (int i = 0; i < keys; ++i) {
        const QChar c = u"the quick brown fox jumps over "_s[i % 31];
        QKeyEvent press(QEvent::KeyPress, c.toUpper().unicode(), Qt::NoModifier, QString(c));
        paint.clock.start();
        paint.painted = 0;
        QCoreApplication::sendEvent(&window.editor(), &press);
        while (paint.painted == 0)
            QCoreApplication::processEvents();
        latency.push_back(double(paint.painted) / 1e6);
        QCoreApplication::processEvents(); // what waits behind the repaint
    }
    const double cpu = (cpuMilliseconds() - before) / keys;
    std::ranges::sort(latency);
    std::printf("%-14s %7.2f ms CPU a key   to paint: %5.2f ms median, %5.2f p95   %6lld px\n",
                name, cpu, latency[latency.size() / 2], latency[latency.size() * 95 / 100],
                static_cast<long long>(paint.area / keys));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int keys = argc > 1 ? std::max(10, atoi(argv[1])) : 200;
    measure("6 KB", agentOfSize(6'000), false, keys);
    measure("6 KB, end", agentOfSize(6'000), true, keys);
    measure("64 KB", agentOfSize(64'000), false, keys);
    measure("64 KB, end", agentOfSize(64'000), true, keys);
    measure("1 MB", agentOfSize(1'000'000), false, keys / 4);
    measure("1 MB, end", agentOfSize(1'000'000), true, keys / 4);
    return 0;
}
