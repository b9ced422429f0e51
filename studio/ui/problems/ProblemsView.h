#pragma once

#include "checks/Diagnostic.h"

#include <QWidget>
#include <functional>

class QLabel;
class QListView;
class QModelIndex;

namespace studio {

class DiagnosticDelegate;
class DiagnosticModel;
class DocumentSession;
class FilterChip;

/// The problems of a document as a list. Enter, a double click and F8 lead to the place, Ctrl+.
/// and the button of a row fix it.
class ProblemsView : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemsView(QWidget *parent = nullptr);

    /// Shows the problems of another document; nullptr: of none.
    void setSession(DocumentSession *session);
    [[nodiscard]] DiagnosticModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }

public slots:
    /// Selects the next (or previous) problem in the list and goes there.
    void nextProblem();
    void previousProblem();
    void fixCurrent();

signals:
    void activated(studio::Span span);
    /// How many problems there are now, shown or not.
    void countChanged(int total);

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void activate(const QModelIndex &index);
    void fix(const QModelIndex &index);
    void step(int by);
    [[nodiscard]] std::function<void()> commandFor(const QKeyEvent &key);
    void showState();
    void adoptTheme();

    DocumentSession *m_session = nullptr;
    DiagnosticModel *m_model = nullptr;
    DiagnosticDelegate *m_delegate;
    QLabel *m_title;
    QLabel *m_count;
    FilterChip *m_all;
    FilterChip *m_severe;
    QListView *m_list;
    QLabel *m_empty;
    bool m_adopting = false;
};

} // namespace studio
