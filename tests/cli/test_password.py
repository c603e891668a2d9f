"""A shop with a password on the command line: from a file or the environment, never an argument."""

from contextlib import closing
from pathlib import Path

import pytest

from seller_desk.models import cipher
from seller_desk.models.store import Store
from seller_desk.services import passwords
from tests.cli.typed import Ask, Run
from tests.makers import NOW, make_order


@pytest.fixture
def key(tmp_path: Path) -> cipher.Key:
    """That of a shop of one order, under `correct horse`; this process does not know it."""
    path = tmp_path / "shop.db"
    with (
        closing(Store.open(path, create=True)) as store,
        store.write("made", now=NOW) as session,
    ):
        make_order(session)
    key = passwords.new_key("correct horse")
    passwords.change_lock(path, key, NOW)
    cipher.forget(key)
    return key


def test_a_locked_shop_opens_with_its_password_alone(
    key: cipher.Key, run: Run, ask: Ask, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    status, said = ask("radar")
    assert (status, said["error"]["code"]) == (1, "store_locked")
    (tmp_path / "password").write_text("battery staple\n", "utf-8")
    status, said = ask("--password-file", "password", "radar")
    assert (status, said["error"]["code"]) == (1, "store_locked")

    (tmp_path / "password").write_text("correct horse\r\nfor the shop\n", "utf-8")
    assert ask("--password-file", "password", "export", "orders", "--to", "o.csv")[1]["rows"] == 1
    cipher.forget(key)
    monkeypatch.setenv("SELLER_DESK_PASSWORD", "correct horse")
    status, made = ask("backup")
    assert status == 0
    assert cipher.form_of(Path(made["file"])) is cipher.Form.SEALED

    cipher.forget(key)
    assert run("restore", made["file"])[0] == 0
    assert run("check")[0] == 0
