"""What the page of the diagnosis shows: the board, and what the first rows are called."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from seller_desk.services import settings as rules
from seller_desk.services.data.finding import Evidence, Noun
from seller_desk.services.evidence_rows import names
from seller_desk.services.kept_findings import Board, board
from seller_desk.services.settings import ShopSettings

SAMPLES = 2
"""So many rows of a finding stand on its card."""


@dataclass(frozen=True, slots=True)
class DiagnosisLook:
    """The board with names."""

    settings: ShopSettings
    board: Board
    names: Mapping[tuple[Noun, int], str]

    def name(self, row: Evidence) -> str:
        """What a row is called."""
        if row.day is not None:
            return f"{row.day}"
        return self.names.get((row.noun, row.id or 0), "")


def diagnosis_look(session: Session, now: datetime) -> DiagnosisLook:
    """The diagnosis as it stands."""
    settings = rules.load(session)
    found = board(session, settings, now)
    first = [row for finding in found.active for row in finding.rows[:SAMPLES]]
    return DiagnosisLook(settings, found, names(session, first))
