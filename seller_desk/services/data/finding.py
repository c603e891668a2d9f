"""What the diagnosis finds: a rule that holds, with the rows that it stands on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from seller_desk.errors import Fact, Level
from seller_desk.services.limits import FindingCode


class Subject(StrEnum):
    """What a finding is about."""

    SHOP = "shop"
    PRODUCT = "product"
    ORDER = "order"
    CUSTOMER = "customer"


class Noun(StrEnum):
    """What a row of evidence is."""

    DAY = "day"
    PRODUCT = "product"
    CUSTOMER = "customer"
    ORDER = "order"
    VIOLATION = "violation"
    COUPON = "coupon"
    QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One row that a finding stands on: a thing of the shop by its id, or a day."""

    noun: Noun
    id: int | None = None
    day: date | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finding:
    """A rule that holds: the number, what it was compared with, and exactly the rows behind it."""

    code: FindingCode
    level: Level
    subject: Subject
    rows: tuple[Evidence, ...]
    value: float
    threshold: float
    facts: Mapping[str, Fact] = field(default_factory=dict)

    @property
    def ids(self) -> tuple[int, ...]:
        """The ids of its rows, for a list of exactly them."""
        return tuple(row.id for row in self.rows if row.id is not None)


def of_ids(noun: Noun, ids: Iterable[int]) -> tuple[Evidence, ...]:
    """Rows of which nothing more is to be said."""
    return tuple(Evidence(noun, one) for one in ids)


def worst_first(
    rows: Iterable[Evidence], badness: Callable[[Mapping[str, Fact]], float]
) -> tuple[Evidence, ...]:
    """Rows by their facts: the first one is what the number of the finding is taken of."""
    return tuple(sorted(rows, key=lambda row: (-badness(row.facts), row.id or 0)))


def number(facts: Mapping[str, Fact], key: str) -> float:
    """A fact that counts something; what is not known is nothing."""
    found = facts.get(key)
    return found if isinstance(found, int | float) else 0
