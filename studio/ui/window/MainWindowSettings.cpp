#include "ui/window/MainWindow.h"

#include "session/DocumentSession.h"
#include "ui/editor/TextEditor.h"
#include "ui/library/LibraryCommands.h"
#include "ui/library/LibraryPanel.h"
#include "ui/measures/MeasuresPopup.h"
#include "ui/palette/PalettePopup.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/settings/ChecksPage.h"
#include "ui/settings/FilesPage.h"
#include "ui/settings/Settings.h"
#include "ui/settings/SettingsDialog.h"
#include "ui/settings/Shortcuts.h"
#include "ui/settings/ShortcutsDialog.h"
#include "ui/style/Appearance.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/StatusLine.h"
#include "ui/window/WelcomePage.h"

#include <QAction>
#include <QFileInfo>
#include <QSettings>

// What a person can set, the keys, and the list of all commands.

namespace studio {

namespace {

constexpr qsizetype mostRecentCommands = 8;

QString recentCommandsKey()
{
    return QStringLiteral("palette/recent");
}

void rememberCommand(const QString &name)
{
    QSettings settings;
    QStringList recent = settings.value(recentCommandsKey()).toStringList();
    recent.removeAll(name);
    recent.prepend(name);
    settings.setValue(recentCommandsKey(),
                      recent.first(std::min(recent.size(), mostRecentCommands)));
}

} // namespace

void MainWindow::connectSettings()
{
    Settings &settings = Settings::instance();
    connect(&settings, &Settings::changed, this, &MainWindow::adoptSetting);
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &MainWindow::adoptShortcuts);
    for (QAction *action : m_libraryCommands->all())
        Shortcuts::instance().follow(action);
    for (const QString &key : {QString(settings::theme.key), QString(settings::wrap.key)})
        adoptSetting(key);

    const auto theme = [this, &settings](QAction *action, Theme value) {
        connect(action, &QAction::triggered, this,
                [&settings, value] { settings.set(settings::theme, themeId(value)); });
    };
    theme(m_actions->themeSystem, Theme::Auto);
    theme(m_actions->themeLight, Theme::Light);
    theme(m_actions->themeDark, Theme::Dark);
    connect(m_actions->softWrap, &QAction::triggered, this,
            [&settings](bool wrap) { settings.set(settings::wrap, wrap); });
    const auto zoom = [this, &settings](QAction *action, int step) {
        connect(action, &QAction::triggered, this, [&settings, step] {
            const int next = settings.value(settings::zoom) + step;
            settings.set(settings::zoom, step == 0 ? 100 : std::clamp(next, 50, 400));
        });
    };
    zoom(m_actions->zoomIn, 10);
    zoom(m_actions->zoomOut, -10);
    zoom(m_actions->zoomReset, 0);

    connect(m_actions->settings, &QAction::triggered, this, &MainWindow::showSettings);
    connect(m_actions->shortcuts, &QAction::triggered, this, &MainWindow::showShortcuts);
    connect(m_actions->measures, &QAction::triggered, this, &MainWindow::showMeasures);
    connect(m_status, &StatusLine::measuresWanted, this, &MainWindow::showMeasures);
    connect(m_welcome, &WelcomePage::fileWanted, m_documents, &DocumentController::open);
}

void MainWindow::adoptSetting(const QString &key)
{
    const Settings &settings = Settings::instance();
    if (isOneOf(key, settings::theme)) {
        const Theme theme = themeFromId(settings.value(settings::theme));
        (theme == Theme::Light  ? m_actions->themeLight
         : theme == Theme::Dark ? m_actions->themeDark
                                : m_actions->themeSystem)
            ->setChecked(true);
    } else if (isOneOf(key, settings::wrap)) {
        m_actions->softWrap->setChecked(settings.value(settings::wrap));
    }
}

/// What the text and the window both have goes to the window; and the text keeps to its keys.
void MainWindow::adoptShortcuts()
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    m_actions->claimShortcuts(view);
    QHash<QString, QList<QKeySequence>> keys;
    for (const QAction *action : m_actions->all())
        keys.insert(action->objectName(), action->shortcuts());
    view->editor()->setWindowKeys(keys);
}

void MainWindow::showSettings()
{
    const DocumentView *view = m_documents->current();
    const QString path = view ? view->session()->path() : QString();
    SettingsDialog::Place place;
    place.folder = path.isEmpty() ? m_library->folder() : QFileInfo(path).absolutePath();
    place.library = m_library->roots();
    place.registries = &RegistryAccess::program();
    auto *dialog = new SettingsDialog(place, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog->checks(), &ChecksPage::configurationChanged, this, [this] {
        for (int i = 0; i < m_documents->count(); ++i)
            m_documents->viewAt(i)->session()->checkConfiguration();
    });
    connect(dialog->files(), &FilesPage::folderWanted, this, [this] {
        if (const QString folder = m_questions->folderToOpen(m_library->folder());
            !folder.isEmpty())
            m_library->addRoot(folder);
    });
    connect(dialog->files(), &FilesPage::folderUnwanted, m_library, &LibraryPanel::removeRoot);
    connect(m_library, &LibraryPanel::rootsChanged, dialog->files(),
            [this, dialog] { dialog->files()->setFolders(m_library->roots()); });
    connect(dialog->files(), &FilesPage::recentCleared, this, &MainWindow::fillRecent);
    dialog->open();
}

void MainWindow::showShortcuts()
{
    if (!m_documents->current()) {
        // The commands of the text are known once there is a text.
        const auto session = DocumentSession::create({}, {});
        const TextEditor editor(session.get());
    }
    auto *dialog = new ShortcutsDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::showMeasures()
{
    DocumentView *view = m_documents->current();
    if (!view)
        return;
    auto *popup = new MeasuresPopup(view->session(), this);
    connect(popup, &MeasuresPopup::placeWanted, view, &DocumentView::goTo);
    popup->openOver(m_status);
}

void MainWindow::showCommands()
{
    QList<QAction *> actions = m_actions->all() + m_libraryCommands->all();
    if (DocumentView *view = m_documents->current())
        actions += view->editor()->actions();
    // Those used lately come first, and of those found as well the ones used lately.
    const QStringList recent = QSettings().value(recentCommandsKey()).toStringList();
    std::ranges::stable_sort(actions, {}, [&](const QAction *action) {
        const qsizetype at = recent.indexOf(action->objectName());
        return at < 0 ? recent.size() : at;
    });
    std::vector<PalettePopup::Choice> choices;
    for (QAction *action : std::as_const(actions)) {
        if (!action->isEnabled() || action == m_actions->commandPalette)
            continue;
        choices.push_back({action->text().remove(u'&').remove(u'…'),
                           action->shortcut().toString(QKeySequence::NativeText), [this, action] {
                               if (m_remember)
                                   rememberCommand(action->objectName());
                               action->trigger();
                           }});
    }
    (new PalettePopup(tr("Type a command"), std::move(choices), this))->popup();
}

} // namespace studio
