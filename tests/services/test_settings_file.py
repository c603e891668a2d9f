"""The shop's rules as a file: out, looked at, and in as one step through the usual checks."""

import json
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, FileCode, SettingCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.settings import EVERY, ShopSettings
from seller_desk.services.settings_file import (
    compared,
    plan_settings,
    read_file,
    take_over_settings,
    write_settings,
)
from tests.makers import NOW, make_customer, make_order


def test_the_rules_of_one_shop_come_into_another_as_one_step_that_can_be_undone(
    store: Store, tmp_path: Path
) -> None:
    said = {"shop.name": "锦禾针织", "tier.regular_fen": "2000000", "tier.key_fen": "3000000"}
    with store.write("made", now=NOW) as session:
        for key in reversed(said):  # the upper bound first, as the check wants it
            rules.change_setting(session, key, said[key])
        make_order(session, buyer_login="某买家", customer_id=make_customer(session).id)
    path = tmp_path / "settings.json"
    assert write_settings(store, path) == len(EVERY)
    assert "某买家" not in path.read_text(encoding="utf-8")
    with store.write("made", now=NOW) as session:
        for key in said:
            rules.change_setting(session, key, "")
    plan = plan_settings(store, path)
    assert {(one.key, one.old, one.new) for one in plan.changes} == {
        ("shop.name", None, "锦禾针织"),
        ("tier.regular_fen", 100_000, 2_000_000),
        ("tier.key_fen", 1_000_000, 3_000_000),
    }
    with store.write("take_over_settings", now=NOW) as session:
        take_over_settings(session, plan.file, plan.texts)
    with store.read() as session:
        assert rules.load(session).tier_regular_fen == 2_000_000
    assert plan_settings(store, path).changes == ()
    history.undo(store, now=NOW)
    with store.read() as session:
        assert rules.load(session) == ShopSettings()


def test_what_is_unknown_or_does_not_fit_is_named_and_the_rest_is_offered() -> None:
    said = {
        "due_soon_hours": 48,
        "tracking_hours": 24,
        "ship_days.stock": 0,
        "slip.prices": True,
        "tier.key_fen": 5,
        "colour.of.shop": "red",
    }
    plan = compared("f.json", said, ShopSettings())
    assert [(one.key, one.old, one.new) for one in plan.changes] == [("due_soon_hours", 72, 48)]
    assert plan.same == 1
    assert plan.unknown == ("colour.of.shop",)
    assert dict(plan.bad) == {"ship_days.stock": "0", "slip.prices": "True", "tier.key_fen": "5"}


def test_a_value_that_fits_no_more_when_it_is_written_leaves_all_as_it_was(store: Store) -> None:
    with pytest.raises(DeskError) as caught, store.write("x", now=NOW) as session:
        take_over_settings(session, "f.json", {"due_soon_hours": "48", "tier.key_fen": "5"})
    assert caught.value.first.code is SettingCode.BAD_VALUE
    with store.read() as session:
        assert rules.load(session) == ShopSettings()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", SettingCode.NOT_SETTINGS),
        (b"\xff\xfe\x00", SettingCode.NOT_SETTINGS),
        (b"[" * 100_000, SettingCode.NOT_SETTINGS),
        (b"[1]", SettingCode.NOT_SETTINGS),
        (b'{"format":"seller-desk-settings","version":1}', SettingCode.NOT_SETTINGS),
        (
            b'{"format":"seller-desk-settings","version":2,"settings":{}}',
            SettingCode.NEWER_SETTINGS,
        ),
        (b" " * (2**20 + 1), FileCode.TOO_LARGE),
        (None, FileCode.NOT_FOUND),
    ],
)
def test_a_file_that_is_none_is_named(tmp_path: Path, content: bytes | None, code: object) -> None:
    path = tmp_path / "f.json"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(DeskError) as caught:
        read_file(path)
    assert caught.value.first.code is code
    assert caught.value.first.facts["file"] == "f.json"


def test_the_file_is_readable_and_says_what_it_is(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "f.json"
    write_settings(store, path)
    whole = json.loads(path.read_text(encoding="utf-8"))
    assert (whole["format"], whole["version"]) == ("seller-desk-settings", 1)
    assert whole["settings"]["ship_days.custom"] == 7
