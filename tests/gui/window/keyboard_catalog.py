#!/usr/bin/env python3
"""A souls catalog by keys alone, on the real window and a server on loopback: the address mistyped
and added, signed in by agreeing in the browser, a draft, the draft published, a newer version, the
claim of somebody else's soul, a copy of it, and the server gone.
"""
import json
import os
import subprocess
import sys

import desktop
from desktop import (fail, focus_name, item_name, key, shown, step, tab_to, text, wait_for,
                     write)

desktop.enter()

studio, server_program = (os.path.abspath(path) for path in sys.argv[1:3])
home = os.environ["HOME"]
opened = os.path.join(home, "opened")

SOUL = """---
slug: calm-ada
name: Calm Ada
tagline: Keeps her head when the build breaks
version: 0.1.0
category: Technical
license: MIT
authorHandle: ada
frameworks: [claude-code]
---

# Identity

You are Ada, a calm engineer who reads before she writes.
"""
OTHER = {"slug": "old-owl", "name": "Old Owl", "tagline": "Sees at night", "authorHandle": "gone",
         "category": "Playful", "version": "1.0.0", "license": "MIT", "frameworks": ["hermes"],
         "content": "# Identity\n\nYou are an owl.\n"}


class Server:
    """The catalog, obeying one line at a time."""

    def __init__(self):
        self.process = subprocess.Popen([server_program], stdin=subprocess.PIPE,
                                        stdout=subprocess.PIPE, text=True)
        self.address = self.process.stdout.readline().strip()

    def __call__(self, line):
        self.process.stdin.write(line + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline().strip()

    def soul(self, slug):
        return json.loads(self("soul " + slug))

    def writes(self):
        return [call for call in json.loads(self("calls"))["calls"]
                if call.startswith(("POST /api/admin", "PATCH"))]

    def stop(self):
        self.process.terminate()
        self.process.wait()


def stub_browser():
    """Takes what would go to the browser of the one who runs this."""
    folder = os.path.join(home, "bin")
    os.makedirs(folder)
    path = os.path.join(folder, "xdg-open")
    with open(path, "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\necho "$1" >> "{opened}"\n')
    os.chmod(path, 0o755)
    os.environ["PATH"] = folder + ":" + os.environ["PATH"]


def pages():
    if not os.path.exists(opened):
        return []
    with open(opened, encoding="utf-8") as file:
        return file.read().split()


def gone(name):
    wait_for(f"the end of {name}", lambda: not shown(name))


def registries():
    step("an address with a slip, and the right one")
    key("ctrl+shift+u")
    wait_for("the sheet", lambda: shown("Publish 0.1.0"))
    tab_to("Add, change and test registries")
    key("space")
    wait_for("the registries", lambda: shown("where personas are published"))
    tab_to("Add…")
    key("space")
    wait_for("the sheet for a new one", lambda: focus_name() == "Address")
    write("souls.example.org")
    wait_for("what is wrong with it", lambda: shown("looks like a server"))
    key("Return")
    if not shown("Add a registry"):
        fail("an address that means nothing was added")
    key("ctrl+a")
    write(server.address)
    wait_for("its kind", lambda: shown("A souls catalog."))
    tab_to("Name")
    key("ctrl+a")
    write("souls")
    key("Return")
    wait_for("the answer of the trial", lambda: shown("To publish here, sign in."))


def sign_in():
    step("signed in by agreeing in the browser")
    server("interval 1")
    tab_to("Sign in…")
    key("space")
    wait_for("the sheet", lambda: shown("You get a code"))
    desktop.settle()
    keep = shown("Keep it in the system’s keychain", "check box")
    if keep and desktop.states(keep) and checked(keep):
        tab_to("Keep it in the system’s keychain")  # the session's has nobody who opens it
        key("space")
    tab_to("Get a code")
    key("Return")
    wait_for("the code", lambda: shown("The code: "))
    if not shown("The code: " + server("code")):
        fail("another code is shown than the catalog gave")
    wait_for("the way to the page", lambda: focus_name() == "Open the page")
    if pages():
        fail("the browser was opened before anybody wanted it")
    key("Return")
    wait_for("the browser", pages)
    if not pages()[0].startswith(server.address):
        fail(f"the browser was led to {pages()}")
    server("approve")
    gone("Sign in to")
    wait_for("who is signed in", lambda: shown("Signed in until the program ends: ada"))
    key("Escape")
    gone("where personas are published")


def kept():
    with open(soul, encoding="utf-8") as file:
        return file.read()


def checked(node):
    import pyatspi
    return pyatspi.STATE_CHECKED in desktop.states(node)


def draft():
    step("kept there as a draft")
    tab_to("Registry")
    key("Down")
    wait_for("the fields of the catalog", lambda: shown("fields: "))
    tab_to("published")
    key("Right")
    wait_for("what will be done", lambda: desktop.ready("Publish 0.1.0 as a draft"))
    key("Return")
    wait_for("that it is there", lambda: shown("0.1.0 is there now, as a draft"))
    if shown("Show in the catalog"):
        fail("a draft is said to stand in the catalog")
    if server.soul("calm-ada")["status"] != "draft":
        fail("it is no draft there")
    key("Escape")
    gone("0.1.0 is there now")


def publish():
    step("the draft published, under its version")
    desktop.activate("Persona Studio")
    wait_for("the draft beside the card", lambda: shown("a draft, shown to nobody else"))
    key("ctrl+shift+u")
    wait_for("the sheet", lambda: shown("What is there now is a draft."))
    wait_for("the same version", lambda: desktop.ready("Publish 0.1.0"))
    server("lose PATCH")  # and the answer does not come
    key("Return")
    wait_for("what was published", lambda: shown("Published 0.1.0"))
    key("Escape")
    gone("Published 0.1.0")
    if server.soul("calm-ada")["status"] != "published" or len(server.writes()) != 2:
        fail(f"what was lost was not looked after: {server.writes()}")


def newer():
    step("changed, and the next version published")
    desktop.activate("Persona Studio")
    key("ctrl+3")
    key("ctrl+End")
    write("\n# Principles\n\n- Measure first.\n")
    key("ctrl+s")
    wait_for("it on the disk", lambda: "Measure first." in kept())
    key("ctrl+shift+u")
    wait_for("the next version", lambda: desktop.ready("Publish 0.2.0"))
    key("Return")
    wait_for("what was published", lambda: shown("Published 0.2.0"))
    key("Escape")
    gone("Published 0.2.0")
    soul = server.soul("calm-ada")
    if soul["version"] != "0.2.0" or "Measure first" not in soul["content"]:
        fail(f"the catalog has {soul}")
    wait_for("the version in the text", lambda: "version: 0.2.0" in text())
    key("ctrl+s")


def browse():
    step("somebody else's soul, which has moved, looked at")
    server("add " + json.dumps(OTHER))
    key("ctrl+shift+c")
    wait_for("the catalog", lambda: shown("Catalog of: "))
    tab_to("Catalog of: Library", back=True)
    key("Down")
    key("Down", "Down", "Down", "Return")  # below the library and the own catalog
    wait_for("the catalog's cards", lambda: shown("Old Owl", "list item"))
    server('change old-owl {"slug":"owl","slugHistory":["old-owl"]}')
    key("ctrl+f")
    write("owl")
    wait_for("what is found", lambda: not shown("Calm Ada", "list item"))
    key("Down")
    wait_for("the cards", lambda: focus_name() == "Personas" and item_name() == "Old Owl")
    key("Return")
    wait_for("its page", lambda: shown("Edit a copy"))
    desktop.settle()
    if server.soul("owl")["downloadCount"]:
        fail("who looks at a page is counted as having downloaded it")


def claim():
    step("its authorship claimed")
    tab_to("More commands for this persona", back=True)
    key("space")
    wait_for("the menu", lambda: shown("Claim authorship…"))
    for _ in range(8):
        key("Down")
        node = shown("Claim authorship…", "menu item")
        if node and is_current(node):
            break
    key("Return")
    wait_for("the explanation", lambda: shown("you may claim it"))
    write("@ada-l")
    key("Return")
    gone("you may claim it")
    wait_for("the page", lambda: len(pages()) == 2)
    wait_for("that it is pending", lambda: shown("claim pending"))


def is_current(node):
    import pyatspi
    return bool({pyatspi.STATE_SELECTED, pyatspi.STATE_FOCUSED} & desktop.states(node))


def copy():
    step("a copy of it edited")
    tab_to("Edit a copy", back=True)
    key("space")
    wait_for("the copy", lambda: "You are an owl." in text())


def offline():
    step("and the server gone")
    server.stop()
    key("ctrl+shift+c")
    wait_for("the cards", lambda: shown("Old Owl", "list item"))
    key("F5")
    wait_for("that it is away", lambda: shown("Nothing answers at "))
    if not shown("Old Owl", "list item"):
        fail("what was there is not shown any more")


stub_browser()
server = Server()
soul = os.path.join(home, "calm-ada.soul.md")
with open(soul, "w", encoding="utf-8") as file:
    file.write(SOUL)
program = subprocess.Popen([studio, "--new-session", "--size", "1500x900", soul])
try:
    wait_for("the studio", desktop.application)
    wait_for("the soul", lambda: "Calm Ada" in text())
    desktop.activate("Persona Studio")
    for part in (registries, sign_in, draft, publish, newer, browse, claim, copy, offline):
        part()
finally:
    desktop.end(program)
    server.stop()
print("all of it by keys")
