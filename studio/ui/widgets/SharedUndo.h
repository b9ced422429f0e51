#pragma once

#include <QObject>

class QWidget;

namespace studio {

class DocumentSession;

/// Gives an edit the undo history of the document instead of one of its own: watches the edit's
/// keys and its context menu. The edit goes on holding text, the history is the session's.
class SharedUndo : public QObject
{
    Q_OBJECT

public:
    SharedUndo(DocumentSession &session, QObject *parent);

    /// A QLineEdit, QPlainTextEdit or QTextEdit, or the line edit inside of a combo or spin box.
    void watch(QWidget *edit);

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    DocumentSession &m_session;
};

} // namespace studio
