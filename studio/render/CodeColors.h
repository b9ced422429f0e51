#pragma once

#include "render/Tokens.h"

#include <QString>
#include <vector>

namespace studio {

/// A piece of code that is not plain, by its job.
struct CodeRun
{
    enum class Tone { Key, Value, Title, Quiet };

    qsizetype begin = 0; ///< From the beginning of the code, in UTF-16 units.
    qsizetype length = 0;
    Tone tone = Tone::Key;
};

/// How code in that language is coloured; empty where the language is not known or the code is
/// longer than maximumColoredCode. \a language: the first word behind a fence: "python", "c++",
/// "rs". May be called from several threads.
[[nodiscard]] std::vector<CodeRun> codeRuns(const QString &code, const QString &language);

/// In UTF-16 units; nobody reads more of it on a page.
inline constexpr qsizetype maximumColoredCode = 20'000;

/// For code on the sunken ground of \a tokens.
[[nodiscard]] QColor codeColor(CodeRun::Tone tone, const Tokens &tokens);

} // namespace studio
