#include "wording/Wording.h"

#include "wording/Phrases.h"

using namespace Qt::StringLiterals;

namespace studio {

namespace {

/// "*/value" words a rule that every kind has. Behind "#" stands a variant of a sentence, which
/// variantOf() chooses. The first argument of rules about a field is its key.
constexpr Phrase phrases[] = {
    // How the frontmatter is read.
    {"agent/no-frontmatter",
     QT_TRANSLATE_NOOP("studio", "There is no frontmatter, so this file is not loaded as an agent. "
                                 "It begins with a line of three dashes.")},
    {"frontmatter/not-first",
     QT_TRANSLATE_NOOP("studio", "The frontmatter must begin with the first character of the file. "
                                 "With anything before it, it is not seen.")},
    {"frontmatter/long-fence",
     QT_TRANSLATE_NOOP(
         "studio",
         "The frontmatter must begin with exactly three dashes. With more it is not seen.")},
    {"frontmatter/body-inside",
     QT_TRANSLATE_NOOP("studio",
                       "The text begins here, but no line of three dashes closes the frontmatter "
                       "before it. It cannot be read, and the persona is silently missing.")},
    {"frontmatter/not-closed",
     QT_TRANSLATE_NOOP(
         "studio",
         "The frontmatter is never closed with a line of three dashes, so nothing of it is read.")},
    {"frontmatter/fence-in-value",
     QT_TRANSLATE_NOOP(
         "studio", "Three dashes end the frontmatter wherever they stand. Here they cut it off.")},
    {"frontmatter/fence-in-value#key",
     QT_TRANSLATE_NOOP("studio", "Three dashes end the frontmatter wherever they stand. Here they "
                                 "cut off “%1” and all that follows.")},
    {"frontmatter/repaired",
     QT_TRANSLATE_NOOP("studio", "The frontmatter is not valid YAML. It is repaired when an agent "
                                 "is loaded; other programs refuse the file.")},
    {"frontmatter/repaired#key",
     QT_TRANSLATE_NOOP("studio",
                       "The value of “%1” is not valid YAML. It is repaired when an agent is "
                       "loaded; other programs refuse the file. Put it in quotes.")},
    {"frontmatter/unquoted-colon",
     QT_TRANSLATE_NOOP("studio",
                       "A colon within “%1” is read as a further key. The agent loader repairs "
                       "this; other programs refuse the file. Put the value in quotes.")},
    {"frontmatter/unquoted-character",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” begins with a character that means something else in YAML. The agent loader repairs "
         "this; other programs refuse the file. Put the value in quotes.")},
    {"frontmatter/comment-as-text",
     QT_TRANSLATE_NOOP("studio", "Because another line has to be repaired, the comment behind “%1” "
                                 "becomes part of its value.")},
    {"frontmatter/map-as-text",
     QT_TRANSLATE_NOOP("studio", "Because a line of the frontmatter has to be repaired, “%1” is "
                                 "read as a text, signs and all.")},
    {"frontmatter/unindented",
     QT_TRANSLATE_NOOP(
         "studio", "This line belongs to no key. If it goes on with “%1”, it must be indented; as "
                   "it is, the frontmatter cannot be read and the persona is silently missing.")},
    {"frontmatter/text-behind-quote",
     QT_TRANSLATE_NOOP("studio",
                       "Behind the closing quote of “%1” there is more text. The frontmatter "
                       "cannot be read, so the persona is silently missing.")},
    {"frontmatter/unclosed-quote",
     QT_TRANSLATE_NOOP("studio",
                       "The quote that begins the value of “%1” is never closed. The frontmatter "
                       "cannot be read, so the persona is silently missing.")},
    {"frontmatter/indented-key",
     QT_TRANSLATE_NOOP("studio",
                       "Within “%1” a key is indented, as if it went on with the value above. The "
                       "frontmatter cannot be read, so the persona is silently missing.")},
    {"frontmatter/missing-space",
     QT_TRANSLATE_NOOP("studio", "Between “%1:” and its value a space is missing. The frontmatter "
                                 "cannot be read, so the persona is silently missing.")},
    {"frontmatter/mark-in-value",
     QT_TRANSLATE_NOOP("studio",
                       "The value of “%1” begins with a sign of YAML’s own. The frontmatter cannot "
                       "be read, so the persona is silently missing. Put the value in quotes.")},
    {"frontmatter/rejected",
     QT_TRANSLATE_NOOP(
         "studio",
         "The frontmatter cannot be read, so the persona is silently missing for its users. %1")},
    {"frontmatter/rejected#soul",
     QT_TRANSLATE_NOOP("studio", "The frontmatter cannot be read, so nothing of it is used. %1")},
    {"frontmatter/cr-only",
     QT_TRANSLATE_NOOP("studio", "The lines end with CR alone, which the loader does not take for "
                                 "line ends: it sees no frontmatter. Change the line ends to LF.")},
    {"frontmatter/in-code-block",
     QT_TRANSLATE_NOOP("studio",
                       "The whole file stands in a code block, so its frontmatter is not seen.")},
    {"frontmatter/dots-close",
     QT_TRANSLATE_NOOP("studio", "Three dots do not close the frontmatter; three dashes do.")},
    {"frontmatter/long-close",
     QT_TRANSLATE_NOOP(
         "studio",
         "The frontmatter is closed with more than three dashes, so nothing of it is read.")},
    {"frontmatter/second",
     QT_TRANSLATE_NOOP("studio", "A second block of keys follows the frontmatter. It is not read, "
                                 "but given to the model as text.")},
    {"frontmatter/hash-cuts",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%2” is taken for a comment, so “%1” ends before it. Put the value in quotes.")},
    {"frontmatter/smart-quotes",
     QT_TRANSLATE_NOOP(
         "studio",
         "These are the quotes of a word processor. In “%1” they are part of the value.")},
    {"frontmatter/yaml-word",
     QT_TRANSLATE_NOOP("studio",
                       "Older readers of YAML take “%2” for true or false. Put it in quotes.")},
    {"frontmatter/anchor",
     QT_TRANSLATE_NOOP("studio", "“%1” uses anchors, aliases or tags of YAML, which simple readers "
                                 "of frontmatter do not know.")},
    {"frontmatter/tab-indent",
     QT_TRANSLATE_NOOP("studio", "Tabs indent nothing in YAML: what should belong to the key above "
                                 "is read as a key of its own, or the file is refused.")},

    // Keys.
    {"*/alias-key",
     QT_TRANSLATE_NOOP("studio", "The key is called “%2” here; “%1” has no effect.")},
    {"*/plugin-ignored", QT_TRANSLATE_NOOP("studio", "In a plugin’s agent “%1” is ignored.")},
    {"*/main-session-only",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” has an effect only when a whole session is started as this agent.")},
    {"*/misspelled-key",
     QT_TRANSLATE_NOOP("studio", "“%1” is not a known key. Did you mean “%2”?")},
    {"*/unknown-key",
     QT_TRANSLATE_NOOP("studio", "“%1” is not a known key. It is kept, and has no effect here.")},
    {"*/ignored-key", QT_TRANSLATE_NOOP("studio", "“%1” has no effect here. %2")},
    {"*/duplicate-key",
     QT_TRANSLATE_NOOP("studio", "“%1” is there again further down, and the last one counts.")},

    // Values.
    {"agent/missing-name",
     QT_TRANSLATE_NOOP("studio", "The name is missing. Without it the agent is not loaded.")},
    {"agent/missing-description",
     QT_TRANSLATE_NOOP("studio", "The description is missing. Say when this agent should be "
                                 "called; without it the agent is not loaded.")},
    {"*/missing", QT_TRANSLATE_NOOP("studio", "“%1” is missing.")},
    {"*/unusable", QT_TRANSLATE_NOOP("studio", "“%2” cannot be the value of “%1”: %3.")},
    {"*/pattern", QT_TRANSLATE_NOOP("studio", "“%2” is not in the form of “%1”: %3.")},
    {"*/wrong-type#text", QT_TRANSLATE_NOOP("studio", "“%1” should be a text. Put it in quotes.")},
    {"*/name-type",
     QT_TRANSLATE_NOOP(
         "studio",
         "The name must be a text. As it is, the agent is not loaded. Put it in quotes.")},
    {"*/wrong-type#boolean", QT_TRANSLATE_NOOP("studio", "“%1” should be true or false.")},
    {"*/wrong-type#integer", QT_TRANSLATE_NOOP("studio", "“%1” should be a whole number.")},
    {"*/wrong-type#list", QT_TRANSLATE_NOOP("studio", "“%1” should be a list.")},
    {"*/wrong-type#tools",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” should be a list of tools, or their names with commas between them.")},
    {"*/wrong-type#map", QT_TRANSLATE_NOOP("studio", "“%1” should be a map of keys and values.")},
    {"*/value", QT_TRANSLATE_NOOP("studio", "“%2” is not a value of “%1”. It takes: %4.")},
    {"*/value#near",
     QT_TRANSLATE_NOOP("studio", "“%2” is not a value of “%1”. Did you mean “%3”?")},
    {"*/color", QT_TRANSLATE_NOOP("studio", "“%2” is not one of the colours that are shown: %4.")},
    {"*/color#near",
     QT_TRANSLATE_NOOP("studio", "“%2” is not a colour that is shown. Did you mean “%3”?")},
    {"*/item-value", QT_TRANSLATE_NOOP("studio", "“%2” is not a value of “%1”. It takes: %4.")},
    {"*/item-value#near",
     QT_TRANSLATE_NOOP("studio", "“%2” is not a value of “%1”. Did you mean “%3”?")},
    {"*/item-pattern", QT_TRANSLATE_NOOP("studio", "“%2” is not what “%1” holds: %3.")},
    {"*/duplicate-item", QT_TRANSLATE_NOOP("studio", "“%2” is in “%1” twice.")},
    {"*/too-many", QT_TRANSLATE_NOOP("studio", "“%1” has %2 entries; %3 is the limit.")},
    {"*/too-few", QT_TRANSLATE_NOOP("studio", "“%1” needs more entries: at least %3.")},
    {"*/long-value", QT_TRANSLATE_NOOP("studio", "“%1” is %2 characters long; %3 is the limit.")},
    {"*/out-of-range#low", QT_TRANSLATE_NOOP("studio", "“%1” is %2; it must be at least %3.")},
    {"*/out-of-range#high", QT_TRANSLATE_NOOP("studio", "“%1” is %2; it can be at most %4.")},
    {"*/escaped-newline",
     QT_TRANSLATE_NOOP("studio", "Here “\\n” is a backslash and an n, and no line end.")},
    {"*/empty", QT_TRANSLATE_NOOP("studio", "“%1” has no value.")},
    {"*/empty#absent", QT_TRANSLATE_NOOP("studio", "“%1” has no value. It means: %2.")},
    {"agent/hooks-list",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” must be a map of events. With a list the agent is silently missing.")},
    {"*/name-unusable", QT_TRANSLATE_NOOP("studio", "“%2” cannot be the name: %3.")},
    {"*/name-format", QT_TRANSLATE_NOOP("studio", "“%2” is not in the form of a name: %3.")},
    {"*/generic-name",
     QT_TRANSLATE_NOOP("studio", "“%2” says nothing about the agent. Name it after what it does.")},
    {"*/builtin-name",
     QT_TRANSLATE_NOOP("studio",
                       "There is a built-in agent called “%2”. This one may take its place.")},
    {"*/comma-list",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” is a list; here it is a text with commas in it. Not every program splits it.")},
    {"*/yes-no", QT_TRANSLATE_NOOP("studio", "“%3” is a text and neither true nor false.")},
    {"*/leading-zero",
     QT_TRANSLATE_NOOP("studio", "Some programs read this number in base eight. Write %2.")},
    {"*/hooks-event", QT_TRANSLATE_NOOP("studio", "“%2” is not an event that hooks can wait for.")},
    {"*/hooks-event#near",
     QT_TRANSLATE_NOOP("studio", "“%2” is not an event that hooks can wait for. Did you mean %3?")},
    {"*/hooks-shape", QT_TRANSLATE_NOOP("studio", "The hooks of “%2” are not a list of groups with "
                                                  "a list of “hooks” each, so they never run.")},
    {"*/hooks-handler",
     QT_TRANSLATE_NOOP("studio", "A hook of “%2” lacks “%3”, so it never runs.")},
    {"*/hooks-handler#type",
     QT_TRANSLATE_NOOP("studio", "A hook of “%2” has no known type. It takes: %4.")},
    {"*/mcp-shape",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is a list of server names, or of names with their settings.")},
    {"*/mcp-server",
     QT_TRANSLATE_NOOP("studio",
                       "The server “%2” needs a command, or an address and a known type.")},
    {"*/foreign-model",
     QT_TRANSLATE_NOOP("studio",
                       "“%2” is a model of %3. An agent file can only name models of Claude.")},
    {"*/retired-model",
     QT_TRANSLATE_NOOP(
         "studio", "“%2” is an old model that is no longer served. Its successor is called “%3”.")},
    {"*/model-name",
     QT_TRANSLATE_NOOP("studio", "“%2” is neither a short name nor the id of a model.")},
    {"*/model-name#near",
     QT_TRANSLATE_NOOP(
         "studio", "“%2” is neither a short name nor the id of a model. The short name is “%3”.")},
    {"*/effort-model", QT_TRANSLATE_NOOP("studio", "The effort has no effect with “%2”.")},
    {"*/dont-ask-bash",
     QT_TRANSLATE_NOOP(
         "studio", "Nothing is asked, so every command that is not already allowed is refused.")},
    {"*/plan-writes", QT_TRANSLATE_NOOP("studio", "While it only plans, the agent cannot use %2.")},
    {"agent/bypass-permissions",
     QT_TRANSLATE_NOOP("studio", "The agent will do everything without asking. Use this only on a "
                                 "machine that has nothing to lose.")},

    // Tools.
    {"*/unknown-tool", QT_TRANSLATE_NOOP("studio", "“%2” is not a known tool.")},
    {"*/unknown-tool#near",
     QT_TRANSLATE_NOOP("studio", "“%2” is not a known tool. Did you mean %3?")},
    {"*/unknown-tools", QT_TRANSLATE_NOOP("studio", "These are not known tools: %2.")},
    {"agent/no-tool-resolves",
     QT_TRANSLATE_NOOP(
         "studio", "No known tool is named here (%2), so starting the agent is usually refused.")},
    {"agent/no-tools",
     QT_TRANSLATE_NOOP("studio", "An empty list means that the agent has no tools at all.")},
    {"*/legacy-tool",
     QT_TRANSLATE_NOOP("studio", "“%2” is an older tool. %3 has taken its place.")},
    {"*/tool-separator",
     QT_TRANSLATE_NOOP("studio",
                       "Tools are separated with commas. As it is, all of this is one name.")},
    {"agent/denied-tool",
     QT_TRANSLATE_NOOP("studio", "“%2” is also among the denied tools, and denied it is.")},
    {"*/tool-parenthesis", QT_TRANSLATE_NOOP("studio", "The parentheses of “%2” do not match.")},
    {"*/tool-rule-empty",
     QT_TRANSLATE_NOOP("studio", "There is nothing in the parentheses of “%2”.")},
    {"*/tool-rule-needless",
     QT_TRANSLATE_NOOP("studio",
                       "“%2” grants nothing more: the whole tool is in the list already.")},
    {"*/mcp-syntax",
     QT_TRANSLATE_NOOP("studio", "“%2” is not how tools of a server are named: mcp__server, "
                                 "mcp__server__tool or mcp__server__*.")},
    {"*/tool-wildcard",
     QT_TRANSLATE_NOOP("studio", "“%2” names no tool: a star does not stand for part of a name.")},
    {"*/all-tools",
     QT_TRANSLATE_NOOP("studio", "A star grants every tool. Leaving “%1” out says the same.")},
    {"*/needless-denial",
     QT_TRANSLATE_NOOP(
         "studio", "“%2” is not granted in the first place, so that denying it changes nothing.")},
    {"*/edit-without-read",
     QT_TRANSLATE_NOOP("studio",
                       "A file can be edited only after it was read, and %3 is not granted.")},
    {"*/output-without-bash", QT_TRANSLATE_NOOP("studio", "%2 has nothing to do without %3.")},
    {"agent/tool-not-granted",
     QT_TRANSLATE_NOOP("studio", "The text uses the tool %1, which is not granted.")},
    {"agent/service-not-granted",
     QT_TRANSLATE_NOOP("studio", "The text uses %1, which is not granted.")},
    {"agent/reader-inherits",
     QT_TRANSLATE_NOOP("studio", "This agent is to change nothing (“%1”), yet it inherits every "
                                 "tool. Name those it needs.")},
    {"agent/reader-writes",
     QT_TRANSLATE_NOOP("studio", "This agent is to change nothing (“%3”), yet it may use %2.")},

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

QByteArray variantOf(const Diagnostic &diagnostic)
{
    const QByteArray &code = diagnostic.code;
    const QStringList &arguments = diagnostic.arguments;
    const auto has = [&](qsizetype index) { return !arguments.value(index).isEmpty(); };
    if (code == "frontmatter/fence-in-value" || code == "frontmatter/repaired")
        return has(0) ? "#key" : "";
    if (code.endsWith("/too-long"))
        return has(3) ? "#refused" : "";
    if (code == "text/injection")
        return has(1) ? "#refused" : "";
    if (code == "text/html-comment")
        return has(0) ? "#refused" : "";
    if (code == "soul/license" || code == "folder/missing-skill")
        return has(1) ? "#near" : "";
    if (code == "config/wrong-type")
        return has(0) ? QByteArray('#' + arguments.value(1).toUtf8()) : "#file";
    if (code.startsWith("config/unknown-") || code == "config/severity")
        return has(1) ? "#near" : "";
    if (code == "frontmatter/rejected")
        return arguments.value(0) == "soul"_L1 ? "#soul" : "";
    if (code.endsWith("/value") || code.endsWith("/color") || code.endsWith("/item-value")
        || code.endsWith("/unknown-tool") || code.endsWith("/hooks-event")
        || code.endsWith("/model-name"))
        return has(2) ? "#near" : "";
    if (code.endsWith("/wrong-type"))
        return '#' + arguments.value(1).toUtf8();
    if (code.endsWith("/hooks-handler"))
        return arguments.value(2) == "type"_L1 ? "#type" : "";
    if (code.endsWith("/out-of-range")) {
        const bool low = has(2)
                         && arguments.value(1).toLongLong() < arguments.value(2).toLongLong();
        return low ? "#low" : "#high";
    }
    if (code.endsWith("/empty") && !code.startsWith("section"))
        return has(1) ? "#absent" : "";
    return {};
}

/// Arguments that come from the program's data are translated, those of the text shortened.
QStringList readable(const Diagnostic &diagnostic)
{
    QStringList arguments = diagnostic.arguments;
    const QByteArray &code = diagnostic.code;
    if (code == "frontmatter/rejected") {
        const Error reason{arguments.value(1).toUtf8(), arguments.mid(2), {}};
        return {reason.code.isEmpty() ? QString() : wordError(reason)};
    }
    if (code == "config/not-readable")
        return {wordError({arguments.value(0).toUtf8(), arguments.mid(1), {}})};
    const bool help = code.endsWith("/ignored-key") || code.endsWith("/empty");
    const bool form = code.endsWith("/unusable") || code.endsWith("pattern")
                      || code.endsWith("/name-unusable") || code.endsWith("/name-format");
    // Names of profiles.
    const qsizetype profile = code == "soul/missing-section" ? 1
                              : code == "soul/section-order" ? 2
                                                             : -1;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if ((help && i == 1) || (form && i == 2) || i == profile)
            arguments[i] = fromData(arguments[i]);
        else
            arguments[i] = shown(arguments[i]);
    }
    return arguments;
}

} // namespace

QString wordDiagnostic(const Diagnostic &diagnostic)
{
    const QByteArray variant = variantOf(diagnostic);
    const QByteArray code = diagnostic.code + variant;
    QString sentence = sentenceFor(phrases, code);
    if (sentence.isEmpty() && code.contains('/'))
        sentence = sentenceFor(phrases, QByteArray('*' + code.sliced(code.indexOf('/'))));
    if (sentence.isEmpty() && code.contains("/missing-"))
        sentence = sentenceFor(phrases, "*/missing");
    if (sentence.isEmpty())
        return unworded(diagnostic.code, diagnostic.arguments);
    return filled(sentence, readable(diagnostic)).trimmed();
}

} // namespace studio
