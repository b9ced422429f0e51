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


def item_name():
    found = focused()
    return desktop.current_item(found[0]) if found else ""


def tab_to(part, most=60, back=False):
    """Goes on with Tab until something of that name has the focus."""
    seen = []
    for _ in range(most):
        name = focus_name()
        if part in (name, name.removesuffix(", required")):
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
    desktop.activate("Persona Studio")

    step("a new soul from a template")
    key("ctrl+n")
    wait_for("the dialog for new ones", lambda: shown("How to begin"))
    time.sleep(0.5)
    seen = []
    for _ in range(20):
        seen.append(item_name())
        if "soul" in seen[-1].lower() and "blank" not in seen[-1].lower():
            break
        key("Down")
    else:
        fail(f"no template of a soul is reached, only {seen}")
    tab_to("Name")
    key("ctrl+a")
    write("Keyboard Ada")
    tab_to("Create")
    key("space")
    wait_for("the new text", lambda: shown("Text", "text"))
    time.sleep(1.5)

    step("its form")
    key("ctrl+2")
    time.sleep(0.5)
    tab_to("Tagline")
    key("ctrl+a")
    write("Plays by keys alone")
    key("Tab")
    time.sleep(0.7)

    step("a problem made and put right")
    key("ctrl+3")
    key("ctrl+Home")
    key("Down")
    key("Home")
    write("version: 1.0\n")  # a number where a version wants three
    key("Up")
    time.sleep(1.5)
    wait_for("the problem", lambda: shown("Problems: "))
    key("F8")
    time.sleep(0.4)
    key("ctrl+period")
    time.sleep(0.6)
    key("Return")
    time.sleep(1.2)

    step("the preview")
    key("ctrl+4")
    time.sleep(0.5)
    if not focus_name():
        fail("the preview takes no focus")

    step("saved")
    key("ctrl+s")
    wait_for("the file dialog", lambda: shown("File name") or shown("Save"))
    time.sleep(0.7)
    target = os.path.join(home, "ada", "SOUL.md")
    os.makedirs(os.path.dirname(target))
    key("ctrl+a")
    write(target)
    key("Return")
    wait_for("the file", lambda: os.path.exists(target))
    time.sleep(0.5)
    with open(target, encoding="utf-8") as file:
        text = file.read()
    if "Plays by keys alone" not in text:
        fail("the file does not say what the form was told")

    step("exported")
    key("ctrl+shift+e")
    wait_for("the sheet", lambda: shown("What to make"))
    time.sleep(1)
    before = {os.path.join(at, name) for at, _, names in os.walk(home) for name in names}
    tab_to("Export")
    key("space")
    time.sleep(2)
    made = {os.path.join(at, name) for at, _, names in os.walk(home) for name in names} - before
    if not made:
        fail("nothing was exported")
    key("Escape")
    time.sleep(0.7)

    step("published to a folder")
    catalog = os.path.join(home, "catalog")
    os.makedirs(catalog)
    key("ctrl+shift+u")
    wait_for("the sheet", lambda: shown("Choose a folder to publish to"))
    time.sleep(1)
    tab_to("Choose a folder to publish to")
    key("space")
    time.sleep(1.2)
    key("ctrl+a")
    write(catalog)
    key("Return")
    time.sleep(2)
    tab_to("Publish 0.1.0")
    key("space")
    wait_for("what was published", lambda: os.listdir(catalog))
    time.sleep(1)
    key("Escape")
finally:
    program.terminate()
    program.wait(20)
print("all of it by keys")
