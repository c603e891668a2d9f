"""An order sheet is read: its rows gathered into orders."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from seller_desk.errors import CellProblem
from seller_desk.services.order.checks import check, future
from seller_desk.services.order.drafts import Gathering, OrderDraft
from seller_desk.services.order.profile import READ_COLUMNS
from seller_desk.services.order.rows import RowReader
from seller_desk.services.records.choice import NOTHING_CHOSEN, Choice
from seller_desk.services.records.profile import Profile, profile
from seller_desk.services.records.reading import cells_of, doubles, printed
from seller_desk.services.records.recognition import Recognised
from seller_desk.sheets.mapping import Mapping as HeadingMap
from seller_desk.sheets.reader import Block, OpenSheet
from seller_desk.words import Platform, Progress

ORDERS_1688 = "orders-1688"


@dataclass(frozen=True, slots=True)
class OrderSheet:
    """What a file says, not yet compared with the store."""

    platform: Platform
    mapping: HeadingMap
    headings: Mapping[str, str]
    """Key → heading as printed in the file, else as the platform prints it."""
    drafts: Sequence[OrderDraft]
    problems: tuple[CellProblem, ...]
    """What is odd about the sheet as a whole."""
    rows: int
    choice: Choice = NOTHING_CHOSEN


def read_orders(
    sheet: OpenSheet,
    found: Recognised,
    choice: Choice,
    *,
    now: datetime,
    progress: Progress | None = None,
) -> OrderSheet:
    """Read an open file whose layout is known. Raises the codes of `sheets.reader`."""
    blocks = cells_of(sheet, found.mapping, choice, progress)
    read = read_orders_from(blocks, found.mapping, now=now, known=found.profile, words=choice.words)
    return replace(read, choice=choice)


def read_orders_from(
    blocks: Iterable[Block],
    mapping: HeadingMap,
    *,
    now: datetime,
    known: Profile | None = None,
    words: Mapping[tuple[str, str], str] | None = None,
) -> OrderSheet:
    """The orders in blocks of rows, with the mapped columns; of the 1688 layout if none is told."""
    layout = known or profile(ORDERS_1688)
    headings = {column.key: column.heading for column in READ_COLUMNS} | printed(layout, mapping)
    rows = RowReader(list(mapping.columns), layout.columns)
    latest = future(now)
    meanings = {**layout.words, **(words or {})}
    gathering = Gathering(headings, lambda draft: check(draft, headings, latest, meanings))
    count = 0
    for block in blocks:
        count += len(block.numbers)
        for row in rows.rows(block):
            gathering.add(row)
    platform = layout.platform or Platform.ALIBABA_1688
    return OrderSheet(platform, mapping, headings, gathering.end(), doubles(mapping), count)
