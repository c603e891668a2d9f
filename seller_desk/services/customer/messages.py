"""Message templates: texts to customers with places for what is known of each."""

import csv
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk import resources
from seller_desk.errors import CustomerCode, refuse
from seller_desk.models.dealing import MessageTemplate
from seller_desk.models.ledger import ledger_of

PLACES = ("name", "goods", "new_goods", "coupon", "quote", "shop", "days")
"""What a template may name in braces."""
_PLACE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Template:
    """A text by its name; one that the program brought has no id."""

    name: str
    text: str
    id: int | None = None

    @property
    def places(self) -> tuple[str, ...]:
        """What it needs to know."""
        return tuple(dict.fromkeys(_PLACE.findall(self.text)))


@dataclass(frozen=True, slots=True)
class Filled:
    """A text for one customer; `missing` names the places for which nothing is known."""

    text: str
    missing: tuple[str, ...]


def templates(session: Session) -> list[Template]:
    """The shop's own, and the usual ones that it has not written anew."""
    wanted = select(MessageTemplate).order_by(MessageTemplate.id)
    own = [Template(row.name, row.text, row.id) for row in session.scalars(wanted)]
    names = {one.name for one in own}
    return [*(one for one in usual_templates() if one.name not in names), *own]


def keep_template(session: Session, name: str, text: str) -> None:
    """Write a template; one of the same name is replaced. Raises missing_name, missing_text."""
    name, text = name.strip(), text.strip()
    if not name:
        raise refuse(CustomerCode.MISSING_NAME, where="name")
    if not text:
        raise refuse(CustomerCode.MISSING_TEXT, where="text")
    row = session.scalar(select(MessageTemplate).where(MessageTemplate.name == name))
    if row is None:
        session.add(MessageTemplate(name=name, text=text))
    else:
        row.text = text
    ledger_of(session).facts.update(name=name)


def drop_template(session: Session, name: str) -> None:
    """Forget the shop's own text; a usual one of that name counts again."""
    row = session.scalar(select(MessageTemplate).where(MessageTemplate.name == name))
    if row is not None:
        session.delete(row)
        ledger_of(session).facts.update(name=name)


def filled(text: str, known: Mapping[str, str]) -> Filled:
    """The text with what is known; a place without anything stays, so that it is seen."""
    missing = tuple(name for name in dict.fromkeys(_PLACE.findall(text)) if not known.get(name))
    said = _PLACE.sub(lambda found: known.get(found[1]) or found[0], text)
    return Filled(said, missing)


def coupon_words(threshold_fen: int, reduction_fen: int, ends_on: str) -> str:
    """A coupon as it is called in a message."""
    return phrases()["coupon"].format(
        threshold=plain_yuan(threshold_fen), reduction=plain_yuan(reduction_fen), until=ends_on
    )


def quote_words(number: str, total_fen: int, valid_until: str) -> str:
    """A quote as it is called in a message."""
    return phrases()["quote"].format(number=number, total=plain_yuan(total_fen), until=valid_until)


def colour_words(colour: str) -> str:
    """A colour as it stands before a thing: 红 is 红色."""
    ending = phrases()["colour_ending"]
    return colour if colour.endswith(ending) else f"{colour}{ending}"


def listed(names: Sequence[str]) -> str:
    """Several names in a row."""
    return phrases()["between"].join(names)


def plain_yuan(fen: int) -> str:
    """An amount as people write it: 5000, 12.50."""
    yuan, rest = divmod(fen, 100)
    return f"{yuan}.{rest:02}" if rest else str(yuan)


@cache
def usual_templates() -> tuple[Template, ...]:
    """The texts that the program brings."""
    return tuple(Template(name, text) for name, text in _read("message_templates"))


@cache
def phrases() -> Mapping[str, str]:
    """How facts are worded in a message."""
    return dict(_read("message_phrases"))


def _read(name: str) -> list[tuple[str, str]]:
    with resources.path("lists", f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return [(row["name"], row["text"]) for row in csv.DictReader(file)]
