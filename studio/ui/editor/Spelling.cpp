#include "ui/editor/Spelling.h"

#include "persona/Schema.h"
#include "session/DocumentSession.h"
#include "ui/editor/SpellService.h"
#include "ui/editor/SpellWords.h"
#include "ui/editor/TextEditor.h"
#include "ui/settings/Settings.h"

#include <QAccessible>
#include <QActionGroup>
#include <QMenu>
#include <QSettings>
#include <QTextBlock>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace studio {
namespace {

constexpr int pauseOfTheAuthor = 700; // ms
constexpr int wordsForGuess = 200;
constexpr qsizetype mostSuggestions = 7;
constexpr qsizetype mostFiles = 300;
constexpr auto noLanguage = "none"_L1;

QString filesKey()
{
    return u"spelling/files"_s;
}

} // namespace

Spelling::Spelling(TextEditor *editor)
    : QObject(editor)
    , m_editor(editor)
{
    adoptSettings();
    connect(&Settings::instance(), &Settings::changed, this, [this](const QString &key) {
        if (isOneOf(key, settings::spellingLanguage) && !isChosen()) {
            m_asked = false;
            m_language.clear();
        }
        if (key.startsWith("spelling/"_L1))
            adoptSettings();
    });
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTheAuthor);
    connect(&m_pause, &QTimer::timeout, this, &Spelling::changed);
    connect(
        editor->document(), &QTextDocument::contentsChange, this, [this](int from, int, int added) {
            m_spot = QTextCursor(m_editor->document());
            m_spot.setPosition(std::min(from + added, m_editor->document()->characterCount() - 1));
            m_pause.start();
        });
    SpellService &service = SpellService::instance();
    connect(&service, &SpellService::verdictsChanged, this, &Spelling::changed);
    connect(&service, &SpellService::verdictsChanged, this, [this] {
        if (m_seeking)
            goToNext();
    });
    connect(&service, &SpellService::ready, this, &Spelling::chooseLanguage);
    connect(editor->session(), &DocumentSession::snapshotChanged, this, [this] {
        if (m_language.isEmpty() && !m_asked)
            chooseLanguage();
    });
    if (service.isReady())
        chooseLanguage();
}

void Spelling::adoptSettings()
{
    const Settings &settings = Settings::instance();
    m_on = settings.value(settings::spelling);
    m_technical = settings.value(settings::technicalWords);
    const QStringList own = settings.value(settings::ownWords);
    m_own = QSet<QString>(own.begin(), own.end());
    chooseLanguage();
    emit changed();
}

bool Spelling::isChosen() const
{
    return QSettings().value(filesKey()).toMap().contains(m_editor->session()->path());
}

bool Spelling::isKnown(const QString &word) const
{
    return m_own.contains(word) || m_own.contains(word.toLower())
           || (m_technical && isTechnicalWord(word));
}

void Spelling::setLanguage(const QString &language)
{
    m_language = language;
    m_asked = true;
    const QString path = m_editor->session()->path();
    if (!path.isEmpty()) {
        QVariantMap files = QSettings().value(filesKey()).toMap();
        if (files.size() >= mostFiles)
            files.erase(files.begin());
        files.insert(path, language.isEmpty() ? QString(noLanguage) : language);
        QSettings().setValue(filesKey(), files);
    }
    emit changed();
}

/// The one that was chosen for the file, else the one that its words are of.
void Spelling::chooseLanguage()
{
    SpellService &service = SpellService::instance();
    if (!m_on || m_asked || !service.isReady() || service.languages().isEmpty())
        return;
    const QString chosen =
        QSettings().value(filesKey()).toMap().value(m_editor->session()->path()).toString();
    if (chosen == noLanguage || service.languages().contains(chosen)) {
        m_asked = true;
        m_language = chosen == noLanguage ? QString() : chosen;
        emit changed();
        return;
    }
    const QString preset = Settings::instance().value(settings::spellingLanguage);
    if (service.languages().contains(preset)) {
        m_language = preset;
        emit changed();
        return;
    }
    QStringList words;
    for (QTextBlock block = m_editor->document()->begin();
         block.isValid() && words.size() < wordsForGuess; block = block.next()) {
        for (const Span &word : wordsOf(block))
            words += block.text().sliced(word.begin, word.length());
    }
    if (words.size() < 3)
        return; // When more is written it is tried again.
    m_asked = true;
    service.guess(words, this, [this](const QString &language) {
        if (m_language.isEmpty())
            m_language = language;
        emit changed();
    });
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
    if (!m_on || m_language.isEmpty())
        return {};
    const QString line = block.text();
    std::vector<Span> words = wordsOf(block);
    const int caret = m_editor->textCursor().position() - block.position();
    const bool writing = m_pause.isActive() && m_spot.block() == block;
    std::erase_if(words, [&](const Span &word) {
        const QString text = line.sliced(word.begin, word.length());
        return (writing && word.touches(caret)) || isKnown(text)
               || SpellService::instance().verdict(m_language, text)
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
    if (!m_on || m_language.isEmpty())
        return tell(tr("Spelling is not checked here"));
    const int caret = m_editor->textCursor().selectionEnd();
    Span first;   // of all
    Span behind;  // the caret
    bool unknown = false; // before the one that would be taken
    for (QTextBlock block = m_editor->document()->begin(); block.isValid(); block = block.next()) {
        const QString line = block.text();
        for (const Span &word : wordsOf(block)) {
            const QString text = line.sliced(word.begin, word.length());
            if (isKnown(text))
                continue;
            const auto verdict = SpellService::instance().verdict(m_language, text);
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
        return tell(tr("No misspelling"));
    m_editor->goTo({next.begin, next.end});
    m_editor->select({next.begin, next.end});
}

void Spelling::tell(const QString &text)
{
    QToolTip::showText(m_editor->mapToGlobal(m_editor->cursorRect().bottomLeft()), text, m_editor);
    QAccessibleAnnouncementEvent event(m_editor, text);
    QAccessible::updateAccessibility(&event);
}

void Spelling::fillMenu(QMenu *menu, Span word)
{
    const QString text = m_editor->session()->text().sliced(word.begin, word.length());
    QAction *waiting = menu->addAction(tr("Looking for suggestions…"));
    waiting->setEnabled(false);
    QAction *add = menu->addAction(tr("Add “%1” to the dictionary").arg(text));
    connect(add, &QAction::triggered, this, [text] {
        Settings &settings = Settings::instance();
        settings.set(settings::ownWords, settings.value(settings::ownWords) + QStringList(text));
    });
    QAction *ignore = menu->addAction(tr("Ignore “%1”").arg(text));
    connect(ignore, &QAction::triggered, this, [text] { SpellService::instance().ignore(text); });
    const quint64 revision = m_editor->session()->revision();
    SpellService::instance().suggest(
        m_language, text, menu, [this, menu, waiting, word, revision](const QStringList &found) {
            for (const QString &suggestion : found.first(std::min(found.size(), mostSuggestions))) {
                auto *action = new QAction(suggestion, menu);
                menu->insertAction(waiting, action);
                connect(action, &QAction::triggered, this, [this, suggestion, word, revision] {
                    if (revision != m_editor->session()->revision())
                        return;
                    const qsizetype end = word.begin + suggestion.size();
                    m_editor->perform({TextEdit(word, suggestion), end, end},
                                      tr("Correct spelling"));
                });
            }
            waiting->setText(tr("No suggestions"));
            waiting->setVisible(found.isEmpty());
            if (!found.isEmpty() && (!menu->activeAction() || menu->activeAction() == waiting))
                menu->setActiveAction(menu->actions().front());
        });
}

void Spelling::fillLanguages(QMenu *menu)
{
    const QMap<QString, QString> &languages = SpellService::instance().languages();
    if (languages.isEmpty()) {
        menu->addAction(tr("No dictionaries are installed"))->setEnabled(false);
        return;
    }
    auto *group = new QActionGroup(menu);
    const auto addChoice = [&](const QString &code, const QString &name) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(m_language == code);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { setLanguage(code); });
    };
    addChoice({}, tr("This file is not checked"));
    for (auto it = languages.begin(); it != languages.end(); ++it)
        addChoice(it.key(), it.value());
}

} // namespace studio
