#include "wording/Wording.h"

#include "wording/Phrases.h"

namespace studio {

namespace {

constexpr Phrase kindWords[] = {
    {"soul", QT_TRANSLATE_NOOP("studio", "soul")},
    {"agent", QT_TRANSLATE_NOOP("studio", "agent")},
    {"skill", QT_TRANSLATE_NOOP("studio", "skill")},
};

constexpr Phrase kindHeadings[] = {
    {"soul", QT_TRANSLATE_NOOP("studio", "Souls")},
    {"agent", QT_TRANSLATE_NOOP("studio", "Agents")},
    {"skill", QT_TRANSLATE_NOOP("studio", "Skills")},
};

constexpr Phrase titles[] = {
    {"fix/set-field", QT_TRANSLATE_NOOP("studio", "Set %1 to “%2”")},
    {"fix/replace", QT_TRANSLATE_NOOP("studio", "Change to %1")},
    {"fix/rename-key", QT_TRANSLATE_NOOP("studio", "Rename to %2")},
    {"fix/remove-earlier", QT_TRANSLATE_NOOP("studio", "Remove this one")},
    {"fix/remove-field", QT_TRANSLATE_NOOP("studio", "Remove %1")},
    {"fix/remove-item", QT_TRANSLATE_NOOP("studio", "Remove %1")},
    {"fix/remove-items", QT_TRANSLATE_NOOP("studio", "Remove these names")},
    {"fix/quote", QT_TRANSLATE_NOOP("studio", "Put the value in quotes")},
    {"fix/repair-frontmatter", QT_TRANSLATE_NOOP("studio", "Repair the frontmatter")},
    {"fix/close-frontmatter", QT_TRANSLATE_NOOP("studio", "Close the frontmatter")},
    {"fix/begin-with-fence", QT_TRANSLATE_NOOP("studio", "Begin the file with the frontmatter")},
    {"fix/add-frontmatter", QT_TRANSLATE_NOOP("studio", "Add a frontmatter")},
    {"fix/close-with-three", QT_TRANSLATE_NOOP("studio", "Close it with three dashes")},
    {"fix/take-out-of-code", QT_TRANSLATE_NOOP("studio", "Take the file out of the code block")},
    {"fix/straight-quotes", QT_TRANSLATE_NOOP("studio", "Use straight quotes")},
    {"fix/spaces-for-tabs", QT_TRANSLATE_NOOP("studio", "Indent with spaces")},
    {"fix/add-tool", QT_TRANSLATE_NOOP("studio", "Grant %1")},
    {"fix/replace-dashes", QT_TRANSLATE_NOOP("studio", "Write a long dash instead")},
    {"fix/real-newlines", QT_TRANSLATE_NOOP("studio", "Make them line ends")},
    {"fix/add-starter", QT_TRANSLATE_NOOP("studio", "Add an example text")},
    {"fix/add-section", QT_TRANSLATE_NOOP("studio", "Add “%1”")},
    {"fix/rename-section", QT_TRANSLATE_NOOP("studio", "Rename to “%2”")},
    {"fix/move-section", QT_TRANSLATE_NOOP("studio", "Move “%1” in front of “%2”")},
    {"fix/raise-headings", QT_TRANSLATE_NOOP("studio", "Make it level %1, with those below it")},
    {"fix/remove-heading", QT_TRANSLATE_NOOP("studio", "Remove the heading")},
    {"fix/add-space", QT_TRANSLATE_NOOP("studio", "Make it a heading")},
    {"fix/remove-comment", QT_TRANSLATE_NOOP("studio", "Remove the comment")},
    {"fix/add-newline", QT_TRANSLATE_NOOP("studio", "Add a line end")},
    {"fix/remove-ignore", QT_TRANSLATE_NOOP("studio", "Ignore “%1” no longer")},
    {"fix/close-code", QT_TRANSLATE_NOOP("studio", "Close it at the end of the text")},
    {"fix/remove-characters", QT_TRANSLATE_NOOP("studio", "Remove it")},
    {"fix/remove-all-characters", QT_TRANSLATE_NOOP("studio", "Remove all %1")},
    {"fix/line-ends", QT_TRANSLATE_NOOP("studio", "Make all line ends LF")},
};

constexpr Phrase states[] = {
    {"none", QT_TRANSLATE_NOOP("studio", "no frontmatter")},
    {"strict", QT_TRANSLATE_NOOP("studio", "read strictly")},
    {"repaired", QT_TRANSLATE_NOOP("studio", "read after a repair")},
    {"rejected", QT_TRANSLATE_NOOP("studio", "cannot be read")},
};

} // namespace

QString wordFix(const Fix &fix)
{
    const QString title = sentenceFor(titles, fix.title);
    if (title.isEmpty())
        return unworded(fix.title, fix.arguments);
    QStringList arguments;
    for (const QString &argument : fix.arguments)
        arguments += shown(argument);
    return filled(title, arguments);
}

QLatin1StringView readingId(ReadingState state)
{
    switch (state) {
    case ReadingState::None: return QLatin1StringView("none");
    case ReadingState::Strict: return QLatin1StringView("strict");
    case ReadingState::Repaired: return QLatin1StringView("repaired");
    case ReadingState::Rejected: return QLatin1StringView("rejected");
    }
    return {};
}

QString wordKind(Kind kind)
{
    const QLatin1StringView id = kindId(kind);
    return sentenceFor(kindWords, QByteArrayView(id.data(), id.size()));
}

QString wordKinds(Kind kind)
{
    const QLatin1StringView id = kindId(kind);
    return sentenceFor(kindHeadings, QByteArrayView(id.data(), id.size()));
}

QString wordReading(const Reading &reading)
{
    const QLatin1StringView id = readingId(reading.state);
    return sentenceFor(states, QByteArrayView(id.data(), id.size()));
}

} // namespace studio
