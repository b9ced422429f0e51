#pragma once

#include "exchange/Target.h"
#include "exchange/ToolNames.h"
#include "exchange/YamlText.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <optional>

namespace studio {

/// A key of a target's format and what it is made of.
struct FieldRule
{
    QString key;
    QString from; ///< The persona's field; empty for a key that only the target has.
    QString as;   ///< How the value is translated; empty when it stays the same.
    QString type; ///< "string", "integer", "number", "boolean", "list", "map", "any".
    QString display; ///< The key that takes the name as the author wrote it.
    QStringList aliases; ///< Older names of the key, which are read and not written.
    QStringList values;  ///< The only values that the target takes.
    std::optional<Value> constant; ///< Written when the persona says nothing else.
    QRegularExpression pattern;    ///< What a name must look like.
    bool required = false;
    bool readOnly = false; ///< Read from older files, never written.
};

/// How many characters of the text the target keeps. 0: all.
struct CharacterLimit
{
    qsizetype characters = 0; ///< In UTF-16 units, as the tools count.
    double head = 1; ///< The part of \a characters that is kept of the beginning
    double tail = 0; ///< and of the end.
};

/// How a target writes the configuration of a connected service.
struct ServerRules
{
    QString headersKey; ///< Its name for "headers".
    QString urlKey;     ///< Its name for the address of an HTTP service.
    QString stdioType;  ///< What it writes as the type of a service that is a program.
    bool types = true;  ///< It knows the key "type".
    QString elsewhere;  ///< The file in which it sets them up, when not in the persona's.
    QStringList only;   ///< All keys that it knows, under their names here; empty: any.
};

/// A target with the facts of its format, from resources/targets.
struct TargetData
{
    Target target;
    QString form; ///< Which writer and reader it has: "frontmatter", "toml", "copy" …
    YamlReader yamlReader = YamlReader::Whole; ///< The program's own.
    QString bodyKey; ///< The key that holds the text, where it is no body.
    QString note;    ///< The code of what is to be done after an export.
    bool slugNames = false;  ///< File names are of [a-z0-9-].
    bool nameInPath = false; ///< The file name is the name.
    CharacterLimit limit;
    std::vector<FieldRule> fields; ///< In the order in which they are written.
    QStringList withoutEffect;     ///< Fields that the target ignores although they are there.
    ToolNames tools;
    QRegularExpression ownModels; ///< Models that it knows by their names; invalid pattern: none.
    QString inheritModel;         ///< Its word for "inherit".
    QHash<QString, QString> efforts;
    QHash<QString, QString> colors;
    std::optional<Value> readOnlyValue; ///< What says that nothing may be changed.
    ServerRules servers;
    QRegularExpression path; ///< Where its files lie.
    QStringList ownKeys;     ///< Keys that no other format has.
    QHash<QString, QStringList> ownValues; ///< Values of a key that no other format has.
    QJsonObject json;        ///< Everything else.
    int order = 0;

    [[nodiscard]] const FieldRule *find(QStringView key) const;
    [[nodiscard]] bool takesOwnModel(const QString &model) const;
};

/// All of them, in the order in which they are offered. Read once.
[[nodiscard]] const std::vector<TargetData> &targetData();
/// nullptr when there is no target of that id.
[[nodiscard]] const TargetData *findTargetData(QStringView id);

/// Whether it is one of Claude's aliases or model ids.
[[nodiscard]] bool isClaudeModel(const QString &model);
/// Whether a field changes what an assistant does.
[[nodiscard]] bool hasEffect(Kind kind, const QString &key);

} // namespace studio
