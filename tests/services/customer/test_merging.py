from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import select

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.customer import Customer
from seller_desk.models.store import Store
from seller_desk.services import exports, history
from seller_desk.services import settings as rules
from seller_desk.services.customer import merging, people, queries
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.exports.choice import ExportFilter
from seller_desk.words import Tier
from tests.makers import NOW
from tests.services.paper import bring_in, first

OTHER, THIRD = "2611883644820000002", "2611883644820000003"
AGAIN = {"buyer_login": "华艺服饰二号", "buyer_company": "华艺服饰有限公司"}


def ids(store: Store) -> dict[str, int]:
    with store.read() as session:
        return {
            one.login or "": one.id
            for one in session.scalars(select(Customer).where(Customer.merged_into.is_(None)))
        }


@pytest.fixture
def two(store: Store) -> tuple[int, int]:
    """One buyer with two logins."""
    bring_in(store, first(paid_fen="600.00"), first(OTHER, paid_fen="500.00", **AGAIN))
    found = ids(store)
    return found["华艺服饰"], found["华艺服饰二号"]


def merge(store: Store, kept: int, gone: int) -> None:
    with store.write("merge_customers", now=NOW) as session:
        merging.merge_customers(session, kept, gone)


def rows(store: Store) -> list[queries.CustomerRow]:
    with store.read() as session:
        settings = rules.load(session)
        found = queries.find(session, CustomerFilter(), settings, NOW)
        return queries.rows(session, found, settings, NOW)


def test_the_same_mobile_or_company_makes_them_alike(store: Store, two: tuple[int, int]) -> None:
    bring_in(store, first(THIRD, buyer_login="别家", buyer_company="别家", mobile="13900000009"))
    with store.read() as session:
        [like] = merging.likely_same(session, two[0])
    assert like.customer_id == two[1]
    assert set(like.by) == {"mobile", "company", "name"}


def test_what_would_move_is_seen_before(store: Store, two: tuple[int, int]) -> None:
    with store.read() as session:
        seen = merging.preview_merge(session, *two, rules.load(session), NOW)
    assert (seen.orders, seen.paid_fen) == (1, 110_000)
    assert (seen.old_tier, seen.new_tier) == (Tier.NEW, Tier.REGULAR)
    assert seen.filled == ()
    assert seen.differing == ("login",)


def test_one_customer_has_all_and_the_other_is_in_no_list(
    store: Store, two: tuple[int, int], tmp_path: Path
) -> None:
    with store.write("set_tags", now=NOW) as session:
        people.set_tags(session, two[1], ["爱砍价", "月结"])
    merge(store, *two)
    [row] = rows(store)
    assert (row.id, row.orders, row.paid_fen, row.tier) == (two[0], 2, 110_000, Tier.REGULAR)
    with store.read() as session:
        assert people.tags(session, two[0]) == ("爱砍价", "月结")
        assert merging.merged_logins(session, two[0]) == ["华艺服饰二号"]
        assert queries.card(session, two[1], rules.load(session), NOW) is None
        settings = rules.load(session)
    target = tmp_path / "customers.csv"
    written = exports.export(
        store,
        "customers",
        target,
        chosen=ExportFilter(),
        full=False,
        language="zh_CN",
        settings=settings,
        now=NOW,
    )
    assert written == 1
    assert "爱砍价、月结" in target.read_text("utf-8-sig")


def test_later_orders_of_the_old_login_are_the_kept_customers(
    store: Store, two: tuple[int, int]
) -> None:
    merge(store, *two)
    report = bring_in(store, first(THIRD, **AGAIN))
    assert report.counts["customers"].new == 0
    [row] = rows(store)
    assert (row.id, row.orders) == (two[0], 3)


def test_the_same_sheet_again_changes_nothing(store: Store, two: tuple[int, int]) -> None:
    merge(store, *two)
    report = bring_in(store, first(paid_fen="600.00"), first(OTHER, paid_fen="500.00", **AGAIN))
    assert report.operation is None
    assert [row.orders for row in rows(store)] == [2]


def test_who_was_merged_before_comes_along(store: Store, two: tuple[int, int]) -> None:
    bring_in(store, first(THIRD, buyer_login="总部", buyer_company="总部"))
    merge(store, *two)
    merge(store, ids(store)["总部"], two[0])
    bring_in(store, first("2611883644820000004", **AGAIN))
    [row] = rows(store)
    assert (row.login, row.orders) == ("总部", 4)


def test_undoing_it_gives_both_back(
    store: Store, two: tuple[int, int], dump: Callable[[], object]
) -> None:
    before = dump()
    merge(store, *two)
    report = history.undo(store, now=NOW)
    assert report["kept"] == report["failed"] == []
    assert dump() == before


def test_nobody_is_merged_with_themselves_or_twice(store: Store, two: tuple[int, int]) -> None:
    with pytest.raises(DeskError) as caught:
        merge(store, two[0], two[0])
    assert caught.value.first.code is CustomerCode.SAME_CUSTOMER
    merge(store, *two)
    with pytest.raises(DeskError) as caught:
        merge(store, *two)
    assert caught.value.first.code is CustomerCode.NO_SUCH_CUSTOMER
