#pragma once

#include <QProxyStyle>

namespace studio {

/// Fusion, made calm: flat controls 30 pixels high with corners of 6, one-pixel lines, slim
/// scroll bars, and a visible ring where the focus is. Colours come from the palette's tokens.
class StudioStyle : public QProxyStyle
{
    Q_OBJECT

public:
    StudioStyle();

    void polish(QWidget *widget) override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                            QPainter *painter, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                         SubControl subControl, const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option,
                    const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;

    /// The signs of the window where Qt would show pictures of its own.
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option,
                       const QWidget *widget) const override;

private:
    void drawProgress(const QStyleOptionProgressBar &bar, QPainter *painter,
                      const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex *option, QPainter *painter) const;
    void drawComboBox(const QStyleOptionComplex *option, QPainter *painter,
                      const QWidget *widget) const;
    void drawSpinBox(const QStyleOptionComplex *option, QPainter *painter,
                     const QWidget *widget) const;
};

/// The place of a button in a group that is drawn as one, as an int in the property of that name.
enum class Segment { First = 1, Middle, Last };
inline constexpr auto segmentName = "segment";

/// Leaves the line around a list away and keeps its room: rows do not touch the ring of the focus.
void makeFramePlain(QWidget *list);

} // namespace studio
