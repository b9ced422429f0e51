#include "ui/settings/FormKeys.h"

#include "ui/settings/Shortcuts.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(FormKeys)
};

struct Known
{
    QString name;
    const char *text;
    QKeyCombination preset;
};

const Known &known(FormCommand command)
{
    static const Known all[] = {
        {u"form.moveUp"_s, QT_TRANSLATE_NOOP("FormKeys", "Move up"), Qt::ALT | Qt::Key_Up},
        {u"form.moveDown"_s, QT_TRANSLATE_NOOP("FormKeys", "Move down"), Qt::ALT | Qt::Key_Down},
        {u"form.backward"_s,
         QT_TRANSLATE_NOOP("FormKeys",
                           "Raise the level of a section, move a tag back or an entry out"),
         Qt::ALT | Qt::Key_Left},
        {u"form.forward"_s,
         QT_TRANSLATE_NOOP("FormKeys",
                           "Lower the level of a section, move a tag on or an entry in"),
         Qt::ALT | Qt::Key_Right},
        {u"form.rename"_s, QT_TRANSLATE_NOOP("FormKeys", "Rename or change in place"), Qt::Key_F2},
        {u"form.duplicate"_s, QT_TRANSLATE_NOOP("FormKeys", "Duplicate section"),
         Qt::CTRL | Qt::Key_D},
        {u"form.join"_s, QT_TRANSLATE_NOOP("FormKeys", "Join section with the next"),
         Qt::CTRL | Qt::Key_J},
        {u"form.split"_s, QT_TRANSLATE_NOOP("FormKeys", "Split section at the caret"),
         Qt::CTRL | Qt::Key_Return},
        {u"form.remove"_s, QT_TRANSLATE_NOOP("FormKeys", "Remove the part with the focus"),
         Qt::Key_Delete},
        {u"form.add"_s, QT_TRANSLATE_NOOP("FormKeys", "Add an entry"), Qt::Key_Insert},
        {u"form.choose"_s, QT_TRANSLATE_NOOP("FormKeys", "Choose from a list"), Qt::Key_F4},
        {u"form.tick"_s, QT_TRANSLATE_NOOP("FormKeys", "Tick or untick a point"),
         Qt::ALT | Qt::Key_Return},
    };
    return all[int(command)];
}

constexpr FormCommand lastCommand = FormCommand::Tick;

/// Enter of the keypad is the same key as the other one.
QKeySequence pressed(const QKeyEvent *event)
{
    const int key = event->key() == Qt::Key_Enter ? int(Qt::Key_Return) : event->key();
    return QKeySequence(
        QKeyCombination(event->modifiers() & ~Qt::KeypadModifier, static_cast<Qt::Key>(key)));
}

QList<QKeySequence> keysOf(FormCommand command)
{
    const Known &one = known(command);
    const Shortcuts &shortcuts = Shortcuts::instance();
    return shortcuts.find(one.name) ? shortcuts.keysOf(one.name)
                                    : QList<QKeySequence>{QKeySequence(one.preset)};
}

} // namespace

void FormKeys::announce()
{
    for (int i = 0; i <= int(lastCommand); ++i) {
        const Known &one = known(static_cast<FormCommand>(i));
        Shortcuts::instance().know(one.name, Words::tr(one.text), {QKeySequence(one.preset)});
    }
}

bool FormKeys::matches(const QKeyEvent *event, const QList<QKeySequence> &keys)
{
    return event->key() != 0 && event->key() != Qt::Key_unknown && keys.contains(pressed(event));
}

bool FormKeys::matches(const QKeyEvent *event, FormCommand command)
{
    return matches(event, keysOf(command));
}

int FormKeys::sideStep(const QKeyEvent *event, Qt::LayoutDirection direction)
{
    const int step = matches(event, FormCommand::Forward)    ? 1
                     : matches(event, FormCommand::Backward) ? -1
                                                             : 0;
    const bool arrow = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    return arrow && direction == Qt::RightToLeft ? -step : step;
}

QKeySequence FormKeys::keys(FormCommand command)
{
    return keysOf(command).value(0);
}

QList<QKeySequence> FormKeys::textKeys(const QString &name, const QKeySequence &preset)
{
    const Shortcuts &shortcuts = Shortcuts::instance();
    return shortcuts.find(name) ? shortcuts.keysOf(name) : QList<QKeySequence>{preset};
}

} // namespace studio
