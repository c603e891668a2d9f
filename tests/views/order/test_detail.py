from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from seller_desk.services.order.cards import BuyerCard, MoneyCard, OrderCard, ReceiverCard
from seller_desk.services.order.deadlines import DaysSource, Deadline
from seller_desk.services.order.timeline import Fact, TimelineCode, TimelineEntry
from seller_desk.views.order import detail
from seller_desk.views.order.explaining import explained
from seller_desk.words import OrderStatus, Platform, Tone
from tests.makers import NOW

PAID = datetime(2026, 11, 20, 18, 2)
DUE = Deadline(PAID + timedelta(days=7), PAID, 7, DaysSource.STOCK, from_payment=True)
CARD = OrderCard(
    id=1,
    platform=Platform.ALIBABA_1688,
    number="2611",
    status=OrderStatus.AWAITING_SHIPMENT,
    status_text=None,
    held=False,
    kind=None,
    flag=0,
    note=None,
    buyer_message=None,
    created_at=PAID,
    paid_at=PAID,
    shipped_at=None,
    no_logistics=False,
    ship_days=None,
    deadline=DUE,
    tracking_deadline=None,
    urgency=None,
    lines=(),
    money=MoneyCard(12_800, 1_000, -200, 13_600, 13_600, 0),
    buyer=BuyerCard(None, "华艺服饰", "huayi", None, None, None, None),
    receiver=ReceiverCard(None, "13800002206", None, None, None, None),
    parcels=(),
    cases=(),
    timeline=(),
)


def test_the_clock_says_until_when_and_why() -> None:
    clock = detail.clock_of(CARD, 24, NOW)
    assert clock is not None
    assert clock.text == "4 d 8 h left  ·  ship before 11-27 18:02"
    assert clock.why == "paid 11-20 18:02 + stock 7 days = 11-27 18:02"
    assert clock.tone is Tone.NEUTRAL
    late = detail.clock_of(CARD, 24, datetime(2026, 11, 28, 9))
    assert late is not None
    assert late.text == "14 h late  ·  was due yesterday 18:02"


def test_a_date_that_counts_from_the_order_says_so() -> None:
    said = explained(replace(DUE, from_payment=False, source=DaysSource.ORDER))
    assert said == ("ordered 11-20 18:02 (no time of payment) + this order's 7 days = 11-27 18:02")


def test_a_refund_that_is_asked_for_stands_before_every_date() -> None:
    clock = detail.clock_of(replace(CARD, held=True), 24, NOW)
    assert clock is not None
    assert (clock.tone, clock.text) == (Tone.DANGER, "Refund asked: do not ship")


def test_a_shipped_order_without_its_number_has_the_second_clock() -> None:
    card = replace(
        CARD,
        status=OrderStatus.SHIPPED,
        deadline=None,
        tracking_deadline=NOW + timedelta(hours=1),
    )
    clock = detail.clock_of(card, 24, NOW)
    assert clock is not None
    assert clock.text == "1 h left  ·  enter the waybill before today 10:30"
    assert clock.tone is Tone.DANGER


def test_an_order_that_waits_for_nothing_has_no_clock() -> None:
    assert detail.clock_of(replace(CARD, deadline=None), 24, NOW) is None


def test_a_closed_order_says_that_it_is_closed() -> None:
    card = replace(CARD, status=OrderStatus.CLOSED, deadline=None)
    clock = detail.clock_of(card, 24, NOW)
    assert clock is not None
    assert (clock.tone, clock.text) == (Tone.NEUTRAL, "This order is closed")
    refunded = replace(card, money=replace(card.money, refunded_fen=13_600))
    told = detail.clock_of(refunded, 24, NOW)
    assert told is not None
    assert told.why == "¥136.00 was refunded."
    assert detail.total_of(card) == "Paid ¥136.00"
    assert detail.total_of(replace(card, paid_at=None)) == "Amount ¥136.00"


@pytest.mark.parametrize("status", list(OrderStatus))
def test_the_history_begins_with_where_the_order_stands(status: OrderStatus) -> None:
    came = TimelineEntry(NOW, TimelineCode.IMPORTED, {"operation": 1, "file": "a.xlsx"})
    first, second = detail.happenings(replace(CARD, status=status, timeline=(came,)), NOW)
    assert (first.when, first.strong) == ("now", True)
    assert first.title
    assert second.title == "Came in"


def test_money_is_told_as_a_sum() -> None:
    said = detail.money_of(replace(CARD.money, refunded_fen=500))
    assert said == ("goods 128.00 + freight 10.00 − price change 2.00  ·  of it refunded 5.00")
    assert detail.money_of(replace(CARD.money, goods_fen=None)) == ""


def test_parts_that_do_not_add_up_are_pointed_out() -> None:
    assert detail.money_fault(CARD.money) == ""
    wrong = replace(CARD.money, expected_fen=13_500)
    assert "add up to 135.00" in detail.money_fault(wrong)
    assert detail.money_fault(replace(wrong, paid_fen=None)) == ""


def test_an_unpaid_order_says_what_is_to_be_paid() -> None:
    assert detail.total_of(CARD) == "Paid ¥136.00"
    unpaid = replace(CARD, status=OrderStatus.AWAITING_PAYMENT)
    assert detail.total_of(unpaid) == "To pay ¥136.00"


def test_the_buyer_is_told_without_the_whole_phone() -> None:
    assert detail.buyer_line(CARD) == "138****2206"
    buyer = replace(CARD.buyer, company=None, paid_fen=100)
    assert detail.buyer_line(replace(CARD, buyer=buyer)) == "huayi  ·  bought ¥1.00  ·  138****2206"


@pytest.mark.parametrize("code", TimelineCode)
def test_everything_that_can_have_happened_has_words(code: TimelineCode) -> None:
    facts: dict[str, Fact] = {
        "paid_fen": 100,
        "file": "orders.xlsx",
        "operation": 1,
        "courier": "中通快递",
        "number": "75",
        "source": "here",
        "kind": "refund_only",
        "state": "waitselleragree",
        "amount_fen": 100,
        "old": 1,
        "new": 2,
    }
    full = replace(CARD, timeline=(TimelineEntry(NOW, code, facts),))
    bare_facts: dict[str, Fact] = {"kind": "refund_only", "state": "waitselleragree"}
    bare = replace(CARD, timeline=(TimelineEntry(NOW, code, bare_facts),))
    for card in (full, bare):
        first, told = detail.happenings(card, NOW)
        assert first.title == "Waiting to be shipped"
        assert told.title
        assert told.when == "today 09:30"


def test_where_an_order_came_from_is_named() -> None:
    entry = TimelineEntry(NOW, TimelineCode.IMPORTED, {"operation": 1, "file": "订单_1123.xlsx"})
    told = detail.happenings(replace(CARD, timeline=(entry,)), NOW)[-1]
    assert (told.title, told.detail) == ("Came in", "from “订单_1123.xlsx”")
