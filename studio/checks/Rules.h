#pragma once

#include "checks/BodyScan.h"
#include "checks/CheckContext.h"
#include "checks/Diagnostic.h"
#include "format/PlanSection.h"
#include "persona/Schema.h"
#include "persona/Snapshot.h"

#include <functional>
#include <optional>

namespace studio {

struct Profile;

// The families of rules. Each looks at one snapshot and appends what it finds, in any order.

void checkReading(const Snapshot &snapshot, std::vector<Diagnostic> &found);
/// A frontmatter that had to be repaired or was rejected; \a cut by dashes within a value.
void checkRepair(const Snapshot &snapshot, bool cut, std::vector<Diagnostic> &found);
/// Values that say something else than they seem to.
void checkScalars(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkKeys(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkFields(const Snapshot &snapshot, std::vector<Diagnostic> &found);
/// Keys that a plugin's agents must not have.
void checkPlugin(const Snapshot &snapshot, const CheckContext &context,
                 std::vector<Diagnostic> &found);
void checkModel(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkShapes(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkDescription(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkTools(const Snapshot &snapshot, std::vector<Diagnostic> &found);
/// What the text does with tools, against the tools that are granted.
void checkToolUse(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkSections(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkSoul(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
               std::vector<Diagnostic> &found);
void checkText(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkHeadings(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found);
void checkBody(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
               std::vector<Diagnostic> &found);
void checkMarkup(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                 std::vector<Diagnostic> &found);
void checkPhrases(const Snapshot &snapshot, const BodyScan &scan, const CheckContext &context,
                  std::vector<Diagnostic> &found);
/// For a soul that is meant to follow the profile, and does not only happen to.
void checkSoulSections(const Snapshot &snapshot, const BodyScan &scan, const Profile &profile,
                       std::vector<Diagnostic> &found);
/// The points of a soul against each other.
void checkPoints(const Snapshot &snapshot, const BodyScan &scan, std::vector<Diagnostic> &found);
/// A skill against the folder that it lies in.
void checkSkill(const Snapshot &snapshot, std::vector<Diagnostic> &found);
void checkFolder(const Snapshot &snapshot, const CheckContext &context,
                 std::vector<Diagnostic> &found);

// What they share.

/// The text of a span, as the author wrote it.
[[nodiscard]] inline QStringView sourceOf(const Snapshot &snapshot, Span span)
{
    return QStringView(snapshot.text).sliced(span.begin, span.length());
}

/// What stands between the fences is a list of keys: it was meant as frontmatter.
[[nodiscard]] inline bool holdsKeys(const Frontmatter &frontmatter)
{
    return !frontmatter.entries.empty();
}

/// Whether the kind has the key, by its name, by one that people write for it by mistake, or as one
/// that is said to have no effect.
[[nodiscard]] bool isKnownKey(const Schema &schema, QStringView key);

/// Appends a finding. The reference holds until the next one is appended.
Diagnostic &report(std::vector<Diagnostic> &found, const Snapshot &snapshot, QByteArray code,
                   Severity severity, Span span, QStringList arguments = {});
/// As report(), for a code that every kind has: "agent/value", "soul/value".
Diagnostic &reportField(std::vector<Diagnostic> &found, const Snapshot &snapshot, const char *rule,
                        Severity severity, Span span, const QString &key,
                        QStringList arguments = {});

/// Adds a fix when its plan succeeded and changes something.
void offer(Diagnostic &diagnostic, QByteArray title, QStringList arguments,
           const Result<TextEdit> &edit, bool changesMeaning = false);
/// Adds the fix that sets a field.
void offerValue(Diagnostic &diagnostic, const Snapshot &snapshot, const QString &key,
                const Value &value, bool changesMeaning = false);

[[nodiscard]] Severity severityFrom(QStringView id);

/// The element of a list or of a comma string, at its place in the text.
struct Part
{
    QString text;
    Span span; ///< The characters of \a text where they can be told, else the whole value.
    Span whole; ///< With its quotes; in a block list, its lines.
    bool exact = false; ///< The span holds the text letter for letter.
};
[[nodiscard]] std::vector<Part> partsOf(const Snapshot &snapshot, const Entry &entry);

/// Adds the fix that takes the parts for which \a gone holds out of their list. None when no part
/// would be left, because an empty list means something else, or when their places are not known.
void offerRemoval(Diagnostic &diagnostic, QByteArray title, QStringList arguments,
                  const Entry &entry, const std::vector<Part> &parts,
                  const std::function<bool(const Part &)> &gone, bool changesMeaning = false);

/// Where a finding about an entry's value stands: the value, else the key.
[[nodiscard]] Span valuePlace(const Entry &entry);

/// Where a finding about the whole frontmatter stands: the opening fence, else the first line.
[[nodiscard]] Span frontmatterPlace(const Snapshot &snapshot);

/// The candidate that \a written was probably meant to be, or an empty text: another case, or
/// one to three letters off, the more the longer it is.
[[nodiscard]] QString didYouMean(QStringView written, const QStringList &candidates);

} // namespace studio
