#pragma once

#include <QStringView>
#include <optional>

namespace studio {

/// The languages whose measure of reading is known here.
enum class ReadingLanguage { English, German };

/// How hard a text is to read, by the formula that was made for its language: Flesch-Kincaid's
/// grade for English, the first Vienna formula (Bamberger, Vanecek 1984) for German. Both count
/// years of school.
struct ReadingLevel
{
    ReadingLanguage language = ReadingLanguage::English;
    int words = 0;
    int sentences = 0;
    double wordsPerSentence = 0;
    double syllablesPerWord = 0;
    double grade = 0;
};

/// Of the prose in Markdown: headings, code, tables, addresses and markup do not count; an element
/// of a list is a sentence, also without a full stop. Nothing for fewer than 30 words, and for a
/// language that is none of the two.
[[nodiscard]] std::optional<ReadingLevel> readingLevel(QStringView markdown);

/// By spelling, as readers of these formulas count: an estimate, at least 1.
[[nodiscard]] int countSyllables(QStringView word, ReadingLanguage language);

} // namespace studio
