"""The strip under the header: what a file is, which days, and whose sales."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.errors import CellCode, CellProblem, Level
from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import Coverage, FilePlan
from seller_desk.services.records.plan import RecordPlan
from seller_desk.services.records.profile import profiles
from seller_desk.views.exchange.recognised import ProfileMenu, RecognisedStrip
from tests.makers import NOW
from tests.views.exchange import seen
from tests.views.exchange.cards import Cards
from tests.views.exchange.sheets import HEADINGS, an_order, write_sheet

PURCHASES = (*HEADINGS, "卖家会员名")


@pytest.fixture
def cards(store: Store, qtbot: QtBot) -> Cards:
    return Cards(store, qtbot)


def on(day: str, place: int, **cells: object) -> dict[str, object]:
    return an_order(place, 订单创建时间=f"{day} 10:00:00", **cells)


def test_it_says_what_the_file_is_and_that_nothing_is_here_yet(
    cards: Cards, tmp_path: Path
) -> None:
    cards.give(write_sheet(tmp_path / "a.xlsx", [on("2026-11-01", 1), on("2026-11-20", 2)]))
    assert "1688 orders" in cards.sees
    assert "11-01 to 11-20 · 2 to add, 0 here already · nothing of this kind here yet" in cards.sees


def test_it_says_how_the_file_overlaps_with_what_is_here(
    cards: Cards, store: Store, tmp_path: Path
) -> None:
    known = [on("2025-12-30", 1), on("2026-11-12", 2)]
    earlier = imports.plan_file(store, write_sheet(tmp_path / "a.xlsx", known), now=NOW)
    imports.carry_out(store, earlier, now=NOW)
    cards.give(write_sheet(tmp_path / "b.xlsx", [known[1], on("2026-11-12", 3)]))
    assert "11-12 · 1 to add, 1 here already · here so far: 2025-12-30 to 11-12" in cards.sees


def days_missing(missing: Sequence[str], plan: FilePlan) -> FilePlan:
    coverage = Coverage("2026-11-01", "2026-11-20", missing=tuple(missing))
    return replace(plan, plan=_with(plan, coverage=coverage))


def _with(plan: FilePlan, **changes: object) -> RecordPlan:
    """A plan of no rows, but for what is said of the sheet as a whole."""
    made = RecordPlan(plan.kind, 0, [], 0, lambda *_: None)
    for name, value in changes.items():
        setattr(made, name, value)
    return made


def test_days_that_are_missing_are_named_in_runs(
    cards: Cards, tmp_path: Path, qtbot: QtBot
) -> None:
    plan = cards.give(write_sheet(tmp_path / "a.xlsx", [an_order(1)]))
    missing = ["2026-11-02", "2026-11-03", "2026-11-04", "2026-11-09"]
    cards.strip.show_file(days_missing(missing, plan), NOW)
    assert "4 days missing: 11-02 to 11-04, 11-09" in cards.sees
    scattered = [f"2026-11-{day:02}" for day in range(2, 20, 2)]
    cards.strip.show_file(days_missing(scattered, plan), NOW)
    assert "9 days missing: 11-02, 11-04, 11-06, 11-08, …" in cards.sees
    cards.strip.show_file(days_missing([], plan), NOW)
    assert "missing" not in cards.sees


def test_another_kind_can_be_said(cards: Cards, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    cards.give(path)
    acts = {act.text(): act for act in cards.strip.menu.actions()}
    assert len(acts) == len(profiles())
    assert [text for text, act in acts.items() if act.isChecked()] == ["1688 orders"]
    acts["Taobao order report"].trigger()
    assert cards.choice.profile == "orders-taobao"
    assert "Taobao order report" in cards.sees


def test_saying_what_it_is_already_changes_nothing(cards: Cards, tmp_path: Path) -> None:
    cards.give(write_sheet(tmp_path / "a.xlsx", [an_order(1)]))
    cards.strip.menu.actions()[0].trigger()
    assert cards.choice.profile is None
    assert cards.strip.menu.actions()[0].isChecked()


def test_the_menu_alone_tells_the_layout(qtbot: QtBot) -> None:
    menu = ProfileMenu()
    qtbot.addWidget(menu)
    told: list[str] = []
    menu.chosen.connect(told.append)
    for act in menu.actions():
        act.trigger()
    assert told == [layout.name for layout in profiles()]


def a_doubtful_plan(plan: FilePlan) -> FilePlan:
    doubt = CellProblem(1, "买家会员名", CellCode.PURCHASE_EXPORT, "myshop88", Level.WARNING)
    return replace(plan, plan=_with(plan, sheet_problems=(doubt,)))


def test_a_sheet_of_purchases_is_asked_about(cards: Cards, tmp_path: Path) -> None:
    plan = cards.give(write_sheet(tmp_path / "a.xlsx", [an_order(1)]))
    assert "your own purchases" not in cards.sees
    cards.strip.show_file(a_doubtful_plan(plan), NOW)
    assert "Is this your shop's sales or your own purchases?" in cards.sees
    assert "All of it was bought by myshop88" in cards.sees
    cards.click("My purchases")
    assert cards.told == ["purchases"]


def test_the_question_is_asked_once_for_a_file(cards: Cards, tmp_path: Path) -> None:
    plan = a_doubtful_plan(cards.give(write_sheet(tmp_path / "a.xlsx", [an_order(1)])))
    cards.strip.show_file(plan, NOW)
    cards.click("My sales")
    assert cards.told == []
    cards.strip.show_file(plan, NOW)
    assert "your own purchases" not in cards.sees


def test_the_strip_says_all_of_it_in_a_narrow_window(qtbot: QtBot) -> None:
    strip = RecognisedStrip()
    qtbot.addWidget(strip)
    assert strip.minimumSizeHint().width() < 900
    assert seen.said(strip) == ""
