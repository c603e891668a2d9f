"""Violations, their 24 hours, appeals and outcomes; and the story of a listing."""

from datetime import timedelta

import pytest

from seller_desk.errors import DeskError
from seller_desk.models.store import Store
from seller_desk.services import history
from seller_desk.services.product import catalog, repricing, violations
from seller_desk.services.product.draft import ProductDraft
from seller_desk.services.product.story import Told, story
from seller_desk.services.product.tiers import ChangeBy, PriceChange, TierPrice
from seller_desk.services.product.violations import ViolationDraft, ViolationRow
from seller_desk.words import ViolationState
from tests.makers import NOW, make_product

HOUR = timedelta(hours=1)


def note(store: Store, hours_ago: int, **fields: object) -> int:
    draft = ViolationDraft(
        **{"category": "banned_word", "opened_at": NOW - hours_ago * HOUR, **fields}  # type: ignore[arg-type]
    )
    with store.write("add_violation", now=NOW) as session:
        return violations.add_violation(session, draft, NOW)


def settle(store: Store, violation: int, outcome: ViolationState) -> None:
    with store.write("settle_violation", now=NOW) as session:
        violations.settle_violation(session, violation, outcome, NOW)


def seen(store: Store, **asked: object) -> list[ViolationRow]:
    with store.read() as session:
        ids = violations.find_violations(session, **asked)  # type: ignore[arg-type]
        return violations.violation_rows(session, ids)


def test_the_clock_of_a_violation_runs_for_24_hours(store: Store) -> None:
    with store.write("made", now=NOW) as session:
        shirt = make_product(session, code="JH-1").id
    note(store, 22, product_id=shirt, points=2, text="§3.2 绝对化用语")
    [row] = seen(store)
    assert row.due_at == NOW + 2 * HOUR
    assert (row.product_title, row.product_code, row.points) == ("纯棉短袖T恤", "JH-1", 2)


def test_open_ones_come_first_and_the_most_pressing_in_front(store: Store) -> None:
    late, fresh, over = note(store, 30), note(store, 2), note(store, 50)
    with store.write("note_done", now=NOW) as session:
        violations.note_done(session, over, "标题改好了")
    settle(store, over, ViolationState.SETTLED)
    assert [row.id for row in seen(store)] == [late, fresh, over]
    assert [row.id for row in seen(store, is_open=True)] == [late, fresh]
    assert seen(store)[2].due_at is None
    with store.read() as session:
        assert violations.count_open(session) == 2


def test_an_appeal_waits_for_its_answer(store: Store) -> None:
    violation = note(store, 2)
    with store.write("appeal_violation", now=NOW) as session:
        violations.appeal_violation(session, violation, "有授权书")
    assert seen(store, is_open=True)[0].state is ViolationState.APPEALED
    settle(store, violation, ViolationState.WITHDRAWN)
    [row] = seen(store)
    assert (row.state, row.settled_at) == (ViolationState.WITHDRAWN, NOW)
    with store.write("reopen_violation", now=NOW) as session:
        violations.reopen_violation(session, violation)
    assert seen(store)[0].state is ViolationState.APPEALED


def test_nothing_is_settled_before_something_was_done(store: Store) -> None:
    violation = note(store, 2)
    with pytest.raises(DeskError) as refused:
        settle(store, violation, ViolationState.SETTLED)
    assert refused.value.first.code == "missing_done"
    with pytest.raises(DeskError) as silent, store.write("appeal_violation", now=NOW) as session:
        violations.appeal_violation(session, violation, " ")
    assert silent.value.first.code == "missing_appeal"
    settle(store, violation, ViolationState.UPHELD)
    with pytest.raises(DeskError) as again:
        settle(store, violation, ViolationState.SETTLED)
    assert again.value.first.code == "already_settled"


def test_every_fault_of_a_note_is_told_at_once(store: Store) -> None:
    with pytest.raises(DeskError) as refused:
        note(store, -1, category=" ", points=-1, product_id=99)
    assert [found.where for found in refused.value.problems] == [
        "category",
        "opened_at",
        "points",
        "product_id",
    ]


def test_a_note_can_be_corrected_and_undone(store: Store) -> None:
    violation = note(store, 2)
    better = ViolationDraft("image", NOW - 3 * HOUR, 4)
    with store.write("change_violation", now=NOW) as session:
        violations.change_violation(session, violation, better, NOW)
    assert seen(store)[0].draft == better
    history.undo(store, now=NOW)
    assert seen(store)[0].category == "banned_word"
    history.undo(store, now=NOW)
    assert seen(store) == []


def test_the_story_of_a_listing_is_read_back_from_its_steps(store: Store) -> None:
    first = ProductDraft(title="一", tiers=(TierPrice(50, 1_800),), minimum_quantity=50)
    with store.write("create_product", now=NOW - 3 * HOUR) as session:
        product = catalog.create_product(session, first)
        other = catalog.create_product(session, first)
    with store.write("change_product", now=NOW - 2 * HOUR) as session:
        now = catalog.draft_of(session, product)
        changed = ProductDraft(
            title="二",
            minimum_quantity=50,
            tiers=(TierPrice(50, 1_800), TierPrice(100, 1_500)),
        )
        catalog.change_product(session, product, changed, now)
    with store.write("change_prices", now=NOW - HOUR) as session:
        repricing.change_prices(session, [product, other], PriceChange(ChangeBy.AMOUNT, -100))
    history.undo(store, now=NOW)
    with store.read() as session:
        told = [(found.what, found.old, found.new, found.name) for found in story(session, product)]
    both = (TierPrice(50, 1_800), TierPrice(100, 1_500))
    less = (TierPrice(50, 1_700), TierPrice(100, 1_400))
    assert told == [
        (Told.PRICES, less, both, "undo"),
        (Told.PRICES, both, less, "change_prices"),
        (Told.TITLE, "一", "二", "change_product"),
        (Told.PRICES, first.tiers, both, "change_product"),
        (Told.PRICES, (), first.tiers, "create_product"),
    ]
