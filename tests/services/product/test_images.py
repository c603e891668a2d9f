"""The images of a listing: measured by their border, put into places, moved, undone."""

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.errors import DeskError, ImageCode, Level, ListingCode, refuse
from seller_desk.models.store import Store
from seller_desk.services import backup, files, history
from seller_desk.services.product import image_checks, images, listing
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.image_checks import Measured
from seller_desk.services.product.images import Source, Taken
from seller_desk.services.product.listing import ImageFacts, ListingFacts
from seller_desk.services.product.titles import TitleRules
from seller_desk.services.settings import ShopSettings
from seller_desk.words import ImageRole
from tests.makers import NOW, make_product

Dump = Callable[[], object]
WHITE, RED = b"\xff\xff\xff", b"\xcf\x37\x2c"
GOOD = Measured(800, 800, 1_000_000)


@pytest.mark.parametrize(
    ("middle", "border", "share"),
    [(RED, WHITE, 1_000_000), (WHITE, RED, 0), (WHITE, b"\xf4\xf4\xf4", 1_000_000)],
    ids=["goods on white", "a coloured wall", "the grey of a JPEG"],
)
def test_only_the_border_says_whether_the_ground_is_white(
    middle: bytes, border: bytes, share: int
) -> None:
    side = 60
    pixels = b"".join(
        border if min(x, y) < 2 or max(x, y) >= side - 2 else middle
        for y in range(side)
        for x in range(side)
    )
    assert image_checks.white_share(pixels, side, side) == share


@given(st.integers(1, 40), st.integers(1, 40))
def test_a_border_has_a_share_whatever_its_shape(width: int, height: int) -> None:
    assert image_checks.white_share(WHITE * width * height, width, height) == 1_000_000
    assert image_checks.white_share(RED * width * height, width, height) == 0


@pytest.mark.parametrize(
    ("content", "is_cut"),
    [
        (b"\xff\xd8 head \xff\xda scan \xff\xd9", False),
        (b"\xff\xd8 head \xff\xda scan", True),
        (b"\xff\xd8 \xff\xd8 thumb \xff\xda \xff\xd9 head \xff\xda scan", True),
        (b"\xff\xd8 \xff\xda one \xff\xd9 and a film behind it", False),
        (b"\x89PNG", False),
    ],
)
def test_a_jpeg_is_whole_when_an_end_follows_its_last_scan(content: bytes, *, is_cut: bool) -> None:
    assert image_checks.is_cut_off(content) is is_cut


@pytest.mark.parametrize(
    ("found", "open_codes"),
    [
        ([], [("images_too_few", "images.0")]),
        ([ImageFacts(800, 800, 990_000, at) for at in range(5)], []),
        (
            [ImageFacts(800, 800, 0, at) for at in (1, 2, 3, 4, 5)],
            [("first_not_white", "images.0")],
        ),
        (
            [ImageFacts(800, 800, 1_000_000, at) for at in (0, 1, 2, 4)],
            [("images_too_few", "images.3")],
        ),
        (
            [ImageFacts(800, 700 if at == 3 else 800, 990_000, at) for at in range(5)],
            [("image_too_small", "images.3"), ("image_not_square", "images.3")],
        ),
        (
            [ImageFacts(900, 900, 990_000, at, 6_000_000 if at == 2 else 9) for at in range(5)],
            [("image_too_heavy", "images.2")],
        ),
    ],
    ids=["none", "all well", "the first is missing", "a gap", "small and oblong", "heavy"],
)
def test_the_check_leads_to_the_place_of_the_image(
    found: list[ImageFacts], open_codes: list[tuple[str, str]]
) -> None:
    facts = ListingFacts(ProductDraft(title="T恤"), tuple(found))
    check = listing.check_listing(facts, ShopSettings(), TitleRules(), NOW.date())
    told = [item for item in check.open_items if item.where.startswith("images")]
    assert [(str(item.code), item.where) for item in told] == open_codes
    soft = {ListingCode.IMAGE_NOT_SQUARE, ListingCode.IMAGE_TOO_HEAVY}
    assert all((item.level is Level.WARNING) is (item.code in soft) for item in told)


@pytest.fixture
def product(store: Store) -> int:
    with store.write("made", now=NOW) as session:
        return make_product(session, "纯棉短袖T恤").id


def look(source: Source) -> Measured:
    """Stands in for a decoder: everything is a picture but what says that it is none."""
    name = source.name if isinstance(source, Path) else source[0]
    if name.startswith("no"):
        raise refuse(ImageCode.NOT_A_PICTURE, name=name)
    return GOOD


def put(store: Store, product: int, *names: str, position: int | None = None) -> Taken:
    sources: list[Source] = [(name, b"\xff\xd8\xff" + name.encode()) for name in names]
    return images.put_images(store, product, sources, measure=look, now=NOW, position=position)


def standing(store: Store, product: int) -> list[tuple[int, str, ImageRole | None]]:
    with store.read() as session:
        found = images.images_of(session, product)
    return [(each.position, each.name, each.role) for each in found]


def test_pictures_fill_the_free_places_and_what_is_none_is_told(store: Store, product: int) -> None:
    taken = put(store, product, "a.jpg", "no.jpg", "b.jpg")
    assert [problem.code for problem in taken.problems] == [ImageCode.NOT_A_PICTURE]
    assert (taken.count, [name for _, name, _ in standing(store, product)]) == (
        2,
        ["a.jpg", "b.jpg"],
    )
    put(store, product, *(f"{at}.jpg" for at in range(9)))
    assert put(store, product, "c.jpg", "d.jpg").problems[0].code is ImageCode.IMAGES_FULL
    assert len(standing(store, product)) == images.PLACES


def test_changing_places_changes_roles_and_every_step_can_be_undone(
    store: Store, product: int, dump: Dump
) -> None:
    put(store, product, "a.jpg", "b.jpg")
    before = dump()
    with store.write("move_image", now=NOW) as session:
        images.move_image(session, product, 0, 3)
    put(store, product, "c.jpg", position=1)
    with store.write("remove_image", now=NOW) as session:
        images.remove_image(session, product, 3)
    assert standing(store, product) == [(1, "c.jpg", ImageRole.DETAIL)]
    for _ in range(3):
        history.undo(store, now=NOW)
    assert dump() == before
    assert standing(store, product) == [
        (0, "a.jpg", ImageRole.WHITE),
        (1, "b.jpg", ImageRole.DETAIL),
    ]


def test_images_stand_in_backups_and_one_that_is_gone_is_named(
    store: Store, product: int, tmp_path: Path
) -> None:
    put(store, product, "a.jpg")
    (tmp_path / "away").mkdir()
    made = backup.make(store, NOW, tmp_path / "away" / "copy.db")
    with store.read() as session:
        (image,) = images.images_of(session, product)
    assert files.is_whole(made, image.sha256, image.size)
    files.place_of(store.path, image.sha256).unlink()
    assert [problem.facts["name"] for problem in backup.check(store)] == ["a.jpg"]


def test_a_place_without_an_image_cannot_be_emptied(store: Store, product: int) -> None:
    with pytest.raises(DeskError, match="no_such_image"), store.write("x", now=NOW) as session:
        images.remove_image(session, product, 2)
