"""Values of a sheet as the program shows them, and their changes as sentences."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from seller_desk.models.ledger import Raw
from seller_desk.services.records.differences import FieldChange
from seller_desk.views import formats, terms
from seller_desk.views.exchange.wording import after_sale_name, field_name
from seller_desk.views.wording import translate
from seller_desk.words import ListingStatus, OrderStatus, ProductKind, Tier

_MILLION = 1_000_000


@dataclass(frozen=True, slots=True)
class ChangeText:
    """A change as text; `old` and `new` where it is one value that changes."""

    key: str
    field: str
    sentence: str
    old: str = ""
    new: str = ""
    is_first: bool = False
    """There was no value before."""


def change_text(change: FieldChange, line_count: int, now: datetime) -> ChangeText:
    """A change as the seller reads it."""
    name = field_name(change.key)
    if change.key == "line":
        return ChangeText(change.key, name, _line_sentence(change))
    if change.line is not None and line_count > 1:
        name = translate("exchange", "{field} in line {line}").format(field=name, line=change.line)
    old, new = value_text(change.key, change.old, now), value_text(change.key, change.new, now)
    if old == new:
        return ChangeText(change.key, name, changed_sentence(name))
    sentence = translate("exchange", "{field}: {old} → {new}").format(field=name, old=old, new=new)
    return ChangeText(change.key, name, sentence, old, new, change.old in {None, ""})


def changed_sentence(field: str) -> str:
    """That a value changes, where both are seen already or nobody's business."""
    return translate("exchange", "{field} changed").format(field=field)


def value_text(key: str, value: Raw, now: datetime) -> str:
    """A value of a column as the program shows it."""
    if value is None or value == "":
        return translate("exchange", "(blank)")
    if key in _TEXTS:
        return _TEXTS[key](str(value))
    unit = key.rpartition("_")[2]
    if isinstance(value, int):
        return _UNITS.get(unit, formats.count)(value)
    if unit == "at":
        return formats.moment(datetime.fromisoformat(str(value)), now)
    return str(value)


def _status_name(value: str) -> str:
    """Orders and products have stages of their own; other words are those of the sheet."""
    with suppress(ValueError):
        return terms.status(OrderStatus(value))
    with suppress(ValueError):
        return terms.listing(ListingStatus(value))
    return value


def _kind_name(value: str) -> str:
    with suppress(ValueError):
        return terms.kind(ProductKind(value))
    return value


def _tier_name(value: str) -> str:
    with suppress(ValueError):
        return terms.tier(Tier(value))
    return value


def _line_sentence(change: FieldChange) -> str:
    if change.old is None:
        return translate("exchange", "Goods added: {title}").format(title=change.new)
    return translate("exchange", "Goods removed: {title}").format(title=change.old)


_TEXTS: Mapping[str, Callable[[str], str]] = {
    "status": _status_name,
    "kind": _kind_name,
    "tier": _tier_name,
    "after_sale": after_sale_name,
    "receiver_name": formats.masked_name,
    "name": formats.masked_name,
    "mobile": formats.masked_phone,
    "phone": formats.masked_phone,
    "address": formats.masked_address,
}
"""Words for codes; and who lives where is nobody's business while one looks at a list."""
_UNITS: Mapping[str, Callable[[int], str]] = {
    "fen": formats.money,
    "milli": formats.quantity,
    "millionths": lambda value: formats.share(value / _MILLION, 2),
}
