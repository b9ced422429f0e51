#pragma once

#include <QWidget>

namespace studio {

class TextEditor;

/// Line numbers and the marks of problems beside the text. Clicking selects the line.
class Gutter : public QWidget
{
    Q_OBJECT

public:
    explicit Gutter(TextEditor *editor);

    [[nodiscard]] QSize sizeHint() const override;
    /// The line (from 0) whose area holds the height \a y; -1 below the text.
    [[nodiscard]] int lineAt(int y) const;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    bool event(QEvent *event) override;

private:
    void selectLines(int from, int to);

    TextEditor *m_editor;
    int m_pressed = -1;
};

} // namespace studio
