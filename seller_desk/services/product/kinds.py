"""The three kinds of products: what each must tell its buyers, and signs that it is another one.

The guide, pitfall: 现货商品标“定制”会导致流量不精准，反之亦然.
"""

import re
from enum import StrEnum
from unicodedata import normalize

from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.settings import ShopSettings, usual_days
from seller_desk.words import ProductKind

_MADE_TO_ORDER = re.compile("定制|定做|来图|打样|logo", re.IGNORECASE)
_QUICK_DAYS = 3
"""Nobody makes to order in so few days."""
_LONG_DAYS = 7
"""Goods on stock need no more."""
MADE = frozenset({ProductKind.CUSTOM, ProductKind.PROCESSING})


class KindSign(StrEnum):
    """What speaks for another kind."""

    HAS_OPTIONS = "has_options"
    LONG_LEAD = "long_lead"
    TITLE_SAYS_MADE = "title_says_made"
    QUICK_WITHOUT_OPTIONS = "quick_without_options"


def is_made(kind: ProductKind) -> bool:
    """Whether it is made for the buyer, so that options, samples and process are asked of it."""
    return kind in MADE


def signs(draft: ProductDraft) -> tuple[KindSign, ...]:
    """What speaks against the kind that is chosen (PRODUCT.md, 3: kind_mismatch)."""
    lead = draft.lead_days
    if draft.kind is not ProductKind.STOCK:
        is_quick = lead is not None and lead <= _QUICK_DAYS and not draft.texts.options.strip()
        return (KindSign.QUICK_WITHOUT_OPTIONS,) if is_quick else ()
    found = {
        KindSign.HAS_OPTIONS: bool(draft.texts.options.strip()),
        KindSign.LONG_LEAD: lead is not None and lead > _LONG_DAYS,
        KindSign.TITLE_SAYS_MADE: _says_made(draft.title),
    }
    return tuple(sign for sign, stands in found.items() if stands)


def ship_days(draft: ProductDraft, settings: ShopSettings) -> int:
    """The days from payment to shipping that count for it."""
    return settings.ship_days(draft.kind) if draft.ship_days is None else draft.ship_days


def is_usual(kind: ProductKind, days: int) -> bool:
    """Whether the platform allows so many days to ship goods of a kind."""
    least, most = usual_days(kind)
    return least <= days <= most


def _says_made(title: str) -> bool:
    return _MADE_TO_ORDER.search(normalize("NFKC", title)) is not None
