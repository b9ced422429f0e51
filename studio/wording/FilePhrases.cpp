#include "wording/PhraseTables.h"

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
    {"plan/unreadable",
     QT_TRANSLATE_NOOP(
         "studio",
         "“%1” cannot be changed without changing something else (%2). Edit it in the text.")},
    {"plan/anchored", QT_TRANSLATE_NOOP("studio", "What “&%1” names is used elsewhere as “*%1”. "
                                                  "Change both in the text.")},
    {"plan/alias", QT_TRANSLATE_NOOP("studio", "“*%1” stands for what “&%1” names above it. Change "
                                               "it in the text.")},
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

    // Skills beside an agent.
    {"skill/no-place",
     QT_TRANSLATE_NOOP("studio",
                       "There is no skill “%1”, and it cannot be made: save the agent first, and "
                       "name skills with lowercase letters, digits and single hyphens.")},

    // Printing.
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

    // The versions that git keeps.
    {"git/none", QT_TRANSLATE_NOOP("studio", "%1 is in no git repository.")},
    {"git/no-commit", QT_TRANSLATE_NOOP("studio", "The repository of %1 has no commit yet.")},
    {"git/not-in-head", QT_TRANSLATE_NOOP("studio", "%1 is not in the last commit: it is new.")},
    {"git/failed", QT_TRANSLATE_NOOP("studio", "The repository of %1 could not be read: %2.")},

    // Files that are moved, renamed and deleted.
    {"changes/meanwhile",
     QT_TRANSLATE_NOOP("studio", "%1 has changed meanwhile. Nothing was changed.")},
    {"changes/exists",
     QT_TRANSLATE_NOOP("studio", "There is something called %1 already. Nothing was changed.")},
    {"changes/move",
     QT_TRANSLATE_NOOP("studio", "%1 could not be moved: %2. Nothing was changed.")},
    {"changes/trash",
     QT_TRANSLATE_NOOP("studio", "%1 could not be moved to the trash. It is where it was.")},
    {"changes/no-trash", QT_TRANSLATE_NOOP("studio", "%1 is not in the trash any more.")},

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
         "studio",
         "%1 does not end in .png, .svg, .pdf or .html, so it is not clear what to write.")},
};

} // namespace

std::span<const Phrase> filePhrases()
{
    return phrases;
}

} // namespace studio
