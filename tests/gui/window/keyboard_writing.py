#!/usr/bin/env python3
"""A day of writing by keys alone, on the real window.

“form”: fields, sections and points, shortcuts, settings, one part alone, a second window. “text”:
its helpers, finding, spelling, the library, comparing. Both end with a program that is killed, and
what is there again after the next start.
"""
import os
import subprocess
import sys

import desktop
from desktop import (focus_name, kept, key, selected, shown, step, tab, tab_to, text, wait_for,
                     write)

desktop.enter()

studio = os.path.abspath(sys.argv[1])
home = os.environ["HOME"]
folder = os.path.join(home, "personas")
AGENT = """---
name: reviewer
description: Reviews changes. Use it before a merge.
tools: Read, Grep
model: sonnet
skills:
  - sql-style
  - tone
---

# Reviewer

You read all of a change.

## Approach

- Read
- Tell

## Limits

Never merge yourself.
"""


def expect(what, condition):
    wait_for(what + "; the text was:\n" + text()[:700] + "\n", condition)


def head():
    return text().split("\n---")[0]


def ways():
    """The section of points has had another title since."""
    return "Ways" if "## Ways" in text() else "Approach"


def undo(times=1):
    key("ctrl+3")
    for _ in range(times):
        key("ctrl+z")


def fields():
    step("a field added, a choice made, it is put back")
    key("ctrl+2")
    tab_to("Add field")
    key("space")
    wait_for("the fields", lambda: shown("Add a field", "dialog"))
    write("effort")
    key("Return")
    wait_for("its editor", lambda: "ffort" in focus_name())
    tab_to("Max turns", back=True)
    key("Up")
    tab("Tab")
    expect("the turns in the text", lambda: "maxTurns:" in head())
    tab_to("Permission mode")
    key("Down", "Down")
    expect("the mode in the text", lambda: "permissionMode:" in head())
    step("its menu: help, jump, reset")
    tab_to("Max turns", back=True)
    key("Menu")
    wait_for("the field's menu", lambda: shown("", "popup menu"))
    key("Escape")
    step("chips: moved, added, removed")
    tab_to("Skills")
    write("plain-words")
    key("Return")
    expect("the chip", lambda: "plain-words" in head())
    key("Left", "alt+Left")
    expect("its other place", lambda: 0 < head().find("plain-words") < head().find("tone"))
    key("Delete")
    expect("its end", lambda: "plain-words" not in head())


def sections():
    step("sections: folded, renamed, moved, level, duplicated, joined, removed")
    key("ctrl+2")
    tab_to("Section Approach")
    key("space", "space")
    key("F2")
    key("ctrl+a")
    write("Ways")
    key("Return")
    expect("the other title", lambda: "## Ways" in text())
    tab_to("Section Ways", back=True)
    key("alt+Down")
    expect("the other order", lambda: 0 < text().find("## Limits") < text().find("## Ways"))
    tab_to("Section Ways")
    key("alt+Up")
    expect("the order as before", lambda: text().find("## Limits") > text().find("## Ways"))
    tab_to("Section Limits")
    key("alt+Right")
    expect("the level", lambda: "### Limits" in text())
    undo()
    expect("the level as before", lambda: "\n## Limits" in text())
    key("ctrl+2")
    tab_to("Section Limits")
    key("ctrl+d")
    expect("the copy", lambda: text().count("Never merge yourself.") == 2)
    undo()
    key("ctrl+2")
    tab_to("Section Ways")
    key("ctrl+j")
    expect("one of the two", lambda: "## Limits" not in text())
    undo()
    expect("both", lambda: "## Limits" in text())
    key("ctrl+2")
    tab_to("Section Limits")
    key("Delete")
    expect("its end", lambda: "## Limits" not in text())
    undo()
    step("a section from the profile")
    key("ctrl+2")
    tab_to("Add a section")
    key("space")
    wait_for("the sections", lambda: shown("Add a section", "dialog"))
    key("Return")
    expect("one more", lambda: text().count("\n#") > 3)
    undo()


def points():
    step("a list of points: a new one, in, up")
    key("ctrl+2")
    tab_to("Section " + ways())
    key("Right")
    tab("Tab")
    for _ in range(4):
        if focus_name().startswith("Points of"):
            break
        tab("Tab")
    key("ctrl+End", "Return")
    write("Ask")
    expect("the point", lambda: "- Ask" in text())
    key("Tab")
    expect("one level in", lambda: "  - Ask" in text())
    key("shift+Tab", "alt+Up")
    expect("above", lambda: 0 < text().find("- Ask") < text().find("- Tell"))


def editing():
    step("text: bold, a line moved, doubled, commented, a section moved")
    key("ctrl+3", "ctrl+Home")
    key("ctrl+f")
    wait_for("the search", lambda: focus_name() == "Find")
    key("ctrl+a")
    write("Never")
    key("Escape")
    key("ctrl+b")
    expect("bold", lambda: "**Never**" in text())
    key("ctrl+z", "Home", "ctrl+d")
    expect("the line twice", lambda: text().count("merge yourself.") == 2)
    key("ctrl+shift+k")
    expect("the line once", lambda: text().count("merge yourself.") == 1)
    key("ctrl+Home", "Down", "Down", "Down", "ctrl+slash")
    expect("a comment", lambda: "# tools:" in head())
    key("ctrl+slash")
    expect("no comment", lambda: "# tools:" not in head())
    key("ctrl+r")
    wait_for("the sections", lambda: shown("Go to a section", "dialog"))
    write("Limits")
    key("Return")
    key("ctrl+shift+Up")
    expect("the section above",
           lambda: 0 < text().find("## Limits") < text().find("## " + ways()))
    key("ctrl+z")
    step("folding, zoom, wrap, completion, snippets")
    key("ctrl+shift+bracketleft", "ctrl+shift+bracketright")
    key("ctrl+plus", "ctrl+0", "alt+z", "alt+z")
    key("ctrl+Home", "Down", "End", "Return")
    write("col")
    key("ctrl+space")
    wait_for("completions", lambda: shown("Completions", "list"))
    key("Return")
    expect("the key", lambda: "color:" in head())
    key("ctrl+z", "ctrl+z", "ctrl+z")
    key("ctrl+End", "Return", "ctrl+shift+i")
    wait_for("the snippets", lambda: shown("Insert a snippet", "dialog"))
    key("Escape")
    step("find and replace")
    key("ctrl+h")
    wait_for("the line to find", lambda: focus_name() == "Find")
    key("ctrl+a")
    write("yourself")
    tab_to("Replace with")
    key("ctrl+a")
    write("alone")
    tab_to("Replace all")
    key("space")
    expect("the other word", lambda: "merge alone" in text())
    key("Escape")


def spelling():
    step("spelling: the next wrong word, its suggestions")
    if not os.path.exists("/usr/share/hunspell/en_US.dic"):
        print("skipped: no dictionary is installed")
        return
    key("ctrl+3", "ctrl+End", "Return")
    write("You allways tell whatt you found in the changes.")
    key("ctrl+Home", "ctrl+F7")
    wait_for("the wrong word", lambda: selected() == "allways")
    key("Menu")
    wait_for("the suggestions", lambda: shown("always", "menu item"))
    key("Escape")


def library():
    step("library: searched, doubled, renamed, marked, moved to the trash")
    key("ctrl+1")
    wait_for("the library", lambda: focus_name() in ("Personas", "Search personas"))
    tab_to("Search personas", back=True)
    write("tester")
    wait_for("the only one", lambda: not shown("sql-style", "table cell"))
    key("Down")
    wait_for("the list", lambda: focus_name() == "Personas")
    key("ctrl+d")
    wait_for("the copy", lambda: len(os.listdir(os.path.join(folder, "agents"))) == 3)
    wait_for("the copy in the text", lambda: focus_name() == "Text")
    key("ctrl+1", "ctrl+alt+z")
    wait_for("no copy", lambda: len(os.listdir(os.path.join(folder, "agents"))) == 2)
    tab_to("Personas")
    key("Home", "Down", "F2")
    wait_for("the sheet", lambda: shown("Rename", "dialog"))
    key("Escape")
    desktop.activate("Persona Studio")
    key("ctrl+1")
    tab_to("Search personas", back=True)
    key("ctrl+a", "Delete")
    step("quick open")
    key("ctrl+p")
    wait_for("the list", lambda: shown("Open a persona by name", "dialog"))
    write("tester")
    key("Return")
    wait_for("the other text", lambda: "name: tester" in text())


def comparing():
    step("compare with the disk, take a change back")
    key("ctrl+3", "ctrl+End", "Return")
    write("More words.")
    key("ctrl+alt+d")
    wait_for("the sheet", lambda: shown("Both versions"))
    wait_for("its focus", lambda: focus_name())
    key("F7", "alt+Right")
    key("Escape")
    wait_for("the end of the sheet", lambda: not shown("Both versions"))
    desktop.activate("Persona Studio")
    expect("the text as on the disk", lambda: "More words." not in text())


def the_rest():
    step("one part alone, and back")
    key("F11")
    wait_for("only the text", lambda: not shown("Search personas"))
    wait_for("the keys in the text", lambda: focus_name() == "Text")
    key("Escape")
    wait_for("all parts", lambda: shown("Search personas"))
    key("shift+F11")
    wait_for("only the form", lambda: not shown("Text", "text"))
    wait_for("the keys in the form", lambda: focus_name() not in ("", "Text"))
    key("Escape", "Escape")  # out of the section's text, where the caret was, and out of the form
    wait_for("all parts", lambda: shown("Text", "text"))
    step("a shortcut changed")
    key("ctrl+alt+k")
    wait_for("the list", lambda: shown("shortcuts"))
    write("measures")
    tab_to("New keys")
    key("ctrl+alt+m")
    wait_for("the new keys", lambda: shown("Ctrl+Alt+M", "table cell"))
    key("Escape")
    wait_for("the end of the list", lambda: not shown("New keys"))
    desktop.activate("Persona Studio")
    key("ctrl+alt+m")
    wait_for("the measures by the new keys", lambda: shown("Measures", "dialog"))
    key("Escape")
    step("settings by pages")
    key("ctrl+comma")
    wait_for("the settings", lambda: shown("Settings"))
    key("Escape")
    desktop.activate("Persona Studio")
    step("a second window")
    key("ctrl+shift+n")
    wait_for("two windows", lambda: desktop.application().childCount == 2)
    key("ctrl+shift+w")
    wait_for("one window", lambda: desktop.application().childCount == 1)
    desktop.activate("Persona Studio")


def form_day():
    fields()
    sections()
    points()
    the_rest()


def text_day():
    editing()
    spelling()
    library()
    comparing()


def start():
    program = subprocess.Popen([studio, "--size", "1500x900"])
    wait_for("the studio", desktop.application)
    return program


for name, content in {"agents/reviewer.md": AGENT,
                      "agents/tester.md": AGENT.replace("reviewer", "tester"),
                      "skills/sql-style/SKILL.md": "---\nname: sql-style\ndescription: How we "
                                                   "write SQL. Use it.\n---\n\n# SQL\n\nYes.\n"}.items():
    os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        out.write(content)
config = os.path.join(home, ".config", "persona-studio")
os.makedirs(config, exist_ok=True)
with open(os.path.join(config, "persona-studio.conf"), "w", encoding="utf-8") as out:
    out.write(f"[library]\nroots={folder}\n")
program = start()
try:
    wait_for("the library", lambda: shown("reviewer", "table cell"))
    desktop.activate("Persona Studio")
    step("opened by its name")
    key("ctrl+p")
    wait_for("the list", lambda: shown("Open a persona by name", "dialog"))
    write("reviewer")
    key("Return")
    wait_for("the text", lambda: "name: reviewer" in text())
    {"form": form_day, "text": text_day}[sys.argv[2]]()
    step("killed, and started again")
    key("ctrl+3", "ctrl+Home", "Down", "End")
    write(" and kept")
    # The bus may hold a key back until it has given up waiting for a screen reader.
    wait_for("the words in the text", lambda: " and kept" in text())
    wait_for("the text to be put down", lambda: kept(" and kept"))
    before = text()
    name = before.split("name: ")[1].split()[0]
    wait_for("the windows to be put down", lambda: desktop.comes_back_to(name + ".md"))
    program.kill()
    program.wait(desktop.PATIENCE)
    wait_for("its end", lambda: not desktop.application())
    program = start()
    wait_for("the text again", lambda: text() == before)
finally:
    desktop.end(program)
print("all of it by keys")
