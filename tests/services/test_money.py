from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from seller_desk.models.customer import Customer
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import money
from seller_desk.services.money import Spend
from seller_desk.words import AfterSaleState, OrderStatus
from tests.makers import NOW, make_case, make_customer, make_order

DAY = timedelta(days=1)


@pytest.fixture
def customer(store: Store) -> int:
    with store.write("made", now=NOW) as session:
        return make_customer(session).id


def buy(store: Store, customer: int | None, number: str, **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        return make_order(session, number, customer_id=customer, **changes).id


def give_back(store: Store, order: int, **changes: object) -> None:
    with store.write("made", now=NOW) as session:
        facts = {"state": AfterSaleState.REFUND_SUCCESS, "amount_fen": 300, **changes}
        make_case(session, session.get_one(Order, order), **facts)


def spent(store: Store, customer: int) -> Spend:
    with store.read() as session:
        one = money.spends(session, [customer])[customer]
        assert money.all_spends(session).get(customer, Spend()) == one
    return one


@pytest.mark.parametrize("status", OrderStatus)
def test_only_paid_orders_are_money(store: Store, customer: int, status: OrderStatus) -> None:
    buy(store, customer, "1", status=status, paid_fen=1_000)
    unpaid = status in {OrderStatus.AWAITING_PAYMENT, OrderStatus.CLOSED}

    assert spent(store, customer).paid_fen == (0 if unpaid else 1_000)
    with store.read() as session:
        counted = session.scalars(select(Order.id).where(money.is_paid())).all()
    assert len(counted) == (0 if unpaid else 1)


def test_refunds_that_succeeded_are_taken_off_once(store: Store, customer: int) -> None:
    order = buy(store, customer, "1", paid_fen=1_000)
    give_back(store, order)
    give_back(store, order, amount_fen=200)
    give_back(store, order, amount_fen=None)
    give_back(store, order, state=AfterSaleState.WAIT_SELLER_AGREE)
    closed = buy(store, customer, "2", status=OrderStatus.CLOSED)
    give_back(store, closed)

    assert spent(store, customer).paid_fen == 500
    with store.read() as session:
        amounts = select(money.paid_amount(), money.refunded_amount()).where(Order.id == order)
        assert tuple(session.execute(amounts).one()) == (500, 500)


def test_a_refund_of_another_customer_is_not_theirs(store: Store, customer: int) -> None:
    with store.write("made", now=NOW) as session:
        other = make_customer(session, "锦禾").id
    buy(store, customer, "1", paid_fen=1_000)
    give_back(store, buy(store, other, "2", paid_fen=1_000))
    give_back(store, buy(store, None, "3"))

    assert spent(store, customer).paid_fen == 1_000
    assert spent(store, other).paid_fen == 700


def test_the_date_is_that_of_payment_else_of_the_order(store: Store, customer: int) -> None:
    buy(store, customer, "1", paid_at=NOW - 5 * DAY)
    buy(store, customer, "2", paid_at=None, created_at=NOW - 9 * DAY)
    buy(store, customer, "3", paid_at=None, created_at=NOW - 2 * DAY)
    buy(store, customer, "4", paid_at=NOW, status=OrderStatus.CLOSED)

    assert spent(store, customer) == Spend(38_400, 3, NOW - 9 * DAY, NOW - 2 * DAY)


def test_an_order_without_any_date_counts_as_money_all_the_same(
    store: Store, customer: int
) -> None:
    buy(store, customer, "1", paid_at=None, created_at=None, paid_fen=None)

    assert spent(store, customer) == Spend(0, 1, None, None)


def test_who_has_bought_nothing_is_in_the_answer_too(store: Store, customer: int) -> None:
    assert spent(store, customer) == Spend()
    with store.read() as session:
        assert session.scalars(select(Customer.id)).all() == [customer]


@given(amount=st.integers(-(10**9), 10**9), weights=st.lists(st.integers(0, 10**9)))
def test_the_parts_of_an_amount_add_up_to_it(amount: int, weights: list[int]) -> None:
    parts = money.spread(amount, weights)

    assert len(parts) == len(weights)
    assert sum(parts) == (amount if weights else 0)


def test_what_has_no_worth_leaves_it_all_to_the_last_line() -> None:
    assert money.spread(100, [0, 0, 0]) == [0, 0, 100]
    assert money.spread(100, [1, 1, 1]) == [33, 33, 34]
