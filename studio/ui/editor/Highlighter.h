#pragma once

#include <QObject>
#include <QTextCursor>
#include <QTimer>
#include <memory>

class QTextBlock;
class QTextDocument;

namespace studio {

struct Tokens;

/// Colours a document with an EditorLayout by the definition "Persona Markdown" in the studio's colours. It touches
/// neither text nor undo history: formats live in the layout of the lines. What takes longer than
/// a moment (a large file at first, a fence that is opened) is done in pieces.
class Highlighter : public QObject
{
    Q_OBJECT

public:
    /// Begins with the colouring when control is back in the event loop.
    Highlighter(QTextDocument *document, const Tokens &tokens, QObject *parent);
    ~Highlighter() override;

    void setTokens(const Tokens &tokens);
    /// Nothing waits to be coloured.
    [[nodiscard]] bool isFinished() const { return m_next.isNull(); }

signals:
    /// Lines (from 0) have been coloured outside of an edit: a view has to paint them again.
    void coloured(int first, int last);
    void finished();

private:
    class Engine;

    void changed(int from, int charsRemoved, int charsAdded);
    void work();
    int run(QTextBlock block, int mustReach, qint64 budget);
    void postpone(const QTextBlock &block, int mustReach);

    QTextDocument *m_document;
    std::unique_ptr<Engine> m_engine;
    QTextCursor m_next; // where waiting work begins
    QTextCursor m_mustReach; // before this place it does not end
    QTimer m_timer;
};

} // namespace studio
