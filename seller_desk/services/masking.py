"""Personal data with its middle hidden, for lists and sheets that go out of the house."""

import re

_DISTRICT = re.compile(r"^(.*?(?:(?<!自治)区|县|旗|市(?=[^市区县]*$)))")
_HEAD, _TAIL = 3, 4
_STARS = "****"


def phone(number: str | None) -> str | None:
    """`138****2206`; a short one keeps its first digit."""
    if not number:
        return None
    if len(number) <= _HEAD + _TAIL:
        return number[:1] + "*" * (len(number) - 1)
    return f"{number[:_HEAD]}{_STARS}{number[-_TAIL:]}"


def name(person: str | None) -> str | None:
    """A person's name by its first character."""
    return person[:1] + "*" * min(len(person) - 1, 2) if person else None


def address(full: str | None) -> str | None:
    """An address as far as its district; one that cannot be cut keeps six characters."""
    if not full:
        return None
    found = _DISTRICT.match(full)
    return (found[1] if found else full[:6]) + " " + _STARS
