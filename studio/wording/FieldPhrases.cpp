#include "wording/PhraseTables.h"

namespace studio {

namespace {

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
};

} // namespace

std::span<const Phrase> fieldPhrases()
{
    return phrases;
}

} // namespace studio
