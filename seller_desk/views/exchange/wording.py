"""Words of the import: what a column is written to, what becomes of an order, what goes on."""

from collections.abc import Mapping

from seller_desk.services.records.profile import profile
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import AfterSaleState, SheetKind

FIELDS: Mapping[str, str] = {
    "number": QT_TRANSLATE_NOOP("exchange", "Order number"),
    "buyer_company": QT_TRANSLATE_NOOP("exchange", "Company"),
    "buyer_login": QT_TRANSLATE_NOOP("exchange", "Buyer's login"),
    "seller_company": QT_TRANSLATE_NOOP("exchange", "Seller's company"),
    "seller_login": QT_TRANSLATE_NOOP("exchange", "Seller's login"),
    "goods_fen": QT_TRANSLATE_NOOP("exchange", "Goods amount"),
    "freight_fen": QT_TRANSLATE_NOOP("exchange", "Freight"),
    "adjustment_fen": QT_TRANSLATE_NOOP("exchange", "Adjustment"),
    "paid_fen": QT_TRANSLATE_NOOP("exchange", "Amount paid"),
    "status_text": QT_TRANSLATE_NOOP("exchange", "Status in the sheet"),
    "status": QT_TRANSLATE_NOOP("exchange", "Status"),
    "created_at": QT_TRANSLATE_NOOP("exchange", "Ordered at"),
    "paid_at": QT_TRANSLATE_NOOP("exchange", "Paid at"),
    "shipper": QT_TRANSLATE_NOOP("exchange", "Shipper"),
    "receiver_name": QT_TRANSLATE_NOOP("exchange", "Receiver"),
    "address": QT_TRANSLATE_NOOP("exchange", "Address"),
    "province": QT_TRANSLATE_NOOP("exchange", "Region"),
    "postcode": QT_TRANSLATE_NOOP("exchange", "Postcode"),
    "phone": QT_TRANSLATE_NOOP("exchange", "Phone"),
    "mobile": QT_TRANSLATE_NOOP("exchange", "Mobile"),
    "title": QT_TRANSLATE_NOOP("exchange", "Product title"),
    "unit_price_fen": QT_TRANSLATE_NOOP("exchange", "Unit price"),
    "quantity_milli": QT_TRANSLATE_NOOP("exchange", "Quantity"),
    "unit": QT_TRANSLATE_NOOP("exchange", "Unit"),
    "code": QT_TRANSLATE_NOOP("exchange", "Article number"),
    "spec": QT_TRANSLATE_NOOP("exchange", "Variant"),
    "offer_id": QT_TRANSLATE_NOOP("exchange", "Offer ID"),
    "sku_id": QT_TRANSLATE_NOOP("exchange", "SKU ID"),
    "material_number": QT_TRANSLATE_NOOP("exchange", "Material number"),
    "cargo_number": QT_TRANSLATE_NOOP("exchange", "Piece number"),
    "goods_kinds": QT_TRANSLATE_NOOP("exchange", "Kinds of goods"),
    "buyer_message": QT_TRANSLATE_NOOP("exchange", "Buyer's message"),
    "courier_text": QT_TRANSLATE_NOOP("exchange", "Courier"),
    "waybills": QT_TRANSLATE_NOOP("exchange", "Waybill number"),
    "courier_waybills": QT_TRANSLATE_NOOP("exchange", "Courier and waybill"),
    "shipped_at": QT_TRANSLATE_NOOP("exchange", "Shipped at"),
    "tracking_number": QT_TRANSLATE_NOOP("exchange", "Waybill number"),
    "after_sale": QT_TRANSLATE_NOOP("exchange", "After-sale"),
    "invoice_title": QT_TRANSLATE_NOOP("exchange", "Invoice title"),
    "invoice_tax_id": QT_TRANSLATE_NOOP("exchange", "Invoice tax number"),
    "invoice_contact": QT_TRANSLATE_NOOP("exchange", "Invoice contact"),
    "invoice_bank": QT_TRANSLATE_NOOP("exchange", "Invoice bank account"),
    "invoice_address": QT_TRANSLATE_NOOP("exchange", "Invoice sent to"),
    "related_number": QT_TRANSLATE_NOOP("exchange", "Related number"),
    "agent_name": QT_TRANSLATE_NOOP("exchange", "Agent"),
    "agent_contact": QT_TRANSLATE_NOOP("exchange", "Agent's contact"),
    "dropship": QT_TRANSLATE_NOOP("exchange", "Drop-shipped"),
    "dropship_provider_id": QT_TRANSLATE_NOOP("exchange", "Drop-ship provider"),
    "micro_order_number": QT_TRANSLATE_NOOP("exchange", "Micro-shop order"),
    "batch_number": QT_TRANSLATE_NOOP("exchange", "Batch number"),
    "downstream_channel": QT_TRANSLATE_NOOP("exchange", "Downstream channel"),
    "downstream_number": QT_TRANSLATE_NOOP("exchange", "Downstream order"),
    "ordering_entity": QT_TRANSLATE_NOOP("exchange", "Ordering company"),
    "initiator_login": QT_TRANSLATE_NOOP("exchange", "Ordered by"),
    "password_free": QT_TRANSLATE_NOOP("exchange", "Password-free payment"),
    "kind": QT_TRANSLATE_NOOP("exchange", "Type"),
    "minimum_quantity": QT_TRANSLATE_NOOP("exchange", "Minimum quantity"),
    "ship_days": QT_TRANSLATE_NOOP("exchange", "Days to ship"),
    "lowest_fen": QT_TRANSLATE_NOOP("exchange", "Lowest price"),
    "cost_fen": QT_TRANSLATE_NOOP("exchange", "Cost"),
    "login": QT_TRANSLATE_NOOP("exchange", "Customer's login"),
    "company": QT_TRANSLATE_NOOP("exchange", "Company"),
    "name": QT_TRANSLATE_NOOP("exchange", "Contact"),
    "tier": QT_TRANSLATE_NOOP("exchange", "Tier"),
    "spent_fen": QT_TRANSLATE_NOOP("exchange", "Purchase amount"),
    "order_count": QT_TRANSLATE_NOOP("exchange", "Number of orders"),
    "first_at": QT_TRANSLATE_NOOP("exchange", "First purchase"),
    "last_at": QT_TRANSLATE_NOOP("exchange", "Last purchase"),
    "tags": QT_TRANSLATE_NOOP("exchange", "Tags"),
    "note": QT_TRANSLATE_NOOP("exchange", "Note"),
    "row_key": QT_TRANSLATE_NOOP("exchange", "Row mark of the program"),
    "row_version": QT_TRANSLATE_NOOP("exchange", "Version mark of the program"),
    "day": QT_TRANSLATE_NOOP("exchange", "Day"),
    "visitors": QT_TRANSLATE_NOOP("exchange", "Visitors"),
    "page_views": QT_TRANSLATE_NOOP("exchange", "Page views"),
    "impressions": QT_TRANSLATE_NOOP("exchange", "Impressions"),
    "ordering_buyers": QT_TRANSLATE_NOOP("exchange", "Buyers who ordered"),
    "ordered_quantity": QT_TRANSLATE_NOOP("exchange", "Pieces ordered"),
    "ordered_fen": QT_TRANSLATE_NOOP("exchange", "Amount ordered"),
    "paying_buyers": QT_TRANSLATE_NOOP("exchange", "Buyers who paid"),
    "paid_orders": QT_TRANSLATE_NOOP("exchange", "Orders paid"),
    "paid_quantity": QT_TRANSLATE_NOOP("exchange", "Pieces paid"),
    "cart_buyers": QT_TRANSLATE_NOOP("exchange", "Buyers with a cart"),
    "cart_pieces": QT_TRANSLATE_NOOP("exchange", "Pieces in carts"),
    "favourite_buyers": QT_TRANSLATE_NOOP("exchange", "Buyers who marked it"),
    "new_buyers": QT_TRANSLATE_NOOP("exchange", "New buyers"),
    "returning_buyers": QT_TRANSLATE_NOOP("exchange", "Returning buyers"),
    "refunded_fen": QT_TRANSLATE_NOOP("exchange", "Amount refunded"),
    "bounce_millionths": QT_TRANSLATE_NOOP("exchange", "Bounce rate"),
    "stay_milli": QT_TRANSLATE_NOOP("exchange", "Time on the page (s)"),
    "ad_spend_fen": QT_TRANSLATE_NOOP("exchange", "Spent on ads"),
}
"""What the program calls the columns that it reads, by key."""

_ICONS: Mapping[SheetKind, str] = {
    SheetKind.ORDERS: "clipboard-list",
    SheetKind.SHIPMENTS: "truck",
    SheetKind.PRODUCTS: "package",
    SheetKind.CUSTOMERS: "users",
    SheetKind.SHOP_TRAFFIC: "chart-line",
    SheetKind.PRODUCT_TRAFFIC: "chart-line",
}

AFTER_SALES: Mapping[AfterSaleState, str] = {
    AfterSaleState.WAIT_SELLER_AGREE: QT_TRANSLATE_NOOP("exchange", "Refund asked for"),
    AfterSaleState.WAIT_BUYER_MODIFY: QT_TRANSLATE_NOOP("exchange", "Refund declined"),
    AfterSaleState.WAIT_BUYER_SEND: QT_TRANSLATE_NOOP("exchange", "Goods to come back"),
    AfterSaleState.WAIT_SELLER_RECEIVE: QT_TRANSLATE_NOOP("exchange", "Goods coming back"),
    AfterSaleState.REFUND_SUCCESS: QT_TRANSLATE_NOOP("exchange", "Refunded"),
    AfterSaleState.REFUND_CLOSE: QT_TRANSLATE_NOOP("exchange", "Refund closed"),
}


def field_name(key: str) -> str:
    """What the program calls a column; its key when it has no name of its own."""
    name = FIELDS.get(key)
    return key if name is None else translate("exchange", name)


def profile_icon(name: str) -> str:
    """The picture of what a sheet of this layout carries."""
    return _ICONS[profile(name).kind]


def after_sale_name(value: str) -> str:
    """The state of an after-sale case in words."""
    return translate("exchange", AFTER_SALES[AfterSaleState(value)])
