#pragma once

#include <QFrame>

class QLabel;

namespace studio {

/// What the chosen completion means, in full, beside the list. It never takes the focus.
class CompletionNote : public QFrame
{
    Q_OBJECT

public:
    explicit CompletionNote(QWidget *window);

    /// Shows \a markdown beside \a list (in the window), where there is room; hides for an empty
    /// text.
    void showBeside(const QRect &list, const QString &markdown);
    [[nodiscard]] QString text() const;
    /// The words of \a markdown, without its marks.
    [[nodiscard]] static QString spoken(const QString &markdown);

private:
    QLabel *m_label;
};

} // namespace studio
