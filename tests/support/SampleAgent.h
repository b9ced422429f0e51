#pragma once

#include <QString>

namespace tests {

/// Sections of an agent for pictures and scenes of the form: prose, a section within a section, and a
/// numbered list with another one in it.
[[nodiscard]] inline QString agentSections()
{
    return QStringLiteral("## Approach\n"
                          "\n"
                          "Start from what can **fail**.\n"
                          "\n"
                          "### At night\n"
                          "\n"
                          "Call somebody.\n"
                          "\n"
                          "## Workflow\n"
                          "\n"
                          "1. Read the tests\n"
                          "2. Find the cause\n"
                          "   - by bisecting\n"
                          "3. Write it down\n");
}

} // namespace tests
