#pragma once

#include "persona/Snapshot.h"
#include "text/Result.h"
#include "text/TextEdit.h"

#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace studio {

class DocumentSession;
class FieldCaption;
class FindingRow;
class GrowingTextEdit;
class SharedUndo;

/// What stands in a body above its sections: the title, as one line, or the introduction.
class BodyPart : public QWidget
{
    Q_OBJECT

public:
    enum class What { Title, Introduction };

    BodyPart(What what, DocumentSession &session, SharedUndo &undo, QWidget *parent);

    /// Whether a text has such a part; a body without sections is one introduction.
    [[nodiscard]] static bool isIn(const Snapshot &snapshot, What what);
    [[nodiscard]] static Span spanIn(const Snapshot &snapshot, What what);

    void refresh(const Snapshot &snapshot);
    void setReadOnly(bool readOnly);
    void focusEditor();
    [[nodiscard]] QWidget *stop() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void entered(qsizetype offset);
    void placeRequested(studio::Span span);

protected:
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    void write(const QString &text);
    void showMenu(const QPoint &place);
    void leave();

    What m_what;
    DocumentSession &m_session;
    QVBoxLayout *m_layout;
    FieldCaption *m_caption;
    QLineEdit *m_line = nullptr;
    GrowingTextEdit *m_text = nullptr;
    FindingRow *m_refusal = nullptr;
    bool m_composing = false;
    int m_visit = 0;
};

/// Puts another introduction in front of the sections. Errors: section/body (it would add or take
/// away sections).
[[nodiscard]] Result<TextEdit> planIntroduction(const Snapshot &snapshot, const QString &text);

} // namespace studio
