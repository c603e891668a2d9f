"""One violation: what the platform said, what was done, the appeal, how it ended."""

from dataclasses import replace
from datetime import datetime
from functools import partial

from PySide6.QtCore import QDateTime, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDateTimeEdit,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from seller_desk.errors import DeskError, Problem
from seller_desk.services.product.violations import HANDLING, ViolationDraft, ViolationRow
from seller_desk.views import terms
from seller_desk.views.formats import full_moment, time_left, time_tone
from seller_desk.views.product.editor_heads import SectionHead
from seller_desk.views.product.editor_numbers import NumberEdit
from seller_desk.views.product.editor_texts import text_box
from seller_desk.views.product.reading import ViolationSight
from seller_desk.views.product.story_rows import StorySection
from seller_desk.views.product.violation_files import EvidenceFiles
from seller_desk.views.product.violation_typed import Typed, stored, to_minute
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.pill import Pill
from seller_desk.views.widgets.scrolling import scrolled
from seller_desk.views.wording import say, translate
from seller_desk.words import Tone, ViolationKind, ViolationState

_LINES = 3


class ViolationPanel(QFrame):
    """A new one, or one that is there; each part is stored by its own button."""

    noted = Signal(object, object)
    """The violation's id or None for a new one, and a `ViolationDraft`."""
    done_noted = Signal(int, str)
    appealed = Signal(int, str)
    settled = Signal(int, object)
    """A violation, and the `ViolationState` that it ended in."""
    reopened = Signal(int)
    product_asked = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._row: ViolationRow | None = None
        self._product: int | None = None
        self.title = ElidedLabel(size="lg", strong=True)
        self._begun: dict[tuple[int | None, int | None], Typed] = {}
        """What was typed and not stored, by the violation, or the product of a new one."""
        self.unsaved, self.left_pill, self.state = Pill(), Pill(), Pill()
        self.back = button.icon_only("arrow-left", translate("product", "Back"), self.left.emit)
        self.product = button.link("", self._ask_product, icon="package")
        self.category = _category_box()
        self.points = NumberEdit(3)
        self.opened_at = _time_box()
        self.text = text_box(_LINES)
        self.note = button.primary(translate("product", "Note it"), self.submit, icon="check")
        self.correct = button.secondary(translate("product", "Correct it"), self.submit)
        self.done, self.appeal = text_box(_LINES), text_box(_LINES)
        self.keep_done = button.secondary(
            translate("product", "Keep what was done"), self._keep_done
        )
        self.send = button.secondary(translate("product", "Note the appeal"), self._appeal)
        self.finish = button.primary(
            translate("product", "Settled"), partial(self._settle, ViolationState.SETTLED)
        )
        self.heard = button.secondary(
            translate("product", "Appeal heard"), partial(self._settle, ViolationState.WITHDRAWN)
        )
        self.refused = button.secondary(
            translate("product", "Appeal refused"), partial(self._settle, ViolationState.UPHELD)
        )
        self.again = button.secondary(
            translate("product", "Open it again"), self._reopen, icon="rotate-ccw"
        )
        self.evidence = EvidenceFiles()
        self.story = StorySection()
        self._make_fields()
        self._lay_out()
        self._follow_typing()

    @property
    def violation_id(self) -> int | None:
        """Which one; None for a new one."""
        return None if self._row is None else self._row.id

    def show_violation(self, sight: ViolationSight, now: datetime) -> None:
        """One that is there; what is being typed about the same one stays."""
        same = self._row is not None and self._row.id == sight.row.id
        if not same:
            self._put_aside()
        before, self._row, self._product = self._row, sight.row, sight.row.product_id
        row = sight.row
        if not same or before is None or before.draft != row.draft:
            self._fill(row.draft)
        for box, told, old in (
            (self.done, row.done, before.done if same and before else None),
            (self.appeal, row.appeal, before.appeal if same and before else None),
        ):
            if not same or told != old:
                box.setPlainText(told or "")
        self.product.setText(row.product_title or "")
        self.product.setVisible(row.product_id is not None)
        if not same:
            self._take_up()
        self.evidence.show_files(sight.files, now)
        self.story.show_story(sight.story, now)
        self._show_state(now)
        self._clear_faults()

    def show_new(self, now: datetime, product_id: int | None, product_title: str) -> None:
        """One that is to be noted; what was begun of it stands there again."""
        self._put_aside()
        self._row, self._product = None, product_id
        self._fill(ViolationDraft("", now, 0, "", product_id))
        self.done.setPlainText("")
        self.appeal.setPlainText("")
        self.product.setText(product_title)
        self.product.setVisible(product_id is not None)
        self._take_up()
        self.story.hide()
        self._show_state(now)
        self._clear_faults()
        self.category.setFocus()

    @property
    def is_dirty(self) -> bool:
        """Whether something is typed that is not stored."""
        typed = self._typed()
        return not typed.is_empty if self._row is None else typed != stored(self._row)

    def forget_new(self) -> None:
        """What was typed of a new one is stored by now."""
        self._fill(ViolationDraft("", self._draft().opened_at, product_id=self._product))

    def tick(self, now: datetime) -> None:
        """A minute has gone."""
        self._show_state(now)

    def point_out(self, error: DeskError) -> None:
        """Say beside the fields what is wrong."""
        self._clear_faults()
        for problem in error.problems:
            self._field_of(problem).show_fault(say(problem))
        self._field_of(error.first).editor.setFocus()

    @property
    def faults(self) -> list[str]:
        """What is said to be wrong."""
        return [field.fault for field in self.fields.values() if field.fault]

    def submit(self) -> None:
        """Hand out what the platform told."""
        self.noted.emit(self.violation_id, self._draft())

    def _draft(self) -> ViolationDraft:
        at = self.opened_at.dateTime().toPython()
        return ViolationDraft(
            category=self._category,
            opened_at=at if isinstance(at, datetime) else datetime.min,
            points=self.points.number or 0,
            text=self.text.toPlainText().strip(),
            product_id=self._product,
        )

    def _typed(self) -> Typed:
        draft = self._draft()
        return Typed(
            draft=replace(draft, opened_at=to_minute(draft.opened_at)),
            done=self.done.toPlainText().strip(),
            appeal=self.appeal.toPlainText().strip(),
        )

    @property
    def _key(self) -> tuple[int | None, int | None]:
        return (None, self._product) if self._row is None else (self._row.id, None)

    def _put_aside(self) -> None:
        """Before another one is shown."""
        if self.is_dirty:
            self._begun[self._key] = self._typed()

    def _take_up(self) -> None:
        """What had been typed of the one that is shown now."""
        begun = self._begun.pop(self._key, None)
        if begun is not None:
            self._fill(begun.draft)
            self.done.setPlainText(begun.done)
            self.appeal.setPlainText(begun.appeal)

    def _show_dirty(self) -> None:
        dirty = self.is_dirty
        told = translate("product", "Not saved") if dirty else ""
        self.unsaved.show_pill(told, Tone.WARNING, "circle-dot" if dirty else "")

    @property
    def _category(self) -> str:
        """The kind that is chosen, or the words that were typed in its place."""
        typed = self.category.currentText().strip()
        known = self.category.findText(typed)
        return typed if known < 0 else str(self.category.itemData(known))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+S stores what the platform told; Esc goes back to the list."""
        if event.matches(QKeySequence.StandardKey.Save):
            self.submit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _keep_done(self) -> None:
        if self._row is not None:
            self.done_noted.emit(self._row.id, self.done.toPlainText().strip())

    def _appeal(self) -> None:
        if self._row is not None:
            self._keep_typed(self._row)
            self.appealed.emit(self._row.id, self.appeal.toPlainText().strip())

    def _settle(self, outcome: ViolationState) -> None:
        if self._row is not None:
            self._keep_typed(self._row)
            self.settled.emit(self._row.id, outcome)

    def _keep_typed(self, row: ViolationRow) -> None:
        """What was typed of what was done is part of an appeal, and of the end."""
        typed = self.done.toPlainText().strip()
        if typed and typed != (row.done or ""):
            self.done_noted.emit(row.id, typed)

    def _reopen(self) -> None:
        if self._row is not None:
            self.reopened.emit(self._row.id)

    def _ask_product(self) -> None:
        if self._product is not None:
            self.product_asked.emit(self._product)

    def _fill(self, draft: ViolationDraft) -> None:
        known = self.category.findData(draft.category)
        with QSignalBlocker(self.category):
            self.category.setCurrentIndex(known)
            if known < 0:
                self.category.setEditText(draft.category)
        self.points.show_number(draft.points or None)
        at = draft.opened_at
        self.opened_at.setDateTime(
            QDateTime(at.year, at.month, at.day, at.hour, at.minute, at.second)
        )
        self.text.setPlainText(draft.text)

    def _show_state(self, now: datetime) -> None:
        row = self._row
        self._handling.setVisible(row is not None)
        self._show_dirty()
        self._told.setText("")
        self.title.show_text(
            translate("product", "Note a violation")
            if row is None
            else terms.violation(row.category)
        )
        for widget in (self.left_pill, self.state):
            widget.show_pill("")
        self.note.setVisible(row is None)
        self.correct.setVisible(row is not None)
        if row is None:
            return
        self.state.show_pill(terms.violation_state(row.state), terms.VIOLATION_TONES[row.state])
        if row.due_at is not None:
            tone, icon = time_tone(row.due_at, now)
            self.left_pill.show_pill(time_left(row.due_at, now), tone, icon)
        is_open, was_appealed = row.state.is_open, row.state is ViolationState.APPEALED
        self.finish.setVisible(is_open and not was_appealed)
        self.send.setVisible(is_open)
        self.heard.setVisible(was_appealed)
        self.refused.setVisible(was_appealed)
        self.again.setVisible(not is_open)
        if row.settled_at is not None:
            said = translate("product", "Ended {when}")
            self._told.setText(said.format(when=full_moment(row.settled_at)))

    def _clear_faults(self) -> None:
        for field in self.fields.values():
            field.show_fault("")

    def _field_of(self, problem: Problem) -> Field:
        return self.fields.get(problem.where, self.fields["category"])

    def _follow_typing(self) -> None:
        for box in (self.text, self.done, self.appeal):
            box.textChanged.connect(self._show_dirty)
        self.points.textChanged.connect(self._show_dirty)
        self.category.currentTextChanged.connect(self._show_dirty)
        self.opened_at.dateTimeChanged.connect(self._show_dirty)

    def _make_fields(self) -> None:
        self.fields = {
            "category": Field(translate("product", "What it is about"), self.category),
            "points": Field(translate("product", "Points"), self.points),
            "opened_at": Field(translate("product", "Received"), self.opened_at),
            "text": Field(translate("product", "What the platform said"), self.text),
            "done": Field(translate("product", "What was done"), self.done),
            "appeal": Field(translate("product", "Why it is not right"), self.appeal),
        }
        hours = int(HANDLING.total_seconds() // 3600)
        said = translate("product", "to be handled within {hours} h, the platform's rules decide")
        self.fields["opened_at"].show_hint(said.format(hours=hours))

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(10)
        column.addLayout(_left(self.product))
        column.addLayout(_row((self.fields["category"], 3), (self.fields["points"], 1)))
        column.addWidget(self.fields["opened_at"])
        column.addWidget(self.fields["text"])
        column.addLayout(_left(self.note, self.correct))
        column.addWidget(self._make_handling())
        column.addWidget(self.story)
        column.addStretch(1)
        area = scrolled(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(1, 1, 1, 1)
        whole.setSpacing(0)
        whole.addWidget(self._make_head())
        whole.addWidget(area, 1)

    def _make_head(self) -> QFrame:
        head = QFrame()
        head.setProperty("role", "cardhead")
        head.setMinimumHeight(48)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self.title.setMinimumWidth(80)
        row.addWidget(self.back)
        row.addWidget(self.title, 1)
        row.addWidget(self.unsaved)
        row.addWidget(self.left_pill)
        row.addWidget(self.state)
        return head

    def _make_handling(self) -> QWidget:
        self._handling = QWidget()
        self._told = label(role="secondary")
        column = QVBoxLayout(self._handling)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(8)
        column.addWidget(SectionHead(translate("product", "Handling")))
        column.addWidget(self.fields["done"])
        column.addLayout(_left(self.keep_done, self.finish))
        column.addWidget(self.fields["appeal"])
        column.addWidget(self.evidence)
        column.addLayout(_left(self.send, self.heard, self.refused, self.again, self._told))
        return self._handling


def _category_box() -> QComboBox:
    box = QComboBox()
    box.setEditable(True)
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    for kind in ViolationKind:
        box.addItem(terms.violation(kind), kind.value)
    box.setCurrentIndex(-1)
    return box


def _time_box() -> QDateTimeEdit:
    box = QDateTimeEdit()
    box.setDisplayFormat("yyyy-MM-dd HH:mm")
    box.setCalendarPopup(False)
    box.setMaximumWidth(190)
    return box


def _row(*fields: tuple[QWidget, int]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(10)
    for field, stretch in fields:
        row.addWidget(field, stretch)
    return row


def _left(*widgets: QWidget) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch(1)
    return row
