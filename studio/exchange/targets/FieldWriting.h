#pragma once

#include "exchange/TargetData.h"

namespace studio {

/// Translates the fields of a persona into the keys of a target, by its rules, and notes what
/// became of each. No field goes without an outcome.
class FieldWriting
{
public:
    FieldWriting(const Snapshot &snapshot, const TargetData &data, const TargetOptions &options);

    /// Applies the rules one by one; what no rule took is dropped.
    void run();
    /// Before run(): the name is the name of the file, \a stem, made of what the author wrote.
    void nameByPath(const QString &stem, const QString &path);

    /// The keys of the target in the order of its rules.
    [[nodiscard]] Value::Map values() const;
    [[nodiscard]] const std::vector<FieldOutcome> &outcomes() const { return m_outcomes; }

    // For writers that place fields on their own.
    [[nodiscard]] bool isDone(const QString &field) const { return m_done.contains(field); }
    void drop(const QString &field, const Error &reason);
    void dropRest();
    /// \a reason: by default, that it stands in \a to.
    void map(const QString &field, const QString &to, const Error &reason = {});

private:
    using Outcome = FieldOutcome::Outcome;

    void apply(const FieldRule &rule);
    bool takeOwnKey(const FieldRule &rule);
    void same(const FieldRule &rule);
    void makeUp(const FieldRule &rule);
    void slug(const FieldRule &rule);
    void model(const FieldRule &rule);
    void effort(const FieldRule &rule);
    void color(const FieldRule &rule);
    void tools(const FieldRule &rule);
    void permission(const FieldRule &rule);
    void readOnly(const FieldRule &rule);
    void servers(const FieldRule &rule);
    void metadata(const FieldRule &rule);

    void note(const QString &field, Outcome outcome, const QString &to, const Error &reason,
              std::optional<bool> effect = {});
    void set(const FieldRule &rule, Value value);
    [[nodiscard]] const Value *value(const QString &field) const;
    [[nodiscard]] QStringList entries(const QString &field) const;

    const Snapshot &m_snapshot;
    const TargetData &m_data;
    const TargetOptions &m_options;
    Value::Map m_values;
    std::vector<FieldOutcome> m_outcomes;
    QStringList m_done;
};

/// Whether a value is of the type that a rule asks for.
[[nodiscard]] bool fits(const FieldRule &rule, const Value &value);
/// A value in one line, for reports.
[[nodiscard]] QString shortText(const Value &value);

} // namespace studio
