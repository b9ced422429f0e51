#include "Scenes.h"

#include "SampleAgent.h"
#include "SampleSoul.h"
#include "SoulsServer.h"
#include "library/Library.h"
#include "registry/Artifact.h"
#include "registry/LayoutFolder.h"
#include "session/DocumentSession.h"
#include "ui/form/FormView.h"
#include "ui/library/LibraryPanel.h"
#include "ui/registries/RegistryAccess.h"
#include "ui/window/Actions.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QAction>
#include <QPalette>
#include <QThreadPool>
#include <QTimer>
#include <utility>

using namespace Qt::StringLiterals;
using namespace studio;

namespace tests {

namespace {

const QString agentText =
    u"---\n"
    "name: backend-developer\n"
    "description: Staff backend engineer owning API architecture, data systems and operational "
    "excellence. Use it when a service has to be designed or has fallen over.\n"
    "tools: Read, Write, Edit, Bash(git:*), Glob, Gerp, mcp__github\n"
    "model: sonnet\n"
    "maxTurns: 40\n"
    "permissionMode: plan\n"
    "color: blue\n"
    "skills:\n"
    "  - sql-style-guide\n"
    "mcpServers:\n"
    "  - github # set up for the whole team\n"
    "  - metrics:\n"
    "      type: http\n"
    "      url: https://metrics.example/mcp\n"
    "---\n"
    "\n"
    "# Backend developer\n"
    "\n"
    "You build systems that handle failure gracefully, see [the plan](plan.md).\n"
    "\n"_s
    + agentSections();

QString agentNamed(const QString &name, const QString &tools, const QString &description)
{
    return u"---\nname: %1\ndescription: %3\ntools: %2\nmodel: sonnet\n---\n\n# Role\n\n"
           "Give every change to backend-developer.\n"_s.arg(name, tools, description);
}

QString soulNamed(const QString &slug, const QString &name, const QString &category,
                  const QString &tagline)
{
    QString text = soul;
    text.replace(u"slug: engineer"_s, u"slug: "_s + slug);
    text.replace(u"name: Senior Engineer"_s, u"name: "_s + name);
    text.replace(u"category: Technical"_s, u"category: "_s + category);
    text.replace(u"tagline: A pragmatic engineer who ships tested services."_s,
                 u"tagline: "_s + tagline);
    return text;
}

/// Work beside the window, or a timer that is about to change what it shows. What waits to be said
/// changes nothing to be seen.
bool isUnderWay()
{
    constexpr int soon = 500; // ms
    if (QThreadPool::globalInstance()->activeThreadCount() > 0)
        return true;
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::ranges::any_of(windows, [](const QWidget *window) {
        const QList<QTimer *> timers = window->findChildren<QTimer *>();
        return std::ranges::any_of(timers, [](const QTimer *timer) {
            return timer->isActive() && timer->isSingleShot() && timer->remainingTime() < soon
                   && timer->objectName() != "announcement"_L1;
        });
    });
}

/// Sees that something is laid out anew, or is about to be.
class LayoutWatch : public QObject
{
public:
    LayoutWatch() { qApp->installEventFilter(this); }

    /// Since it was asked before.
    bool hasSeenOne() { return std::exchange(m_seen, false); }

    bool eventFilter(QObject *object, QEvent *event) override
    {
        const QEvent::Type type = event->type();
        if (type == QEvent::LayoutRequest || type == QEvent::Resize || type == QEvent::Show
            || type == QEvent::Hide)
            m_seen = true;
        return QObject::eventFilter(object, event);
    }

private:
    bool m_seen = false;
};

} // namespace

void takeHighContrast()
{
    const QColor yellow(0xff, 0xff, 0);
    QPalette palette(yellow, Qt::black);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, yellow);
    for (const auto role : {QPalette::Window, QPalette::Base, QPalette::Button,
                            QPalette::AlternateBase, QPalette::ToolTipBase})
        palette.setColor(role, Qt::black);
    palette.setColor(QPalette::Highlight, yellow);
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::PlaceholderText, QColor(0xc0, 0xc0, 0));
    palette.setColor(QPalette::Link, QColor(0, 0xff, 0xff));
    QApplication::setStyle(u"fusion"_s);
    QApplication::setPalette(palette);
}

void settle()
{
    constexpr int turns = 3; // in which nothing is under way
    constexpr int most = 600;
    LayoutWatch watch;
    for (int quiet = 0, turn = 0; quiet < turns && turn < most; ++turn) {
        QTest::qWait(5);
        quiet = isUnderWay() || watch.hasSeenOne() ? 0 : quiet + 1;
    }
}

QStringList whatStays(const std::function<QStringList()> &rule)
{
    constexpr int most = 20'000; // ms
    QStringList found;
    (void)QTest::qWaitFor(
        [&] {
            found = rule();
            return found.isEmpty();
        },
        most);
    return found;
}

Stage::Stage(QSize size)
    : m_server(std::make_unique<SoulsServer>())
{
    m_registries = std::make_unique<RegistryAccess>(std::make_shared<MemoryKeychain>());
    m_registries->useForProgram();
    m_window = std::make_unique<MainWindow>();
    m_window->setRemembering(false);
    m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    if (!tests::waitForExposed(m_window.get()))
        qFatal("the window is not shown");
    settle();
}

Stage::~Stage()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    for (QWidget *window : windows) {
        if (window != m_window.get() && window->isVisible())
            window->close();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void Stage::writeLibrary()
{
    m_place.write(u"library/agents/backend-developer.md"_s, agentText);
    m_place.write(u"library/agents/reviewer.md"_s,
                  agentNamed(u"reviewer"_s, u"Read, Grep"_s,
                             u"Reads a change before it is merged. Use it for every branch."_s));
    m_place.write(u"library/agents/tester.md"_s,
                  agentNamed(u"tester"_s, u"Raed, Write"_s,
                             u"Writes tests that fail for one reason. Use it for every bug."_s));
    m_place.write(u"library/souls/engineer/SOUL.md"_s, soul);
    m_place.write(u"library/souls/editor/SOUL.md"_s,
                  soulNamed(u"careful-editor"_s, u"Careful Editor"_s, u"Creative"_s,
                            u"Cuts what is not needed and keeps your voice."_s));
    m_place.write(u"library/skills/sql-style-guide/SKILL.md"_s,
                  u"---\nname: sql-style-guide\ndescription: How we write SQL. Use it for every "
                  "query.\n---\n\n# SQL\n\n## Names\n\n- Plural for tables\n"_s);
}

void Stage::openLibrary()
{
    if (m_filled)
        return;
    m_filled = true;
    writeLibrary();
    m_window->library()->setFolder(library());
    if (!tests::waitFor([this] { return !m_window->library()->library()->isScanning(); }))
        qFatal("the library is not read");
    settle();
}

void Stage::open(const QString &file)
{
    openLibrary();
    if (!m_window->documents()->open(library() + u'/' + file))
        qFatal("%s does not open", qPrintable(file));
    settle();
    form()->complete();
    settle();
}

DocumentSession *Stage::session() const
{
    return m_window->documents()->current()->session();
}

FormView *Stage::form() const
{
    return m_window->documents()->current()->form();
}

void Stage::publishSome()
{
    static constexpr const char *souls[][4] = {
        {"sleep-coach", "Sleep Coach", "Wellness", "Gentle routines for better nights."},
        {"tutor", "Patient Tutor", "Educational", "Explains in small steps and asks first."},
        {"host", "Dungeon Host", "Playful", "Runs a fair table and remembers every name."},
        {"scout", "Literature Scout", "Research", "Finds the five papers that matter."}};
    const LayoutFolder folder(RegistryList::ownFolder());
    for (const auto &[slug, name, category, tagline] : souls) {
        const auto artifact = makeArtifact(
            *makeSnapshot(soulNamed(QLatin1StringView(slug), QLatin1StringView(name),
                                    QLatin1StringView(category), QLatin1StringView(tagline)),
                          {}, u"/souls/SOUL.md"_s));
        if (!artifact || !folder.publish(*artifact))
            qFatal("cannot publish");
    }
}

void Stage::command(const QString &name)
{
    auto *action = m_window->findChild<QAction *>(name);
    if (!action || !action->isEnabled())
        qFatal("the command %s cannot be given", qPrintable(name));
    action->trigger();
    settle();
}

QWidget *Stage::shown(const QString &name)
{
    const auto find = [&]() -> QWidget * {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            const QByteArray type(window->metaObject()->className());
            if (window->isVisible()
                && (window->objectName() == name
                    || type == QByteArray("studio::" + name.toLatin1())))
                return window;
        }
        return nullptr;
    };
    if (!tests::waitFor([&] { return find() != nullptr; }))
        qFatal("%s is not shown", qPrintable(name));
    settle();
    settle();
    return find();
}

} // namespace tests
