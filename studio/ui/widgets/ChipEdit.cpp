#include "ui/widgets/ChipEdit.h"

#include "render/Tokens.h"
#include "ui/widgets/Chip.h"
#include "ui/widgets/ChipParts.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/ToldAs.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionFrame>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

/// The place to add: looks like a quiet chip until it is used.
class AddEdit : public QLineEdit
{
public:
    using QLineEdit::QLineEdit;

    [[nodiscard]] bool isResting() const { return !hasFocus() && text().isEmpty(); }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        if (!isResting()) {
            QLineEdit::paintEvent(event);
            return;
        }
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &tokens = tokensFor(palette());
        const int wanted = fontMetrics().horizontalAdvance(placeholderText()) + 20;
        const QRect chip = QStyle::visualRect(layoutDirection(), rect(),
                                              QRect(0, 0, qMin(width(), wanted), height()));
        painter.setPen(QPen(tokens.line, 1.0));
        const QRectF outline = QRectF(chip).adjusted(0.5, 0.5, -0.5, -0.5);
        painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
        painter.setPen(tokens.muted);
        painter.drawText(chip, Qt::AlignCenter, placeholderText());
    }
};

class DropMark : public QWidget
{
public:
    explicit DropMark(QWidget *parent)
        : QWidget(parent)
    {
        setAttribute(Qt::WA_TransparentForMouseEvents);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), tokensFor(palette()).accent);
    }
};

bool insideParentheses(QStringView text)
{
    return text.count(u'(') > text.count(u')');
}

} // namespace

ChipEdit::ChipEdit(QWidget *parent)
    : QFrame(parent)
    , m_flow(new FlowLayout(this, 6, 5))
    , m_edit(new AddEdit(this))
{
    tellAs(ToldAs::Ground, this);
    setFrameShape(QFrame::NoFrame);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusProxy(m_edit);
    m_flow->setContentsMargins(8, 4, 8, 4);
    m_flow->setStretchLast(true);

    m_edit->setObjectName(u"chipAdd"_s);
    m_edit->setFrame(false);
    m_edit->setTextMargins(0, 0, 0, 0);
    QPalette clear = m_edit->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_edit->setPalette(clear);
    m_edit->installEventFilter(this);
    m_flow->addWidget(m_edit);
    fitEdit();
    connect(m_edit, &QLineEdit::textChanged, this, &ChipEdit::fitEdit);
    connect(m_edit, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text.endsWith(u',') && !insideParentheses(text))
            commit();
        else
            suggest(false);
    });
}

void ChipEdit::setItems(const QStringList &items)
{
    if (items == m_items)
        return;
    endChange();
    setFrom(items);
}

void ChipEdit::setFrom(const QStringList &items)
{
    m_items = items;
    while (m_chips.size() > items.size()) {
        Chip *chip = m_chips.takeLast();
        if (chip->hasFocus())
            m_edit->setFocus();
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    while (m_chips.size() < items.size())
        m_chips += makeChip();
    for (qsizetype i = 0; i < items.size(); ++i) {
        m_chips[i]->setValue(items[i]);
        const auto warning = m_warnings.find(items[i]);
        m_chips[i]->setWarning(warning == m_warnings.end() ? QString() : warning->second);
    }
    updateGeometry();
}

Chip *ChipEdit::makeChip()
{
    auto *chip = new Chip(this);
    chip->setObjectName(u"chip"_s);
    chip->setRemovable(!m_readOnly);
    chip->installEventFilter(this);
    connect(chip, &Chip::removeRequested, this, [this, chip] { remove(indexOf(chip)); });
    connect(chip, &Chip::editRequested, this, [this, chip] { beginChange(indexOf(chip)); });
    connect(chip, &Chip::dragged, this,
            [this](const QPoint &place) { showDrop(dropIndex(place)); });
    connect(chip, &Chip::dropped, this, [this, chip](const QPoint &place) {
        showDrop(-1);
        const int from = indexOf(chip);
        const int to = dropIndex(place);
        move(from, to > from ? to - 1 - from : to - from);
    });
    m_flow->insertWidget(int(m_chips.size()), chip);
    if (isVisible())
        chip->show();
    return chip;
}

void ChipEdit::setWarnings(const std::map<QString, QString> &reasons)
{
    if (reasons == m_warnings)
        return;
    m_warnings = reasons;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const auto warning = m_warnings.find(m_items[i]);
        m_chips[i]->setWarning(warning == m_warnings.end() ? QString() : warning->second);
    }
}

void ChipEdit::setSuggestions(std::vector<Suggestion> suggestions)
{
    m_suggestions = std::move(suggestions);
}

void ChipEdit::setAddText(const QString &text)
{
    m_edit->setPlaceholderText(text);
    fitEdit();
}

void ChipEdit::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    m_edit->setVisible(!readOnly);
    for (Chip *chip : m_chips)
        chip->setRemovable(!readOnly);
}

bool ChipEdit::hasPendingText() const
{
    return !m_edit->text().trimmed().isEmpty();
}

void ChipEdit::commit()
{
    if (m_completer)
        m_completer->popup()->hide();
    QString text = m_edit->text().trimmed();
    while (text.endsWith(u','))
        text = text.chopped(1).trimmed();
    const int changing = m_changing;
    const QStringList before = m_items;
    if (changing >= 0) {
        const bool focused = m_edit->hasFocus();
        endChange();
        if (text == before.value(changing))
            return;
        QStringList items = before;
        if (text.isEmpty() || items.contains(text))
            items.removeAt(changing);
        else
            items[changing] = text;
        setFrom(items);
        if (focused)
            focusChip(qMin(changing, int(items.size()) - 1));
        emit itemsChanged(m_items);
        return;
    }
    m_edit->clear();
    if (!text.isEmpty())
        add(chipParts(text));
}

QSize ChipEdit::sizeHint() const
{
    return {240, heightForWidth(qMax(width(), 120))};
}

int ChipEdit::heightForWidth(int width) const
{
    return qMax(look::controlHeight, m_flow->heightForWidth(width));
}

void ChipEdit::paintEvent(QPaintEvent *)
{
    // Drawn by the style as a line edit is, so that it looks like its neighbours everywhere.
    QPainter painter(this);
    QStyleOptionFrame option;
    option.initFrom(this);
    option.lineWidth = style()->pixelMetric(QStyle::PM_DefaultFrameWidth, &option, this);
    option.state |= QStyle::State_Sunken;
    option.state.setFlag(QStyle::State_HasFocus,
                         isAncestorOf(focusWidget()) && focusWidget()->hasFocus());
    if (m_readOnly)
        option.state |= QStyle::State_ReadOnly;
    style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, m_edit);
}

void ChipEdit::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && !m_readOnly)
        m_edit->setFocus(Qt::MouseFocusReason);
}

int ChipEdit::indexOf(const QObject *chip) const
{
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        if (m_chips[i] == chip)
            return int(i);
    }
    return -1;
}

void ChipEdit::focusChip(int index)
{
    if (index >= 0 && index < m_chips.size())
        m_chips[index]->setFocus(Qt::OtherFocusReason);
    else if (index >= m_chips.size() || m_chips.isEmpty())
        m_edit->setFocus(Qt::OtherFocusReason);
}

void ChipEdit::add(const QStringList &texts)
{
    QStringList items = m_items;
    for (const QString &text : texts) {
        if (!items.contains(text))
            items += text;
    }
    if (items == m_items)
        return;
    setFrom(items);
    emit itemsChanged(m_items);
}

void ChipEdit::remove(int index)
{
    if (m_readOnly || index < 0 || index >= m_items.size())
        return;
    const bool focused = m_chips[index]->hasFocus();
    QStringList items = m_items;
    items.removeAt(index);
    setFrom(items);
    if (focused || !isAncestorOf(focusWidget()))
        focusChip(qMin(index, int(items.size())));
    emit itemsChanged(m_items);
}

void ChipEdit::move(int index, int by)
{
    const int to = index + by;
    if (m_readOnly || by == 0 || to < 0 || to >= m_items.size())
        return;
    QStringList items = m_items;
    items.move(index, to);
    setFrom(items);
    focusChip(to);
    emit itemsChanged(m_items);
}

/// Before which chip something falls that is let go at \a place.
int ChipEdit::dropIndex(const QPoint &place) const
{
    const QPoint at = mapFromGlobal(place);
    const bool rtl = layoutDirection() == Qt::RightToLeft;
    for (qsizetype i = 0; i < m_chips.size(); ++i) {
        const QRect chip = m_chips[i]->geometry();
        if (at.y() > chip.bottom() + 2)
            continue;
        if (at.y() < chip.top() - 2
            || (rtl ? at.x() > chip.center().x() : at.x() < chip.center().x()))
            return int(i);
    }
    return int(m_chips.size());
}

void ChipEdit::showDrop(int index)
{
    if (index < 0 || m_chips.isEmpty()) {
        if (m_drop)
            m_drop->hide();
        return;
    }
    if (!m_drop) {
        m_drop = new DropMark(this);
        m_drop->setObjectName(u"chipDrop"_s);
    }
    const bool end = index >= m_chips.size();
    const QRect chip = m_chips[end ? m_chips.size() - 1 : index]->geometry();
    const bool left = end == (layoutDirection() == Qt::RightToLeft);
    m_drop->setGeometry(left ? chip.left() - 4 : chip.right() + 3, chip.top(), 2, chip.height());
    m_drop->show();
    m_drop->raise();
}

void ChipEdit::beginChange(int index)
{
    if (m_readOnly || index < 0 || index >= m_items.size())
        return;
    endChange();
    m_changing = index;
    m_flow->setStretchLast(false);
    m_chips[index]->hide();
    m_flow->moveItem(int(m_chips.size()), index);
    m_edit->setText(m_items[index]);
    m_edit->setFocus();
    m_edit->selectAll();
    updateGeometry();
}

void ChipEdit::endChange()
{
    if (m_changing < 0)
        return;
    m_flow->moveItem(m_changing, int(m_chips.size()));
    m_chips[m_changing]->show();
    m_flow->setStretchLast(true);
    m_changing = -1;
    m_edit->clear();
    updateGeometry();
}

void ChipEdit::fitEdit()
{
    const QString text = m_edit->text().isEmpty() ? m_edit->placeholderText() : m_edit->text();
    const int width = qMax(60, m_edit->fontMetrics().horizontalAdvance(text) + 24);
    if (m_edit->minimumWidth() != width) {
        m_edit->setMinimumWidth(qMin(width, 320));
        m_edit->setFixedHeight(qMax(look::chipHeight, m_edit->fontMetrics().height() + 4));
        m_flow->invalidate();
        updateGeometry();
    }
}

} // namespace studio
