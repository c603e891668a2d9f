"""The conditions of a list, one by one: what they are called, and the list without one of them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from enum import StrEnum

from seller_desk.services.couriers import name_of
from seller_desk.services.order.filters import OrderFilter, SortKey, Stage
from seller_desk.views import terms
from seller_desk.views.formats import money
from seller_desk.views.order import wording
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate

_DEFAULTS = OrderFilter()
_MOST_NAMED = 2
_URGENT = frozenset({Stage.AWAITING_SHIPMENT, Stage.MISSING_TRACKING, Stage.HELD})
"""Lists whose clock runs: the most pressing order comes first."""


class Facet(StrEnum):
    """One condition that a list can have beside its stage."""

    DUE = "due"
    PAPER = "paper"
    KIND = "kind"
    REGION = "region"
    COURIER = "courier"
    AMOUNT = "amount"
    ORDERED = "ordered"
    FLAG = "flag"
    CUSTOMER = "customer"
    PRODUCT = "product"
    FIND = "find"


FIELDS: Mapping[Facet, tuple[str, ...]] = {
    Facet.DUE: ("due",),
    Facet.PAPER: ("paper",),
    Facet.KIND: ("kinds",),
    Facet.REGION: ("provinces",),
    Facet.COURIER: ("couriers",),
    Facet.AMOUNT: ("min_fen", "max_fen"),
    Facet.ORDERED: ("created_since", "created_until"),
    Facet.FLAG: ("flags",),
    Facet.CUSTOMER: ("customer_id",),
    Facet.PRODUCT: ("product_id",),
    Facet.FIND: ("find",),
}
"""Which fields of an `OrderFilter` belong to a condition."""
NAMES: Mapping[Facet, str] = {
    Facet.DUE: QT_TRANSLATE_NOOP("order", "Ship by"),
    Facet.PAPER: QT_TRANSLATE_NOOP("order", "Papers"),
    Facet.KIND: QT_TRANSLATE_NOOP("order", "Type"),
    Facet.REGION: QT_TRANSLATE_NOOP("order", "Region"),
    Facet.COURIER: QT_TRANSLATE_NOOP("order", "Courier"),
    Facet.AMOUNT: QT_TRANSLATE_NOOP("order", "Amount"),
    Facet.ORDERED: QT_TRANSLATE_NOOP("order", "Ordered"),
    Facet.FLAG: QT_TRANSLATE_NOOP("order", "Flag"),
    Facet.CUSTOMER: QT_TRANSLATE_NOOP("order", "Buyer"),
    Facet.PRODUCT: QT_TRANSLATE_NOOP("order", "Product"),
    Facet.FIND: QT_TRANSLATE_NOOP("order", "Find"),
}


def name(facet: Facet) -> str:
    """What a condition is called."""
    return translate("order", NAMES[facet])


def active(wanted: OrderFilter) -> list[Facet]:
    """The conditions that a list has."""
    return [
        facet
        for facet, fields in FIELDS.items()
        if any(getattr(wanted, field) != getattr(_DEFAULTS, field) for field in fields)
    ]


def without(wanted: OrderFilter, facet: Facet) -> OrderFilter:
    """The list without one of its conditions."""
    return replace(wanted, **{field: getattr(_DEFAULTS, field) for field in FIELDS[facet]})


def cleared(wanted: OrderFilter) -> OrderFilter:
    """The list without any condition: its stage and order stay."""
    return OrderFilter(
        stage=wanted.stage, sort=wanted.sort, descending=wanted.descending, then=wanted.then
    )


def of_stage(stage: Stage, wanted: OrderFilter) -> OrderFilter:
    """The same conditions in another list, which has an order of its own."""
    urgent = stage in _URGENT
    sort = SortKey.DEADLINE if urgent else SortKey.CREATED
    due = wanted.due if urgent and stage is not Stage.HELD else None
    return replace(wanted, stage=stage, sort=sort, descending=not urgent, then=(), due=due)


def in_usual_order(wanted: OrderFilter) -> OrderFilter:
    """A list that was asked for without an order of its own, in the one it usually has."""
    plain = wanted.sort is _DEFAULTS.sort and wanted.descending is _DEFAULTS.descending
    if plain and wanted.stage in _URGENT:
        return replace(wanted, sort=SortKey.DEADLINE, descending=False)
    return wanted


def value(facet: Facet, wanted: OrderFilter, named: str = "") -> str:
    """What a condition asks for; `named` is who or what an id stands for."""
    return _VALUES[facet](wanted) or named or translate("order", "only this one")


def amounts(least: int | None, most: int | None) -> str:
    """A range of money in few words."""
    if least is not None and most is not None:
        return f"{_short(least)}–{_short(most)}"
    if least is not None:
        return translate("order", "from {amount}").format(amount=_short(least))
    return translate("order", "up to {amount}").format(amount=_short(most or 0))


def days(since: date | None, until: date | None) -> str:
    """A range of days in few words."""
    if since is not None and since == until:
        return f"{since:%m-%d}"
    if since is not None and until is not None:
        return f"{since:%m-%d}–{until:%m-%d}"
    if since is not None:
        return translate("order", "from {day}").format(day=f"{since:%m-%d}")
    return translate("order", "up to {day}").format(day=f"{until:%m-%d}" if until else "")


_VALUES: Mapping[Facet, Callable[[OrderFilter], str]] = {
    Facet.DUE: lambda wanted: wording.due(wanted.due) if wanted.due else "",
    Facet.PAPER: lambda wanted: wording.paper(wanted.paper) if wanted.paper else "",
    Facet.KIND: lambda wanted: _some([terms.kind(kind) for kind in sorted(wanted.kinds)]),
    Facet.REGION: lambda wanted: _some(sorted(map(wording.region, wanted.provinces))),
    Facet.COURIER: lambda wanted: _some(sorted(map(name_of, wanted.couriers))),
    Facet.AMOUNT: lambda wanted: amounts(wanted.min_fen, wanted.max_fen),
    Facet.ORDERED: lambda wanted: days(wanted.created_since, wanted.created_until),
    Facet.FLAG: lambda wanted: _some([wording.flag(flag) for flag in sorted(wanted.flags)]),
    Facet.CUSTOMER: lambda _wanted: "",
    Facet.PRODUCT: lambda _wanted: "",
    Facet.FIND: lambda wanted: wanted.find,
}


def _some(names: Sequence[str]) -> str:
    """A few names in full, many by their number."""
    if len(names) <= _MOST_NAMED:
        return ", ".join(names)
    return translate("order", "{first} +{more}").format(first=names[0], more=len(names) - 1)


def _short(fen: int) -> str:
    return money(fen).removesuffix(".00")
