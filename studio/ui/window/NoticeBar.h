#pragma once

#include <QWidget>
#include <functional>

class QHBoxLayout;
class QLabel;

namespace studio {

/// A bar that tells something in place of a message box and does not block: what happened, and
/// the answers to it as buttons. It has no answer of its own but to be closed.
class NoticeBar : public QWidget
{
    Q_OBJECT

public:
    enum class Tone { Info, Warning, Error };
    struct Answer
    {
        QString text;
        std::function<void()> action; ///< The bar closes before it runs.
    };

    explicit NoticeBar(QWidget *parent = nullptr);

    /// \a topic: a notice takes the place of the one of the same topic only, or of a lesser one.
    void show(const QString &topic, Tone tone, const QString &text,
              std::vector<Answer> answers = {});
    void clear(const QString &topic);
    [[nodiscard]] QString topic() const { return m_topic; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void close();

    QLabel *m_label;
    QHBoxLayout *m_buttons;
    QString m_topic;
    Tone m_tone = Tone::Info;
};

} // namespace studio
