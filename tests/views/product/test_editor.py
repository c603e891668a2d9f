"""The editor: what is typed is checked at once, saved whole, and not lost by looking elsewhere."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.errors import ListingCode, TitleCode
from seller_desk.models.listing import CaseStory, ProductImage
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import files, history
from seller_desk.services.product import catalog
from seller_desk.services.product.draft import ListingTexts, ProductDraft, SkuDraft
from seller_desk.services.product.kinds import KindSign
from seller_desk.services.product.tiers import TierPrice
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.product import check_words
from seller_desk.views.product.check_panel import CheckRow
from seller_desk.views.product.editor import ProductEditor
from seller_desk.views.product.editor_facts import facts_of, together
from seller_desk.views.product.page import ProductPage
from seller_desk.words import ListingStatus, ProductKind
from tests.makers import NOW
from tests.views.product.test_page import open_page, settle

SHIRT = ProductDraft(
    title="2026 夏季纯棉T恤 男女同款 50件起批",
    code="JH-T2601",
    unit="件",
    minimum_quantity=50,
    lead_days=3,
    ship_days=3,
    cost_fen=1_040,
    weight_grams=180,
    category="T恤",
    texts=ListingTexts(
        attributes=(("面料", "棉"), ("克重", "180g"), ("领型", "圆领")),
        selling_points=("350g 重磅", "6 色现货"),
    ),
    tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)),
    skus=(SkuDraft("红色;S", "JH-1", None, 30), SkuDraft("红色;M")),
)

DOT = (
    b"GIF89a\x01\x00\x01\x00\x80\x00\x00\xff\xff\xff\x00\x00\x00"
    b",\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"
)
"""A picture of one white pixel."""


def make(store: Store, draft: ProductDraft = SHIRT, **changes: object) -> int:
    with store.write("create_product", now=NOW) as session:
        product = catalog.create_product(session, replace(draft, **changes))  # type: ignore[arg-type]
        kept = files.keep_bytes(store.path, DOT, "a.gif")
        for place in range(5):
            picture = {"sha256": kept.sha256, "name": "a.gif", "width": 800, "height": 800}
            white = 0 if place else 1_000_000
            session.add(
                ProductImage(
                    product_id=product, position=place, size=kept.size, white_share=white, **picture
                )
            )
        session.add(CaseStory(product_id=product, text="某连锁超市采购", quantity=500))
    return product


@pytest.fixture
def shirt(store: Store) -> int:
    return make(store)


@pytest.fixture
def page(qtbot: QtBot, shirt: int, desk: Desk, preferences: Preferences) -> ProductPage:
    made = open_page(qtbot, desk, preferences)
    made.open_product(shirt)
    settle(qtbot, desk)
    return made


@pytest.fixture
def editor(page: ProductPage) -> ProductEditor:
    return page.editor


def stored(store: Store, product: int) -> ProductDraft:
    with store.read() as session:
        return catalog.draft_of(session, product)


def status(store: Store, product: int) -> ListingStatus:
    with store.read() as session:
        return session.get_one(Product, product).status


def open_codes(editor: ProductEditor) -> list[str]:
    return [row.item.code.value for row in editor.side.check.items if not row.item.is_met]


def row_of(editor: ProductEditor, code: str) -> CheckRow:
    return next(row for row in editor.side.check.items if row.item.code == code)


def test_a_product_reads_as_it_is_stored_and_nothing_is_dirty(
    editor: ProductEditor, store: Store, shirt: int
) -> None:
    assert editor.form.taken(ProductDraft()) == stored(store, shirt)
    assert not editor.is_dirty
    assert not editor.save.isEnabled()
    assert open_codes(editor) == []


def test_what_is_typed_is_saved_whole_and_undone_whole(
    qtbot: QtBot, editor: ProductEditor, store: Store, desk: Desk, shirt: int
) -> None:
    before = stored(store, shirt)
    editor.form.basics.numbers["cost_fen"].setText("11.5")
    editor.form.basics.texts["unit"].setText("套")
    editor.form.attributes._edit("克重").setText("200g")
    editor.form.points.edit.setPlainText("重磅\n\n现货 ")
    assert editor.unsaved.text == "Not saved"
    qtbot.keyClick(editor, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settle(qtbot, desk)
    now = stored(store, shirt)
    assert (now.cost_fen, now.unit) == (1_150, "套")
    assert dict(now.texts.attributes)["克重"] == "200g"
    assert now.texts.selling_points == ("重磅", "现货")
    assert not editor.is_dirty
    history.undo(store, now=NOW)
    assert stored(store, shirt) == before
    settle(qtbot, desk)


def test_the_history_of_prices_stands_below(
    qtbot: QtBot, editor: ProductEditor, desk: Desk
) -> None:
    editor.form.tiers._rows[1].price.setText("14.5")
    editor.submit()
    settle(qtbot, desk)
    told = editor.form.story.timeline.accessibleName().splitlines()
    assert told[0] == "Prices changed. ≥50 18.00 / ≥100 15.00 → ≥50 18.00 / ≥100 14.50. 11-23 09:30"


def test_the_check_follows_the_keys(qtbot: QtBot, editor: ProductEditor) -> None:
    editor.form.basics.numbers["lead_days"].setText("5")
    qtbot.waitUntil(lambda: open_codes(editor) == ["lead_over_ship_days"])
    editor.form.basics.numbers["ship_days"].setText("9")
    qtbot.waitUntil(lambda: open_codes(editor) == ["ship_days_out_of_range"])
    assert not editor.side.check.submit.isEnabled()


def test_an_item_leads_to_its_field(qtbot: QtBot, page: ProductPage, editor: ProductEditor) -> None:
    page.activateWindow()
    editor.form.basics.texts["unit"].setText("")
    qtbot.waitUntil(lambda: open_codes(editor) == ["missing_unit"])
    row_of(editor, "missing_unit").click()
    assert editor.form.basics.texts["unit"].hasFocus()


def test_made_goods_have_fields_of_their_own(qtbot: QtBot, editor: ProductEditor) -> None:
    assert not editor.form.made.isVisible()
    qtbot.mouseClick(editor.form.basics.kind.button(ProductKind.CUSTOM), Qt.MouseButton.LeftButton)
    assert editor.form.made.isVisible()
    qtbot.waitUntil(lambda: "missing_options" in open_codes(editor))
    row_of(editor, "missing_options").click()
    editor.form.made.texts["options"].setPlainText("可印字")
    qtbot.waitUntil(lambda: "missing_options" not in open_codes(editor))


def test_the_first_tier_and_the_smallest_order_move_together(
    store: Store, desk: Desk, qtbot: QtBot, editor: ProductEditor, shirt: int
) -> None:
    basics, tiers = editor.form.basics, editor.form.tiers
    basics.numbers["minimum_quantity"].setText("60")
    assert tiers.tiers[0] == TierPrice(60, 1_800)
    tiers._rows[0].first.setText("40")
    assert basics.numbers["minimum_quantity"].number == 40
    editor.submit()
    settle(qtbot, desk)
    assert stored(store, shirt).minimum_quantity == 40
    assert stored(store, shirt).tiers == (TierPrice(40, 1_800), TierPrice(100, 1_500))


def test_a_ladder_that_does_not_fall_is_refused_at_its_field(
    qtbot: QtBot, desk: Desk, editor: ProductEditor, store: Store, shirt: int
) -> None:
    editor.form.tiers._rows[1].price.setText("18.00")
    editor.submit()
    settle(qtbot, desk)
    assert editor.form.tiers._rows[1].price.property("fault") is True
    assert editor.form.tiers._fault.text() == "Has to be lower than in the tier before"
    assert stored(store, shirt).tiers == SHIRT.tiers
    assert editor.is_dirty


def test_a_new_tier_is_half_done_for_the_seller(qtbot: QtBot, editor: ProductEditor) -> None:
    tiers = editor.form.tiers
    tiers.add.click()
    assert tiers.tiers[-1] == TierPrice(200, 1_350)
    tiers._rows[-1].price.setText("")
    assert tiers.is_unfinished
    editor.submit()
    assert len(tiers.tiers) == 2


def test_a_quantity_says_what_it_costs(editor: ProductEditor) -> None:
    tiers, preview = editor.form.tiers, editor.form.tiers.preview
    assert tiers._head.hint.text == "cost ¥10.40 a piece"
    tiers.show_cost(None)
    assert tiers._head.hint.text == "enter the cost to see what is left"
    tiers.show_cost(1_040)
    preview.quantity.setText("100")
    assert preview.answer.text() == ("pieces, pays ¥15.00 each, ¥1,500.00 in all, 30.7% is left")
    preview.quantity.setText("49")
    assert preview.answer.text() == "pieces, is below the smallest order"


def test_rows_of_excel_are_pasted_into_the_variants(
    qtbot: QtBot, desk: Desk, editor: ProductEditor, store: Store, shirt: int
) -> None:
    QGuiApplication.clipboard().setText("规格\t库存\n红色;S\t99\n蓝色;S\t7\n坏\t-1\n")
    qtbot.keyClick(editor.form.skus.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    left_out = "1 row left out, unclear name, price or stock: 坏"
    assert editor.form.skus._fault.text() == left_out
    editor.submit()
    settle(qtbot, desk)
    assert {sku.spec: sku.stock for sku in stored(store, shirt).skus} == {
        "红色;M": None,
        "红色;S": 99,
        "蓝色;S": 7,
    }


def test_what_is_pasted_is_in_sight(qtbot: QtBot, editor: ProductEditor) -> None:
    QGuiApplication.clipboard().setText(
        "规格\t库存\n" + "".join(f"色{at}\t1\n" for at in range(20))
    )
    editor.form.skus.paste.click()
    bar = editor.form.skus.grid.verticalScrollBar()
    assert bar.value() == bar.maximum() > 0


def test_variants_are_made_of_attributes_typed_into_and_removed(
    qtbot: QtBot, editor: ProductEditor
) -> None:
    skus = editor.form.skus
    skus.values[0].setText("红色，蓝色")
    skus.make.click()
    assert [sku.spec for sku in skus.skus] == ["红色;S", "红色;M", "蓝色;S", "蓝色;M"]
    assert skus.skus[0].cargo_number == "JH-1"
    model = skus.model
    assert model.setData(model.index(2, 1), "¥19.9")
    assert not model.setData(model.index(2, 1), "十九")
    assert model.data(model.index(2, 1)) == "19.90"
    skus.grid.selectRow(3)
    qtbot.keyClick(skus.grid, Qt.Key.Key_Delete)
    assert [sku.spec for sku in skus.skus] == ["红色;S", "红色;M", "蓝色;S"]


def test_what_was_typed_stays_with_its_product(
    qtbot: QtBot, desk: Desk, page: ProductPage, store: Store, shirt: int
) -> None:
    other = make(store, title="别的T恤", code=None)
    editor = page.editor
    editor.form.basics.texts["unit"].setText("打")
    page.open_product(other)
    settle(qtbot, desk)
    assert not editor.is_dirty
    assert list(editor.kept_ids) == [shirt]
    page.open_product(shirt)
    settle(qtbot, desk)
    assert editor.form.basics.texts["unit"].text() == "打"
    editor.discard.click()
    assert editor.form.basics.texts["unit"].text() == "件"
    assert not editor.is_dirty


def test_a_change_from_elsewhere_does_not_take_what_is_being_typed(
    qtbot: QtBot, desk: Desk, page: ProductPage, store: Store, shirt: int
) -> None:
    page.editor.form.basics.texts["unit"].setText("打")
    with store.write("import_products", now=NOW) as session:
        session.get_one(Product, shirt).cost_fen = 900
    page.refresh()
    settle(qtbot, desk)
    assert page.editor.form.basics.texts["unit"].text() == "打"
    page.editor.submit()
    settle(qtbot, desk)
    assert (stored(store, shirt).unit, stored(store, shirt).cost_fen) == ("打", 900)


def test_a_new_product_is_made_from_nothing(
    qtbot: QtBot, desk: Desk, page: ProductPage, store: Store
) -> None:
    page.board.new.click()
    settle(qtbot, desk)
    page.editor.submit()
    settle(qtbot, desk)
    assert page.editor.status.text == "Draft"
    assert page.editor.title.text == "New product"
    assert page.table.current_id() is None
    page.editor.form.studio.edit.replace("纯棉衬衫 20件起批")
    page.editor.submit()
    settle(qtbot, desk)
    made = page.editor.product_id
    assert made is not None
    assert stored(store, made).title == "纯棉衬衫 20件起批"
    assert page.table.current_id() == made
    assert status(store, made) is ListingStatus.DRAFT


def test_a_new_product_that_was_begun_goes_on(
    qtbot: QtBot, desk: Desk, page: ProductPage, shirt: int
) -> None:
    page.board.new.click()
    settle(qtbot, desk)
    page.editor.form.studio.edit.replace("半个标题")
    page.open_product(shirt)
    settle(qtbot, desk)
    page.board.new.click()
    settle(qtbot, desk)
    assert page.editor.form.studio.title == "半个标题"
    page.editor.discard.click()
    assert page.table.current_id() == shirt
    page.board.new.click()
    settle(qtbot, desk)
    assert page.editor.form.studio.title == ""


def test_a_listing_goes_through_its_review(
    qtbot: QtBot, desk: Desk, editor: ProductEditor, store: Store, shirt: int
) -> None:
    check = editor.side.check
    editor.form.basics.texts["unit"].setText("套")
    check.submit.click()
    settle(qtbot, desk)
    assert stored(store, shirt).unit == "套"
    assert status(store, shirt) is ListingStatus.IN_REVIEW
    assert check.verdict.text() == "In review, an answer by 11-25"
    check.refuse.click()
    check.reason.setText("主图有水印")
    check.note.click()
    settle(qtbot, desk)
    assert editor.banner.text == "Rejected: 主图有水印"
    assert editor.status.text == "Rejected"
    check.submit.click()
    settle(qtbot, desk)
    check.live.click()
    settle(qtbot, desk)
    assert status(store, shirt) is ListingStatus.LIVE
    check.off.click()
    settle(qtbot, desk)
    assert status(store, shirt) is ListingStatus.OFF_SHELF


def test_facts_are_copied_one_by_one_and_together(qtbot: QtBot, editor: ProductEditor) -> None:
    editor.side.copy.click()
    assert editor.side.popup is not None
    text = together(facts_of(replace(SHIRT, batch_unit="手", batch_pieces=12)))
    assert "Batch: 1 手 = 12 件" in text
    assert "Prices: 50–99: 18.00; ≥100: 15.00" in text
    assert "Lead time: 3 days" in text
    assert "Variants:\n红色;S JH-1\n红色;M" in text
    editor.side.popup.close()


def test_every_item_has_its_words() -> None:
    met = set(ListingCode) - {
        *(ListingCode.IMAGE_GONE, ListingCode.IMAGE_NOT_SQUARE, ListingCode.IMAGE_TOO_HEAVY),
        *(ListingCode.SHIP_DAYS_OUT_OF_RANGE, ListingCode.KIND_OPEN),
    }
    assert check_words.MET.keys() == met
    assert set(TitleCode) <= check_words.OPEN.keys()
    assert check_words.SIGNS.keys() == set(KindSign)


def test_a_copy_is_shown_from_its_title_on_wherever_the_keyboard_was(
    qtbot: QtBot, desk: Desk, store: Store, preferences: Preferences
) -> None:
    product = make(store)
    page = open_page(qtbot, desk, preferences)
    page.open_product(product)
    settle(qtbot, desk)
    page.activateWindow()
    page.editor.form.tiers.add.setFocus()
    qtbot.waitUntil(page.editor.form.tiers.add.hasFocus)
    page.editor.form.attributes.place_of().setFocus()
    page.editor.duplicated.emit(product)
    settle(qtbot, desk)
    assert page.editor.product_id != product
    assert page.editor.area.verticalScrollBar().value() == 0
    assert page.editor.form.studio.edit.hasFocus()
