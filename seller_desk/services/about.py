"""Where the shop's data lies, and in what form."""

from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.orm import Session

from seller_desk.models.store import SCHEMA


@dataclass(frozen=True, slots=True)
class About:
    """The store's file and the library that keeps it."""

    path: Path
    size: int
    schema: int
    sqlite: str


def about(session: Session, path: Path) -> About:
    """What there is to say of the store at `path`."""
    version = session.execute(text("SELECT sqlite_version()")).scalar_one()
    return About(path=path, size=path.stat().st_size, schema=SCHEMA, sqlite=str(version))
