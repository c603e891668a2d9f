"""A buyer is found everywhere, handed out as a sheet, and erased down to the bytes of the file."""

import json
from pathlib import Path

import pytest
from sqlalchemy import select

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.case import AfterSaleEvent, Attachment
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Contact, Quote
from seller_desk.models.history import Touch
from seller_desk.models.ledger import unpack
from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.buyer_data import buyer_data, export_buyer
from seller_desk.services.customer import queries as customers
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.services.erasing import erase_buyer
from seller_desk.services.files import place_of
from seller_desk.services.order import shipping
from seller_desk.services.order.searching import matching
from seller_desk.services.settings import ShopSettings
from seller_desk.sheets.reader import open_sheet
from seller_desk.words import ContactKind
from tests.makers import NOW, make_case, make_customer, make_order, make_quote

NAME, PHONE, STREET, LOGIN = "欧阳惜墨", "13987650321", "望湖路鹤鸣巷四十七号", "xmoyang_trade"
MERGED = "zaixia_xmoyang"
SECRETS = (NAME, PHONE, STREET, LOGIN, MERGED)
OTHER = "欧阳惜"
FILE = "0" * 64


def fill(store: Store) -> int:
    """A buyer in every corner, and another one of nearly the same name."""
    with store.write("made", now=NOW) as session:
        buyer = make_customer(session, LOGIN)
        buyer.name, buyer.mobile, buyer.address = NAME, PHONE, STREET
        buyer.note = f"找{NAME}"
        merged = make_customer(session, MERGED)
        merged.merged_into = buyer.id
        said = {
            "receiver_name": NAME,
            "mobile": PHONE,
            "address": STREET,
            "buyer_login": LOGIN,
            "buyer_message": f"{NAME}收",
        }
        order = make_order(session, customer_id=buyer.id, paid_fen=12_800, **said)
        case = make_case(session, order, note=f"{NAME}来电")
        session.add(AfterSaleEvent(after_sale_id=case.id, at=NOW, note=f"{PHONE} 没人接"))
        session.add(
            Contact(customer_id=buyer.id, at=NOW, kind=ContactKind.MESSAGE, text=f"{NAME}您好")
        )
        quote = make_quote(session, customer_id=buyer.id, note=NAME)
        quote.facts = {"texts": {"contact": NAME}}
        session.add(
            Attachment(
                table_name="after_sale",
                row_id=case.id,
                sha256=FILE,
                name=f"{NAME}.jpg",
                size=1,
                at=NOW,
            )
        )
        other = make_customer(session, "lin_other")
        other.name = OTHER
        make_order(session, "2611000000000000099", customer_id=other.id, receiver_name=OTHER)
        rules.keep_free_text(session, "view.1", json.dumps({"find": PHONE}))
        buyer_id, order_id = buyer.id, order.id
    place = place_of(store.path, FILE)
    place.parent.mkdir(parents=True)
    place.write_bytes(b"x")
    with store.write("set_note", now=NOW, facts={"name": NAME}) as session:
        shipping.set_note(session, order_id, f"{NAME}要加急")
        session.get_one(Customer, buyer_id).note = f"{NAME}不要打电话"
    return buyer_id


def bytes_of(store: Store) -> bytes:
    beside = [store.path, store.path.with_name(f"{store.path.name}-wal")]
    return b"".join(path.read_bytes() for path in beside if path.exists())


def forms(secret: str) -> list[bytes]:
    escaped = json.dumps(secret)[1:-1].encode()
    return [secret.encode(), secret.encode("utf-16-le"), secret.encode("gb18030"), escaped]


def test_nothing_of_an_erased_buyer_is_in_the_file_and_the_figures_stay(store: Store) -> None:
    buyer = fill(store)
    store.checkpoint()
    assert all(any(form in bytes_of(store) for form in forms(one)) for one in SECRETS)
    assert erase_buyer(store, buyer, now=NOW) == 1
    left = [one for one in SECRETS for form in forms(one) if form in bytes_of(store)]
    assert left == []
    assert not place_of(store.path, FILE).exists()
    with store.read() as session:
        told = [unpack(row.packed) for row in session.scalars(select(Touch)) if row.packed]
        order = session.scalars(select(Order)).first()
        assert order is not None
        assert (order.paid_fen, order.receiver_name, order.mobile) == (12_800, "***", None)
        assert session.scalars(select(Quote)).one().customer_id == buyer
        assert session.scalars(select(Attachment)).all() == []
        for secret in SECRETS:
            assert not matching(session, secret)
            wanted = CustomerFilter(find=secret)
            assert not customers.find(session, wanted, ShopSettings(), NOW)
        names = list(session.scalars(select(Customer.name)))
    assert OTHER in names
    assert not [one for one in SECRETS if one in str(told)]


def test_erasing_is_not_undone_and_what_was_before_is_undone_without_the_name(
    store: Store,
) -> None:
    buyer = fill(store)
    erase_buyer(store, buyer, now=NOW)
    history.undo(store, now=NOW)
    with store.read() as session:
        note = session.scalars(select(Order.note).where(Order.customer_id == buyer)).first()
        assert note is None
        assert session.get_one(Customer, buyer).name == "***"


def test_a_file_that_an_issued_quote_or_the_shop_is_drawn_with_stays(store: Store) -> None:
    buyer = fill(store)
    with store.write("made", now=NOW) as session:
        make_quote(session, "QT2", facts={"sheet": {"logo": FILE, "seal": ""}})
    erase_buyer(store, buyer, now=NOW)
    assert place_of(store.path, FILE).exists()


def test_all_that_is_known_of_a_buyer_is_counted_and_goes_out_as_a_sheet(
    store: Store, tmp_path: Path
) -> None:
    buyer = fill(store)
    with store.read() as session:
        found = buyer_data(session, store, buyer)
        with pytest.raises(DeskError) as caught:
            buyer_data(session, store, 999)
    assert caught.value.first.code is CustomerCode.NO_SUCH_CUSTOMER
    assert {"customer": 2, "sales_order": 1, "after_sale": 1, "attachment": 1}.items() <= (
        found.counts.items()
    )
    path = tmp_path / "buyer.xlsx"
    export_buyer(store, buyer, path)
    with open_sheet(path) as sheet:
        said = [cells for block in sheet.rows(1, range(4)) for _, *cells in block]
    assert ["订单", "1", "收货人", NAME] in [[str(cell) for cell in row] for row in said]
    assert not [row for row in said if row[3] == OTHER]
    assert {"客户", "订单", "售后", "触达记录", "报价单", "文件"} <= {row[0] for row in said}
