#pragma once

#include "ui/form/PointList.h"

#include <QTextEdit>

namespace studio {

/// Edits a Markdown list point by point: Enter adds one, Backspace in an empty one removes it,
/// Alt+Up and Alt+Down move it, Tab and Shift+Tab change its depth. As high as its points.
class PointsEdit : public QTextEdit
{
    Q_OBJECT

public:
    explicit PointsEdit(QWidget *parent = nullptr);

    /// Shows a list by changing only the points that differ. False when it is no such list.
    bool showMarkdown(const QString &markdown);
    [[nodiscard]] bool isComposing() const { return m_composing; }
    /// The point that the caret is in.
    [[nodiscard]] int currentPoint() const;
    /// Where the caret stands in the Markdown.
    /// Whether the point with the caret is a task, and whether that is done.
    [[nodiscard]] bool isTask() const;
    [[nodiscard]] bool isDone() const;
    void tick();
    [[nodiscard]] qsizetype caretOffset() const;
    void setCaretOffset(qsizetype offset);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The person changed the list. \a typing: one key of several.
    void edited(const QString &markdown, bool typing);
    /// What is shown cannot be written as such a list.
    void refused();
    void compositionEnded();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    [[nodiscard]] std::vector<PointList::Shown> inDocument() const;
    void showPoints(const std::vector<PointList::Shown> &points);
    void documentChanged();
    void move(int by);
    bool changeDepth(int by);
    void take(const std::optional<PointList> &changed);
    void setDepth(QTextCursor &cursor, int depth);
    void adjustHeight();
    [[nodiscard]] QRectF labelRect(const QTextBlock &block) const;

    std::optional<PointList> m_list;
    QString m_markdown;
    bool m_showing = false;
    bool m_composing = false;
};

} // namespace studio
