#pragma once

#include <QString>

namespace studio {

/// estimateTokens() of a text that is being written: what has not changed since the last one is
/// not counted again.
class TokenCount
{
public:
    [[nodiscard]] int of(const QString &text);

private:
    QString m_text; ///< The last one,
    qint64 m_hundredths = 0; ///< and its tokens.
};

} // namespace studio
