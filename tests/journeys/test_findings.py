"""Every finding in the window: its button opens its rows, and what its act leads to is there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QMenu

from seller_desk.models.store import Store
from seller_desk.services.data.finding import Finding
from seller_desk.services.limits import FindingCode as Code
from seller_desk.services.order.region_couriers import region_couriers
from seller_desk.views.customer.laboratory_page import LaboratoryPage
from seller_desk.views.data.acts import FIELDS, Act, act_of
from seller_desk.views.data.diagnosis import DiagnosisCard
from seller_desk.views.data.page import DataPage
from seller_desk.views.exchange import files
from seller_desk.words import Tier
from tests.journeys.seller import Seller
from tests.makers import NOW
from tests.services.troubled import trouble


@pytest.fixture
def seller(sit_down: Callable[[], Seller], tmp_path: Path) -> Seller:
    store = Store.open(tmp_path / "data" / "shop.db", create=True)
    with store.write("fill", now=NOW) as session:
        trouble(session)
    store.close()
    return sit_down()


class Reader:
    """Somebody who goes through the diagnosis."""

    def __init__(self, seller: Seller) -> None:
        self._seller, self._window = seller, seller.window
        self.begin()
        self.page.show_section("diagnosis")
        seller.wait()

    @property
    def page(self) -> DataPage:
        return self._window.findChildren(DataPage)[0]

    def begin(self) -> None:
        self._seller.press("Ctrl+5")

    def open_rows(self, code: Code) -> list[int]:
        self.card(code).rows_button.click()
        table = self.page.board.rows.table
        assert table is not None
        assert self.page.board.current is self.page.board.rows
        self.page.board.rows.back.click()
        return list(table.ids)

    def act(self, code: Code) -> None:
        self.card(code).act_button.click()
        self._seller.wait()

    def card(self, code: Code) -> DiagnosisCard:
        return next(one for one in self.page.board.diagnosis.cards if one.finding.code is code)

    def leads(self, finding: Finding) -> bool:
        """Whether what the act promises is in front."""
        ways: dict[Act, Callable[[Finding], bool]] = {
            Act.STEPS: lambda _: self.page.board.current is self.page.board.steps,
            Act.IMPORT: lambda _: self.asked_for_files,
            Act.COURIER: self._courier,
            Act.CUSTOMERS: lambda one: sorted(self._tab("customer").table.ids) == sorted(one.ids),
            Act.PRODUCT: self._product,
            Act.ORDERS: lambda one: list(self._tab("order").board.table.ids) == list(one.ids),
            Act.SHIPPING: lambda _: len(self._tab("order").board.table.ids) > 0,
            Act.ORDER: lambda one: self._tab("order").board.table.current_id() == one.ids[0],
            Act.QUOTE: lambda _: "QT20261123001" in self._seller.sees,
            Act.VIOLATIONS: lambda _: (
                "标题违规" in self._seller.sees or self._tab("product").board.violations.isVisible()
            ),
            Act.COUPON: lambda _: (
                self._window.findChildren(LaboratoryPage)[0].draft.draft.tiers == {Tier.REGULAR}
            ),
            Act.COUPONS: lambda _: "满1000减900" in self._seller.sees,
            Act.COMPOSER: lambda _: self._seller.guest == "composer",
        }
        return ways[act_of(finding)](finding)

    asked_for_files = False

    def _tab(self, name: str) -> Any:  # noqa: ANN401  (a page, each with parts of its own)
        assert self._window.current_tab == name
        return self._window.page(name)

    @property
    def _drafted_for(self) -> frozenset[Tier]:
        return self._window.findChildren(LaboratoryPage)[0].draft.draft.tiers

    def _courier(self, finding: Finding) -> bool:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        next(act for act in menu.actions() if "顺丰" in act.text()).trigger()
        menu.close()
        self._seller.wait()
        return finding.facts["region"] in self._seller.ask(region_couriers)

    def _product(self, finding: Finding) -> bool:
        editor = self._tab("product").editor
        if editor.product_id != finding.ids[0]:
            return False
        return all(editor.form.go_to(field) for field in FIELDS.values())


def test_every_finding_opens_its_rows_and_its_act_leads_where_it_says(
    seller: Seller, monkeypatch: pytest.MonkeyPatch
) -> None:
    reader = Reader(seller)

    def choose(*_: object) -> list[Path]:
        Reader.asked_for_files = True
        return []

    monkeypatch.setattr(files, "choose_sheets", choose)
    firsts: dict[Act, Finding] = {}
    for code in Code:
        finding = reader.card(code).finding
        days = [row.day.toordinal() for row in finding.rows if row.day is not None]
        assert reader.open_rows(code) == [*finding.ids, *days], code
        firsts.setdefault(act_of(finding), finding)
    assert set(firsts) == set(Act)
    story = reader.card(Code.VISITORS_UP_CONVERSION_FLAT).finding
    for finding in (*firsts.values(), story):
        reader.act(finding.code)
        assert reader.leads(finding), finding.code
        reader.begin()
