#pragma once

#include <QPlainTextDocumentLayout>

class QTextBlock;

namespace studio {

/// The layout of the editor's document. A change that leaves the number of lines as it is lays
/// out and repaints the lines it touches and no others. The stock layout adds removed and added
/// characters up, so that a change which highlighting has widened to the whole line, as it does
/// with every key, reaches into lines below, and everything is painted again.
class EditorLayout : public QPlainTextDocumentLayout
{
    Q_OBJECT

public:
    explicit EditorLayout(QTextDocument *document);

protected:
    void documentChanged(int from, int charsRemoved, int charsAdded) override;

private:
    void layOut(const QTextBlock &block);

    int m_blockCount = 0;
};

} // namespace studio
