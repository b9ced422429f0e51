#!/usr/bin/env python3
"""What assistive tools are told of the real window and its dialogs, and whether keys alone reach
all of it.

Starts the studio on a display and a bus of its own, brings up view after view by keys, walks the
tree of accessible objects of each, and goes round with the Tab key. Ends with 77 where something
that it needs is missing.
"""
import os
import re
import subprocess
import sys

import desktop
from desktop import application, focused, key, shown, states, wait_for, walk, write

desktop.enter()

import pyatspi  # noqa: E402

studio = os.path.abspath(sys.argv[1])
FILES = {
    "agents/reviewer.md": """---
name: reviewer
description: Reviews changes. Use it before a merge.
tools: Read, Grep, Wrte
model: sonnet
color: red
skills:
  - sql-style
mcpServers:
  - metrics:
      type: http
      url: https://metrics.example/mcp
---

# Reviewer

You read all of a change.

## Approach

- Read
- Tell
""",
    "souls/ada/SOUL.md": """---
slug: ada
name: Ada
tagline: Plays by keys alone.
category: Technical
tags: [keys]
version: 1.0.0
license: MIT
---

# Identity

You are Ada.

# Principles

- Tests first.
""",
    "skills/sql-style/SKILL.md": """---
name: sql-style
description: How we write SQL. Use it for every query.
---

# SQL

Plural for tables.
""",
}

# What says nothing to those who cannot see it.
MEANINGLESS = {pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_INVALID}
# What can be operated must not be a mere container.
CONTAINERS = {pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_REDUNDANT_OBJECT}
BUTTONS = {pyatspi.ROLE_PUSH_BUTTON, pyatspi.ROLE_TOGGLE_BUTTON, pyatspi.ROLE_CHECK_BOX}
# "field_name", "libraryPanel.more": made for programmers.
RAW = re.compile(r"^[a-z]+(_[a-z]+)+$|^[a-z]+[A-Za-z]*\.[a-z][A-Za-z.]*$")

problems = []


def label(node, path):
    names = [one.name for one in path[-3:] if one.name]
    return f"{node.getRoleName()} “{node.name}” in {' / '.join(names)}"


def is_control(state):
    return pyatspi.STATE_FOCUSABLE in state and pyatspi.STATE_SHOWING in state \
        and pyatspi.STATE_VISIBLE in state


def examine(scene, root):
    """Looks at all controls below the root; says how many there are."""
    controls = 0

    def wrong(what, node, path):
        problems.append(f"{scene}: {what}: {label(node, path)}")

    for node, path in walk(root):
        try:
            state = states(node)
            role = node.getRole()
            name = (node.name or "").strip()
            description = (node.description or "").strip()
        except Exception:
            continue
        if role == pyatspi.ROLE_LAYERED_PANE:
            wrong("read at every way into it", node, path)
        if pyatspi.STATE_EXPANDED in state and pyatspi.STATE_EXPANDABLE not in state:
            wrong("open, but not to be opened", node, path)
        if not is_control(state):
            continue
        controls += 1
        if role in BUTTONS and name and description.startswith(name + " "):
            wrong("its name is read twice", node, path)
        if not name:
            wrong("no name", node, path)
        elif RAW.match(name) and role not in (pyatspi.ROLE_TREE_ITEM, pyatspi.ROLE_LIST_ITEM,
                                              pyatspi.ROLE_TABLE_CELL):
            wrong("a name for programmers", node, path)
        if role == pyatspi.ROLE_COMBO_BOX and not desktop.labels(node):
            wrong("no label", node, path)
        if role in MEANINGLESS or role in CONTAINERS:
            wrong("no role", node, path)
        if pyatspi.STATE_ENABLED not in state and pyatspi.STATE_SENSITIVE in state:
            wrong("states that do not agree", node, path)
        if role in (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON) \
                and pyatspi.STATE_CHECKABLE not in state:
            wrong("not checkable", node, path)
        if role in (pyatspi.ROLE_LIST_ITEM, pyatspi.ROLE_TREE_ITEM) \
                and pyatspi.STATE_ENABLED in state and pyatspi.STATE_SELECTABLE not in state:
            wrong("cannot be selected", node, path)
    print(f"{scene}: {controls} controls", flush=True)
    return controls


def windows():
    app = application()
    found = []
    for i in range(app.childCount if app else 0):
        try:
            child = app.getChildAtIndex(i)
            if child and pyatspi.STATE_SHOWING in states(child):
                found.append(child)
        except Exception:
            continue
    return found


def window_with(text):
    """The window, popup or dialog that has something of that name."""
    for window in reversed(windows()):
        for node, _ in walk(window):
            try:
                if text in (node.name or "") and pyatspi.STATE_SHOWING in states(node):
                    return window
            except Exception:
                continue
    return None


def dialog(scene, keys, part, command=None):
    """Brings up a dialog by keys (or by the list of all commands), examines it, leaves it."""
    before = len(windows())
    key(*keys)
    if command:
        wait_for("the list of commands", lambda: shown("Type a command", "dialog"))
        write(command)
        wait_for(f"the command {command}", lambda: shown(command, "list item"))
        key("Return")
    wait_for(f"{scene} ({part})",
             lambda: len(windows()) > before and window_with(part) is not None)
    wait_for(f"the focus in {scene}", focused)
    desktop.settle()
    if examine(scene, window_with(part)) == 0:
        problems.append(f"{scene}: nothing in it takes the focus")
    if not focused():
        problems.append(f"{scene}: nothing in it has the focus")
    key("Escape")
    wait_for(f"the end of {scene} by Escape", lambda: len(windows()) <= before)


def examine_text():
    """The text tells of its words, the caret and what is selected."""
    key("ctrl+3")
    key("ctrl+Home")
    text = focused()[0].queryText()
    if "name: reviewer" not in text.getText(0, -1):
        problems.append("the text does not tell its words")
    if text.caretOffset != 0:
        problems.append(f"the caret is told at {text.caretOffset}, not at the start")
    key("Down")
    if text.caretOffset != 4:
        problems.append(f"the caret is told at {text.caretOffset}, not in the second line")
    key("shift+End")
    if text.getNSelections() != 1 or text.getSelection(0) != (4, 18):
        problems.append("what is selected is not told")
    key("Home")


def examine_field():
    """An editor of the form is named by its label, and says its help."""
    node = shown("Name, required", "text")
    if not node:
        problems.append("the name's editor is not there")
        return
    named = desktop.labels(node)
    if named != [node.name]:  # else both are read
        problems.append(f"the name's editor is named by {named} and calls itself “{node.name}”")
    if not node.description:
        problems.append("the name's editor has no help")


def expect_state(name, role, state, holds, what):
    node = shown(name, role)
    if not node or (state in states(node)) != holds:
        problems.append(f"{role} “{name}” {'does not say' if node else 'is not there to say'} "
                        f"that it is {'' if holds else 'not '}{what}")


def expect_value(name, role, value):
    node = shown(name, role)
    told = dict(one.split(":", 1) for one in node.getAttributes()) if node else {}
    if told.get("valuetext") != value:
        problems.append(f"{role} “{name}” tells its value as {told}")


def examine_states():
    """What is folded, pressed, cannot be done now, or is not set, is told as a state."""
    expect_state("Form", "check box", pyatspi.STATE_CHECKED, True, "on")
    key("alt+4")
    wait_for("the hidden preview",
             lambda: pyatspi.STATE_CHECKED not in states(shown("Preview", "check box")))
    key("alt+4")
    expect_state("Undo", "button", pyatspi.STATE_SENSITIVE, False, "to be pressed")
    key("ctrl+2")
    section = wait_for("the section", lambda: shown("Section Approach", "button"))
    if pyatspi.STATE_EXPANDABLE not in states(section):
        problems.append("a section does not say that it can be folded")
    was = pyatspi.STATE_EXPANDED in states(section)
    section.queryAction().doAction(0)
    wait_for("the change of the section",
             lambda: (pyatspi.STATE_EXPANDED in states(section)) != was)
    section.queryAction().doAction(0)
    choice = shown("Permission mode", "combo box")
    if not choice or not {pyatspi.STATE_EXPANDABLE, pyatspi.STATE_HAS_POPUP} & states(choice):
        problems.append("a choice does not say that it opens")
    elif choice.name != "Permission mode":
        problems.append(f"a choice that is not set is told as “{choice.name}”")
    expect_value("Permission mode", "combo box", "not set: the mode of the conversation that calls it")
    expect_value("Model", "combo box", "sonnet")
    for name, told in (("Tools", "Entries: Read, Grep, Wrte."), ("Max turns", "Not set: ")):
        node = shown(name, "text") or shown(name, "spin button")
        if not node or told not in node.description:
            problems.append(f"“{name}” does not tell “{told}”, but “{node and node.description}”")


def go_round():
    """Round with the Tab key; the text takes it for itself and is left by Ctrl+Tab."""
    desktop.activate("Persona Studio")
    key("ctrl+1")
    seen = []
    for _ in range(140):
        found = focused()
        if not found:
            problems.append("nothing has the focus after " + (seen[-1] if seen else "the start"))
            break
        node, _ = found
        name = f"{node.getRoleName()}:{node.name}"
        if seen and name == seen[0] and len(seen) > 12:
            break
        # A page goes through its links first.
        if seen[-8:] == [name] * 8:
            problems.append("the focus stays at " + name)
            break
        seen.append(name)
        desktop.tab("ctrl+Tab" if name == "text:Text" else "Tab")
    print(" → ".join(seen))
    for part in ("Text", "Preview", "Problems", "Name", "Save"):
        if not any(part.lower() in name.lower() for name in seen):
            problems.append(f"Tab does not lead to “{part}”")


folder = os.path.join(os.environ["HOME"], "personas")
for name, content in FILES.items():
    os.makedirs(os.path.join(folder, os.path.dirname(name)), exist_ok=True)
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        out.write(content)
agent, soul, skill = (os.path.join(folder, name) for name in FILES)
config = os.path.join(os.environ["HOME"], ".config", "persona-studio")
os.makedirs(config, exist_ok=True)
with open(os.path.join(config, "persona-studio.conf"), "w", encoding="utf-8") as out:
    out.write(f"[library]\nroots={folder}\n")

program = subprocess.Popen([studio, "--new-session", "--size", "1500x900", skill, soul, agent])
try:
    wait_for("the studio on the bus", application)
    wait_for("its window", lambda: application().childCount > 0)
    wait_for("the form", lambda: shown("Text", "text"))
    wait_for("the library", lambda: shown("Ada"))
    desktop.activate("Persona Studio")
    if examine("an agent", windows()[0]) < 25:
        problems.append("few controls of an agent are told of")
    examine_field()
    examine_text()
    examine_states()
    go_round()
    key("ctrl+h")
    wait_for("the line to find", lambda: shown("Replace with"))
    examine("find and replace", windows()[0])
    key("Escape")
    key("ctrl+shift+f")
    wait_for("the search everywhere", lambda: shown("Find in all open personas"))
    write("the")
    wait_for("places", lambda: shown("Places found"))
    desktop.settle()
    examine("find everywhere", windows()[0])
    key("Escape")

    dialog("go to line", ["ctrl+g"], "Line:")
    dialog("new", ["ctrl+n"], "How to begin")
    dialog("import", ["ctrl+alt+i"], "Import")
    dialog("export", ["ctrl+shift+e"], "What to make")
    dialog("export several", ["ctrl+alt+x"], "What to make")
    dialog("registries", ["ctrl+alt+r"], "Registries")
    dialog("publish several", ["ctrl+alt+u"], "Publish")
    dialog("settings", ["ctrl+comma"], "Settings")
    dialog("shortcuts", ["ctrl+alt+k"], "shortcuts")
    dialog("compare", ["ctrl+alt+d"], "Both versions")
    dialog("fix all", ["ctrl+shift+p"], "Fix", "all that is safe in all files")
    dialog("catalog as a site", ["ctrl+shift+p"], "Export", "Export catalog")
    dialog("about", ["ctrl+shift+p"], "About", "About Persona Studio")

    desktop.activate("Persona Studio")
    key("ctrl+Prior")
    wait_for("the soul", lambda: shown("Tagline"))
    desktop.settle()
    examine("a soul", windows()[0])
    dialog("publish", ["ctrl+shift+u"], "Publish")
    desktop.activate("Persona Studio")
    key("ctrl+Prior")
    wait_for("the skill", lambda: shown("skill · ") or shown("Kind: skill"))
    desktop.settle()
    examine("a skill", windows()[0])
    dialog("manual", ["F1"], "Manual")

    key("ctrl+shift+c")
    grid = wait_for("the catalog", lambda: shown("Personas", "list"))
    desktop.settle()
    examine("the catalog", windows()[0])
    cards = [grid.getChildAtIndex(i) for i in range(grid.childCount)]
    if sorted(card.name for card in cards) != ["Ada", "reviewer", "sql-style"]:
        problems.append(f"the cards are called {[card.name for card in cards]}")
    if any(not card.description for card in cards):
        problems.append("a card says nothing but its name")
    key("Right", "Left")
    key("space")
    wait_for("the card's page", lambda: shown("Page of the persona") or shown("Page"))
    desktop.settle()
    examine("the catalog's page", windows()[0])
finally:
    desktop.end(program)

for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
