"""A sheet to edit says of each row where it belongs."""

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.exports import ExportFilter, export
from seller_desk.services.exports.keys import (
    KEY_HEADING,
    VERSION_HEADING,
    given_id,
    key_of,
    parse_key,
    store_id,
)
from seller_desk.services.settings import ShopSettings
from tests.conftest import Dump
from tests.makers import NOW, make_customer, make_product, new_store


@given(
    st.from_regex("[a-z]{1,12}", fullmatch=True),
    st.from_regex("[a-z_]{1,12}", fullmatch=True),
    st.integers(1, 10**15),
)
def test_a_key_says_table_and_row(own_id: str, table: str, row_id: int) -> None:
    assert parse_key(key_of(own_id, table, row_id), own_id) == (table, row_id)
    assert parse_key(f" {key_of(own_id, table, row_id)}\n", own_id) == (table, row_id)


@pytest.mark.parametrize(
    "said",
    [
        *("", "product", "product/1", "product/0/abc", "product/-1/abc", "product/1/abcd"),
        *("product/1.0/abc", "product/１/abc", "1/product/abc", "product/1/abc/2"),
    ],
)
def test_what_is_no_key_of_this_shop_is_none(said: str) -> None:
    assert parse_key(said, "abc") is None


def test_a_shop_that_never_gave_a_key_takes_none_back(store: Store) -> None:
    with store.read() as session:
        assert store_id(session) == ""
    assert parse_key("product/1/", "") is None


def test_a_key_does_not_count_up_when_it_is_filled_downwards(store: Store) -> None:
    assert key_of(given_id(store, NOW), "product", 12)[-1].isalpha()


def test_a_shop_gets_its_id_once_and_no_step_of_the_history(
    store: Store, dump: Callable[[], Dump]
) -> None:
    first = given_id(store, NOW)

    assert given_id(store, NOW) == first
    with store.read() as session:
        assert store_id(session) == first
        assert history.newest(session) == 0
        assert history.listing(session) == []


def test_two_shops_have_two_ids(store: Store, tmp_path: Path) -> None:
    other = new_store(tmp_path / "other.db")
    assert given_id(other, NOW) != given_id(store, NOW)
    other.close()


def test_a_copy_of_a_shop_is_the_same_shop(store: Store, tmp_path: Path) -> None:
    own_id = given_id(store, NOW)
    store.copy_to(tmp_path / "copy.db")
    copy = Store.open(tmp_path / "copy.db")

    assert given_id(copy, NOW) == own_id
    copy.close()


@pytest.mark.parametrize(("what", "table"), [("products", "product"), ("customers", "customer")])
def test_the_last_two_columns_are_hidden_and_lead_home(
    store: Store, tmp_path: Path, what: str, table: str
) -> None:
    with store.write("made", now=NOW) as session:
        make_product(session, "纯棉短袖T恤")
        make_product(session, "卫衣")
        make_customer(session, "华艺服饰")
        make_customer(session, "锦澜")

    path = tmp_path / "out.xlsx"
    export(
        store, what, path, chosen=ExportFilter(ids=[2, 1]), full=False, language="zh_CN",
        settings=ShopSettings(), now=NOW,
    )  # fmt: skip

    sheet = openpyxl.load_workbook(path).worksheets[0]
    heading, *rows = sheet.iter_rows()
    assert [cell.value for cell in heading[-2:]] == [KEY_HEADING, VERSION_HEADING]
    hidden = [place for place in sheet.column_dimensions.values() if place.hidden]
    assert [(place.min, place.max) for place in hidden] == [(len(heading) - 1, len(heading))]
    own_id = given_id(store, NOW)
    assert [parse_key(str(row[-2].value), own_id) for row in rows] == [(table, 2), (table, 1)]
    assert [row[-1].value for row in rows] == ["1", "1"]
