"""What is read for the papers of some orders, and laid out off the window's thread."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.order.picking import pick_list
from seller_desk.services.order.printing import Printed
from seller_desk.services.order.slips import (
    LeftOut,
    Paper,
    SlipOrder,
    slip_orders,
    sorted_out,
)
from seller_desk.services.settings import ShopSettings
from seller_desk.views.paper.label import LabelPaper
from seller_desk.views.paper.output import A4, A5, Printable, write_pdf
from seller_desk.views.paper.picking import PickingPaper
from seller_desk.views.paper.slip import SlipLook, SlipPaper
from seller_desk.words import Cancelled, Progress


class SlipSize(StrEnum):
    """The page of a packing slip."""

    A5 = "a5"
    A4 = "a4"


FORMATS = {SlipSize.A5: A5, SlipSize.A4: A4}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which paper of which orders; None is what the shop has set."""

    ids: tuple[int, ...]
    paper: Paper
    size: SlipSize | None = None
    prices: bool | None = None


@dataclass(frozen=True, slots=True)
class Draft:
    """A paper that is laid out, what it says of which orders, and which are not on it."""

    wanted: Wanted
    paper: Printable
    printed: tuple[Printed, ...]
    left_out: LeftOut
    look: SlipLook


def draft(session: Session, wanted: Wanted, now: datetime) -> Draft:
    """Read the orders and lay their paper out."""
    shop = rules.load(session)
    orders = slip_orders(session, wanted.ids)
    kept, left_out = sorted_out(orders, wanted.paper)
    look = _look(wanted, shop)
    paper = _paper(wanted.paper, orders, kept, shop, look, now)
    printed = tuple(Printed(order.id, order.mark) for order in kept)
    return Draft(wanted, paper, printed, left_out, look)


def save(
    _store: Store,
    paper: Printable,
    path: Path,
    *,
    progress: Progress | None = None,
    cancelled: Cancelled | None = None,
) -> int:
    """Write a paper as a PDF: a job of the desk's."""
    return write_pdf(paper, path, progress=progress, cancelled=cancelled)


def _look(wanted: Wanted, shop: ShopSettings) -> SlipLook:
    size = SlipSize(shop.slip_size) if wanted.size is None else wanted.size
    prices = shop.slip_prices == rules.YES if wanted.prices is None else wanted.prices
    return SlipLook(FORMATS[size], prices)


def _paper(  # noqa: PLR0917  (what the three need together)
    wanted: Paper,
    orders: Sequence[SlipOrder],
    kept: Sequence[SlipOrder],
    shop: ShopSettings,
    look: SlipLook,
    now: datetime,
) -> Printable:
    name = shop.shop_name or shop.shop_company or ""
    match wanted:
        case Paper.PICKING:
            return PickingPaper.of(pick_list(orders), name, now)
        case Paper.SLIP:
            return SlipPaper(kept, name, shop.shop_phone or "", now, look)
        case Paper.LABEL:
            return LabelPaper(kept, shop, now)
