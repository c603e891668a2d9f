"""Actions and settings by what somebody types."""

from collections.abc import Callable, Mapping

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.views import actions, wording
from seller_desk.views.desk import Desk
from seller_desk.views.palette import commands, settings_cards
from seller_desk.views.palette.ways import Ways
from seller_desk.views.preferences import Preferences
from seller_desk.views.setting_words import ALSO
from seller_desk.views.settings.page import SettingsPage

ACTS: Mapping[str, Callable[[], object]] = {action.id: bool for action in actions.ALL}
WAYS = Ways(
    *(bool, bool, bool, bool),
    *(bool, bool, bool, bool),
    orders_to=bool,
    setting=bool,
    card=bool,
    acts=dict,
)


IN_THE_CALENDAR = {"deadline.closed_days", "deadline.opened_days"}
"""Their days are clicked; the card is found."""


def test_every_setting_that_is_offered_has_its_field(
    desk: Desk, preferences: Preferences, qtbot: QtBot
) -> None:
    page = SettingsPage(desk, preferences)
    qtbot.addWidget(page)
    qtbot.waitUntil(lambda: desk.is_settled)
    fields = {entry.spec.key: entry for entry in page.entries}

    page.resize(900, 600)
    page.show()
    hidden = []
    for key in commands.SETTINGS:
        page.show_setting(key)
        if not fields[key].isVisible():
            hidden.append(key)
    assert hidden == []
    assert set(fields) - set(commands.SETTINGS) == IN_THE_CALENDAR
    assert not set(ALSO) - set(commands.SETTINGS)

    known = {page.sections.item(row).text() for row in range(page.sections.count())}
    known |= {thing.name for thing in page._things() if thing.card is None}
    assert known == set(settings_cards.CARDS)
    page.show_card("Limits of after-sales")
    assert fields["after_sale.answer_hours"].isVisible()
    page.show_card("About")
    assert page.about.isVisible()


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("en", "figures", "Figures and diagnosis"),
        ("en", "时限", "Deadlines"),
        ("zh_CN", "客户分层", "Customer tiers"),
        ("zh_CN", "khfc", "Customer tiers"),
        ("zh_CN", "packing", "Packing slips"),
    ],
)
def test_a_card_of_the_settings_is_found_in_both_languages_and_by_sound(
    language: str, typed: str, first: str
) -> None:
    wording.install(language)
    found = settings_cards.matching(typed, WAYS)[0]
    assert found.title == wording.translate("settings", first)
    again = commands.remembered([found.key], ACTS, WAYS)
    assert [one.key for one in again] == [found.key]


@pytest.mark.parametrize(
    ("language", "typed", "first"),
    [
        ("en", "import", "import"),
        ("en", "waybills", "batch"),
        ("en", "shortcuts", "keys"),
        ("en", "导入", "import"),
        ("zh_CN", "导入", "import"),
        ("zh_CN", "导", "import"),
        ("zh_CN", "dr", "import"),
        ("zh_CN", "import", "import"),
        ("zh_CN", "daoru", "import"),
        ("zh_CN", "快捷键", "keys"),
        ("zh_CN", "扫码", "scan"),
    ],
)
def test_an_action_is_found_in_both_languages_and_by_sound(
    language: str, typed: str, first: str
) -> None:
    wording.install(language)

    assert commands.matching(typed, ACTS)[0].key == f"do:{first}"


def test_what_cannot_be_done_here_is_not_offered() -> None:
    assert not commands.matching("import", {})
    assert [one.key for one in commands.first({"help": bool})] == ["do:help"]
    assert not commands.remembered(["do:import", "do:gone", "setting:gone", "odd"], {}, WAYS)


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("卖家会员名", "shop.seller_login"),
        ("大客户", "tier.key_fen"),
        ("违禁词", "title.added_words"),
        ("发货期限", "ship_days.stock"),
    ],
)
def test_a_setting_is_found_by_what_else_it_is_called(typed: str, key: str) -> None:
    wording.install("zh_CN")
    found = [one.key for one in commands.settings(typed, WAYS)]
    assert f"setting:{key}" in found


def test_settings_and_provinces_are_found() -> None:
    assert [one.key for one in commands.settings("quote valid", WAYS)] == [
        "setting:quote.valid_days"
    ]
    assert [one.title for one in commands.places("广东", WAYS)] == [
        "Orders to ship that go to 广东"
    ]
    assert not commands.places("广", WAYS)
    assert not commands.matching("", ACTS)
