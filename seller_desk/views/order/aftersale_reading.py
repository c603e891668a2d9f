"""What the page of after-sales asks the desk for, each in one go."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QImageReader
from sqlalchemy.orm import Session

from seller_desk.services import settings as rules
from seller_desk.services.files import KeptFile, place_of
from seller_desk.services.order import aftersale_queries as queries
from seller_desk.services.order.aftersale_queries import CaseFilter, CaseRow, CaseSight
from seller_desk.services.settings import ShopSettings
from seller_desk.views.order.aftersale_evidence import THUMB

if TYPE_CHECKING:
    from array import array


@dataclass(frozen=True, slots=True)
class CaseListing:
    """What a list has, and on the board its rows at once."""

    ids: "array[int]"
    cases: Sequence[CaseRow]
    settings: ShopSettings


def listing(session: Session, wanted: CaseFilter, *, with_rows: bool) -> CaseListing:
    """A list; the board wants its rows at once."""
    settings = rules.load(session)
    ids = queries.find(session, wanted)
    cases = queries.rows(session, ids, settings) if with_rows else []
    return CaseListing(ids, cases, settings)


def sight(session: Session, case_id: int, now: datetime) -> CaseSight | None:
    """One case in full."""
    return queries.sight(session, case_id, rules.load(session), now)


def blank(session: Session, number: str, now: datetime) -> CaseSight | None:
    """What a new case of that order starts from."""
    return queries.blank(session, number, rules.load(session), now)


def pictures(_session: Session, store: Path, kept: Sequence[KeptFile]) -> Mapping[str, QImage]:
    """Small pictures, read no larger than they are shown, off the window's thread."""
    found = {}
    for file in kept:
        reader = QImageReader(str(place_of(store, file.sha256)))
        reader.setDecideFormatFromContent(True)
        reader.setAutoTransform(True)
        size = reader.size()
        if size.isValid():
            room = QSize(THUMB[0] * 2, THUMB[1] * 2)
            reader.setScaledSize(size.scaled(room, Qt.AspectRatioMode.KeepAspectRatio))
        picture = reader.read()
        if not picture.isNull():
            found[file.sha256] = picture
    return found
