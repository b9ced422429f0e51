// What changes a nested value: each of these plans an edit of one part. And the keys for it.

#include "ui/form/MapField.h"

#include "format/PlanValue.h"
#include "format/Yaml.h"
#include "persona/Resources.h"
#include "ui/form/DataText.h"
#include "ui/form/PartTree.h"
#include "ui/form/StepName.h"
#include "ui/settings/FormKeys.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PickList.h"

#include <QJsonArray>
#include <QKeyEvent>
#include <QMenu>
#include <QStandardItemModel>

namespace studio {

using namespace Qt::StringLiterals;

namespace {

const QString textId = u"text"_s;
const QString mapId = u"map"_s;
const QString listId = u"list"_s;
constexpr auto eventPrefix = "event/"_L1;

QStringList hookEvents()
{
    QStringList events;
    for (const QJsonValue &event : readData(u"data/hooks.json"_s)["events"_L1].toArray())
        events += event.toString();
    return events;
}

} // namespace

/// The person has changed a name or a value in its place.
void MapField::itemEdited(QStandardItem *item)
{
    const NestedPath path = pathOf(item);
    const NestedNode *node = m_showing || !m_tree ? nullptr : nodeAt(*m_tree, path);
    if (!node)
        return;
    const QString said = item->text();
    const QString key = m_field.key;
    if (item->column() == Name) {
        plan(
            [=](const Snapshot &now) {
                return planNestedRename(now.text, now.frontmatter, key, path, said.trimmed());
            },
            tr("Rename an entry of %1"));
        return;
    }
    // A text stays one whatever it looks like; what stands in brackets is read as such.
    Value value(said);
    if (node->isFlow()) {
        const auto read = readYaml(said);
        value = read ? *read : value;
    } else if (!node->value.isString()) {
        value = resolvePlain(said);
    }
    plan(
        [=](const Snapshot &now) {
            return planNestedSet(now.text, now.frontmatter, key, path, value);
        },
        tr("Change %1"));
}

void MapField::plan(const FieldPlan &change, const QString &name)
{
    const StepName step(name.arg(dataText(m_field.label)));
    emit planned(change);
    // What was refused shows as it is again, once its editor is gone.
    QMetaObject::invokeMethod(this, &MapField::showTree, Qt::QueuedConnection);
}

void MapField::removeCurrent()
{
    const NestedPath path = currentPath();
    if (path.empty() || m_readOnly)
        return;
    plan(
        [key = m_field.key, path](const Snapshot &now) {
            return planNestedRemove(now.text, now.frontmatter, key, path);
        },
        tr("Remove an entry of %1"));
    if (keyTarget() == m_view)
        m_view->setFocus();
}

void MapField::offerAdd()
{
    if (m_readOnly)
        return;
    // Into the part in use when it holds others, else beside it.
    NestedPath parent = currentPath();
    const NestedNode *node = m_tree ? nodeAt(*m_tree, parent) : nullptr;
    if (node && !parent.empty() && hasValue(*node)) {
        parent.pop_back();
        node = nodeAt(*m_tree, parent);
    }
    const bool root = !node || parent.empty();
    std::vector<PickItem> items;
    if (root && m_field.key == "hooks"_L1) {
        items.push_back({{}, tr("Events"), {}, true});
        for (const QString &event : hookEvents()) {
            if (!node || !node->value.find(event))
                items.push_back({eventPrefix + event, event, {}});
        }
        items.push_back({{}, tr("Other"), {}, true});
    }
    items.push_back({textId, tr("Text"), tr("A name with a value of one line")});
    items.push_back({mapId, tr("Entries"), tr("A name with entries of its own below it")});
    items.push_back({listId, tr("List"), tr("A name with a list below it")});
    auto *list = new PickList(items, tr("Add an entry"), m_frame);
    connect(list, &PickList::picked, this,
            [this, parent](const QString &choice) { add(parent, choice); });
    list->popUp(m_add);
}

void MapField::add(const NestedPath &parent, const QString &choice)
{
    const NestedNode *node = m_tree ? nodeAt(*m_tree, parent) : nullptr;
    const bool event = choice.startsWith(eventPrefix);
    const Value value = event || choice == listId ? Value(Value::List{})
                        : choice == mapId         ? Value(Value::Map{})
                                                  : Value(tr("value"));
    const bool member = node ? !node->isList() : m_field.type == FieldType::Map;
    QString name;
    if (member) {
        name = event ? choice.sliced(eventPrefix.size()) : tr("name");
        for (int i = 2; node && node->value.find(name); ++i)
            name = tr("name %1").arg(i);
    }
    const int index = node ? int(node->children.size()) : 0;
    plan(
        [key = m_field.key, parent, name, value](const Snapshot &now) -> Result<TextEdit> {
            if (now.frontmatter.find(key))
                return planNestedAdd(now.text, now.frontmatter, key, parent, name, value);
            const Value first = name.isEmpty() ? Value(Value::List{value})
                                               : Value(Value::Map{{name, value}});
            return planSet(now.text, now.frontmatter, key, first,
                           schemaFor(now.kind).planOptions(key));
        },
        tr("Add an entry to %1"));
    NestedPath path = parent;
    path.push_back(index);
    selectSoon(path, !event);
}

void MapField::selectSoon(const NestedPath &path, bool edit)
{
    // A list that was chosen from has to give the focus back first.
    QMetaObject::invokeMethod(
        this,
        [this, path, edit] {
            m_view->setFocus();
            select(path, edit);
        },
        Qt::QueuedConnection);
}

bool MapField::canMove(int by) const
{
    NestedPath path = currentPath();
    if (m_readOnly || !m_tree || path.empty())
        return false;
    const int to = path.back() + by;
    path.pop_back();
    const NestedNode *parent = nodeAt(*m_tree, path);
    return parent && to >= 0 && to < int(parent->children.size());
}

void MapField::moveCurrent(int by)
{
    const NestedPath path = currentPath();
    if (canMove(by))
        move(path, path.back() + by);
}

void MapField::move(const NestedPath &path, int to)
{
    if (m_readOnly || path.empty())
        return;
    plan(
        [key = m_field.key, path, to](const Snapshot &now) {
            return planNestedMove(now.text, now.frontmatter, key, path, to);
        },
        tr("Move an entry of %1"));
    NestedPath moved = path;
    moved.back() = to;
    selectSoon(moved, false);
}

std::optional<MapField::Target> MapField::targetIn(const NestedPath &path,
                                                   const NestedPath &parent) const
{
    const NestedNode *part = m_tree && !path.empty() ? nodeAt(*m_tree, path) : nullptr;
    const NestedNode *into = m_tree ? nodeAt(*m_tree, parent) : nullptr;
    const bool within = parent.size() >= path.size()
                        && std::equal(path.begin(), path.end(), parent.begin());
    const bool there = parent.size() + 1 == path.size()
                       && std::equal(parent.begin(), parent.end(), path.begin());
    if (m_readOnly || !part || !into || within || there || !fitsInto(*part, *into))
        return {};
    return Target{parent, int(into->children.size())};
}

std::optional<MapField::Target> MapField::sideTarget(int by) const
{
    const NestedPath path = currentPath();
    NestedPath other = path;
    if (by > 0) {
        if (path.empty() || --other.back() < 0)
            return {};
        return targetIn(path, other);
    }
    if (path.size() < 2)
        return {};
    other.resize(path.size() - 2);
    auto target = targetIn(path, other);
    // Within brackets there is no place but the last.
    if (target && !nodeAt(*m_tree, other)->isFlow())
        target->index = path[path.size() - 2] + 1;
    return target;
}

void MapField::moveAside(int by)
{
    if (const auto target = sideTarget(by))
        moveInto(currentPath(), *target);
}

void MapField::moveInto(const NestedPath &path, const Target &target)
{
    plan(
        [key = m_field.key, path, target](const Snapshot &now) {
            return planNestedMoveInto(now.text, now.frontmatter, key, path, target.parent,
                                      target.index);
        },
        tr("Move an entry of %1"));
    NestedPath moved = target.parent;
    moved.push_back(target.index);
    // What stood behind the part has come nearer.
    const size_t depth = path.size() - 1;
    if (moved.size() > depth && std::equal(path.begin(), path.end() - 1, moved.begin())
        && moved[depth] > path[depth])
        --moved[depth];
    selectSoon(moved, false);
}

void MapField::editCurrent()
{
    // From a name that cannot be changed to the value that can.
    QModelIndex index = m_view->currentIndex();
    if (!(index.flags() & Qt::ItemIsEditable))
        index = index.siblingAtColumn(index.column() == Name ? Content : Name);
    if (!(index.flags() & Qt::ItemIsEditable))
        return;
    m_view->setCurrentIndex(index);
    m_view->edit(index);
}

void MapField::describeKeys()
{
    const auto key = [](FormCommand command) {
        return FormKeys::keys(command).toString(QKeySequence::NativeText);
    };
    m_view->setAccessibleDescription(
        tr("%1 changes, %2 adds, %3 removes, %4 and %5 move, %6 moves out of its entry, %7 into "
           "the one above, Left and Right fold")
            .arg(key(FormCommand::Rename), key(FormCommand::Add), key(FormCommand::Remove),
                 key(FormCommand::MoveUp), key(FormCommand::MoveDown), key(FormCommand::Backward),
                 key(FormCommand::Forward)));
}

void MapField::fillMenu(QMenu *menu)
{
    if (!m_tree && !m_absent)
        return;
    const auto add = [&](const char *name, const QString &text, FormCommand command, bool possible,
                         auto &&then) {
        QAction *action = menu->addAction(text, this, then);
        action->setObjectName(QLatin1StringView(name));
        action->setShortcut(FormKeys::keys(command));
        action->setEnabled(possible && !m_readOnly);
    };
    const bool there = m_view->currentIndex().isValid();
    add("entry.change", tr("Change the entry"), FormCommand::Rename, there,
        [this] { editCurrent(); });
    add("entry.add", tr("Add an entry"), FormCommand::Add, true, [this] { offerAdd(); });
    add("entry.up", tr("Move the entry up"), FormCommand::MoveUp, canMove(-1),
        [this] { moveCurrent(-1); });
    add("entry.down", tr("Move the entry down"), FormCommand::MoveDown, canMove(1),
        [this] { moveCurrent(1); });
    add("entry.out", tr("Move the entry out of its own"), FormCommand::Backward,
        sideTarget(-1).has_value(), [this] { moveAside(-1); });
    add("entry.in", tr("Move the entry into the one above"), FormCommand::Forward,
        sideTarget(1).has_value(), [this] { moveAside(1); });
    add("entry.remove", tr("Remove the entry"), FormCommand::Remove, there,
        [this] { removeCurrent(); });
    menu->addSeparator();
}

bool MapField::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_view)
        return FieldEditor::eventFilter(watched, event);
    // The rows have the colours of the theme they were filled in.
    if (event->type() == QEvent::PaletteChange)
        showTree();
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        m_frame->update();
        // A tree that is entered has a current row for the keys to begin at.
        if (event->type() == QEvent::FocusIn && !m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0, 0));
        return false;
    }
    if (event->type() != QEvent::KeyPress && event->type() != QEvent::ShortcutOverride)
        return false;
    if (isComposing()) // the end of an edit comes by here as well
        return false;
    auto *key = static_cast<QKeyEvent *>(event);
    if (event->type() == QEvent::KeyPress)
        return partKey(key);
    using enum FormCommand;
    for (const FormCommand command : {Add, Remove, Rename, MoveUp, MoveDown, Backward, Forward}) {
        if (FormKeys::matches(key, command))
            event->accept();
    }
    return false;
}

bool MapField::partKey(QKeyEvent *key)
{
    const bool enter = (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter)
                       && !(key->modifiers() & ~Qt::KeypadModifier);
    if (FormKeys::matches(key, FormCommand::Add))
        offerAdd();
    else if (FormKeys::matches(key, FormCommand::Remove))
        removeCurrent();
    else if (FormKeys::matches(key, FormCommand::MoveUp))
        moveCurrent(-1);
    else if (FormKeys::matches(key, FormCommand::MoveDown))
        moveCurrent(1);
    else if (const int side = FormKeys::sideStep(key, m_view->layoutDirection()))
        moveAside(side);
    else if (enter || FormKeys::matches(key, FormCommand::Rename))
        editCurrent();
    else
        return false;
    return true;
}

} // namespace studio
