#include "checks/Phrasebook.h"

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
        return Phrasebook{pattern("whenWords"_L1),    pattern("vague"_L1),
                          pattern("firstPerson"_L1),  pattern("secondPerson"_L1),
                          pattern("readOnlyRole"_L1), texts("genericNames"_L1),
                          texts("builtinAgents"_L1)};
    }();
    return book;
}

} // namespace studio
