#include "ui/form/MapField.h"

#include "render/Tokens.h"
#include "ui/form/DataText.h"
#include "ui/form/NestedWords.h"
#include "ui/form/PartTree.h"
#include "ui/form/SummaryField.h"
#include "ui/settings/Shortcuts.h"
#include "ui/style/FocusRing.h"
#include "ui/widgets/ExpandParents.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyleOptionFrame>
#include <QStyledItemDelegate>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtMost = 14; ///< Longer trees scroll.
constexpr int rowHeight = 26;
constexpr int nameWidthAtMost = 220;

constexpr int PropertiesRole = Qt::UserRole + 1; ///< Anchor and tag of a value.

/// Looks like the line edits around it.
class TreeFrame : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        QStyleOptionFrame option;
        option.initFrom(this);
        option.lineWidth = 1;
        option.state |= QStyle::State_Sunken;
        const QWidget *focus = focusWidget();
        option.state.setFlag(QStyle::State_HasFocus,
                             focus && focus->hasFocus() && isAncestorOf(focus));
        style()->drawPrimitive(QStyle::PE_PanelLineEdit, &option, &painter, this);
    }
};

class TreeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 12,
                qMax(rowHeight, option.fontMetrics.height() + 8)};
    }
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        // What stands in front of a value in the text, which an edit of the value keeps.
        if (const QString before = index.data(PropertiesRole).toString(); !before.isEmpty())
            option->text = option->text.isEmpty() ? before : QString(before + u' ' + option->text);
    }
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const override
    {
        QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
        if (editor) {
            editor->setObjectName(u"treeEditor"_s);
            editor->setAccessibleName(index.data(Qt::AccessibleTextRole).toString());
        }
        return editor;
    }
};

} // namespace

MapField::MapField(const Field &field, QWidget *parent)
    : FieldEditor(field)
    , m_frame(new TreeFrame(parent))
    , m_summary(new QLabel(m_frame))
    , m_words(new QWidget(m_frame))
    , m_add(new LinkButton(tr("+ Entry"), m_frame))
    , m_remove(new LinkButton(tr("Remove"), m_frame))
    , m_up(new LinkButton(u"↑"_s, m_frame)) // a word would not fit beside others in all languages
    , m_down(new LinkButton(u"↓"_s, m_frame))
    , m_text(new LinkButton(tr("Edit in text"), m_frame))
    , m_view(new PartTree(m_frame))
    , m_model(new QStandardItemModel(this))
{
    m_summary->setObjectName(u"summaryText"_s);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_summary->setFont(labelFont(parent->font()));
    m_add->setObjectName(u"addEntry"_s);
    m_add->setAccessibleName(tr("Add an entry to %1").arg(dataText(field.label)));
    m_remove->setObjectName(u"removeEntry"_s);
    m_remove->setAccessibleName(tr("Remove the entry"));
    m_up->setObjectName(u"moveEntryUp"_s);
    m_up->setAccessibleName(tr("Move the entry up"));
    m_up->setToolTip(m_up->accessibleName());
    m_down->setObjectName(u"moveEntryDown"_s);
    m_down->setAccessibleName(tr("Move the entry down"));
    m_down->setToolTip(m_down->accessibleName());
    m_text->setObjectName(u"editInText"_s);
    m_view->setObjectName(u"mapTree"_s);
    describeKeys();
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &MapField::describeKeys);
    m_model->setColumnCount(2);
    m_model->setHorizontalHeaderLabels({tr("Name"), tr("Value")});
    m_view->setModel(m_model);
    auto *delegate = new TreeDelegate(m_view);
    m_view->setItemDelegate(delegate);
    // What has happened meanwhile is shown when the editor is gone.
    connect(delegate, &QAbstractItemDelegate::closeEditor, this, &FieldEditor::compositionEnded,
            Qt::QueuedConnection);
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    setOwnFocusRing(m_view); // The frame shows it.
    m_view->setUniformRowHeights(true);
    m_view->setIndentation(16);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
                            | QAbstractItemView::SelectedClicked);
    m_view->setTabKeyNavigation(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->viewport()->setAutoFillBackground(false);
    QPalette clear = m_view->palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    m_view->setPalette(clear);
    m_view->header()->setStretchLastSection(true);

    // Where they do not fit side by side they go on in the next line.
    auto *flow = new FlowLayout(m_words, 10, 2);
    flow->setContentsMargins(0, 0, 0, 0);
    for (LinkButton *word : {m_add, m_remove, m_up, m_down, m_text})
        flow->addWidget(word);
    auto *words = new QHBoxLayout;
    words->setSpacing(10);
    words->addWidget(m_summary, 100);
    words->addWidget(m_words, 1);
    auto *layout = new QVBoxLayout(m_frame);
    layout->setContentsMargins(9, 4, 6, 4);
    layout->setSpacing(2);
    layout->addWidget(m_view);
    layout->addLayout(words);
    m_frame->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    connect(m_model, &QStandardItemModel::itemChanged, this, &MapField::itemEdited);
    connect(m_add, &LinkButton::clicked, this, &MapField::offerAdd);
    connect(m_remove, &LinkButton::clicked, this, &MapField::removeCurrent);
    connect(m_up, &LinkButton::clicked, this, [this] { moveCurrent(-1); });
    connect(m_down, &LinkButton::clicked, this, [this] { moveCurrent(1); });
    connect(m_view, &PartTree::moveRequested, this, [this](const QModelIndex &part, int to) {
        move(pathOf(m_model->itemFromIndex(part)), to);
    });
    m_view->setAccepts([this](const QModelIndex &part, const QModelIndex &into) {
        return targetIn(pathOf(m_model->itemFromIndex(part)), pathOf(m_model->itemFromIndex(into)))
            .has_value();
    });
    connect(m_view, &PartTree::intoRequested, this,
            [this](const QModelIndex &part, const QModelIndex &into) {
                const NestedPath path = pathOf(m_model->itemFromIndex(part));
                if (const auto target = targetIn(path, pathOf(m_model->itemFromIndex(into))))
                    moveInto(path, *target);
            });
    connect(m_text, &LinkButton::clicked, this, [this] {
        // Where there is nothing to lead to, the place is made first.
        if (m_absent)
            emit edited(m_field.type == FieldType::Map ? Value(Value::Map{}) : Value(Value::List{}),
                        false);
        emit placeRequested();
    });
    connect(m_view, &QTreeView::expanded, this, &MapField::fitHeight);
    connect(m_view, &QTreeView::collapsed, this, &MapField::fitHeight);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MapField::updateButtons);
    m_view->installEventFilter(this);
}

QWidget *MapField::keyTarget() const
{
    return m_view->isHidden() ? static_cast<QWidget *>(m_add->isHidden() ? m_text : m_add) : m_view;
}

void MapField::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    updateButtons();
}

bool MapField::isComposing() const
{
    // A name or value that is being edited must not be taken from under the hands.
    return m_view->findChild<QWidget *>(u"treeEditor"_s);
}

void MapField::finish()
{
    if (auto *editor = m_view->findChild<QWidget *>(u"treeEditor"_s))
        editor->clearFocus();
}

void MapField::show(const Entry *entry, const Value *value)
{
    m_absent = !entry;
    const QString summary = entry || m_field.absent.isEmpty()
                                ? SummaryField::summaryOf(entry, value)
                                : tr("not set: %1").arg(dataText(m_field.absent));
    m_summary->setText(summary);
    m_summary->setToolTip(summary);
    m_text->setAccessibleName(m_absent ? tr("Add in text") : tr("Edit in text"));
    m_text->setText(m_text->accessibleName());
    m_text->setAccessibleDescription(summary);
}

void MapField::follow(const Snapshot &snapshot)
{
    m_tree = nestedTree(snapshot.text, snapshot.frontmatter, m_field.key);
    const Entry *entry = snapshot.frontmatter.find(m_field.key);
    if (entry && m_tree && !m_tree->root.alias.isEmpty()) {
        m_summary->setText(SummaryField::aliasSummary(*entry, m_tree->root));
        m_summary->setToolTip(m_summary->text());
        m_tree.reset(); // its parts are those of another field
    }
    showTree();
}

bool MapField::hasValue(const NestedNode &node)
{
    return node.children.empty() && node.alias.isEmpty()
           && (!node.isFlow()
               || (node.value.isMap() ? !node.value.toMap().empty()
                                      : !node.value.toList().empty()));
}

void MapField::showTree()
{
    m_showing = true;
    const NestedNode none;
    const NestedNode &root = m_tree ? m_tree->root : none;
    if (sameShape(m_model->invisibleRootItem(), root)) {
        update(m_model->invisibleRootItem(), root);
    } else {
        const NestedPath path = currentPath();
        m_model->removeRows(0, m_model->rowCount());
        fill(m_model->invisibleRootItem(), root);
        expandParents(m_view);
        select(path, false);
    }
    m_showing = false;
    m_view->setVisible(m_model->rowCount() > 0);
    fitHeight();
    updateButtons();
}

bool MapField::sameShape(const QStandardItem *item, const NestedNode &node) const
{
    if (item->rowCount() != int(node.children.size()))
        return false;
    for (int i = 0; i < item->rowCount(); ++i) {
        const NestedNode &child = node.children[size_t(i)];
        if (item->child(i)->text() != nameOf(child, i) || !sameShape(item->child(i), child))
            return false;
    }
    return true;
}

void MapField::showNode(QStandardItem *name, QStandardItem *value, const NestedNode &node,
                        int index)
{
    const QString label = nameOf(node, index);
    const QString content = contentOf(node);
    const Qt::ItemFlags chosen = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    name->setText(label);
    name->setData(tr("Name: %1").arg(label), Qt::AccessibleTextRole);
    name->setFlags(node.keySpan.isEmpty() || node.isMerge || m_readOnly
                       ? chosen
                       : chosen | Qt::ItemIsEditable);
    const QString properties = propertiesOf(node);
    const QString whole = properties.isEmpty() ? content : QString(properties + u' ' + content);
    value->setText(content);
    value->setData(properties, PropertiesRole);
    value->setToolTip(explanationOf(node, whole));
    value->setData(tr("%1: %2").arg(label, whole), Qt::AccessibleTextRole);
    value->setFlags(hasValue(node) && !m_readOnly ? chosen | Qt::ItemIsEditable : chosen);
    const Tokens &tokens = tokensFor(m_frame->palette());
    value->setForeground(hasValue(node) ? tokens.text : tokens.muted);
    name->setForeground(node.keySpan.isEmpty() ? tokens.muted : tokens.text);
}

void MapField::fill(QStandardItem *parent, const NestedNode &node)
{
    for (size_t i = 0; i < node.children.size(); ++i) {
        auto *name = new QStandardItem;
        auto *value = new QStandardItem;
        parent->appendRow({name, value});
        showNode(name, value, node.children[i], int(i));
        fill(name, node.children[i]);
    }
}

void MapField::update(QStandardItem *item, const NestedNode &node)
{
    for (int i = 0; i < item->rowCount(); ++i) {
        showNode(item->child(i, Name), item->child(i, Content), node.children[size_t(i)], i);
        update(item->child(i), node.children[size_t(i)]);
    }
}

NestedPath MapField::pathOf(const QStandardItem *item)
{
    NestedPath path;
    for (; item; item = item->parent())
        path.insert(path.begin(), item->row());
    return path;
}

NestedPath MapField::currentPath() const
{
    const QModelIndex index = m_view->currentIndex();
    return index.isValid() ? pathOf(m_model->itemFromIndex(index)) : NestedPath();
}

QStandardItem *MapField::itemAt(const NestedPath &path, int column) const
{
    QStandardItem *parent = m_model->invisibleRootItem();
    for (size_t i = 0; i < path.size(); ++i) {
        const int row = qMin(path[i], parent->rowCount() - 1);
        if (row < 0)
            return i == 0 ? nullptr : parent;
        QStandardItem *found = parent->child(row);
        if (i + 1 == path.size())
            return parent->child(row, column);
        parent = found;
    }
    return nullptr;
}

/// The nearest part that there is; \a edit: begins to change its name, else its value.
void MapField::select(const NestedPath &path, bool edit)
{
    const int column = qMax(0, m_view->currentIndex().column());
    QStandardItem *item = itemAt(path, edit ? int(Name) : column);
    if (!item)
        return;
    if (edit && !(item->flags() & Qt::ItemIsEditable))
        item = itemAt(path, Content);
    m_view->setCurrentIndex(item->index());
    if (edit && item->flags() & Qt::ItemIsEditable)
        m_view->edit(item->index());
}

void MapField::fitHeight()
{
    int rows = 0;
    for (QModelIndex index = m_model->index(0, 0); index.isValid();
         index = m_view->indexBelow(index))
        ++rows;
    const int row = qMax(rowHeight, m_view->fontMetrics().height() + 8);
    m_view->resizeColumnToContents(Name);
    if (m_view->columnWidth(Name) > nameWidthAtMost)
        m_view->setColumnWidth(Name, nameWidthAtMost);
    const int wanted = qMin(rows, rowsAtMost) * row + 2;
    if (m_view->minimumHeight() != wanted || m_view->maximumHeight() != wanted)
        m_view->setFixedHeight(wanted);
}

void MapField::updateButtons()
{
    const bool readable = m_absent || m_tree;
    m_add->setVisible(readable);
    m_add->setEnabled(!m_readOnly);
    m_remove->setVisible(m_tree && m_model->rowCount() > 0);
    m_remove->setEnabled(!m_readOnly && m_view->currentIndex().isValid());
    m_up->setVisible(!m_remove->isHidden());
    m_up->setEnabled(canMove(-1));
    m_down->setVisible(!m_remove->isHidden());
    m_down->setEnabled(canMove(1));
    m_view->setMovable(!m_readOnly);
    m_summary->setVisible(!m_tree || m_model->rowCount() == 0);
    // Beside the summary there are two at most, and they keep their place.
    int beside = 0;
    for (const QWidget *word : {m_add, m_text})
        beside += word->isHidden() ? 0 : word->sizeHint().width() + 10;
    m_words->setMinimumWidth(m_summary->isHidden() ? 0 : beside);
}

} // namespace studio
