#pragma once

#include "text/Result.h"

#include <QObject>
#include <functional>
#include <memory>
#include <vector>

class QJsonObject;
class QStackedWidget;
class QTabBar;

namespace studio {

class DocumentSession;
class DocumentView;
class Questions;
struct RecoveredText;

/// The open personas: opens, shows, saves and closes them, and brings back those of the last time.
/// Tab and page of a persona always have the same index.
class DocumentController : public QObject
{
    Q_OBJECT

public:
    DocumentController(QTabBar *tabs, QStackedWidget *pages, Questions *questions,
                       QObject *parent = nullptr);

    [[nodiscard]] DocumentView *current() const;
    [[nodiscard]] DocumentView *viewAt(int index) const;
    [[nodiscard]] int count() const;

    /// Opens a file, or shows it when it is open already. Says why through failed().
    bool open(const QString &path);
    void openText(const QString &text, const QString &name);
    bool save();
    bool saveAs();
    bool close(int index);
    /// Closes without asking: what it showed is elsewhere.
    void forget(int index);
    /// Each asks for what is unsaved; false when one was not to be closed.
    bool closeAll();
    bool closeOthers(int index);
    void showNext(int step);
    void setCurrent(int index);
    void move(int from, int to);
    [[nodiscard]] bool has(const QString &path) const { return indexOf(path) >= 0; }
    /// Shows a file that is open in another window there; false when none has it. Asked before a
    /// file is opened, so that it is open once.
    void setElsewhere(std::function<bool(const QString &path)> elsewhere);

    /// Lets all go without asking; what is unsaved comes back at the next start.
    void keepAll();
    /// What is open, and where in it one is; see restoreSessionState().
    [[nodiscard]] QJsonObject sessionState() const;
    /// Opens what was open, in that order. Of what was left unsaved it takes its own out of
    /// \a recovered; the files that were not are opened only when \a files says so.
    void restoreSessionState(const QJsonObject &state, std::vector<RecoveredText> &recovered,
                             bool files);
    /// Opens unsaved text again, unsaved as it was.
    bool recover(const RecoveredText &text);

signals:
    void currentChanged(studio::DocumentView *view); ///< nullptr when none is open
    void opened(const QString &path);
    void saved(const QString &path);
    void failed(const studio::Error &error);
    /// Other texts than before are not saved, or they have other files.
    void unsavedChanged();

private:
    DocumentView *show(std::unique_ptr<DocumentSession> session);
    bool saveView(DocumentView *view, bool overwrite);
    void describeTab(DocumentView *view);
    void markTab(DocumentView *view);
    void signTab(DocumentView *view);
    [[nodiscard]] int indexOf(const QString &path) const;

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    Questions *m_questions;
    std::function<bool(const QString &path)> m_elsewhere;
    QString m_lastFolder;
};

} // namespace studio
