#include "format/Value.h"

#include <QJsonArray>
#include <QJsonObject>
#include <cmath>

namespace studio {

namespace {

template<typename T, typename Data>
const T &getOrEmpty(const Data &data)
{
    static const T empty{};
    const T *held = std::get_if<T>(&data);
    return held ? *held : empty;
}

} // namespace

Value::Value() noexcept = default;
Value::Value(bool boolean)
    : m_data(boolean)
{
}
Value::Value(int integer)
    : m_data(qint64(integer))
{
}
Value::Value(qint64 integer)
    : m_data(integer)
{
}
Value::Value(double real)
    : m_data(real)
{
}
Value::Value(QString string)
    : m_data(std::move(string))
{
}
Value::Value(List list)
    : m_data(std::move(list))
{
}
Value::Value(Map map)
    : m_data(std::move(map))
{
}
Value::Value(const Value &) = default;
Value::Value(Value &&) noexcept = default;
Value &Value::operator=(const Value &) = default;
Value &Value::operator=(Value &&) noexcept = default;
Value::~Value() = default;

Value::Value(const QStringList &strings)
{
    List list;
    list.reserve(size_t(strings.size()));
    for (const QString &string : strings)
        list.emplace_back(string);
    m_data = std::move(list);
}

bool operator==(const Value &a, const Value &b)
{
    return a.m_data == b.m_data;
}

bool Value::isNull() const
{
    return std::holds_alternative<std::monostate>(m_data);
}
bool Value::isBoolean() const
{
    return std::holds_alternative<bool>(m_data);
}
bool Value::isInteger() const
{
    return std::holds_alternative<qint64>(m_data);
}
bool Value::isReal() const
{
    return std::holds_alternative<double>(m_data);
}
bool Value::isString() const
{
    return std::holds_alternative<QString>(m_data);
}
bool Value::isList() const
{
    return std::holds_alternative<List>(m_data);
}
bool Value::isMap() const
{
    return std::holds_alternative<Map>(m_data);
}

bool Value::toBoolean() const
{
    return getOrEmpty<bool>(m_data);
}
qint64 Value::toInteger() const
{
    return getOrEmpty<qint64>(m_data);
}
QString Value::toString() const
{
    return getOrEmpty<QString>(m_data);
}
const Value::List &Value::toList() const
{
    return getOrEmpty<List>(m_data);
}
const Value::Map &Value::toMap() const
{
    return getOrEmpty<Map>(m_data);
}

double Value::toReal() const
{
    return isInteger() ? double(toInteger()) : getOrEmpty<double>(m_data);
}

QString Value::asText() const
{
    if (isString())
        return toString();
    if (isInteger())
        return QString::number(toInteger());
    if (isBoolean())
        return toBoolean() ? QStringLiteral("true") : QStringLiteral("false");
    if (isReal())
        return QString::number(toReal(), 'g', QLocale::FloatingPointShortest);
    return {};
}

QStringList Value::asTexts() const
{
    if (!isList())
        return splitCommaList(asText());
    QStringList texts;
    for (const Value &element : toList()) {
        if (element.isScalar() && !element.isNull())
            texts += element.asText();
    }
    return texts;
}

const Value *Value::find(QStringView key) const
{
    const Map &map = toMap();
    for (auto member = map.rbegin(); member != map.rend(); ++member) {
        if (member->key == key)
            return &member->value;
    }
    return nullptr;
}

void Value::set(const QString &key, Value value)
{
    if (!isMap())
        m_data = Map{};
    Map &map = std::get<Map>(m_data);
    for (Member &member : map) {
        if (member.key == key) {
            member.value = std::move(value);
            return;
        }
    }
    map.push_back({key, std::move(value)});
}

QJsonValue Value::toJson() const
{
    if (isBoolean())
        return toBoolean();
    if (isInteger())
        return toInteger();
    if (isReal())
        return std::isfinite(toReal()) ? QJsonValue(toReal()) : QJsonValue(asText());
    if (isString())
        return toString();
    if (isList()) {
        QJsonArray array;
        for (const Value &element : toList())
            array.append(element.toJson());
        return array;
    }
    if (isMap()) {
        QJsonObject object;
        for (const Member &member : toMap())
            object.insert(member.key, member.value.toJson());
        return object;
    }
    return QJsonValue::Null;
}

Value Value::fromJson(const QJsonValue &json)
{
    switch (json.type()) {
    case QJsonValue::Bool: return json.toBool();
    case QJsonValue::Double: {
        // QJsonValue keeps whole numbers as such; a variant tells them apart from reals.
        const QVariant number = json.toVariant();
        return number.typeId() == QMetaType::LongLong ? Value(number.toLongLong())
                                                      : Value(number.toDouble());
    }
    case QJsonValue::String: return json.toString();
    case QJsonValue::Array: {
        List list;
        for (const auto &element : json.toArray())
            list.push_back(fromJson(element));
        return list;
    }
    case QJsonValue::Object: {
        Map map;
        const QJsonObject object = json.toObject();
        for (auto member = object.begin(); member != object.end(); ++member)
            map.push_back({member.key(), fromJson(member.value())});
        return map;
    }
    case QJsonValue::Null:
    case QJsonValue::Undefined: break;
    }
    return {};
}

QStringList splitCommaList(QStringView text)
{
    QStringList parts;
    int depth = 0;
    qsizetype begin = 0;
    const auto take = [&](qsizetype end) {
        const QStringView part = text.sliced(begin, end - begin).trimmed();
        if (!part.isEmpty())
            parts += part.toString();
        begin = end + 1;
    };
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar unit = text[at];
        if (unit == u'(' || unit == u'[')
            ++depth;
        else if ((unit == u')' || unit == u']') && depth > 0)
            --depth;
        else if (unit == u',' && depth == 0)
            take(at);
    }
    take(text.size());
    return parts;
}

} // namespace studio
