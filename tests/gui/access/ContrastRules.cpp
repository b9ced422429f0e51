#include "ContrastRules.h"

#include "render/Tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QHash>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr double least = 4.5;
/// Letters are thin: only in a large picture a stroke has a pixel that is all of it.
constexpr int scale = 4;
constexpr int mostRows = 30;

struct Painted
{
    QWidget *window;
    QImage image;

    explicit Painted(QWidget *shown)
        : window(shown)
        , image(shown->size() * scale, QImage::Format_RGB32)
    {
        image.setDevicePixelRatio(scale);
        image.fill(Qt::magenta);
        shown->render(&image);
    }

    /// The contrast of what is written in a place with the ground that it is written on; 21 where
    /// there is nothing but ground.
    [[nodiscard]] double contrastIn(const QRect &place) const
    {
        const QRect part = QRect(place.topLeft() * scale, place.size() * scale) & image.rect();
        QHash<QRgb, int> counts;
        for (int y = part.top(); y <= part.bottom(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            for (int x = part.left(); x <= part.right(); ++x)
                ++counts[line[x]];
        }
        QRgb ground = 0;
        int most = 0;
        for (const auto [color, count] : counts.asKeyValueRange()) {
            if (count > most) {
                most = count;
                ground = color;
            }
        }
        double best = 1;
        for (const auto [color, count] : counts.asKeyValueRange()) {
            if (count >= scale)
                best = std::max(best, studio::contrast(QColor(color), QColor(ground)));
        }
        return counts.size() < 2 ? 21 : best;
    }
};

QString textOf(const QWidget *widget)
{
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
        return button->text();
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->text().isEmpty() ? line->placeholderText() : line->text();
    if (const auto *combo = qobject_cast<const QComboBox *>(widget))
        return combo->currentText();
    return {};
}

void lookAtRows(const QAbstractItemView *view, const Painted &painted, QStringList *found)
{
    const QAbstractItemModel *model = view->model();
    if (!model)
        return;
    QModelIndex index = view->indexAt(QPoint(view->viewport()->width() / 2, 4));
    for (int row = 0; row < mostRows; ++row) {
        const QModelIndex at = model->index(row, 0,
                                            index.isValid() ? index.parent() : view->rootIndex());
        const QRect place = view->visualRect(at) & view->viewport()->rect();
        const QString text = at.data().toString();
        if (!at.isValid() || place.height() < 8 || text.isEmpty()
            || !(at.flags() & Qt::ItemIsEnabled))
            continue;
        const QPoint corner = view->viewport()->mapTo(painted.window, place.topLeft());
        const double contrast = painted.contrastIn({corner, place.size()});
        if (contrast < least)
            *found += u"%1: \"%2\" in %3"_s.arg(contrast, 0, 'f', 2).arg(text, view->objectName());
    }
}

} // namespace

QStringList faintTexts(QWidget *window)
{
    QStringList found;
    const Painted painted(window);
    const QWidgetList all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || !widget->isEnabled() || widget->window() != window)
            continue;
        if (const auto *view = qobject_cast<const QAbstractItemView *>(widget)) {
            lookAtRows(view, painted, &found);
            continue;
        }
        const QString text = textOf(widget);
        if (text.trimmed().isEmpty())
            continue;
        // What is scrolled out is not seen.
        const QRect seen = widget->visibleRegion().boundingRect();
        if (seen.height() < 8 || seen.width() < 8)
            continue;
        const double contrast = painted.contrastIn(
            {widget->mapTo(window, seen.topLeft()), seen.size()});
        if (contrast < least) {
            found += u"%1: \"%2\" in %3 \"%4\""_s.arg(contrast, 0, 'f', 2)
                         .arg(text.left(60), QLatin1StringView(widget->metaObject()->className()),
                              widget->objectName());
        }
    }
    return found;
}

} // namespace tests
