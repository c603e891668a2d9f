"""Set Seller Desk up beside this file, then run it.

python3 start.py                 open the window
python3 start.py import a.xlsx   any command of seller-desk
python3 start.py test            run every check; further arguments go to pytest

Written so that old Pythons, 2.7 too, can read it far enough to say what is needed; it uses the
standard library only.
"""

from __future__ import print_function

import ctypes.util
import hashlib
import os
import shutil
import subprocess
import sys

OLDEST = (3, 11)
NEWEST = (3, 13)

HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
WINDOWS = os.name == "nt"

# What Qt loads from the system: the name the loader knows, the package of Debian and its kin.
LIBRARIES = (
    ("EGL", "libegl1"),
    ("GL", "libgl1"),
    ("dbus-1", "libdbus-1-3"),
    ("fontconfig", "libfontconfig1"),
    ("glib-2.0", "libglib2.0-0"),
    ("xcb-cursor", "libxcb-cursor0"),
    ("xcb-icccm", "libxcb-icccm4"),
    ("xcb-image", "libxcb-image0"),
    ("xcb-keysyms", "libxcb-keysyms1"),
    ("xcb-render-util", "libxcb-render-util0"),
    ("xcb-shape", "libxcb-shape0"),
    ("xcb-xkb", "libxcb-xkb1"),
    ("xkbcommon", "libxkbcommon0"),
    ("xkbcommon-x11", "libxkbcommon-x11-0"),
)
CHINESE_FONT = ("fontconfig", "fonts-noto-cjk")

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
CHECKS = (
    ("ruff check", ("-m", "ruff", "check", ".")),
    ("ruff format", ("-m", "ruff", "format", "--check", ".")),
    ("mypy", ("-m", "mypy")),
    ("import contracts", ("-c", LINT_IMPORTS, "--no-logo")),
)
# Last of all, so that its summary is what stays on the screen.
TESTS = ("-m", "pytest", "-q", "-n", "auto")


def main(arguments):
    python = suitable_python()
    if python is None:
        return refuse(version_sentence(sys.version_info))
    if python != sys.executable:
        return become([python, os.path.abspath(__file__)] + arguments, os.environ)
    try:
        return run(arguments)
    except subprocess.CalledProcessError as error:
        return refuse("This step failed; the reason stands above: " + " ".join(error.cmd))
    except KeyboardInterrupt:
        return 130


def run(arguments):
    prepare_system()
    if arguments[:1] == ["test"]:
        return check(prepare_venv("test"), arguments[1:])
    python = prepare_venv("program")
    if opens_window(arguments) and not has_screen(sys.platform, os.environ):
        return refuse(
            "There is no screen to open the window on; "
            "`python3 start.py shots DIR` draws every screen as a picture into a folder."
        )
    return become([python, "-m", "seller_desk"] + arguments, environment())


def say(sentence):
    """Not on standard output: that belongs to the command and may be JSON."""
    print(sentence, file=sys.stderr)
    sys.stderr.flush()


def refuse(sentence):
    say(sentence)
    return 1


def become(command, env):
    """Go on as that command; Windows has no exec that keeps the terminal."""
    if WINDOWS:
        return subprocess.call(command, env=env)
    sys.stdout.flush()
    return os.execve(command[0], command, env)


def environment():
    """The package is found in this folder, wherever the seller stands."""
    paths = [HERE] + [path for path in [os.environ.get("PYTHONPATH")] if path]
    return dict(os.environ, PYTHONPATH=os.pathsep.join(paths))


def opens_window(arguments):
    """Whether no command is named: options of the whole program alone open the window."""
    words = iter(arguments)
    for word in words:
        if word in ("--store", "--lang", "--now", "--password-file"):
            next(words, None)
        elif word in ("--help", "--version") or not word.startswith("--"):
            return False
    return True


def has_screen(platform, env):
    screens = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not platform.startswith("linux") or any(env.get(name) for name in screens)


# A Python that can run the program


def is_suitable(version):
    return OLDEST <= tuple(version[:2]) <= NEWEST


def version_sentence(version):
    numbers = OLDEST + NEWEST + tuple(version[:2])
    return "Seller Desk needs Python %d.%d to %d.%d; this is Python %d.%d." % numbers


def suitable_python():
    """This Python if it can run the program, else another one of this machine, else None."""
    if is_suitable(sys.version_info):
        return sys.executable
    return next((path for path in map(path_of, candidates(WINDOWS)) if path), None)


def candidates(windows):
    """Commands that may start a suitable Python, newest first."""
    versions = ["3.%d" % minor for minor in range(NEWEST[1], OLDEST[1] - 1, -1)]
    launched = [["py", "-" + version] for version in versions] if windows else []
    return launched + [["python" + version] for version in versions]


def path_of(command):
    """Where the Python behind the command lies; None if there is none or it is not suitable."""
    code = "import sys; print('%d %d ' % sys.version_info[:2] + sys.executable)"
    try:
        answer = subprocess.check_output(command + ["-c", code], stderr=subprocess.STDOUT)
        major, minor, path = answer.decode().strip().split(" ", 2)
        return path if is_suitable((int(major), int(minor))) else None
    except (OSError, ValueError, subprocess.CalledProcessError):
        return None


# What the system must have


def prepare_system():
    """Debian and its kin come without much of this; elsewhere it is part of the system."""
    packages = missing_packages() if shutil.which("apt-get") else []
    if not packages:
        return
    if not may_install():
        say("Packages of the system are missing. Please run: sudo " + apt_words(packages))
        return
    say("Installing packages of the system: " + " ".join(packages))
    if not install_packages(packages):
        say("That did not work. Please run: sudo " + apt_words(packages))


def missing_packages():
    packages = [package for name, package in LIBRARIES if not ctypes.util.find_library(name)]
    if not has_chinese_font():
        packages.extend(CHINESE_FONT)
    if not has_module("ensurepip"):
        packages.append("python%d.%d-venv" % sys.version_info[:2])
    return packages


def has_chinese_font():
    try:
        return bool(subprocess.check_output(["fc-list", ":lang=zh", "family"]).strip())
    except (OSError, subprocess.CalledProcessError):
        return False


def has_module(name):
    import importlib.util

    return importlib.util.find_spec(name) is not None


def is_root():
    return os.geteuid() == 0


def may_install():
    return is_root() or (shutil.which("sudo") and quiet_call(["sudo", "-n", "true"]) == 0)


def install_packages(packages):
    as_root = [] if is_root() else ["sudo", "-n"]
    quiet_call(as_root + ["apt-get", "update"])
    return quiet_call(as_root + apt_words(packages).split()) == 0


def apt_words(packages):
    return "apt-get install -y " + " ".join(packages)


def quiet_call(command):
    env = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    return subprocess.call(command, env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


# What the program must have


def prepare_venv(purpose):
    """The venv's Python, with all that the purpose needs; at once when nothing has changed."""
    python = venv_python(VENV, WINDOWS)
    if path_of([python]) is None:
        say("Making a Python environment in .venv")
        subprocess.check_call([sys.executable, "-m", "venv", "--clear", VENV])
    wanted = fingerprint([in_project("pyproject.toml"), in_project("constraints.txt")])
    if read(stamp(purpose)) != wanted:
        say("Installing what the %s needs; the first time takes some minutes" % purpose)
        subprocess.check_call(pip_install(python, requirements(purpose)))
        for done in {"program", purpose}:
            write(stamp(done), wanted)
    return python


def venv_python(folder, windows):
    return os.path.join(folder, *(("Scripts", "python.exe") if windows else ("bin", "python")))


def in_project(name):
    return os.path.join(HERE, name)


def stamp(purpose):
    """The file that remembers for which requirements this was installed."""
    return os.path.join(VENV, "seller-desk-%s.stamp" % purpose)


def fingerprint(paths):
    return hashlib.sha256("\n".join(read(path) for path in paths).encode("utf-8")).hexdigest()


def requirements(purpose):
    import tomllib

    project = tomllib.loads(read(in_project("pyproject.toml")))["project"]
    return project["dependencies"] + project["optional-dependencies"].get(purpose, [])


def pip_install(python, wanted):
    """The project itself is not installed: it runs from this folder (see `environment`)."""
    pip = [python, "-m", "pip", "install", "--disable-pip-version-check", "-q"]
    return pip + ["-c", in_project("constraints.txt")] + wanted


def read(path):
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except OSError:
        return ""


def write(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


# Every check


def check(python, arguments):
    """0 when all is well; what failed before the tests is said before them."""
    failed = [name for name, words in CHECKS if not passes(python, name, words)]
    if failed:
        say("Failed before the tests: " + ", ".join(failed))
    tests_pass = passes(python, "tests", TESTS + tuple(arguments))
    return 0 if tests_pass and not failed else 1


def passes(python, name, words):
    say("Checking: " + name)
    return subprocess.call([python] + list(words), cwd=HERE, env=environment()) == 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
