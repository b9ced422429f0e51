#pragma once

#include <QLabel>

namespace studio {

/// A label in one of the studio's colours, which follow the theme.
class ToneLabel : public QLabel
{
    Q_OBJECT

public:
    enum class Tone { Text, Muted, Good, Warning, Error };

    explicit ToneLabel(Tone tone, const QString &text = {}, QWidget *parent = nullptr);

    void setTone(Tone tone);
    /// Breaks long texts into lines: wants one line, and does with less width.
    void setWrapping();
    /// Shortens what does not fit, in the middle, and shows all of it as a tool tip. For paths.
    void setEliding();
    /// The font of labels and meta lines.
    void setSmall();

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void applyTone();
    void tellAll();
    void alignToWindow();

    Tone m_tone;
    bool m_eliding = false;
    bool m_applying = false;
};

} // namespace studio
