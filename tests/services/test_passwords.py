"""A password is set, changed and taken off; every backup goes along."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from seller_desk.errors import DeskError
from seller_desk.models import cipher, sealing
from seller_desk.models.cipher import Cost, Form, Key
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import backup, history, passwords
from seller_desk.services.passwords import Protection
from tests.makers import NOW, make_order

CHEAP = Cost(rounds=1, memory_kib=8, lanes=1)


@pytest.fixture
def shop(store: Store) -> Path:
    """A plain shop of one order with one backup; nobody has it open."""
    with store.write("made", now=NOW) as session:
        make_order(session)
    backup.make(store, NOW)
    store.close()
    return store.path


@pytest.fixture
def key() -> Key:
    return passwords.new_key("correct horse", CHEAP)


def orders_in(path: Path) -> int:
    with closing(Store.open(path)) as store, store.read() as session:
        assert store.faults() == []
        return session.query(Order).count()


def copies(path: Path) -> list[Path]:
    return [path, *(found.path for found in backup.found_in(path.parent / "backups"))]


def test_one_password_opens_the_shop_and_all_its_backups(shop: Path, key: Key) -> None:
    assert passwords.change_lock(shop, key, NOW) == ()
    other = passwords.new_key("battery staple", CHEAP)
    assert passwords.change_lock(shop, other, NOW) == ()

    cipher.forget(key)
    cipher.forget(other)
    assert {cipher.form_of(path) for path in copies(shop)} == {Form.SEALED}
    with pytest.raises(DeskError, match="store_locked"):
        passwords.open_with(shop, "correct horse", CHEAP)
    passwords.open_with(shop, "battery staple", CHEAP)
    assert [orders_in(path) for path in copies(shop)] == [1, 1]
    assert passwords.is_password(shop, "battery staple", CHEAP)
    assert not passwords.is_password(shop, "correct horse", CHEAP)


def test_without_it_everything_is_plain_again_and_no_key_stays(shop: Path, key: Key) -> None:
    passwords.change_lock(shop, key, NOW)
    assert passwords.change_lock(shop, None, NOW) == ()
    assert {cipher.form_of(path) for path in copies(shop)} == {Form.PLAIN}
    for path in copies(shop):
        content = path.read_bytes()
        assert key.secret.hex().encode() not in content
        assert b"password.old_keys" not in content
    assert orders_in(shop) == 1


def test_that_it_was_done_stays_in_the_history(shop: Path, key: Key) -> None:
    passwords.change_lock(shop, key, NOW)
    with closing(Store.open(shop)) as store:
        with store.read() as session:
            rows = history.listing(session)
            assert passwords.protection(session, shop) == Protection(
                is_sealed=True, since="2026-11-23 09:30:00", others=()
            )
        assert [row.name for row in rows] == ["set_password", "made"]
        assert history.undo(store, now=NOW)["undone"] == rows[1].id


def test_a_backup_that_cannot_be_read_is_named_and_left(shop: Path, key: Key) -> None:
    broken = shop.parent / "backups" / "shop-20261101-080000-replaced.db"
    broken.write_bytes(cipher.MAGIC + bytes(8_000))
    assert passwords.change_lock(shop, key, NOW) == (broken.name,)
    assert broken.exists()
    assert passwords.others(shop) == [broken]


def test_what_a_kill_has_left_under_the_former_key_is_taken_up_later(
    shop: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    passwords.change_lock(shop, key, NOW)
    other = passwords.new_key("battery staple", CHEAP)
    with monkeypatch.context() as killed:
        killed.setattr(passwords, "finish", lambda *_words, **_more: ())
        passwords.change_lock(shop, other, NOW)
    cipher.forget(key)
    assert len(passwords.others(shop)) == 1

    assert passwords.finish(shop) == ()
    assert passwords.others(shop) == []
    assert orders_in(copies(shop)[1]) == 1


def test_a_stop_leaves_everything_as_it_was(
    shop: Path, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = {path: path.read_bytes() for path in copies(shop)}
    monkeypatch.setattr(sealing, "_STEPS", 1)
    with pytest.raises(DeskError, match="cancelled"):
        passwords.change_lock(shop, key, NOW, cancelled=lambda: True)
    assert {path: path.read_bytes()[100:] for path in copies(shop)} == {
        path: content[100:] for path, content in before.items()
    }
    assert not list(shop.parent.glob("*.part*"))


def test_nobody_else_may_have_the_shop_open(shop: Path, key: Key) -> None:
    with closing(Store.open(shop)) as store, store.read() as session:
        session.query(Order).count()
        with pytest.raises(DeskError, match="store_busy"):
            passwords.change_lock(shop, key, NOW)
    assert cipher.form_of(shop) is Form.PLAIN


def test_a_shop_with_a_password_keeps_it_whatever_is_restored(shop: Path, key: Key) -> None:
    plain = shop.parent / "from-a-stick.db"
    plain.write_bytes(copies(shop)[1].read_bytes())
    passwords.change_lock(shop, key, NOW)
    backup.restore(shop, plain, NOW)
    assert cipher.key_of(shop) == key
    assert orders_in(shop) == 1
    assert passwords.others(shop) == []


def test_a_shop_without_one_takes_over_that_of_the_backup(shop: Path, key: Key) -> None:
    passwords.change_lock(shop, key, NOW)
    fresh = shop.parent / "fresh" / "shop.db"
    Store.open(fresh, create=True).close()
    backup.restore(fresh, copies(shop)[1], NOW)
    assert cipher.key_of(fresh) == key
    cipher.forget(key)
    with pytest.raises(DeskError, match="store_locked"):
        backup.restore(shop, fresh, NOW)


def test_a_shop_that_nothing_opens_any_more_comes_back_from_a_sealed_backup_only(
    shop: Path, key: Key
) -> None:
    plain = shop.parent / "from-a-stick.db"
    plain.write_bytes(copies(shop)[1].read_bytes())
    passwords.change_lock(shop, key, NOW)
    content = shop.read_bytes()
    shop.write_bytes(bytes(byte ^ 255 for byte in content[:16]) + content[16:])
    with pytest.raises(DeskError, match="store_locked"):
        backup.restore(shop, plain, NOW)
    backup.restore(shop, copies(shop)[1], NOW)
    assert orders_in(shop) == 1


@pytest.mark.skipif(os.name == "nt", reason="an open file cannot be replaced there")
def test_what_was_plain_is_overwritten(shop: Path, key: Key) -> None:
    with shop.open("rb") as old:
        passwords.change_lock(shop, key, NOW)
        old.seek(0)
        assert set(old.read()) == {0}


def test_damage_within_a_sealed_shop_is_damage_and_no_wrong_password(shop: Path, key: Key) -> None:
    passwords.change_lock(shop, key, NOW)
    content = bytearray(shop.read_bytes())
    content[40_000:40_010] = bytes(10)
    shop.write_bytes(content)
    with closing(Store.open(shop)) as store:
        assert store.faults()
