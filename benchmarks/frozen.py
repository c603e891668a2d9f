"""Whether the built program works without Python beside it: `python -m benchmarks.frozen DIST`.

Every part that a build has lost somewhere is used once: the migrations, a sheet written and read
again by the child process, a paper, every screen with its charts, a backup, the window itself.
Prints how long each took, and how large the program is; ends with 1 at the first that fails.
"""

import os
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

NAME = "seller-desk"
WINDOW = "Seller Desk"
_AT = ("--now", "2026-11-23 09:30")
_ALIVE_SECONDS = 8.0
_PATIENCE = 300.0
_MEGABYTE = 1024 * 1024


def main(arguments: Sequence[str]) -> int:
    """Try everything; the exit status."""
    folder = Path(arguments[0])
    print(f"{'size':<22}{_size(folder):8.1f} MB")
    with TemporaryDirectory() as home:
        env = _bare(Path(home))
        for told, words in _commands(Path(home)):
            begun = time.perf_counter()
            ended = subprocess.run(
                [_program(folder, NAME), *words],
                env=env,
                capture_output=True,
                text=True,
                check=False,
                timeout=_PATIENCE,
            )
            print(f"{told:<22}{time.perf_counter() - begun:8.2f} s")
            if ended.returncode:
                print(ended.stdout, ended.stderr, _logged(Path(home)), sep="\n")
                return 1
        return _stands(_program(folder, WINDOW), env, Path(home))


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


def _stands(program: str, env: Mapping[str, str], home: Path) -> int:
    """Whether the window is still there after a while, and has nothing to complain of."""
    shown = subprocess.Popen([program, "--store", str(home / "shop.db")], env=env)
    time.sleep(_ALIVE_SECONDS)
    is_there = shown.poll() is None
    shown.terminate()
    shown.wait()
    logged = _logged(home)
    print(f"{'window':<22}{'stands' if is_there else 'is gone'}")
    if logged:
        print(logged)
    return 0 if is_there and "Traceback" not in logged else 1


def _bare(home: Path) -> Mapping[str, str]:
    """Nothing of a Python of this machine, and a place of its own for the data."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    kept.pop("VIRTUAL_ENV", None)
    return {"QT_QPA_PLATFORM": "offscreen", **kept, "SELLER_DESK_DATA": str(home / "data")}


def _logged(home: Path) -> str:
    logs = sorted((home / "data" / "logs").glob("*.log"))
    return "\n".join(log.read_text("utf-8", "replace") for log in logs)


def _program(folder: Path, name: str) -> str:
    found = folder / name
    return str(found if found.exists() else found.with_suffix(".exe"))


def _files(folder: Path) -> Iterator[Path]:
    """A library that stands there under two names is one file."""
    return (each for each in folder.rglob("*") if each.is_file() and not each.is_symlink())


def _size(folder: Path) -> float:
    return sum(each.stat().st_size for each in _files(folder)) / _MEGABYTE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
