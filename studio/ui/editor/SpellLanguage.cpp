#include "ui/editor/SpellLanguage.h"

#include "persona/Schema.h"
#include "session/DocumentSession.h"
#include "ui/editor/SpellWords.h"
#include "ui/settings/Settings.h"

#include <QActionGroup>
#include <QHash>
#include <QLocale>
#include <QMenu>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype wordsForGuess = 200;
constexpr qsizetype mostSuggestions = 7;
constexpr qsizetype mostFiles = 300;
constexpr auto noLanguage = "none"_L1;

QString filesKey()
{
    return u"spelling/files"_s;
}

} // namespace

SpellLanguage *SpellLanguage::of(DocumentSession *session)
{
    auto *there = session->findChild<SpellLanguage *>(Qt::FindDirectChildrenOnly);
    return there ? there : new SpellLanguage(session);
}

SpellLanguage::SpellLanguage(DocumentSession *session)
    : QObject(session)
    , m_session(session)
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
    SpellService &service = SpellService::instance();
    connect(&service, &SpellService::verdictsChanged, this, &SpellLanguage::answered);
    connect(&service, &SpellService::wordIgnored, this, &SpellLanguage::changed);
    connect(&service, &SpellService::ready, this, &SpellLanguage::choose);
    connect(session, &DocumentSession::snapshotChanged, this, [this] {
        if (m_language.isEmpty() && !m_asked)
            choose();
    });
}

void SpellLanguage::adoptSettings()
{
    const Settings &settings = Settings::instance();
    m_on = settings.value(settings::spelling);
    m_technical = settings.value(settings::technicalWords);
    const QStringList own = settings.value(settings::ownWords);
    m_own = QSet<QString>(own.begin(), own.end());
    choose();
    emit changed();
}

bool SpellLanguage::isChosen() const
{
    return QSettings().value(filesKey()).toMap().contains(m_session->path());
}

void SpellLanguage::setLanguage(const QString &language)
{
    m_language = language;
    m_asked = true;
    const QString path = m_session->path();
    if (!path.isEmpty()) {
        QVariantMap files = QSettings().value(filesKey()).toMap();
        if (files.size() >= mostFiles)
            files.erase(files.begin());
        files.insert(path, language.isEmpty() ? QString(noLanguage) : language);
        QSettings().setValue(filesKey(), files);
    }
    emit changed();
}

/// Words of prose: values of fields for texts, and the body without code.
QStringList SpellLanguage::sampleWords() const
{
    QStringList words;
    const auto take = [&](QStringView text) {
        for (const QStringView line : text.split(u'\n')) {
            for (const Span &word : wordsToSpell(line)) {
                if (words.size() < wordsForGuess)
                    words += line.sliced(word.begin, word.length()).toString();
            }
        }
    };
    const SnapshotPtr now = m_session->snapshot();
    for (const Field &field : schemaFor(now->kind).fields) {
        if (field.type == FieldType::Text)
            take(now->textOf(field.key));
    }
    for (const Block &block : now->outline.blocks) {
        if (words.size() >= wordsForGuess)
            break;
        if (block.kind != BlockKind::Code && block.kind != BlockKind::Html)
            take(QStringView(now->text).sliced(block.span.begin, block.span.length()));
    }
    return words;
}

void SpellLanguage::choose()
{
    SpellService &service = SpellService::instance();
    if (!m_on || m_asked || !service.isReady() || service.languages().isEmpty())
        return;
    const QString chosen =
        QSettings().value(filesKey()).toMap().value(m_session->path()).toString();
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
    const QStringList words = sampleWords();
    if (words.size() < 3)
        return; // When more is written it is tried again.
    m_asked = true;
    service.guess(words, this, [this](const QString &language) {
        if (m_language.isEmpty())
            m_language = language;
        emit changed();
    });
}

namespace {

QChar::Script scriptOf(const QString &text)
{
    for (const char32_t letter : text.toUcs4()) {
        if (QChar::isLetter(letter) && QChar::script(letter) > QChar::Script_Common)
            return QChar::script(letter);
    }
    return QChar::Script_Unknown;
}

/// A dictionary has nothing to say of words in other letters than those of its language.
bool isWrittenIn(const QString &language, const QString &word)
{
    static QHash<QString, QChar::Script> scripts;
    auto own = scripts.constFind(language);
    if (own == scripts.constEnd())
        own = scripts.insert(language, scriptOf(QLocale(language).nativeLanguageName()));
    return *own == QChar::Script_Unknown || scriptOf(word) == *own;
}

} // namespace

SpellService::Verdict SpellLanguage::verdict(const QString &word) const
{
    if (!m_on || m_language.isEmpty() || m_own.contains(word) || m_own.contains(word.toLower())
        || (m_technical && isTechnicalWord(word)) || !isWrittenIn(m_language, word))
        return SpellService::Verdict::Right;
    return SpellService::instance().verdict(m_language, word);
}

void SpellLanguage::fillMenu(QMenu *menu, QAction *before, const QString &word,
                             const std::function<void(const QString &)> &correct)
{
    const auto added = [&](const QString &text) {
        auto *action = new QAction(text, menu);
        menu->insertAction(before, action);
        return action;
    };
    QAction *waiting = added(tr("Looking for suggestions…"));
    waiting->setEnabled(false);
    QAction *add = added(tr("Add “%1” to the dictionary").arg(word));
    connect(add, &QAction::triggered, this, [word] {
        Settings &settings = Settings::instance();
        settings.set(settings::ownWords, settings.value(settings::ownWords) + QStringList(word));
    });
    QAction *ignore = added(tr("Ignore “%1”").arg(word));
    connect(ignore, &QAction::triggered, this, [word] { SpellService::instance().ignore(word); });
    SpellService::instance().suggest(
        m_language, word, menu, [this, menu, waiting, correct](const QStringList &found) {
            for (const QString &suggestion : found.first(std::min(found.size(), mostSuggestions))) {
                auto *action = new QAction(suggestion, menu);
                menu->insertAction(waiting, action);
                connect(action, &QAction::triggered, this,
                        [suggestion, correct] { correct(suggestion); });
            }
            waiting->setText(tr("No suggestions"));
            waiting->setVisible(found.isEmpty());
            if (!found.isEmpty() && (!menu->activeAction() || menu->activeAction() == waiting))
                menu->setActiveAction(menu->actions().front());
        });
}

void SpellLanguage::fillLanguages(QMenu *menu)
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
