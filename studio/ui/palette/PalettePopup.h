#pragma once

#include "ui/style/PopupFrame.h"

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace studio {

class ToneLabel;

/// A line to type into and a list that narrows as one types: for commands and for files. Closes
/// when something is chosen, on Escape, and when it loses the focus.
class PalettePopup : public PopupFrame
{
    Q_OBJECT

public:
    struct Choice
    {
        QString title;
        QString detail; ///< A shortcut, or a folder; shown quietly at the end of the row.
        std::function<void()> run;
    };

    PalettePopup(const QString &prompt, std::vector<Choice> choices, QWidget *window);

    /// Shows it in the upper middle of the window.
    void popup();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void filter(const QString &text);
    void choose();

    std::vector<Choice> m_choices;
    QLineEdit *m_line;
    QListView *m_list;
    ToneLabel *m_nothing; ///< Says so when no row is left.
    QStandardItemModel *m_model;
};

/// How well \a text answers to what was typed: its letters in this order, best as a whole word; of
/// several words each must be found. Negative: not at all.
[[nodiscard]] int paletteScore(QStringView text, QStringView typed);

} // namespace studio
