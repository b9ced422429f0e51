#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "text/Result.h"

#include <QWidget>

class QLineEdit;
class QMenu;
class QVBoxLayout;

namespace studio {

class DocumentSession;
class FindingList;
class FindingRow;
class GrowingTextEdit;
class PointsEdit;
class SectionHeader;
class SharedUndo;

/// A main section of the body. Folded it is its header alone; the editor of its body is made when
/// it is first unfolded.
class SectionCard : public QWidget
{
    Q_OBJECT

public:
    SectionCard(DocumentSession &session, SharedUndo &undo, QWidget *parent);

    /// \a changed: the section's text is another than that of the last refresh.
    void refresh(const SnapshotPtr &snapshot, int section, bool changed);
    void setFindings(const std::vector<const Diagnostic *> &findings);
    [[nodiscard]] const std::vector<Diagnostic> &findings() const;
    void setReadOnly(bool readOnly);

    [[nodiscard]] int section() const { return m_section; }
    [[nodiscard]] SectionHeader *header() const { return m_header; }
    [[nodiscard]] bool isUnfolded() const;
    void setUnfolded(bool unfolded);
    void rename();
    /// Whether the keys go to the card, or will when its window has them again.
    [[nodiscard]] bool hasFocusInside() const;
    /// Whether it holds anything that would be lost with it.
    [[nodiscard]] bool isInUse() const;
    /// What the Tab key stops at, in order.
    [[nodiscard]] QList<QWidget *> stops() const;
    /// Where the caret of the body's editor stands in the text; nothing while no editor has it.
    [[nodiscard]] std::optional<qsizetype> caretOffset() const;
    /// Gives the focus to the place of the text: the caret of the editor, or the header.
    void focusAt(qsizetype offset);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void entered(qsizetype offset);
    void placeRequested(studio::Span span);
    void fixRequested(const studio::Fix &fix);
    void moveRequested(int by);
    void removeRequested();
    void duplicateRequested();
    /// What stands behind that offset is to be a section of its own.
    void splitRequested(qsizetype offset);
    /// A section below this one is to begin a section of its own.
    void splitAtRequested(int subsection);
    void mergeRequested();
    void levelRequested(int by);
    void stopsChanged();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void fold(bool unfolded);
    void makeBody();
    void showBody();
    void makePlainEditor();
    void makePointsEditor();
    void dropEditor();
    void writeBody(const QString &body, bool typing);
    void endRename(bool keep);
    void refuse(const Error &error);
    void accept();
    void leave();
    void showFindings();
    void showMenu(const QPoint &place);
    void fillStructure(QMenu *menu);
    void tellCaret();
    bool structureKey(QObject *watched, QEvent *event);
    [[nodiscard]] const Section &present() const;
    /// Where the section is in a snapshot that the card has not been told of; -1 when it is gone.
    [[nodiscard]] int sectionIn(const Snapshot &now) const;

    DocumentSession &m_session;
    SharedUndo &m_undo;
    SnapshotPtr m_snapshot;
    int m_section = -1;
    bool m_readOnly = false;
    QVBoxLayout *m_layout;
    SectionHeader *m_header;
    QWidget *m_body = nullptr; ///< Made when the section is first unfolded.
    QVBoxLayout *m_bodyLayout = nullptr;
    QLineEdit *m_titleEdit = nullptr;
    GrowingTextEdit *m_plain = nullptr;
    PointsEdit *m_points = nullptr;
    FindingRow *m_refusal = nullptr;
    FindingList *m_findings;
    qsizetype m_caret = -1; ///< Of the editor when its card's menu was opened, or -1.
    int m_visit = 0;
    bool m_written = false; ///< The text was changed from here since the last snapshot.
};

} // namespace studio
