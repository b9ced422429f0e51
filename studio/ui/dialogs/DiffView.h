#pragma once

#include "text/LineDiff.h"

#include <QTextEdit>

namespace studio {

/// Shows a difference: removed and added lines by their mark and by their ground, what belongs
/// together under its heading. As high as its content, up to a limit, then it scrolls.
class DiffView : public QTextEdit
{
    Q_OBJECT

public:
    explicit DiffView(QWidget *parent = nullptr);

    void setRows(std::vector<DiffRow> rows);
    [[nodiscard]] const std::vector<DiffRow> &rows() const { return m_rows; }
    void setMaximumRows(int rows);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void render();
    [[nodiscard]] int wantedHeight() const;

    std::vector<DiffRow> m_rows;
    int m_maximumRows = 12;
    bool m_rendering = false;
};

} // namespace studio
