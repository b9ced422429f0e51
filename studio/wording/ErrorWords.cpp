#include "wording/Wording.h"

#include "wording/Phrases.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace studio {

namespace {

constexpr Phrase phrases[] = {
    // Files. The first argument is the path.
    {"file/not-found", QT_TRANSLATE_NOOP("studio", "There is no file %1.")},
    {"file/is-directory", QT_TRANSLATE_NOOP("studio", "%1 is a folder, not a file.")},
    {"file/no-permission",
     QT_TRANSLATE_NOOP(
         "studio",
         "You may not do this with %1. Its permissions or those of its folder do not allow it.")},
    {"file/too-large",
     QT_TRANSLATE_NOOP("studio", "%1 is too large to be a persona: %2; files up to %3 are read.")},
    {"file/binary", QT_TRANSLATE_NOOP("studio", "%1 is not a text file.")},
    {"file/binary#here", QT_TRANSLATE_NOOP("studio", "This is not a text.")},
    {"file/not-regular", QT_TRANSLATE_NOOP("studio", "%1 is not an ordinary file.")},
    {"file/read", QT_TRANSLATE_NOOP("studio", "%1 could not be read: %2.")},
    {"file/write",
     QT_TRANSLATE_NOOP("studio",
                       "%1 could not be written: %2. What was there before is unchanged.")},
    {"file/changed-on-disk",
     QT_TRANSLATE_NOOP("studio",
                       "%1 was changed by another program in the meantime. Nothing was written.")},
    {"file/exists", QT_TRANSLATE_NOOP("studio", "%1 is there already. Nothing was written.")},
    {"file/no-path",
     QT_TRANSLATE_NOOP("studio", "This persona has no file yet. Choose where to save it.")},
    {"file/no-folder", QT_TRANSLATE_NOOP("studio", "The folder of %1 does not exist.")},
    {"file/disk-full",
     QT_TRANSLATE_NOOP("studio",
                       "There is no room left to write %1. What was there before is unchanged.")},
    {"file/read-only",
     QT_TRANSLATE_NOOP("studio",
                       "%1 can only be read here. Save it under another name to change it.")},
    {"file/characters",
     QT_TRANSLATE_NOOP("studio",
                       "%1 holds characters that the editor cannot keep, so it can only be read.")},

    // Plans of a field. The first argument is the key.
    {"plan/opaque", QT_TRANSLATE_NOOP("studio", "“%1” uses YAML that is only edited as text.")},
    {"plan/duplicate",
     QT_TRANSLATE_NOOP("studio", "“%1” is there twice. Remove one of them in the text first.")},
    {"plan/unreadable",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” cannot be changed without changing something else (%2). Edit it in the text.")},
    {"plan/key", QT_TRANSLATE_NOOP("studio", "“%1” cannot be the name of a field.")},
    {"ignore/no-place",
     QT_TRANSLATE_NOOP("studio", "An agent without a frontmatter has no place for a comment that "
                                 "turns a rule off. Turn it off for the folder instead.")},
    {"ignore/not-possible",
     QT_TRANSLATE_NOOP("studio", "“%1” cannot be turned off here without changing how the file is "
                                 "read. Turn it off for the folder instead.")},
    {"edit/configuration",
     QT_TRANSLATE_NOOP("studio", "%1 is written in a way that only a person can change safely. Add "
                                 "the rule there by hand.")},
    {"plan/unclosed",
     QT_TRANSLATE_NOOP("studio", "The frontmatter is never closed with a line of three dashes. "
                                 "Close it before you change a field.")},

    // Plans of a section.
    {"section/no-such", QT_TRANSLATE_NOOP("studio", "There is no section “%1”.")},
    {"section/ambiguous",
     QT_TRANSLATE_NOOP("studio", "There are several sections “%1”. Name one by its number: %2.")},
    {"section/title",
     QT_TRANSLATE_NOOP("studio", "“%1” cannot be a title: a title is one line that is not empty.")},
    {"section/body",
     QT_TRANSLATE_NOOP("studio", "With this text the sections around it would change. Look for a "
                                 "code block that is not closed, or a heading of the same level.")},
    {"section/move", QT_TRANSLATE_NOOP("studio", "A section cannot be moved into itself.")},
    {"section/split",
     QT_TRANSLATE_NOOP(
         "studio", "“%1” cannot be divided here: the place is inside of code, a table or HTML.")},
    {"section/merge",
     QT_TRANSLATE_NOOP(
         "studio", "No section of the same level follows “%1”, so there is none to join it with.")},
    {"section/level",
     QT_TRANSLATE_NOOP("studio", "The heading “%1” would leave the levels 1 to 6, or has several "
                                 "lines, which only an underlined heading can have.")},
    {"section/profile",
     QT_TRANSLATE_NOOP("studio",
                       "The sections would not read as intended after this change, so nothing was "
                       "changed. Look for code blocks that are never closed.")},

    // YAML.
    {"yaml/syntax", QT_TRANSLATE_NOOP("studio", "This is not valid YAML (%1).")},
    {"yaml/too-deep", QT_TRANSLATE_NOOP("studio", "The YAML is nested more than %1 levels deep.")},
    {"yaml/too-large", QT_TRANSLATE_NOOP("studio", "The YAML stands for more than %1 values.")},
    {"yaml/unsupported",
     QT_TRANSLATE_NOOP("studio", "The YAML holds something that is not supported.")},
    {"yaml/loose",
     QT_TRANSLATE_NOOP("studio", "This is not valid YAML, though some readers accept it.")},
    {"yaml/stray",
     QT_TRANSLATE_NOOP(
         "studio",
         "This line belongs to no key: “%1”. Lines that go on with a value must be indented.")},

    // Recovery.
    {"recovery/damaged",
     QT_TRANSLATE_NOOP("studio", "A recovery file is damaged. It was put aside and not deleted.")},
    {"recovery/version",
     QT_TRANSLATE_NOOP(
         "studio",
         "A recovery file was written by a newer version of the program (%1). It is kept.")},

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

    {"skill/no-place",
     QT_TRANSLATE_NOOP("studio",
                       "There is no skill “%1”, and it cannot be made: save the agent first, and "
                       "name skills with lowercase letters, digits and single hyphens.")},

    {"print/failed", QT_TRANSLATE_NOOP("studio", "“%1” could not print.")},

    // A site.
    {"site/no-folder", QT_TRANSLATE_NOOP("studio", "There is no folder %1.")},
    {"site/empty",
     QT_TRANSLATE_NOOP("studio", "There is no persona in %1 that a site could show.")},
    {"site/same-folder",
     QT_TRANSLATE_NOOP(
         "studio", "%1 holds the personas themselves. Choose a folder of its own for the site.")},
    {"site/not-ours",
     QT_TRANSLATE_NOOP("studio", "%1 has other files in it. Choose an empty folder, or say that "
                                 "the site may be written among them.")},
    {"site/exists",
     QT_TRANSLATE_NOOP("studio", "%1 is there already and is none of the site's files.")},
    {"site/outside",
     QT_TRANSLATE_NOOP("studio", "%1 leads to another place. Nothing is written through a link.")},
    {"site/write", QT_TRANSLATE_NOOP("studio", "%1 could not be written: %2.")},
    {"site/cancelled",
     QT_TRANSLATE_NOOP(
         "studio",
         "The site is not complete, because you stopped it. Writing it again completes it.")},

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
    {"git/none", QT_TRANSLATE_NOOP("studio", "%1 is in no git repository.")},
    {"git/no-commit", QT_TRANSLATE_NOOP("studio", "The repository of %1 has no commit yet.")},
    {"git/not-in-head", QT_TRANSLATE_NOOP("studio", "%1 is not in the last commit: it is new.")},
    {"git/failed", QT_TRANSLATE_NOOP("studio", "The repository of %1 could not be read: %2.")},
    {"changes/meanwhile",
     QT_TRANSLATE_NOOP("studio", "%1 has changed meanwhile. Nothing was changed.")},
    {"changes/exists",
     QT_TRANSLATE_NOOP("studio", "There is something called %1 already. Nothing was changed.")},
    {"changes/move",
     QT_TRANSLATE_NOOP("studio", "%1 could not be moved: %2. Nothing was changed.")},
    {"changes/trash",
     QT_TRANSLATE_NOOP("studio", "%1 could not be moved to the trash. It is where it was.")},
    {"changes/no-trash", QT_TRANSLATE_NOOP("studio", "%1 is not in the trash any more.")},
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
    {"bundle/empty", QT_TRANSLATE_NOOP("studio", "There is no persona in %1 that %2 takes.")},
    {"bundle/no-license",
     QT_TRANSLATE_NOOP("studio", "There is no licence file for “%1”. Put a LICENSE beside the "
                                 "personas so that others know what they may do.")},
    {"bundle/left-out", QT_TRANSLATE_NOOP("studio", "%2 does not take %1, so it was left out.")},
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

    // Registries.
    {"registry/not-a-layout",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 holds other things. Choose an empty folder or one that is a registry already.")},
    {"registry/not-a-folder", QT_TRANSLATE_NOOP("studio", "%1 is not a folder.")},
    {"registry/missing", QT_TRANSLATE_NOOP("studio", "There is no registry at %1.")},
    {"registry/bad-layout", QT_TRANSLATE_NOOP("studio", "The registry at %1 is damaged: %2 (%3).")},
    {"registry/read-only", QT_TRANSLATE_NOOP("studio", "You may not write to %1.")},
    {"registry/disk-full",
     QT_TRANSLATE_NOOP(
         "studio", "There is no room left to write %1. What was published before is unchanged.")},
    {"registry/write",
     QT_TRANSLATE_NOOP("studio",
                       "%1 could not be written: %2. What was published before is unchanged.")},
    {"registry/read", QT_TRANSLATE_NOOP("studio", "%1 could not be read: %2.")},
    {"registry/busy",
     QT_TRANSLATE_NOOP("studio",
                       "Another program is publishing to %1 just now. Try again in a moment.")},
    {"registry/missing-blob", QT_TRANSLATE_NOOP("studio", "The registry lacks the content %1.")},
    {"registry/corrupt-blob",
     QT_TRANSLATE_NOOP("studio", "The content %1 of the registry is not what its digest says.")},
    {"registry/cancelled", QT_TRANSLATE_NOOP("studio", "Cancelled. Nothing was published.")},
    {"registry/version-exists",
     QT_TRANSLATE_NOOP(
         "studio",
         "Version %2 of %1 is published already, with other content. Choose a higher version.")},
    {"registry/no-such-persona", QT_TRANSLATE_NOOP("studio", "The registry has no persona “%1”.")},
    {"registry/no-such-version",
     QT_TRANSLATE_NOOP("studio", "The registry has no version %2 of “%1”.")},
    {"registry/no-version",
     QT_TRANSLATE_NOOP("studio", "The persona has no version. Give it one, such as 1.0.0.")},
    {"registry/bad-version",
     QT_TRANSLATE_NOOP(
         "studio", "“%1” is not a version. A version is three numbers with dots, such as 1.0.0.")},
    {"registry/bad-slug",
     QT_TRANSLATE_NOOP("studio", "“%1” cannot be an address in a registry. Use lowercase letters, "
                                 "digits and single hyphens.")},
    {"registry/bad-attachment",
     QT_TRANSLATE_NOOP("studio", "A file cannot be published under the name “%1”.")},
    {"registry/empty", QT_TRANSLATE_NOOP("studio", "The persona has no text to publish.")},
    {"registry/unsupported",
     QT_TRANSLATE_NOOP("studio", "%1 is not a registry that can be used here.")},
    {"registry/cannot", QT_TRANSLATE_NOOP("studio", "%1 cannot take back what was published.")},
    {"registry/overwritten",
     QT_TRANSLATE_NOOP("studio", "Somebody else published version %2 of %1 at the same time. What "
                                 "is there now is theirs. Choose a higher version.")},
    {"registry/catalog-busy",
     QT_TRANSLATE_NOOP("studio", "The persona is published, but the catalog of %1 is being changed "
                                 "by many at once. Publish again in a moment to have it listed.")},
    {"registry/unfinished",
     QT_TRANSLATE_NOOP("studio", "The registry has taken version %2 of %1, but what belongs to it "
                                 "is not complete. %3 Publish it again: it goes on from there.")},
    {"registry/bad-answer",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 does not answer as a registry does (%2). Look whether the address is right.")},
    {"registry/upload-refused",
     QT_TRANSLATE_NOOP("studio", "%1 did not accept what it was sent. It says: “%2”.")},
    {"registry/insecure-realm",
     QT_TRANSLATE_NOOP("studio",
                       "%1 asks to sign in at “%2”, which is not safe. Nothing was sent there.")},

    // Addresses of registries.
    {"address/empty",
     QT_TRANSLATE_NOOP(
         "studio", "Give an address: oci://host/namespace, https://… or the path of a folder.")},
    {"address/bad",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” is not an address. Give oci://host/namespace, https://… or the path of a folder.")},
    {"address/no-namespace",
     QT_TRANSLATE_NOOP("studio", "“%1” names no namespace. Add yours, as in oci://ghcr.io/name.")},
    {"address/bad-namespace",
     QT_TRANSLATE_NOOP("studio", "“%2” cannot be a namespace. Use lowercase letters, digits, dots, "
                                 "hyphens and slashes, without a tag.")},
    {"address/insecure",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” is not encrypted. Use https; http is for this computer alone.")},
    {"address/with-password",
     QT_TRANSLATE_NOOP("studio",
                       "An address holds no password. Leave it out and sign in to %1 instead.")},
    {"address/scheme",
     QT_TRANSLATE_NOOP("studio", "“%2” is no kind of registry. Give oci://host/namespace, "
                                 "https://… or the path of a folder.")},

    // The network. The first argument is the host.
    {"net/offline", QT_TRANSLATE_NOOP("studio", "This computer is offline.")},
    {"net/refused", QT_TRANSLATE_NOOP("studio", "Nothing answers at %1.")},
    {"net/unreachable", QT_TRANSLATE_NOOP("studio", "There is no way to %1 just now.")},
    {"net/no-such-host",
     QT_TRANSLATE_NOOP("studio", "There is no host %1. Look whether the address is right.")},
    {"net/connect-timeout",
     QT_TRANSLATE_NOOP("studio", "%1 could not be reached within %2 seconds.")},
    {"net/idle-timeout", QT_TRANSLATE_NOOP("studio", "%1 said nothing for %2 seconds.")},
    {"net/total-timeout", QT_TRANSLATE_NOOP("studio", "%1 took longer than %2 seconds.")},
    {"net/cut", QT_TRANSLATE_NOOP("studio", "The connection to %1 broke off.")},
    {"net/wrong-length", QT_TRANSLATE_NOOP("studio", "%1 announced %2 bytes and sent %3.")},
    {"net/too-large", QT_TRANSLATE_NOOP("studio", "%1 sends more than the %2 that are read.")},
    {"net/encoding",
     QT_TRANSLATE_NOOP("studio", "%1 sends something compressed (%2) that was not asked for.")},
    {"net/protocol", QT_TRANSLATE_NOOP("studio", "%1 does not speak HTTP as it should.")},
    {"net/wrong-type",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 answers with something else than data (“%2”). Look whether the address is right.")},
    {"net/invalid-json", QT_TRANSLATE_NOOP("studio", "%1 answers with data that cannot be read.")},
    {"net/certificate-expired",
     QT_TRANSLATE_NOOP("studio", "The certificate of %1 has expired. Nothing was sent.")},
    {"net/certificate-self-signed",
     QT_TRANSLATE_NOOP("studio", "Nobody vouches for the certificate of %1. Add its authority to "
                                 "the system’s certificates if you trust it. Nothing was sent.")},
    {"net/certificate-host",
     QT_TRANSLATE_NOOP("studio",
                       "The certificate of %1 belongs to another host. Nothing was sent.")},
    {"net/certificate",
     QT_TRANSLATE_NOOP("studio",
                       "The certificate of %1 cannot be trusted (%2). Nothing was sent.")},
    {"net/proxy", QT_TRANSLATE_NOOP("studio", "The proxy %2 on the way to %1 does not work.")},
    {"net/proxy-sign-in",
     QT_TRANSLATE_NOOP("studio", "The proxy %2 on the way to %1 wants a login.")},
    {"net/redirect-loop", QT_TRANSLATE_NOOP("studio", "%1 leads in a circle.")},
    {"net/redirect-insecure",
     QT_TRANSLATE_NOOP("studio", "%1 leads to “%2”, which is less safe. It was not followed.")},
    {"net/redirect-elsewhere",
     QT_TRANSLATE_NOOP("studio", "%1 leads to another place, “%2”. It was not followed.")},
    {"net/redirect-write",
     QT_TRANSLATE_NOOP(
         "studio", "%1 wants to take what is published at another address. Nothing was changed.")},
    {"net/bad-url", QT_TRANSLATE_NOOP("studio", "“%1” cannot be called.")},

    // What a server refuses: the host, and what it says itself.
    {"http/unauthorized", QT_TRANSLATE_NOOP("studio", "%1 wants you to sign in. %2")},
    {"http/forbidden", QT_TRANSLATE_NOOP("studio", "%1 does not allow it. %2")},
    {"http/not-found", QT_TRANSLATE_NOOP("studio", "%1 does not have it. %2")},
    {"http/method", QT_TRANSLATE_NOOP("studio", "%1 does not do this. It may only be read. %2")},
    {"http/conflict", QT_TRANSLATE_NOOP("studio", "%1 has something else in this place. %2")},
    {"http/too-large", QT_TRANSLATE_NOOP("studio", "It is too large for %1. %2")},
    {"http/unsupported-type",
     QT_TRANSLATE_NOOP("studio", "%1 does not take things of this kind. %2")},
    {"http/rejected", QT_TRANSLATE_NOOP("studio", "%1 does not accept it. %2")},
    {"http/rate-limited",
     QT_TRANSLATE_NOOP("studio", "%1 is asked too often. Try again later. %2")},
    {"http/server",
     QT_TRANSLATE_NOOP("studio", "%1 has a problem of its own. Try again later. %2")},
    {"http/status", QT_TRANSLATE_NOOP("studio", "%1 answers in an unexpected way (%3). %2")},

    // The system's place for secrets.
    {"keychain/unavailable",
     QT_TRANSLATE_NOOP("studio", "This system has no keychain that can be used. The login is kept "
                                 "until the program ends.")},
    {"keychain/denied", QT_TRANSLATE_NOOP("studio", "The keychain was not opened.")},
    {"keychain/failed", QT_TRANSLATE_NOOP("studio", "The keychain does not work: %1.")},

    // Souls catalogs.
    {"soul/agent", QT_TRANSLATE_NOOP("studio", "This catalog holds souls. An agent file can be "
                                               "published to a folder or an OCI registry.")},
    {"soul/missing",
     QT_TRANSLATE_NOOP("studio", "The catalog wants “%1”. Give it in the frontmatter.")},
    {"soul/incomplete",
     QT_TRANSLATE_NOOP(
         "studio", "The catalog wants fields that are missing: %1. Give them in the frontmatter.")},
    {"soul/no-body", QT_TRANSLATE_NOOP("studio", "The soul has no text below its frontmatter.")},
    {"soul/not-utf8",
     QT_TRANSLATE_NOOP("studio",
                       "The text holds bytes that are not UTF-8, which a catalog cannot keep.")},
    {"soul/unknown-value", QT_TRANSLATE_NOOP("studio", "Catalogs do not know “%2” for “%1”.")},
    {"soul/bad-value", QT_TRANSLATE_NOOP("studio", "“%2” cannot stand in “%1”.")},
    {"souls/bad-answer",
     QT_TRANSLATE_NOOP(
         "studio",
         "%1 answered something that a souls catalog does not answer: “%2” is missing or wrong.")},
    {"registry/older-version",
     QT_TRANSLATE_NOOP(
         "studio",
         "Version %3 of %1 is published, which is newer than %2. Choose a higher version.")},
    {"registry/moved",
     QT_TRANSLATE_NOOP(
         "studio", "“%1” has become “%2” in the catalog. Change the slug, or choose another one.")},
    {"registry/not-arrived",
     QT_TRANSLATE_NOOP("studio", "The connection to %2 was lost while %1 was sent. Nothing has "
                                 "arrived there; publish it again.")},
    {"registry/outcome-unknown",
     QT_TRANSLATE_NOOP("studio",
                       "The answer of %2 was lost, and it cannot be found out now whether %1 was "
                       "published. Publish it again later: what is there is looked at first.")},
    {"registry/stored-otherwise",
     QT_TRANSLATE_NOOP("studio",
                       "%1 was sent, but the catalog holds something else than was sent (%2): it "
                       "changes what it stores, or somebody else has published in the meantime.")},
    {"registry/hash-mismatch",
     QT_TRANSLATE_NOOP(
         "studio",
         "What was received of “%1” is not what the catalog announced. It was thrown away.")},

    // Files that the program keeps for itself, and the list of registries.
    {"state/read", QT_TRANSLATE_NOOP("studio", "%1 could not be read: %2.")},
    {"state/damaged", QT_TRANSLATE_NOOP("studio", "%1 is damaged.")},
    {"state/busy",
     QT_TRANSLATE_NOOP("studio", "Another program is writing %1 just now. Try again in a moment.")},
    {"state/write", QT_TRANSLATE_NOOP("studio", "%1 could not be written: %2.")},
    {"registries/bad-name",
     QT_TRANSLATE_NOOP("studio",
                       "“%1” cannot be the name of a registry. Use letters, digits and hyphens.")},
    {"registries/name-taken",
     QT_TRANSLATE_NOOP(
         "studio", "Another registry is called “%1”. Remove it first, or choose another name.")},
    {"registries/no-such",
     QT_TRANSLATE_NOOP("studio", "There is no registry “%1”. “persona registry list” shows them.")},
    {"registries/own", QT_TRANSLATE_NOOP("studio", "The own catalog is always there.")},

    // Publishing several at once.
    {"publish/same-slug",
     QT_TRANSLATE_NOOP("studio", "%2 has the same address “%1”. Give one of them another slug.")},
    {"publish/not-fit",
     QT_TRANSLATE_NOOP("studio", "It has problems that keep it from being published.")},
    {"publish/other-slug",
     QT_TRANSLATE_NOOP("studio",
                       "This file is published there as “%1”. To move it to “%2”, name the old one "
                       "in slugHistory; to have both, publish with --as-new.")},

    {"publish/second-address",
     QT_TRANSLATE_NOOP(
         "studio", "It is published there as “%1”. As “%2” it would be a second one: publish it "
                   "by itself, and say which is meant.")},

    // Signing in.
    {"sign-in/pending", QT_TRANSLATE_NOOP("studio", "Nobody has agreed yet at %1.")},
    {"sign-in/slow-down", QT_TRANSLATE_NOOP("studio", "%1 wants to be asked less often.")},
    {"sign-in/denied", QT_TRANSLATE_NOOP("studio", "The sign-in was refused at %1.")},
    {"sign-in/expired",
     QT_TRANSLATE_NOOP("studio", "The code has expired before anybody agreed at %1. Begin again.")},
    {"sign-in/unknown",
     QT_TRANSLATE_NOOP("studio", "%1 does not know this code any more. Begin again.")},

    // Why a version was proposed.
    {"version/section-removed",
     QT_TRANSLATE_NOOP("studio", "The section “%1” was removed or renamed.")},
    {"version/section-added", QT_TRANSLATE_NOOP("studio", "The section “%1” was added.")},
    {"version/subsection-removed", QT_TRANSLATE_NOOP("studio", "The subsection “%1” was removed.")},
    {"version/field-added", QT_TRANSLATE_NOOP("studio", "“%1” was added.")},
    {"version/field-removed", QT_TRANSLATE_NOOP("studio", "“%1” was removed.")},
    {"version/field-changed", QT_TRANSLATE_NOOP("studio", "“%1” was changed.")},
    {"version/kind-changed", QT_TRANSLATE_NOOP("studio", "The kind changed from “%1” to “%2”.")},
    {"version/wording", QT_TRANSLATE_NOOP("studio", "Only the wording changed.")},

    // The window's own.
    {"search/pattern", QT_TRANSLATE_NOOP("studio", "This is not a regular expression: %1.")},

    // The command line's own.
    {"cli/no-such-template",
     QT_TRANSLATE_NOOP("studio", "There is no template “%1”. “persona new --list” shows them.")},
    {"cli/no-token", QT_TRANSLATE_NOOP("studio", "No token was given.")},
    {"cli/baseline",
     QT_TRANSLATE_NOOP("studio",
                       "%1 is no baseline that “persona check --write-baseline” has written.")},
    {"cli/too-many-files",
     QT_TRANSLATE_NOOP("studio",
                       "%1 holds more files than are looked at. Not all of them were checked.")},
    {"cli/picture",
     QT_TRANSLATE_NOOP(
         "studio", "%1 does not end in .png, .svg or .html, so it is not clear what to write.")},
};

QString sizeText(const QString &bytes)
{
    bool number = false;
    const qint64 size = bytes.toLongLong(&number);
    return number ? QLocale().formattedDataSize(size, 1, QLocale::DataSizeTraditionalFormat)
                  : bytes;
}

/// What the messages of yaml-cpp mean for someone who writes a persona.
constexpr Phrase yamlReasons[] = {
    {"end of map not found",
     QT_TRANSLATE_NOOP(
         "studio",
         "This line is no “key: value”. Lines that go on with a value must be indented.")},
    {"illegal map value",
     QT_TRANSLATE_NOOP("studio",
                       "A colon with a blank behind it cannot stand in a value without quotes.")},
    {"end of sequence not found",
     QT_TRANSLATE_NOOP("studio", "This line belongs to a list, but does not begin with “- ”.")},
    {"end of sequence flow not found",
     QT_TRANSLATE_NOOP("studio", "A list in brackets is not closed.")},
    {"end of map flow not found", QT_TRANSLATE_NOOP("studio", "A map in braces is not closed.")},
    {"illegal block entry", QT_TRANSLATE_NOOP("studio", "A list cannot begin here.")},
    {"unknown token",
     QT_TRANSLATE_NOOP("studio", "A value cannot begin with this character. Put it in quotes.")},
    {"illegal EOF in scalar", QT_TRANSLATE_NOOP("studio", "A quote is not closed.")},
    {"the referenced anchor is not defined",
     QT_TRANSLATE_NOOP(
         "studio", "A value that begins with “*” means something else in YAML. Put it in quotes.")},
};

QString yamlReason(const QString &message)
{
    for (const Phrase &phrase : yamlReasons) {
        if (message.startsWith(QLatin1StringView(phrase.code)))
            return QCoreApplication::translate("studio", phrase.sentence);
    }
    return {};
}

QByteArray variantOf(const Error &error)
{
    if (error.code == "file/binary" && error.arguments.isEmpty())
        return "file/binary#here";
    return error.code;
}

/// A list of tools can meet several obstacles at once: what it lost, gained, and cannot say.
QString toolsSentence(const QStringList &arguments)
{
    static constexpr const char *codes[] = {"export/tools#lost", "export/tools#gained",
                                            "export/tools#rules", "export/tools#joined"};
    QStringList sentences;
    for (qsizetype part = 0; part < 4; ++part) {
        if (!arguments.value(part + 1).isEmpty())
            sentences += filled(sentenceFor(phrases, codes[part]), arguments);
    }
    return sentences.join(u' ');
}

} // namespace

QString wordError(const Error &error)
{
    if (error.code == "export/tools")
        return toolsSentence(error.arguments);
    if (error.code == "yaml/syntax") {
        if (const QString reason = yamlReason(error.arguments.value(0)); !reason.isEmpty())
            return reason;
    }
    const QString sentence = sentenceFor(phrases, variantOf(error));
    if (sentence.isEmpty())
        return unworded(error.code, error.arguments);
    QStringList arguments = error.arguments;
    if (error.code == "file/too-large" || error.code == "toml/too-large"
        || error.code == "export/too-large") {
        // The first argument of the others is a name.
        for (qsizetype at = error.code == "toml/too-large" ? 0 : 1; at < arguments.size(); ++at)
            arguments[at] = sizeText(arguments[at]);
    }
    if (error.code == "export/avatar" && arguments.size() > 2)
        arguments[2] = sizeText(arguments[2]);
    if (error.code == "net/too-large" && arguments.size() > 1)
        arguments[1] = sizeText(arguments[1]);
    if (error.code == "yaml/stray" && !arguments.isEmpty())
        arguments[0] = shown(arguments[0]);
    // The cause is an error of its own, behind what it has left unfinished.
    if (error.code == "registry/unfinished" && arguments.size() > 2)
        arguments[2] = wordError({arguments[2].toLatin1(), arguments.mid(3), {}});
    // A server that says nothing leaves its place at the end empty.
    return filled(sentence, arguments).trimmed();
}

} // namespace studio
