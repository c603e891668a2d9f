"""Words of the trade that several pages use, each with its tone."""

from collections.abc import Mapping

from seller_desk.services import disclosure
from seller_desk.services.kept_lists import VIEW_PREFIX, name_of
from seller_desk.views import findings
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, translate
from seller_desk.words import (
    AfterSaleKind,
    ContactKind,
    ListingStatus,
    OrderStatus,
    ProductKind,
    QuoteState,
    SheetKind,
    Tier,
    Tone,
    ViolationKind,
    ViolationState,
)

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
TIER_NAMES: Mapping[Tier, str] = {
    Tier.NEW: QT_TRANSLATE_NOOP("terms", "New customers"),
    Tier.REGULAR: QT_TRANSLATE_NOOP("terms", "Regular customers"),
    Tier.KEY: QT_TRANSLATE_NOOP("terms", "Key customers"),
}
TIER_TONES: Mapping[Tier, Tone] = {
    Tier.NEW: Tone.NEUTRAL,
    Tier.REGULAR: Tone.INFO,
    Tier.KEY: Tone.VIOLET,
}
CONTACTS: Mapping[ContactKind, str] = {
    ContactKind.COUPON: QT_TRANSLATE_NOOP("terms", "Coupon"),
    ContactKind.MESSAGE: QT_TRANSLATE_NOOP("terms", "Message"),
    ContactKind.CALL: QT_TRANSLATE_NOOP("terms", "Call"),
    ContactKind.NOTE: QT_TRANSLATE_NOOP("terms", "Note"),
    ContactKind.QUOTE: QT_TRANSLATE_NOOP("terms", "Quote"),
}
CONTACT_ICONS: Mapping[ContactKind, str] = {
    ContactKind.COUPON: "ticket",
    ContactKind.MESSAGE: "message-square",
    ContactKind.CALL: "phone",
    ContactKind.NOTE: "notebook-pen",
    ContactKind.QUOTE: "file-text",
}
CASES: Mapping[AfterSaleKind, str] = {
    AfterSaleKind.REFUND_ONLY: QT_TRANSLATE_NOOP("terms", "Refund only"),
    AfterSaleKind.RETURN_REFUND: QT_TRANSLATE_NOOP("terms", "Return and refund"),
    AfterSaleKind.EXCHANGE: QT_TRANSLATE_NOOP("terms", "Exchange"),
    AfterSaleKind.RESEND: QT_TRANSLATE_NOOP("terms", "Send again"),
    AfterSaleKind.DISPUTE: QT_TRANSLATE_NOOP("terms", "Dispute"),
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
VIOLATIONS: Mapping[ViolationKind, str] = {
    ViolationKind.BANNED_WORD: QT_TRANSLATE_NOOP("terms", "Banned word"),
    ViolationKind.TITLE_ABUSE: QT_TRANSLATE_NOOP("terms", "Keywords abused in a title"),
    ViolationKind.WRONG_CATEGORY: QT_TRANSLATE_NOOP("terms", "Wrong category"),
    ViolationKind.DUPLICATE_LISTING: QT_TRANSLATE_NOOP("terms", "The same goods listed twice"),
    ViolationKind.UNTRUE_PRICE: QT_TRANSLATE_NOOP("terms", "Price not true"),
    ViolationKind.IMAGE: QT_TRANSLATE_NOOP("terms", "Image violation"),
    ViolationKind.COUNTERFEIT: QT_TRANSLATE_NOOP("terms", "Brand or rights of others"),
    ViolationKind.CONTACT_LURE: QT_TRANSLATE_NOOP("terms", "Contact details that lead away"),
    ViolationKind.PAYMENT: QT_TRANSLATE_NOOP("terms", "Payment not as offered"),
    ViolationKind.FREIGHT: QT_TRANSLATE_NOOP("terms", "Freight not as offered"),
    ViolationKind.FAKE_TRADE: QT_TRANSLATE_NOOP("terms", "Faked trade"),
    ViolationKind.PROHIBITED: QT_TRANSLATE_NOOP("terms", "Forbidden or limited goods"),
    ViolationKind.LATE_SHIPPING: QT_TRANSLATE_NOOP("terms", "Shipped too late"),
}
VIOLATION_STATES: Mapping[ViolationState, str] = {
    ViolationState.OPEN: QT_TRANSLATE_NOOP("terms", "To handle"),
    ViolationState.APPEALED: QT_TRANSLATE_NOOP("terms", "Appealed"),
    ViolationState.WITHDRAWN: QT_TRANSLATE_NOOP("terms", "Appeal heard"),
    ViolationState.UPHELD: QT_TRANSLATE_NOOP("terms", "Appeal refused"),
    ViolationState.SETTLED: QT_TRANSLATE_NOOP("terms", "Settled"),
}
VIOLATION_TONES: Mapping[ViolationState, Tone] = {
    ViolationState.OPEN: Tone.DANGER,
    ViolationState.APPEALED: Tone.WARNING,
    ViolationState.WITHDRAWN: Tone.SUCCESS,
    ViolationState.UPHELD: Tone.NEUTRAL,
    ViolationState.SETTLED: Tone.SUCCESS,
}
SENDERS: Mapping[str, str] = {
    "buyer": QT_TRANSLATE_NOOP("terms", "Buyer"),
    "shop": QT_TRANSLATE_NOOP("terms", "Shop"),
    "platform": QT_TRANSLATE_NOOP("terms", "Platform"),
}
"""Who a file comes from, by the words of `services.files`."""
DISCLOSED: Mapping[str, str] = {
    disclosure.SHOWN: QT_TRANSLATE_NOOP("terms", "Receiver shown"),
    disclosure.COPIED: QT_TRANSLATE_NOOP("terms", "Receiver copied"),
    disclosure.INVOICE: QT_TRANSLATE_NOOP("terms", "Invoice copied"),
    disclosure.SLIP: QT_TRANSLATE_NOOP("terms", "Packing slips"),
    disclosure.LABEL: QT_TRANSLATE_NOOP("terms", "Labels"),
    disclosure.COURIER: QT_TRANSLATE_NOOP("terms", "Courier sheet"),
    disclosure.ORDERS: QT_TRANSLATE_NOOP("terms", "Order sheet"),
    disclosure.SHIPMENTS: QT_TRANSLATE_NOOP("terms", "Shipment sheet"),
    disclosure.CUSTOMERS: QT_TRANSLATE_NOOP("terms", "Customer sheet"),
}
"""Where personal data stood in full, by the words of `services.disclosure`."""
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
QUOTES: Mapping[QuoteState, str] = {
    QuoteState.DRAFT: QT_TRANSLATE_NOOP("terms", "Draft"),
    QuoteState.ISSUED: QT_TRANSLATE_NOOP("terms", "Issued"),
    QuoteState.ACCEPTED: QT_TRANSLATE_NOOP("terms", "Accepted"),
    QuoteState.DECLINED: QT_TRANSLATE_NOOP("terms", "Declined"),
    QuoteState.EXPIRED: QT_TRANSLATE_NOOP("terms", "Expired"),
}
QUOTE_TONES: Mapping[QuoteState, Tone] = {
    QuoteState.DRAFT: Tone.NEUTRAL,
    QuoteState.ISSUED: Tone.INFO,
    QuoteState.ACCEPTED: Tone.SUCCESS,
    QuoteState.DECLINED: Tone.DANGER,
    QuoteState.EXPIRED: Tone.WARNING,
}
SETTINGS: Mapping[str, str] = {
    "shop.name": QT_TRANSLATE_NOOP("terms", "Name of the shop"),
    "shop.seller_login": QT_TRANSLATE_NOOP("terms", "Own login on 1688"),
    "shop.company": QT_TRANSLATE_NOOP("terms", "Company on quotes"),
    "shop.contact": QT_TRANSLATE_NOOP("terms", "Contact person on quotes"),
    "shop.phone": QT_TRANSLATE_NOOP("terms", "Phone on quotes"),
    "shop.email": QT_TRANSLATE_NOOP("terms", "E-mail on quotes"),
    "shop.address": QT_TRANSLATE_NOOP("terms", "Address on quotes"),
    "shop.bank_holder": QT_TRANSLATE_NOOP("terms", "Account holder"),
    "shop.bank_name": QT_TRANSLATE_NOOP("terms", "Bank"),
    "shop.bank_account": QT_TRANSLATE_NOOP("terms", "Account number"),
    "shop.logo": QT_TRANSLATE_NOOP("terms", "LOGO"),
    "shop.seal": QT_TRANSLATE_NOOP("terms", "Seal"),
    "quote.valid_days": QT_TRANSLATE_NOOP("terms", "A quote is valid for (days)"),
    "quote.floor_margin": QT_TRANSLATE_NOOP("terms", "Lowest margin of a quote (0.1 is 10%)"),
    "ship_days.stock": QT_TRANSLATE_NOOP("terms", "Stock goods: days to ship"),
    "ship_days.custom": QT_TRANSLATE_NOOP("terms", "Custom goods: days to ship"),
    "ship_days.processing": QT_TRANSLATE_NOOP("terms", "Processed goods: days to ship"),
    "due_soon_hours": QT_TRANSLATE_NOOP("terms", "Due soon (hours)"),
    "tracking_hours": QT_TRANSLATE_NOOP("terms", "Waybill after shipping (hours)"),
    "deadline.days": QT_TRANSLATE_NOOP("terms", "Days that count"),
    "deadline.cutoff_hour": QT_TRANSLATE_NOOP("terms", "Daily cut-off hour"),
    "deadline.closed_days": QT_TRANSLATE_NOOP("terms", "Days on which the shop is closed"),
    "deadline.holidays": QT_TRANSLATE_NOOP("terms", "Public holidays brought in by the shop"),
    "deadline.opened_days": QT_TRANSLATE_NOOP("terms", "Free days on which the shop works"),
    "lapsed.days": QT_TRANSLATE_NOOP("terms", "Lapsed after (days)"),
    "lapsed.factor": QT_TRANSLATE_NOOP("terms", "Lapsed at × own rhythm"),
    "ending_days": QT_TRANSLATE_NOOP("terms", "Ending soon (days)"),
    "after_sale.answer_hours": QT_TRANSLATE_NOOP("terms", "After-sales: answer within (hours)"),
    "after_sale.buyer_days": QT_TRANSLATE_NOOP("terms", "After-sales: the buyer's turn (days)"),
    "after_sale.receive_days": QT_TRANSLATE_NOOP(
        "terms", "After-sales: receive what comes back within (days)"
    ),
    "after_sale.dispute_days": QT_TRANSLATE_NOOP("terms", "Dispute: hand in proof within (days)"),
    "tier.regular_fen": QT_TRANSLATE_NOOP("terms", "Regular customer from (fen)"),
    "tier.key_fen": QT_TRANSLATE_NOOP("terms", "Key customer from (fen)"),
    "tier.window_days": QT_TRANSLATE_NOOP("terms", "Purchases that make the tier (days, 0 = all)"),
    "tier.annual_fen": QT_TRANSLATE_NOOP("terms", "Large buyer within a year from (fen)"),
    "contact.new_hours": QT_TRANSLATE_NOOP("terms", "New customers: hours between marketing"),
    "contact.regular_hours": QT_TRANSLATE_NOOP(
        "terms", "Regular customers: hours between marketing"
    ),
    "contact.key_hours": QT_TRANSLATE_NOOP("terms", "Key customers: hours between marketing"),
    "matching.new_days": QT_TRANSLATE_NOOP("terms", "A product is new for (days)"),
    "laboratory.days": QT_TRANSLATE_NOOP("terms", "Coupon laboratory looks back (days)"),
    "benchmark.industry": QT_TRANSLATE_NOOP("terms", "Industry"),
    "benchmark.conversion": QT_TRANSLATE_NOOP("terms", "Conversion to reach, instead of its own"),
    "slip.size": QT_TRANSLATE_NOOP("terms", "Page of a packing slip"),
    "slip.prices": QT_TRANSLATE_NOOP("terms", "Prices on packing slips"),
    "batch_ship.columns": QT_TRANSLATE_NOOP("terms", "Columns of the batch-ship sheet"),
    "image.most_kb": QT_TRANSLATE_NOOP("terms", "Largest product image (KB)"),
    "title.limit": QT_TRANSLATE_NOOP("terms", "Longest title (a Chinese character counts 2)"),
    "title.added_words": QT_TRANSLATE_NOOP("terms", "Own banned words in titles"),
    "title.allowed_words": QT_TRANSLATE_NOOP("terms", "Words allowed in titles"),
    "detail.service": QT_TRANSLATE_NOOP("terms", "Promises on detail pages"),
    "privacy.lock_minutes": QT_TRANSLATE_NOOP(
        "terms", "Lock the screen after idle minutes (0: never)"
    ),
    "password.since": QT_TRANSLATE_NOOP("terms", "Password since"),
}
"""Every setting by its key; tests/views/test_terms.py looks that none is missing."""
_ABSOLUTE = QT_TRANSLATE_NOOP("terms", "absolute claim (ad law)")
WORD_REASONS: Mapping[str, str] = {
    "绝对化-最": _ABSOLUTE,
    "绝对化-第一唯一": _ABSOLUTE,
    "绝对化-级极": _ABSOLUTE,
    "绝对化-首家国": _ABSOLUTE,
    "绝对化-100%": _ABSOLUTE,
    "品牌地位": QT_TRANSLATE_NOOP("terms", "claims a rank among brands"),
    "权威背书": QT_TRANSLATE_NOOP("terms", "leans on the state or an authority"),
    "虚假承诺": QT_TRANSLATE_NOOP("terms", "a promise that cannot be kept"),
    "价格诱导": QT_TRANSLATE_NOOP("terms", "lures by price"),
    "医疗功效": QT_TRANSLATE_NOOP("terms", "claims a medical effect"),
    "知识产权与假货": QT_TRANSLATE_NOOP("terms", "counterfeits or the rights of others"),
    "站外引流": QT_TRANSLATE_NOOP("terms", "leads away from the platform"),
    "规避变体": QT_TRANSLATE_NOOP("terms", "another spelling of a banned word"),
    "own": QT_TRANSLATE_NOOP("terms", "banned by the shop itself"),
}
"""Why a word is banned, by the groups of the list; a test looks that none is missing."""


def kind(value: ProductKind | None) -> str:
    """How a product is made, in one word."""
    return UNKNOWN if value is None else translate("terms", KINDS[value])


def tier(value: Tier) -> str:
    """A customer's tier in one word."""
    return translate("terms", TIERS[value])


def tier_name(value: Tier) -> str:
    """A tier where it stands alone: the customers of it."""
    return translate("terms", TIER_NAMES[value])


def contact(value: ContactKind) -> str:
    """How a customer was reached."""
    return translate("terms", CONTACTS[value])


def listing(value: ListingStatus) -> str:
    """Where a product stands with the platform."""
    return translate("terms", LISTINGS[value])


def status(value: OrderStatus) -> str:
    """The stage of an order."""
    return translate("terms", STATUSES[value])


def quote(value: QuoteState) -> str:
    """Where a quote stands."""
    return translate("terms", QUOTES[value])


def violation(category: str) -> str:
    """What the platform holds against the shop; the shop's own words where it has no other."""
    known = VIOLATIONS.get(ViolationKind(category)) if category in set(ViolationKind) else None
    return category if known is None else translate("terms", known)


def violation_state(value: ViolationState) -> str:
    """Where a violation stands."""
    return translate("terms", VIOLATION_STATES[value])


def case_kind(value: AfterSaleKind) -> str:
    """What a buyer asks for."""
    return translate("terms", CASES[value])


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
    if key.startswith("scan."):
        return translate("terms", "Progress on the scan bench")
    if key.startswith(VIEW_PREFIX):
        return translate("terms", "List “{name}”").format(name=name_of(key))
    name = SETTINGS.get(key)
    return findings.limit_name(key) if name is None else translate("terms", name)


def word_reason(group: str) -> str:
    """Why a word is banned; the group's own name while it has no other."""
    known = WORD_REASONS.get(group)
    return group if known is None else translate("terms", known)


def sender(who: str) -> str:
    """Who a file comes from."""
    return translate("terms", SENDERS.get(who, who))


def disclosed(what: str) -> str:
    """How personal data came out."""
    return translate("terms", DISCLOSED.get(what, what))
