"""Words of the trade that several pages use, each with its tone."""

from collections.abc import Mapping

from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import ListingStatus, OrderStatus, ProductKind, SheetKind, Tier, Tone

KINDS: Mapping[ProductKind, str] = {
    ProductKind.STOCK: QT_TRANSLATE_NOOP("terms", "Stock"),
    ProductKind.CUSTOM: QT_TRANSLATE_NOOP("terms", "Custom"),
    ProductKind.PROCESSING: QT_TRANSLATE_NOOP("terms", "Processing"),
}
KIND_TONES: Mapping[ProductKind, Tone] = {
    ProductKind.STOCK: Tone.NEUTRAL,
    ProductKind.CUSTOM: Tone.VIOLET,
    ProductKind.PROCESSING: Tone.INFO,
}
TIERS: Mapping[Tier, str] = {
    Tier.NEW: QT_TRANSLATE_NOOP("terms", "New"),
    Tier.REGULAR: QT_TRANSLATE_NOOP("terms", "Regular"),
    Tier.KEY: QT_TRANSLATE_NOOP("terms", "Key"),
}
TIER_TONES: Mapping[Tier, Tone] = {
    Tier.NEW: Tone.NEUTRAL,
    Tier.REGULAR: Tone.INFO,
    Tier.KEY: Tone.VIOLET,
}
LISTINGS: Mapping[ListingStatus, str] = {
    ListingStatus.DRAFT: QT_TRANSLATE_NOOP("terms", "Draft"),
    ListingStatus.IN_REVIEW: QT_TRANSLATE_NOOP("terms", "In review"),
    ListingStatus.LIVE: QT_TRANSLATE_NOOP("terms", "Live"),
    ListingStatus.REJECTED: QT_TRANSLATE_NOOP("terms", "Rejected"),
    ListingStatus.OFF_SHELF: QT_TRANSLATE_NOOP("terms", "Off shelf"),
}
STATUSES: Mapping[OrderStatus, str] = {
    OrderStatus.AWAITING_PAYMENT: QT_TRANSLATE_NOOP("terms", "Unpaid"),
    OrderStatus.AWAITING_SHIPMENT: QT_TRANSLATE_NOOP("terms", "To ship"),
    OrderStatus.SHIPPED: QT_TRANSLATE_NOOP("terms", "Shipped"),
    OrderStatus.RECEIVED: QT_TRANSLATE_NOOP("terms", "Received"),
    OrderStatus.COMPLETED: QT_TRANSLATE_NOOP("terms", "Done"),
    OrderStatus.CLOSED: QT_TRANSLATE_NOOP("terms", "Closed"),
}
STATUS_TONES: Mapping[OrderStatus, Tone] = {
    OrderStatus.AWAITING_PAYMENT: Tone.WARNING,
    OrderStatus.AWAITING_SHIPMENT: Tone.INFO,
    OrderStatus.SHIPPED: Tone.SUCCESS,
    OrderStatus.RECEIVED: Tone.SUCCESS,
    OrderStatus.COMPLETED: Tone.NEUTRAL,
    OrderStatus.CLOSED: Tone.NEUTRAL,
}
SHEET_KINDS: Mapping[SheetKind, str] = {
    SheetKind.ORDERS: QT_TRANSLATE_NOOP("terms", "Orders"),
    SheetKind.PRODUCTS: QT_TRANSLATE_NOOP("terms", "Products"),
    SheetKind.CUSTOMERS: QT_TRANSLATE_NOOP("terms", "Customers"),
    SheetKind.SHIPMENTS: QT_TRANSLATE_NOOP("terms", "Waybills"),
    SheetKind.SHOP_TRAFFIC: QT_TRANSLATE_NOOP("terms", "Shop traffic by day"),
    SheetKind.PRODUCT_TRAFFIC: QT_TRANSLATE_NOOP("terms", "Product traffic by day"),
}
SHEET_PROFILES: Mapping[str, str] = {
    "orders-1688": QT_TRANSLATE_NOOP("terms", "1688 orders"),
    "orders-taobao": QT_TRANSLATE_NOOP("terms", "Taobao order report"),
    "orders-pinduoduo": QT_TRANSLATE_NOOP("terms", "Pinduoduo order report"),
    "shipments": QT_TRANSLATE_NOOP("terms", "Waybill sheet"),
    "products": QT_TRANSLATE_NOOP("terms", "Product sheet"),
    "customers": QT_TRANSLATE_NOOP("terms", "Customer sheet"),
    "shop-traffic": QT_TRANSLATE_NOOP("terms", "Shop traffic by day"),
    "product-traffic": QT_TRANSLATE_NOOP("terms", "Product traffic by day"),
}
"""What a sheet of each layout is called; tests/views/exchange/test_words.py looks for all."""
SETTINGS: Mapping[str, str] = {
    "shop.name": QT_TRANSLATE_NOOP("terms", "Name of the shop"),
    "shop.seller_login": QT_TRANSLATE_NOOP("terms", "Own login on 1688"),
    "ship_days.stock": QT_TRANSLATE_NOOP("terms", "Stock goods: days to ship"),
    "ship_days.custom": QT_TRANSLATE_NOOP("terms", "Custom goods: days to ship"),
    "ship_days.processing": QT_TRANSLATE_NOOP("terms", "Processed goods: days to ship"),
    "due_soon_hours": QT_TRANSLATE_NOOP("terms", "Due soon (hours)"),
    "tracking_hours": QT_TRANSLATE_NOOP("terms", "Waybill after shipping (hours)"),
    "deadline.days": QT_TRANSLATE_NOOP("terms", "Days that count"),
    "deadline.cutoff_hour": QT_TRANSLATE_NOOP("terms", "Daily cut-off hour"),
    "deadline.closed_days": QT_TRANSLATE_NOOP("terms", "Days on which the shop is closed"),
    "deadline.opened_days": QT_TRANSLATE_NOOP("terms", "Free days on which the shop works"),
    "lapsed.days": QT_TRANSLATE_NOOP("terms", "Lapsed after (days)"),
    "lapsed.factor": QT_TRANSLATE_NOOP("terms", "Lapsed at × own rhythm"),
    "ending_days": QT_TRANSLATE_NOOP("terms", "Ending soon (days)"),
    "tier.regular_fen": QT_TRANSLATE_NOOP("terms", "Regular customer from (fen)"),
    "tier.key_fen": QT_TRANSLATE_NOOP("terms", "Key customer from (fen)"),
    "batch_ship.columns": QT_TRANSLATE_NOOP("terms", "Columns of the batch-ship sheet"),
}
"""Every setting by its key; tests/views/test_terms.py looks that none is missing."""


def kind(value: ProductKind | None) -> str:
    """How a product is made, in one word."""
    return UNKNOWN if value is None else translate("terms", KINDS[value])


def tier(value: Tier) -> str:
    """A customer's tier in one word."""
    return translate("terms", TIERS[value])


def listing(value: ListingStatus) -> str:
    """Where a product stands with the platform."""
    return translate("terms", LISTINGS[value])


def status(value: OrderStatus) -> str:
    """The stage of an order."""
    return translate("terms", STATUSES[value])


def sheet_kind(value: SheetKind) -> str:
    """What a sheet carries."""
    return translate("terms", SHEET_KINDS[value])


def sheet_profile(name: str) -> str:
    """What a sheet of this layout is called; the layout's own name while it has no other."""
    known = SHEET_PROFILES.get(name)
    return name if known is None else translate("terms", known)


def setting(key: str) -> str:
    """The name of a setting; its key while it has none."""
    if key.startswith("sources."):
        return translate("terms", "Way to a sheet")
    name = SETTINGS.get(key)
    return key if name is None else translate("terms", name)
