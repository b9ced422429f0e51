#include "ui/help/ManualDialog.h"

#include "ui/dialogs/DocumentationView.h"
#include "ui/widgets/RoomyRows.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int pageRole = Qt::UserRole;

/// What the titles of the pages need beside their arrows, within what a list may take.
int widthOfTitles(const QTreeWidget &list)
{
    int widest = 0;
    for (int i = 0; i < list.topLevelItemCount(); ++i)
        widest = std::max(widest,
                          list.fontMetrics().horizontalAdvance(list.topLevelItem(i)->text(0)));
    return std::clamp(widest + 56, 230, 320);
}

} // namespace

ManualDialog::ManualDialog(QWidget *parent)
    : Sheet(u"manual"_s, parent)
    , m_pages(manualPages())
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_view(new DocumentationView)
{
    setTitle(tr("Manual"), {});
    m_search->setObjectName(u"manual.search"_s);
    m_search->setAccessibleName(tr("Search the manual"));
    m_search->setPlaceholderText(tr("Search the manual"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"manual.pages"_s);
    m_list->setAccessibleName(tr("Pages"));
    m_list->setHeaderHidden(true);
    makePlainList(m_list);
    giveRoom(m_list);
    m_view->setObjectName(u"manual.page"_s);
    m_view->setAccessibleName(tr("Page"));
    auto *side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_search);
    side->addWidget(m_list, 1);
    auto *row = new QHBoxLayout;
    row->setSpacing(24);
    row->addLayout(side);
    row->addWidget(m_view, 1);
    content()->addLayout(row, 1);
    fill();
    const int wide = widthOfTitles(*m_list);
    m_search->setFixedWidth(wide);
    m_list->setFixedWidth(wide);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ManualDialog::showCurrent);
    connect(m_search, &QLineEdit::textChanged, this, &ManualDialog::search);
    QPushButton *close = addButton(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    m_list->setCurrentItem(m_list->topLevelItem(0));
    resize(920, 680);
    m_list->setFocus();
}

void ManualDialog::fill()
{
    QHash<QString, QTreeWidgetItem *> known;
    for (size_t i = 0; i < m_pages.size(); ++i) {
        QTreeWidgetItem *under = known.value(m_pages[i].parent);
        auto *item = under ? new QTreeWidgetItem(under) : new QTreeWidgetItem(m_list);
        item->setText(0, m_pages[i].title);
        item->setData(0, pageRole, int(i));
        known.insert(m_pages[i].id, item);
    }
}

void ManualDialog::showPage(const QString &id)
{
    for (QTreeWidgetItemIterator at(m_list); *at; ++at) {
        if (m_pages[size_t((*at)->data(0, pageRole).toInt())].id == id)
            m_list->setCurrentItem(*at);
    }
}

void ManualDialog::search(const QString &text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (QTreeWidgetItemIterator at(m_list); *at; ++at) {
        const ManualPage &page = m_pages[size_t((*at)->data(0, pageRole).toInt())];
        const bool found = std::ranges::all_of(words, [&](const QString &word) {
            return page.text.contains(word, Qt::CaseInsensitive);
        });
        (*at)->setHidden(!found);
        if (!found)
            continue;
        if (!first)
            first = *at;
        if (QTreeWidgetItem *parent = (*at)->parent())
            parent->setHidden(false);
    }
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setExpanded(!words.isEmpty());
    const QTreeWidgetItem *current = m_list->currentItem();
    if (first && (!current || current->isHidden()))
        m_list->setCurrentItem(first);
    setStatus(first ? QString() : tr("No page has these words."));
}

void ManualDialog::showCurrent()
{
    if (const QTreeWidgetItem *item = m_list->currentItem())
        m_view->setPage(m_pages[size_t(item->data(0, pageRole).toInt())].text);
}

} // namespace studio
