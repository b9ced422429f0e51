#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "ui/form/BodyParts.h"
#include "ui/form/SectionCards.h"

#include <QTimer>
#include <QWidget>
#include <unordered_map>

class QScrollArea;

namespace studio {

class DocumentSession;
class FormLayout;
class LinkButton;
class SectionCard;
class SharedUndo;

/// The body of a persona by its sections: title and introduction, then a card a section. A large
/// file has cards only near what the scroll area shows of it.
class SectionsPanel : public QWidget
{
    Q_OBJECT

public:
    SectionsPanel(DocumentSession &session, SharedUndo &undo, QScrollArea *scroll, QWidget *parent);

    void refresh(const SnapshotPtr &snapshot);
    /// Shows what the session has found in the sections.
    void refreshFindings();
    [[nodiscard]] int count() const { return m_cards.count(); }
    [[nodiscard]] const QString &title(int position) const { return m_cards.title(position); }
    /// The card at a position, at its place; made where there is none.
    SectionCard *card(int position);
    /// The card if there is one by now.
    [[nodiscard]] SectionCard *madeCard(int position) const { return m_cards.made(position); }
    [[nodiscard]] int positionOf(const SectionCard *card) const { return m_cards.positionOf(card); }
    /// Where the card of a section stands, or would stand.
    [[nodiscard]] QRect placeOf(int position) const;
    /// The card that holds a section of the snapshot; nullptr when there is none.
    [[nodiscard]] SectionCard *cardOf(int section);
    void setReadOnly(bool readOnly);
    /// The widget that shows the place of the text at that offset; nullptr when there is none.
    [[nodiscard]] QWidget *widgetAt(qsizetype offset);
    [[nodiscard]] QList<QWidget *> stops() const;
    void addFromProfile(const QString &title);
    void openAddList();
    /// Shows what the sections become under another profile; for souls.
    void openProfileSheet();

signals:
    void offsetEntered(qsizetype offset);
    void placeRequested(studio::Span span);
    void fixRequested(const studio::Fix &fix);
    void stopsChanged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void moveEvent(QMoveEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    static constexpr int cardSpacing = 8;

    SectionCard *makeCard();
    SectionCard *makeCardOf(const SnapshotPtr &snapshot, int section);
    [[nodiscard]] std::vector<const Diagnostic *> findingsAt(int position) const;
    void lookAround();
    /// The position whose card stands at that height, or the nearest.
    [[nodiscard]] int positionAtHeight(int y) const;
    void layOut();
    void catchUp();
    void move(SectionCard *card, int by);
    void moveBefore(SectionCard *card, int position);
    void remove(SectionCard *card);
    void duplicate(SectionCard *card);
    void split(SectionCard *card, qsizetype offset);
    void splitAt(SectionCard *card, int subsection);
    void merge(SectionCard *card);
    void changeLevel(SectionCard *card, int by);
    void take(const Result<TextEdit> &edit, const QString &title);
    void focusSectionAt(qsizetype offset);
    void add(const QString &title, const QString &body, int before);
    void addIntroduction();
    void showDrop(const QPoint &place);
    void endDrag();
    void creep();
    [[nodiscard]] int dropPosition(const QPoint &place) const;
    void unfoldFirst();
    void report(const Error &error);

    DocumentSession &m_session;
    SharedUndo &m_undo;
    SnapshotPtr m_snapshot;
    FormLayout *m_layout;
    BodyPart *m_title = nullptr;
    BodyPart *m_introduction = nullptr;
    QWidget *m_heading;
    LinkButton *m_add;
    LinkButton *m_profile;
    SectionCards m_cards;
    /// Of each position, which of the session's findings belong there.
    std::unordered_map<int, std::vector<size_t>> m_findings;
    QScrollArea *m_scroll;
    QWidget *m_drop = nullptr;
    QPoint m_dragPlace; ///< Of the screen.
    QTimer m_creep;     ///< Scrolls while something is dragged near an edge.
    class FindingRow *m_refusal = nullptr;
    QString m_focusTitle;   ///< The section that was just made and is to be shown.
    bool m_renameFocused = false;
    bool m_introductionAsked = false;
    bool m_readOnly = false;
    int m_toUnfold = 0;
    bool m_looking = false;   ///< lookAround() is at work,
    bool m_lookAgain = false; ///< and has something to do again.
};

} // namespace studio
