"""Which columns may clear what is stored where their cells are blank, once the seller says so."""

from collections.abc import Collection, Mapping

from seller_desk.words import SheetKind

_CONTACT = ("receiver_name", "address", "postcode", "phone", "mobile")
_CLEARABLE: Mapping[SheetKind, tuple[str, ...]] = {
    SheetKind.ORDERS: (
        "buyer_message",
        *_CONTACT,
        "buyer_company",
        "shipper",
        "agent_name",
        "agent_contact",
        "invoice_title",
        "invoice_tax_id",
        "invoice_contact",
        "invoice_bank",
        "invoice_address",
        "related_number",
        "batch_number",
    ),
    SheetKind.PRODUCTS: ("minimum_quantity", "unit", "ship_days", "cost_fen"),
    SheetKind.CUSTOMERS: ("company", "name", "mobile", "phone", "address", "note"),
}
"""Never what a record is known by, its stage, its money or its times."""


def clearable(kind: SheetKind, mapped: Collection[str]) -> list[str]:
    """Those of a sheet, in the order in which they are offered."""
    return [key for key in _CLEARABLE.get(kind, ()) if key in mapped]
