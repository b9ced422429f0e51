#include "checks/Phrasebook.h"

#include "checks/Words.h"
#include "persona/Resources.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace studio {

const Phrasebook &phrasebook()
{
    static const Phrasebook book = [] {
        const QJsonObject json = readData(u"data/roles.json"_s);
        const auto pattern = [&](QLatin1StringView key) {
            QRegularExpression made(json[key].toString(),
                                    QRegularExpression::CaseInsensitiveOption);
            if (made.pattern().isEmpty() || !made.isValid())
                qFatal("roles.json holds no good pattern %s", key.data());
            made.optimize();
            return made;
        };
        const auto texts = [&](QLatin1StringView key) {
            QStringList list;
            for (const QJsonValue &text : json[key].toArray())
                list += text.toString();
            return list;
        };
        WordPairs pairs;
        const QJsonObject readOnly = json["readOnlyPairs"_L1].toObject();
        for (auto pair = readOnly.begin(); pair != readOnly.end(); ++pair) {
            for (const QJsonValue &word : pair.value().toArray()) {
                const QString second = word.toString();
                pairs[size_t(second[0].unicode() - u'a')].push_back({pair.key(), second});
            }
        }
        return Phrasebook{pattern("whenWords"_L1),    pattern("vague"_L1),
                          pattern("firstPerson"_L1),  pattern("secondPerson"_L1),
                          pattern("readOnlyRole"_L1), pairs,
                          texts("genericNames"_L1),   texts("builtinAgents"_L1)};
    }();
    return book;
}

bool holdsPair(QStringView text, const WordPairs &pairs)
{
    QStringView before;
    for (QStringView word = nextWord(text, 0); !word.isEmpty();
         word = nextWord(text, word.end() - text.begin())) {
        for (const WordPair &pair : pairs[size_t((word[0].unicode() | 0x20) - u'a')]) {
            if (isWord(word, pair.second) && isWord(before, pair.first))
                return true;
        }
        before = word;
    }
    return false;
}

} // namespace studio
