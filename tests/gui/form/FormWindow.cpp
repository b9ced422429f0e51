#include "FormWindow.h"

#include "ui/form/SectionsPanel.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

namespace tests {

FormWindow::FormWindow(const QString &text, const QString &name)
    : session(studio::DocumentSession::create(text, name))
    , window(std::make_unique<QWidget>())
{
    m_announced = session->revision();
    QObject::connect(session.get(), &studio::DocumentSession::diagnosticsChanged, window.get(),
                     [this] { m_announced = session->snapshot()->revision; });
    auto *layout = new QVBoxLayout(window.get());
    form = new studio::FormView(*session);
    elsewhere = new QLineEdit;
    layout->addWidget(form);
    layout->addWidget(elsewhere);
    window->resize(480, 900);
    window->show();
    (void)tests::waitForActive(window.get());
    form->complete();
    elsewhere->setFocus();
    settle();
}

QWidget *FormWindow::enter(const QString &key)
{
    form->focusField(key);
    return QApplication::focusWidget();
}

void FormWindow::leave()
{
    elsewhere->setFocus();
    settle();
}

QStringList FormWindow::titles() const
{
    QStringList titles;
    for (int i = 0; i < form->sections()->count(); ++i)
        titles += form->sections()->title(i);
    return titles;
}

studio::SectionCard *FormWindow::card(const QString &title) const
{
    const auto position = titles().indexOf(title);
    return position < 0 ? nullptr : form->sections()->card(int(position));
}

void FormWindow::settle()
{
    // The announcement stands behind the events that are there now; on a busy machine it comes
    // from a worker.
    for (int i = 0; i < 20; ++i)
        QCoreApplication::processEvents();
    (void)tests::waitFor([this] { return m_announced == session->revision(); });
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

} // namespace tests
