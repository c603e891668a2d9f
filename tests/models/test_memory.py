from concurrent.futures import ThreadPoolExecutor
from threading import Event

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.models.memory import remembered
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history
from tests.makers import NOW, make_order, new_store


def test_a_question_about_the_whole_store_is_asked_once_until_something_is_written(
    store: Store,
) -> None:
    asked: list[int] = []

    @remembered
    def orders(session: Session) -> int:
        asked.append(1)
        return session.scalar(select(func.count(Order.id))) or 0

    def answer() -> int:
        with store.read() as session:
            return orders(session)

    assert (answer(), answer(), len(asked)) == (0, 0, 1)
    with store.write("made", now=NOW) as session:
        make_order(session)
        assert orders(session) == 1
    assert (answer(), answer(), len(asked)) == (1, 1, 3)
    history.undo(store, now=NOW)
    assert answer() == 0


def test_two_stores_are_not_mixed_up(store: Store) -> None:
    other = new_store(store.path.with_name("other.db"))

    @remembered
    def orders(session: Session) -> int:
        return session.scalar(select(func.count(Order.id))) or 0

    with other.write("made", now=NOW) as session:
        make_order(session)
    with store.write("made", now=NOW) as session:
        make_order(session, "1")
        make_order(session, "2")
    with store.read() as here, other.read() as there:
        assert (orders(here), orders(there)) == (2, 1)
    other.close()


def test_two_threads_with_the_same_question_make_it_be_asked_once(store: Store) -> None:
    asked: list[int] = []
    asked_again = Event()

    @remembered
    def orders(session: Session) -> int:
        asked.append(1)
        if len(asked) > 1:
            asked_again.set()
        asked_again.wait(0.3)  # long enough for the other thread to come along
        return session.scalar(select(func.count(Order.id))) or 0

    def answer() -> int:
        with store.read() as session:
            return orders(session)

    with ThreadPoolExecutor(2) as pool:
        answers = [pool.submit(answer) for _ in range(2)]
        assert [each.result() for each in answers] == [0, 0]
    assert len(asked) == 1


def test_answers_are_kept_by_what_they_are_about_the_newest_few(store: Store) -> None:
    asked: list[int] = []

    @remembered
    def twice(_session: Session, number: int) -> int:
        asked.append(number)
        return 2 * number

    with store.read() as session:
        assert [twice(session, number) for number in (1, 2, 1, 2)] == [2, 4, 2, 4]
        assert asked == [1, 2]
        for number in (*range(3, 10), 1):
            twice(session, number)
        assert asked == [*range(1, 10), 1]
