"""The guide's formula of a title: core word + attributes + smallest quantity."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from seller_desk.errors import TitleCode
from seller_desk.services.product.normal import normal
from seller_desk.services.product.titles import TitleCheck

_UNIT = "件"
_STEPS = re.compile("[>＞›]")


@dataclass(frozen=True, slots=True)
class TitleParts:
    """Which parts of the formula a title has; `core` is None while nobody has named it."""

    core: bool | None
    attribute: bool
    minimum: bool


def parts_of(check: TitleCheck, core: str | None) -> TitleParts:
    """What stands in a title that was checked."""
    codes = {problem.code for problem in check.problems}
    if TitleCode.EMPTY in codes:
        return TitleParts(core=None, attribute=False, minimum=False)
    named = normal(core or "").text
    return TitleParts(
        core=named in normal(check.title).text if named else None,
        attribute=TitleCode.MISSING_ATTRIBUTE not in codes,
        minimum=TitleCode.MISSING_MOQ not in codes,
    )


def core_of(category: str | None) -> str:
    """The core word that a category names: the last step of 男装>T恤."""
    return _STEPS.split(category or "")[-1].strip()


def smallest(minimum: int | None, unit: str | None) -> str:
    """The smallest quantity as a title says it; nothing while it is not known."""
    return "" if minimum is None else f"{minimum}{unit or _UNIT}起批"


def composed(core: str, attributes: Sequence[str], minimum: str) -> str:
    """A title of these parts; what is said twice is said once."""
    parts = [part.strip() for part in (core, *attributes, minimum)]
    return " ".join(dict.fromkeys(filter(None, parts)))
