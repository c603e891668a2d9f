"""The columns of a file as the list of columns shows them: where each goes, or that it does not."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from seller_desk.models.ledger import Raw
from seller_desk.services.imports import FilePlan
from seller_desk.services.order.drafts import OrderDraft
from seller_desk.services.order.profile import LINE_KEYS, ORDER_KEYS
from seller_desk.sheets.mapping import normal
from seller_desk.views.exchange.planned import value_text
from seller_desk.views.exchange.wording import field_name


class Match(StrEnum):
    """How a column of the file found its field."""

    FOUND = "found"
    DOUBLE = "double"
    """The same heading stands further left; that one counts."""
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class MappedRow:
    """One column of the file."""

    id: int
    heading: str
    first: str
    """The value that the first readable order has there."""
    field: str
    match: Match


def mapped_rows(plan: FilePlan, now: datetime) -> list[MappedRow]:
    """Every column with a heading, in the order of the file."""
    mapping = plan.mapping
    keys = {place: key for key, place in mapping.columns.items()}
    doubled = {normal(heading) for heading in mapping.duplicates}
    first = _first_values(plan)
    found = []
    for place, heading in enumerate(mapping.headings):
        key = keys.get(place)
        if key is not None:
            shown = value_text(key, first[key], now) if first.get(key) is not None else ""
            found.append(MappedRow(place, heading, shown, field_name(key), Match.FOUND))
        elif heading:
            match = Match.DOUBLE if normal(heading) in doubled else Match.UNKNOWN
            found.append(MappedRow(place, heading, "", "", match))
    return found


def _first_values(plan: FilePlan) -> Mapping[str, Raw]:
    drafts = [entry.draft for entry in plan.plan.entries[:50]]
    draft = next((draft for draft in drafts if not draft.is_refused), None)
    return {} if draft is None else _values(draft)


def _values(draft: OrderDraft) -> dict[str, Raw]:
    values: dict[str, Raw] = {"number": draft.number}
    values.update({key: draft.said(key) for key in ORDER_KEYS})
    if draft.lines:
        values.update(zip(LINE_KEYS, draft.lines[0], strict=True))
    return values
