#pragma once

#include <QToolButton>

class QActionGroup;

namespace studio {

/// A small muted word with an arrow that opens a list of choices.
class QuietMenuButton : public QToolButton
{
    Q_OBJECT

public:
    explicit QuietMenuButton(QWidget *parent = nullptr);

    /// What is chosen with it, for screen readers: they are told that and what the button says.
    void setTitle(const QString &title);
    /// Adds a choice with a value of its own. \a shown: what the button says when it is chosen.
    void addChoice(const QString &text, const QString &shown, const QString &value);
    /// Whether a choice is offered now.
    void setChoiceVisible(const QString &value, bool visible);
    /// Chooses without telling.
    void setValue(const QString &value);
    [[nodiscard]] QString value() const { return m_value; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void valueChosen(const QString &value);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    QString m_title;
    QActionGroup *m_choices;
    QString m_value;
};

} // namespace studio
