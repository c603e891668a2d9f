"""The banner over the orders after an import."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.services.imports import Count, ImportReport
from seller_desk.views.exchange.result import home_of, result_banner, undone_card
from seller_desk.words import SheetKind
from tests.views.exchange.seen import button, said


def a_report(orders: Count, operation: int | None = 12) -> ImportReport:
    return ImportReport(
        file="a.xlsx",
        kind=SheetKind.ORDERS,
        operation=operation,
        rows=10,
        lines=10,
        counts={"orders": orders, "customers": Count(), "products": Count()},
        sums=(0, 0),
        unread_sums=0,
        problems=(),
        same_file_as=None,
    )


@pytest.mark.parametrize(
    ("orders", "text"),
    [
        (Count(120, 3, 40, 2), "a.xlsx: 120 new, 3 changed, 2 refused"),
        (Count(1, 0, 0, 0), "a.xlsx: 1 new"),
        (Count(0, 0, 5, 0), "a.xlsx: nothing new"),
    ],
)
def test_it_counts_what_there_is(qtbot: QtBot, orders: Count, text: str) -> None:
    banner = result_banner(a_report(orders))
    qtbot.addWidget(banner)

    assert banner.text == text


def test_undo_and_refused_rows_are_one_click_away(qtbot: QtBot) -> None:
    asked: list[str] = []
    banner = result_banner(
        a_report(Count(1, 0, 0, 2)),
        undo=lambda: asked.append("undo"),
        save_refused=lambda: asked.append("save"),
    )
    qtbot.addWidget(banner)
    banner.show()
    button(banner, "Undo").click()
    button(banner, "Save refused rows").click()

    assert asked == ["undo", "save"]


def test_nothing_is_offered_that_there_is_not(qtbot: QtBot) -> None:
    banner = result_banner(
        a_report(Count(0, 0, 4, 0), operation=None), undo=lambda: None, save_refused=lambda: None
    )
    qtbot.addWidget(banner)
    banner.show()

    assert "Undo" not in said(banner)
    assert "Save refused rows" not in said(banner)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        (SheetKind.PRODUCTS, "a.xlsx: 3 new, 1 changed"),
        (SheetKind.SHOP_TRAFFIC, "a.xlsx: 3 new, 1 changed"),
    ],
)
def test_every_kind_is_counted_by_its_own_records(qtbot: QtBot, kind: SheetKind, text: str) -> None:
    report = replace(a_report(Count()), kind=kind, counts={kind.records: Count(3, 1, 7)})
    banner = result_banner(report)
    qtbot.addWidget(banner)

    assert banner.text == text


def test_every_kind_has_a_page_where_its_records_are_seen() -> None:
    assert {home_of(kind) for kind in SheetKind} == {"order", "product", "customer", "data"}


def test_an_undone_import_ends_in_three_buckets(qtbot: QtBot) -> None:
    report = {
        "reversed": {"orders": 120, "lines": 228},
        "kept": [{"kind": "order", "key": "2611", "reason": "edited_since"}],
        "failed": [],
    }
    card = undone_card("Import a.xlsx", report)
    qtbot.addWidget(card)

    assert [bucket.count for bucket in card.buckets.values()] == [348, 1, 0]
