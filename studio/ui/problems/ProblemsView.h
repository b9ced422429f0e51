#pragma once

#include "checks/Diagnostic.h"
#include "text/Result.h"

#include <QTimer>
#include <QVariantMap>
#include <QWidget>
#include <functional>

class QListView;
class QModelIndex;

namespace studio {

class DiagnosticDelegate;
class DiagnosticModel;
class DocumentSession;
class FolderProblems;
class Library;
class ProblemsHeader;

/// The problems of a document, or of all files of a library, as a list. Enter, a double click and
/// F8 lead to the place, Ctrl+. and the button of a row fix it, F1 explains the rule. Without any
/// problem it is one line high.
class ProblemsView : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    /// Shows the problems of another document; nullptr: of none.
    void setSession(DocumentSession *session);
    /// Whose files "all files" are; must live as long.
    void setLibrary(Library *library);
    [[nodiscard]] DiagnosticModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }
    /// What is shown and how, for the next start: groups, those that are closed, severities.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap &state);

public slots:
    /// Selects the next (or previous) problem in the list and goes there.
    void nextProblem();
    void previousProblem();
    /// Offers the fixes of the row at hand, with what each would change.
    void fixCurrent();
    void explainCurrent();

signals:
    void activated(studio::Span span);
    /// A problem in another file.
    void activatedIn(const QString &path, studio::Span span);
    /// It has something to show again, or nothing any more: how high it wants to be.
    void heightWanted(int height);
    void failed(const studio::Error &error);

protected:
    void showEvent(QShowEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void applyScope();
    void activate(const QModelIndex &index);
    void fix(const QModelIndex &index, bool look);
    void fixRule(const QByteArray &code);
    void step(int by);
    [[nodiscard]] int rowBeside(int row, int by);
    /// Closes or opens the group of the row at hand, as a tree does.
    void fold(bool closed);
    void toggle(const QModelIndex &heading);
    void showMenu(const QPoint &place);
    void copyCurrent();
    [[nodiscard]] bool isProblem(const QModelIndex &index) const;
    [[nodiscard]] QPoint placeBelow(const QModelIndex &index) const;
    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent &key);
    void showState();
    void updateHeight(bool atOnce);
    void collapse();

    DocumentSession *m_session = nullptr;
    DiagnosticModel *m_model = nullptr;
    FolderProblems *m_folder = nullptr;
    DiagnosticDelegate *m_delegate;
    ProblemsHeader *m_header;
    QListView *m_list;
    QTimer m_empty; ///< It has been empty for a moment when this ends.
    QStringList m_closedGroups; ///< Also while there is no model.
    bool m_collapsed = false;
    int m_height = 0; ///< Before it became one line.
};

} // namespace studio
