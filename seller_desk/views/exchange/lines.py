"""A record of a plan as a line of the preview: its cells, and what is to be said of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from seller_desk.errors import CellCode, CellProblem, Level, Problem
from seller_desk.models.ledger import Raw
from seller_desk.services.imports import FilePlan, PlannedRecord
from seller_desk.views import formats
from seller_desk.views.exchange.layout import ShownColumn, shown_columns
from seller_desk.views.exchange.values import ChangeText, change_text, changed_sentence, value_text
from seller_desk.views.refused import reason
from seller_desk.views.widgets.table_column import CellKind
from seller_desk.views.wording import UNKNOWN, say, translate
from seller_desk.words import Tone, Verdict

_NEVER_BLANK = frozenset({CellKind.MONEY, CellKind.COUNT, CellKind.TIME})
Corrections = Mapping[tuple[int, int], str]
"""What the file says in the cells that were put right, by row and place of the column."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A cell of the file that can be put right here, or was."""

    row: int
    place: int
    heading: str
    text: str
    """As it counts now."""
    original: str | None = None
    """As it stands in the file, once it was put right."""

    @property
    def mark(self) -> tuple[int, int]:
        """As `Choice.edits` names it."""
        return self.row, self.place


@dataclass(frozen=True, slots=True)
class CellText:
    """What a record says in a column of the preview."""

    text: str
    full: str = ""
    """In full, for tooltips and copies."""
    old: str = ""
    """The value before the change, where there was one."""
    is_changed: bool = False
    is_wrong: bool = False
    spot: Spot | None = None


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is refused, in three parts: the column, its value as read, what is wrong.

    The column is left out where what is wrong names it.
    """

    column: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One record of the file as a line of the preview."""

    id: int
    row: int
    verdict: Verdict
    cells: Mapping[str, CellText]
    """By the key of their column."""
    changes: tuple[ChangeText, ...]
    reason: Reason | None
    """The first fault, where it lies in a column that the preview does not show."""
    says: str
    old: str
    """What is struck through before `says`."""
    more: str
    """All that is to be said of it, a line each; empty when `says` is all."""
    tone: Tone
    spots: tuple[Spot, ...] = ()
    """What can be put right or was; the first one is the one to look at."""
    hidden: Spot | None = None
    """The first of them in a column that is not shown."""


@dataclass(frozen=True, slots=True)
class _Found:
    """What is known of a record before it becomes a line."""

    errors: Sequence[CellProblem]
    spots: Sequence[Spot]
    changes: Sequence[ChangeText]
    wrong: Mapping[str, CellProblem] = field(default_factory=dict)
    """Faults by the key of their column."""


class LineMaker:
    """Makes the lines of one plan."""

    def __init__(self, plan: FilePlan, now: datetime, corrections: Corrections) -> None:
        """See `PlannedRows`; every record is to be noticed before the first line is made."""
        self._now = now
        self._places = dict(plan.mapping.columns)
        self._keys = {plan.mapping.headings[at]: key for key, at in self._places.items()}
        self._headings = plan.mapping.headings
        self._edits = plan.choice.edits
        self._corrections = corrections
        self._columns = shown_columns(plan.kind, plan.mapping.columns)
        self._boxed = {key for column in self._columns for key in column.keys}
        self._searched = (*self._boxed, "title")
        self._unseen = [column for column in self._columns if not column.lead]

    def line(self, place: int, record: PlannedRecord) -> PlannedRow:
        """The line of the record at that place of the file."""
        found = self._found(record)
        says, old, tone, sentences = self._explanation(record, found)
        hidden = next((s for s in found.spots if self._key_at(s.place) not in self._boxed), None)
        return PlannedRow(
            id=place,
            row=record.row,
            verdict=record.verdict,
            cells={column.key: self._cell(column, record, found) for column in self.columns},
            changes=tuple(found.changes),
            reason=self._reason(found.errors, len(sentences) - 1),
            says=says,
            old=old,
            more="\n".join(sentences) if len(sentences) > 1 else "",
            tone=tone,
            spots=tuple(found.spots),
            hidden=hidden,
        )

    @property
    def columns(self) -> tuple[ShownColumn, ...]:
        """What is shown: a column that is blank in the whole file takes no room."""
        return tuple(column for column in self._columns if column not in self._unseen)

    def notice(self, record: PlannedRecord) -> None:
        """See which columns have anything in them."""
        if not self._unseen:
            return
        said = {key for key, value in record.values.items() if value is not None}
        said |= {change.key for change in record.changes}
        said |= {self._keys.get(problem.column, "") for problem in record.problems}
        self._unseen = [column for column in self._unseen if said.isdisjoint(column.keys)]

    def _found(self, record: PlannedRecord) -> _Found:
        errors = [found for found in record.problems if found.level is Level.ERROR]
        wrong: dict[str, CellProblem] = {}
        for error in errors:
            wrong.setdefault(self._keys.get(error.column, ""), error)
        lines, now = record.line_count, self._now
        changes = [change_text(change, lines, now) for change in record.changes]
        return _Found(errors, self._spots(record, errors), changes, wrong)

    def _spots(self, record: PlannedRecord, errors: Sequence[CellProblem]) -> list[Spot]:
        """Wrong cells first, then those that were put right already."""
        found: dict[tuple[int, int], Spot] = {}
        for error in errors:
            place = self._places.get(self._keys.get(error.column, ""))
            if place is not None:
                mark = error.row, place
                text, original = self._edits.get(mark, error.value), self._corrections.get(mark)
                found.setdefault(mark, Spot(*mark, error.column, text, original))
        for mark, text in self._edits.items():
            if record.row <= mark[0] <= record.last_row and mark not in found:
                heading = self._headings[mark[1]]
                found[mark] = Spot(*mark, heading, text, self._corrections.get(mark, ""))
        return list(found.values())

    def _cell(self, column: ShownColumn, record: PlannedRecord, found: _Found) -> CellText:
        places = {self._places[key] for key in column.keys if key in self._places}
        spot = next((spot for spot in found.spots if spot.place in places), None)
        wrong = next((found.wrong[key] for key in column.keys if key in found.wrong), None)
        if wrong is not None:
            value = wrong.value or translate("exchange", "empty")
            return CellText(value, value, is_wrong=True, spot=spot)
        key = next((k for k in column.keys if record.values.get(k) is not None), column.key)
        value = self._value(column, key, record.values.get(key))
        full = self._full(column, key, record.values.get(key)) or value
        change = next((c for c in found.changes if c.key == key and c.old != c.new), None)
        if change is not None:
            old = "" if change.is_first else change.old
            return CellText(change.new, full, old=old, is_changed=True, spot=spot)
        return CellText(value, full, spot=spot)

    def _value(self, column: ShownColumn, key: str, value: Raw) -> str:
        if value is None or value == "":
            return UNKNOWN if column.kind in _NEVER_BLANK else ""
        return value_text(key, value, self._now)

    @staticmethod
    def _full(column: ShownColumn, key: str, value: Raw) -> str:
        if column.kind is CellKind.TIME and value is not None and key.endswith("_at"):
            return formats.full_moment(datetime.fromisoformat(str(value)))
        return ""

    def _explanation(
        self, record: PlannedRecord, found: _Found
    ) -> tuple[str, str, Tone, Sequence[str]]:
        """What is said of it, what is struck through before that, its tone, and all sentences."""
        problems = sorted(record.problems, key=lambda problem: problem.level is not Level.ERROR)
        seen = {column.key for column in self.columns}
        hidden = [c for c in found.changes if c.key not in seen or c.old == c.new]
        shown = [c for c in found.changes if c not in hidden]
        sentences = [self._sentence(problem) for problem in problems]
        sentences += [change.sentence for change in (*hidden, *shown)]
        more = len(sentences) - 1
        if record.verdict is Verdict.LEFT_OUT:
            return translate("exchange", "You have left it out"), "", Tone.NEUTRAL, ()
        if problems:
            tone = Tone.DANGER if found.errors else Tone.WARNING
            return and_more(sentences[0], more), "", tone, sentences
        if hidden and hidden[0].key == "status" and hidden[0].old:
            return and_more(hidden[0].new, more), hidden[0].old, Tone.INFO, sentences
        if hidden:
            return and_more(hidden[0].sentence, more), "", Tone.INFO, sentences
        if shown:
            return and_more(changed_sentence(shown[0].field), more), "", Tone.INFO, sentences
        return self._plain(record, found), "", Tone.NEUTRAL, ()

    def _plain(self, record: PlannedRecord, found: _Found) -> str:
        """Nothing is wrong or changes: what was bought, or what was done to it here."""
        hidden = [s for s in found.spots if self._key_at(s.place) not in self._boxed]
        if hidden:
            said = translate("exchange", "{column} put right: {value}")
            value = hidden[0].text or translate("exchange", "empty")
            return said.format(column=hidden[0].heading, value=value)
        return "" if "title" in self._boxed else _goods(record)

    def _sentence(self, found: CellProblem) -> str:
        said = _said(found)
        if not found.column or self._keys.get(found.column) in self._boxed:
            return said
        if found.level is Level.ERROR:
            return reason(found)
        return translate("exchange", "{column}: {problem}").format(
            column=found.column, problem=said
        )

    def _reason(self, errors: Sequence[CellProblem], more: int) -> Reason | None:
        """The first fault with its value, unless the value is boxed where it stands."""
        first = errors[0] if errors else None
        if first is None or not (first.column and first.value):
            return None
        if self._keys.get(first.column) in self._boxed:
            return None
        column = "" if first.code is CellCode.UNKNOWN_STATUS else first.column
        return Reason(column, first.value, and_more(_said(first), more))

    def _key_at(self, place: int) -> str:
        return next((key for key, at in self._places.items() if at == place), "")

    def searched(self, record: PlannedRecord) -> str:
        """All that the search looks at."""
        values = record.values
        said = [text for key in self._searched if isinstance(text := values.get(key), str)]
        return f"{record.row} {record.name or ''} {' '.join(said)}".casefold()


def and_more(sentence: str, more: int) -> str:
    """A sentence, and how many others there are."""
    if more < 1:
        return sentence
    return translate("exchange", "{sentence} (+{count})").format(sentence=sentence, count=more)


def _said(found: CellProblem) -> str:
    return say(Problem(found.code, found.level, facts={"value": found.value}))


def _goods(record: PlannedRecord) -> str:
    title = record.values.get("title")
    if record.verdict is Verdict.SAME or not title:
        return ""
    more = record.line_count - 1
    return f"{title!s} +{more}" if more > 0 else str(title)
