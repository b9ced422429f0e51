#!/usr/bin/env python3
"""What changes a persona as a whole, by keys alone, on the real window.

“shape”: a section divided and joined, a soul taken over to another profile, a favourite, the trash
and the way back. “versions”: compared with another file, with git's last commit and with what was
published; what differs is taken over piece by piece.
"""
import os
import subprocess
import sys

import desktop
from desktop import (fail, focus_name, item_name, key, shown, states, step, tab, tab_to, text,
                     wait_for, walk, write)

desktop.enter()

studio = os.path.abspath(sys.argv[1])
home = os.environ["HOME"]
folder = os.path.join(home, "personas")
SOUL = """---
name: Ada
tagline: Plays by keys alone.
category: Technical
tags: [keys]
version: 1.0.0
license: MIT
---

# Identity

You are Ada. You write by hand.

# Principles

- Tests first.
"""
soul = os.path.join(folder, "ada.md")
twin = os.path.join(folder, "twin.md")
TWIN = SOUL.replace("name: Ada", "name: Twin").replace("Tests first", "Tests last")


def headings():
    return [line for line in text().splitlines() if line.startswith("# ")]


def command(part, whole):
    """Runs a command from the list of all of them."""
    key("ctrl+shift+p")
    wait_for("the list of commands", lambda: shown("Type a command", "dialog"))
    write(part)
    wait_for(f"the command {whole}", lambda: shown(whole, "list item"))
    wait_for("the command alone", lambda: item_named(whole))
    key("Return")


def item_named(part):
    """Whether the chosen row of the list of commands has that name."""
    import pyatspi
    for node, _ in walk(shown("Type a command", "dialog")):
        if node.getRoleName() == "list item" and pyatspi.STATE_SELECTED in states(node):
            return part in node.name
    return False


def opened(name):
    key("ctrl+p")
    wait_for("the list", lambda: shown("Open a persona by name", "dialog"))
    write(name)
    wait_for(f"{name} in the list", lambda: shown(name, "list item"))
    key("Return")
    wait_for("the text", lambda: f"name: {name}" in text())


def shape():
    step("a section divided at the caret, and joined again")
    opened("Ada")
    key("ctrl+3", "ctrl+f")
    wait_for("the search", lambda: focus_name() == "Find")
    key("ctrl+a")
    write("You write")
    wait_for("what is found", lambda: shown("1 of 1") or shown("1 match"))
    key("Escape", "Left", "ctrl+2")
    wait_for("the section's text", lambda: focus_name() == "Text of Identity")
    key("ctrl+Return")
    wait_for("three sections", lambda: len(headings()) == 3)
    wait_for("the title of the new one", lambda: focus_name() == "Title of the section")
    key("ctrl+a")
    write("Manner")
    key("Return")
    wait_for("its title", lambda: "# Manner" in headings())
    tab_to("Section Identity", back=True)
    key("ctrl+j")
    wait_for("two sections", lambda: len(headings()) == 2)
    if "You write by hand." not in text():
        fail("what was joined is gone: " + text())

    step("over to another profile, and back by one undo")
    before = text()
    command("section profile", "Change section profile")
    wait_for("the sheet", lambda: shown("Change the sections' profile", "dialog"))
    wait_for("what comes of it", lambda: shown("The headings afterwards", "text"))
    tab_to("Change the sections")
    key("Return")
    wait_for("other sections", lambda: text() != before and len(headings()) != 2)
    wait_for("the end of the sheet",
             lambda: not shown("Change the sections' profile", "dialog"))
    desktop.activate("Persona Studio")
    key("ctrl+3", "ctrl+z")
    wait_for("the sections as before", lambda: text() == before)

    step("a favourite")
    key("ctrl+1")
    tab_to("Personas")
    key("ctrl+shift+b")
    wait_for("its mark", lambda: shown("Ada, not saved, favourite", "table cell")
             or shown("Ada, favourite", "table cell"))
    key("ctrl+shift+b")
    wait_for("no mark", lambda: not shown("favourite", "table cell"))

    step("moved to the trash, and back")
    key("Home")
    for _ in range(12):
        if item_name().startswith("Twin"):
            break
        key("Down")
    else:
        fail("the twin is not reached")
    key("Delete")
    wait_for("its end", lambda: not os.path.exists(twin))
    wait_for("no row of it", lambda: not shown("Twin", "table cell"))
    key("ctrl+alt+z")
    wait_for("the file again", lambda: os.path.exists(twin))
    with open(twin, encoding="utf-8") as file:
        if file.read() != TWIN:
            fail("the file did not come back as it was")
    wait_for("its row again", lambda: shown("Twin", "table cell"))


def leave_sheet():
    key("Escape")
    wait_for("the end of the sheet", lambda: not shown("Both versions"))
    desktop.activate("Persona Studio")


def compared_with(name):
    wait_for("the sheet", lambda: shown("Both versions"))
    wait_for(f"the comparison with {name}",
             lambda: shown("Difference 1 of") or shown("No difference"))


def versions():
    opened("Ada")
    step("no file chosen: no sheet, and the keys where they were")
    key("ctrl+3")
    command("another file", "Compare with another file")
    wait_for("the file dialog", lambda: focus_name() == "File name:")
    key("Escape")
    wait_for("the end of the dialog", lambda: not shown("File name:"))
    wait_for("the keys in the text", lambda: focus_name() == "Text")
    if shown("Both versions"):
        fail("an empty sheet is there")

    step("compared with another file, one of two differences taken over")
    command("another file", "Compare with another file")
    wait_for("the file dialog", lambda: focus_name() == "File name:")
    write(twin)
    key("Return")
    compared_with("the twin")
    wait_for("two differences", lambda: shown("Difference 1 of 2"))
    key("F7")
    wait_for("the second", lambda: shown("Difference 2 of 2"))
    key("alt+Right")
    wait_for("one difference", lambda: shown("Difference 1 of 1"))
    leave_sheet()
    wait_for("what was taken over", lambda: "Tests last" in text() and "name: Ada" in text())

    step("compared with the last commit, all taken over, and undone")
    key("ctrl+alt+h")
    compared_with("the commit")
    # Its own keys are openbox's for another desktop.
    tab_to("Take over all that the other version has (Alt+Shift+Right)")
    key("space")
    wait_for("no difference", lambda: shown("No difference"))
    key("ctrl+z")
    wait_for("the difference again", lambda: not shown("No difference"))
    leave_sheet()
    if "Tests last" not in text():
        fail("the undo in the sheet undid nothing")
    key("ctrl+3", "ctrl+z")
    wait_for("the text of the commit", lambda: text() == SOUL)

    step("published, changed, compared with what was published")
    key("ctrl+shift+u")
    wait_for("the sheet", lambda: shown("Publish 1.0.0", "button"))
    tab_to("Publish 1.0.0")
    key("Return")
    wait_for("what was published", lambda: shown("Published 1.0.0"))
    key("Escape")
    wait_for("the end of the sheet", lambda: not shown("Published 1.0.0", "label"))
    desktop.activate("Persona Studio")
    key("ctrl+3", "ctrl+End")
    write("More.")
    wait_for("the change", lambda: "More." in text())
    command("published version", "Compare with the published version")
    compared_with("the published version")
    key("alt+Right")
    wait_for("no difference", lambda: shown("No difference"))
    leave_sheet()
    wait_for("the text as published", lambda: "More." not in text())


def git(*arguments):
    subprocess.run(["git", "-C", folder, "-c", "user.name=A", "-c", "user.email=a@example.org",
                    *arguments], check=True, stdout=subprocess.DEVNULL)


os.makedirs(folder)
for path, content in {soul: SOUL, twin: TWIN}.items():
    with open(path, "w", encoding="utf-8") as out:
        out.write(content)
git("init", "-q")
git("add", ".")
git("commit", "-q", "-m", "Begin")
config = os.path.join(home, ".config", "persona-studio")
os.makedirs(config)
with open(os.path.join(config, "persona-studio.conf"), "w", encoding="utf-8") as out:
    out.write(f"[library]\nroots={folder}\n")
program = subprocess.Popen([studio, "--new-session", "--size", "1500x900"])
try:
    wait_for("the studio", desktop.application)
    wait_for("the library", lambda: shown("Ada", "table cell"))
    desktop.activate("Persona Studio")
    {"shape": shape, "versions": versions}[sys.argv[2]]()
finally:
    desktop.end(program)
print("all of it by keys")
