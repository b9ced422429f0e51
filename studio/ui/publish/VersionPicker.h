#pragma once

#include "registry/PublishPlan.h"

#include <QRadioButton>
#include <QWidget>

class QLabel;

namespace studio {

class ToneLabel;

/// One of a few choices, drawn as a chip.
class ChoiceChip : public QRadioButton
{
    Q_OBJECT

public:
    explicit ChoiceChip(const QString &text, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] bool hitButton(const QPoint &place) const override;
};

/// The version that is there, and those that may follow it. Arrow keys choose.
class VersionPicker : public QWidget
{
    Q_OBJECT

public:
    explicit VersionPicker(QWidget *parent = nullptr);

    void setPlan(const VersionPlan &plan);
    /// The control behind which the choices come in the order of Tab.
    void setTabAnchor(QWidget *anchor) { m_tabAnchor = anchor; }
    [[nodiscard]] QString version() const;
    /// A quiet line below the choices; empty: none.
    void setRemark(const QString &remark);

signals:
    /// The person chose another version.
    void versionChosen(const QString &version);

private:
    QWidget *m_chips;
    ToneLabel *m_remark;
    QWidget *m_tabAnchor = nullptr;
    QList<ChoiceChip *> m_choices;
    VersionPlan m_plan;
};

} // namespace studio
