#include "app/Grab.h"

#include "library/Library.h"
#include "ui/library/LibraryPanel.h"
#include "ui/window/MainWindow.h"

#include <QApplication>
#include <QImageWriter>
#include <QPixmap>
#include <QTextStream>
#include <QTimer>
#include <QWindow>

namespace studio {

namespace {

/// Parts of the window are filled after the first paint: the picture is taken when it has not
/// changed for a while and the library has been read.
constexpr int interval = 60; // milliseconds between two looks
constexpr int quietLooks = 4;
constexpr int mostLooks = 150;

} // namespace

void quitAfterFirstPaint(MainWindow *window)
{
    class Watch final : public QObject
    {
    public:
        using QObject::QObject;
        bool eventFilter(QObject *watched, QEvent *event) override
        {
            if (event->type() == QEvent::UpdateRequest || event->type() == QEvent::Expose) {
                // Behind the paint that this event asks for.
                QTimer::singleShot(0, this, [] {
                    QTextStream(stdout) << "painted\n" << Qt::flush;
                    QApplication::exit(0);
                });
            }
            return QObject::eventFilter(watched, event);
        }
    };
    window->windowHandle()->installEventFilter(new Watch(window));
}

void grabAndQuit(MainWindow *window, const QString &path)
{
    auto *timer = new QTimer(window);
    struct Seen
    {
        QImage image;
        int quiet = 0;
        int looks = 0;
    };
    auto seen = std::make_shared<Seen>();
    QObject::connect(timer, &QTimer::timeout, window, [window, timer, path, seen] {
        const QImage image = window->grab().toImage();
        const bool same = image == seen->image && !window->library()->library()->isScanning();
        seen->quiet = same ? seen->quiet + 1 : 0;
        seen->image = image;
        if (seen->quiet < quietLooks && ++seen->looks < mostLooks)
            return;
        timer->stop();
        QImageWriter writer(path, "png");
        if (writer.write(image)) {
            QApplication::exit(0);
        } else {
            QTextStream(stderr) << path << ": " << writer.errorString() << '\n';
            QApplication::exit(3);
        }
    });
    timer->start(interval);
}

} // namespace studio
