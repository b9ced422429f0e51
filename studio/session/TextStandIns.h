#pragma once

#include <QString>
#include <array>
#include <bitset>

namespace studio {

/// A QTextDocument takes some characters for the ends of blocks and frames: '\r', U+2029,
/// U+FDD0, U+FDD1. For each of them that a text holds, a character of the same length that the
/// text does not hold stands in the document, so that positions in text and document are equal.
///
/// Within such a document a stand-in that somebody types means the character it stands for:
/// what is copied out of the editor and put back means what it meant.
class TextStandIns
{
public:
    /// Chooses stand-ins for what \a text holds and none were chosen for yet. \a document: what
    /// the document holds now. False when no character is left to choose; then the text is
    /// shown, but cannot be edited without losing something.
    bool admit(QStringView text, QStringView document = {});

    /// What the document is to hold for \a text. Characters without a stand-in stay.
    [[nodiscard]] QString toDocument(QString text) const;
    /// The text of a document as QTextDocument::toRawText() gives it: with U+2029 for block ends.
    /// A NUL, which no file of ours may hold, is read as U+FFFD.
    [[nodiscard]] QString toText(QString raw) const;

    /// The stand-in of a character, or a null character when it has none (yet).
    [[nodiscard]] QChar standInFor(QChar character) const;

private:
    static constexpr std::array<char16_t, 4> specials{u'\r', u'\u2029', 0xFDD0, 0xFDD1};

    void note(QStringView text);
    [[nodiscard]] char16_t choose(char16_t special) const;

    std::array<char16_t, specials.size()> m_standIns{};
    /// Every UTF-16 unit that was in the text at some time: undo may bring it back.
    std::bitset<0x10000> m_seen;
};

} // namespace studio
