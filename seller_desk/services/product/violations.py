"""Violations: what the platform holds against the shop, and what was done about it.

The guide: 商品违规后需 24 小时内处理，超时会影响店铺权重.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from seller_desk.errors import DeskError, Problem, ProductCode, ViolationCode, refuse
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import Violation
from seller_desk.models.product import Product
from seller_desk.words import ViolationState

HANDLING = timedelta(hours=24)
MOST_POINTS = 100
OPEN = tuple(state for state in ViolationState if state.is_open)


@dataclass(frozen=True, slots=True)
class ViolationDraft:
    """What the platform told; `category` is a ViolationKind's value, or the shop's own words."""

    category: str
    opened_at: datetime
    points: int = 0
    text: str = ""
    product_id: int | None = None


@dataclass(frozen=True, slots=True)
class ViolationRow:
    """One violation, with the product that it is about."""

    id: int
    category: str
    points: int
    opened_at: datetime
    state: ViolationState
    text: str | None
    done: str | None
    appeal: str | None
    settled_at: datetime | None
    product_id: int | None
    product_title: str | None
    product_code: str | None

    @property
    def due_at(self) -> datetime | None:
        """Until when it must be handled; None once it is settled."""
        return self.opened_at + HANDLING if self.state.is_open else None

    @property
    def draft(self) -> ViolationDraft:
        """What the platform told, to be mended."""
        text = self.text or ""
        return ViolationDraft(self.category, self.opened_at, self.points, text, self.product_id)


def find_violations(
    session: Session, *, is_open: bool | None = None, product_id: int | None = None
) -> list[int]:
    """Violations by id: open ones first, those that must be handled soonest in front."""
    wanted = select(Violation.id, Violation.state, Violation.opened_at)
    if product_id is not None:
        wanted = wanted.where(Violation.product_id == product_id)
    found = [
        (row.id, row.state.is_open, row.opened_at)
        for row in session.execute(wanted)
        if is_open is None or row.state.is_open == is_open
    ]
    living = sorted((at, row) for row, lives, at in found if lives)
    settled = sorted(((at, row) for row, lives, at in found if not lives), reverse=True)
    return [row for _, row in (*living, *settled)]


def count_open(session: Session) -> int:
    """How many are not settled, also past their time."""
    counted = select(func.count(Violation.id)).where(Violation.state.in_(OPEN))
    return session.scalar(counted) or 0


def violation_rows(session: Session, ids: Sequence[int]) -> list[ViolationRow]:
    """Violations in the order of their ids; one that is gone by now is left out."""
    columns = (
        *(Violation.id, Violation.category, Violation.points, Violation.opened_at),
        *(Violation.state, Violation.text, Violation.done, Violation.appeal),
        *(Violation.settled_at, Violation.product_id),
    )
    joined = select(*columns, Product.title, Product.code).outerjoin(
        Product, Product.id == Violation.product_id
    )
    rows = session.execute(joined.where(Violation.id.in_(ids)))
    found = {row.id: ViolationRow(*list(row)) for row in rows}
    return [found[row] for row in ids if row in found]


def add_violation(session: Session, draft: ViolationDraft, now: datetime) -> int:
    """Note what the platform told; returns its id.

    Raises missing_category, out_of_range, in_the_future, no_such_product.
    """
    _check(session, draft, now)
    made = Violation(state=ViolationState.OPEN)
    _fill(made, draft)
    session.add(made)
    session.flush()
    _tell(session, made)
    return made.id


def change_violation(
    session: Session, violation_id: int, draft: ViolationDraft, now: datetime
) -> None:
    """Correct what the platform told. Raises as `add_violation`, no_such_violation."""
    found = _found(session, violation_id)
    _check(session, draft, now)
    _fill(found, draft)
    _tell(session, found)


def note_done(session: Session, violation_id: int, done: str) -> None:
    """What was done about it; it stays open. Raises no_such_violation."""
    found = _found(session, violation_id)
    found.done = done.strip() or None
    _tell(session, found)


def appeal_violation(session: Session, violation_id: int, appeal: str) -> None:
    """It was appealed against with this text; the platform has to answer.

    Raises missing_appeal, already_settled, no_such_violation.
    """
    found = _open(session, violation_id)
    if not appeal.strip():
        raise refuse(ViolationCode.MISSING_APPEAL, where="appeal")
    found.appeal = appeal.strip()
    found.state = ViolationState.APPEALED
    _tell(session, found)


def settle_violation(
    session: Session, violation_id: int, outcome: ViolationState, now: datetime
) -> None:
    """How it ended: SETTLED, or after an appeal WITHDRAWN or UPHELD.

    Raises missing_done, already_settled, no_such_violation.
    """
    found = _open(session, violation_id)
    if outcome is ViolationState.SETTLED and not found.done:
        raise refuse(ViolationCode.MISSING_DONE, where="done")
    found.state = outcome
    found.settled_at = now.replace(microsecond=0)
    _tell(session, found)


def reopen_violation(session: Session, violation_id: int) -> None:
    """It is not over yet. Raises no_such_violation."""
    found = _found(session, violation_id)
    found.state = ViolationState.APPEALED if found.appeal else ViolationState.OPEN
    found.settled_at = None
    _tell(session, found)


def _found(session: Session, violation_id: int) -> Violation:
    found = session.get(Violation, violation_id)
    if found is None:
        raise refuse(ViolationCode.NO_SUCH_VIOLATION)
    return found


def _open(session: Session, violation_id: int) -> Violation:
    found = _found(session, violation_id)
    if not found.state.is_open:
        raise refuse(ViolationCode.ALREADY_SETTLED)
    return found


def _check(session: Session, draft: ViolationDraft, now: datetime) -> None:
    problems = []
    if not draft.category.strip():
        problems.append(Problem(ViolationCode.MISSING_CATEGORY, where="category"))
    if draft.opened_at > now:
        problems.append(Problem(ViolationCode.IN_THE_FUTURE, where="opened_at"))
    if not 0 <= draft.points <= MOST_POINTS:
        span = {"minimum": 0, "maximum": MOST_POINTS}
        problems.append(Problem(ProductCode.OUT_OF_RANGE, where="points", facts=span))
    if draft.product_id is not None and session.get(Product, draft.product_id) is None:
        problems.append(Problem(ProductCode.NO_SUCH_PRODUCT, where="product_id"))
    if problems:
        raise DeskError(*problems)


def _fill(violation: Violation, draft: ViolationDraft) -> None:
    violation.product_id = draft.product_id
    violation.category = draft.category.strip()
    violation.points = draft.points
    violation.opened_at = draft.opened_at.replace(microsecond=0)
    violation.text = draft.text.strip() or None


def _tell(session: Session, violation: Violation) -> None:
    ledger_of(session).facts["category"] = violation.category
