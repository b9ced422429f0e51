#pragma once

#include <QRegularExpression>
#include <QStringList>

namespace studio {

/// Ways of saying things that rules listen for, from resources/data/roles.json.
struct Phrasebook
{
    QRegularExpression whenWords;    ///< Any word that names an occasion.
    QRegularExpression vague;        ///< A description that would fit any agent.
    QRegularExpression firstPerson;  ///< At the begin of a description.
    QRegularExpression secondPerson; ///< At the begin of a description.
    QRegularExpression readOnlyRole; ///< Of an agent that is to change no file.
    QStringList genericNames;        ///< Lower case.
    QStringList builtinAgents;       ///< Lower case.
};

[[nodiscard]] const Phrasebook &phrasebook();

} // namespace studio
