#include "wording/PhraseTables.h"

namespace studio {

namespace {

constexpr Phrase phrases[] = {
    // Import: the first argument is a line of the page, the second its number.
    {"import/empty", QT_TRANSLATE_NOOP("studio", "There is no text of a soul in it.")},
    {"import/already-markdown",
     QT_TRANSLATE_NOOP("studio", "The text is Markdown already and was taken as it is.")},
    {"import/no-title", QT_TRANSLATE_NOOP("studio", "No name was found. Give the soul one.")},
    {"import/no-tagline",
     QT_TRANSLATE_NOOP("studio",
                       "No tagline was found. Say in one sentence whom this soul is for.")},
    {"import/no-sections",
     QT_TRANSLATE_NOOP("studio", "No line looked like a heading, so all of the text is one part.")},
    {"import/unsure-heading",
     QT_TRANSLATE_NOOP("studio",
                       "Line %2, “%1”, was taken for a heading because it looks like one.")},
    {"import/title-as-heading",
     QT_TRANSLATE_NOOP(
         "studio", "Line %2, “%1”, may be the title or a heading. It was taken for a heading.")},
    {"import/dropped-line",
     QT_TRANSLATE_NOOP("studio", "Line %2, “%1”, belongs to the site and was left out.")},

    // Import of other programs' files. The first argument is a path, a key or a name.
    {"import/unknown-format",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 is not in a form that is known here. “persona targets” lists those that are.")},
    {"import/no-such-format", QT_TRANSLATE_NOOP("studio", "There is no form “%1” to import from.")},
    {"import/not-read", QT_TRANSLATE_NOOP("studio", "%1 can be written but not read back.")},
    {"import/lacks", QT_TRANSLATE_NOOP("studio", "%1 cannot be read: it has no “%2”.")},
    {"import/json", QT_TRANSLATE_NOOP("studio", "%1 is not JSON of a persona.")},
    {"import/too-many",
     QT_TRANSLATE_NOOP("studio", "%1 holds more than %2 files. Choose a folder further down.")},
    {"import/file-missing",
     QT_TRANSLATE_NOOP("studio", "The package names a file %1, which is not there.")},
    {"import/name-from-file",
     QT_TRANSLATE_NOOP("studio", "The name “%1” was taken from the file, which says none.")},
    {"import/no-description",
     QT_TRANSLATE_NOOP("studio", "It has no description. Say when this agent should be called; "
                                 "without one it is not found.")},
    {"import/unknown-key",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” means nothing here. Unknown keys can be kept for the way back.")},
    {"import/no-place",
     QT_TRANSLATE_NOOP(
         "studio", "There is no place for “%1” here. Unknown keys can be kept for the way back.")},
    {"import/wrong-type",
     QT_TRANSLATE_NOOP("studio",
                       "The value of “%1” is not of the form that its program asks for.")},
    {"import/kept-unknown",
     QT_TRANSLATE_NOOP("studio", "It is kept as “%1” for the way back and has no effect here.")},
    {"import/says-nothing", QT_TRANSLATE_NOOP("studio", "“%1” only says what is so anyway.")},
    {"import/always-so",
     QT_TRANSLATE_NOOP("studio", "It is written again whenever the persona goes to %1.")},
    {"import/moved", QT_TRANSLATE_NOOP("studio", "It becomes %1.")},
    {"import/all-tools",
     QT_TRANSLATE_NOOP("studio", "It allows every tool, as does leaving the list out.")},
    {"import/tools-renamed", QT_TRANSLATE_NOOP("studio", "The tools have other names here.")},
    {"import/tools-unknown",
     QT_TRANSLATE_NOOP("studio", "These tools have no counterpart here and were left out: %1.")},
    {"import/permission-inexact",
     QT_TRANSLATE_NOOP(
         "studio",
         "Tools are allowed or denied here and nothing between; look at these again: %1.")},
    {"import/model-foreign",
     QT_TRANSLATE_NOOP("studio", "“%1” is a model of another program. Choose one here.")},
    {"import/color", QT_TRANSLATE_NOOP("studio", "“%1” is none of the eight colours of agents.")},

    // TOML.
    {"toml/syntax", QT_TRANSLATE_NOOP("studio", "This is not valid TOML (line %2: %1).")},
    {"toml/too-deep", QT_TRANSLATE_NOOP("studio", "The TOML is nested more than %1 levels deep.")},
    {"toml/too-large", QT_TRANSLATE_NOOP("studio", "The TOML is too large: %1; up to %2 is read.")},

    // Export.
    {"export/no-such-target", QT_TRANSLATE_NOOP("studio", "There is no export target “%1”.")},
    {"export/wrong-kind",
     QT_TRANSLATE_NOOP("studio", "%1 does not take a persona of the kind “%2”.")},
    {"export/lacks-fields",
     QT_TRANSLATE_NOOP(
         "studio", "%1 cannot do without these fields, and nobody but you can fill them in: %2.")},
    {"export/avatar",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 takes a picture of at most %2 pixels to each side and %3. Make it smaller.")},
    {"export/license", QT_TRANSLATE_NOOP("studio", "%1 does not take the licence %2.")},
    {"export/too-large", QT_TRANSLATE_NOOP("studio", "It is larger than %1 takes: at most %2.")},
    {"export/not-drawn",
     QT_TRANSLATE_NOOP("studio", "%1 is a picture, and there is nothing here to draw it with.")},
    {"export/collision",
     QT_TRANSLATE_NOOP(
         "studio",
         "%2 and %3 would both become %1. Give one of them another name. Nothing was written.")},
    {"export/same-place",
     QT_TRANSLATE_NOOP(
         "studio",
         "%2 and %3 both write %1. Export them into different folders. Nothing was written.")},
    {"export/exists",
     QT_TRANSLATE_NOOP("studio", "%1 is there already with other content. Nothing was written.")},
    {"export/outside",
     QT_TRANSLATE_NOOP("studio", "%1 would lie outside the folder. Nothing was written.")},
    {"export/not-a-file",
     QT_TRANSLATE_NOOP("studio", "Something that is not a file is in the place of %1.")},
    {"export/not-a-folder", QT_TRANSLATE_NOOP("studio", "%1 is not a folder.")},
    {"export/no-permission", QT_TRANSLATE_NOOP("studio", "You may not write %1.")},
    {"export/disk-full", QT_TRANSLATE_NOOP("studio", "There is no room left to write %1.")},
    {"export/write", QT_TRANSLATE_NOOP("studio", "%1 could not be written: %2.")},

    // Archives.
    {"zip/damaged",
     QT_TRANSLATE_NOOP("studio", "This is no ZIP archive that can be read. It may be damaged.")},
    {"zip/encrypted",
     QT_TRANSLATE_NOOP("studio", "“%1” is encrypted. Unpack the archive with its password first.")},
    {"zip/outside",
     QT_TRANSLATE_NOOP("studio",
                       "The archive is not unpacked: “%1” would lie outside the folder.")},
    {"zip/link",
     QT_TRANSLATE_NOOP("studio", "The archive is not unpacked: “%1” is a link and no file.")},
    {"zip/name", QT_TRANSLATE_NOOP(
                     "studio", "The archive is not unpacked: “%1” cannot be the name of a file.")},
    {"zip/twice", QT_TRANSLATE_NOOP("studio", "The archive is not unpacked: “%1” is in it twice.")},
    {"zip/too-many", QT_TRANSLATE_NOOP("studio", "The archive holds more than %1 files.")},
    {"zip/too-large",
     QT_TRANSLATE_NOOP("studio", "The archive is larger than %1 bytes when it is unpacked.")},
    {"zip/bomb",
     QT_TRANSLATE_NOOP("studio",
                       "The archive is not unpacked: “%1” grows far beyond what is sensible.")},
    {"zip/not-written", QT_TRANSLATE_NOOP("studio", "The archive could not be made.")},

    // Several personas together.
    {"bundle/empty", QT_TRANSLATE_NOOP("studio", "There is no persona in %1 that %2 takes.")},
    {"bundle/no-license",
     QT_TRANSLATE_NOOP("studio", "There is no licence file for “%1”. Put a LICENSE beside the "
                                 "personas so that others know what they may do.")},
    {"bundle/left-out", QT_TRANSLATE_NOOP("studio", "%2 does not take %1, so it was left out.")},

    // Installing, and the way back.
    {"install/no-place",
     QT_TRANSLATE_NOOP("studio",
                       "%1 has no place in a project or a home folder. Choose a folder for it.")},
    {"install/journal",
     QT_TRANSLATE_NOOP("studio",
                       "Nothing was written, because the way back could not be noted in %1.")},
    {"install/nothing-to-undo",
     QT_TRANSLATE_NOOP("studio", "There is no install, export or import to undo.")},
    {"install/not-remembered",
     QT_TRANSLATE_NOOP("studio",
                       "The last one overwrote so much that it was not kept, so it cannot "
                       "be undone.")},
    {"install/changed-since",
     QT_TRANSLATE_NOOP("studio",
                       "Nothing was undone, because these files have changed since: %1.")},

    // What becomes of a field or section in another form.
    {"export/no-place", QT_TRANSLATE_NOOP("studio", "%2 has no place for “%1”.")},
    {"export/shown",
     QT_TRANSLATE_NOOP("studio", "%1 shows it. It is to be looked at and is not read back.")},
    {"export/shown-gist", QT_TRANSLATE_NOOP("studio", "%1 only shows the gist of it.")},
    {"export/not-shown", QT_TRANSLATE_NOOP("studio", "%2 does not show “%1”.")},
    {"export/moved", QT_TRANSLATE_NOOP("studio", "It stands in %1.")},
    {"export/default", QT_TRANSLATE_NOOP("studio", "It is what %1 does anyway.")},
    {"export/made-up",
     QT_TRANSLATE_NOOP("studio", "%1 needs a “%2”, and the persona has none. It was made from the "
                                 "name and the text; write one that says when to call the agent.")},
    {"export/name-in-path", QT_TRANSLATE_NOOP("studio", "The name of the file is the name.")},
    {"export/name-form",
     QT_TRANSLATE_NOOP("studio", "%1 takes names of lowercase letters, digits and hyphens.")},
    {"export/model-mapped", QT_TRANSLATE_NOOP("studio", "Your map of models says %1.")},
    {"export/model-foreign",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” is not a model of %2, which will use its own. Name the one that it is to use.")},
    {"export/own-key", QT_TRANSLATE_NOOP("studio", "“%1” says what goes there instead.")},
    {"export/nearest", QT_TRANSLATE_NOOP("studio", "The nearest that %1 has is “%2”.")},
    {"export/color",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is no colour that %2 can be told. Use one of the eight, or #RRGGBB.")},
    {"export/tools-renamed", QT_TRANSLATE_NOOP("studio", "The tools have other names in %1.")},
    {"export/tools#lost", QT_TRANSLATE_NOOP("studio", "%1 has no tool for: %2.")},
    {"export/tools#gained",
     QT_TRANSLATE_NOOP("studio", "Its words are wider and allow these, too: %3. Allow them here or "
                                 "check that they do no harm.")},
    {"export/tools#rules",
     QT_TRANSLATE_NOOP("studio", "It cannot be told of limits, so these hold without theirs: %4.")},
    {"export/tools#joined",
     QT_TRANSLATE_NOOP(
         "studio",
         "One of its words stands for these and others, so they do not come back from it: %5.")},
    {"export/tools-as-read-only",
     QT_TRANSLATE_NOOP("studio", "%1 knows no lists of tools, only that nothing may be changed.")},
    {"export/no-tool-lists",
     QT_TRANSLATE_NOOP("studio", "%1 knows no lists of tools: the agent may use them all there.")},
    {"export/denied-subtracted",
     QT_TRANSLATE_NOOP(
         "studio",
         "What is denied was taken out of what is allowed; the agent may do the same in %1.")},
    {"export/denied-to-allowed",
     QT_TRANSLATE_NOOP("studio",
                       "%1 only has a list of what is allowed. It names what is left of the tools "
                       "known today; tools of connected services are not in it.")},
    {"export/denied-rules",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 cannot be told of denials with a limit. Deny the whole tool, or say it in the text.")},
    {"export/plan-as-denials",
     QT_TRANSLATE_NOOP("studio", "In %1 it is said by denying what changes things.")},
    {"export/servers-named",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 needs the configuration of these services, of which only the name is here: %2.")},
    {"export/servers-elsewhere",
     QT_TRANSLATE_NOOP("studio",
                       "%1 sets services up in %2, for all agents together. Add them there.")},
    {"export/server-keys",
     QT_TRANSLATE_NOOP("studio", "%1 does not know these settings of services: %2.")},
    {"export/unreadable-field",
     QT_TRANSLATE_NOOP("studio", "The value of “%1” cannot be read. Repair it in the text.")},
    {"export/wrong-type",
     QT_TRANSLATE_NOOP("studio", "The value of “%1” is not of the form that %2 asks for.")},
    {"export/ignored-there",
     QT_TRANSLATE_NOOP("studio", "“%1” stays in the file, but has no effect in a %2.")},
    {"export/too-long",
     QT_TRANSLATE_NOOP("studio", "%1 takes at most %2 characters here; it was shortened.")},
    {"export/too-many",
     QT_TRANSLATE_NOOP("studio", "%1 takes at most %2 of these; the rest was left out.")},
    {"export/over-limit",
     QT_TRANSLATE_NOOP(
         "studio", "%1 reads %2 of the %3 characters. %4 of them, from line %5 to line %6, are cut "
                   "off; they begin with “%7”. Shorten the text or move part of it elsewhere.")},
    {"export/section-cut", QT_TRANSLATE_NOOP("studio", "It lies behind what %1 reads.")},
    {"export/section-cut-partly",
     QT_TRANSLATE_NOOP("studio", "%1 does not read %2 characters of it.")},
    {"export/note-claude-soul",
     QT_TRANSLATE_NOOP(
         "studio",
         "Claude Code reads it when ~/.claude/CLAUDE.md holds the line “@~/.claude/SOUL.md”.")},
    {"export/not-exact",
     QT_TRANSLATE_NOOP("studio", "Bytes that are not UTF-8 cannot be kept in %1.")},
};

} // namespace

std::span<const Phrase> exchangePhrases()
{
    return phrases;
}

} // namespace studio
