"""Main images: all that is printed lies in the safe area, whatever the product says."""

import pytest
from pytestqt.qtbot import QtBot

from seller_desk.services.demo.pictures import SIDE as DRAWN
from seller_desk.services.demo.pictures import Scene
from seller_desk.services.product import stamps
from seller_desk.services.product.draft import ListingTexts, ProductDraft
from seller_desk.services.product.stamps import Print, Template, Wish
from seller_desk.services.product.tiers import TierPrice
from seller_desk.services.settings import ShopSettings
from seller_desk.views.pictures import goods
from seller_desk.views.pictures.composing import compose
from seller_desk.views.pictures.encoding import jpeg_of
from seller_desk.views.pictures.looking import measure
from seller_desk.views.pictures.sheet import SAFE, SIDE
from seller_desk.views.pictures.templates import lay_out
from seller_desk.words import ImageRole
from tests.services.product.test_stamps import SHIRT

LONG = "特别长的卖点一二三四五六七八九十" * 3
DRAFTS = {
    "usual": SHIRT,
    "large": ProductDraft(
        title="x",
        unit="平方米",
        minimum_quantity=10_000,
        tiers=(TierPrice(10_000, 1_234_500), TierPrice(50_000, 1_134_567), TierPrice(99_999, 9)),
        texts=ListingTexts(selling_points=(LONG,) * 4),
    ),
    "huge": ProductDraft(
        title="x", minimum_quantity=99_999, tiers=(TierPrice(99_999, 10**9),),
        texts=ListingTexts(selling_points=("软",)),
    ),
}  # fmt: skip
SHOPS = {"named": "锦禾服饰", "long": "义乌市锦禾服饰有限公司批发旗舰店总店", "nameless": None}


def printed(draft: str, shop: str, template: Template, line: str = "") -> Print:
    settings = ShopSettings(shop_name=SHOPS[shop])
    return stamps.print_of(DRAFTS[draft], settings, Wish(template, line, line))


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("shop", SHOPS)
@pytest.mark.parametrize("draft", DRAFTS)
def test_every_text_lies_in_the_safe_area(
    draft: str, shop: str, template: Template, qtbot: QtBot
) -> None:
    for line in ("", LONG):
        sheet = lay_out(printed(draft, shop, template, line))
        assert sheet.texts
        outside = [text.text for text in sheet.texts if not SAFE.contains(text.covered)]
        assert outside == []


@pytest.mark.parametrize("template", Template)
def test_texts_do_not_run_into_each_other(template: Template, qtbot: QtBot) -> None:
    texts = lay_out(printed("large", "long", template)).texts
    upright = [text.covered for text in texts if not text.turn]
    for place, one in enumerate(upright):
        for other in upright[place + 1 :]:
            shared = one.intersected(other)
            assert min(shared.width(), shared.height()) <= 6


@pytest.mark.parametrize("template", Template)
def test_what_does_not_stand_on_an_image_to_its_end_is_told(
    template: Template, qtbot: QtBot
) -> None:
    assert lay_out(printed("usual", "named", template)).cut == []
    assert lay_out(printed("large", "named", template, LONG)).cut != []


def test_an_image_is_square_under_its_limit_and_printed_on(qtbot: QtBot) -> None:
    photo = goods.picture(Scene("tee", ("#C33A32",), ImageRole.WHITE))
    made = compose(photo, printed("usual", "named", Template.RIBBON))
    assert (made.width(), made.height()) == (SIDE, SIDE)
    assert made.pixelColor(20, 780).name() == "#c5332a"
    assert len(jpeg_of(made, 40_000)) <= 40_000 < len(jpeg_of(made, 10**6))


@pytest.mark.parametrize("template", Template)
def test_a_logo_stands_in_the_safe_area_instead_of_the_name(
    template: Template, qtbot: QtBot
) -> None:
    logo = goods.picture(Scene("cap", ("#24385F",), ImageRole.WHITE))
    sheet = lay_out(printed("usual", "named", template), logo)
    assert [SAFE.contains(rect) for rect, _ in sheet.pictures] == [True]
    assert "锦禾服饰" not in [text.text for text in sheet.texts]


@pytest.mark.parametrize("role", ImageRole)
def test_the_pictures_of_the_invented_shop_pass_as_what_they_are(role: ImageRole) -> None:
    found = measure(("a.jpg", goods.draw(Scene("down", ("#2B2D33", "#F1EFEA"), role))))
    assert (found.width, found.height) == (DRAWN, DRAWN)
    assert (found.white_share >= 990_000) is (role is ImageRole.WHITE)
