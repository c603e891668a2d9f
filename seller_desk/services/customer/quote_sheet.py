"""A quote as it is printed: every fact of the paper, frozen once it is issued."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from seller_desk.services.customer.pricing import Step
from seller_desk.services.customer.quote_draft import QuoteTexts, Shown, Totals, totals


@dataclass(frozen=True, slots=True)
class Party:
    """One side of a quote; what is not known is empty."""

    name: str = ""
    person: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Where the money goes."""

    holder: str = ""
    bank: str = ""
    number: str = ""

    @property
    def is_known(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.holder or self.bank or self.number)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """A line of goods; `applies` is the place of the step that the quantity reaches."""

    title: str
    code: str
    spec: str
    note: str
    unit: str
    quantity_milli: int
    price_fen: int
    amount_fen: int
    tier_fen: int | None
    lead_days: int | None
    steps: tuple[Step, ...] = ()
    applies: int | None = None
    picture: str = ""
    """The picture's content, by its sha256."""

    @property
    def saving_fen(self) -> int:
        """How much a piece is below the tier that applies."""
        return 0 if self.tier_fen is None else max(self.tier_fen - self.price_fen, 0)


@dataclass(frozen=True, slots=True)
class QuoteSheet:
    """The whole paper. `shop` is its letterhead, `login` the shop's name on the platform."""

    number: str
    version: int
    quoted_on: str
    valid_until: str
    shop: str
    login: str
    to: Party
    by: Party
    account: Account
    lines: tuple[SheetLine, ...]
    freight_fen: int | None
    tax_millionths: int | None
    texts: QuoteTexts
    shown: frozenset[Shown]
    is_draft: bool = True
    logo: str = ""
    """The picture of the letterhead, by its sha256; empty without one."""
    seal: str = ""
    """The picture of the seal likewise; without one it is drawn from the company's name."""

    @property
    def totals(self) -> Totals:
        """What it comes to."""
        amounts = [line.amount_fen for line in self.lines]
        return totals(amounts, self.freight_fen, self.tax_millionths)

    @property
    def terms(self) -> Sequence[str]:
        """The terms, one by one."""
        return [term.strip() for term in self.texts.terms.splitlines() if term.strip()]


def frozen(sheet: QuoteSheet) -> dict[str, object]:
    """The sheet as it is kept when it is issued."""
    facts = asdict(sheet)
    facts["shown"] = sorted(sheet.shown)
    del facts["is_draft"]
    kept: dict[str, object] = json.loads(json.dumps(facts))
    return kept


def thawed(kept: Mapping[str, Any]) -> QuoteSheet:
    """The sheet that was kept."""
    return QuoteSheet(
        **{
            **kept,
            "to": Party(**kept["to"]),
            "by": Party(**kept["by"]),
            "account": Account(**kept["account"]),
            "texts": QuoteTexts(**kept["texts"]),
            "shown": frozenset(map(Shown, kept["shown"])),
            "lines": tuple(map(_line, kept["lines"])),
            "is_draft": False,
        }
    )


def content_hash(kept: Mapping[str, object]) -> str:
    """What the paper says, in 64 characters: another word or fen anywhere is another hash."""
    text = json.dumps(kept, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _line(kept: Mapping[str, Any]) -> SheetLine:
    return SheetLine(**{**kept, "steps": tuple(Step(**step) for step in kept["steps"])})
