from datetime import datetime, timedelta

import pytest

from seller_desk.errors import CustomerCode, DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services import settings as rules
from seller_desk.services.customer import contacts
from seller_desk.services.customer.contacts import Message
from seller_desk.services.customer.merging import merge_customers
from seller_desk.words import ContactKind
from tests.makers import NOW, make_customer, make_order

HOUR, MINUTE, SECOND = timedelta(hours=1), timedelta(minutes=1), timedelta(seconds=1)


def person(store: Store, name: str, paid_fen: int = 0) -> int:
    with store.write("made", now=NOW) as session:
        customer = make_customer(session, name)
        if paid_fen:
            make_order(session, f"26{customer.id:05}", customer_id=customer.id, paid_fen=paid_fen)
        return customer.id


def say(store: Store, customer: int, at: datetime, kind: ContactKind = ContactKind.MESSAGE) -> int:
    with store.write("log_contact", now=at) as session:
        return contacts.log_contact(session, customer, kind, "新品到了", at)


def refusal(store: Store, customer: int, at: datetime) -> dict[str, object]:
    with pytest.raises(DeskError) as caught:
        say(store, customer, at)
    assert caught.value.first.code is CustomerCode.CONTACT_GUARDED
    return dict(caught.value.first.facts)


def test_a_new_customer_gets_one_marketing_message_in_three_days(store: Store) -> None:
    new = person(store, "小李百货")
    say(store, new, NOW)

    facts = refusal(store, new, NOW + 72 * HOUR - SECOND)
    assert facts == {"name": "小李百货", "until": "2026-11-26 09:30"}
    say(store, new, NOW + 72 * HOUR)


def test_the_minute_that_is_named_is_one_at_which_it_is_allowed(store: Store) -> None:
    new = person(store, "小李百货")
    say(store, new, NOW + 10 * SECOND)

    assert refusal(store, new, NOW + 72 * HOUR + 50 * SECOND)["until"] == "2026-11-26 09:31"
    say(store, new, NOW + 72 * HOUR + MINUTE)


@pytest.mark.parametrize("kind", [ContactKind.CALL, ContactKind.NOTE])
def test_calls_and_notes_are_neither_counted_nor_stopped(store: Store, kind: ContactKind) -> None:
    new = person(store, "小李百货")
    say(store, new, NOW, kind)
    say(store, new, NOW + MINUTE)
    say(store, new, NOW + 2 * MINUTE, kind)


def test_each_tier_has_its_own_hours(store: Store) -> None:
    regular = person(store, "锦禾针织", 500_000)
    say(store, regular, NOW)
    say(store, regular, NOW + MINUTE)
    with store.write("change_setting", now=NOW) as session:
        rules.change_setting(session, "contact.regular_hours", "24")
    assert refusal(store, regular, NOW + HOUR)["until"] == "2026-11-24 09:31"


def test_a_batch_leaves_out_those_who_rest_and_says_who_until_when(store: Store) -> None:
    one, two = person(store, "小李百货"), person(store, "小王服饰")
    say(store, one, NOW)
    with store.write("log_messages", now=NOW) as session:
        found = contacts.log_messages(session, [Message(one, "a"), Message(two, "b")], NOW)
    assert found.customers == (two,)
    [left_out] = found.left_out
    assert (left_out.name, left_out.until) == ("小李百货", NOW + 72 * HOUR)

    with pytest.raises(DeskError), store.write("log_messages", now=NOW) as session:
        contacts.log_messages(session, [Message(one, "a"), Message(two, "b")], NOW)


def test_a_message_that_is_taken_back_counts_no_more(store: Store) -> None:
    new = person(store, "小李百货")
    say(store, new, NOW)
    history.undo(store, now=NOW + MINUTE)
    say(store, new, NOW + 2 * MINUTE)


def test_the_guard_sees_what_was_said_to_a_merged_customer(store: Store) -> None:
    one, two = person(store, "小李百货"), person(store, "小李批发")
    say(store, two, NOW)
    with store.write("merge_customers", now=NOW) as session:
        merge_customers(session, one, two)
    assert refusal(store, one, NOW + HOUR)["name"] == "小李百货"


def test_the_log_is_read_newest_first(store: Store) -> None:
    new = person(store, "小李百货")
    say(store, new, NOW, ContactKind.CALL)
    say(store, new, NOW + HOUR)
    with store.read() as session:
        assert [row.kind for row in contacts.log(session, new)] == [
            ContactKind.MESSAGE,
            ContactKind.CALL,
        ]


def test_an_empty_note_is_refused(store: Store) -> None:
    new = person(store, "小李百货")
    with pytest.raises(DeskError) as caught, store.write("log_contact", now=NOW) as session:
        contacts.log_contact(session, new, ContactKind.NOTE, "  ", NOW)
    assert caught.value.first.code is CustomerCode.MISSING_TEXT
