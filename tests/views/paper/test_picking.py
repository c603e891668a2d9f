"""A picking list on paper: everything can be read, and pages repeat what must be repeated."""

from pathlib import Path

import pytest

from seller_desk.errors import DeskError, FileCode, StoreCode
from seller_desk.services.order.picking import pick_list
from seller_desk.views.paper.flow import Block, flow
from seller_desk.views.paper.output import picture, write_pdf
from seller_desk.views.paper.picking import PickingPaper
from tests.makers import NOW
from tests.views.paper.conftest import Words
from tests.views.paper.pdf_text import fonts_of
from tests.views.paper.slips import slip_line, slip_order

pytestmark = pytest.mark.usefixtures("qapp", "in_chinese")


def paper(count: int = 3) -> PickingPaper:
    orders = [slip_order(n, slip_line(f"HY-{n}", n), slip_line("HY-0")) for n in range(count)]
    held = slip_order(99, held=True, number="2611000000000000099")
    return PickingPaper.of(pick_list([*orders, held]), "锦禾服饰", NOW)


def test_goods_marks_wishes_and_refunds_can_be_read(words: Words, tmp_path: Path) -> None:
    said = words(paper())[0]

    for text in (
        *("拣货单", "锦禾服饰", "2026-11-2309:30", "3订单", "63总件数", "A1×20A2×20A3×20"),
        *("别发货:1张订单", "2611000000000000099", "请用厚纸箱,周五前到。", "先验货再发"),
        *("重磅卫衣350g", "HY-2红色;XL", "杭州云裳服饰有限公司", "1/1"),
    ):
        assert text in said, text
    assert any("CJK" in name for name in fonts_of(tmp_path / "paper.pdf"))


def test_long_lists_go_on_with_their_heading_and_lose_nothing(words: Words) -> None:
    pages = words(paper(60))

    assert len(pages) > 3
    for number, page in enumerate(pages, start=1):
        assert f"{number}/{len(pages)}" in page
        assert "分到哪些订单" in page or "订单标记" in page
    whole = "".join(pages)
    assert all(f"HY-{n}红色" in whole for n in range(60))
    assert all(f"26118830441{n:08}" in whole for n in range(60))


def test_a_rendered_page_shows_signs_and_no_empty_boxes() -> None:
    image = picture(paper(), 1, 1)

    spots = [[image.pixelColor(x, y).lightness() for x in range(640, 742)] for y in range(34, 66)]
    dark = sum(light < 128 for row in spots for light in row) / sum(map(len, spots))
    columns = {tuple(row[at] < 128 for row in spots) for at in range(102)}
    assert 0.05 < dark < 0.5
    assert len(columns) > 20  # an empty box repeats its sides


@pytest.mark.parametrize("heights", [[10.0] * 30, [95.0] * 4, [40.0, 70.0, 20.0, 99.0, 1.0]])
def test_blocks_are_never_split_and_stand_under_their_head(heights: list[float]) -> None:
    head = Block(8, lambda *_: None)
    blocks = [Block(height, lambda *_: None, head) for height in heights]

    pages = flow(blocks, first=50, following=10, bottom=160)

    assert [one for page in pages for one, _ in page if one is not head] == blocks
    for page in pages:
        assert page[0][0] is head
        tops = [top for _, top in page]
        assert all(top + one.height <= 160 for one, top in page)
        assert all(tops[n] + page[n][0].height <= tops[n + 1] for n in range(len(page) - 1))


def test_what_is_stopped_or_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "list.pdf"
    with pytest.raises(DeskError) as stopped:
        write_pdf(paper(), target, cancelled=lambda: True)
    with pytest.raises(DeskError) as refused:
        write_pdf(paper(), tmp_path / "missing" / "list.pdf")

    assert stopped.value.first.code is StoreCode.CANCELLED
    assert refused.value.first.code is FileCode.NOT_WRITABLE
    assert list(tmp_path.iterdir()) == []
