#pragma once

#include "ui/editor/Search.h"

#include <QTextCursor>
#include <QWidget>

class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace studio {

class TextEditor;

/// Find and replace below the text. Enter and Shift+Enter go to the next and the previous match,
/// Escape returns to the text.
class FindBar : public QWidget
{
    Q_OBJECT

public:
    explicit FindBar(TextEditor *editor, QWidget *parent = nullptr);

    /// Shows the bar with what is selected in the text, when that is one line.
    void open(bool withReplace);
    void close();
    [[nodiscard]] SearchQuery query() const;

public slots:
    void findNext();
    void findPrevious();
    void replace();
    void replaceAll();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void colorCount();
    QToolButton *addButton(const QString &name, const QString &sign, const QString &text);
    void queryChanged();
    void setScoped(bool scoped);
    /// Where to look; nothing is everywhere.
    [[nodiscard]] std::optional<Span> scope() const;
    void search();
    void step(bool forward, bool fromOrigin);
    void showCount(const QString &message = {});
    void highlightMatches();
    [[nodiscard]] int currentMatch() const;

    TextEditor *m_editor;
    QLineEdit *m_find;
    QLineEdit *m_replacement;
    QLabel *m_count;
    QToolButton *m_case;
    QToolButton *m_word;
    QToolButton *m_expression;
    QToolButton *m_scoped;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_close;
    QPushButton *m_replace;
    QPushButton *m_replaceAll;
    QLabel *m_reason; ///< What is wrong with the expression, below it.
    QTextCursor m_scope; ///< Follows the text; null: everywhere.
    std::vector<Span> m_matches;
    bool m_countWarns = false; ///< Nothing was found.
    QString m_error;        ///< Why the expression cannot be read.
    qsizetype m_origin = 0; ///< Where the caret was before anything was searched for.
};

} // namespace studio
