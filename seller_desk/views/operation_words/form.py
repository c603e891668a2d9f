"""How an operation reads."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Wording:
    """With its facts where it has them, else plain."""

    plain: str
    full: str = ""
    icon: str = "pencil"
