"""What was done: operations, the rows they touched, and what sheets said before the shop edited."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, LargeBinary, UniqueConstraint, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from seller_desk.models.base import Base, time_check, words


class TouchAction(StrEnum):
    """What happened to the rows of a touch."""

    INSERT = "insert"
    UPDATE = "update"
    DELETE = "delete"


class Operation(Base):
    """One user-visible change. `undoes` names what it takes back, `undone_by` the reverse."""

    __tablename__ = "operation"
    __table_args__ = (time_check("at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str]
    facts: Mapped[dict[str, object]] = mapped_column(JSON, default=dict)
    at: Mapped[datetime]
    schema: Mapped[int]
    undoes: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))
    undone_by: Mapped[int | None] = mapped_column(ForeignKey("operation.id"))


class Touch(Base):
    """Rows of one table that an operation touched.

    Inserted rows stand as one range of ids with nothing beside it. Changed and deleted rows stand
    in `packed`: zlib-compressed JSON, for an update a list of `[id, {column: old}, {column: new}]`,
    for a delete a list of `{column: value}` with every column that has a value.
    """

    __tablename__ = "touch"
    __table_args__ = (
        Index(None, "operation_id"),
        Index(None, "table_name", "operation_id"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    operation_id: Mapped[int] = mapped_column(ForeignKey("operation.id"))
    table_name: Mapped[str]
    action: Mapped[TouchAction] = mapped_column(words(TouchAction))
    first_id: Mapped[int]
    last_id: Mapped[int]
    packed: Mapped[bytes | None] = mapped_column(LargeBinary)


class ImportedFile(Base):
    """A file by content, and the operation that brought it in."""

    __tablename__ = "imported_file"
    __table_args__ = (Index(None, "sha256"), time_check("at"), {"sqlite_autoincrement": True})

    id: Mapped[int] = mapped_column(primary_key=True)
    sha256: Mapped[str]
    name: Mapped[str]
    kind: Mapped[str]
    rows: Mapped[int]
    at: Mapped[datetime]


class ImportedValue(Base):
    """What a sheet last said of a field that the shop has changed since."""

    __tablename__ = "imported_value"
    __table_args__ = (
        UniqueConstraint("table_name", "row_id", "field"),
        {"sqlite_autoincrement": True},
    )

    id: Mapped[int] = mapped_column(primary_key=True)
    table_name: Mapped[str]
    row_id: Mapped[int]
    field: Mapped[str]
    value: Mapped[object] = mapped_column(JSON, nullable=True)


def newest_operation(session: Session) -> int:
    """The id of the newest operation, 0 in a new store."""
    return session.scalar(select(func.max(Operation.id))) or 0
