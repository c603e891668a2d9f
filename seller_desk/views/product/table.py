"""The columns of the list of products."""

from collections.abc import Callable, Sequence
from datetime import datetime

from seller_desk.services.exports.view import OutKind
from seller_desk.services.product.queries import ProductRow, ProductSort
from seller_desk.views import terms
from seller_desk.views.formats import count, day, full_moment, money, quantity
from seller_desk.views.product.check_ring import score_tone
from seller_desk.views.seen import Values
from seller_desk.views.widgets.table_column import CellKind, TableColumn
from seller_desk.views.wording import UNKNOWN, counted, translate
from seller_desk.words import ListingStatus, ProductKind, Tone

SCORE = "score"
LISTING_TONES = {
    ListingStatus.DRAFT: Tone.NEUTRAL,
    ListingStatus.IN_REVIEW: Tone.INFO,
    ListingStatus.LIVE: Tone.SUCCESS,
    ListingStatus.REJECTED: Tone.DANGER,
    ListingStatus.OFF_SHELF: Tone.NEUTRAL,
}
VALUES: Values = {
    ProductSort.SHIP_DAYS: (OutKind.COUNT, lambda row: row.ship_days),
    ProductSort.ORDERS: (OutKind.COUNT, lambda row: row.orders),
    ProductSort.QUANTITY: (OutKind.QUANTITY, lambda row: row.quantity_milli),
    ProductSort.PAID: (OutKind.MONEY, lambda row: row.paid_fen),
    ProductSort.LOWEST: (OutKind.MONEY, lambda row: row.lowest_fen),
    SCORE: (OutKind.COUNT, lambda row: row.score),
    ProductSort.LAST: (OutKind.TIME, lambda row: row.last_at),
}
"""What goes out as a number or a time."""


def columns(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    """What stands in the list; `now` decides how a date is written."""
    return (*_naming(), *_rules(), *_selling(now))


def kind_text(row: ProductRow) -> str:
    """The kind; one that nobody has confirmed carries a question mark."""
    return terms.kind(row.kind) if row.kind_confirmed else _doubted(terms.kind(row.kind))


def kind_told(row: ProductRow) -> str:
    """The kind in full."""
    if row.kind_confirmed:
        return terms.kind(row.kind)
    return translate("product", "{kind}, not confirmed: taken from an order sheet").format(
        kind=terms.kind(row.kind)
    )


def _doubted(text: str) -> str:
    return f"{text} ?"


def _naming() -> Sequence[TableColumn]:
    return (
        TableColumn("check", "", CellKind.CHECK, width=36),
        TableColumn(
            ProductSort.TITLE,
            translate("product", "Product"),
            CellKind.TWO_LINE,
            width=146,
            text=lambda row: row.title,
            picture=lambda row: row.picture or "",
            secondary=named,
            tooltip=lambda row: row.title,
            stretch=True,
            sortable=True,
            lead=True,
        ),
        TableColumn(
            ProductSort.CODE,
            translate("product", "Code"),
            width=80,
            whole=(),
            text=lambda row: row.code or UNKNOWN,
            copied=lambda row: row.code or "",
            sortable=True,
            visible=False,
        ),
        TableColumn(
            ProductSort.OFFER_ID,
            translate("product", "Offer ID"),
            width=114,
            whole=(),
            text=lambda row: row.offer_id or UNKNOWN,
            copied=lambda row: row.offer_id or "",
            sortable=True,
            visible=False,
        ),
    )


def named(row: ProductRow) -> str:
    """What stands below the title: code and variants, else the offer's id; that a page is old."""
    variants = counted(translate("product", "%n variant(s)"), row.skus) if row.skus else ""
    old = translate("product", "detail page out of date") if row.has_old_page else ""
    return " · ".join(filter(None, (old, row.code or row.offer_id, variants)))


def _rules() -> Sequence[TableColumn]:
    return (
        TableColumn(
            ProductSort.KIND,
            translate("product", "Type"),
            CellKind.PILL,
            width=60,
            whole=[_doubted(terms.kind(value)) for value in ProductKind],
            text=kind_text,
            tone=lambda row: terms.KIND_TONES[row.kind],
            tooltip=kind_told,
            spoken=kind_told,
            sortable=True,
            fills=True,
        ),
        TableColumn(
            ProductSort.STATUS,
            translate("product", "Status"),
            CellKind.PILL,
            width=60,
            whole=[terms.listing(value) for value in ListingStatus],
            text=lambda row: terms.listing(row.status),
            tone=lambda row: LISTING_TONES[row.status],
            sortable=True,
            visible=False,
        ),
        TableColumn(
            ProductSort.SHIP_DAYS,
            translate("product", "Ship days"),
            CellKind.COUNT,
            width=60,
            whole=(),
            text=lambda row: count(row.ship_days),
            tooltip=ship_days_told,
            sortable=True,
            fills=True,
            visible=False,
        ),
        TableColumn(
            ProductSort.LOWEST,
            translate("product", "From (yuan)"),
            CellKind.MONEY,
            width=84,
            whole=(),
            text=lambda row: money(row.lowest_fen),
            sortable=True,
            visible=False,
        ),
    )


def ship_days_told(row: ProductRow) -> str:
    """Where the days to ship come from."""
    if row.own_ship_days is not None:
        return translate("product", "Set for this product")
    return translate("product", "As for all of type {kind}").format(kind=terms.kind(row.kind))


def _selling(now: Callable[[], datetime]) -> Sequence[TableColumn]:
    return (
        TableColumn(
            ProductSort.ORDERS,
            translate("product", "Orders"),
            CellKind.COUNT,
            width=60,
            whole=(),
            text=lambda row: count(row.orders),
            sortable=True,
            descends=True,
            visible=False,
        ),
        TableColumn(
            ProductSort.QUANTITY,
            translate("product", "Pieces"),
            CellKind.COUNT,
            width=74,
            whole=(),
            text=lambda row: quantity(row.quantity_milli),
            sortable=True,
            descends=True,
            visible=False,
        ),
        TableColumn(
            ProductSort.PAID,
            translate("product", "Paid (yuan)"),
            CellKind.MONEY,
            width=112,
            whole=(),
            text=lambda row: money(row.paid_fen),
            sortable=True,
            descends=True,
        ),
        TableColumn(
            ProductSort.LAST,
            translate("product", "Last sold"),
            CellKind.TIME,
            width=78,
            whole=(),
            text=lambda row: day(row.last_at, now()),
            tooltip=lambda row: full_moment(row.last_at),
            copied=lambda row: "" if row.last_at is None else full_moment(row.last_at),
            sortable=True,
            descends=True,
            visible=False,
        ),
        TableColumn(
            SCORE,
            translate("product", "Score"),
            CellKind.SCORE,
            width=80,
            text=lambda row: UNKNOWN if row.score is None else str(row.score),
            tone=lambda row: None if row.score is None else score_tone(row.score),
        ),
    )
