"""Lists of orders that somebody has given a name: kept with the shop, for everybody who works."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from enum import StrEnum
from typing import Any

from sqlalchemy.orm import Session

from seller_desk.errors import SettingCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings
from seller_desk.services.order.filters import (
    VIEW_PREFIX,
    DueWindow,
    OrderFilter,
    PaperState,
    SortKey,
    Stage,
)
from seller_desk.words import ProductKind

LONGEST = 20
_DEFAULTS = OrderFilter()
_WORDS: Mapping[str, type[StrEnum]] = {
    "stage": Stage,
    "due": DueWindow,
    "paper": PaperState,
    "sort": SortKey,
}
_SETS: Mapping[str, Callable[[Any], Any]] = {
    "kinds": ProductKind,
    "provinces": lambda name: name,
    "couriers": str,
    "flags": int,
}
_DAYS = frozenset({"created_since", "created_until"})


@dataclass(frozen=True, slots=True)
class SavedView:
    """A list under its name."""

    name: str
    wanted: OrderFilter


def saved_views(session: Session) -> tuple[SavedView, ...]:
    """All of them by name; one that a newer program wrote and this cannot read is left out."""
    found = []
    for name, text in sorted(settings.free_texts(session, VIEW_PREFIX).items()):
        wanted = read_filter(text)
        if wanted is not None:
            found.append(SavedView(name, wanted))
    return tuple(found)


def save_view(session: Session, name: str, wanted: OrderFilter) -> None:
    """Keep a list under a name; one of that name is replaced. Raises bad_value."""
    plain = " ".join(name.split())
    if not 0 < len(plain) <= LONGEST:
        raise refuse(
            SettingCode.BAD_VALUE,
            where="name",
            key=VIEW_PREFIX,
            value=plain,
            minimum=1,
            maximum=LONGEST,
        )
    settings.keep_free_text(session, VIEW_PREFIX + plain, written_filter(wanted))
    ledger_of(session).facts["view"] = plain


def drop_view(session: Session, name: str) -> None:
    """Forget a list; its orders stay."""
    settings.keep_free_text(session, VIEW_PREFIX + name, "")
    ledger_of(session).facts["view"] = name


def written_filter(wanted: OrderFilter) -> str:
    """What a filter asks for, as a text; what it does not ask for is left out."""
    asked = {
        field.name: value
        for field in fields(OrderFilter)
        if (value := getattr(wanted, field.name)) != getattr(_DEFAULTS, field.name)
    }
    plain = {name: _plain(value) for name, value in asked.items()}
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def read_filter(text: str) -> OrderFilter | None:
    """The filter of such a text; None when it is none."""
    try:
        told = json.loads(text)
        return OrderFilter(**{name: _read(name, value) for name, value in told.items()})
    except (ValueError, TypeError, AttributeError):
        return None


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value, key=str)
    return value.isoformat() if isinstance(value, date) else value


def _read(name: str, value: Any) -> Any:  # noqa: ANN401  (JSON; OrderFilter says what fits)
    if name in _WORDS:
        return _WORDS[name](value)
    if name == "then":
        return tuple((SortKey(key), bool(descending)) for key, descending in value)
    if name in _SETS:
        return frozenset(_SETS[name](one) for one in value)
    return date.fromisoformat(value) if name in _DAYS else value
