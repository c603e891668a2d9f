"""P28: a kill while a password is set leaves a whole shop, plain or sealed, and whole backups."""

import random
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from seller_desk.models import cipher
from seller_desk.models.cipher import Cost
from seller_desk.models.store import Store
from seller_desk.services import backup, passwords
from tests.faults.conftest import Trials
from tests.makers import NOW, make_order

KILLS = 12
CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)


@pytest.fixture
def pristine(shop: Path) -> Path:
    """A shop of one order with a backup, to begin from each time."""
    with closing(Store.open(shop, create=True)) as store:
        with store.write("made", now=NOW) as session:
            make_order(session)
        backup.make(store, NOW)
    return shutil.copytree(shop.parent, shop.parent.with_name("pristine"))


def test_killed_at_any_moment_the_shop_is_whole_and_opens(
    trials: Trials, shop: Path, pristine: Path
) -> None:
    faults = trials("seal", shop)
    steps = faults.count()
    assert steps > KILLS

    for step in [1, steps, *random.sample(range(2, steps), KILLS)]:
        shutil.rmtree(shop.parent)
        shutil.copytree(pristine, shop.parent)
        faults.run(kill=step)
        passwords.open_with(shop, "correct horse", CHEAP)
        assert orders_in(shop) == 1, step
        passwords.finish(shop)
        assert passwords.others(shop) == [], step
        kept = [found.path for found in backup.found_in(shop.parent / "backups")]
        assert [orders_in(path) for path in kept] == [1], step
        assert cipher.form_of(kept[0]) is cipher.form_of(shop)


def orders_in(path: Path) -> int:
    with closing(Store.open(path)) as store, store.read() as session:
        assert store.faults() == []
        counted = session.connection().exec_driver_sql("SELECT count(*) FROM sales_order")
        return int(counted.scalar_one())
