#include "format/Reading.h"

#include "format/Yaml.h"
#include "text/FileText.h"

#include <QRegularExpression>

namespace studio {

namespace {

/// Whether the repair pass takes a value for one that YAML would misread.
bool looksMisread(QStringView value)
{
    if (value.contains(u": "))
        return true;
    return std::ranges::any_of(
        value, [](QChar unit) { return QStringView(u"{}[]*&#!|>%@`").contains(unit); });
}

bool isWhollyQuoted(QStringView value)
{
    return value.size() >= 2
           && ((value.startsWith(u'"') && value.endsWith(u'"'))
               || (value.startsWith(u'\'') && value.endsWith(u'\'')));
}

/// The content as the loader reads it the second time: unindented `key: value` lines whose value
/// looks misread become one double-quoted string.
QString repairedSource(QStringView content, QStringList *keys)
{
    static const QRegularExpression line(QStringLiteral("^([A-Za-z_-]+):[^\\S\\n]+(.+)$"));
    QString repaired;
    repaired.reserve(content.size() + 64);
    for (const QStringView source : content.split(u'\n')) {
        const QRegularExpressionMatch match = line.matchView(source);
        const QStringView value = match.hasMatch() ? match.capturedView(2) : QStringView();
        const bool list = value.startsWith(u'[') && value.trimmed().endsWith(u']');
        if (value.isEmpty() || list || isWhollyQuoted(value) || !looksMisread(value)) {
            repaired += source;
        } else {
            QString quoted = value.toString();
            quoted.replace(u'\\', QLatin1StringView("\\\\"))
                .replace(u'"', QLatin1StringView("\\\""));
            const QString key = match.captured(1);
            *keys += key;
            repaired += key + u": \"" + quoted + u'"';
        }
        repaired += u'\n';
    }
    repaired.chop(1);
    return repaired;
}

} // namespace

Reading readAsLoader(const QString &text, const Frontmatter &frontmatter, LineEnd lineEnd)
{
    Reading reading;
    if (!frontmatter.present || lineEnd == LineEnd::Cr)
        return reading;
    const QStringView content = QStringView(text).sliced(frontmatter.content.begin,
                                                         frontmatter.content.length());
    const auto take = [&](Value &&values) {
        reading.values = values.isMap() ? std::move(values) : Value(Value::Map{});
    };
    Result<Value> strict = readYaml(content);
    if (strict) {
        reading.state = ReadingState::Strict;
        take(std::move(*strict));
        return reading;
    }
    reading.reason = strict.error();
    reading.reason->span = reading.reason->span.shifted(frontmatter.content.begin);

    QStringList keys;
    Result<Value> repaired = readYaml(repairedSource(content, &keys));
    if (keys.isEmpty() || !repaired || !repaired->isMap()) {
        reading.state = ReadingState::Rejected;
        return reading;
    }
    reading.state = ReadingState::Repaired;
    reading.repaired = Value(Value::Map{});
    for (const QString &key : std::as_const(keys)) {
        if (const Value *value = repaired->find(key))
            reading.repaired.set(key, *value);
    }
    take(std::move(*repaired));
    return reading;
}

} // namespace studio
