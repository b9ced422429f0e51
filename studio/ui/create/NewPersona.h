#pragma once

#include "exchange/PageImport.h"
#include "persona/Kind.h"

#include <QString>
#include <vector>

namespace studio {

/// A text that a new persona can begin with.
struct StartingText
{
    QString id; ///< Stable: "soul-blank", "sample/premortem".
    Kind kind = Kind::Soul;
    QString name;
    QString summary;
    QString text;
};

/// The templates that come with the program, in their order.
[[nodiscard]] std::vector<StartingText> templateTexts();
/// The finished personas that come with it, souls first, by name.
[[nodiscard]] std::vector<StartingText> sampleTexts();

/// The text under another name: the fields `name` and, where it has one, `slug`; an agent is
/// called by a slug of it. A text without frontmatter gets the name as its title. A title that only
/// repeats the old name follows. Errors as planSet().
[[nodiscard]] Result<QString> withName(const QString &text, const QString &name);
/// What a person would call the persona: what stands in the name field at first.
[[nodiscard]] QString nameIn(const QString &text);
/// "patient-tutor.md"; a soul that other programs read without frontmatter is "SOUL.md".
[[nodiscard]] QString fileNameFor(const QString &text);

/// What was made of a page's text.
struct RecognisedPage
{
    PageImport import;
    QString name;
    QString tagline;
    int sections = 0;
};

/// Errors as importPageText().
[[nodiscard]] Result<RecognisedPage> recognisePage(const QString &pageText);
/// Whether the text is so surely a persona that it can be offered without being asked for.
[[nodiscard]] bool looksLikePersona(const QString &text);

} // namespace studio
