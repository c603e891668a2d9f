"""A sealed store: told from a damaged one, opened by its key alone, copied under the same key."""

import os
from contextlib import closing
from pathlib import Path

import pytest

from seller_desk.errors import DeskError
from seller_desk.models import cipher, sealing
from seller_desk.models.cipher import Form, Key
from seller_desk.models.order import Order
from seller_desk.models.store import Store, check_header
from tests.makers import NOW, make_order
from tests.services.test_passwords import CHEAP


@pytest.fixture
def sealed(store: Store) -> Path:
    """A store under the password `correct horse`, whose key nobody knows."""
    with store.write("made", now=NOW) as session:
        make_order(session)
    store.close()
    key = cipher.derive("correct horse", os.urandom(cipher.SALT_SIZE), CHEAP)
    sealing.reseal(store.path, key)
    cipher.forget(key)
    return store.path


@pytest.mark.parametrize(
    ("content", "form"),
    [
        (b"", Form.PLAIN),
        (cipher.MAGIC + bytes(4080), Form.PLAIN),
        (os.urandom(4096 * 20), Form.SEALED),
        (os.urandom(4096 * 20 + 1), Form.STRANGE),
        (os.urandom(4096), Form.STRANGE),
        (b"a letter to a friend " * 4096, Form.STRANGE),
        (bytes(16) + cipher.MAGIC + bytes(4096 * 20 - 32), Form.STRANGE),
    ],
    ids=["empty", "plain", "sealed", "a byte more", "too small", "text", "broken plain"],
)
def test_what_a_file_is_shows_in_its_first_page(tmp_path: Path, content: bytes, form: Form) -> None:
    path = tmp_path / "x.db"
    path.write_bytes(content)
    assert cipher.form_of(path) is form


def test_a_sealed_store_is_locked_and_never_called_damaged_or_touched(sealed: Path) -> None:
    before = sealed.read_bytes()
    for act in (Store.open, check_header, lambda path: cipher.unlock(path, "wrong", CHEAP)):
        with pytest.raises(DeskError, match="store_locked") as caught:
            act(sealed)
        assert caught.value.first.facts == {"path": str(sealed)}
    assert sealed.read_bytes() == before


def test_the_password_opens_it_however_its_characters_are_written(sealed: Path) -> None:
    cipher.unlock(sealed, "ｃｏｒｒｅｃｔ horse", CHEAP)
    with closing(Store.open(sealed)) as store, store.read() as session:
        assert session.query(Order).count() == 1
        assert store.faults() == []


def test_copies_stand_alone_under_the_same_key(sealed: Path, tmp_path: Path) -> None:
    key = cipher.unlock(sealed, "correct horse", CHEAP)
    copy = tmp_path / "elsewhere.db"
    with closing(Store.open(sealed)) as store:
        store.copy_to(copy)
    assert cipher.form_of(copy) is Form.SEALED
    assert cipher.unlock(copy, "correct horse", CHEAP) == key


def test_a_key_does_not_show_itself() -> None:
    assert "secret" not in repr(Key(b"salt", b"secret"))
