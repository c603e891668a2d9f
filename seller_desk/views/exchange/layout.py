"""Which columns the preview has for each kind of sheet."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from seller_desk.views.widgets.table_column import CellKind
from seller_desk.views.wording import QT_TRANSLATE_NOOP, translate
from seller_desk.words import SheetKind


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the sheet that the preview shows."""

    key: str
    title: str
    width: int
    kind: CellKind = CellKind.TEXT
    also: tuple[str, ...] = ()
    """Other columns of the sheet whose faults are boxed here, too."""
    lead: bool = False
    """What the record is called; shown though the sheet may not have it."""

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key whose cell stands here."""
        return (self.key, *self.also)


def shown_columns(kind: SheetKind, mapped: Collection[str]) -> tuple[ShownColumn, ...]:
    """What is worth seeing of the records of such a sheet; columns that it lacks are left out."""
    return tuple(
        column
        for column in _LAYOUTS[kind]
        if column.lead or not set(mapped).isdisjoint(column.keys)
    )


def title_of(column: ShownColumn) -> str:
    """The heading, in the language in force."""
    return translate("exchange", column.title)


_TEXT, _MONEY, _COUNT, _TIME = CellKind.TEXT, CellKind.MONEY, CellKind.COUNT, CellKind.TIME
_NUMBER = QT_TRANSLATE_NOOP("exchange", "Order number")
_PAID = QT_TRANSLATE_NOOP("exchange", "Paid (¥)")
_VISITORS = QT_TRANSLATE_NOOP("exchange", "Visitors")
_VIEWS = QT_TRANSLATE_NOOP("exchange", "Views")
_PAYING = QT_TRANSLATE_NOOP("exchange", "Paying buyers")
_CART = QT_TRANSLATE_NOOP("exchange", "Added to cart")
_DAY = QT_TRANSLATE_NOOP("exchange", "Day")
_PRODUCT = QT_TRANSLATE_NOOP("exchange", "Product")
_TRAFFIC = (
    ShownColumn("visitors", _VISITORS, 116, _COUNT),
    ShownColumn("page_views", _VIEWS, 124, _COUNT),
    ShownColumn("cart_buyers", _CART, 108, _COUNT),
    ShownColumn("paying_buyers", _PAYING, 116, _COUNT),
    ShownColumn("paid_fen", _PAID, 164, _MONEY),
)
_LAYOUTS: Mapping[SheetKind, tuple[ShownColumn, ...]] = {
    SheetKind.ORDERS: (
        ShownColumn("number", _NUMBER, 164, lead=True),
        ShownColumn("buyer_login", QT_TRANSLATE_NOOP("exchange", "Buyer"), 112,
                    also=("buyer_company",)),
        ShownColumn("paid_fen", _PAID, 116, _MONEY),
        ShownColumn("paid_at", QT_TRANSLATE_NOOP("exchange", "Paid at"), 112, _TIME),
    ),
    SheetKind.PRODUCTS: (
        ShownColumn("offer_id", QT_TRANSLATE_NOOP("exchange", "Offer ID"), 116),
        ShownColumn("code", QT_TRANSLATE_NOOP("exchange", "Article number"), 96),
        ShownColumn("title", _PRODUCT, 172, lead=True),
        ShownColumn("kind", QT_TRANSLATE_NOOP("exchange", "Type"), 76),
        ShownColumn("status", QT_TRANSLATE_NOOP("exchange", "Status"), 80),
        ShownColumn("minimum_quantity", QT_TRANSLATE_NOOP("exchange", "MOQ"), 92, _COUNT),
        ShownColumn("ship_days", QT_TRANSLATE_NOOP("exchange", "Days to ship"), 92, _COUNT),
        ShownColumn("cost_fen", QT_TRANSLATE_NOOP("exchange", "Cost (¥)"), 128, _MONEY),
    ),
    SheetKind.CUSTOMERS: (
        ShownColumn("login", QT_TRANSLATE_NOOP("exchange", "Login"), 116, lead=True),
        ShownColumn("company", QT_TRANSLATE_NOOP("exchange", "Company"), 164),
        ShownColumn("name", QT_TRANSLATE_NOOP("exchange", "Contact"), 72),
        ShownColumn("mobile", QT_TRANSLATE_NOOP("exchange", "Mobile"), 176, also=("phone",)),
        ShownColumn("note", QT_TRANSLATE_NOOP("exchange", "Note"), 132),
    ),
    SheetKind.SHIPMENTS: (
        ShownColumn("number", _NUMBER, 168, lead=True),
        ShownColumn("courier_text", QT_TRANSLATE_NOOP("exchange", "Courier"), 112),
        ShownColumn("waybills", QT_TRANSLATE_NOOP("exchange", "Waybill number"), 150),
        ShownColumn("shipped_at", QT_TRANSLATE_NOOP("exchange", "Shipped at"), 112, _TIME),
    ),
    SheetKind.SHOP_TRAFFIC: (
        ShownColumn("day", _DAY, 100, lead=True),
        *_TRAFFIC,
    ),
    SheetKind.PRODUCT_TRAFFIC: (
        ShownColumn("day", _DAY, 96, lead=True),
        ShownColumn("title", _PRODUCT, 150, also=("offer_id", "code"), lead=True),
        *_TRAFFIC,
    ),
}  # fmt: skip
