#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "session/Recovery.h"
#include "ui/catalog/CatalogPage.h"
#include "ui/library/LibraryPanel.h"
#include "ui/problems/ProblemsView.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"

#include <QAction>
#include <QFileInfo>
#include <QJsonObject>
#include <QSettings>
#include <QSplitter>

// What the window keeps beyond its end: how it looked, for the next window, and what was open in
// it, for the next start.

namespace studio {

namespace {

QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

} // namespace

void MainWindow::readSettings()
{
    QSettings settings;
    restoreGeometry(settings.value(QStringLiteral("window/geometry")).toByteArray());
    m_across->restoreState(settings.value(QStringLiteral("window/across")).toByteArray());
    m_down->restoreState(settings.value(QStringLiteral("window/down")).toByteArray());
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setHandleWidth(1);
    m_paneLayout = settings.value(QStringLiteral("window/panes")).toByteArray();
    const auto checked = [&](QAction *action, const char *key, bool preset) {
        action->setChecked(settings.value(QLatin1StringView(key), preset).toBool());
    };
    checked(m_actions->showForm, "view/form", true);
    checked(m_actions->showText, "view/text", true);
    checked(m_actions->showPreview, "view/preview", width() >= compactWidth);
    checked(m_actions->showLibrary, "view/library", true);
    checked(m_actions->showProblems, "view/problems", true);
    m_library->setVisible(m_actions->showLibrary->isChecked());
    m_problems->setState(settings.value(QStringLiteral("view/problemsState")).toMap());
    m_library->readSettings(settings);
    fillRecent();
}

void MainWindow::writeSettings()
{
    if (!m_remember || m_zen != Zen::Off)
        return;
    QSettings settings;
    settings.setValue(QStringLiteral("window/geometry"), saveGeometry());
    settings.setValue(QStringLiteral("window/across"), m_across->saveState());
    settings.setValue(QStringLiteral("window/down"), m_down->saveState());
    if (const DocumentView *view = m_documents->current())
        settings.setValue(QStringLiteral("window/panes"), view->layoutState());
    settings.setValue(QStringLiteral("view/form"), m_actions->showForm->isChecked());
    settings.setValue(QStringLiteral("view/text"), m_bothShown || m_actions->showText->isChecked());
    settings.setValue(QStringLiteral("view/preview"),
                      m_bothShown || m_actions->showPreview->isChecked());
    settings.setValue(QStringLiteral("view/library"), m_actions->showLibrary->isChecked());
    settings.setValue(QStringLiteral("view/problems"), m_actions->showProblems->isChecked());
    settings.setValue(QStringLiteral("view/catalog"), m_actions->showCatalog->isChecked());
    if (m_catalog)
        m_catalog->writeSettings();
    settings.setValue(QStringLiteral("view/problemsState"), m_problems->state());
    m_library->writeSettings(settings);
}

QList<std::pair<QString, QAction *>> MainWindow::shownParts() const
{
    return {{QStringLiteral("form"), m_actions->showForm},
            {QStringLiteral("text"), m_actions->showText},
            {QStringLiteral("preview"), m_actions->showPreview},
            {QStringLiteral("library"), m_actions->showLibrary},
            {QStringLiteral("problems"), m_actions->showProblems}};
}

QJsonObject MainWindow::sessionState()
{
    QJsonObject state = m_documents->sessionState();
    state.insert(QStringLiteral("geometry"),
                 packed(m_zen == Zen::Off ? saveGeometry() : m_geometry));
    state.insert(QStringLiteral("across"), packed(m_across->saveState()));
    state.insert(QStringLiteral("down"), packed(m_down->saveState()));
    const DocumentView *view = m_documents->current();
    state.insert(QStringLiteral("panes"), packed(view ? view->layoutState() : m_paneLayout));
    QJsonObject shown;
    for (const auto &[name, action] : shownParts())
        shown.insert(name, action->isChecked() || (m_bothShown && action == m_actions->showText));
    state.insert(QStringLiteral("shown"), shown);
    state.insert(QStringLiteral("catalog"), m_actions->showCatalog->isChecked());
    return state;
}

void MainWindow::restoreSessionState(const QJsonObject &state,
                                     std::vector<RecoveredText> &recovered, bool files)
{
    restoreGeometry(unpacked(state[QStringLiteral("geometry")]));
    m_across->restoreState(unpacked(state[QStringLiteral("across")]));
    m_down->restoreState(unpacked(state[QStringLiteral("down")]));
    for (QSplitter *splitter : {m_across, m_down})
        splitter->setHandleWidth(1);
    if (const QByteArray panes = unpacked(state[QStringLiteral("panes")]); !panes.isEmpty())
        m_paneLayout = panes;
    m_turns = false; // until all is as it was
    m_bothShown = false;
    const QJsonObject shown = state[QStringLiteral("shown")].toObject();
    for (const auto &[name, action] : shownParts())
        action->setChecked(shown[name].toBool(action->isChecked()));
    takeTurns();
    m_documents->restoreSessionState(state, recovered, files);
    if (files)
        m_actions->showCatalog->setChecked(state[QStringLiteral("catalog")].toBool());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_closing && !m_closing()) {
        event->ignore();
        return;
    }
    leaveZen();
    // No question: what is unsaved is put down and comes back at the next start.
    m_documents->keepAll();
    writeSettings();
    event->accept();
}

} // namespace studio
