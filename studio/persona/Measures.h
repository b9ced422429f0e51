#pragma once

#include <QStringView>

namespace studio {

/// Words by Unicode word boundaries: a run that holds a letter or a digit is a word.
[[nodiscard]] int countWords(QStringView text);

/// An estimate of how many tokens a current model's tokenizer makes of the text. From the shape
/// of the text alone: letters in words, digits, marks, line ends, scripts without spaces.
/// Measured on 264 real personas against two public tokenizers: in the median 3 % above the one
/// and 11 % above the other, and for nine in ten from 6 % below to 28 % above.
[[nodiscard]] int estimateTokens(QStringView text);
/// The same in hundredths of a token, before it is rounded: those of texts that end with a line
/// and begin with one that is not empty can be added up.
[[nodiscard]] qint64 tokenHundredths(QStringView text);
[[nodiscard]] int tokensOfHundredths(qint64 hundredths);

} // namespace studio
