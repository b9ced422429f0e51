#include "ui/form/ToolPicker.h"

#include "format/PlanValue.h"
#include "persona/Schema.h"
#include "persona/Tools.h"
#include "session/DocumentSession.h"
#include "ui/form/DataText.h"
#include "ui/form/ToolRowDelegate.h"
#include "ui/form/ToolSentence.h"
#include "ui/widgets/Announcement.h"
#include "ui/widgets/ExpandParents.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/PickList.h"
#include "ui/widgets/ToldAs.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QRadioButton>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTreeView>
#include <QVBoxLayout>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

constexpr int entryRole = Qt::UserRole; ///< Empty for a group.
constexpr int pickerWidth = 460;
constexpr int pickerHeight = 560;
constexpr int denyWidth = 56;
const QString deniedKey = u"disallowedTools"_s;

/// Matches name and explanation of the tools; a group stays while one of its tools does.
class ToolFilter : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setText(const QString &text)
    {
        m_text = text;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive)
               || index.data(TwoLineDelegate::HelpRole)
                      .toString()
                      .contains(m_text, Qt::CaseInsensitive);
    }

private:
    QString m_text;
};

/// The state of a group: that of its tools when they agree.
Qt::CheckState together(const QStandardItem *group, int column)
{
    int on = 0;
    for (int row = 0; row < group->rowCount(); ++row)
        on += group->child(row, column)->checkState() == Qt::Checked;
    return on == 0 ? Qt::Unchecked : on == group->rowCount() ? Qt::Checked : Qt::PartiallyChecked;
}

} // namespace

ToolPicker::ToolPicker(DocumentSession &session, const QString &key, QWidget *parent)
    : PopupFrame(u"toolPicker"_s, tr("Choose tools"), parent)
    , m_session(session)
    , m_filter(new QLineEdit(this))
    , m_add(new LinkButton({}, this))
    , m_addHelp(new QLabel(this))
    , m_all(new QRadioButton(tr("Every tool of its caller"), this))
    , m_chosen(new QRadioButton(tr("Only those ticked"), this))
    , m_view(new QTreeView(this))
    , m_model(new QStandardItemModel(this))
    , m_filtered(new ToolFilter(this))
    , m_sentence(new QLabel(this))
{
    const Schema &schema = schemaFor(session.snapshot()->kind);
    const bool denies = schema.find(deniedKey);
    m_denyKey = denies ? deniedKey : QString();
    m_allowKey = key == deniedKey ? u"tools"_s : key;
    m_inheritable = schema.kind == Kind::Agent;

    m_filter->setObjectName(u"toolFilter"_s);
    m_filter->setAccessibleName(tr("Find a tool, or type an entry"));
    m_filter->setPlaceholderText(tr("Find a tool, or type Bash(git:*) or mcp__server"));
    m_filter->setClearButtonEnabled(true);
    m_add->setObjectName(u"addTyped"_s);
    m_addHelp->setObjectName(u"addTypedHelp"_s);
    m_addHelp->setWordWrap(true);
    m_addHelp->setFont(labelFont(font()));
    m_all->setObjectName(u"inheritTools"_s);
    m_chosen->setObjectName(u"chosenTools"_s);
    m_sentence->setObjectName(u"toolSentence"_s);
    m_sentence->setWordWrap(true);
    m_sentence->setTextFormat(Qt::PlainText);

    m_model->setColumnCount(denies ? 2 : 1);
    m_model->setHorizontalHeaderLabels(denies ? QStringList{tr("Allow"), tr("Deny")}
                                              : QStringList{tr("Allow")});
    m_filtered->setRecursiveFilteringEnabled(true);
    m_filtered->setAutoAcceptChildRows(true);
    m_filtered->setSourceModel(m_model);
    m_view->setObjectName(u"toolTree"_s);
    m_view->setAccessibleName(tr("Tools"));
    m_view->setAccessibleDescription(tr("Space ticks, Left and Right go between allow and deny"));
    m_view->setModel(m_filtered);
    announceCurrentRow(m_view);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRootIsDecorated(false);
    m_view->setItemsExpandable(false);
    m_view->setIndentation(0); // the delegate draws it: selected rows have no stump then
    m_view->setExpandsOnDoubleClick(false);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setMouseTracking(true);
    auto *delegate = new ToolRowDelegate(m_view);
    delegate->setWidth(pickerWidth - denyWidth - 70);
    m_view->setItemDelegate(delegate);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setMinimumSectionSize(denyWidth);
    m_view->header()->setSectionResizeMode(Allow, QHeaderView::Stretch);
    if (denies) {
        m_view->header()->setSectionResizeMode(Deny, QHeaderView::Fixed);
        const int word = m_view->header()->fontMetrics().horizontalAdvance(tr("Deny"));
        m_view->header()->resizeSection(Deny, std::max(denyWidth, word + 16));
    }

    auto *modes = new FlowLayout(nullptr, 10, 2);
    modes->addWidget(m_all);
    modes->addWidget(m_chosen);
    m_all->setVisible(m_inheritable);
    m_chosen->setVisible(m_inheritable);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->setSpacing(8);
    layout->addWidget(m_filter);
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    layout->addWidget(m_addHelp);
    layout->addLayout(modes);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_sentence);

    connect(m_filter, &QLineEdit::textChanged, this, &ToolPicker::filter);
    connect(m_add, &LinkButton::clicked, this, &ToolPicker::addTyped);
    connect(m_model, &QStandardItemModel::itemChanged, this, &ToolPicker::tick);
    connect(m_chosen, &QRadioButton::toggled, this, [this](bool chosen) {
        if (m_showing)
            return;
        ToolChoice choice = m_choice;
        choice.setInherits(!chosen);
        write(choice);
    });
    connect(m_view, &QTreeView::clicked, this,
            [this](const QModelIndex &index) { m_column = index.column(); });
    connect(&session, &DocumentSession::snapshotChanged, this, &ToolPicker::refresh);
    for (QWidget *widget : {static_cast<QWidget *>(m_filter), static_cast<QWidget *>(m_view),
                            static_cast<QWidget *>(m_all), static_cast<QWidget *>(m_chosen)})
        widget->installEventFilter(this);
    // Where denying was asked for the keys begin there.
    m_column = key == deniedKey ? Deny : Allow;
    refresh();
    filter({});
}

void ToolPicker::popUp(const QWidget *anchor)
{
    setFixedWidth(pickerWidth);
    setFixedHeight(pickerHeight);
    placePopup(this, anchor);
    show();
    m_filter->setFocus();
}

void ToolPicker::closeEvent(QCloseEvent *event)
{
    PopupFrame::closeEvent(event);
    emit closed();
}

QString ToolPicker::sentence() const
{
    return m_sentence->text();
}

/// Reads the two lists off the text and shows what differs.
void ToolPicker::refresh()
{
    const SnapshotPtr now = m_session.snapshot();
    const Value *allowed = now->value(m_allowKey);
    m_choice = {};
    const bool listed = allowed && !allowed->isNull();
    if (listed)
        m_choice.allowed = allowed->asTexts();
    m_choice.inherits = m_inheritable && (!listed || m_choice.allowed.contains("*"_L1));
    if (m_choice.inherits)
        m_choice.allowed.clear();
    if (const Value *denied = m_denyKey.isEmpty() ? nullptr : now->value(m_denyKey))
        m_choice.denied = denied->asTexts();
    m_showing = true;
    fill();
    showTicks();
    (m_choice.inherits ? m_all : m_chosen)->setChecked(true);
    m_showing = false;
    const QString sentence = toolSentence(*now);
    m_sentence->setVisible(!sentence.isEmpty());
    if (sentence == m_sentence->text())
        return;
    m_sentence->setText(sentence);
    m_sentence->setAccessibleName(sentence);
    announce(this, sentence);
}

bool ToolPicker::isEntry(const QString &entry) const
{
    const auto found = m_model->match(m_model->index(0, 0), entryRole, entry, 1,
                                      Qt::MatchExactly | Qt::MatchRecursive);
    return !found.isEmpty();
}

QStandardItem *ToolPicker::addGroup(const QString &label)
{
    QList<QStandardItem *> row;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        auto *item = new QStandardItem(column == Allow ? label : QString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(column == Allow ? label : tr("Deny: %1").arg(label), Qt::AccessibleTextRole);
        row += item;
    }
    row.front()->setData(true, TwoLineDelegate::HeadingRole);
    m_model->appendRow(row);
    return row.front();
}

void ToolPicker::addEntry(QStandardItem *group, const QString &entry, const QString &help)
{
    QList<QStandardItem *> row;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        auto *item = new QStandardItem(column == Allow ? entry : QString());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setData(entry, entryRole);
        item->setData(column == Allow ? entry : tr("Deny %1").arg(entry), Qt::AccessibleTextRole);
        item->setData(help, Qt::AccessibleDescriptionRole);
        row += item;
    }
    row.front()->setData(help, TwoLineDelegate::HelpRole);
    group->appendRow(row);
}

/// The rows: the known tools, and the entries of the lists that are none.
void ToolPicker::fill()
{
    QStringList entries = m_choice.allowed + m_choice.denied;
    entries.removeDuplicates();
    entries.removeIf([](const QString &entry) {
        const Tool *tool = findTool(entry);
        return entry == "*"_L1 || (tool && !tool->legacy && tool->aliasOf.isEmpty());
    });
    // A row stays where it is when its tick is taken away, to be ticked again.
    if (m_model->rowCount() > 0 && std::ranges::all_of(entries, [&](const QString &e) {
            return m_shownEntries.contains(e);
        }))
        return;
    for (const QString &entry : std::as_const(m_shownEntries)) {
        if (!entries.contains(entry))
            entries += entry;
    }
    m_shownEntries = entries;
    const QModelIndex at = m_view->currentIndex();
    const QString current = at.data(entryRole).toString();
    m_model->removeRows(0, m_model->rowCount());
    const auto helpOf = [](const QString &entry) {
        if (const Tool *tool = findTool(entry))
            return dataText(tool->help);
        const ToolForm *form = findToolForm(entry);
        return form ? dataText(form->help) : QString();
    };
    for (const ToolGroup &group : toolGroups()) {
        QStandardItem *heading = addGroup(dataText(group.label));
        for (const Tool &tool : knownTools()) {
            if (tool.group == group.id && !tool.legacy && tool.aliasOf.isEmpty())
                addEntry(heading, tool.name, dataText(tool.help));
        }
        for (const QString &entry : std::as_const(entries)) {
            if (toolGroupOf(entry) == group.id)
                addEntry(heading, entry, helpOf(entry));
        }
    }
    QStandardItem *unknown = nullptr;
    for (const QString &entry : std::as_const(entries)) {
        if (!toolGroupOf(entry).isEmpty())
            continue;
        if (!unknown)
            unknown = addGroup(tr("Not known here"));
        addEntry(unknown, entry, helpOf(entry));
    }
    expandParents(m_view);
    for (const QModelIndex &index : m_filtered->match(m_filtered->index(0, 0), entryRole, current,
                                                      1, Qt::MatchExactly | Qt::MatchRecursive)) {
        if (!current.isEmpty())
            m_view->setCurrentIndex(index.siblingAtColumn(m_column));
    }
}

void ToolPicker::showTicks()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        QStandardItem *group = m_model->item(row);
        for (int child = 0; child < group->rowCount(); ++child) {
            const QString entry = group->child(child)->data(entryRole).toString();
            group->child(child)->setCheckState(m_choice.isAllowed(entry) ? Qt::Checked
                                                                         : Qt::Unchecked);
            if (!m_denyKey.isEmpty())
                group->child(child, Deny)
                    ->setCheckState(m_choice.isDenied(entry) ? Qt::Checked : Qt::Unchecked);
        }
        for (int column = 0; column < m_model->columnCount(); ++column)
            m_model->item(row, column)->setCheckState(together(group, column));
    }
}

/// The person has ticked a row: a tool, or all tools of a group that are shown.
void ToolPicker::tick(QStandardItem *item)
{
    if (m_showing)
        return;
    QStringList entries{item->data(entryRole).toString()};
    if (!item->parent()) {
        entries.clear();
        const QStandardItem *group = m_model->item(item->row());
        const QModelIndex shown = m_filtered->mapFromSource(group->index());
        for (int row = 0; row < m_filtered->rowCount(shown); ++row)
            entries += m_filtered->index(row, 0, shown).data(entryRole).toString();
    }
    ToolChoice choice = m_choice;
    const bool on = item->checkState() == Qt::Checked;
    if (item->column() == Allow)
        choice.setAllowed(entries, on);
    else
        choice.setDenied(entries, on);
    write(choice);
}

void ToolPicker::write(const ToolChoice &choice)
{
    ++m_changes;
    const ToolChoice before = m_choice;
    if (choice.allowed != before.allowed || choice.inherits != before.inherits) {
        // An empty list of an agent means no tools, elsewhere it says nothing.
        writeList(m_allowKey, choice.allowed,
                  choice.inherits || (choice.allowed.isEmpty() && !m_inheritable));
    }
    if (choice.denied != before.denied)
        writeList(m_denyKey, choice.denied, choice.denied.isEmpty());
    refresh();
}

void ToolPicker::writeList(const QString &key, const QStringList &entries, bool absent)
{
    const SnapshotPtr now = m_session.snapshot();
    const Field *field = schemaFor(now->kind).find(key);
    const QString title = tr("Change %1").arg(field ? dataText(field->label) : key);
    const QString step = u"tools/%1/%2"_s.arg(quintptr(this)).arg(m_changes);
    if (!absent) {
        (void)m_session.setField(key, Value(entries), title, step);
        return;
    }
    const auto edit = planRemove(now->text, now->frontmatter, key);
    if (edit && !edit->isEmpty())
        m_session.apply(*edit, title, step);
}

QString ToolPicker::typed() const
{
    return m_filter->text().trimmed();
}

void ToolPicker::filter(const QString &)
{
    const QString text = typed();
    static_cast<ToolFilter *>(m_filtered)->setText(text);
    expandParents(m_view);
    const bool fresh = !text.isEmpty() && !isEntry(text) && text != "*"_L1;
    const ToolForm *form = fresh ? findToolForm(text) : nullptr;
    m_add->setVisible(fresh);
    m_add->setText(tr("Add “%1”").arg(text));
    m_add->setAccessibleName(m_add->text());
    m_add->updateGeometry();
    m_addHelp->setVisible(form);
    m_addHelp->setText(form ? dataText(form->help) : QString());
    selectBest(text);
}

} // namespace studio
