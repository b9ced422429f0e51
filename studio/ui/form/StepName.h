#pragma once

#include <QString>

namespace studio {

/// While it lives, what an editor of the form changes is a step of that name among those that can
/// be undone: a command is called what it is called in the text. An editor tells of a change
/// before its command ends.
class StepName
{
public:
    explicit StepName(const QString &name)
        : m_outer(std::exchange(s_name, name))
    {
    }
    ~StepName() { s_name = m_outer; }
    Q_DISABLE_COPY_MOVE(StepName)

    [[nodiscard]] static bool isSet() { return !s_name.isEmpty(); }
    /// The name that is set, or what such a change is called usually.
    [[nodiscard]] static QString orElse(const QString &usual) { return isSet() ? s_name : usual; }

private:
    QString m_outer;
    static inline QString s_name;
};

} // namespace studio
