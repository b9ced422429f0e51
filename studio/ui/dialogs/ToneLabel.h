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
    /// Breaks long texts into lines; a text without blanks does not widen its dialog.
    void setWrapping();
    /// The font of labels and meta lines.
    void setSmall();

protected:
    void changeEvent(QEvent *event) override;

private:
    void applyTone();

    Tone m_tone;
    bool m_applying = false;
};

} // namespace studio
