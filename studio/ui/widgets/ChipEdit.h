#pragma once

#include <QFrame>
#include <QList>
#include <QStringList>
#include <functional>
#include <map>
#include <vector>

class QCompleter;
class QKeyEvent;
class QLineEdit;

namespace studio {

class Chip;
class FlowLayout;

/// A value that can be completed while typing.
struct Suggestion
{
    QString text;
    QString help = {};
    bool heading = false; ///< A title over the suggestions that follow, shown in the full list.
};

/// A list of short texts as chips that flow and wrap, with a place to add more.
/// Keys in the place to add: Enter or a comma adds, Backspace and Left go to the last chip, Down
/// shows all suggestions. On a chip: Left and Right move, Delete and Backspace remove, F2 changes
/// it, Alt+Left and Alt+Right reorder, as does dragging. A pasted list becomes chips.
class ChipEdit : public QFrame
{
    Q_OBJECT

public:
    explicit ChipEdit(QWidget *parent = nullptr);

    [[nodiscard]] QStringList items() const { return m_items; }
    /// Shows the items; chips that stay keep their focus. Emits nothing.
    void setItems(const QStringList &items);
    /// The items to warn of, with the reason.
    void setWarnings(const std::map<QString, QString> &reasons);
    void setSuggestions(std::vector<Suggestion> suggestions);
    /// What the empty place to add says: "+ tool".
    void setAddText(const QString &text);
    void setReadOnly(bool readOnly);
    [[nodiscard]] QLineEdit *lineEdit() const { return m_edit; }
    /// Something is typed that is no chip yet.
    [[nodiscard]] bool hasPendingText() const;
    /// Adds what is typed.
    void commit();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void itemsChanged(const QStringList &items);
    /// An item was clicked while Ctrl was held.
    void itemFollowed(const QString &item);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    Chip *makeChip();
    [[nodiscard]] int indexOf(const QObject *chip) const;
    bool chipKey(int index, const QKeyEvent *event);
    bool editKey(int key, Qt::KeyboardModifiers modifiers);
    void focusChip(int index);
    void add(const QStringList &texts);
    void remove(int index);
    void move(int index, int by);
    [[nodiscard]] int dropIndex(const QPoint &place) const;
    void showDrop(int index);
    void beginChange(int index);
    void endChange();
    void suggest(bool all);
    void setFrom(const QStringList &items);
    void fitEdit();

    QStringList m_items;
    QList<Chip *> m_chips;
    std::map<QString, QString> m_warnings;
    std::vector<Suggestion> m_suggestions;
    FlowLayout *m_flow;
    QLineEdit *m_edit;
    QCompleter *m_completer = nullptr;
    QWidget *m_drop = nullptr; ///< Marks where a dragged chip would come to stand.
    int m_changing = -1; ///< The chip in whose place the line edit stands, or -1.
    bool m_readOnly = false;
};

} // namespace studio
