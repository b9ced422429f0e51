#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>
#include <vector>

namespace studio {

class MainWindow;
class Questions;

/// All windows of the program. A file is open in one of them once; what is open in all of them is
/// kept a moment after it changes, and comes back at the next start.
class Windows : public QObject
{
    Q_OBJECT

public:
    /// What a new window asks with; nothing: the desktop's own dialogs.
    using MakeQuestions = std::function<std::unique_ptr<Questions>()>;

    explicit Windows(MakeQuestions questions = {}, QObject *parent = nullptr);
    ~Windows() override;

    /// Makes a window; it is not shown yet.
    MainWindow *add();
    /// Makes and shows one beside those that are there.
    MainWindow *open();
    [[nodiscard]] const std::vector<MainWindow *> &all() const { return m_windows; }
    /// The one that was used last; nullptr when there is none.
    [[nodiscard]] MainWindow *active() const;

    /// Opens files where they are open already, else in the active window or a new one. Folders
    /// become the library. False when a file could not be opened.
    bool openFiles(const QStringList &paths, bool inNewWindow);
    /// Makes the windows of the last time with what was open in them; at least one. Text that was
    /// left unsaved comes back in any case, files only when \a files says so.
    void restore(bool files);
    /// Nothing is kept and nothing read: for pictures.
    void setRemembering(bool remember);
    /// Puts down what is open now.
    void keepSession();
    /// Ends the program; what is unsaved comes back at the next start.
    void quit();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool mayClose(MainWindow *window);
    bool showElsewhere(const MainWindow *asker, const QString &path);
    static void raise(MainWindow *window);

    MakeQuestions m_questions;
    std::vector<MainWindow *> m_windows;
    QPointer<MainWindow> m_active;
    QTimer m_keep;
    QByteArray m_kept; ///< As it was put down last.
    bool m_remember = true;
    bool m_quitting = false;
};

} // namespace studio
