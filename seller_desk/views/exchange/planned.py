"""The orders of a plan as the preview lists them: what becomes of each, and why."""

from array import array
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from seller_desk.errors import CellProblem, Level, Problem
from seller_desk.models.ledger import Raw
from seller_desk.services.imports import FilePlan
from seller_desk.services.order.comparison import FieldChange
from seller_desk.services.planned import PlannedOrder
from seller_desk.views import formats, terms
from seller_desk.views.exchange.wording import after_sale_name, field_name
from seller_desk.views.refused import reason
from seller_desk.views.wording import say, translate
from seller_desk.words import OrderStatus, Tone, Verdict

BOXED = ("number", "buyer_login", "buyer_company", "paid_fen", "paid_at")
"""Columns that the preview shows: a fault in one of them is boxed where it stands."""
_PROBLEMS_FIRST = (Verdict.REFUSED, Verdict.CHANGE, Verdict.NEW, Verdict.SAME)


@dataclass(frozen=True, slots=True)
class ChangeText:
    """A change of an order as text; `old` and `new` where it is one value that changes."""

    key: str
    sentence: str
    old: str = ""
    new: str = ""

    @property
    def short(self) -> str:
        """As the list says it: a stage names itself, other values need their field."""
        return f"{self.old} → {self.new}" if self.key == "status" and self.old else self.sentence


@dataclass(frozen=True, slots=True)
class Reason:
    """Why an order is refused, in three parts: the column, its value as read, and what is wrong."""

    column: str
    value: str
    problem: str


@dataclass(frozen=True, slots=True)
class PlannedRow:
    """One order of the file as a line of the preview."""

    id: int
    row: int
    verdict: Verdict
    number: str
    buyer: str
    paid: str
    paid_at: str
    paid_at_full: str
    faults: Mapping[str, str]
    """The cells that refuse the order, as read, by the key of their column."""
    changes: tuple[ChangeText, ...]
    reason: Reason | None
    """The first fault, where it lies in a column that the preview does not show."""
    says: str
    more: str
    """All that is to be said of it, a line each; empty when `says` is all."""
    tone: Tone


class PlannedOrders:
    """All orders of a file by their place in it; made off the window's thread."""

    def __init__(self, plan: FilePlan, now: datetime) -> None:
        self._orders: Sequence[PlannedOrder] = plan.plan.orders
        self._now = now
        self._keys = {heading: key for key, heading in headings_by_key(plan).items()}
        self._verdicts: list[Verdict] = []
        self._words: list[str] = []
        weights: list[tuple[int, bool]] = []
        for order in self._orders:
            self._verdicts.append(order.verdict)
            self._words.append(_searched(order))
            weights.append(_weight(order))
        self._in_file = array("q", range(len(weights)))
        self._problems_first = array("q", sorted(self._in_file, key=weights.__getitem__))
        self.counts: Mapping[Verdict, int] = Counter(self._verdicts)

    def __len__(self) -> int:
        """How many orders the file holds."""
        return len(self._orders)

    def find(self, verdict: Verdict | None, words: str, *, problems_first: bool) -> "array[int]":
        """The places of the orders to list, in the order of the list."""
        found = self._problems_first if problems_first else self._in_file
        if verdict is not None:
            verdicts = self._verdicts
            found = array("q", [place for place in found if verdicts[place] is verdict])
        for word in words.casefold().split():
            said = self._words
            found = array("q", [place for place in found if word in said[place]])
        return found

    def rows(self, places: Sequence[int]) -> list[PlannedRow]:
        """The lines for these places."""
        return [self._row(place, self._orders[place]) for place in places]

    def _row(self, place: int, order: PlannedOrder) -> PlannedRow:
        problems = sorted(order.problems, key=lambda found: found.level is not Level.ERROR)
        errors = [found for found in problems if found.level is Level.ERROR]
        paid_at = datetime.fromisoformat(order.paid_at) if order.paid_at else None
        changes = tuple(change_text(change, order, self._now) for change in order.changes)
        sentences = [self._sentence(found) for found in problems]
        sentences += [change.sentence for change in changes]
        first = changes[0].short if changes and not problems else ""
        tone, says = _explanation(order, sentences, first, refused=bool(errors))
        return PlannedRow(
            id=place,
            row=order.row,
            verdict=order.verdict,
            number=order.number or "",
            buyer=order.buyer or "",
            paid=formats.money(order.paid_fen),
            paid_at=formats.moment(paid_at, self._now),
            paid_at_full=formats.full_moment(paid_at),
            faults={self._keys.get(found.column, ""): found.value for found in errors},
            changes=changes,
            reason=self._reason(errors, len(sentences) - 1),
            says=says,
            more="\n".join(sentences) if len(sentences) > 1 else "",
            tone=tone,
        )

    def _sentence(self, found: CellProblem) -> str:
        said = _said(found)
        if not found.column or self._keys.get(found.column) in BOXED:
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
        if self._keys.get(first.column) in BOXED:
            return None
        return Reason(first.column, first.value, _and_more(_said(first), more))


def headings_by_key(plan: FilePlan) -> dict[str, str]:
    """What the file calls the columns that are read."""
    return {key: plan.mapping.headings[place] for key, place in plan.mapping.columns.items()}


def change_text(change: FieldChange, order: PlannedOrder, now: datetime) -> ChangeText:
    """A change as the seller reads it."""
    if change.key == "line":
        return ChangeText(change.key, _line_sentence(change))
    name = field_name(change.key)
    if change.line is not None and order.line_count > 1:
        name = translate("exchange", "{field} in line {line}").format(field=name, line=change.line)
    old, new = value_text(change.key, change.old, now), value_text(change.key, change.new, now)
    if old == new:
        return ChangeText(change.key, translate("exchange", "{field} changed").format(field=name))
    sentence = translate("exchange", "{field}: {old} → {new}").format(field=name, old=old, new=new)
    return ChangeText(change.key, sentence, old, new)


def value_text(key: str, value: Raw, now: datetime) -> str:
    """A value of a column as the program shows it."""
    if value is None or value == "":
        return translate("exchange", "(blank)")
    if key in _TEXTS:
        return _TEXTS[key](str(value))
    unit = key.rpartition("_")[2]
    if unit in _UNITS and isinstance(value, int):
        return _UNITS[unit](value)
    if unit == "at":
        return formats.moment(datetime.fromisoformat(str(value)), now)
    return str(value)


_TEXTS: Mapping[str, Callable[[str], str]] = {
    "status": lambda value: terms.status(OrderStatus(value)),
    "after_sale": after_sale_name,
    "receiver_name": formats.masked_name,
    "mobile": formats.masked_phone,
    "phone": formats.masked_phone,
    "address": formats.masked_address,
}
"""Words for codes; and who lives where is nobody's business while one looks at a list."""
_UNITS: Mapping[str, Callable[[int], str]] = {"fen": formats.money, "milli": formats.quantity}


def _line_sentence(change: FieldChange) -> str:
    if change.old is None:
        return translate("exchange", "Goods added: {title}").format(title=change.new)
    return translate("exchange", "Goods removed: {title}").format(title=change.old)


def _explanation(
    order: PlannedOrder, sentences: Sequence[str], first: str, *, refused: bool
) -> tuple[Tone, str]:
    """Why it is refused, what is odd, what changes, or what was bought."""
    if not sentences:
        return Tone.NEUTRAL, _goods(order)
    tone = Tone.DANGER if refused else Tone.WARNING if order.problems else Tone.INFO
    return tone, _and_more(first or sentences[0], len(sentences) - 1)


def _and_more(sentence: str, more: int) -> str:
    if not more:
        return sentence
    return translate("exchange", "{sentence} (+{count})").format(sentence=sentence, count=more)


def _said(found: CellProblem) -> str:
    return say(Problem(found.code, found.level, facts={"value": found.value}))


def _goods(order: PlannedOrder) -> str:
    if order.verdict is Verdict.SAME or not order.title:
        return ""
    more = order.line_count - 1
    return f"{order.title} +{more}" if more > 0 else order.title


def _searched(order: PlannedOrder) -> str:
    """All that the search looks at."""
    parts = (str(order.row), order.number, order.buyer, order.title)
    return " ".join(part for part in parts if part).casefold()


def _weight(order: PlannedOrder) -> tuple[int, bool]:
    """Where it stands when those with problems come first."""
    return _PROBLEMS_FIRST.index(order.verdict), not order.problems
