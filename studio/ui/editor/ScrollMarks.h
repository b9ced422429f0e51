#pragma once

#include <QScrollBar>

namespace studio {

class TextEditor;

/// The vertical scroll bar of a text editor with marks where there are findings, matches of a
/// search, and lines that have changed since the file was saved.
class ScrollMarks : public QScrollBar
{
    Q_OBJECT

public:
    explicit ScrollMarks(TextEditor *editor);

    /// The height at which a line (from 0) is marked.
    [[nodiscard]] int markAt(int line) const;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void mark(QPainter &painter, int line, const QColor &color, bool left) const;

    TextEditor *m_editor;
};

} // namespace studio
