"""What is said of a detail page: where its parts come from, and what has changed since."""

from collections.abc import Mapping, Sequence

from seller_desk.services.product.detail_page import Difference, Fact, Part, Term
from seller_desk.views.paper import detail_words
from seller_desk.views.wording import QT_TRANSLATE_NOOP, UNKNOWN, counted, translate

_NAMED = 3
"""So many changes are told one by one."""
_LONGEST = 24


def changes_told(found: Sequence[Difference]) -> str:
    """The first few of what has changed, with both values."""
    lines = list(dict.fromkeys(map(_change, found)))
    shown = lines[:_NAMED]
    if len(lines) > _NAMED:
        shown.append(counted(translate("product", "and %n more"), len(lines) - _NAMED))
    return " · ".join(shown)


def _change(one: Difference) -> str:
    old, new = (_value(one, each) for each in (one.old, one.new))
    name = detail_words.name(Fact(one.term, "", one.label))
    return f"{name}: {old} → {new}" if old != new else name


def _value(one: Difference, told: str | None) -> str:
    if told is None:
        return UNKNOWN
    said = detail_words.value(Fact(one.term, told, one.label))
    return _cut(said) if one.term is not Term.PICTURE else ""


def _cut(text: str) -> str:
    line = text.replace("\n", " ")
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def source_told(part: Part) -> str:
    """Where the facts of a part are entered."""
    return translate("product", _SOURCES[part])


_SOURCES: Mapping[Part, str] = {
    Part.PARAMETERS: QT_TRANSLATE_NOOP(
        "product", "From prices, attributes, variants and days of the product"
    ),
    Part.CASES: QT_TRANSLATE_NOOP("product", "From the cases of the product"),
    Part.PROCESS: QT_TRANSLATE_NOOP("product", "From what is made to order: steps and options"),
    Part.SERVICE: QT_TRANSLATE_NOOP("product", "From the settings: promises on detail pages"),
    Part.PICTURES: QT_TRANSLATE_NOOP("product", "All pictures of the product but the first"),
}
