#pragma once

#include <QString>

namespace tests {

using namespace Qt::StringLiterals;

/// An agent with a field of each common kind, for what the form does with them.
inline const QString agent = u"---\n"
                             "name: reviewer\n"
                             "description: Reviews a diff. # when\n"
                             "tools: Read, Grep\n"
                             "model: sonnet\n"
                             "maxTurns: 40\n"
                             "memory: project\n"
                             "skills:\n"
                             "  - one\n"
                             "emoji: x\n"
                             "---\n"
                             "\n"
                             "# Reviewer\n"
                             "\n"
                             "You review.\n"
                             "\n"
                             "## Output\n"
                             "\n"
                             "- A verdict\n"_s;

inline QString withLine(const QString &old, const QString &line)
{
    QString text = agent;
    return text.replace(old, line);
}

} // namespace tests
