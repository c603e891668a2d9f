"""The store itself knows which steps of the first day are done."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.data import ShopDay
from seller_desk.models.store import Store
from seller_desk.services import backup
from seller_desk.services import settings as rules
from seller_desk.services.first_day import FRESH, FirstDay, Step, first_day
from tests.makers import NOW, make_order, make_product


def path(store: Store, later: timedelta = timedelta(0)) -> FirstDay:
    with store.read() as session:
        return first_day(session, store, NOW + later)


def name(session: Session) -> None:
    rules.change_setting(session, "shop.name", "锦禾针织")


def traffic(session: Session) -> None:
    session.add(ShopDay(day=NOW.date().isoformat(), visitors=10))


def days(session: Session) -> None:
    rules.change_setting(session, "ship_days.custom", "15")
    rules.change_setting(session, "ship_days.processing", "15")


def confirmed(session: Session) -> None:
    make_product(session, "帆布袋", kind_confirmed=True)


def unconfirmed(session: Session) -> None:
    confirmed(session)
    make_product(session, "毛衣", kind_confirmed=False)


@pytest.mark.parametrize(
    ("act", "done"),
    [
        (name, {Step.NAME}),
        (make_order, {Step.ORDERS}),
        (confirmed, {Step.KINDS}),
        (unconfirmed, set[Step]()),
        (days, {Step.SHIP_DAYS}),
        (traffic, {Step.TRAFFIC}),
    ],
)
def test_a_step_is_done_by_what_is_done_in_the_shop(
    store: Store, act: Callable[[Session], object], done: set[Step]
) -> None:
    assert path(store).done == set()
    with store.write("made", now=NOW) as session:
        act(session)
    assert path(store).done == done


def test_a_backup_counts_unless_it_is_from_before_an_import(store: Store) -> None:
    backup.make(store, NOW, reason=backup.BEFORE_IMPORT)
    assert Step.BACKUP not in path(store).done
    backup.make(store, NOW)
    assert Step.BACKUP in path(store).done


def test_a_shop_is_new_for_two_weeks_and_the_invented_one_never(store: Store) -> None:
    assert path(store).is_fresh
    with store.write("made", now=NOW) as session:
        unconfirmed(session)
    assert path(store).unconfirmed == 1
    assert path(store).next is Step.NAME
    assert path(store).is_fresh
    assert not path(store, FRESH).is_fresh
    with store.write("fill_demo", now=NOW):
        pass
    with store.write("fill_demo", now=NOW) as session:
        name(session)
    assert not path(store).is_fresh
