from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.models.store import Store
from seller_desk.services.customer.rfm import (
    FEW,
    SCORES,
    Axes,
    Bounds,
    Measure,
    Score,
    Segment,
    Span,
    board,
    bounds_of,
    earlier,
    standing,
)
from seller_desk.words import AfterSaleState, OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order

DAY = timedelta(days=1)
NUMBERS = iter(range(1, 10_000))


@pytest.mark.parametrize(
    ("values", "bounds"),
    [
        (list(range(1, 11)), (2, 4, 6, 8)),
        ([5, 3, 1, 4, 2], (1, 2, 3, 4)),
        ([1] * 6 + [2, 3, 4, 5], (1, 1, 1, 3)),
        ([7] * 30, (7, 7, 7, 7)),
        (list(range(26)), (5, 10, 15, 20)),
    ],
)
def test_bounds_are_quantiles_by_nearest_rank(values: list[int], bounds: tuple[int, ...]) -> None:
    assert bounds_of(values) == bounds


@given(st.lists(st.integers(0, 60), min_size=FEW, max_size=120))
def test_equal_values_have_equal_scores_and_more_is_never_less(values: list[int]) -> None:
    bounds = Bounds(bounds_of(values), bounds_of(values), bounds_of(values))
    scored = {value: bounds.score(value, value, value) for value in sorted(values)}
    frequencies = [one.f for one in scored.values()]
    assert frequencies == sorted(frequencies) == [one.m for one in scored.values()]
    assert [6 - one.r for one in scored.values()] == frequencies
    for score in SCORES:
        span = bounds.spans(Measure.FREQUENCY)[score - 1]
        inside = {value for value in scored if _within(value, span)}
        assert inside == {value for value, one in scored.items() if one.f == score}
        assert not (span.is_empty and inside)


def _within(value: int, span: Span) -> bool:
    return (span.least is None or value >= span.least) and (span.most is None or value <= span.most)


@pytest.mark.parametrize(
    ("scores", "segment"),
    [
        ((5, 4, 4), Segment.CHAMPIONS),
        ((4, 3, 5), Segment.GROWING),
        ((3, 4, 4), Segment.KEEPING),
        ((1, 1, 4), Segment.SAVING),
        ((4, 4, 3), Segment.STEADY),
        ((5, 1, 1), Segment.FRESH),
        ((2, 5, 3), Segment.FADING),
        ((3, 3, 3), Segment.GONE),
    ],
)
def test_four_is_high_and_the_highs_make_the_segment(
    scores: tuple[int, int, int], segment: Segment
) -> None:
    assert Score(*scores, days=0, orders=0, paid_fen=0).segment is segment


def buyer(store: Store, name: str, *bought: tuple[datetime, int], **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name).id
        for at, paid in bought:
            facts = {"paid_at": at, "created_at": at} | changes
            number = f"2611000000000{next(NUMBERS):06}"
            make_order(session, number, customer_id=customer, paid_fen=paid, **facts)
        return customer


def test_few_customers_are_scored_by_fixed_bounds(store: Store) -> None:
    near = buyer(store, "近", *[(NOW - n * DAY, 500_000) for n in range(1, 14)])
    far = buyer(store, "远", (NOW - 200 * DAY, 90_000))
    with store.read() as session:
        found = board(session, NOW)
    assert found.is_fixed
    assert found.scores[near] == Score(5, 5, 5, days=1, orders=13, paid_fen=6_500_000)
    assert found.scores[far] == Score(1, 1, 1, days=200, orders=1, paid_fen=90_000)
    assert found.cells[Axes.RF][5, 5].ids == (near,)
    assert found.segments[Segment.GONE].ids == (far,)


def test_only_paid_orders_of_the_year_count_less_what_went_back(store: Store) -> None:
    year = timedelta(days=365)
    kept = buyer(store, "老", (NOW - year + DAY, 300_000), (NOW - year, 900_000))
    undated = buyer(store, "无付款时间", (NOW - 9 * DAY, 80_000), paid_at=None)
    buyer(store, "没付", (NOW - DAY, 70_000), status=OrderStatus.AWAITING_PAYMENT)
    buyer(store, "太久", (NOW - 400 * DAY, 70_000))
    with store.write("refund", now=NOW) as session:
        order = make_order(
            session, "2611999999999999999", customer_id=kept, paid_fen=50_000, paid_at=NOW - DAY
        )
        state = AfterSaleState.REFUND_SUCCESS
        make_case(session, order, state=state, amount_fen=20_000)
    with store.read() as session:
        found = board(session, NOW).scores
    assert {customer: one[3:] for customer, one in found.items()} == {
        kept: (1, 2, 330_000),
        undated: (9, 1, 80_000),
    }


def test_every_board_and_the_segments_hold_everybody_once(store: Store) -> None:
    for number in range(FEW + 5):
        bought = [(NOW - (number + n) * DAY, 10_000 * number) for n in range(number % 7 + 1)]
        buyer(store, f"客户{number}", *bought)
    with store.read() as session:
        found = board(session, NOW)
        before = earlier(session, NOW)
    assert not found.is_fixed
    everybody = sorted(found.scores)
    boards = [list(groups.values()) for groups in found.cells.values()]
    for groups in (*boards, list(found.segments.values())):
        assert sorted(one for group in groups for one in group.ids) == everybody
        assert sum(group.paid_fen for group in groups) == found.paid_fen
    assert {one.r for one in found.scores.values()} == set(SCORES)
    assert [f"{one.at:%m-%d}" for one in before] == ["09-30", "10-31"]
    assert set(before[1].scores) < set(found.scores)


def test_a_customer_stands_among_all_and_beside_the_score_of_two_months_ago(store: Store) -> None:
    often = buyer(store, "常来", *[(NOW - n * DAY, 10_000) for n in (1, 70, 80, 90)])
    alike = buyer(store, "一样", *[(NOW - n * DAY, 10_000) for n in (100, 110, 120, 130)])
    large = buyer(store, "大单", (NOW - DAY, 900_000))
    gone = buyer(store, "走了", (NOW - 500 * DAY, 10_000))
    with store.read() as session:
        found, then = board(session, NOW), earlier(session, NOW)
    first = standing(found, then, often)
    assert first is not None
    assert first.before is not None
    assert first.since is not None
    assert (first.before.r, first.score.r, f"{first.since:%m-%d}") == (4, 5, "09-30")
    assert (first.people, first.by_orders, first.by_money) == (3, 1, 2)
    second, third = (standing(found, then, one) for one in (alike, large))
    assert second is not None
    assert third is not None
    assert (second.by_orders, second.by_money) == (1, 2)
    assert (third.by_orders, third.by_money, third.before) == (3, 1, None)
    assert standing(found, then, gone) is None
