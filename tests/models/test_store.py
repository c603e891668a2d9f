import hashlib
import os
import threading
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from sqlcipher3 import dbapi2 as driver

from seller_desk.errors import DeskError, StoreCode
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import SCHEMA, Store, check_header
from tests.makers import NOW, make_order


def stamp(path: Path, pragma: str) -> str:
    connection = driver.connect(str(path))
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute(f"PRAGMA {pragma}")
    connection.commit()
    connection.close()
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_new_store_is_whole_private_and_of_the_newest_schema(tmp_path: Path) -> None:
    path = tmp_path / "中文 店铺 %#?.db"
    store = Store.open(path, create=True)
    assert store.faults() == []
    assert check_header(path) == SCHEMA
    assert os.name == "nt" or path.stat().st_mode & 0o077 == 0
    store.close()
    assert [found.name for found in tmp_path.iterdir()] == [path.name]


def test_a_store_has_its_log_before_anybody_reads_it(tmp_path: Path) -> None:
    """Two readers that ask for the log at once: one is told that the store is locked."""
    with closing(Store.open(tmp_path / "shop.db", create=True)) as store:
        assert store.path.read_bytes()[18] == 2
        store.copy_to(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").read_bytes()[18] == 1
    with closing(Store.open(tmp_path / "copy.db")) as copy:
        assert copy.path.read_bytes()[18] == 2


def test_a_missing_store_is_not_made_unasked(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no_store"):
        Store.open(tmp_path / "shop.db")
    assert list(tmp_path.iterdir()) == []


def test_what_keeps_a_store_from_being_opened_says_where_it_lies(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    (tmp_path / "folder.db").mkdir()
    damaged = tmp_path / "damaged.db"
    Store.open(damaged, create=True).close()
    damaged.write_bytes(damaged.read_bytes()[:100] + b"\xff" * 9_000)

    for path, code in (
        (tmp_path / "file" / "shop.db", StoreCode.STORE_READ_ONLY),
        (tmp_path / "folder.db", StoreCode.STORE_FOREIGN),
        (damaged, StoreCode.STORE_DAMAGED),
    ):
        with (
            pytest.raises(DeskError) as caught,
            closing(Store.open(path, create=True)) as store,
            store.read() as session,
        ):
            session.execute(text("SELECT count(*) FROM operation"))
        assert (caught.value.first.code, caught.value.first.facts) == (code, {"path": str(path)})


def test_a_newer_store_is_refused_and_not_changed_by_one_byte(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    Store.open(path, create=True).close()
    before = stamp(path, f"user_version={SCHEMA + 1}")
    with pytest.raises(DeskError, match="store_newer") as caught:
        Store.open(path)
    assert caught.value.first.facts["found"] == SCHEMA + 1
    assert hashlib.sha256(path.read_bytes()).hexdigest() == before


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 a workbook", os.urandom(4096)])
def test_a_foreign_file_is_refused_and_not_changed(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(content)
    with pytest.raises(DeskError, match="store_foreign"):
        Store.open(path, create=True)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    connection = driver.connect(str(path))
    connection.execute("CREATE TABLE theirs (id INTEGER)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(DeskError, match="store_foreign"):
        Store.open(path)
    assert path.read_bytes() == before


def test_reading_sessions_cannot_write(store: Store) -> None:
    with pytest.raises(DeskError, match="store_read_only"), store.read() as session:
        session.execute(text("DELETE FROM sales_order"))


def test_many_writers_are_never_told_that_the_store_is_locked(store: Store) -> None:
    """Read-then-update from eight sides: no error, no lost update (SAFETY.md P14)."""
    with store.write("add_order", now=NOW) as session:
        make_order(session, ship_days=0)
    failures: list[BaseException] = []

    def count_up() -> None:
        try:
            for _ in range(40):
                with store.write("count", now=NOW) as session:
                    order = session.get_one(Order, 1)
                    order.ship_days = (order.ship_days or 0) + 1
        except BaseException as error:  # noqa: BLE001  (told below)
            failures.append(error)

    threads = [threading.Thread(target=count_up) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with store.read() as session:
        assert session.get_one(Order, 1).ship_days == 320


def test_times_stand_in_one_form(store: Store) -> None:
    with store.write("add_order", now=NOW) as session:
        make_order(session)
    with store.read() as session:
        assert session.execute(text("SELECT paid_at FROM sales_order")).scalar() == (
            "2026-11-22 09:30:00"
        )


def test_a_copy_is_whole_and_has_its_name_only_then(store: Store, tmp_path: Path) -> None:
    with store.write("add_order", now=NOW) as session:
        make_order(session)
    target = tmp_path / "copies" / "copy.db"
    target.parent.mkdir()
    store.copy_to(target)
    assert [found.name for found in target.parent.iterdir()] == ["copy.db"]
    copy = Store.open(target)
    with copy.read() as session:
        assert session.scalar(text("SELECT count(*) FROM sales_order")) == 1
    copy.close()


MADE_OF_ROWS = ("order_search", "sum_")
"""Tables that follow from the others, and are no models."""


@pytest.mark.filterwarnings("ignore:.*expression-based index", "ignore:.*autogenerate skipping")
def test_the_schema_of_the_migrations_is_the_schema_of_the_models(store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from seller_desk.models import Base

    with store.read() as session:
        context = MigrationContext.configure(
            session.connection(),
            opts={"include_name": lambda name, *_: not str(name).startswith(MADE_OF_ROWS)},
        )
        assert compare_metadata(context, Base.metadata) == []


def test_the_sqlite_inside_has_the_wal_fix() -> None:
    assert driver.sqlite_version_info >= (3, 51, 3)


def test_a_write_that_fails_as_it_ends_does_not_bar_the_next(store: Store) -> None:
    def fail() -> None:
        with store.write("broken", now=NOW) as session:
            session.execute(text("PRAGMA defer_foreign_keys=ON"))
            session.add(OrderLine(order_id=404, position=1))

    with pytest.raises(IntegrityError):
        fail()
    with store.write("add_order", now=NOW) as session:
        make_order(session)
