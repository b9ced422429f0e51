#pragma once

#include "ui/style/Appearance.h"

#include <QDir>
#include <QGuiApplication>
#include <QTest>
#include <QWidget>

namespace tests {

/// Pictures of widgets in a folder, to be looked at: each in light, dark and mirrored.
class Shots
{
public:
    /// \a wait: milliseconds until what goes on beside the widgets has come to its end.
    explicit Shots(const QStringList &arguments, int wait = 400)
        : m_folder(arguments.value(1, QStringLiteral(".")))
        , m_wait(wait)
    {
        QDir().mkpath(m_folder);
    }

    void settle() const { QTest::qWait(m_wait); }

    void take(QWidget &widget, const QString &name) const
    {
        settle();
        widget.grab().save(m_folder + u'/' + name + m_suffix + QStringLiteral(".png"));
    }

    template<typename Work>
    void inEachLook(Work work)
    {
        using namespace Qt::StringLiterals;
        for (const QString &look : {u""_s, u"-dark"_s, u"-mirrored"_s}) {
            m_suffix = look;
            studio::applyAppearance(look == u"-dark" ? studio::Theme::Dark : studio::Theme::Light);
            QGuiApplication::setLayoutDirection(look == u"-mirrored" ? Qt::RightToLeft
                                                                     : Qt::LeftToRight);
            work();
        }
    }

private:
    QString m_folder;
    QString m_suffix;
    int m_wait;
};

} // namespace tests
