"""What is entered for a note beside a listing: another shop's price, a review, a bulk order."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import QCheckBox, QDateEdit, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from seller_desk.errors import Problem
from seller_desk.services.product.remarks import CaseDraft, ReviewDraft, RivalDraft
from seller_desk.views.product.editor_numbers import MoneyEdit, NumberEdit
from seller_desk.views.widgets import button
from seller_desk.views.widgets.field import Field
from seller_desk.views.widgets.line_edit import LineEdit
from seller_desk.views.widgets.segment import Segment, SegmentOption
from seller_desk.views.wording import say, translate

_GOOD, _BAD = "good", "bad"
Draft = RivalDraft | ReviewDraft | CaseDraft


class RemarkForm(QWidget):
    """A few fields in a row, and what ends them: it stands below its list while it is needed."""

    entered = Signal(object)
    """The draft."""
    given_up = Signal()

    def __init__(self, fields: Sequence[tuple[str, Field, int]]) -> None:
        super().__init__()
        self.fields: Mapping[str, Field] = {name: field for name, field, _ in fields}
        self.keep = button.secondary(
            translate("product", "Note it"), self._enter, icon="check", small=True
        )
        self.stop = button.quiet(translate("product", "Cancel"), self.given_up.emit, small=True)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        for at, (_, field, stretch) in enumerate(fields):
            grid.addWidget(field, 0, at)
            grid.setColumnStretch(at, stretch)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(8)
        self.foot.addStretch(1)
        self.foot.addWidget(self.stop)
        self.foot.addWidget(self.keep)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 6)
        column.setSpacing(6)
        column.addLayout(grid)
        column.addLayout(self.foot)
        for field in self.fields.values():
            if isinstance(field.editor, LineEdit):
                field.editor.returnPressed.connect(self._enter)

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong, under its field."""
        first = next(iter(self.fields))
        names = [problem.where.rpartition(".")[2] for problem in problems]
        told = {
            name if name in self.fields else first: say(problem)
            for name, problem in zip(names, problems, strict=True)
        }
        for name, field in self.fields.items():
            field.show_fault(told.get(name, ""))

    def show_draft(self, draft: Any) -> None:  # noqa: ANN401  (each form has its own)
        """What is to be changed."""
        raise NotImplementedError

    def taken(self) -> Draft:
        """What is entered."""
        raise NotImplementedError

    def _enter(self) -> None:
        self.entered.emit(self.taken())


class RivalForm(RemarkForm):
    """Price, seller, day."""

    def __init__(self) -> None:
        self._price, self._seller, self._day = MoneyEdit(), LineEdit(), day_edit()
        super().__init__(
            (
                ("price_fen", Field(translate("product", "Their price (yuan)"), self._price), 1),
                ("seller", Field(translate("product", "Their shop"), self._seller), 2),
                ("day", Field(translate("product", "Seen on"), self._day), 0),
            )
        )

    def show_draft(self, draft: RivalDraft) -> None:
        """What is to be changed."""
        self._price.show_number(draft.price_fen)
        self._seller.setText(draft.seller)
        self._day.setDate(QDate(draft.day.year, draft.day.month, draft.day.day))
        self.show_problems(())
        self._price.setFocus()

    def taken(self) -> RivalDraft:
        """What is entered."""
        return RivalDraft(day_of(self._day), self._price.number, self._seller.text().strip())


class ReviewForm(RemarkForm):
    """Good or bad, what it says, whether it was answered, day."""

    def __init__(self) -> None:
        self._text, self._day = LineEdit(), day_edit()
        self._mood = Segment(
            [
                SegmentOption(_GOOD, translate("product", "Good")),
                SegmentOption(_BAD, translate("product", "Bad")),
            ]
        )
        self._answered = QCheckBox(translate("product", "Answered"))
        super().__init__(
            (
                ("is_good", Field(translate("product", "Review"), self._mood), 0),
                ("text", Field(translate("product", "What it says"), self._text), 1),
                ("day", Field(translate("product", "Written on"), self._day), 0),
            )
        )
        self.foot.insertWidget(0, self._answered)

    def show_draft(self, draft: ReviewDraft) -> None:
        """What is to be changed."""
        self._mood.choose(_GOOD if draft.is_good else _BAD)
        self._text.setText(draft.text)
        self._answered.setChecked(draft.is_answered)
        self._day.setDate(QDate(draft.day.year, draft.day.month, draft.day.day))
        self.show_problems(())
        self._text.setFocus()

    def taken(self) -> ReviewDraft:
        """What is entered."""
        is_good = self._mood.current == _GOOD
        answered = self._answered.isChecked()
        return ReviewDraft(day_of(self._day), self._text.text().strip(), is_good, answered)


class CaseForm(RemarkForm):
    """What was ordered by whom in a few words, how many, and a photo."""

    photo_asked = Signal()

    def __init__(self) -> None:
        self._text, self._quantity = LineEdit(), NumberEdit(8)
        self._draft = CaseDraft()
        self.photo: Path | None = None
        super().__init__(
            (
                ("text", Field(translate("product", "Who ordered what, no names"), self._text), 1),
                ("quantity", Field(translate("product", "Pieces"), self._quantity), 0),
            )
        )
        self._quantity.setMaximumWidth(110)
        self.choose = button.link("", self.photo_asked.emit, icon="image")
        self.foot.insertWidget(0, self.choose)

    def show_draft(self, draft: CaseDraft) -> None:
        """What is to be changed."""
        self._draft, self.photo = draft, None
        self._text.setText(draft.text)
        self._quantity.show_number(draft.quantity)
        self._say_photo()
        self.show_problems(())
        self._text.setFocus()

    def show_photo(self, photo: Path) -> None:
        """That file is to be its photo."""
        self.photo = photo
        self._say_photo()

    def taken(self) -> CaseDraft:
        """What is entered."""
        return replace(self._draft, text=self._text.text().strip(), quantity=self._quantity.number)

    def _say_photo(self) -> None:
        if self.photo is not None:
            said = self.photo.name
        elif self._draft.picture:
            said = translate("product", "Another photo")
        else:
            said = translate("product", "Add a photo")
        self.choose.setText(said)


def day_edit() -> QDateEdit:
    """A day, typed or stepped."""
    edit = QDateEdit()
    edit.setDisplayFormat("yyyy-MM-dd")
    edit.setMinimumWidth(124)
    return edit


def day_of(edit: QDateEdit) -> date:
    """The day that stands there."""
    found = edit.date()
    return date(found.year(), found.month(), found.day())
