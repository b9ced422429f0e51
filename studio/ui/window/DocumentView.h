#pragma once

#include "persona/Snapshot.h"
#include "text/LineIndex.h"
#include "ui/publish/Publication.h"

#include <QJsonObject>
#include <QWidget>
#include <memory>
#include <optional>

class QSplitter;

namespace studio {

class DocumentSession;
class FindBar;
class FormView;
class NoticeBar;
class PaneHeader;
class PreviewPane;
class SkillUsers;
class TextEditor;

/// An open persona in the window: form, text and preview side by side on one session, and the
/// notices that concern it. Keeps the three at the same place.
class DocumentView : public QWidget
{
    Q_OBJECT

public:
    enum class Pane { Form, Text, Preview };

    explicit DocumentView(std::unique_ptr<DocumentSession> session, QWidget *parent = nullptr);
    ~DocumentView() override;

    [[nodiscard]] DocumentSession *session() const { return m_session.get(); }
    [[nodiscard]] TextEditor *editor() const { return m_editor; }
    [[nodiscard]] FormView *form() const { return m_form; }
    [[nodiscard]] PreviewPane *preview() const { return m_preview; }
    [[nodiscard]] NoticeBar *notices() const { return m_notices; }

    void setPaneVisible(Pane pane, bool visible);
    [[nodiscard]] bool isPaneVisible(Pane pane) const;
    /// Shows one pane alone in the middle, as wide as a line of text wants to be; nothing: no.
    void setCentred(std::optional<Pane> pane);
    /// Caret, folds and scrolling, to be found again at the next start.
    [[nodiscard]] QJsonObject viewState() const;
    void restoreViewState(const QJsonObject &state);
    [[nodiscard]] QByteArray layoutState() const;
    void restoreLayout(const QByteArray &state);

    /// Shows a place in the text and gives the text the focus.
    void goTo(Span span);
    [[nodiscard]] Position place() const;
    [[nodiscard]] FindBar *findBar() const { return m_findBar; }
    void focusPane(Pane pane);
    /// To the next problem (or the one before) in the text or, when the form has the focus, in the
    /// form; around the end.
    void stepToProblem(bool forward);
    /// Offers the fixes where the focus is.
    void showFixes();
    /// The skill named where the focus is, in the text or the form; empty when there is none.
    [[nodiscard]] QString skillAtFocus() const;
    /// What is known of it in registries: shown here and on its tab.
    void setPublication(const Publication &publication);
    [[nodiscard]] const Publication &publication() const { return m_publication; }
    /// Of a skill: those who name it.
    [[nodiscard]] SkillUsers *skillUsers() const { return m_skillUsers; }

signals:
    void placeChanged(studio::Position place);
    /// A place in the text is to be seen, and the text may be hidden.
    void textWanted();
    void publicationChanged();
    /// \a registry: the address of the one to offer first.
    void publishWanted(const QString &registry);
    /// A newer version that a registry has is to be looked at.
    void newerWanted();

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void centre();
    void scrollAsKept();
    void buildPanes();
    void connectPanes();
    void describe(const SnapshotPtr &snapshot);
    void watchDisk();
    void countProblems();
    [[nodiscard]] bool isInForm() const;
    [[nodiscard]] QWidget *paneWidget(Pane pane) const;

    std::unique_ptr<DocumentSession> m_session;
    NoticeBar *m_notices;
    QSplitter *m_panes;
    QWidget *m_formPane = nullptr;
    QWidget *m_textPane = nullptr;
    PaneHeader *m_formHeader = nullptr;
    PaneHeader *m_textHeader = nullptr;
    SkillUsers *m_skillUsers = nullptr;
    FormView *m_form = nullptr;
    FindBar *m_findBar = nullptr;
    TextEditor *m_editor = nullptr;
    PreviewPane *m_preview = nullptr;
    Publication m_publication;
    std::optional<Pane> m_centred;
    QJsonObject m_kept; ///< Where the text was scrolled to, until it is shown.
    bool m_arriving = false; ///< The focus comes to the form, where the text is already.
    qsizetype m_formPlace = 0; ///< Where the form is in the text.
};

} // namespace studio
