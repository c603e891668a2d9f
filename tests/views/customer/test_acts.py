from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.customer import contacts, coupons, people, queries
from seller_desk.services.customer.coupon_draft import CouponDraft
from seller_desk.services.customer.queries import CustomerFilter
from seller_desk.views.customer.coupon_forms import GrantForm
from seller_desk.views.customer.merge_form import MergeForm
from seller_desk.views.customer.message_form import MessageForm
from seller_desk.views.customer.page import CustomerPage
from seller_desk.views.customer.person_forms import ContactForm, LockForm, TextForm
from seller_desk.views.customer.personal_coupon import PersonalCouponForm
from seller_desk.views.customer.tier_cards import SILENT
from seller_desk.views.customer.tiers_form import TiersForm
from seller_desk.views.desk import Desk
from seller_desk.views.preferences import Preferences
from seller_desk.views.widgets.form_dialog import FormDialog
from seller_desk.views.widgets.row_table import DEBOUNCE_MS
from seller_desk.words import ContactKind, OrderStatus, Tier
from tests.makers import NOW, make_customer, make_order
from tests.views.exchange.seen import said

DAY = timedelta(days=1)


def buyer(store: Store, name: str, paid_fen: int, *, days: int = 3, mobile: str = "") -> int:
    with store.write("made", now=NOW) as session:
        made = make_customer(session, name)
        made.search_text, made.mobile = name, mobile or None
        at = NOW - days * DAY
        facts = {"paid_fen": paid_fen, "paid_at": at, "created_at": at}
        order = {"customer_id": made.id, "status": OrderStatus.COMPLETED}
        make_order(session, f"26{made.id:05}", **facts, **order)
        return made.id


@pytest.fixture
def shop(store: Store) -> dict[str, int]:
    return {
        "key": buyer(store, "云裳服饰", 2_000_000, days=47, mobile="13800002206"),
        "regular": buyer(store, "巨浪百货", 150_000, days=40, mobile="13800002206"),
        "new": buyer(store, "小李百货", 50_000),
    }


@pytest.fixture
def page(qtbot: QtBot, shop: dict[str, int], desk: Desk, preferences: Preferences) -> CustomerPage:
    made = CustomerPage(desk, preferences)
    qtbot.addWidget(made)
    made.resize(1340, 790)
    made.show()
    look_at(qtbot, made, shop["key"])
    return made


def settle(qtbot: QtBot, desk: Desk) -> None:
    qtbot.wait(DEBOUNCE_MS)
    qtbot.waitUntil(lambda: desk.is_settled)


def look_at(qtbot: QtBot, page: CustomerPage, customer: int) -> None:
    qtbot.waitUntil(lambda: len(page.table.ids) > 0)
    page.table.select_id(customer)
    qtbot.waitUntil(lambda: page.detail.isVisible() and page.detail.customer_id == customer)


def form(qtbot: QtBot, page: CustomerPage, kind: type[FormDialog]) -> FormDialog:
    qtbot.waitUntil(lambda: isinstance(page.acts.dialog, kind))
    found = page.acts.dialog
    assert isinstance(found, kind)
    return found


def go(qtbot: QtBot, desk: Desk, shown: FormDialog) -> None:
    qtbot.waitUntil(shown.go.isEnabled)
    qtbot.mouseClick(shown.go, Qt.MouseButton.LeftButton)
    settle(qtbot, desk)


def choose(page: CustomerPage, text: str) -> None:
    """An entry of the menu of what is seldom done."""
    page.detail.more_wanted.emit(page.detail.customer_id)
    menu = page.acts.menu
    assert menu is not None
    [action] = [one for one in menu.actions() if one.text() == text]
    action.trigger()
    menu.close()


def test_a_call_is_noted_and_stands_in_the_profile(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    qtbot.mouseClick(page.detail.contact_button, Qt.MouseButton.LeftButton)
    shown = form(qtbot, page, ContactForm)
    assert isinstance(shown, ContactForm)
    go(qtbot, desk, shown)
    assert shown.fault == "Write down what there is to note"
    shown.text.setPlainText("说仓库还有货")
    go(qtbot, desk, shown)
    with store.read() as session:
        [row] = contacts.log(session, shop["key"])
    assert (row.kind, row.text) == (ContactKind.CALL, "说仓库还有货")


def test_a_message_is_copied_and_noted_and_the_next_one_waits(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    look_at(qtbot, page, shop["new"])
    page.detail.message_wanted.emit(shop["new"])
    shown = form(qtbot, page, MessageForm)
    assert isinstance(shown, MessageForm)
    shown.text.setPlainText("{name}您好")
    qtbot.waitUntil(lambda: shown.preview.toPlainText() == "小李百货您好")
    go(qtbot, desk, shown)
    assert QGuiApplication.clipboard().text() == "小李百货您好"
    with store.read() as session:
        assert [row.text for row in contacts.log(session, shop["new"])] == ["小李百货您好"]
    page.refresh()
    settle(qtbot, desk)
    look_at(qtbot, page, shop["new"])
    qtbot.waitUntil(lambda: not page.detail.coupon_button.isEnabled())
    assert page.detail.suggestion.text == "No marketing before 11-26 09:30"


def test_a_place_that_nothing_is_known_of_keeps_the_message_back(
    qtbot: QtBot, page: CustomerPage, shop: dict[str, int]
) -> None:
    page.detail.message_wanted.emit(shop["key"])
    shown = form(qtbot, page, MessageForm)
    assert isinstance(shown, MessageForm)
    shown.text.setPlainText("{name} {coupon}")
    qtbot.waitUntil(lambda: "{coupon}" in shown.preview.toPlainText())
    assert not shown.go.isEnabled()
    assert shown._missing.text() == "Nothing is known of: coupon. Change the text."


def test_all_silent_customers_get_a_message_but_those_at_rest(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "contact.regular_hours", "48")
    with store.write("log_contact", now=NOW) as session:
        contacts.log_contact(session, shop["regular"], ContactKind.MESSAGE, "新品", NOW)
    page.refresh()
    settle(qtbot, desk)
    qtbot.mouseClick(page.cards.card(SILENT), Qt.MouseButton.LeftButton)
    settle(qtbot, desk)
    qtbot.waitUntil(page.bulk.message.isVisible)
    assert page.bulk.message.text() == "Message to 2 customers"
    qtbot.mouseClick(page.bulk.message, Qt.MouseButton.LeftButton)
    shown = form(qtbot, page, MessageForm)
    assert isinstance(shown, MessageForm)
    assert "巨浪百货 11-25 09:30" in shown.guard.accessibleName()
    shown.text.setPlainText("{name}，{days}天没见")
    qtbot.waitUntil(lambda: shown.preview.toPlainText() == "云裳服饰，47天没见")
    go(qtbot, desk, shown)
    with store.read() as session:
        assert len(contacts.log(session, shop["key"])) == 1
        assert len(contacts.log(session, shop["regular"])) == 1
    assert "Noted for 1 customer · 1 left out" in said(page)
    assert "巨浪百货 11-25 09:30" in said(page)


def test_a_coupon_is_given_and_who_may_not_have_it_is_named(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    with store.write("make_coupon", now=NOW) as session:
        tiers = frozenset({Tier.REGULAR})
        draft = CouponDraft("老客券", 500_000, 30_000, tiers, NOW.date(), NOW.date())
        coupons.make_coupon(session, draft, NOW)
        own = replace(draft, tiers=frozenset(), customers=(shop["new"],), total=1)
        coupons.issue_coupon(session, own, NOW)  # none of it is left
    page.table.tick_ids([shop["key"], shop["regular"]])
    page.bulk.coupon_asked.emit()
    shown = form(qtbot, page, GrantForm)
    assert isinstance(shown, GrantForm)
    assert shown.coupons.count() == 1
    qtbot.waitUntil(shown.go.isEnabled)
    assert "云裳服饰" in shown.left_out.accessibleName()
    go(qtbot, desk, shown)
    with store.read() as session:
        assert [row.coupon for row in coupons.grants(session, shop["regular"])] == ["老客券"]
        assert coupons.grants(session, shop["key"]) == []
    qtbot.waitUntil(page._said.isVisible)
    assert page._said.text == "Given to 1 customer · 1 left out"


def test_a_large_buyer_gets_a_coupon_of_their_own(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    assert not page.detail.personal_button.isVisible()
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "tier.annual_fen", "2000000")
    page.refresh()
    qtbot.waitUntil(page.detail.personal_button.isVisible)
    qtbot.mouseClick(page.detail.personal_button, Qt.MouseButton.LeftButton)
    shown = form(qtbot, page, PersonalCouponForm)
    assert isinstance(shown, PersonalCouponForm)
    qtbot.waitUntil(shown.go.isEnabled)
    assert (shown.threshold.text(), shown.reduction.text()) == ("22000", "660")

    shown.reduction.setFocus()
    shown.reduction.selectAll()
    qtbot.keyClicks(shown.reduction, "22000")
    qtbot.waitUntil(lambda: "The reduction must be below the threshold" in said(shown))
    assert not shown.go.isEnabled()
    shown.reduction.selectAll()
    qtbot.keyClicks(shown.reduction, "500")
    go(qtbot, desk, shown)

    assert "满22000减500元" in QGuiApplication.clipboard().text()
    with store.read() as session:
        [grant] = coupons.grants(session, shop["key"])
        [entry] = contacts.log(session, shop["key"])
        assert grant.coupon == "For 云裳服饰"
        assert entry.text == QGuiApplication.clipboard().text()
    QGuiApplication.clipboard().clear()
    page.show_filter(CustomerFilter(is_large=True))
    settle(qtbot, desk)
    page.table.tick_ids([shop["key"]])
    qtbot.mouseClick(page.bulk.personal, Qt.MouseButton.LeftButton)
    form(qtbot, page, PersonalCouponForm).reject()


def test_other_bounds_are_seen_before_they_are_kept(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    page._change_tiers()
    shown = form(qtbot, page, TiersForm)
    assert isinstance(shown, TiersForm)
    shown.key.setText("500")
    qtbot.waitUntil(lambda: bool(shown.fault))
    shown.key.setText("1200")
    qtbot.waitUntil(lambda: [row.title for row in shown.moves.entries] == ["巨浪百货"])
    go(qtbot, desk, shown)
    with store.read() as session:
        assert rules.load(session).tier_key_fen == 120_000


def test_tags_note_and_tier_are_kept(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    for entry, text in (("Tags…", "月结 爱砍价"), ("Note…", "只要纯棉")):
        choose(page, entry)
        shown = form(qtbot, page, TextForm)
        assert isinstance(shown, TextForm)
        editor = shown.editor
        editor.setPlainText(text) if hasattr(editor, "setPlainText") else editor.setText(text)
        go(qtbot, desk, shown)
    choose(page, "Tier by hand…")
    locking = form(qtbot, page, LockForm)
    assert isinstance(locking, LockForm)
    locking.tiers.choose("regular")
    go(qtbot, desk, locking)
    assert locking.fault == "Say why"
    locking.reason.setText("退货太多")
    go(qtbot, desk, locking)
    with store.read() as session:
        card = queries.card(session, shop["key"], rules.load(session), NOW)
        assert card is not None
        assert (card.note, card.tier_reason, card.row.tier) == (
            "只要纯棉",
            "退货太多",
            Tier.REGULAR,
        )
        assert people.tags(session, shop["key"]) == ("月结", "爱砍价")


def test_two_customers_are_merged_after_a_look_and_apart_again(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage, shop: dict[str, int]
) -> None:
    choose(page, "Merge with another…")
    shown = form(qtbot, page, MergeForm)
    assert isinstance(shown, MergeForm)
    assert [row.title for row in shown.rows.entries] == ["巨浪百货"]
    shown.search.setText("小李")
    qtbot.waitUntil(lambda: [row.title for row in shown.rows.entries] == ["小李百货"])
    shown.rows.chosen.emit(0)
    go(qtbot, desk, shown)
    with store.read() as session:
        found = queries.find(session, CustomerFilter(), rules.load(session), NOW)
    assert list(found) == [shop["key"], shop["regular"]]
    history.undo(store, now=NOW)
    with store.read() as session:
        assert len(queries.find(session, CustomerFilter(), rules.load(session), NOW)) == 3


def test_a_customer_rests_from_the_silent_ones(
    qtbot: QtBot, store: Store, desk: Desk, page: CustomerPage
) -> None:
    choose(page, "Leave out of the silent ones for 30 days")
    settle(qtbot, desk)
    page.refresh()
    settle(qtbot, desk)
    assert page.cards.card(SILENT).people == 1


def test_the_suggestion_begins_what_it_says(
    qtbot: QtBot, page: CustomerPage, shop: dict[str, int]
) -> None:
    with qtbot.waitSignal(page.quote_wanted) as asked:
        qtbot.mouseClick(page.detail._advice, Qt.MouseButton.LeftButton)
    assert asked.args == [shop["key"]]
