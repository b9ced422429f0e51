#include "text/FileText.h"

#include <QStringDecoder>

namespace studio {

namespace {

constexpr char16_t escapedByte = 0xDC00; // U+DC80…U+DCFF stand for the bytes 80…FF

bool isEscapedByte(QChar unit)
{
    return unit.unicode() >= 0xDC80 && unit.unicode() <= 0xDCFF;
}

/// The length of the well-formed UTF-8 sequence at \a at (Unicode, table 3-7), or 0.
int sequenceLength(const QByteArray &bytes, qsizetype at)
{
    const auto byte = [&](qsizetype i) { return i < bytes.size() ? uchar(bytes[i]) : uchar(0); };
    const auto follows = [&](qsizetype i) { return (byte(i) & 0xC0) == 0x80; };
    const uchar first = byte(at);
    const uchar second = byte(at + 1);
    if (first < 0x80)
        return 1;
    if (first >= 0xC2 && first <= 0xDF)
        return follows(at + 1) ? 2 : 0;
    if (first >= 0xE0 && first <= 0xEF) {
        const bool allowed = first == 0xE0 ? second >= 0xA0 : first == 0xED ? second < 0xA0 : true;
        return allowed && follows(at + 1) && follows(at + 2) ? 3 : 0;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        const bool allowed = first == 0xF0 ? second >= 0x90 : first == 0xF4 ? second < 0x90 : true;
        return allowed && follows(at + 1) && follows(at + 2) && follows(at + 3) ? 4 : 0;
    }
    return 0;
}

/// As QString::fromUtf8(), which would drop a byte order mark at the begin of each piece.
QString decodeGood(QByteArrayView bytes, bool *failed = nullptr)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringConverter::Flag::Stateless
                                                     | QStringConverter::Flag::ConvertInitialBom);
    QString text = decoder(bytes);
    if (failed)
        *failed = decoder.hasError();
    return text;
}

QString decodeKeepingBadBytes(const QByteArray &bytes)
{
    QString text;
    text.reserve(bytes.size());
    qsizetype good = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        if (const int length = sequenceLength(bytes, at)) {
            at += length;
            continue;
        }
        text += decodeGood(QByteArrayView(bytes).sliced(good, at - good));
        text += QChar(char16_t(escapedByte + uchar(bytes[at])));
        good = ++at;
    }
    return text + decodeGood(QByteArrayView(bytes).sliced(good));
}

QByteArray encodeWithBadBytes(QStringView text)
{
    QByteArray bytes;
    bytes.reserve(text.size());
    qsizetype good = 0;
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isHighSurrogate() && at + 1 < text.size() && text[at + 1].isLowSurrogate()) {
            ++at;
            continue;
        }
        if (!isEscapedByte(text[at]))
            continue;
        bytes += text.sliced(good, at - good).toUtf8();
        bytes += char(uchar(text[at].unicode() - escapedByte));
        good = at + 1;
    }
    return bytes + text.sliced(good).toUtf8();
}

LineEnd lineEndOf(QStringView text)
{
    qsizetype at = text.indexOf(u'\r');
    if (at < 0)
        return text.contains(u'\n') ? LineEnd::Lf : LineEnd::None;
    bool crlf = false;
    bool cr = false;
    bool lf = text.first(at).contains(u'\n');
    for (; at < text.size(); ++at) {
        if (text[at] == u'\n') {
            lf = true;
        } else if (text[at] == u'\r') {
            const bool pair = at + 1 < text.size() && text[at + 1] == u'\n';
            crlf = crlf || pair;
            cr = cr || !pair;
            at += pair;
        }
    }
    if (int(crlf) + int(lf) + int(cr) > 1)
        return LineEnd::Mixed;
    return crlf ? LineEnd::Crlf : cr ? LineEnd::Cr : LineEnd::Lf;
}

/// Whether the text holds a half of a pair, alone or not. Without a way out, which is what lets the
/// compiler look at eight units at a time.
bool hasSurrogates(QStringView text)
{
    bool any = false;
    const char16_t *const units = text.utf16();
    for (qsizetype at = 0; at < text.size(); ++at)
        any |= (units[at] & 0xF800) == 0xD800;
    return any;
}

} // namespace

Result<FileText> decode(const QByteArray &bytes)
{
    if (bytes.contains('\0'))
        return fail("file/binary");
    FileText file;
    QByteArray content = bytes;
    if (content.startsWith("\xEF\xBB\xBF")) {
        file.encoding.bom = true;
        content = content.sliced(3);
    }
    bool failed = false;
    file.text = decodeGood(content, &failed);
    file.encoding.validUtf8 = !failed;
    if (!file.encoding.validUtf8)
        file.text = decodeKeepingBadBytes(content);

    file.encoding.lineEnd = lineEndOf(file.text);
    if (file.encoding.lineEnd == LineEnd::Crlf)
        file.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    else if (file.encoding.lineEnd == LineEnd::Cr)
        file.text.replace(u'\r', u'\n');
    refresh(file.encoding, file.text);
    return file;
}

QByteArray encode(const QString &text, const Encoding &encoding)
{
    QString raw = text;
    if (encoding.lineEnd == LineEnd::Crlf)
        raw.replace(QStringLiteral("\n"), QStringLiteral("\r\n"));
    else if (encoding.lineEnd == LineEnd::Cr)
        raw.replace(u'\n', u'\r');
    const QByteArray content = encoding.validUtf8 ? raw.toUtf8() : encodeWithBadBytes(raw);
    return encoding.bom ? "\xEF\xBB\xBF" + content : content;
}

QByteArray toValidUtf8(QStringView text)
{
    if (!hasSurrogates(text))
        return text.toUtf8();
    QString valid;
    const auto alone = [&](qsizetype at) {
        if (text[at].isHighSurrogate())
            return at + 1 >= text.size() || !text[at + 1].isLowSurrogate();
        return text[at].isLowSurrogate() && (at == 0 || !text[at - 1].isHighSurrogate());
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (text[at].isSurrogate() && alone(at)) {
            if (valid.isNull())
                valid = text.toString();
            valid[at] = QChar::ReplacementCharacter;
        }
    }
    return valid.isNull() ? text.toUtf8() : valid.toUtf8();
}

void refresh(Encoding &encoding, const QString &text)
{
    encoding.finalNewline = text.endsWith(u'\n') || (text.endsWith(u'\r'));
    if (encoding.lineEnd == LineEnd::None && text.contains(u'\n'))
        encoding.lineEnd = LineEnd::Lf;
}

} // namespace studio
