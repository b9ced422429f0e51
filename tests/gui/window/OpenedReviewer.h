#pragma once

#include "Answers.h"

#include "checks/Configuration.h"
#include "ui/editor/TextEditor.h"
#include "ui/settings/Shortcuts.h"
#include "ui/style/Appearance.h"
#include "ui/window/DocumentController.h"
#include "ui/window/DocumentView.h"
#include "ui/window/MainWindow.h"

#include <QFile>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

namespace tests {

/// A window in which an agent is open, with settings of its own, anew for each function of a test.
class OpenedReviewer : public QObject
{
    Q_OBJECT

protected:
    /// \a name: of the test, so that those of another one that runs beside it are not its own.
    explicit OpenedReviewer(const QString &name)
        : m_name(name)
    {
    }

    [[nodiscard]] studio::DocumentView *view() const { return m_window->documents()->current(); }
    [[nodiscard]] studio::TextEditor *editor() const { return view()->editor(); }
    [[nodiscard]] QString path(const QString &name) const { return m_folder->filePath(name); }
    template<typename T>
    [[nodiscard]] T *find(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<studio::MainWindow> m_window;
    std::shared_ptr<Answers> m_answers;
    QString m_name;

private slots:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("persona-studio-test"));
        QCoreApplication::setApplicationName(m_name);
        studio::applyAppearance(studio::Theme::Light);
    }

    void init()
    {
        QSettings().clear();
        QFile::remove(studio::userConfigurationPath());
        m_folder = std::make_unique<QTemporaryDir>();
        // The search for settings ends here.
        QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral(".git")));
        QFile file(path(QStringLiteral("reviewer.md")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("---\nname: reviewer\ndescription: Reviews changes. Use it before a merge.\n"
                   "tools: Read, Grep\nmodel: sonnet\n---\n\n# Reviewer\n\nYou read all of it.\n\n"
                   "## Approach\n\n- [describe your task here]\n- Two\n");
        file.close();
        m_answers = std::make_shared<Answers>();
        m_window = std::make_unique<studio::MainWindow>(
            std::make_unique<AnswerQuestions>(m_answers));
        m_window->resize(1500, 900);
        m_window->show();
        QVERIFY(tests::waitForExposed(m_window.get()));
        m_window->activateWindow();
        QVERIFY(m_window->documents()->open(path(QStringLiteral("reviewer.md"))));
    }

    void cleanup()
    {
        m_window.reset();
        studio::Shortcuts::instance().resetAll();
        QSettings().clear();
    }
};

} // namespace tests
