#include "ui/catalog/CatalogDetail.h"

#include "ui/catalog/MenuChip.h"
#include "ui/dialogs/DiffView.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/preview/LinkBar.h"
#include "ui/preview/PageView.h"
#include "ui/style/Icons.h"
#include "wording/Wording.h"

#include <QDesktopServices>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QKeySequence>
#include <QPainter>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int leastWidth = 320;

} // namespace

CatalogDetail::CatalogDetail(CatalogCommands *commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_opener([](const QUrl &url) { QDesktopServices::openUrl(url); })
    , m_stack(new QStackedWidget(this))
    , m_page(new PageView(m_stack))
    , m_links(new LinkBar(this))
{
    setObjectName(u"catalogDetail"_s);
    setAccessibleName(tr("Page of the persona"));
    setMinimumWidth(leastWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 8, 8);
    layout->setSpacing(8);
    buildHead();
    buildDifference();
    m_page->setObjectName(u"catalogPage.page"_s);
    m_page->setAccessibleName(tr("Page"));
    m_page->setTokens(tokensFor(palette()));
    m_message = new ToneLabel(ToneLabel::Tone::Muted);
    m_message->setObjectName(u"catalogDetail.message"_s);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_message->setMargin(12);
    m_stack->addWidget(m_message);
    m_stack->addWidget(m_page);
    m_stack->addWidget(m_difference);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_links);
    setFocusProxy(m_page);
    // What stands above the page is made after it.
    const QWidgetList order{m_close, m_main, m_download, m_more, m_page, m_rows};
    for (qsizetype i = 1; i < order.size(); ++i)
        setTabOrder(order[i - 1], order[i]);
    connect(m_page, &PageView::linkClicked, m_links, &LinkBar::ask);
    connect(m_page, &PageView::backWanted, this, &CatalogDetail::closed);
    connect(m_page, &PageView::downloadWanted, this, [this] { m_commands->downloadAs(m_item); });
    connect(m_links, &LinkBar::accepted, this, [this](const QUrl &url) { m_opener(url); });
    connect(m_links, &LinkBar::closed, m_page, [this] { m_page->setFocus(); });
}

void CatalogDetail::buildHead()
{
    m_title = new ToneLabel(ToneLabel::Tone::Text);
    m_title->setObjectName(u"catalogDetail.title"_s);
    m_title->setEliding();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_about = new ToneLabel(ToneLabel::Tone::Muted);
    m_about->setObjectName(u"catalogDetail.about"_s);
    m_about->setSmall();
    m_about->setEliding();
    m_close = new QToolButton(this);
    m_close->setObjectName(u"catalogDetail.close"_s);
    m_close->setAccessibleName(tr("Close the page"));
    m_close->setToolTip(tr("Close the page (Esc)"));
    m_close->setAccessibleDescription(
        QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_close->setIcon(signIcon(Sign::Close));
    m_close->setAutoRaise(true);
    connect(m_close, &QToolButton::clicked, this, &CatalogDetail::closed);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    names->addWidget(m_title);
    names->addWidget(m_about);
    auto *top = new QHBoxLayout;
    top->addLayout(names, 1);
    top->addWidget(m_close, 0, Qt::AlignTop);

    m_main = new QPushButton(this);
    m_main->setObjectName(u"catalogDetail.main"_s);
    m_main->setAutoDefault(false);
    connect(m_main, &QPushButton::clicked, this, [this] {
        if (m_item.isInRegistry())
            m_commands->editCopy(m_item, m_version);
        else
            emit m_commands->fileWanted(m_item.path);
    });
    m_download = new MenuChip(u"catalogDetail.download"_s, this);
    m_download->setText(tr("Download"));
    m_download->setAccessibleName(tr("Download"));
    connect(m_download, &MenuChip::aboutToFill, this,
            [this](QMenu *menu) { m_commands->fillDownloads(menu, m_item); });
    m_more = new MenuChip(u"catalogDetail.more"_s, this);
    m_more->setText(tr("More"));
    m_more->setAccessibleName(tr("More commands for this persona"));
    connect(m_more, &MenuChip::aboutToFill, this,
            [this](QMenu *menu) { m_commands->fillMenu(menu, m_item); });
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_main);
    row->addWidget(m_download);
    row->addWidget(m_more);
    row->addStretch(1);
    auto *whole = static_cast<QVBoxLayout *>(layout());
    whole->addLayout(top);
    whole->addLayout(row);
}

void CatalogDetail::buildDifference()
{
    m_difference = new QWidget;
    m_difference->setObjectName(u"catalogDetail.difference"_s);
    m_caption = new ToneLabel(ToneLabel::Tone::Muted);
    m_caption->setObjectName(u"catalogDetail.caption"_s);
    m_caption->setWrapping();
    m_rows = new DiffView(m_difference);
    m_rows->setObjectName(u"catalogDetail.rows"_s);
    m_rows->setAccessibleName(tr("Difference"));
    m_rows->setMaximumRows(400);
    m_applyButton = new QPushButton;
    m_applyButton->setObjectName(u"catalogDetail.apply"_s);
    m_applyButton->setDefault(true);
    connect(m_applyButton, &QPushButton::clicked, this, [this] {
        const auto work = std::exchange(m_apply, {});
        m_applyButton->hide();
        if (work)
            work();
    });
    auto *back = new QPushButton(tr("&Back to the page"));
    back->setObjectName(u"catalogDetail.back"_s);
    back->setAutoDefault(false);
    connect(back, &QPushButton::clicked, this, [this] {
        m_stack->setCurrentWidget(m_page);
        m_page->setFocus();
    });
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(back);
    buttons->addWidget(m_applyButton);
    auto *layout = new QVBoxLayout(m_difference);
    layout->setContentsMargins(0, 4, 8, 4);
    layout->addWidget(m_caption);
    layout->addWidget(m_rows, 1);
    layout->addLayout(buttons);
}

void CatalogDetail::describe()
{
    m_title->setText(m_item.card.name);
    QStringList about{wordKind(m_item.card.kind)};
    const QString version = m_version.isEmpty() ? m_item.card.version : m_version;
    if (!version.isEmpty())
        about += tr("version %1").arg(version);
    if (!m_item.newestVersion.isEmpty() && m_item.newestVersion != version)
        about += tr("%1 is newer").arg(m_item.newestVersion);
    else if (!m_item.newestVersion.isEmpty() && !m_item.localVersion.isEmpty())
        about += tr("newer than yours, %1").arg(m_item.localVersion);
    if (m_item.card.claimPending)
        about += tr("claim pending");
    m_about->setText(about.join(u" · "_s));
    m_main->setText(m_item.isInRegistry() ? tr("Edit a copy") : tr("Edit"));
    m_download->setVisible(m_item.isInRegistry());
}

void CatalogDetail::showItem(const CatalogItem &item, std::shared_ptr<Registry> registry,
                             const QString &version)
{
    const bool isSame = item.key == m_item.key && version == m_version
                        && item.card.version == m_item.card.version
                        && item.updated == m_item.updated && m_stack->currentWidget() == m_page;
    m_item = item;
    m_version = version;
    describe();
    if (isSame)
        return;
    say(tr("Loading…"));
    if (!item.isInRegistry()) {
        m_loading.run<SnapshotPtr>([path = item.path] { return openSnapshot(path); },
                                   [this](const Result<SnapshotPtr> &read) { showSnapshot(read); });
        return;
    }
    if (!registry)
        return;
    m_loading.follow(registry->startLook(item.slug, version), [this](const Result<Fetched> &it) {
        showSnapshot(it.and_then([this](const Fetched &fetched) {
            // A place for the kind to be recognised by.
            const QString path = m_item.card.kind == Kind::Soul    ? u"/SOUL.md"_s
                                 : m_item.card.kind == Kind::Skill ? u"/SKILL.md"_s
                                                                   : u"/agents/agent.md"_s;
            return decode(fetched.content).transform([&](const FileText &text) {
                return makeSnapshot(text.text, text.encoding, path);
            });
        }));
    });
}

void CatalogDetail::showSnapshot(const Result<SnapshotPtr> &snapshot)
{
    if (!snapshot) {
        say(wordError(snapshot.error()));
        return;
    }
    m_page->startAnew();
    m_page->setSnapshot(*snapshot);
    std::vector<PageVersion> versions;
    // One alone is said above already.
    if (m_item.entry.versions.size() > 1) {
        for (const QString &version : m_item.entry.versions)
            versions.push_back({version, {}});
        versions.front().date =
            QDateTime::fromString(m_item.entry.created, Qt::ISODate).toLocalTime().date();
    }
    m_page->setVersions(versions);
    m_stack->setCurrentWidget(m_page);
}

void CatalogDetail::showDifference(const CatalogCommands::Difference &difference)
{
    m_caption->setText(difference.title);
    std::vector<DiffRow> rows = difference.rows;
    if (rows.empty())
        rows.push_back({DiffRow::Kind::Gap, tr("Nothing differs that can be seen."), {}});
    m_rows->setRows(std::move(rows));
    m_apply = difference.work;
    m_applyButton->setText(difference.apply);
    m_applyButton->setVisible(bool(m_apply));
    m_stack->setCurrentWidget(m_difference);
    m_rows->setFocus();
}

void CatalogDetail::say(const QString &text)
{
    m_message->setText(text);
    m_message->setAccessibleName(text);
    m_stack->setCurrentWidget(m_message);
}

void CatalogDetail::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

void CatalogDetail::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_message)
        m_page->setTokens(tokensFor(palette()));
}

void CatalogDetail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensFor(palette());
    painter.fillRect(rect(), tokens.raised);
}

} // namespace studio
