"""Screenshots mode: whatever the desk hands to a page says nothing of who bought what.

Answers are made anew with their people, phones, addresses, numbers and amounts hidden, by the names
of their fields; pages show what they are given and need not know. Nothing is written meanwhile, so
a hidden value never reaches the store (`views/desk.py`).
"""

import copy
import re
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from seller_desk.services import masking
from seller_desk.services.data.finding import Noun
from seller_desk.services.settings import ShopSettings
from seller_desk.views.formats import STARS, HiddenFen

_TAIL = 3
"""So many signs at the end of a number tell two rows apart."""
_DIGITS = re.compile(r"\d{5,}")
_INVENTED_FEN = 100
"""What an amount is while it is hidden: a sum or a chart of such amounts tells nothing either."""


def veiled(answer: Any) -> Any:  # noqa: ANN401  (whatever a question is answered with)
    """The answer with all that is hidden in it; what has nothing to hide comes back as it is."""
    match answer:
        case ShopSettings():
            return answer
        case tuple() if type(answer).__module__.startswith(_SERVICES):
            return _named_tuple(answer)
        case tuple() | list():
            return _each(answer)
        case Mapping():
            return _entries(answer)
        case _ if is_dataclass(answer) and not isinstance(answer, type):
            return _record(answer)
        case _:
            return answer


def who(person: str) -> str:
    """Somebody by the first character."""
    return masking.name(person) or ""


def number(said: str) -> str:
    """The number of an order or a parcel by its end."""
    return STARS + said[-_TAIL:]


def _phone(_said: str) -> str:
    return STARS


def _address(said: str) -> str:
    return masking.address(said) or STARS


def _words(said: str) -> str:
    """Words of somebody, without what looks like a number to call or to look up."""
    return _DIGITS.sub(STARS, said)


Hide = Callable[[str], str]
_EVERYWHERE: Mapping[str, Hide] = {
    **dict.fromkeys(("buyer", "login", "company", "receiver", "receiver_name", "contact"), who),
    **dict.fromkeys(("customer", "person", "who", "sent_by"), who),
    **dict.fromkeys(("mobile", "phone", "email", "tax_id", "bank", "postcode"), _phone),
    "address": _address,
    **dict.fromkeys(("order_number", "tracking", "tracking_number", "return_number"), number),
    **dict.fromkeys(("waybill", "waybills"), number),
    **dict.fromkeys(("buyer_message", "message", "note"), _words),
}
"""Fields that always mean the same, and how each is hidden."""
_OF_PEOPLE = frozenset(
    {"BuyerData", "Guarded", "LeftOut", "Draft", "Likeness", "CustomerRow", "Party", "Move"}
    | {"Buyer", "ReceiverCard", "Receiver", "CustomerHit", "BuyerCard", "CustomerCard"}
)
"""Records whose `name` is somebody's."""
_OF_SPEECH = frozenset({"ContactRow", "Message", "Draft", "Filled"})
"""Records whose `text` was said to somebody."""
_DEALINGS = (
    *("order.", "customer.", "profiles", "search", "laboratory", "entry_board"),
    *("today", "todo", "personal_coupon", "buyer_data", "sales_book"),
)
"""Rooms of services whose amounts are those of an order or of a customer."""
_AMOUNTS = frozenset(
    {
        "fen",
        "paid_fen",
        "average_fen",
        "year_fen",
        "total_fen",
        "amount_fen",
        "goods_fen",
        "worth_fen",
    }
    | {"expected_fen", "refunded_fen", "value_fen", "open_fen", "most_fen", "missing_fen"}
    | {"margin_fen", "after_fen", "price_fen", "unit_price_fen", "last_fen", "usual_price_fen"}
    | {"freight_fen", "adjustment_fen", "tax_fen"}
)
_NUMBERED = ("order.", "laboratory", "today", "todo", "search", "entry_board")
"""Where a `number` is that of an order; that of a quote is the shop's own."""
_SERVICES = "seller_desk.services."


def _named_tuple(record: Any) -> Any:  # noqa: ANN401  (records of any kind)
    known = record._asdict()
    return record._replace(**{key: _field(record, key, value) for key, value in known.items()})


def _record(record: Any) -> Any:  # noqa: ANN401  (records of any kind)
    known = {each.name: getattr(record, each.name) for each in fields(record)}
    told = {key: _field(record, key, value) for key, value in known.items()}
    if all(told[key] is known[key] for key in known):
        return record
    made = copy.copy(record)
    for key, value in told.items():
        object.__setattr__(made, key, value)
    return made


def _field(record: object, key: str, value: Any) -> Any:  # noqa: ANN401  (records of any kind)
    room = type(record).__module__.removeprefix(_SERVICES)
    if key in _AMOUNTS and isinstance(value, int | float) and room.startswith(_DEALINGS):
        return HiddenFen(_INVENTED_FEN)
    if key == "names" and isinstance(value, Mapping):
        return {one: who(name) if _is_person(one) else name for one, name in value.items()}
    if key == "numbers" and isinstance(value, Mapping):
        return {one: number(said) for one, said in value.items()}
    return _hidden(_hide_of(type(record).__name__, room, key), value)


def _hide_of(kind: str, room: str, key: str) -> Hide | None:
    """How a field of such a record is hidden; None if it is not."""
    if key == "name" and kind in _OF_PEOPLE:
        return who
    if key == "number" and room.startswith(_NUMBERED):
        return number
    if key == "text" and kind in _OF_SPEECH:
        return _words
    return _EVERYWHERE.get(key)


def _hidden(hide: Hide | None, value: Any) -> Any:  # noqa: ANN401  (records of any kind)
    if hide is None:
        return veiled(value)
    if isinstance(value, str):
        return hide(value) if value else value
    if isinstance(value, tuple | list):
        return type(value)(hide(one) if isinstance(one, str) else veiled(one) for one in value)
    return veiled(value)


def _is_person(key: object) -> bool:
    """Names stand beside ids, of customers where nothing else is said."""
    noun = key[0] if isinstance(key, tuple) and key else Noun.CUSTOMER
    return noun in {Noun.CUSTOMER, Noun.ORDER}


def _entries(answer: Mapping[Any, Any]) -> Mapping[Any, Any]:
    """Facts go by their names, as fields do."""
    told = {key: _entry(key, value) for key, value in answer.items()}
    return answer if all(told[key] is answer[key] for key in answer) else told


def _entry(key: object, value: Any) -> Any:  # noqa: ANN401  (records of any kind)
    if key == "number" and isinstance(value, str):
        return number(value)
    if key == "name" and isinstance(value, str):
        return who(value)
    return _hidden(_EVERYWHERE.get(key) if isinstance(key, str) else None, value)


def _each(answer: Any) -> Any:  # noqa: ANN401  (records of any kind)
    told = [veiled(one) for one in answer]
    if all(new is old for new, old in zip(told, answer, strict=True)):
        return answer
    return tuple(told) if isinstance(answer, tuple) else told
