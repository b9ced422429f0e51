#!/usr/bin/env python3
"""The main job of the studio by keys alone, on the real window: a soul from a template, edited in
the form, a problem put right, looked at, saved, exported and published to a folder.
"""
import os
import subprocess
import sys
import time

import desktop
from desktop import fail, focused, key, shown, wait_for, write

desktop.enter()

studio = os.path.abspath(sys.argv[1])
home = os.environ["HOME"]


def focus_name():
    found = focused()
    return (found[0].name or "") if found else ""


def tab_to(part, most=60, back=False):
    """Goes on with Tab until something of that name has the focus."""
    seen = []
    for _ in range(most):
        name = focus_name()
        if part.lower() in name.lower():
            return
        seen.append(name)
        key("shift+Tab" if back else "Tab")
    fail(f"Tab does not lead to “{part}”, only to {seen}")


def step(text):
    print(text, flush=True)


program = subprocess.Popen([studio, "--new-session", "--size", "1500x900"])
try:
    wait_for("the studio", desktop.application)
    wait_for("the welcome", lambda: shown("New"))
    time.sleep(1.5)
    windows = subprocess.run(["xdotool", "search", "--onlyvisible", "--name", "Persona Studio"],
                             capture_output=True, text=True).stdout.split()
    subprocess.run(["xdotool", "windowactivate", "--sync", windows[0]], check=False)

    step("a new soul from a template")
    key("ctrl+n")
    wait_for("the dialog for new ones", lambda: shown("New persona"))
    time.sleep(0.5)
    key("Return")
    wait_for("the new text", lambda: shown("Text", "text"))
    time.sleep(1)

    step("its form")
    key("ctrl+2")
    time.sleep(0.5)
    tab_to("Name")
    key("ctrl+a")
    write("Keyboard Ada")
    key("Tab")
    time.sleep(0.7)

    step("a problem made and put right")
    key("ctrl+3")
    key("ctrl+End")
    write("\n\nSee [the page]() for more.\n")
    time.sleep(1.5)
    key("F8")
    time.sleep(0.5)
    key("ctrl+period")
    time.sleep(0.5)
    key("Escape")
    for _ in range(4):
        key("ctrl+z")
    time.sleep(0.5)

    step("the preview")
    key("ctrl+4")
    time.sleep(0.5)
    if not focus_name():
        fail("the preview takes no focus")

    step("saved")
    key("ctrl+s")
    time.sleep(1)
    key("ctrl+a")
    target = os.path.join(home, "ada", "SOUL.md")
    os.makedirs(os.path.dirname(target))
    write(target)
    key("Return")
    wait_for("the file", lambda: os.path.exists(target))
    with open(target, encoding="utf-8") as file:
        text = file.read()
    if "Keyboard Ada" not in text:
        fail("the file does not say what the form was told:\n" + text[:300])

    step("exported")
    key("ctrl+shift+e")
    time.sleep(1.5)
    desktop.picture("/tmp/keyboard-export.png")
    tab_to("Folder")
    key("ctrl+a")
    out = os.path.join(home, "out")
    write(out)
    tab_to("Export")
    key("Return")
    wait_for("what was exported", lambda: os.path.isdir(out) and os.listdir(out))
    key("Escape")
    time.sleep(0.7)

    step("published to a folder")
    key("ctrl+shift+u")
    time.sleep(1.5)
    desktop.picture("/tmp/keyboard-publish.png")
finally:
    program.terminate()
    program.wait(20)
