#pragma once

#include <QDialog>

class QAbstractItemView;
class QGridLayout;
class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace studio {

class ToneLabel;

/// What the studio's dialogs have in common: a title with a quiet word beside it, the content, and
/// a foot with what is going on at one side and the buttons at the other.
class Sheet : public QDialog
{
    Q_OBJECT

public:
    /// What the foot says; also told to screen readers.
    [[nodiscard]] QString status() const;

protected:
    explicit Sheet(const QString &name, QWidget *parent);

    /// Never lets the dialog stay lower than its words need: they come when they are known, in
    /// whatever order.
    bool event(QEvent *event) override;

    void setTitle(const QString &title, const QString &aside);
    [[nodiscard]] QVBoxLayout *content() const { return m_content; }
    void setStatus(const QString &text);
    /// Shows that something is going on; \a total: 0 where the end is not known, -1 to hide it.
    void setProgress(qint64 done, qint64 total);
    /// Makes the dialog as high as its content wants; it keeps its width.
    void fitHeight();
    /// The same, but never lower than it is.
    void growHeight();
    /// Adds a button behind those that are there.
    QPushButton *addButton(const QString &text, const QString &name);

    /// A list that stands on the window's own ground, without a box around it.
    static void makePlainList(QAbstractItemView *list);

    /// A form of labels and controls.
    [[nodiscard]] static QGridLayout *makeForm(int labelWidth = 132);
    /// Adds a row to a form. The label leads to \a buddy, or to the control itself. \a firstLine:
    /// the height of the control's first line, 0 for one of bare words.
    QLabel *addRow(QGridLayout *form, const QString &label, QWidget *control,
                   QWidget *buddy = nullptr, int firstLine = 0);

    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] int wantedHeight();
    [[nodiscard]] int roomFor(int height) const;

    QLabel *m_title;
    ToneLabel *m_aside;
    QVBoxLayout *m_content;
    QProgressBar *m_progress;
    ToneLabel *m_status;
    QHBoxLayout *m_buttons;
};

} // namespace studio
