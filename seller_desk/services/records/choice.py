"""What the seller says of a file beside what stands in it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from seller_desk.services.records.differences import NO_WISHES, Wishes
from seller_desk.words import SheetKind

Words = Mapping[tuple[str, str], str]
"""What texts of a column mean: (key, text as compared) → the value."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Everything that can be decided by hand about an import; nothing is decided by default."""

    kind: SheetKind | None = None
    profile: str | None = None
    columns: Mapping[str, int] | None = None
    """Key → place of the column; takes the place of the guess."""
    words: Words = field(default_factory=dict)
    edits: Mapping[tuple[int, int], str] = field(default_factory=dict)
    """(row, place of the column) → what shall stand there."""
    left_out: frozenset[int] = frozenset()
    """First rows of records that stay out."""
    clears: frozenset[str] = frozenset()
    """Keys of columns whose blank cells take the stored value away."""
    taken: frozenset[tuple[int, str]] = frozenset()
    """(first row of a record, key): the sheet's word stands against the shop's own."""

    def wishes(self, row: int) -> Wishes:
        """What is wanted for the record that begins in this row."""
        if not self.clears and not self.taken:
            return NO_WISHES
        return Wishes(self.clears, frozenset(key for at, key in self.taken if at == row))


NOTHING_CHOSEN = Choice()
