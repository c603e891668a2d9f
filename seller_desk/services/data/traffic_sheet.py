"""A traffic sheet as it reads: what a file says of days, and which day each row is."""

from collections.abc import Mapping
from dataclasses import dataclass

from seller_desk.errors import CellCode, CellProblem
from seller_desk.services.data.periods import period_in, period_of_file
from seller_desk.services.data.traffic_days import NAME_KEYS, draft_names
from seller_desk.services.records.choice import Choice
from seller_desk.services.records.differences import Value
from seller_desk.services.records.plan import RecordDraft
from seller_desk.services.records.reading import RecordSheet, read_records
from seller_desk.services.records.recognition import Recognised
from seller_desk.sheets.reader import OpenSheet
from seller_desk.words import Progress, SheetKind

_DASHES = frozenset({"-", "--", "–", "—", "——", "−"})


@dataclass(frozen=True, slots=True)
class TrafficSheet:
    """What a file says of days, not yet compared with the store."""

    kind: SheetKind
    records: RecordSheet
    choice: Choice

    @property
    def wanted(self) -> list[RecordDraft]:
        """The rows that are to go in."""
        left_out = self.choice.left_out
        return [d for d in self.records.drafts if not d.is_refused and d.row not in left_out]


def read_traffic(
    sheet: OpenSheet,
    found: Recognised,
    choice: Choice,
    *,
    name: str,
    progress: Progress | None = None,
) -> TrafficSheet:
    """Read an open file of this name; without a column of days, the file tells of one day."""
    above = [cells for row, cells in sheet.head.rows if row < found.mapping.heading_row]
    records = read_records(sheet, found, choice, frozenset({"day"}), progress)
    kind = found.profile.kind
    period = None if "day" in records.mapped else period_of_file(name, above)
    day, text = (period.day, period.text) if period else (None, "")
    for draft in records.drafts:
        if "day" in records.mapped:
            _look_at_day(draft, records.headings["day"])
        else:
            _set_day(draft, day, text, records.headings["day"])
        _drop_dashes(draft)
        _look_at_facts(draft, kind, records.headings)
    return TrafficSheet(kind, records, choice)


def told(key: str, value: Value) -> str:
    """A value as a sheet prints it."""
    if not isinstance(value, int):
        return value or ""
    if key.endswith("_fen"):
        return f"{value / 100:.2f}"
    if key.endswith("_millionths"):
        return f"{value / 10_000:.2f}%"
    return f"{value / 1_000:g}" if key.endswith("_milli") else str(value)


def _look_at_day(draft: RecordDraft, heading: str) -> None:
    """A cell may hold a period: of one day it is that day."""
    if draft.values["day"] is not None:
        return
    unread = next((p for p in draft.problems if p.column == heading), None)
    period = period_in(unread.value) if unread else None
    if unread is None:
        _set_day(draft, None, "", heading)
    elif period is not None and period.day is not None:
        draft.problems.remove(unread)
        draft.values["day"] = period.day


def _set_day(draft: RecordDraft, day: str | None, text: str, heading: str) -> None:
    draft.values["day"] = day
    if day is None:
        problem = CellProblem(draft.row, heading, CellCode.INVALID_DATE, text)
        draft.problems.append(problem)


def _drop_dashes(draft: RecordDraft) -> None:
    """The platform prints a dash for a name that is missing, too."""
    for key in NAME_KEYS:
        if draft.values.get(key) in _DASHES:
            draft.values[key] = None


def _look_at_facts(draft: RecordDraft, kind: SheetKind, headings: Mapping[str, str]) -> None:
    if kind is SheetKind.PRODUCT_TRAFFIC and draft_names(draft).identity is None:
        problem = CellProblem(draft.row, headings["offer_id"], CellCode.MISSING_ID)
        draft.problems.append(problem)
    bounce = draft.values.get("bounce_millionths")
    if isinstance(bounce, int) and bounce < 0:
        value = told("bounce_millionths", bounce)
        draft.problems.append(
            CellProblem(draft.row, headings["bounce_millionths"], CellCode.NEGATIVE_QUANTITY, value)
        )
