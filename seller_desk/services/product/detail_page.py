"""The detail page of a listing: parts in the shop's order, each filled from the product's fields.

Nothing here is a sentence: a fact has a term, and whoever draws the page says it.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from seller_desk.services.product import kinds, tiers
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.variants import BETWEEN

MOST_OWN_TEXT = 1_000
_HEAD_POINTS = 4
_MOST_VALUES = 12
"""More values of one attribute than this are nothing that anybody reads."""
_STEPS = re.compile(r"\s*(?:\n|→|->|➜|＞|>)\s*")
_PROMISES = re.compile(r"\s*[;；\n]\s*")
_LONGEST_NAME = 12
_NAMED = re.compile(r"^(.{1,12}?)\s*[:：]\s*(.+)$", re.DOTALL)
_NUMBERED = re.compile(r"^\s*(?:\d{1,2}|[①-⑩])\s*[.、)）]?\s*(?=\D)")


class Part(StrEnum):
    """A part of the page, in the order of the guide; pictures close it."""

    PARAMETERS = "parameters"
    CASES = "cases"
    PROCESS = "process"
    SERVICE = "service"
    PICTURES = "pictures"


class Term(StrEnum):
    """What a fact is about."""

    TITLE = "title"
    POINT = "point"
    MINIMUM = "minimum"
    PRICE = "price"
    ATTRIBUTE = "attribute"
    CODE = "code"
    BATCH = "batch"
    MIXED = "mixed"
    VARIANTS = "variants"
    SHIP = "ship"
    LEAD = "lead"
    WEIGHT = "weight"
    OPTIONS = "options"
    SAMPLES = "samples"
    PRODUCTION = "production"
    CASE = "case"
    STEP = "step"
    PROMISE = "promise"
    PICTURE = "picture"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the page says: about what, with which label, and the picture beside it."""

    term: Term
    value: str = ""
    label: str = ""
    picture: str = ""


@dataclass(frozen=True, slots=True)
class PartPlan:
    """How one part is wanted: whether at all, and what the shop adds to it."""

    part: Part
    is_on: bool = True
    text: str = ""


Plan = tuple[PartPlan, ...]
USUAL: Plan = tuple(PartPlan(part) for part in Part)


@dataclass(frozen=True, slots=True)
class Story:
    """A bulk order that can be shown."""

    text: str
    quantity: int | None = None
    picture: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """Everything that a page is made of."""

    draft: ProductDraft
    ship_days: int
    stories: tuple[Story, ...] = ()
    pictures: tuple[str, ...] = ()
    """Of the product, by their content, in their order."""
    service: str = ""
    """What the shop promises with every product."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part as it stands on the page; the head has no part."""

    part: Part | None
    facts: tuple[Fact, ...]

    def of(self, *terms: Term) -> tuple[Fact, ...]:
        """Its facts about that, in their order."""
        return tuple(fact for fact in self.facts if fact.term in terms)


@dataclass(frozen=True, slots=True)
class Made:
    """A page that was made: when, and what it said."""

    at: datetime
    said: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What the page that was made says, and what would be said now; None is nothing."""

    part: Part | None
    term: Term
    label: str
    old: str | None
    new: str | None


def page(plan: Plan, source: Source) -> tuple[Block, ...]:
    """The head, and after it every part that is wanted and has something to say."""
    blocks = [block_of(one, source) for one in plan if one.is_on]
    return (head(source), *(block for block in blocks if block.facts))


def block_of(plan: PartPlan, source: Source) -> Block:
    """One part, whether it is wanted or not."""
    facts = list(_FILLED[plan.part](source))
    if plan.text.strip():
        facts.append(Fact(Term.TEXT, plan.text.strip()))
    return Block(plan.part, tuple(facts))


def head(source: Source) -> Block:
    """The title with the first picture, the smallest order, and what speaks for the goods."""
    draft = source.draft
    facts = [Fact(Term.TITLE, draft.title.strip(), picture=next(iter(source.pictures), ""))]
    if draft.minimum_quantity is not None:
        facts.append(_minimum(draft))
    points = draft.texts.selling_points[:_HEAD_POINTS]
    return Block(None, (*facts, *(Fact(Term.POINT, point) for point in points)))


def moved(plan: Plan, part: Part, place: int) -> Plan:
    """That part at another place; the others keep their order."""
    one = next(each for each in plan if each.part is part)
    rest = [each for each in plan if each.part is not part]
    place = min(max(place, 0), len(rest))
    return (*rest[:place], one, *rest[place:])


def changed(plan: Plan, part: Part, **values: object) -> Plan:
    """The plan with one part otherwise."""
    return tuple(
        replace(one, **values) if one.part is part else one  # type: ignore[arg-type]  # its fields
        for one in plan
    )


def differences(made: Made, now: Sequence[Block]) -> tuple[Difference, ...]:
    """What has changed since the page was made, in the order of the page."""
    old, new = dict(_keyed(made.said)), dict(_keyed(now))
    keys = [*new, *(key for key in old if key not in new)]
    found = []
    for key in keys:
        before, after = old.get(key), new.get(key)
        if before != after:
            part, term, label, _ = key
            found.append(Difference(part, term, label, _told(before), _told(after)))
    return tuple(found)


def _parameters(source: Source) -> Iterator[Fact]:
    draft = source.draft
    unit = f" {draft.unit}" if draft.unit else ""
    for band in tiers.bands(draft.tiers):
        span = f"≥ {band.first}" if band.last is None else f"{band.first}–{band.last}"
        yield Fact(Term.PRICE, str(band.price_fen), span + unit)
    for name, value in draft.texts.attributes:
        yield Fact(Term.ATTRIBUTE, value, name)
    if said := _variants(draft):
        yield Fact(Term.VARIANTS, said)
    if draft.minimum_quantity is not None:
        yield _minimum(draft)
    if draft.batch_unit and draft.batch_pieces:
        yield Fact(Term.BATCH, f"1 {draft.batch_unit} = {draft.batch_pieces}{unit}")
    if draft.is_mixed:
        yield Fact(Term.MIXED)
    yield Fact(Term.SHIP, str(source.ship_days))
    if draft.lead_days is not None:
        yield Fact(Term.LEAD, str(draft.lead_days))
    if draft.weight_grams is not None:
        yield Fact(Term.WEIGHT, str(draft.weight_grams))
    if draft.code:
        yield Fact(Term.CODE, draft.code)


def _stories(source: Source) -> Iterator[Fact]:
    for story in source.stories:
        pieces = "" if story.quantity is None else str(story.quantity)
        said = f"{pieces} {source.draft.unit or ''}".strip() if pieces else ""
        yield Fact(Term.CASE, story.text, said, story.picture)


def _process(source: Source) -> Iterator[Fact]:
    draft, texts = source.draft, source.draft.texts
    if not kinds.is_made(draft.kind):
        return
    for step in filter(None, _STEPS.split(texts.process.strip())):
        name, note = _named(_NUMBERED.sub("", step))
        yield Fact(Term.STEP, note, name)
    if texts.options:
        yield Fact(Term.OPTIONS, texts.options)
    if texts.samples:
        yield Fact(Term.SAMPLES, texts.samples)
    if texts.production_days is not None:
        yield Fact(Term.PRODUCTION, str(texts.production_days))


def _service(source: Source) -> Iterator[Fact]:
    for promise in filter(None, _PROMISES.split(source.service.strip())):
        name, note = _named(promise)
        yield Fact(Term.PROMISE, note, name)


def _pictures(source: Source) -> Iterator[Fact]:
    """All but the first, which stands at the head."""
    return (Fact(Term.PICTURE, picture=picture) for picture in source.pictures[1:])


_FILLED = {
    Part.PARAMETERS: _parameters,
    Part.CASES: _stories,
    Part.PROCESS: _process,
    Part.SERVICE: _service,
    Part.PICTURES: _pictures,
}


def _minimum(draft: ProductDraft) -> Fact:
    return Fact(Term.MINIMUM, f"{draft.minimum_quantity} {draft.unit or ''}".strip())


def _variants(draft: ProductDraft) -> str:
    """The values of each attribute of the variants: `红色、白色 × S、M`."""
    specs = [sku.spec.split(BETWEEN) for sku in draft.skus if sku.spec]
    if not specs or len({len(spec) for spec in specs}) > 1:
        return ""
    columns = [list(dict.fromkeys(map(str.strip, column))) for column in zip(*specs, strict=True)]
    if any(len(column) > _MOST_VALUES for column in columns):
        return ""
    return " × ".join("、".join(column) for column in columns)


def _named(text: str) -> tuple[str, str]:
    """`打样：3 天` is a name and a note; anything else is a name alone, or a note if it is long."""
    found = _NAMED.match(text.strip())
    if found:
        return found[1].strip(), found[2].strip()
    said = text.strip()
    return (said, "") if len(said) <= _LONGEST_NAME else ("", said)


_Key = tuple[Part | None, Term, str, int]


def _keyed(blocks: Iterable[Block]) -> Iterator[tuple[_Key, Fact]]:
    """Facts by what they are about; those that cannot be told apart by that, by their order."""
    for block in blocks:
        seen: Counter[tuple[Term, str]] = Counter()
        for fact in block.facts:
            kind = (fact.term, fact.label)
            yield (block.part, *kind, seen[kind]), fact
            seen[kind] += 1


def _told(fact: Fact | None) -> str | None:
    return None if fact is None else fact.value
