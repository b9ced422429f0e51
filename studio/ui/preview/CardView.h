#pragma once

#include "render/CardDrawing.h"

#include <QWidget>
#include <optional>

namespace studio {

/// The catalog card as it will be listed.
class CardView : public QWidget
{
    Q_OBJECT

public:
    explicit CardView(QWidget *parent = nullptr);

    void setCard(const CardModel &card);
    void setTokens(const Tokens &tokens);
    /// The width of a column of a grid, whose cards are all of one height; nothing: as wide as
    /// there is room, and as high as the card needs.
    void setColumnWidth(std::optional<int> width);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    [[nodiscard]] QSizeF cardSizeFor(int width) const;
    void refresh(bool newSize);

    CardModel m_card;
    const Tokens *m_tokens;
    std::optional<int> m_column;
    std::optional<CardDrawing> m_drawing;
};

} // namespace studio
