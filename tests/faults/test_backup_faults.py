"""P8: a backup has its name only when it is whole; a kill anywhere leaves no bad one."""

import errno
import random
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from seller_desk.services import backup, imports
from tests.faults.conftest import Trials
from tests.faults.sheets import small_sheet
from tests.makers import NOW

ORDERS = 60
FAILURES = 10
TOLD = {
    errno.ENOSPC: {"disk_full", "disk_error", "store_read_only", "store_damaged"},
    errno.EIO: {"disk_error", "store_read_only", "store_damaged"},
}


@pytest.fixture
def filled(shop: Path, tmp_path: Path) -> Path:
    store = Store.open(shop, create=True)
    imports.carry_out(store, imports.plan_file(store, small_sheet(tmp_path), now=NOW), now=NOW)
    store.close()
    return shop


def test_killed_at_any_moment_no_bad_backup_is_left(trials: Trials, filled: Path) -> None:
    faults = trials("backup", filled)
    steps = faults.count()
    assert steps > 3

    for step in range(1, steps + 1):
        clear(filled)
        outcome = faults.run(kill=step)
        made = whole_backups(filled)
        assert made or not outcome.is_acknowledged, step

    assert faults.run().is_acknowledged
    assert not list(filled.parent.glob("backups/*.part*"))


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO], ids=["full", "broken"])
@pytest.mark.parametrize("lasting", [False, True], ids=["once", "for good"])
def test_a_backup_that_fails_says_so_and_the_next_one_is_made(
    trials: Trials, filled: Path, error: int, *, lasting: bool
) -> None:
    faults = trials("backup", filled)
    for step in random.sample(range(1, faults.count() + 1), FAILURES):
        clear(filled)
        outcome = faults.run(fail=step, error=error, lasting=lasting)
        assert outcome.is_acknowledged or set(outcome.said) <= TOLD[error], (step, outcome)
        assert len(whole_backups(filled)) >= outcome.is_acknowledged
        assert faults.run().is_acknowledged, step
        assert whole_backups(filled)


def clear(shop: Path) -> None:
    for stray in shop.parent.glob("backups/*"):
        stray.unlink()


def whole_backups(shop: Path) -> list[Path]:
    """The files that have the name of a backup; each must be a whole store."""
    found = [each.path for each in backup.found_in(shop.parent / "backups")]
    for path in found:
        copy = Store.open(path)
        assert copy.faults() == []
        with copy.read() as session:
            assert (
                session.connection()
                .exec_driver_sql("SELECT count(*) FROM sales_order")
                .scalar_one()
                == ORDERS
            )
        copy.close()
    return found
