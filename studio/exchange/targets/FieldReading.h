#pragma once

#include "exchange/Import.h"
#include "exchange/TargetData.h"

namespace studio {

/// Translates the keys of a target back into the fields of a persona, by the same rules as
/// FieldWriting, and notes what became of each.
class FieldReading
{
public:
    /// \a source: the keys as they were read; \a texts: how the author wrote them, where known.
    FieldReading(Value::Map source, const TargetData &data, const ImportOptions &options);

    void run();

    /// The fields of the persona in the order of its schema.
    [[nodiscard]] Value::Map values(Kind kind) const;
    [[nodiscard]] const std::vector<FieldOutcome> &outcomes() const { return m_outcomes; }
    [[nodiscard]] QString text(const QString &field) const;
    /// As ImportPlan::foreignModel.
    [[nodiscard]] const QString &foreignModel() const { return m_foreignModel; }
    /// Puts a field that no key says.
    void put(const QString &field, Value value);
    /// Notes a key that could not be read at all.
    void unreadable(const QString &key, const QString &source);

private:
    using Outcome = FieldOutcome::Outcome;

    void apply(const FieldRule &rule, const Member &member);
    void slug(const FieldRule &rule, const Member &member);
    void model(const Member &member);
    void effort(const Member &member);
    void color(const Member &member);
    void tools(const FieldRule &rule, const Member &member);
    void permission(const Member &member);
    void readOnly(const Member &member);
    void servers(const FieldRule &rule, const Member &member);
    void metadata(const Member &member);
    void unknown(const Member &member, const Error &reason);

    void note(const QString &key, Outcome outcome, const Value &from, const QString &to,
              const Error &reason = {});

    Value::Map m_source;
    const TargetData &m_data;
    const ImportOptions &m_options;
    Value::Map m_values;
    std::vector<FieldOutcome> m_outcomes;
    QStringList m_done;
    QString m_foreignModel;
};

} // namespace studio
