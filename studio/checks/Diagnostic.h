#pragma once

#include "text/Span.h"
#include "text/TextEdit.h"

#include <QByteArray>
#include <QStringList>
#include <vector>

namespace studio {

enum class Severity { Error, Warning, Info };

[[nodiscard]] QLatin1StringView severityId(Severity severity);

/// A change that removes a finding. The title is a code with arguments, worded like an error.
struct Fix
{
    QByteArray title; ///< "fix/replace", "fix/add-section" …
    QStringList arguments;
    TextEdit edit;
    bool changesMeaning = false;
};

/// A finding, as data. wording/ makes the sentence of code and arguments.
struct Diagnostic
{
    QByteArray code; ///< "agent/unknown-tool"
    Severity severity = Severity::Warning;
    Span span;
    QStringList arguments;
    QString field; ///< The key of the field it belongs to, or empty.
    int section = -1; ///< The index of the section it belongs to, or -1.
    std::vector<Fix> fixes;
    quint64 revision = 0;
};

} // namespace studio
