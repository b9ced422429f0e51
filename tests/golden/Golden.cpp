#include "Golden.h"

#include <QDir>
#include <QFontDatabase>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int square = 16;
// Of 255, for the worst square and for the whole picture. Measured: another hinting of the same
// font stays below 20 and 1.5; a line of text moved by three pixels is above 30 in its squares.
constexpr double worstAllowed = 26;
constexpr double meanAllowed = 2.0;

double difference(QRgb a, QRgb b)
{
    return (std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b))
            + std::abs(qBlue(a) - qBlue(b)) + std::abs(qAlpha(a) - qAlpha(b)))
           / 3.0;
}

} // namespace

QString compareWithGolden(const QString &name, const QImage &image)
{
    const QString path = QStringLiteral(PERSONA_SOURCE_DIR "/tests/golden/pictures/") + name
                         + u".png"_s;
    const QImage now = image.convertToFormat(QImage::Format_ARGB32);
    if (qEnvironmentVariableIntValue("PERSONA_REGENERATE") == 1) {
        QDir().mkpath(QFileInfo(path).path());
        return now.save(path) ? QString() : u"cannot write "_s + path;
    }
    const QImage before = QImage(path).convertToFormat(QImage::Format_ARGB32);
    if (before.isNull())
        return u"there is no "_s + path + u"; PERSONA_REGENERATE=1 writes it"_s;

    QString complaint;
    if (before.size() != now.size()) {
        complaint = u"the size is %1x%2 instead of %3x%4"_s.arg(now.width())
                        .arg(now.height())
                        .arg(before.width())
                        .arg(before.height());
    } else {
        double worst = 0;
        double sum = 0;
        QPoint place;
        for (int y = 0; y < now.height(); y += square) {
            for (int x = 0; x < now.width(); x += square) {
                double local = 0;
                int count = 0;
                for (int j = y; j < std::min(y + square, now.height()); ++j) {
                    for (int i = x; i < std::min(x + square, now.width()); ++i, ++count)
                        local += difference(now.pixel(i, j), before.pixel(i, j));
                }
                sum += local;
                if (local / count > worst) {
                    worst = local / count;
                    place = {x, y};
                }
            }
        }
        const double mean = sum / (double(now.width()) * now.height());
        if (worst > worstAllowed || mean > meanAllowed) {
            complaint = u"it differs by %1 in the mean and by %2 around %3,%4"_s.arg(mean)
                            .arg(worst)
                            .arg(place.x())
                            .arg(place.y());
        }
    }
    if (complaint.isEmpty())
        return {};
    const QString folder = QDir::temp().filePath(u"persona-golden"_s);
    QDir().mkpath(folder);
    now.save(folder + u'/' + QString(name).replace(u'/', u'-') + u".png"_s);
    return name + u": "_s + complaint + u"; see "_s + folder;
}

QFont goldenFont()
{
    if (!QFontDatabase::families().contains(u"Inter"_s))
        return QFont(QString());
    QFont font(u"Inter"_s);
    font.setPixelSize(13);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

} // namespace tests
