"""Words of the import: what a column is written to, what becomes of an order, what goes on."""

from collections.abc import Mapping

from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import AfterSaleState

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
}
"""What the program calls the columns that it reads, by key."""

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


def after_sale_name(value: str) -> str:
    """The state of an after-sale case in words."""
    return translate("exchange", AFTER_SALES[AfterSaleState(value)])
