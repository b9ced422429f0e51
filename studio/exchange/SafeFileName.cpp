#include "exchange/SafeFileName.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr qsizetype mostBytes = 100;

/// Names that Windows gives to devices, with any extension.
bool isDevice(QStringView base)
{
    static const QRegularExpression device(
        uR"(^(?:con|prn|aux|nul|clock\$|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype dot = base.indexOf(u'.');
    return device.matchView((dot < 0 ? base : base.first(dot)).trimmed()).hasMatch();
}

QString cleaned(QStringView text)
{
    static constexpr QStringView forbidden = u"<>:\"/\\|?*";
    QString out;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar character = text[at];
        if (character.isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            out += text.sliced(at, 2);
            ++at;
        } else if (character.category() == QChar::Other_Format) {
            continue; // Invisible, and some of them turn the rest of the name around.
        } else if (character.isSurrogate() || character.category() == QChar::Other_Control
                   || forbidden.contains(character)) {
            if (!out.endsWith(u'-'))
                out += u'-';
        } else {
            out += character.isSpace() ? QChar(u' ') : character;
        }
    }
    return out.simplified();
}

QString withoutEdges(QString text)
{
    while (text.startsWith(u'.') || text.startsWith(u' '))
        text.removeFirst();
    while (text.endsWith(u'.') || text.endsWith(u' '))
        text.chop(1);
    return text;
}

/// As much of the text as fits, never half a character.
QString shortened(QString text, qsizetype bytes)
{
    while (!text.isEmpty() && text.toUtf8().size() > bytes) {
        const bool pair = text.back().isLowSurrogate() && text.size() > 1;
        text.chop(pair ? 2 : 1);
        while (!text.isEmpty() && text.back().isMark())
            text.chop(1);
    }
    return text;
}

} // namespace

QString safeFileName(const QString &wanted, const QString &fallback)
{
    static const QRegularExpression extension(uR"(\.[A-Za-z0-9]{1,12}$)"_s);
    const QString name = wanted.normalized(QString::NormalizationForm_C).trimmed();
    const auto match = extension.match(name);
    const QString suffix = match.hasMatch() ? match.captured() : QString();
    QString base = withoutEdges(cleaned(QStringView(name).chopped(suffix.size())));
    const bool onlyDashes = base.count(u'-') == base.size();
    if (base.isEmpty() || onlyDashes)
        base = fallback;
    if (isDevice(base)) {
        const qsizetype dot = base.indexOf(u'.');
        base.insert(dot < 0 ? base.size() : dot, u'_');
    }
    return withoutEdges(shortened(base, mostBytes - suffix.size())) + suffix;
}

} // namespace studio
