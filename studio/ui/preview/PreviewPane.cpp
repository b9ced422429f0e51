#include "ui/preview/PreviewPane.h"

#include "persona/Avatar.h"
#include "persona/CardModel.h"
#include "render/PageContent.h"
#include "ui/preview/CardView.h"
#include "ui/preview/LinkBar.h"
#include "ui/preview/PageView.h"
#include "ui/preview/QuietMenuButton.h"
#include "ui/publish/PublicationLine.h"
#include "ui/widgets/Look.h"

#include <QDesktopServices>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int edge = 14;
constexpr int shadow = 4;
constexpr int headerHeight = 30;
constexpr int radius = 12;

const QString themeKey = u"preview/theme"_s;
const QString sizeKey = u"preview/size"_s;

// The raised ground with rounded corners that the page lies on.
class PageSurface : public QWidget
{
public:
    using QWidget::QWidget;

    void setTokens(const Tokens &tokens)
    {
        m_tokens = &tokens;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(m_tokens->line);
        painter.setBrush(m_tokens->raised);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }

private:
    const Tokens *m_tokens = &lightTokens();
};

Theme themeOf(const QString &value)
{
    return value == "light"_L1 ? Theme::Light : value == "dark"_L1 ? Theme::Dark : Theme::Auto;
}

QString valueOf(Theme theme)
{
    return theme == Theme::Light ? u"light"_s : theme == Theme::Dark ? u"dark"_s : u"window"_s;
}

} // namespace

PreviewPane::PreviewPane(QWidget *parent)
    : QWidget(parent)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_publication(new PublicationLine(this))
    , m_card(new CardView(this))
    , m_surface(new PageSurface(this))
    , m_page(new PageView(m_surface))
    , m_linkBar(new LinkBar(m_surface))
{
    setObjectName(u"previewPane"_s);
    setAccessibleName(tr("Preview"));
    m_surface->setObjectName(u"previewSurface"_s);
    setFocusProxy(m_page);

    auto *inside = new QVBoxLayout(m_surface);
    inside->setContentsMargins(1, 6, 4, 6);
    inside->setSpacing(0);
    inside->addWidget(m_page);
    inside->addWidget(m_linkBar);
    addHeaders();

    m_counting.setSingleShot(true);
    m_counting.setInterval(150);
    connect(&m_counting, &QTimer::timeout, this, &PreviewPane::showTokens);
    connect(m_page, &PageView::placeActivated, this, &PreviewPane::placeActivated);
    connect(m_page, &PageView::linkClicked, m_linkBar, &LinkBar::ask);
    connect(m_linkBar, &LinkBar::accepted, this, [this](const QUrl &url) {
        m_opener(url);
        emit linkActivated(url);
    });
    connect(m_linkBar, &LinkBar::closed, m_page, [this] { m_page->setFocus(); });

    const QSettings settings;
    m_theme = themeOf(settings.value(themeKey).toString());
    m_themeButton->setValue(valueOf(m_theme));
    m_sizeButton->setValue(settings.value(sizeKey, u"pane"_s).toString());
    chooseSize(m_sizeButton->value());
    applyTheme();
}

void PreviewPane::addHeaders()
{
    const auto quietLabel = [this](const QString &text, const QString &name) {
        auto *label = new QLabel(text, this);
        label->setObjectName(name);
        label->setFont(labelFont(font()));
        return label;
    };
    m_cardTitle = quietLabel(tr("Card"), u"previewCardTitle"_s);
    m_pageTitle = quietLabel(tr("Page"), u"previewPageTitle"_s);
    m_contents = new QuietMenuButton(this);
    m_contents->setObjectName(u"previewContents"_s);
    m_contents->setAccessibleName(tr("Contents of the page"));
    m_contents->setFont(labelFont(font()));
    m_contents->setText(tr("Contents"));
    connect(m_contents->menu(), &QMenu::aboutToShow, this, &PreviewPane::fillContents);
    m_tokenCount = quietLabel(QString(), u"previewTokens"_s);
    m_tokenCount->setToolTip(tr("An estimate of what the whole file costs a model to read"));

    m_themeButton = new QuietMenuButton(this);
    m_themeButton->setObjectName(u"previewTheme"_s);
    m_themeButton->setTitle(tr("Colours of the preview"));
    m_themeButton->setFont(labelFont(font()));
    m_themeButton->addChoice(tr("As the &window"), tr("As window"), u"window"_s);
    m_themeButton->addChoice(tr("&Light"), tr("Light"), u"light"_s);
    m_themeButton->addChoice(tr("&Dark"), tr("Dark"), u"dark"_s);
    connect(m_themeButton, &QuietMenuButton::valueChosen, this, [this](const QString &value) {
        QSettings().setValue(themeKey, value);
        setTheme(themeOf(value));
    });

    m_sizeButton = new QuietMenuButton(this);
    m_sizeButton->setObjectName(u"previewSize"_s);
    m_sizeButton->setTitle(tr("Size of the card"));
    m_sizeButton->setFont(labelFont(font()));
    m_sizeButton->addChoice(tr("All it can &show"), tr("Whole"), u"pane"_s);
    m_sizeButton->addChoice(tr("As in a &grid"), tr("Grid"), u"372"_s);
    m_sizeButton->addChoice(tr("As in a &narrow grid"), tr("Narrow grid"), u"260"_s);
    connect(m_sizeButton, &QuietMenuButton::valueChosen, this, [this](const QString &value) {
        QSettings().setValue(sizeKey, value);
        chooseSize(value);
    });

    const auto row = [](std::initializer_list<QWidget *> start,
                        std::initializer_list<QWidget *> end) {
        auto *layout = new QHBoxLayout;
        layout->setSpacing(2);
        layout->setContentsMargins(shadow, 0, shadow, 0);
        for (QWidget *widget : start)
            layout->addWidget(widget);
        layout->addStretch();
        for (QWidget *widget : end)
            layout->addWidget(widget);
        // The rows keep their height when what they hold comes and goes.
        layout->addStrut(headerHeight);
        return layout;
    };
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(edge - shadow, 4, edge - shadow, edge);
    layout->setSpacing(0);
    layout->addLayout(row({m_cardTitle}, {m_themeButton, m_sizeButton}));
    layout->addWidget(m_publication);
    layout->addWidget(m_card);
    layout->addSpacing(4);
    layout->addLayout(row({m_pageTitle}, {m_tokenCount, m_contents}));
    auto *page = new QHBoxLayout;
    page->setContentsMargins(shadow, 2, shadow, 0);
    page->addWidget(m_surface);
    layout->addLayout(page, 1);
    m_surface->setMinimumHeight(120);
    const QWidgetList order{m_themeButton, m_sizeButton, m_contents, m_page};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
}

void PreviewPane::setSnapshot(const SnapshotPtr &snapshot)
{
    m_snapshot = snapshot;
    m_stale = true;
    if (isVisible())
        refresh();
}

void PreviewPane::setProblems(int errors)
{
    if (errors == m_problems)
        return;
    m_problems = errors;
    if (isVisible() && m_snapshot && !m_stale)
        showCard();
    else
        m_stale = true;
}

void PreviewPane::showCard()
{
    CardModel card = cardOf(*m_snapshot);
    card.avatar = findAvatar(m_snapshot->path);
    card.problems = m_problems;
    m_card->setCard(card);
}

void PreviewPane::refresh()
{
    if (!m_stale)
        return;
    m_stale = false;
    if (m_snapshot)
        showCard();
    m_card->setVisible(m_snapshot != nullptr);
    m_contents->setVisible(m_snapshot && pageSections(*m_snapshot, 2).size() > 1);
    m_page->setSnapshot(m_snapshot);
    if (m_tokenCount->text().isEmpty())
        showTokens();
    else
        m_counting.start();
    if (m_offset >= 0)
        m_page->showOffset(std::exchange(m_offset, -1));
}

void PreviewPane::fillContents()
{
    QMenu *menu = m_contents->menu();
    menu->clear();
    if (!m_snapshot)
        return;
    for (const PageSection &section : pageSections(*m_snapshot)) {
        QString text = section.title;
        text.replace(u'&', "&&"_L1);
        const QAction *action = menu->addAction(QString(section.depth * 4, u' ') + text);
        connect(action, &QAction::triggered, this,
                [this, begin = section.span.begin] { m_page->showTop(begin); });
    }
}

void PreviewPane::showTokens()
{
    const int count = m_snapshot ? m_count.of(m_snapshot->text) : 0;
    m_tokenCount->setText(tr("%1 tokens (est.)").arg(locale().toString(count)));
}

void PreviewPane::showOffset(qsizetype textOffset)
{
    if (isVisible())
        m_page->showOffset(textOffset);
    else
        m_offset = textOffset;
}

void PreviewPane::setTheme(Theme theme)
{
    m_theme = theme;
    m_themeButton->setValue(valueOf(theme));
    applyTheme();
}

void PreviewPane::setOpener(std::function<void(const QUrl &)> opener)
{
    m_opener = std::move(opener);
}

const Tokens &PreviewPane::tokens() const
{
    return m_theme == Theme::Auto ? tokensFor(palette()) : tokensFor(m_theme);
}

void PreviewPane::applyTheme()
{
    const Tokens &chosen = tokens();
    m_card->setTokens(chosen);
    static_cast<PageSurface *>(m_surface)->setTokens(chosen);
    m_page->setTokens(chosen);
    const Tokens &own = tokensFor(palette());
    for (QLabel *label : {m_cardTitle, m_pageTitle, m_tokenCount}) {
        QPalette colors = label->palette();
        if (colors.color(QPalette::WindowText) == own.muted)
            continue;
        colors.setColor(QPalette::WindowText, own.muted);
        label->setPalette(colors);
    }
}

void PreviewPane::chooseSize(const QString &value)
{
    bool isNumber = false;
    const int width = value.toInt(&isNumber);
    m_card->setColumnWidth(isNumber ? std::optional<int>(width) : std::nullopt);
}

void PreviewPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    refresh();
}

void PreviewPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (!m_themeButton)
        return;
    if (event->type() == QEvent::PaletteChange) {
        applyTheme();
    } else if (event->type() == QEvent::FontChange) {
        for (QWidget *widget : std::initializer_list<QWidget *>{
                 m_cardTitle, m_pageTitle, m_tokenCount, m_themeButton, m_sizeButton, m_contents})
            widget->setFont(labelFont(font()));
    }
}

void PreviewPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokensFor(palette()).window);
}

} // namespace studio
