"""The columns of the batch-ship sheet: what the shop calls them, and what stands below.

Kept as one text, `订单编号=number, 物流公司=courier`, so that it is a setting like any other.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

LONGEST_HEADING = 40
MOST_COLUMNS = 20
_BETWEEN = re.compile(r"[,\uff0c\n]")
_EQUALS = re.compile("[=\uff1d]")


class BatchField(StrEnum):
    """What can stand in a column."""

    NUMBER = "number"
    COURIER = "courier"
    TRACKING_NUMBER = "tracking_number"
    SHIPPED_AT = "shipped_at"
    TITLE = "title"
    RECEIVER = "receiver"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class BatchColumn:
    """One column of the sheet."""

    heading: str
    field: BatchField


HEADINGS: Mapping[BatchField, str] = {
    BatchField.NUMBER: "订单编号",
    BatchField.COURIER: "物流公司",
    BatchField.TRACKING_NUMBER: "运单号",
    BatchField.SHIPPED_AT: "发货时间",
    BatchField.TITLE: "货品标题",
    BatchField.RECEIVER: "收货人",
    BatchField.NOTE: "备注",
}
"""What the platform calls each of them."""
USUAL = tuple(
    BatchColumn(HEADINGS[field], field)
    for field in (BatchField.NUMBER, BatchField.COURIER, BatchField.TRACKING_NUMBER)
)
"""What the platform's page for many waybills takes."""


def written(columns: Iterable[BatchColumn]) -> str:
    """The columns as one text; `read` takes it apart again."""
    return ", ".join(f"{column.heading}={column.field}" for column in columns)


def read(text: str) -> tuple[BatchColumn, ...]:
    """The columns of such a text, full-width marks included.

    Raises ValueError when there is none, a heading is missing, stands twice or is too long, or a
    field is unknown.
    """
    columns = tuple(_column(part) for part in _BETWEEN.split(text.strip()))
    headings = {column.heading for column in columns}
    if len(headings) < len(columns) or len(columns) > MOST_COLUMNS:
        raise ValueError(f"no columns: {text}")
    return columns


def _column(part: str) -> BatchColumn:
    heading, *field = (piece.strip() for piece in _EQUALS.split(part))
    if not 0 < len(heading) <= LONGEST_HEADING or len(field) != 1:
        raise ValueError(f"no column: {part}")
    return BatchColumn(heading, BatchField(field[0].lower()))
