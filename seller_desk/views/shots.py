"""Every screen of the real window as a picture, driven the way a seller drives it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from seller_desk.services.customer.quote_queries import QuoteFilter, find_quotes
from seller_desk.services.demo.tomorrow import write_tomorrow
from seller_desk.services.order.aftersale_queries import to_answer
from seller_desk.services.order.filters import DueWindow, OrderFilter, SortKey, Stage
from seller_desk.services.order.queries import find
from seller_desk.services.order.queries import rows as order_rows
from seller_desk.services.product.queries import Flaw
from seller_desk.services.settings import ShopSettings
from seller_desk.views import pseudo, wording
from seller_desk.views.cut_texts import Cut, picture_of
from seller_desk.views.exchange.preview import PreviewCard
from seller_desk.views.furniture import Furniture
from seller_desk.views.main_window import MainWindow
from seller_desk.views.order.batch_paste import BatchPaste
from seller_desk.views.order.scan_page import ScanPage
from seller_desk.views.product.page import ProductPage
from seller_desk.views.theme import theme
from seller_desk.views.unnamed import unnamed_in
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.segment import Segment
from seller_desk.words import QuoteState, Tier, Verdict

TO_SHIP = OrderFilter(stage=Stage.AWAITING_SHIPMENT, sort=SortKey.DEADLINE, descending=False)
DEADLINES = 1
"""The place of the deadlines among the sections of the settings."""
_PATIENCE_MS = 120_000
_SO = 1
REST_MS = 260
"""Longer than any pause a page makes before it asks."""

_COMPOSED = 6
"""So many products have main images made for the picture."""


class Program(Protocol):
    """A window that opens its store by itself, as app.py makes it."""

    window: MainWindow
    furniture: Furniture | None

    def open_window(self) -> MainWindow: ...

    def open_store(self) -> None: ...

    def leave(self) -> None: ...


@dataclass(frozen=True, slots=True)
class Album:
    """Where the pictures go, and how they look."""

    folder: Path
    look: str
    size: tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture, the words that are cut on it, all others, and what has no name to read out."""

    name: str
    cut: tuple[Cut, ...]
    said: frozenset[str]
    """Every text on it."""
    unnamed: tuple[str, ...]


def draw_all(program: Program, album: Album, empty: Callable[[Path], Program]) -> tuple[Shot, ...]:
    """Draw the shop's screens, then those of a new one."""
    album.folder.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory() as folder:
        photographer = Photographer(program, album)
        photographer.draw_shop(Path(folder))
        photographer.leave()
        newcomer = Photographer(empty(Path(folder, "new")), album)
        newcomer.draw_new_shop()
        newcomer.leave()
    return (*photographer.shots, *newcomer.shots)


def faults_of(drawn: Sequence[Shot]) -> dict[str, object]:
    """By picture: what is cut, what is unnamed, and in the invented language the untranslated."""
    cut = {shot.name: [each.as_json() for each in shot.cut] for shot in drawn if shot.cut}
    unnamed = {shot.name: list(shot.unnamed) for shot in drawn if shot.unnamed}
    faults: dict[str, object] = {"cut": cut, "unnamed": unnamed}
    if wording.language() == pseudo.LANGUAGE:
        plain = {shot.name: sorted(filter(pseudo.untranslated, shot.said)) for shot in drawn}
        faults["untranslated"] = plain
    return faults


class Photographer:
    """Drives one window and draws what it shows."""

    def __init__(self, program: Program, album: Album) -> None:
        self._program = program
        self._album = album
        self._window = program.window
        self.shots: list[Shot] = []
        theme().apply(album.look)
        self._window.resize(*album.size)
        program.open_window()
        program.open_store()
        wait_for(lambda: program.furniture is not None)
        self._settle()

    @property
    def _furniture(self) -> Furniture:
        found = self._program.furniture
        if found is None:
            raise RuntimeError
        return found

    def draw_shop(self, folder: Path) -> None:
        """The screens of a shop with orders."""
        for tab, name in (("home", "home"), ("product", "products"), ("customer", "customers")):
            self._window.show_tab(tab)
            self._draw(name)
        self._draw_details()
        self._draw_composer()
        self._draw_quote()
        self._draw_laboratory()
        self._draw_data()
        self._draw_orders()
        self._draw_cases()
        self._draw_bench()
        self._draw_import(folder)
        for asked, name in (
            (self._window.history_asked, "history"),
            (self._window.settings_asked, "settings"),
        ):
            asked.emit()
            self._draw(name)
            asked.emit()
        self._draw_deadlines()
        self._draw_batch()
        self._draw_everywhere()

    def _draw_everywhere(self) -> None:
        """The palette over the orders, the help beside them, and all keys."""
        everywhere = self._furniture.everywhere
        everywhere.palette.open("广州")
        self._draw("palette")
        everywhere.palette.panel.close_up()
        for asked, name in (
            (self._window.help_asked, "help"),
            (self._window.keys_asked, "keys"),
        ):
            asked.emit()
            self._draw(name)
        everywhere.help.close_up()

    def _draw_data(self) -> None:
        """Every section of the data centre."""
        self._window.show_tab("data")
        page: Any = self._window.page("data")
        for section, name in (
            ("products", "data-products"),
            ("buyers", "data-customers"),
            ("diagnosis", "diagnosis"),
            ("review", "weekly-review"),
            ("shop", "data-shop"),
        ):
            page.show_section(section)
            self._draw(name)

    def _draw_deadlines(self) -> None:
        self._window.settings_asked.emit()
        self._furniture.settings.show_section(DEADLINES)
        self._draw("settings-deadlines")
        self._window.settings_asked.emit()

    def _draw_batch(self) -> None:
        """Waybills for the orders to ship, one of them with a letter for a digit."""
        self._furniture.routes.show_batch(())
        page = self._window.frames["order"].shown.findChild(BatchPaste)
        if not isinstance(page, BatchPaste):
            raise TypeError(page)
        page.list_asked.emit()
        self._settle()
        orders = page.text.splitlines()
        waybills = (f"SF14920577{31560 + at}" for at in range(len(orders)))
        rows = [order + waybill for order, waybill in zip(orders, waybills, strict=True)]
        rows[2:3] = [row.split("\t")[0] + "\t7S310924668I" for row in rows[2:3]]
        page.show_text("\n".join(rows))
        self._draw("batch-waybills")
        page.show_text("")
        self._window.show_tab("order")
        self._furniture.routes.show_orders(TO_SHIP)

    def draw_new_shop(self) -> None:
        """The screens of a shop without orders."""
        self._window.show_tab("home")
        self._draw("first-run")
        self._window.show_tab("order")
        self._draw("orders-empty")

    def leave(self) -> None:
        """Close the window."""
        self._program.leave()
        self._window.deleteLater()

    def _draw_details(self) -> None:
        self._window.show_tab("customer")
        self._settle()
        table = self._table(self._window.page("customer"))
        table.select_row(0)
        press(table, Qt.Key.Key_Return)
        self._draw("customer-profile")
        self._draw_products()

    def _draw_products(self) -> None:
        """The editor of the first product whose title must be mended, and a violation."""
        self._window.show_tab("product")
        page = self._window.page("product")
        if not isinstance(page, ProductPage):
            raise TypeError(page)
        page.show_filter(replace(page.board.wanted, flaw=Flaw.TITLE))
        self._settle()
        if not page.table.ids:
            page.show_filter(replace(page.board.wanted, flaw=None))
            self._settle()
        page.open_product(page.table.ids[0])
        self._draw("product-editor")
        page.editor.side.detail.click()
        self._draw("product-detail")
        page.show_violations()
        self._draw("product-violation")
        page.show_filter(replace(page.board.wanted, flaw=None))

    def _draw_quote(self) -> None:
        """The newest draft, else the newest quote."""
        with self._furniture.desk.store.read() as session:
            now, rules = self._furniture.desk.now(), ShopSettings()
            drafts = find_quotes(session, QuoteFilter(state=QuoteState.DRAFT), rules, now)
            every = find_quotes(session, QuoteFilter(), rules, now)
        if drafts or every:
            self._furniture.routes.show_quote((drafts or every)[0])
            self._draw("quote-editor")

    def _draw_composer(self) -> None:
        """Main images of the first products."""
        self._window.show_tab("product")
        page: Any = self._window.page("product")
        self._furniture.routes.show_composer(list(page.table.ids[:_COMPOSED]))
        self._draw("main-images")

    def _draw_laboratory(self) -> None:
        """The guide's coupon for everybody: 满1000减50, tried on the orders."""
        page = self._furniture.routes.show_laboratory()
        everybody = frozenset(Tier)
        draft = replace(
            page.draft.draft, threshold_fen=100_000, reduction_fen=5_000, tiers=everybody
        )
        page.draft.show_draft(draft)
        self._draw("coupon-lab")

    def _draw_orders(self) -> None:
        self._furniture.routes.show_orders(TO_SHIP)
        self._draw("orders")
        table = self._table(self._furniture.orders)
        for row in (2, 3, 4):
            table.select_row(row)
            press(table, Qt.Key.Key_Space)
        table.select_row(2)
        press(table, Qt.Key.Key_Return)
        self._draw("order-drawer")
        press(self._furniture.orders.drawer, Qt.Key.Key_Escape)
        table.clear_selection()
        self._furniture.routes.show_orders(replace(TO_SHIP, stage=Stage.MISSING_TRACKING))
        self._draw("orders-missing-tracking")
        self._furniture.routes.show_orders(
            replace(TO_SHIP, due=DueWindow.SOON, find="没有这样的订单")
        )
        self._draw("orders-no-result")
        self._furniture.routes.show_orders(TO_SHIP)

    def _draw_cases(self) -> None:
        """The board of cases, with the most pressing one beside it."""
        with self._furniture.desk.store.read() as session:
            pressing = to_answer(session)
        self._furniture.routes.show_cases()
        if pressing:
            self._furniture.routes.show_case(pressing[0])
        self._draw("after-sales")
        self._furniture.routes.show_orders(TO_SHIP)

    def _draw_bench(self) -> None:
        """The scan bench with the most pressing order on it; nothing is written."""
        with self._furniture.desk.store.read() as session:
            now, rules = self._furniture.desk.now(), ShopSettings()
            ids = find(session, TO_SHIP, rules, now)[:1]
            found = order_rows(session, ids, rules, now)
        self._furniture.orders.scan_asked.emit()
        page = self._window.frames["order"].shown
        if not isinstance(page, ScanPage):
            raise TypeError(page)
        for order in found:
            page.take(order.number)
        self._draw("scan-bench")
        self._furniture.routes.show_orders(TO_SHIP)

    def _draw_import(self, folder: Path) -> None:
        with self._furniture.desk.store.read() as session:
            sheet = write_tomorrow(session, folder / "订单导出_1123.xlsx")
        damaged = folder / "订单导出_1122.xlsx"
        damaged.write_bytes(sheet.read_bytes()[:2000])
        page = self._furniture.importing
        self._furniture.import_files([sheet])
        self._draw("import-preview")
        preview = page.findChild(PreviewCard)
        segment = preview.findChild(Segment) if isinstance(preview, PreviewCard) else None
        if isinstance(segment, Segment):
            segment.button(Verdict.REFUSED).click()
        self._draw("import-errors")
        press(page, Qt.Key.Key_Escape)
        self._furniture.import_files([damaged])
        self._draw("import-cannot-open")
        press(page, Qt.Key.Key_Escape)

    @staticmethod
    def _table(page: QWidget) -> RowTable:
        table = page.findChild(RowTable)
        if not isinstance(table, RowTable):
            raise TypeError(page)
        return table

    def _draw(self, name: str) -> None:
        self._settle()
        picture = picture_of(self._window)
        picture.pixels.save(str(self._album.folder / f"{name}.png"))
        unnamed = tuple(unnamed_in(self._window))
        self.shots.append(Shot(name, picture.cut, picture.said, unnamed))

    def _settle(self) -> None:
        desk = self._furniture.desk
        rest(REST_MS)
        wait_for(lambda: desk.is_settled)
        rest(REST_MS)
        wait_for(lambda: desk.is_settled)
        self._window.toast.hide()


def press(widget: QWidget, key: Qt.Key) -> None:
    """One key, as the keyboard would send it."""
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QCoreApplication.sendEvent(widget, QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier))


def wait_for(ready: Callable[[], bool]) -> None:
    """Let the window live until something is so; raises TimeoutError when it never is."""
    if ready():
        return
    loop = QEventLoop()
    timer = QTimer(interval=10)
    # What was so when it was looked at may be over when the loop has ended.
    timer.timeout.connect(lambda: loop.exit(_SO) if ready() else None)
    timer.start()
    QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
    if loop.exec() != _SO:
        raise TimeoutError


def rest(milliseconds: int) -> None:
    """Let the window live for a while."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
