"""Whether the built program works without Python beside it: `python -m benchmarks.frozen DIST`.

Every part that a build has lost somewhere is used once: the migrations, a sheet written and read
again by the child process, a paper, every screen with its charts, a backup, the window itself.
Prints how long each took, and how large the program is; ends with 1 at the first that fails.
"""

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

NAME = "seller-desk"
WINDOW = "Seller Desk"
Command = Sequence[str]
_AT = ("--now", "2026-11-23 09:30")
_ALIVE_SECONDS = 8.0
_PATIENCE = 300.0
_MEGABYTE = 1024 * 1024


class Failed(Exception):  # noqa: N818  (it is told, not mended)
    """What a part of the program said when it ended badly."""


def main(arguments: Sequence[str]) -> int:
    """Try everything; the exit status."""
    folder = Path(arguments[0])
    print(f"{'size':<22}{size(folder):8.1f} MB")
    try:
        for told, seconds in parts(folder):
            print(f"{told:<22}{seconds:8.2f} s", flush=True)
    except Failed as failed:
        print(failed)
        return 1
    return 0


def parts(folder: Path) -> Iterator[tuple[str, float]]:
    """Use every part once, the window last; how many seconds each took. Raises Failed."""
    with TemporaryDirectory() as home:
        env = _bare(Path(home))
        for told, words in _commands(Path(home)):
            yield told, _seconds([program(folder, NAME), *words], env, Path(home))
        shop = ("--store", str(Path(home) / "shop.db"))
        yield "the window", window_seconds([program(folder, WINDOW), *shop], env)
        if "Traceback" in (logged := _logged(Path(home))):
            raise Failed(logged)


def start_seconds(command: Command) -> float:
    """How long a program takes to tell its version."""
    with TemporaryDirectory() as home:
        return _seconds([*command, "--version"], _bare(Path(home)), Path(home))


def window_seconds(command: Command, env: Mapping[str, str] | None = None) -> float:
    """How long until the window of a program is seen; raises Failed when it does not stay.

    It is seen on a screen of its own where this machine can lend one (Xvfb and xdotool). Elsewhere
    nobody looks: what is told then is how long it stood.
    """
    with TemporaryDirectory() as home, _screen() as display:
        env = env or _bare(Path(home))
        if display:
            env = {**env, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
        begun = time.perf_counter()
        shown = subprocess.Popen(command, env=env)
        try:
            if display:
                _wait_for_window(shown, env)
            seen = time.perf_counter() - begun
            time.sleep(_ALIVE_SECONDS)
            if shown.poll() is not None:
                raise Failed("the window is gone")
        finally:
            shown.terminate()
            shown.wait()
        return seen if display else _ALIVE_SECONDS


def program(folder: Path, name: str) -> str:
    """One of the two doors."""
    found = folder / name
    return str(found if found.exists() else found.with_suffix(".exe"))


def size(folder: Path) -> float:
    """Megabytes."""
    return sum(each.stat().st_size for each in _files(folder)) / _MEGABYTE


def _seconds(command: Command, env: Mapping[str, str], home: Path) -> float:
    begun = time.perf_counter()
    ended = subprocess.run(
        command, env=env, capture_output=True, text=True, check=False, timeout=_PATIENCE
    )
    if ended.returncode:
        raise Failed("\n".join((*command, ended.stdout, ended.stderr, _logged(home))))
    return time.perf_counter() - begun


@contextmanager
def _screen() -> Iterator[str]:
    """The name of a screen that nobody else uses; empty where there is none to lend."""
    if not (shutil.which("Xvfb") and shutil.which("xdotool")):
        yield ""
        return
    answer, write = os.pipe()
    words = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x1000x24", "-noreset"]
    server = subprocess.Popen(words, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(answer) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _wait_for_window(shown: "subprocess.Popen[bytes]", env: Mapping[str, str]) -> None:
    find = ["xdotool", "search", "--onlyvisible", "--pid", str(shown.pid), "--name", "."]
    until = time.perf_counter() + _PATIENCE
    while subprocess.run(find, env=env, capture_output=True, check=False).returncode:
        if shown.poll() is not None or time.perf_counter() > until:
            raise Failed("no window came")
        time.sleep(0.01)


def _commands(home: Path) -> Iterator[tuple[str, Sequence[str]]]:
    """One use of every part."""
    shop = ("--store", str(home / "shop.db"), *_AT)
    other = ("--store", str(home / "other.db"), *_AT)
    sheet = str(home / "orders.xlsx")
    yield "version", ("--version",)
    yield "demo, 300 orders", (*shop, "demo", "--orders", "300", "--pictures")
    yield "export", (*shop, "export", "orders", "--to", sheet, "--full")
    yield "import", (*other, "import", sheet)
    yield "radar", (*other, "radar", "--json")
    yield "weekly review", (*shop, "review", "--to", str(home / "review.pdf"))
    yield "every screen", (*shop, "shots", str(home / "pictures"))
    yield "backup", (*shop, "backup")
    yield "check", (*shop, "check")


def _bare(home: Path) -> Mapping[str, str]:
    """Nothing of a Python of this machine, and a place of its own for the data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    kept.pop("VIRTUAL_ENV", None)
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "SELLER_DESK_DATA": str(home / "data")}


def _logged(home: Path) -> str:
    logs = sorted((home / "data" / "logs").glob("*.log"))
    return "\n".join(log.read_text("utf-8", "replace") for log in logs)


def _files(folder: Path) -> Iterator[Path]:
    """A library that stands there under two names is one file."""
    return (each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
