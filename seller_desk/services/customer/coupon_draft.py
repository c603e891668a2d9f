"""A coupon before it is made: its amounts, who it is for, and what keeps it from being made."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from seller_desk.errors import CustomerCode, Problem
from seller_desk.words import Tier

_USUAL_DAYS = 7


@dataclass(frozen=True, slots=True)
class Preset:
    """A coupon of the guide for one tier; KEY gets a quote instead, so it has no amounts."""

    tier: Tier
    threshold_fen: int | None
    reduction_fen: int | None


PRESETS = (
    Preset(Tier.NEW, 50_000, 3_000),
    Preset(Tier.REGULAR, 500_000, 30_000),
    Preset(Tier.KEY, None, None),
)


@dataclass(frozen=True, slots=True)
class CouponDraft:
    """A coupon before it is made; without tiers it is for named customers."""

    name: str
    threshold_fen: int
    reduction_fen: int
    tiers: frozenset[Tier]
    starts_on: date
    ends_on: date
    per_customer: int = 1
    total: int | None = None
    note: str = ""
    customers: tuple[int, ...] = ()

    @property
    def strength(self) -> float | None:
        """The part of the threshold that is taken off."""
        return self.reduction_fen / self.threshold_fen if self.threshold_fen > 0 else None

    @property
    def is_open_to_all(self) -> bool:
        """Whether every customer may have it."""
        return self.tiers == frozenset(Tier)

    @property
    def is_whole(self) -> bool:
        """Whether its amounts make sense, so that it can be tried on orders."""
        return 0 < self.reduction_fen < self.threshold_fen


def preset(one: Preset, today: date) -> CouponDraft:
    """The draft that a preset of the guide begins with."""
    return CouponDraft(
        name="",
        threshold_fen=one.threshold_fen or 0,
        reduction_fen=one.reduction_fen or 0,
        tiers=frozenset({one.tier}),
        starts_on=today,
        ends_on=today + timedelta(days=_USUAL_DAYS - 1),
    )


def faults(draft: CouponDraft) -> list[Problem]:
    """What keeps a coupon from being made."""
    checks = (
        (not draft.name.strip(), CustomerCode.MISSING_NAME, "name"),
        (draft.threshold_fen <= 0, CustomerCode.BAD_THRESHOLD, "threshold"),
        (draft.reduction_fen <= 0, CustomerCode.BAD_REDUCTION, "reduction"),
        (
            0 < draft.threshold_fen <= draft.reduction_fen,
            CustomerCode.REDUCTION_OVER_THRESHOLD,
            "reduction",
        ),
        (draft.ends_on < draft.starts_on, CustomerCode.BAD_DAYS, "ends_on"),
        (draft.per_customer < 1, CustomerCode.BAD_COUNT, "per_customer"),
        (draft.total is not None and draft.total < 1, CustomerCode.BAD_COUNT, "total"),
        (not draft.tiers and not draft.customers, CustomerCode.NO_AUDIENCE, "tiers"),
    )
    return [Problem(code, where=where) for is_so, code, where in checks if is_so]


def only_for(draft: CouponDraft, tier: Tier) -> CouponDraft:
    """The same for one tier alone."""
    return replace(draft, tiers=frozenset({tier}))
