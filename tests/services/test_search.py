"""One box over everything, against a real store."""

from dataclasses import fields

import pytest

from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.models.store import Store
from seller_desk.services import search
from seller_desk.services.customer.quotes import make_quote
from seller_desk.services.search import Found, Subject
from tests.makers import NOW
from tests.views.order.conftest import HELD, LATE, LATER, TODAY, TRACKED, fill


@pytest.fixture
def shop(store: Store) -> Store:
    with store.write("fill", now=NOW) as session:
        fill(session)
        buyer = session.query(Customer).one()
        buyer.mobile = "13800002206"
        make_quote(session, buyer.id, NOW)
    return store


def found(shop: Store, typed: str) -> Found:
    with shop.read() as session:
        return search.find(session, typed, NOW)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        (LATE, [LATE]),
        (LATE[-4:], [LATE]),
        ("SF1234567890123", [TRACKED]),
        ("2206", [LATE]),
        ("帆", [LATER]),
        ("帆布袋", [LATER]),
        ("hy", [LATE]),
        ("华艺", [LATE]),
        ("no such thing", []),
        ("*", []),
    ],
)
def test_orders_are_found_by_whatever_is_known_of_them(
    shop: Store, typed: str, numbers: list[str]
) -> None:
    assert [hit.row.number for hit in found(shop, typed).orders] == numbers


def test_a_number_that_many_begin_with_shows_the_first_few(shop: Store) -> None:
    numbers = [hit.row.number for hit in found(shop, "26110000").orders]

    assert numbers[:4] == [LATE, TODAY, LATER, HELD]
    assert len(numbers) == 5


@pytest.mark.parametrize("typed", ["华", "华艺", "HUAYI", "hyfs", "0000220"])
def test_customers_are_found_by_name_sound_and_phone(shop: Store, typed: str) -> None:
    (hit,) = found(shop, typed).customers

    assert (hit.name, hit.orders, hit.paid_fen) == ("华艺服饰", 1, 13_800)


@pytest.mark.parametrize("typed", ["2206", "0000"])
def test_a_phone_is_shown_with_its_middle_hidden_and_only_when_it_was_meant(
    shop: Store, typed: str
) -> None:
    assert {hit.phone for hit in found(shop, typed).customers} == {"138****2206"}
    assert {hit.phone for hit in found(shop, "华艺").customers} == {None}
    assert {hit.phone for hit in found(shop, LATE).orders} == {None}


def test_products_and_quotes_are_found_too(shop: Store) -> None:
    assert [hit.title for hit in found(shop, "fanbu").products] == ["定制帆布袋"]
    (quote,) = found(shop, "华艺").quotes
    assert [row.id for row in found(shop, quote.number).quotes] == [quote.id]


@pytest.mark.parametrize("typed", ["", "  "])
def test_nothing_is_found_for_nothing(shop: Store, typed: str) -> None:
    assert found(shop, typed) == Found()


def test_what_was_looked_at_comes_back_and_what_is_gone_does_not(shop: Store) -> None:
    (late,) = found(shop, LATE).orders
    with shop.read() as session:
        quote = session.query(Quote).one().id
        kept = [(subject, 99_999) for subject in Subject]
        told = search.recall(
            session, [(Subject.ORDER, late.row.id), (Subject.QUOTE, quote), *kept], NOW
        )

    assert [hit.row.number for hit in told.orders] == [LATE]
    assert [row.id for row in told.quotes] == [quote]
    assert sum(len(getattr(told, part.name)) for part in fields(told)) == 2
