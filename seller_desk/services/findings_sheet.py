"""The findings as a sheet: what holds now, since when, and on how many rows it stands."""

from collections.abc import Callable, Iterable
from pathlib import Path

from sqlalchemy.orm import Session

from seller_desk.services.data.finding import Finding
from seller_desk.services.exports.tables import Table, TableColumn
from seller_desk.services.kept_findings import first_found
from seller_desk.sheets.writer import OutKind, write_table

_TABLE = Table(
    "诊断",
    "Findings",
    (
        TableColumn("代码", "Code", width=28),
        TableColumn("级别", "Level", width=10),
        TableColumn("说明", "What it says", width=60),
        TableColumn("行数", "Rows", OutKind.COUNT, 8),
        TableColumn("首次发现", "First found", OutKind.DATE, 14),
        TableColumn("数值", "Number", width=12),
        TableColumn("界限", "Limit", width=12),
        TableColumn("建议", "What to do", width=40),
    ),
)
Said = Callable[[Finding], tuple[str, str, str, str, str]]
"""Level, explanation, number, limit and advice in words."""


def write_findings(
    session: Session, found: Iterable[Finding], path: Path, language: str, said: Said
) -> int:
    """Write them to an .xlsx or .csv, the worst first; how many there are.

    The day is that of the first one kept, blank for one that was never acted on. Raises
    not_writable, disk_full, disk_error.
    """
    since = first_found(session)

    def row(finding: Finding) -> tuple[object, ...]:
        level, told, number, limit, advice = said(finding)
        count, day = len(finding.rows), since.get(finding.code)
        return (finding.code.value, level, told, count, day, number, limit, advice)

    name = _TABLE.name(language)
    return write_table(path, _TABLE.headings(language), map(row, found), sheet=name)
