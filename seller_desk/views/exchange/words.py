"""The card of words that nobody knows: stages and couriers of the file, and what they mean."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from seller_desk.errors import CellCode
from seller_desk.services import couriers
from seller_desk.services.imports import FilePlan
from seller_desk.services.order.statuses import normal_word
from seller_desk.views import terms
from seller_desk.views.exchange.pick_list import Option
from seller_desk.views.exchange.pick_table import PickTable
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets.labels import ElidedLabel, label
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import OrderStatus, Tone

STATUS, COURIER = "status_text", "courier_text"
_MOST_ROWS = 5


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word as the file writes it first, and how many orders say it."""

    text: str
    orders: int


@dataclass(frozen=True, slots=True)
class WordRow:
    """A word of the file, and what it means."""

    id: int
    key: tuple[str, str]
    """By this `Choice.words` knows it: the field, and the text as compared."""
    text: str
    orders: int
    value: str
    """Empty while nobody has said."""

    @property
    def is_status(self) -> bool:
        """Whether orders are refused for it."""
        return self.key[0] == STATUS


class WordsCard(QFrame):
    """A line for every unknown word; hidden where there is none.

    A choice shows at once; the page plans the file again with it and calls `show_file`.
    """

    words_chosen = Signal(object)
    """(field, text as compared) → value: all that was said of this file, for `Choice.words`."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._of = ""
        self._found: dict[tuple[str, str], Unknown] = {}
        self._chosen: dict[tuple[str, str], str] = {}
        self._rows: list[WordRow] = []
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        self.table = PickTable(_columns(), "value", _options, lambda row: row.value)
        self.table.setAccessibleName(translate("exchange", "Unknown words of the file"))
        self._lay_out()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.table.picked.connect(self._pick)
        theme().changed.connect(self._fit)
        self.hide()

    @property
    def open_count(self) -> int:
        """Words without which their orders are refused."""
        return _open_words(self._rows)

    def show_file(self, plan: FilePlan) -> None:
        """The words of a file that was planned; those that were chosen for it stay in sight."""
        is_other = plan.sha256 != self._of
        self._of = plan.sha256
        if is_other:
            self._found, self._chosen = {}, {}
        self._found |= unknown_words(plan)
        self._chosen = {
            key: plan.choice.words[key] for key in self._found if key in plan.choice.words
        }
        self._show(keep=not is_other)

    def _show(self, *, keep: bool) -> None:
        self._rows = [
            WordRow(at, key, word.text, word.orders, self._chosen.get(key, ""))
            for at, (key, word) in enumerate(self._found.items())
        ]
        known = {row.id: row for row in self._rows}
        self.table.fetch = lambda ids: [known[row_id] for row_id in ids]
        self.table.show_ids([row.id for row in self._rows], keep=keep)
        self._said.show_text(_summary(self._rows), "text.secondary")
        self._fit()
        self.setVisible(bool(self._rows))

    def _pick(self, row_id: int, value: str) -> None:
        key = self._rows[row_id].key
        if value:
            self._chosen[key] = value
        else:
            self._chosen.pop(key, None)
        self._show(keep=True)
        self.words_chosen.emit(dict(self._chosen))

    def _fit(self) -> None:
        """As high as its rows, up to a few."""
        rows = min(max(len(self._rows), 1), _MOST_ROWS)
        look = theme()
        self.table.setFixedHeight(look.px("table_header") + rows * look.px("row.normal"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 11)
        head.setSpacing(8)
        head.addWidget(IconLabel("message-square", "text.secondary", 16))
        head.addWidget(label(translate("exchange", "Unknown words"), "section"))
        head.addWidget(self._said, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.table)


def unknown_words(plan: FilePlan) -> dict[tuple[str, str], Unknown]:
    """By (field, text as compared); stages first, then by how often."""
    texts: dict[tuple[str, str], str] = {}
    rows: defaultdict[tuple[str, str], set[int]] = defaultdict(set)
    for problem in plan.report.problems:
        field = _FIELDS.get(problem.code)
        if field is not None and problem.value:
            key = word_key(field, problem.value)
            texts.setdefault(key, problem.value)
            rows[key].add(problem.row)
    found = ((key, Unknown(texts[key], len(places))) for key, places in rows.items())
    return dict(sorted(found, key=lambda each: (each[0][0] != STATUS, -each[1].orders)))


def word_key(field: str, text: str) -> tuple[str, str]:
    """A word as `Choice.words` and the shop's memory know it."""
    return (field, normal_word(text) if field == STATUS else "".join(text.split()))


_FIELDS: Mapping[CellCode, str] = {
    CellCode.UNKNOWN_STATUS: STATUS,
    CellCode.UNKNOWN_COURIER: COURIER,
}


def meaning(field: str, value: str) -> str:
    """What a word means, in words."""
    return terms.status(OrderStatus(value)) if field == STATUS else couriers.name_of(value)


def _columns() -> list[TableColumn]:
    return [
        TableColumn(
            "text", translate("exchange", "Word in the file"), CellKind.TEXT, 98,
            lambda row: row.text, tooltip=lambda row: row.text, stretch=True,
        ),
        TableColumn(
            "orders", translate("exchange", "Orders"), CellKind.COUNT, 66,
            lambda row: f"{row.orders:,}",
        ),
        TableColumn(
            "value", translate("exchange", "Means"), CellKind.TEXT, 144, _value,
            tone=_value_tone, tooltip=_value,
        ),
        TableColumn(
            "state", "", CellKind.TEXT, 100, _state,
            tone=lambda row: Tone.INFO if row.value else _value_tone(row),
            icon=_state_icon,
        ),
    ]  # fmt: skip


def _value(row: WordRow) -> str:
    if row.value:
        return meaning(row.key[0], row.value)
    if row.is_status:
        return translate("exchange", "Choose a status")
    return translate("exchange", "Keep as written")


def _value_tone(row: WordRow) -> Tone | None:
    if row.value:
        return None
    return Tone.WARNING if row.is_status else Tone.NEUTRAL


def _state(row: WordRow) -> str:
    if row.value:
        return translate("exchange", "By you")
    if row.is_status:
        return translate("exchange", "Refused")
    return translate("exchange", "As it is")


def _state_icon(row: WordRow) -> str:
    if row.value:
        return "user-check"
    return "circle-alert" if row.is_status else "equal"


def _options(row: WordRow) -> Sequence[Option]:
    if row.is_status:
        nothing = Option("", translate("exchange", "Not chosen: refused"))
        return (nothing, *(Option(each, terms.status(each)) for each in OrderStatus))
    nothing = Option("", translate("exchange", "Keep as written"))
    known = couriers.couriers().values()
    return (
        nothing,
        *(Option(c.code, c.name, also=f"{c.code} {' '.join(c.aliases)}") for c in known),
    )


def _summary(rows: Sequence[WordRow]) -> str:
    open_words = _open_words(rows)
    if open_words:
        return translate("exchange", "%n to choose; remembered for later sheets", "", open_words)
    return translate("exchange", "Remembered for later sheets")


def _open_words(rows: Sequence[WordRow]) -> int:
    return sum(not row.value for row in rows if row.is_status)
