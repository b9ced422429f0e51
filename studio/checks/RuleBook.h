#pragma once

#include "checks/Diagnostic.h"
#include "persona/Kind.h"

#include <QList>
#include <QStringList>

namespace studio {

/// What can be done about a finding by itself.
enum class RuleFix {
    None,
    Safe,    ///< The persona says the same afterwards.
    Meaning, ///< The change alters what the persona says: somebody has to look at it.
};

/// The stable name, as the pages have it: none, safe or meaning.
[[nodiscard]] QLatin1StringView ruleFixId(RuleFix fix);

/// One rule as its page in resources/rules/FAMILY/NAME.md tells it. The code is FAMILY/NAME.
struct RuleInfo
{
    QByteArray code;
    Severity severity = Severity::Warning; ///< Unless a configuration says otherwise.
    /// Of a rule that weighs less in souls, because programs load them without a frontmatter.
    Severity severityInSouls = Severity::Warning;
    RuleFix fix = RuleFix::None;
    QList<Kind> kinds; ///< What it looks at.
    QStringList targets; ///< The programs that it is about; empty: all.
    QString summary;   ///< One sentence of plain text.
    /// Markdown: the summary, then "## Why", "## Before" and "## After" with examples. A fenced
    /// example is a file; behind its language its path may stand, "escaped" when characters that
    /// cannot be shown are written as \r, \t or \u{200B} and a backslash at the end joins two lines,
    /// "repeat=300" when its last line stands for 300 of its kind, and "unended" when that line
    /// has no line end.
    QString documentation;

    [[nodiscard]] Severity severityIn(Kind kind) const
    {
        return kind == Kind::Soul ? severityInSouls : severity;
    }
};

/// All rules, in the order of their codes. Read once from the program's resources; a page that
/// is broken is a defect of the build and ends the program with its name.
[[nodiscard]] const std::vector<RuleInfo> &ruleBook();
/// The rule of that code, or nullptr.
[[nodiscard]] const RuleInfo *findRule(QByteArrayView code);

/// A file that an example of a rule is made of.
struct RuleExample
{
    QString path; ///< Relative; "agents/reviewer.md" or "SOUL.md" when the example names none.
    QString text;
    bool after = false; ///< As it is set right.
};
/// The fenced examples below "## Before" and "## After" of a rule's documentation, in order.
[[nodiscard]] std::vector<RuleExample> ruleExamples(const RuleInfo &rule);

} // namespace studio
