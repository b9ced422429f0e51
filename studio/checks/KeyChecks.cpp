#include "checks/Rules.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// The field that a key that is none was probably meant to be.
const Field *meantField(const Schema &schema, const QString &key)
{
    if (const Field *field = schema.findByAlias(key))
        return field;
    QStringList keys;
    for (const Field &field : schema.fields)
        keys += field.key;
    // Letters, digits and the case are what people get wrong; "max_turns" is "maxTurns".
    QString joined = key;
    joined.remove(u'_').remove(u'-').remove(u' ');
    const QString near = didYouMean(joined, keys);
    return near.isEmpty() ? schema.find(joined) : schema.find(near);
}

void checkUnknown(const Snapshot &snapshot, const Entry &entry, const Schema &schema,
                  std::vector<Diagnostic> &found)
{
    if (const IgnoredKey *ignored = schema.findIgnored(entry.key)) {
        reportField(found, snapshot, "ignored-key", Severity::Info, entry.keySpan, entry.key,
                    {ignored->help});
        return;
    }
    const Field *meant = meantField(schema, entry.key);
    if (!meant || snapshot.frontmatter.find(meant->key)) {
        reportField(found, snapshot, "unknown-key", Severity::Info, entry.keySpan, entry.key);
        return;
    }
    // Names that other programs have for the field are told apart from slips of the finger.
    const bool alias = meant->aliases.contains(entry.key);
    Diagnostic &diagnostic = reportField(found, snapshot, alias ? "alias-key" : "misspelled-key",
                                         Severity::Warning, entry.keySpan, entry.key, {meant->key});
    offer(diagnostic, "fix/rename-key", {entry.key, meant->key},
          TextEdit(entry.keySpan, meant->key), true);
}

/// A line that only looks like a key: "user: Hello" within an example that was not indented.
bool isPartOfBrokenText(const Snapshot &snapshot)
{
    return snapshot.reading.state == ReadingState::Rejected && !snapshot.frontmatter.strays.empty();
}

void checkDuplicates(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    const std::vector<Entry> &entries = snapshot.frontmatter.entries;
    QSet<QString> later;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (!later.contains(entry->key)) {
            later += entry->key;
            continue;
        }
        Diagnostic &diagnostic = reportField(found, snapshot, "duplicate-key", Severity::Warning,
                                             entry->keySpan, entry->key);
        offer(diagnostic, "fix/remove-earlier", {entry->key}, TextEdit(entry->whole, {}));
    }
}

} // namespace

void checkKeys(const Snapshot &snapshot, std::vector<Diagnostic> &found)
{
    if (!snapshot.frontmatter.present)
        return;
    const Schema &schema = schemaFor(snapshot.kind);
    const bool broken = isPartOfBrokenText(snapshot);
    for (const Entry &entry : snapshot.frontmatter.entries) {
        if (!broken && !schema.find(entry.key))
            checkUnknown(snapshot, entry, schema, found);
    }
    if (!broken)
        checkDuplicates(snapshot, found);
}

} // namespace studio
