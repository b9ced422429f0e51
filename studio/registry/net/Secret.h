#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

class QDebug;

namespace studio {

/// A password or token. It cannot be printed, compared with text or turned into a string by
/// accident: the only way to its bytes is expose(), which only those who send or store it call.
/// The bytes are overwritten when the last copy goes, and withoutSecrets() knows them until then.
/// From the first one on this program leaves no dump of its memory; see keepMemoryToOurselves().
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray value);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QByteArrayView expose() const;

    [[nodiscard]] friend bool operator==(const Secret &a, const Secret &b)
    {
        return a.expose() == b.expose();
    }
    friend QDebug operator<<(QDebug, const Secret &) = delete;

private:
    struct Keeper;
    std::shared_ptr<const Keeper> m_keeper;
};

/// Asks the system to write no dump of this program's memory when it crashes: what has been sent lies
/// in buffers that nobody overwrites. To be called where secrets are about to be read; more than once
/// does no harm. Programs that are started from here on leave none either.
void keepMemoryToOurselves();

/// The text with every secret that is alive in this program replaced by "•••". For what comes
/// from a server and is shown: some servers repeat what they were sent.
[[nodiscard]] QString withoutSecrets(QString text);

} // namespace studio
