"""What is noted beside a listing: prices of others, reviews in short, and bulk orders to show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Generic, TypeVar

from sqlalchemy import String, func, select, type_coerce
from sqlalchemy.orm import Session

from seller_desk.errors import AttachmentCode, ProductCode, refuse
from seller_desk.models.customer import Customer
from seller_desk.models.ledger import ledger_of
from seller_desk.models.listing import CaseStory, ReviewNote, RivalPrice
from seller_desk.models.order import Order, OrderLine
from seller_desk.models.store import Store
from seller_desk.services import files
from seller_desk.services.product.catalog import found_product
from seller_desk.services.product.tiers import MOST_FEN
from seller_desk.words import OrderStatus

MOST_TEXT = 300
MOST_NAME = 64
_MOST_PIECES = 10**7
_MILLI = 1_000
_PROPOSED = 5
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class RivalDraft:
    """What somebody else asks for the like, on a day."""

    day: date
    price_fen: int | None = None
    seller: str = ""


@dataclass(frozen=True, slots=True)
class ReviewDraft:
    """What a buyer's review says in short, and whether it was answered."""

    day: date
    text: str = ""
    is_good: bool = True
    is_answered: bool = False


@dataclass(frozen=True, slots=True)
class CaseDraft:
    """A bulk order that can be shown: without the buyer's name."""

    text: str = ""
    quantity: int | None = None
    picture: str | None = None
    """The photo by its content."""


@dataclass(frozen=True, slots=True)
class Noted(Generic[D]):
    """A note that stands, by the id of its row."""

    id: int
    draft: D


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that is noted of one product, the newest first; cases in the order of the page."""

    rivals: tuple[Noted[RivalDraft], ...] = ()
    reviews: tuple[Noted[ReviewDraft], ...] = ()
    cases: tuple[Noted[CaseDraft], ...] = ()


NOTHING = Remarks()


class BuyerKind(StrEnum):
    """What sort of buyer somebody is, as far as the company's name tells."""

    SUPERMARKET = "supermarket"
    SCHOOL = "school"
    HOTEL = "hotel"
    CLOTHES_SHOP = "clothes_shop"
    FACTORY = "factory"
    TRADER = "trader"
    COMPANY = "company"
    BUYER = "buyer"


_SIGNS: Mapping[BuyerKind, tuple[str, ...]] = {
    BuyerKind.SUPERMARKET: ("超市", "便利", "百货", "商场"),
    BuyerKind.SCHOOL: ("学校", "中学", "小学", "大学", "学院", "幼儿园", "教育", "培训"),
    BuyerKind.HOTEL: ("酒店", "宾馆", "餐饮", "民宿"),
    BuyerKind.CLOTHES_SHOP: ("服装", "服饰", "制衣", "女装", "男装", "童装"),
    BuyerKind.FACTORY: ("工厂", "制造", "厂"),
    BuyerKind.TRADER: ("贸易", "商贸", "电商", "电子商务", "商行"),
    BuyerKind.COMPANY: ("公司", "集团"),
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """A large order that could be told as a case: by its buyer's kind, never by the name."""

    kind: BuyerKind
    province: str | None
    quantity: int
    day: date


def remarks_of(session: Session, product_id: int) -> Remarks:
    """What is noted of one product."""
    rivals = session.scalars(
        select(RivalPrice)
        .where(RivalPrice.product_id == product_id)
        .order_by(RivalPrice.day.desc(), RivalPrice.id.desc())
    )
    reviews = session.scalars(
        select(ReviewNote)
        .where(ReviewNote.product_id == product_id)
        .order_by(ReviewNote.day.desc(), ReviewNote.id.desc())
    )
    cases = session.scalars(
        select(CaseStory).where(CaseStory.product_id == product_id).order_by(CaseStory.id)
    )
    return Remarks(
        tuple(Noted(row.id, _rival(row)) for row in rivals),
        tuple(Noted(row.id, _review(row)) for row in reviews),
        tuple(Noted(row.id, CaseDraft(row.text, row.quantity, row.sha256)) for row in cases),
    )


def keep_rival_price(
    session: Session, product_id: int, draft: RivalDraft, row_id: int | None = None
) -> None:
    """Note another shop's price, or change such a note.

    Raises no_such_product, missing_price, too_long.
    """
    if draft.price_fen is None or not 1 <= draft.price_fen <= MOST_FEN:
        raise refuse(ProductCode.MISSING_PRICE, where="rivals.price_fen")
    _check_length(draft.seller, "rivals.seller", MOST_NAME)
    row = _row(session, RivalPrice, product_id, row_id)
    row.day, row.price_fen = draft.day.isoformat(), draft.price_fen
    row.seller = draft.seller.strip() or None
    session.add(row)


def keep_review_note(
    session: Session, product_id: int, draft: ReviewDraft, row_id: int | None = None
) -> None:
    """Note a review, or change such a note. Raises no_such_product, missing_text, too_long."""
    row = _row(session, ReviewNote, product_id, row_id)
    row.text = _text(draft.text, "reviews.text")
    row.day = draft.day.isoformat()
    row.is_good, row.is_answered = draft.is_good, draft.is_answered
    session.add(row)


def put_case(
    store: Store,
    product_id: int,
    draft: CaseDraft,
    row_id: int | None = None,
    *,
    photo: Path | None = None,
    now: datetime,
    **_job: object,
) -> None:
    """A job: note a bulk order, or change such a note, with a photo where there is one.

    Raises no_such_product, missing_text, too_long, out_of_range, and what keeping a file raises.
    """
    text = _text(draft.text, "cases.text")
    if draft.quantity is not None and not 1 <= draft.quantity <= _MOST_PIECES:
        facts = {"minimum": 1, "maximum": _MOST_PIECES}
        raise refuse(ProductCode.OUT_OF_RANGE, where="cases.quantity", **facts)
    picture = draft.picture if photo is None else _photo(store, photo)
    with store.write("keep_case", now=now) as session:
        row = _row(session, CaseStory, product_id, row_id)
        row.text, row.quantity, row.sha256 = text, draft.quantity, picture
        session.add(row)


def remove_rival_price(session: Session, row_id: int) -> None:
    """Take such a note away; nothing when it is gone."""
    _remove(session, RivalPrice, row_id)


def remove_review_note(session: Session, row_id: int) -> None:
    """Take such a note away; nothing when it is gone."""
    _remove(session, ReviewNote, row_id)


def remove_case(session: Session, row_id: int) -> None:
    """Take such a note away; nothing when it is gone. Its photo stays for an undo."""
    _remove(session, CaseStory, row_id)


def proposals(session: Session, product_id: int) -> list[Proposal]:
    """The largest orders of a product that came to their end, as cases that could be told."""
    pieces = func.sum(OrderLine.quantity_milli)
    made_at = type_coerce(Order.created_at, String)
    wanted = (
        select(Order.province, made_at, Order.buyer_company, Customer.company, pieces)
        .join(OrderLine, OrderLine.order_id == Order.id)
        .outerjoin(Customer, Customer.id == Order.customer_id)
        .where(OrderLine.product_id == product_id, Order.status == OrderStatus.COMPLETED)
        .where(Order.created_at.is_not(None))
        .group_by(Order.id)
        .order_by(pieces.desc())
        .limit(_PROPOSED)
    )
    return [
        Proposal(
            kind_of(told or company or ""),
            province,
            (milli or 0) // _MILLI,
            date.fromisoformat(str(at)[:10]),
        )
        for province, at, told, company, milli in session.execute(wanted)
    ]


def kind_of(company: str) -> BuyerKind:
    """What sort of buyer that is by the company's name."""
    for kind, signs in _SIGNS.items():
        if any(sign in company for sign in signs):
            return kind
    return BuyerKind.BUYER


def lowest_rival(rivals: Sequence[Noted[RivalDraft]]) -> int | None:
    """The lowest of the last day on which prices of others were noted."""
    if not rivals:
        return None
    last = max(one.draft.day for one in rivals)
    return min(one.draft.price_fen or MOST_FEN for one in rivals if one.draft.day == last)


_Row = TypeVar("_Row", RivalPrice, ReviewNote, CaseStory)


def _row(session: Session, model: type[_Row], product_id: int, row_id: int | None) -> _Row:
    """The row that is meant, or a new one."""
    ledger_of(session).facts["title"] = found_product(session, product_id).title
    known = session.get(model, row_id) if row_id is not None else None
    return known or model(product_id=product_id)


def _remove(session: Session, model: type[_Row], row_id: int) -> None:
    row = session.get(model, row_id)
    if row is not None:
        ledger_of(session).facts["title"] = found_product(session, row.product_id).title
        session.delete(row)


def _photo(store: Store, path: Path) -> str:
    kept = files.keep(store.path, path)
    with files.place_of(store.path, kept.sha256).open("rb") as opened:
        head = opened.read(16)
    if files.type_of(head) not in files.PICTURES:
        raise refuse(AttachmentCode.WRONG_TYPE, where="cases.photo", name=path.name)
    return kept.sha256


def _text(text: str, where: str) -> str:
    if not text.strip():
        raise refuse(ProductCode.MISSING_TEXT, where=where)
    _check_length(text, where, MOST_TEXT)
    return text.strip()


def _check_length(text: str, where: str, most: int) -> None:
    if len(text) > most:
        raise refuse(ProductCode.TOO_LONG, where=where, maximum=most)


def _rival(row: RivalPrice) -> RivalDraft:
    return RivalDraft(date.fromisoformat(row.day), row.price_fen, row.seller or "")


def _review(row: ReviewNote) -> ReviewDraft:
    return ReviewDraft(date.fromisoformat(row.day), row.text, row.is_good, row.is_answered)
