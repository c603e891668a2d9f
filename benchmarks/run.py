"""Every measurement, side by side in one run: `python -m benchmarks.run [--rows N] [--rounds N]`.

Each candidate runs in a process of its own, one after the other and round after round, so that a
slow minute of the machine meets all of them; the figure is the ratio of medians. RESULTS.md is
written by this script alone.
"""

import argparse
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import made

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
Told = dict[str, Any]


@dataclass(frozen=True)
class Goal:
    """One line of the table: what is compared with what, and how good it should be."""

    name: str
    what: str
    baseline: str
    measured: str
    wanted: str
    met: bool | None


class Bench:
    """Runs tasks in turn and remembers what they told."""

    def __init__(self, rounds: int) -> None:
        self._rounds = rounds
        self.told: dict[str, list[Told]] = {}

    def side_by_side(self, tasks: Mapping[str, Sequence[str]], rounds: int | None = None) -> None:
        """Run each task once a round."""
        for number in range(rounds or self._rounds):
            for label, words in tasks.items():
                print(f"  {number + 1}: {label}", file=sys.stderr, flush=True)
                self.told.setdefault(label, []).append(run_task(words))

    def median(self, label: str, key: str = "seconds") -> float:
        """The middle of what a task told."""
        return statistics.median(told[key] for told in self.told[label])

    def ratio(self, label: str, baseline: str, key: str = "seconds") -> float:
        """The medians of two tasks, divided."""
        return self.median(label, key) / self.median(baseline, key)

    def goal(self, name: str, label: str, baseline: str, most: float, key: str = "seconds") -> Goal:
        """`label` costs at most `most` times `baseline`."""
        ratio = self.ratio(label, baseline, key)
        unit = "s" if key == "seconds" else key.rpartition("_")[2].upper()
        return Goal(
            name,
            f"{label} ({self.median(label, key):.2f} {unit})",
            f"{baseline} ({self.median(baseline, key):.2f} {unit})",
            f"{ratio:.2f}×",
            f"≤ {most:g}×",
            ratio <= most,
        )

    def faster(self, name: str, label: str, baseline: str, least: float) -> Goal:
        """`label` is at least `least` times as fast as `baseline`."""
        ratio = self.ratio(baseline, label)
        return Goal(
            name,
            f"{label} ({self.median(label):.2f} s)",
            f"{baseline} ({self.median(baseline):.2f} s)",
            f"{ratio:.1f}× faster",
            f"≥ {least:g}×",
            ratio >= least,
        )

    def below(self, name: str, label: str, key: str, most: float, baseline: str = "–") -> Goal:
        """A figure of `label` is at most `most`."""
        value = self.median(label, key)
        return Goal(name, f"{label}: {key}", baseline, f"{value:.1f}", f"≤ {most:g}", value <= most)


def run_task(words: Sequence[str]) -> Told:
    """What one task told, in a fresh process."""
    answer = subprocess.run(
        [sys.executable, "-m", "benchmarks.task", *words],
        cwd=HERE.parent,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    if answer.returncode:
        raise SystemExit(f"{words}: {answer.stderr[-2000:]}")
    told: Told = json.loads(answer.stdout.splitlines()[-1])
    return told


def importing(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G1 to G6, G9: sheets in."""
    sheet = str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows))
    small = str(made.order_sheet(folder / "orders-20000.xlsx", 20_000))
    flat, mine, other = (str(folder / name) for name in ("flat.db", "mine.db", "other.db"))
    bench.side_by_side(
        {
            "calamine": ["calamine", sheet],
            "calamine + executemany": ["calamine_and_executemany", sheet, flat],
            "read and plan": ["read_and_plan", sheet, mine],
            "import without search": ["import_without_search", sheet, other],
            "import": ["import_sheet", sheet, mine],
            "import again": ["import_again", sheet, mine],
            "executemany of the rows": ["executemany_of_rows", mine, flat],
            "store's bulk writer": ["ledger_of_rows", mine, other],
        }
    )
    goals = [
        bench.goal("G1", "read and plan", "calamine", 1.7),
        bench.goal("G2", "import without search", "calamine + executemany", 1.25),
        bench.goal("G3", "import", "calamine + executemany", 1.7),
        bench.goal("G4", "import again", "calamine + executemany", 0.9),
        bench.goal("G6", "store's bulk writer", "executemany of the rows", 1.15),
        bench.goal("G9", "import", "calamine", 1.3, "peak_mb"),
    ]
    peers = {"import of 20 000 rows": ["import_sheet", small, mine]}
    if has_module("pandas"):
        peers["pandas (openpyxl) + to_sql"] = ["pandas_openpyxl", small, flat]
        peers["pandas (calamine) + to_sql"] = ["pandas_calamine", small, flat]
    if shutil.which("soffice"):
        peers["LibreOffice to csv"] = ["libreoffice", small, str(folder)]
    bench.side_by_side(peers)
    for label, least in (
        ("pandas (openpyxl) + to_sql", 5),
        ("pandas (calamine) + to_sql", 2.5),
        ("LibreOffice to csv", 3),
    ):
        if label in peers:
            goals.append(bench.faster("G5", "import of 20 000 rows", label, least))
    return goals


def exporting(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G7, G8: sheets out."""
    store = str(folder / "mine-export.db")
    run_task(["import_sheet", str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows)), store])
    target = str(folder / "out.xlsx")
    bench.side_by_side(
        {
            "export of orders": ["export_orders", store, target],
            "bare rustpy-xlsxwriter": ["bare_rustpy", store, target],
        }
    )
    bench.side_by_side(
        {
            "xlsxwriter constant_memory": ["xlsxwriter_constant_memory", store, target],
            "openpyxl write_only": ["openpyxl_write_only", store, target],
        },
        rounds=2,
    )
    return [
        bench.goal("G7", "export of orders", "bare rustpy-xlsxwriter", 1.2),
        bench.faster("G7", "export of orders", "xlsxwriter constant_memory", 4),
        bench.faster("G7", "export of orders", "openpyxl write_only", 8),
        bench.below("G8", "export of orders", "grown_mb", 40, "the idle program"),
    ]


def window(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G14 to G18: the window."""
    store = str(made.big_store(folder / "big.db", 1_000_000))
    sheet = str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows))
    bench.side_by_side(
        {
            "bare PySide6 window": ["bare_window"],
            "first paint": ["first_paint", str(folder / "new")],
            "first page of 1 000 000 orders": ["first_page", store],
        }
    )
    bench.side_by_side(
        {
            "constant model": ["scroll_constant"],
            "table of 1 000 000 orders": ["scroll_orders", store],
        },
        rounds=3,
    )
    bench.side_by_side(
        {"the window while importing": ["gaps", sheet, str(folder / "gaps.db")]}, rounds=3
    )
    return [
        bench.goal("G14", "first paint", "bare PySide6 window", 1.5),
        bench.goal("G15", "first page of 1 000 000 orders", "bare PySide6 window", 4.5),
        bench.goal("G16", "table of 1 000 000 orders", "constant model", 1.3, "wheel_ms"),
        bench.goal("G16", "table of 1 000 000 orders", "constant model", 1.6, "wheel_p95_ms"),
        bench.goal("G16", "table of 1 000 000 orders", "constant model", 1.5, "jump_ms"),
        bench.below("G17", "table of 1 000 000 orders", "grown_mb", 80, "the empty table"),
        bench.below("G18", "the window while importing", "import_gap_ms", 100, "ticks of 5 ms"),
        bench.below("G18", "the window while importing", "import_p99_ms", 35, "ticks of 5 ms"),
        bench.below("G18", "the window while importing", "export_gap_ms", 100, "ticks of 5 ms"),
        bench.below("G18", "the window while importing", "export_p99_ms", 35, "ticks of 5 ms"),
    ]


GROUPS: Mapping[str, Callable[[Bench, Path, int], list[Goal]]] = {
    "importing": importing,
    "exporting": exporting,
    "window": window,
}


def main() -> None:
    """Measure and write RESULTS.md."""
    parser = argparse.ArgumentParser(prog="benchmarks.run", description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[[], *GROUPS], help="which (default: all)")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=Path, help="keep the made files there")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made_here:
        folder = asked.folder or Path(made_here)
        folder.mkdir(exist_ok=True)
        bench = Bench(asked.rounds)
        goals: list[Goal] = []
        for name in asked.groups or GROUPS:
            goals += GROUPS[name](bench, folder, asked.rows)
    text = report(goals, asked.rows, asked.rounds)
    print(text)
    if not asked.groups:
        RESULTS.write_text(text, "utf-8")


def report(goals: Sequence[Goal], rows: int, rounds: int) -> str:
    """RESULTS.md."""
    lines = [
        "# Measured",
        "",
        f"Written by `python -m benchmarks.run` on {datetime.now():%Y-%m-%d %H:%M} at {commit()},",
        f"with {rows:,} rows × 49 columns, medians of {rounds} rounds.",
        f"Machine: {platform.system()} {platform.machine()}, {os.cpu_count()} cores,",
        f"Python {platform.python_version()}, {versions()}.",
        "Candidates ran in turn, each in a process of its own; the goals are ratios.",
        "",
        "| goal | what | beside | measured | wanted | met |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    lines += [
        f"| {g.name} | {g.what} | {g.baseline} | {g.measured} | {g.wanted} "
        f"| {'yes' if g.met else 'no'} |"
        for g in goals
    ]
    return "\n".join(lines) + "\n"


def commit() -> str:
    """The commit that was measured; marked when files differ from it."""
    head = git("rev-parse", "--short", "HEAD")
    changed = git("status", "--porcelain", "--untracked-files=no", "--", "seller_desk")
    return head + (" with changes" if changed else "")


def git(*words: str) -> str:
    """What git answers."""
    answer = subprocess.run(
        ["git", *words],  # noqa: S607
        cwd=HERE,
        capture_output=True,
        text=True,
        check=True,
    )
    return answer.stdout.strip()


def versions() -> str:
    """The libraries that count."""
    from importlib.metadata import version

    names = ("PySide6-Essentials", "SQLAlchemy", "sqlcipher3", "python-calamine")
    return ", ".join(f"{name} {version(name)}" for name in (*names, "rustpy-xlsxwriter"))


def has_module(name: str) -> bool:
    """Whether a peer is installed here."""
    from importlib.util import find_spec

    return find_spec(name) is not None


if __name__ == "__main__":
    main()
