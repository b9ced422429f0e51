#include "persona/Identity.h"

#include "persona/Profile.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// Titles that say what the file is and not who speaks in it.
bool saysNothing(const QString &title)
{
    static const QStringList empty{u"soul"_s,        u"soul.md"_s,  u"soul md"_s,
                                   u"who you are"_s, u"who i am"_s, u"your soul"_s};
    return title.isEmpty() || empty.contains(title.toLower());
}

/// An H1 without "SOUL.md" and the dash that joins it to the name.
QString nameInTitle(const QString &title)
{
    static const QRegularExpression frame(
        uR"(^\s*SOUL(\.md)?\s*[-\x{2013}\x{2014}:\x{B7}|]+\s*|\s*[-\x{2013}\x{2014}:\x{B7}|]+\s*SOUL\.md\s*$)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QString name = title;
    name = name.remove(frame).simplified();
    return saysNothing(name) ? QString() : name;
}

QString nameOfFile(const QString &path)
{
    const QFileInfo file(path);
    const QString base = file.completeBaseName();
    // A package is a folder that holds a SOUL.md: the folder has the name.
    if (saysNothing(base)) {
        const QString folder = QFileInfo(file.path()).fileName();
        return folder.isEmpty() ? base : folder;
    }
    return base;
}

QString titleOf(const Snapshot &snapshot)
{
    const std::vector<Section> &sections = snapshot.outline.sections;
    const int title = snapshot.outline.titleSection();
    if (title >= 0)
        return sections[size_t(title)].title;
    // The only heading of a text without sections is its title, unless it is named like a section.
    const bool alone = sections.size() == 1 && sections.front().level == 1;
    const bool isSection = alone && std::ranges::any_of(profiles(), [&](const Profile &profile) {
                               return profile.kind == Kind::Soul
                                      && profile.find(sections.front().title);
                           });
    return alone && !isSection ? sections.front().title : QString();
}

QString nameOf(const Snapshot &snapshot)
{
    QString name = snapshot.textOf(u"name").simplified();
    if (name.isEmpty() && snapshot.kind == Kind::Soul)
        name = nameInTitle(titleOf(snapshot));
    return name.isEmpty() ? nameOfFile(snapshot.path) : name;
}

/// A paragraph that is emphasised as a whole: the tagline under a title.
QString italicLine(QStringView paragraph)
{
    static const QRegularExpression whole(uR"(^([*_])(?![*_\s])(.+)(?<![*_\s])\1$)"_s,
                                          QRegularExpression::DotMatchesEverythingOption);
    const auto match = whole.matchView(paragraph.trimmed());
    if (!match.hasMatch() || match.capturedView(2).contains(match.capturedView(1)))
        return {};
    return match.captured(2).simplified();
}

QString taglineInBody(const Snapshot &snapshot)
{
    const QStringView text(snapshot.text);
    for (const Block &block : snapshot.outline.blocks) {
        if (block.kind == BlockKind::Paragraph) {
            const QStringView paragraph = text.sliced(block.span.begin, block.span.length());
            const QString italic = italicLine(paragraph);
            return italic.isEmpty() ? firstSentence(paragraph) : italic;
        }
    }
    return {};
}

/// Markdown that only changes the look of the words.
QString withoutMarkup(QStringView text)
{
    static const QRegularExpression link(uR"(!?\[([^\]]*)\]\([^)]*\))"_s);
    static const QRegularExpression emphasis(
        uR"((?<![\w*])[*_]{1,3}(?=\S)|(?<=\S)[*_]{1,3}(?![\w*])|`)"_s);
    QString plain = text.toString();
    plain.replace(link, u"\\1"_s);
    return plain.remove(emphasis).simplified();
}

bool endsInAbbreviation(QStringView upToDot)
{
    static const QStringList known{u"e.g"_s, u"i.e"_s, u"etc"_s, u"vs"_s, u"mr"_s, u"mrs"_s,
                                   u"ms"_s,  u"dr"_s,  u"st"_s,  u"no"_s, u"cf"_s, u"approx"_s};
    qsizetype begin = upToDot.size();
    while (begin > 0 && !upToDot[begin - 1].isSpace() && upToDot[begin - 1] != u'(')
        --begin;
    const QStringView word = upToDot.sliced(begin);
    return (word.size() == 1 && word.front().isUpper())
           || known.contains(word, Qt::CaseInsensitive);
}

/// Where the first sentence of a line of text ends.
qsizetype sentenceEnd(QStringView text)
{
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar mark = text[at];
        if (mark == u'\u3002' || mark == u'\uFF01' || mark == u'\uFF1F')
            return at + 1;
        if (mark != u'.' && mark != u'!' && mark != u'?')
            continue;
        qsizetype end = at + 1;
        while (end < text.size() && u".!?\"')\u201D\u2019"_s.contains(text[end]))
            ++end;
        const bool over = end == text.size() || text[end].isSpace();
        if (over && !(mark == u'.' && endsInAbbreviation(text.first(at))))
            return end;
    }
    return text.size();
}

} // namespace

QString firstSentence(QStringView text)
{
    // What a description says about itself ends where its examples begin; and some authors wrote
    // the escape of a line end into a scalar that knows no escapes.
    static const QRegularExpression paragraphEnd(
        uR"(\n[ \t]*\n|\\n|<example>|\n[ \t]*(?:[-*+]|\d+[.)])[ \t])"_s);
    QStringView first = text.trimmed();
    if (const auto end = paragraphEnd.matchView(first); end.hasMatch() && end.capturedStart() > 0)
        first = first.first(end.capturedStart());
    const QString plain = withoutMarkup(first);
    return plain.first(sentenceEnd(plain)).trimmed();
}

QString makeSlug(QStringView name)
{
    constexpr qsizetype longest = 64;
    static const QHash<QChar, QString> letters{
        {u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s}, {u'ø', u"o"_s}, {u'ł', u"l"_s},
        {u'đ', u"d"_s},  {u'þ', u"th"_s}, {u'ð', u"d"_s},  {u'ı', u"i"_s},
    };
    const QString plain = name.toString().normalized(QString::NormalizationForm_KD).toLower();
    QString slug;
    for (const QChar character : plain) {
        const char16_t unit = character.unicode();
        if ((unit >= u'a' && unit <= u'z') || (unit >= u'0' && unit <= u'9'))
            slug += character;
        else if (const auto letter = letters.constFind(character); letter != letters.cend())
            slug += *letter;
        else if (!character.isMark() && unit != u'\'' && unit != u'\u2019' && !slug.endsWith(u'-'))
            slug += u'-';
    }
    if (slug.startsWith(u'-'))
        slug.removeFirst();
    slug.truncate(longest);
    while (slug.endsWith(u'-'))
        slug.chop(1);
    if (!slug.isEmpty())
        return slug;
    // A name of other letters: nothing readable can be made of it, but it keeps its own address.
    const QByteArray hash = QCryptographicHash::hash(name.toUtf8(), QCryptographicHash::Sha256);
    return "persona-"_L1 + QString::fromLatin1(hash.toHex().first(8));
}

Identity identityOf(const Snapshot &snapshot)
{
    Identity identity;
    identity.name = nameOf(snapshot);
    if (snapshot.kind != Kind::Soul) {
        identity.tagline = firstSentence(snapshot.textOf(u"description"));
    } else {
        identity.tagline = snapshot.textOf(u"tagline").simplified();
        if (identity.tagline.isEmpty())
            identity.tagline = taglineInBody(snapshot);
    }
    const QString slug = snapshot.textOf(u"slug").trimmed();
    identity.slug = makeSlug(slug.isEmpty() ? identity.name : slug);
    return identity;
}

} // namespace studio
