#pragma once

#include <QtClassHelperMacros>

namespace studio::cli {

/// What is written while one of these lives is written whole: the first Ctrl+C (SIGINT) or SIGTERM
/// waits until the last of them is gone and ends the program then; a second one ends it at once.
/// May be made in any thread, several at a time.
class WholeWrite
{
public:
    WholeWrite();
    ~WholeWrite();
    Q_DISABLE_COPY_MOVE(WholeWrite)

    /// Whether a signal waits, so that work that can be left half done may stop.
    [[nodiscard]] static bool isInterrupted();
};

} // namespace studio::cli
