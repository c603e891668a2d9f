from collections.abc import Callable

import pytest
from sqlalchemy import text

from seller_desk.errors import DeskError
from seller_desk.models.base import Base
from seller_desk.models.ledger import insert_rows
from seller_desk.models.order import Order, Parcel
from seller_desk.models.search import matching_ids
from seller_desk.models.store import Changes, Store
from seller_desk.services import history
from seller_desk.words import OrderStatus, ParcelSource
from tests.makers import NOW, make_order

TABLES = Base.metadata.tables


def bring_in(store: Store, count: int = 3) -> None:
    with store.write("import_orders", now=NOW, is_import=True) as session:
        buyers = insert_rows(
            session,
            TABLES["customer"],
            ["identity", "company"],
            [(f"login:{number}", "华艺") for number in range(count)],
        )
        orders = insert_rows(
            session,
            TABLES["sales_order"],
            ["platform", "number", "customer_id", "status"],
            [("1688", f"50{n}", buyers[n], "awaiting_shipment") for n in range(count)],
        )
        insert_rows(
            session,
            TABLES["order_line"],
            ["order_id", "position", "title"],
            [(order, 1, "纯棉T恤") for order in orders],
        )


def test_undo_of_an_import_brings_back_the_store_and_redo_the_import(
    store: Store, dump: Callable[[], object]
) -> None:
    before = dump()
    bring_in(store)
    imported = dump()
    report = history.undo(store, now=NOW)
    assert report["reversed"] == {"orders": 3, "lines": 3, "customers": 3}
    assert dump() == before
    history.redo(store, now=NOW)
    assert dump() == imported


def test_an_import_pays_one_touch_a_table_not_one_a_row(store: Store) -> None:
    bring_in(store, 500)
    with store.read() as session:
        assert session.scalar(text("SELECT count(*) FROM touch")) == 3


def test_an_order_edited_since_stays_and_is_named(store: Store) -> None:
    bring_in(store)
    with store.write("set_note", now=NOW) as session:
        session.get_one(Order, 2).note = "先发"
    history.undo(store, now=NOW)
    history.redo(store, now=NOW)
    with store.write("ship_order", now=NOW) as session:
        order = session.get_one(Order, 3)
        order.parcels.append(Parcel(tracking_number="YT1234567890", source=ParcelSource.HERE))
    # Only the import can be named by the newest undo once the two edits are out of the way.
    with store.read() as session:
        assert [row.name for row in history.listing(session)][:1] == ["ship_order"]
    report = history.take_back(store, 1, now=NOW)
    assert report["kept"] == [
        {"kind": "order", "key": "501", "reason": "edited_since"},
        {"kind": "order", "key": "502", "reason": "edited_since"},
    ]
    with store.read() as session:
        assert [order.number for order in session.query(Order)] == ["501", "502"]
        assert session.scalar(text("SELECT count(*) FROM order_line")) == 2
        assert session.scalar(text("SELECT count(*) FROM customer")) == 2


def test_shipping_can_be_taken_back(store: Store, dump: Callable[[], object]) -> None:
    bring_in(store)
    before = dump()
    with store.write("ship_order", now=NOW) as session:
        order = session.get_one(Order, 1)
        order.status = OrderStatus.SHIPPED
        order.parcels.append(Parcel(tracking_number="YT1234567890", source=ParcelSource.HERE))
    history.undo(store, now=NOW)
    assert dump() == before


def test_nothing_to_undo_or_redo_is_said(store: Store) -> None:
    with pytest.raises(DeskError, match="nothing_to_undo"):
        history.undo(store, now=NOW)
    with pytest.raises(DeskError, match="nothing_to_redo"):
        history.redo(store, now=NOW)


def test_a_write_that_touches_nothing_is_no_operation(store: Store) -> None:
    heard: list[Changes] = []
    store.listen(heard.append)
    with store.write("set_note", now=NOW):
        pass
    assert heard == []
    bring_in(store)
    assert [changes.operation_id for changes in heard] == [1]


def test_a_write_that_fails_leaves_nothing(store: Store, dump: Callable[[], object]) -> None:
    before = dump()

    def fail() -> None:
        with store.write("set_note", now=NOW) as session:
            make_order(session)
            raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  (any will do)
        fail()
    assert dump() == before


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("纯棉", [1]),
        ("棉", [1]),
        ("8836", [1]),
        ("2611", [1]),
        ("0001", [1]),
        ("毛巾", []),
        ("", None),
    ],
)
def test_orders_are_found_by_what_is_typed(
    store: Store, typed: str, found: list[int] | None
) -> None:
    with store.write("add_order", now=NOW) as session:
        make_order(session, mobile="13800008836")
    with store.read() as session:
        ids = matching_ids(session, typed)
    assert (None if ids is None else list(ids)) == found


def test_a_changed_note_is_found_and_the_old_one_is_not(store: Store) -> None:
    with store.write("add_order", now=NOW) as session:
        make_order(session, note="红色先发")
    with store.write("set_note", now=NOW) as session:
        session.get_one(Order, 1).note = "等颜色"
    with store.read() as session:
        assert list(matching_ids(session, "颜色") or ()) == [1]
        assert list(matching_ids(session, "红色") or ()) == []


def test_a_row_changed_twice_in_one_step_goes_back_to_its_beginning(
    store: Store, dump: Callable[[], object]
) -> None:
    """Also where the second change sets other columns: the flushes are one change together."""
    with store.write("made", now=NOW) as session:
        order_id = make_order(session).id
    before = dump()
    with store.write("edit", now=NOW) as session:
        order = session.get_one(Order, order_id)
        order.note = "first"
        session.flush()
        order.note, order.flag = "second", 2
        session.flush()
        order.flag = 3
    after = dump()

    history.undo(store, now=NOW)
    assert dump() == before
    history.redo(store, now=NOW)
    assert dump() == after


def test_a_row_that_only_leaves_its_owners_list_comes_back(
    store: Store, dump: Callable[[], object]
) -> None:
    with store.write("made", now=NOW) as session:
        order_id = make_order(session).id
    before = dump()
    with store.write("edit", now=NOW) as session:
        order = session.get_one(Order, order_id)
        del order.lines[0]
    assert dump() != before

    history.undo(store, now=NOW)
    assert dump() == before
