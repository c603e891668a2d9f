"""An import that is taken back, with what came after it."""

from collections.abc import Callable
from datetime import timedelta

from seller_desk.models.store import Store
from seller_desk.services import history
from tests.makers import NOW
from tests.services.paper import NUMBER, bring_in, first, line
from tests.services.test_intake import OTHER, ask, edit


def test_undo_after_changes_of_every_kind_brings_back_the_store(
    store: Store, dump: Callable[[], object]
) -> None:
    bring_in(store, first(offer_id=None), line(code="HY-2", offer_id=None, title="圆领卫衣"))
    before = dump()
    report = bring_in(
        store,
        first(status_text="退款中", quantity_milli="30", receiver_name="李雷"),
        line(code="HY-3", title="毛巾"),
        first(OTHER, status_text="已发货", waybills="78000000000001", courier_text="中通"),
        first(OTHER[:-1] + "3", buyer_login="新买家"),
    )
    assert (report.records.new, report.records.changed) == (2, 1)
    after = dump()
    history.undo(store, now=NOW + timedelta(minutes=1))
    assert dump() == before
    history.redo(store, now=NOW + timedelta(minutes=2))
    assert dump() == after


def test_undo_keeps_what_was_edited_since_and_what_it_needs(store: Store) -> None:
    bring_in(
        store, first(), first(OTHER, buyer_login="新买家", code="HY-9", offer_id="745600000009")
    )
    edit(store, note="先发")
    report = history.take_back(store, 1, now=NOW)
    assert report["kept"] == [{"kind": "order", "key": NUMBER, "reason": "edited_since"}]
    assert ask(store, "SELECT number FROM sales_order") == [(NUMBER,)]
    assert ask(store, "SELECT login FROM customer") == [("华艺服饰",)]
    assert ask(store, "SELECT code FROM product") == [("HY-1",)]
    assert ask(store, "SELECT spec FROM sku") == [("红色;XL",)]
    assert bring_in(store, first()).records.unchanged == 1


def test_a_variant_goes_with_its_own_import_though_its_product_stays(
    store: Store, dump: Callable[[], object]
) -> None:
    bring_in(store, first())
    before = dump()
    bring_in(store, first(OTHER, spec="黑色;L", sku_id="4500000000002"))
    history.undo(store, now=NOW)
    assert dump() == before
