"""An import does not hold the window: the collector of garbage never walks its orders."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest

from seller_desk.models.store import Store
from seller_desk.services import imports
from tests.makers import NOW
from tests.services.paper import first, write

ROWS = 300
# What other tests have dropped comes to light when everything is collected here.
pytestmark = pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")


@pytest.fixture(autouse=True)
def _as_before() -> Iterator[None]:
    yield
    gc.unfreeze()


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    numbers = (f"26118836448{number:08}" for number in range(ROWS))
    return write(tmp_path / "a.xlsx", *(first(number) for number in numbers))


def test_what_a_plan_consists_of_is_not_walked(store: Store, sheet: Path) -> None:
    plan = imports.plan_file(store, sheet, now=NOW)

    assert len(gc.get_objects()) < ROWS
    imports.carry_out(store, plan, now=NOW)
    assert len(gc.get_objects()) < ROWS
    assert gc.isenabled()


def test_a_plan_that_is_let_go_of_leaves_nothing_behind(store: Store, sheet: Path) -> None:
    def plan_and_forget() -> tuple[int, int]:
        plan = imports.plan_file(store, sheet, now=NOW)
        held = gc.get_freeze_count()
        del plan
        return held, gc.get_freeze_count()

    plan_and_forget()
    gc.collect()
    (held, left), (_, left_again) = plan_and_forget(), plan_and_forget()
    assert held - left > ROWS
    assert left_again - left < ROWS
