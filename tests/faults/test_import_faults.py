"""P1, P3: whatever happens to the disk or the program, an import is in whole or not at all."""

import errno
import random
import shutil
from dataclasses import dataclass
from pathlib import Path

import pytest
from sqlalchemy import text

from seller_desk.models.base import Base
from seller_desk.models.store import Store
from seller_desk.services import imports
from tests.faults.conftest import Faults, Trials
from tests.faults.sheets import later_sheet, small_sheet
from tests.makers import NOW

HISTORY = {"operation", "touch"}
KILLS = 100
FAILURES = 12
TOLD = {
    errno.ENOSPC: {"disk_full", "disk_error", "store_read_only", "store_damaged", "store_busy"},
    errno.EIO: {"disk_error", "store_read_only", "store_damaged", "store_busy"},
}
"""A database that cannot lay its files out says of a full disk, too, that the disk failed."""


@dataclass(frozen=True)
class Import:
    """An import that adds and changes orders, to be tried again and again on the same store."""

    faults: Faults
    shop: Path
    before: object
    after: object
    steps: int

    def reset(self) -> None:
        for stray in self.shop.parent.iterdir():
            stray.unlink()
        shutil.copy(kept(self.shop), self.shop)

    def found(self) -> object:
        """What stands in the store: all of the import or nothing."""
        found = rows_of(self.shop)
        assert found in (self.before, self.after), "half an import"
        return found


@pytest.fixture
def evening(trials: Trials, shop: Path, tmp_path: Path) -> Import:
    """The store has had one import before."""
    store = Store.open(shop, create=True)
    plan = imports.plan_file(store, small_sheet(tmp_path), now=NOW)
    imports.carry_out(store, plan, now=NOW)
    store.close()
    shutil.copy(shop, kept(shop))
    before = rows_of(shop)
    faults = trials("import", shop, later_sheet(tmp_path))
    steps = faults.count()
    after = rows_of(shop)
    assert before != after
    return Import(faults, shop, before, after, steps)


def test_killed_at_any_moment_an_import_is_in_whole_or_not_at_all(evening: Import) -> None:
    seen = set()
    for step in moments(evening.steps, KILLS):
        evening.reset()
        outcome = evening.faults.run(kill=step)
        found = evening.found()
        assert found == evening.after or not outcome.is_acknowledged, (
            f"an acknowledged import is gone after operation {step}"
        )
        seen.add(found == evening.after)

    assert seen == {True, False}


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "for good"])
def test_a_disk_that_fails_leaves_whole_data_and_a_clear_word(
    evening: Import, error: int, *, lasting: bool
) -> None:
    for step in moments(evening.steps, FAILURES):
        evening.reset()
        outcome = evening.faults.run(fail=step, error=error, lasting=lasting)
        assert outcome.is_acknowledged or set(outcome.said) <= TOLD[error], (step, outcome)
        if evening.found() == evening.before:
            assert not outcome.is_acknowledged, step
            assert evening.faults.run().is_acknowledged, f"no second try after operation {step}"
            assert evening.found() == evening.after


def moments(steps: int, trials: int) -> list[int]:
    """Steps to strike at: the first, the last, and some or all between, other ones every time."""
    return sorted({1, steps, *random.sample(range(1, steps + 1), min(steps, trials))})


def kept(shop: Path) -> Path:
    return shop.parent.with_name("kept.db")


def rows_of(shop: Path) -> object:
    """Every row but the history's; the store must be whole."""
    store = Store.open(shop)
    try:
        assert store.faults() == []
        with store.read() as session:
            return {
                name: [tuple(row) for row in session.execute(text(f'SELECT * FROM "{name}"'))]
                for name in Base.metadata.tables
                if name not in HISTORY
            }
    finally:
        store.close()
