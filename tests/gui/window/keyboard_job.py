#!/usr/bin/env python3
"""The main jobs of the studio by keys alone, on the real window.

“soul”: one from a template, edited in the form, a problem put right, a section moved, looked at,
saved, published and found in the catalog, from where a copy is edited. “agent”: one with its tools,
exported to the place of a program and imported again.
"""
import os
import subprocess
import sys

import desktop
from desktop import (fail, focus_name, item_name, key, ready, selected, settle, shown, step, tab_to,
                     text, wait_for, write)

desktop.enter()

studio = os.path.abspath(sys.argv[1])
home = os.environ["HOME"]


def mistype(right, wrong):
    """Writes something wrong in place of what is right, found by the search."""
    key("ctrl+3")
    key("ctrl+Home")
    key("ctrl+f")
    wait_for("the search", lambda: focus_name() == "Find")
    key("ctrl+a")
    write(right)
    wait_for("what is looked for", lambda: selected() == right)
    key("Escape")
    wait_for("the text", lambda: focus_name() == "Text")
    write(wrong)
    key("Escape")
    wait_for(f"“{wrong}” in the text", lambda: wrong in text())


def mend(right, wrong):
    """Takes the first fix that Ctrl+. offers for what was mistyped."""
    wait_for("the problem", lambda: shown("Warnings: ") or shown("Errors: "))
    key("shift+F8")  # to the problem before the caret
    key("ctrl+period")
    wait_for("the fixes", lambda: shown("Fixes", "popup menu"))
    key("Return")
    wait_for("the fix", lambda: right in text())
    if wrong in text():
        fail("the problem is still there: " + text()[:400])


def window_gone(name):
    wait_for(f"the end of {name}", lambda: not shown(name))


def soul_job():
    step("a new soul from a template")
    key("ctrl+n")
    wait_for("the dialog for new ones", lambda: shown("How to begin"))
    wait_for("its templates", item_name)
    seen = []
    for _ in range(20):
        seen.append(item_name())
        if seen[-1] == "Mentor":
            break
        key("Down")
    else:
        fail(f"the template is not reached, only {seen}")
    tab_to("Name")
    key("ctrl+a")
    write("Keyboard Ada")
    key("Return")
    wait_for("the new text", lambda: "name: Keyboard Ada" in text())
    settle()

    step("its form")
    key("ctrl+2")
    tab_to("Tagline")
    key("ctrl+a")
    write("Plays by keys alone")
    key("Tab")
    wait_for("the tagline in the text", lambda: "tagline: Plays by keys alone" in text())

    step("a problem made and put right")
    mistype("category: Educational", "category: Educatonal")
    mend("category: Educational", "category: Educatonal")

    step("a section moved")
    key("ctrl+2")
    tab_to("Section Principles")
    key("alt+Up")
    wait_for("the other order",
             lambda: 0 < text().find("# Principles") < text().find("# Voice & Style"))

    step("the preview and the card")
    key("ctrl+4")
    wait_for("the focus in the preview", focus_name)
    wait_for("the card", lambda: shown("Card: Keyboard Ada"))

    step("saved")
    key("ctrl+s")
    wait_for("the file dialog", lambda: focus_name() == "File name:")
    settle()
    soul = os.path.join(home, "ada", "SOUL.md")
    os.makedirs(os.path.dirname(soul))
    key("ctrl+a")
    write(soul)
    key("Return")
    wait_for("the file", lambda: os.path.exists(soul))
    with open(soul, encoding="utf-8") as file:
        if "Plays by keys alone" not in file.read():
            fail("the file does not say what the form was told")

    step("published to the own catalog")
    key("ctrl+shift+u")
    wait_for("the sheet", lambda: ready("Publish 0.1.0"))
    key("Return")
    wait_for("what was published", lambda: shown("Published 0.1.0"))
    key("Escape")
    window_gone("Published 0.1.0")

    step("found in the catalog, and a copy edited")
    desktop.activate("Persona Studio")
    key("ctrl+shift+c")
    wait_for("the catalog", lambda: shown("Catalog of: Library"))
    tab_to("Catalog of: Library", back=True)
    key("Down")
    key("Down", "Down", "Return")  # below the library
    wait_for("the own catalog", lambda: shown("Catalog of: My catalog"))
    wait_for("the card", lambda: shown("Keyboard Ada", "list item"))
    tab_to("Search personas")
    key("ctrl+f")
    write("keyboard")
    key("Down")
    wait_for("the cards", lambda: focus_name() == "Personas")
    key("Return")
    wait_for("the card's page", lambda: shown("Edit a copy"))
    tab_to("Edit a copy", back=True)
    key("space")
    wait_for("the copy", lambda: "Plays by keys alone" in text())


def agent_job():
    step("an agent with tools")
    key("ctrl+n")
    wait_for("the dialog for new ones", lambda: shown("How to begin"))
    wait_for("its templates", item_name)
    for name in ["Reviewer"]:
        for way in ("Up", "Down"):
            for _ in range(12):
                if item_name() == name:
                    break
                key(way)
    if item_name() != "Reviewer":
        fail("the template of an agent is not reached")
    tab_to("Name")
    key("ctrl+a")
    write("key-reviewer")
    key("Return")
    wait_for("the agent", lambda: "name: key-reviewer" in text())
    mistype("tools: Read, Grep", "tools: Read, Gerp")
    mend("tools: Read, Grep", "tools: Read, Gerp")
    key("ctrl+2")
    tab_to("Choose tools…")
    key("space")
    wait_for("the tools", lambda: shown("Choose tools", "dialog"))
    write("Bash")
    key("Return")
    wait_for("the tool in the text", lambda: "Bash" in text().split("---")[1])
    key("Escape")
    key("ctrl+s")
    wait_for("the file dialog", lambda: focus_name() == "File name:")
    settle()
    agent = os.path.join(home, "shelf", "key-reviewer.md")
    os.makedirs(os.path.dirname(agent))
    key("ctrl+a")
    write(agent)
    key("Return")
    wait_for("the file", lambda: os.path.exists(agent))

    step("exported to the place of a program")
    key("ctrl+shift+e")
    wait_for("the sheet", lambda: shown("What to make"))
    tab_to("Search the programs")
    write("cursor")
    tab_to("Folder")
    key("ctrl+a")
    project = os.path.join(home, "project")
    os.makedirs(project)
    write(project)
    wait_for("what will be written", lambda: ready("Export"))
    key("Return")

    def exported():
        return [os.path.join(at, name) for at, _, names in os.walk(project) for name in names]
    wait_for("the export", exported)
    wait_for("what has been written", lambda: ready("Close"))
    key("Escape")
    window_gone("What to make")

    step("and imported again")
    desktop.activate("Persona Studio")
    key("ctrl+alt+i")
    wait_for("the sheet", lambda: shown("Where from"))
    tab_to("Choose a file or an archive…")
    key("space")
    wait_for("the file dialog", lambda: focus_name() == "File name:")
    settle()
    key("ctrl+a")
    write(exported()[0])
    key("Return")
    wait_for("what was found", lambda: shown("What was found"))
    tab_to("Folder to import into")
    key("ctrl+a")
    target = os.path.join(home, "imported")
    os.makedirs(target)
    write(target)
    wait_for("what will be imported", lambda: ready("Import"))
    key("Return")
    wait_for("the import",
             lambda: [name for _, _, names in os.walk(target) for name in names])


program = subprocess.Popen([studio, "--new-session", "--size", "1500x900"])
try:
    wait_for("the studio", desktop.application)
    wait_for("the welcome", lambda: shown("New"))
    desktop.activate("Persona Studio")
    {"soul": soul_job, "agent": agent_job}[sys.argv[2]]()
finally:
    desktop.end(program)
print("all of it by keys")
