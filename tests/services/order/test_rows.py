from sqlalchemy import event

from seller_desk.models.order import Parcel
from seller_desk.models.store import Store
from seller_desk.services.order import queries
from seller_desk.words import ParcelSource, ProductKind
from tests.makers import NOW, make_product
from tests.services.order.shelf import DAY, SETTINGS, Shelf, line


def test_a_row_says_all_that_the_table_shows(shelf: Shelf, store: Store) -> None:
    with store.write("made", now=NOW) as session:
        product = make_product(session, "定制手提袋", kind=ProductKind.CUSTOM).id
    shelf.add(
        "whole",
        paid_at=NOW - DAY,
        buyer_login="huayi",
        buyer_company="华艺服饰",
        province="广东",
        flag=1,
        note="先发",
        lines=[
            line(title="纯棉短袖T恤", quantity_milli=2_500),
            line(position=2, title="手提袋", product_id=product, quantity_milli=500),
            line(position=3, title="吊牌", quantity_milli=None),
        ],
        parcels=[
            Parcel(courier="ZTO", courier_text="中通", source=ParcelSource.SHEET),
            Parcel(courier="YTO", tracking_number="YT12345678901", source=ParcelSource.HERE),
        ],
    )
    row = shelf.row("whole")

    assert (row.buyer, row.product, row.more_lines) == ("华艺服饰", "纯棉短袖T恤", 2)
    assert (row.kind, row.quantity_milli, row.paid_fen) == (ProductKind.CUSTOM, 3_000, 12_800)
    assert row.deadline == NOW + 14 * DAY
    assert (row.courier, row.tracking, row.more_parcels) == ("圆通速递", "YT12345678901", 1)
    assert (row.province, row.flag, row.note) == ("广东", 1, "先发")


def test_an_empty_order_has_a_row_too(shelf: Shelf) -> None:
    shelf.add("bare", lines=[], paid_fen=None, created_at=None, paid_at=None)
    row = shelf.row("bare")

    assert (row.product, row.more_lines, row.kind, row.quantity_milli) == (None, 0, None, None)
    assert (row.paid_fen, row.deadline, row.urgency, row.courier) == (None, None, None, None)


def test_rows_come_in_the_order_asked_for_and_without_those_that_are_gone(shelf: Shelf) -> None:
    ids = [shelf.add(name).id for name in "abc"]
    with shelf.store.read() as session:
        found = queries.rows(session, [ids[2], 99, ids[0], ids[1]], SETTINGS, NOW)

    assert [shelf.names[row.id] for row in found] == ["c", "a", "b"]


def test_a_window_of_rows_takes_four_statements(shelf: Shelf) -> None:
    ids = [shelf.add(str(number)).id for number in range(20)]
    asked: list[str] = []
    with shelf.store.read() as session:
        session.connection()
        event.listen(
            session.get_bind(), "before_cursor_execute", lambda *said: asked.append(said[2])
        )
        queries.rows(session, ids, SETTINGS, NOW)

    assert len(asked) == 4


def test_a_selection_adds_up(shelf: Shelf) -> None:
    ids = [
        shelf.add("a", paid_fen=100, lines=[line(quantity_milli=1_500), line(position=2)]).id,
        shelf.add("b", paid_fen=None, lines=[line(quantity_milli=None)]).id,
    ]
    with shelf.store.read() as session:
        assert queries.totals(session, ids) == queries.Totals(2, 3_500, 100)
        assert queries.totals(session, []) == queries.Totals(0, 0, 0)


def test_there_is_to_choose_what_orders_have(shelf: Shelf) -> None:
    two = [
        Parcel(courier="ZTO", tracking_number="A", source=ParcelSource.HERE),
        Parcel(courier="ZTO", tracking_number="B", source=ParcelSource.HERE),
    ]
    shelf.add("a", province="广东", parcels=two)
    shelf.add("b", province="广东")
    shelf.add("c", province=None)
    with shelf.store.read() as session:
        found = queries.choices(session)

    assert [(choice.value, choice.count) for choice in found.provinces] == [("广东", 2), (None, 1)]
    assert found.couriers == (queries.Choice("ZTO", "中通快递", 1),)
