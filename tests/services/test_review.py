"""The weekly review and what is kept of findings, over weeks of an invented shop."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, ReviewCode
from seller_desk.models.data import KeptFinding
from seller_desk.models.store import Store
from seller_desk.services import history, kept_findings, review, settings
from seller_desk.services.data.weeks import Week
from seller_desk.services.kept_findings import Board, Verdict
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.review import Review
from tests.makers import NOW, make_customer
from tests.services.shop import sold, visited

LATER = NOW + timedelta(days=14)
TOMORROW = NOW.date() + timedelta(days=1)
CONVERSION = Code.CONVERSION_BELOW_BENCHMARK


def reviewed(store: Store, now: datetime = NOW, week: Week | None = None) -> Review:
    with store.read() as session:
        return review.weekly_review(session, settings.load(session), now, week)


def board(store: Store, now: datetime = NOW) -> Board:
    with store.read() as session:
        return kept_findings.board(session, settings.load(session), now)


def low_conversion(session: Session) -> None:
    """Ten buyers of a thousand visitors yesterday: 1 %, where 3 % are usual."""
    visited(session, 1, visitors=1_000)
    for number in range(10):
        sold(session, 1, customer_id=make_customer(session, f"客{number}").id)


def test_the_review_is_of_the_last_whole_week_beside_the_one_before(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session).id
        for day, fen in ((1, 10_000), (7, 20_000), (8, 5_000), (14, 1_000), (15, 900)):
            sold(session, day, customer_id=buyer, paid_fen=fen)
    made = reviewed(store)
    assert str(made.week) == "2026-W47"
    assert (made.now.paid_fen, made.before.paid_fen) == (30_000, 6_000)
    assert sum(one.effect_fen for one in made.parts.effects) == 24_000
    assert len(made.missing_days) == 14
    assert made.conversion is None


def test_a_week_that_is_not_over_is_refused(store: Store) -> None:
    with pytest.raises(DeskError) as refused:
        reviewed(store, week=Week.of(NOW.date()))
    assert refused.value.first.code is ReviewCode.WEEK_NOT_OVER


def test_what_the_review_names_is_followed_up_by_the_next(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    with store.write("keep_review", now=NOW) as session:
        made = review.keep_review(session, None, NOW)
    assert Code.CONVERSION_BELOW_BENCHMARK in {one.code for one in made.actions}
    after = reviewed(store, NOW + timedelta(days=7))
    named = {one.kept.code: one for one in after.outcomes}
    assert set(named) == {one.code for one in made.actions}
    assert named[Code.CONVERSION_BELOW_BENCHMARK].verdict is Verdict.NOT_DONE


def test_a_review_that_is_made_twice_is_kept_once(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    for _ in range(2):
        with store.write("keep_review", now=NOW) as session:
            review.keep_review(session, None, NOW)
    with store.read() as session:
        assert (
            len({one.code for one in session.query(KeptFinding)})
            == session.query(KeptFinding).count()
        )
        assert review.is_kept(session, Week.read("2026-W47"))
        assert not review.is_kept(session, Week.read("2026-W46"))


def test_a_done_finding_is_watched_and_two_weeks_later_its_number_has_moved(store: Store) -> None:
    code = Code.CONVERSION_BELOW_BENCHMARK
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    with store.write("finish_finding", now=NOW) as session:
        kept_findings.finish_finding(session, code, NOW, "改了详情页")
    today = board(store)
    assert code not in {one.code for one in today.active}
    assert [one.verdict for one in today.watched if one.kept.code is code] == [Verdict.SAME]
    with store.write("made", now=NOW) as session:
        for days in range(-13, 0):
            visited(session, days, visitors=100)
            for number in range(10):
                sold(session, days, customer_id=make_customer(session, f"新{days}{number}").id)
    with store.write("recheck_findings", now=LATER) as session:
        kept_findings.recheck_findings(session, LATER)
    (seen,) = (one for one in board(store, LATER).watched if one.kept.code is code)
    assert seen.kept.value == 0.01
    assert seen.kept.checked_on == LATER.date()
    assert seen.kept.checked_value == seen.value == 140 / 2_300
    assert seen.verdict is Verdict.HELPED
    assert seen.kept.action == "改了详情页"


def test_a_snoozed_finding_comes_back_on_its_day(store: Store) -> None:
    code = Code.CONVERSION_BELOW_BENCHMARK
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    until = NOW.date() + timedelta(days=7)
    with store.write("snooze_finding", now=NOW) as session:
        kept_findings.snooze_finding(session, code, until, NOW)
    assert code not in {one.code for one in board(store).active}
    assert [day for found, day in board(store).snoozed if found.code is code] == [until]
    assert code in {one.code for one in board(store, NOW + timedelta(days=7)).active}
    history.undo(store, now=NOW)
    assert code in {one.code for one in board(store).active}


@pytest.mark.parametrize(
    ("name", "act"),
    [
        (
            "finish_finding",
            lambda s: kept_findings.finish_finding(s, CONVERSION, NOW, "改了详情页"),
        ),
        (
            "snooze_finding",
            lambda s: kept_findings.snooze_finding(s, CONVERSION, LATER.date(), NOW),
        ),
        ("change_setting", lambda s: settings.change_setting(s, "benchmark.conversion", "0.005")),
    ],
)
def test_what_takes_a_finding_off_is_undone_and_done_again(
    store: Store, name: str, act: Callable[[Session], None]
) -> None:
    """Done, put off, or measured by a benchmark of the shop's own."""
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    before = board(store)
    with store.write(name, now=NOW) as session:
        act(session)
    after = board(store)
    assert CONVERSION in {one.code for one in before.active}
    assert CONVERSION not in {one.code for one in after.active}
    history.undo(store, now=NOW)
    assert board(store) == before
    history.redo(store, now=NOW)
    assert board(store) == after


def test_waking_a_finding_shows_it_at_once(store: Store) -> None:
    code = Code.CONVERSION_BELOW_BENCHMARK
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    with store.write("snooze_finding", now=NOW) as session:
        kept_findings.snooze_finding(session, code, NOW.date() + timedelta(days=9), NOW)
    with store.write("wake_finding", now=NOW) as session:
        kept_findings.wake_finding(session, code)
    assert code in {one.code for one in board(store).active}


def test_a_finding_that_still_holds_after_its_time_is_active_again(store: Store) -> None:
    code = Code.CONVERSION_BELOW_BENCHMARK
    with store.write("made", now=NOW) as session:
        low_conversion(session)
    with store.write("finish_finding", now=NOW) as session:
        kept_findings.finish_finding(session, code, NOW)
    late = NOW + timedelta(days=kept_findings.RECHECK_DAYS + 1)
    assert code in {one.code for one in board(store, late).active}
    assert board(store, late).watched == ()


@pytest.mark.parametrize(
    ("code", "before", "now", "said"),
    [
        (Code.NEW_SHARE_HIGH, 0.9, 0.6, Verdict.HELPED),
        (Code.NEW_SHARE_HIGH, 0.9, 0.95, Verdict.WORSE),
        (Code.NEW_SHARE_HIGH, 0.9, 0.89, Verdict.SAME),
        (Code.CONVERSION_BELOW_BENCHMARK, 0.01, 0.02, Verdict.HELPED),
        (Code.CONVERSION_BELOW_BENCHMARK, 0.02, 0.01, Verdict.WORSE),
        (Code.PRODUCT_WITHOUT_TIERS, 4.0, None, Verdict.HELPED),
        (Code.PRODUCT_WITHOUT_IMAGES, 0.0, 3.0, Verdict.HELPED),
        (Code.AVERAGE_SPEND_FALLING, 0.3, -0.1, Verdict.HELPED),
    ],
)
def test_better_or_worse_by_the_way_its_number_goes(
    code: Code, before: float, now: float | None, said: Verdict
) -> None:
    kept = kept_findings.Kept(1, code, date(2026, 11, 9), 1, before, done_at=NOW)
    assert kept_findings.verdict(kept, now) is said


def test_on_a_monday_the_review_is_due() -> None:
    assert review.due_since(NOW) == Week.read("2026-W47")
    assert review.due_since(NOW + timedelta(days=1)) is None
