#include "cli/check/CheckedFile.h"

namespace studio::cli {

void Counts::add(const Counts &other)
{
    files += other.files;
    unreadable += other.unreadable;
    errors += other.errors;
    warnings += other.warnings;
    hints += other.hints;
    known += other.known;
    fixable += other.fixable;
    fixed += other.fixed;
    changed += other.changed;
}

std::vector<size_t> CheckedFile::news() const
{
    std::vector<size_t> indices;
    for (size_t i = 0; i < diagnostics.size(); ++i) {
        if (i >= known.size() || !known[i])
            indices.push_back(i);
    }
    return indices;
}

} // namespace studio::cli
