#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <array>
#include <vector>

namespace studio {

struct WordPair
{
    QString first;
    QString second;
};
/// By the first letter of the second word.
using WordPairs = std::array<std::vector<WordPair>, 26>;

/// Ways of saying things that rules listen for, from resources/data/roles.json.
struct Phrasebook
{
    QRegularExpression whenWords;    ///< Any word that names an occasion.
    QRegularExpression vague;        ///< A description that would fit any agent.
    QRegularExpression firstPerson;  ///< At the begin of a description.
    QRegularExpression secondPerson; ///< At the begin of a description.
    QRegularExpression readOnlyRole; ///< Of an agent that is to change no file.
    /// Two words that follow each other, as in each match of readOnlyRole: where none of them do, the
    /// expression, which is slow, need not be tried. Lower case.
    WordPairs readOnlyPairs;
    QStringList genericNames; ///< Lower case.
    QStringList builtinAgents; ///< Lower case.
};

[[nodiscard]] const Phrasebook &phrasebook();

/// Whether one of the pairs of words stands somewhere in the text.
[[nodiscard]] bool holdsPair(QStringView text, const WordPairs &pairs);

} // namespace studio
