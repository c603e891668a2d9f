"""Notes beside a listing: what may be noted, what is said of it, and taking it back."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, select

from seller_desk.errors import DeskError
from seller_desk.models.listing import CaseStory
from seller_desk.models.order import OrderLine
from seller_desk.models.store import Store
from seller_desk.services import files, history
from seller_desk.services.product import remarks
from seller_desk.services.product.remarks import (
    BuyerKind,
    CaseDraft,
    Noted,
    Proposal,
    ReviewDraft,
    RivalDraft,
)
from seller_desk.words import OrderStatus
from tests.makers import NOW, make_order, make_product

TODAY = NOW.date()
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 64


@pytest.fixture
def shirt(store: Store) -> int:
    with store.write("made", now=NOW) as session:
        return make_product(session, "纯棉短袖").id


@pytest.mark.parametrize(
    ("company", "kind"),
    [
        ("义乌好邻居连锁超市有限公司", BuyerKind.SUPERMARKET),
        ("成都市第七中学", BuyerKind.SCHOOL),
        ("锦禾服饰有限公司", BuyerKind.CLOTHES_SHOP),
        ("某某科技有限公司", BuyerKind.COMPANY),
        ("", BuyerKind.BUYER),
    ],
)
def test_a_buyer_is_told_by_its_kind_never_by_its_name(company: str, kind: BuyerKind) -> None:
    assert remarks.kind_of(company) is kind


def test_the_lowest_of_the_last_day_counts() -> None:
    drafts = [RivalDraft(TODAY, 1_900), RivalDraft(TODAY, 1_800)]
    drafts.append(RivalDraft(TODAY - timedelta(9), 900))
    assert remarks.lowest_rival([Noted(at, one) for at, one in enumerate(drafts)]) == 1_800
    assert remarks.lowest_rival([]) is None


def test_notes_are_kept_changed_and_taken_back(store: Store, shirt: int) -> None:
    with store.write("keep_rival_price", now=NOW) as session:
        remarks.keep_rival_price(session, shirt, RivalDraft(TODAY, 1_800, " 禾川 "))
        remarks.keep_review_note(session, shirt, ReviewDraft(TODAY, "偏小", is_good=False))
    remarks.put_case(store, shirt, CaseDraft("超市团服", 600), now=NOW)
    with store.read() as session:
        found = remarks.remarks_of(session, shirt)
    (rival,), (review,), (case,) = found.rivals, found.reviews, found.cases
    assert rival.draft == RivalDraft(TODAY, 1_800, "禾川")
    assert (review.draft.text, review.draft.is_good) == ("偏小", False)
    remarks.put_case(store, shirt, CaseDraft("学校班服", 300), case.id, now=NOW)
    with store.write("remove_review_note", now=NOW) as session:
        remarks.remove_review_note(session, review.id)
        session.flush()
        remarks.remove_review_note(session, review.id)
    with store.read() as session:
        found = remarks.remarks_of(session, shirt)
    assert (found.reviews, found.cases[0].draft.text) == ((), "学校班服")
    outcome = history.undo(store, now=NOW)
    assert outcome["reversed"] == {"reviews": 1}
    history.undo(store, now=NOW)
    with store.read() as session:
        found = remarks.remarks_of(session, shirt)
    assert (found.reviews[0].draft.text, found.cases[0].draft.text) == ("偏小", "超市团服")


def test_a_photo_is_kept_with_the_shop_and_nothing_else_is(
    store: Store, shirt: int, tmp_path: Path
) -> None:
    photo, paper = tmp_path / "a.png", tmp_path / "a.pdf"
    photo.write_bytes(PNG)
    paper.write_bytes(b"%PDF-1.4 " + b"0" * 64)
    remarks.put_case(store, shirt, CaseDraft("团服", 600), photo=photo, now=NOW)
    with pytest.raises(DeskError) as caught:
        remarks.put_case(store, shirt, CaseDraft("团服", 600), photo=paper, now=NOW)
    assert caught.value.first.code.value == "wrong_type"
    with store.read() as session:
        (case,) = remarks.remarks_of(session, shirt).cases
        assert session.scalar(select(func.count(CaseStory.id))) == 1
    assert case.draft.picture is not None
    assert files.place_of(store.path, case.draft.picture).read_bytes() == PNG


def test_what_says_nothing_is_refused_at_its_field(store: Store, shirt: int) -> None:
    found = []
    for rival in (RivalDraft(TODAY), RivalDraft(TODAY, 1, "长" * 65)):
        with pytest.raises(DeskError) as caught, store.write("made", now=NOW) as session:
            remarks.keep_rival_price(session, shirt, rival)
        found.append((caught.value.first.code.value, caught.value.first.where))
    with pytest.raises(DeskError) as caught, store.write("made", now=NOW) as session:
        remarks.keep_review_note(session, shirt, ReviewDraft(TODAY, " "))
    found.append((caught.value.first.code.value, caught.value.first.where))
    for case in (CaseDraft(""), CaseDraft("a", 0)):
        with pytest.raises(DeskError) as caught:
            remarks.put_case(store, shirt, case, now=NOW)
        found.append((caught.value.first.code.value, caught.value.first.where))
    assert found == [
        ("missing_price", "rivals.price_fen"),
        ("too_long", "rivals.seller"),
        ("missing_text", "reviews.text"),
        ("missing_text", "cases.text"),
        ("out_of_range", "cases.quantity"),
    ]


def test_the_largest_orders_that_came_to_their_end_are_proposed(store: Store, shirt: int) -> None:
    with store.write("made", now=NOW) as session:
        for number, pieces, status in (
            ("1", 100, OrderStatus.COMPLETED),
            ("2", 900, OrderStatus.COMPLETED),
            ("3", 5_000, OrderStatus.SHIPPED),
        ):
            line = OrderLine(position=1, product_id=shirt, quantity_milli=pieces * 1_000)
            make_order(
                session,
                number,
                status=status,
                lines=[line],
                province="广东",
                buyer_company="佛山好又多超市",
                created_at=NOW,
            )
        found = remarks.proposals(session, shirt)
    assert found[0] == Proposal(BuyerKind.SUPERMARKET, "广东", 900, date(2026, 11, 23))
    assert [one.quantity for one in found] == [900, 100]
