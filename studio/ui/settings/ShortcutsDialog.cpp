#include "ui/settings/ShortcutsDialog.h"

#include "ui/dialogs/Notice.h"
#include "ui/settings/Shortcuts.h"
#include "ui/widgets/ExpandParents.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/Look.h"
#include "ui/widgets/RoomyRows.h"
#include "ui/widgets/ToldAs.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr int nameRole = Qt::UserRole;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ShortcutsDialog)
};

} // namespace

QString titleOfCommands(const QString &group)
{
    if (group == "file"_L1)
        return Words::tr("File");
    if (group == "edit"_L1)
        return Words::tr("Edit");
    if (group == "form"_L1)
        return Words::tr("Form");
    if (group == "editor"_L1)
        return Words::tr("Text");
    if (group == "view"_L1)
        return Words::tr("View");
    if (group == "library"_L1)
        return Words::tr("Library");
    if (group == "go"_L1)
        return Words::tr("Go");
    if (group == "persona"_L1)
        return Words::tr("Persona");
    if (group == "help"_L1)
        return Words::tr("Help");
    return group;
}

ShortcutsDialog::ShortcutsDialog(QWidget *parent)
    : Sheet(u"shortcutsDialog"_s, parent)
    , m_search(new QLineEdit)
    , m_list(new QTreeWidget)
    , m_keys(new QKeySequenceEdit)
    , m_clear(new QPushButton(tr("&No keys")))
    , m_reset(new QPushButton(tr("&Reset")))
    , m_resetAll(nullptr)
    , m_notice(new Notice(u"shortcuts.notice"_s))
{
    setTitle(tr("Keyboard shortcuts"), tr("take effect at once"));
    build();
    fill();
    connect(m_search, &QLineEdit::textChanged, this, &ShortcutsDialog::narrow);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsDialog::showCurrent);
    connect(m_keys, &QKeySequenceEdit::editingFinished, this, &ShortcutsDialog::take);
    m_keys->installEventFilter(this);
    connect(m_clear, &QPushButton::clicked, this,
            [this] { Shortcuts::instance().setKeys(current(), {}); });
    connect(m_reset, &QPushButton::clicked, this,
            [this] { Shortcuts::instance().reset(current()); });
    connect(m_notice->link(), &QPushButton::clicked, this,
            [this] { Shortcuts::instance().give(current(), m_keys->keySequence()); });
    connect(&Shortcuts::instance(), &Shortcuts::changed, this, &ShortcutsDialog::refresh);
    refresh();
    resize(720, 600);
    m_search->setFocus();
}

/// Escape leaves, here as everywhere; it can be no command's key.
bool ShortcutsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_keys && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->keyCombination() == QKeyCombination(Qt::Key_Escape)) {
        reject();
        return true;
    }
    return Sheet::eventFilter(watched, event);
}

void ShortcutsDialog::build()
{
    m_search->setObjectName(u"shortcuts.search"_s);
    m_search->setAccessibleName(tr("Find a command by its name or its keys"));
    m_search->setPlaceholderText(tr("Find a command by its name or its keys"));
    m_search->setClearButtonEnabled(true);
    m_list->setObjectName(u"shortcuts.list"_s);
    m_list->setAccessibleName(tr("Commands"));
    m_list->setHeaderLabels({tr("Command"), tr("Keys")});
    m_list->setUniformRowHeights(true);
    giveRoom(m_list);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    tellAs(ToldAs::Keys, m_keys);
    m_keys->setObjectName(u"shortcuts.keys"_s);
    m_keys->setAccessibleName(tr("New keys"));
    m_keys->setMaximumSequenceLength(1);
    if (auto *line = m_keys->findChild<QLineEdit *>())
        line->setAccessibleName(m_keys->accessibleName());
    m_keys->setMinimumHeight(look::controlHeight);
    m_clear->setObjectName(u"shortcuts.clear"_s);
    m_clear->setAccessibleDescription(tr("Takes its keys from the command"));
    m_reset->setObjectName(u"shortcuts.reset"_s);
    m_reset->setAccessibleDescription(tr("Gives the command its own keys back"));
    for (QPushButton *button : {m_clear, m_reset})
        button->setAutoDefault(false);
    m_notice->hide();

    auto *label = new QLabel(tr("New &keys"));
    label->setBuddy(m_keys);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_keys, 1);
    row->addWidget(m_clear);
    row->addWidget(m_reset);
    content()->addWidget(m_search);
    content()->addWidget(m_list, 1);
    content()->addLayout(row);
    content()->addWidget(m_notice);

    m_resetAll = addButton(tr("Reset &all"), u"resetAll"_s);
    connect(m_resetAll, &QPushButton::clicked, this, [] { Shortcuts::instance().resetAll(); });
    QPushButton *close = addButton(tr("&Close"), u"close"_s);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void ShortcutsDialog::fill()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Shortcuts::Command &command : Shortcuts::instance().commands()) {
        const QString group = command.name.section(u'.', 0, 0);
        QTreeWidgetItem *&head = groups[group];
        if (!head) {
            head = new QTreeWidgetItem(m_list, {titleOfCommands(group)});
            head->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(head, {command.text});
        item->setData(0, nameRole, command.name);
        head->setData(1, Qt::AccessibleTextRole, tr("%n command(s)", nullptr, head->childCount()));
    }
    expandParents(m_list);
    if (m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

QString ShortcutsDialog::current() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? item->data(0, nameRole).toString() : QString();
}

void ShortcutsDialog::select(const QString &command)
{
    for (QTreeWidgetItemIterator at(m_list); *at; ++at) {
        if ((*at)->data(0, nameRole).toString() == command)
            m_list->setCurrentItem(*at);
    }
}

void ShortcutsDialog::refresh()
{
    const Shortcuts &shortcuts = Shortcuts::instance();
    bool any = false;
    for (QTreeWidgetItemIterator at(m_list, QTreeWidgetItemIterator::NoChildren); *at; ++at) {
        const QString name = (*at)->data(0, nameRole).toString();
        const QString keys = QKeySequence::listToString(shortcuts.keysOf(name),
                                                        QKeySequence::NativeText);
        (*at)->setText(1, keys);
        (*at)->setData(1, Qt::AccessibleTextRole, keys.isEmpty() ? tr("no keys") : keys);
        QFont font = m_list->font();
        font.setBold(shortcuts.isChanged(name));
        (*at)->setFont(1, font);
        any = any || shortcuts.isChanged(name);
    }
    m_resetAll->setEnabled(any);
    narrow();
    showCurrent();
}

void ShortcutsDialog::narrow()
{
    const QStringList words = m_search->text().split(u' ', Qt::SkipEmptyParts);
    QTreeWidgetItem *first = nullptr;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *group = m_list->topLevelItem(i);
        bool any = false;
        for (int k = 0; k < group->childCount(); ++k) {
            QTreeWidgetItem *item = group->child(k);
            const QString text = item->text(0) + u' ' + item->text(1);
            const bool show = std::ranges::all_of(words, [&](const QString &word) {
                return text.contains(word, Qt::CaseInsensitive);
            });
            item->setHidden(!show);
            any = any || show;
            if (show && !first)
                first = item;
        }
        group->setHidden(!any);
    }
    const QTreeWidgetItem *chosen = m_list->currentItem();
    if (first && (!chosen || chosen->isHidden()))
        m_list->setCurrentItem(first);
    setStatus(first ? QString() : tr("No command answers to that."));
}

void ShortcutsDialog::showCurrent()
{
    const QString name = current();
    const QList<QKeySequence> keys = Shortcuts::instance().keysOf(name);
    {
        const QSignalBlocker quiet(m_keys);
        m_keys->setKeySequence(keys.value(0));
    }
    m_keys->setEnabled(!name.isEmpty());
    m_clear->setEnabled(!keys.isEmpty());
    m_reset->setEnabled(Shortcuts::instance().isChanged(name));
    m_notice->hide();
}

void ShortcutsDialog::take()
{
    Shortcuts &shortcuts = Shortcuts::instance();
    const QString name = current();
    const QKeySequence keys = m_keys->keySequence();
    if (name.isEmpty() || keys.isEmpty() || shortcuts.keysOf(name).contains(keys))
        return;
    if (!isUsableShortcut(keys)) {
        m_notice->show(Notice::Level::Warning,
                       tr("One types with these keys. Add Ctrl or Alt, or take a function key."));
        return;
    }
    if (const Shortcuts::Command *other = shortcuts.userOf(keys, name)) {
        m_notice->show(
            Notice::Level::Warning,
            tr("%1 belongs to “%2”.").arg(keys.toString(QKeySequence::NativeText), other->text));
        m_notice->setLink(tr("Take it from there"),
                          tr("Take %1 from “%2”").arg(keys.toString(), other->text));
        return;
    }
    shortcuts.setKeys(name, {keys});
}

} // namespace studio
