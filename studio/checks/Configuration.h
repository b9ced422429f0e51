#pragma once

#include "checks/Diagnostic.h"
#include "checks/PathPattern.h"

#include <QHash>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

namespace studio {

/// What a configuration says of a rule, of a family ("body/*") or of all ("*").
struct RuleSetting
{
    QByteArray rule;
    std::optional<Severity> severity; ///< Nothing: the rule is off.

    friend bool operator==(const RuleSetting &, const RuleSetting &) = default;
};

/// What holds for one file: the settings of its `.persona.yaml`, with the overrides that name it.
struct Configuration
{
    QString path; ///< Of the `.persona.yaml`; empty when there is none.
    std::vector<RuleSetting> rules; ///< Those of overrides behind the others.
    QString
        profile; ///< The id of the section profile that souls are held to; empty: as recognised.
    /// Whose limits matter, by the ids of knownTargets(). Nothing: those that the kind suggests.
    std::optional<QStringList> targets;
    bool ignored = false; ///< The file is not to be checked at all.

    /// How much a finding of that code weighs here: \a own when nothing is said of it; nothing
    /// when the rule is off. A code counts before its family, the family before "*"; of two that
    /// are as close, the later one.
    [[nodiscard]] std::optional<Severity> severityOf(const QByteArray &code, Severity own) const;

    friend bool operator==(const Configuration &, const Configuration &) = default;
};

/// A `.persona.yaml` as it was read. Never fails: what cannot be used is told and left out.
///
///     rules:                      # error, warning, info or off
///       text/placeholder: off
///       folder/*: info
///     profile: catalog            # or openclaw
///     targets: [openclaw, hermes] # whose limits matter
///     ignore:                     # as in a .gitignore
///       - drafts/
///     overrides:                  # rules, profile and targets of some files only
///       - files: ["souls/play/**"]
///         rules: { soul/missing-section: off }
///
/// The nearest file counts alone, in the file's own folder or above, up to the folder that holds
/// `.git`, or to the home folder: one place says all, and a folder can be handed on with it.
struct ConfigurationFile
{
    QString path; ///< Absolute; empty: there is none, and all is as by default.
    QString text;
    /// Mistakes of the file itself, in the order of their places: config/not-readable,
    /// config/wrong-type, config/unknown-key, config/duplicate-key, config/unknown-rule,
    /// config/severity, config/unknown-profile, config/unknown-target, config/pattern,
    /// config/no-files.
    std::vector<Diagnostic> diagnostics;

    struct Part
    {
        PathPatterns files;
        std::vector<RuleSetting> rules;
        std::optional<QString> profile;
        std::optional<QStringList> targets;
    };
    Part base;
    PathPatterns ignore;
    std::vector<Part> overrides;

    /// What holds for one file (absolute path).
    [[nodiscard]] Configuration configurationFor(const QString &file) const;
};

inline constexpr char16_t configurationName[] = u".persona.yaml";

/// \a path: where the text is kept; patterns are relative to its folder.
[[nodiscard]] ConfigurationFile parseConfiguration(const QString &text, const QString &path);
/// Reads it from the disk; an empty path gives the defaults.
[[nodiscard]] ConfigurationFile readConfiguration(const QString &path);
/// The path of the `.persona.yaml` that counts for what lies in the folder, or an empty one.
[[nodiscard]] QString findConfiguration(const QString &folder);

/// What a person has set for all folders that have none: "persona.yaml" among the user's
/// configuration. Of the same form; a pattern in it names nothing.
[[nodiscard]] QString userConfigurationPath();

/// The configurations of many files: each is found and read once. For one thread at a time.
class Configurations
{
public:
    /// The one that counts for a file (absolute path); never null.
    [[nodiscard]] std::shared_ptr<const ConfigurationFile> of(const QString &file);
    [[nodiscard]] Configuration configurationFor(const QString &file);
    /// Forgets what was read: a `.persona.yaml` came, went or changed.
    void clear();

private:
    QHash<QString, QString> m_paths; ///< By folder.
    QHash<QString, std::shared_ptr<const ConfigurationFile>> m_files; ///< By their path.
};

/// Finds and reads the one of a single file. An empty path has none.
[[nodiscard]] Configuration configurationFor(const QString &file);

/// A program that reads personas, from resources/data/runtime-limits.json.
struct KnownTarget
{
    QString id;
    QString name;
};
[[nodiscard]] const std::vector<KnownTarget> &knownTargets();

} // namespace studio
