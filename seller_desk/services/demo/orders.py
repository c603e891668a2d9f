"""Invented orders as rows of the store: goods, money, waybill, and what was said about them."""

from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate
from random import Random

from seller_desk.models.base import shop_time_text
from seller_desk.models.ledger import Raw
from seller_desk.services.demo.buyers import Buyer, Size, Visit
from seller_desk.services.demo.cases import About, MadeCase, case_rows
from seller_desk.services.demo.coupons import Till, offers
from seller_desk.services.demo.lists import Garment, Lists
from seller_desk.services.demo.lives import SHIP_DAYS, Life, ordinary, planted
from seller_desk.services.demo.parcels import Dispatch, MadeParcel
from seller_desk.words import Flag, Platform, ProductKind

SHOP = "锦禾服饰"
SHOP_LOGIN = "锦禾服饰旗舰店"
_NUMBERS = 2_600_000_000_000_000_000
_STRIDE = 618_033_988_749  # no round figure; ten million orders stay below 20 digits
_MOST_LINES = 4
_FOR_EVER = 10_000

ORDER_COLUMNS = (
    *("platform", "number", "customer_id", "status", "status_text", "created_at", "paid_at"),
    *("shipped_at", "flag", "note", "goods_fen", "freight_fen", "adjustment_fen", "paid_fen"),
    *("buyer_company", "buyer_login", "seller_company", "seller_login", "receiver_name"),
    *("address", "province", "mobile", "goods_kinds", "buyer_message", "invoice_title", "dropship"),
)
LINE_COLUMNS = (
    *("position", "product_id", "title", "unit_price_fen", "quantity_milli", "unit", "code"),
    *("spec", "offer_id", "sku_id", "cargo_number"),
)

Row = tuple[Raw, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """One order and what hangs on it, each row without the id of the order."""

    order: Row
    lines: list[Row]
    parcels: list[MadeParcel]
    case: MadeCase | None
    coupon: int | None
    """The place of the coupon that it used."""
    visit: Visit
    kind: ProductKind
    """How the slowest of its goods are made."""

    def told(self, column: str) -> Raw:
        """What one of the order's columns says."""
        return self.order[ORDER_COLUMNS.index(column)]


@dataclass(frozen=True, slots=True)
class Known:
    """What stands in the store before the first order."""

    lists: Lists
    buyers: Sequence[Buyer]
    provinces: Sequence[str | None]
    customer_ids: range
    product_ids: range


class Invention:
    """Turns visits into orders, one after the other."""

    def __init__(self, known: Known, now: datetime, chance: Random) -> None:
        self._known = known
        self._words = known.lists.words
        self._now = now
        self._chance = chance
        self._dispatch = Dispatch(chance)
        self._till = Till(chance)
        self._goods = list(enumerate(known.lists.garments))
        self._plain = [
            pair for pair in self._goods
            if pair[1].kind is ProductKind.STOCK
            and pair[1].ship_days is None and pair[1].age_days is None
        ]  # fmt: skip
        self._shares = list(accumulate(garment.weight for _, garment in self._plain))

    def orders(self, visits: Sequence[Visit], first: int) -> Iterator[Made]:
        """The orders of these visits; `first` is the place of the first among all."""
        for place, visit in enumerate(visits, start=first):
            yield self._order(visit, place)

    def _order(self, visit: Visit, place: int) -> Made:
        buyer = self._known.buyers[visit.buyer]
        goods = self._goods_for(buyer, visit)
        kind, days = _slowest([garment for _, garment in goods])
        if visit.case:
            life = planted(visit.at, visit.case, self._now)
        else:
            life = ordinary(visit, kind, days, self._now, self._chance)
        lines = [
            self._line(position, *pair, buyer.size) for position, pair in enumerate(goods, start=1)
        ]
        total = sum(_amount(line) for line in lines)
        freight, adjustment, coupon = self._extras(total, visit, life)
        paid = total + freight + adjustment
        money = (total, freight, adjustment, paid)
        province, case = self._known.provinces[visit.buyer], life.case
        about = About(place, lines[0], paid, life.text)
        return Made(
            order=self._order_row(visit, place, life, money, len(lines)),
            lines=lines,
            parcels=self._dispatch.parcels(life, place, province, lines),
            case=None if case is None else case_rows(case, about, self._words),
            coupon=coupon,
            visit=visit,
            kind=kind,
        )

    def _goods_for(self, buyer: Buyer, visit: Visit) -> list[tuple[int, Garment]]:
        chance, plain_only = self._chance, bool(visit.case)
        most = 1 if buyer.size is Size.NEW else _MOST_LINES
        count = 1 + int(chance.random() ** 2 * most)
        found: list[tuple[int, Garment]] = []
        for _ in range(count):
            favourite = self._goods[buyer.favourites[int(chance.random() * len(buyer.favourites))]]
            suits = favourite[1].kind is ProductKind.STOCK or buyer.size is not Size.NEW
            suits = suits and visit.age.days < (favourite[1].age_days or _FOR_EVER)
            if plain_only or not suits or chance.random() < 0.2:  # noqa: PLR2004  (an invented chance)
                favourite = self._plain[bisect(self._shares, chance.random() * self._shares[-1])]
            if favourite not in found:
                found.append(favourite)
        return found

    def _line(self, position: int, product: int, garment: Garment, size: Size) -> Row:
        chance = self._chance
        least, most = size.value[2]
        wanted = round(garment.pieces * (least + (most - least) * chance.random()))
        pieces = max(garment.minimum, wanted)
        variant = garment.variants[int(chance.random() * len(garment.variants))]
        return (
            position,
            self._known.product_ids[product],
            garment.title,
            garment.price_at(pieces),
            pieces * 1000,
            garment.unit,
            garment.code,
            variant.spec,
            garment.offer_id,
            variant.sku_id,
            variant.cargo_number,
        )

    def _extras(self, total: int, visit: Visit, life: Life) -> tuple[int, int, int | None]:
        """Freight, free above a thousand yuan; a coupon, or now and then a discount in yuan."""
        chance = self._chance
        freight = 0 if total >= 100_000 else chance.choice((800, 1000, 1200))  # noqa: PLR2004  (an invented chance)
        if chance.random() <= 0.12:  # noqa: PLR2004  (an invented chance)
            return freight, -(int(total * (0.02 + 0.04 * chance.random())) // 100 * 100), None
        if not life.status.is_paid or visit.case:
            return freight, 0, None
        coupon = self._till.take(visit, self._known.buyers[visit.buyer].size, total)
        return freight, 0 if coupon is None else -offers()[coupon].reduction_fen, coupon

    def _order_row(
        self, visit: Visit, place: int, life: Life, money: tuple[int, int, int, int], lines: int
    ) -> Row:
        buyer = self._known.buyers[visit.buyer]
        return (
            Platform.ALIBABA_1688.value,
            order_number(place),
            self._known.customer_ids[visit.buyer],
            life.status.value,
            life.text,
            shop_time_text(life.created_at),
            _time(life.paid_at),
            _time(life.shipped_at),
            self._rarely(0.05, (Flag.RED, Flag.YELLOW, Flag.GREEN, Flag.BLUE, Flag.PURPLE)) or 0,
            self._rarely(0.04, self._words["note"]),
            *money,
            buyer.company,
            buyer.login,
            SHOP,
            SHOP_LOGIN,
            buyer.name,
            buyer.address,
            self._known.provinces[visit.buyer],
            buyer.mobile,
            str(lines),
            self._rarely(0.15, self._words["message"]),
            buyer.company if self._chance.random() < 0.03 else None,  # noqa: PLR2004  (an invented chance)
            "否",
        )

    def _rarely(self, share: float, values: Sequence[Raw]) -> Raw:
        chance = self._chance
        return values[int(chance.random() * len(values))] if chance.random() < share else None


def order_number(place: int) -> str:
    """19 digits that rise with time and stand once; `place` counts the orders of the shop."""
    return str(_NUMBERS + place * _STRIDE)


def _slowest(goods: Sequence[Garment]) -> tuple[ProductKind, int]:
    slowest = max(goods, key=lambda garment: garment.ship_days or SHIP_DAYS)
    return slowest.kind, slowest.ship_days or SHIP_DAYS


def _amount(line: Row) -> int:
    return int(line[3] or 0) * int(line[4] or 0) // 1000


def _time(at: datetime | None) -> str | None:
    return None if at is None else shop_time_text(at)
