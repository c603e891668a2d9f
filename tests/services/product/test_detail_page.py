"""The detail page: what each part says, how it is ordered, and when a page that was made is old."""

from dataclasses import replace
from datetime import datetime

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.listing import CaseStory, ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog, details, queries
from seller_desk.services.product.detail_page import (
    MOST_OWN_TEXT,
    USUAL,
    Block,
    Fact,
    Made,
    Part,
    Source,
    Story,
    Term,
    block_of,
    changed,
    differences,
    head,
    moved,
    page,
)
from seller_desk.services.product.detail_stored import (
    made_from,
    plan_from,
    stored_made,
    stored_plan,
)
from seller_desk.services.product.draft import ListingTexts, ProductDraft, SkuDraft
from seller_desk.services.product.queries import Flaw, ProductFilter
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ProductKind
from tests.makers import NOW

SHIRT = ProductDraft(
    title="夏季纯棉T恤 50件起批",
    code="JH-T2601",
    unit="件",
    minimum_quantity=50,
    kind=ProductKind.CUSTOM,
    lead_days=7,
    weight_grams=180,
    texts=ListingTexts(
        attributes=(("面料", "棉"),),
        selling_points=("重磅", "现货", "可印字", "七天", "第五条"),
        options="印花",
        process="1. 发图：1 小时内\n2、打样: 3 天 → 大货",
        production_days=7,
    ),
    tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)),
    skus=(SkuDraft("红;S"), SkuDraft("红;M"), SkuDraft("白;S"), SkuDraft("白;M")),
)
SOURCE = Source(
    SHIRT, 15, (Story("超市团服", 600, "a"),), ("x", "y"), "少件：7 天内补；质量；色差:4 级以内"
)


def facts(part: Part, source: Source = SOURCE) -> list[tuple[str, str, str]]:
    block = block_of(USUAL[list(Part).index(part)], source)
    return [(fact.term.value, fact.label, fact.value) for fact in block.facts]


def test_the_parameters_come_from_the_fields_of_the_product() -> None:
    assert facts(Part.PARAMETERS) == [
        ("price", "50–99 件", "1800"),
        ("price", "≥ 100 件", "1500"),
        ("attribute", "面料", "棉"),
        ("variants", "", "红、白 × S、M"),
        ("minimum", "", "50 件"),
        ("ship", "", "15"),
        ("lead", "", "7"),
        ("weight", "", "180"),
        ("code", "", "JH-T2601"),
    ]


def test_steps_and_promises_are_read_from_lines_as_people_write_them() -> None:
    steps = [(label, value) for term, label, value in facts(Part.PROCESS) if term == "step"]
    assert steps == [("发图", "1 小时内"), ("打样", "3 天"), ("大货", "")]
    promises = [(label, value) for _, label, value in facts(Part.SERVICE)]
    assert promises == [("少件", "7 天内补"), ("质量", ""), ("色差", "4 级以内")]


def test_a_long_line_without_a_name_is_a_note_that_nobody_cuts() -> None:
    long = replace(SOURCE, service="收到货七天内发现质量问题凭照片补发或退款")
    assert facts(Part.SERVICE, long) == [("promise", "", long.service)]


def test_goods_on_stock_have_no_process_and_an_empty_part_is_left_out() -> None:
    stock = replace(SOURCE, draft=replace(SHIRT, kind=ProductKind.STOCK), service="", stories=())
    assert [block.part for block in page(USUAL, stock)] == [None, Part.PARAMETERS, Part.PICTURES]


def test_the_head_shows_the_first_picture_and_the_others_close_the_page() -> None:
    said = head(SOURCE)
    assert said.of(Term.TITLE)[0].picture == "x"
    assert len(said.of(Term.POINT)) == 4
    assert [fact.picture for fact in page(USUAL, SOURCE)[-1].facts] == ["y"]


def test_parts_are_ordered_left_out_and_added_to_as_the_shop_wants() -> None:
    plan = moved(USUAL, Part.SERVICE, 0)
    plan = changed(plan, Part.CASES, is_on=False)
    plan = changed(plan, Part.SERVICE, text="开票另加点")
    blocks = page(plan, SOURCE)
    assert [block.part for block in blocks[1:]] == [
        *(Part.SERVICE, Part.PARAMETERS, Part.PROCESS, Part.PICTURES)
    ]
    assert blocks[1].of(Term.TEXT)[0].value == "开票另加点"
    assert [one.part for one in moved(plan, Part.SERVICE, 99)][-1] is Part.SERVICE


@pytest.mark.parametrize("stored", [None, 3, [["nowhere", True, ""]], [["service", "x", ""]]])
def test_a_plan_that_makes_no_sense_is_the_usual_one(stored: object) -> None:
    assert plan_from(stored) == USUAL


def test_plan_and_page_come_back_from_the_store_as_they_were() -> None:
    plan = changed(moved(USUAL, Part.PICTURES, 1), Part.CASES, is_on=False, text="x")
    assert plan_from(stored_plan(plan)) == plan
    made = Made(datetime(2026, 11, 20, 10, 0), page(plan, SOURCE))
    assert made_from(stored_made(made)) == made
    for broken in (None, {"at": "x", "said": []}, {"at": "2026-11-20", "said": [[]]}):
        assert made_from(broken) is None


def test_what_the_page_says_otherwise_is_told_with_both_values() -> None:
    made = Made(NOW, page(USUAL, SOURCE))
    assert differences(made, page(USUAL, SOURCE)) == ()
    draft = replace(SHIRT, tiers=(TierPrice(50, 1_900), TierPrice(100, 1_500)))
    now = page(USUAL, replace(SOURCE, draft=draft, ship_days=7, stories=()))
    found = [(one.part, one.term, one.old, one.new) for one in differences(made, now)]
    assert found == [
        (Part.PARAMETERS, Term.PRICE, "1800", "1900"),
        (Part.PARAMETERS, Term.SHIP, "15", "7"),
        (Part.CASES, Term.CASE, "超市团服", None),
    ]


def test_two_facts_of_one_name_are_compared_in_their_order() -> None:
    old = Made(NOW, (Block(Part.CASES, (Fact(Term.CASE, "a"), Fact(Term.CASE, "b"))),))
    now = (Block(Part.CASES, (Fact(Term.CASE, "a"), Fact(Term.CASE, "c"))),)
    assert [(one.old, one.new) for one in differences(old, now)] == [("b", "c")]


@pytest.fixture
def shirt(store: Store) -> int:
    with store.write("made", now=NOW) as session:
        product = catalog.create_product(session, SHIRT)
        session.add(CaseStory(product_id=product, text="超市团服", quantity=600))
        picture = {"sha256": "x", "name": "a.jpg", "width": 800, "height": 800, "size": 9}
        session.add(ProductImage(product_id=product, position=0, **picture))
    return product


def stale(store: Store) -> list[int]:
    with store.read() as session:
        wanted = ProductFilter(flaw=Flaw.OLD_PAGE)
        return list(queries.find(session, wanted, ShopSettings(), NOW.date()))


def test_a_page_is_old_once_its_product_says_something_else(store: Store, shirt: int) -> None:
    assert stale(store) == []
    details.note_detail(store, details.current(store, shirt), NOW)
    assert stale(store) == []
    with store.write("change_product", now=NOW) as session:
        base = catalog.draft_of(session, shirt)
        catalog.change_product(session, shirt, replace(base, minimum_quantity=60, tiers=()), base)
    assert stale(store) == [shirt]
    with store.read() as session:
        (row,) = queries.rows(session, [shirt], ShopSettings(), NOW.date())
        assert row.has_old_page
    details.note_detail(store, details.current(store, shirt), NOW)
    assert stale(store) == []
    history.undo(store, now=NOW)
    assert stale(store) == [shirt]


def test_texts_of_the_listing_and_the_page_do_not_overwrite_each_other(
    store: Store, shirt: int
) -> None:
    plan = changed(USUAL, Part.CASES, is_on=False)
    with store.write("plan_detail", now=NOW) as session:
        details.plan_detail(session, shirt, plan)
        base = catalog.draft_of(session, shirt)
        assert base.texts == SHIRT.texts
        texts = replace(base.texts, options="绣标")
        catalog.change_product(session, shirt, replace(base, texts=texts), base)
        assert details.detail_of(session, shirt, ShopSettings()).plan == plan
        assert session.get_one(Product, shirt).listing["options"] == "绣标"


def test_a_text_that_is_too_long_is_refused_at_its_part(store: Store, shirt: int) -> None:
    plan = changed(USUAL, Part.SERVICE, text="长" * (MOST_OWN_TEXT + 1))
    with pytest.raises(DeskError) as caught, store.write("plan_detail", now=NOW) as session:
        details.plan_detail(session, shirt, plan)
    assert (caught.value.first.code.value, caught.value.first.where) == ("too_long", "service")
