"""P8: a backup has its name only when it is whole; a kill anywhere leaves no bad one."""

import random
import shutil
from pathlib import Path

from seller_desk.models.store import Store
from tests.faults.conftest import Faults
from tests.faults.sheets import small_sheet

TRIALS = 12


def test_killed_at_any_moment_no_bad_backup_is_left(faults: Faults, tmp_path: Path) -> None:
    shop = faults.folder / "shop.db"
    faults.run("importing.py", str(shop), str(small_sheet(tmp_path)))
    shutil.rmtree(shop.parent / "backups", ignore_errors=True)
    steps = faults.operations("backing_up.py", str(shop))
    assert steps > 3

    for step in random.sample(range(1, steps + 1), min(steps, TRIALS)):
        shutil.rmtree(shop.parent / "backups", ignore_errors=True)
        faults.run("backing_up.py", str(shop), kill=str(step))
        for backup in shop.parent.glob("backups/*.db"):
            whole = Store.open(backup)
            assert whole.faults() == []
            whole.close()

    made = faults.run("backing_up.py", str(shop))
    assert Path(made.stdout.strip()).exists(), made.stderr
    assert not list(shop.parent.glob("backups/*.part*"))
