#pragma once

#include <QAbstractButton>

namespace studio {

/// One of a few ways to filter a list; the chosen one is checked.
class FilterChip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit FilterChip(const QString &text, QWidget *parent = nullptr);

    /// As it is: an ampersand is part of a name, not a mnemonic.
    void setText(const QString &text);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace studio
