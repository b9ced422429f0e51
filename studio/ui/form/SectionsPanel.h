#pragma once

#include "checks/Diagnostic.h"
#include "persona/Snapshot.h"
#include "ui/form/BodyParts.h"

#include <QWidget>

namespace studio {

class DocumentSession;
class FormLayout;
class LinkButton;
class SectionCard;
class SharedUndo;

/// The body of a persona by its sections: title and introduction, then a card a section.
class SectionsPanel : public QWidget
{
    Q_OBJECT

public:
    SectionsPanel(DocumentSession &session, SharedUndo &undo, QWidget *parent);

    void refresh(const SnapshotPtr &snapshot);
    void setFindings(const std::vector<Diagnostic> &findings);
    /// The card that holds a section of the snapshot; nullptr when there is none.
    [[nodiscard]] SectionCard *cardOf(int section) const;
    void setReadOnly(bool readOnly);
    /// The widget that shows the place of the text at that offset; nullptr when there is none.
    [[nodiscard]] QWidget *widgetAt(qsizetype offset) const;
    [[nodiscard]] const std::vector<SectionCard *> &cards() const { return m_cards; }
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

private:
    SectionCard *makeCard();
    void matchCards(const SnapshotPtr &snapshot, const std::vector<int> &sections);
    void layOut();
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
    [[nodiscard]] int dropPosition(const QPoint &place) const;
    [[nodiscard]] int positionOf(const SectionCard *card) const;
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
    std::vector<SectionCard *> m_cards; ///< In the order of the text.
    QWidget *m_drop = nullptr;
    class FindingRow *m_refusal = nullptr;
    QString m_focusTitle;   ///< The section that was just made and is to be shown.
    bool m_renameFocused = false;
    bool m_introductionAsked = false;
    bool m_readOnly = false;
    int m_toUnfold = 0;
};

} // namespace studio
