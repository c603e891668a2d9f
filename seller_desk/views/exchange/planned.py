"""The records of a plan in the order and choice of the preview."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import datetime

from seller_desk.services.imports import FilePlan, PlannedRecord
from seller_desk.views.exchange.conflicts import Conflict, conflicts
from seller_desk.views.exchange.lines import Corrections, LineMaker, PlannedRow
from seller_desk.words import Verdict

_PROBLEMS_FIRST = (
    Verdict.REFUSED,
    Verdict.CHANGE,
    Verdict.NEW,
    Verdict.SAME,
    Verdict.LEFT_OUT,
)


class PlannedRows:
    """All records of a file by their place in it; made off the window's thread."""

    def __init__(
        self,
        plan: FilePlan,
        now: datetime,
        *,
        corrections: Corrections | None = None,
        before: "PlannedRows | None" = None,
    ) -> None:
        """`before`: the same file as it was planned last, whose order is kept where it can be."""
        self._records: Sequence[PlannedRecord] = plan.plan.records
        self._maker = LineMaker(plan, now, corrections or {})
        self.mapped = dict(plan.mapping.columns)
        self.now = now
        self._verdicts: list[Verdict] = []
        self._words: list[str] = []
        self.first_rows = array("q")
        weights: list[tuple[int, bool]] = []
        taken = {row for row, _ in plan.choice.taken}
        contested: list[PlannedRecord] = []
        for record in self._records:  # once: a record is made when it is looked at
            self._maker.notice(record)
            if record.kept or record.row in taken:
                contested.append(record)
            self._verdicts.append(record.verdict)
            self._words.append(self._maker.searched(record))
            self.first_rows.append(record.row)
            weights.append(_weight(record))
        self.columns = self._maker.columns
        self._in_file = array("q", range(len(weights)))
        self.problems_first = array("q", sorted(self._in_file, key=weights.__getitem__))
        self.is_same_list = before is not None and before.lists_the_same(self)
        if before is not None and self.is_same_list:
            self.problems_first = before.problems_first
        self.counts: Mapping[Verdict, int] = Counter(self._verdicts)
        known = {each.mark: each for each in before.conflicts} if before is not None else {}
        self.conflicts: Sequence[Conflict] = conflicts(contested, plan.choice, known)

    def __len__(self) -> int:
        """How many records the file holds."""
        return len(self._records)

    def find(self, verdict: Verdict | None, words: str, *, problems_first: bool) -> "array[int]":
        """The places of the records to list, in the order of the list."""
        found = self.problems_first if problems_first else self._in_file
        if verdict is not None:
            verdicts = self._verdicts
            found = array("q", [place for place in found if verdicts[place] is verdict])
        for word in words.casefold().split():
            said = self._words
            found = array("q", [place for place in found if word in said[place]])
        return found

    def rows(self, places: Sequence[int]) -> list[PlannedRow]:
        """The lines for these places."""
        return [self._maker.line(place, self._records[place]) for place in places]

    def lists_the_same(self, other: "PlannedRows") -> bool:
        """Whether the same cells make the same records: then each stays where it stands."""
        return self.mapped == other.mapped and self.first_rows == other.first_rows


def _weight(record: PlannedRecord) -> tuple[int, bool]:
    """Where it stands when those with problems come first."""
    return _PROBLEMS_FIRST.index(record.verdict), not record.problems
