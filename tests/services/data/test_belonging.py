from collections.abc import Callable
from pathlib import Path

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.data.belonging import assign_traffic
from tests.makers import NOW, make_product
from tests.services.data.days import GOODS, goods_row, stored, take_in, write_days

Dump = Callable[[], dict[str, list[tuple[object, ...]]]]
OFFER = "745600000001"


def goods(folder: Path, *days: str) -> Path:
    return write_days(folder / f"{days[0]}.xls", GOODS, *(goods_row(day=day) for day in days))


def test_whoever_gets_the_days_gets_the_later_ones_too(
    store: Store, tmp_path: Path, dump: Dump
) -> None:
    with store.write("made", now=NOW) as session:
        product = make_product(session, "店里叫别的").id
    take_in(store, goods(tmp_path, "2026-11-18", "2026-11-19"))
    assert stored(store, "product_day", "product_id") == [(None,), (None,)]
    before = dump()

    with store.write("assign_traffic", now=NOW) as session:
        assert assign_traffic(session, product, offer_id=OFFER, code=None, title="另写") == 2
    take_in(store, goods(tmp_path, "2026-11-20"))
    assert stored(store, "product_day", "product_id") == [(product,)] * 3

    history.undo(store, now=NOW)
    history.undo(store, now=NOW)
    assert dump() == before


def test_days_of_other_names_and_of_other_products_stay(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        mine, other = make_product(session, "甲").id, make_product(session, "乙", offer_id=OFFER).id
    rows = [goods_row(), goods_row(offer_id="745600000009", code="HY-9", title="没有的")]
    take_in(store, write_days(tmp_path / "a.xls", GOODS, *rows))

    with store.write("assign_traffic", now=NOW) as session:
        assert assign_traffic(session, mine, offer_id=OFFER, code=None, title=None) == 0
    assert stored(store, "product_day", "product_id") == [(other,), (None,)]
