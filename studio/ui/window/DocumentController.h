#pragma once

#include "text/Result.h"

#include <QObject>
#include <memory>

class QSettings;
class QStackedWidget;
class QTabBar;

namespace studio {

class DocumentSession;
class DocumentView;
class Questions;

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
    void showNext(int step);

    /// What has been left by a program that was ended: opened again, unsaved. Their number.
    int recover();
    /// Lets all go without asking; what is unsaved comes back at the next start.
    void keepAll();
    void rememberOpen(QSettings &settings) const;
    void restoreOpen(QSettings &settings);

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
    [[nodiscard]] int indexOf(const QString &path) const;

    QTabBar *m_tabs;
    QStackedWidget *m_pages;
    Questions *m_questions;
    QString m_lastFolder;
};

} // namespace studio
