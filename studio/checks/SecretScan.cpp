#include "checks/SecretScan.h"

#include "checks/Words.h"
#include "text/FindText.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// A shape that is enough by itself. The first group, where there is one, is the secret.
struct Shape
{
    const char16_t *pattern;
    double randomness; ///< Bits a character that its payload must have at least.
    /// What each match begins with, one of several parted by blanks, at the begin of a word. Where
    /// a blank comes first: what a line must hold somewhere.
    const char16_t *marks;
};

constexpr Shape shapes[] = {
    // Cloud providers
    {uR"(\b(?:AKIA|ASIA)[0-9A-Z]{16}\b)", 2.8, u"AKIA ASIA"},
    {uR"(\bAIza[0-9A-Za-z_-]{35}(?![0-9A-Za-z_-]))", 3.2, u"AIza"},
    {uR"(\bya29\.[0-9A-Za-z_-]{30,})", 3.2, u"ya29."},
    {uR"(\bGOCSPX-[0-9A-Za-z_-]{28})", 3.2, u"GOCSPX-"},
    {uR"(\bdo[opr]_v1_[a-f0-9]{64}\b)", 2.8, u"doo_v1_ dop_v1_ dor_v1_"},
    {uR"(\bAccountKey=([0-9A-Za-z+/]{80,90}={0,2}))", 3.2, u"AccountKey="},
    {uR"(\bdckr_(?:pat|oat)_[0-9A-Za-z_-]{24,})", 3.2, u"dckr_"},
    {uR"(\bglsa_[0-9A-Za-z]{32}_[0-9a-f]{8}\b)", 3.2, u"glsa_"},
    {uR"(\bhvs\.[0-9A-Za-z_-]{24,})", 3.2, u"hvs."},
    // Where code and packages are kept
    {uR"(\bgh[pousr]_[0-9A-Za-z]{36,255}\b)", 3.2, u"ghp_ gho_ ghu_ ghs_ ghr_"},
    {uR"(\bgithub_pat_[0-9A-Za-z_]{60,255}\b)", 3.2, u"github_pat_"},
    {uR"(\bgl(?:pat|ptt|dt|rt|cbt)-[0-9A-Za-z_-]{20,})", 3.2, u"glpat- glptt- gldt- glrt- glcbt-"},
    {uR"(\bnpm_[0-9A-Za-z]{36}\b)", 3.2, u"npm_"},
    {uR"(\bpypi-AgE[0-9A-Za-z_-]{50,})", 3.2, u"pypi-AgE"},
    // Models and their catalogs
    {uR"(\bsk-(?:ant|proj|svcacct|admin|or-v1)-[0-9A-Za-z_-]{24,})", 3.2, u"sk-"},
    {uR"(\bsk-[0-9A-Za-z]{32,}\b)", 3.2, u"sk-"},
    {uR"(\bhf_[0-9A-Za-z]{30,}\b)", 3.2, u"hf_"},
    {uR"(\bgsk_[0-9A-Za-z]{40,}\b)", 3.2, u"gsk_"},
    {uR"(\bxai-[0-9A-Za-z]{60,}\b)", 3.2, u"xai-"},
    {uR"(\bpplx-[0-9A-Za-z]{40,}\b)", 3.2, u"pplx-"},
    {uR"(\br8_[0-9A-Za-z]{37}\b)", 3.2, u"r8_"},
    {uR"(\btvly-[0-9A-Za-z-]{28,}\b)", 3.2, u"tvly-"},
    {uR"(\bposi_[0-9A-Za-z_-]{20,})", 3.2, u"posi_"},
    // Money, mail and chat
    {uR"(\b[sr]k_(?:live|test)_[0-9A-Za-z]{16,})", 3.0, u"sk_ rk_"},
    {uR"(\bwhsec_[0-9A-Za-z+/=]{24,})", 3.0, u"whsec_"},
    {uR"(\bSG\.[0-9A-Za-z_-]{16,32}\.[0-9A-Za-z_-]{16,64})", 3.2, u"SG."},
    {uR"(\bshp(?:at|ca|pa|ss)_[0-9a-fA-F]{32}\b)", 2.8, u"shpat_ shpca_ shppa_ shpss_"},
    {uR"(\bxox[abeoprs]-[0-9A-Za-z-]{20,})", 2.8, u"xoxa- xoxb- xoxe- xoxo- xoxp- xoxr- xoxs-"},
    {uR"(\blin_api_[0-9A-Za-z]{36,}\b)", 3.2, u"lin_api_"},
    {uR"(\b(?:ntn_|secret_)[0-9A-Za-z]{40,}\b)", 3.4, u"ntn_ secret_"},
    {uR"(\bkey-[0-9a-f]{32}\b)", 2.8, u"key-"},
    {uR"(\bxapp-\d-[0-9A-Za-z-]{30,})", 2.8, u"xapp-"},
    {uR"(https://hooks\.slack\.com/services/(T[0-9A-Z]{7,}/B[0-9A-Z]{7,}/[0-9A-Za-z]{20,}))", 3.0,
     u" hooks.slack.com"},
    {uR"(https://discord(?:app)?\.com/api/webhooks/(\d{16,}/[0-9A-Za-z_-]{50,}))", 3.2,
     u" /api/webhooks/"},
    {uR"(\b\d{8,10}:AA[0-9A-Za-z_-]{33}(?![0-9A-Za-z_-]))", 3.2, u" :AA"},
    // Of no service in particular
    {uR"(\beyJ[0-9A-Za-z_-]{16,}\.eyJ[0-9A-Za-z_-]{16,}\.[0-9A-Za-z_-]{20,})", 3.2, u"eyJ"},
    {uR"(\bAGE-SECRET-KEY-1[0-9A-Z]{58}\b)", 3.2, u"AGE-SECRET-KEY-"},
    {uR"(\b[a-z][a-z0-9+.-]{1,20}://[^\s:/@"'<>]{1,64}:(?=[^@]*[^a-z@])([^\s:/@"'<>]{6,128})@[0-9A-Za-z.-]+)",
     2.5, u" ://"},
};

/// The password of a connection string: "Server=…;User=…;Password=…;".
constexpr const char16_t *connection =
    uR"((?i:\b(?:password|pwd)\s*=\s*)([^\s;"'`<>{}$]{8,128})(?=;|["'`]|\s*$))";

/// A key in its armour; the group is what must not be known.
constexpr const char16_t *armour = uR"(-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----\s*)"
                                   uR"(((?:[A-Za-z-]+: [^\n]*\n\s*)*[0-9A-Za-z+/=\s]{60,}))";

/// A name that is given to secrets, then a long value.
constexpr const char16_t *assignment =
    uR"((?i:\b[a-z0-9_.-]{0,40}(?:api[_-]?key|access[_-]?key|secret|token|passwo?r?d|passwd|private[_-]?key|credential|bearer)[a-z0-9_]{0,20})["'`]?)"
    uR"(\s*(?:[:=]|=>|:=)\s*(?i:bearer\s+)?["'`]?([0-9A-Za-z+/_.~-]{20,256}={0,2})(?![0-9A-Za-z+/_.~(\[{-]))";

/// The mean information of a character, in bits: random base64 of 40 characters has about 4.7.
double randomnessOf(QStringView text)
{
    QHash<QChar, int> counts;
    for (const QChar c : text)
        ++counts[c];
    double bits = 0;
    for (const int count : std::as_const(counts)) {
        const double part = double(count) / double(text.size());
        bits -= part * std::log2(part);
    }
    return bits;
}

/// Whether a person wrote it in place of a secret.
bool isPlaceholder(QStringView text)
{
    static const QRegularExpression words(
        uR"(example|sample|placeholder|dummy|changeme|change-me|redacted|your|xxxx|\*\*\*|\.\.\.|…|123456|abcdef|0000000|password|passwd|secret[_-]?(?:key|here)|insert|<|\$\{|\{\{|%\(|process\.env|os\.environ|getenv)"_s,
        QRegularExpression::CaseInsensitiveOption);
    return words.matchView(text).hasMatch();
}

/// "c3VwZXItc2VjcmV0LWtleQ==" is "super-secret-key": an example in the form that it must have.
bool isEncodedPlaceholder(QStringView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text.toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || (*decoded).isEmpty())
        return false;
    return std::ranges::all_of(*decoded, [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// The longest piece of letters and digits: paths, constants and words with hyphens have short ones.
QStringView longestPiece(QStringView value)
{
    QStringView longest;
    qsizetype begin = 0;
    for (qsizetype at = 0; at <= value.size(); ++at) {
        if (at < value.size() && value[at].isLetterOrNumber())
            continue;
        if (at - begin > longest.size())
            longest = value.sliced(begin, at - begin);
        begin = at + 1;
    }
    return longest;
}

/// Random values mix letters and digits throughout; identifiers and words do not.
bool looksRandom(QStringView value)
{
    const QStringView piece = longestPiece(value);
    if (piece.size() < 16)
        return false;
    qsizetype digits = 0;
    qsizetype changes = 0;
    int before = -1;
    for (const QChar c : piece) {
        const int now = c.isDigit() ? 0 : c.isUpper() ? 1 : 2;
        digits += now == 0;
        changes += before >= 0 && now != before;
        before = now;
    }
    return digits >= 3 && digits <= piece.size() - 3 && changes * 4 >= piece.size()
           && randomnessOf(piece) >= 3.2;
}

void add(std::vector<Span> &found, Span span)
{
    const auto overlaps = [&](const Span &other) {
        return span.begin < other.end && other.begin < span.end;
    };
    if (std::ranges::none_of(found, overlaps))
        found.push_back(span);
}

Span spanOf(const QRegularExpressionMatch &match, int group, Span line)
{
    return Span{match.capturedStart(group), match.capturedEnd(group)}.shifted(line.begin);
}

/// A chosen password has letters and digits or marks; "password" and "your_password" are words.
bool mixesKinds(QStringView value)
{
    return std::ranges::any_of(value, [](QChar c) { return c.isDigit(); })
           && std::ranges::any_of(value, [](QChar c) { return c.isLetter(); });
}

void addArmoured(QStringView text, std::vector<Span> &found)
{
    static const QRegularExpression key(QString::fromUtf16(armour));
    const QStringView begin = u"-----BEGIN ";
    for (qsizetype at = findText(text, begin); at >= 0; at = findText(text, begin, at + 1)) {
        const auto match = key.matchView(text, at, QRegularExpression::NormalMatch,
                                         QRegularExpression::AnchorAtOffsetMatchOption);
        if (match.hasMatch() && !isPlaceholder(match.capturedView(1))
            && randomnessOf(match.capturedView(1)) >= 3.0)
            add(found, {match.capturedStart(1), match.capturedEnd(1)});
    }
}

/// The characters that a secret consists of; in prose runs of them are short.
constexpr auto isOfRun = [] {
    std::array<bool, 128> table{};
    for (char c = 'a'; c <= 'z'; ++c)
        table[size_t(c)] = table[size_t(c - 'a' + 'A')] = true;
    for (char c = '0'; c <= '9'; ++c)
        table[size_t(c)] = true;
    for (const char c : {'_', '-', '/', '+', '.', '~'})
        table[size_t(c)] = true;
    return table;
}();

/// Adds where runs of at least \a length characters with a digit in them begin. Whatever is that
/// long holds a character at one of the places that lie so far apart, so only those are looked at.
void addLongRuns(QStringView text, qsizetype length, std::vector<qsizetype> &places)
{
    const char16_t *const units = text.utf16();
    const auto ofRun = [&](qsizetype at) {
        return units[at] < isOfRun.size() && isOfRun[units[at]];
    };
    for (qsizetype at = length - 1; at < text.size(); at += length) {
        if (!ofRun(at))
            continue;
        qsizetype begin = at;
        while (begin > 0 && ofRun(begin - 1))
            --begin;
        qsizetype end = at + 1;
        while (end < text.size() && ofRun(end))
            ++end;
        const auto isDigit = [](char16_t c) { return c >= u'0' && c <= u'9'; };
        if (end - begin >= length && std::any_of(units + begin, units + end, isDigit))
            places.push_back(begin);
        at = std::max(at, end - 1);
    }
}

/// Adds where \a sign stands with \a before somewhere in front of it on its line.
void addSigns(QStringView text, QChar sign, QChar before, std::vector<qsizetype> &places)
{
    for (qsizetype at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
        for (qsizetype back = at - 1; back >= 0 && text[back] != u'\n'; --back) {
            if (text[back] == before) {
                places.push_back(at);
                break;
            }
        }
    }
}

/// The lines that are worth a closer look, so that forty expressions need not read everything:
/// those with a long run of letters and digits, an address with a name in front of its host, or a
/// password of a connection string. Prose has none of them.
std::vector<Span> suspiciousLines(QStringView text)
{
    constexpr qsizetype longRun = 19;
    std::vector<qsizetype> places;
    addLongRuns(text, longRun, places);
    addSigns(text, u'@', u':', places);
    addSigns(text, u';', u'=', places);
    std::ranges::sort(places);
    std::vector<Span> lines;
    for (const qsizetype place : places) {
        if (!lines.empty() && place <= lines.back().end)
            continue;
        const qsizetype end = text.indexOf(u'\n', place);
        lines.push_back({text.first(place).lastIndexOf(u'\n') + 1, end < 0 ? text.size() : end});
    }
    return lines;
}

struct Compiled
{
    QRegularExpression expression;
    double randomness = 0;
    std::vector<QStringView> marks;
    bool anywhere = false; ///< The marks need not begin a word.
};

const std::vector<Compiled> &compiledShapes()
{
    static const std::vector<Compiled> compiled = [] {
        std::vector<Compiled> all;
        for (const Shape &shape : shapes) {
            const QStringView marks(shape.marks);
            const auto parts = marks.split(u' ', Qt::SkipEmptyParts);
            all.push_back({QRegularExpression(QString::fromUtf16(shape.pattern)),
                           shape.randomness,
                           {parts.begin(), parts.end()},
                           marks.startsWith(u' ')});
        }
        return all;
    }();
    return compiled;
}

/// The shapes that begin with a character, by that character.
using ShapesByFirst = std::array<std::vector<std::pair<QStringView, const Compiled *>>, 128>;

const ShapesByFirst &shapesByFirst()
{
    static const ShapesByFirst table = [] {
        ShapesByFirst made;
        for (const Compiled &shape : compiledShapes()) {
            for (const QStringView mark : shape.marks) {
                if (!shape.anywhere)
                    made[mark[0].unicode()].emplace_back(mark, &shape);
            }
        }
        return made;
    }();
    return table;
}

/// The shapes that a line can hold; the others need not be tried.
std::vector<const Compiled *> possibleShapes(QStringView line)
{
    std::vector<const Compiled *> possible;
    bool inWord = false;
    for (qsizetype at = 0; at < line.size(); ++at) {
        const char16_t c = line[at].unicode();
        const bool word = isBasicLetter(c) || (c >= u'0' && c <= u'9') || c == u'_';
        if (word && !inWord) {
            for (const auto &[mark, shape] : shapesByFirst()[c]) {
                if (line.sliced(at).startsWith(mark) && !std::ranges::contains(possible, shape))
                    possible.push_back(shape);
            }
        }
        inWord = word;
    }
    for (const Compiled &shape : compiledShapes()) {
        if (shape.anywhere && findText(line, shape.marks.front()) >= 0)
            possible.push_back(&shape);
    }
    // In the order of the table, because of two that overlap the first one counts.
    std::ranges::sort(possible);
    return possible;
}

/// Whether a line can hold what the expression `assignment` looks for.
bool namesSecret(QStringView line)
{
    static constexpr std::u16string_view names[]{u"key",   u"secret",     u"token",
                                                 u"passw", u"credential", u"bearer"};
    if (!line.contains(u'=') && !line.contains(u':'))
        return false;
    return std::ranges::any_of(names, [&](QStringView name) {
        const QChar lower = name[0];
        for (qsizetype at = 0; at < line.size(); ++at) {
            if ((line[at].unicode() | 0x20) == lower.unicode()
                && line.sliced(at).startsWith(name, Qt::CaseInsensitive))
                return true;
        }
        return false;
    });
}

} // namespace

std::vector<Span> findSecrets(QStringView text)
{
    static const QRegularExpression assigned(QString::fromUtf16(assignment));
    static const QRegularExpression connected(QString::fromUtf16(connection));

    std::vector<Span> found;
    addArmoured(text, found);
    for (const Span line : suspiciousLines(text)) {
        const QStringView source = text.sliced(line.begin, line.length());
        for (const Compiled *shape : possibleShapes(source)) {
            for (auto matches = shape->expression.globalMatchView(source); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                const int group = match.lastCapturedIndex() > 0 ? 1 : 0;
                const QStringView secret = match.capturedView(group);
                if (!isPlaceholder(secret) && randomnessOf(secret) >= shape->randomness)
                    add(found, spanOf(match, group, line));
            }
        }
        if (namesSecret(source)) {
            for (auto matches = assigned.globalMatchView(source); matches.hasNext();) {
                const QRegularExpressionMatch match = matches.next();
                const QStringView value = match.capturedView(1);
                if (!isPlaceholder(value) && looksRandom(value) && !isEncodedPlaceholder(value))
                    add(found, spanOf(match, 1, line));
            }
        }
        if (!source.contains(u';'))
            continue;
        for (auto matches = connected.globalMatchView(source); matches.hasNext();) {
            const QRegularExpressionMatch match = matches.next();
            const QStringView value = match.capturedView(1);
            if (!isPlaceholder(value) && mixesKinds(value))
                add(found, spanOf(match, 1, line));
        }
    }
    std::ranges::sort(found);
    return found;
}

QString maskedSecret(QStringView secret)
{
    secret = secret.trimmed();
    const qsizetype shown = secret.size() >= 16 ? 4 : secret.size() >= 8 ? 1 : 0;
    return QString(secret.first(shown).toString() + u"…"
                   + secret.last(secret.size() >= 24 ? shown : 0).toString());
}

} // namespace studio
