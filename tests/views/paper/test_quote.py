"""A quote on paper: its words can be copied, its pages repeat what must be repeated."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from zipfile import ZipFile

import pytest
from PySide6.QtGui import QColor, QImage

from seller_desk.errors import DeskError, FileCode
from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_sheet import QuoteSheet
from seller_desk.views import wording
from seller_desk.views.formats import money
from seller_desk.views.paper.ink import Style, width, wrapped
from seller_desk.views.paper.quote import QuotePaper
from seller_desk.views.paper.quote_book import save_book
from seller_desk.views.paper.quote_layout import closing_height, columns
from seller_desk.views.paper.sizes import FOOT, LEFT, PAGE_HEIGHT, PAGE_WIDTH, RIGHT
from tests.views.paper.pdf_text import fonts_of, pdf_pages, signs_of
from tests.views.paper.quotes import quote_sheet, sheet_line

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def _in_chinese() -> Iterator[None]:
    before = wording.language()
    wording.install("zh_CN")
    yield
    wording.install(before)


def test_every_word_and_fen_can_be_copied(tmp_path: Path) -> None:
    said = words(tmp_path, quote_sheet())[0]

    for text in (
        *("报价单", "QT20261123001", "第3版", "杭州云裳服饰有限公司", "13900005120"),
        *("2026-11-30", "30%定金", "重磅卫衣4号", "JH-H0004", "46.00", "27,600.00"),
        *("680.07", "人民币壹拾壹万壹仟零捌拾元零柒分", "¥111,080.07", "1560000000000000218"),
        *("运费多退少补。", "袋子先出200个", "QT20261123001v3·1/1"),
    ):
        assert text in said


def test_a_title_that_is_cut_keeps_the_spaces_between_its_words() -> None:
    style = Style(12)
    room = width("Heavy cotton", style) - 1

    assert wrapped("Heavy cotton crew neck", style, room, most=1)[0].startswith("Heavy c")


def test_a_copied_word_is_the_one_that_was_meant(tmp_path: Path) -> None:
    line = replace(sheet_line(1), title="青龙马 2–3 日 户 长 黄")
    words(tmp_path, replace(quote_sheet(), lines=(line,)))

    told = signs_of(tmp_path / "quote.pdf")
    assert set("青龙马日户长黄金 –") <= told
    assert not {sign for sign in told if "\u2e80" <= sign < "\u2fe0"}


def test_the_fonts_lie_in_the_file(tmp_path: Path) -> None:
    words(tmp_path, quote_sheet())

    assert any("CJK" in name for name in fonts_of(tmp_path / "quote.pdf"))


def test_long_quotes_repeat_heading_and_number_on_every_page(tmp_path: Path) -> None:
    pages = words(tmp_path, quote_sheet(23))

    assert len(pages) > 2
    for number, page in enumerate(pages, start=1):
        assert "金额(元)" in page
        assert f"QT20261123001v3·{number}/{len(pages)}" in page
    assert sum(page.count("合计大写") for page in pages) == 1
    assert "合计大写" in pages[-1]
    assert [sum(f"重磅卫衣{n}号" in page for page in pages) for n in range(1, 24)] == [1] * 23


@pytest.mark.parametrize("count", range(1, 40))
def test_no_row_is_split_and_the_end_stays_together(count: int) -> None:
    sheet = quote_sheet(count)
    pages = QuotePaper(sheet).pages

    for page in pages:
        assert all(row.top + row.height <= FOOT for row in page.rows)
    last = pages[-1]
    assert last.closing is not None
    assert last.closing + closing_height(sheet) <= FOOT
    assert last.rows or count == 1
    assert [row.index for page in pages for row in page.rows] == list(range(count))


def test_of_many_tiers_the_one_that_applies_and_its_neighbours_are_shown(tmp_path: Path) -> None:
    line = sheet_line(1, quantity=1000)

    said = words(tmp_path, replace(quote_sheet(), lines=(line,)))[0]

    assert "500‒999件" in said.replace("–", "‒")
    assert "≥5,000件" in said
    assert "50‒99件" not in said.replace("–", "‒")


def test_what_is_not_wanted_is_left_out(tmp_path: Path) -> None:
    sheet = replace(quote_sheet(), shown=frozenset())

    said = words(tmp_path, sheet)[0]

    assert columns(sheet).steps is None
    assert "阶梯价(元)" not in said
    assert "开户行" not in said
    assert "报价专用章" not in said


def test_a_draft_says_so_and_is_not_sealed(tmp_path: Path) -> None:
    draft, issued = (words(tmp_path, quote_sheet(is_draft=on))[0] for on in (True, False))

    assert "草稿" in draft
    assert "报价专用章" not in draft
    assert "草稿" not in issued
    assert "报价专用章" in issued


@pytest.mark.parametrize(
    ("rate", "said"), [(None, "不含税"), (0, "已含税"), (130_000, "税13%14,440.41")]
)
def test_tax_is_said_in_words_or_as_a_sum(tmp_path: Path, rate: int | None, said: str) -> None:
    assert said in words(tmp_path, replace(quote_sheet(), tax_millionths=rate))[0]


def test_the_picture_shows_all_pages_one_below_the_other(tmp_path: Path) -> None:
    paper = QuotePaper(quote_sheet(23))
    paper.save(tmp_path / "quote.png")

    image = QImage(str(tmp_path / "quote.png"))
    assert image.width() == 2 * PAGE_WIDTH
    assert image.height() == 2 * PAGE_HEIGHT * len(paper.pages)
    for page in range(len(paper.pages)):
        assert image.pixelColor(100, 2 * PAGE_HEIGHT * page + 4) == QColor("#16294D")


def test_a_product_picture_makes_room_for_itself() -> None:
    sheet = replace(quote_sheet(), lines=(replace(sheet_line(1), picture="ab"),))
    red = QImage(200, 100, QImage.Format.Format_RGB32)
    red.fill(QColor("red"))

    drawn = QuotePaper(sheet, lambda _sha256: red).image(1)

    spot = columns(sheet).picture
    assert spot is not None
    assert drawn.pixelColor(round(spot) + 36, 294 + 28 + 9 + 36) == QColor("red")
    assert columns(replace(sheet, shown=frozenset({Shown.STEPS}))).picture is None


def test_logo_and_seal_are_drawn_where_they_belong_and_only_on_what_is_issued() -> None:
    sheet = replace(quote_sheet(23), logo="ab", seal="cd")
    emblems = {"ab": square("green"), "cd": square("red")}

    paper = QuotePaper(sheet, emblems.get)
    drawn, last = paper.page_image(1, 1), paper.page_image(len(paper.pages), 1)
    assert drawn.pixelColor(LEFT + 30, 66) == QColor("green")
    assert last.pixelColor(LEFT + 12, 42) == QColor("green")  # on every page
    for x in (RIGHT - 62 - 58, RIGHT - 62 + 58):  # 120 wide
        assert "#ff0000" in down(last, x)
    assert "#ff0000" not in down(last, RIGHT - 62 - 62)
    draft = QuotePaper(replace(sheet, is_draft=True), emblems.get).page_image(len(paper.pages), 1)
    assert "#ff0000" not in down(draft, RIGHT - 62)
    plain = QuotePaper(replace(sheet, shown=frozenset()), emblems.get).page_image(1, 1)
    assert "#008000" not in down(plain, LEFT + 30)


def test_a_workbook_has_them_too(tmp_path: Path) -> None:
    emblems = {"ab": square("green"), "cd": square("red")}

    save_book(replace(quote_sheet(), logo="ab", seal="cd"), tmp_path / "quote.xlsx", emblems.get)

    with ZipFile(tmp_path / "quote.xlsx") as book:
        pictures = sorted(name for name in book.namelist() if name.startswith("xl/media/"))
        found = [QImage.fromData(book.read(name)).pixelColor(5, 5).name() for name in pictures]
    assert found == ["#008000", "#ff0000"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refused:
        QuotePaper(quote_sheet()).save(tmp_path / "missing" / "quote.pdf")

    assert refused.value.first.code is FileCode.NOT_WRITABLE


def test_amounts_on_paper_add_up(tmp_path: Path) -> None:
    sheet = quote_sheet(3)

    said = words(tmp_path, sheet)[0]

    assert sum(line.amount_fen for line in sheet.lines) == sheet.totals.goods_fen
    assert money(sheet.totals.goods_fen) in said


def square(color: str) -> QImage:
    image = QImage(80, 80, QImage.Format.Format_ARGB32)
    image.fill(QColor(color))
    return image


def down(image: QImage, x: int) -> set[str]:
    """The colours from the upper to the lower edge of a page."""
    return {image.pixelColor(x, y).name() for y in range(image.height())}


def words(folder: Path, sheet: QuoteSheet) -> list[str]:
    """The text of each page without spaces, which writers set as they like."""
    path = folder / "quote.pdf"
    QuotePaper(sheet).save(path)
    return ["".join(page.split()) for page in pdf_pages(path)]
