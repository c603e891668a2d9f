"""P19: every row of a sheet is stored, or listed as refused with the reason."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import func, select

from seller_desk.models.order import OrderLine
from seller_desk.services import imports
from tests.makers import NOW, new_store
from tests.services.paper import first, line, write

FAULTS = st.fixed_dictionaries(
    {},
    optional={
        "number": st.sampled_from([None, "2.61188364482E+18", "#N/A"]),
        "paid_fen": st.sampled_from(["many", "1.2万", "#REF!"]),
        "status_text": st.just("飞走了"),
        "created_at": st.sampled_from(["昨天", "2026-13-01"]),
        "quantity_milli": st.sampled_from(["-1", "x"]),
    },
)
SHEETS = st.lists(st.tuples(FAULTS | st.just({}), st.integers(0, 3)), max_size=12)


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=SHEETS)
def test_rows_of_a_sheet_are_rows_of_the_store_or_refused_ones(
    tmp_path_factory: pytest.TempPathFactory,
    suffix: str,
    orders: list[tuple[dict[str, object], int]],
) -> None:
    folder = tmp_path_factory.mktemp("shop")
    shop = new_store(folder / "shop.db")
    rows = [row for place, order in enumerate(orders) for row in an_order(place, *order)]
    plan = imports.plan_file(shop, write(folder / f"a{suffix}", *rows), now=NOW)
    _, refused, reasons = imports.refused_rows(plan)
    report = imports.carry_out(shop, plan, now=NOW)
    with shop.read() as session:
        stored = session.scalar(select(func.count()).select_from(OrderLine))
    shop.close()

    assert stored is not None
    assert report.rows == len(rows) == stored + len(refused)
    assert len(reasons) == len(refused)
    assert (report.records.refused > 0) == bool(refused) == any(map(bool, reasons))


def an_order(place: int, faults: dict[str, object], further: int) -> list[dict[str, object]]:
    """An order of different goods, some of its cells wrong."""
    lines = [line(code=f"HY-{place}-{number}") for number in range(further)]
    return [first(f"261188364482{place:07}", code=f"HY-{place}") | faults, *lines]
