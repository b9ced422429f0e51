"""A display and a bus of their own for a program, and its window as assistive tools see it."""
import ctypes
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

PATIENCE = 120  # s, for what must come; only a test that fails waits so long


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
    # What is started here stays below this process, also when what has started it ends.
    ctypes.CDLL(None).prctl(36, 1, 0, 0, 0)  # PR_SET_CHILD_SUBREAPER
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    display = os.read(read, 20).decode().strip()
    environment = {key: value for key, value in os.environ.items()
                   if not key.startswith(("XDG_", "DBUS_", "AT_SPI", "QT_", "WAYLAND_"))}
    environment |= {
        "STUDIO_INSIDE": str(os.getpid()), "HOME": home, "DISPLAY": ":" + display, "LC_ALL": "C.UTF-8",
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
    end = time.time() + PATIENCE
    while time.time() < end:
        manager = subprocess.Popen(["openbox"], stderr=subprocess.DEVNULL)
        while manager.poll() is None and time.time() < end:
            # It answers where it manages windows.
            if subprocess.run(["xdotool", "get_num_desktops"], capture_output=True,
                              check=False).returncode == 0:
                settle()
                return
            time.sleep(0.03)
    fail("no window manager could be started")


def children(pid):
    """The processes below one, at any depth."""
    found = []
    try:
        for thread in os.listdir(f"/proc/{pid}/task"):
            with open(f"/proc/{pid}/task/{thread}/children", encoding="ascii") as file:
                found += [int(one) for one in file.read().split()]
    except OSError:
        pass
    return found + [below for one in found for below in children(one)]


def work_done(pids):
    """How often each thread of these has had a processor; None if one of them has or wants one."""
    turns = []
    for pid in pids:
        try:
            for thread in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{thread}/status", encoding="utf-8",
                          errors="replace") as file:
                    told = dict(line.split(":\t", 1) for line in file if ":\t" in line)
                if told["State"][0] not in "SIZ":
                    return None
                turns.append((pid, thread, told["voluntary_ctxt_switches"],
                              told["nonvoluntary_ctxt_switches"]))
        except (OSError, KeyError):
            return None
    return turns


def settle():
    """Waits until what was asked for is done: nothing is under way between the program, the
    display, the window manager and the bus when none of them has run for a moment and none wants
    to. What comes by a timer of the program is to be waited for by what it does."""
    end = time.time() + PATIENCE
    before = None
    while time.time() < end:
        outside = int(os.environ["STUDIO_INSIDE"])
        pids = [pid for pid in children(outside) if pid != os.getpid()]
        now = work_done(pids)
        if now is not None and now == before:
            return
        before = now
        time.sleep(0.01)


def fail(text):
    print("FAILED:", text, flush=True)
    sys.exit(1)


def wait_for(what, condition, seconds=PATIENCE):
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

def remember_focus(event):
    if event.detail1:
        told_focus[:] = [event.source]


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


def ready(button):
    """Whether the button of that name is shown and can be pressed."""
    import pyatspi
    node = shown(button, "button")
    return node if node and pyatspi.STATE_SENSITIVE in states(node) else None


def activate(title):
    """Gives the window of that title the keyboard."""
    def found():
        return subprocess.run(["xdotool", "search", "--onlyvisible", "--name", title],
                              capture_output=True, text=True).stdout.split()
    window = wait_for(f"the window {title}", found)[-1]

    def has_keyboard():
        subprocess.run(["xdotool", "windowactivate", window], check=False)
        settle()
        active = subprocess.run(["xdotool", "getactivewindow"], capture_output=True, text=True,
                                check=False).stdout.split()
        return active == [window]
    wait_for(f"the keyboard in the window {title}", has_keyboard)


def key(*names):
    """Presses one key after the other, each when what came of the one before is done."""
    for name in names:
        subprocess.run(["xdotool", "key", "--clearmodifiers", name], check=True)
        settle()


def tab(*names):
    """A key that takes the focus elsewhere."""
    key(*names)
    listen()


def write(text):
    subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True)
    settle()


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


def shown_text():
    """What an assistive tool can ask the text that is shown; None where there is none."""
    import pyatspi
    for node, _ in walk(application()):
        try:
            if node.name == "Text" and node.getRoleName() == "text" \
                    and pyatspi.STATE_SHOWING in states(node):
                return node.queryText()
        except Exception:
            continue
    return None


def text():
    """What stands in the text that is shown."""
    try:
        return shown_text().getText(0, -1)
    except Exception:
        return ""


def selected():
    """What is selected in it."""
    try:
        found = shown_text()
        return found.getText(*found.getSelection(0)) if found.getNSelections() else ""
    except Exception:
        return ""


def kept(part):
    """Whether the program has put down an unsaved text with this in it, as UTF-16."""
    for folder, _, names in os.walk(os.environ["HOME"]):
        for name in names:
            try:
                with open(os.path.join(folder, name), "rb") as file:
                    if name.endswith(".recovery") \
                            and part.encode("utf-16-le") in file.read():
                        return True
            except OSError:
                continue
    return False


def comes_back_to(file):
    """Whether the list of windows that is kept for the next start has the file of that name in
    front, in the first of them."""
    path = os.path.join(os.environ["HOME"], ".config", "persona-studio", "persona-studio.conf")
    try:
        with open(path, encoding="utf-8") as conf:
            line = next(line for line in conf if line.startswith("windows="))
    except (OSError, StopIteration):
        return False
    at = re.search(r'"current":(-?\d+)', line.replace("\\", ""))
    tabs = re.findall(r'([^"/]+\.md)"', line.replace("\\", ""))
    return bool(at) and 0 <= int(at[1]) < len(tabs) and tabs[int(at[1])] == file


def end(program):
    """Asks the program to end, and waits until it has."""
    program.terminate()
    program.wait(PATIENCE)


def step(words):
    print(words, flush=True)
