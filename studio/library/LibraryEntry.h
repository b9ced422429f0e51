#pragma once

#include "checks/CheckContext.h"
#include "library/SearchWords.h"
#include "persona/CardModel.h"
#include "persona/Identity.h"

#include <QDateTime>
#include <QString>
#include <optional>

namespace studio {

/// A persona of the library: what lists, cards and the filter need of it, without its text.
struct LibraryEntry
{
    QString path; ///< Absolute.
    Kind kind = Kind::Agent;
    Identity identity;
    CardModel card;
    PersonaFacts facts;
    int errors = 0; ///< Those that the file has by itself, without the others of the folder.
    int warnings = 0;
    qint64 size = 0; ///< In bytes.
    QDateTime modified;
    QString sortKey; ///< The name as it is sorted.
};

/// Whether a file is one to be shown as a persona. Its place says it (SOUL.md, a folder of agents
/// or souls), or a frontmatter with fields of a persona, or the sections of a soul. Files that
/// explain a folder (README, CHANGELOG, LICENSE …), commands and a skill's further files are none, unless they
/// have both the frontmatter and the place, or the sections, of one.
[[nodiscard]] bool isPersona(const Snapshot &snapshot);

/// Reads one file; nothing when it cannot be read or is no persona. \a words: takes all that can be
/// searched of it, its text included.
[[nodiscard]] std::optional<LibraryEntry> readEntry(const QString &path,
                                                    const CheckContext &context = {},
                                                    SearchWords *words = nullptr);

} // namespace studio
