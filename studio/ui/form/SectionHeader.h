#pragma once

#include "ui/widgets/Look.h"

#include <QAbstractButton>
#include <functional>
#include <optional>

namespace studio {

/// The line of a section's card: a handle to drag it by, an arrow, the title, and at the far
/// side what the section holds. Checked when the section is unfolded.
class SectionHeader : public QAbstractButton
{
    Q_OBJECT

public:
    static constexpr int lineHeight = 38;

    explicit SectionHeader(QWidget *parent);

    void setTitle(const QString &title);
    /// Worked out when it is first needed: a form may hold many folded sections.
    void setSummary(std::function<QString()> summary);
    [[nodiscard]] QString summary() const;
    /// The gravest finding in the section, and how many there are.
    void setFinding(std::optional<Mark> mark, const QString &sentence, int count);
    /// Where the title stands, for an edit in its place.
    [[nodiscard]] QRect titleRect() const;

    [[nodiscard]] QSize sizeHint() const override;
    /// How high a header is in a font.
    [[nodiscard]] static int heightIn(const QFontMetrics &font);
    [[nodiscard]] bool isDragging() const { return m_dragging; }

signals:
    void renameRequested();
    void removeRequested();
    void moveRequested(int by);
    void duplicateRequested();
    void mergeRequested();
    void levelRequested(int by);
    void menuRequested(const QPoint &place);
    void dragged(const QPoint &place);
    void dropped(const QPoint &place);
    void dragCancelled();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    [[nodiscard]] QRect handleRect() const;
    void describe();
    [[nodiscard]] static bool isCommand(const QKeyEvent *event);
    bool command(const QKeyEvent *event);

    std::function<QString()> m_makeSummary;
    mutable std::optional<QString> m_summary;
    std::optional<Mark> m_finding;
    QString m_findingSentence;
    int m_findingCount = 0;
    QPoint m_pressed;
    bool m_onHandle = false;
    bool m_dragging = false;
};

} // namespace studio
