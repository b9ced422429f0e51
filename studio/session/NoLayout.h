#pragma once

#include <QAbstractTextDocumentLayout>

namespace studio {

/// The layout of a document that nobody shows yet. Without any layout a QTextDocument does not
/// tell what has changed in it, and its own rich one would lay out every edit for nobody.
class NoLayout : public QAbstractTextDocumentLayout
{
    Q_OBJECT

public:
    using QAbstractTextDocumentLayout::QAbstractTextDocumentLayout;

    void draw(QPainter *, const PaintContext &) override { }
    int hitTest(const QPointF &, Qt::HitTestAccuracy) const override { return -1; }
    int pageCount() const override { return 1; }
    QSizeF documentSize() const override { return {}; }
    QRectF frameBoundingRect(QTextFrame *) const override { return {}; }
    QRectF blockBoundingRect(const QTextBlock &) const override { return {}; }

protected:
    void documentChanged(int, int, int) override { }
};

} // namespace studio
