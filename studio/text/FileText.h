#pragma once

#include "text/Result.h"

#include <QByteArray>
#include <QString>

namespace studio {

enum class LineEnd {
    None,  ///< The file is a single line.
    Lf,
    Crlf,
    Cr,
    Mixed, ///< More than one kind; each stays where it is.
};

/// What has to be remembered of a file beside its text so that it can be written back byte for byte.
struct Encoding
{
    bool bom = false;
    LineEnd lineEnd = LineEnd::Lf;
    bool finalNewline = true;
    /// False when some bytes are not UTF-8. They are kept in the text as lone surrogates
    /// U+DC80…U+DCFF, one for each byte, and written back as those bytes.
    bool validUtf8 = true;

    friend bool operator==(const Encoding &, const Encoding &) = default;
};

/// The text of a file with one '\n' for each line end. In a file of mixed line ends the '\r'
/// stay in the text where they were, so that nothing needs to be remembered line by line.
struct FileText
{
    QString text;
    Encoding encoding;
};

/// The largest file that is opened, in bytes.
inline constexpr qint64 maximumFileSize = 16 * 1024 * 1024;

/// Decodes the bytes of a file. Error: file/binary (it holds NUL bytes).
[[nodiscard]] Result<FileText> decode(const QByteArray &bytes);

/// The bytes of a file: decode() and encode() give back what was read. The final newline is
/// part of the text and not added.
[[nodiscard]] QByteArray encode(const QString &text, const Encoding &encoding);

/// The text as other libraries can take it: UTF-8, in which a lone surrogate is U+FFFD. The
/// number of UTF-16 units that it stands for is unchanged.
[[nodiscard]] QByteArray toValidUtf8(QStringView text);

/// Brings the facts of \a encoding that follow from the text up to date with it.
void refresh(Encoding &encoding, const QString &text);

} // namespace studio
