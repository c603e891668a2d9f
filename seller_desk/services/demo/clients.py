"""The invented buyers as customers of the shop: who they are, and what the shop noted of them."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.services import regions
from seller_desk.services.demo.buyers import Buyer, Size, Visit
from seller_desk.words import Tier

_TABLES = Base.metadata.tables
_COLUMNS = (
    *("identity", "login", "company", "name", "mobile", "address", "province", "as_of"),
    *("note", "keeper", "tier_locked", "tier_reason", "snoozed_until"),
)
_NOTED = 0.12
_SILENT_DAYS = 45
_PUT_OFF_DAYS = 4
_PROMISED = "展会上谈好按大客户价，首批试单"

Row = tuple[Raw, ...]


def provinces(buyers: Sequence[Buyer]) -> list[str | None]:
    """Where each of them is."""
    return [regions.province_of(buyer.address) for buyer in buyers]


def write_clients(
    session: Session,
    buyers: Sequence[Buyer],
    visits: Sequence[Visit],
    words: Mapping[str, Sequence[str]],
    *,
    now: datetime,
    chance: Random,
) -> range:
    """One customer for each buyer; their ids, in the order of the buyers."""
    newest: dict[int, str] = {}
    for visit in visits:
        newest[visit.buyer] = max(newest.get(visit.buyer, ""), shop_time_text(visit.at))
    promised, put_off = _promised(buyers), _put_off(buyers, visits)
    made = []
    for place, (buyer, province) in enumerate(zip(buyers, provinces(buyers), strict=True)):
        tier = (Tier.KEY.value, _PROMISED) if place == promised else (None, None)
        until = f"{now + timedelta(days=_PUT_OFF_DAYS):%Y-%m-%d}" if place == put_off else None
        made.append(
            (
                *(f"login:{buyer.login}", buyer.login, buyer.company, buyer.name, buyer.mobile),
                *(buyer.address, province, newest.get(place)),
                *(_note(words["customer_note"], chance), _keeper(buyer, place, words["staff"])),
                *(*tier, until),
            )
        )
    return insert_rows(session, _TABLES["customer"], _COLUMNS, made)


def _note(notes: Sequence[str], chance: Random) -> str | None:
    luck, which = chance.random(), int(chance.random() * len(notes))
    return notes[which] if luck < _NOTED else None


def _keeper(buyer: Buyer, place: int, staff: Sequence[str]) -> str | None:
    """The better customers have somebody who looks after them."""
    return None if buyer.size is Size.NEW else staff[place % len(staff)]


def _promised(buyers: Sequence[Buyer]) -> int | None:
    """A new customer who is treated as a key one."""
    return next((n for n, buyer in enumerate(buyers) if buyer.size is Size.NEW), None)


def _put_off(buyers: Sequence[Buyer], visits: Sequence[Visit]) -> int | None:
    """A silent customer of whom the shop does not want to be reminded for some days."""
    ages: dict[int, list[timedelta]] = defaultdict(list)
    for visit in visits:
        ages[visit.buyer].append(visit.age)
    return next(
        (
            place
            for place, buyer in enumerate(buyers)
            if buyer.size is not Size.NEW
            and min(ages[place], default=timedelta(0)).days > _SILENT_DAYS
        ),
        None,
    )
