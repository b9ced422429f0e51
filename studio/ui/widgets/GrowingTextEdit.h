#pragma once

#include <QPlainTextEdit>

#include <functional>
#include <optional>

namespace studio {

/// A plain text edit as high as its text, up to a number of lines. It has no undo of its own and
/// leaves the wheel to the form around it until it scrolls itself.
class GrowingTextEdit : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit GrowingTextEdit(QWidget *parent = nullptr);

    void setLines(int minimum, int maximum);
    /// Whether it looks like a line edit; else it is text on the surface around it.
    void setFramed(bool framed);
    /// What of pasted and dropped data is written instead of its plain text, when it gives any.
    using Conversion = std::function<std::optional<QString>(const QMimeData &)>;
    void setConversion(Conversion conversion) { m_conversion = std::move(conversion); }
    /// Shows a text by replacing only what differs, so that caret, selection and scrolling stay.
    /// Emits no edited().
    void showText(const QString &text);
    /// An input method is putting characters together; the text must not be touched.
    [[nodiscard]] bool isComposing() const { return m_composing; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The person changed the text.
    void edited(const QString &text);
    void compositionEnded();

protected:
    bool event(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void insertFromMimeData(const QMimeData *source) override;

private:
    void adjustHeight();
    [[nodiscard]] int chromeHeight() const;

    QString m_text; ///< As last told or shown.
    Conversion m_conversion;
    int m_minimumLines = 1;
    int m_maximumLines = 12;
    bool m_showing = false;
    bool m_composing = false;
    bool m_fits = true;
    bool m_framed = true;
};

} // namespace studio
