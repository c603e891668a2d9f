"""How an after-sale case may go on, whose turn it is, and until when: pure rules.

The states are the platform's own six. Their limits are experience, since 1688 publishes none
(facts/1688.md, D4): settings, not constants.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from enum import StrEnum

from seller_desk.services.settings import ShopSettings
from seller_desk.words import AfterSaleKind, AfterSaleState

_State = AfterSaleState
_SELLERS_TURN = frozenset({_State.WAIT_SELLER_AGREE, _State.WAIT_SELLER_RECEIVE})
_OF_GOODS = frozenset({_State.WAIT_BUYER_SEND, _State.WAIT_SELLER_RECEIVE})
_WITHOUT_RETURN = frozenset({AfterSaleKind.REFUND_ONLY, AfterSaleKind.RESEND})
_WITHOUT_MONEY = frozenset({AfterSaleKind.EXCHANGE, AfterSaleKind.RESEND})
_MOVES: Mapping[AfterSaleState, tuple[AfterSaleState, ...]] = {
    _State.WAIT_SELLER_AGREE: (
        _State.REFUND_SUCCESS,
        _State.WAIT_BUYER_SEND,
        _State.WAIT_BUYER_MODIFY,
        _State.REFUND_CLOSE,
    ),
    _State.WAIT_BUYER_MODIFY: (_State.WAIT_SELLER_AGREE, _State.REFUND_CLOSE),
    _State.WAIT_BUYER_SEND: (_State.WAIT_SELLER_RECEIVE, _State.REFUND_CLOSE),
    _State.WAIT_SELLER_RECEIVE: (
        _State.REFUND_SUCCESS,
        _State.WAIT_BUYER_MODIFY,
        _State.REFUND_CLOSE,
    ),
    _State.REFUND_SUCCESS: (),
    _State.REFUND_CLOSE: (),
}
_OF_A_DISPUTE = (_State.REFUND_SUCCESS, _State.REFUND_CLOSE)
"""The platform decides; where a dispute came from does not matter any more."""


class Turn(StrEnum):
    """Who has to do something."""

    SELLER = "seller"
    BUYER = "buyer"
    NOBODY = "nobody"


def moves(kind: AfterSaleKind, state: AfterSaleState) -> tuple[AfterSaleState, ...]:
    """The states that a case may come to, the seller's agreement first."""
    if kind is AfterSaleKind.DISPUTE and state.is_open:
        return _OF_A_DISPUTE
    if kind in _WITHOUT_RETURN:
        return tuple(to for to in _MOVES[state] if to not in _OF_GOODS)
    if state is _State.WAIT_SELLER_AGREE:
        return tuple(to for to in _MOVES[state] if to is not _State.REFUND_SUCCESS)
    return _MOVES[state]


def returns_goods(kind: AfterSaleKind) -> bool:
    """Whether goods come back; of a dispute it is not known."""
    return kind not in _WITHOUT_RETURN and kind is not AfterSaleKind.DISPUTE


def refunds_money(kind: AfterSaleKind) -> bool:
    """Whether money goes back when a case of this kind succeeds."""
    return kind not in _WITHOUT_MONEY


def turn(kind: AfterSaleKind, state: AfterSaleState) -> Turn:
    """Whose turn it is; a dispute is the seller's as long as it is open."""
    if not state.is_open:
        return Turn.NOBODY
    is_sellers = state in _SELLERS_TURN or kind is AfterSaleKind.DISPUTE
    return Turn.SELLER if is_sellers else Turn.BUYER


def time_allowed(
    kind: AfterSaleKind, state: AfterSaleState, settings: ShopSettings
) -> timedelta | None:
    """How long a case may stay where it is; None when it is settled."""
    if not state.is_open:
        return None
    if kind is AfterSaleKind.DISPUTE:
        return timedelta(days=settings.case_dispute_days)
    if state is _State.WAIT_SELLER_AGREE:
        return timedelta(hours=settings.case_answer_hours)
    if state is _State.WAIT_SELLER_RECEIVE:
        return timedelta(days=settings.case_receive_days)
    return timedelta(days=settings.case_buyer_days)


def respond_by(
    kind: AfterSaleKind,
    state: AfterSaleState,
    since: datetime | None,
    settings: ShopSettings,
) -> datetime | None:
    """Until when somebody has to act; None when it is settled, or nobody knows since when."""
    allowed = time_allowed(kind, state, settings)
    return None if since is None or allowed is None else since + allowed
