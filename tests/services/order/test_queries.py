from array import array
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from seller_desk.models.order import Order, Parcel
from seller_desk.models.store import Store
from seller_desk.services.order import queries
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    OrderStatus,
    ParcelSource,
    ProductKind,
)
from tests.makers import NOW, make_customer, make_product
from tests.services.order.shelf import DAY, HOUR, SETTINGS, Shelf, due, line


def test_every_list_shows_its_orders_and_counts_them(shelf: Shelf) -> None:
    for status in OrderStatus:
        shelf.add(status.value, status=status, no_logistics=True)

    for status in OrderStatus:
        assert shelf.found(OrderFilter(stage=Stage(status.value))) == [status.value]
    assert len(shelf.found(OrderFilter())) == 6
    assert shelf.counts() == {
        **dict.fromkeys((Stage(status.value) for status in OrderStatus), 1),
        Stage.AFTER_SALE: 0,
        Stage.TO_ANSWER: 0,
        Stage.HELD: 0,
        Stage.MISSING_TRACKING: 0,
        Stage.ALL: 6,
    }


def test_an_order_whose_buyer_wants_a_refund_stands_last_and_marked(shelf: Shelf) -> None:
    shelf.add("held", **due(NOW - DAY))
    shelf.add("late", **due(NOW - HOUR))
    shelf.add("later", **due(NOW + 5 * DAY))
    shelf.case("held")
    to_ship = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)

    assert shelf.found(to_ship) == ["late", "later", "held"]
    assert shelf.found(replace(to_ship, sort=SortKey.AMOUNT)) == ["late", "later", "held"]
    assert shelf.found(replace(to_ship, due=DueWindow.OVERDUE)) == ["late"]
    assert shelf.found(replace(to_ship, due=DueWindow.WITHIN_14)) == ["late", "later"]
    assert shelf.found(OrderFilter(stage=Stage.HELD)) == ["held"]
    assert shelf.found(OrderFilter(stage=Stage.HELD, due=DueWindow.OVERDUE)) == ["held"]
    assert shelf.row("held").held
    assert not shelf.row("late").held
    assert shelf.counts()[Stage.HELD] == 1


def test_a_settled_case_holds_nothing(shelf: Shelf) -> None:
    shelf.add("free")
    shelf.case("free", state=AfterSaleState.REFUND_CLOSE)

    assert shelf.found(OrderFilter(stage=Stage.HELD)) == []
    assert shelf.found(OrderFilter(stage=Stage.AFTER_SALE)) == []
    assert not shelf.row("free").held


def test_a_case_of_an_order_that_has_left_holds_nothing_but_is_an_after_sale(shelf: Shelf) -> None:
    shelf.add("gone", status=OrderStatus.SHIPPED)
    shelf.case("gone", state=AfterSaleState.WAIT_BUYER_SEND)

    assert shelf.found(OrderFilter(stage=Stage.HELD)) == []
    assert shelf.found(OrderFilter(stage=Stage.AFTER_SALE)) == ["gone"]
    assert shelf.found(OrderFilter(stage=Stage.TO_ANSWER)) == []
    assert not shelf.row("gone").held


@pytest.mark.parametrize(
    ("kind", "state", "waits"),
    [
        (AfterSaleKind.REFUND_ONLY, AfterSaleState.WAIT_SELLER_AGREE, True),
        (AfterSaleKind.RETURN_REFUND, AfterSaleState.WAIT_SELLER_RECEIVE, True),
        (AfterSaleKind.RETURN_REFUND, AfterSaleState.WAIT_BUYER_SEND, False),
        (AfterSaleKind.DISPUTE, AfterSaleState.WAIT_BUYER_MODIFY, True),
        (AfterSaleKind.DISPUTE, AfterSaleState.REFUND_CLOSE, False),
    ],
)
def test_a_case_is_to_be_answered_when_it_is_the_sellers_turn(
    shelf: Shelf, kind: AfterSaleKind, state: AfterSaleState, *, waits: bool
) -> None:
    shelf.add("asked", status=OrderStatus.COMPLETED)
    shelf.case("asked", kind=kind, state=state)

    assert bool(shelf.found(OrderFilter(stage=Stage.TO_ANSWER))) is waits
    assert shelf.counts()[Stage.TO_ANSWER] == waits


def test_windows_of_time_part_the_orders_to_ship(shelf: Shelf) -> None:
    for name, at in (
        ("late", NOW - timedelta(seconds=1)),
        ("now", NOW),
        ("tonight", NOW.replace(hour=23, minute=59)),
        ("tomorrow", NOW + 20 * HOUR),
        ("third day", NOW + 72 * HOUR),
        ("sixth day", NOW + 6 * DAY),
    ):
        shelf.add(name, **due(at))
    shelf.add("eighth day", ship_days=8 + 2, paid_at=NOW - 2 * DAY)
    wanted = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)

    def found(window: DueWindow) -> list[str]:
        return shelf.found(replace(wanted, due=window))

    assert found(DueWindow.OVERDUE) == ["late"]
    assert found(DueWindow.DUE_TODAY) == ["now", "tonight"]
    assert found(DueWindow.TODAY) == ["late", "now", "tonight"]
    assert found(DueWindow.SOON) == ["tomorrow", "third day"]
    assert found(DueWindow.WITHIN_7) == [
        "late", "now", "tonight", "tomorrow", "third day", "sixth day",
    ]  # fmt: skip
    assert found(DueWindow.WITHIN_14)[-1] == "eighth day"


def test_a_window_of_ship_by_dates_leaves_out_what_has_left(shelf: Shelf) -> None:
    shelf.add("gone", status=OrderStatus.SHIPPED, **due(NOW - DAY))
    shelf.add("late", **due(NOW - DAY))

    assert shelf.found(OrderFilter(due=DueWindow.OVERDUE)) == ["late"]


def test_missing_numbers_have_a_clock_of_their_own(shelf: Shelf) -> None:
    shelf.add("late", status=OrderStatus.SHIPPED, shipped_at=NOW - 25 * HOUR)
    shelf.add("in time", status=OrderStatus.SHIPPED, shipped_seen_at=NOW - 2 * HOUR)
    shelf.add("unknown", status=OrderStatus.SHIPPED)
    shelf.add("by hand", status=OrderStatus.SHIPPED, no_logistics=True)
    shelf.add(
        "numbered",
        status=OrderStatus.SHIPPED,
        parcels=[Parcel(tracking_number="YT12345678901", source=ParcelSource.SHEET)],
    )
    shelf.add(
        "empty parcel",
        status=OrderStatus.SHIPPED,
        shipped_at=NOW - 3 * HOUR,
        parcels=[Parcel(courier="YTO", source=ParcelSource.SHEET)],
    )
    wanted = OrderFilter(stage=Stage.MISSING_TRACKING, sort=SortKey.DEADLINE, descending=False)

    assert shelf.found(wanted) == ["late", "empty parcel", "in time", "unknown"]
    assert shelf.found(replace(wanted, due=DueWindow.OVERDUE)) == ["late"]
    assert shelf.counts()[Stage.MISSING_TRACKING] == 4
    assert shelf.row("in time").tracking_deadline == NOW + 22 * HOUR
    assert shelf.row("numbered").tracking_deadline is None
    assert shelf.row("by hand").tracking_deadline is None


@pytest.mark.parametrize("stage", [Stage.SHIPPED, Stage.ALL])
def test_a_list_is_sorted_by_the_clock_that_its_rows_show(shelf: Shelf, stage: Stage) -> None:
    shipped = OrderStatus.SHIPPED
    sent = [Parcel(tracking_number="YT12345678901", source=ParcelSource.SHEET)]
    shelf.add("numbered", status=shipped, shipped_at=NOW - 30 * HOUR, parcels=sent)
    shelf.add("in time", status=shipped, shipped_at=NOW - 2 * HOUR)
    shelf.add("late", status=shipped, shipped_at=NOW - 25 * HOUR)
    wanted = OrderFilter(stage=stage, sort=SortKey.DEADLINE, descending=False)

    assert shelf.found(wanted) == ["late", "in time", "numbered"]
    assert shelf.found(replace(wanted, descending=True)) == ["in time", "late", "numbered"]


def test_clocks_of_both_kinds_stand_in_one_order(shelf: Shelf) -> None:
    shelf.add("to ship", **due(NOW + 5 * HOUR))
    shelf.add("no number", status=OrderStatus.SHIPPED, shipped_at=NOW - 20 * HOUR)
    shelf.add("late", **due(NOW - HOUR))
    wanted = OrderFilter(sort=SortKey.DEADLINE, descending=False)

    assert shelf.found(wanted) == ["late", "no number", "to ship"]


def test_an_order_without_any_time_stands_behind_those_with_a_deadline(shelf: Shelf) -> None:
    shelf.add("timeless", created_at=None, paid_at=None)
    shelf.add("late", **due(NOW - DAY))
    wanted = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE)

    assert shelf.found(wanted) == ["late", "timeless"]
    assert shelf.found(replace(wanted, descending=False)) == ["late", "timeless"]
    assert shelf.row("timeless").deadline is None


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("华艺", ["one"]),
        ("保温杯", ["one"]),
        ("吕", ["two"]),
        ("jh-0042", ["two"]),
        ("8888", ["two"]),
        ("YT12345678901", ["one"]),
        ("uay", ["one"]),
        ("华艺 保温", ["one"]),
        ("杯温", []),
        ("没有这个", []),
        ("", ["two", "one"]),
        ("  ，", ["two", "one"]),
    ],
)
def test_orders_are_found_by_what_was_typed(
    shelf: Shelf, store: Store, typed: str, names: list[str]
) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, "huayi").id
    shelf.add(
        "one",
        customer_id=customer,
        buyer_login="huayi",
        buyer_company="华艺服饰",
        lines=[line(title="不锈钢保温杯")],
        parcels=[Parcel(tracking_number="YT12345678901", source=ParcelSource.SHEET)],
        created_at=NOW - 2 * DAY,
    )
    shelf.add(
        "two",
        receiver_name="吕小姐",
        mobile="13900008888",
        lines=[line(title="保温袋 温杯垫", code="JH-0042")],
    )

    assert shelf.found(OrderFilter(find=typed)) == names


def test_a_search_with_very_many_hits_still_keeps_the_other_wishes(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(queries, "_FEW", 1)
    shelf.add("a", buyer_company="华艺", flag=1)
    shelf.add("b", buyer_company="华艺", flag=2)
    shelf.add("c", buyer_company="锦禾", flag=1)

    assert shelf.found(OrderFilter(find="华艺", flags=frozenset({1}))) == ["a"]


def test_each_wish_narrows_the_list(shelf: Shelf, store: Store) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session).id
        custom = make_product(session, "定制袋", kind=ProductKind.CUSTOM).id
        processing = make_product(session, "来料加工", kind=ProductKind.PROCESSING).id
        stock = make_product(session, "T恤").id
    shelf.add(
        "custom",
        customer_id=customer,
        province="广东",
        paid_fen=5_000,
        created_at=datetime(2026, 11, 1, 0, 0),
        lines=[line(product_id=stock), line(position=2, product_id=custom)],
        parcels=[Parcel(courier="ZTO", source=ParcelSource.SHEET)],
    )
    shelf.add(
        "processing",
        province="浙江",
        paid_fen=6_000,
        flag=3,
        created_at=datetime(2026, 11, 2, 23, 59, 59),
        lines=[line(product_id=processing)],
    )
    shelf.add(
        "stock",
        paid_fen=None,
        created_at=datetime(2026, 11, 3),
        lines=[line(product_id=stock), line(position=2)],
    )
    shelf.add("unknown", province="广东", paid_fen=7_000, created_at=None)

    def found(**wishes: object) -> set[str]:
        return set(shelf.found(replace(OrderFilter(), **wishes)))  # type: ignore[arg-type]

    assert found(kinds=frozenset({ProductKind.CUSTOM})) == {"custom"}
    assert found(kinds=frozenset({ProductKind.PROCESSING})) == {"processing"}
    assert found(kinds=frozenset({ProductKind.STOCK})) == {"stock"}
    assert found(kinds=frozenset(ProductKind)) == {"custom", "processing", "stock"}
    assert found(provinces=frozenset({"广东"})) == {"custom", "unknown"}
    assert found(provinces=frozenset({"浙江", None})) == {"processing", "stock"}
    assert found(couriers=frozenset({"ZTO", "SF"})) == {"custom"}
    assert found(min_fen=6_000) == {"processing", "unknown"}
    assert found(min_fen=5_000, max_fen=6_000) == {"custom", "processing"}
    assert found(created_since=date(2026, 11, 2)) == {"processing", "stock"}
    assert found(created_since=date(2026, 11, 1), created_until=date(2026, 11, 2)) == {
        "custom", "processing",
    }  # fmt: skip
    assert found(flags=frozenset({3, 5})) == {"processing"}
    assert found(flags=frozenset({0})) == {"custom", "stock", "unknown"}
    assert found(customer_id=customer) == {"custom"}
    assert found(product_id=stock) == {"custom", "stock"}


SOONER, LATER = (SortKey.DEADLINE, False), (SortKey.DEADLINE, True)
CHEAPER, DEARER = (SortKey.AMOUNT, False), (SortKey.AMOUNT, True)
BY_FLAG, BY_NUMBER = (SortKey.FLAG, False), (SortKey.NUMBER, False)


@pytest.mark.parametrize(
    ("sorts", "expected"),
    [
        ((BY_FLAG, DEARER), "cabde"),
        ((BY_FLAG, CHEAPER), "acbde"),
        ((BY_FLAG, SOONER), "acbed"),
        ((BY_FLAG, LATER), "acbde"),
        ((BY_FLAG, SOONER, DEARER), "cabed"),
        ((SOONER, DEARER), "cabed"),
        ((SOONER, CHEAPER), "acbed"),
        ((SOONER, BY_FLAG, BY_NUMBER), "acbed"),
    ],
)
def test_equals_are_sorted_by_the_next_column(
    shelf: Shelf, sorts: tuple[tuple[SortKey, bool], ...], expected: str
) -> None:
    """a and c are alike but for the sum, as are d and e but for the day."""
    shelf.add("a", flag=1, paid_fen=100, **due(NOW + DAY))
    shelf.add("b", flag=2, paid_fen=100, **due(NOW + 2 * DAY))
    shelf.add("c", flag=1, paid_fen=300, **due(NOW + DAY))
    shelf.add("d", flag=3, paid_fen=100, **due(NOW + 5 * DAY))
    shelf.add("e", flag=3, paid_fen=100, **due(NOW + 4 * DAY))
    (first, down), *rest = sorts

    wanted = OrderFilter(sort=first, descending=down, then=tuple(rest))

    assert "".join(shelf.found(wanted)) == expected


@pytest.mark.parametrize("sort", [key for key in SortKey if key is not SortKey.DEADLINE])
def test_what_is_not_known_comes_last_either_way(shelf: Shelf, sort: SortKey) -> None:
    products = [kind_of_its_own(shelf.store, kind) for kind in ProductKind]
    for name, place, status in (
        ("first", 0, OrderStatus.AWAITING_PAYMENT),
        ("second", 1, OrderStatus.CLOSED),
    ):
        shelf.add(
            name,
            status=status,
            created_at=NOW + place * DAY,
            paid_at=NOW + place * DAY,
            paid_fen=place,
            buyer_company=f"{place}",
            province=f"{place}",
            flag=place + 1,
            note=f"{place}",
            keeper=f"{place}",
            lines=[
                line(title=f"{place}", product_id=products[1 - place], quantity_milli=place),
                line(position=2, title="zz", quantity_milli=None),
            ],
            parcels=[
                Parcel(courier=f"{place}", tracking_number=f"{place}", source=ParcelSource.HERE)
            ],
        )
    shelf.add(
        "blank",
        status=OrderStatus.SHIPPED,
        created_at=None,
        paid_at=None,
        paid_fen=None,
        note="",
        keeper="",
        lines=[],
    )
    up = shelf.found(OrderFilter(sort=sort, descending=False))
    down = shelf.found(OrderFilter(sort=sort, descending=True))

    if sort in {SortKey.NUMBER, SortKey.STATUS}:
        assert up == list(reversed(down))
    else:
        assert up == ["first", "second", "blank"]
        assert down == ["second", "first", "blank"]


def kind_of_its_own(store: Store, kind: ProductKind) -> int:
    with store.write("made", now=NOW) as session:
        return make_product(session, kind.value, kind=kind).id


def test_equal_orders_keep_one_order(shelf: Shelf) -> None:
    for name in "abcd":
        shelf.add(name)

    assert shelf.found(OrderFilter(sort=SortKey.AMOUNT, descending=False)) == list("abcd")
    assert shelf.found(OrderFilter(sort=SortKey.AMOUNT)) == list("dcba")


def test_a_list_is_an_array_of_ids(shelf: Shelf) -> None:
    shelf.add("one")
    with shelf.store.read() as session:
        found = queries.find(session, OrderFilter(), SETTINGS, NOW)

    assert found == array("q", [1])


def test_a_write_is_seen_by_the_next_question(shelf: Shelf) -> None:
    shelf.add("a", **due(NOW - DAY))
    late = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.OVERDUE)
    assert shelf.found(late) == ["a"]

    with shelf.store.write("made", now=NOW) as session:
        session.get_one(Order, 1).ship_days = 30
        session.flush()
        assert list(queries.find(session, late, SETTINGS, NOW)) == []
    assert shelf.found(late) == []
