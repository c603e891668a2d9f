"""What the composer says: its templates, its checks, what a stale image prints and what holds."""

from collections.abc import Iterator, Mapping, Sequence

from seller_desk.errors import Level
from seller_desk.services.product.stamps import Difference, Said, Template
from seller_desk.services.product.titles import TitleProblem
from seller_desk.views.formats import file_size, money
from seller_desk.views.product.composer_reading import Preview
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, say, translate
from seller_desk.words import Tone

TEMPLATES: Mapping[Template, str] = {
    Template.RIBBON: QT_TRANSLATE_NOOP("product", "Ribbon"),
    Template.TIERS: QT_TRANSLATE_NOOP("product", "Price table"),
    Template.POINTS: QT_TRANSLATE_NOOP("product", "Selling points"),
}
_NAMES: Mapping[Said, str] = {
    Said.MINIMUM: QT_TRANSLATE_NOOP("product", "smallest order"),
    Said.UNIT: QT_TRANSLATE_NOOP("product", "unit"),
    Said.PRICE: QT_TRANSLATE_NOOP("product", "price"),
    Said.FROM: QT_TRANSLATE_NOOP("product", "quantity"),
    Said.TIERS: QT_TRANSLATE_NOOP("product", "prices"),
    Said.POINTS: QT_TRANSLATE_NOOP("product", "selling points"),
}


def template(value: Template) -> str:
    """The name of a template."""
    return translate("product", TEMPLATES[value])


def name(found: Difference) -> str:
    """What is not so any more."""
    return translate("product", _NAMES[found.what])


def value(what: Said, said: object) -> str:
    """A printed fact as it is read."""
    if said is None:
        return UNKNOWN
    if what is Said.PRICE and isinstance(said, int):
        return money(said)
    if what is Said.TIERS and isinstance(said, Sequence):
        return " / ".join(money(price) for _, price in said)
    if what is Said.POINTS and isinstance(said, Sequence):
        return " · ".join(str(point) for point in said)
    return str(said)


def fault_of(line: str, faults: Sequence[TitleProblem]) -> str:
    """What is wrong with a line that was typed; empty where nothing is."""
    return next((say(fault.problem) for fault in faults if fault.word and fault.word in line), "")


def checks(found: Preview) -> Iterator[tuple[str, Tone]]:
    """What was looked at, each with how it came out."""
    if found.problem is not None:
        yield say(found.problem), Tone.DANGER
        return
    yield translate("product", "800 × 800, square"), Tone.SUCCESS
    if found.is_safe:
        yield translate("product", "All text in the safe area"), Tone.SUCCESS
    else:
        yield translate("product", "Text outside the safe area"), Tone.DANGER
    for text in found.cut:
        told = translate("product", "Cut off on the image: {text}").format(text=text)
        yield told, Tone.WARNING
    size = translate("product", "{size}, up to {most}")
    fits = found.size <= found.most
    told = size.format(size=file_size(found.size), most=file_size(found.most))
    yield told, Tone.SUCCESS if fits else Tone.DANGER
    if not found.faults:
        yield translate("product", "No banned words"), Tone.SUCCESS
    for fault in found.faults:
        yield say(fault.problem), Tone.DANGER if fault.level is Level.ERROR else Tone.WARNING
    yield translate("product", "It has text: not for the first place"), Tone.NEUTRAL
