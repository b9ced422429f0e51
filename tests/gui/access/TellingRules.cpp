#include "TellingRules.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QAccessibleWidget>
#include <QComboBox>
#include <QKeySequence>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QToolButton>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

int controls = 0;

/// More rows than these are made by the same code.
constexpr int mostChildren = 60;

QString describe(QAccessibleInterface *node)
{
    QString text = QString::fromLatin1(
        QMetaEnum::fromType<QAccessible::Role>().valueToKey(node->role()));
    if (const QObject *object = node->object()) {
        text += u' ' + QString::fromLatin1(object->metaObject()->className());
        text += u" \""_s + object->objectName() + u'"';
    }
    return text + u" called \""_s + node->text(QAccessible::Name) + u'"';
}

/// The words on a button, as they are read.
QString words(QString text)
{
    static const QRegularExpression mnemonic(u"&(\\p{L})"_s);
    static const QRegularExpression signs(u"^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$"_s);
    return text.replace(mnemonic, u"\\1"_s).remove(signs);
}

/// A name made for programmers: "field_name", "libraryPanel.more".
bool isRawName(const QString &name, const QObject *object)
{
    static const QRegularExpression raw(u"^[a-z]+(_[a-z]+)+$|^[a-z]+[A-Z][A-Za-z]*$"_s);
    return raw.match(name).hasMatch()
           || (object && name == object->objectName() && name.contains(u'.'));
}

class Walk
{
public:
    void window(QWidget *window) { visit(QAccessible::queryAccessibleInterface(window)); }
    [[nodiscard]] QStringList found() const { return m_found; }

private:
    void visit(QAccessibleInterface *node)
    {
        if (!node || !node->isValid() || m_seen.contains(node))
            return;
        m_seen.insert(node);
        const QAccessible::State state = node->state();
        if (state.invisible)
            return;
        const bool item = !qobject_cast<QWidget *>(node->object());
        if ((state.focusable || node->role() == QAccessible::MenuItem) && !state.disabled)
            control(node, item);
        const int count = std::min(node->childCount(), mostChildren);
        for (int i = 0; i < count; ++i)
            visit(node->child(i));
    }

    void wrong(const QString &what, QAccessibleInterface *node)
    {
        m_found += what + u": "_s + describe(node);
    }

    void control(QAccessibleInterface *node, bool item)
    {
        ++controls;
        const QString name = node->text(QAccessible::Name);
        if (name.trimmed().isEmpty())
            wrong(u"has no name"_s, node);
        else if (!item && isRawName(name, node->object()))
            wrong(u"has a name for programmers"_s, node);
        static const QRegularExpression mnemonic(u"(^|\\W)&\\p{L}"_s);
        if (mnemonic.match(name).hasMatch())
            wrong(u"has a mnemonic in its name"_s, node);
        // The name of a choice is told as what is chosen.
        if (qobject_cast<QComboBox *>(node->object())
            && node->relations(QAccessible::Label).isEmpty())
            wrong(u"has no label"_s, node);
        role(node, item);
        if (const auto *button = qobject_cast<QAbstractButton *>(node->object()))
            checkButton(node, *button);
    }

    void role(QAccessibleInterface *node, bool item)
    {
        switch (node->role()) {
        case QAccessible::NoRole:
        case QAccessible::Client:
        case QAccessible::Pane:
        case QAccessible::Grouping:
        case QAccessible::LayeredPane:
        case QAccessible::Whitespace:
        case QAccessible::Splitter:
            wrong(u"can be operated, but says only that it holds others"_s, node);
            break;
        default: break;
        }
        if (item && !node->state().selectable && node->role() == QAccessible::ListItem)
            wrong(u"cannot be selected"_s, node);
    }

    void checkButton(QAccessibleInterface *node, const QAbstractButton &button)
    {
        const bool folds = node->state().expandable;
        const bool opensMenu = node->role() == QAccessible::ButtonMenu;
        if (folds && button.isChecked() != bool(node->state().expanded))
            wrong(u"says wrongly whether it is unfolded"_s, node);
        if (button.isCheckable() && !node->state().checkable && !folds && !opensMenu)
            wrong(u"does not say that it can be on and off"_s, node);
        if (button.isCheckable() && button.isChecked() != bool(node->state().checked) && !folds
            && !opensMenu)
            wrong(u"says wrongly whether it is on"_s, node);
        const auto *tool = qobject_cast<const QToolButton *>(&button);
        const auto *push = qobject_cast<const QPushButton *>(&button);
        const bool menu = (tool && tool->menu()) || (push && push->menu());
        if (menu && !node->state().hasPopup)
            wrong(u"does not say that it opens a menu"_s, node);
        // Whoever speaks to the machine says what is written on it.
        const QString text = words(button.text());
        static const QRegularExpression letters(u"\\p{L}{3,}"_s);
        if (letters.match(text).hasMatch()
            && !node->text(QAccessible::Name).contains(text, Qt::CaseInsensitive))
            wrong(u"is not called what is written on it, \"%1\""_s.arg(text), node);
    }

    QStringList m_found;
    QSet<QAccessibleInterface *> m_seen;
};

} // namespace

QStringList untold(QWidget *window)
{
    controls = 0;
    Walk walk;
    walk.window(window);
    QStringList found = walk.found();
    found.removeDuplicates();
    return found;
}

int toldControls()
{
    return controls;
}

} // namespace tests
