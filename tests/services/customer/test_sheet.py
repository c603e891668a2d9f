"""Sheets of customers: edited and brought back, or made by the shop itself."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import select

from seller_desk.models.customer import Customer
from seller_desk.models.history import ImportedValue
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.customer import queries
from seller_desk.services.imports import Count
from seller_desk.services.settings import ShopSettings
from tests.conftest import Dump
from tests.makers import NOW, make_customer, make_order, new_store
from tests.services.paper import bring_in as bring_in_orders
from tests.services.paper import first
from tests.services.returning import (
    bring_in,
    cell,
    copied,
    edited,
    planned,
    renamed,
    sent_out,
    told,
    typed,
    without,
)

HEADINGS = ("买家会员名", "公司名", "联系人", "手机", "电话", "地址", "备注")
HUAYI = (
    *("华艺服饰", "华艺服饰有限公司", "王小明", "13800000001", "0579-85230001"),
    *("浙江省 金华市 义乌市 创业路 1 号", "老板娘爱杀价"),
)
ACCOUNTS = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])


def made(store: Store, login: str = "华艺服饰", /, **changes: object) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, login)
        for key, value in changes.items():
            setattr(customer, key, value)
        return customer.id


def set_here(store: Store, row_id: int, **changes: object) -> None:
    """As if somebody edited it in the window."""
    with store.write("edited", now=NOW) as session:
        customer = session.get_one(Customer, row_id)
        for name, value in changes.items():
            setattr(customer, name, value)


def customer(store: Store, row_id: int = 1) -> Customer:
    with store.read() as session:
        return session.get_one(Customer, row_id)


def logins(store: Store) -> list[str | None]:
    with store.read() as session:
        return list(session.scalars(select(Customer.login).order_by(Customer.id)))


# A sheet of the shop's own


def test_a_new_customer_takes_all_that_the_sheet_says(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI))

    assert report.counts == {"customers": Count(new=1)}
    found = customer(store)
    said = (found.login, found.company, found.name, found.mobile, found.phone, found.address)
    assert (*said, found.note) == HUAYI
    assert (found.identity, found.province) == ("login:华艺服饰", "浙江")


def test_a_new_customer_is_found_at_once(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI))
    with store.read() as session:
        wanted = queries.CustomerFilter(find="华艺")
        assert list(queries.find(session, wanted, ShopSettings(), NOW)) == [1]


def test_the_orders_of_a_new_customer_come_home_to_it(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI))
    assert bring_in_orders(store, first()).counts["customers"].new == 0


@pytest.mark.parametrize(
    ("cells", "identity"),
    [
        ((None, "华艺", "王小明", "13800000001"), "company:华艺|13800000001"),
        ((None, None, "王小明", "13800000001"), "receiver:王小明|13800000001"),
        (("华**", None, "王小明", "13800000001"), "receiver:王小明|13800000001"),
    ],
)
def test_who_has_no_login_is_known_by_name_and_mobile(
    store: Store, tmp_path: Path, cells: tuple[str | None, ...], identity: str
) -> None:
    row = (*cells, None, None, "来自展会")
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, row))
    assert report.records == Count(new=1)
    assert customer(store).identity == identity
    assert bring_in(store, tmp_path / "a.xlsx").records == Count(unchanged=1)


def test_somebody_known_by_name_gets_the_company_and_stays_one(
    store: Store, tmp_path: Path
) -> None:
    row = (None, None, "王小明", "13800000001", None, None, "展会")
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, row))
    report = bring_in(store, typed(tmp_path / "b.xlsx", HEADINGS, (None, "华艺", *row[2:])))
    assert report.records == Count(changed=1)
    assert customer(store).company == "华艺"


def test_nobody_can_be_told_by_a_masked_number(store: Store, tmp_path: Path) -> None:
    row = (None, "华艺", "王**", "138****0001", None, None, None)
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, row))
    assert told(report) == [(2, "买家会员名", "missing_id", "")]


def test_masked_cells_never_change_anything(store: Store, tmp_path: Path) -> None:
    made(store, mobile=None, name="王小明")
    row = ("华艺服饰", None, "王**", "138****0001", None, "浙江省金华市义乌市 ****", "3*5 cm")
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, row))
    found = customer(store)
    assert (found.name, found.mobile, found.address) == ("王小明", None, None)
    assert found.note == "3*5 cm"


def test_the_second_row_of_one_customer_is_refused(store: Store, tmp_path: Path) -> None:
    report = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI, HUAYI))
    assert report.records == Count(new=1, refused=1)
    assert told(report) == [(3, "买家会员名", "duplicate_record", "华艺服饰有限公司")]


def test_blank_cells_clear_only_where_that_is_wished(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI))
    blank = typed(tmp_path / "b.xlsx", HEADINGS, (HUAYI[0], *[None] * 6))
    assert bring_in(store, blank).records == Count(unchanged=1)
    bring_in(store, blank, clears=frozenset({"note", "address"}))
    found = customer(store)
    assert (found.note, found.address, found.province) == (None, None, None)
    assert found.company == HUAYI[1]


def test_the_region_follows_the_address(store: Store, tmp_path: Path) -> None:
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, HUAYI))
    moved = (*HUAYI[:5], "广东省广州市白云区 2 号", HUAYI[6])
    bring_in(store, typed(tmp_path / "b.xlsx", HEADINGS, moved))
    assert customer(store).province == "广东"


def test_what_is_worked_out_here_is_read_past_and_said_once(store: Store, tmp_path: Path) -> None:
    made(store)
    made(store, "云裳")
    headings = ("买家会员名", "层级", "采购金额", "订单数", "首次采购", "地区", "标签", "备注")
    rows = (
        ("华艺服饰", "大客户", "1.2万", 0, None, None, None, "a"),
        ("云裳", "老客户", "12.00", 0, "?", None, "常客", "b"),
        ("新人", "大客户", 5, 3, None, "广东", None, "c"),
    )
    report = bring_in(store, typed(tmp_path / "a.xlsx", headings, *rows))
    assert report.records == Count(new=1, changed=2)
    assert told(report) == [
        (2, "层级", "computed", "大客户"),
        (3, "采购金额", "computed", "12.00"),
        (3, "标签", "computed", "常客"),
    ]


# Out and back


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
@ACCOUNTS
@given(
    rows=st.lists(
        st.fixed_dictionaries(
            {
                name: st.none() | st.text(min_size=1, max_size=20)
                for name in ("company", "name", "mobile", "phone", "address", "note")
            }
        ),
        max_size=4,
    ),
    full=st.booleans(),
)
def test_an_untouched_sheet_changes_nothing(
    store: Store,
    tmp_path: Path,
    suffix: str,
    language: str,
    rows: list[dict[str, Any]],
    *,
    full: bool,
) -> None:
    for row in rows:
        said = {key: value and value.replace("\x00", "") for key, value in row.items()}
        made(store, f"login {len(logins(store))}", **said)
    if not logins(store):
        return
    path = sent_out(store, "customers", tmp_path / f"a{suffix}", full=full, language=language)

    report = bring_in(store, path)

    assert report.records == Count(unchanged=len(logins(store)))
    assert (report.operation, report.problems) == (None, ())


def test_an_untouched_sheet_of_buyers_has_nothing_to_say_either(
    store: Store, tmp_path: Path
) -> None:
    bring_in_orders(store, first(), first("2611883644820000002", buyer_login="云裳"))
    report = bring_in(store, sent_out(store, "customers", tmp_path / "a.xlsx"))
    assert (report.records, report.problems) == (Count(unchanged=2), ())


def test_one_edited_cell_of_a_masked_sheet_is_one_change(store: Store, tmp_path: Path) -> None:
    made(store, mobile="13800000001", address="浙江省金华市义乌市创业路 1 号")
    path = sent_out(store, "customers", tmp_path / "a.xlsx", full=False)

    plan = planned(store, edited(path, cell(2, "备注", "月结")))

    record = plan.plan.records[0]
    assert [(one.key, one.old, one.new) for one in record.changes] == [("note", None, "月结")]


def test_columns_under_other_names_or_missing(store: Store, tmp_path: Path) -> None:
    made(store)
    path = edited(
        sent_out(store, "customers", tmp_path / "a.xlsx"),
        cell(2, "备注", "月结"),
        cell(2, "手机", "13900000002"),
        renamed({"手机": "手机号", "公司名": "公司"}),
        without("层级", "订单数", "买家会员名"),
    )
    assert bring_in(store, path).records == Count(changed=1)
    found = customer(store)
    assert (found.note, found.mobile, found.login) == ("月结", "13900000002", "华艺服饰")


def test_three_ways(store: Store, tmp_path: Path) -> None:
    made(store, phone="1", note="a")
    path = edited(
        sent_out(store, "customers", tmp_path / "a.xlsx"),
        cell(2, "备注", "c"),
        cell(2, "联系人", "王小明"),
    )
    set_here(store, 1, phone="2", note="b")

    report = bring_in(store, path)

    assert told(report) == [(2, "备注", "kept_local", "c")]
    found = customer(store)
    assert (found.phone, found.note, found.name) == ("2", "b", "王小明")
    bring_in(store, path, taken=frozenset({(2, "note")}))
    assert customer(store).note == "c"


def test_a_login_is_never_changed_and_that_is_said(store: Store, tmp_path: Path) -> None:
    made(store)
    path = edited(sent_out(store, "customers", tmp_path / "a.xlsx"), cell(2, "买家会员名", "别人"))
    report = bring_in(store, path)
    assert report.records == Count(unchanged=1)
    assert told(report) == [(2, "买家会员名", "computed", "别人")]


def test_a_copied_row_is_refused_until_its_key_is_cleared(store: Store, tmp_path: Path) -> None:
    made(store)
    path = edited(
        sent_out(store, "customers", tmp_path / "a.xlsx"),
        copied(2, to=3),
        cell(3, "买家会员名", "云裳"),
        cell(3, "公司名", None),
    )
    assert told(bring_in(store, path)) == [(3, "买家会员名", "duplicate_record", "云裳")]
    assert bring_in(store, edited(path, cell(3, "_key", None))).records.new == 1
    assert logins(store) == ["华艺服饰", "云裳"]


def test_who_is_known_by_a_mobile_is_found_by_the_new_one(store: Store, tmp_path: Path) -> None:
    row = (None, "华艺", "王小明", "13800000001", None, None, "展会")
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, row))
    path = edited(sent_out(store, "customers", tmp_path / "b.xlsx"), cell(2, "手机", "13900000002"))
    bring_in(store, path)
    assert customer(store).identity == "company:华艺|13900000002"
    stripped = edited(path, without("_key", "_version"))
    assert bring_in(store, stripped).records == Count(unchanged=1)


def test_two_of_one_name_and_mobile_stay_two(store: Store, tmp_path: Path) -> None:
    rows = ((None, "华艺", None, number, None, None, "x") for number in ("13800000001", "139"))
    bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, *rows))
    path = edited(sent_out(store, "customers", tmp_path / "b.xlsx"), cell(3, "手机", "13800000001"))
    assert bring_in(store, path).records == Count(changed=1, unchanged=1)
    assert customer(store, 2).mobile == "13800000001"
    assert customer(store, 2).identity == "company:华艺|139"


def test_what_was_edited_in_a_sheet_outlasts_the_next_order(store: Store, tmp_path: Path) -> None:
    bring_in_orders(store, first())
    path = edited(sent_out(store, "customers", tmp_path / "a.xlsx"), cell(2, "公司名", "华艺集团"))
    bring_in(store, path)
    bring_in_orders(store, first("2611883644820000002", created_at="2026-11-22 10:00:00"))
    assert customer(store).company == "华艺集团"


def test_a_sheet_without_keys_is_the_last_word_of_sheets(store: Store, tmp_path: Path) -> None:
    made(store, note="a")
    set_here(store, 1, note="b")
    path = typed(tmp_path / "a.xlsx", ("买家会员名", "备注"), ("华艺服饰", "c"))
    bring_in(store, path, taken=frozenset({(2, "note")}))
    with store.read() as session:
        assert session.scalars(select(ImportedValue)).all() == []


# Taking back


def test_undo_brings_everything_back_and_redo_again(
    store: Store, tmp_path: Path, dump: Callable[[], Dump]
) -> None:
    bring_in_orders(store, first())
    path = sent_out(store, "customers", tmp_path / "a.xlsx")
    before = dump()
    edited(
        path,
        cell(2, "公司名", "华艺集团"),
        cell(2, "地址", "广东省广州市 2 号"),
        cell(3, "买家会员名", "云裳"),
    )
    assert bring_in(store, path).records == Count(new=1, changed=1)
    after = dump()

    history.undo(store, now=NOW)
    assert dump() == before
    history.redo(store, now=NOW)
    assert dump() == after


def test_undo_keeps_who_has_been_edited_or_has_ordered_since(store: Store, tmp_path: Path) -> None:
    rows = (HUAYI, ("云裳", *[None] * 6), ("锦澜", *[None] * 6))
    operation = bring_in(store, typed(tmp_path / "a.xlsx", HEADINGS, *rows)).operation
    assert operation is not None
    set_here(store, 1, note="月结")
    with store.write("made", now=NOW) as session:
        make_order(session, customer_id=2)

    report = history.take_back(store, operation, now=NOW)

    assert report["reversed"] == {"customers": 1}
    kept = {"kind": "customer", "key": "login:华艺服饰", "reason": "edited_since"}
    assert report["kept"] == [kept]
    assert logins(store) == ["华艺服饰", "云裳"]


# Laws


@ACCOUNTS
@given(data=st.data())
def test_shuffled_dropped_and_renamed_columns_give_the_same_customers(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    kept = data.draw(st.permutations(range(len(HEADINGS))))
    dropped = data.draw(st.sets(st.sampled_from([2, 3, 4, 5])))
    names = ("会员名", "Company", "收货人", "联系手机", "联系电话", "Address", "Note")
    folder = tmp_path_factory.mktemp("shop")
    store = new_store(folder / "shop.db")
    shown = [place for place in kept if place not in dropped]
    rows = data.draw(st.permutations([HUAYI, ("云裳", *HUAYI[1:])]))
    path = typed(
        folder / "a.xlsx",
        [names[place] for place in shown],
        *([row[place] for place in shown] for row in rows),
    )

    assert bring_in(store, path).records == Count(new=2)
    assert bring_in(store, path).records == Count(unchanged=2)
    again = [HEADINGS[place] for place in sorted(shown)]
    whole = ([row[place] for place in sorted(shown)] for row in rows)
    assert bring_in(store, typed(folder / "b.xlsx", again, *whole)).operation is None
    store.close()
