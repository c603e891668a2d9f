"""The newest orders with some words: from the last orders or from the index, always the same."""

import pytest
from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.order import Parcel
from seller_desk.models.search import newest_ids, query
from seller_desk.models.store import Store
from seller_desk.words import ParcelSource
from tests.makers import NOW, make_order

BUYERS = ("云裳服饰4321", "衣云阁", "buyer4321", "服装Lyun", "13844321678", "丽云")


@pytest.fixture
def shop(store: Store) -> Store:
    with store.write("made", now=NOW) as session:
        for number, buyer in enumerate(BUYERS, 1):
            make_order(session, f"26118836448200{number:05}", buyer_login=buyer)
    return store


def indexed(session: Session, wanted: str, most: int) -> list[int]:
    sql = "SELECT rowid FROM order_search WHERE order_search MATCH :q ORDER BY rowid DESC LIMIT :n"
    return list(session.execute(text(sql), {"q": query(wanted, 3), "n": most}).scalars())


@pytest.mark.parametrize(
    "wanted",
    ["云", "服", "服b", "云 buy", "buyer4", "buyer", "138", "678", "4321", "棉", "无", "云裳"],
)
def test_the_last_orders_tell_what_the_index_would(shop: Store, wanted: str) -> None:
    with shop.read() as session:
        for most in (1, 2, 6):
            assert newest_ids(session, wanted, most) == indexed(session, wanted, most)


def test_the_last_orders_alone_answer_for_a_common_beginning(shop: Store) -> None:
    with shop.write("spoilt", now=NOW) as session:
        session.execute(text("DELETE FROM order_search WHERE rowid = 6"))
    with shop.read() as session:
        assert indexed(session, "云", 1) == [2]
        assert newest_ids(session, "云", 1) == [6]


@pytest.mark.parametrize("typed", ["0123", "990123", "SF12345678990123"])
def test_a_waybill_that_begins_with_letters_is_found_by_its_tail(store: Store, typed: str) -> None:
    with store.write("made", now=NOW) as session:
        order = make_order(session)
        order.parcels.append(Parcel(source=ParcelSource.SHEET, tracking_number="SF12345678990123"))
        make_order(session, "2611883644820000002")
        session.flush()
        wanted = order.id
    with store.read() as session:
        assert newest_ids(session, typed, 5) == [wanted]
