#pragma once

#include "ui/editor/Search.h"

#include <QPointer>
#include <QWidget>
#include <functional>
#include <vector>

class QLabel;
class QLineEdit;
class QPushButton;
class QTimer;
class QToolButton;
class QTreeWidget;

namespace studio {

class DocumentSession;

/// Finds in all open personas and lists what it finds, by file. The list follows the texts.
class FindEverywhere : public QWidget
{
    Q_OBJECT

public:
    using Sessions = std::function<std::vector<DocumentSession *>()>;
    explicit FindEverywhere(Sessions sessions, QWidget *parent = nullptr);

    /// Shows it with the words to look for, and gives it the focus.
    void open(const QString &text = {});

signals:
    void activated(studio::DocumentSession *session, studio::Span place);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QToolButton *addOption(const QString &name, const QString &sign,
                                         const QString &text);
    void layOut();
    void search();
    void listMatches(DocumentSession *session, const std::vector<Span> &matches);
    void replaceAll();
    void tell(const QString &sentence);
    void activate(class QTreeWidgetItem *item);
    [[nodiscard]] SearchQuery query() const;

    Sessions m_sessions;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QToolButton *m_case = nullptr;
    QToolButton *m_word = nullptr;
    QToolButton *m_expression = nullptr;
    QPushButton *m_replaceAll;
    QToolButton *m_close = nullptr;
    QLabel *m_summary;
    QTreeWidget *m_results;
    QTimer *m_timer;
    std::vector<QPointer<DocumentSession>> m_watched;
};

} // namespace studio
