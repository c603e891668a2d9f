"""A product as it is edited: every field of its listing, and what no field may hold."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from seller_desk.errors import Problem, ProductCode
from seller_desk.services.product import tiers
from seller_desk.services.product.tiers import MOST_FEN, MOST_QUANTITY, TierPrice
from seller_desk.words import ProductKind

Pairs = tuple[tuple[str, str], ...]

_MOST_DAYS = 365
_LARGE = 10**7
RANGES: Mapping[str, tuple[int, int]] = {
    "minimum_quantity": (1, MOST_QUANTITY),
    "batch_pieces": (2, 9_999),
    "lead_days": (1, _MOST_DAYS),
    "ship_days": (1, _MOST_DAYS),
    "daily_capacity": (1, _LARGE),
    "cost_fen": (0, MOST_FEN),
    "weight_grams": (1, _LARGE),
}
"""What a number may be, both ends included; nothing at all is always allowed."""
PRODUCTION_DAYS = (1, _MOST_DAYS)
LENGTHS: Mapping[str, int] = {
    "title": 128,
    "code": 64,
    "offer_id": 32,
    "unit": 16,
    "batch_unit": 16,
    "category": 64,
}
"""How long a text may be; 128 characters of a title is the platform's own end (D1)."""
MOST_TEXT = 2_000


@dataclass(frozen=True, slots=True)
class SkuDraft:
    """One variant; `id` is that of the row it stands for, None for a new one."""

    spec: str
    cargo_number: str | None = None
    price_fen: int | None = None
    stock: int | None = None
    sku_id: str | None = None
    id: int | None = None


@dataclass(frozen=True, slots=True)
class ListingTexts:
    """What the listing says beside its numbers.

    `attributes` are the 规格参数 by which buyers filter; the last four are asked of goods that are
    made to order.
    """

    attributes: Pairs = ()
    selling_points: tuple[str, ...] = ()
    options: str = ""
    samples: str = ""
    process: str = ""
    production_days: int | None = None


@dataclass(frozen=True, slots=True)
class ProductDraft:
    """All that an editor of a product holds."""

    title: str = ""
    code: str | None = None
    offer_id: str | None = None
    kind: ProductKind = ProductKind.STOCK
    kind_confirmed: bool = True
    unit: str | None = None
    minimum_quantity: int | None = None
    batch_unit: str | None = None
    batch_pieces: int | None = None
    is_mixed: bool = False
    lead_days: int | None = None
    ship_days: int | None = None
    daily_capacity: int | None = None
    cost_fen: int | None = None
    weight_grams: int | None = None
    category: str | None = None
    texts: ListingTexts = field(default_factory=ListingTexts)
    tiers: tuple[TierPrice, ...] = ()
    skus: tuple[SkuDraft, ...] = ()

    @property
    def lowest_fen(self) -> int | None:
        """The lowest price that a buyer can reach; None while there is none."""
        prices = [tier.price_fen for tier in self.tiers]
        prices = prices or [sku.price_fen for sku in self.skus if sku.price_fen is not None]
        return min(prices, default=None)

    @property
    def highest_fen(self) -> int | None:
        """The price from the first piece on, which buyers compare; None while there is none."""
        return max((tier.price_fen for tier in self.tiers), default=None)


COLUMNS = (
    *("title", "code", "offer_id", "kind", "kind_confirmed", "unit", "minimum_quantity"),
    *("batch_unit", "batch_pieces", "is_mixed", "lead_days", "ship_days", "daily_capacity"),
    *("cost_fen", "weight_grams", "category"),
)
"""The fields that have a column of the product's own."""


def faults(draft: ProductDraft) -> list[Problem]:
    """What cannot be kept as it was entered; `where` names the field."""
    return [
        *_text_faults(draft),
        *_number_faults(draft),
        *tiers.faults(draft.tiers, draft.minimum_quantity),
        *_sku_faults(draft.skus),
    ]


def texts_from(stored: Mapping[str, object]) -> ListingTexts:
    """The texts as the store keeps them; what does not fit there is left out."""
    days = stored.get("production_days")
    return ListingTexts(
        attributes=_pairs(stored.get("attributes")),
        selling_points=_lines(stored.get("selling_points")),
        options=_text(stored.get("options")),
        samples=_text(stored.get("samples")),
        process=_text(stored.get("process")),
        production_days=days if isinstance(days, int) else None,
    )


def stored_texts(texts: ListingTexts, beside: Mapping[str, object]) -> dict[str, object]:
    """The texts as the store keeps them; what others keep `beside` them stays."""
    told: dict[str, object] = {
        "attributes": [list(pair) for pair in texts.attributes],
        "selling_points": list(texts.selling_points),
        "options": texts.options,
        "samples": texts.samples,
        "process": texts.process,
        "production_days": texts.production_days,
    }
    rest = {name: value for name, value in beside.items() if name not in told}
    return rest | {name: value for name, value in told.items() if value not in ("", [], None)}


def _text_faults(draft: ProductDraft) -> Iterator[Problem]:
    if not draft.title.strip():
        yield Problem(ProductCode.MISSING_TITLE, where="title")
    lengths = [(name, len(getattr(draft, name) or ""), most) for name, most in LENGTHS.items()]
    lengths += [
        (f"texts.{name}", len(getattr(draft.texts, name)), MOST_TEXT)
        for name in ("options", "samples", "process")
    ]
    for name, length, most in lengths:
        if length > most:
            yield Problem(ProductCode.TOO_LONG, where=name, facts={"maximum": most})


def _number_faults(draft: ProductDraft) -> Iterator[Problem]:
    numbers = [(name, getattr(draft, name), span) for name, span in RANGES.items()]
    numbers.append(("texts.production_days", draft.texts.production_days, PRODUCTION_DAYS))
    for name, value, (least, most) in numbers:
        if value is not None and not least <= value <= most:
            facts = {"minimum": least, "maximum": most}
            yield Problem(ProductCode.OUT_OF_RANGE, where=name, facts=facts)
    if (draft.batch_unit is None) != (draft.batch_pieces is None):
        missing = "batch_unit" if draft.batch_unit is None else "batch_pieces"
        yield Problem(ProductCode.BATCH_INCOMPLETE, where=missing)


def _sku_faults(skus: Sequence[SkuDraft]) -> Iterator[Problem]:
    counts = Counter((sku.spec, sku.sku_id) for sku in skus)  # sheets know some by their id only
    for place, sku in enumerate(skus):
        where = f"skus.{place}"
        if counts[sku.spec, sku.sku_id] > 1:
            yield Problem(ProductCode.DUPLICATE_SPEC, where=where, facts={"spec": sku.spec})
        if sku.price_fen is not None and not 1 <= sku.price_fen <= MOST_FEN:
            yield Problem(ProductCode.PRICE_TOO_LOW, where=where)
        if sku.stock is not None and not 0 <= sku.stock <= MOST_FEN:
            span = {"minimum": 0, "maximum": MOST_FEN}
            yield Problem(ProductCode.OUT_OF_RANGE, where=where, facts=span)


def _pairs(stored: object) -> Pairs:
    rows = stored if isinstance(stored, list) else []
    return tuple((str(row[0]), str(row[1])) for row in rows if isinstance(row, list) and row[1:])


def _lines(stored: object) -> tuple[str, ...]:
    return tuple(map(str, stored)) if isinstance(stored, list) else ()


def _text(stored: object) -> str:
    return stored if isinstance(stored, str) else ""
