"""The maker of detail pages: its parts, what the shop adds to each, and the page beside them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from seller_desk.errors import DeskError, Problem, ProductCode
from seller_desk.services.product import detail_page
from seller_desk.services.product.detail_page import (
    MOST_OWN_TEXT,
    USUAL,
    Difference,
    Part,
    PartPlan,
    Plan,
)
from seller_desk.services.product.details import Detail
from seller_desk.views.formats import day
from seller_desk.views.notices import Notices
from seller_desk.views.paper import detail_words
from seller_desk.views.paper.detail_out import Form
from seller_desk.views.paper.detail_parts import strips_of
from seller_desk.views.paper.detail_strips import Picture
from seller_desk.views.product.detail_parts import PartList, PartRow
from seller_desk.views.product.detail_preview import DetailPreview
from seller_desk.views.product.detail_told import changes_told, source_told
from seller_desk.views.product.editor_texts import text_box
from seller_desk.views.widgets import button
from seller_desk.views.widgets.banner import Banner
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.scrolling import paper, scrolled
from seller_desk.views.wording import counted, say, translate
from seller_desk.words import Tone

REDRAW_MS = 250
_LEFT = 236


class DetailPanel(QFrame):
    """One product's page. What is typed shows at once; it is kept when the panel is left."""

    kept = Signal(object)
    """A `Plan`."""
    export_asked = Signal(object, object)
    """A `Form`, and the plan."""
    copy_asked = Signal(object)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._detail: Detail | None = None
        self._picture: Picture = lambda _sha256: None
        self._now = datetime.min
        self.plan: Plan = USUAL
        self.title = ElidedLabel(size="lg", strong=True)
        self.state = Pill()
        self.parts = PartList()
        self.own = text_box()
        self.field = Field(translate("product", "Own text below this part"), self.own)
        self.stale = Banner(Tone.WARNING, "")
        self.preview = DetailPreview()
        self.notices = Notices()
        self.back = button.icon_only("arrow-left", translate("product", "Back"), self.leave)
        self.out = button.primary(
            translate("product", "Export page"), self._offer_forms, icon="file-down"
        )
        self._hint = label(role="tertiary", wrap=True)
        self._later = QTimer(self, singleShot=True, interval=REDRAW_MS)
        self._later.timeout.connect(self._redraw)
        self._lay_out()
        self._connect()

    @property
    def product_id(self) -> int | None:
        """Whose page is shown."""
        return None if self._detail is None else self._detail.product_id

    @property
    def is_dirty(self) -> bool:
        """Whether the page is wanted otherwise than it is kept."""
        return self._detail is not None and self.plan != self._detail.plan

    def show_detail(self, detail: Detail, picture: Picture, now: datetime) -> None:
        """Another product's, or the same as it stands by now; what was changed here stays."""
        stays = self.product_id == detail.product_id and self.is_dirty
        if self.product_id != detail.product_id:
            self.notices.clear()
            self._area.verticalScrollBar().setValue(0)
        self._detail, self._picture, self._now = detail, picture, now
        if not stays:
            self.plan = detail.plan
        self.title.show_text(detail.source.draft.title)
        self.field.show_fault("")
        self._redraw()
        self._show_own()

    def point_out(self, error: DeskError) -> None:
        """Why something was not done; a text that is too long at its field."""
        places = {part.value: part for part in Part}
        if error.first.where in places:
            self.parts.choose(places[error.first.where])
            self.field.show_fault(say(error.first))
        else:
            self.notices.tell_refused(error)

    def leave(self) -> None:
        """Back to the editor; how the page is wanted is kept."""
        self.keep()
        self.left.emit()

    def keep(self) -> None:
        """Hand out how the page is wanted, if that has changed; a text too long stays here."""
        detail = self._detail
        fits = all(len(one.text) <= MOST_OWN_TEXT for one in self.plan)
        if detail is not None and self.is_dirty and fits:
            self._detail = replace(detail, plan=self.plan)
            self.kept.emit(self.plan)

    def hideEvent(self, event: QHideEvent) -> None:
        """Out of sight, as with another tab."""
        super().hideEvent(event)
        self.keep()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)

    def _move(self, part: Part, place: int) -> None:
        self._take(detail_page.moved(self.plan, part, place))

    def _switch(self, part: Part, on: bool) -> None:  # noqa: FBT001  (a signal's)
        self._take(detail_page.changed(self.plan, part, is_on=on))

    def _type(self) -> None:
        part = self.parts.current
        if part is not None:
            text = self.own.toPlainText()
            self.plan = detail_page.changed(self.plan, part, text=text)
            self._judge_length(text)
            self._later.start()

    def _judge_length(self, text: str) -> None:
        problem = Problem(ProductCode.TOO_LONG, facts={"maximum": MOST_OWN_TEXT})
        self.field.show_fault(say(problem) if len(text) > MOST_OWN_TEXT else "")

    def _take(self, plan: Plan) -> None:
        self.plan = plan
        self._redraw()

    def _choose(self, part: Part) -> None:
        self._show_own()
        self._area.verticalScrollBar().setValue(max(self.preview.place_of(part) - 30, 0))

    def _show_own(self) -> None:
        part = self.parts.current
        text = next((one.text for one in self.plan if one.part is part), "")
        if text != self.own.toPlainText():
            with QSignalBlocker(self.own):
                self.own.setPlainText(text)
        self._hint.setText(source_told(part) if part is not None else "")
        self.field.show_hint(f"≤ {MOST_OWN_TEXT}")
        # What it needs is known when it has been laid out again.
        QTimer.singleShot(0, self, self._measure)

    def _redraw(self) -> None:
        detail = self._detail
        if detail is None:
            return
        self._later.stop()
        blocks = detail_page.page(self.plan, detail.source)
        found = () if detail.made is None else detail_page.differences(detail.made, blocks)
        old = frozenset(one.part for one in found)
        self.parts.show_rows([self._row(one, detail, old) for one in self.plan])
        self.preview.show_strips(strips_of(blocks, self._picture, detail.shop), old)
        self._show_state(detail, found)

    def _row(self, plan: PartPlan, detail: Detail, old: frozenset[Part | None]) -> PartRow:
        block = detail_page.block_of(plan, detail.source)
        facts = len(block.facts)
        said = counted(translate("product", "%n item(s)"), facts)
        pill, tone = "", Tone.SUCCESS
        if detail.made is not None and (facts or plan.part in old):
            is_old = plan.part in old
            pill = translate("product", "old") if is_old else translate("product", "up to date")
            tone = Tone.WARNING if is_old else Tone.SUCCESS
        second = said if facts else translate("product", "nothing to say yet")
        name = detail_words.heading(plan.part)
        return PartRow(plan.part, name, second, plan.is_on, pill, tone)

    def _show_state(self, detail: Detail, found: Sequence[Difference]) -> None:
        self.stale.setVisible(bool(found))
        if detail.made is None:
            self.state.show_pill(translate("product", "Never made"), Tone.NEUTRAL, "circle-dashed")
        elif found:
            self.state.show_pill(translate("product", "Out of date"), Tone.WARNING, "clock-3")
            made = translate("product", "The page made on {day} is out of date")
            text = made.format(day=day(detail.made.at, self._now))
            self.stale.show_text(Tone.WARNING, text, detail=changes_told(found))
        else:
            made = translate("product", "Made {day}").format(day=day(detail.made.at, self._now))
            self.state.show_pill(made, Tone.SUCCESS, "circle-check")

    def _offer_forms(self) -> None:
        menu = QMenu(self.out)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, act in (
            (translate("product", "Long image in slices (JPEG)…"), self._ask_slices),
            (translate("product", "Web page (HTML)…"), self._ask_html),
            (translate("product", "Copy as HTML"), self._ask_copy),
        ):
            menu.addAction(text).triggered.connect(act)
        menu.popup(self.out.mapToGlobal(self.out.rect().bottomLeft()))

    def _ask_slices(self) -> None:
        self.export_asked.emit(Form.SLICES, self.plan)

    def _ask_html(self) -> None:
        self.export_asked.emit(Form.HTML, self.plan)

    def _ask_copy(self) -> None:
        self.copy_asked.emit(self.plan)

    def _connect(self) -> None:
        self.parts.chosen.connect(self._choose)
        self.parts.switched.connect(self._switch)
        self.parts.moved.connect(self._move)
        self.own.textChanged.connect(self._type)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        told = QWidget()
        line = QVBoxLayout(told)
        line.setContentsMargins(14, 8, 14, 0)
        line.setSpacing(8)
        line.addWidget(self.notices)
        line.addWidget(self.stale)
        column.addWidget(told)
        both = QHBoxLayout()
        both.setContentsMargins(14, 10, 0, 0)
        both.setSpacing(14)
        both.addWidget(self._make_left())
        self._area = paper(self.preview, translate("product", "Detail page"))
        both.addWidget(self._area, 1)
        column.addLayout(both, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._measure()

    def _measure(self) -> None:
        """The parts as wide as their words need, with a bar beside them."""
        inside = self._left.widget()
        least = 0 if inside is None else inside.minimumSizeHint().width()
        bar = self._left.verticalScrollBar().sizeHint().width()
        self._left.setFixedWidth(max(_LEFT, least + bar))

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("role", "cardhead")
        head.setMinimumHeight(48)
        row = QHBoxLayout(head)
        row.setContentsMargins(10, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(label(translate("product", "Detail page"), "section"))
        row.addWidget(self.title, 1)
        row.addWidget(self.state)
        row.addWidget(self.out)
        return head

    def _make_left(self) -> QWidget:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 2, 4, 12)
        column.setSpacing(12)
        self.own.setFixedHeight(self.own.fontMetrics().lineSpacing() * 4 + 24)
        for widget in (self.parts, self._hint, self.field):
            column.addWidget(widget)
        column.addStretch(1)
        self._left = scrolled(inside)
        return self._left
