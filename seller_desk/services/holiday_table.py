"""A table of public days (日期, 休/班, 名称) becomes the shop's own list of them.

Read, looked at, kept: what a table says of a day counts more than the list that comes with the
program; days that an earlier table gave to the same years are gone with the new one.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.errors import CellCode, CellProblem, FileCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.store import Store
from seller_desk.services import settings as rules
from seller_desk.services.holidays import LONGEST_NAME, read_holidays, written_holidays
from seller_desk.services.workdays import Given, PublicDay, public_days
from seller_desk.sheets import mapping
from seller_desk.sheets.cells import Cell, CellFault, day, shown, text
from seller_desk.sheets.columns import CellKind, Column
from seller_desk.sheets.reader import open_sheet
from seller_desk.words import Cancelled

KEY = "deadline.holidays"
_COLUMNS = (
    Column("day", ("日期", "放假日期", "day", "date"), CellKind.DAY),
    Column("kind", ("休/班", "休班", "类型", "状态", "安排", "kind", "type"), CellKind.TEXT),
    Column("name", ("名称", "节日", "节假日", "节假日名称", "name", "holiday"), CellKind.TEXT),
)
_NEEDED = frozenset({"day", "kind"})
_OFF = frozenset(
    ("休", "休息", "休假", "放假", "假", "假日", "假期", "节假日", "法定节假日", "公休", "holiday")
) | {"off", "rest", "free"}
_WORK = frozenset(
    ("班", "上班", "补班", "调班", "工作日", "调休上班", "补休上班", "workday", "work")
)
_NAMES: Mapping[str, str] = {
    "元旦": "new_year",
    "元旦节": "new_year",
    "春节": "spring_festival",
    "清明": "tomb_sweeping",
    "清明节": "tomb_sweeping",
    "劳动节": "labour_day",
    "五一": "labour_day",
    "端午": "dragon_boat",
    "端午节": "dragon_boat",
    "中秋": "mid_autumn",
    "中秋节": "mid_autumn",
    "国庆": "national_day",
    "国庆节": "national_day",
}


@dataclass(frozen=True, slots=True)
class HolidayPlan:
    """What a table would change; nothing is written yet."""

    file: str
    given: Given
    """The days of the table."""
    new: int
    changed: int
    gone: int
    """Days of an earlier table that this one does not name any more."""
    written: str
    """All days that the shop has brought in, then."""
    problems: tuple[CellProblem, ...]

    @property
    def years(self) -> tuple[int, ...]:
        """The years of the table."""
        return tuple(sorted({at.year for at, _ in self.given}))

    @property
    def changes_something(self) -> bool:
        """Whether anything would be another than now."""
        return bool(self.new or self.changed or self.gone)


def plan_holidays(
    store: Store, path: Path, *, cancelled: Cancelled | None = None, **_job: object
) -> HolidayPlan:
    """A job: read a table and compare it with what is known. Raises what `open_sheet` does."""
    given, problems = read_table(path, cancelled=cancelled)
    with store.read() as session:
        own = read_holidays(rules.load(session).deadline_holidays)
    return compared(path.name, given, own, problems)


def compared(
    file: str, given: Given, own: Given, problems: Iterable[CellProblem] = ()
) -> HolidayPlan:
    """A table beside the days that the shop has brought in before."""
    years = {at.year for at, _ in given}
    before, said = dict(own), dict(given)
    known = {**public_days(), **before}
    kept = {at: what for at, what in before.items() if at.year not in years}
    return HolidayPlan(
        file=file,
        given=given,
        new=sum(at not in known for at in said),
        changed=sum(at in known and known[at] != what for at, what in said.items()),
        gone=sum(at.year in years and at not in said for at in before),
        written=written_holidays(frozenset((kept | said).items())),
        problems=tuple(problems),
    )


def keep_holidays(session: Session, file: str, written: str) -> None:
    """Keep the days of a plan as one step. Raises bad_value."""
    years = sorted({at.year for at, _ in read_holidays(written)})
    rules.change_setting(session, KEY, written)
    facts = ledger_of(session).facts
    for name in ("key", "old", "new"):
        facts.pop(name, None)
    facts.update(file=file, years=", ".join(map(str, years)))


def read_table(
    path: Path, *, cancelled: Cancelled | None = None
) -> tuple[Given, tuple[CellProblem, ...]]:
    """The days of a table, and what is wrong with its other rows. Raises no_header too."""
    with open_sheet(path, cancelled=cancelled) as sheet:
        found = mapping.heading_row(sheet.head, _COLUMNS, lambda one: set(one.columns) >= _NEEDED)
        if found is None:
            raise refuse(FileCode.NO_HEADER, file=path.name)
        keys = [column.key for column in _COLUMNS if column.key in found.columns]
        places = [found.columns[key] for key in keys]
        headings = {key: found.heading(key) for key in keys}
        rows = [row for block in sheet.rows(found.heading_row, places) for row in block]
    days: dict[date, PublicDay] = {}
    problems: list[CellProblem] = []
    for number, *cells in rows:
        said = dict(zip(keys, cells, strict=True))
        row = int(str(number))
        faults = tuple(_faults(row, said, headings))
        if any(cell is not None for cell in said.values()):
            problems += faults
        if not faults:
            problems += _take(row, said, headings, days)
    return frozenset(days.items()), tuple(problems)


def _faults(
    row: int, said: Mapping[str, Cell], headings: Mapping[str, str]
) -> Iterator[CellProblem]:
    code = _fault_of_day(said["day"])
    if code is not None:
        yield CellProblem(row, headings["day"], code, shown(said["day"]))
    if _is_free(said["kind"]) is None:
        value = shown(said["kind"])
        yield CellProblem(row, headings["kind"], CellCode.UNKNOWN_WORD, value)


def _fault_of_day(cell: Cell) -> CellCode | None:
    try:
        return None if day(cell) is not None else CellCode.INVALID_DATE
    except CellFault as fault:
        return fault.code


def _take(
    row: int, said: Mapping[str, Cell], headings: Mapping[str, str], days: dict[date, PublicDay]
) -> Iterator[CellProblem]:
    """Note a row's day; a day that is said twice, and differently, is a fault of the second."""
    at = date.fromisoformat(day(said["day"]) or "")
    name = "".join((_plain(said.get("name")) or "").split(";"))[:LONGEST_NAME]
    what = PublicDay(bool(_is_free(said["kind"])), _NAMES.get(name, name))
    if days.setdefault(at, what).is_free is not what.is_free:
        yield CellProblem(row, headings["day"], CellCode.DUPLICATE_RECORD, shown(said["day"]))


def _is_free(cell: Cell) -> bool | None:
    word = (_plain(cell) or "").lower()
    if word in _OFF:
        return True
    return False if word in _WORK else None


def _plain(cell: Cell) -> str | None:
    try:
        said = text(cell)
    except CellFault:
        return None
    return None if said is None else "".join(said.split())
