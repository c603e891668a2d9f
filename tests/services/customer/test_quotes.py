"""A quote from the first line to the version that is issued."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from seller_desk.errors import AttachmentCode, DeskError, QuoteCode
from seller_desk.models.customer import Customer
from seller_desk.models.dealing import Quote
from seller_desk.models.listing import PriceTier
from seller_desk.models.order import OrderLine
from seller_desk.models.product import Product
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.customer import contacts, quote_board, quotes
from seller_desk.services.customer.quote_draft import Shown
from seller_desk.services.customer.quote_facts import draft_of, sheet_of
from seller_desk.services.customer.quote_offers import find_offers, offers
from seller_desk.services.customer.quote_queries import (
    is_intact,
    sheet_by_number,
    versions,
)
from seller_desk.services.customer.quote_sheet import QuoteSheet, frozen, thawed
from seller_desk.services.customer.shop_pictures import (
    LOGO,
    MOST_BYTES,
    ShopPictures,
    keep_shop_picture,
    shop_pictures,
)
from seller_desk.words import ContactKind, OrderStatus, QuoteState
from tests.conftest import Dump
from tests.makers import NOW, make_order
from tests.services.customer.quoting import (
    begin,
    issue,
    make,
    make_tiered,
    revise,
    save,
    stored,
)
from tests.views.paper.quotes import quote_sheet

DAY = timedelta(days=1)


def test_quotes_of_a_day_are_numbered_one_after_the_other(store: Store) -> None:
    first, _ = begin(store)
    with store.read() as session:
        customer = quotes.found(session, first).customer_id or 0
    numbers = [make(store, customer), make(store, customer), make(store, customer, NOW + DAY)]

    with store.read() as session:
        named = [quotes.found(session, quote).number for quote in (first, *numbers)]
    assert named == ["QT20261123001", "QT20261123002", "QT20261123003", "QT20261124001"]


def test_a_draft_is_read_again_as_it_was_written(store: Store) -> None:
    quote, draft = begin(store, floor_reason="老客户试单", tax_millionths=130_000)

    save(store, quote, draft)

    assert stored(store, quote) == draft


def test_a_line_keeps_the_tier_that_applied_and_the_list_price(store: Store) -> None:
    quote, draft = begin(store)
    save(store, quote, draft)

    with store.read() as session:
        line = quotes.found(session, quote).lines[0]
        assert (line.list_fen, line.tier_fen, line.price_fen) == (5200, 4700, 4600)


def test_the_last_price_is_that_of_this_customers_newest_paid_order(store: Store) -> None:
    with store.write("test", now=NOW) as session:
        product = make_tiered(session)
        buyer, other = Customer(identity="a"), Customer(identity="b")
        session.add_all([buyer, other])
        session.flush()
        for number, (who, price, status) in enumerate(
            [
                (buyer, 4800, OrderStatus.COMPLETED),
                (buyer, 4650, OrderStatus.SHIPPED),
                (buyer, 4000, OrderStatus.CLOSED),
                (other, 4100, OrderStatus.SHIPPED),
            ]
        ):
            line = OrderLine(
                position=1, product_id=product, unit_price_fen=price, quantity_milli=1000
            )
            make_order(
                session,
                str(number),
                customer_id=who.id,
                status=status,
                paid_at=NOW + number * DAY,
                lines=[line],
            )
        buyer_id = buyer.id

    with store.read() as session:
        found = offers(session, [product], buyer_id, rules.load(session))[product]
        assert found.last is not None
        assert (found.last.price_fen, found.last.at) == (4650, NOW + DAY)
        assert find_offers(session, "卫衣", buyer_id, rules.load(session))[0].product_id == product


def test_an_issued_quote_is_frozen_whatever_changes_afterwards(store: Store) -> None:
    quote, draft = begin(store)
    made = issue(store, quote, draft)
    before = paper(store, quote)
    with store.write("test", now=NOW) as session:
        session.scalars(select(Product)).one().title = "别的名字"
        session.scalars(select(Customer)).one().company = "别的公司"
        for tier in session.scalars(select(PriceTier)):
            tier.price_fen = 1

    assert paper(store, quote) == before
    with store.read() as session:
        assert quotes.found(session, quote).content_hash == made
        assert is_intact(quotes.found(session, quote))
    for act in (save, issue):
        with pytest.raises(DeskError) as refused:
            act(store, quote, replace(draft, freight_fen=0))
        assert refused.value.first.code is QuoteCode.QUOTE_FROZEN


def test_issuing_is_a_contact_that_the_guard_does_not_count(
    store: Store, dump: Callable[[], Dump]
) -> None:
    quote, draft = begin(store)
    before = dump()
    issue(store, quote, draft)

    with store.read() as session:
        customer = quotes.found(session, quote).customer_id or 0
        [entry] = contacts.log(session, customer)
        assert (entry.kind, entry.quote_id, entry.at) == (ContactKind.QUOTE, quote, NOW)
        assert entry.text == "QT20261123001（合计28280元，2026-11-30前有效）"
        assert contacts.allowed_from(session, [customer], rules.load(session), NOW) == {}
    history.undo(store, now=NOW)
    assert dump() == before


def test_a_quote_keeps_the_logo_it_was_issued_with(store: Store, tmp_path: Path) -> None:
    logo = tmp_path / "logo.jpg"
    logo.write_bytes(b"\xff\xd8\xff first")
    first = keep_shop_picture(store, LOGO, logo, now=NOW)
    quote, draft = begin(store)
    issue(store, quote, draft)
    logo.write_bytes(b"\xff\xd8\xff second")
    second = keep_shop_picture(store, LOGO, logo, now=NOW)

    with store.read() as session:
        assert sheet_by_number(session, "QT20261123001", rules.load(session)).logo == first
        assert shop_pictures(session) == ShopPictures(logo=second)
    logo.write_bytes(b"\xff\xd8\xff" + bytes(MOST_BYTES))
    with pytest.raises(DeskError) as refused:
        keep_shop_picture(store, LOGO, logo, now=NOW)
    assert refused.value.first.code is AttachmentCode.FILE_TOO_LARGE


def test_a_quote_of_before_there_were_logos_is_read_as_it_was() -> None:
    kept = frozen(quote_sheet())
    old = {name: value for name, value in kept.items() if name not in {"logo", "seal"}}

    read = thawed(old)

    assert (read.logo, read.seal, read.is_draft) == ("", "", False)
    assert read.lines == quote_sheet().lines


@pytest.mark.parametrize(
    ("facts", "left_out"),
    [
        ({}, set()),
        ({"shown": ["account", "pictures", "seal", "steps"]}, set()),
        ({"shown": ["pictures", "seal"]}, {Shown.STEPS, Shown.ACCOUNT}),
        ({"hidden": ["logo"]}, {Shown.LOGO}),
    ],
)
def test_a_draft_of_before_there_were_logos_shows_one(
    facts: dict[str, object], left_out: set[Shown]
) -> None:
    quote = Quote(valid_until="2026-11-30", facts=facts, lines=[])
    assert draft_of(quote).shown == frozenset(Shown) - left_out


def test_what_a_draft_leaves_out_stays_left_out(store: Store) -> None:
    quote, draft = begin(store)
    save(store, quote, replace(draft, shown=draft.shown - {Shown.LOGO}))
    with store.read() as session:
        assert draft_of(quotes.found(session, quote)).shown == frozenset(Shown) - {Shown.LOGO}


def test_a_tampered_quote_is_noticed(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)
    with store.write("test", now=NOW) as session:
        row = quotes.found(session, quote)
        kept = row.facts["sheet"]
        assert isinstance(kept, dict)
        row.facts = {**row.facts, "sheet": {**kept, "freight_fen": 1}}

    with store.read() as session:
        assert not is_intact(quotes.found(session, quote))
        shown = quote_board.board(session, quote, NOW)
        assert shown is not None
        assert shown.seal is not None
        assert not shown.seal.is_intact


def test_a_price_below_the_floor_needs_a_reason(store: Store) -> None:
    quote, draft = begin(store)
    low = replace(draft, lines=(replace(draft.lines[0], price_fen=4222),))

    with pytest.raises(DeskError) as refused:
        issue(store, quote, low)

    assert refused.value.first.code is QuoteCode.BELOW_FLOOR
    assert refused.value.first.facts["floor_fen"] == 4223
    issue(store, quote, replace(low, floor_reason="清库存"))
    assert stored(store, quote).floor_reason == "清库存"


def test_the_floor_follows_the_margin_of_the_setting(store: Store) -> None:
    quote, draft = begin(store)
    with store.write("test", now=NOW) as session:
        rules.change_setting(session, "quote.floor_margin", "0.2")

    with pytest.raises(DeskError) as refused:
        issue(store, quote, draft)

    assert refused.value.first.facts["floor_fen"] == 4750


def test_every_reason_against_issuing_is_named(store: Store) -> None:
    quote, draft = begin(store)
    line = replace(draft.lines[0], price_fen=0, quantity_milli=0)

    with pytest.raises(DeskError) as refused:
        issue(store, quote, replace(draft, valid_until="2026-11-22", lines=(line,)))
    assert {problem.code for problem in refused.value.problems} == {
        QuoteCode.VALIDITY_PAST,
        QuoteCode.MISSING_PRICE,
        QuoteCode.MISSING_QUANTITY,
    }
    with pytest.raises(DeskError) as empty:
        issue(store, quote, replace(draft, lines=()))
    assert empty.value.first.code is QuoteCode.QUOTE_EMPTY


def test_a_revision_begins_as_the_issued_one_which_stays(store: Store) -> None:
    quote, draft = begin(store)
    issue(store, quote, draft)

    second = revise(store, quote)

    assert revise(store, quote) == second  # it is being written already
    assert stored(store, second) == draft
    cheaper = replace(draft, lines=(replace(draft.lines[0], price_fen=4500),))
    issue(store, second, cheaper)
    with store.read() as session:
        rows = versions(session, "QT20261123001", NOW)
    assert [(row.version, row.state, row.total_fen) for row in rows] == [
        (1, QuoteState.ISSUED, 2_828_000),
        (2, QuoteState.ISSUED, 2_768_000),
    ]


def test_a_draft_is_thrown_away_and_comes_back(store: Store, dump: Callable[[], Dump]) -> None:
    quote, draft = begin(store)
    save(store, quote, draft)
    before = dump()
    with store.write("drop_quote", now=NOW) as session:
        quotes.drop_quote(session, quote)
    assert dump()["quote_line"] == []

    history.undo(store, now=NOW)

    assert dump() == before


def test_a_new_quote_takes_the_texts_of_the_last_one(store: Store) -> None:
    quote, draft = begin(store)
    assert stored(store, quote).texts.payment  # the usual ones, in an empty shop
    save(store, quote, draft)
    with store.read() as session:
        customer = quotes.found(session, quote).customer_id or 0

    assert stored(store, make(store, customer)).texts.terms == draft.texts.terms


def test_masked_contacts_do_not_go_on_paper(store: Store) -> None:
    quote, draft = begin(store)
    with store.write("test", now=NOW) as session:
        session.scalars(select(Customer)).one().mobile = "139****5120"
    save(store, quote, draft)

    assert paper(store, quote).to.phone == ""


def test_an_unknown_number_is_refused(store: Store) -> None:
    with store.read() as session, pytest.raises(DeskError) as refused:
        sheet_by_number(session, "QT1", rules.load(session))
    assert refused.value.first.code is QuoteCode.NO_SUCH_QUOTE


def paper(store: Store, quote_id: int) -> QuoteSheet:
    with store.read() as session:
        return sheet_of(session, session.get_one(Quote, quote_id), rules.load(session))
