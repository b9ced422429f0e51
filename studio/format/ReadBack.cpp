#include "format/ReadBack.h"

#include "format/Reading.h"
#include "text/FileText.h"

namespace studio {

namespace {

/// The value without what planSet() was asked to change, for comparing before with after.
Value without(const Value &map, QStringView key)
{
    Value::Map rest;
    for (const Member &member : map.toMap()) {
        if (member.key != key)
            rest.push_back(member);
    }
    std::ranges::sort(rest, {}, &Member::key);
    return rest;
}

QStringList sourcesOfOthers(const QString &text, const Frontmatter &tree, QStringView key)
{
    QStringList sources;
    for (const Entry &entry : tree.entries) {
        if (entry.key != key)
            sources += text.sliced(entry.whole.begin, entry.whole.length()).trimmed();
    }
    for (const Span &stray : tree.strays)
        sources += text.sliced(stray.begin, stray.length());
    return sources;
}

int rank(ReadingState state)
{
    return state == ReadingState::Strict ? 2 : state == ReadingState::Repaired ? 1 : 0;
}

} // namespace

Result<TextEdit> readBack(const QString &text, const Frontmatter &before, const QString &key,
                          const Value *expected, const TextEdit &edit)
{
    const QString changed = edit.appliedTo(text);
    const Frontmatter after = parseFrontmatter(changed);
    const auto refused = [&](const QString &reason) {
        return fail("plan/unreadable", {key, reason});
    };
    if (!after.present)
        return refused(QStringLiteral("fence"));
    const QStringView bodyBefore = QStringView(text).sliced(before.body.begin);
    if (QStringView(changed).sliced(after.body.begin) != bodyBefore
        && (before.present || changed.sliced(after.body.begin) != u'\n' + bodyBefore.toString()))
        return refused(QStringLiteral("body"));
    if (before.present
        && sourcesOfOthers(text, before, key) != sourcesOfOthers(changed, after, key))
        return refused(QStringLiteral("other fields"));

    const Reading old = readAsLoader(text, before, LineEnd::Lf);
    const Reading now = readAsLoader(changed, after, LineEnd::Lf);
    if (rank(now.state) < rank(old.state))
        return refused(now.reason ? now.reason->arguments.value(0) : QString());
    const Entry *entry = after.find(key);
    const Value *value = now.state == ReadingState::Rejected
                             ? (entry && entry->value ? &*entry->value : nullptr)
                             : now.values.find(key);
    if (expected ? (!value || *value != *expected) : entry != nullptr)
        return refused(QStringLiteral("value"));
    if (old.state == ReadingState::Strict && without(old.values, key) != without(now.values, key))
        return refused(QStringLiteral("other fields"));
    return edit;
}

} // namespace studio
