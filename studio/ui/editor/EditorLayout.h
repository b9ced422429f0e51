#pragma once

#include <QPlainTextDocumentLayout>

namespace studio {

/// The layout of the editor's document. A change within one line lays out and repaints that line
/// and no other, unless it takes more or fewer rows now. The stock layout adds removed and added
/// characters up, so that a change which highlighting has widened to the whole line, as it does
/// with every key, reaches into the line below, and everything is painted again.
class EditorLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit EditorLayout(QTextDocument *document);

    /// Tells the document that formats in these characters have been changed outside of an edit.
    /// Nothing is painted.
    void formatsChanged(int from, int length);
    /// Tells those who show it that lines have been hidden or shown.
    void visibilityChanged();

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    int m_blockCount = 0;
    bool m_onlyFormats = false;
};

} // namespace studio
