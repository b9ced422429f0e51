#include "cli/check/Fingerprint.h"

#include <QCryptographicHash>

namespace studio::cli {

QByteArray fingerprintOf(const Snapshot &snapshot, const Diagnostic &diagnostic)
{
    // The begin says enough of a long span, and stays when something in it is changed. Where
    // nothing is spanned, the line counts.
    constexpr qsizetype enough = 120;
    Span place = diagnostic.span;
    if (place.isEmpty() && place.begin > 0)
        place = snapshot.lines.lineSpan(snapshot.lines.lineAt(place.begin));
    const QString text = snapshot.text.sliced(place.begin, std::min(place.length(), enough));
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const QByteArrayList parts{diagnostic.code, diagnostic.field.toUtf8(),
                               text.simplified().toUtf8()};
    hash.addData(parts.join('\n'));
    return hash.result().first(8).toHex();
}

} // namespace studio::cli
