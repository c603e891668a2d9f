"""What is printed on a main image, and when it is out of date."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from seller_desk.errors import DeskError, ImageCode, TitleCode
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog, composing, images, stamps
from seller_desk.services.product.composing import Composed, Order
from seller_desk.services.product.draft import ListingTexts, ProductDraft
from seller_desk.services.product.image_checks import Measured
from seller_desk.services.product.stamps import Print, Said, Template, Wish
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.product.titles import TitleRules
from seller_desk.services.settings import ShopSettings, keep_free_text
from tests.makers import NOW

SHIRT = ProductDraft(
    title="2026 夏季纯棉T恤 50件起批",
    unit="件",
    minimum_quantity=50,
    tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500), TierPrice(500, 1_380)),
    texts=ListingTexts(selling_points=("350g 重磅", "6 色现货", "可绣标")),
)
SHOP = ShopSettings(shop_name="锦禾服饰")


def printed(wish: Wish, draft: ProductDraft = SHIRT) -> Print:
    return stamps.print_of(draft, SHOP, wish)


def test_numbers_come_from_the_product_and_empty_lines_from_its_points() -> None:
    lowest = printed(Wish())
    assert (lowest.minimum, lowest.price_label, lowest.price_fen) == ("50件起批", "500件价", 1_380)
    assert (lowest.headline, lowest.note, lowest.brand) == (
        "350g 重磅 · 6 色现货",
        "可绣标",
        "锦禾服饰",
    )
    chosen = printed(Wish(headline=" 秋冬新款 ", from_quantity=100))
    assert (chosen.headline, chosen.price_label, chosen.price_fen) == ("秋冬新款", "100件价", 1_500)
    table = printed(Wish(Template.TIERS))
    assert table.bands == (("50–99件", 1_800), ("100–499件", 1_500), ("≥500件", 1_380))


@pytest.mark.parametrize(
    ("template", "changes"),
    [
        (Template.RIBBON, {"tiers": ()}),
        (Template.TIERS, {"tiers": (), "minimum_quantity": None}),
        (Template.POINTS, {"texts": ListingTexts()}),
    ],
)
def test_a_template_without_its_facts_is_not_printed(
    template: Template, changes: dict[str, object]
) -> None:
    with pytest.raises(DeskError, match="nothing_to_print"):
        printed(Wish(template), replace(SHIRT, **changes))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("line", "codes", "may"),
    [
        ("秋冬新款", [], True),
        ("全网最好的卫衣", [TitleCode.BANNED_WORD], False),
        ("2024 新款", [TitleCode.STALE_YEAR], True),
    ],
)
def test_lines_are_held_to_the_rules_of_titles(
    line: str, codes: list[TitleCode], *, may: bool
) -> None:
    found = stamps.faults(printed(Wish(headline=line)), TitleRules(), NOW.date())
    assert [problem.code for problem in found] == codes
    assert stamps.is_allowed(found) is may


@pytest.fixture
def shirt(store: Store) -> int:
    with store.write("create_product", now=NOW) as session:
        product = catalog.create_product(session, SHIRT)
    photo = ("photo.jpg", b"\xff\xd8\xffphoto")
    images.put_images(
        store, product, [photo], measure=lambda _: Measured(800, 800, 1_000_000), now=NOW
    )
    return product


def render(path: Path, what: Print, most: int) -> bytes:
    """Stands in for a painter: what it would print, as the bytes of a file."""
    assert path.is_file()
    return b"\xff\xd8\xff" + f"{what.template}{what.price_fen}{what.minimum}{most}".encode()


def make(store: Store, *orders: Order) -> Composed:
    return composing.compose_images(store, orders, render=render, now=NOW)


def change(store: Store, product: int, **changes: object) -> None:
    with store.write("change_product", now=NOW) as session:
        draft = catalog.draft_of(session, product)
        catalog.change_product(session, product, replace(draft, **changes))  # type: ignore[arg-type]


def stale(store: Store) -> list[tuple[Said, object, object]]:
    with store.read() as session:
        found = stamps.stale_stamps(session)
    return [(each.what, each.old, each.new) for one in found for each in one.differences]


DEARER = (TierPrice(50, 1_900), TierPrice(100, 1_500), TierPrice(500, 1_480))


@pytest.mark.parametrize(
    ("wish", "changes", "told"),
    [
        (Wish(), {"tiers": DEARER}, [(Said.PRICE, 1_380, 1_480)]),
        (Wish(from_quantity=100), {"tiers": DEARER}, []),
        (Wish(), {"tiers": SHIRT.tiers[:2]}, [(Said.PRICE, 1_380, 1_500)]),
        (
            Wish(Template.TIERS),
            {"tiers": DEARER},
            [(Said.TIERS, [[50, 1800], [100, 1500], [500, 1380]],
              [[50, 1900], [100, 1500], [500, 1480]])],
        ),
        (Wish(Template.POINTS), {"tiers": DEARER}, []),
        (
            Wish(Template.POINTS),
            {"minimum_quantity": 20, "tiers": (TierPrice(20, 1_800),)},
            [(Said.MINIMUM, 50, 20)],
        ),
        (Wish(), {"title": "另一个标题 50件起批", "cost_fen": 900}, []),
        (Wish(), {"unit": "条"}, [(Said.UNIT, "件", "条")]),
    ],
)  # fmt: skip
def test_an_image_is_stale_when_what_it_prints_is_not_so(
    store: Store,
    shirt: int,
    wish: Wish,
    changes: dict[str, object],
    told: list[tuple[Said, object, object]],
) -> None:
    assert make(store, Order(shirt, wish)) == Composed(1, ())
    assert stale(store) == []
    change(store, shirt, **changes)
    assert stale(store) == told


def test_a_stale_image_is_made_again_in_its_place_or_let_be(store: Store, shirt: int) -> None:
    make(store, Order(shirt, Wish(headline="秋冬新款")))
    change(store, shirt, tiers=DEARER)
    with store.read() as session:
        found = stamps.stale_stamps(session)
        before = images.images_of(session, shirt)
    make(store, *composing.orders_of(found))
    assert stale(store) == []
    with store.read() as session:
        after = images.images_of(session, shirt)
    assert [each.position for each in after] == [each.position for each in before] == [0, 1]
    assert after[1].sha256 != before[1].sha256
    assert after[1].stamp is not None
    assert after[1].stamp["headline"] == "秋冬新款"
    history.undo(store, now=NOW)
    assert stale(store) == [(Said.PRICE, 1_380, 1_480)]
    with store.write("keep_stamp", now=NOW) as session:
        stamps.keep_stamp(session, found[0].image_id)
    assert stale(store) == []
    change(store, shirt, minimum_quantity=50, tiers=SHIRT.tiers[:1])
    assert [what for what, _, _ in stale(store)] == [Said.PRICE]


def test_what_cannot_be_made_is_told_and_the_others_are_one_step(
    store: Store, shirt: int, dump: Callable[[], object]
) -> None:
    with store.write("create_product", now=NOW) as session:
        bare = catalog.create_product(session, replace(SHIRT, title="没有照片"))
    before = dump()
    done = make(
        store, Order(bare, Wish()), Order(shirt, Wish()), Order(shirt, Wish(Template.POINTS))
    )
    assert (done.count, [each.code for each in done.problems]) == (2, [ImageCode.NO_PHOTO])
    history.undo(store, now=NOW)
    assert dump() == before
    banned = make(store, Order(shirt, Wish(headline="最好的卫衣")))
    assert [each.code for each in banned.problems] == [TitleCode.BANNED_WORD]


def test_a_job_that_is_stopped_leaves_everything_as_it_was(
    store: Store, shirt: int, dump: Callable[[], object]
) -> None:
    before = dump()
    told: list[int] = []
    with pytest.raises(DeskError, match="cancelled"):
        composing.compose_images(
            store,
            [Order(shirt, Wish(one)) for one in Template],
            render=render,
            now=NOW,
            progress=lambda _stage, done, _total: told.append(done),
            cancelled=lambda: len(told) > 1,
        )
    assert told == [1, 2]
    assert dump() == before


def test_the_logo_of_the_shop_is_printed_when_it_has_one(store: Store, shirt: int) -> None:
    with store.write("choose_shop_picture", now=NOW) as session:
        keep_free_text(session, "shop.logo", "ab" * 32)
    with store.read() as session:
        found = composing.bench(session, shirt)
    assert composing.printed(found, Wish(), NOW.date()).logo == "ab" * 32
