#pragma once

#include "format/PlanValue.h"
#include "persona/Kind.h"

#include <QRegularExpression>
#include <QStringList>
#include <optional>
#include <vector>

namespace studio {

enum class FieldType { String, Text, Choice, Boolean, Integer, List, ToolList, Color, Map, Any };

struct Choice
{
    QString value;
    QString label; ///< What a person reads; the value when the data gives none.
    QString help;
    QString card;  ///< How the card says it ("plans only"); empty when the card does not name it.
};

/// A group of fields of the form.
struct FieldGroup
{
    QString id;
    QString label;
};

/// A field of a kind, from resources/schemas. Texts are English and translated by the interface.
struct Field
{
    QString key;
    QString label;
    FieldType type = FieldType::String;
    QString group;
    bool required = false;
    bool requiredToPublish = false;
    bool half = false; ///< Two such fields that follow each other may share a row of the form.
    bool openValues = false;
    bool pluginIgnored = false;
    bool mainSessionOnly = false; ///< Without effect in an agent that another one calls.
    QString help;
    QString source;
    QString placeholder;
    QString absent; ///< What it means when the key is not there.
    QString emptyMeaning; ///< What an empty list means, where that differs from an absent one.
    QStringList aliases; ///< Keys that people write for this one by mistake.
    std::vector<Choice> choices;
    std::optional<qint64> minimum;
    std::optional<qint64> maximum;
    QString pattern;
    QString patternHelp;
    bool patternIsError = false;
    QRegularExpression patternRule; ///< \a pattern; finds in any text when there is none.
    QString patternSeverity;        ///< "error", "warning" or "info", as the other severities.
    QRegularExpression rejectRule;  ///< A value that it finds makes the whole file unusable.
    QByteArray
        patternCode; ///< The rule that tells of a value out of form: "pattern", "name-format".
    QByteArray rejectCode;
    QString rejectPattern;
    QString rejectHelp;
    std::optional<int> maximumLength; ///< In characters.
    QString maximumLengthSeverity;
    QString itemPattern;
    QString itemPatternHelp;
    QRegularExpression itemRule;
    QString itemPatternSeverity;
    std::optional<int> minimumItems;
    std::optional<int> maximumItems;
    QString maximumItemsSeverity;
    ListStyle listStyle = ListStyle::Block;
    QString deprecated;

    [[nodiscard]] const Choice *findChoice(QStringView value) const;
};

struct IgnoredKey
{
    QString key;
    QString help;
};

struct Schema
{
    Kind kind = Kind::Agent;
    QString factsAsOf;
    std::vector<FieldGroup> groups;
    std::vector<Field> fields; ///< In the order of the form.
    std::vector<IgnoredKey> ignoredKeys;

    [[nodiscard]] const Field *find(QStringView key) const;
    /// The field that has \a key among its aliases, or nullptr.
    [[nodiscard]] const Field *findByAlias(QStringView key) const;
    [[nodiscard]] const IgnoredKey *findIgnored(QStringView key) const;
    /// How a value of that key is planned: the schema's order, the field's list style.
    [[nodiscard]] PlanOptions planOptions(QStringView key) const;
};

/// The schema of the kind, read once from the program's resources.
[[nodiscard]] const Schema &schemaFor(Kind kind);

} // namespace studio
