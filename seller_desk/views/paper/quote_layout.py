"""Which rows of a quote stand on which page; no row is split, and the end stays together."""

from collections.abc import Sequence
from dataclasses import dataclass

from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_sheet import QuoteSheet, SheetLine
from seller_desk.views.paper.ink import Style, wrapped
from seller_desk.views.paper.sizes import FOOT, LEFT, RIGHT

HEAD_ROW = 28
PICTURE, _PICTURE_GAP = 72, 12
STEPS_WIDTH = 134
FIRST_TABLE, NEXT_TABLE = 294, 84
_ROOM_BELOW = 4
_LEAST_ROW, _STEP_ROW, _EDGE = 46, 23, 10
_TERM, _TERM_GAP = 15, 4
TERMS_GAP, SUMS, TOTAL, SIGNING = 26, 19, 60, 136
NOTE = 36
"""Where the words to the buyer begin, beside their heading."""
TITLE, SPEC = Style(13, strong=True, color="#16294D"), Style(11)
TERM = Style(11)
MOST_STEPS = 3
_MOST_TITLE_LINES, _MOST_SPEC_LINES = 2, 2


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the columns of the table stand; None for one that has nothing to show."""

    number: float
    picture: float | None
    goods: float
    goods_room: float
    steps: float | None
    quantity: float
    price: float
    amount: float


@dataclass(frozen=True, slots=True)
class RowBox:
    """A row in its place."""

    index: int
    top: float
    height: float


@dataclass(frozen=True, slots=True)
class Page:
    """What stands on one page; `closing` is where the sums begin, on the last page only."""

    number: int
    count: int
    rows: tuple[RowBox, ...]
    closing: float | None

    @property
    def table(self) -> float:
        """Where the table begins."""
        return FIRST_TABLE if self.number == 1 else NEXT_TABLE


def columns(sheet: QuoteSheet) -> Columns:
    """Columns that nothing stands in give their room to the goods."""
    pictures = Shown.PICTURES in sheet.shown and any(line.picture for line in sheet.lines)
    steps = Shown.STEPS in sheet.shown and any(line.steps for line in sheet.lines)
    goods = LEFT + 26 + (PICTURE + _PICTURE_GAP if pictures else 0)
    quantity, price = RIGHT - 158.0, RIGHT - 90.0
    right = quantity - 64 - (STEPS_WIDTH + 14 if steps else 0)
    return Columns(
        number=LEFT + 4,
        picture=LEFT + 26 if pictures else None,
        goods=goods,
        goods_room=right - goods,
        steps=right + 14 if steps else None,
        quantity=quantity,
        price=price,
        amount=RIGHT - 4,
    )


def pages(sheet: QuoteSheet) -> Sequence[Page]:
    """The pages from first to last."""
    heights = [row_height(line, columns(sheet)) for line in sheet.lines]
    groups = _groups(heights)
    closing = closing_height(sheet)
    if groups[-1] and _bottom(len(groups), groups[-1], heights) + closing > FOOT - _ROOM_BELOW:
        # The last row goes along, so that the sums do not stand alone.
        moved = groups[-1][-1:] if len(groups[-1]) > 1 else []
        groups = [*groups[:-1], groups[-1][: len(groups[-1]) - len(moved)], moved]
    return [
        _page(number, len(groups), group, heights) for number, group in enumerate(groups, start=1)
    ]


def row_height(line: SheetLine, place: Columns) -> float:
    """As high as its longest cell."""
    words = 20 + 17 * (len(title_lines(line, place)) - 1)
    words += 14 if line.code else 0
    words += 15 * len(spec_lines(line, place)) + (20 if line.note or line.lead_days else 0)
    steps = _STEP_ROW * min(len(line.steps), MOST_STEPS) if place.steps is not None else 0
    picture = PICTURE if place.picture is not None else 0
    return max(_LEAST_ROW, words + 2 * _EDGE - 4, steps + 2 * _EDGE, picture + 18)


def title_lines(line: SheetLine, place: Columns) -> Sequence[str]:
    """The title in its lines."""
    return wrapped(line.title, TITLE, place.goods_room, most=_MOST_TITLE_LINES)


def spec_lines(line: SheetLine, place: Columns) -> Sequence[str]:
    """The variant in its lines."""
    return wrapped(line.spec, SPEC, place.goods_room, most=_MOST_SPEC_LINES) if line.spec else ()


def term_columns(terms: Sequence[str]) -> Sequence[Sequence[tuple[int, Sequence[str]]]]:
    """The numbered terms in two columns, the left one as long as the right or longer."""
    room = (RIGHT - LEFT) / 2 - 40
    lines = [(number, wrapped(term, TERM, room)) for number, term in enumerate(terms, start=1)]
    half = (len(lines) + 1) // 2
    return lines[:half], lines[half:]


def terms_height(sheet: QuoteSheet) -> float:
    """The heading, and the longer column."""
    if not sheet.terms and not sheet.texts.message:
        return 0
    columns_high = [
        sum(_TERM * len(lines) + _TERM_GAP for _, lines in column)
        for column in term_columns(sheet.terms)
    ]
    return TERMS_GAP + max(columns_high) + message_height(sheet) + 8


def message_height(sheet: QuoteSheet) -> float:
    """The words to the buyer."""
    lines = message_lines(sheet)
    return _TERM * len(lines) + 8 if lines else 0


def message_lines(sheet: QuoteSheet) -> Sequence[str]:
    """The words to the buyer as they go beside their heading."""
    text = sheet.texts.message
    return wrapped(text, TERM, RIGHT - LEFT - NOTE - 8) if text else ()


def closing_height(sheet: QuoteSheet) -> float:
    """Sums, total, terms, account and signatures."""
    return 14 + SUMS * 3 + TOTAL + terms_height(sheet) + SIGNING


def _page(number: int, count: int, group: Sequence[int], heights: Sequence[float]) -> Page:
    top = float((FIRST_TABLE if number == 1 else NEXT_TABLE) + HEAD_ROW)
    boxes = []
    for index in group:
        boxes.append(RowBox(index, top, heights[index]))
        top += heights[index]
    return Page(number, count, tuple(boxes), top if number == count else None)


def _groups(heights: Sequence[float]) -> list[list[int]]:
    groups: list[list[int]] = [[]]
    for index in range(len(heights)):
        if groups[-1] and _bottom(len(groups), [*groups[-1], index], heights) > FOOT - _ROOM_BELOW:
            groups.append([])
        groups[-1].append(index)
    return groups


def _bottom(number: int, group: Sequence[int], heights: Sequence[float]) -> float:
    top = (FIRST_TABLE if number == 1 else NEXT_TABLE) + HEAD_ROW
    return top + sum(heights[index] for index in group)
