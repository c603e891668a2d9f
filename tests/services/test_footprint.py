from datetime import timedelta

from seller_desk.models.order import Order
from seller_desk.models.store import Store
from seller_desk.services import footprint, history
from tests.makers import NOW, make_customer, make_order


def test_the_newest_step_comes_first_with_what_it_touched(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        make_customer(session)
    with store.write("ship", now=NOW + timedelta(minutes=1), facts={"number": "1"}) as session:
        make_order(session)
    with store.read() as session:
        found = footprint.steps(session, limit=10)
    assert [(step.name, dict(step.counts)) for step in found] == [
        ("ship", {"orders": 1, "lines": 1}),
        ("made", {"customers": 1}),
    ]


def test_older_steps_follow_in_pages(store: Store) -> None:
    for number in range(5):
        with store.write(f"step {number}", now=NOW) as session:
            make_customer(session, f"店 {number}")
    with store.read() as session:
        first = footprint.steps(session, limit=2)
        second = footprint.steps(session, limit=2, before=first[-1].id)
        assert footprint.total(session) == 5
    assert [step.name for step in (*first, *second)] == ["step 4", "step 3", "step 2", "step 1"]


def change_note(store: Store, order_id: int, note: str) -> int:
    with store.write("set_note", now=NOW) as session:
        session.get_one(Order, order_id).note = note
    operation: int = session.info["operation_id"]
    return operation


def test_a_change_names_the_field_before_and_after(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        order_id = make_order(session, note="旧").id
    operation = change_note(store, order_id, "新")
    with store.read() as session:
        card = footprint.card(session, operation)
    assert card is not None
    [change] = card.changes
    assert (change.table, change.field, change.old, change.new) == (
        "sales_order",
        "note",
        "旧",
        "新",
    )
    assert change.key == "2611883644820000001"
    assert card.can_undo
    assert not change.stays


def test_what_was_edited_since_would_stay(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        order_id = make_order(session).id
    first = change_note(store, order_id, "一")
    change_note(store, order_id, "二")
    with store.read() as session:
        card = footprint.card(session, first)
    assert card is not None
    assert card.later == 1
    assert card.staying == 1
    assert card.changes[0].stays


def test_an_undone_step_cannot_be_undone_again_and_its_undo_names_it(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        order_id = make_order(session).id
    operation = change_note(store, order_id, "一")
    report = history.take_back(store, operation, now=NOW)
    undo = report["operation"]
    assert isinstance(undo, int)
    with store.read() as session:
        card, back = footprint.card(session, operation), footprint.card(session, undo)
    assert card is not None
    assert back is not None
    assert card.step.undone
    assert not card.can_undo
    assert back.step.subject is not None
    assert back.step.subject.id == operation


def test_a_redo_names_what_it_brought_again(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        order_id = make_order(session).id
    operation = change_note(store, order_id, "一")
    history.undo(store, now=NOW)
    history.redo(store, now=NOW)
    with store.read() as session:
        newest, undo, *_ = footprint.steps(session, limit=5)
    assert newest.subject is not None
    assert undo.subject is not None
    assert newest.subject.id == undo.subject.id == operation


def test_more_changes_than_anybody_reads_are_counted(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        ids = [make_order(session, f"26118836448{n:08}").id for n in range(footprint.SHOWN_CHANGES)]
        ids.append(make_order(session, "9").id)
    with store.write("set_flag", now=NOW) as session:
        for order_id in ids:
            session.get_one(Order, order_id).flag = 1
    operation = session.info["operation_id"]
    with store.read() as session:
        card = footprint.card(session, operation)
    assert card is not None
    assert (len(card.changes), card.more) == (footprint.SHOWN_CHANGES, 1)


def test_there_is_no_card_of_a_step_that_never_was(store: Store) -> None:
    with store.read() as session:
        assert footprint.card(session, 99) is None
