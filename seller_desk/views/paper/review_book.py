"""The weekly review as a workbook: one sheet to read, one with every day."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import chain
from math import ceil
from pathlib import Path

from seller_desk.services.data.decomposition import Factor
from seller_desk.services.data.measures import DayFigure
from seller_desk.services.review import Review
from seller_desk.sheets.document import Cell, Look, Sheet, write_document
from seller_desk.sheets.writer import OutKind
from seller_desk.views import advice, findings
from seller_desk.views.formats import count
from seller_desk.views.paper import review_words as words
from seller_desk.views.wording import UNKNOWN, translate
from seller_desk.words import Tone

Row = tuple[Cell, ...]
_WIDTHS = (44, 15, 15, 15, 20, 40)
_WIDE = len(_WIDTHS)
_DAY_WIDTHS = (14, 14, 16, 16, 20, 18)
_LARGE = frozenset({Look.TITLE, Look.SECTION, Look.STRONG, Look.HEADING})
_LEAN = 0.9
"""So much of a column is left for strong letters."""
_LINE = 16
_LAST_NARROW = "\u2e7f"
_TONES = {Tone.SUCCESS: Look.GOOD, Tone.DANGER: Look.BAD}


def save_book(review: Review, path: Path) -> None:
    """Write an .xlsx. Raises not_writable, disk_full, disk_error."""
    write_document(path, (_reading(review), _days(review)))


def _reading(review: Review) -> Sheet:
    rows = chain(
        _head(review),
        _figures(review),
        _reasons(review),
        _actions(review),
        _outcomes(review),
        _movers(review),
        [(), (Cell(words.definitions(), look=Look.MUTED, span=_WIDE),)],
    )
    return Sheet(words.title(), _WIDTHS, tuple(fitted(row) for row in rows))


def fitted(row: Row) -> Row:
    """A row whose texts need more than one line is as high as the longest of them."""
    lines, column = 1, 0
    for cell in row:
        room = sum(_WIDTHS[column : column + cell.span]) * (_LEAN if cell.look in _LARGE else 1)
        lines = max(lines, ceil(_long(cell.value) / room))
        column += cell.span
    if lines == 1:
        return row
    return (replace(row[0], height=lines * _LINE), *row[1:])


def _long(value: object) -> int:
    """How many figures wide a text is; a Chinese character is as wide as two."""
    return sum(2 if sign > _LAST_NARROW else 1 for sign in value) if isinstance(value, str) else 0


def _head(review: Review) -> Iterable[Row]:
    shop = review.shop_name or translate("review", "My shop")
    yield (Cell(f"{shop} · {words.title()} · {words.week_name(review)}", look=Look.TITLE,
                span=_WIDE),)  # fmt: skip
    span = words.days(review.week.since, review.week.until)
    yield (Cell(f"{span} · {words.compared(review)}", look=Look.MUTED, span=_WIDE),)
    yield (Cell(words.headline(review), look=Look.STRONG, span=_WIDE),)
    yield (Cell(words.reason(review), span=_WIDE),)
    if lost := words.missing(review):
        yield (Cell(lost, look=Look.BAD, span=_WIDE),)


def _figures(review: Review) -> Iterable[Row]:
    yield ()
    yield _section(translate("review", "Figures"))
    for figure in words.figures(review):
        look = _TONES.get(figure.tone, Look.MUTED) if figure.tone else Look.MUTED
        yield (
            Cell(figure.name),
            Cell(figure.value, look=Look.STRONG),
            Cell(figure.delta or UNKNOWN, look=look),
        )


def _reasons(review: Review) -> Iterable[Row]:
    parts = review.parts
    yield ()
    yield _section(translate("review", "Why"), words.formula(review))
    yield _heading(
        "",
        translate("review", "Last week"),
        translate("review", "This week"),
        translate("review", "Effect (yuan)"),
        numbers=3,
    )
    for effect in parts.effects:
        kind = _KINDS[effect.factor]
        before, now = (
            round(value) if kind is OutKind.MONEY else float(value)
            for value in (effect.before, effect.now)
        )
        yield (
            Cell(words.factor(effect)),
            Cell(before, kind),
            Cell(now, kind),
            Cell(effect.effect_fen, OutKind.MONEY, _good(effect.effect_fen)),
        )
    yield (
        Cell(translate("review", "Paid amount (yuan)"), look=Look.STRONG),
        Cell(parts.before_fen, OutKind.MONEY, Look.STRONG),
        Cell(parts.now_fen, OutKind.MONEY, Look.STRONG),
        Cell(parts.change_fen, OutKind.MONEY, _good(parts.change_fen)),
    )


_KINDS = {
    Factor.VISITORS: OutKind.COUNT,
    Factor.CONVERSION: OutKind.SHARE,
    Factor.BUYERS: OutKind.COUNT,
    Factor.SPEND: OutKind.MONEY,
}


def _actions(review: Review) -> Iterable[Row]:
    yield ()
    yield _section(translate("review", "Do these first"))
    yield _heading(
        translate("review", "What to do"),
        translate("review", "Number"),
        translate("review", "Limit"),
        translate("review", "Rows"),
        translate("review", "Why"),
        span_last=2,
    )
    for finding in review.actions:
        yield (
            Cell(advice.todo(finding), look=Look.STRONG),
            Cell(advice.measured(finding.code, finding.value)),
            Cell(advice.measured(finding.code, finding.threshold)),
            Cell(count(len(finding.rows))),
            Cell(advice.cause(finding), span=2),
        )
    if not review.actions:
        yield (Cell(translate("review", "Nothing stands out this week."), span=_WIDE),)


def _outcomes(review: Review) -> Iterable[Row]:
    yield ()
    yield _section(translate("review", "Last week's five"), words.summary(review.outcomes))
    yield _heading(
        translate("review", "What was to be done"),
        translate("review", "Before"),
        translate("review", "Now"),
        translate("review", "Outcome"),
        translate("review", "Finding"),
        span_last=2,
    )
    for one in review.outcomes:
        kept = one.kept
        look = _TONES.get(words.VERDICT_TONES[one.verdict], Look.MUTED)
        yield (
            Cell(kept.action or advice.todo_of(kept.code)),
            Cell(advice.numbers(kept.code, kept.value)),
            Cell(advice.numbers(kept.code, one.value)),
            Cell(words.verdict(one.verdict), look=look),
            Cell(findings.name(kept.code), span=2),
        )
    if not review.outcomes:
        told = translate(
            "review", "No review was made last week, so there is nothing to follow up."
        )
        yield (Cell(told, span=_WIDE),)


def _movers(review: Review) -> Iterable[Row]:
    yield ()
    yield _section(translate("review", "Products that moved"))
    yield _heading(
        translate("review", "Product"),
        translate("review", "Last week"),
        translate("review", "This week"),
        translate("review", "Change"),
        numbers=3,
    )
    for one in review.movers:
        yield (
            Cell(one.title or one.code or translate("review", "Other goods")),
            Cell(one.before_fen, OutKind.MONEY),
            Cell(one.now_fen, OutKind.MONEY),
            Cell(one.change_fen, OutKind.MONEY, _good(one.change_fen)),
        )


def _days(review: Review) -> Sheet:
    heading = _heading(
        translate("review", "Day"),
        translate("review", "Visitors"),
        translate("review", "Ordering buyers"),
        translate("review", "Paid orders"),
        translate("review", "Paid amount (yuan)"),
        translate("review", "Ad spend (yuan)"),
        numbers=5,
    )
    days = (*review.before.by_day, *review.now.by_day)
    return Sheet(translate("review", "Day by day"), _DAY_WIDTHS, (heading, *map(_day, days)))


def _day(day: DayFigure) -> Row:
    return (
        Cell(day.day, OutKind.DATE),
        Cell(day.visitors, OutKind.COUNT),
        Cell(day.ordering_buyers, OutKind.COUNT),
        Cell(day.paid_orders, OutKind.COUNT),
        Cell(day.paid_fen, OutKind.MONEY),
        Cell(day.ad_spend_fen, OutKind.MONEY),
    )


def _section(title: str, hint: str = "") -> Row:
    said = f"{title}  {hint}" if hint else title
    return (Cell(said, look=Look.SECTION, span=_WIDE),)


def _heading(*names: str, span_last: int = 1, numbers: int = 0) -> Row:
    """Names of columns; those of the last ones stand over numbers, to the right."""
    texts = len(names) - numbers
    kinds = [OutKind.TEXT] * texts + [OutKind.COUNT] * numbers
    cells = [Cell(name, kind, Look.HEADING) for name, kind in zip(names, kinds, strict=True)]
    return (*cells[:-1], replace(cells[-1], span=span_last))


def _good(fen: int) -> Look:
    if fen == 0:
        return Look.PLAIN
    return Look.GOOD if fen > 0 else Look.BAD
