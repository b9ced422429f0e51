#include "KeyRules.h"

#include "render/Tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QGroupBox>
#include <QKeySequence>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPixmap>
#include <QPlainTextEdit>
#include <QPointer>
#include <QScrollArea>
#include <QTabBar>
#include <QTest>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int mostStops = 250;

QString nameOf(const QWidget *widget)
{
    return QString::fromLatin1(widget->metaObject()->className()) + u" \""_s + widget->objectName()
           + u"\" (" + widget->accessibleName() + u')';
}

QRect placeIn(const QWidget *window, const QWidget *widget)
{
    return {widget->mapTo(window, QPoint()), widget->size()};
}

/// What has been scrolled out of sight stands nowhere beside what lies outside of its area.
bool isScrolledAway(const QWidget *a, const QWidget *b)
{
    const auto area = [](const QWidget *widget) {
        const QWidget *found = widget->parentWidget();
        while (found && !qobject_cast<const QScrollArea *>(found))
            found = found->parentWidget();
        return found;
    };
    return area(a) != area(b) && (a->visibleRegion().isEmpty() || b->visibleRegion().isEmpty());
}

bool takesTab(const QWidget *widget)
{
    const auto *plain = qobject_cast<const QPlainTextEdit *>(widget);
    const auto *rich = qobject_cast<const QTextEdit *>(widget);
    // In a list of points it moves one of them below the one before.
    return (plain && !plain->tabChangesFocus()) || widget->inherits("studio::PointsEdit")
           || (rich && !rich->isReadOnly() && !rich->tabChangesFocus());
}

/// What one can operate there: the scrolled ground belongs to what scrolls.
bool isControl(const QWidget *widget)
{
    return qobject_cast<const QAbstractButton *>(widget) || qobject_cast<const QLineEdit *>(widget)
           || qobject_cast<const QComboBox *>(widget)
           || qobject_cast<const QAbstractItemView *>(widget)
           || qobject_cast<const QPlainTextEdit *>(widget);
}

} // namespace

QWidgetList tabRound(QWidget *window)
{
    QWidgetList stops;
    QList<QPointer<QWidget>> there; // A form may make its parts anew on the way.
    for (int step = 0; step < mostStops; ++step) {
        QWidget *now = QApplication::focusWidget();
        if (!now || (now != window && !window->isAncestorOf(now)) || stops.contains(now))
            break;
        stops += now;
        there += now;
        // In a text Tab is a letter.
        QTest::keyClick(now, Qt::Key_Tab, takesTab(now) ? Qt::ControlModifier : Qt::NoModifier);
        if (QApplication::focusWidget() == now)
            QTest::keyClick(now, Qt::Key_Tab, Qt::ControlModifier);
        // A page goes through its links first.
        for (int link = 0; link < 30 && QApplication::focusWidget() == now; ++link)
            QTest::keyClick(now, Qt::Key_Tab);
    }
    stops.clear();
    for (const QPointer<QWidget> &stop : std::as_const(there)) {
        if (stop)
            stops += stop;
    }
    return stops;
}

QStringList againstTheEye(QWidget *window, const QWidgetList &stops)
{
    if (stops.isEmpty())
        return {u"nothing in it takes the focus"_s};
    QStringList found;
    const bool mirrored = window->layoutDirection() == Qt::RightToLeft;
    const auto place = [window, mirrored](const QWidget *stop) {
        const QRect rect = placeIn(window, stop);
        return std::pair(rect.center().y() / 8, mirrored ? -rect.right() : rect.left());
    };
    // It goes round: from the last one to the first.
    QWidgetList seen = stops;
    seen.removeIf([](const QWidget *stop) { return stop->visibleRegion().isEmpty(); });
    const QWidget *first = seen.isEmpty() ? nullptr : *std::ranges::min_element(seen, {}, place);
    for (qsizetype i = 0; i + 1 < stops.size(); ++i) {
        if (stops[i + 1] == first || isScrolledAway(stops[i], stops[i + 1]))
            continue;
        const QRect from = placeIn(window, stops[i]);
        const QRect to = placeIn(window, stops[i + 1]);
        const bool inLine = to.top() < from.bottom() && from.top() < to.bottom();
        const int ahead = mirrored ? from.left() - to.right() : to.left() - from.right();
        const bool above = to.bottom() <= from.top();
        const bool back = inLine
                          && (mirrored ? to.left() >= from.right() : to.right() <= from.left());
        // From the end of a column the next one begins at its top.
        // What is replaced with is typed right behind what is looked for.
        const bool replacing = stops[i]->objectName() == "replaceAll"_L1;
        if ((back || (above && ahead < 0)) && !replacing)
            found += nameOf(stops[i]) + u" → "_s + nameOf(stops[i + 1]);
    }
    return found;
}

QStringList unreached(QWidget *window, const QWidgetList &stops)
{
    QStringList found;
    const QWidgetList all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!isControl(widget) || !widget->isVisible() || !widget->isEnabled()
            || widget->window() != window || widget->focusProxy()
            || !(widget->focusPolicy() & Qt::TabFocus))
            continue;
        const bool reached = std::ranges::any_of(stops, [widget](const QWidget *stop) {
            return stop == widget || stop->isAncestorOf(widget) || widget->isAncestorOf(stop);
        });
        const auto *radio = qobject_cast<const QAbstractButton *>(widget);
        // Of those that exclude each other Tab leads to one, and arrows to the others.
        if (!reached && !(radio && radio->autoExclusive()))
            found += nameOf(widget);
    }
    return found;
}

QStringList doubleMnemonics(QWidget *window)
{
    QMap<QString, QStringList> users;
    const auto add = [&](const QString &text, const QString &user) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty())
            users[key] += user + u" \"" + text + u'"';
    };
    const QWidgetList all = window->findChildren<QWidget *>();
    for (const QWidget *widget : all) {
        if (!widget->isVisible() || widget->window() != window)
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            add(button->text(), nameOf(button));
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            add(label->text(), nameOf(label));
        else if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            add(box->title(), nameOf(box));
        else if (const auto *bar = qobject_cast<const QMenuBar *>(widget)) {
            for (const QAction *action : bar->actions())
                add(action->text(), u"menu"_s);
        }
    }
    for (const QAction *action : window->findChildren<QAction *>()) {
        const auto context = action->shortcutContext();
        if (context == Qt::WidgetShortcut || context == Qt::WidgetWithChildrenShortcut)
            continue;
        for (const QKeySequence &keys : action->shortcuts()) {
            if (keys.count() == 1 && keys[0].keyboardModifiers() == Qt::AltModifier)
                users[keys.toString()] += u"shortcut "_s + action->objectName();
        }
    }
    QStringList found;
    for (const auto &[key, with] : users.asKeyValueRange()) {
        if (with.size() > 1)
            found += key + u": "_s + with.join(u", "_s);
    }
    const QList<QMenu *> menus = window->findChildren<QMenu *>();
    for (const QMenu *menu : menus) {
        QMap<QString, QStringList> inMenu;
        for (const QAction *action : menu->actions()) {
            const QString key = QKeySequence::mnemonic(action->text()).toString();
            if (!key.isEmpty() && action->isVisible())
                inMenu[key] += action->text();
        }
        for (const auto &[key, with] : inMenu.asKeyValueRange()) {
            if (with.size() > 1)
                found += u"in the menu %1, %2: %3"_s.arg(menu->title(), key, with.join(u", "_s));
        }
    }
    return found;
}

QStringList unseenFocus(QWidget *window, const QWidgetList &stops)
{
    QStringList found;
    constexpr int around = 6;
    constexpr int fewest = 12; // pixels: the caret of a line
    QList<QPointer<QWidget>> there(stops.begin(), stops.end());
    for (const QPointer<QWidget> &stop : std::as_const(there)) {
        if (!stop || !stop->isVisible())
            continue;
        stop->setFocus(Qt::TabFocusReason);
        // It is brought into view.
        (void)QTest::qWaitFor([&] { return !stop || !stop->visibleRegion().isEmpty(); }, 1000);
        if (!stop || stop->visibleRegion().isEmpty()) {
            found += u"is not brought into view: "_s + (stop ? nameOf(stop) : QString());
            continue;
        }
        const QRect place = stop->visibleRegion()
                                .boundingRect()
                                .translated(stop->mapTo(window, QPoint()))
                                .adjusted(-around, -around, around, around);
        const auto look = [&] { return window->grab(place & window->rect()).toImage(); };
        const QImage with = look();
        stop->clearFocus();
        QCoreApplication::processEvents();
        const QImage without = look();
        if (without.size() != with.size() || with.isNull())
            continue; // It makes room for itself.
        int seen = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (studio::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 1.5)
                    ++seen;
            }
        }
        if (seen < fewest)
            found += nameOf(stop);
    }
    return found;
}

} // namespace tests
