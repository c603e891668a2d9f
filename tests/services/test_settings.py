from collections.abc import Callable
from dataclasses import fields, replace

import pytest
from sqlalchemy import text

from seller_desk.errors import DeskError, SettingCode
from seller_desk.models.store import Store
from seller_desk.services import history, settings
from seller_desk.services.settings import EVERY, ShopSettings
from seller_desk.words import ProductKind, Tier
from tests.makers import NOW


def change(store: Store, key: str, value: str) -> None:
    with store.write("change_setting", now=NOW) as session:
        settings.change_setting(session, key, value)


def loaded(store: Store) -> ShopSettings:
    with store.read() as session:
        return settings.load(session)


def refusal(store: Store, key: str, value: str) -> object:
    with pytest.raises(DeskError) as caught:
        change(store, key, value)
    return caught.value.first.code


def test_a_new_shop_goes_by_the_defaults(store: Store) -> None:
    assert loaded(store) == ShopSettings()
    assert loaded(store).ship_days(ProductKind.CUSTOM) == 7


def test_every_rule_has_one_key_and_every_key_a_rule() -> None:
    assert {spec.attribute for spec in EVERY} == {rule.name for rule in fields(ShopSettings)}
    assert len({spec.key for spec in EVERY}) == len(EVERY)


@pytest.mark.parametrize(
    ("key", "value", "stands"),
    [
        ("ship_days.custom", "15", 15),
        ("ship_days.stock", " 3 ", 3),
        ("lapsed.factor", "2.5", 2.5),
        ("shop.name", "锦禾针织", "锦禾针织"),
        ("tier.key_fen", "2000000", 2_000_000),
        ("batch_ship.columns", "单号 = number,备注=note", "单号=number, 备注=note"),
        ("title.limit", "128", 128),
        ("title.added_words", "爆品，网红款、爆品; 清仓", "爆品, 网红款, 清仓"),
    ],
)
def test_a_changed_rule_stands(store: Store, key: str, value: str, stands: object) -> None:
    change(store, key, value)

    assert settings.shown(loaded(store), key) == stands


def test_empty_text_is_the_default_again(store: Store) -> None:
    change(store, "ship_days.custom", "15")
    change(store, "ship_days.custom", "")
    change(store, "shop.name", "锦禾")
    change(store, "shop.name", "")

    assert loaded(store) == ShopSettings()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("ship_days.stock", "0"),
        ("ship_days.stock", "366"),
        ("ship_days.stock", "three"),
        ("ship_days.stock", "3.5"),
        ("lapsed.factor", "0.5"),
        ("lapsed.factor", "nan"),
        ("shop.name", "锦禾针织" * 17),
        ("tier.regular_fen", "-1"),
        ("tier.regular_fen", "1000000"),  # not below the key tier
        ("tier.key_fen", "100000"),
        ("batch_ship.columns", "单号"),
        ("batch_ship.columns", "单号=price"),
        ("title.limit", "129"),
        ("title.allowed_words", "最好, ☆"),
    ],
)
def test_a_value_that_does_not_fit_is_refused(store: Store, key: str, value: str) -> None:
    assert refusal(store, key, value) is SettingCode.BAD_VALUE
    assert loaded(store) == ShopSettings()


def test_an_unknown_setting_is_refused(store: Store) -> None:
    assert refusal(store, "ship_days.gold", "3") is SettingCode.UNKNOWN_SETTING


def test_a_change_is_one_step_that_can_be_taken_back(
    store: Store, dump: Callable[[], object]
) -> None:
    before = dump()
    change(store, "due_soon_hours", "48")
    with store.read() as session:
        step = history.listing(session)[0]

    assert step.name == "change_setting"
    assert step.facts == {"key": "due_soon_hours", "old": 72, "new": 48}
    history.undo(store, now=NOW)
    assert dump() == before


def test_the_value_it_already_has_is_no_step(store: Store) -> None:
    change(store, "due_soon_hours", "72")

    with store.read() as session:
        assert history.listing(session) == []


@pytest.mark.parametrize("stored", ["{", '"many"', "-4", "true", "null"])
def test_a_stored_value_that_no_longer_fits_counts_as_the_default(
    store: Store, stored: str
) -> None:
    change(store, "ship_days.custom", "15")
    with store.write("made", now=NOW) as session:
        session.execute(text("UPDATE setting SET value = :v"), {"v": stored})
        session.execute(text("INSERT INTO setting(key, value) VALUES ('of_a_newer_one', '1')"))

    assert loaded(store) == ShopSettings()


def test_days_outside_the_platforms_range_are_pointed_out() -> None:
    assert [spec.key for spec in settings.out_of_range(ShopSettings())] == [
        "ship_days.custom",
        "ship_days.processing",
    ]
    usual = ShopSettings(ship_days_custom=15, ship_days_processing=10, ship_days_stock=3)
    assert settings.out_of_range(usual) == ()
    assert settings.out_of_range(replace(usual, ship_days_stock=2))[0].usual == (3, 7)


@pytest.mark.parametrize(
    ("paid_fen", "tier"),
    [
        (0, Tier.NEW),
        (-500, Tier.NEW),
        (99_999, Tier.NEW),
        (100_000, Tier.REGULAR),
        (999_999, Tier.REGULAR),
        (1_000_000, Tier.KEY),
    ],
)
def test_a_bound_belongs_to_the_upper_tier(paid_fen: int, tier: Tier) -> None:
    assert ShopSettings().tier_of(paid_fen) is tier
