#pragma once

#include "ui/create/NewPersona.h"
#include "ui/dialogs/Background.h"
#include "ui/dialogs/Sheet.h"

class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QVBoxLayout;

namespace studio {

class Notice;
class StartPreview;
class ToneLabel;

/// Begins a persona: from a template, from the text of a catalog page, or from a sample. Writes no
/// file; the caller takes text() when the dialog was accepted.
class NewPersonaDialog : public Sheet
{
    Q_OBJECT

public:
    explicit NewPersonaDialog(QWidget *parent = nullptr);
    ~NewPersonaDialog() override;

    /// The text of the new persona, with its name in it.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString suggestedFileName() const;
    /// Chooses a way to begin by its id; "page" is the text of a page.
    void choose(const QString &id);

private:
    void build();
    void fillList();
    void addHeading(const QString &title);
    QListWidgetItem *addStart(const QString &id, const QString &name, const QString &summary);
    void chosen();
    void readPage();
    void showPage(const Result<RecognisedPage> &page);
    void setStart(const QString &text);
    void updateText();

    std::vector<StartingText> m_starts;
    QString m_clipboard; ///< When it looked like a persona as the dialog opened.
    QString m_start;     ///< The text to begin with, under its own name.
    QString m_text;
    bool m_named = false; ///< The person has typed a name.

    QListWidget *m_list;
    QLineEdit *m_name;
    ToneLabel *m_hint;
    QWidget *m_pageBox;
    QPlainTextEdit *m_page;
    Notice *m_recognised;
    QVBoxLayout *m_notes;
    StartPreview *m_preview;
    QPushButton *m_create;

    Background m_reading;
};

} // namespace studio
