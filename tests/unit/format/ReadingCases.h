#pragma once

#include <QByteArray>
#include <vector>

/// The content of a frontmatter, the state that it is read in, and the values as JSON.
struct Case
{
    const char *name;
    QByteArray content;
    const char *state;
    const char *values;
};

[[nodiscard]] const std::vector<Case> &readingCases();
