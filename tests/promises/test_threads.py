"""P14: many threads write at once, also through two programs; nobody waits in vain."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from sqlalchemy import func, select

from seller_desk.models.customer import Customer
from seller_desk.models.history import Operation
from seller_desk.models.store import Store
from tests.makers import NOW, make_customer

THREADS = 8
WRITES = 40


@pytest.fixture
def second(store: Store) -> Iterator[Store]:
    """The same shop opened once more, as by the command line beside the window."""
    opened = Store.open(store.path)
    yield opened
    opened.close()


def test_no_write_of_many_threads_is_refused_or_lost(store: Store, second: Store) -> None:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session)
        customer.note = "0"
        key = customer.id

    def count_up(thread: int) -> None:
        door = (store, second)[thread % 2]
        for _ in range(WRITES):
            with door.write("count_up", now=NOW) as session:
                row = session.get_one(Customer, key)
                row.note = str(int(row.note or 0) + 1)
            with door.read() as session:
                assert session.scalar(select(func.count(Operation.id)))

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(count_up, range(THREADS)))

    with store.read() as session:
        assert session.get_one(Customer, key).note == str(THREADS * WRITES)
        assert session.scalar(select(func.count(Operation.id))) == THREADS * WRITES + 1
    assert store.faults() == []


def test_a_reader_never_keeps_a_writer_waiting(store: Store, tmp_path: Path) -> None:
    with store.write("made", now=NOW) as session:
        key = make_customer(session).id
    with store.read() as looking:
        looking.get_one(Customer, key)
        with store.write("renamed", now=NOW) as session:
            session.get_one(Customer, key).note = "new"
        looking.expire_all()
        assert looking.get_one(Customer, key).note is None
    with store.read() as later:
        assert later.get_one(Customer, key).note == "new"
