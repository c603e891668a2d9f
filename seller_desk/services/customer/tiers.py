"""Where the tiers begin, who would move with other bounds, and tiers set by hand."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from seller_desk.errors import CustomerCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.ledger import ledger_of
from seller_desk.services import settings as rules
from seller_desk.services.customer.people import name_of, standing, tell_of
from seller_desk.services.settings import ShopSettings
from seller_desk.services.tiers import ranking
from seller_desk.words import Tier

_MOST_FEN = 10**13
_MOST_DAYS = 3650


@dataclass(frozen=True, slots=True)
class TierRules:
    """Where REGULAR and KEY begin, and over how many days purchases count; 0 is all time."""

    regular_fen: int
    key_fen: int
    window_days: int = 0

    @property
    def fits(self) -> bool:
        """Whether the tiers lie above each other."""
        return 0 < self.regular_fen < self.key_fen <= _MOST_FEN and (
            0 <= self.window_days <= _MOST_DAYS
        )

    def put_in(self, settings: ShopSettings) -> ShopSettings:
        """The shop's rules with these in them."""
        return replace(
            settings,
            tier_regular_fen=self.regular_fen,
            tier_key_fen=self.key_fen,
            tier_window_days=self.window_days,
        )


@dataclass(frozen=True, slots=True)
class Move:
    """A customer whose tier would be another one."""

    customer_id: int
    name: str
    old: Tier
    new: Tier
    amount_fen: int
    """What makes the tier."""


@dataclass(frozen=True, slots=True)
class TierPreview:
    """What other bounds would mean, before anything is written."""

    before: Mapping[Tier, int]
    after: Mapping[Tier, int]
    moves: tuple[Move, ...]
    locked: int
    """Customers whose tier is set by hand, so that no bound moves them."""


def rules_of(settings: ShopSettings) -> TierRules:
    """The bounds as they stand."""
    return TierRules(settings.tier_regular_fen, settings.tier_key_fen, settings.tier_window_days)


def preview_tiers(session: Session, wanted: TierRules, now: datetime) -> TierPreview:
    """Who would move. Raises bad_tiers."""
    if not wanted.fits:
        raise refuse(CustomerCode.BAD_TIERS)
    settings = rules.load(session)
    old = ranking(session, settings, now)
    new = ranking(session, wanted.put_in(settings), now)
    before, after = dict.fromkeys(Tier, 0), dict.fromkeys(Tier, 0)
    moves = []
    for customer in session.scalars(select(Customer).where(Customer.merged_into.is_(None))):
        was, would = old.of(customer.id), new.of(customer.id)
        before[was] += 1
        after[would] += 1
        if was is not would:
            amount = new.amounts.get(customer.id, 0)
            moves.append(Move(customer.id, name_of(customer), was, would, amount))
    moves.sort(key=lambda move: (-move.amount_fen, move.customer_id))
    return TierPreview(before, after, tuple(moves), len(old.locks))


def change_tiers(session: Session, wanted: TierRules) -> None:
    """Write the bounds, in one step. Raises bad_tiers."""
    if not wanted.fits:
        raise refuse(CustomerCode.BAD_TIERS)
    settings = rules.load(session)
    bounds = [("tier.regular_fen", wanted.regular_fen), ("tier.key_fen", wanted.key_fen)]
    if wanted.regular_fen >= settings.tier_key_fen:  # never a moment in which they lie crosswise
        bounds.reverse()
    for key, value in (*bounds, ("tier.window_days", wanted.window_days)):
        rules.change_setting(session, key, str(value))
    facts = ledger_of(session).facts
    for name in ("key", "old", "new"):
        facts.pop(name, None)


def lock_tier(session: Session, customer_id: int, tier: Tier | None, reason: str = "") -> None:
    """Set a customer's tier by hand; None lets the purchases decide again.

    Raises missing_tier_reason, no_such_customer.
    """
    customer = standing(session, customer_id)
    if tier is not None and not reason.strip():
        raise refuse(CustomerCode.MISSING_TIER_REASON, where="reason")
    customer.tier_locked = tier
    customer.tier_reason = reason.strip() or None if tier is not None else None
    tell_of(session, customer)
