from collections.abc import Callable
from datetime import date, datetime

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.order.closing import Trial, change_calendar, kind_facts, try_days
from seller_desk.words import ProductKind
from tests.conftest import Dump
from tests.makers import NOW, make_product
from tests.services.order.shelf import DAY, Shelf


def trial(store: Store, closed: str = "", opened: str = "") -> Trial:
    with store.read() as session:
        return try_days(session, closed, opened, NOW)


def keep(store: Store, closed: str, opened: str = "") -> None:
    with store.write("change_calendar", now=NOW) as session:
        change_calendar(session, closed, opened)


def count_working_days(store: Store) -> None:
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "deadline.days", "working")


@pytest.mark.parametrize("counting", ["calendar", "working"])
def test_an_order_due_on_a_closed_day_is_caught_however_the_shop_counts(
    shelf: Shelf, counting: str
) -> None:
    if counting == "working":
        count_working_days(shelf.store)
    shelf.add("due on the 25th", paid_at=datetime(2026, 11, 18, 10), paid_fen=5_000)
    shelf.add("due on the 27th", paid_at=datetime(2026, 11, 20, 10))

    found = trial(shelf.store, "2026-11-25..2026-11-26")

    assert [shelf.names[one.id] for one in found.caught] == ["due on the 25th"]
    assert found.caught_fen == 5_000
    assert found.dues == {date(2026, 11, 25): 1, date(2026, 11, 27): 1}


def test_what_is_late_already_is_not_caught_again(shelf: Shelf) -> None:
    shelf.add("late", paid_at=NOW - 8 * DAY)
    assert trial(shelf.store, "2026-11-20..2026-11-30").caught == ()


def test_an_order_whose_buyer_wants_the_money_back_is_left_out(shelf: Shelf) -> None:
    shelf.add("held", paid_at=NOW)
    shelf.case("held")
    found = trial(shelf.store, "2026-11-30")
    assert (found.orders, found.caught) == (0, ())


def test_in_working_days_a_closed_day_gives_time_and_one_that_is_worked_on_takes_it(
    shelf: Shelf,
) -> None:
    count_working_days(shelf.store)
    shelf.add("one", paid_at=datetime(2026, 11, 20, 10))

    longer = trial(shelf.store, closed="2026-11-24")
    assert (longer.longer, longer.shorter, longer.late) == (1, 0, 0)
    shorter = trial(shelf.store, opened="2026-11-21")
    assert (shorter.longer, shorter.shorter, shorter.late) == (0, 1, 0)


def test_a_day_that_is_worked_on_after_all_may_make_an_order_late(shelf: Shelf) -> None:
    count_working_days(shelf.store)
    keep(shelf.store, "2026-11-18")
    shelf.add("one", paid_at=datetime(2026, 11, 11, 10))
    assert trial(shelf.store, closed="2026-11-18").late == 0
    assert trial(shelf.store).late == 1


def test_a_year_without_announced_holidays_is_told(shelf: Shelf) -> None:
    count_working_days(shelf.store)
    shelf.add("near", paid_at=NOW)
    assert not trial(shelf.store).is_estimate
    shelf.add("far", paid_at=datetime(2026, 12, 20), ship_days=30)
    assert trial(shelf.store).is_estimate


def test_nothing_is_written_by_trying_and_one_step_keeps_both_lists(
    shelf: Shelf, dump: Callable[[], Dump]
) -> None:
    before = dump()
    trial(shelf.store, "2026-11-25", "2026-11-28")
    assert dump() == before

    keep(shelf.store, "2026-11-25, 2026-11-26", "2026-11-28")
    with shelf.store.read() as session:
        kept = rules.load(session)
    assert (kept.deadline_closed, kept.deadline_opened) == ("2026-11-25..2026-11-26", "2026-11-28")
    history.undo(shelf.store, now=NOW)
    assert dump() == before


def test_days_that_are_none_are_refused(shelf: Shelf) -> None:
    with pytest.raises(DeskError):
        keep(shelf.store, "2026-02-30")


def test_products_are_counted_by_how_they_come_to_their_days(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, "a", kind=ProductKind.CUSTOM)
        make_product(session, "b", kind=ProductKind.CUSTOM, ship_days=7)
        make_product(session, "c", kind=ProductKind.CUSTOM, ship_days=15)
        make_product(session, "d")
    with store.read() as session:
        found = kind_facts(session)
    custom, stock = found[ProductKind.CUSTOM], found[ProductKind.STOCK]
    assert (custom.products, custom.on_default, custom.outside) == (3, 1, 1)
    assert (stock.products, stock.on_default, stock.outside) == (1, 1, 0)
    assert found[ProductKind.PROCESSING].products == 0
