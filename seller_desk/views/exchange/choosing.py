"""A choice with one thing changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from seller_desk.services.imports import Choice
from seller_desk.services.records.choice import NOTHING_CHOSEN, Words
from seller_desk.views.exchange.lines import Spot


@dataclass(frozen=True, slots=True)
class Chosen:
    """What was chosen for a file, and what the file says in the cells that were put right."""

    choice: Choice = NOTHING_CHOSEN
    originals: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def corrected(self, spot: Spot, typed: str) -> "Chosen":
        """With another text in a cell; the file's own one is no correction."""
        original = self.originals.get(spot.mark, spot.text)
        if typed == original:
            return self.reset(spot)
        edits = {**self.choice.edits, spot.mark: typed}
        return Chosen(replace(self.choice, edits=edits), {**self.originals, spot.mark: original})

    def reset(self, spot: Spot | None) -> "Chosen":
        """With the file's own text in that cell, or in all."""
        if spot is None:
            return Chosen(replace(self.choice, edits={}), {})
        kept = {mark: typed for mark, typed in self.choice.edits.items() if mark != spot.mark}
        originals = {mark: said for mark, said in self.originals.items() if mark != spot.mark}
        return Chosen(replace(self.choice, edits=kept), originals)

    def wanting(self, rows: Iterable[int], *, on: bool) -> "Chosen":
        """With the records that begin in these rows, or without them."""
        named = frozenset(rows)
        left_out = self.choice.left_out - named if on else self.choice.left_out | named
        return replace(self, choice=replace(self.choice, left_out=left_out))

    def taking(self, marks: Iterable[tuple[int, str]], *, on: bool) -> "Chosen":
        """With the file's word in these conflicts, or with the shop's."""
        named = frozenset(marks)
        taken = self.choice.taken | named if on else self.choice.taken - named
        return replace(self, choice=replace(self.choice, taken=taken))

    def clearing(self, keys: frozenset[str]) -> "Chosen":
        """With these columns clearing where they are blank."""
        return replace(self, choice=replace(self.choice, clears=keys))

    def reading(self, profile: str, columns: Mapping[str, int] | None) -> "Chosen":
        """With other columns, as keys of that profile; None guesses them."""
        return replace(self, choice=replace(self.choice, profile=profile, columns=columns))

    def meaning(self, words: Words) -> "Chosen":
        """With these meanings of words."""
        return replace(self, choice=replace(self.choice, words=words))

    def of_other_rows(self) -> "Chosen":
        """Only what holds for the file whatever stands in which row."""
        plain = replace(self.choice, edits={}, left_out=frozenset(), taken=frozenset())
        return Chosen(plain)

    @property
    def names_rows(self) -> bool:
        """Whether anything was said of single rows."""
        return bool(self.choice.edits or self.choice.left_out or self.choice.taken)
