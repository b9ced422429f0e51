#pragma once

#include "persona/Snapshot.h"
#include "text/Result.h"

#include <QJsonObject>
#include <vector>

namespace studio {

// A soul as a souls catalog keeps it: the fields of its frontmatter as members of one JSON object,
// and its body as `content`. The members are those of the soul's schema, under the same names.

/// A body as a catalog keeps it: CRLF as LF, blanks at both ends left out (a byte order mark and
/// all that Unicode calls white space, so that every server finds it trimmed).
[[nodiscard]] QString normalisedBody(const QString &body);
/// The `contentHash` of a body: SHA-256 of its normalised form in UTF-8, in hex.
[[nodiscard]] QString contentHashOf(const QString &body);

/// What a persona says to a catalog: every member of the schema, texts trimmed and absent ones
/// null, and `content` normalised. `slugHistory` and `status` are there only when the persona
/// has them. \a slug and \a version stand in place of the persona's own unless they are empty.
[[nodiscard]] QJsonObject soulMembers(const Snapshot &snapshot, const QString &slug = {},
                                      const QString &version = {});

/// Why a catalog would refuse these members, one error a member: soul/agent () when the persona is
/// no soul, soul/missing (member), soul/no-body (), soul/not-utf8 (), soul/unknown-value (member,
/// value) for a category, framework or status that catalogs do not know, soul/bad-value (member,
/// value) where the schema has a pattern that makes it an error.
[[nodiscard]] std::vector<Error> soulProblems(const Snapshot &snapshot, const QJsonObject &members);

/// The members that a catalog holds otherwise than \a wanted says, in alphabetical order. `content`
/// is compared by its hash. `slugHistory` differs only when an earlier slug is missing there, and
/// "pending" there is as good as "published" wanted.
[[nodiscard]] QStringList differingMembers(const QJsonObject &there, const QJsonObject &wanted);

/// Whether the member is part of what a version stands for; slug, earlier slugs, status and the
/// version itself are not.
[[nodiscard]] bool isVersioned(QStringView member);

/// The soul as a file: its members as frontmatter in the schema's order, and its body.
[[nodiscard]] QByteArray soulFile(const QJsonObject &soul);

} // namespace studio
