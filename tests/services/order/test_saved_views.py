"""Lists under a name: what was asked for comes back, whatever it was."""

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.kept_lists import SavedView
from seller_desk.services.order.filters import DueWindow, OrderFilter, PaperState, SortKey, Stage
from seller_desk.services.order.saved_views import (
    SHELF,
    drop_view,
    save_view,
    saved_views,
)
from seller_desk.words import ProductKind
from tests.conftest import Dump
from tests.makers import NOW

URGENT = OrderFilter(stage=Stage.AWAITING_SHIPMENT, due=DueWindow.SOON, flags=frozenset({1}))
DAYS = st.none() | st.dates(date(2020, 1, 1), date(2030, 1, 1))
FILTERS = st.builds(
    OrderFilter,
    stage=st.sampled_from(Stage),
    find=st.text(max_size=5),
    due=st.none() | st.sampled_from(DueWindow),
    paper=st.none() | st.sampled_from(PaperState),
    kinds=st.frozensets(st.sampled_from(ProductKind)),
    provinces=st.frozensets(st.none() | st.sampled_from(["广东", "浙江"])),
    couriers=st.frozensets(st.sampled_from(["SF", "ZTO"])),
    min_fen=st.none() | st.integers(0, 10**9),
    created_since=DAYS,
    created_until=DAYS,
    flags=st.frozensets(st.integers(0, 5)),
    sort=st.sampled_from(SortKey),
    descending=st.booleans(),
    then=st.lists(st.tuples(st.sampled_from(SortKey), st.booleans()), max_size=2).map(tuple),
)


def read(store: Store) -> tuple[SavedView[OrderFilter], ...]:
    with store.read() as session:
        return saved_views(session)


@given(wanted=FILTERS)
def test_a_filter_comes_back_as_it_was(wanted: OrderFilter) -> None:
    assert SHELF.read(SHELF.written(wanted)) == wanted


def test_a_list_is_kept_replaced_dropped_and_each_step_is_undone(
    store: Store, dump: Callable[[], Dump]
) -> None:
    states = [dump()]
    for wanted in (OrderFilter(), URGENT):
        with store.write("save_view", now=NOW) as session:
            save_view(session, "  今天 急单 ", wanted)
        states.append(dump())
    assert read(store) == (SavedView("今天 急单", URGENT),)
    with store.write("drop_view", now=NOW) as session:
        drop_view(session, "今天 急单")
    assert read(store) == ()
    for before in reversed(states):
        history.undo(store, now=NOW)
        assert dump() == before


@pytest.mark.parametrize("name", ["", "   ", "名" * 21])
def test_a_name_must_be_one(store: Store, name: str) -> None:
    with store.write("save_view", now=NOW) as session, pytest.raises(DeskError):
        save_view(session, name, URGENT)


@pytest.mark.parametrize("text", ["", "[]", '{"stage": "??"}', '{"more": 1}', '{"flags": 3}'])
def test_what_a_newer_program_wrote_is_left_out(text: str) -> None:
    assert SHELF.read(text) is None
