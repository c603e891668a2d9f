from datetime import timedelta

import pytest

from seller_desk.models.store import Store
from seller_desk.services.customer import queries
from seller_desk.services.customer.queries import CustomerFilter, CustomerSort
from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleState, Tier
from tests.makers import NOW, make_case, make_customer, make_order

SETTINGS = ShopSettings()
DAY = timedelta(days=1)


@pytest.fixture
def customers(store: Store) -> dict[str, int]:
    """One of each tier, and one who never bought."""
    found = {}
    with store.write("made", now=NOW) as session:
        for place, (name, paid) in enumerate(
            (("华艺服饰", 1_000_000), ("锦禾针织", 150_000), ("small", 99_999), ("nobody", None))
        ):
            customer = make_customer(session, name)
            customer.province = "广东" if place == 0 else None
            found[name] = customer.id
            if paid is not None:
                at = NOW - place * DAY
                facts = {"paid_at": at, "created_at": at, "paid_fen": paid}
                make_order(session, f"{place}", customer_id=customer.id, **facts)
    return found


def names(store: Store, wanted: CustomerFilter) -> list[str | None]:
    with store.read() as session:
        ids = queries.find(session, wanted, SETTINGS, NOW)
        return [row.name for row in queries.rows(session, ids, SETTINGS, NOW)]


def test_a_row_says_who_and_how_much(store: Store, customers: dict[str, int]) -> None:
    with store.read() as session:
        row = queries.rows(session, [customers["华艺服饰"]], SETTINGS, NOW)[0]

    assert row == queries.CustomerRow(
        id=customers["华艺服饰"],
        name="华艺服饰",
        login="华艺服饰",
        tier=Tier.KEY,
        paid_fen=1_000_000,
        orders=1,
        first_at=NOW,
        last_at=NOW,
        province="广东",
    )


def test_the_best_come_first_and_a_refund_moves_them(
    store: Store, customers: dict[str, int]
) -> None:
    assert names(store, CustomerFilter()) == ["华艺服饰", "锦禾针织", "small", "nobody"]
    assert names(store, CustomerFilter(tier=Tier.REGULAR)) == ["锦禾针织"]
    with store.write("made", now=NOW) as session:
        order = make_order(session, "back", customer_id=customers["锦禾针织"], paid_fen=0)
        facts = {"state": AfterSaleState.REFUND_SUCCESS, "amount_fen": 60_000}
        make_case(session, order, **facts)

    assert names(store, CustomerFilter(tier=Tier.REGULAR)) == []
    assert names(store, CustomerFilter()) == ["华艺服饰", "small", "锦禾针织", "nobody"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("锦禾", ["锦禾针织"]),
        ("禾", ["锦禾针织"]),
        ("SMALL", ["small"]),
        ("华艺 服饰", ["华艺服饰"]),
        ("100%", []),
        ("_", []),
        ("", ["华艺服饰", "锦禾针织", "small", "nobody"]),
    ],
)
def test_customers_are_found_by_what_was_typed(
    store: Store, customers: dict[str, int], typed: str, found: list[str]
) -> None:
    assert names(store, CustomerFilter(find=typed)) == found


@pytest.mark.parametrize("sort", CustomerSort)
def test_what_is_not_known_comes_last_either_way(
    store: Store, customers: dict[str, int], sort: CustomerSort
) -> None:
    up = names(store, CustomerFilter(sort=sort, descending=False))
    down = names(store, CustomerFilter(sort=sort))

    assert sorted(up, key=str) == sorted(down, key=str)
    if sort in {CustomerSort.FIRST, CustomerSort.LAST}:
        assert up[-1] == down[-1] == "nobody"
        assert up[0] == "small"
    if sort is CustomerSort.PROVINCE:
        assert up[0] == down[0] == "华艺服饰"


def test_each_tier_is_counted(store: Store, customers: dict[str, int]) -> None:
    with store.read() as session:
        assert queries.tier_counts(session, SETTINGS, NOW) == {
            Tier.NEW: 2,
            Tier.REGULAR: 1,
            Tier.KEY: 1,
        }


def test_a_card_has_the_facts_beside_the_row(store: Store, customers: dict[str, int]) -> None:
    with store.read() as session:
        known = queries.card(session, customers["锦禾针织"], SETTINGS, NOW)
        bare = queries.card(session, customers["nobody"], SETTINGS, NOW)

        assert queries.card(session, 99, SETTINGS, NOW) is None
    assert known is not None
    assert (known.average_fen, known.days_since, known.company) == (150_000, 1, "锦禾针织")
    assert bare is not None
    assert (bare.average_fen, bare.days_since) == (None, None)
