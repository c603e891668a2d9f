"""A quote as it is being written, and what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from seller_desk.services.customer.pricing import amount

_MILLION = 1_000_000


class Shown(StrEnum):
    """Parts of the paper that can be left out."""

    LOGO = "logo"
    SEAL = "seal"
    PICTURES = "pictures"
    STEPS = "steps"
    ACCOUNT = "account"


ALL_SHOWN = frozenset(Shown)


@dataclass(frozen=True, slots=True)
class LineDraft:
    """One product at one price. `product_id` is None for what the shop does not keep."""

    product_id: int | None
    title: str
    quantity_milli: int
    price_fen: int
    code: str | None = None
    spec: str | None = None
    unit: str | None = None
    lead_days: int | None = None
    note: str | None = None

    @property
    def amount_fen(self) -> int:
        """Price × quantity."""
        return amount(self.price_fen, self.quantity_milli)


@dataclass(frozen=True, slots=True)
class QuoteTexts:
    """What is printed beside the lines; `terms` has one term in each line."""

    payment: str = ""
    delivery: str = ""
    message: str = ""
    terms: str = ""
    freight_note: str = ""


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """All of a quote that can be written.

    `tax_millionths` is None where prices are without tax, 0 where they hold it already, else the
    rate that comes on top of goods and freight. `valid_until` is a day, itself included.
    """

    valid_until: str
    lines: tuple[LineDraft, ...] = ()
    freight_fen: int | None = None
    tax_millionths: int | None = None
    texts: QuoteTexts = QuoteTexts()
    shown: frozenset[Shown] = ALL_SHOWN
    floor_reason: str = ""
    """Why a price below the floor is let through."""

    @property
    def totals(self) -> "Totals":
        """What it comes to."""
        return totals(
            [line.amount_fen for line in self.lines], self.freight_fen, self.tax_millionths
        )


@dataclass(frozen=True, slots=True)
class Totals:
    """Goods, freight and tax, and all together."""

    goods_fen: int
    freight_fen: int
    tax_fen: int

    @property
    def total_fen(self) -> int:
        """What the customer would pay."""
        return self.goods_fen + self.freight_fen + self.tax_fen


def totals(amounts: Sequence[int], freight_fen: int | None, tax_millionths: int | None) -> Totals:
    """The sums of a quote; tax is rounded once, half up, over goods and freight."""
    goods, freight = sum(amounts), freight_fen or 0
    tax = ((goods + freight) * (tax_millionths or 0) + _MILLION // 2) // _MILLION
    return Totals(goods, freight, tax)
