#!/usr/bin/env python3
"""What assistive tools find of what opens over the window: lists to choose from, pages, menus and
completions, found from the top of the tree and left by Escape; and the sentences that the program
says by itself, as they arrive.
"""
import os
import subprocess
import sys

import desktop
from desktop import application, focus_name, key, states, tab_to, wait_for, walk, write

desktop.enter()

import pyatspi  # noqa: E402

studio = os.path.abspath(sys.argv[1])
AGENT = """---
name: reviewer
description: Reviews changes. Use it before a merge.
tools: Read, Grep, Wrte
model: sonnet
---

# Reviewer

You read all of a change.
"""

problems = []
said = []


def hear(event):
    said.append(str(event.any_data))


def popup(name, role):
    """The pop-up of that name, if the tree has it where it is shown."""
    for node, path in walk(application()):
        try:
            if name in (node.name or "") and node.getRoleName() == role \
                    and pyatspi.STATE_SHOWING in states(node):
                return node, path
        except Exception:
            continue
    return None


def items(node):
    """Name and states of the rows below a node."""
    return [(one.name, states(one)) for one, _ in walk(node)
            if one.getRoleName() in desktop.ITEMS + ("menu item", "check menu item")]


def expect(what, holds):
    if not holds:
        problems.append(what)


def examine(name, role, rows, focus):
    """Brought up by keys before: in the tree below the window, with its rows, one of them chosen,
    and the focus where keys go."""
    found = wait_for(f"“{name}” in the tree", lambda: popup(name, role))
    node, path = found
    wait_for(f"the rows of {name}", lambda: len(items(popup(name, role)[0])) >= rows)
    told = items(node)
    print(f"{name}: {role}, {len(told)} rows", flush=True)
    expect(f"{name} is not below a window",
           any(one.getRoleName() in ("frame", "window", "dialog") for one in path))
    expect(f"{name}: a row has no name", all(row for row, _ in told))
    chosen = [row for row, state in told
              if pyatspi.STATE_SELECTED in state or pyatspi.STATE_FOCUSED in state]
    if rows:
        expect(f"{name}: no row is told to be chosen", len(chosen) > 0)
    if focus:
        at = wait_for(f"the focus in {name}", desktop.focused)
        expect(f"{name}: the focus is told at {at[0].getRoleName()} “{at[0].name}”",
               at[0].getRoleName() == focus)
    return node


def leave(name, role):
    key("Escape")
    wait_for(f"the end of {name}", lambda: popup(name, role) is None)


def heard(part):
    """Waits for a sentence with this in it. Sentences are delivered while one looks for them."""
    def came():
        desktop.listen()
        return any(part in one for one in said)
    wait_for(f"the sentence “{part}”", came)
    print("said:", said[-1], flush=True)
    said.clear()


folder = os.path.join(os.environ["HOME"], "personas")
os.makedirs(folder)
agent = os.path.join(folder, "reviewer.md")
with open(agent, "w", encoding="utf-8") as out:
    out.write(AGENT)
pyatspi.Registry.registerEventListener(hear, "object:announcement")
program = subprocess.Popen([studio, "--new-session", "--size", "1500x900", agent])
try:
    wait_for("the studio on the bus", application)
    wait_for("the form", lambda: desktop.shown("Text", "text"))
    wait_for("the problem", lambda: desktop.shown("Warnings: "))
    desktop.activate("Persona Studio")

    key("ctrl+shift+p")
    examine("Type a command", "dialog", 20, "text")
    key("dead_acute", "e")
    line = desktop.focused()[0].queryText()
    wait_for("the composed letter", lambda: line.getText(0, -1) == "é")
    expect("what is composed in a pop-up goes into the text below", "é" not in desktop.text())
    key("BackSpace")
    said.clear()
    write("measur")
    heard("Measures")
    leave("Type a command", "dialog")
    key("ctrl+p")
    examine("Open a persona by name", "dialog", 1, "text")
    leave("Open a persona by name", "dialog")
    key("ctrl+r")
    examine("Go to a section", "dialog", 1, "text")
    leave("Go to a section", "dialog")

    key("ctrl+shift+m")
    measures = examine("Measures", "dialog", 1, "tree")
    bars = [one.queryValue() for one, _ in walk(measures) if one.getRoleName() == "progress bar"]
    expect("no share of a limit is told", any(0 < bar.currentValue < bar.maximumValue
                                              for bar in bars))
    leave("Measures", "dialog")

    key("ctrl+5")
    wait_for("the problems", lambda: focus_name() == "Problems")
    key("Home", "F1")
    examine("About the rule", "dialog", 0, "label")
    leave("About the rule", "dialog")
    wait_for("the problems again", lambda: focus_name() == "Problems")
    key("ctrl+period")
    examine("Fixes", "popup menu", 2, None)
    leave("Fixes", "popup menu")

    key("ctrl+2")
    tab_to("Choose tools from a list")
    key("space")
    tools = items(examine("Choose tools", "dialog", 10, "text"))
    for name, ticked in (("Grep", True), ("Bash", False)):
        state = next((state for row, state in tools if row == name), set())
        expect(f"“{name}” does not say whether it is ticked",
               pyatspi.STATE_CHECKABLE in state and (pyatspi.STATE_CHECKED in state) == ticked)
    said.clear()
    write("Bash")
    heard("Bash")
    leave("Choose tools", "dialog")
    tab_to("Add field")
    key("space")
    examine("Add a field", "dialog", 5, "text")
    leave("Add a field", "dialog")

    key("ctrl+3", "ctrl+Home", "Down", "End", "Return")
    write("perm")
    key("ctrl+space")
    examine("Completions", "list", 1, "text")
    expect("the note beside the completions is not told",
           desktop.shown("What happens when the agent wants to do something", "label"))
    heard("permissionMode: Permission mode")
    leave("Completions", "list")
finally:
    desktop.end(program)

for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
