"""What becomes of an issued quote: an order, a no with its reason, or nothing in time."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from seller_desk.errors import DeskError, QuoteCode
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.customer import quotes
from seller_desk.services.customer.quote_facts import state_of
from seller_desk.services.customer.quote_queries import (
    QuoteFilter,
    ending,
    find_quotes,
    quote_rows,
    win_rate,
)
from seller_desk.services.reminders import radar
from seller_desk.words import OrderStatus, Platform, QuoteState
from tests.conftest import Dump
from tests.makers import NOW
from tests.services.customer.quoting import (
    accept,
    begin,
    decline,
    issue,
    revise,
)

DAY = timedelta(days=1)


def test_an_accepted_quote_is_an_order_in_one_step(store: Store, dump: Callable[[], Dump]) -> None:
    quote, draft = begin(store, tax_millionths=130_000)
    issue(store, quote, draft)
    before = dump()

    order = accept(store, quote)

    with store.read() as session:
        made = session.get_one(Order, order)
        assert (made.platform, made.number) == (Platform.OFFLINE, "QT20261123001")
        assert made.status is OrderStatus.AWAITING_PAYMENT
        assert (made.goods_fen, made.freight_fen) == (2_760_000, 68_000)
        assert made.paid_fen == 2_828_000 + 367_640 == 2_828_000 + (made.adjustment_fen or 0)
        assert (made.receiver_name, made.province) == ("周经理", "浙江")
        assert [line.amount_fen for line in made.lines] == [2_760_000]
        assert quotes.found(session, quote).order_id == order
    history.undo(store, now=NOW)
    assert dump() == before


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("draft", QuoteCode.NOT_ISSUED),
        ("late", QuoteCode.QUOTE_EXPIRED),
        ("twice", QuoteCode.QUOTE_ACCEPTED),
        ("declined", QuoteCode.NOT_ISSUED),
    ],
)
def test_only_a_valid_quote_is_accepted(store: Store, act: str, code: QuoteCode) -> None:
    quote, draft = begin(store)
    if act != "draft":
        issue(store, quote, draft)
    if act == "twice":
        accept(store, quote)
    if act == "declined":
        decline(store, quote, "价格高")

    with pytest.raises(DeskError) as refused:
        accept(store, quote, days=8 if act == "late" else 0)

    assert refused.value.first.code is code


def test_a_version_that_was_replaced_is_neither_accepted_nor_declined(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)
    second = revise(store, quote)
    issue(store, second, replace(draft, freight_fen=0))

    for act in (accept, lambda shop, row: decline(shop, row, "价格高")):
        with pytest.raises(DeskError) as refused:
            act(store, quote)
        assert refused.value.first.code is QuoteCode.NOT_ISSUED


def test_a_draft_is_not_issued_once_an_earlier_version_was_accepted(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)
    second = revise(store, quote)
    accept(store, quote)

    with pytest.raises(DeskError) as refused:
        issue(store, second, draft)

    assert refused.value.first.code is QuoteCode.QUOTE_ACCEPTED


def test_declining_needs_a_reason_which_counts_in_the_win_rate(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)
    with pytest.raises(DeskError) as refused:
        decline(store, quote, "  ")
    assert refused.value.first.code is QuoteCode.MISSING_REASON
    decline(store, quote, "价格高")

    with store.read() as session:
        found = win_rate(session, NOW.date() - 30 * DAY, NOW)
    assert (found.issued, found.won, found.lost, found.expired) == (1, 0, 1, 0)
    assert (found.share, found.reasons) == (0.0, (("价格高", 1),))


def test_a_quote_is_expired_on_the_day_after_its_last(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)

    with store.read() as session:
        row = quotes.found(session, quote)
        last = NOW.replace(month=11, day=30, hour=23, minute=59)
        assert state_of(row, last.date()) is QuoteState.ISSUED
        assert state_of(row, (last + DAY).date()) is QuoteState.EXPIRED


def test_quotes_about_to_end_are_counted_once_and_only_while_they_are_open(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, replace(draft, valid_until="2026-11-26"))
    assert ending_at(store, 0) == [quote]
    assert ending_at(store, 3) == [quote]  # its last day
    assert ending_at(store, 4) == []  # over

    second = revise(store, quote)
    assert ending_at(store, 0) == [quote]  # a draft changes nothing
    issue(store, second, replace(draft, valid_until="2026-11-27"))
    assert ending_at(store, 0) == []  # not within three days yet
    assert ending_at(store, 1) == [second]
    accept(store, second)
    assert ending_at(store, 1) == []


def test_the_radar_counts_the_list_it_opens(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, replace(draft, valid_until="2026-11-24"))

    with store.read() as session:
        settings = rules.load(session)
        assert radar(session, settings, NOW).quotes_ending == 1
        wanted = QuoteFilter(ending=True)
        assert list(find_quotes(session, wanted, settings, NOW)) == [quote]
        assert quote_rows(session, [quote], NOW)[0].customer == "云裳服饰"


def test_a_list_shows_the_newest_version_by_its_state(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)
    second = revise(store, quote)

    with store.read() as session:
        settings = rules.load(session)
        assert list(find_quotes(session, QuoteFilter(), settings, NOW)) == [second]
        drafts = QuoteFilter(state=QuoteState.DRAFT)
        assert list(find_quotes(session, drafts, settings, NOW)) == [second]
        issued = QuoteFilter(state=QuoteState.ISSUED)
        assert list(find_quotes(session, issued, settings, NOW)) == []


def ending_at(store: Store, days: int) -> list[int]:
    with store.read() as session:
        return list(ending(session, rules.load(session), NOW + days * DAY))
