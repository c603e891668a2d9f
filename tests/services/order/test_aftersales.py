from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import CaseCode, DeskError, OrderCode
from seller_desk.models.customer import Customer
from seller_desk.models.order import AfterSale, Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services import figures, history, money, reminders
from seller_desk.services.data.measures import Figures
from seller_desk.services.order import aftersale_queries as queries
from seller_desk.services.order import aftersales
from seller_desk.services.order import queries as orders
from seller_desk.services.order.aftersale_queries import CaseFilter, CaseScope, CaseSight, Lane
from seller_desk.services.order.aftersale_rules import Turn, moves, respond_by, turn
from seller_desk.services.order.aftersales import CaseDraft, CaseLine, CaseMove
from seller_desk.services.order.filters import OrderFilter, Stage
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleKind, AfterSaleState, OrderStatus, Tier
from tests.conftest import Dump
from tests.makers import NOW, make_customer, make_order

HOUR, DAY = timedelta(hours=1), timedelta(days=1)
SETTINGS = ShopSettings()


@pytest.fixture
def order(store: Store) -> int:
    """A key customer's order of 10,000 yuan in two lines, on its way."""
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session)
        lines = [
            OrderLine(position=1, title="T恤", unit_price_fen=5_000, quantity_milli=100_000),
            OrderLine(position=2, title="卫衣", unit_price_fen=10_000, quantity_milli=50_000),
        ]
        made = make_order(
            session,
            customer_id=buyer.id,
            status=OrderStatus.SHIPPED,
            paid_fen=1_000_000,
            lines=lines,
        )
        return made.id


def open_case(store: Store, order: int, **facts: Any) -> int:  # noqa: ANN401  (fields of the draft)
    usual = CaseDraft(AfterSaleKind.REFUND_ONLY, 30_000)
    draft = replace(usual, **facts)
    with store.write("open_case", now=NOW) as session:
        return aftersales.open_case(session, order, draft, NOW)


def move(store: Store, case: int, state: AfterSaleState, **facts: Any) -> None:  # noqa: ANN401  (fields of the move)
    with store.write("move_case", now=NOW) as session:
        aftersales.move_case(session, case, CaseMove(state, **facts), NOW)


def sight(store: Store, case: int) -> CaseSight:
    with store.read() as session:
        found = queries.sight(session, case, SETTINGS, NOW)
        assert found is not None
        return found


def case_of(store: Store, case: int) -> AfterSale:
    with store.read() as session:
        found = session.get_one(AfterSale, case)
        session.expunge(found)
        return found


def money_of(store: Store) -> tuple[int, Tier, Figures]:
    """What the customer has spent, the tier that follows, and the figures of the range."""
    with store.read() as session:
        customer = session.query(Customer).one().id
        spent = money.spends(session, [customer])[customer].paid_fen
        since, until = date(2026, 11, 1), date(2026, 11, 30)
        figure = figures.figures(session, since, until, NOW, SETTINGS)
    return spent, SETTINGS.tier_of(spent), figure


def refused(code: object, act: Callable[[], object]) -> None:
    with pytest.raises(DeskError) as told:
        act()
    assert told.value.first.code is code


def test_a_refund_counts_once_from_its_success_to_its_undo(
    store: Store, order: int, dump: Callable[[], Dump]
) -> None:
    before = money_of(store)
    assert before[:2] == (1_000_000, Tier.KEY)

    case = open_case(store, order)
    assert money_of(store) == before
    opened = dump()

    move(store, case, AfterSaleState.REFUND_SUCCESS)
    spent, tier, figure = money_of(store)
    assert (spent, tier) == (970_000, Tier.REGULAR)
    assert figure.paid_fen == 970_000
    assert figure.refund_rate == pytest.approx(0.03)
    refused(CaseCode.CASE_SETTLED, lambda: move(store, case, AfterSaleState.REFUND_SUCCESS))

    history.undo(store, now=NOW)
    assert dump() == opened
    assert money_of(store) == before
    move(store, case, AfterSaleState.REFUND_CLOSE)
    assert money_of(store) == before


def test_an_order_that_is_refunded_as_a_whole_is_closed_and_comes_back_with_an_undo(
    store: Store, order: int
) -> None:
    first = open_case(store, order, amount_fen=400_000)
    second = open_case(store, order, amount_fen=600_000)
    move(store, first, AfterSaleState.REFUND_SUCCESS)
    assert status_of(store, order) is OrderStatus.SHIPPED

    move(store, second, AfterSaleState.REFUND_SUCCESS)
    assert status_of(store, order) is OrderStatus.CLOSED
    assert money_of(store)[0] == 0

    history.undo(store, now=NOW)
    assert status_of(store, order) is OrderStatus.SHIPPED
    assert money_of(store)[0] == 600_000


def test_a_refunded_order_to_ship_leaves_the_list(store: Store, order: int) -> None:
    with store.write("made", now=NOW) as session:
        session.get_one(Order, order).status = OrderStatus.AWAITING_SHIPMENT
    case = open_case(store, order, amount_fen=1_000_000)
    assert listed(store, Stage.HELD) == [order]

    move(store, case, AfterSaleState.REFUND_SUCCESS)
    assert listed(store, Stage.AWAITING_SHIPMENT) == []


def test_no_more_than_was_paid_goes_back(store: Store, order: int) -> None:
    first = open_case(store, order, amount_fen=1_000_000)
    second = open_case(store, order, amount_fen=700_000)
    refused(CaseCode.OVER_PAID, lambda: open_case(store, order, amount_fen=1_000_001))
    refused(CaseCode.MISSING_AMOUNT, lambda: open_case(store, order, amount_fen=0))

    move(store, second, AfterSaleState.REFUND_SUCCESS)
    assert sight(store, first).most_fen == 300_000
    refused(CaseCode.OVER_PAID, lambda: move(store, first, AfterSaleState.REFUND_SUCCESS))
    with store.write("change_case", now=NOW) as session:
        aftersales.change_case(session, first, CaseDraft(AfterSaleKind.REFUND_ONLY, 300_000))
    move(store, first, AfterSaleState.REFUND_SUCCESS)
    assert money_of(store)[0] == 0


def test_an_amount_that_nobody_knows_is_asked_for_before_it_goes_back(
    store: Store, order: int
) -> None:
    case = open_case(store, order, amount_fen=None)
    refused(CaseCode.MISSING_AMOUNT, lambda: move(store, case, AfterSaleState.REFUND_SUCCESS))


@pytest.mark.parametrize("kind", [AfterSaleKind.EXCHANGE, AfterSaleKind.RESEND])
def test_goods_for_goods_take_no_money_off(store: Store, order: int, kind: AfterSaleKind) -> None:
    before = money_of(store)
    case = open_case(store, order, kind=kind, amount_fen=5_000)
    while case_of(store, case).state.is_open:
        move(store, case, moves(kind, case_of(store, case).state)[0])

    assert case_of(store, case).amount_fen is None
    assert money_of(store) == before


def test_goods_stand_in_one_case_only(store: Store, order: int) -> None:
    first, second = sight(store, open_case(store, order)).goods
    half = (CaseLine(first.line_id, 60_000),)
    case = open_case(store, order, lines=half)
    assert sight(store, case).row.value_fen == 300_000  # type: ignore[union-attr]  # it has one
    refused(CaseCode.MORE_THAN_ORDERED, lambda: open_case(store, order, lines=half))
    refused(
        CaseCode.MORE_THAN_ORDERED,
        lambda: open_case(store, order, lines=(CaseLine(second.line_id, 0),)),
    )

    move(store, case, AfterSaleState.REFUND_CLOSE)
    open_case(store, order, lines=half)


@pytest.mark.parametrize(
    ("status", "code"),
    [
        (OrderStatus.AWAITING_PAYMENT, OrderCode.NOT_PAID),
        (OrderStatus.CLOSED, OrderCode.ORDER_CLOSED),
    ],
)
def test_nothing_is_asked_of_an_order_without_money(
    store: Store, order: int, status: OrderStatus, code: OrderCode
) -> None:
    with store.write("made", now=NOW) as session:
        session.get_one(Order, order).status = status
    refused(code, lambda: open_case(store, order))


@given(kind=st.sampled_from(AfterSaleKind), state=st.sampled_from(AfterSaleState))
def test_the_rules_of_a_case_hold_together(kind: AfterSaleKind, state: AfterSaleState) -> None:
    allowed = moves(kind, state)
    limit = respond_by(kind, state, NOW, SETTINGS)

    assert state not in allowed
    assert bool(allowed) == state.is_open == (limit is not None)
    assert (turn(kind, state) is Turn.NOBODY) == (not state.is_open)
    if kind in {AfterSaleKind.REFUND_ONLY, AfterSaleKind.RESEND, AfterSaleKind.DISPUTE}:
        assert AfterSaleState.WAIT_BUYER_SEND not in allowed
    elif state is AfterSaleState.WAIT_SELLER_AGREE:
        assert AfterSaleState.REFUND_SUCCESS not in allowed


@pytest.mark.parametrize(
    ("kind", "state", "limit"),
    [
        (AfterSaleKind.REFUND_ONLY, AfterSaleState.WAIT_SELLER_AGREE, 48 * HOUR),
        (AfterSaleKind.REFUND_ONLY, AfterSaleState.WAIT_BUYER_MODIFY, 7 * DAY),
        (AfterSaleKind.RETURN_REFUND, AfterSaleState.WAIT_BUYER_SEND, 7 * DAY),
        (AfterSaleKind.RETURN_REFUND, AfterSaleState.WAIT_SELLER_RECEIVE, 10 * DAY),
        (AfterSaleKind.DISPUTE, AfterSaleState.WAIT_BUYER_MODIFY, 3 * DAY),
    ],
)
def test_every_stage_has_its_limit(
    kind: AfterSaleKind, state: AfterSaleState, limit: timedelta
) -> None:
    assert respond_by(kind, state, NOW, SETTINGS) == NOW + limit


def test_a_return_goes_its_way_and_every_step_is_told(store: Store, order: int) -> None:
    case = open_case(store, order, kind=AfterSaleKind.RETURN_REFUND)
    refused(CaseCode.MOVE_NOT_ALLOWED, lambda: move(store, case, AfterSaleState.REFUND_SUCCESS))
    move(store, case, AfterSaleState.WAIT_BUYER_SEND)
    came = AfterSaleState.WAIT_SELLER_RECEIVE
    refused(OrderCode.BAD_NUMBER, lambda: move(store, case, came, return_number="12"))
    move(
        store,
        case,
        AfterSaleState.WAIT_SELLER_RECEIVE,
        return_courier="SF",
        return_number="sf 1234567890123",
        note="箱子破了",
    )
    with store.write("note_case", now=NOW) as session:
        aftersales.note_case(session, case, "少两件", NOW)
    move(store, case, AfterSaleState.REFUND_SUCCESS)

    found = sight(store, case)
    assert (found.return_courier, found.return_number) == ("SF", "SF1234567890123")
    assert [(step.state, step.note) for step in reversed(found.steps)] == [
        (AfterSaleState.WAIT_SELLER_AGREE, None),
        (AfterSaleState.WAIT_BUYER_SEND, None),
        (AfterSaleState.WAIT_SELLER_RECEIVE, "箱子破了"),
        (None, "少两件"),
        (AfterSaleState.REFUND_SUCCESS, None),
    ]
    assert case_of(store, case).settled_at == NOW


def test_a_dispute_waits_for_the_seller_until_the_platform_decides(
    store: Store, order: int
) -> None:
    case = open_case(store, order)
    move(store, case, AfterSaleState.WAIT_BUYER_MODIFY)
    assert answers(store) == []

    with store.write("dispute_case", now=NOW) as session:
        aftersales.dispute_case(session, case, "买家申请平台介入", NOW)
    assert answers(store) == [case]
    assert sight(store, case).moves == (AfterSaleState.REFUND_SUCCESS, AfterSaleState.REFUND_CLOSE)
    move(store, case, AfterSaleState.REFUND_CLOSE)
    assert answers(store) == []


def test_the_radar_counts_cases_that_wait_for_the_seller(store: Store, order: int) -> None:
    first, second = open_case(store, order), open_case(store, order, kind=AfterSaleKind.RESEND)
    with store.read() as session:
        radar = reminders.radar(session, SETTINGS, NOW)
    assert radar.after_sales == 2
    assert answers(store) == [first, second]


def test_cases_stand_by_the_time_that_is_left(store: Store, order: int) -> None:
    since = {NOW - 47 * HOUR: Lane.TODAY, NOW - 50 * HOUR: Lane.TODAY, NOW - DAY: Lane.TOMORROW}
    since[NOW] = Lane.LATER
    made: dict[int, datetime] = {}
    for at in since:
        with store.write("open_case", now=at) as session:
            key = aftersales.open_case(
                session, order, CaseDraft(AfterSaleKind.REFUND_ONLY, 100), at
            )
        made[key] = at
    buyers = open_case(store, order)
    move(store, buyers, AfterSaleState.WAIT_BUYER_MODIFY)

    with store.read() as session:
        found = queries.rows(session, queries.find(session, CaseFilter()), SETTINGS)
    lanes = {row.id: queries.lane(row, NOW) for row in found}
    assert lanes == {key: since[at] for key, at in made.items()} | {buyers: Lane.BUYER}
    pressing = [row.id for row in queries.by_time(found) if row.id != buyers]
    assert pressing == sorted(made, key=lambda key: made[key])


def test_what_stands_around_the_lists_is_counted_from_the_cases(store: Store, order: int) -> None:
    open_case(store, order, reason="尺码偏小", amount_fen=2_000)
    open_case(store, order, reason="尺码偏小", amount_fen=1_000)
    done = open_case(store, order, reason="少件", amount_fen=10_000)
    with store.write("move_case", now=NOW + HOUR) as session:
        aftersales.move_case(session, done, CaseMove(AfterSaleState.REFUND_SUCCESS), NOW + HOUR)

    with store.read() as session:
        found = queries.outline(session, NOW + HOUR)
        empty = queries.outline(session, NOW + 90 * DAY)
    assert found.counts[CaseScope.TO_ANSWER] == 2
    assert found.counts[CaseScope.SETTLED] == 1
    assert (found.open_fen, found.average, found.reason) == (3_000, HOUR, ("尺码偏小", 2))
    assert found.refund_rate == pytest.approx(0.01)
    assert (empty.average, empty.refund_rate) == (None, None)


def sight_of(store: Store, order: int) -> CaseSight:
    with store.read() as session:
        number = session.get_one(Order, order).number
        found = queries.blank(session, f" {number} ", SETTINGS, NOW)
        assert queries.blank(session, "nowhere", SETTINGS, NOW) is None
    assert found is not None
    assert (found.order_id, found.row, found.tier) == (order, None, Tier.KEY)
    return found


def answers(store: Store) -> list[int]:
    with store.read() as session:
        return list(queries.to_answer(session))


def status_of(store: Store, order: int) -> OrderStatus:
    with store.read() as session:
        return session.get_one(Order, order).status


def listed(store: Store, stage: Stage) -> list[int]:
    with store.read() as session:
        return list(orders.find(session, OrderFilter(stage=stage), SETTINGS, NOW))
