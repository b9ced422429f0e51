#include "ui/palette/PalettePopup.h"

#include "render/Tokens.h"
#include "ui/dialogs/ToneLabel.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/Look.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace studio {

namespace {

constexpr int choiceRole = Qt::UserRole + 1;
constexpr int detailRole = Qt::UserRole + 2;
constexpr int rowHeight = 30;
constexpr int mostRows = 12;
/// Who does not find it among these types another letter.
constexpr size_t mostChoices = 200;

class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const Tokens &tokens = tokensFor(option.palette);
        painter->save();
        if (option.state.testFlag(QStyle::State_Selected)) {
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(tokens.selection);
            painter->drawRoundedRect(option.rect.adjusted(0, 1, 0, -1), 6, 6);
        }
        const QRect inner = option.rect.adjusted(10, 0, -10, 0);
        const QFont small = labelFont(option.font);
        const QString detail = QFontMetrics(small).elidedText(index.data(detailRole).toString(),
                                                              Qt::ElideMiddle, inner.width() / 2);
        const int detailWidth = QFontMetrics(small).horizontalAdvance(detail);
        const bool mirrored = option.direction == Qt::RightToLeft;
        painter->setPen(tokens.muted);
        painter->setFont(small);
        painter->drawText(inner,
                          (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute
                              | Qt::AlignVCenter,
                          detail);
        painter->setPen(tokens.text);
        painter->setFont(option.font);
        painter->drawText(inner,
                          (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute
                              | Qt::AlignVCenter,
                          option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight,
                                                        inner.width() - detailWidth - 12));
        painter->restore();
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        return {100, std::max(rowHeight, option.fontMetrics.height() + 12)};
    }
};

} // namespace

int paletteScore(QStringView text, QStringView typed)
{
    if (typed.isEmpty())
        return 1;
    if (const qsizetype space = typed.trimmed().indexOf(u' ');
        space > 0 && text.indexOf(typed.trimmed(), 0, Qt::CaseInsensitive) < 0) {
        const QStringView all = typed.trimmed();
        const int first = paletteScore(text, all.first(space));
        const int rest = paletteScore(text, all.sliced(space + 1).trimmed());
        return first < 0 || rest < 0 ? -1 : std::min(first, rest);
    }
    if (const qsizetype at = text.indexOf(typed, 0, Qt::CaseInsensitive); at >= 0) {
        const bool wordBegin = at == 0 || !text[at - 1].isLetterOrNumber();
        return int((wordBegin ? 3000 : 2000) - std::min<qsizetype>(at, 500));
    }
    qsizetype at = -1;
    int gaps = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype next = text.indexOf(letter, at + 1, Qt::CaseInsensitive);
        if (next < 0)
            return -1;
        if (next != at + 1)
            ++gaps;
        at = next;
    }
    return 1000 - std::min(gaps * 50, 900);
}

PalettePopup::PalettePopup(const QString &prompt, std::vector<Choice> choices, QWidget *window)
    : PopupFrame(QStringLiteral("palette"), prompt, window)
    , m_choices(std::move(choices))
    , m_line(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(new ToneLabel(ToneLabel::Tone::Muted, tr("Nothing fits. Try fewer letters."), this))
    , m_model(new QStandardItemModel(this))
{
    m_line->setObjectName(QStringLiteral("palette.line"));
    m_line->setAccessibleName(prompt);
    m_line->setPlaceholderText(prompt);
    m_line->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("palette.list"));
    m_list->setAccessibleName(prompt);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setAutoFillBackground(false);
    m_nothing->setObjectName(QStringLiteral("palette.nothing"));
    m_nothing->setContentsMargins(10, 4, 10, 8);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(6);
    layout->addWidget(m_line);
    layout->addWidget(m_list);
    layout->addWidget(m_nothing);
    connect(m_line, &QLineEdit::textChanged, this, &PalettePopup::filter);
    connect(m_list, &QListView::clicked, this, &PalettePopup::choose);
    announceCurrentRow(m_list);
    filter({});
}

void PalettePopup::popup()
{
    const QWidget *window = parentWidget()->window();
    const int wide = std::min(560, window->width() - 40);
    setFixedWidth(wide);
    adjustSize();
    const QPoint corner((window->width() - wide) / 2, std::min(90, window->height() / 8));
    move(window->mapToGlobal(corner));
    show();
    m_line->setFocus();
}

void PalettePopup::filter(const QString &text)
{
    std::vector<std::pair<int, size_t>> found;
    for (size_t i = 0; i < m_choices.size(); ++i) {
        int score = paletteScore(m_choices[i].title, text);
        if (score < 0 && paletteScore(m_choices[i].detail, text) >= 2000)
            score = 100;
        if (score >= 0)
            found.emplace_back(-score, i);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, size_t>::first);
    found.resize(std::min(found.size(), mostChoices));
    m_model->clear();
    for (const auto &[score, index] : found) {
        auto *item = new QStandardItem(m_choices[index].title);
        item->setData(int(index), choiceRole);
        item->setData(m_choices[index].detail, detailRole);
        item->setAccessibleText(m_choices[index].title + u' ' + m_choices[index].detail);
        m_model->appendRow(item);
    }
    const int rows = std::clamp(m_model->rowCount(), 1, mostRows);
    m_list->setFixedHeight(rows * std::max(rowHeight, fontMetrics().height() + 12) + 2);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setVisible(!found.empty());
    m_nothing->setVisible(found.empty());
    announceSoon(this, found.empty() ? m_nothing->text() : QString());
    adjustSize();
}

void PalettePopup::choose()
{
    const QModelIndex index = m_list->currentIndex();
    if (!index.isValid())
        return;
    const auto run = m_choices[size_t(index.data(choiceRole).toInt())].run;
    close();
    if (run)
        run();
}

bool PalettePopup::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_line && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        const int row = m_list->currentIndex().row();
        const int rows = m_model->rowCount();
        const auto go = [&](int to) {
            if (rows > 0)
                m_list->setCurrentIndex(m_model->index(std::clamp(to, 0, rows - 1), 0));
            return true;
        };
        switch (key) {
        case Qt::Key_Down: return go(row + 1);
        case Qt::Key_Up: return go(row - 1);
        case Qt::Key_PageDown: return go(row + mostRows);
        case Qt::Key_PageUp: return go(row - mostRows);
        case Qt::Key_Return:
        case Qt::Key_Enter: choose(); return true;
        default: break;
        }
    }
    return PopupFrame::eventFilter(watched, event);
}

} // namespace studio
