"""A look at a whole column says the same as one at each cell."""

from collections.abc import Callable, Sequence
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.services.order import plain
from seller_desk.sheets import cells as parse
from seller_desk.sheets.cells import Cell, CellFault, ErrorCell

TIMES = ("2026-11-20 18:02:00", "2026-02-30 18:02:00", "2026-11-20 18:02:00\n", "2026-11-20", "-")
AMOUNTS = ("12.50", "0.00", "-3.00", "1,200.00", "12.5", "12.50\n13.00", "12.50\n", "١٢.٥٠")
IDS = ("2611883644820000001", "JH-0012", " 261", "1E+18", "A1", "编号1", "0012", "9" * 65)
OTHERS = (None, "", 12, 12.5, True, ErrorCell("#N/A"), datetime(2026, 11, 20, 18, 2))


def columns(texts: Sequence[str]) -> st.SearchStrategy[list[Cell]]:
    """Mostly what the column should hold, sometimes something else."""
    usual = st.sampled_from([texts[0], texts[0], texts[1], None])
    return st.one_of(
        st.lists(usual, max_size=4),
        st.lists(st.sampled_from([*texts, *OTHERS]), max_size=4),
        st.lists(st.text(max_size=20), max_size=4),
    )


def time_of(cell: Cell) -> str | None:
    moment = parse.moment(cell)
    return None if moment is None else moment.isoformat(" ", "seconds")


def agrees(
    found: Sequence[object] | None, cells: Sequence[Cell], each: Callable[[Cell], object]
) -> bool:
    """Nothing was said, or just what a look at each cell says."""
    if found is None:
        return True
    try:
        return list(found) == [each(cell) for cell in cells]
    except CellFault:
        return False


@given(columns(TIMES))
def test_a_look_at_all_times_says_what_a_look_at_each_says(cells: list[Cell]) -> None:
    assert agrees(plain.times(cells), cells, time_of)


@given(columns(AMOUNTS))
def test_a_look_at_all_amounts_says_what_a_look_at_each_says(cells: list[Cell]) -> None:
    assert agrees(plain.amounts(cells), cells, parse.money_fen)


@given(columns(IDS))
def test_a_look_at_all_ids_says_what_a_look_at_each_says(cells: list[Cell]) -> None:
    assert agrees(plain.ids(cells), cells, parse.ident)


@pytest.mark.parametrize(
    ("glance", "cells", "values"),
    [
        (plain.times, ["2026-11-20 18:02:00", None], ["2026-11-20 18:02:00", None]),
        (plain.amounts, ["12.50", None, "0.05"], [1_250, None, 5]),
        (plain.ids, ["0012", None, "A1"], ["0012", None, "A1"]),
    ],
)
def test_a_usual_column_needs_no_closer_look(
    glance: plain.Glance, cells: list[Cell], values: list[object]
) -> None:
    found = glance(cells)

    assert found is not None
    assert list(found) == values


@pytest.mark.parametrize(
    ("glance", "cells"),
    [
        (plain.times, ["2026-02-30 18:02:00"]),
        (plain.amounts, ["12.50\n13.00", "1.00"]),
        (plain.ids, ["0012", 2_611_883_644_820_000_001]),
        (plain.ids, ["9" * 65]),
    ],
)
def test_an_odd_cell_gets_a_closer_look(glance: plain.Glance, cells: list[Cell]) -> None:
    assert glance(cells) is None
