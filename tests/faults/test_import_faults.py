"""P1, P3: whatever happens to the disk or the program, an import is in whole or not at all."""

import errno
import random
import shutil
from pathlib import Path

import pytest
from sqlalchemy import text

from seller_desk.models.base import Base
from seller_desk.models.store import Store
from tests.faults.conftest import Faults
from tests.faults.sheets import later_sheet, small_sheet

TRIALS = 16
HISTORY = {"operation", "touch"}


@pytest.fixture
def shop(faults: Faults, tmp_path: Path) -> Path:
    """A store that has had one import, so that the next one adds and changes."""
    store = faults.folder / "shop.db"
    done = faults.run("importing.py", str(store), str(small_sheet(tmp_path)))
    assert done.stdout == "done\n", done.stderr
    return store


def test_killed_at_any_moment_an_import_is_in_whole_or_not_at_all(
    faults: Faults, shop: Path, tmp_path: Path
) -> None:
    sheet = str(later_sheet(tmp_path))
    before, after, steps = outcomes(faults, shop, sheet, tmp_path)
    seen = set()

    for step in moments(steps):
        reset(shop, tmp_path)
        killed = faults.run("importing.py", str(shop), sheet, kill=str(step))
        found = rows_of(shop)
        assert found in (before, after), f"half an import after operation {step}"
        assert found == after or "done" not in killed.stdout, "an acknowledged import is gone"
        seen.add("after" if found == after else "before")

    assert seen == {"before", "after"}


@pytest.mark.parametrize("error", [errno.ENOSPC, errno.EIO])
@pytest.mark.parametrize("lasting", ["", ":s"])
def test_a_disk_that_fails_leaves_whole_data_and_a_clear_word(
    faults: Faults, shop: Path, tmp_path: Path, error: int, lasting: str
) -> None:
    sheet = str(later_sheet(tmp_path))
    before, after, steps = outcomes(faults, shop, sheet, tmp_path)

    for step in moments(steps)[: TRIALS // 4]:
        reset(shop, tmp_path)
        tried = faults.run("importing.py", str(shop), sheet, fail=f"{step}:{error}{lasting}")
        assert "Traceback" not in tried.stderr, tried.stderr
        found = rows_of(shop)
        assert found in (before, after), f"half an import after operation {step}"
        assert found == after or tried.returncode == 3
        again = faults.run("importing.py", str(shop), sheet)
        assert again.stdout == "done\n", again.stderr
        assert rows_of(shop) == after


def outcomes(faults: Faults, shop: Path, sheet: str, folder: Path) -> tuple[object, object, int]:
    """What the store holds before and after the import, and in how many steps it gets there."""
    before = rows_of(shop)
    shutil.copy(shop, folder / "kept.db")
    steps = faults.operations("importing.py", str(shop), sheet)
    after = rows_of(shop)
    assert before != after
    return before, after, steps


def moments(steps: int) -> list[int]:
    """Steps to strike at: the first, the last, and some between, other ones in every run."""
    chosen = set(random.sample(range(1, steps + 1), min(steps, TRIALS)))
    return sorted(chosen | {1, steps}, key=lambda _: random.random())  # noqa: S311


def reset(shop: Path, folder: Path) -> None:
    for stray in shop.parent.iterdir():
        shutil.rmtree(stray) if stray.is_dir() else stray.unlink()
    shutil.copy(folder / "kept.db", shop)


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
