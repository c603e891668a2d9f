"""Lists that somebody has given a name: kept with the shop, for everybody who works."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from types import NoneType, UnionType
from typing import Any, Generic, TypeVar, get_args, get_origin, get_type_hints

from sqlalchemy.orm import Session

from seller_desk.errors import SettingCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings

F = TypeVar("F")
F_co = TypeVar("F_co", covariant=True)
VIEW_PREFIX = "view."
"""How the keys of saved lists begin among the shop's settings; the shelf's name follows."""
LONGEST = 20


@dataclass(frozen=True, slots=True)
class SavedView(Generic[F_co]):
    """A list under its name."""

    name: str
    wanted: F_co


@dataclass(frozen=True, slots=True)
class Shelf(Generic[F]):
    """The saved lists of one subject. `blank` is the filter that asks for nothing."""

    name: str
    blank: F

    @property
    def prefix(self) -> str:
        """How the keys of its lists begin."""
        return f"{VIEW_PREFIX}{self.name}."

    def saved_views(self, session: Session) -> tuple[SavedView[F], ...]:
        """All of them by name; one that a newer program wrote and this cannot read is left out."""
        found = []
        for name, text in sorted(settings.free_texts(session, self.prefix).items()):
            wanted = self.read(text)
            if wanted is not None:
                found.append(SavedView(name, wanted))
        return tuple(found)

    def save_view(self, session: Session, name: str, wanted: F) -> None:
        """Keep a list under a name; one of that name is replaced. Raises bad_value."""
        plain = " ".join(name.split())
        if not 0 < len(plain) <= LONGEST:
            raise refuse(
                SettingCode.BAD_VALUE,
                where="name",
                key=self.prefix,
                value=plain,
                minimum=1,
                maximum=LONGEST,
            )
        settings.keep_free_text(session, self.prefix + plain, self.written(wanted))
        ledger_of(session).facts["view"] = plain

    def drop_view(self, session: Session, name: str) -> None:
        """Forget a list; its rows stay."""
        settings.keep_free_text(session, self.prefix + name, "")
        ledger_of(session).facts["view"] = name

    def written(self, wanted: F) -> str:
        """What a filter asks for, as a text; what it does not ask for is left out."""
        names = [field.name for field in fields(self.blank)]  # type: ignore[arg-type]  # a dataclass
        asked = {name: getattr(wanted, name) for name in names}
        plain = {
            name: _plain(value)
            for name, value in asked.items()
            if value != getattr(self.blank, name)
        }
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)

    def read(self, text: str) -> F | None:
        """The filter of such a text; None when it is none."""
        kinds: Mapping[str, Any] = get_type_hints(type(self.blank))
        try:
            told = json.loads(text)
            return type(self.blank)(**{key: _read(kinds[key], one) for key, one in told.items()})
        except (ValueError, TypeError, AttributeError, KeyError):
            return None


def name_of(key: str) -> str:
    """The name of the list that a setting of this key keeps."""
    return key.split(".", 2)[2]


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value, key=str)
    return value.isoformat() if isinstance(value, date) else value


def _read(kind: Any, value: Any) -> Any:  # noqa: ANN401  (JSON; the filter's fields say what fits)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is UnionType:
        return None if value is None else _read(_first_real(inner), value)
    if origin is frozenset:
        return frozenset(_read(inner[0], one) for one in value)
    if origin is tuple and inner[-1] is Ellipsis:
        return tuple(_read(inner[0], one) for one in value)
    if origin is tuple:
        return tuple(_read(each, one) for each, one in zip(inner, value, strict=True))
    if kind is date:
        return date.fromisoformat(value)
    return bool(value) if kind is bool else kind(value)


def _first_real(kinds: Sequence[Any]) -> Any:  # noqa: ANN401  (types)
    return next(kind for kind in kinds if kind is not NoneType)
