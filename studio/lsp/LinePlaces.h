#pragma once

#include "text/Span.h"

#include <QJsonObject>
#include <QString>
#include <vector>

namespace studio::lsp {

/// In which units a client counts the columns of a line.
enum class Units { Utf16, Utf8, Utf32 };

/// Where the protocol's lines begin: behind LF, CR LF and a CR alone, other than LineIndex, which
/// knows only LF. Converts between offsets and the protocol's positions, which count from 0.
class LinePlaces
{
public:
    LinePlaces() = default;
    LinePlaces(const QString &text, Units units);

    [[nodiscard]] QJsonObject positionAt(qsizetype offset) const;
    [[nodiscard]] QJsonObject rangeOf(Span span) const;
    [[nodiscard]] int lineAt(qsizetype offset) const; ///< From 0.
    /// Beyond the end of a line: its end; beyond the text: the text's. Never within a surrogate
    /// pair.
    [[nodiscard]] qsizetype offsetAt(const QJsonValue &position) const;
    [[nodiscard]] Span spanOf(const QJsonValue &range) const;

private:
    [[nodiscard]] Span line(int number) const; ///< Without its end.

    QString m_text;
    Units m_units = Units::Utf16;
    std::vector<qsizetype> m_starts{0};
};

} // namespace studio::lsp
