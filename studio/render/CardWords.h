#pragma once

#include "persona/CardModel.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace studio {

/// What stands on a card, in the words and the order in which it is read, whoever draws it. Parts
/// that the model does not know are absent. All texts are single lines without control
/// characters and without marks that would turn the writing direction of what follows.
struct CardWords
{
    enum class Tone { Quiet, Good, Accent, Warning, Problem };
    struct Chip
    {
        QString text;
        bool category = false;
    };
    struct Note
    {
        QString text;
        Tone tone = Tone::Quiet;
    };

    QString name;
    bool nameIsIdentifier = false; ///< Written in the fixed font.
    QString byline;
    bool verified = false; ///< The author is known to be who they say.
    Note mark; ///< Behind the byline: a check mark, or that a claim is pending; mostly empty.
    QString text;
    std::vector<Chip> chips;
    QStringList facts;       ///< The footer's beginning: version and licence, or permissions.
    bool factsAreWords = false; ///< A dot stands between them.
    std::vector<Note> notes; ///< The footer's end: state, rating, downloads, skills.

    /// Everything as sentences: what a screen reader says and an SVG's description.
    [[nodiscard]] QString spoken() const;
};

/// What the check mark behind an author says.
[[nodiscard]] QString wordVerified();
[[nodiscard]] CardWords cardWords(const CardModel &model);

/// \a text as one line that cannot harm what stands beside it, of at most \a maximum UTF-16 units.
[[nodiscard]] QString oneLine(QStringView text, qsizetype maximum = 600);

} // namespace studio
