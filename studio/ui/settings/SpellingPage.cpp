#include "ui/settings/SettingsPages.h"

#include "ui/editor/SpellService.h"
#include "ui/widgets/Look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QShortcut>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace studio {

SpellingPage::SpellingPage(QWidget *parent)
    : SettingsPage(u"spelling"_s, tr("Spelling"), parent)
    , m_words(new QListWidget)
    , m_word(new QLineEdit)
    , m_add(new QPushButton(tr("&Add")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    addRow({}, makeToggle(settings::spelling, tr("Check s&pelling")));
    auto *language = new QComboBox(this);
    name(language, u"language"_s, tr("Language of the dictionary"));
    language->setMinimumHeight(look::controlHeight);
    keepWheelFromUnfocused(language);
    const auto fill = [language] {
        const QSignalBlocker quiet(language);
        language->clear();
        language->addItem(tr("Told from the words of the file"), QString());
        const QMap<QString, QString> &known = SpellService::instance().languages();
        for (auto it = known.begin(); it != known.end(); ++it)
            language->addItem(it.value(), it.key());
        const QString chosen = Settings::instance().value(settings::spellingLanguage);
        language->setCurrentIndex(std::max(0, language->findData(chosen)));
    };
    fill();
    connect(&SpellService::instance(), &SpellService::ready, language, fill);
    connect(language, &QComboBox::currentIndexChanged, this, [language] {
        Settings::instance().set(settings::spellingLanguage, language->currentData().toString());
    });
    addRow(
        tr("Language"), language,
        tr("Of files for which none has been chosen; one file's own is set in the menu Text. The "
           "dictionaries are those that the system has installed."));
    addRow({}, makeToggle(settings::technicalWords, tr("Take &technical terms for right")),
           tr("Such as backend, linter or repo."));
    addRow(tr("Own words"), buildWords());
    endRows();
    fillWords();
    connect(&Settings::instance(), &Settings::changed, this, [this](const QString &key) {
        if (isOneOf(key, settings::ownWords))
            fillWords();
    });
}

QWidget *SpellingPage::buildWords()
{
    auto *part = new QWidget(this);
    part->setAccessibleName(tr("Own words"));
    auto *column = new QVBoxLayout(part);
    column->setContentsMargins(0, 0, 0, 0);
    auto *row = new QHBoxLayout;
    name(m_word, u"word"_s, tr("A word to add"));
    m_word->setPlaceholderText(tr("A word to add"));
    name(m_add, u"addWord"_s, tr("Add the word"));
    name(m_remove, u"removeWords"_s, tr("Remove the chosen words"));
    m_add->setAutoDefault(false);
    m_remove->setAutoDefault(false);
    row->addWidget(m_word, 1);
    row->addWidget(m_add);
    row->addWidget(m_remove);
    column->addLayout(row);
    name(m_words, u"words"_s, tr("Own words"));
    m_words->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_words->setMinimumHeight(110);
    column->addWidget(m_words, 1);
    part->setFocusProxy(m_word);

    const auto enable = [this] {
        m_add->setEnabled(!m_word->text().trimmed().isEmpty());
        m_remove->setEnabled(!m_words->selectedItems().isEmpty());
    };
    connect(m_word, &QLineEdit::textChanged, this, enable);
    connect(m_words, &QListWidget::itemSelectionChanged, this, enable);
    connect(m_word, &QLineEdit::returnPressed, this, &SpellingPage::addWord);
    connect(m_add, &QPushButton::clicked, this, &SpellingPage::addWord);
    connect(m_remove, &QPushButton::clicked, this, &SpellingPage::removeWords);
    auto *key = new QShortcut(Qt::Key_Delete, m_words, this, &SpellingPage::removeWords);
    key->setContext(Qt::WidgetShortcut);
    enable();
    return part;
}

void SpellingPage::fillWords()
{
    QStringList words = Settings::instance().value(settings::ownWords);
    words.sort(Qt::CaseInsensitive);
    m_words->clear();
    m_words->addItems(words);
}

void SpellingPage::addWord()
{
    const QString word = m_word->text().trimmed();
    QStringList words = Settings::instance().value(settings::ownWords);
    if (!word.isEmpty() && !words.contains(word)) {
        words += word;
        Settings::instance().set(settings::ownWords, words);
    }
    m_word->clear();
}

void SpellingPage::removeWords()
{
    QStringList words = Settings::instance().value(settings::ownWords);
    const QList<QListWidgetItem *> chosen = m_words->selectedItems();
    for (const QListWidgetItem *item : chosen)
        words.removeAll(item->text());
    Settings::instance().set(settings::ownWords, words);
}

} // namespace studio
