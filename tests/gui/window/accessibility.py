#!/usr/bin/env python3
"""What assistive tools are told of the real window, and whether keys alone reach all of it.

Starts the studio on a display and a bus of its own, walks the tree of accessible objects, and goes
round with the Tab key. Ends with 77 where something that it needs is missing.
"""
import os
import subprocess
import sys
import time

import desktop
from desktop import application, focused, key, states, wait_for, walk

desktop.enter()

import pyatspi  # noqa: E402

studio = os.path.abspath(sys.argv[1])
PERSONA = """---
name: reviewer
description: Reviews changes. Use it before a merge.
tools: Read, Grep, Wrte
model: sonnet
color: red
---

# Reviewer

You read all of a change.

## Approach

- Read
- Tell
"""

# What says nothing to those who cannot see it.
MEANINGLESS = {pyatspi.ROLE_UNKNOWN, pyatspi.ROLE_INVALID}
# What can be operated must not be a mere container.
CONTAINERS = {pyatspi.ROLE_FILLER, pyatspi.ROLE_PANEL, pyatspi.ROLE_REDUNDANT_OBJECT}


def label(node, path):
    names = [one.name for one in path[-3:] if one.name]
    return f"{node.getRoleName()} “{node.name}” in {' / '.join(names)}"


def is_control(node, state):
    return pyatspi.STATE_FOCUSABLE in state and pyatspi.STATE_SHOWING in state \
        and pyatspi.STATE_VISIBLE in state


problems = []
folder = os.path.join(os.environ["HOME"], "agents")
os.makedirs(folder)
file = os.path.join(folder, "reviewer.md")
with open(file, "w", encoding="utf-8") as out:
    out.write(PERSONA)

program = subprocess.Popen([studio, "--new-session", "--size", "1500x900", file])
try:
    app = wait_for("the studio on the bus", application)
    wait_for("its window", lambda: app.childCount > 0)
    wait_for("the form", lambda: any(node.name == "Text" for node, _ in walk(application())))
    time.sleep(2)

    controls = 0
    for node, path in walk(application()):
        try:
            state = states(node)
            role = node.getRole()
        except Exception:
            continue
        if not is_control(node, state):
            continue
        controls += 1
        if not (node.name or "").strip():
            problems.append("no name: " + label(node, path))
        if role in MEANINGLESS or role in CONTAINERS:
            problems.append("no role: " + label(node, path))
        if pyatspi.STATE_ENABLED not in state and pyatspi.STATE_SENSITIVE in state:
            problems.append("states that do not agree: " + label(node, path))
        if role in (pyatspi.ROLE_CHECK_BOX, pyatspi.ROLE_TOGGLE_BUTTON) \
                and pyatspi.STATE_CHECKABLE not in state:
            problems.append("not checkable: " + label(node, path))
    print(f"{controls} controls that take the focus")
    if controls < 25:
        problems.append(f"only {controls} controls are told of")

    # Round with the Tab key; the text takes it for itself and is left by Ctrl+Tab.
    desktop.activate("Persona Studio")
    key("ctrl+1")
    seen = []
    for _ in range(120):
        found = focused()
        if not found:
            problems.append("nothing has the focus after " + (seen[-1] if seen else "the start"))
            break
        node, path = found
        name = f"{node.getRoleName()}:{node.name}"
        if seen and name == seen[0] and len(seen) > 12:
            break
        # A page goes through its links first.
        if seen[-8:] == [name] * 8:
            problems.append("the focus stays at " + name)
            break
        seen.append(name)
        key("ctrl+Tab" if name == "text:Text" else "Tab")
        end = time.time() + 1.5  # a busy machine takes its time
        while time.time() < end:
            now = focused()
            if now and f"{now[0].getRoleName()}:{now[0].name}" != name:
                break
            time.sleep(0.1)
    print(" → ".join(seen))
    for part in ("Text", "Preview", "Problems", "Name", "Save"):
        if not any(part.lower() in name.lower() for name in seen):
            problems.append(f"Tab does not lead to “{part}”")
finally:
    program.terminate()
    program.wait(20)

for problem in problems:
    print("FAILED:", problem)
sys.exit(1 if problems else 0)
