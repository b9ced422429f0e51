#include "ui/create/StartPreview.h"

#include "persona/Snapshot.h"
#include "render/CardPainter.h"
#include "render/CardWords.h"

#include <QPainter>
#include <QTextBlock>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int cardWidth = 340;
/// More does not fit into the preview.
constexpr qsizetype beginning = 4000;

/// Headings as in the page of the catalog, and room between paragraphs.
void calm(QTextDocument &document, const QFont &body)
{
    document.setIndentWidth(22);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setTopMargin(level > 0 && block.position() > 0 ? 10 : 0);
        format.setBottomMargin(block.textList() ? 2 : 6);
        format.setHeadingLevel(0);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        QFont font = body;
        font.setWeight(QFont::DemiBold);
        const double factor = level == 1 ? 15.0 / 13 : 1;
        if (font.pixelSize() > 0)
            font.setPixelSize(qRound(font.pixelSize() * factor));
        else
            font.setPointSizeF(font.pointSizeF() * factor);
        QTextCharFormat letters;
        letters.setFont(font);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.setCharFormat(letters);
    }
}

} // namespace

class StartPreview::Card : public QWidget
{
public:
    Card()
    {
        setObjectName(u"card"_s);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    void setModel(const CardModel &model)
    {
        m_model = model;
        setAccessibleName(cardWords(model).spoken());
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QSizeF size = cardSize(cardWidth, m_model, font());
        return QSizeF(size.width() + 1 + cardShadow, size.height() + 2 * cardShadow).toSize();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        // Its edge stands in line with the controls above it, whose side loses the soft shadow.
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRectF card = QRectF(rect()).adjusted(mirrored ? cardShadow : 1, cardShadow,
                                                    mirrored ? -1 : -cardShadow, -cardShadow);
        paintCard(painter, card, m_model, tokensFor(palette()), font());
    }

private:
    CardModel m_model;
};

StartPreview::StartPreview(QWidget *parent)
    : QWidget(parent)
    , m_card(new Card)
    , m_beginning(new QTextBrowser)
{
    m_beginning->setObjectName(u"beginning"_s);
    m_beginning->setAccessibleName(tr("How the text begins"));
    m_beginning->setOpenLinks(false);
    m_beginning->setTabChangesFocus(true);
    m_beginning->setFrameShape(QFrame::NoFrame);
    m_beginning->document()->setDocumentMargin(0);
    QPalette clear = m_beginning->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_beginning->setPalette(clear);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_card);
    column->addWidget(m_beginning, 1);
}

void StartPreview::setText(const QString &text)
{
    m_card->setVisible(!text.isEmpty());
    m_beginning->setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    const SnapshotPtr snapshot = makeSnapshot(text, {});
    m_card->setModel(cardOf(*snapshot));
    const Span body = snapshot->frontmatter.body;
    const QString shown = text.sliced(body.begin, qMin(body.length(), beginning));
    m_beginning->document()->setMarkdown(
        shown, QTextDocument::MarkdownFeatures(QTextDocument::MarkdownDialectGitHub)
                   | QTextDocument::MarkdownNoHTML);
    calm(*m_beginning->document(), font());
    // The view follows its caret, which would be at the end.
    m_beginning->moveCursor(QTextCursor::Start);
}

} // namespace studio
