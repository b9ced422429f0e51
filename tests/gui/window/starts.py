#!/usr/bin/env python3
"""A second start goes to the studio that runs; and what was open outlives one that is killed."""
import os
import signal
import subprocess
import sys

import desktop
from desktop import fail, key, shown, wait_for, walk, write

desktop.enter()

studio = os.path.abspath(sys.argv[1])
home = os.environ["HOME"]
TEXT = "---\nname: {0}\ndescription: Does {0}. Use it then.\n---\n\n# {0}\n\nText.\n"


def make(name):
    path = os.path.join(home, name + ".md")
    with open(path, "w", encoding="utf-8") as file:
        file.write(TEXT.format(name))
    return path


def windows():
    app = desktop.application()
    return [app.getChildAtIndex(i).name for i in range(app.childCount)] if app else []


def windows_kept(part):
    """Whether the list of windows that is kept for the next start has this in it."""
    path = os.path.join(home, ".config", "persona-studio", "persona-studio.conf")
    try:
        with open(path, encoding="utf-8") as file:
            return any(line.startswith("windows=") and part in line for line in file)
    except OSError:
        return False


one, two, three = make("one"), make("two"), make("three")
program = subprocess.Popen([studio, one])
try:
    wait_for("the first file", lambda: shown("one.md"))
    status = subprocess.run([studio, two], timeout=desktop.PATIENCE).returncode
    if status != 0:
        fail(f"the second start ends with {status}")
    wait_for("the second file in the same window", lambda: shown("two.md", "page tab"))
    if len(windows()) != 1:
        fail(f"one window was to be there, not {windows()}")
    subprocess.run([studio, "--new-window", three], timeout=desktop.PATIENCE, check=True)
    wait_for("a second window", lambda: len(windows()) == 2)
    subprocess.run([studio, one], timeout=desktop.PATIENCE, check=True)
    desktop.settle()
    if len(windows()) != 2:
        fail("a file that is open was opened again")

    desktop.activate("three")
    key("ctrl+3")
    key("ctrl+End")
    write("Never saved.")
    wait_for("the windows to be put down", lambda: windows_kept("three.md"))
    wait_for("the text to be put down", lambda: desktop.kept("Never saved."))
    program.send_signal(signal.SIGKILL)
    program.wait(desktop.PATIENCE)
    program = subprocess.Popen([studio])
    wait_for("both windows again", lambda: len(windows()) == 2)
    wait_for("all files", lambda: shown("two.md", "page tab") and shown("one.md", "page tab"))

    def unsaved():
        for node, _ in walk(desktop.application()):
            try:
                if node.getRoleName() == "text" and "Never saved." in \
                        node.queryText().getText(0, -1):
                    return True
            except Exception:
                continue
        return False
    wait_for("the text that was never saved", unsaved)
finally:
    desktop.end(program)
print("second starts and a kill: all is there")
