#pragma once

#include <QWidget>

namespace studio {

class TextEditor;

/// Line numbers, the marks of problems and the signs of what can be folded, beside the text.
/// Clicking a number selects the line, clicking a sign folds and unfolds.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    explicit Gutter(TextEditor *editor);

    [[nodiscard]] QSize sizeHint() const override;
    /// The line (from 0) whose area holds the height \a y; -1 below the text.
    [[nodiscard]] int lineAt(int y) const;
    /// The part of the width that holds the signs of folds.
    [[nodiscard]] QRect foldColumn() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void selectLines(int from, int to);
    void paintFoldSign(QPainter &painter, const QRect &row, bool folded) const;

    TextEditor *m_editor;
    int m_pressed = -1;
};

} // namespace studio
