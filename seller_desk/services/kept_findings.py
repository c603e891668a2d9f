"""Findings that the shop has done something about: kept with day and number, and looked at again.

A finding that comes and goes by itself is not kept. One is kept when the weekly review names it,
when it is put off, and when the shop says that it has acted; then its number is compared.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.models.data import KeptFinding
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings as rules
from seller_desk.services.data.diagnosis import diagnose
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.measures import change
from seller_desk.services.data.remeasuring import LOW_IS_BAD, remeasured
from seller_desk.services.data.snapshot import Snapshot
from seller_desk.services.findings import snapshot
from seller_desk.services.limits import FindingCode
from seller_desk.services.settings import ShopSettings

RECHECK_DAYS = 14
"""So long after something was done its number is given time to move."""
_MOVED = 0.05
"""A smaller part of what it was is no movement."""


class Verdict(StrEnum):
    """What has become of a finding: 有用, 没动, 变差, 没做."""

    HELPED = "helped"
    SAME = "same"
    WORSE = "worse"
    NOT_DONE = "not_done"


@dataclass(frozen=True, slots=True)
class Kept:
    """One kept finding; days of it are whole days."""

    id: int
    code: FindingCode
    found_on: date
    rows: int
    value: float | None
    snoozed_until: date | None = None
    action: str | None = None
    done_at: datetime | None = None
    checked_on: date | None = None
    checked_value: float | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """Something that was done, and the number since."""

    kept: Kept
    value: float | None
    """The number now; None where nothing is left that it could be taken of."""
    verdict: Verdict


@dataclass(frozen=True, slots=True)
class Board:
    """The diagnosis as the shop works with it."""

    active: tuple[Finding, ...]
    snoozed: tuple[tuple[Finding, date], ...]
    watched: tuple[Watched, ...]
    """What was done lately, the newest first; its findings are not active meanwhile."""
    kept: Mapping[FindingCode, Kept]
    """The newest one of every code."""


def board(session: Session, settings: ShopSettings, now: datetime) -> Board:
    """What holds now, without what is put off or was acted on lately."""
    return board_of(snapshot(session, settings, now), newest_kept(session))


def board_of(shop: Snapshot, kept: Mapping[FindingCode, Kept]) -> Board:
    """The same of a snapshot that was taken already."""
    today = shop.now.date()
    active: list[Finding] = []
    snoozed: list[tuple[Finding, date]] = []
    for finding in diagnose(shop):
        known = kept.get(finding.code)
        until = known.snoozed_until if known else None
        if until is not None and until > today:
            snoozed.append((finding, until))
        elif known is None or not _is_recent(known, today):
            active.append(finding)
    recent = (one for one in kept.values() if _is_recent(one, today))
    watched = [watch(shop, one) for one in recent]
    watched.sort(key=lambda one: one.kept.done_at or shop.now, reverse=True)
    return Board(tuple(active), tuple(snoozed), tuple(watched), kept)


def watch(shop: Snapshot, kept: Kept) -> Watched:
    """The number of a kept finding as it is now, and what that means."""
    found = remeasured(shop, kept.code)
    value = None if found is None else found.value
    return Watched(kept, value, verdict(kept, value))


def verdict(kept: Kept, value: float | None) -> Verdict:
    """Whether a number has moved to the better since something was done."""
    if kept.done_at is None:
        return Verdict.NOT_DONE
    if value is None:
        return Verdict.HELPED
    before = kept.value or 0.0
    growth = change(value, before)
    if growth is None:
        growth = value - before
    if abs(growth) < _MOVED:
        return Verdict.SAME
    # A number below nothing, as of a fall that has become a rise, grows the other way round.
    falls = value < before
    return Verdict.WORSE if falls == (kept.code in LOW_IS_BAD) else Verdict.HELPED


def newest_kept(session: Session) -> Mapping[FindingCode, Kept]:
    """The newest kept one of every code that this program knows."""
    return {one.code: one for one in _all_kept(session)}


def kept_between(session: Session, since: date, until: date) -> Sequence[Kept]:
    """Those first kept on one of these days, in the order in which they were."""
    return [one for one in _all_kept(session) if since <= one.found_on <= until]


def first_found(session: Session) -> Mapping[FindingCode, date]:
    """The first day of every code of which one is kept."""
    found: dict[FindingCode, date] = {}
    for one in _all_kept(session):
        found[one.code] = min(found.get(one.code, one.found_on), one.found_on)
    return found


def snooze_finding(session: Session, code: FindingCode, until: date, now: datetime) -> None:
    """Do not show a finding before that day."""
    row = _open_row(session, code, now)
    row.snoozed_until = until.isoformat()
    _tell(session, code, until=until.isoformat())


def wake_finding(session: Session, code: FindingCode) -> None:
    """Show a finding again that was put off."""
    row = _newest_row(session, code)
    if row is not None and row.snoozed_until is not None:
        row.snoozed_until = None
        _tell(session, code)


def finish_finding(session: Session, code: FindingCode, now: datetime, action: str = "") -> None:
    """The shop has acted on a finding: from now on its number is watched."""
    row = _open_row(session, code, now)
    row.done_at = now.replace(microsecond=0)
    row.snoozed_until = None
    row.action = action.strip() or None
    _tell(session, code)


def recheck_findings(session: Session, now: datetime) -> None:
    """Take the number of everything that was done lately, and keep it."""
    shop = snapshot(session, rules.load(session), now)
    for kept in newest_kept(session).values():
        if kept.done_at is not None:
            _keep_check(session, watch(shop, kept), now)


def keep_findings(session: Session, found: Iterable[Finding], day: date) -> None:
    """Remember these as found on that day; what is remembered of it already stays."""
    known = {one.code for one in _all_kept(session) if one.found_on == day}
    for finding in found:
        if finding.code not in known:
            session.add(_row(finding, day))


def keep_checks(session: Session, watched: Iterable[Watched], now: datetime) -> None:
    """Keep numbers that were taken already."""
    for one in watched:
        if one.kept.done_at is not None:
            _keep_check(session, one, now)


def _is_recent(kept: Kept, today: date) -> bool:
    done = kept.done_at
    return done is not None and today - done.date() <= timedelta(RECHECK_DAYS)


def _keep_check(session: Session, watched: Watched, now: datetime) -> None:
    row = session.get(KeptFinding, watched.kept.id)
    if row is not None:
        row.checked_on = now.date().isoformat()
        row.checked_value = watched.value


def _open_row(session: Session, code: FindingCode, now: datetime) -> KeptFinding:
    """The newest one of a code on which nobody has acted yet, with its number; else a new one."""
    row = _newest_row(session, code)
    if row is not None and row.done_at is None:
        return row
    if row is not None and row.found_on == now.date().isoformat():
        return row
    shop = snapshot(session, rules.load(session), now)
    finding = remeasured(shop, code)
    row = KeptFinding(code=code.value, found_on=now.date().isoformat(), rows=0, value=None)
    if finding is not None:
        row = _row(finding, now.date())
    session.add(row)
    return row


def _row(finding: Finding, day: date) -> KeptFinding:
    return KeptFinding(
        code=finding.code.value,
        found_on=day.isoformat(),
        rows=len(finding.rows),
        value=float(finding.value),
    )


def _newest_row(session: Session, code: FindingCode) -> KeptFinding | None:
    wanted = select(KeptFinding).where(KeptFinding.code == code.value, KeptFinding.subject_id == 0)
    newest = wanted.order_by(KeptFinding.found_on.desc(), KeptFinding.id.desc())
    return session.scalars(newest.limit(1)).first()


def _all_kept(session: Session) -> Sequence[Kept]:
    wanted = select(KeptFinding).where(KeptFinding.subject_id == 0)
    rows = session.scalars(wanted.order_by(KeptFinding.found_on, KeptFinding.id))
    known = set(FindingCode)
    return [_kept(row) for row in rows if row.code in known]


def _kept(row: KeptFinding) -> Kept:
    return Kept(
        id=row.id,
        code=FindingCode(row.code),
        found_on=date.fromisoformat(row.found_on),
        rows=row.rows,
        value=row.value,
        snoozed_until=_day(row.snoozed_until),
        action=row.action,
        done_at=row.done_at,
        checked_on=_day(row.checked_on),
        checked_value=row.checked_value,
    )


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)


def _tell(session: Session, code: FindingCode, **facts: object) -> None:
    ledger_of(session).facts.update(finding=code.value, **facts)
