#pragma once

#include <mutex>

namespace studio {

/// To be held while cmark_parser_finish() runs. The parser keeps the characters that its extensions
/// look for in a table that all parsers of the process share, and changes it while one is at work:
/// two at the same time would now and then lose links and strikethroughs.
[[nodiscard]] inline std::unique_lock<std::mutex> lockMarkdownParser()
{
    static std::mutex mutex;
    return std::unique_lock(mutex);
}

} // namespace studio
