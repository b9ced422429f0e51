#include "ui/create/StartPreview.h"

#include "persona/Snapshot.h"
#include "render/CardPainter.h"
#include "render/CardWords.h"

#include <QPainter>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int cardWidth = 340;
/// More does not fit into the preview.
constexpr qsizetype beginning = 4000;

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
        return QSizeF(size.width() + 2 * cardShadow, size.height() + 2 * cardShadow).toSize();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setLayoutDirection(layoutDirection());
        paintCard(painter,
                  QRectF(rect()).adjusted(cardShadow, cardShadow, -cardShadow, -cardShadow), m_model,
                  tokensFor(palette()), font());
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
    m_beginning->document()->setDocumentMargin(4);
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
}

} // namespace studio
