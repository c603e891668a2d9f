"""What an import and its records are called, by the kind of the sheet."""

from seller_desk.views.wording import translate
from seller_desk.words import SheetKind


def page_title(kind: SheetKind | None) -> str:
    """Over the page; without a kind while that is not known."""
    if kind is None:
        return translate("exchange", "Import files")
    return {
        SheetKind.ORDERS: translate("exchange", "Import orders"),
        SheetKind.PRODUCTS: translate("exchange", "Import products"),
        SheetKind.CUSTOMERS: translate("exchange", "Import customers"),
        SheetKind.SHIPMENTS: translate("exchange", "Import waybills"),
        SheetKind.SHOP_TRAFFIC: translate("exchange", "Import shop traffic"),
        SheetKind.PRODUCT_TRAFFIC: translate("exchange", "Import product traffic"),
    }[kind]


def write_label(kind: SheetKind, records: int) -> str:
    """On the button that writes them."""
    return {
        SheetKind.ORDERS: translate("exchange", "Write %n order(s)", "", records),
        SheetKind.PRODUCTS: translate("exchange", "Write %n product(s)", "", records),
        SheetKind.CUSTOMERS: translate("exchange", "Write %n customer(s)", "", records),
        SheetKind.SHIPMENTS: translate("exchange", "Write %n waybill(s)", "", records),
        SheetKind.SHOP_TRAFFIC: translate("exchange", "Write %n day(s)", "", records),
        SheetKind.PRODUCT_TRAFFIC: translate("exchange", "Write %n row(s)", "", records),
    }[kind]


def counted_records(kind: SheetKind, records: int) -> str:
    """So many of what the sheet is made of."""
    return {
        SheetKind.ORDERS: translate("exchange", "%n order(s)", "", records),
        SheetKind.PRODUCTS: translate("exchange", "%n product(s)", "", records),
        SheetKind.CUSTOMERS: translate("exchange", "%n customer(s)", "", records),
        SheetKind.SHIPMENTS: translate("exchange", "%n waybill(s)", "", records),
        SheetKind.SHOP_TRAFFIC: translate("exchange", "%n day(s)", "", records),
        SheetKind.PRODUCT_TRAFFIC: translate("exchange", "%n day(s) of products", "", records),
    }[kind]


def writing_stage(kind: SheetKind) -> str:
    """While they are written."""
    return {
        SheetKind.ORDERS: translate("exchange", "Writing orders"),
        SheetKind.PRODUCTS: translate("exchange", "Writing products"),
        SheetKind.CUSTOMERS: translate("exchange", "Writing customers"),
        SheetKind.SHIPMENTS: translate("exchange", "Writing waybills"),
        SheetKind.SHOP_TRAFFIC: translate("exchange", "Writing days"),
        SheetKind.PRODUCT_TRAFFIC: translate("exchange", "Writing days"),
    }[kind]
