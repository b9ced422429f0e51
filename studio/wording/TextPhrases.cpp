#include "wording/PhraseTables.h"

namespace studio {

namespace {

constexpr Phrase phrases[] = {
    // The description.
    {"agent/description-is-name",
     QT_TRANSLATE_NOOP(
         "studio", "The description only repeats the name. Say when this agent should be called.")},
    {"agent/vague-description",
     QT_TRANSLATE_NOOP(
         "studio",
         "The description would fit any agent. Say what it does and when it should be called.")},
    {"agent/description-no-when",
     QT_TRANSLATE_NOOP("studio", "The description does not say when this agent should be called.")},
    {"agent/first-person",
     QT_TRANSLATE_NOOP("studio", "The description is read by the one who delegates. Say what the "
                                 "agent does instead of “%2”.")},
    {"agent/second-person",
     QT_TRANSLATE_NOOP(
         "studio",
         "The description is read by the one who delegates; “%2” belongs into the text below.")},
    {"agent/long-description",
     QT_TRANSLATE_NOOP("studio", "The description has about %2 tokens, and all descriptions are "
                                 "always loaded. Up to %3 are plenty.")},
    {"agent/broken-example", QT_TRANSLATE_NOOP("studio", "The example’s tags do not match: %2.")},

    // The body.
    {"agent/empty-body",
     QT_TRANSLATE_NOOP(
         "studio", "There is no text below the frontmatter, so the agent has no instructions.")},
    {"skill/missing-name",
     QT_TRANSLATE_NOOP("studio", "The name is missing. Without it no agent can name the skill.")},
    {"skill/missing-description",
     QT_TRANSLATE_NOOP("studio", "The description is missing. Say when this skill is to be opened; "
                                 "nothing else of it is read before.")},
    {"skill/folder-name",
     QT_TRANSLATE_NOOP("studio", "The skill is called “%2” and its folder “%3”. They must be the "
                                 "same, or the skill is not found.")},
    {"skill/empty-body",
     QT_TRANSLATE_NOOP("studio",
                       "There is no text below the frontmatter, so the skill teaches nothing.")},
    {"soul/empty-body", QT_TRANSLATE_NOOP("studio", "The soul has no text yet.")},
    {"section/empty", QT_TRANSLATE_NOOP("studio", "There is nothing below “%1”.")},
    {"section/duplicate",
     QT_TRANSLATE_NOOP("studio", "There is a section “%1” already, in line %2.")},
    {"section/starter",
     QT_TRANSLATE_NOOP("studio", "“%1” still holds the example text. Write your own.")},
    {"section/level-jump",
     QT_TRANSLATE_NOOP("studio", "“%1” is a heading of level %2, and the one above it is not of "
                                 "the level before. Level %3 would follow.")},
    {"section/no-title", QT_TRANSLATE_NOOP("studio", "This heading has no text.")},
    {"section/no-space",
     QT_TRANSLATE_NOOP("studio", "Without a space behind the number signs this is no heading.")},
    {"section/no-headings",
     QT_TRANSLATE_NOOP("studio", "The text is long and has no heading. Headings let readers, and "
                                 "programs that cut texts, find their way.")},
    {"section/open-code",
     QT_TRANSLATE_NOOP("studio", "This code block is never closed, so all that follows is code.")},

    {"body/broken-link",
     QT_TRANSLATE_NOOP("studio",
                       "There is no file “%1”, neither beside this one nor in a folder above.")},
    {"body/broken-image",
     QT_TRANSLATE_NOOP(
         "studio", "There is no picture “%1”, neither beside this file nor in a folder above.")},
    {"body/missing-anchor", QT_TRANSLATE_NOOP("studio", "No heading of this text is called “%1”.")},
    {"body/empty-link", QT_TRANSLATE_NOOP("studio", "This link leads nowhere: it has no address.")},
    {"body/local-link",
     QT_TRANSLATE_NOOP("studio", "“%1” is a place on your own computer. Others do not have it.")},
    {"agent/too-long",
     QT_TRANSLATE_NOOP("studio", "The agent has %2 characters. %1 silently leaves this part out, "
                                 "because only %3 are read.")},
    {"agent/too-long#refused",
     QT_TRANSLATE_NOOP("studio", "The text of the agent has %2 characters. %1 takes at most %3; "
                                 "this is what goes beyond.")},

    // Souls.
    {"soul/section-name", QT_TRANSLATE_NOOP("studio", "“%1” is probably meant to be “%2”.")},
    {"soul/missing-section",
     QT_TRANSLATE_NOOP(
         "studio",
         "The section “%1” is missing. The other sections are those of the profile “%2”.")},
    {"soul/missing-name",
     QT_TRANSLATE_NOOP("studio", "The soul has no name: neither a title nor a field says it.")},
    {"soul/missing-tagline",
     QT_TRANSLATE_NOOP("studio",
                       "The tagline is missing. Say in one sentence whom this soul is for.")},
    {"soul/section-order",
     QT_TRANSLATE_NOOP("studio", "In the profile “%3”, “%1” comes before “%2”.")},
    {"soul/doubled-section",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” and “%2” are the same section to a reader of the profile. Put them together.")},
    {"soul/expects-points",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” is usually a list. Points are easier to follow, and to check, than a paragraph.")},
    {"soul/few-points",
     QT_TRANSLATE_NOOP("studio", "“%1” has few points: %2, and %3 or more say something.")},
    {"soul/repeated-point", QT_TRANSLATE_NOOP("studio", "This point is made in line %2 already.")},
    {"soul/contradiction", QT_TRANSLATE_NOOP("studio", "This point says the opposite of line %2.")},
    {"soul/license",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is no licence that programs know. Use the short SPDX name.")},
    {"soul/license#near",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is no licence that programs know. Its short SPDX name is “%2”.")},
    {"soul/title-of-file",
     QT_TRANSLATE_NOOP(
         "studio", "The title says only what the file is called. Put the name of the soul there.")},
    {"soul/long-tagline",
     QT_TRANSLATE_NOOP(
         "studio",
         "The line below the title has %1 characters. As a tagline it should have at most %2.")},
    {"soul/too-long#refused",
     QT_TRANSLATE_NOOP(
         "studio",
         "The text of the soul has %2 characters. %1 takes at most %3; this is what goes beyond.")},
    {"soul/too-long", QT_TRANSLATE_NOOP("studio", "The soul has %2 characters. %1 silently leaves "
                                                  "this part out, because only %3 are read.")},

    // Characters.
    {"text/invisible",
     QT_TRANSLATE_NOOP(
         "studio",
         "There is an invisible character here (%1). Some programs refuse texts that hold one.")},
    {"text/direction",
     QT_TRANSLATE_NOOP("studio", "A character here changes the writing direction (%1), so that the "
                                 "text reads differently from what it is.")},
    {"text/control-character",
     QT_TRANSLATE_NOOP("studio", "There is a control character here (%1).")},
    {"text/invalid-utf8",
     QT_TRANSLATE_NOOP("studio", "These bytes are not UTF-8. They are kept as they are.")},
    {"text/mixed-line-ends",
     QT_TRANSLATE_NOOP("studio", "The lines end in different ways. They are kept as they are.")},
    {"text/todo", QT_TRANSLATE_NOOP("studio", "Something is still to be done here.")},
    {"text/template",
     QT_TRANSLATE_NOOP("studio", "“%1” was left by a template. Nothing fills it in.")},
    {"text/injection",
     QT_TRANSLATE_NOOP("studio", "“%1” reads like an attempt to take over a model. Programs that "
                                 "look for such phrases will object.")},
    {"text/injection#refused",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” reads like an attempt to take over a model. %2 silently refuses a "
                       "soul that holds it, even in quotes. Say it in other words.")},
    {"text/html-comment",
     QT_TRANSLATE_NOOP("studio", "A comment is not hidden: the model reads it like all the rest.")},
    {"text/html-comment#refused",
     QT_TRANSLATE_NOOP("studio", "%1 silently refuses a soul that holds an HTML comment.")},
    {"text/html",
     QT_TRANSLATE_NOOP("studio",
                       "The text holds HTML tags such as “%1” (%2 in all). %3 takes them out.")},
    {"text/long-line",
     QT_TRANSLATE_NOOP("studio", "This line has %1 characters. Were its line ends lost?")},
    {"text/no-final-newline", QT_TRANSLATE_NOOP("studio", "The last line has no line end.")},
    {"text/secret",
     QT_TRANSLATE_NOOP("studio", "This looks like a secret (%1). Whoever gets the file has it; "
                                 "take it out, and replace it where it is used.")},
    {"text/placeholder",
     QT_TRANSLATE_NOOP("studio", "This looks like a part that was left to be filled in.")},

    // The folder.
    {"folder/duplicate-name",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%2” has the name “%1”, too. Only one of the two is loaded, and nothing says which.")},
    {"folder/similar-name",
     QT_TRANSLATE_NOOP("studio", "“%1” and “%2” (%3) differ only in capital letters.")},
    {"folder/file-name",
     QT_TRANSLATE_NOOP("studio",
                       "The agent is called “%1” and its file “%2”. Is this the right name?")},
    {"folder/path-case",
     QT_TRANSLATE_NOOP("studio", "“%1” and “%2” differ only in capital letters. On many computers "
                                 "they are the same file.")},
    {"folder/missing-skill",
     QT_TRANSLATE_NOOP("studio", "There is no skill “%1” beside these agents or among your own.")},
    {"folder/missing-skill#near",
     QT_TRANSLATE_NOOP(
         "studio",
         "There is no skill “%1” beside these agents or among your own. Did you mean “%2”?")},
    {"folder/description-budget",
     QT_TRANSLATE_NOOP("studio",
                       "The descriptions of this folder take about %1 tokens together; above %2 "
                       "people are warned. This is one of the longest, with about %3.")},
    {"folder/duplicate-slug",
     QT_TRANSLATE_NOOP("studio",
                       "“%2” has the slug “%1”, too. A catalog has room for one of them.")},

    // The configuration.
    {"config/not-readable",
     QT_TRANSLATE_NOOP("studio", "The configuration cannot be read, so the defaults hold. %1")},
    {"config/wrong-type#map",
     QT_TRANSLATE_NOOP("studio", "“%1” should be a map of keys and values.")},
    {"config/wrong-type#list", QT_TRANSLATE_NOOP("studio", "“%1” should be a list.")},
    {"config/wrong-type#text", QT_TRANSLATE_NOOP("studio", "“%1” should be a text.")},
    {"config/wrong-type#file",
     QT_TRANSLATE_NOOP("studio", "The configuration should be a map of keys and values.")},
    {"config/unknown-key",
     QT_TRANSLATE_NOOP("studio", "“%1” is not a key of the configuration. It has: %3.")},
    {"config/unknown-key#near",
     QT_TRANSLATE_NOOP("studio", "“%1” is not a key of the configuration. Did you mean “%2”?")},
    {"config/duplicate-key",
     QT_TRANSLATE_NOOP("studio", "“%1” is there twice, and the last one counts.")},
    {"config/unknown-rule", QT_TRANSLATE_NOOP("studio", "There is no rule “%1”.")},
    {"config/unknown-rule#near",
     QT_TRANSLATE_NOOP("studio", "There is no rule “%1”. Did you mean “%2”?")},
    {"config/severity", QT_TRANSLATE_NOOP("studio", "“%1” is not a severity. There are: %3.")},
    {"config/severity#near",
     QT_TRANSLATE_NOOP("studio", "“%1” is not a severity. Did you mean “%2”?")},
    {"config/unknown-profile",
     QT_TRANSLATE_NOOP("studio", "There is no section profile “%1”. There are: %3.")},
    {"config/unknown-profile#near",
     QT_TRANSLATE_NOOP("studio", "There is no section profile “%1”. Did you mean “%2”?")},
    {"config/unknown-target",
     QT_TRANSLATE_NOOP("studio", "There is no target “%1”. There are: %3.")},
    {"config/unknown-target#near",
     QT_TRANSLATE_NOOP("studio", "There is no target “%1”. Did you mean “%2”?")},
    {"config/pattern", QT_TRANSLATE_NOOP("studio", "“%1” is not a pattern of paths.")},
    {"config/no-files",
     QT_TRANSLATE_NOOP(
         "studio",
         "This does not say for which files it holds, so it holds for none. Add “files”.")},
    {"config/useless-ignore",
     QT_TRANSLATE_NOOP("studio", "“%1” finds nothing here, so there is nothing to ignore.")},
};

} // namespace

std::span<const Phrase> textPhrases()
{
    return phrases;
}

} // namespace studio
