"""A display and a bus of their own for a program, and its window as assistive tools see it."""
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time


def enter():
    """Runs this script again on a display, a bus and a home of its own. Ends with 77 where
    something that it needs is missing. Returns only inside."""
    for tool in ("Xvfb", "openbox", "dbus-run-session", "xdotool"):
        if not shutil.which(tool):
            print(f"skipped: {tool} is not installed")
            sys.exit(77)
    try:
        import pyatspi
    except ImportError:
        print("skipped: python3-pyatspi is not installed")
        sys.exit(77)
    if "STUDIO_INSIDE" in os.environ:
        start_window_manager()
        pyatspi.Registry.registerEventListener(remember_focus, "object:state-changed:focused")
        return
    home = tempfile.mkdtemp(prefix="studio-desktop-")
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    display = os.read(read, 20).decode().strip()
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith(("XDG_", "DBUS_", "AT_SPI", "QT_", "WAYLAND_"))}
    environment |= {
        "STUDIO_INSIDE": "1", "HOME": home, "DISPLAY": ":" + display, "LC_ALL": "C.UTF-8",
        "XDG_RUNTIME_DIR": home, "QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    }
    try:
        sys.exit(subprocess.call(["dbus-run-session", "--", sys.executable, *sys.argv],
                                 env=environment))
    finally:
        server.send_signal(signal.SIGTERM)
        server.wait()
        shutil.rmtree(home, ignore_errors=True)


def start_window_manager():
    """A server that says its number may still be about to listen."""
    for _ in range(20):
        manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
        time.sleep(0.5)
        if manager.poll() is None:
            return
    fail("no window manager could be started")


def fail(text):
    print("FAILED:", text, flush=True)
    sys.exit(1)


def wait_for(what, condition, seconds=30):
    end = time.time() + seconds
    while time.time() < end:
        found = condition()
        if found:
            return found
        time.sleep(0.03)
    fail(f"waited for {what}")


def listen():
    """Takes in what the program has told since."""
    from gi.repository import GLib
    while GLib.MainContext.default().iteration(False):
        pass


def application():
    import pyatspi
    desktop = pyatspi.Registry.getDesktop(0)
    for i in range(desktop.childCount):
        child = desktop.getChildAtIndex(i)
        if child and "persona" in (child.name or "").lower():
            return child
    return None


def walk(node, path=()):
    """A node and all below it that is shown, each with the way to it."""
    import pyatspi
    if node is None:
        return
    yield node, path
    try:
        if path and pyatspi.STATE_SHOWING not in states(node):
            return
        count = min(node.childCount, 400)
    except Exception:
        return
    for i in range(count):
        try:
            child = node.getChildAtIndex(i)
        except Exception:
            continue
        yield from walk(child, path + (node,))


def states(node):
    return set(node.getState().getStates())


ITEMS = ("table cell", "list item", "tree item", "page tab")


told_focus = []  # The last object that the program has told of to have the focus.
focus_changes = 0


def remember_focus(event):
    global focus_changes
    if event.detail1:
        told_focus[:] = [event.source]
        focus_changes += 1


def labels(node):
    import pyatspi
    return [relation.getTarget(0).name for relation in node.getRelationSet()
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY]


def called(node):
    """The name; that of a choice is what is chosen, and what it is for its label says."""
    if node.getRoleName() == "combo box":
        return (labels(node) or [node.name])[0] or ""
    return node.name or ""


def focused_as_told():
    """The control that the program has told of last, if it still says so. For the item of a list
    it is the list."""
    import pyatspi
    listen()
    try:
        node = told_focus[0]
        if pyatspi.STATE_FOCUSED not in states(node):
            return None
        while node.getRoleName() in ITEMS:
            node = node.parent
        return node if called(node) else None
    except Exception:
        return None


def focused():
    """The innermost control that has the focus, with the path to it; None when there is none. The
    current item of a list says that it has it also when the list has not."""
    import pyatspi
    told = focused_as_told()
    if told:
        return told, ()
    found = None
    for node, path in walk(application()):
        try:
            # The ground that a text scrolls on says so, too.
            ground = node.getRoleName() == "filler" and not node.name
            if pyatspi.STATE_FOCUSED in states(node) and node.getRoleName() not in ITEMS \
                    and not ground:
                found = node, path
        except Exception:
            continue
    return found


def current_item(view):
    import pyatspi
    for node, _ in walk(view):
        try:
            if pyatspi.STATE_FOCUSED in states(node) and node.getRoleName() in ITEMS:
                return node.name or ""
        except Exception:
            continue
    return ""


def shown(name, role=None):
    """Whether something of that name is shown."""
    import pyatspi
    for node, _ in walk(application()):
        try:
            if name in (node.name or "") and pyatspi.STATE_SHOWING in states(node) \
                    and (role is None or node.getRoleName() == role):
                return node
        except Exception:
            continue
    return None


def activate(title):
    """Gives the window of that title the keyboard."""
    def found():
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                              capture_output=True, text=True).stdout.split()
    window = wait_for(f"the window {title}", found)[-1]
    subprocess.run(["xdotool", "windowactivate", "--sync", window], check=False)
    time.sleep(0.3)


def key(*names):
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    time.sleep(0.1)


def tab(*names):
    """A key that takes the focus elsewhere; back when it has, or when it seems not to."""
    listen()
    before = focus_changes
    subprocess.run(["xdotool", "key", "--clearmodifiers", *names], check=True)
    end = time.time() + 1
    while focus_changes == before and time.time() < end:
        time.sleep(0.01)
        listen()


def write(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True)
    time.sleep(0.1)


def focus_name():
    found = focused()
    return called(found[0]) if found else ""


def item_name():
    found = focused()
    return current_item(found[0]) if found else ""


def tab_to(part, most=90, back=False):
    """Goes on with Tab until something of that name has the focus."""
    seen = []
    for _ in range(most):
        found = focused()
        name = called(found[0]) if found else ""
        if part in (name, name.removesuffix(", required")) or (part[-1:] == "…" and
                                                               name.startswith(part[:-1])):
            return
        seen.append(name)
        in_text = found and found[0].getRoleName() == "text" \
            and (name == "Text" or name.startswith("Points of"))
        tab("ctrl+shift+Tab" if back and in_text else "ctrl+Tab" if in_text
            else "shift+Tab" if back else "Tab")
    fail(f"Tab does not lead to “{part}”, only to {seen}")


def text():
    """What stands in the text that is shown."""
    import pyatspi
    for node, _ in walk(application()):
        try:
            if node.name == "Text" and node.getRoleName() == "text" \
                    and pyatspi.STATE_SHOWING in states(node):
                return node.queryText().getText(0, -1)
        except Exception:
            continue
    return ""


def step(words):
    print(words, flush=True)
