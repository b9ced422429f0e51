#pragma once

#include "ui/editor/SpellService.h"

#include <QObject>
#include <functional>

class QAction;
class QMenu;

namespace studio {

class DocumentSession;

/// The language of one persona's prose, and which words are wrong in it: the same for its text and
/// its form. The language that a person has chosen is kept for the file; else it is the one of the
/// settings, else the one that most of its words are of.
class SpellLanguage : public QObject
{
    Q_OBJECT

public:
    /// The one of that session; it lives as long.
    [[nodiscard]] static SpellLanguage *of(DocumentSession *session);

    /// As the settings say, for all personas.
    [[nodiscard]] bool isOn() const { return m_on; }
    /// "de_DE"; empty while none is known, or when the file is not to be checked.
    [[nodiscard]] const QString &language() const { return m_language; }
    void setLanguage(const QString &language);

    /// Right for all words while nothing is checked. Unknown ones are looked up; answered()
    /// follows.
    [[nodiscard]] SpellService::Verdict verdict(const QString &word) const;

    /// Adds to a menu, in front of \a before or at its end, what can be done about a wrong word:
    /// suggestions, when they have been found, the person's dictionary, ignoring it.
    void fillMenu(QMenu *menu, QAction *before, const QString &word,
                  const std::function<void(const QString &suggestion)> &correct);
    /// Adds the choice of the language.
    void fillLanguages(QMenu *menu);

signals:
    /// Another language, other settings, another word that is right.
    void changed();
    /// More is known of words that were looked up.
    void answered();

private:
    explicit SpellLanguage(DocumentSession *session);
    void adoptSettings();
    void choose();
    [[nodiscard]] bool isChosen() const;
    [[nodiscard]] QStringList sampleWords() const;

    DocumentSession *m_session;
    QString m_language;
    bool m_on = true;
    bool m_asked = false; ///< for a guess
    bool m_technical = true;
    QSet<QString> m_own;
};

} // namespace studio
