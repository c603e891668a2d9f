"""What the palette can offer: a thing or an action, with the way to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

Act = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Entry:
    """One line: an icon, a name, what is known of it, and a key where there is one.

    `key` is by what it is remembered; `all` shows every hit like it in their list.
    """

    title: str
    detail: str
    icon: str
    act: Act
    key: str = ""
    keys: str = ""
    all: Act | None = None

    @property
    def spoken(self) -> str:
        """The whole line."""
        return ", ".join(part for part in (self.title, self.detail, self.keys) if part)


@dataclass(frozen=True, slots=True)
class Group:
    """Lines under a heading."""

    heading: str
    entries: Sequence[Entry]
