"""How a column was found, and what speaks against it."""

from pathlib import Path

import pytest

from seller_desk.models.store import Store
from seller_desk.services import imports
from seller_desk.services.imports import Choice
from seller_desk.services.records.profile import profile, profiles
from seller_desk.views.exchange.mapped import Doubt, Match, choosable, mapped_rows, missing
from tests.makers import NOW
from tests.views.exchange.sheets import HEADINGS, an_order, write_sheet


def test_a_choice_that_is_the_guess_counts_as_the_guess(store: Store, tmp_path: Path) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)])
    guessed = imports.plan_file(store, path, now=NOW).mapping.columns
    plan = imports.plan_file(store, path, now=NOW, choice=Choice(columns=guessed))
    assert {row.match for row in mapped_rows(plan)} == {Match.AUTO}


def test_a_name_that_several_fields_go_by_is_doubted(store: Store, tmp_path: Path) -> None:
    headings = (*HEADINGS, "用户实付金额(元)", "订单成交时间")
    order = an_order(1, **{"用户实付金额(元)": 128, "订单成交时间": "2026-11-20 10:26:00"})
    path = write_sheet(tmp_path / "a.xlsx", [order], [h for h in headings if "创建" not in h])
    plan = imports.plan_file(store, path, now=NOW, choice=Choice(profile="orders-pinduoduo"))
    doubts = {row.heading: row.doubt for row in mapped_rows(plan)}
    assert doubts["订单成交时间"] is Doubt.SHARED


def test_columns_without_a_heading_are_not_shown_unless_they_are_read(
    store: Store, tmp_path: Path
) -> None:
    path = write_sheet(tmp_path / "a.xlsx", [an_order(1)], (*HEADINGS, ""))
    plan = imports.plan_file(store, path, now=NOW)
    assert len(mapped_rows(plan)) == len(HEADINGS)
    columns = {**plan.mapping.columns, "shipper": 1}
    del columns["buyer_company"]
    assert len(mapped_rows(plan, columns)) == len(HEADINGS)


@pytest.mark.parametrize("layout", profiles(), ids=lambda layout: layout.name)
def test_marks_of_the_program_cannot_be_chosen(layout: object) -> None:
    known = profile(str(getattr(layout, "name", "")))
    keys = {column.key for column in choosable(known)}
    assert keys.isdisjoint({"row_key", "row_version"})
    assert missing(known, {}) == [group - {"row_key"} for group in known.required]
    assert keys >= frozenset.union(*missing(known, {}))


def test_of_a_group_one_key_is_enough() -> None:
    shipments = profile("shipments")
    assert missing(shipments, {"number": 0, "waybills": 1}) == []
    assert missing(shipments, {"number": 0}) == [frozenset({"courier_text", "waybills"})]
