#include "exchange/targets/IdentityFile.h"

#include "persona/Identity.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr std::pair<QStringView, QStringView> knownFacts[] = {{u"Name", u"name"},
                                                              {u"Creature", u"creature"},
                                                              {u"Vibe", u"vibe"},
                                                              {u"Emoji", u"emoji"},
                                                              {u"Avatar", u"avatar"}};

} // namespace

QString identityFile(const Snapshot &snapshot, FieldWriting &fields, bool tagline, bool &placed)
{
    QString text = u"# Identity\n\n"_s;
    const bool ownVibe = !snapshot.textOf(u"vibe").trimmed().isEmpty();
    for (const auto &[label, ownKey] : knownFacts) {
        const QString key = tagline && ownKey == u"vibe" && !ownVibe ? u"tagline"_s
                                                                     : ownKey.toString();
        QString value = snapshot.textOf(key).simplified();
        if (snapshot.frontmatter.find(key) && !value.isEmpty()) {
            // Soul Spec has a place for the name beside.
            fields.map(key, u"IDENTITY.md"_s);
            placed = placed || tagline || key != u"name";
        } else if (key == u"name") {
            value = identityOf(snapshot).name;
        }
        if (!value.isEmpty())
            text += u"- **"_s + label.toString() + u":** "_s + value + u'\n';
    }
    return text;
}

IdentityFacts readIdentityFile(const QString &text)
{
    static const QRegularExpression fact(uR"(^[-*] +\*\*([A-Za-z]+):?\*\*:? *(\S.*)$)"_s);
    IdentityFacts read;
    for (const QString &line : text.split(u'\n')) {
        const auto match = fact.match(line);
        const QString key = match.captured(1).toLower();
        const bool known = std::ranges::find(knownFacts, key,
                                             &std::pair<QStringView, QStringView>::second)
                           != std::end(knownFacts);
        if (match.hasMatch() && known)
            read.facts.push_back({key, match.captured(2).trimmed()});
        else if (!line.startsWith(u'#') && !line.trimmed().isEmpty())
            read.prose += line.trimmed();
    }
    return read;
}

} // namespace studio
