"""The weekly review: what changed, why, the five things to do, and what became of the last five."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from seller_desk.errors import ReviewCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings as rules
from seller_desk.services.data.decomposition import Decomposition, decomposed
from seller_desk.services.data.finding import Finding
from seller_desk.services.data.measures import Figures, ProductFigure
from seller_desk.services.data.weeks import Week, last_whole_week
from seller_desk.services.figures import figures_of
from seller_desk.services.findings import snapshot
from seller_desk.services.kept_findings import (
    Watched,
    board_of,
    keep_checks,
    keep_findings,
    kept_between,
    newest_kept,
    watch,
)
from seller_desk.services.settings import ShopSettings

ACTIONS = 5
_MOVERS = 6
_MORNING = time(9)


@dataclass(frozen=True, slots=True)
class Mover:
    """One product whose paid amount has changed; no id for goods that name no product."""

    product_id: int | None
    title: str | None
    code: str | None
    before_fen: int
    now_fen: int

    @property
    def change_fen(self) -> int:
        """By how much."""
        return self.now_fen - self.before_fen


@dataclass(frozen=True, slots=True)
class Review:
    """One week beside the one before it."""

    week: Week
    made_at: datetime
    shop_name: str | None
    benchmark_conversion: float
    now: Figures
    before: Figures
    parts: Decomposition
    movers: tuple[Mover, ...]
    """The largest changes, the gains first."""
    actions: tuple[Finding, ...]
    outcomes: tuple[Watched, ...]
    """What the last review named."""
    missing_days: tuple[date, ...]
    """Days of the two weeks of which the visitors are not known."""

    @property
    def conversion(self) -> float | None:
        """Paying buyers ÷ visitors, which the amount is taken apart by; None in a broken week."""
        return paying_conversion(self.now)


def weekly_review(
    session: Session, settings: ShopSettings, now: datetime, week: Week | None = None
) -> Review:
    """The review of a week that is over, of the last one unless told. Raises week_not_over."""
    wanted = week or last_whole_week(now)
    if wanted > last_whole_week(now):
        raise refuse(ReviewCode.WEEK_NOT_OVER, week=str(wanted))
    at = _moment(wanted, now)
    today, before = (figures_of(session, one.days, at, settings) for one in (wanted, wanted.before))
    shop = snapshot(session, settings, at)
    last = kept_between(session, wanted.since, wanted.until)[:ACTIONS]
    return Review(
        week=wanted,
        made_at=now,
        shop_name=settings.shop_name,
        benchmark_conversion=settings.benchmark_conversion,
        now=today,
        before=before,
        parts=decomposed(before, today),
        movers=tuple(_movers(before.by_product, today.by_product)),
        actions=board_of(shop, newest_kept(session)).active[:ACTIONS],
        outcomes=tuple(watch(shop, kept) for kept in last),
        missing_days=tuple(
            day.day for one in (before, today) for day in one.by_day if day.visitors is None
        ),
    )


def keep_review(session: Session, week: Week | None, now: datetime) -> Review:
    """The review, its five actions remembered and the numbers of the last five kept."""
    made = weekly_review(session, rules.load(session), now, week)
    at = _moment(made.week, now)
    keep_findings(session, made.actions, at.date())
    keep_checks(session, made.outcomes, at)
    ledger_of(session).facts["week"] = str(made.week)
    return made


def is_kept(session: Session, week: Week) -> bool:
    """Whether the review of a week has been made: its actions stand in the week after."""
    return bool(kept_between(session, week.after.since, week.after.until))


def paying_conversion(figures: Figures) -> float | None:
    """Paying buyers ÷ visitors, where the visitors of every day are known."""
    if not figures.visitors or figures.traffic_days != figures.range.days:
        return None
    return figures.paying_buyers / figures.visitors


def _moment(week: Week, now: datetime) -> datetime:
    """The week after is when its actions are for; an older review is made of its Monday."""
    last = datetime.combine(week.after.until, time.max)
    return now if now <= last else datetime.combine(week.after.since, _MORNING)


def _movers(before: Iterable[ProductFigure], now: Iterable[ProductFigure]) -> list[Mover]:
    was = {one.id: one for one in before if one.paid_fen}
    is_now = {one.id: one for one in now if one.paid_fen}
    found = [
        Mover(
            product_id=key,
            title=(is_now.get(key) or was[key]).title,
            code=(is_now.get(key) or was[key]).code,
            before_fen=was[key].paid_fen if key in was else 0,
            now_fen=is_now[key].paid_fen if key in is_now else 0,
        )
        for key in {**was, **is_now}
    ]
    largest = sorted(found, key=lambda one: (-abs(one.change_fen), one.product_id or 0))[:_MOVERS]
    return sorted((one for one in largest if one.change_fen), key=lambda one: -one.change_fen)


def due_since(now: datetime) -> Week | None:
    """On a Monday, the week whose review is waiting to be made."""
    return last_whole_week(now) if now.date() - last_whole_week(now).until == timedelta(1) else None
