"""What passed between the invented shop and its customers: tags, coupons, messages and calls."""

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from sqlalchemy.orm import Session

from seller_desk.models.base import Base, shop_time_text
from seller_desk.models.ledger import Raw, insert_rows
from seller_desk.services.customer.messages import coupon_words
from seller_desk.services.demo.buyers import Buyer, Size, in_shop_hours
from seller_desk.services.demo.coupons import Offer, offers
from seller_desk.services.demo.lists import Lists
from seller_desk.words import ContactKind, Tier

_TABLES = Base.metadata.tables
_DAY = timedelta(days=1)
_APART_DAYS = 5
"""Marketing of one customer lies further apart than the contact guard asks for."""
_GIVEN = 14
"""So many customers got a running coupon and have not used it yet."""
_NEWEST_DAYS = 0.3
_LONG_AGO_DAYS = 90
_TOLD = 0.4
_TAGGED = {Size.KEY: 0.9, Size.REGULAR: 0.5, Size.NEW: 0.08}

Row = tuple[Raw, ...]
When = tuple[float, datetime]
"""How many days ago for the story, and the moment."""


@dataclass(frozen=True, slots=True)
class Used:
    """An order that used a coupon: the places of coupon and buyer, the order's id and times."""

    coupon: int
    buyer: int
    order_id: int
    age: timedelta
    created_at: str
    paid_at: str | None


@dataclass(frozen=True, slots=True)
class People:
    """The customers of the shop and the words for them."""

    buyers: Sequence[Buyer]
    ids: range
    lists: Lists
    now: datetime


def write_dealings(session: Session, people: People, used: Sequence[Used], chance: Random) -> None:
    """All of it, in keeping with the coupons that orders used."""
    _write_tags(session, people, chance)
    coupons = _write_coupons(session, people.now)
    book = _Book(people, coupons, chance)
    book.give(used)
    book.talk()
    columns = ("coupon_id", "customer_id", "granted_at", "used_at", "order_id")
    insert_rows(session, _TABLES["coupon_grant"], columns, book.grants)
    columns = ("customer_id", "at", "kind", "text", "coupon_id")
    insert_rows(session, _TABLES["contact"], columns, book.contacts)


class _Book:
    """Writes down what every customer got and was told."""

    def __init__(self, people: People, coupons: range, chance: Random) -> None:
        self._people = people
        self._coupons = coupons
        self._chance = chance
        self._marketed: defaultdict[int, list[float]] = defaultdict(list)
        self.grants: list[Row] = []
        self._contacts: list[tuple[float, Row]] = []

    @property
    def contacts(self) -> list[Row]:
        """What was said, the oldest of the story first."""
        return [row for _, row in sorted(self._contacts, key=lambda told: -told[0])]

    def give(self, used: Sequence[Used]) -> None:
        """Coupons that were used, each given before its order, and some that were not."""
        taken = {(one.coupon, one.buyer) for one in used}
        for one in used:
            before = (_NEWEST_DAYS + 3 * self._chance.random()) * _DAY
            at = in_shop_hours(
                datetime.fromisoformat(one.created_at) - before, self._people.now, self._chance
            )
            age = (one.age + before) / _DAY
            self._marketed[one.buyer].append(age)
            self._grant(one.coupon, one.buyer, (age, at), (one.paid_at, one.order_id))
        for place, offer in enumerate(offers()):
            if not offer.is_over:
                self._give_more(place, offer, taken)

    def talk(self) -> None:
        """Calls and notes, and news to those who may be written to."""
        words = self._people.lists.words
        for place, buyer in enumerate(self._people.buyers):
            if buyer.size is Size.NEW or self._chance.random() > _TOLD:
                continue
            for kind, said in self._said(words["call"], words["jotting"], words["news"]):
                age = _NEWEST_DAYS + _LONG_AGO_DAYS * self._chance.random()
                when = age, self._moment(age)
                if not kind.is_marketing or self._may_market(place, age):
                    self._tell(place, when, kind, said)

    def _said(self, *words: Sequence[str]) -> Iterator[tuple[ContactKind, str]]:
        for kind, choice in zip(
            (ContactKind.CALL, ContactKind.NOTE, ContactKind.MESSAGE), words, strict=True
        ):
            if self._chance.random() < 0.5:  # noqa: PLR2004  (an invented chance)
                yield kind, choice[int(self._chance.random() * len(choice))]

    def _give_more(self, place: int, offer: Offer, taken: set[tuple[int, int]]) -> None:
        fitting = [n for n, one in enumerate(self._people.buyers) if one.size in offer.sizes]
        for buyer in self._chance.sample(fitting, min(_GIVEN, len(fitting))):
            age = _NEWEST_DAYS + (offer.starts - 2) * self._chance.random()
            when = age, self._moment(age)
            if (place, buyer) not in taken and self._may_market(buyer, age):
                self._grant(place, buyer, when, (None, None))

    def _may_market(self, buyer: int, age: float) -> bool:
        if any(abs(age - other) < _APART_DAYS for other in self._marketed[buyer]):
            return False
        self._marketed[buyer].append(age)
        return True

    def _grant(
        self, place: int, buyer: int, when: When, use: tuple[str | None, int | None]
    ) -> None:
        offer, coupon = offers()[place], self._coupons[place]
        self.grants.append((coupon, self._people.ids[buyer], shop_time_text(when[1]), *use))
        ends = _day(self._people.now, offer.ends)
        words = coupon_words(offer.threshold_fen, offer.reduction_fen, ends)
        self._tell(buyer, when, ContactKind.COUPON, words, coupon)

    def _tell(
        self, buyer: int, when: When, kind: ContactKind, said: str, coupon: int | None = None
    ) -> None:
        age, at = when
        who = self._people.ids[buyer]
        self._contacts.append((age, (who, shop_time_text(at), kind.value, said, coupon)))

    def _moment(self, age: float) -> datetime:
        return in_shop_hours(self._people.now - age * _DAY, self._people.now, self._chance)


def _write_tags(session: Session, people: People, chance: Random) -> None:
    words = people.lists.words["tag"]
    found: list[Row] = []
    for customer, buyer in zip(people.ids, people.buyers, strict=True):
        if chance.random() < _TAGGED[buyer.size]:
            count = 1 + (chance.random() < 0.4)  # noqa: PLR2004  (an invented chance)
            found += [(customer, word) for word in chance.sample(words, count)]
    insert_rows(session, _TABLES["customer_tag"], ("customer_id", "text"), found)


def _write_coupons(session: Session, now: datetime) -> range:
    columns = (
        *("name", "threshold_fen", "reduction_fen", "tiers", "starts_on", "ends_on"),
        *("per_customer", "total", "is_open_to_all", "note", "made_at"),
    )
    made = [
        (
            *(one.name, one.threshold_fen, one.reduction_fen),
            json.dumps([tier.value for tier in one.tiers]),
            *(_day(now, -one.starts), _day(now, one.ends), 1, one.total),
            *(int(set(one.tiers) == set(Tier)), one.note or None),
            shop_time_text((now - one.starts * _DAY).replace(hour=9, minute=5, second=0)),
        )
        for one in offers()
    ]
    return insert_rows(session, _TABLES["coupon"], columns, made)


def _day(now: datetime, ahead: int) -> str:
    return f"{now + ahead * _DAY:%Y-%m-%d}"
