"""The base of all tables: column types, constraint names, and how values are stored."""

from datetime import datetime
from enum import Enum
from typing import Any, ClassVar

from sqlalchemy import CheckConstraint, Dialect, MetaData, String
from sqlalchemy import Enum as SqlEnum
from sqlalchemy.orm import DeclarativeBase
from sqlalchemy.types import TypeDecorator


def shop_time_text(value: datetime) -> str:
    """A wall-clock time as it stands in the store: 19 characters, without a fraction."""
    return value.isoformat(" ", "seconds")


class ShopTime(TypeDecorator[datetime]):
    """Beijing wall-clock time, stored as `2026-11-20 18:02:00` so that text order is time order."""

    impl = String(19)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        """The 19 characters of the store."""
        return None if value is None else shop_time_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        """The naive datetime again."""
        return None if value is None else datetime.fromisoformat(value)


def words(enum: type[Enum]) -> SqlEnum:
    """An enum stored by its value as text, without a constraint that would freeze its members."""
    return SqlEnum(
        enum,
        values_callable=lambda members: [member.value for member in members],
        native_enum=False,
        create_constraint=False,
        length=24,
    )


def time_check(column: str) -> CheckConstraint:
    """A time column holds 19 characters or nothing."""
    return CheckConstraint(f"length({column}) = 19", name=f"{column}_form")


class Base(DeclarativeBase):
    """Names every constraint, so that migrations can speak of them."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(table_name)s_%(column_0_N_name)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {datetime: ShopTime()}
