"""Every measurement, side by side in one run: `python -m benchmarks.run`.

With `--program DIST` the built program is measured, too: its size, and how soon it stands beside
the same from its sources.

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
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from benchmarks import frozen, made
from benchmarks.goal import Goal, compared, told
from benchmarks.memory import Watch
from benchmarks.task import BEGUN

HERE = Path(__file__).parent
RESULTS = HERE / "RESULTS.md"
Told = dict[str, Any]


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
        return float(statistics.median(told[key] for told in self.told[label]))

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
    """What one task told, in a fresh process, and the most memory that it and its children held."""
    process = subprocess.Popen(
        [sys.executable, "-m", "benchmarks.task", *words],
        cwd=HERE.parent,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            # An installed program does not compile itself anew at every start.
            "PYTHONDONTWRITEBYTECODE": "",
            BEGUN: repr(time.monotonic()),
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    watch = Watch(process)
    answer, trouble = process.communicate()
    if process.returncode:
        raise SystemExit(f"{words}: {trouble[-2000:]}")
    told: Told = json.loads(answer.splitlines()[-1])
    return {**told, "peak_mb": watch.peak_mb}


def importing(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G1 to G4, G6, G9: sheets in."""
    sheet = str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows))
    flat, mine, other = (str(folder / name) for name in ("flat.db", "mine.db", "other.db"))
    bench.side_by_side(
        {
            "calamine": ["importing.calamine", sheet],
            "calamine + executemany": ["importing.calamine_and_executemany", sheet, flat],
            "read to validated orders": ["importing.read_orders", sheet],
            "import without search": ["importing.import_without_search", sheet, other],
            "import": ["importing.import_sheet", sheet, mine],
            "import again": ["importing.import_again", sheet, mine],
            "executemany of the rows": ["importing.executemany_of_rows", mine, flat],
            "store's bulk writer": ["importing.ledger_of_rows", mine, other],
        }
    )
    return [
        bench.goal("G1", "read to validated orders", "calamine", 1.7),
        bench.goal("G2", "import without search", "calamine + executemany", 1.25),
        bench.goal("G3", "import", "calamine + executemany", 1.7),
        bench.goal("G4", "import again", "calamine + executemany", 0.9),
        bench.goal("G6", "store's bulk writer", "executemany of the rows", 1.15),
        bench.goal("G9", "import", "calamine", 1.3, "peak_mb"),
    ]


def peers(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """G5: what else people use."""
    sheet = str(made.order_sheet(folder / "orders-20000.xlsx", 20_000))
    flat, mine = (str(folder / name) for name in ("flat.db", "mine-20000.db"))
    tasks = {"import of 20 000 rows": ["importing.import_sheet", sheet, mine]}
    if has_module("pandas"):
        tasks["pandas (openpyxl) + to_sql"] = ["importing.pandas_openpyxl", sheet, flat]
        tasks["pandas (calamine) + to_sql"] = ["importing.pandas_calamine", sheet, flat]
    if shutil.which("soffice"):
        tasks["LibreOffice to csv"] = ["importing.libreoffice", sheet, str(folder)]
    bench.side_by_side(tasks)
    wanted = {
        "pandas (openpyxl) + to_sql": 5,
        "pandas (calamine) + to_sql": 2.5,
        "LibreOffice to csv": 3,
    }
    return [
        bench.faster("G5", "import of 20 000 rows", label, least)
        for label, least in wanted.items()
        if label in tasks
    ]


def exporting(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G7, G8: sheets out."""
    sheet = str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows))
    store, target = str(folder / "mine-export.db"), str(folder / "out.xlsx")
    run_task(["importing.import_sheet", sheet, store])
    bench.side_by_side(
        {
            "export of orders": ["exporting.export_orders", store, target],
            "bare rustpy-xlsxwriter": ["exporting.bare_rustpy", store, target],
        }
    )
    bench.side_by_side(
        {
            "xlsxwriter constant_memory": ["exporting.xlsxwriter_constant_memory", store, target],
            "openpyxl write_only": ["exporting.openpyxl_write_only", store, target],
        },
        rounds=1,
    )
    return [
        bench.goal("G7", "export of orders", "bare rustpy-xlsxwriter", 1.2),
        bench.faster("G7", "export of orders", "xlsxwriter constant_memory", 4),
        bench.faster("G7", "export of orders", "openpyxl write_only", 8),
        bench.below("G8", "export of orders", "grown_mb", 40, "before the export"),
    ]


def listing(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """G10 to G12: lists and search in a store of a million orders."""
    store = str(made.big_store(folder / "big.db", 1_000_000))
    lists, search = "lists of 1 000 000 orders", "search in 1 000 000 orders"
    bench.side_by_side({lists: ["listing.lists", store], search: ["listing.search", store]}, 3)
    deep, first = (bench.median(lists, f"{name}_page_ms") for name in ("deep", "first"))
    scan, index = (bench.median(search, f"{name}_ms") for name in ("scan", "no_hit"))
    return [
        bench.below("G10", lists, "deep_page_ms", 5, "128 rows at place 500 000"),
        compared("G10", "a page at place 500 000", "the first page", deep / first, 3),
        bench.below("G11", search, "many_hits_ms", 20, "the newest 100 of a million hits"),
        bench.below("G11", search, "few_hits_ms", 20, "the newest 100 of some hits"),
        compared("G11", "search without a hit", "a LIKE scan of 4 columns", index / scan, 1 / 30),
        bench.below("G12", search, "index_share", 30, "percent of the rest of the store"),
        bench.below("–", lists, "find_to_ship_ms", 100, "all that wait, by deadline"),
        bench.below("–", lists, "find_all_ms", 1_000, "a million, newest first"),
        bench.below("–", lists, "find_words_ms", 200, "the box over the list"),
        bench.below("–", lists, "counts_ms", 200, "orders in every list"),
    ]


def titles(bench: Bench, _folder: Path, _rows: int) -> list[Goal]:
    """A key press in the title studio: the whole check, and only a loop over all words."""
    press, loop, many = "check of a title", "a pattern for every banned word", "check of titles"
    tasks = {press: ["titles.check"], loop: ["titles.every_word"], many: ["titles.many"]}
    bench.side_by_side(tasks, 3)
    return [
        bench.below("–", press, "press_ms", 10, "33 characters, two banned words"),
        bench.goal("–", press, loop, 20, "press_ms"),
        bench.below("–", many, "thousand_ms", 5_000, "1 000 such titles"),
    ]


def waybills(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """The page for many waybills."""
    paste = "5 000 waybills pasted"
    bench.side_by_side({paste: ["waybills.pasted", str(folder / "waybills.db")]}, 3)
    return [
        bench.below("–", paste, "match_ms", 1_000, "matched with 5 000 orders to ship"),
        bench.below("–", paste, "write_s", 15, "seconds, written as one step"),
    ]


def paper(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """Work lists on paper."""
    picks = "picking list over 500 orders"
    bench.side_by_side({picks: ["paper.picked", str(folder / "paper.db")]}, 3)
    return [bench.below("–", picks, "pdf_ms", 2_000, "read, laid out and written as a PDF")]


def laboratory(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """A coupon tried on real orders."""
    tried = "coupon tried on 50 000 orders"
    bench.side_by_side({tried: ["laboratory.tried", str(folder / "laboratory.db")]}, 3)
    return [
        bench.below("–", tried, "first_ms", 1_000, "read, replayed and drawn as a curve"),
        bench.below("–", tried, "next_ms", 250, "another draft on the same orders"),
    ]


def data(bench: Bench, folder: Path, _rows: int) -> list[Goal]:
    """G13 and G19: the data centre."""
    store = str(made.big_store(folder / "big.db", 1_000_000))
    page, looks, sums = "the data centre's page", "its numbers", "kept sums"
    tasks = {page: ["data.page", store], looks: ["data.looks", store], sums: ["data.sums", store]}
    bench.side_by_side(tasks, 3)
    chart, by_hand = "chart of 3 × 365 days, moved", "the same painted by hand"
    bench.side_by_side({by_hand: ["panning.by_hand"], chart: ["panning.trend"]}, 3)
    return [
        bench.goal("G19", chart, by_hand, 2, "frame_ms"),
        bench.below("G13", page, "drawn_ms", 1_000, "a store that nothing was asked of yet"),
        bench.below("G13", looks, "cold_ms", 1_000, "the shop in 30 days, first of all"),
        bench.below("G13", looks, "week_ms", 300, "another range, 7 days"),
        bench.below("G13", looks, "quarter_ms", 300, "another range, 90 days"),
        bench.below("G13", looks, "products_ms", 300, "the products in 30 days"),
        bench.below("G13", looks, "buyers_ms", 300, "the customers in 30 days"),
        *(
            compared("G13", f"{name} from sums", "from the rows", bench.median(sums, part), 0.1)
            for name, part in SUMS.items()
        ),
    ]


SUMS = {
    "regions of a year": "regions_part",
    "products of 30 days": "products_part",
    "tiers": "tiers_part",
    "who bought again": "again_part",
}


def window(bench: Bench, folder: Path, rows: int) -> list[Goal]:
    """G14 to G18: the window."""
    store = str(made.big_store(folder / "big.db", 1_000_000))
    sheet = str(made.order_sheet(folder / f"orders-{rows}.xlsx", rows))
    bare, table, busy = "bare PySide6 window", "table of 1 000 000 orders", "the window at work"
    bench.side_by_side(
        {
            bare: ["starting.bare_window"],
            "first paint": ["starting.first_paint", str(folder / "new")],
            "first page of 1 000 000 orders": ["starting.first_page", store],
        }
    )
    bench.side_by_side(
        {"constant model": ["window.scroll_constant"], table: ["window.scroll_orders", store]}, 3
    )
    bench.side_by_side({busy: ["window.gaps", sheet, str(folder / "gaps.db")]}, 3)
    images = "100 main images made"
    bench.side_by_side({images: ["window.composing", str(folder / "composing.db")]}, 3)
    return [
        bench.goal("G14", "first paint", bare, 1.5),
        bench.goal("G15", "first page of 1 000 000 orders", bare, 4.5),
        bench.goal("G16", table, "constant model", 1.3, "wheel_ms"),
        bench.goal("G16", table, "constant model", 1.6, "wheel_p95_ms"),
        bench.goal("G16", table, "constant model", 1.5, "jump_ms"),
        bench.below("G17", table, "grown_mb", 80, "the list of orders to ship"),
        *(
            bench.below("G18", busy, f"{work}_{figure}_ms", most, f"{what}, ticks of 5 ms")
            for work, what in WORK.items()
            for figure, most in (("gap", 100), ("p99", 35))
        ),
        bench.below("–", images, "compose_gap_ms", 100, "the window meanwhile, ticks of 5 ms"),
    ]


def frozen_program(folder: Path) -> list[Goal]:
    """The built program: every part of it once, and its start."""
    seen = dict(frozen.parts(folder))
    source = [sys.executable, "-m", "seller_desk"]
    doors = {"sources": source, "program": [frozen.program(folder, frozen.WINDOW)]}
    starts: dict[str, list[float]] = {name: [] for name in doors}
    for _ in range(3):
        for name, command in doors.items():
            starts[name].append(frozen.window_seconds(command))
    windows = {name: statistics.median(seconds) for name, seconds in starts.items()}
    least = {"demo, 300 orders": 10, "export": 5, "import": 5, "weekly review": 5, "backup": 5}
    return [
        told("the built program, MB", "its folder", frozen.size(folder), 260),
        told("its window on the screen, s", "on a screen of its own", windows["program"], 3),
        compared(
            "–",
            f"its window ({windows['program']:.2f} s)",
            f"from the sources ({windows['sources']:.2f} s)",
            windows["program"] / windows["sources"],
            1.5,
        ),
        *(
            told(f"its {part}, s", "with the start", seen[part], most)
            for part, most in least.items()
        ),
    ]


WORK = {"idle": "nothing", "read": "reading", "write": "writing to the store", "export": "export"}
GROUPS: Mapping[str, Callable[[Bench, Path, int], list[Goal]]] = {
    "importing": importing,
    "peers": peers,
    "exporting": exporting,
    "listing": listing,
    "titles": titles,
    "waybills": waybills,
    "paper": paper,
    "laboratory": laboratory,
    "data": data,
    "window": window,
}


def main() -> None:
    """Measure and write RESULTS.md."""
    parser = argparse.ArgumentParser(prog="benchmarks.run", description=__doc__)
    parser.add_argument("groups", nargs="*", choices=[[], *GROUPS], help="which (default: all)")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--program", type=Path, help="the built program, dist/Seller Desk")
    parser.add_argument("--folder", type=Path, help="keep the made files there")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as made_here:
        folder = asked.folder or Path(made_here)
        folder.mkdir(exist_ok=True)
        bench = Bench(asked.rounds)
        goals: list[Goal] = []
        for name in asked.groups or GROUPS:
            goals += GROUPS[name](bench, folder, asked.rows)
    if asked.program:
        goals += frozen_program(asked.program)
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
        "The writers xlsxwriter and openpyxl ran once; what takes milliseconds in lists and search",
        "is the best of 5 (the scan: of 3), warm; memory is that of a process and its children.",
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
