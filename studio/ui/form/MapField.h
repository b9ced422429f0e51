#pragma once

#include "format/PlanNested.h"
#include "ui/form/FieldEditor.h"

class QLabel;
class QStandardItem;
class QStandardItemModel;
class QTreeView;

namespace studio {

class LinkButton;

/// A map or a list of maps as a tree: names and values are edited in place, parts are added and
/// removed. F2, Enter or a double click edits, Insert adds, Delete removes. What only the text
/// can express is summed up, with the way to its line.
class MapField : public FieldEditor
{
    Q_OBJECT

public:
    MapField(const Field &field, QWidget *parent);

    [[nodiscard]] QWidget *control() const override { return m_frame; }
    [[nodiscard]] QWidget *keyTarget() const override;
    void show(const Entry *entry, const Value *value) override;
    void follow(const Snapshot &snapshot) override;
    void setReadOnly(bool readOnly) override;
    [[nodiscard]] bool isComposing() const override;
    void finish() override;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum Column { Name, Content };
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
    void plan(const FieldPlan &change);
    void select(const NestedPath &path, bool edit);
    void fitHeight();
    void updateButtons();

    QWidget *m_frame;
    QLabel *m_summary;
    LinkButton *m_add;
    LinkButton *m_remove;
    LinkButton *m_text;
    QTreeView *m_view;
    QStandardItemModel *m_model;
    std::optional<NestedTree> m_tree; ///< Nothing where there is none, or only the text shows it.
    bool m_absent = true;
    bool m_readOnly = false;
    bool m_showing = false;
};

} // namespace studio
