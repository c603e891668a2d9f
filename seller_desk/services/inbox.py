"""New sheets in a folder that is watched: found and told of, never imported from here.

A file counts when it has stopped growing, when the shop has not imported its content, and when it
is a sheet of a known kind. What lay there before counts only if the shop cannot know it yet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.clock import moment_of
from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.models.history import ImportedFile
from seller_desk.services.records.choice import NOTHING_CHOSEN
from seller_desk.services.records.recognition import recognise
from seller_desk.sheets import reader
from seller_desk.words import Cancelled

SUFFIXES = frozenset({".xlsx", ".xls", ".csv"})
AT_ONCE = 4
"""So many files are looked at in one survey; the rest waits for the next."""
_UNFINISHED = (".part", ".crdownload", ".tmp", ".download", ".partial")
_HIDDEN = (".", "~$", ".~")
_LATER = frozenset({FileCode.NOT_FOUND, StoreCode.CANCELLED})
"""Faults that say nothing of the content."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """A file as it stood in the folder; other bytes make it another sighting."""

    path: Path
    size: int
    modified_ns: int

    @property
    def at(self) -> datetime:
        """When it was written."""
        return moment_of(self.modified_ns / 1_000_000_000)


@dataclass(frozen=True, slots=True)
class NewSheet:
    """A sheet that the shop has not had; `layout` is that of sheet_profiles.csv, if it is clear."""

    path: Path
    sha256: str
    layout: str | None


@dataclass(frozen=True, slots=True)
class Memory:
    """What is kept from one survey to the next."""

    before: frozenset[Sighting] = frozenset()
    """What stood there at the last survey: what stands there unchanged has been written whole."""
    known: frozenset[Sighting] = frozenset()
    """What need not be looked at again."""


@dataclass(frozen=True, slots=True)
class Survey:
    """What a look at the folder has brought."""

    is_there: bool
    memory: Memory | None
    new: tuple[NewSheet, ...] = ()
    is_unsettled: bool = False
    """Files are still being written, or wait for their turn: look again soon."""


def survey(
    session: Session,
    folder: Path,
    memory: Memory | None,
    *,
    told: frozenset[str] = frozenset(),
    cancelled: Cancelled,
) -> Survey:
    """Look at a folder; `memory` is None at the first look. A folder that is gone is no fault.

    `told`: the contents that are not to be told of again.
    """
    found = sightings(folder)
    if found is None:
        return Survey(is_there=False, memory=memory)
    there = frozenset(found)
    kept = memory or Memory(known=_old(there, newest_import(session)))
    waiting = sorted(there - kept.known, key=lambda s: s.modified_ns, reverse=True)
    whole = [sighting for sighting in waiting if sighting in kept.before]
    looked = _look(session, whole[:AT_ONCE], told, cancelled)
    return Survey(
        is_there=True,
        memory=Memory(before=there, known=kept.known & there | looked.judged),
        new=looked.new,
        is_unsettled=len(waiting) > len(whole[:AT_ONCE]),
    )


def sightings(folder: Path) -> list[Sighting] | None:
    """The files that may be sheets, written by now or not; None when there is no such folder."""
    try:
        names = {path.name.lower(): path for path in folder.iterdir()}
    except OSError:
        return None
    wanted = (path for name, path in names.items() if _may_be_a_sheet(name, names))
    return [sighting for path in wanted if (sighting := _sight(path)) is not None]


def newest_import(session: Session) -> datetime | None:
    """When a file was last brought in."""
    return session.scalar(select(ImportedFile.at).order_by(ImportedFile.id.desc()).limit(1))


def imported(session: Session, hashes: Iterable[str]) -> frozenset[str]:
    """Those of the contents that were brought in; undoing an import forgets its file, too."""
    wanted = select(ImportedFile.sha256).where(ImportedFile.sha256.in_(list(hashes)))
    return frozenset(session.scalars(wanted))


def layout_of(path: Path, *, cancelled: Cancelled) -> str | None:
    """Which layout a file has; None when it fits several. Raises the codes of FileCode."""
    try:
        with reader.open_sheet(path, cancelled=cancelled) as sheet:
            return recognise(sheet, path.name, NOTHING_CHOSEN, {}).profile.name
    except DeskError as error:
        if error.first.code is FileCode.AMBIGUOUS_KIND:
            return None
        raise


@dataclass(frozen=True, slots=True)
class _Looked:
    new: tuple[NewSheet, ...] = ()
    judged: frozenset[Sighting] = frozenset()


def _look(
    session: Session, whole: Sequence[Sighting], told: frozenset[str], cancelled: Cancelled
) -> _Looked:
    looked = _Looked()
    for sighting in whole:
        try:
            new = _judge(
                session, sighting, told | {sheet.sha256 for sheet in looked.new}, cancelled
            )
        except DeskError as error:
            if error.first.code in _LATER:  # held by another program, or there is no time
                continue
            new = None
        looked = replace(looked, judged=looked.judged | {sighting})
        if new is not None:
            looked = replace(looked, new=(*looked.new, new))
    return looked


def _judge(
    session: Session, sighting: Sighting, told: frozenset[str], cancelled: Cancelled
) -> NewSheet | None:
    """The sheet if it is one to be told of. Raises the codes of FileCode, cancelled."""
    content = reader.sha256_of(sighting.path)
    if content in told or imported(session, [content]):
        return None
    return NewSheet(sighting.path, content, layout_of(sighting.path, cancelled=cancelled))


def _old(there: frozenset[Sighting], newest: datetime | None) -> frozenset[Sighting]:
    """What the shop could have imported by now; all of it when it never imported anything."""
    return frozenset(s for s in there if newest is None or s.at <= newest)


def _may_be_a_sheet(name: str, names: Iterable[str]) -> bool:
    if name.startswith(_HIDDEN) or Path(name).suffix not in SUFFIXES:
        return False
    return not any(name + ending in names for ending in _UNFINISHED)


def _sight(path: Path) -> Sighting | None:
    """A file that holds anything; None for a folder, an empty file, one that has just gone."""
    try:
        found = path.stat()
        is_file = path.is_file()
    except OSError:
        return None
    return Sighting(path, found.st_size, found.st_mtime_ns) if is_file and found.st_size else None
