"""Products › Main images: a template over a photo, for one product or many, and what is stale."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, Problem, StoreCode
from seller_desk.services.product import composing, stamps
from seller_desk.services.product.composing import Composed, Order
from seller_desk.services.product.stamps import StaleStamp
from seller_desk.views.desk import Desk, Task
from seller_desk.views.pictures.composing import render
from seller_desk.views.preferences import Preferences
from seller_desk.views.product import composer_reading as reading
from seller_desk.views.product.composer_canvas import ComposerCanvas, TemplateRow
from seller_desk.views.product.composer_form import ComposerForm
from seller_desk.views.product.composer_reading import Chosen, Preview
from seller_desk.views.product.composer_stale import StaleCard
from seller_desk.views.product.row_pictures import RowPictures
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.card import Card
from seller_desk.views.widgets.progress_row import ProgressRow
from seller_desk.views.widgets.row_table import RowTable
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tone

_MARGINS, _GAP = (16, 12, 16, 12), 12
_LEFT, _FORM = 300, 256
_MOST_TOLD = 3


class ComposerPage(QWidget):
    """A guest of the products tab."""

    status_changed = Signal(str)
    product_asked = Signal(int, str)

    def __init__(self, desk: Desk, _preferences: Preferences) -> None:
        super().__init__()
        self.status = ""
        self._desk = desk
        self._chosen: dict[int, Chosen] = {}
        self._preview: Preview | None = None
        self._trying: Task[Preview | None] | None = None
        self._choosing: Task[list[Chosen]] | None = None
        self._looking: Task[list[StaleStamp]] | None = None
        self._making: Task[Composed] | None = None
        self.templates, self.canvas, self.form = TemplateRow(), ComposerCanvas(), ComposerForm()
        self.stale = StaleCard()
        self.products = RowTable(_columns(), "row.two_line")
        self.products.setAccessibleName(translate("product", "Products to make images for"))
        self.products.fetch = self._fetch
        self.pictures = [RowPictures(desk, each) for each in (self.products, self.stale.table)]
        self.safe = QCheckBox(translate("product", "Safe area"))
        self.safe.setChecked(True)
        self.make = button.primary("", self._make_chosen, icon="image")
        self.progress = ProgressRow()
        self.banner = Banner(Tone.WARNING, "", closable=True)
        self.progress.hide()
        self.banner.hide()
        self._lay_out()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Read again what is shown; the form stays as it is typed."""
        for each in self.pictures:
            each.refresh()
        self._looking = self._desk.ask(reading.stale).then(self._show_stale).replaces(self._looking)
        if self.products.ids:
            self._choose(self.products.ids)

    def show_products(self, ids: Sequence[int]) -> None:
        """Images are to be made for these."""
        self.banner.hide()
        self._choose(ids)

    @property
    def is_busy(self) -> bool:
        """Whether images are being made."""
        return self._making is not None

    def _choose(self, ids: Sequence[int]) -> None:
        asked = self._desk.ask(reading.chosen, list(ids))
        self._choosing = asked.then(self._show_chosen).replaces(self._choosing)

    def _show_chosen(self, found: list[Chosen]) -> None:
        self._chosen = {each.id: each for each in found}
        self.products.show_ids([each.id for each in found])
        if found and self.products.current_id() is None:
            self.products.select_row(0)
        if not found:
            self._show_none()
        self._show_count()
        self._try()
        self._tell(counted(translate("product", "%n product(s)"), len(found)))

    def _fetch(self, ids: Sequence[int]) -> Sequence[Chosen]:
        return [self._chosen[product] for product in ids if product in self._chosen]

    def _try(self, _product: int | None = None) -> None:
        product = self.products.current_id()
        if product is None:
            return
        same = self._preview is not None and self._preview.bench.product_id == product
        photo = self.form.photo_hash if same else None
        asked = self._desk.ask(
            reading.preview,
            self._desk.store.path,
            Order(product, self.form.wish(self.templates.current), photo),
            self._desk.now().date(),
        )
        self._trying = asked.then(self._show).replaces(self._trying)

    def _show(self, found: Preview | None) -> None:
        self._preview = found
        if found is None:
            return
        self.templates.show_images(found.images)
        image = found.images.get(found.wish.template)
        self.canvas.show_image(image, "" if found.problem is None else say(found.problem))
        self.form.show_preview(found)
        self._show_count()

    def _show_none(self) -> None:
        """The products that were chosen are gone."""
        self._preview = None
        self.templates.show_images({})
        self.canvas.show_image(None, translate("product", "Tick products in the list first"))

    def _show_stale(self, stale: list[StaleStamp]) -> None:
        self.stale.show_stale(stale)

    def _show_count(self) -> None:
        count, found = len(self._targets), self._preview
        stops_all = found is not None and self.form.has_own_lines and bool(found.faults)
        blocked = found is not None and found.problem is not None and (count == 1 or stops_all)
        self.make.setText(counted(translate("product", "Make %n image(s)"), count))
        self.make.setEnabled(count > 0 and not blocked and not self.is_busy)

    @property
    def _targets(self) -> Sequence[int]:
        return self.products.selected_ids() or list(self.products.ids)

    def _make_chosen(self) -> None:
        wish = self.form.wish(self.templates.current)
        current = self.products.current_id()
        self._make(
            [
                Order(product, wish, self.form.photo_hash if product == current else None)
                for product in self._targets
            ]
        )

    def _make_again(self, stale: Sequence[StaleStamp]) -> None:
        self._make(composing.orders_of(stale))

    def _make(self, orders: Sequence[Order]) -> None:
        if self.is_busy or not orders:
            return
        self.banner.hide()
        self.progress.begin(translate("product", "Making images"))
        self.progress.show()
        job = self._desk.work(
            composing.compose_images, list(orders), render=render, now=self._desk.now()
        )
        self._making = job
        job.then(self._made).otherwise(self._refuse).meanwhile(self._report)
        self._show_count()

    def _report(self, stage: str, done: int, total: int | None) -> None:
        self.progress.report(stage, translate("product", "Making images"), done, total)

    def _stop(self) -> None:
        if self._making is not None:
            self._making.cancel()

    def _made(self, made: Composed) -> None:
        self._rest()
        self._say(made.problems)

    def _refuse(self, error: DeskError) -> None:
        self._rest()
        self._say([one for one in error.problems if one.code is not StoreCode.CANCELLED])

    def _rest(self) -> None:
        self._making = None
        self.progress.hide()
        self._show_count()

    def _say(self, problems: Sequence[Problem]) -> None:
        said = list(dict.fromkeys(say(problem) for problem in problems))
        more = len(said) - _MOST_TOLD
        told = said[:_MOST_TOLD]
        if more > 0:
            told.append(translate("product", "{count} more could not be made").format(count=more))
        self.banner.show_text(Tone.WARNING, "\n".join(told))
        self.banner.setVisible(bool(told))

    def _let(self, image: int) -> None:
        self._desk.do(stamps.keep_stamp, image).otherwise(self._refuse)

    def _open(self, product: int) -> None:
        self.product_asked.emit(product, "images")

    def _tell(self, status: str) -> None:
        self.status = status
        self.status_changed.emit(status)

    def _connect(self) -> None:
        self.templates.chosen.connect(lambda _: self._try())
        self.form.changed.connect(self._try)
        self.safe.toggled.connect(lambda on: self.canvas.show_safe(on=on))
        self.products.current_changed.connect(self._try)
        self.products.selection_changed.connect(self._show_count)
        self.products.activated_id.connect(self._open)
        self.progress.cancelled.connect(self._stop)
        self.stale.again_asked.connect(self._make_again)
        self.stale.let_asked.connect(self._let)
        self.stale.product_asked.connect(self._open)

    def _lay_out(self) -> None:
        picked = Card(translate("product", "Template"), icon="layers", margins=(14, 12, 14, 12))
        picked.add(self.templates)
        listed = Card(translate("product", "For these products"), margins=(0, 0, 0, 0))
        listed.add(self.products, 1)
        left = QVBoxLayout()
        left.setSpacing(_GAP)
        left.addWidget(picked)
        left.addWidget(listed, 1)
        shown = Card(
            translate("product", "Main image"), icon="image", actions=[self.safe, self.make],
            margins=(14, 12, 14, 12),
        )  # fmt: skip
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addWidget(self.canvas, 1)
        both.addWidget(_scrolled(self.form))
        shown.add(self.progress)
        shown.add(both, 1)
        right = QVBoxLayout()
        right.setSpacing(_GAP)
        right.addWidget(self.banner)
        right.addWidget(shown, 2)
        right.addWidget(self.stale, 1)
        holder = QWidget()
        holder.setLayout(left)
        left.setContentsMargins(0, 0, 0, 0)
        holder.setFixedWidth(_LEFT)
        row = QHBoxLayout(self)
        row.setContentsMargins(*_MARGINS)
        row.setSpacing(_GAP)
        row.addWidget(holder)
        row.addLayout(right, 1)


def _scrolled(form: QWidget) -> QScrollArea:
    """As wide as the form needs, as high as the page leaves it."""
    area = scrolled(form)
    area.setFixedWidth(_FORM)
    return area


def _columns() -> Sequence[TableColumn]:
    return (
        TableColumn("check", "", CellKind.CHECK, width=36),
        TableColumn(
            "title",
            translate("product", "Product"),
            CellKind.TWO_LINE,
            width=150,
            text=lambda row: row.title,
            picture=lambda row: row.picture or "",
            secondary=lambda row: row.code or "",
            tooltip=lambda row: row.title,
            stretch=True,
            lead=True,
        ),
    )
