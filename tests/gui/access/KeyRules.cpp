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
#include <QSet>
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

/// Shows each stop of the Tab key, once round. Lists and texts in which Tab is a letter are left by
/// Ctrl+Tab.
void goRound(QWidget *window, const std::function<void(QWidget *)> &show)
{
    QSet<const QWidget *> seen;
    for (int step = 0; step < mostStops; ++step) {
        const QPointer<QWidget> now = QApplication::focusWidget();
        if (!now || (now != window && !window->isAncestorOf(now)) || seen.contains(now))
            return;
        seen.insert(now);
        show(now);
        if (!now)
            return;
        QTest::keyClick(now, Qt::Key_Tab, takesTab(now) ? Qt::ControlModifier : Qt::NoModifier);
        // A page goes through its links first.
        for (int link = 0; link < 30 && now && QApplication::focusWidget() == now; ++link)
            QTest::keyClick(now, Qt::Key_Tab);
    }
}

/// As far as it is not scrolled away, in the window.
QRect seenPlace(const QWidget *window, const QWidget *widget)
{
    QRect seen = placeIn(window, widget);
    for (const QWidget *around = widget->parentWidget(); around && around != window;
         around = around->parentWidget())
        seen &= placeIn(window, around);
    return seen;
}

} // namespace

QWidgetList tabRound(QWidget *window)
{
    QList<QPointer<QWidget>> stops; // A form may make its parts anew on the way.
    goRound(window, [&](QWidget *stop) { stops += stop; });
    QWidgetList there;
    for (const QPointer<QWidget> &stop : std::as_const(stops)) {
        if (stop)
            there += stop;
    }
    return there;
}

QStringList againstTheEye(QWidget *window, const QWidgetList &stops)
{
    if (stops.isEmpty())
        return {u"nothing in it takes the focus"_s};
    QStringList found;
    const bool mirrored = window->layoutDirection() == Qt::RightToLeft;
    int farthest = 0;
    qsizetype wrap = -1; // It goes round: one step leads back to where it is read from.
    for (qsizetype i = 0; i + 1 < stops.size(); ++i) {
        const int up = placeIn(window, stops[i]).top() - placeIn(window, stops[i + 1]).top();
        if (up > farthest && !isScrolledAway(stops[i], stops[i + 1])) {
            farthest = up;
            wrap = i;
        }
    }
    for (qsizetype i = 0; i + 1 < stops.size(); ++i) {
        if (i == wrap || isScrolledAway(stops[i], stops[i + 1]))
            continue;
        const QRect from = placeIn(window, stops[i]);
        const QRect to = placeIn(window, stops[i + 1]);
        const bool inLine = to.top() < from.bottom() && from.top() < to.bottom();
        const int ahead = mirrored ? from.left() - to.right() : to.left() - from.right();
        const bool above = to.bottom() <= from.top();
        const bool back = inLine
                          && (mirrored ? to.left() >= from.right() : to.right() <= from.left());
        // What is replaced with is typed right behind what is looked for.
        const bool replacing = stops[i]->objectName() == "replaceAll"_L1;
        // From the end of a column the next one begins at its top.
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

QStringList unseenFocus(QWidget *window)
{
    QStringList found;
    constexpr int around = 6;
    constexpr int fewest = 12; // pixels: the caret of a line
    goRound(window, [&](QWidget *stop) {
        QCoreApplication::processEvents();
        const QRect seen = seenPlace(window, stop);
        if (seen.isEmpty()) {
            found += u"is not brought into view: "_s + nameOf(stop);
            return;
        }
        const auto look = [&] {
            QCoreApplication::processEvents();
            const QRect place = seen.adjusted(-around, -around, around, around);
            return window->grab(place & window->rect()).toImage();
        };
        const QImage with = look();
        const QPointer<QWidget> there = stop;
        stop->clearFocus();
        const QImage without = look();
        if (!there)
            return;
        there->setFocus(Qt::TabFocusReason);
        int changed = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (studio::contrast(with.pixelColor(x, y), without.pixelColor(x, y)) >= 1.5)
                    ++changed;
            }
        }
        if (changed < fewest)
            found += nameOf(there);
    });
    return found;
}

} // namespace tests
