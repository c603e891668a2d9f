"""The sheet of listing facts: a row for every variant, the product's own facts on its first."""

from dataclasses import replace
from pathlib import Path

import openpyxl

from seller_desk.models.listing import ProductImage
from seller_desk.models.store import Store
from seller_desk.services.exports import export_listings
from seller_desk.services.product import catalog
from seller_desk.services.product.tiers import TierPrice
from tests.makers import NOW
from tests.services.product.test_detail_page import SHIRT

LADDER = tuple(
    TierPrice(at, fen) for at, fen in ((50, 1800), (100, 1500), (300, 1290), (900, 1005))
)


def test_every_variant_has_a_row_and_the_facts_of_the_product_stand_once(
    store: Store, tmp_path: Path
) -> None:
    with store.write("made", now=NOW) as session:
        shirt = catalog.create_product(session, replace(SHIRT, tiers=LADDER))
        plain = catalog.create_product(session, replace(SHIRT, title="无规格", skus=()))
        for place, name in enumerate(("a.jpg", "b.jpg")):
            size = {"width": 800, "height": 800, "size": 9}
            session.add(
                ProductImage(product_id=shirt, position=place, sha256=name, name=name, **size)
            )
    path = tmp_path / "out.xlsx"
    assert export_listings(store, [plain, 999, shirt], path, language="zh_CN") == 5
    heading, *rows = openpyxl.load_workbook(path).worksheets[0].iter_rows(values_only=True)
    found = [dict(zip(heading, row, strict=True)) for row in rows]
    assert [row["标题"] for row in found] == ["无规格", SHIRT.title, None, None, None]
    assert [row["规格"] for row in found] == [None, "红;S", "红;M", "白;S", "白;M"]
    first = found[1]
    assert (first["起订量"], first["单位"], first["类型"], first["混批"]) == (
        50,
        "件",
        "定制",
        "否",
    )
    assert (first["起批量1"], first["价格1(元)"], first["起批量3"], first["价格3(元)"]) == (
        *(50, 18, 300, 12.9),
    )
    assert first["阶梯价"] == "50-99: 18.00; 100-299: 15.00; 300-899: 12.90; ≥900: 10.05"
    assert (first["产品属性"], first["图片"]) == ("面料: 棉", "a.jpg\nb.jpg")
    assert (found[0]["价格2(元)"], found[0]["起批量3"]) == (15, None)
