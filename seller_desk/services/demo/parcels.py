"""How invented orders leave the house: by the courier of their region, in one parcel or in two."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from seller_desk.models.base import shop_time_text
from seller_desk.models.ledger import Raw
from seller_desk.services.demo.lists import rows
from seller_desk.services.demo.lives import Life
from seller_desk.words import ParcelSource

PARCEL_COLUMNS = (
    *("courier", "courier_text", "tracking_number", "shipped_at", "source", "boxes", "note"),
)
PORTION_COLUMNS = ("parcel_id", "order_line_id", "quantity_milli")
_SPREAD = 7_919
_HALF = _SPREAD // 2
_COURIERS = (
    ("ZTO", "中通快递(ZTO)", "75", 11),
    ("YTO", "圆通速递(YTO)", "YT", 13),
    ("STO", "申通快递(STO)", "77", 13),
    ("SF", "顺丰速运(SF)", "SF", 13),
    ("JTSD", "极兔速递(JTSD)", "JT", 13),
    ("DBL", "德邦快递(DBL)", "DPK", 12),
)
"""Code, the name as the sheet prints it, and the shape of the number: prefix and digits."""
_SHARES = (38, 62, 76, 86, 95, 100)
"""How many of a hundred go by them, added up."""
_BY_RULE = 0.7
_IN_TWO = 0.05
_PIECES_A_BOX = 60
_REST_LATER = "灰色缺货，余下的到货再发"

Row = tuple[Raw, ...]
Portions = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class MadeParcel:
    """A parcel without the id of its order; a portion is a place among the lines and how much."""

    row: Row
    portions: Portions = ()


def region_rules() -> Mapping[str, str]:
    """The shop's courier by province."""
    return {row["province"]: row["courier"] for row in rows("couriers")}


class Dispatch:
    """Sends orders off, one after the other."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self._rules = region_rules()
        self._named = {courier[0]: courier for courier in _COURIERS}

    def parcels(
        self, life: Life, place: int, province: str | None, lines: Sequence[Row]
    ) -> list[MadeParcel]:
        """What of an order is on its way; nothing of most that wait."""
        if life.is_partly_sent:
            return [self._part(life, place, province, lines)]
        if not life.has_waybill:
            return []
        courier = self._courier(province)
        number, is_split = self._chance.randrange(_HALF), self._chance.random() < _IN_TWO
        if not is_split or life.shipped_at is None or len(lines) == 1:
            return [_parcel(courier, place * _SPREAD + number, life, _pieces(lines))]
        first, *others = ((at, int(line[4] or 0)) for at, line in enumerate(lines))
        parts: tuple[Portions, ...] = ((first,), tuple(others))
        return [
            _parcel(courier, place * _SPREAD + number + at * _HALF, life, _sum(part), part)
            for at, part in enumerate(parts)
        ]

    def _part(
        self, life: Life, place: int, province: str | None, lines: Sequence[Row]
    ) -> MadeParcel:
        half = max(1, int(lines[0][4] or 0) // 2000) * 1000
        sent = Life(life.status, life.text, life.created_at)
        sent.shipped_at = life.created_at + timedelta(days=1)
        number = place * _SPREAD + self._chance.randrange(_HALF)
        made = _parcel(self._courier(province), number, sent, half // 1000, ((0, half),))
        return MadeParcel((*made.row[:-1], _REST_LATER), made.portions)

    def _courier(self, province: str | None) -> tuple[str, str, str, int]:
        usual = self._chance.choices(_COURIERS, cum_weights=_SHARES)[0]
        ruled = self._named.get(self._rules.get(province or "", ""))
        return ruled if ruled and self._chance.random() < _BY_RULE else usual


def _parcel(
    courier: tuple[str, str, str, int],
    number: int,
    life: Life,
    pieces: int,
    portions: Portions = (),
) -> MadeParcel:
    """Sent off here it has boxes; from a sheet nobody knows."""
    code, text, prefix, digits = courier
    waybill, at = f"{prefix}{number:0{digits}}", life.shipped_at
    if at is None:
        return MadeParcel((code, text, waybill, None, ParcelSource.SHEET.value, None, None))
    boxes = -(-pieces // _PIECES_A_BOX)
    row = (code, text, waybill, shop_time_text(at), ParcelSource.HERE.value, boxes, None)
    return MadeParcel(row, portions)


def _pieces(lines: Sequence[Row]) -> int:
    return sum(int(line[4] or 0) for line in lines) // 1000


def _sum(portions: Portions) -> int:
    return sum(quantity for _, quantity in portions) // 1000
