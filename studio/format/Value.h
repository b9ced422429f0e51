#pragma once

#include <QJsonValue>
#include <QString>
#include <QStringList>
#include <variant>
#include <vector>

namespace studio {

struct Member;

/// A value as YAML's core schema (1.2) knows it. Maps keep the order of their source.
class Value
{
public:
    using List = std::vector<Value>;
    using Map = std::vector<Member>;

    Value() noexcept;
    Value(bool boolean);
    Value(int integer);
    Value(qint64 integer);
    Value(double real);
    Value(QString string);
    Value(const QStringList &strings);
    Value(List list);
    Value(Map map);
    Value(const char *) = delete;
    Value(const Value &);
    Value(Value &&) noexcept;
    Value &operator=(const Value &);
    Value &operator=(Value &&) noexcept;
    ~Value();

    [[nodiscard]] bool isNull() const;
    [[nodiscard]] bool isBoolean() const;
    [[nodiscard]] bool isInteger() const;
    [[nodiscard]] bool isReal() const;
    [[nodiscard]] bool isString() const;
    [[nodiscard]] bool isList() const;
    [[nodiscard]] bool isMap() const;
    /// Anything but a list or a map.
    [[nodiscard]] bool isScalar() const { return !isList() && !isMap(); }

    /// The value of that type; a default one where this value has another type.
    [[nodiscard]] bool toBoolean() const;
    [[nodiscard]] qint64 toInteger() const;
    [[nodiscard]] double toReal() const;
    [[nodiscard]] QString toString() const;
    [[nodiscard]] const List &toList() const;
    [[nodiscard]] const Map &toMap() const;

    /// A scalar as a person reads it: strings as they are, numbers and booleans written out, null
    /// and everything else empty.
    [[nodiscard]] QString asText() const;
    /// The scalars of a list as texts; of a string, its parts between commas, trimmed, without
    /// splitting inside parentheses: "Read, Agent(a, b)" has two. Both forms occur in tools.
    [[nodiscard]] QStringList asTexts() const;

    /// The member of a map with that key, or nullptr. The last one wins, as in the loader.
    [[nodiscard]] const Value *find(QStringView key) const;
    /// Sets or appends a member; turns any other value into a map first.
    void set(const QString &key, Value value);

    [[nodiscard]] QJsonValue toJson() const;
    [[nodiscard]] static Value fromJson(const QJsonValue &json);

    friend bool operator==(const Value &a, const Value &b);

private:
    std::variant<std::monostate, bool, qint64, double, QString, List, Map> m_data;
};

struct Member
{
    QString key;
    Value value;

    friend bool operator==(const Member &, const Member &) = default;
};

/// Splits at commas outside parentheses, brackets and quotes; trimmed, empty parts left out.
[[nodiscard]] QStringList splitCommaList(QStringView text);

} // namespace studio
