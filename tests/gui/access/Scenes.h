#pragma once

#include "DialogTest.h"
#include "MemoryKeychain.h"

#include <QApplication>
#include <functional>
#include <memory>
#include <vector>

namespace studio {
class DocumentSession;
class FormView;
class MainWindow;
class RegistryAccess;
} // namespace studio

namespace tests {

class SoulsServer;

/// A window with a library, open personas and registries, in folders of its own.
class Stage
{
public:
    explicit Stage(QSize size = {1280, 860});
    ~Stage();

    [[nodiscard]] studio::MainWindow &window() const { return *m_window; }
    [[nodiscard]] studio::RegistryAccess &registries() const { return *m_registries; }
    [[nodiscard]] studio::DocumentSession *session() const;
    [[nodiscard]] studio::FormView *form() const;
    [[nodiscard]] QString library() const { return m_place.file(QStringLiteral("library")); }
    [[nodiscard]] const OwnPlace &place() const { return m_place; }
    [[nodiscard]] const SoulsServer &server() const { return *m_server; }

    void openLibrary();
    /// A file of the library by its path in it, with the library beside it.
    void open(const QString &file);
    void openAgent() { open(QStringLiteral("agents/backend-developer.md")); }
    void openSoul() { open(QStringLiteral("souls/engineer/SOUL.md")); }
    void openSkill() { open(QStringLiteral("skills/sql-style-guide/SKILL.md")); }
    void publishSome();
    /// Does a command of the window by its name ("persona.publish").
    void command(const QString &name);
    /// The dialog, sheet or popup of that name (of its class, when it has none), when it is shown.
    QWidget *shown(const QString &name);

private:
    void writeLibrary();

    OwnPlace m_place;
    std::unique_ptr<SoulsServer> m_server;
    std::unique_ptr<studio::RegistryAccess> m_registries;
    std::unique_ptr<studio::MainWindow> m_window;
    bool m_filled = false;
};

/// A view or a dialog, and how one gets there.
struct Scene
{
    enum Form { View, Dialog, Popup };
    QString name;
    Form form;
    /// Brings it up and returns it; what works beside the window has come to its end.
    std::function<QWidget *(Stage &)> show;
};

[[nodiscard]] const std::vector<Scene> &scenes();
/// All, or with PERSONA_SCENES=1/2 the first half of them, taken in turn: for runs side by side.
[[nodiscard]] std::vector<Scene> scenesOfThisRun();
/// What is seen seldom: too long, too many, too large, other scripts, trouble. For pictures.
[[nodiscard]] const std::vector<Scene> &rareScenes();
/// The style and the colours of a desktop that somebody with weak eyes has set up.
void takeHighContrast();
[[nodiscard]] const Scene *findScene(const QString &name);

/// Lets events come and go until nothing is under way any more that would change what is shown.
void settle();

/// What a rule finds wrong and goes on finding: work beside the window may still change what is
/// shown, on a busy machine for seconds.
[[nodiscard]] QStringList whatStays(const std::function<QStringList()> &rule);

} // namespace tests
