#pragma once

#include "persona/Snapshot.h"

#include <QWidget>

class QLabel;

namespace studio {

class LinkButton;

/// Below a list of tools: what the agent may do with them, and the word that opens the picker.
class ToolSummary : public QWidget
{
    Q_OBJECT

public:
    ToolSummary(const QString &key, QWidget *parent);

    /// \a note: what is said where no sentence can be made.
    void show(const Snapshot &snapshot, const QString &note);
    [[nodiscard]] LinkButton *button() const { return m_button; }

private:
    bool m_says; ///< The list that is granted from says what comes of both lists.
    QLabel *m_sentence;
    LinkButton *m_button;
};

} // namespace studio
