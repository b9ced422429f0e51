#include "ui/editor/Highlighter.h"

#include "render/Tokens.h"
#include "ui/editor/EditorLayout.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <QElapsedTimer>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <chrono>
#include <optional>
#include <utility>
#include <vector>

using namespace Qt::StringLiterals;

static void initSyntaxResource()
{
    Q_INIT_RESOURCE(syntax);
}

namespace studio {
namespace {

using namespace std::chrono_literals;

// A frame has 16 ms; a key should need less than 3.
constexpr qint64 budgetOfKey = std::chrono::nanoseconds(1ms).count();
constexpr qint64 budgetOfTurn = std::chrono::nanoseconds(4ms).count();

class LineState : public QTextBlockUserData
{
public:
    KSyntaxHighlighting::State state;
};

LineState *stateOf(const QTextBlock &block)
{
    return dynamic_cast<LineState *>(block.userData());
}

KSyntaxHighlighting::Definition definition()
{
    initSyntaxResource();
    static const KSyntaxHighlighting::Repository repository;
    return repository.definitionForName(u"Persona Markdown"_s);
}

/// What the names in resources/syntax/persona-markdown.xml look like. Nothing: as plain text.
std::optional<QTextCharFormat> lookOf(const QString &name, const Tokens &tokens)
{
    QTextCharFormat format;
    if (name == "Key"_L1 || name == "Escape"_L1)
        format.setForeground(tokens.syntaxKey);
    else if (name == "Value"_L1 || name == "Code"_L1)
        format.setForeground(tokens.syntaxValue);
    else if (name == "Heading"_L1 || name == "Link"_L1)
        format.setForeground(tokens.syntaxHeading);
    else if (name == "Fence"_L1 || name == "Quiet"_L1 || name == "Marker"_L1
             || name == "Comment"_L1)
        format.setForeground(tokens.syntaxQuiet);
    else if (name == "Strong"_L1)
        format.setFontWeight(QFont::Bold);
    else if (name == "Emphasis"_L1)
        format.setFontItalic(true);
    else if (name == "Struck"_L1)
        format.setFontStrikeOut(true);
    else
        return {};
    return format;
}

} // namespace

/// Colours single lines, each from the state that the one above has left behind.
class Highlighter::Engine : private KSyntaxHighlighting::AbstractHighlighter
{
public:
    explicit Engine(const Tokens &tokens)
        : m_tokens(&tokens)
    {
        setDefinition(studio::definition());
    }

    /// Whether that changes anything.
    bool setTokens(const Tokens &tokens)
    {
        m_formats.clear();
        return std::exchange(m_tokens, &tokens) != &tokens;
    }

    bool highlight(const QTextBlock &block);

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override;

private:
    using Look = std::optional<QTextCharFormat>;

    const Look &lookFor(const KSyntaxHighlighting::Format &format);
    void setFormats(const QTextBlock &block);

    const Tokens *m_tokens;
    std::vector<std::optional<Look>> m_formats;   // by the format's id
    QList<QTextLayout::FormatRange> m_ranges;     // of the line at work
};

/// Colours a line. Whether the line below has to be coloured anew.
bool Highlighter::Engine::highlight(const QTextBlock &block)
{
    static const KSyntaxHighlighting::State atBegin;
    const LineState *above = stateOf(block.previous());
    m_ranges.clear();
    KSyntaxHighlighting::State behind = highlightLine(block.text(), above ? above->state : atBegin);
    setFormats(block);

    LineState *own = stateOf(block);
    if (own && own->state == behind)
        return false;
    if (!own) {
        own = new LineState;
        QTextBlock(block).setUserData(own);
    }
    own->state = std::move(behind);
    return true;
}

void Highlighter::Engine::applyFormat(int offset, int length,
                                      const KSyntaxHighlighting::Format &format)
{
    if (length == 0)
        return;
    if (const Look &look = lookFor(format))
        m_ranges.append({offset, length, *look});
}

const Highlighter::Engine::Look &Highlighter::Engine::lookFor(
    const KSyntaxHighlighting::Format &format)
{
    const std::size_t id = format.id();
    if (id >= m_formats.size())
        m_formats.resize(id + 1);
    if (!m_formats[id])
        m_formats[id] = lookOf(format.name(), *m_tokens);
    return *m_formats[id];
}

/// Gives the line its formats. What an input method composes there keeps the formats that the
/// method has given it, and moves those of the text behind it.
void Highlighter::Engine::setFormats(const QTextBlock &block)
{
    QTextLayout *layout = block.layout();
    const int composed = int(layout->preeditAreaText().size());
    if (composed > 0) {
        const int at = layout->preeditAreaPosition();
        for (QTextLayout::FormatRange &range : m_ranges) {
            if (range.start >= at)
                range.start += composed;
            else if (range.start + range.length > at)
                range.length += composed;
        }
        for (const QTextLayout::FormatRange &range : layout->formats()) {
            if (range.start >= at && range.start + range.length <= at + composed)
                m_ranges.append(range);
        }
    }
    if (layout->formats() != m_ranges)
        layout->setFormats(m_ranges);
}

Highlighter::Highlighter(QTextDocument *document, const Tokens &tokens, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_engine(std::make_unique<Engine>(tokens))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(0);
    connect(&m_timer, &QTimer::timeout, this, &Highlighter::work);
    connect(document, &QTextDocument::contentsChange, this, &Highlighter::changed);
    postpone(document->firstBlock(), document->characterCount() - 1);
}

Highlighter::~Highlighter() = default;

void Highlighter::setTokens(const Tokens &tokens)
{
    if (m_engine->setTokens(tokens))
        postpone(m_document->firstBlock(), m_document->characterCount() - 1);
}

void Highlighter::changed(int from, int, int charsAdded)
{
    const QTextBlock last = m_document->findBlock(from + charsAdded);
    run(m_document->findBlock(from), last.isValid() ? last.position() : from, budgetOfKey);
}

void Highlighter::work()
{
    if (m_next.isNull())
        return;
    const QTextBlock first = m_next.block();
    const int mustReach = m_mustReach.position();
    m_next = {};
    const int end = run(first, mustReach, budgetOfTurn);
    if (auto *layout = qobject_cast<EditorLayout *>(m_document->documentLayout()))
        layout->formatsChanged(first.position(), end - first.position());
    emit coloured(first.blockNumber(), m_document->findBlock(end).blockNumber());
    if (isFinished())
        emit finished();
}

/// Colours from a line on until the state behind a line is what it was before, but at least up
/// to \a mustReach. \a budget: nanoseconds after which the rest has to wait. Returns where the
/// last coloured line ends.
int Highlighter::run(QTextBlock block, int mustReach, qint64 budget)
{
    QElapsedTimer clock;
    clock.start();
    int end = block.position();
    for (; block.isValid(); block = block.next()) {
        if (!m_next.isNull() && block.position() >= m_next.position())
            break;
        if (clock.nsecsElapsed() > budget) {
            postpone(block, mustReach);
            break;
        }
        const bool converged = !m_engine->highlight(block);
        end = block.position() + block.length() - 1;
        if (converged && end >= mustReach)
            break;
    }
    return end;
}

void Highlighter::postpone(const QTextBlock &block, int mustReach)
{
    if (!m_next.isNull())
        mustReach = std::max({mustReach, m_next.position(), m_mustReach.position()});
    m_next = QTextCursor(block);
    m_mustReach = QTextCursor(m_document);
    m_mustReach.setPosition(std::min(mustReach, m_document->characterCount() - 1));
    m_timer.start();
}

} // namespace studio
