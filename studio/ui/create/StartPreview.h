#pragma once

#include "persona/CardModel.h"

#include <QWidget>

class QTextBrowser;

namespace studio {

class ToneLabel;

/// The card that a text would have, and how the text begins.
class StartPreview : public QWidget
{
    Q_OBJECT

public:
    explicit StartPreview(QWidget *parent = nullptr);

    /// \a text: empty for none.
    void setText(const QString &text);

private:
    class Card;

    Card *m_card;
    QTextBrowser *m_beginning;
};

} // namespace studio
