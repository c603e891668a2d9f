"""Days of traffic in the history: their names, counts and values."""

from datetime import timedelta

import pytest
from sqlalchemy.orm import Session

from seller_desk.models.data import ProductDay, ShopDay
from seller_desk.models.ledger import IMPORTED_FIELDS
from seller_desk.models.store import Store
from seller_desk.services import footprint
from seller_desk.views.history.wording import (
    FIELDS,
    briefly_touched,
    field_name,
    subject,
    touched,
    value,
)
from seller_desk.views.operations import sentence
from tests.makers import NOW, make_product


def changed(store: Store, **values: int) -> list[tuple[str, str, str, str]]:
    """Set fields of the shop's day: subject, field, old and new as they are read."""
    with store.write("edit", now=NOW + timedelta(minutes=1)) as session:
        for name, new in values.items():
            setattr(session.get_one(ShopDay, 1), name, new)
    with store.read() as session:
        return told(session, 2)


def told(session: Session, operation: int) -> list[tuple[str, str, str, str]]:
    card = footprint.card(session, operation)
    assert card is not None
    return [(subject(c), field_name(c), value(c, c.old), value(c, c.new)) for c in card.changes]


@pytest.fixture
def days(store: Store) -> Store:
    with store.write("import_shop_traffic", now=NOW, facts={"file": "a.xls"}) as session:
        session.add(ShopDay(day="2026-11-20", visitors=2_133, bounce_millionths=451_000))
        session.add(ShopDay(day="2026-11-21", visitors=5))
        session.add(ProductDay(identity="code:HY-1", day="2026-11-21", code="HY-1"))
    return store


def test_a_change_of_a_day_reads_as_on_the_sheet(days: Store) -> None:
    found = changed(days, visitors=2_000, bounce_millionths=4_500, ad_spend_fen=1_250)
    assert sorted(found) == [
        ("2026-11-20", "Ad spend", "empty", "12.50"),
        ("2026-11-20", "Bounce rate", "45.10%", "0.45%"),
        ("2026-11-20", "Visitors", "2133", "2000"),
    ]


def test_days_of_the_shop_and_of_products_are_counted_together(days: Store) -> None:
    with days.read() as session:
        (step,) = footprint.steps(session, limit=5)
    assert touched(step.counts) == "3 days of traffic"
    assert sentence(step.name, step.facts) == "Import a.xls"


def test_which_product_a_day_is_of_follows_from_its_names(days: Store) -> None:
    with days.write("edit", now=NOW) as session:
        day = session.get_one(ProductDay, 1)
        day.product_id, day.title = make_product(session).id, "纯棉短袖T恤"
    with days.read() as session:
        assert told(session, 2) == [("纯棉短袖T恤 2026-11-21", "Title", "empty", "纯棉短袖T恤")]


def test_every_figure_of_a_day_has_a_name() -> None:
    assert IMPORTED_FIELDS["shop_day"] | IMPORTED_FIELDS["product_day"] <= FIELDS.keys()


@pytest.mark.parametrize("name", ["import_shop_traffic", "import_product_traffic"])
def test_imports_of_traffic_have_sentences(name: str) -> None:
    assert sentence(name, {}) != name


def test_a_step_of_many_kinds_names_the_first_and_counts_the_rest() -> None:
    counts = {"orders": 2, "lines": 3, "shipments": 0, "customers": 1, "products": 4}

    assert briefly_touched(counts) == "2 orders · 1 customer · 2 more kinds"
    assert briefly_touched({"orders": 2, "lines": 3, "customers": 1}).endswith("3 lines of goods")
