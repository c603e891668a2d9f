"""What rows said as of an operation, whatever was done to them since."""

from contextlib import suppress

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import text

from seller_desk.errors import DeskError
from seller_desk.models.ledger import Raw
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.records.base import values_as_of
from tests.makers import NOW, make_product

FIELDS = ("code", "unit", "cost_fen")
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(FIELDS), st.none() | st.integers(1, 3)),
        st.sampled_from(["undo", "redo", "delete"]),
    ),
    max_size=8,
)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(before=STEPS, since=STEPS)
def test_the_past_can_be_told_from_what_was_done_since(
    store: Store,
    before: list[str | tuple[str, int | None]],
    since: list[str | tuple[str, int | None]],
) -> None:
    with store.write("made", now=NOW) as session:
        row_id = make_product(session, "a").id
    start = newest(store)
    for each in before:
        do(store, row_id, each, start)
    then, version = stored(store, row_id), newest(store)
    for each in since:
        do(store, row_id, each, start)

    with store.read() as session:
        told = values_as_of(session, "product", {row_id: version}).get(row_id, {})

    told.pop("search_text", None)
    if then:
        assert stored(store, row_id) | told == then


def test_rows_go_back_to_operations_of_their_own(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        ids = [make_product(session, title, unit="件").id for title in "ab"]
    for unit in ("箱", "包"):
        with store.write("edited", now=NOW) as session:
            for row_id in ids:
                session.get_one(Product, row_id).unit = unit

    with store.read() as session:
        told = values_as_of(session, "product", {ids[0]: 1, ids[1]: 2})
        assert told == {ids[0]: {"unit": "件"}, ids[1]: {"unit": "箱"}}
        assert values_as_of(session, "product", {ids[0]: 3}) == {}
        assert values_as_of(session, "customer", {ids[0]: 1}) == {}
        assert values_as_of(session, "product", {}) == {}


def do(store: Store, row_id: int, each: str | tuple[str, int | None], start: int) -> None:
    """One step; what cannot be done is not done."""
    if each in {"undo", "redo"}:
        act = history.undo if each == "undo" else history.redo
        with suppress(DeskError):
            act(store, now=NOW, since=start)
        return
    with store.write("edited", now=NOW) as session:
        product = session.get(Product, row_id)
        if product is None:
            return
        if isinstance(each, str):
            session.delete(product)
            return
        name, value = each
        setattr(product, name, value if name == "cost_fen" or value is None else str(value))


def stored(store: Store, row_id: int) -> dict[str, Raw]:
    """The row without what is kept for the search alone; nothing when it is gone."""
    sql = text("SELECT * FROM product WHERE id = :id")
    with store.read() as session:
        row = session.execute(sql, {"id": row_id}).mappings().first()
    return {name: value for name, value in (row or {}).items() if name != "search_text"}


def newest(store: Store) -> int:
    with store.read() as session:
        return history.newest(session)
