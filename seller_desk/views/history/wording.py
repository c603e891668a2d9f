"""Days, counts, fields and values of the history in words."""

import json
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime

from seller_desk.models.replay import KeptReason
from seller_desk.services.customer.shop_pictures import LOGO, SEAL
from seller_desk.services.footprint import FieldChange
from seller_desk.views import terms
from seller_desk.views.formats import money
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate
from seller_desk.words import (
    AfterSaleKind,
    AfterSaleState,
    ContactKind,
    Flag,
    ListingStatus,
    OrderStatus,
    ProductKind,
    QuoteState,
    Tier,
    ViolationState,
)

_WEEKDAYS = (
    QT_TRANSLATE_NOOP("history", "Mon"),
    QT_TRANSLATE_NOOP("history", "Tue"),
    QT_TRANSLATE_NOOP("history", "Wed"),
    QT_TRANSLATE_NOOP("history", "Thu"),
    QT_TRANSLATE_NOOP("history", "Fri"),
    QT_TRANSLATE_NOOP("history", "Sat"),
    QT_TRANSLATE_NOOP("history", "Sun"),
)

FIELDS: Mapping[str, str] = {
    "status": QT_TRANSLATE_NOOP("history", "Status"),
    "status_text": QT_TRANSLATE_NOOP("history", "Status in the sheet"),
    "courier": QT_TRANSLATE_NOOP("history", "Courier"),
    "courier_text": QT_TRANSLATE_NOOP("history", "Courier in the sheet"),
    "tracking_number": QT_TRANSLATE_NOOP("history", "Waybill number"),
    "boxes": QT_TRANSLATE_NOOP("history", "Boxes"),
    "shipped_at": QT_TRANSLATE_NOOP("history", "Shipped at"),
    "created_at": QT_TRANSLATE_NOOP("history", "Ordered at"),
    "paid_at": QT_TRANSLATE_NOOP("history", "Paid at"),
    "opened_at": QT_TRANSLATE_NOOP("history", "Opened at"),
    "as_of": QT_TRANSLATE_NOOP("history", "Facts as of"),
    "no_logistics": QT_TRANSLATE_NOOP("history", "No logistics needed"),
    "ship_days": QT_TRANSLATE_NOOP("history", "Days to ship"),
    "flag": QT_TRANSLATE_NOOP("history", "Flag"),
    "note": QT_TRANSLATE_NOOP("history", "Note"),
    "goods_fen": QT_TRANSLATE_NOOP("history", "Goods"),
    "freight_fen": QT_TRANSLATE_NOOP("history", "Freight"),
    "adjustment_fen": QT_TRANSLATE_NOOP("history", "Adjustment"),
    "paid_fen": QT_TRANSLATE_NOOP("history", "Amount paid"),
    "amount_fen": QT_TRANSLATE_NOOP("history", "Amount"),
    "unit_price_fen": QT_TRANSLATE_NOOP("history", "Unit price"),
    "cost_fen": QT_TRANSLATE_NOOP("history", "Cost"),
    "tier_fen": QT_TRANSLATE_NOOP("history", "Tier price"),
    "list_fen": QT_TRANSLATE_NOOP("history", "List price"),
    "lead_days": QT_TRANSLATE_NOOP("history", "Days to deliver"),
    "quantity_milli": QT_TRANSLATE_NOOP("history", "Quantity"),
    "receiver_name": QT_TRANSLATE_NOOP("history", "Receiver"),
    "address": QT_TRANSLATE_NOOP("history", "Address"),
    "province": QT_TRANSLATE_NOOP("history", "Region"),
    "phone": QT_TRANSLATE_NOOP("history", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("history", "Mobile"),
    "buyer_message": QT_TRANSLATE_NOOP("history", "Buyer's message"),
    "buyer_company": QT_TRANSLATE_NOOP("history", "Company"),
    "buyer_login": QT_TRANSLATE_NOOP("history", "Buyer's login"),
    "company": QT_TRANSLATE_NOOP("history", "Company"),
    "login": QT_TRANSLATE_NOOP("history", "Buyer's login"),
    "name": QT_TRANSLATE_NOOP("history", "Name"),
    "title": QT_TRANSLATE_NOOP("history", "Title"),
    "picked_at": QT_TRANSLATE_NOOP("history", "Picked at"),
    "slip_printed_at": QT_TRANSLATE_NOOP("history", "Slip printed at"),
    "slip_mark": QT_TRANSLATE_NOOP("history", "What the slip says"),
    "invoiced_at": QT_TRANSLATE_NOOP("history", "Invoiced at"),
    "code": QT_TRANSLATE_NOOP("history", "Article number"),
    "offer_id": QT_TRANSLATE_NOOP("history", "Offer ID"),
    "sku_id": QT_TRANSLATE_NOOP("history", "SKU ID"),
    "unit": QT_TRANSLATE_NOOP("history", "Unit"),
    "batch_unit": QT_TRANSLATE_NOOP("history", "Batch unit"),
    "batch_pieces": QT_TRANSLATE_NOOP("history", "Pieces in a batch"),
    "is_mixed": QT_TRANSLATE_NOOP("history", "Mixed batches"),
    "daily_capacity": QT_TRANSLATE_NOOP("history", "Pieces a day"),
    "weight_grams": QT_TRANSLATE_NOOP("history", "Weight (g)"),
    "category": QT_TRANSLATE_NOOP("history", "Category"),
    "listing": QT_TRANSLATE_NOOP("history", "Texts of the listing"),
    "status_since": QT_TRANSLATE_NOOP("history", "Status since"),
    "review_due": QT_TRANSLATE_NOOP("history", "Answer expected"),
    "rejected_reason": QT_TRANSLATE_NOOP("history", "Why rejected"),
    "from_quantity": QT_TRANSLATE_NOOP("history", "From pieces"),
    "price_fen": QT_TRANSLATE_NOOP("history", "Price"),
    "spec": QT_TRANSLATE_NOOP("history", "Variant"),
    "cargo_number": QT_TRANSLATE_NOOP("history", "Item no."),
    "stock": QT_TRANSLATE_NOOP("history", "In stock"),
    "points": QT_TRANSLATE_NOOP("history", "Points"),
    "day": QT_TRANSLATE_NOOP("history", "Day"),
    "seller": QT_TRANSLATE_NOOP("history", "Seller"),
    "is_good": QT_TRANSLATE_NOOP("history", "A good review"),
    "is_answered": QT_TRANSLATE_NOOP("history", "Answered"),
    "quantity": QT_TRANSLATE_NOOP("history", "Pieces"),
    "text": QT_TRANSLATE_NOOP("history", "What was said"),
    "done": QT_TRANSLATE_NOOP("history", "What was done"),
    "appeal": QT_TRANSLATE_NOOP("history", "Appeal"),
    "minimum_quantity": QT_TRANSLATE_NOOP("history", "Minimum order"),
    "kind": QT_TRANSLATE_NOOP("history", "Type"),
    "kind_confirmed": QT_TRANSLATE_NOOP("history", "Type confirmed"),
    "state": QT_TRANSLATE_NOOP("history", "Stage"),
    "state_since": QT_TRANSLATE_NOOP("history", "In this stage since"),
    "settled_at": QT_TRANSLATE_NOOP("history", "Settled at"),
    "goods_state": QT_TRANSLATE_NOOP("history", "Where the goods are"),
    "return_courier": QT_TRANSLATE_NOOP("history", "Courier of the return"),
    "return_number": QT_TRANSLATE_NOOP("history", "Waybill of the return"),
    "number": QT_TRANSLATE_NOOP("history", "Number"),
    "version": QT_TRANSLATE_NOOP("history", "Version"),
    "valid_until": QT_TRANSLATE_NOOP("history", "Valid until"),
    "threshold_fen": QT_TRANSLATE_NOOP("history", "Threshold"),
    "reduction_fen": QT_TRANSLATE_NOOP("history", "Reduction"),
    "starts_on": QT_TRANSLATE_NOOP("history", "First day"),
    "ends_on": QT_TRANSLATE_NOOP("history", "Last day"),
    "tiers": QT_TRANSLATE_NOOP("history", "Tiers"),
    "granted_at": QT_TRANSLATE_NOOP("history", "Given out at"),
    "used_at": QT_TRANSLATE_NOOP("history", "Used at"),
    "tier_locked": QT_TRANSLATE_NOOP("history", "Tier by hand"),
    "tier_reason": QT_TRANSLATE_NOOP("history", "Reason of the tier"),
    "snoozed_until": QT_TRANSLATE_NOOP("history", "Snoozed until"),
    "keeper": QT_TRANSLATE_NOOP("history", "Looked after by"),
    "merged_into": QT_TRANSLATE_NOOP("history", "Merged into"),
    "quoted_on": QT_TRANSLATE_NOOP("history", "Date of the quote"),
    "issued_at": QT_TRANSLATE_NOOP("history", "Issued at"),
    "decided_at": QT_TRANSLATE_NOOP("history", "Decided at"),
    "reason": QT_TRANSLATE_NOOP("history", "Reason"),
    "tax_millionths": QT_TRANSLATE_NOOP("history", "Tax"),
    "value": QT_TRANSLATE_NOOP("history", "Value"),
    "found_on": QT_TRANSLATE_NOOP("history", "Found on"),
    "rows": QT_TRANSLATE_NOOP("history", "Rows"),
    "action": QT_TRANSLATE_NOOP("history", "What was done"),
    "done_at": QT_TRANSLATE_NOOP("history", "Done at"),
    "sent_by": QT_TRANSLATE_NOOP("history", "Comes from"),
    "what": QT_TRANSLATE_NOOP("history", "What was looked at"),
    "checked_on": QT_TRANSLATE_NOOP("history", "Checked on"),
    "checked_value": QT_TRANSLATE_NOOP("history", "Number when checked"),
    "customer_id": QT_TRANSLATE_NOOP("history", "Customer"),
    "goods_kinds": QT_TRANSLATE_NOOP("history", "Kinds of goods"),
    "visitors": QT_TRANSLATE_NOOP("history", "Visitors"),
    "page_views": QT_TRANSLATE_NOOP("history", "Page views"),
    "impressions": QT_TRANSLATE_NOOP("history", "Impressions"),
    "favourite_buyers": QT_TRANSLATE_NOOP("history", "Buyers who favoured"),
    "cart_buyers": QT_TRANSLATE_NOOP("history", "Add-to-cart buyers"),
    "cart_pieces": QT_TRANSLATE_NOOP("history", "Pieces put into carts"),
    "ordering_buyers": QT_TRANSLATE_NOOP("history", "Ordering buyers"),
    "ordered_quantity": QT_TRANSLATE_NOOP("history", "Pieces ordered"),
    "ordered_fen": QT_TRANSLATE_NOOP("history", "Amount ordered"),
    "paying_buyers": QT_TRANSLATE_NOOP("history", "Paying buyers"),
    "paid_orders": QT_TRANSLATE_NOOP("history", "Paid orders"),
    "paid_quantity": QT_TRANSLATE_NOOP("history", "Pieces paid"),
    "new_buyers": QT_TRANSLATE_NOOP("history", "New paying buyers"),
    "returning_buyers": QT_TRANSLATE_NOOP("history", "Returning paying buyers"),
    "refunded_fen": QT_TRANSLATE_NOOP("history", "Amount refunded"),
    "bounce_millionths": QT_TRANSLATE_NOOP("history", "Bounce rate"),
    "stay_milli": QT_TRANSLATE_NOOP("history", "Average stay (s)"),
    "ad_spend_fen": QT_TRANSLATE_NOOP("history", "Ad spend"),
    "ad_is_spread": QT_TRANSLATE_NOOP("history", "Ad spend spread evenly"),
}
"""Fields by their name in the store; others are shown as the store names them."""

REASONS: Mapping[str, str] = {
    KeptReason.EDITED_SINCE: QT_TRANSLATE_NOOP("history", "changed afterwards"),
    KeptReason.GONE: QT_TRANSLATE_NOOP("history", "is gone by now"),
    KeptReason.STANDS_AGAIN: QT_TRANSLATE_NOOP("history", "stands there again"),
}
"""Why a row was left as it is."""
_FLAGS: Mapping[int, str] = {
    Flag.NONE: QT_TRANSLATE_NOOP("history", "none"),
    Flag.RED: QT_TRANSLATE_NOOP("history", "red"),
    Flag.YELLOW: QT_TRANSLATE_NOOP("history", "yellow"),
    Flag.GREEN: QT_TRANSLATE_NOOP("history", "green"),
    Flag.BLUE: QT_TRANSLATE_NOOP("history", "blue"),
    Flag.PURPLE: QT_TRANSLATE_NOOP("history", "purple"),
}
_STATES: Mapping[str, str] = {
    AfterSaleState.WAIT_SELLER_AGREE: QT_TRANSLATE_NOOP("history", "waits for the seller"),
    AfterSaleState.WAIT_BUYER_MODIFY: QT_TRANSLATE_NOOP("history", "buyer changes it"),
    AfterSaleState.WAIT_BUYER_SEND: QT_TRANSLATE_NOOP("history", "buyer sends back"),
    AfterSaleState.WAIT_SELLER_RECEIVE: QT_TRANSLATE_NOOP("history", "seller receives"),
    AfterSaleState.REFUND_SUCCESS: QT_TRANSLATE_NOOP("history", "refunded"),
    AfterSaleState.REFUND_CLOSE: QT_TRANSLATE_NOOP("history", "closed"),
}
_CASES: Mapping[str, str] = {
    AfterSaleKind.REFUND_ONLY: QT_TRANSLATE_NOOP("history", "refund only"),
    AfterSaleKind.RETURN_REFUND: QT_TRANSLATE_NOOP("history", "return and refund"),
    AfterSaleKind.EXCHANGE: QT_TRANSLATE_NOOP("history", "exchange"),
    AfterSaleKind.RESEND: QT_TRANSLATE_NOOP("history", "send again"),
    AfterSaleKind.DISPUTE: QT_TRANSLATE_NOOP("history", "dispute"),
}
_PRIVATE = frozenset({"phone", "mobile", "address", "receiver_name", "name"})
_OF_THINGS = frozenset({"attachment", "product_image"})
"""Their names are those of files, not of people."""
_YES_NO = frozenset({"no_logistics", "is_mixed", "kind_confirmed", "ad_is_spread"})
_PICTURES = frozenset({LOGO, SEAL})
_SHOWN = 60
_FIRST_KINDS = 2
_FOREMOST = ("orders", "customers", "products", "shipments", "lines")
MOST_KINDS = 6
"""So many have room where a step or its undoing is told."""


def day_name(day: date, now: datetime) -> str:
    """`Today 11-23 Mon`, `Yesterday 11-22 Sun`, else the date and its weekday."""
    weekday = translate("history", _WEEKDAYS[day.weekday()])
    written = f"{day:%m-%d}" if day.year == now.year else f"{day:%Y-%m-%d}"
    match (now.date() - day).days:
        case 0:
            form = translate("history", "Today {day} {weekday}")
        case 1:
            form = translate("history", "Yesterday {day} {weekday}")
        case _:
            form = translate("history", "{day} {weekday}")
    return form.format(day=written, weekday=weekday)


def touched(counts: Mapping[str, int]) -> str:
    """`86 orders · 12 customers`: what a step touched, by kind, what a shop lives of first."""
    return " · ".join(rows_of(kind, counts[kind]) for kind in sorted(counts, key=_rank)
                      if counts[kind])  # fmt: skip


def _rank(kind: str) -> int:
    return _FOREMOST.index(kind) if kind in _FOREMOST else len(_FOREMOST)


def briefly_touched(counts: Mapping[str, int], most: int = _FIRST_KINDS) -> str:
    """The same, shorter: of many kinds the first ones, and how many more there are."""
    kinds = {kind: counts[kind] for kind in sorted(counts, key=_rank) if counts[kind]}
    more = len(kinds) - most
    if more <= 1:
        return touched(kinds)
    first = dict(list(kinds.items())[:most])
    rest = translate("history", "%n more kind(s)", "", more)
    return f"{touched(first)} · {rest}"


def rows_of(kind: str, count: int) -> str:
    """A number of rows of one kind."""
    form = _COUNTED.get(kind)
    return f"{kind} {count}" if form is None else form(count)


def subject(change: FieldChange) -> str:
    """Whose field it is."""
    return terms.setting(change.key) if change.table == "setting" else change.key or UNKNOWN


def field_name(change: FieldChange) -> str:
    """The name of a field."""
    name = FIELDS.get(change.field)
    return change.field if name is None else translate("history", name)


def value(change: FieldChange, found: object) -> str:
    """A stored value as it is shown elsewhere; personal data is not written out."""
    if found is None or found == "":
        return translate("history", "empty")
    if change.field in _PRIVATE and change.table not in _OF_THINGS:
        return "****"
    if change.table == "setting" and change.key in _PICTURES:
        return translate("history", "a picture")
    if change.field in _YES_NO:
        return translate("history", "yes") if found else translate("history", "no")
    if isinstance(found, int) and (figure := _figure(change.field, found)) is not None:
        return figure
    return _word(change, found)[:_SHOWN]


def _figure(field: str, found: int) -> str | None:
    """A number in the unit that its field's name tells."""
    match field.rpartition("_")[2]:
        case "fen":
            return money(found)
        case "milli":
            return f"{found / 1000:g}"
        case "millionths":
            return f"{found / 10_000:.2f}%"
        case _:
            return None


def _word(change: FieldChange, found: object) -> str:
    word = _WORDS.get((change.table, change.field))
    return str(found) if word is None else word(str(found))


def _texts(stored: str) -> str:
    """The texts of a listing, one after the other."""
    told = json.loads(stored)
    detail = told.pop("detail", None) if isinstance(told, dict) else None
    said = [*map(str, _leaves(told)), *_page_made(detail)]
    return " · ".join(said) or translate("history", "empty")


def _page_made(detail: object) -> Iterator[str]:
    """When its detail page was made; what that says, it says itself."""
    match detail:
        case {"made": {"at": str(at)}}:
            yield translate("history", "detail page of {when}").format(
                when=at[:16].replace("T", " ")
            )
        case {"plan": list()}:
            yield translate("history", "detail page planned")


def _leaves(told: object) -> Iterator[object]:
    if isinstance(told, dict | list):
        for each in told.values() if isinstance(told, dict) else told:
            yield from _leaves(each)
    elif told is not None:
        yield told


_COUNTED: Mapping[str, Callable[[int], str]] = {
    "orders": lambda n: counted(translate("history", "%n order(s)"), n),
    "lines": lambda n: counted(translate("history", "%n line(s) of goods"), n),
    "shipments": lambda n: counted(translate("history", "%n parcel(s)"), n),
    "parcel_goods": lambda n: counted(translate("history", "%n line(s) of goods in parcels"), n),
    "courier_rules": lambda n: counted(translate("history", "%n courier rule(s)"), n),
    "after_sales": lambda n: counted(translate("history", "%n after-sales case(s)"), n),
    "case_goods": lambda n: counted(translate("history", "%n line(s) of goods in cases"), n),
    "case_steps": lambda n: counted(translate("history", "%n case step(s)"), n),
    "files": lambda n: counted(translate("history", "%n file(s)"), n),
    "customers": lambda n: counted(translate("history", "%n customer(s)"), n),
    "products": lambda n: counted(translate("history", "%n product(s)"), n),
    "skus": lambda n: counted(translate("history", "%n variant(s)"), n),
    "price_tiers": lambda n: counted(translate("history", "%n price tier(s)"), n),
    "images": lambda n: counted(translate("history", "%n image(s)"), n),
    "rival_prices": lambda n: counted(translate("history", "%n price(s) of others"), n),
    "reviews": lambda n: counted(translate("history", "%n review(s) noted"), n),
    "cases": lambda n: counted(translate("history", "%n bulk order(s) to show"), n),
    "violations": lambda n: counted(translate("history", "%n violation(s)"), n),
    "quotes": lambda n: counted(translate("history", "%n quote(s)"), n),
    "quote_lines": lambda n: counted(translate("history", "%n line(s) of quotes"), n),
    "coupons": lambda n: counted(translate("history", "%n coupon(s)"), n),
    "coupon_grants": lambda n: counted(translate("history", "%n coupon(s) given out"), n),
    "contacts": lambda n: counted(translate("history", "%n contact(s)"), n),
    "tags": lambda n: counted(translate("history", "%n tag(s)"), n),
    "templates": lambda n: counted(translate("history", "%n template(s)"), n),
    "settings": lambda n: counted(translate("history", "%n setting(s)"), n),
    "days": lambda n: counted(translate("history", "%n day(s) of traffic"), n),
    "findings": lambda n: counted(translate("history", "%n finding(s)"), n),
    "disclosures": lambda n: counted(translate("history", "%n look(s) at personal data"), n),
}
_WORDS: Mapping[tuple[str, str], Callable[[str], str]] = {
    ("sales_order", "status"): lambda found: terms.status(OrderStatus(found)),
    ("sales_order", "flag"): lambda found: translate("history", _FLAGS[int(found)]),
    ("product", "kind"): lambda found: terms.kind(ProductKind(found)),
    ("customer", "tier_locked"): lambda found: terms.tier(Tier(found)),
    ("contact", "kind"): lambda found: terms.contact(ContactKind(found)),
    ("product", "status"): lambda found: terms.listing(ListingStatus(found)),
    ("product", "listing"): _texts,
    ("violation", "category"): terms.violation,
    ("violation", "state"): lambda found: terms.violation_state(ViolationState(found)),
    ("after_sale", "state"): lambda found: translate("history", _STATES[found]),
    ("after_sale_event", "state"): lambda found: translate("history", _STATES[found]),
    ("after_sale", "kind"): lambda found: translate("history", _CASES[found]),
    ("attachment", "sent_by"): terms.sender,
    ("disclosure", "what"): terms.disclosed,
    ("quote", "state"): lambda found: terms.quote(QuoteState(found)),
    ("setting", "value"): lambda found: found.strip('"'),
}
"""Values that are words of the trade."""
