#pragma once

#include "format/PlanNested.h"
#include "ui/form/FieldEditor.h"

class QKeyEvent;
class QLabel;
class QStandardItem;
class QStandardItemModel;

namespace studio {

class LinkButton;
class PartTree;

/// A map or a list of maps as a tree, those in brackets too: names and values are edited in place,
/// parts are added, removed, put into another order or into another part, by keys (FormKeys), a
/// menu and the mouse.
/// Enter or a double click edits. What only the text can express is summed up, with the way to its
/// line.
class MapField : public FieldEditor
{
    Q_OBJECT

public:
    MapField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override { return m_frame; }
    [[nodiscard]] QWidget *keyTarget() const override;
    void show(const Entry *entry, const Value *value) override;
    void fillMenu(QMenu *menu) override;
    void follow(const Snapshot &snapshot) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] bool isComposing() const override;
    void finish() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Name, Content };
    void describeKeys();
    void showTree();
    /// A value of its own, to be changed in its place.
    [[nodiscard]] static bool hasValue(const NestedNode &node);
    void fill(QStandardItem *parent, const NestedNode &node);
    void showNode(QStandardItem *name, QStandardItem *value, const NestedNode &node, int index);
    [[nodiscard]] bool sameShape(const QStandardItem *item, const NestedNode &node) const;
    void update(QStandardItem *item, const NestedNode &node);
    [[nodiscard]] NestedPath currentPath() const;
    [[nodiscard]] static NestedPath pathOf(const QStandardItem *item);
    [[nodiscard]] QStandardItem *itemAt(const NestedPath &path, int column) const;
    void itemEdited(QStandardItem *item);
    void offerAdd();
    void add(const NestedPath &parent, const QString &choice);
    void removeCurrent();
    void editCurrent();
    void moveCurrent(int by);
    void move(const NestedPath &path, int to);
    [[nodiscard]] bool canMove(int by) const;
    /// Another part, and the place among its own, for the current one to go to.
    struct Target
    {
        NestedPath parent;
        int index = 0;
    };
    /// 1: at the end of the neighbour above; -1: behind what it stands in. Nothing where it does
    /// not fit.
    [[nodiscard]] std::optional<Target> sideTarget(int by) const;
    [[nodiscard]] std::optional<Target> targetIn(const NestedPath &path,
                                                 const NestedPath &parent) const;
    void moveAside(int by);
    void moveInto(const NestedPath &path, const Target &target);
    /// The keys go on with that part once the text has followed.
    void selectSoon(const NestedPath &path, bool edit);
    bool partKey(QKeyEvent *key);
    /// \a name: of the step among those that can be undone.
    void plan(const FieldPlan &change, const QString &name);
    void select(const NestedPath &path, bool edit);
    void fitHeight();
    void updateButtons();

    QWidget *m_frame;
    QLabel *m_summary;
    QWidget *m_words; ///< Holds the words one can press.
    LinkButton *m_add;
    LinkButton *m_remove;
    LinkButton *m_up;
    LinkButton *m_down;
    LinkButton *m_text;
    PartTree *m_view;
    QStandardItemModel *m_model;
    std::optional<NestedTree> m_tree; ///< Nothing where there is none, or only the text shows it.
    bool m_absent = true;
    bool m_readOnly = false;
    bool m_showing = false;
};

} // namespace studio
