"""P16: a stop at any moment is heard at once and leaves nothing behind."""

import random
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.settings import ShopSettings
from seller_desk.words import Cancelled, ExportTable
from tests.conftest import Dump
from tests.makers import NOW, new_store
from tests.services.paper import first, write

ORDERS = 600
AT_ONCE = 1.0
"""Seconds between the wish to stop and the end."""


class Wish:
    """A wish to stop that comes when it is asked for the n-th time; never when n is 0."""

    def __init__(self, at: int = 0) -> None:
        self.asked = 0
        self._at = at
        self._since: float | None = None

    def __call__(self) -> bool:
        self.asked += 1
        if self.asked == self._at:
            self._since = time.monotonic()
        return self._since is not None

    @property
    def waited(self) -> float:
        assert self._since is not None, "nobody asked"
        return time.monotonic() - self._since


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    numbers = range(ORDERS)
    return write(tmp_path / "a.xlsx", *(first(f"26118836448200{number:05}") for number in numbers))


def assert_stops(job: Callable[[Cancelled], object], at: int) -> None:
    wish = Wish(at)
    with pytest.raises(DeskError) as stopped:
        job(wish)
    assert wish.waited < AT_ONCE
    assert stopped.value.first.code is StoreCode.CANCELLED


def moments(job: Callable[[Cancelled], object], trials: int) -> list[int]:
    """Some of the moments at which a job that runs to its end looks for a wish."""
    wish = Wish()
    job(wish)
    assert wish.asked > 1
    return some(wish.asked, trials)


def test_a_stopped_look_at_a_file_changes_nothing(
    store: Store, sheet: Path, dump: Callable[[], Dump]
) -> None:
    def look(cancelled: Cancelled) -> None:
        imports.plan_file(store, sheet, now=NOW, cancelled=cancelled)

    before = dump()
    wish = Wish()
    look(wish)
    # While the child reads, the wish is looked for by time: the last moments vary from run to run.
    for moment in sorted({1, 2, max(wish.asked // 8, 1), max(wish.asked // 4, 1)}):
        assert_stops(look, moment)
    assert dump() == before


def test_a_stopped_import_leaves_nothing(
    store: Store, sheet: Path, tmp_path: Path, dump: Callable[[], Dump]
) -> None:
    plan = imports.plan_file(store, sheet, now=NOW)
    before = dump()

    def import_it(cancelled: Cancelled) -> None:
        imports.carry_out(store, plan, now=NOW, cancelled=cancelled)

    for moment in some(asked_on_a_copy(plan, tmp_path), 25):
        assert_stops(import_it, moment)
        assert dump() == before
    import_it(Wish())
    assert dump() != before


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_a_stopped_export_leaves_the_old_file_and_no_other(
    store: Store, sheet: Path, tmp_path: Path, suffix: str
) -> None:
    imports.carry_out(store, imports.plan_file(store, sheet, now=NOW), now=NOW)
    target = tmp_path / "out" / f"orders{suffix}"
    target.parent.mkdir()

    def export_it(cancelled: Cancelled) -> None:
        export(
            store, ExportTable.ORDERS, target, chosen=ExportFilter(), full=True, language="zh_CN",
            settings=ShopSettings(), now=NOW, cancelled=cancelled,
        )  # fmt: skip

    found = moments(export_it, 12)
    old = target.read_bytes()
    for moment in found:
        assert_stops(export_it, moment)
        assert target.read_bytes() == old
        assert list(target.parent.iterdir()) == [target]


def some(asked: int, trials: int) -> list[int]:
    """The first and the last moment, and others by chance."""
    between = random.sample(range(2, asked), min(trials, asked) - 2)
    return [1, asked, *between]


def asked_on_a_copy(plan: imports.FilePlan, folder: Path) -> int:
    """How often an import looks for a wish: learned on another new store."""
    other = new_store(folder / "other.db")
    wish = Wish()
    imports.carry_out(other, plan, now=NOW, cancelled=wish)
    other.close()
    return wish.asked
