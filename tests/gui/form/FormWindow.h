#pragma once

#include "Keys.h"
#include "session/DocumentSession.h"
#include "ui/form/FormView.h"
#include "ui/form/SectionCard.h"

#include <QApplication>
#include <QTest>

namespace tests {

/// A form on a session of its own, shown and complete.
class FormWindow
{
public:
    explicit FormWindow(const QString &text, const QString &name = QStringLiteral("reviewer.md"));

    [[nodiscard]] QString text() const { return session->text(); }
    template<typename T = QWidget>
    [[nodiscard]] T *find(const QString &name) const
    {
        return form->findChild<T *>(name);
    }
    /// Gives a field the focus and returns what the keys go to.
    QWidget *enter(const QString &key);
    /// Moves the focus out of every field.
    void leave();
    [[nodiscard]] QStringList titles() const;
    /// The card of a section; nullptr when there is none of that title.
    [[nodiscard]] studio::SectionCard *card(const QString &title) const;
    /// Lets the session announce what has happened.
    void settle();

    std::unique_ptr<studio::DocumentSession> session;
    std::unique_ptr<QWidget> window;
    studio::FormView *form;
    QWidget *elsewhere;

private:
    quint64 m_announced = 0; ///< The revision that all views have heard of.
};

} // namespace tests
