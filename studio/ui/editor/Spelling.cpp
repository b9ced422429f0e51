#include "ui/editor/Spelling.h"

#include "persona/Schema.h"
#include "session/DocumentSession.h"
#include "ui/editor/SpellLanguage.h"
#include "ui/editor/SpellWords.h"
#include "ui/editor/TextEditor.h"

#include <QMenu>
#include <QTextBlock>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int pauseOfTheAuthor = 700; // ms

} // namespace

Spelling::Spelling(TextEditor *editor)
    : QObject(editor)
    , m_editor(editor)
    , m_words(SpellLanguage::of(editor->session()))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTheAuthor);
    connect(&m_pause, &QTimer::timeout, this, &Spelling::changed);
    connect(
        editor->document(), &QTextDocument::contentsChange, this, [this](int from, int, int added) {
            m_spot = QTextCursor(m_editor->document());
            m_spot.setPosition(std::min(from + added, m_editor->document()->characterCount() - 1));
            m_pause.start();
        });
    connect(m_words, &SpellLanguage::changed, this, &Spelling::changed);
    connect(m_words, &SpellLanguage::answered, this, [this] {
        emit changed();
        if (m_seeking)
            goToNext();
    });
}

bool Spelling::isOn() const
{
    return m_words->isOn();
}

const QString &Spelling::language() const
{
    return m_words->language();
}

void Spelling::setLanguage(const QString &language)
{
    m_words->setLanguage(language);
}

void Spelling::fillLanguages(QMenu *menu)
{
    m_words->fillLanguages(menu);
}

/// In the frontmatter only the values of fields for prose are of a language.
std::vector<Span> Spelling::wordsOf(const QTextBlock &block) const
{
    const QString line = block.text();
    if (!m_editor->inFrontmatter(block)) {
        if (m_editor->isInCode(block) || line.startsWith("---"_L1))
            return {};
        return wordsToSpell(line);
    }
    const SnapshotPtr &snapshot = m_editor->snapshot();
    for (const Entry &entry : snapshot->frontmatter.entries) {
        if (entry.whole.end <= block.position() || entry.whole.begin > block.position())
            continue;
        const Field *field = schemaFor(snapshot->kind).find(entry.key);
        if (!field || field->type != FieldType::Text)
            return {};
        const qsizetype from = entry.valueSpan.begin - block.position();
        std::vector<Span> words = wordsToSpell(line);
        std::erase_if(words, [from](const Span &word) { return word.begin < from; });
        return words;
    }
    return {};
}

std::vector<Span> Spelling::wrongWords(const QTextBlock &block) const
{
    if (!isOn() || language().isEmpty())
        return {};
    const QString line = block.text();
    std::vector<Span> words = wordsOf(block);
    const int caret = m_editor->textCursor().position() - block.position();
    const bool writing = m_pause.isActive() && m_spot.block() == block;
    const int spot = writing ? m_spot.position() - block.position() : -1;
    std::erase_if(words, [&](const Span &word) {
        // Not yet written to its end; the caret may have left for another word.
        return (writing && word.touches(caret) && word.touches(spot))
               || m_words->verdict(line.sliced(word.begin, word.length()))
                      != SpellService::Verdict::Wrong;
    });
    return words;
}

Span Spelling::wrongWordAt(qsizetype offset) const
{
    const QTextBlock block = m_editor->document()->findBlock(int(offset));
    for (const Span &word : wrongWords(block)) {
        if (word.touches(offset - block.position()))
            return word.shifted(block.position());
    }
    return {};
}

void Spelling::goToNext()
{
    m_seeking = false;
    if (!isOn() || language().isEmpty())
        return m_editor->tell(tr("Spelling is not checked here"));
    const int caret = m_editor->textCursor().selectionEnd();
    Span first;   // of all
    Span behind;  // the caret
    bool unknown = false; // before the one that would be taken
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        for (const Span &word : wordsOf(block)) {
            const auto verdict = m_words->verdict(line.sliced(word.begin, word.length()));
            unknown = unknown || verdict == SpellService::Verdict::Unknown;
            if (verdict != SpellService::Verdict::Wrong)
                continue;
            const Span place = word.shifted(block.position());
            if (first.isEmpty())
                first = place;
            if (behind.isEmpty() && place.begin >= caret)
                behind = place;
        }
    }
    if (unknown) {
        m_seeking = true; // until the dictionaries have answered
        return;
    }
    const Span next = behind.isEmpty() ? first : behind;
    if (next.isEmpty())
        return m_editor->tell(tr("No misspelling"));
    m_editor->goTo({next.begin, next.end});
    m_editor->select({next.begin, next.end});
}

void Spelling::fillMenu(QMenu *menu, Span word)
{
    const QString text = m_editor->session()->text().sliced(word.begin, word.length());
    const quint64 revision = m_editor->session()->revision();
    m_words->fillMenu(menu, nullptr, text, [this, word, revision](const QString &suggestion) {
        if (revision != m_editor->session()->revision())
            return;
        const qsizetype end = word.begin + suggestion.size();
        m_editor->perform({TextEdit(word, suggestion), end, end}, tr("Correct spelling"));
    });
}

} // namespace studio
