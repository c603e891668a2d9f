"""Every rule and every card of the settings by what somebody types of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from seller_desk.views import terms
from seller_desk.views.ranking import rank
from seller_desk.views.setting_words import ALSO
from seller_desk.views.settings.batch_ship import BatchColumnsEntry
from seller_desk.views.settings.choice import ChoiceEntry
from seller_desk.views.settings.entry import Entry
from seller_desk.views.settings.wording import named
from seller_desk.views.widgets.card import Card

AnyEntry = Entry | ChoiceEntry | BatchColumnsEntry


@dataclass(frozen=True, slots=True)
class Thing:
    """What can be found: a rule, or a card with what has no key."""

    section: int
    name: str
    also: tuple[str, ...]
    """Its key, its hint, the other language."""
    widget: QWidget
    card: QWidget | None = None
    """In which card a rule stands; None for a card itself."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that is meant, and how well it fits."""

    thing: Thing
    rank: int


def things(sections: Sequence[QWidget]) -> Sequence[Thing]:
    """All that stands in the sections, cards before their rules."""
    return [thing for place, section in enumerate(sections) for thing in _of(place, section)]


def hits(text: str, known: Sequence[Thing]) -> Mapping[int, Sequence[Hit]]:
    """Section → what is meant there, the likeliest first.

    A card that is only meant by its small words gives way to its rules.
    """
    found = [
        Hit(thing, place)
        for thing in known
        if (place := rank(text, thing.name, thing.also)) is not None
    ]
    told = {id(hit.thing.card) for hit in found if hit.thing.card is not None}
    shown = [hit for hit in found if hit.rank <= 1 or id(hit.thing.widget) not in told]
    shown.sort(key=lambda hit: (hit.thing.section, hit.rank))
    return {
        section: [hit for hit in shown if hit.thing.section == section]
        for section in sorted({hit.thing.section for hit in shown})
    }


def _of(place: int, section: QWidget) -> Iterator[Thing]:
    for card in section.findChildren(Card):
        if not card.named:
            continue
        entries = [one for one in card.findChildren(QWidget) if isinstance(one, AnyEntry)]
        yield Thing(place, card.named, tuple(_words(card, entries)), card)
        for entry in entries:
            yield Thing(place, named(entry.spec.key), _also(entry), entry, card)


def _also(entry: AnyEntry) -> tuple[str, ...]:
    key = entry.spec.key
    spelt = terms.SETTINGS.get(key, "")
    hint = entry.hint if isinstance(entry, Entry) else ""
    return (key, key.replace(".", " ").replace("_", " "), spelt, hint, ALSO.get(key, ""))


def _words(card: Card, entries: Sequence[QWidget]) -> Iterator[str]:
    """All that a card says beside its rules."""
    labels: list[QLabel | QAbstractButton] = list(card.findChildren(QLabel))
    for said in (*labels, *card.findChildren(QAbstractButton)):
        if not any(entry.isAncestorOf(said) for entry in entries):
            yield said.text()
            yield said.accessibleName()
