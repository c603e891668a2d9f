"""Orders that are typed in, against a real store."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
from sqlalchemy import select

from seller_desk.errors import DeskError
from seller_desk.models.customer import Customer
from seller_desk.models.listing import PriceTier
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.product import Sku
from seller_desk.models.store import Store
from seller_desk.services import entering
from seller_desk.services.customer.merging import merge_customers
from seller_desk.services.entry_board import board_of, find_buyers, new_board, outlook
from seller_desk.services.entry_goods import Goods, find_goods, goods_of
from seller_desk.services.order.entry import EntryDraft, EntryLine, Receiver
from seller_desk.services.order.parcels import Portion
from seller_desk.services.order.shipping import ShipDraft, ship
from seller_desk.services.order.timeline import timeline
from seller_desk.words import OrderStatus, Platform
from tests.makers import NOW, make_case, make_customer, make_order, make_product

HOME = Receiver("陈小姐", "13800002206", "广东省 广州市 白云区 人民路1号")


@pytest.fixture
def shop(store: Store) -> Store:
    """One customer; shirts with tiers of 50 and 100, 20 of them made a day; bags in two colours."""
    with store.write("fill", now=NOW) as session:
        make_customer(session, "华艺服饰")
        shirt = make_product(
            session, "纯棉短袖T恤", code="T-1", unit="件", minimum_quantity=50, daily_capacity=20
        )
        session.add_all(
            PriceTier(product_id=shirt.id, from_quantity=first, price_fen=fen)
            for first, fen in ((50, 1_800), (100, 1_500))
        )
        bag = make_product(session, "帆布袋", unit="个")
        session.add_all(
            Sku(product_id=bag.id, spec=spec, sku_id=spec, cargo_number=f"B-{spec}", price_fen=fen)
            for spec, fen in (("白", 500), ("黑", 600))
        )
    return store


def goods(store: Store, product: int = 1) -> Goods:
    with store.read() as session:
        return goods_of(session, [product], 1, None)[product]


def draft(**changes: object) -> EntryDraft:
    lines = (EntryLine(1, "纯棉短袖T恤", 50_000, 1_800, unit="件", code="T-1"),)
    made = EntryDraft(customer_id=1, lines=lines, freight_fen=1_200, receiver=HOME)
    return replace(made, **changes)  # type: ignore[arg-type]


def enter(store: Store, wanted: EntryDraft) -> int:
    with store.write("enter_order", now=NOW) as session:
        return entering.enter_order(session, wanted, NOW)


def edit(store: Store, order_id: int, wanted: EntryDraft) -> None:
    with store.write("edit_order", now=NOW) as session:
        entering.edit_order(session, order_id, wanted, NOW)


def read(store: Store, order_id: int, *, copy: bool = False) -> EntryDraft:
    with store.read() as session:
        return board_of(session, order_id, NOW, copy=copy).draft


def status(store: Store, order_id: int) -> OrderStatus:
    with store.read() as session:
        return session.get_one(Order, order_id).status


def refusals(error: pytest.ExceptionInfo[DeskError]) -> list[tuple[str, str]]:
    return [(problem.code.value, problem.where) for problem in error.value.problems]


@pytest.mark.parametrize(
    ("quantity", "price", "more"),
    [(1, 1_800, None), (49, 1_800, None), (50, 1_800, 50), (99, 1_800, 1), (100, 1_500, None)],
)
def test_the_price_is_that_of_the_tier_and_the_next_one_is_in_sight(
    shop: Store, quantity: int, price: int, more: int | None
) -> None:
    shirt = goods(shop)
    line = shirt.with_quantity(shirt.line(), quantity * 1_000)
    assert line.price_fen == price
    found = shirt.next_tier(quantity * 1_000)
    assert (found.more_milli if found else None) == (more * 1_000 if more else None)


def test_a_price_that_was_typed_stays_and_a_variant_brings_its_own(shop: Store) -> None:
    shirt, bag = goods(shop), goods(shop, 2)
    typed = replace(shirt.line(), price_fen=1_700)
    assert shirt.with_quantity(typed, 100_000).price_fen == 1_700
    black = bag.with_variant(bag.line(), "黑")
    assert (black.price_fen, black.sku_id, black.cargo_number) == (600, "黑", "B-黑")
    assert bag.with_variant(black, "白").price_fen == 500


def test_an_order_gets_its_number_its_money_and_its_place_by_payment(shop: Store) -> None:
    paid_at = NOW - timedelta(hours=3)
    first = enter(shop, draft(adjustment_fen=-200, note=" 加急 "))
    second = enter(shop, draft(paid_at=paid_at))
    with shop.read() as session:
        one, two = session.get_one(Order, first), session.get_one(Order, second)
        assert (one.platform, one.number, two.number) == (
            Platform.OFFLINE, "XS20261123001", "XS20261123002",
        )  # fmt: skip
        assert (one.goods_fen, one.paid_fen, one.note) == (90_000, 91_000, "加急")
        assert (one.status, one.created_at) == (OrderStatus.AWAITING_PAYMENT, NOW)
        assert (two.status, two.created_at, two.paid_at) == (
            OrderStatus.AWAITING_SHIPMENT, paid_at, paid_at,
        )  # fmt: skip
        assert (one.buyer_company, one.province, one.mobile) == ("华艺服饰", "广东", HOME.phone)


def test_a_new_buyer_becomes_a_customer_and_is_the_same_one_next_time(shop: Store) -> None:
    wanted = draft(customer_id=None, buyer="王老板")
    first, second = enter(shop, wanted), enter(shop, wanted)
    with shop.read() as session:
        made = session.get_one(Order, first).customer_id
        assert session.get_one(Order, second).customer_id == made != 1
        known = session.get_one(Customer, made)
        assert (known.company, known.name, known.mobile) == ("王老板", HOME.name, HOME.phone)


def test_a_merge_of_customers_takes_typed_orders_along_and_later_edits_stay_with_it(
    shop: Store,
) -> None:
    order = enter(shop, draft(customer_id=None, buyer="华艺"))
    stale = read(shop, order)
    with shop.write("merge_customers", now=NOW) as session:
        merge_customers(session, 1, stale.customer_id or 0)
    assert read(shop, order).customer_id == 1
    edit(shop, order, replace(stale, note="改"))
    again = enter(shop, draft(customer_id=None, buyer="华艺"))
    assert read(shop, order).customer_id == read(shop, again).customer_id == 1


def test_an_edit_keeps_its_rows_and_changes_money_and_stage(shop: Store) -> None:
    order = enter(shop, draft())
    known = read(shop, order)
    more = EntryLine(2, "帆布袋", 10_000, 500)
    edit(shop, order, replace(known, lines=(more, known.lines[0]), freight_fen=None, paid_at=NOW))
    after = read(shop, order)
    assert [line.line_id for line in after.lines][1] == known.lines[0].line_id
    assert (after.total_fen, status(shop, order)) == (95_000, OrderStatus.AWAITING_SHIPMENT)


def test_what_is_in_parcels_or_asked_back_cannot_be_typed_away(shop: Store) -> None:
    order = enter(shop, draft(paid_at=NOW))
    [line] = read(shop, order).lines
    with shop.write("ship", now=NOW) as session:
        portions = (Portion(line.line_id or 0, 20_000),)
        parcel = ShipDraft(order, "SF", "SF1234567890123", portions=portions)
        ship(session, parcel, NOW)
        make_case(session, session.get_one(Order, order), amount_fen=30_000)
    known = read(shop, order)
    with pytest.raises(DeskError) as less:
        edit(shop, order, replace(known, lines=(replace(line, quantity_milli=19_000),)))
    assert ("less_than_sent", "lines.0.quantity") in refusals(less)
    with pytest.raises(DeskError) as gone:
        edit(shop, order, replace(known, lines=(EntryLine(2, "帆布袋", 1_000, 500),)))
    assert refusals(gone) == [("less_than_sent", "lines"), ("less_than_refunded", "adjustment")]
    with pytest.raises(DeskError, match="already_shipped"), shop.write("c", now=NOW) as session:
        entering.close_order(session, order)
    with pytest.raises(DeskError, match="not_shipped"), shop.write("f", now=NOW) as session:
        entering.finish_order(session, order)
    edit(shop, order, replace(known, lines=(replace(line, quantity_milli=20_000),)))
    assert status(shop, order) is OrderStatus.SHIPPED
    with shop.write("finish_order", now=NOW) as session:
        entering.finish_order(session, order)
    assert status(shop, order) is OrderStatus.COMPLETED
    with pytest.raises(DeskError, match="already_shipped"):
        edit(shop, order, known)
    with shop.read() as session:
        told = [entry.code.value for entry in timeline(session, session.get_one(Order, order))]
        assert {"finished", "edited"} <= set(told)


def test_an_order_of_a_platform_is_left_to_its_sheet_but_can_be_copied(shop: Store) -> None:
    with shop.write("fill", now=NOW) as session:
        order = make_order(session, customer_id=1, note="x", adjustment_fen=-1).id
    acts = (
        partial(entering.edit_order, draft=draft(), now=NOW),
        partial(entering.mark_paid, paid_at=NOW, now=NOW),
        entering.close_order,
        entering.finish_order,
    )
    for act in acts:
        with pytest.raises(DeskError, match="platform_decides"), shop.write("x", now=NOW) as one:
            act(one, order)
    copy = read(shop, order, copy=True)
    assert (copy.paid_at, copy.note, copy.adjustment_fen) == (None, "", None)
    assert status(shop, enter(shop, copy)) is OrderStatus.AWAITING_PAYMENT


def test_a_closed_order_is_neither_paid_nor_changed_and_payment_happens_once(shop: Store) -> None:
    order = enter(shop, draft())
    with shop.write("p", now=NOW) as session:
        entering.mark_paid(session, order, NOW, NOW)
    with pytest.raises(DeskError, match="already_paid"), shop.write("p", now=NOW) as session:
        entering.mark_paid(session, order, NOW, NOW)
    with shop.write("c", now=NOW) as session:
        entering.close_order(session, order)
    with pytest.raises(DeskError, match="order_closed"):
        edit(shop, order, draft())


def test_the_earliest_honest_date_counts_what_is_open_and_warns_behind_the_ship_by(
    shop: Store,
) -> None:
    enter(shop, draft(paid_at=NOW))  # 50 open, 20 a day
    with shop.read() as session:
        board = replace(new_board(session), goods=goods_of(session, [1], 1, None))
    few, many = draft(paid_at=NOW), draft(lines=(EntryLine(1, "纯棉短袖T恤", 100_000, 1_500),))
    found = outlook(board, few, NOW)
    assert found.ready is not None
    assert found.due is not None
    assert (found.ready.at, found.ready.open_milli) == (NOW + timedelta(days=5), 50_000)
    assert (found.due.at, found.is_too_late) == (NOW + timedelta(days=7), False)
    assert outlook(board, many, NOW).is_too_late
    assert outlook(board, draft(lines=()), NOW).ready is None


def test_an_order_does_not_stand_in_its_own_way(shop: Store) -> None:
    order = enter(shop, draft(paid_at=NOW))
    with shop.read() as session:
        board = board_of(session, order, NOW, copy=False)
    load = board.goods[1].load
    assert load is not None
    assert load.open_milli == 0


@pytest.mark.parametrize("said", ["华艺", "hyfs", "huayi", "2206"])
def test_buyers_are_found_by_name_sound_and_phone_with_their_last_receiver(
    shop: Store, said: str
) -> None:
    enter(shop, draft())
    with shop.write("phone", now=NOW) as session:
        session.get_one(Customer, 1).mobile = HOME.phone
    with shop.read() as session:
        [buyer] = find_buyers(session, said, NOW)
        assert (buyer.name, buyer.receiver) == ("华艺服饰", HOME)
        assert find_buyers(session, "nobody", NOW) == []


def test_goods_are_found_by_code_and_sound(shop: Store) -> None:
    with shop.read() as session:
        for said in ("T-1", "短袖", "dxt"):
            assert [one.offer.title for one in find_goods(session, said, 1, None)] == [
                "纯棉短袖T恤"
            ]


def test_the_lines_say_what_they_are_of(shop: Store) -> None:
    enter(shop, draft(lines=(goods(shop).line(),)))
    with shop.read() as session:
        [line] = session.scalars(select(OrderLine))
        assert (line.product_id, line.code, line.unit, line.position) == (1, "T-1", "件", 1)
