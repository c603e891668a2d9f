"""The card of the file's columns: what is read from where, and saying otherwise."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout

from seller_desk.services.imports import FilePlan
from seller_desk.sheets.columns import Column
from seller_desk.views.exchange.mapped import (
    Doubt,
    MappedRow,
    Match,
    choosable,
    mapped_rows,
    missing,
)
from seller_desk.views.exchange.pick_list import Option
from seller_desk.views.exchange.pick_table import PickTable
from seller_desk.views.exchange.wording import field_name
from seller_desk.views.icons import IconLabel
from seller_desk.views.theme import theme
from seller_desk.views.widgets import button
from seller_desk.views.widgets.ink import text_width
from seller_desk.views.widgets.labels import ElidedLabel, label, set_tone
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import translate
from seller_desk.words import Tone

_TONES = {
    Match.AUTO: Tone.SUCCESS,
    Match.LAST: Tone.INFO,
    Match.CHOSEN: Tone.INFO,
    Match.LOOK: Tone.WARNING,
    Match.SKIP: Tone.NEUTRAL,
}
_ICONS = {
    Match.AUTO: "circle-check",
    Match.LAST: "history",
    Match.CHOSEN: "user-check",
    Match.LOOK: "circle-question-mark",
    Match.SKIP: "circle-minus",
}
_FIRST = 1
_ROUND_A_WORD = 48
"""Icon and margins of a cell."""
_ROOM_FOR_VALUES = 430


class ColumnsCard(QFrame):
    """One line for every column of the file, each with the field that it is written to.

    A choice shows at once; the page plans the file again with it and calls `show_file`.
    """

    columns_chosen = Signal(object)
    """Key → place of its column: all of them, for `Choice.columns`. They are keys of the profile of
    `FilePlan.found`, so that one belongs into `Choice.profile` with them."""
    reset_asked = Signal()
    """Forget what was remembered for these headings, and guess again."""
    remember_asked = Signal(bool)
    """Whether this is to be remembered when the file is written."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._plan: FilePlan | None = None
        self._rows: list[MappedRow] = []
        self._columns: dict[str, int] = {}
        self._last: Mapping[str, int] = {}
        self._of: tuple[str, str] | None = None
        """The file and the layout that are shown."""
        self._is_chosen = False
        self._said = ElidedLabel(size="sm", tint="text.secondary")
        self._missing = label(wrap=True)
        self._moved = label(role="secondary", wrap=True)
        self.table = PickTable(
            _columns_of_table(), "field", self._options, lambda row: row.key or "",
            doubted=lambda row: row.match is Match.LOOK,
        )  # fmt: skip
        self.remember = QCheckBox(translate("exchange", "Remember for sheets with these headings"))
        self.reset = button.link(translate("exchange", "Start over"), self._start_over)
        self.table.setAccessibleName(translate("exchange", "Columns of the file"))
        self._lay_out()
        self.table.picked.connect(self._pick)
        self.remember.toggled.connect(self.remember_asked)

    @property
    def remembers(self) -> bool:
        """Whether the columns are to be remembered when the file is written."""
        return self.remember.isChecked()

    @property
    def doubt_count(self) -> int:
        """Columns that somebody should look at."""
        return _doubts(self._rows)

    def show_file(self, plan: FilePlan) -> None:
        """The columns of a file that was planned; of the same one again after every choice."""
        of = (plan.sha256, plan.found.profile.name)
        is_chosen = plan.choice.columns is not None
        is_fresh = of != self._of or (self._is_chosen and not is_chosen)
        self._of, self._plan, self._is_chosen = of, plan, is_chosen
        if not is_chosen:
            self._last = plan.mapping.columns if plan.found.is_remembered else {}
        self._columns = dict(plan.mapping.columns)
        if is_fresh:
            self._moved.hide()
            self._tick(on=is_chosen or plan.found.is_remembered)
        self._show_rows(keep=not is_fresh)

    def show_columns(self, rows: Sequence[MappedRow]) -> None:
        """Only to look at: without a plan nothing can be chosen."""
        self._rows = list(rows)
        self._show_table(keep=False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is little room, the values go first."""
        super().resizeEvent(event)
        self.table.setColumnHidden(_FIRST, self.width() < theme().scaled(_ROOM_FOR_VALUES))

    def _show_rows(self, *, keep: bool) -> None:
        if self._plan is None:
            return
        self._rows = mapped_rows(self._plan, self._columns, self._last)
        self._show_table(keep=keep)
        absent = missing(self._plan.found.profile, self._columns)
        self._missing.setText(_missing_said(absent))
        self._missing.setVisible(bool(absent))
        is_own = self._plan.choice.columns is not None or bool(self._last)
        self.reset.setVisible(is_own or self._columns != self._plan.mapping.columns)

    def _show_table(self, *, keep: bool) -> None:
        known = {row.id: row for row in self._rows}
        self.table.fetch = lambda ids: [known[row_id] for row_id in ids]
        self.table.show_ids([row.id for row in self._rows], keep=keep)
        self._said.show_text(_summary(self._rows), "text.secondary")

    def _options(self, row: MappedRow) -> Sequence[Option]:
        """Every field; one that another column has says so, and moves when it is chosen."""
        if self._plan is None:
            return ()
        nothing = Option("", translate("exchange", "Not imported"))
        holders = {each.key: each.heading for each in self._rows if each.id != row.id}
        fields = choosable(self._plan.found.profile)
        return (nothing, *(_option(column, holders.get(column.key)) for column in fields))

    def _pick(self, place: int, key: str) -> None:
        before = next((row for row in self._rows if row.key == key and row.id != place), None)
        columns = {own: at for own, at in self._columns.items() if at != place and own != key}
        if key:
            columns[key] = place
        self._columns = columns
        self._tick(on=True)
        self._show_rows(keep=True)
        self._moved.setVisible(bool(key) and before is not None)
        if key and before is not None:
            said = translate("exchange", "{field} came from {heading}, which is not imported now")
            self._moved.setText(said.format(field=field_name(key), heading=before.heading))
        self.columns_chosen.emit(dict(columns))

    def _start_over(self) -> None:
        self._tick(on=False)
        self.reset_asked.emit()

    def _tick(self, *, on: bool) -> None:
        with QSignalBlocker(self.remember):
            self.remember.setChecked(on)
        self.remember_asked.emit(on)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 12, 14, 11)
        head.setSpacing(8)
        head.addWidget(IconLabel("columns-3", "text.secondary", 16))
        head.addWidget(label(translate("exchange", "Columns"), "section"))
        head.addWidget(self._said, 1)
        set_tone(self._missing, Tone.DANGER)
        for each in (self._missing, self._moved):
            each.setContentsMargins(14, 0, 14, 9)
            each.hide()
        foot = QFrame()
        foot.setProperty("role", "footer")
        choices = QHBoxLayout(foot)
        choices.setContentsMargins(14, 7, 8, 7)
        choices.addWidget(self.remember)
        choices.addStretch(1)
        choices.addWidget(self.reset)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._missing)
        column.addWidget(self._moved)
        column.addWidget(self.table, 1)
        column.addWidget(foot)


def _columns_of_table() -> list[TableColumn]:
    return [
        TableColumn(
            "heading", translate("exchange", "File column"), CellKind.TEXT, 92,
            lambda row: row.heading, tooltip=lambda row: row.heading, stretch=True,
            tone=lambda row: Tone.NEUTRAL if row.match is Match.SKIP else None,
        ),
        TableColumn(
            "first", translate("exchange", "First value"), CellKind.TIME, 92,
            lambda row: row.first, tooltip=lambda row: row.first, stretch=True,
        ),
        TableColumn(
            "field", translate("exchange", "Goes to"), CellKind.TEXT, 136, _field,
            tone=_field_tone, tooltip=_field,
            spoken=lambda row: f"{row.heading}: {_field(row)}, {_match_name(row.match)}",
        ),
        TableColumn(
            "match", "", CellKind.TEXT, _match_width(),
            lambda row: _match_name(row.match),
            tone=lambda row: _TONES[row.match], icon=lambda row: _ICONS[row.match],
            tooltip=_match_explained,
        ),
    ]  # fmt: skip


def _option(column: Column, holder: str | None) -> Option:
    hint = "" if holder is None else translate("exchange", "from {heading}").format(heading=holder)
    also = " ".join((column.key, *column.headings))
    return Option(column.key, field_name(column.key), hint, also)


def _field(row: MappedRow) -> str:
    return row.field or translate("exchange", "Not imported")


def _field_tone(row: MappedRow) -> Tone | None:
    return {Match.LOOK: Tone.WARNING, Match.SKIP: Tone.NEUTRAL}.get(row.match)


def _match_name(match: Match) -> str:
    return {
        Match.AUTO: translate("exchange", "Auto"),
        Match.LAST: translate("exchange", "Last time"),
        Match.CHOSEN: translate("exchange", "By you"),
        Match.LOOK: translate("exchange", "Look"),
        Match.SKIP: translate("exchange", "Skip"),
    }[match]


def _match_width() -> int:
    """Enough for the longest, with its icon."""
    longest = max(text_width(_match_name(match)) for match in Match)
    return round(longest / theme().scale) + _ROUND_A_WORD


def _match_explained(row: MappedRow) -> str:
    if row.doubt is not None:
        return _doubt_explained(row.doubt)
    return {
        Match.AUTO: translate("exchange", "Known by its heading"),
        Match.LAST: translate("exchange", "As you chose for these headings"),
        Match.CHOSEN: translate("exchange", "Chosen by you"),
        Match.LOOK: "",
        Match.SKIP: translate("exchange", "No field is chosen for this column"),
    }[row.match]


def _doubt_explained(doubt: Doubt) -> str:
    return {
        Doubt.TWICE: translate("exchange", "This heading stands twice; the first one counts"),
        Doubt.SHARED: translate("exchange", "Several fields go by this heading; check the choice"),
        Doubt.VALUE: translate("exchange", "The first value does not look like this field"),
        Doubt.JOINED: translate(
            "exchange", "Courier and number in one cell: “Courier and waybill” parts them"
        ),
    }[doubt]


def _summary(rows: Sequence[MappedRow]) -> str:
    look = _doubts(rows)
    skipped = sum(row.match is Match.SKIP for row in rows)
    matched = len(rows) - look - skipped
    parts = [translate("exchange", "%n matched", "", matched)]
    if look:
        parts.append(translate("exchange", "%n to look at", "", look))
    if skipped:
        parts.append(translate("exchange", "%n not imported", "", skipped))
    return translate("exchange", ", ").join(parts)


def _doubts(rows: Sequence[MappedRow]) -> int:
    return sum(row.match is Match.LOOK for row in rows)


def _missing_said(absent: Iterable[frozenset[str]]) -> str:
    either = translate("exchange", " or ")
    names = [either.join(field_name(key) for key in sorted(group)) for group in absent]
    said = translate("exchange", "{fields} is missing: choose its column")
    return said.format(fields=translate("exchange", ", ").join(names))
