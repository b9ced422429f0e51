#pragma once

#include "checks/Configuration.h"
#include "checks/FolderFacts.h"

#include <functional>
#include <memory>

namespace studio {

/// What checking a persona needs to know beside its text. As it is made: the defaults, and
/// nothing of other files.
struct CheckContext
{
    Configuration configuration;
    /// The folder that it lies in; without it the rules of the family "folder" are silent.
    std::shared_ptr<const FolderFacts> folder;
    /// Whether there is a file or a folder of that absolute path; by default the disk is asked.
    std::function<bool(const QString &path)> exists;
};

} // namespace studio
